package flow

import (
	"math"
	"slices"
)

// edges are where the text of a page begins and ends.
type edges struct {
	left, right float64
	justified   bool
}

// measureEdges finds the edges of the text from the lines of one page; where they are few, from those of all pages.
func measureEdges(lines []*line, all edges) edges {
	if len(lines) < 6 && all.right > 0 {
		return edges{all.left, all.right, all.justified}
	}
	e := edges{left: lowest(lines), right: highest(lines)}
	n, flush := 0, 0
	for _, l := range lines {
		if slack := e.right - l.x1; slack < 30 {
			n++
			if slack < 2 {
				flush++
			}
		}
	}
	e.justified = 10*flush >= 6*n
	if len(lines) < 12 && all.right > 0 {
		e.justified = all.justified
	}
	return e
}

// lowest gives the leftmost place where several lines begin.
func lowest(lines []*line) float64 {
	return common(lines, func(l *line) float64 { return l.x0 })
}

// highest gives the rightmost place where several lines end.
func highest(lines []*line) float64 {
	return -common(lines, func(l *line) float64 { return -l.x1 })
}

// common gives the smallest place that at least one line in ten shares, two at the least.
func common(lines []*line, place func(*line) float64) float64 {
	if len(lines) == 0 {
		return 0
	}
	v := make([]float64, len(lines))
	for i, l := range lines {
		v[i] = place(l)
	}
	slices.Sort(v)
	need := max(2, len(v)/10)
	for i := range v {
		j := i
		for j < len(v) && v[j]-v[i] <= 1.5 {
			j++
		}
		if j-i >= need {
			return v[i]
		}
	}
	return v[0]
}

// pitches gives the distances of baselines that are usual between lines of one paragraph, by size of the letters: the
// widest of those that are common.
func pitches(lines []*line, at func(*line) edges) map[int]float64 {
	gaps := map[int]map[int]int{} // half points by size
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if a.page != b.page || math.Abs(a.size-b.size) > 0.6 {
			continue
		}
		e := at(a)
		if gap := b.base - a.base; gap > 0.8*a.size && gap < 2.6*a.size && e.right-a.x1 < 3 && b.x0-e.left < 3 {
			size := sizeKey(a)
			if gaps[size] == nil {
				gaps[size] = map[int]int{}
			}
			gaps[size][int(math.Round(2*gap))]++
		}
	}
	out := map[int]float64{}
	for size, counts := range gaps {
		total := 0
		for _, n := range counts {
			total += n
		}
		for gap, n := range counts {
			if around := n + counts[gap-1] + counts[gap+1]; 5*around >= total {
				out[size] = max(out[size], float64(gap)/2)
			}
		}
	}
	return out
}

func sizeKey(l *line) int { return int(math.Round(l.size)) }

// stretched tells whether the blanks of the line are wider or narrower than typed ones: the line was justified, so it is
// not the last of its paragraph.
func stretched(l *line) bool {
	var gaps []float64
	for i := 1; i < len(l.words); i++ {
		if !l.words[i].Glued {
			gaps = append(gaps, l.words[i].X0-l.words[i-1].X1)
		}
	}
	if len(gaps) < 3 {
		return false
	}
	slices.Sort(gaps)
	usual := gaps[len(gaps)/2] / l.size
	return usual < 0.235 || usual > 0.29
}
