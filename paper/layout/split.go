package layout

import "congvan/paper"

// least gives the smallest height in which the group, or a first part of it, can stand on a page, with the border below.
func (g *rowGroup) least() paper.Length {
	if g.rows[0].cantSplit {
		return g.rows[0].height + g.table.edge
	}
	h := paper.Length(0)
	for _, c := range g.cells {
		if c.row == 0 {
			h = max(h, leastOf(c.bands)+2*g.table.edge)
		}
	}
	return min(h, g.height()+g.table.edge)
}

// leastOf gives the height of the first bands that hold together.
func leastOf(bands []band) paper.Length {
	h := paper.Length(0)
	for i := range bands {
		h += bands[i].before
		if bands[i].rows != nil {
			return h + bands[i].rows.least()
		}
		h += bands[i].height
		if !bands[i].keep {
			break
		}
		h += bands[i].after
	}
	return h
}

// split cuts the group so that its first part fits into the room; ok is false where nothing fits.
func (g *rowGroup) split(room paper.Length) (first, rest *rowGroup, ok bool) {
	sum := paper.Length(0)
	k := 0 // rows that fit whole, with the border below them
	for k < len(g.rows) && sum+g.rows[k].height <= room-g.table.edge+slack {
		sum += g.rows[k].height
		k++
	}
	if k == len(g.rows) {
		return g, nil, true
	}
	if !g.rows[k].cantSplit {
		if first, rest, ok = g.cutInside(k, sum, room); ok {
			return first, rest, true
		}
	}
	if k == 0 {
		return nil, nil, false
	}
	return g.cutBefore(k, sum)
}

// cutBefore cuts between two rows; merged cells go on below.
func (g *rowGroup) cutBefore(k int, height paper.Length) (first, rest *rowGroup, ok bool) {
	first, rest = g.halves()
	first.rows = append([]groupRow(nil), g.rows[:k]...)
	rest.rows = append([]groupRow(nil), g.rows[k:]...)
	for _, c := range g.cells {
		switch {
		case c.row >= k:
			c.row -= k
			rest.cells = append(rest.cells, c)
		case c.row+c.rows <= k:
			first.cells = append(first.cells, c)
		default:
			a, b := c, c
			a.rows, b.row, b.rows = k-c.row, 0, c.row+c.rows-k
			a.bands, b.bands = cutBands(c.bands, height-g.top(c.row)-g.table.edge)
			first.cells = append(first.cells, a)
			rest.cells = append(rest.cells, b)
		}
	}
	first.sort()
	rest.sort()
	rest.measure()
	return first, rest, true
}

// cutInside cuts through row k, so that each of its cells has a part above.
func (g *rowGroup) cutInside(k int, sum, room paper.Length) (first, rest *rowGroup, ok bool) {
	first, rest = g.halves()
	first.rows = append([]groupRow(nil), g.rows[:k+1]...)
	rest.rows = append([]groupRow(nil), g.rows[k:]...)
	rest.rows[0].least = 0
	for _, c := range g.cells {
		switch {
		case c.row > k:
			c.row -= k
			rest.cells = append(rest.cells, c)
		case c.row+c.rows <= k:
			first.cells = append(first.cells, c)
		default:
			a, b := c, c
			a.rows, b.row, b.rows = k+1-c.row, 0, c.row+c.rows-k
			a.bands, b.bands = cutBands(c.bands, room-g.top(c.row)-2*g.table.edge)
			a.middle = false // what goes on below is centred in its own part
			if c.row == k && len(a.bands) == 0 && len(b.bands) > 0 {
				return nil, nil, false
			}
			first.cells = append(first.cells, a)
			rest.cells = append(rest.cells, b)
		}
	}
	first.rows[k].least = 0
	first.sort()
	rest.sort()
	first.measure()
	first.rows[k].height = min(max(first.rows[k].height, 0), max(room-sum, 0))
	rest.measure()
	return first, rest, true
}

func (g *rowGroup) halves() (first, rest *rowGroup) {
	a, b := *g, *g
	a.rows, a.cells, b.rows, b.cells = nil, nil, nil, nil
	return &a, &b
}

// top gives where a row begins, from the group's top.
func (g *rowGroup) top(row int) paper.Length {
	h := paper.Length(0)
	for _, r := range g.rows[:row] {
		h += r.height
	}
	return h
}

// sort puts the cells by row and column: the order in which they are read.
func (g *rowGroup) sort() {
	for i := 1; i < len(g.cells); i++ {
		for j := i; j > 0 && before(&g.cells[j], &g.cells[j-1]); j-- {
			g.cells[j], g.cells[j-1] = g.cells[j-1], g.cells[j]
		}
	}
}

func before(a, b *groupCell) bool {
	return a.row < b.row || a.row == b.row && a.col < b.col
}

// cutBands cuts a stack of bands at the room, where a page may end.
func cutBands(bands []band, room paper.Length) (first, rest []band) {
	h := paper.Length(0)
	fit := 0 // bands up to the last place where the page may end
	for i := range bands {
		n := &bands[i]
		h += n.before
		need := n.height
		if i == len(bands)-1 {
			need += n.after // a cell holds the gap after its last paragraph
		}
		if h+need > room+slack {
			if n.rows != nil {
				if a, b, ok := n.rows.split(room - h); ok && b != nil {
					return cutThrough(bands, i, a, b)
				}
			}
			break
		}
		h += n.height + n.after
		if !n.keep || i == len(bands)-1 {
			fit = i + 1
		}
	}
	return bands[:fit:fit], goOn(bands[fit:])
}

// cutThrough cuts bands through the rows of band i.
func cutThrough(bands []band, i int, a, b *rowGroup) (first, rest []band) {
	n := bands[i]
	n.rows, n.height, n.after = a, a.height(), 0
	first = append(append(first, bands[:i]...), n)
	n = bands[i]
	n.rows, n.height, n.before = b, b.height(), 0
	rest = append(append(rest, n), bands[i+1:]...)
	return first, rest
}

// goOn gives the bands with which a cell goes on on a new page. LibreOffice repeats the gap above the paragraph.
func goOn(bands []band) []band {
	if len(bands) == 0 || bands[0].before == bands[0].again {
		return bands
	}
	out := append([]band(nil), bands...)
	out[0].before = out[0].again
	return out
}

// force cuts a group that may not be cut, or of which nothing fits: at least one band of each cell of its first row
// goes above.
func (g *rowGroup) force(room paper.Length) (first, rest *rowGroup) {
	g.rows = append([]groupRow(nil), g.rows...)
	for i := range g.rows {
		g.rows[i].cantSplit = false
	}
	if first, rest, ok := g.split(room); ok {
		return first, rest
	}
	first, rest = g.halves()
	first.rows = append([]groupRow(nil), g.rows[:1]...)
	rest.rows = append([]groupRow(nil), g.rows...)
	first.rows[0].least, rest.rows[0].least = 0, 0
	more := len(g.rows) > 1
	for _, c := range g.cells {
		if c.row > 0 {
			rest.cells = append(rest.cells, c)
			continue
		}
		a, b := c, c
		a.rows = 1
		if len(c.bands) > 0 {
			a.bands, b.bands = c.bands[:1:1], goOn(c.bands[1:])
		}
		more = more || len(b.bands) > 0
		first.cells = append(first.cells, a)
		rest.cells = append(rest.cells, b)
	}
	first.measure()
	if !more {
		return first, nil
	}
	rest.measure()
	return first, rest
}
