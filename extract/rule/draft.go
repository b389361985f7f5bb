package rule

import (
	"slices"

	"strings"

	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/outline"
	"congvan/extract/rule/charge"
	"congvan/extract/tag"
	"congvan/extract/token"
)

const bodyClass = lexicon.Body | lexicon.Issuer | lexicon.Compound

// add makes a task of the point.
func (t *taskReader) add(p *outline.Point, s span, ctx context, id string) int {
	x := draft{own: []span{s}, title: t.Title(s)}
	if p.Label.Kind != outline.Plain && p.Label.Kind != outline.Heading {
		x.label = span{From: t.Lines[p.Line].From, To: p.From}
	}
	x.ID, x.Part = partID(t.part, id), t.part.ID
	x.Parent = parentOf(x.ID)
	at := s.From
	if first := (span{From: s.From, To: t.SentenceEnd(s.From, s.To)}); first.To < s.To && t.opensClosing(first) && len(t.Charges(span{From: first.To, To: s.To})) > 0 {
		x.title = t.Title(span{From: first.To, To: s.To}) // the formula first, then a charge
		at = first.To
	}
	for at < s.To {
		end := t.SentenceEnd(at, s.To)
		x.charges = append(x.charges, t.Charges(span{From: at, To: end})...)
		at = max(end, at+1)
	}
	if ctx.agency && len(ctx.lead) > 0 {
		x.charges = t.withoutVerb(x.charges, x.title)
	}
	for _, c := range x.charges {
		if !t.up && c.Cue == charge.Asked && c.At == s.From && t.Any(c.At, proposes) > 0 { // whoever proposes does it
			continue
		}
		if c.Cue == charge.Subject && t.retoldAt(c, s) || (c.Cue == charge.Ordered || c.Cue == charge.Asked) && (ctx.agency || ctx.asked) && !t.capitals(c.Lead) {
			continue // told of the past; or what the body charged above is to order
		}
		x.lead = t.addNames(x.lead, c.Lead)
	}
	if len(x.lead) == 0 && !(ctx.agency && len(ctx.lead) > 0) {
		x.lead = t.Doer(s)
	}
	if ctx.agency && len(x.lead) > 0 && len(ctx.lead) > 0 && t.beginsWithWork(s, x.charges) {
		x.lead = t.addNames(slices.Clone(ctx.lead), x.lead)
	}
	if len(x.lead) == 0 && len(ctx.lead) > 0 {
		x.lead = ctx.lead
		x.Inherited = []string{"lead"}
	}
	x.support = t.Support(s)
	if len(x.Inherited) > 0 && len(x.support) == 0 { // who helps here is nearer than who helps above
		x.support = append(x.support, ctx.support...)
	}
	x.support = t.withoutNames(x.support, x.lead)
	t.within(&x, s)
	t.tasks = append(t.tasks, x)
	return len(t.tasks) - 1
}

var proposes = tag.Phrases("đề xuất")

// beginsWithWork tells whether the text begins with what the body above is to do, and only then charges another: "Chỉ đạo
// trạm y tế rà soát dữ liệu. Các trạm y tế cập nhật …".
func (t *taskReader) beginsWithWork(s span, charges []charge.Charge) bool {
	first := t.SentenceEnd(s.From, s.To)
	return t.VerbFirst(s) && len(charges) > 0 && charges[0].Cue == charge.Subject && charges[0].At >= first
}

// withoutVerb drops a charge of the body with which the title seems to begin where its first word is the verb of who is
// charged above, or in the row's own column: "Giao Đảng ủy xã: a) Lãnh đạo Ủy ban nhân dân xã thực hiện …".
func (t *taskReader) withoutVerb(charges []charge.Charge, title span) []charge.Charge {
	if len(charges) == 0 || charges[0].Cue != charge.Subject || charges[0].Must || charges[0].At != title.From {
		return charges
	}
	verb, ok := t.Hit(title.From, lexicon.Verb)
	body, named := t.Hit(title.From, bodyClass)
	if !ok || !named || body.Len != verb.Len || t.Tokens[title.From].Has(token.Upper) {
		return charges
	}
	return charges[1:]
}

// capitals tells whether one of the names begins with a capital: a particular body.
func (t *taskReader) capitals(names []span) bool {
	for _, n := range names {
		if t.Tokens[n.From].Has(token.Cap) {
			return true
		}
	}
	return false
}

// retoldAt tells whether the charge's clause tells what the body has done.
func (t *taskReader) retoldAt(c charge.Charge, s span) bool {
	return c.Verb < s.To && t.Any(c.Verb, dones) > 0
}

// addNames adds names that are not there yet.
func (t *taskReader) addNames(list, more []span) []span {
	for _, n := range more {
		known := false
		for _, l := range list {
			known = known || t.Same(l, n)
		}
		if !known {
			list = append(list, n)
		}
	}
	return list
}

// withoutNames drops from a list the names of another, and repetitions.
func (t *taskReader) withoutNames(list, others []span) []span {
	var out []span
	for _, n := range list {
		known := false
		for _, l := range others {
			known = known || t.Same(l, n)
		}
		for _, l := range out {
			known = known || t.Same(l, n)
		}
		if !known {
			out = append(out, n)
		}
	}
	return out
}

// parentOf gives the id path above an id: "II.1" for "II.1.2", "A1/II" for "A1/II.3", "" at the top.
func parentOf(id string) string {
	part, path, ok := strings.Cut(id, "/")
	if !ok {
		part, path = "", id
	}
	cut := strings.LastIndexByte(path, '.')
	if cut < 0 {
		return ""
	}
	if ok {
		return part + "/" + path[:cut]
	}
	return path[:cut]
}

var limitCues = tag.Phrases("trước ngày", "trước", "chậm nhất", "trong thời hạn", "trong vòng", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "hằng tuần", "hàng tuần", "hằng ngày", "hàng ngày", "định kỳ", "đến hết ngày", "xong trước", "hoàn thành trước", "ngay sau khi", "ngay sau", "ngay khi", "trước khi", "không quá ngày", "đến ngày", "thời hạn", "trong quý", "trong tháng", "ngày làm việc", "thời gian hoàn thành", "trong ngày", "lần/năm", "lần/tháng", "lần/quý", "lần/tuần", "lần/ngày")

var limitWords = tag.NewWatch(limitCues, datedCues, tag.Phrases("từ ngày"))

var (
	tuNgay = tag.P("từ ngày")
	den    = tag.P("đến")
)

// hasLimit tells whether the text seems to set a time limit.
func (t *taskReader) hasLimit(s span) bool {
	for j := s.From; j < s.To; j++ {
		if !t.Watched(j, limitWords) {
			continue
		}
		if t.At(j, tuNgay) && t.Find(j, min(j+12, s.To), den) >= 0 {
			return true
		}
		if n := t.Any(j, limitCues); n > 0 && !(n == 1 && t.Number(j+1) < 0) {
			return true
		}
		if n := t.Any(j, datedCues); n > 0 && t.Number(j+n) >= 0 {
			return true
		}
	}
	return false
}

// datedCues set a limit where a number follows: "trong năm 2024".
var datedCues = tag.Phrases("trong năm", "vào tháng", "vào ngày", "đến hết năm", "đến hết tháng", "hết tháng", "trong các tháng", "xong")

var regulations = map[string]bool{"QC": true, "QyĐ": true}
var dieuLe = tag.P("điều lệ")

// isRegulation tells whether the part is a quy chế, quy định or điều lệ.
func (d *Doc) isRegulation(p *outline.Part) bool {
	if p.Title < 0 {
		return false
	}
	l := d.Lines[p.Title]
	if d.At(l.From, dieuLe) {
		return true
	}
	h, ok := d.Hit(l.From, lexicon.DocType)
	return ok && regulations[h.Value]
}

// pointed is the confidence of a lead that is named by what was said before: "địa phương đó".
const pointed = 0.45

var keyDo, keyAy, keyNay = token.KeyOf("đó"), token.KeyOf("ấy"), token.KeyOf("này")

// saidBefore tells whether the name says only that a body named before is meant: which, or whether any is, it leaves open.
func (t *taskReader) saidBefore(name span) bool {
	k := t.Tokens[name.To-1].Key
	return name.To-name.From > 1 && (k == keyDo || k == keyAy || k == keyNay)
}

// place puts a task's spans into its record form.
func (t *taskReader) place(x *draft) {
	sureness := likely
	x.At = make(congvan.At, 0, 6)
	if a := t.Action(x.title, x.charges); a.From < a.To {
		x.Action = t.Value(a)
		set(&x.At, "action", t.Where(sureness, a))
	}
	set(&x.At, "id", congvan.Where{From: congvan.FromInferred, Confidence: sureness})
	if x.Label = t.Value(x.label); x.Label != "" {
		set(&x.At, "label", t.Where(sure, x.label))
	}
	if len(x.output) > 0 {
		x.Output = t.Value(x.output...)
		set(&x.At, "output", t.Where(sureness, x.output...))
	}
	text := x.text
	if len(text) == 0 {
		text = x.own
	}
	x.Text = t.Value(text...)
	set(&x.At, "text", t.Where(sureness, text...))
	x.Title = t.Value(x.title)
	set(&x.At, "title", t.Where(sureness, x.title))
	for _, n := range x.lead {
		b := congvan.Body{Name: t.Value(n)}
		conf := sureness
		switch {
		case t.saidBefore(n):
			conf = pointed
			t.warnings = append(t.warnings, congvan.NewWarning(congvan.LeadUnsure, t.Range(n.From, n.To)))
		case len(x.Inherited) > 0:
			conf = 0.85
		}
		set(&b.At, "name", t.Where(conf, n))
		x.Lead = append(x.Lead, b)
	}
	for _, n := range x.support {
		b := congvan.Body{Name: t.Value(n)}
		set(&b.At, "name", t.Where(sureness, n))
		x.Support = append(x.Support, b)
	}
}
