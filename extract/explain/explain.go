// Package explain tells how a value of a record came about: which rule, which words of the paper, where, and how sure.
//
// In: what extract gives for one paper, and the id of a task, deadline, reference or indicator, or the name of a field of
// the head. Out: each value with its places, and the doubts near them. It reads nothing anew: what it says is what the
// record's own places, warnings and candidates hold.
package explain

import (
	"slices"
	"strings"

	"congvan"
	"congvan/extract"
	"congvan/extract/rule"
	"congvan/paper/layout"
)

// Explanation is how one object of the record was read.
type Explanation struct {
	ID     string
	What   congvan.Message // "nhiệm vụ", "task"
	Rule   string          // name of the rule that owns it; "" when a reader of files gives it
	About  congvan.Message // what the rule reads
	Values []Value
	See    []string // ids of deadlines, references and indicators that belong to it
	Doubts []Doubt
}

// Value is one value with the places that it was read from.
type Value struct {
	Key        string
	Name       congvan.Message
	Text       string
	Places     []Place
	From       string          // where it is from when it stands nowhere in the text
	Note       congvan.Message // what else is to be known; may be empty
	Confidence float64         // 0 when the record tells none
}

// Place is a stretch of the normalised text with what stands around it on its line.
type Place struct {
	Page                 int // 0 where the format has no pages
	Line                 int // of the normalised text, from 1
	Before, Words, After string
}

// Doubt is a warning, or a date that was not taken, near the values.
type Doubt struct {
	Code    string // of a warning; "candidate" for what was not taken
	Message congvan.Message
	Place   *Place // nil when it has none
}

// Of explains the object with the id. The error tells which ids there are.
func Of(res *extract.Result, id string) (*Explanation, error) {
	x := explainer{rec: res.Record, text: res.Text.String, out: &Explanation{ID: id}}
	if res.Read != nil {
		x.pages = res.Read.Pages
	}
	key := x.find(id)
	if key == "" {
		return nil, x.unknown(id)
	}
	x.out.About = about[key]
	for _, r := range rule.Rules() {
		if slices.Contains(r.Keys, key) {
			x.out.Rule = r.Name
			if x.out.About.EN == "" {
				x.out.About.EN = r.Doc
			}
		}
	}
	x.doubts(key)
	return x.out, nil
}

type explainer struct {
	rec   *congvan.Record
	text  string
	pages *layout.Pages
	out   *Explanation
	lines [][2]int // bytes of the lines that values stand on
}

// add explains the value under the key of the object whose places are given.
func (x *explainer) add(key, text string, at congvan.At) *Value {
	return x.addAs(key, key, text, at)
}

// addAs is add where the object's place stands under another key than the value's own.
func (x *explainer) addAs(key, place, text string, at congvan.At) *Value {
	if text == "" {
		return &Value{}
	}
	v := Value{Key: key, Name: keyNames[key], Text: text}
	if v.Name.VI == "" {
		v.Name = congvan.Message{VI: key, EN: key}
	}
	if w, ok := at.Get(place); ok {
		v.From, v.Confidence = w.From, w.Confidence
		for _, r := range w.Ranges {
			v.Places = append(v.Places, x.place(r))
			from, to := x.line(r)
			x.lines = append(x.lines, [2]int{from, to})
		}
		if len(v.Places) == 0 && len(w.Boxes) > 0 {
			v.Places = []Place{{Page: w.Boxes[0].Page}}
		}
	}
	x.out.Values = append(x.out.Values, v)
	return &x.out.Values[len(x.out.Values)-1]
}

// line gives the bytes of the whole lines that the range touches.
func (x *explainer) line(r congvan.Range) (from, to int) {
	from = strings.LastIndexByte(x.text[:r[0]], '\n') + 1
	to = len(x.text)
	if i := strings.IndexByte(x.text[r[1]:], '\n'); i >= 0 {
		to = r[1] + i
	}
	return from, to
}

// place tells where the range stands.
func (x *explainer) place(r congvan.Range) Place {
	from, to := x.line(r)
	return Place{
		Page: x.page(r), Line: strings.Count(x.text[:r[0]], "\n") + 1,
		Before: x.text[from:r[0]], Words: x.text[r[0]:r[1]], After: x.text[r[1]:to],
	}
}

// page gives the page on which the range begins, 0 where there are no pages.
func (x *explainer) page(r congvan.Range) int {
	if x.pages == nil {
		return 0
	}
	for i := range x.pages.Pages {
		p := &x.pages.Pages[i]
		for j := range p.Lines {
			for _, w := range p.Lines[j].Words {
				if w.Range[0] < w.Range[1] && w.Range[1] > r[0] && w.Range[0] < r[1] {
					return p.Number
				}
			}
		}
	}
	return 0
}

// doubts gathers the warnings and the dates not taken that stand on the lines of the values, and those of the key.
func (x *explainer) doubts(key string) {
	near := func(ranges congvan.Ranges) bool {
		for _, r := range ranges {
			for _, l := range x.lines {
				if r[0] < l[1] && l[0] < r[1] {
					return true
				}
			}
		}
		return false
	}
	for _, w := range x.rec.Warnings {
		if near(w.Ranges) || len(x.lines) == 0 && strings.HasPrefix(string(w.Code), key+".") {
			d := Doubt{Code: string(w.Code), Message: w.Message}
			if len(w.Ranges) > 0 {
				p := x.place(w.Ranges[0])
				d.Place = &p
			}
			x.out.Doubts = append(x.out.Doubts, d)
		}
	}
	for _, c := range x.rec.Candidates {
		if near(c.Ranges) {
			p := x.place(c.Ranges[0])
			x.out.Doubts = append(x.out.Doubts, Doubt{
				Code: "candidate", Place: &p,
				Message: congvan.Message{VI: "không lấy: " + orSame(reasons[c.Reason], c.Reason), EN: "not taken: " + c.Reason},
			})
		}
	}
}

func orSame(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// most is how many ids an error lists.
const most = 60

// unknown tells that there is no such id, and which there are.
func (x *explainer) unknown(id string) error {
	var have []string
	for i := range x.rec.Tasks {
		have = append(have, x.rec.Tasks[i].ID)
	}
	for i := range x.rec.Deadlines {
		have = append(have, x.rec.Deadlines[i].ID)
	}
	for i := range x.rec.References {
		have = append(have, x.rec.References[i].ID)
	}
	for i := range x.rec.Indicators {
		have = append(have, x.rec.Indicators[i].ID)
	}
	if len(have) > most {
		have = append(have[:most], "…")
	}
	list := strings.Join(append(have, fieldNames()...), ", ")
	return &congvan.Error{
		What: congvan.Message{VI: "bản ghi không có “" + id + "”", EN: "the record has no \"" + id + "\""},
		Next: congvan.Message{VI: "có: " + list, EN: "it has: " + list},
	}
}
