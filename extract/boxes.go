package extract

import (
	"congvan"
	"congvan/paper/layout"
)

// place gives every value that stands in the text the boxes of its words.
func place(r *congvan.Record, pages *layout.Pages) {
	index := layout.NewIndex(pages)
	for _, at := range r.Places() {
		for i := range at {
			if w := &at[i].Where; len(w.Ranges) > 0 {
				w.Boxes = index.Boxes(w.Ranges)
			}
		}
	}
}
