package flow

import (
	"math"
	"strings"

	"congvan/paper"
)

// chain is one ruled table over one or several pages.
type chain []*grid

// goesOn tells whether the grid on the next page is the same table: its columns stand at the same places.
func (c chain) goesOn(g *grid) bool {
	last := c[len(c)-1]
	if last.page+1 != g.page || len(last.xs) != len(g.xs) {
		return false
	}
	for i := range g.xs {
		if math.Abs((g.xs[i]-g.x0)-(last.xs[i]-last.x0)) > 4 {
			return false
		}
	}
	return true
}

// tableRow is one row of a ruled table, over a page end perhaps.
type tableRow struct {
	cells []*cell   // of the page where it begins
	more  [][]*line // for each cell, the lines on the next page; nil: none
}

func (g *grid) rows() []*tableRow {
	out := make([]*tableRow, 0, len(g.ys)-1)
	for r := range len(g.ys) - 1 {
		row := &tableRow{}
		for _, c := range g.cells {
			if c.row == r {
				row.cells = append(row.cells, c)
			}
		}
		out = append(out, row)
	}
	return out
}

func (r *tableRow) text() string {
	var parts []string
	for _, c := range r.cells {
		parts = append(parts, c.text())
	}
	return strings.Join(parts, "\x00")
}

func (c *cell) text() string {
	var parts []string
	for _, l := range c.lines {
		parts = append(parts, l.text())
	}
	return strings.Join(parts, " ")
}

// table makes the paper's table. Rows of the head that a page repeats are set apart; the first row of a page that goes on
// in the last of the page before is joined to it.
func (b *builder) table(c chain) *paper.Table {
	rows := c[0].rows()
	for _, g := range c[1:] {
		next := g.rows()
		head := 0
		for head < len(next)-1 && head < len(rows) && head < 3 && next[head].text() == rows[head].text() &&
			strings.Trim(next[head].text(), "\x00") != "" {
			for _, c := range next[head].cells {
				for _, l := range c.lines {
					apart(l)
					b.aparts[l.page] = append(b.aparts[l.page], l)
				}
			}
			head++
		}
		for _, r := range rows[:min(head, len(rows))] {
			r.cells[0].head = true
		}
		next = next[head:]
		if last := rows[len(rows)-1]; len(next) > 0 && last.resumes(next[0]) {
			last.resume(next[0])
			next = next[1:]
		}
		rows = append(rows, next...)
	}
	widths := columnWidths(c)
	t := &paper.Table{Borders: !c[0].open}
	for i := 1; i < len(c[0].xs); i++ {
		t.Columns = append(t.Columns, points(c[0].xs[i]-c[0].xs[i-1]))
	}
	for _, r := range rows {
		t.Rows = append(t.Rows, b.tableRow(r, widths))
	}
	return t
}

// resumes tells whether the row is the rest of this one, cut by the page end: its first cell is empty though this row's
// is not, or a text goes on in small letters and none begins. A row with a number of its own is none's rest.
func (r *tableRow) resumes(next *tableRow) bool {
	if len(r.cells) != len(next.cells) || len(r.cells) < 2 || r.more != nil || next.cells[0].counts() && r.cells[0].counts() {
		return false
	}
	filled, lower, other := 0, 0, 0
	for i, c := range next.cells {
		if c.col != r.cells[i].col {
			return false
		}
		if len(c.lines) == 0 {
			continue
		}
		filled++
		last := r.cells[i].lines
		switch {
		case len(last) == 0:
			return false // what was empty does not go on
		case startsLower(c.lines[0].first().Text) && !closed(last[len(last)-1]):
			lower++
		case label(c.lines[0]) && (closed(last[len(last)-1]) || !isBullet(c.lines[0].first().Text)):
			other++
		}
	}
	if filled == 0 {
		return false
	}
	if len(next.cells[0].lines) == 0 && len(r.cells[0].lines) > 0 {
		return true
	}
	return lower > 0 && other == 0
}

// counts tells whether the cell holds nothing but a number: "14", "II", "2.1".
func (c *cell) counts() bool {
	if len(c.lines) != 1 || len(c.lines[0].words) != 1 {
		return false
	}
	word := strings.TrimRight(c.lines[0].first().Text, ".)")
	return numeral(word) || numbered(word+".")
}

func (r *tableRow) resume(next *tableRow) {
	r.more = make([][]*line, len(r.cells))
	for i, c := range next.cells {
		r.more[i] = c.lines
	}
}

// span is the place of a cell across the page, in whole points.
type span [2]int

func (c *cell) span() span { return span{int(math.Round(c.x0)), int(math.Round(c.x1))} }

// columnWidths gives how wide the lines get in cells of each place, where a text of two lines shows it.
func columnWidths(c chain) map[span]float64 {
	widest, wraps := map[span]float64{}, map[span]bool{}
	for _, g := range c {
		for _, c := range g.cells {
			for _, l := range c.lines {
				widest[c.span()] = max(widest[c.span()], l.x1-l.x0)
			}
			wraps[c.span()] = wraps[c.span()] || len(c.lines) > 1
		}
	}
	for s := range widest {
		if !wraps[s] {
			delete(widest, s)
		}
	}
	return widest
}

func (b *builder) tableRow(r *tableRow, widths map[span]float64) *paper.Row {
	row := &paper.Row{}
	for i, c := range r.cells {
		out := &paper.Cell{Col: c.col}
		if c.cols > 1 {
			out.Span = c.cols
		}
		if c.rows > 1 {
			out.Rows = c.rows
		}
		row.Header = row.Header || c.head
		lines := c.lines
		if r.more != nil {
			lines = append(lines[:len(lines):len(lines)], r.more[i]...)
		}
		out.Blocks = b.cellBlocks(c, lines, widths[c.span()])
		row.Cells = append(row.Cells, out)
	}
	return row
}

// cellBlocks makes the blocks of a cell: paragraphs, and the tables that stand between them.
func (b *builder) cellBlocks(c *cell, lines []*line, width float64) []paper.Block {
	var out []paper.Block
	for _, g := range c.inner {
		n := 0
		for n < len(lines) && lines[n].page == g.page && lines[n].base < g.y0+near {
			n++
		}
		out = append(out, b.cellBody(c, lines[:n], width)...)
		out = append(out, b.table(chain{g}))
		lines = lines[n:]
	}
	return append(out, b.cellBody(c, lines, width)...)
}

// cellBody makes the paragraphs of a cell. width is how wide lines of its column get, 0 where that is not known.
func (b *builder) cellBody(c *cell, lines []*line, width float64) []paper.Block {
	if len(lines) == 0 {
		return nil
	}
	const padding = 5.4  // points; what Word and LibreOffice set
	const roundOff = 0.5 // points by which lines that fill one cell may differ
	left, right, flush := math.Inf(1), 0.0, 0
	for _, l := range lines {
		left, right = min(left, l.x0), max(right, l.x1)
	}
	e := edges{left: left, right: max(right, c.x1-padding), centred: c.centres(lines)}
	e.width = e.right - e.left
	if width > 0 {
		e.width, e.unsure = min(e.width, width+roundOff), roundOff
	}
	for _, l := range lines {
		if right-l.x1 < 1.5 {
			flush++
		}
	}
	if e.justified = len(lines) >= 4 && 2*flush > len(lines); e.justified {
		e.width = right - e.left
	}
	at := func(*line) edges { return e }
	inner := &builder{pages: b.pages, split: &splitter{at: at, pitch: pitches(lines, at)}, lines: b.lines}
	blocks := inner.body(lines)
	b.lines = inner.lines
	return blocks
}

// centres tells whether the lines are centred in the cell.
func (c *cell) centres(lines []*line) bool {
	moved := false
	for _, l := range lines {
		if math.Abs(l.middle()-(c.x0+c.x1)/2) > 3 {
			return false
		}
		moved = moved || math.Abs(l.x0-lines[0].x0) > 1.5
	}
	if inset := lines[0].x0 - c.x0; len(lines) == 1 && inset <= 12 { // a short word in a narrow column
		return inset > 7.5 && math.Abs(lines[0].middle()-(c.x0+c.x1)/2) < 1.5
	}
	return moved || len(lines) == 1
}
