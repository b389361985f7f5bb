package grid

import (
	"sort"

	"congvan/paper"
)

// edgeSlack is how far edges of two rows may lie apart and still be one edge of the grid, in twips.
const edgeSlack = 20

// layoutColumns is the most columns of a table that only sets things side by side.
const layoutColumns = 3

// makeTable lays the rows on one grid.
func makeTable(rows []filled) *paper.Table {
	m := maker{edges: edgesOf(rows), above: map[int]*paper.Cell{}}
	t := &paper.Table{Align: rows[0].Align}
	if len(m.edges) > 1 {
		t.LeftIndent = twips(m.edges[0])
	}
	for i := 1; i < len(m.edges); i++ {
		t.Columns = append(t.Columns, twips(m.edges[i]-m.edges[i-1]))
	}
	for i := range rows {
		t.Rows = append(t.Rows, m.row(&rows[i]))
	}
	t.Borders = 2*m.boxed > m.cells
	t.Layout = m.boxed == 0 && m.widest <= layoutColumns
	return t
}

// maker is the work on one table.
type maker struct {
	edges  []int
	above  map[int]*paper.Cell // by column: the cell that a merged one below it belongs to
	cells  int
	boxed  int
	widest int // most cells in a row
}

func (m *maker) row(r *filled) *paper.Row {
	out := &paper.Row{
		Header: r.Header, CantSplit: r.CantSplit, Height: twips(max(r.Height, -r.Height)),
	}
	covered := map[int]bool{}
	for k, blocks := range r.blocks {
		if k >= len(r.Cells) && len(r.Cells) > 0 && len(appendText(nil, blocks)) == 0 {
			continue // one more than the row has
		}
		cell := &paper.Cell{Col: k, Span: 1, Rows: 1, Blocks: blocks}
		var is Cell
		if k < len(r.Cells) && k+1 < len(r.Edges) {
			is = r.Cells[k]
			cell.Col = m.column(r.Edges[k])
			cell.Span = max(1, m.column(r.Edges[k+1])-cell.Col)
			cell.Middle = is.Middle
		}
		if is.Merged && len(out.Cells) > 0 {
			left := out.Cells[len(out.Cells)-1]
			left.Span = max(left.Span, cell.Col+cell.Span-left.Col)
			left.Blocks = appendText(left.Blocks, blocks)
			continue
		}
		m.cells++
		if is.Boxed {
			m.boxed++
		}
		covered[cell.Col] = true
		if owner := m.above[cell.Col]; is.Below && owner != nil {
			owner.Rows++
			owner.Blocks = appendText(owner.Blocks, blocks)
			continue
		}
		m.above[cell.Col] = cell
		out.Cells = append(out.Cells, cell)
	}
	for col := range m.above {
		if !covered[col] {
			delete(m.above, col)
		}
	}
	m.widest = max(m.widest, len(covered))
	return out
}

// edgesOf gives the edges of all rows, those that lie close together once.
func edgesOf(rows []filled) []int {
	var all []int
	for i := range rows {
		all = append(all, rows[i].Edges...)
	}
	sort.Ints(all)
	var edges []int
	for _, e := range all {
		if len(edges) == 0 || e > edges[len(edges)-1]+edgeSlack {
			edges = append(edges, e)
		}
	}
	return edges
}

// column gives the index of the grid's edge nearest at the left.
func (m *maker) column(edge int) int {
	return max(0, sort.SearchInts(m.edges, edge+1)-1)
}

// appendText adds the blocks of a covered cell, which is not shown but may hold text: only if they hold any.
func appendText(to, blocks []paper.Block) []paper.Block {
	for _, b := range blocks {
		if p, ok := b.(*paper.Paragraph); ok && len(p.Runs) == 0 {
			continue
		}
		to = append(to, b)
	}
	return to
}

func twips(n int) paper.Length { return paper.Length(n) / 20 }
