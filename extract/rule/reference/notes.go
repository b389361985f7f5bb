package reference

import (
	"strconv"

	"congvan"
	"congvan/extract/tag"
)

// Note reads a footnote, whose text is apart from the body: it gives the references of the body with those that only the
// note names behind them. They have no place in the normalised text; their values come from a note.
func Note(x *tag.Text, ctx Context, known []congvan.Reference) []congvan.Reference {
	own := Context{Number: ctx.Number, Type: ctx.Type, Parts: []Span{{From: 0, To: len(x.Tokens)}}}
	refs, _ := All(x, own)
	for _, r := range refs {
		for i := range r.At {
			r.At[i].Where = congvan.Where{From: congvan.FromNote, Confidence: r.At[i].Confidence}
		}
		if k := same(known, &r); k != nil {
			complete(k, &r)
			continue
		}
		r.ID = "r" + strconv.Itoa(len(known)+1)
		r.Relation, r.Links, r.Mentions = congvan.Cites, []congvan.Link{}, []congvan.Ranges{}
		known = append(known, r)
	}
	return known
}

// same gives the document among the known: by its number, or by kind and name; nil if it is none of them.
func same(known []congvan.Reference, r *congvan.Reference) *congvan.Reference {
	key := foldNumber(r.Number)
	for i := range known {
		k := &known[i]
		if key != "" && foldNumber(k.Number) == key || key == "" && k.Number == "" && k.Type == r.Type && k.Title == r.Title {
			return k
		}
	}
	return nil
}

// complete adds to a document what the body leaves out and the note tells.
func complete(k, note *congvan.Reference) {
	if k.Date == "" && note.Date != "" {
		k.Date = note.Date
		k.At.Set("date", note.At.Of("date"))
	}
	if k.Issuer == "" && note.Issuer != "" {
		k.Issuer = note.Issuer
		k.At.Set("issuer", note.At.Of("issuer"))
	}
}
