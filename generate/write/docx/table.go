package docx

import (
	"congvan/paper"
	"congvan/paper/layout"
)

func (p *pack) table(t *paper.Table, width paper.Length, depth int) {
	grid := layout.NewGrid(t, width)
	if len(grid.Rows) == 0 || len(grid.Columns) == 0 {
		return
	}
	total := int64(0) // of what is written: programs stretch the columns to it
	for _, c := range grid.Columns {
		total += twips(c)
	}
	p.raw(`<w:tbl><w:tblPr><w:tblW w:w="`)
	p.int(total)
	p.raw(`" w:type="dxa"/>`)
	switch t.Align {
	case paper.Center:
		p.raw(`<w:jc w:val="center"/>`)
	case paper.Right:
		p.raw(`<w:jc w:val="right"/>`)
	default:
		// Up to compatibility mode 14 the indent is that of the first cell's text, not of its edge.
		p.raw(`<w:tblInd w:w="`)
		p.twips(t.LeftIndent + layout.Padding(t))
		p.raw(`" w:type="dxa"/>`)
	}
	if t.Borders {
		p.raw(`<w:tblBorders>`)
		for _, side := range [...]string{"top", "left", "bottom", "right", "insideH", "insideV"} {
			p.raw(`<w:` + side + ` w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
		}
		p.raw(`</w:tblBorders>`)
	}
	p.raw(`<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="`)
	p.twips(layout.Padding(t))
	p.raw(`" w:type="dxa"/><w:right w:w="`)
	p.twips(layout.Padding(t))
	p.raw(`" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, c := range grid.Columns {
		p.raw(`<w:gridCol w:w="`)
		p.twips(c)
		p.raw(`"/>`)
	}
	p.raw(`</w:tblGrid>`)
	for i := range grid.Rows {
		p.row(t, i, &grid, depth)
	}
	p.raw(`</w:tbl>`)
}

func (p *pack) row(t *paper.Table, r int, grid *layout.Grid, depth int) {
	row := t.Rows[r]
	p.raw(`<w:tr>`)
	if row.CantSplit || row.Height > 0 || row.Header {
		p.raw(`<w:trPr>`)
		if row.CantSplit {
			p.raw(`<w:cantSplit/>`)
		}
		if row.Height > 0 {
			p.raw(`<w:trHeight w:val="`)
			p.twips(row.Height)
			p.raw(`" w:hRule="atLeast"/>`)
		}
		if row.Header {
			p.raw(`<w:tblHeader/>`)
		}
		p.raw(`</w:trPr>`)
	}
	for _, s := range grid.Rows[r] {
		p.cell(t, s, grid.Width(s), depth)
	}
	p.raw(`</w:tr>`)
}

func (p *pack) cell(t *paper.Table, s layout.Slot, width paper.Length, depth int) {
	p.raw(`<w:tc><w:tcPr><w:tcW w:w="`)
	p.twips(width)
	p.raw(`" w:type="dxa"/>`)
	if s.Span > 1 {
		p.raw(`<w:gridSpan w:val="`)
		p.int(int64(s.Span))
		p.raw(`"/>`)
	}
	switch {
	case s.Continues:
		p.raw(`<w:vMerge/>`)
	case s.Rows > 1:
		p.raw(`<w:vMerge w:val="restart"/>`)
	}
	if s.Cell != nil && s.Cell.Middle {
		p.raw(`<w:vAlign w:val="center"/>`)
	}
	p.raw(`</w:tcPr>`)
	if s.Cell == nil || s.Continues {
		p.carrier("")
	} else {
		p.story(s.Cell.Blocks, layout.CellTextWidth(t, width), depth+1)
	}
	p.raw(`</w:tc>`)
}
