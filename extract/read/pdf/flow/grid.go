package flow

import (
	"math"
	"slices"
)

// grid is a ruled table on one page.
type grid struct {
	page           int
	x0, y0, x1, y1 float64
	xs, ys         []float64 // where columns and rows begin and end
	cells          []*cell   // by row, then by column
	open           bool      // no upright lines
}

// cell is one cell of a ruled table.
type cell struct {
	row, col   int
	rows, cols int
	x0, x1     float64
	lines      []*line
	head       bool    // in a row that later pages repeat
	inner      []*grid // tables that stand in it
}

const near = 2.5 // points: lines so close are one

// grids finds the ruled tables among the lines drawn on a page, and the frames: boxes of one cell. words are those of the
// page; they show the columns where no upright line does.
func grids(page int, rules []Rule, words []*Word) (tables, frames []*grid) {
	hs, vs := merge(rules)
	var alone []Rule
	for _, part := range connected(hs, vs) {
		g := newGrid(page, part)
		switch {
		case len(part.hs) == 1 && len(part.vs) == 0:
			alone = append(alone, part.hs[0])
		case g == nil:
		case len(g.cells) > 1:
			tables = append(tables, g)
		case len(g.cells) == 1:
			frames = append(frames, g)
		}
	}
	tables = nest(append(tables, openGrids(page, alone, words)...))
	slices.SortFunc(tables, func(a, b *grid) int { return compare(a.y0, b.y0) })
	return tables, frames
}

// nest puts each table that stands in a cell of another into it and gives those that stand in none.
func nest(tables []*grid) []*grid {
	var out []*grid
	for _, g := range tables {
		var in *cell
		var area float64
		for _, o := range tables {
			c := o.around(g)
			if c == nil {
				continue
			}
			if a := (o.x1 - o.x0) * (o.y1 - o.y0); in == nil || a < area {
				in, area = c, a
			}
		}
		if in == nil {
			out = append(out, g)
			continue
		}
		in.inner = append(in.inner, g)
		slices.SortFunc(in.inner, func(a, b *grid) int { return compare(a.y0, b.y0) })
	}
	return out
}

// around gives the cell that holds the whole of another table.
func (g *grid) around(o *grid) *cell {
	if g == o {
		return nil
	}
	c := g.at((o.x0+o.x1)/2, (o.y0+o.y1)/2)
	if c == nil || o.x0 < c.x0 || o.x1 > c.x1 || o.y0 < g.ys[c.row] || o.y1 > g.ys[c.row+c.rows] {
		return nil
	}
	return c
}

// innermost gives the cell at a point, of the table in the cell where one is.
func (g *grid) innermost(x, y float64) *cell {
	c := g.at(x, y)
	if c == nil {
		return nil
	}
	for _, o := range c.inner {
		if in := o.innermost(x, y); in != nil {
			return in
		}
	}
	return c
}

// merge joins lines that go on one another and splits them into horizontal and vertical ones.
func merge(rules []Rule) (hs, vs []Rule) {
	for _, r := range rules {
		if r.horizontal() {
			y := (r.Y0 + r.Y1) / 2
			hs = append(hs, Rule{r.X0, y, r.X1, y})
		} else {
			x := (r.X0 + r.X1) / 2
			vs = append(vs, Rule{x, r.Y0, x, r.Y1})
		}
	}
	slices.SortFunc(hs, func(a, b Rule) int { return compare(a.Y0, b.Y0) })
	slices.SortFunc(vs, func(a, b Rule) int { return compare(a.X0, b.X0) })
	join := func(in []Rule, at func(*Rule) *float64, ends func(*Rule) (*float64, *float64)) (out []Rule) {
		for _, r := range in {
			joined := false
			from, to := ends(&r)
			for i := len(out) - 1; i >= 0 && *at(&r)-*at(&out[i]) <= near; i-- {
				f, t := ends(&out[i])
				if *from <= *t+near && *f <= *to+near {
					*f, *t, joined = min(*f, *from), max(*t, *to), true
					break
				}
			}
			if !joined {
				out = append(out, r)
			}
		}
		return out
	}
	hs = join(hs, func(r *Rule) *float64 { return &r.Y0 }, func(r *Rule) (*float64, *float64) { return &r.X0, &r.X1 })
	vs = join(vs, func(r *Rule) *float64 { return &r.X0 }, func(r *Rule) (*float64, *float64) { return &r.Y0, &r.Y1 })
	return hs, vs
}

// part is lines that cross or touch one another.
type part struct{ hs, vs []Rule }

func connected(hs, vs []Rule) []part {
	parent := make([]int, len(hs)+len(vs))
	for i := range parent {
		parent[i] = i
	}
	var find func(int) int
	find = func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for i, h := range hs {
		for j, v := range vs {
			if v.X0 >= h.X0-near && v.X0 <= h.X1+near && h.Y0 >= v.Y0-near && h.Y0 <= v.Y1+near {
				parent[find(i)] = find(len(hs) + j)
			}
		}
	}
	byRoot := map[int]*part{}
	var order []int
	at := func(i int) *part {
		r := find(i)
		if byRoot[r] == nil {
			byRoot[r] = &part{}
			order = append(order, r)
		}
		return byRoot[r]
	}
	for i, h := range hs {
		p := at(i)
		p.hs = append(p.hs, h)
	}
	for j, v := range vs {
		p := at(len(hs) + j)
		p.vs = append(p.vs, v)
	}
	var out []part
	for _, r := range order {
		out = append(out, *byRoot[r])
	}
	return out
}

const maxGrid = 400 // rows or columns

// newGrid makes the cells of connected lines; nil where they enclose none. Sides that are not drawn are where the other
// lines end.
func newGrid(page int, p part) *grid {
	if len(p.hs) < 2 || len(p.vs) < 1 {
		return nil
	}
	g := &grid{page: page, x0: math.Inf(1), y0: math.Inf(1), x1: math.Inf(-1), y1: math.Inf(-1)}
	for _, r := range append(slices.Clone(p.hs), p.vs...) {
		g.x0, g.y0, g.x1, g.y1 = min(g.x0, r.X0), min(g.y0, r.Y0), max(g.x1, r.X1), max(g.y1, r.Y1)
	}
	xs, ys := []float64{g.x0, g.x1}, []float64{g.y0, g.y1}
	for _, v := range p.vs {
		xs = append(xs, v.X0)
	}
	for _, h := range p.hs {
		ys = append(ys, h.Y0)
	}
	g.xs, g.ys = distinct(xs), distinct(ys)
	if len(g.xs) < 2 || len(g.ys) < 2 || len(g.xs) > maxGrid || len(g.ys) > maxGrid {
		return nil
	}
	g.join(p)
	return g
}

func distinct(v []float64) []float64 {
	slices.Sort(v)
	out := v[:0]
	for _, x := range v {
		if len(out) == 0 || x-out[len(out)-1] > 1.6*near {
			out = append(out, x)
		}
	}
	return out
}

// join makes the cells: neighbours between which no line runs are one. Where that gives no rectangle they stay apart.
func (g *grid) join(p part) {
	rows, cols := len(g.ys)-1, len(g.xs)-1
	parent := make([]int, rows*cols)
	for i := range parent {
		parent[i] = i
	}
	find := func(i int) int {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	for r := range rows {
		for c := range cols {
			if c+1 < cols && !covered(p.vs, g.xs[c+1], g.ys[r], g.ys[r+1], verticalRun) {
				parent[find(r*cols+c+1)] = find(r*cols + c)
			}
			if r+1 < rows && !covered(p.hs, g.ys[r+1], g.xs[c], g.xs[c+1], horizontalRun) {
				parent[find((r+1)*cols+c)] = find(r*cols + c)
			}
		}
	}
	type span struct{ r0, c0, r1, c1, n int }
	spans := map[int]*span{}
	for i := range parent {
		r, c := i/cols, i%cols
		s := spans[find(i)]
		if s == nil {
			s = &span{r, c, r, c, 0}
			spans[find(i)] = s
		}
		s.r0, s.c0, s.r1, s.c1, s.n = min(s.r0, r), min(s.c0, c), max(s.r1, r), max(s.c1, c), s.n+1
	}
	done := map[*span]bool{}
	for i := range parent {
		r, c := i/cols, i%cols
		s := spans[find(i)]
		switch {
		case s.n != (s.r1-s.r0+1)*(s.c1-s.c0+1):
			g.cells = append(g.cells, &cell{row: r, col: c, rows: 1, cols: 1, x0: g.xs[c], x1: g.xs[c+1]})
		case !done[s]:
			done[s] = true
			g.cells = append(g.cells, &cell{
				row: s.r0, col: s.c0, rows: s.r1 - s.r0 + 1, cols: s.c1 - s.c0 + 1, x0: g.xs[s.c0], x1: g.xs[s.c1+1],
			})
		}
	}
}

func verticalRun(r Rule) (at, from, to float64)   { return r.X0, r.Y0, r.Y1 }
func horizontalRun(r Rule) (at, from, to float64) { return r.Y0, r.X0, r.X1 }

// covered tells whether lines at the place cover most of the way.
func covered(rules []Rule, place, from, to float64, run func(Rule) (at, from, to float64)) bool {
	length := 0.0
	for _, r := range rules {
		if at, f, t := run(r); math.Abs(at-place) <= 1.6*near {
			length += max(0, min(t, to)-max(f, from))
		}
	}
	return length >= 0.6*(to-from)
}

// at gives the cell at a point, or nil.
func (g *grid) at(x, y float64) *cell {
	if x < g.x0 || x > g.x1 || y < g.y0 || y > g.y1 {
		return nil
	}
	row, col := between(g.ys, y), between(g.xs, x)
	for _, c := range g.cells {
		if row >= c.row && row < c.row+c.rows && col >= c.col && col < c.col+c.cols {
			return c
		}
	}
	return nil
}

func between(v []float64, x float64) int {
	i := 0
	for i+2 < len(v) && x >= v[i+1] {
		i++
	}
	return i
}
