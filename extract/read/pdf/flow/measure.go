package flow

import (
	"math"
	"slices"
)

// edges are where the text of a page or cell begins and ends.
type edges struct {
	left, right float64
	width       float64 // how wide lines get; less than right-left where the padding of a cell is not known
	unsure      float64 // by how much the width may be taken too wide
	justified   bool
	centred     bool // all lines of a cell are
}

// slack gives how much room the line leaves at its end.
func (e edges) slack(l *line) float64 { return e.left + e.width - l.x1 }

// extent is how far tables and columns reach.
type extent struct{ left, right float64 }

var nothing = extent{math.Inf(1), math.Inf(-1)}

func (e *extent) add(x0, x1 float64) { e.left, e.right = min(e.left, x0), max(e.right, x1) }

// measureEdges finds the edges of the text on each page. Pages with too little on them to tell take those of a page near
// by, one of the same side of the sheet first; else what stands besides the text shows how wide it may get.
func measureEdges(pages [][]*line, besides []extent, sizes []Page) []edges {
	const enough = 10 // lines
	out := make([]edges, len(pages))
	sure, shared := make([]bool, len(pages)), make([]bool, len(pages))
	var widths []float64
	for i, lines := range pages {
		if len(lines) > 0 {
			out[i], shared[i] = edgesOf(lines)
		}
		if len(lines) >= enough {
			widths = append(widths, out[i].width)
		}
	}
	slices.Sort(widths)
	for i, lines := range pages {
		sure[i] = len(lines) >= enough && (shared[i] || math.Abs(out[i].width-widths[len(widths)/2]) <= 4 || len(widths) < 3)
	}
	for i := range pages {
		if sure[i] {
			for _, j := range []int{i - 2, i + 2, i - 1, i + 1} { // a page of first lines only shows no left edge
				if j >= 0 && j < len(pages) && sure[j] && out[j].left < out[i].left && math.Abs(out[j].right-out[i].right) < 6 {
					out[i].left, out[i].width = out[j].left, out[i].right-out[j].left
				}
			}
			continue
		}
		taken := false
		for _, d := range []int{-2, 2, -1, 1, -4, 4, -3, 3} {
			if j := i + d; j >= 0 && j < len(pages) && sure[j] && math.Abs(sizes[i].Width-sizes[j].Width) < 2 {
				out[i], taken = out[j], true
				break
			}
		}
		if e := besides[i]; !taken && len(pages[i]) > 0 && e.left > 28 && e.right < sizes[i].Width-28 && e.right-e.left > 0.5*sizes[i].Width {
			out[i].left, out[i].right = min(out[i].left, e.left), max(out[i].right, e.right)
		}
		if n := len(pages[i]); n > 0 && n < enough && !shared[i] { // a few short lines: the margins are alike at best
			out[i].right = max(out[i].right, sizes[i].Width-min(out[i].left, 85))
			out[i].width = out[i].right - out[i].left
		}
	}
	return out
}

// edgesOf finds the edges of the text from the lines of one page. shared tells whether several lines end at the right
// edge, so that it is one.
func edgesOf(lines []*line) (e edges, shared bool) {
	e.left = leftEdge(lines)
	e.right, shared = rightEdge(lines)
	e.width = e.right - e.left
	n, flush := 0, 0
	for _, l := range lines {
		if slack := e.slack(l); slack < 30 {
			n++
			if slack < 2 {
				flush++
			}
		}
	}
	e.justified = 10*flush >= 6*n
	return e, shared
}

// leftEdge gives the leftmost place where one line in twelve begins, two at the least.
func leftEdge(lines []*line) float64 {
	v := places(lines, func(l *line) float64 { return l.x0 })
	need := max(2, len(v)/12)
	for i := range v {
		if within(v, i) >= need {
			return v[i]
		}
	}
	return v[0]
}

// rightEdge gives the place where most long lines end; where they are ragged, the place that next to none passes.
func rightEdge(lines []*line) (x float64, shared bool) {
	v := places(lines, func(l *line) float64 { return l.x1 })
	best, most := 0, 0
	for i := range v {
		if n := within(v, i); n > most {
			best, most = i, n
		}
	}
	end := v[best+most-1]
	after := len(v) - best - most
	if most >= 3 && 5*after <= most { // next to none is longer
		return end, true
	}
	return v[len(v)-1-len(v)/200], false
}

func places(lines []*line, place func(*line) float64) []float64 {
	v := make([]float64, len(lines))
	for i, l := range lines {
		v[i] = place(l)
	}
	slices.Sort(v)
	return v
}

// within counts the values that lie next after the i-th.
func within(v []float64, i int) int {
	j := i
	for j < len(v) && v[j]-v[i] <= 1.5 {
		j++
	}
	return j - i
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
		if gap := b.base - a.base; gap > 0.8*a.size && gap < 2.6*a.size && e.slack(a) < 3 && b.x0-e.left < 3 {
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
