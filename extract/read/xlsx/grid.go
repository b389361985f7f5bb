package xlsx

import (
	"slices"
	"sort"

	"congvan/paper"
)

// mostSlots is the largest grid that a sheet may have: rows times columns that hold text.
const mostSlots = 1 << 20

// grid is what is shown of a sheet: its rows and columns that hold text, those without left out.
type grid struct {
	rows, cols []int // indexes in the sheet
	gap        []bool
	height     []paper.Length
	slots      []slot // row by row
	cells      []*shown
}

// slot is one place of the grid.
type slot struct {
	cell  int // index in cells; -1: no text
	ruled bool
}

// shown is a cell with text, over the area of the grid that it covers.
type shown struct {
	area
	texts []*cell // one, unless the file has merged cells that overlap
}

func (g *grid) at(row, col int) *slot { return &g.slots[row*len(g.cols)+col] }

// placed is a cell with text and the area of the sheet that it covers.
type placed struct {
	area
	row, col int // the first that are shown
	cell     *cell
}

// grid lays out the sheet. It counts the hidden rows and columns that hold text, and the cells under merged ones.
func (s *sheetWork) grid() (*grid, error) {
	rows, cols := s.hiddenRows(), s.hiddenColumns()
	merged := s.mergedCells()
	var all []placed
	lostRows, lostCols, covered := 0, map[int]bool{}, 0
	g := &grid{}
	for i := range s.rows {
		r := &s.rows[i]
		lost := false
		merged.reach(r.index)
		for j := range r.cells {
			c := &r.cells[j]
			if c.runs == nil {
				continue
			}
			p := placed{area{r.index, c.col, r.index + 1, c.col + 1}, 0, 0, c}
			switch m, ok := merged.at(c.col); {
			case ok && m.top == r.index && m.left == c.col:
				p.area = m
			case ok:
				covered++
				continue
			}
			p.row, p.col = rows.next(p.top), cols.next(p.left)
			if p.row >= p.bottom || p.col >= p.right {
				lost = lost || p.row >= p.bottom
				if p.col >= p.right {
					lostCols[p.left] = true
				}
				continue
			}
			all = append(all, p)
			g.rows, g.cols = append(g.rows, p.row), append(g.cols, p.col)
		}
		if lost {
			lostRows++
		}
	}
	if lostRows+len(lostCols)+covered > 0 {
		s.warn(hiddenCells(s.ref.name, lostRows, len(lostCols), covered))
	}
	g.rows, g.cols = unique(g.rows), unique(g.cols)
	if len(g.rows)*len(g.cols) > mostSlots {
		return nil, tooLarge(nil)
	}
	g.slots = make([]slot, len(g.rows)*len(g.cols))
	for i := range g.slots {
		g.slots[i].cell = -1
	}
	g.fill(all)
	s.rule(g)
	s.gaps(g)
	return g, s.stopped()
}

// fill puts the cells on the grid, the large ones first. Where merged cells overlap, the later one is taken for a single
// cell, or its text goes to the cell that covers it.
func (g *grid) fill(all []placed) {
	slices.SortStableFunc(all, func(a, b placed) int { return b.size() - a.size() })
	for _, p := range all {
		a := area{index(g.rows, p.row), index(g.cols, p.col), index(g.rows, p.bottom), index(g.cols, p.right)}
		if !g.free(a) {
			a.bottom, a.right = a.top+1, a.left+1
		}
		if k := g.at(a.top, a.left).cell; k >= 0 {
			g.cells[k].texts = append(g.cells[k].texts, p.cell)
			continue
		}
		for r := a.top; r < a.bottom; r++ {
			for c := a.left; c < a.right; c++ {
				g.at(r, c).cell = len(g.cells)
				g.at(r, c).ruled = p.cell.look.ruled
			}
		}
		g.cells = append(g.cells, &shown{a, []*cell{p.cell}})
	}
}

func (a area) size() int { return (a.bottom - a.top) * (a.right - a.left) }

// free tells whether no cell stands on the edge of the area. That is enough where the large ones come first.
func (g *grid) free(a area) bool {
	for c := a.left; c < a.right; c++ {
		if g.at(a.top, c).cell >= 0 || g.at(a.bottom-1, c).cell >= 0 {
			return false
		}
	}
	for r := a.top; r < a.bottom; r++ {
		if g.at(r, a.left).cell >= 0 || g.at(r, a.right-1).cell >= 0 {
			return false
		}
	}
	return true
}

// rule marks the places that have lines around them.
func (s *sheetWork) rule(g *grid) {
	for i := range s.rows {
		r := index(g.rows, s.rows[i].index)
		if r == len(g.rows) || g.rows[r] != s.rows[i].index {
			continue
		}
		for j := range s.rows[i].cells {
			if cell := &s.rows[i].cells[j]; cell.look.ruled {
				if c := index(g.cols, cell.col); c < len(g.cols) && g.cols[c] == cell.col {
					g.at(r, c).ruled = true
				}
			}
		}
	}
	for _, t := range s.tables {
		bottom, right := index(g.rows, t.bottom), index(g.cols, t.right)
		for r := index(g.rows, t.top); r < bottom; r++ {
			for c := index(g.cols, t.left); c < right; c++ {
				g.at(r, c).ruled = true
			}
		}
	}
}

// gaps finds above which rows a blank row is seen: one without text and without lines.
func (s *sheetWork) gaps(g *grid) {
	g.gap, g.height = make([]bool, len(g.rows)), make([]paper.Length, len(g.rows))
	k := 0
	for i := range g.rows {
		blank := 0
		if i > 0 {
			blank = g.rows[i] - g.rows[i-1] - 1
		}
		for ; k < len(s.rows) && s.rows[k].index <= g.rows[i]; k++ {
			if s.rows[k].index == g.rows[i] {
				g.height[i] = s.rows[k].height
			} else if i > 0 {
				blank-- // hidden, or ruled
			}
		}
		g.gap[i] = blank > 0
	}
}

func unique(list []int) []int {
	slices.Sort(list)
	return slices.Compact(list)
}

// index gives the place in the sorted list of the first number that is not below n.
func index(list []int, n int) int { return sort.SearchInts(list, n) }

// stretches are rows or columns that are hidden, in order, apart from each other.
type stretches [][2]int

// next gives the first of those from i on that is not hidden.
func (h stretches) next(i int) int {
	k := sort.Search(len(h), func(k int) bool { return h[k][1] > i })
	if k < len(h) && h[k][0] <= i {
		return h[k][1]
	}
	return i
}

func (h stretches) add(from, to int) stretches {
	if n := len(h); n > 0 && h[n-1][1] >= from {
		h[n-1][1] = max(h[n-1][1], to)
		return h
	}
	return append(h, [2]int{from, to})
}

func (s *sheetWork) hiddenRows() stretches {
	var out stretches
	for i := range s.rows {
		if s.rows[i].hidden {
			out = out.add(s.rows[i].index, s.rows[i].index+1)
		}
	}
	return out
}

func (s *sheetWork) hiddenColumns() stretches {
	slices.SortStableFunc(s.columns, func(a, b columnRange) int { return a.from - b.from })
	var out stretches
	for _, c := range s.columns {
		if c.hidden {
			out = out.add(c.from, c.to)
		}
	}
	return out
}

// columnWidth gives the width of a column.
func (s *sheetWork) columnWidth(col int) paper.Length {
	const pointsPerCharacter = 5.25 // 7 pixels of 0.75 points, in the font that workbooks begin with
	for _, c := range s.columns {
		if c.from <= col && col < c.to {
			return paper.Length(min(max(c.width, 0), 255) * pointsPerCharacter)
		}
	}
	return paper.Length(min(max(s.width, 0), 255) * pointsPerCharacter)
}
