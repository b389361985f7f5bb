package xlsx

import (
	"strings"

	"congvan/paper"
)

// table is a stretch of rows that are a table, and the columns that it has.
type table struct {
	area
	ruled bool
}

// tables finds the tables of the sheet: rows whose cells have lines around them; on a sheet without such rows those with
// several cells each.
func (f *flow) tables() []table {
	var out []table
	for r := 0; r < len(f.grid.rows); r++ {
		if !f.ruledRow(r) {
			continue
		}
		end := f.ruledEnd(r)
		if t, ok := f.table(r, end, true); ok {
			out = append(out, t)
		}
		r = end - 1
	}
	if len(out) > 0 {
		return out
	}
	for r := 0; r < len(f.grid.rows); r++ {
		if end := f.plainEnd(r); end > r {
			if t, ok := f.table(r, end, false); ok {
				out = append(out, t)
			}
			r = end - 1
		}
	}
	return out
}

// ruledRow tells whether most texts in the row have lines around them.
func (f *flow) ruledRow(r int) bool {
	texts, ruled := 0, 0
	for c := 0; c < len(f.grid.cols); c++ {
		k := f.grid.at(r, c).cell
		if k < 0 {
			continue
		}
		texts++
		if f.grid.at(r, c).ruled {
			ruled++
		}
		c = f.grid.cells[k].right - 1
	}
	return ruled > 0 && 2*ruled >= texts
}

// ruledEnd gives the row after the ruled table that begins at r. One or two rows without lines that stand between its
// rows, and rows below with as many cells as a row of it has, are rows of it that somebody forgot to rule.
func (f *flow) ruledEnd(r int) int {
	const forgotten = 2
	end, widest := r+1, len(f.own(r))
	for i := r + 1; i < len(f.grid.rows) && !f.grid.gap[i]; i++ {
		n := len(f.own(i))
		switch {
		case f.ruledRow(i):
			end = i + 1
		case n > 2 && 2*n >= widest && i == end:
			end = i + 1
		case i-end >= forgotten:
			return end
		}
		widest = max(widest, n)
	}
	return end
}

// plainEnd gives the row after a table without lines that begins at r, r where none does: two rows of three cells and
// more, or three of two, with no blank row between, that are no letterhead and no signatures.
func (f *flow) plainEnd(r int) int {
	first := f.own(r)
	if len(first) < 2 || f.letterhead(first) {
		return r
	}
	end, full := r+1, 1
	for i := r + 1; i < len(f.grid.rows) && !f.grid.gap[i]; i++ {
		if len(f.own(i)) > 1 {
			end = i + 1
			full++
		}
	}
	if len(first) > 2 && full > 1 || full > 2 {
		return end
	}
	return r
}

// letterhead tells whether a row opens a head or a closing block.
func (f *flow) letterhead(cells []*shown) bool {
	for _, x := range cells {
		var b strings.Builder
		for i := range x.texts[0].runs {
			b.WriteString(x.texts[0].runs[i].Text)
		}
		text := strings.ToUpper(paper.NFC(strings.Join(strings.Fields(b.String()), " ")))
		for _, begins := range [...]string{"CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "ĐẢNG CỘNG SẢN VIỆT NAM", "NƠI NHẬN"} {
			if strings.HasPrefix(text, begins) {
				return true
			}
		}
	}
	return false
}

// table cuts a stretch of rows to a table: rows with one cell that stand on top are its title. ok is false where too
// little is left.
func (f *flow) table(from, to int, ruled bool) (t table, ok bool) {
	for from < to && len(f.own(from)) < 2 {
		from++
	}
	t = table{area{from, len(f.grid.cols), to, 0}, ruled}
	widest := 0
	for r := from; r < to; r++ {
		own := f.own(r)
		widest = max(widest, len(own))
		for _, x := range own {
			t.left, t.right = min(t.left, x.left), max(t.right, x.right)
		}
	}
	return t, enough(widest, to-from)
}

// enough tells whether so many cells side by side in so many rows are a table.
func enough(widest, rows int) bool { return widest > 2 || widest == 2 && rows > 1 }

// heads gives the number of header rows: the first, as far down as its cells reach, and those that are printed on each
// page. A table of one row has none.
func (f *flow) heads(t table) int {
	n := 1
	for _, x := range f.ownIn(t.top, t.left, t.right) {
		n = max(n, x.bottom-t.top)
	}
	if p := f.sheet.ref.titles; p.bottom > 0 {
		if first, last := index(f.grid.rows, p.top), index(f.grid.rows, p.bottom); first <= t.top && last <= t.bottom {
			n = max(n, last-t.top)
		}
	}
	if n >= t.bottom-t.top {
		return 0
	}
	return n
}
