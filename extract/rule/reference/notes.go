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
		if has(known, &r) {
			continue
		}
		for i := range r.At {
			r.At[i].Where = congvan.Where{From: congvan.FromNote, Confidence: r.At[i].Confidence}
		}
		r.ID = "r" + strconv.Itoa(len(known)+1)
		r.Relation, r.Links, r.Mentions = congvan.Cites, []congvan.Link{}, []congvan.Ranges{}
		known = append(known, r)
	}
	return known
}

// has tells whether the document is among the known: by its number, or by kind and name.
func has(known []congvan.Reference, r *congvan.Reference) bool {
	key := foldNumber(r.Number)
	for i := range known {
		k := &known[i]
		if key != "" && foldNumber(k.Number) == key || key == "" && k.Number == "" && k.Type == r.Type && k.Title == r.Title {
			return true
		}
	}
	return false
}
