package flow

import (
	"math"
	"strings"

	"congvan/paper"
)

// sides makes the layout table of a head or a signature block: one row, the left column's lines first.
func (b *builder) sides(c *columns) *paper.Table {
	row := &paper.Row{}
	for i, part := range c.parts {
		cell := &paper.Cell{Col: i}
		var groups []group
		switch {
		case c.kind == headBlock:
			groups = headLines(part)
		case i == 0:
			groups = recipientLines(part)
		default:
			groups = singly(part)
		}
		b.cellParagraphs(cell, groups, part)
		row.Cells = append(row.Cells, cell)
	}
	return &paper.Table{Rows: []*paper.Row{row}, Layout: true}
}

// cellParagraphs adds the groups as paragraphs, aligned as they stand in their column.
func (b *builder) cellParagraphs(cell *paper.Cell, groups []group, column []*line) {
	e := edges{left: math.Inf(1), right: math.Inf(-1)}
	for _, l := range column {
		e.left, e.right = min(e.left, l.x0), max(e.right, l.x1)
	}
	for _, g := range groups {
		p := b.paragraph(g)
		l := g[0]
		left, right := l.x0-e.left, e.right-l.x1
		switch {
		case middling(column), left > 4 && math.Abs(left-right) < 6, len(column) == 1 && cell.Col > 0:
			p.Align = paper.Center
		case left > 4 && right < 4:
			p.Align = paper.Right
		}
		cell.Blocks = append(cell.Blocks, p)
	}
}

// middling tells whether the lines of a column are centred on one another.
func middling(column []*line) bool {
	moved := false
	for _, l := range column[1:] {
		if math.Abs(l.middle()-column[0].middle()) > 4 {
			return false
		}
		moved = moved || math.Abs(l.x0-column[0].x0) > 1.5
	}
	return moved
}

func singly(lines []*line) []group {
	var out []group
	for _, l := range lines {
		out = append(out, group{l})
	}
	return out
}

// headLines keeps the lines of a head apart, but for a subject that begins with "V/v" and goes on in the same style, and
// the country's name where the column is too narrow for it.
func headLines(lines []*line) []group {
	var out []group
	subject := false
	for i, l := range lines {
		if subject {
			prev := lines[i-1]
			if l.bold() == prev.bold() && math.Abs(l.size-prev.size) < 0.6 && l.base-prev.base < 1.5*l.size && !isBoxed(l) {
				out[len(out)-1] = append(out[len(out)-1], l)
				continue
			}
		}
		if i > 0 && nationalName(lines[i-1]) >= 0 && (l.text() == "NAM" || l.text() == "VIỆT NAM") {
			out[len(out)-1] = append(out[len(out)-1], l)
			continue
		}
		subject = beginsSubject(l)
		out = append(out, group{l})
	}
	return out
}

func beginsSubject(l *line) bool {
	s := strings.ToLower(l.first().Text)
	return strings.HasPrefix(s, "v/v") || strings.HasPrefix(s, "“v/v") || s == "về"
}

// isBoxed tells whether the line is an urgency or secrecy mark: a few words in capitals. One word alone is one of the
// marks, or a short form with which a subject ends: "V/v … Cuộc thi / KHKT".
func isBoxed(l *line) bool {
	s := l.text()
	if len(l.words) == 1 {
		word := strings.Trim(s, "().:")
		return word == "KHẨN" || word == "MẬT"
	}
	return len(l.words) <= 3 && strings.ToUpper(s) == s && hasLetter(s)
}

// recipientLines joins the wrapped lines of each recipient: an entry begins with a dash.
func recipientLines(lines []*line) []group {
	var out []group
	entry := false
	for i, l := range lines {
		if i > 0 && entry && !label(l) && !recipients(l.words) && l.base-lines[i-1].base < 2*l.size && !l.bold() {
			out[len(out)-1] = append(out[len(out)-1], l)
			continue
		}
		entry = label(l)
		out = append(out, group{l})
	}
	return out
}

// unruled makes the table of rows that stand in columns without lines. A row with one part alone goes on in the row
// above.
func (b *builder) unruled(c *columns) *paper.Table {
	if c.lists() {
		return b.lists(c)
	}
	t := &paper.Table{Layout: len(c.rows) <= 8 && upperRow(c.rows[0])}
	for i := 0; i < len(c.rows); {
		j := i + 1
		for j < len(c.rows) && c.rows[j].filled() == 1 && c.rows[i].filled() > 1 && !t.Layout {
			j++
		}
		row := &paper.Row{}
		for col := range c.parts {
			cell := &paper.Cell{Col: col}
			var g group
			for _, r := range c.rows[i:j] {
				if r[col] != nil {
					g = append(g, r[col])
				}
			}
			if len(g) > 0 {
				cell.Blocks = append(cell.Blocks, b.paragraph(g))
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
		i = j
	}
	return t
}

func (r row) filled() int {
	n := 0
	for _, l := range r {
		if l != nil {
			n++
		}
	}
	return n
}

// upperRow tells whether all parts of the row are capitals: the offices of two signers, not the head of a table.
func upperRow(r row) bool {
	for _, l := range r {
		if l != nil && strings.ToUpper(l.text()) != l.text() {
			return false
		}
	}
	return true
}

// lists tells whether each column is a list of its own, read downwards: most of its lines begin points.
func (c *columns) lists() bool {
	for _, part := range c.parts {
		n := 0
		for _, l := range part {
			if label(l) {
				n++
			}
		}
		if n < 3 || 2*n < len(part) {
			return false
		}
	}
	return true
}

// lists makes the layout table of columns that are lists: one row.
func (b *builder) lists(c *columns) *paper.Table {
	row := &paper.Row{}
	for i, part := range c.parts {
		cell := &paper.Cell{Col: i}
		for _, g := range recipientLines(part) {
			cell.Blocks = append(cell.Blocks, b.paragraph(g))
		}
		row.Cells = append(row.Cells, cell)
	}
	return &paper.Table{Rows: []*paper.Row{row}, Layout: true}
}
