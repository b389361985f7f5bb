package odt

import (
	"math"
	"strconv"
	"strings"

	"congvan/paper"
)

const (
	mostColumns   = 1024
	layoutColumns = 3 // the most columns of a table that only sets things side by side
)

// tableWork is a table that is read.
type tableWork struct {
	table  *paper.Table
	shares []float64 // of the columns, where the file gives no widths
	cells  int
	boxed  int
	widest int
}

// table reads a table:table.
func (p *parser) table() {
	name := p.attr("table", "style-name")
	w := tableWork{table: &paper.Table{}}
	switch p.value("table", name, "table:align") {
	case "center":
		w.table.Align = paper.Center
	case "right":
		w.table.Align = paper.Right
	}
	if n, ok := length(p.value("table", name, "fo:margin-left")); ok {
		w.table.LeftIndent = n
	}
	for _, s := range p.chain("table", name) {
		if s.master != "" && p.apart == 0 {
			p.turnTable(s.master)
		}
	}
	into := p.blocks
	p.rows(&w, false)
	p.blocks = into
	if len(w.table.Rows) == 0 {
		return
	}
	total, ok := length(p.value("table", name, "style:width"))
	if !ok && len(p.sections) > 0 {
		page := p.sections[len(p.sections)-1].Page
		total = page.Width - page.Left - page.Right
	}
	w.share(total)
	w.table.Borders = 2*w.boxed > w.cells
	w.table.Layout = w.boxed == 0 && w.widest <= layoutColumns && !w.table.Rows[0].Header
	p.add(w.table)
}

// share gives the columns of a table without widths their shares of the whole; without shares they have no widths.
func (w *tableWork) share(total paper.Length) {
	sum := 0.0
	for i, c := range w.table.Columns {
		if c > 0 {
			return
		}
		sum += w.shares[i]
	}
	if sum <= 0 || total <= 0 || math.IsInf(sum, 0) || math.IsNaN(sum) {
		w.table.Columns = nil
		return
	}
	for i := range w.table.Columns {
		w.table.Columns[i] = total * paper.Length(w.shares[i]/sum)
	}
}

// turnTable begins a section where the table's style names a page of its own.
func (p *parser) turnTable(page string) {
	if p.scope != contentPart || len(p.sections) == 0 {
		return
	}
	last := p.sections[len(p.sections)-1]
	if p.blocks != &last.Blocks {
		return
	}
	if len(last.Blocks) == 0 {
		p.sections = p.sections[:len(p.sections)-1]
	}
	p.begin(page)
}

// rows reads what stands in a table or in one of its groups.
func (p *parser) rows(w *tableWork, header bool) {
	x := p.xml
	for depth := x.Depth(); p.err == nil && x.In(depth); {
		if !ofTable(x.Space) {
			continue
		}
		switch string(x.Local) {
		case "table-column":
			style := p.attr("table", "style-name")
			width, _ := length(p.value("table-column", style, "style:column-width"))
			share, _ := strconv.ParseFloat(strings.TrimSuffix(p.value("table-column", style, "style:rel-column-width"), "*"), 64)
			for range p.number("table", "number-columns-repeated", 1, mostColumns) {
				if len(w.table.Columns) < mostColumns {
					w.table.Columns = append(w.table.Columns, width)
					w.shares = append(w.shares, max(share, 0))
				}
			}
		case "table-columns", "table-header-columns", "table-column-group", "table-rows", "table-row-group":
			p.rows(w, header)
		case "table-header-rows":
			p.rows(w, true)
		case "table-row":
			p.row(w, header)
		}
	}
}

// ofTable tells whether elements of the namespace are parts of tables; those inside shapes are an extension of
// LibreOffice.
func ofTable(space string) bool { return space == "table" || space == "loext" }

func (p *parser) row(w *tableWork, header bool) {
	x := p.xml
	name := p.attr("table", "style-name")
	row := &paper.Row{Header: header, CantSplit: p.value("table-row", name, "fo:keep-together") == "always"}
	if n, ok := length(p.value("table-row", name, "style:min-row-height")); ok {
		row.Height = n
	}
	col, open := 0, p.numbers.open
	p.numbers.open = nil
	for depth := x.Depth(); p.err == nil && x.In(depth); {
		if !ofTable(x.Space) {
			continue
		}
		repeated := p.number("table", "number-columns-repeated", 1, mostColumns)
		if string(x.Local) != "table-cell" {
			col += repeated // covered by a cell above or at the left
			continue
		}
		style := p.attr("table", "style-name")
		c := &paper.Cell{
			Col: col, Span: max(1, p.number("table", "number-columns-spanned", 1, mostColumns)),
			Rows:   max(1, p.number("table", "number-rows-spanned", 1, 1<<16)),
			Middle: p.value("table-cell", style, "style:vertical-align") == "middle",
		}
		p.blocks = &c.Blocks
		p.flow(textLook{})
		w.cells++
		if p.cellBoxed(style) {
			w.boxed++
		}
		row.Cells = append(row.Cells, c)
		col += repeated
	}
	p.numbers.open = open
	w.widest = max(w.widest, len(row.Cells))
	w.table.Rows = append(w.table.Rows, row)
}

// cellBoxed tells whether a cell has lines on two sides that meet.
func (p *parser) cellBoxed(name string) bool {
	if v := p.value("table-cell", name, "fo:border"); v != "" {
		return ruled(v)
	}
	side := func(s string) bool { return ruled(p.value("table-cell", name, "fo:border-"+s)) }
	return (side("top") || side("bottom")) && (side("left") || side("right"))
}
