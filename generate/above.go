package generate

import (
	"slices"
	"strings"

	"congvan"
)

// above names the incoming paper where the text has named it before: "Công văn nêu trên"; by its number, or by its issuer
// where it has none, if the paper may name another one of its type, so that no reader takes the one for the other.
func (d *draft) above() string {
	r := d.record
	n := fullNumber(r.Number)
	for _, ref := range r.References {
		switch {
		case ref.Type != r.Type.Code || ref.Number == r.Number.Text || !d.names(&ref):
		case n == "":
			return r.Type.Name + " của " + d.choices.Issuer
		default:
			return r.Type.Name + " số " + n
		}
	}
	return r.Type.Name + " nêu trên"
}

// names tells whether the paper may name a reference of the incoming one: its subject does, or a task that it passes on.
func (d *draft) names(ref *congvan.Reference) bool {
	if strings.Contains(d.record.Subject+" "+d.choices.Short, ref.Number) {
		return true
	}
	for _, ch := range d.choices.Charges {
		if strings.Contains(ch.Action, ref.Number) {
			return true
		}
		for _, t := range d.tasksIn(ch.Tasks) {
			if slices.Contains(t.References, ref.ID) {
				return true
			}
		}
	}
	return false
}
