package layout

import "congvan/paper"

// Grid is a table with every place filled: where its cells stand and how wide its columns are.
type Grid struct {
	Columns []paper.Length
	Rows    [][]Slot // from left to right, without gaps
}

// Slot is what stands in one place of a row.
type Slot struct {
	Cell      *paper.Cell // nil: an empty place
	Index     int         // of the cell in its row; -1: none
	Col, Span int         // columns
	Rows      int         // rows that the cell covers from its own
	Continues bool        // the place is covered by a cell that began in a row above
}

// maxColumns is what Word takes; only a row with more cells gets more.
const maxColumns = 63

// NewGrid lays the cells of a table into places. Cells that claim a taken place move on to the next free one; a table
// without known columns has equal ones across the width.
func NewGrid(t *paper.Table, width paper.Length) Grid {
	columns := len(t.Columns)
	if columns == 0 {
		for _, row := range t.Rows {
			n := 0
			for _, c := range row.Cells {
				n = max(n, c.Col) + max(c.Span, 1)
			}
			columns = max(columns, n)
		}
	}
	columns = min(columns, maxColumns)
	for _, row := range t.Rows {
		columns = max(columns, len(row.Cells))
	}
	g := Grid{Columns: columnWidths(t.Columns, columns, width)}
	if columns == 0 {
		return g
	}
	open := make([]Slot, columns) // the cell that reaches into the next row, by its first column; Rows is what it still covers
	for r, row := range t.Rows {
		g.Rows = append(g.Rows, fillRow(row, columns, len(t.Rows)-r, open))
	}
	return g
}

func fillRow(row *paper.Row, columns, rowsLeft int, open []Slot) []Slot {
	// A cell needs a place of its own. Where open cells leave too few, they end here.
	free := 0
	for col := 0; col < columns; {
		if s := open[col]; s.Rows > 0 {
			col += s.Span
			continue
		}
		free++
		col++
	}
	if free < len(row.Cells) {
		clear(open)
	}
	var slots []Slot
	next := 0 // cell
	for col := 0; col < columns; {
		if s := &open[col]; s.Rows > 0 {
			slots = append(slots, Slot{Cell: s.Cell, Index: -1, Col: col, Span: s.Span, Rows: s.Rows, Continues: true})
			s.Rows--
			col += s.Span
			continue
		}
		room := freeFrom(open, col)
		if next >= len(row.Cells) {
			slots = append(slots, Slot{Index: -1, Col: col, Span: room, Rows: 1})
			col += room
			continue
		}
		c := row.Cells[next]
		later := len(row.Cells) - next - 1 // cells that still need a place
		if c.Col > col && placesAfter(open, col+1) > later {
			gap := min(c.Col-col, room)
			for gap > 0 && placesAfter(open, col+gap) <= later {
				gap--
			}
			if gap > 0 {
				slots = append(slots, Slot{Index: -1, Col: col, Span: gap, Rows: 1})
				col += gap
				continue
			}
		}
		span := min(max(c.Span, 1), room)
		for span > 1 && placesAfter(open, col+span) < later {
			span--
		}
		s := Slot{Cell: c, Index: next, Col: col, Span: span, Rows: min(max(c.Rows, 1), rowsLeft)}
		slots = append(slots, s)
		if s.Rows > 1 {
			s.Rows--
			open[col] = s
		}
		next++
		col += span
	}
	return slots
}

// freeFrom gives the number of free columns from col on.
func freeFrom(open []Slot, col int) int {
	n := 0
	for col+n < len(open) && open[col+n].Rows == 0 {
		n++
	}
	return n
}

// placesAfter gives the number of columns from col on that no open cell covers.
func placesAfter(open []Slot, col int) int {
	n := 0
	for col < len(open) {
		if s := open[col]; s.Rows > 0 {
			col += s.Span
			continue
		}
		n++
		col++
	}
	return n
}

// Width gives the width of a place.
func (g *Grid) Width(s Slot) paper.Length {
	w := paper.Length(0)
	for _, c := range g.Columns[s.Col : s.Col+s.Span] {
		w += c
	}
	return w
}

// columnWidths gives n widths; what is not known shares what is left.
func columnWidths(known []paper.Length, n int, width paper.Length) []paper.Length {
	out := make([]paper.Length, n)
	copy(out, known)
	left, open := width, 0
	for _, w := range out {
		if w > 0 {
			left -= w
		} else {
			open++
		}
	}
	const least = 2*CellPadding + 6
	for i, w := range out {
		if !(w > 0) {
			out[i] = max(left/paper.Length(open), least)
		}
	}
	return out
}
