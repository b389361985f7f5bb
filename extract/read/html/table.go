package html

import (
	"strconv"
	"strings"

	"congvan/paper"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	mostSpan      = 1000 // what a browser allows for columns
	layoutColumns = 3    // the most columns of a table that only sets things side by side
)

// tableWork is a table that is read.
type tableWork struct {
	table  *paper.Table
	left   map[int]int // by column: rows that a cell above still covers
	ruled  bool        // the table says that its cells have lines
	cells  int
	boxed  int
	widest int
}

// table reads a table.
func (p *parser) table(n *html.Node, l look) {
	p.end()
	w := &tableWork{table: &paper.Table{}, left: map[int]int{}}
	border := attr(n, "border")
	w.ruled = hasAttr(n, "border") && border != "0" || ruledStyle(n) ||
		hasAttr(n, "rules") && attr(n, "rules") != "none"
	switch strings.ToLower(attr(n, "align")) {
	case "center":
		w.table.Align = paper.Center
	case "right":
		w.table.Align = paper.Right
	}
	// An inner table does not take the alignment of what holds it.
	l.align, l.left, l.right, l.first, l.box = paper.Left, 0, 0, 0, false
	p.rows(n, l, w, false)
	if len(w.table.Rows) == 0 {
		return
	}
	w.table.Borders = 2*w.boxed > w.cells
	w.table.Layout = w.boxed == 0 && w.widest <= layoutColumns && !w.table.Rows[0].Header
	p.blocks = append(p.blocks, w.table)
}

func (p *parser) rows(n *html.Node, l look, w *tableWork, header bool) {
	for c := n.FirstChild; c != nil && p.err == nil; c = c.NextSibling {
		in := l.of(c)
		if in.hidden {
			continue
		}
		switch c.DataAtom {
		case atom.Thead:
			p.rows(c, in, w, true)
		case atom.Tbody, atom.Tfoot:
			p.rows(c, in, w, false)
		case atom.Tr:
			p.row(c, in, w, header)
		case atom.Caption:
			p.element(c, l)
		case atom.Col, atom.Colgroup:
		default:
			p.node(c, l)
		}
	}
	p.end()
}

func (p *parser) row(n *html.Node, l look, w *tableWork, header bool) {
	row := &paper.Row{Header: header}
	col := 0
	began := map[int]int{} // columns of cells that go on below this row
	for c := n.FirstChild; c != nil && p.err == nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		for w.left[col] > 0 {
			col++
		}
		in := l.of(c)
		cell := &paper.Cell{
			Col: col, Span: max(1, min(span(c, "colspan"), mostSpan-col)), Rows: span(c, "rowspan"),
			Middle: strings.EqualFold(attr(c, "valign"), "middle"),
		}
		ruled, said := borders(c)
		ruled = ruled || w.ruled && !said
		switch {
		case in.hidden:
		case p.site != nil && !ruled && p.site.frame(c):
			p.aside(c, in)
		default:
			cell.Blocks = p.apart(c, in)
		}
		for i := range cell.Span {
			if cell.Rows > 1 {
				began[col+i] = cell.Rows - 1
			}
		}
		col += cell.Span
		w.cells++
		if ruled {
			w.boxed++
		}
		row.Cells = append(row.Cells, cell)
	}
	for c := range w.left {
		if w.left[c]--; w.left[c] <= 0 {
			delete(w.left, c)
		}
	}
	for c, rows := range began {
		w.left[c] = max(w.left[c], rows)
	}
	w.widest = max(w.widest, len(row.Cells))
	w.table.Rows = append(w.table.Rows, row)
}

func span(n *html.Node, name string) int {
	v, err := strconv.Atoi(strings.TrimSpace(attr(n, name)))
	if err != nil || v < 1 {
		return 1
	}
	return min(v, mostSpan)
}

// ruledStyle tells whether the style of an element draws lines on two sides that meet.
func ruledStyle(n *html.Node) bool {
	ruled, _ := borders(n)
	return ruled
}

// borders tells whether the style of an element draws lines on two sides that meet, and whether it says anything of lines.
func borders(n *html.Node) (ruled, said bool) {
	if !strings.Contains(attr(n, "style"), "order") && !strings.Contains(attr(n, sheetAttr), "order") { // most say nothing
		return false, false
	}
	css := styleOf(n)
	var level, upright bool
	for key, v := range declarations(css) {
		line := false
		for _, kind := range [...]string{"solid", "double", "dotted", "dashed", "inset", "outset"} {
			line = line || strings.Contains(v, kind)
		}
		switch key {
		case "border", "border-style":
			level, upright, said = line, line, true
		case "border-top", "border-bottom":
			level, said = level || line, true
		case "border-left", "border-right":
			upright, said = upright || line, true
		}
	}
	return level && upright, said
}
