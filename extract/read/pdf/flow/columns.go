package flow

import (
	"math"
	"strings"
	"unicode/utf8"
)

// columns is text that stands side by side on one page: the head of a paper, its signature block, or a table without
// lines.
type columns struct {
	kind  columnsKind
	page  int
	parts [][]*line // the lines of each column
	rows  []row     // the same lines by height, for a table
	// goesOn tells that it is the rest of the block that the page before ends with.
	goesOn bool
}

type columnsKind uint8

const (
	headBlock columnsKind = iota
	signatureBlock
	unruled // a table without lines
)

// row is the parts of one line of the page by column; nil where a column is empty there.
type row []*line

// segment is a part of a line without a wide gap.
type segment struct {
	x0, x1 float64
	words  []*Word
}

const wideGap = 0.6 // of the size: wider gaps split a line into segments

func segments(l *line) []segment {
	var out []segment
	for _, w := range l.words {
		if n := len(out); n > 0 && w.X0-out[n-1].x1 < wideGap*max(l.size, w.size()) {
			out[n-1].words, out[n-1].x1 = append(out[n-1].words, w), max(out[n-1].x1, w.X1)
			continue
		}
		out = append(out, segment{w.X0, w.X1, []*Word{w}})
	}
	return out
}

// gutter is the free strip between a left and a right column as far as it is known.
type gutter struct{ lo, hi float64 }

// split parts a line at the gutter, which narrows to the room that the line leaves. ok is false where the line crosses it.
func (g gutter) split(l *line) (left, right []*Word, narrowed gutter, ok bool) {
	narrowed = g
	for _, s := range segments(l) {
		switch {
		case s.x1 <= narrowed.hi && (s.x0 < narrowed.lo || s.x1-narrowed.lo < narrowed.hi-s.x0):
			narrowed.lo = max(narrowed.lo, s.x1)
			left = append(left, s.words...)
		case s.x0 >= narrowed.lo:
			narrowed.hi = min(narrowed.hi, s.x0)
			right = append(right, s.words...)
		default:
			return nil, nil, g, false
		}
	}
	return left, right, narrowed, narrowed.hi-narrowed.lo >= 1
}

// axis is the middle line of a column, from the lines seen so far.
type axis struct {
	sum    float64
	n      int
	x0, x1 float64
	spread float64 // how far apart its lines begin
	size   float64 // of its last line
}

func (a *axis) add(l *line) {
	if a.n == 0 {
		a.x0, a.x1 = l.x0, l.x1
	}
	a.sum, a.n, a.size = a.sum+l.middle(), a.n+1, l.size
	a.spread = max(a.spread, l.x0-a.x0, a.x0-l.x0)
	a.x0, a.x1 = min(a.x0, l.x0), max(a.x1, l.x1)
}

// takes tells whether the line stands in the column: about its middle, or where all its lines begin.
func (a *axis) takes(l *line, off float64) bool {
	return a.n == 0 || math.Abs(l.middle()-a.sum/float64(a.n)) <= off || a.spread <= 6 && math.Abs(l.x0-a.x0) <= 6 && l.x1 <= a.x1+40
}

// side is a column block while its lines are gathered.
type side struct {
	gutter
	left, right []*line
	la, ra      axis
	from, to    int // rows taken, half open
}

func (s *side) take(l *line, left, right []*Word, g gutter) {
	s.gutter = g
	if len(left) > 0 {
		n := newLine(l.page, left)
		s.left = append(s.left, n)
		s.la.add(n)
	}
	if len(right) > 0 {
		n := newLine(l.page, right)
		s.right = append(s.right, n)
		s.ra.add(n)
	}
}

// findHead finds the head of a paper among the rows: the issuer on the left, the country's name and motto or the
// Party's on the right. It gives the block and the rows that it covers.
func findHead(rows []*line, width float64) (*side, bool) {
	for i, l := range rows {
		n := nationalName(l)
		if n < 0 || l.words[n].X0 < 0.3*width {
			continue
		}
		g := gutter{lo: 0, hi: l.words[n].X0}
		if n > 0 {
			g.lo = l.words[n-1].X1
			if g.hi-g.lo < 2.5 {
				continue
			}
		}
		s := &side{gutter: g, from: i, to: i + 1}
		s.take(l, l.words[:n], l.words[n:], g)
		s.up(rows, 3)
		s.down(rows, 26, 45)
		if len(s.left) > 0 && len(s.right) > 0 {
			return s, true
		}
	}
	return nil, false
}

// nationalName gives the index of the word where "CỘNG HÒA XÃ HỘI…" or "ĐẢNG CỘNG SẢN VIỆT NAM" begins, or -1. The marks
// on the letters are not looked at: a recognition may have misread them.
func nationalName(l *line) int {
	for i := 0; i+3 < len(l.words); i++ {
		a, b, c := l.words[i].Text, l.words[i+1].Text, l.words[i+2].Text
		if shaped(a, "C", "NG") && shaped(b, "H", "") && shaped(c, "X", "") && len(l.words)-i >= 6 ||
			shaped(a, "Đ", "NG") && shaped(b, "C", "NG") && shaped(c, "S", "N") {
			return i
		}
	}
	return -1
}

// shaped tells whether the word is of two to four capitals with the first and last letters.
func shaped(word, first, last string) bool {
	n := utf8.RuneCountInString(word)
	return n >= 2 && n <= 4 && strings.HasPrefix(word, first) && strings.HasSuffix(word, last) && strings.ToUpper(word) == word
}

// up takes rows above that fit into the columns.
func (s *side) up(rows []*line, most int) {
	for ; s.from > 0 && most > 0; most-- {
		l := rows[s.from-1]
		left, right, g, ok := s.split(l)
		if !ok || rows[s.from].base-l.base > 2.2*max(l.size, rows[s.from].size) || !s.fits(l, left, right, 26) {
			return
		}
		before, after := s.left, s.right
		s.left, s.right = nil, nil
		s.take(l, left, right, g)
		s.left, s.right = append(s.left, before...), append(s.right, after...)
		s.from--
	}
}

// down takes rows below that fit into the columns, until one crosses them, stands too far down or names the addressee.
func (s *side) down(rows []*line, off, far float64) {
	for s.to < len(rows) {
		l := rows[s.to]
		left, right, g, ok := s.split(l)
		if !ok || l.base-rows[s.to-1].base > far || addresses(l) || !s.fits(l, left, right, off) && !(len(left) == 0 && dated(l)) {
			return
		}
		s.take(l, left, right, g)
		s.to++
	}
}

// addresses tells whether the line begins with "Kính gửi".
func addresses(l *line) bool {
	return strings.HasPrefix(strings.ToLower(l.text()), "kính gửi") || strings.HasPrefix(strings.ToLower(l.text()), "kính trình")
}

// dated tells whether the line is a place and a day.
func dated(l *line) bool {
	s := strings.ToLower(l.text())
	return strings.Contains(s, "ngày") && strings.Contains(s, "tháng") && len(l.words) < 14
}

// fits tells whether a row with text in one column only belongs there.
func (s *side) fits(l *line, left, right []*Word, off float64) bool {
	switch {
	case len(right) == 0:
		return s.la.takes(newLine(l.page, left), off)
	case len(left) == 0:
		return s.ra.takes(newLine(l.page, right), off)
	}
	return true
}

// findSignature finds the block of recipients and signer among the rows from the given one on.
func findSignature(rows []*line, width float64) (*side, bool) {
	for i, l := range rows {
		seg := segments(l)
		if seg[0].x0 > 0.4*width || !recipients(seg[0].words) {
			continue
		}
		s := &side{gutter: gutter{lo: seg[0].x1, hi: width}, from: i, to: i}
		s.hi = firstRight(rows[i:], seg[0].x0+0.28*width, width)
		for s.to < len(rows) {
			l := rows[s.to]
			left, right, g, ok := s.split(l)
			if !ok || s.to > i && (l.base-rows[s.to-1].base > 140 || !s.goesOn(l, left, right)) {
				break
			}
			s.take(l, left, right, g)
			s.to++
		}
		s.signerAbove(rows, width)
		if s.to > s.from {
			return s, true
		}
	}
	return nil, false
}

// resume takes the rows at the top of the next page that go on in the columns of a signature block.
func (s *side) resume(rows []*line) (*side, bool) {
	n := &side{gutter: s.gutter, la: s.la, ra: s.ra}
	for n.to < len(rows) {
		l := rows[n.to]
		left, right, g, ok := n.split(l)
		if !ok || n.to > 0 && l.base-rows[n.to-1].base > 140 {
			break
		}
		if len(left) > 0 {
			if first := newLine(l.page, left); first.x0 < s.la.x0-6 || first.x0 > s.la.x0+20 || first.size > s.la.size+1.6 {
				break
			}
		} else if !n.ra.takes(newLine(l.page, right), 45) {
			break
		}
		n.take(l, left, right, g)
		n.to++
	}
	return n, n.to > 0
}

// firstRight gives where the first text begins that stands clearly right of the recipients.
func firstRight(rows []*line, from, width float64) float64 {
	for _, l := range rows {
		for _, s := range segments(l) {
			if s.x0 >= from {
				return s.x0
			}
			if s.x1 > from+0.3*width {
				return width
			}
		}
	}
	return width
}

// goesOn tells whether a row belongs to a signature block: recipients stand where they began, the signer about the
// middle of the right column.
func (s *side) goesOn(l *line, left, right []*Word) bool {
	if len(left) > 0 {
		n := newLine(l.page, left)
		if n.x0 < s.la.x0-6 || n.x0 > s.la.x0+60 || s.la.n > 0 && n.size > s.left[len(s.left)-1].size+1.6 {
			return false
		}
		if last := s.left[len(s.left)-1]; n.base-last.base > 60 {
			return false
		}
	}
	return len(left) > 0 || s.ra.takes(newLine(l.page, right), 45)
}

// signerAbove takes the rows above that stand in the signer's column alone: the signer's office often begins higher than
// the recipients.
func (s *side) signerAbove(rows []*line, width float64) {
	for n := 0; s.from > 0 && n < 4; n++ {
		l := rows[s.from-1]
		if l.x0 < max(s.lo, 0.38*width) || rows[s.from].base-l.base > 40 || !s.ra.takes(l, 45) || label(l) {
			return
		}
		s.right = append([]*line{l}, s.right...)
		s.ra.add(l)
		s.hi = min(s.hi, l.x0)
		s.from--
	}
}

// recipients tells whether the words begin with "Nơi nhận:", or are these two alone.
func recipients(words []*Word) bool {
	if len(words) == 0 {
		return false
	}
	var parts []string
	for _, w := range words[:min(3, len(words))] {
		parts = append(parts, strings.ToLower(w.Text))
	}
	s, ok := strings.CutPrefix(strings.Join(parts, " "), "nơi nhận")
	return ok && (strings.HasPrefix(strings.TrimSpace(s), ":") || strings.TrimSpace(s) == "")
}

// columnsOf makes the block of a gathered side.
func (s *side) columns(kind columnsKind, page int) *columns {
	return &columns{kind: kind, page: page, parts: [][]*line{s.left, s.right}}
}
