package flow

import (
	"math"

	"congvan/paper"
	"congvan/paper/layout"
)

// strokes gives the lines drawn on a page: each runs through the middle of the thin box that it covers.
func strokes(rules []Rule) (all []layout.Stroke) {
	for _, r := range rules {
		s := layout.Stroke{X1: hundredth(r.X0), Y1: hundredth(r.Y0), X2: hundredth(r.X1), Y2: hundredth(r.Y1)}
		if r.horizontal() {
			s.Weight = hundredth(r.Y1 - r.Y0)
			s.Y1 = hundredth((r.Y0 + r.Y1) / 2)
			s.Y2 = s.Y1
		} else {
			s.Weight = hundredth(r.X1 - r.X0)
			s.X1 = hundredth((r.X0 + r.X1) / 2)
			s.X2 = s.X1
		}
		all = append(all, s)
	}
	return all
}

// hundredth rounds to a hundredth of a point: a thin line has a few tenths.
func hundredth(v float64) paper.Length { return paper.Length(math.Round(v*100) / 100) }
