package flow

import (
	"math"
	"slices"
)

const leastOpen = 4 // lines across that make a table without upright ones: three rows

// openGrids finds tables that have lines between their rows only. The columns are where no word of any row stands.
func openGrids(page int, lines []Rule, words []*Word) []*grid {
	var out []*grid
	for len(lines) >= leastOpen {
		var same, rest []Rule
		for _, r := range lines {
			if math.Abs(r.X0-lines[0].X0) < 4 && math.Abs(r.X1-lines[0].X1) < 4 {
				same = append(same, r)
			} else {
				rest = append(rest, r)
			}
		}
		lines = rest
		for _, run := range filledRuns(same, words) {
			if g := newOpenGrid(page, run, words); g != nil {
				out = append(out, g)
			}
		}
	}
	return out
}

// filledRuns splits lines where nothing stands between two of them. A line drawn twice is one.
func filledRuns(lines []Rule, words []*Word) [][]Rule {
	slices.SortFunc(lines, func(a, b Rule) int { return compare(a.Y0, b.Y0) })
	var out [][]Rule
	for _, r := range lines {
		n := len(out)
		switch {
		case n == 0:
			out = append(out, []Rule{r})
		case r.Y0-out[n-1][len(out[n-1])-1].Y0 < 4:
		case len(wordsBetween(out[n-1][len(out[n-1])-1], r, words)) == 0:
			out = append(out, []Rule{r})
		default:
			out[n-1] = append(out[n-1], r)
		}
	}
	return out
}

// wordsBetween gives the words between two lines.
func wordsBetween(upper, lower Rule, words []*Word) []*Word {
	var in []*Word
	for _, w := range words {
		if y := w.Base - 0.3*w.size(); !w.Apart && y > upper.Y0 && y < lower.Y0 {
			in = append(in, w)
		}
	}
	return in
}

func newOpenGrid(page int, lines []Rule, words []*Word) *grid {
	if len(lines) < leastOpen {
		return nil
	}
	first, last := lines[0], lines[len(lines)-1]
	in := wordsBetween(first, last, words)
	slices.SortFunc(in, func(a, b *Word) int { return compare(a.X0, b.X0) })
	g := &grid{page: page, x0: first.X0, y0: first.Y0, x1: first.X1, y1: last.Y0, open: true, xs: []float64{first.X0}}
	end := in[0].X1
	for _, w := range in {
		if w.X0 < first.X0-near || w.X1 > first.X1+near {
			return nil // text stands beside it: the lines bound something else
		}
		if w.X0-end >= leastStrip {
			g.xs = append(g.xs, (end+w.X0)/2)
		}
		end = max(end, w.X1)
	}
	g.xs = append(g.xs, first.X1)
	for _, r := range lines {
		g.ys = append(g.ys, r.Y0)
	}
	if len(g.xs) < 3 || len(g.xs) > maxGrid || len(g.ys) > maxGrid {
		return nil
	}
	for r := range len(g.ys) - 1 {
		for c := range len(g.xs) - 1 {
			g.cells = append(g.cells, &cell{row: r, col: c, rows: 1, cols: 1, x0: g.xs[c], x1: g.xs[c+1]})
		}
	}
	return g
}
