package rule

import (
	"congvan"
	"congvan/extract/rule/reference"
)

// Reference reads the documents that the dispatch names.
var Reference = &Rule{
	Name:  "reference",
	Doc:   "documents named by number, laws by name, others by name and date",
	Needs: []*Rule{Number, Type},
	Keys:  []string{"references"},
	Run: func(d *Doc, r *congvan.Record) []congvan.Warning {
		p := d.main()
		ctx := reference.Context{
			Number: r.Number.Text, Type: r.Type.Code,
			Decision: r.Type.Code == "QĐ" || r.Type.Code == "NQ",
			Skip:     []reference.Span{d.tokens(p.Closing.From, p.Closing.To)},
		}
		for i := p.Head.From; i < p.Head.To; i++ {
			if !p.Subject.Has(i) && d.headKind(p, i) == headNumber {
				ctx.Skip = append(ctx.Skip, d.tokens(i, i+1))
			}
		}
		for _, a := range d.Outline.Parts[1:] {
			ctx.Parts = append(ctx.Parts, d.tokens(a.Span.From, a.Span.To))
		}
		refs, warnings := reference.All(d.Text, ctx)
		for _, note := range d.Notes {
			refs = reference.Note(note, ctx, refs)
		}
		r.References = refs
		return warnings
	},
}

// tokens gives the tokens of the lines [from, to).
func (d *Doc) tokens(from, to int) reference.Span {
	if from >= to {
		return reference.Span{}
	}
	return reference.Span{From: d.Lines[from].From, To: d.Lines[to-1].To}
}
