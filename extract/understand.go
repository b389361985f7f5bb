package extract

import (
	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/outline"
	"congvan/extract/rule"
	"congvan/extract/tag"
	"congvan/paper"
	"congvan/paper/layout"
)

// understand gives the record of a paper: everything but its source.
func understand(doc *paper.Document, text *paper.Text, pages *layout.Pages, opt Options) *congvan.Record {
	x := tag.New(text, lexicon.Default())
	defer x.Free()
	d := rule.New(x, outline.Find(x))
	for _, n := range doc.Footnotes {
		d.Notes = append(d.Notes, tag.New(paper.FlattenNote(n), lexicon.Default()))
	}
	if pages != nil {
		d.Ink = rule.Ink(pages)
	}
	r := &congvan.Record{Schema: congvan.SchemaDispatch}
	for _, f := range rule.Rules() {
		if f == rule.Part && opt.Envelope != nil { // the head is read; what follows needs its number and day
			applyEnvelope(r, opt.Envelope)
		}
		r.Warnings = append(r.Warnings, f.Run(d, r)...)
	}
	if opt.Envelope != nil {
		applyDue(r, opt.Envelope)
	}
	for i := range r.Deadlines {
		r.Deadlines[i].Due = congvan.Holidays().Due(&r.Deadlines[i], r.Date.Value, r.Arrival.Date, opt.AsOf)
	}
	if pages != nil {
		place(r, pages)
	}
	return r
}
