package xlsx

// split cuts a ruled stretch into the tables that stand side by side in it: a column without text and without lines is
// seen between them, and each of them would be a table alone.
func (f *flow) split(t table) []table {
	if !t.ruled {
		return []table{t}
	}
	bounds := []int{t.left}
	var ruled map[int]bool
	for c := t.left + 1; c < t.right; c++ {
		if f.grid.cols[c]-f.grid.cols[c-1] == 1 || f.crosses(t, c) {
			continue
		}
		if ruled == nil {
			ruled = f.ruledColumns(t)
		}
		if f.blankBetween(c, ruled) {
			bounds = append(bounds, c)
		}
	}
	var out []table
	bounds = append(bounds, t.right)
	for i := 1; i < len(bounds); i++ {
		one := table{area{t.top, bounds[i-1], t.bottom, bounds[i]}, true}
		widest := 0
		for r := t.bottom - 1; r >= t.top; r-- {
			n := len(f.ownIn(r, one.left, one.right))
			if widest = max(widest, n); widest == 0 {
				one.bottom = r // nothing below
			}
			if n > 0 {
				one.top = r
			}
		}
		if !enough(widest, one.bottom-one.top) {
			return []table{t}
		}
		out = append(out, one)
	}
	return out
}

// crosses tells whether a cell lies over the edge at the left of a column.
func (f *flow) crosses(t table, col int) bool {
	for r := t.top; r < t.bottom; r++ {
		if k := f.grid.at(r, col).cell; k >= 0 && f.grid.cells[k].left < col {
			return true
		}
	}
	return false
}

// ruledColumns gives the columns of the sheet that have lines in the rows of a table.
func (f *flow) ruledColumns(t table) map[int]bool {
	out := map[int]bool{}
	top, bottom := f.grid.rows[t.top], f.grid.rows[t.bottom-1]
	for i := range f.sheet.rows {
		if r := &f.sheet.rows[i]; top <= r.index && r.index <= bottom {
			for j := range r.cells {
				if r.cells[j].look.ruled {
					out[r.cells[j].col] = true
				}
			}
		}
	}
	for _, a := range f.sheet.tables {
		for c := a.left; c < a.right && a.top <= bottom && top < a.bottom; c++ {
			out[c] = true
		}
	}
	return out
}

// blankBetween tells whether a column that is neither hidden nor ruled stands at the left of a column of the grid, and none
// that is ruled.
func (f *flow) blankBetween(col int, ruled map[int]bool) bool {
	hidden, seen := f.sheet.hiddenColumns(), false
	for c := f.grid.cols[col-1] + 1; c < f.grid.cols[col]; c++ {
		if ruled[c] {
			return false
		}
		seen = seen || hidden.next(c) == c
	}
	return seen
}
