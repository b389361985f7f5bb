package xlsx

import (
	"slices"
	"sort"
)

// mostMerges is the most merged areas of a sheet; real ones have some hundreds.
const mostMerges = 1 << 17

// mergedCells goes down a sheet and tells which merged area holds a cell. Of two that overlap the one that begins first
// counts.
type mergedCells struct {
	rest   []area // below, in order
	open   []area // that hold cells of the row reached, by column
	bottom int    // where the first of them ends
}

func (s *sheetWork) mergedCells() *mergedCells {
	slices.SortStableFunc(s.merges, func(a, b area) int {
		if a.top != b.top {
			return a.top - b.top
		}
		return a.left - b.left
	})
	return &mergedCells{rest: s.merges}
}

// reach goes down to a row.
func (m *mergedCells) reach(row int) {
	for len(m.rest) > 0 && m.rest[0].top <= row {
		a := m.rest[0]
		m.rest = m.rest[1:]
		m.close(a.top)
		k := m.after(a.left)
		if k < len(m.open) && m.open[k].left < a.right {
			continue
		}
		m.open = slices.Insert(m.open, k, a)
		m.bottom = min(m.bottom, a.bottom)
		if len(m.open) == 1 {
			m.bottom = a.bottom
		}
	}
	m.close(row)
}

// close leaves out the areas that end above the row.
func (m *mergedCells) close(row int) {
	if row < m.bottom {
		return
	}
	m.open = slices.DeleteFunc(m.open, func(a area) bool { return a.bottom <= row })
	m.bottom = mostRows + 1
	for _, a := range m.open {
		m.bottom = min(m.bottom, a.bottom)
	}
}

// after gives the first open area that ends at the right of the column.
func (m *mergedCells) after(col int) int {
	return sort.Search(len(m.open), func(i int) bool { return m.open[i].right > col })
}

func (m *mergedCells) at(col int) (area, bool) {
	if k := m.after(col); k < len(m.open) && m.open[k].left <= col {
		return m.open[k], true
	}
	return area{}, false
}
