package extract

import (
	"math"
	"slices"

	"congvan"
	"congvan/paper/layout"
)

const (
	// partly is the confidence of a number or day of which a part is written by hand: what is printed is right, but it is
	// not all.
	partly = 0.3
	// unread is that of what was not read at all: only its place is known.
	unread = 0.01
)

// handwritten says where the number and the day are that the reader found to be written by hand, and that what is printed
// of them is not all.
func handwritten(r *congvan.Record, pages *layout.Pages, warnings []congvan.Warning) {
	said := func(c congvan.Code) bool {
		return slices.ContainsFunc(warnings, func(w congvan.Warning) bool { return w.Code == c })
	}
	if w, ok := r.Number.At.Get("text"); ok && said(congvan.NumberHandwritten) && r.Number.Ordinal == "" && len(w.Ranges) > 0 {
		if box, ok := blankBefore(pages, w.Ranges[0][0]); ok {
			r.Number.At.Set("ordinal", congvan.Where{From: congvan.FromInk, Boxes: []congvan.Box{box}, Confidence: unread})
			w.Boxes = append([]congvan.Box{box}, w.Boxes...)
		}
		w.Confidence = min(w.Confidence, partly)
		r.Number.At.Set("text", w)
	}
	if said(congvan.DateHandwritten) && len(r.Date.Value) < len("2006-01-02") {
		for _, key := range []string{"text", "value"} {
			if w, ok := r.Date.At.Get(key); ok {
				w.Confidence = min(w.Confidence, partly)
				r.Date.At.Set(key, w)
			}
		}
	}
}

// blankBefore gives the place between the word that begins at the byte and the one before it on its line.
func blankBefore(pages *layout.Pages, at int) (congvan.Box, bool) {
	for _, p := range pages.Pages {
		for _, l := range p.Lines {
			var before *layout.Word
			for i := range l.Words {
				w := &l.Words[i]
				if w.Apart {
					continue
				}
				if w.Range[0] <= at && at < w.Range[1] {
					if before == nil || before.Box.X+before.Box.W >= w.Box.X {
						return congvan.Box{}, false
					}
					box := l.Box
					box.X = tenth(before.Box.X + before.Box.W)
					box.W = tenth(w.Box.X - box.X)
					box.Page = w.Box.Page
					return box, true
				}
				before = w
			}
		}
	}
	return congvan.Box{}, false
}

func tenth(v float64) float64 { return math.Round(10*v) / 10 }
