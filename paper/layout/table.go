package layout

import (
	"congvan/paper"
)

// rowGroup is a row of a table, or several that merged cells hold together, not yet on a page.
type rowGroup struct {
	table   *tableFrame
	rows    []groupRow
	cells   []groupCell // by row, then column
	headers []*rowGroup // to be repeated above it on a new page
	header  bool        // is one of them
}

// tableFrame is what the rows of one table share.
type tableFrame struct {
	x     paper.Length   // left edge, from the left edge of the column
	edges []paper.Length // of the columns, from x
	pad   paper.Length   // left and right of the text in a cell
	edge  paper.Length   // weight of the borders, which each row has above it; 0: none
}

type groupRow struct {
	least     paper.Length // stated height
	height    paper.Length
	cantSplit bool
}

type groupCell struct {
	row, rows int
	col, span int
	bands     []band
	middle    bool
}

// table adds the rows of a table.
func (s *setter) table(out []band, t *paper.Table, width paper.Length) []band {
	grid := NewGrid(t, width)
	if len(grid.Rows) == 0 || len(grid.Columns) == 0 {
		return out
	}
	f := &tableFrame{edges: make([]paper.Length, len(grid.Columns)+1), pad: Padding(t)}
	if t.Borders {
		f.edge = BorderWeight
	}
	for i, w := range grid.Columns {
		f.edges[i+1] = f.edges[i] + twip(w)
	}
	total := f.edges[len(grid.Columns)]
	switch t.Align {
	case paper.Center:
		f.x = (width - total) / 2
	case paper.Right:
		f.x = width - total
	default:
		f.x = twip(t.LeftIndent)
	}
	s.depth++
	defer func() { s.depth-- }()
	var headers []*rowGroup
	heading := true
	for r := 0; r < len(grid.Rows); {
		g := &rowGroup{table: f}
		end := r + 1 // first row after the group
		for ; r < end; r++ {
			row := t.Rows[r]
			g.rows = append(g.rows, groupRow{least: twip(max(row.Height, 0)), cantSplit: row.CantSplit || row.Header})
			for _, slot := range grid.Rows[r] {
				if slot.Continues {
					continue
				}
				c := groupCell{row: len(g.rows) - 1, rows: slot.Rows, col: slot.Col, span: slot.Span}
				if slot.Cell != nil {
					c.bands = s.cell(slot.Cell, CellTextWidth(t, f.edges[slot.Col+slot.Span]-f.edges[slot.Col]))
					c.middle = slot.Cell.Middle
				}
				g.cells = append(g.cells, c)
				end = max(end, r+slot.Rows)
			}
			heading = heading && row.Header
		}
		g.measure()
		n := band{height: g.height(), rows: g}
		if heading {
			g.header = true
			headers = append(headers, g)
			n.keep = true
		} else {
			g.headers = headers
			n.keep = g.keeps()
		}
		out = append(out, n)
	}
	last := &out[len(out)-1]
	last.keep, last.after = false, f.edge
	return out
}

// cell makes the bands of one cell; a cell without any is as high as an empty paragraph.
func (s *setter) cell(c *paper.Cell, width paper.Length) []band {
	bands := s.column(c.Blocks, width)
	for i := range bands {
		bands[i].pageBreak = false // no page break in tables, and no control of widows: LibreOffice and Word have none there
		if i < len(bands)-1 {
			bands[i].keep = false
		} else if bands[i].line != nil {
			bands[i].after = bands[i].last
		}
	}
	if len(bands) == 0 {
		bands = append(bands, band{height: CarrierHeight})
	}
	return bands
}

// keeps tells whether the row holds to the next: every cell's last paragraph does.
func (g *rowGroup) keeps() bool {
	for _, c := range g.cells {
		if n := len(c.bands); n > 0 && c.bands[n-1].keep {
			return true
		}
	}
	return false
}

// measure works out the heights of the rows from what their cells hold.
func (g *rowGroup) measure() {
	for i := range g.rows {
		g.rows[i].height = g.rows[i].least
		for _, c := range g.cells {
			if last := c.row + c.rows - 1; last == i {
				need := stack(c.bands) + g.table.edge
				for r := c.row; r < i; r++ {
					need -= g.rows[r].height
				}
				g.rows[i].height = max(g.rows[i].height, need)
			}
		}
	}
}

func (g *rowGroup) height() paper.Length {
	h := paper.Length(0)
	for _, r := range g.rows {
		h += r.height
	}
	return h
}

// stack gives the height of bands one below the other, all gaps included.
func stack(bands []band) paper.Length {
	h := paper.Length(0)
	for i := range bands {
		h += bands[i].before + bands[i].height + bands[i].after
	}
	return h
}
