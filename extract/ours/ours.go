// Package ours tells which tasks of a record are an office's own.
//
// In: a record, and the office file. Out: in each task ours and ours_why. It reads names only as the record has them, knows
// no document, and never takes a doubtful name for another's: what may be the office's is unsure, and says why.
package ours

import (
	"strings"

	"congvan"
	"congvan/extract/token"
)

// What a task is to the office.
const (
	Lead    = "lead"    // the office, a group that holds it, or one of its units must do it
	Support = "support" // it helps
	All     = "all"     // no one is named, and the paper goes to the office; or everybody is named
	No      = "no"
	Unsure  = "unsure"
)

// Confidence of ours.
const (
	sure   = 0.95
	unsure = 0.6
)

// Reader marks records for one office.
type Reader struct{ own *own }

// New makes a reader for the office. Of the office file only names, groups, parent, place, units and bodies count; a file
// with no more than a name will do.
func New(o *congvan.Office) *Reader { return &Reader{newOwn(o)} }

// Mark sets ours and ours_why of every task of the record.
func (r *Reader) Mark(rec *congvan.Record) {
	x := &reading{own: r.own, issuer: r.own.seen(rec.Issuer), date: rec.Date.Value, known: map[string]finding{}}
	to := x.addressed(rec)
	for i := range rec.Tasks {
		t := &rec.Tasks[i]
		t.Ours, t.OursWhy = x.task(t, to)
		c := sure
		if t.Ours == Unsure {
			c = unsure
		}
		t.At.Set("ours", congvan.Where{From: congvan.FromOffice, Confidence: c})
	}
}

// task judges one task.
func (r *reading) task(t *congvan.Task, to addressed) (mark, why string) {
	lead, support := r.bodies(t.Lead), r.bodies(t.Support)
	if len(t.Lead) > 0 && pointsToAddressees(t.Lead) {
		return to.verdict("chủ trì là nơi nhận văn bản")
	}
	switch {
	case lead.how == ours && lead.all:
		return All, "chủ trì: " + lead.say()
	case lead.how == ours:
		return Lead, "chủ trì: " + lead.say()
	case support.how == ours:
		return Support, "phối hợp: " + support.say()
	case lead.how == maybe:
		return Unsure, "chủ trì: " + lead.say()
	case len(t.Lead) == 0:
		mark, why = to.verdict("không nêu cơ quan chủ trì")
		if mark == Unsure && support.how == maybe {
			why += "; phối hợp: " + support.say()
		}
		return mark, why
	case support.how == maybe:
		return Unsure, "phối hợp: " + support.say()
	}
	if words := r.mentioned(t); words != "" {
		return Unsure, "“" + words + "” có trong nội dung nhiệm vụ, nhưng không đứng ở phần chủ trì, phối hợp"
	}
	if lead.note != noteOther {
		return No, "chủ trì: " + lead.say()
	}
	return No, "chủ trì: " + names(t.Lead) + " " + noteOther
}

// names quotes the names, the first few of them.
func names(list []congvan.Body) string {
	const most = 3
	var quoted []string
	for _, b := range list[:min(len(list), most)] {
		quoted = append(quoted, "“"+b.Name+"”")
	}
	if len(list) > most {
		quoted = append(quoted, "…")
	}
	return strings.Join(quoted, ", ")
}

// bodies gives the finding that counts of several names.
func (r *reading) bodies(list []congvan.Body) finding {
	var out finding
	for i, b := range list {
		f := r.name(b.Name)
		for _, name := range b.Resolved {
			if g := r.name(name); g.how > f.how {
				f = g
			}
		}
		if i == 0 || f.how > out.how {
			out = f
		}
	}
	return out
}

func (f finding) say() string { return "“" + f.words + "” " + f.note }

// addressed is to whom the dispatch goes.
type addressed struct {
	finding
	from string // "Kính gửi", "Nơi nhận"; "" when nobody is named
}

// addressed reads Kính gửi; in a paper without it, who is to act by Nơi nhận.
func (r *reading) addressed(rec *congvan.Record) addressed {
	if len(rec.Addressees) > 0 {
		return addressed{r.bodies(rec.Addressees), "Kính gửi"}
	}
	var act []congvan.Body
	for _, x := range rec.Recipients {
		if x.Role == "action" {
			act = append(act, congvan.Body{Name: x.Name})
		}
	}
	if len(act) == 0 {
		return addressed{}
	}
	return addressed{r.bodies(act), "Nơi nhận (để thực hiện)"}
}

// verdict judges a task that only its addressees can have.
func (a addressed) verdict(head string) (mark, why string) {
	switch {
	case a.from == "":
		return Unsure, head + ", văn bản không ghi nơi nhận để thực hiện"
	case a.how == ours:
		return All, head + "; " + a.from + ": " + a.say()
	case a.how == maybe:
		return Unsure, head + "; " + a.from + ": " + a.say()
	}
	return Unsure, head + "; " + a.from + " không thấy cơ quan mình"
}

var addresseeWords = phrases("kính gửi", "nhận văn bản", "nhận được văn bản", "nhận được công văn", "nhận công văn")

// pointsToAddressees tells whether the lead is whoever got the paper.
func pointsToAddressees(list []congvan.Body) bool {
	for _, b := range list {
		n := scan(b.Name)
		for i := range n {
			if exactly(addresseeWords, n, i) > 0 {
				return true
			}
		}
	}
	return false
}

// notDoers stand before a name that does nothing in the sentence: whose paper it is, who gets the report.
var notDoers = phrases("của", "về", "gửi", "tới", "đến", "cho", "trình", "báo cáo", "tại", "thuộc", "qua", "thông qua", "từ", "bởi", "cơ quan")

// mentioned gives the office's name as the task's text has it, where it may be one of those who act; "" when it is not
// named, only gets a report, or is the issuer, who names itself in passing.
func (r *reading) mentioned(t *congvan.Task) string {
	if r.issuer.us || r.issuer.apart != "" {
		return ""
	}
	text := t.Text
	if text == "" {
		text = t.Title
	}
	tokens := token.Scan(text)
	for from := 0; from < len(tokens); from += longest / 2 {
		part := text[tokens[from].Start:]
		if to := from + longest; to < len(tokens) {
			part = text[tokens[from].Start:tokens[to].Start]
		}
		n := scan(part)
		for i := range n {
			e := longestAt(r.cores, n, i)
			if e < 0 || r.passing(n, i) {
				continue
			}
			p := readPlaces(r.voc, n, e)
			if r.placed(p, false).how != ours || n.capital(e) {
				continue
			}
			return strings.Join(strings.Fields(part[n[i].Start:n[max(e, p.end)-1].End]), " ")
		}
	}
	return ""
}

// passing tells whether the name that begins with token i stands there in passing.
func (r *reading) passing(n phrase, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if exactly(notDoers, n, j) == i {
			return true
		}
		if r.voc.titleEnd(n, j) == i {
			i = j
		}
	}
	return false
}
