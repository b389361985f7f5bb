package extract

import (
	"math"

	"congvan"
	"congvan/paper/layout"
)

// place gives every value that stands in the text the boxes of its words. A value is no surer than the words are that it
// consists of: those of a scan were recognised. How likely they are right counts twice, for a wrong value that seems sure
// costs more than a right one that is doubted: of seven in ten that are right, half is left.
func place(r *congvan.Record, pages *layout.Pages) {
	index := layout.NewIndex(pages)
	for _, at := range r.Places() {
		for i := range at {
			if w := &at[i].Where; len(w.Ranges) > 0 {
				w.Boxes = index.Boxes(w.Ranges)
				likely := index.Confidence(w.Ranges)
				w.Confidence = hundredth(w.Confidence * likely * likely)
			}
		}
	}
}

// unsaid is the most that is trusted in a recognised text that a document is only cited: that is what remains where no word
// says more of it, and the word that did may have been misread.
const unsaid = 0.45

// doubtCited lowers the confidence of the relations that no word of a recognised text says.
func doubtCited(r *congvan.Record) {
	for i := range r.References {
		ref := &r.References[i]
		if w, ok := ref.At.Get("relation"); ok && ref.Relation == congvan.Cites {
			w.Confidence = min(w.Confidence, unsaid)
			ref.At.Set("relation", w)
		}
	}
}

// hundredth rounds a confidence, and leaves of the least one something: 0 would say that there is no value.
func hundredth(c float64) float64 { return max(math.Round(100*c)/100, 0.01) }
