package flow

import "slices"

const (
	columnGap  = 22.0 // points: a gap in a row that may part columns
	leastStrip = 7.0  // points: what must stay free between columns over all rows
)

// findUnruled finds rows from i on whose parts stand in columns with free strips between them: a table without lines, or
// two signers side by side. It gives the rows covered, 0 where there is none.
func findUnruled(rows []*line, i int) (*columns, int) {
	strips := gapsOf(rows[i], columnGap)
	if len(strips) == 0 || isMark(rows[i], strips) {
		return nil, 0
	}
	n, full := 1, 1
	for ; i+n < len(rows); n++ {
		l, prev := rows[i+n], rows[i+n-1]
		if l.base-prev.base > 90 {
			break
		}
		rest := free(strips, l)
		if len(rest) < len(strips) {
			break
		}
		wide := len(gapsOf(l, columnGap))
		if wide == 0 && (l.base-prev.base > 1.7*l.size || len(segments(l)) > 1) {
			break
		}
		if wide > 0 {
			full++
		}
		strips = rest
	}
	for n > 0 && len(gapsOf(rows[i+n-1], columnGap)) == 0 && rows[i+n-1].x1-rows[i+n-1].x0 > 200 {
		n-- // a long line after the last full row belongs to the text
	}
	if full < 2 || n < 2 {
		return nil, 0
	}
	c := &columns{kind: unruled, page: rows[i].page, parts: make([][]*line, len(strips)+1)}
	for _, l := range rows[i : i+n] {
		c.rows = append(c.rows, cut(l, strips, c))
	}
	return c, n
}

// isMark tells whether all that stands left of the first strip is the label of a point, set apart by a tab.
func isMark(l *line, strips []gutter) bool {
	first := l.words[0]
	return len(strips) == 1 && first.X1 <= strips[0].lo+1 && label(l)
}

// gapsOf gives the gaps of a row that are at least so wide.
func gapsOf(l *line, least float64) []gutter {
	var out []gutter
	end := l.words[0].X1
	for _, w := range l.words[1:] {
		if w.X0-end >= least {
			out = append(out, gutter{end, w.X0})
		}
		end = max(end, w.X1)
	}
	return out
}

// free gives what the line leaves of the strips.
func free(strips []gutter, l *line) []gutter {
	var out []gutter
	for _, s := range strips {
		for _, seg := range segments(l) {
			switch {
			case seg.x1 <= s.lo || seg.x0 >= s.hi:
			case seg.x0 > s.lo && seg.x1 < s.hi: // within: it belongs to the nearer side
				if seg.x0-s.lo < s.hi-seg.x1 {
					s.lo = seg.x1
				} else {
					s.hi = seg.x0
				}
			case seg.x0 <= s.lo && seg.x1 < s.hi:
				s.lo = seg.x1
			case seg.x1 >= s.hi && seg.x0 > s.lo:
				s.hi = seg.x0
			default:
				s.hi = s.lo
			}
		}
		if s.hi-s.lo >= leastStrip {
			out = append(out, s)
		}
	}
	return out
}

// cut parts one line at the strips and adds its parts to the columns.
func cut(l *line, strips []gutter, c *columns) row {
	words := make([][]*Word, len(strips)+1)
	for _, w := range l.words {
		at, _ := slices.BinarySearchFunc(strips, w.middle(), func(s gutter, x float64) int { return compare((s.lo+s.hi)/2, x) })
		words[at] = append(words[at], w)
	}
	out := make(row, len(words))
	for i, part := range words {
		if len(part) > 0 {
			out[i] = newLine(l.page, part)
			c.parts[i] = append(c.parts[i], out[i])
		}
	}
	return out
}
