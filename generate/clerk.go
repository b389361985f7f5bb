package generate

import (
	"strings"

	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/outline"
	"congvan/extract/rule"
	"congvan/extract/tag"
	"congvan/paper"
)

// proposalKey names a line that holds a proposal of the clerk.
const proposalKey = "proposal"

// reading reads words of the clerk, which stand in no record, by the rules by which every dispatch is read: as a paragraph
// of a paper of the type and the date.
func reading(typeCode, date, words string) *congvan.Record {
	text := paper.Flatten(&paper.Document{Sections: []*paper.Section{{Blocks: []paper.Block{&paper.Paragraph{Runs: []paper.Run{{Text: words}}}}}}})
	x := tag.New(text, lexicon.Default())
	part := &outline.Part{Title: -1, Span: outline.Span{To: len(x.Lines)}, Body: outline.Span{To: len(x.Lines)}}
	for i, l := range x.Lines {
		part.Points = append(part.Points, &outline.Point{Line: i, From: l.From, To: l.To})
	}
	d := rule.New(x, &outline.Outline{Parts: []*outline.Part{part}})
	r := &congvan.Record{Type: congvan.Type{Code: typeCode}, Date: congvan.Date{Value: date}}
	rule.Reference.Run(d, r)
	rule.Task.Run(d, r)
	return r
}

// proposal adds the request that a proposal of the clerk makes, if it makes one.
func (w *outgoingWriter) proposal(id, parent, text string) bool {
	r := reading(w.draft.form.code, w.draft.dateValue(), text)
	if len(r.Tasks) == 0 {
		return false
	}
	own := r.Tasks[0]
	f := facts{}
	for _, limit := range r.Deadlines {
		f.limits = append(f.limits, limit)
	}
	f.reports = append(f.reports, own.Reports...)
	w.add(congvan.Task{ID: id, Parent: parent, Title: own.Title, Text: text, Action: own.Action, Lead: clean(own.Lead), Support: clean(own.Support)}, f)
	return true
}

// clerkReferences gives the papers that words of the clerk name.
func (d *draft) clerkReferences() []congvan.Reference {
	var words []string
	words = append(words, d.choices.Difficulties...)
	words = append(words, d.choices.Proposals...)
	for _, r := range d.choices.Results {
		words = append(words, r.Done, r.Note)
	}
	for _, ch := range d.choices.Charges {
		words = append(words, ch.Action)
	}
	return reading(d.form.code, d.dateValue(), strings.Join(words, "\n")).References
}
