package doc

import (
	"sort"

	"congvan/paper"
)

// flow collects the blocks of a story: the outermost ones and those of the tables that are open.
type flow struct {
	levels []*level // 0 is the story itself
	deep   int
}

// level is a story or an open table: finished rows, finished cells of the row at work, blocks of the cell at work.
type level struct {
	blocks []paper.Block
	cells  [][]paper.Block
	rows   []row
}

type row struct {
	cells [][]paper.Block
	tap   tap
}

func newFlow(deep int) *flow { return &flow{levels: []*level{{}}, deep: deep} }

func (f *flow) top() *level { return f.levels[len(f.levels)-1] }

// enter opens and closes tables until depth of them are open.
func (f *flow) enter(depth int) {
	depth = max(0, min(depth, f.deep))
	for len(f.levels)-1 > depth {
		f.leave()
	}
	for len(f.levels)-1 < depth {
		f.levels = append(f.levels, &level{})
	}
}

// leave closes the innermost table. What stands in a row without an end is kept as blocks of their own.
func (f *flow) leave() {
	l := f.top()
	f.levels = f.levels[:len(f.levels)-1]
	if t := makeTable(l.rows); t != nil {
		f.add(t)
	}
	for _, c := range l.cells {
		f.add(c...)
	}
	f.add(l.blocks...)
}

func (f *flow) add(blocks ...paper.Block) {
	l := f.top()
	l.blocks = append(l.blocks, blocks...)
}

func (f *flow) endCell() {
	if len(f.levels) == 1 {
		return
	}
	l := f.top()
	l.cells = append(l.cells, l.blocks)
	l.blocks = nil
}

func (f *flow) endRow(t tap) {
	if len(f.levels) == 1 {
		return
	}
	l := f.top()
	if len(l.blocks) > 0 {
		f.endCell()
	}
	l.rows = append(l.rows, row{l.cells, t})
	l.cells = nil
}

func (f *flow) close() []paper.Block {
	f.enter(0)
	return f.levels[0].blocks
}

// edgeSlack is how far edges of two rows may lie apart and still be one edge of the grid, in twips.
const edgeSlack = 20

// makeTable lays the rows on one grid.
func makeTable(rows []row) *paper.Table {
	if len(rows) == 0 {
		return nil
	}
	grid := gridOf(rows)
	t := &paper.Table{Align: rows[0].tap.align}
	if len(grid) > 1 {
		t.LeftIndent = twips(grid[0])
	}
	for i := 1; i < len(grid); i++ {
		t.Columns = append(t.Columns, twips(grid[i]-grid[i-1]))
	}
	above := map[int]*paper.Cell{} // by column: the cell that a merged one below it belongs to
	boxed, cells, widest := 0, 0, 0
	for i := range rows {
		r := &rows[i]
		out := &paper.Row{
			Header: r.tap.header, CantSplit: r.tap.cantSplit, Height: twips(max(r.tap.height, -r.tap.height)),
		}
		covered := map[int]bool{}
		shown := 0
		for k, blocks := range r.cells {
			known := k < len(r.tap.cells)
			cell := &paper.Cell{Col: k, Span: 1, Rows: 1, Blocks: blocks}
			if known {
				from, to := r.tap.edges[k], r.tap.edges[k+1]
				cell.Col = column(grid, from)
				cell.Span = max(1, column(grid, to)-cell.Col)
				cell.Middle = r.tap.cells[k].middle
			}
			if known && r.tap.cells[k].merged && len(out.Cells) > 0 {
				left := out.Cells[len(out.Cells)-1]
				left.Span = max(left.Span, cell.Col+cell.Span-left.Col)
				left.Blocks = appendText(left.Blocks, blocks)
				continue
			}
			shown++
			cells++
			if known && r.tap.boxed(k) {
				boxed++
			}
			if owner := above[cell.Col]; known && r.tap.cells[k].below && owner != nil {
				owner.Rows++
				owner.Blocks = appendText(owner.Blocks, blocks)
				covered[cell.Col] = true
				continue
			}
			above[cell.Col] = cell
			covered[cell.Col] = true
			out.Cells = append(out.Cells, cell)
		}
		for col := range above {
			if !covered[col] {
				delete(above, col)
			}
		}
		widest = max(widest, shown)
		t.Rows = append(t.Rows, out)
	}
	t.Borders = 2*boxed > cells
	t.Layout = boxed == 0 && widest <= layoutColumns
	return t
}

// layoutColumns is the most columns of a table that only sets things side by side.
const layoutColumns = 3

// gridOf gives the edges of all rows, those that lie close together once.
func gridOf(rows []row) []int {
	var all []int
	for i := range rows {
		all = append(all, rows[i].tap.edges...)
	}
	sort.Ints(all)
	var grid []int
	for _, e := range all {
		if len(grid) == 0 || e > grid[len(grid)-1]+edgeSlack {
			grid = append(grid, e)
		}
	}
	return grid
}

// column gives the index of the grid's edge nearest at the left.
func column(grid []int, edge int) int {
	return max(0, sort.SearchInts(grid, edge+1)-1)
}

// appendText adds the blocks of a covered cell, which Word does not show but may hold: only if they hold letters.
func appendText(to, blocks []paper.Block) []paper.Block {
	for _, b := range blocks {
		if p, ok := b.(*paper.Paragraph); ok && len(p.Runs) == 0 {
			continue
		}
		to = append(to, b)
	}
	return to
}

// tableStyle adds the lines that the row's table style draws, where the row itself says nothing of lines.
func (b *builder) tableStyle(t *tap) {
	if t.istd == 0 || t.bordersSet {
		return
	}
	styled := tap{}
	for _, st := range b.styles.chain(t.istd) {
		if st.kind == tableStyle {
			styled.apply(st.tapx, b.file)
		}
	}
	t.borders = styled.borders
}
