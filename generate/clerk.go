package generate

import (
	"slices"
	"strings"

	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/outline"
	"congvan/extract/rule"
	"congvan/extract/rule/charge"
	"congvan/extract/tag"
	"congvan/paper"
)

// proposalKey names a line that holds a proposal of the clerk.
const proposalKey = "proposal"

// reading reads words of the clerk, which stand in no record, by the rules by which every dispatch is read: as a paragraph
// of a paper of the type and the date.
func reading(typeCode, date, words string) *congvan.Record {
	x := tag.New(flat(words), lexicon.Default())
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

// behind makes an action stand behind the names that the words before it end with. One whose first words would be read as
// the last of a name ("cơ sở có đủ trang thiết bị") becomes the matter to be carried out.
func behind(before string, names []string, action string) string {
	const matter = "thực hiện nội dung: "
	if !parted(before, names, action) && parted(before, names, matter+action) {
		return matter + action
	}
	return action
}

// parted tells whether every name is read as it is, with the begin of the action behind the last.
func parted(before string, names []string, action string) bool {
	const enough = 24 // words that tell where a name ends
	words := strings.Fields(action)
	action = strings.Join(words[:min(enough, len(words))], " ")
	x := charge.Reader{Text: tag.New(flat(before+strings.Join(names, ", ")+" "+action), lexicon.Default())}
	whole := charge.Span{To: len(x.Tokens)}
	found := x.Support(whole)
	for _, c := range x.Charges(whole) {
		found = append(found, c.Lead...)
	}
	for _, name := range names {
		if !slices.ContainsFunc(found, func(s charge.Span) bool { return fold(x.Of(s.From, s.To)) == fold(name) }) {
			return false
		}
	}
	return true
}

// flat is the words as a paper of one paragraph.
func flat(words string) *paper.Text {
	return paper.Flatten(&paper.Document{Sections: []*paper.Section{{Blocks: []paper.Block{&paper.Paragraph{Runs: []paper.Run{{Text: words}}}}}}})
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
