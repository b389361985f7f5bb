package rule

import (
	"strings"

	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/outline"
	"congvan/extract/tag"
	"congvan/extract/token"
)

const bodyClass = lexicon.Body | lexicon.Issuer | lexicon.Compound

// add makes a task of the point.
func (t *taskReader) add(p *outline.Point, s span, ctx context, id string) int {
	x := draft{own: []span{s}, title: t.title(s)}
	x.ID, x.Label, x.Part = partID(t.part, id), p.Label.Text, t.part.ID
	x.Parent = parentOf(x.ID)
	at := s.from
	for at < s.to {
		end := t.sentenceEnd(at, s.to)
		x.charges = append(x.charges, t.charges(span{at, end})...)
		at = max(end, at+1)
	}
	for _, c := range x.charges {
		if c.cue == subjectOf && t.retoldAt(c, s) || (c.cue == ordered || c.cue == asked) && (ctx.agency || ctx.asked) && !t.capitals(c.lead) {
			continue // told of the past; or what the body charged above is to order
		}
		x.lead = t.addNames(x.lead, c.lead)
	}
	x.lead = t.passiveLead(x.lead, s)
	if len(x.lead) == 0 && len(ctx.lead) > 0 {
		x.lead = ctx.lead
		x.Inherited = []string{"lead"}
	}
	x.support = t.withoutNames(t.support(s), x.lead)
	t.tasks = append(t.tasks, x)
	return len(t.tasks) - 1
}

// capitals tells whether one of the names begins with a capital: a particular body.
func (t *taskReader) capitals(names []span) bool {
	for _, n := range names {
		if t.Tokens[n.from].Has(token.Cap) {
			return true
		}
	}
	return false
}

// retoldAt tells whether the charge's clause tells what the body has done.
func (t *taskReader) retoldAt(c charge, s span) bool {
	return c.verb < s.to && t.Any(c.verb, dones) > 0
}

var doByPhrase = tag.Phrases("phải do", "do")

// passiveLead adds the doer of a passive duty: "… phải do lãnh đạo bộ phê duyệt".
func (t *taskReader) passiveLead(lead []span, s span) []span {
	for j := s.from; j < s.to && len(lead) == 0; j++ {
		if t.At(j, doByPhrase[0]) {
			names, _ := t.names(j+2, s.to)
			lead = append(lead, names...)
		}
	}
	return lead
}

// addNames adds names that are not there yet.
func (t *taskReader) addNames(list, more []span) []span {
	for _, n := range more {
		known := false
		for _, l := range list {
			known = known || foldName(t.text(l)) == foldName(t.text(n))
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
		for _, l := range append(append([]span{}, others...), out...) {
			known = known || foldName(t.text(l)) == foldName(t.text(n))
		}
		if !known {
			out = append(out, n)
		}
	}
	return out
}

// foldName folds a name for comparing: case and tone placement.
func foldName(name string) string {
	var b strings.Builder
	for _, k := range token.Scan(name) {
		b.WriteByte(byte(k.Key))
		b.WriteByte(byte(k.Key >> 8))
		b.WriteByte(byte(k.Key >> 16))
		b.WriteByte(byte(k.Key >> 24))
	}
	return b.String()
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

var limitCues = tag.Phrases("trước ngày", "trước", "chậm nhất", "trong thời hạn", "trong vòng", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "hằng tuần", "hàng tuần", "định kỳ", "đến hết ngày", "xong trước", "hoàn thành trước", "ngay sau khi", "ngay sau", "ngay khi", "trước khi", "không quá ngày", "đến ngày", "thời hạn", "trong quý", "trong tháng", "ngày làm việc", "thời gian hoàn thành", "trong ngày")

// hasLimit tells whether the text seems to set a time limit.
func (t *taskReader) hasLimit(s span) bool {
	for j := s.from; j < s.to; j++ {
		if n := t.Any(j, limitCues); n > 0 && !(n == 1 && t.Number(j+1) < 0) {
			return true
		}
	}
	return false
}

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

// place puts a task's spans into its record form.
func (t *taskReader) place(x *draft) {
	sureness := likely
	x.Title = t.text(x.title)
	set(&x.At, "title", t.where(sureness, x.title))
	x.Text = t.text(x.own...)
	set(&x.At, "text", t.where(sureness, x.own...))
	if x.Label != "" {
		if s := t.labelSpan(x); s.from < s.to {
			set(&x.At, "label", t.where(sure, s))
		}
	}
	set(&x.At, "id", congvan.Where{From: congvan.FromInferred, Confidence: sureness})
	for _, n := range x.lead {
		b := congvan.Body{Name: t.text(n)}
		conf := sureness
		if len(x.Inherited) > 0 {
			conf = 0.85
		}
		set(&b.At, "name", t.where(conf, n))
		x.Lead = append(x.Lead, b)
	}
	for _, n := range x.support {
		b := congvan.Body{Name: t.text(n)}
		set(&b.At, "name", t.where(sureness, n))
		x.Support = append(x.Support, b)
	}
	if len(x.output) > 0 {
		x.Output = t.text(x.output...)
		set(&x.At, "output", t.where(sureness, x.output...))
	}
	if a := t.action(x); a.from < a.to {
		x.Action = t.text(a)
		set(&x.At, "action", t.where(sureness, a))
	}
}

// labelSpan gives the tokens of a task's label, which stand before its text on the same line.
func (t *taskReader) labelSpan(x *draft) span {
	line := t.LineOf(x.own[0].from)
	if line >= len(t.Lines) {
		return span{}
	}
	s := span{t.Lines[line].From, x.own[0].from}
	if s.from < s.to && t.text(s) == x.Label {
		return s
	}
	return span{}
}

// action gives the words from the verb on, ready to stand after "giao [body]".
func (t *taskReader) action(x *draft) span {
	a := x.title
	if len(x.charges) > 0 {
		if c := x.charges[0]; a.from <= c.at && c.verb < a.to {
			a.from = c.verb
		}
	}
	for a.from < a.to && t.Tokens[a.from].Kind == token.Sign && !t.Is(a.from, '"') {
		a.from++
	}
	if n := t.Any(a.from, dutyVerbs); n > 0 && a.from+n < a.to {
		a.from += n
	}
	return a
}

var dutyVerbs = tag.Phrases("có trách nhiệm", "có nhiệm vụ", "phải", "cần", "cần phải", "có nghĩa vụ", "chịu trách nhiệm")
