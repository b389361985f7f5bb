package xlsx

import (
	"congvan/paper"
)

// flow writes the cells of the sheet as blocks.
func (s *sheetWork) flow() error {
	g, err := s.grid()
	if err != nil {
		return err
	}
	f := flow{sheet: s, grid: g}
	at := 0
	for _, t := range f.tables() {
		f.loose(at, t.top)
		for _, one := range f.split(t) {
			f.emit(one)
		}
		at = t.bottom
	}
	f.loose(at, len(g.rows))
	return s.stopped()
}

// flow is the work on the blocks of one sheet.
type flow struct {
	sheet *sheetWork
	grid  *grid
}

// own gives the cells that begin in a row, from left to right.
func (f *flow) own(row int) []*shown { return f.ownIn(row, 0, len(f.grid.cols)) }

// ownIn gives those of them from the column left up to right.
func (f *flow) ownIn(row, left, right int) []*shown {
	var out []*shown
	for c := left; c < right; c++ {
		if k := f.grid.at(row, c).cell; k >= 0 {
			if x := f.grid.cells[k]; x.top == row {
				out = append(out, x)
			}
			c = f.grid.cells[k].right - 1
		}
	}
	return out
}

// emit writes a table, its empty places as empty cells.
func (f *flow) emit(t table) {
	out := &paper.Table{Borders: t.ruled}
	for c := t.left; c < t.right; c++ {
		out.Columns = append(out.Columns, f.sheet.columnWidth(f.grid.cols[c]))
	}
	heads := f.heads(t)
	for r := t.top; r < t.bottom; r++ {
		row := &paper.Row{Header: r < t.top+heads, Height: f.grid.height[r]}
		for c := t.left; c < t.right; c++ {
			k := f.grid.at(r, c).cell
			if k < 0 {
				row.Cells = append(row.Cells, &paper.Cell{Col: c - t.left, Span: 1, Rows: 1, Blocks: []paper.Block{&paper.Paragraph{}}})
				continue
			}
			if x := f.grid.cells[k]; x.top == r && x.left == c {
				row.Cells = append(row.Cells, &paper.Cell{
					Col: c - t.left, Span: min(x.right, t.right) - c, Rows: min(x.bottom, t.bottom) - r, Middle: x.texts[0].look.middle,
					Blocks: f.paragraphs(x, c == t.left),
				})
			}
		}
		out.Rows = append(out.Rows, row)
	}
	f.sheet.section.Blocks = append(f.sheet.section.Blocks, out)
}

// paragraphs writes the text of a cell. label tells that a number there is that of a row: "1.1", not "1,1".
func (f *flow) paragraphs(x *shown, label bool) []paper.Block {
	var out []paper.Block
	for _, c := range x.texts {
		p := &paper.Paragraph{Runs: c.runs}
		switch c.look.align {
		case "center", "centerContinuous", "distributed":
			p.Align = paper.Center
		case "right":
			p.Align = paper.Right
		case "justify":
			p.Align = paper.Justify
		case "", "general":
			if c.num {
				p.Align = paper.Right
			}
		}
		const indent = 9 // points a step: three blanks
		p.LeftIndent = paper.Length(min(c.look.indent, 250) * indent)
		if c.num && label {
			p.Runs = f.sheet.number(c, true)
		}
		out = append(out, p)
	}
	return out
}

// loose writes rows that are no table: a cell alone as a paragraph, cells beside each other as columns.
func (f *flow) loose(from, to int) {
	for r := from; r < to; {
		own := f.own(r)
		switch len(own) {
		case 0:
			r++
		case 1:
			f.sheet.section.Blocks = append(f.sheet.section.Blocks, f.paragraphs(own[0], false)...)
			r++
		default:
			r = f.beside(own, r, to)
		}
	}
}

// beside writes rows whose cells stand in the same columns, as those of a letterhead or of signatures do, column by
// column. It gives the row after them.
func (f *flow) beside(first []*shown, from, to int) int {
	columns := make([]*paper.Cell, len(first))
	for i, x := range first {
		columns[i] = &paper.Cell{Col: i, Span: 1, Rows: 1, Blocks: f.paragraphs(x, false)}
	}
	r := from + 1
	for ; r < to; r++ {
		own := f.own(r)
		into, ok := under(first, own)
		if !ok || len(own) == 1 && f.grid.gap[r] && into[0] == 0 {
			break
		}
		for i, x := range own {
			columns[into[i]].Blocks = append(columns[into[i]].Blocks, f.paragraphs(x, false)...)
		}
	}
	f.sheet.section.Blocks = append(f.sheet.section.Blocks, &paper.Table{Layout: true, Rows: []*paper.Row{{Cells: columns}}})
	return r
}

// under gives for each cell the one above that it stands under; ok is false where it stands under none, under two, or
// under the same as another.
func under(above, cells []*shown) (into []int, ok bool) {
	last := -1
	for _, x := range cells {
		at := -1
		for i, a := range above {
			next := x.right
			if i+1 < len(above) {
				next = above[i+1].left
			}
			if a.left <= x.left && x.left < a.right && x.right <= next {
				at = i
			}
		}
		if at <= last {
			return nil, false
		}
		into, last = append(into, at), at
	}
	return into, true
}
