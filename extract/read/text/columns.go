package text

import (
	"strings"

	"congvan/paper"
)

// gapWidth is the number of blanks that set two columns apart, however the words of a text are spaced.
const gapWidth = 4

// columns is a stretch of lines with two columns side by side: a head, or the recipients beside the signature block.
type columns struct {
	from, to    int // lines [from, to)
	left, right []line
}

// gap is a stretch of blanks within a line, in characters.
type gap struct{ from, to int }

// gaps gives the wide gaps of the line.
func (l *line) gaps() []gap {
	if l.plain {
		return nil
	}
	return gapsOf(l.wide)
}

// gapsOf gives the wide gaps between the words of a line, the first ones where there are more than a table has.
func gapsOf(wide string) []gap {
	const most = 16
	var out []gap
	blanks, column, begun := 0, 0, false
	for _, r := range wide {
		if isBlank(r) {
			blanks++
		} else {
			if begun && blanks >= gapWidth {
				if out = append(out, gap{column - blanks, column}); len(out) == most {
					return out
				}
			}
			blanks, begun = 0, true
		}
		column++
	}
	return out
}

func (l *line) hasGap() bool {
	return !l.plain && strings.Contains(l.wide, "    ") && len(gapsOf(l.wide)) > 0
}

// findColumns finds the stretches of two columns.
func findColumns(lines []line) []columns {
	var out []columns
	next := 0
	for i := range lines {
		if i < next || lines[i].row {
			continue
		}
		if g, head, ok := anchor(lines, i); ok {
			c := grow(lines, i, next, g, head)
			out = append(out, c)
			next = c.to
		}
	}
	return out
}

// anchor tells whether two columns stand at line i beyond doubt, where the gap between them lies, and whether they are
// a head. A head has the national name at the right or capitals on both sides; a closing has "Nơi nhận" at the left.
func anchor(lines []line, i int) (g gap, head, ok bool) {
	const headLines = 6 // within which two columns of capitals are a head
	for _, g := range lines[i].gaps() {
		left, right := cut(lines[i].wide, g)
		switch {
		case isNational(right):
			return g, true, true
		case strings.HasPrefix(left, "Nơi nhận") && right != "":
			return g, false, true
		case isCapitals(left) && isCapitals(right) && (i < headLines || 2*i > len(lines)):
			return g, i < headLines, true
		}
	}
	if strings.HasPrefix(lines[i].text, "Nơi nhận") && !lines[i].hasGap() {
		for j := i + 1; j < len(lines) && j <= i+3; j++ {
			for _, g := range lines[j].gaps() {
				if _, right := cut(lines[j].wide, g); isCapitals(right) {
					return g, false, true
				}
			}
		}
	}
	return gap{}, false, false
}

func isNational(s string) bool {
	return hasAny(s, "CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "ĐẢNG CỘNG SẢN VIỆT NAM", "Độc lập - Tự do", "Độc lập – Tự do")
}

// cut gives the texts before and after a gap.
func cut(wide string, g gap) (left, right string) {
	column, from, to := 0, len(wide), len(wide)
	for i := range wide {
		if column == g.from {
			from = i
		}
		if column == g.to {
			to = i
		}
		column++
	}
	return collapse(wide[:from]), collapse(wide[to:])
}

// part tells which columns a line is in, given the gap between them, and narrows the gap. ok is false for a line that
// runs over the gap.
func part(l *line, g gap) (left, right string, narrowed gap, ok bool) {
	best := gap{}
	for _, own := range l.gaps() {
		from, to := max(own.from, g.from), min(own.to, g.to)
		if from < to && own.to-own.from > best.to-best.from {
			best = own
		}
	}
	switch {
	case best.to > 0:
		left, right = cut(l.wide, best)
		return left, right, gap{max(best.from, g.from), min(best.to, g.to)}, true
	case l.indent >= g.from:
		return "", l.text, g, true
	case runes(l.wide) <= g.to || !l.hasGap() && isDash(l.text):
		return l.text, "", g, true
	}
	return "", "", g, false
}

// grow takes the lines around an anchor into its columns, none before line first.
func grow(lines []line, at, first int, g gap, head bool) columns {
	c := columns{from: at, to: at}
	for c.from > first && at-c.from < 3 && !lines[c.from-1].row {
		l := &lines[c.from-1]
		left, right, narrowed, ok := part(l, g)
		if !ok || lines[c.from].page || lines[c.from].blank > 1 || left == "" && !isCapitals(right) || left != "" && (!head || !isCapitals(left)) {
			break
		}
		g = narrowed
		c.from--
	}
	var seen seenParts
	for c.to = c.from; c.to < len(lines) && !lines[c.to].row; c.to++ {
		l := &lines[c.to]
		left, right, narrowed, ok := part(l, g)
		if c.to <= at && !ok { // the gap has become narrower since: the line stays whole
			left, right = l.text, ""
		} else if !head && l.tabbed && right == "" && formOf(left) == noForm { // where tabs set the columns, one before it sets it right
			left, right = "", left
		}
		if c.to > at && (!ok || seen.ends(l, left, right, head)) {
			break
		}
		if ok {
			g = narrowed
		}
		seen.note(left, right)
		if left != "" {
			c.left = append(c.left, line{text: left, blank: l.blank})
		}
		if right != "" {
			c.right = append(c.right, line{text: right, blank: l.blank})
		}
	}
	return c
}

// seenParts is what of a head or closing has come by.
type seenParts struct{ date, number, name bool }

func (s *seenParts) note(left, right string) {
	if strings.Contains(right, ", ngày") {
		s.date = true
	}
	if strings.HasPrefix(left, "Số") {
		s.number = true
	}
	if words := len(strings.Fields(right)); words >= 2 && words <= 7 && !isCapitals(right) && formOf(right) == noForm && !beginsSmall(right) {
		s.name = true
	}
}

// ends tells whether a line that fits into the columns nevertheless comes after them.
func (s *seenParts) ends(l *line, left, right string, head bool) bool {
	if l.page || hasAny(l.text, "Kính gửi", "KÍNH GỬI", "PHỤ LỤC", "Phụ lục") {
		return true
	}
	if head {
		switch {
		case left != "" && right != "":
			return false
		case l.blank > 3:
			return true
		case right != "":
			return s.date && !beginsSmall(right) || s.number && isCapitals(right) && !isNational(right)
		}
		return (s.date || s.number) && l.blank > 0 && formOf(left) != element
	}
	switch {
	case left != "" && right != "":
		return false
	case right != "":
		return s.name || l.blank > 12
	}
	return l.blank > 1 && !isDash(left)
}

// table gives the two columns as a table of one row.
func (c *columns) table() *paper.Table {
	return &paper.Table{Layout: true, Rows: []*paper.Row{{Cells: []*paper.Cell{
		{Blocks: columnParagraphs(c.left)}, {Col: 1, Blocks: columnParagraphs(c.right)},
	}}}}
}

// columnParagraphs joins the lines of one column. A column is too narrow for its lines to tell where they were broken,
// so a line goes on only where form and letters say so.
func columnParagraphs(lines []line) []paper.Block {
	var out []paper.Block
	var room paragraphs
	text := ""
	for _, l := range lines {
		if text != "" && len(text) < longest && goesOnInColumn(text, &l) {
			text = joinText(text, l.text)
			continue
		}
		if text != "" {
			out = append(out, room.add(text, false))
		}
		text = l.text
	}
	if text != "" {
		out = append(out, room.add(text, false))
	}
	return out
}

func goesOnInColumn(text string, l *line) bool {
	f := formOf(l.text)
	if f == dash && !isClosed(text) && dashGoesOn(l.text) {
		f = noForm
	}
	switch {
	case f != noForm || l.blank > 0 || isCapitals(text) || isDrawn(text):
		return false
	case isSubject(text):
		return true
	case isClosed(text):
		return false
	}
	return beginsSmall(l.text) || isDash(text) || dangles(text, l.text)
}
