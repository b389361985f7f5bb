package flow

import (
	"math"
	"strings"
	"unicode/utf8"
)

// splitter tells where paragraphs begin among the lines of one column.
type splitter struct {
	at    func(*line) edges
	pitch map[int]float64
}

// group is the lines of one paragraph.
type group []*line

func (s *splitter) split(lines []*line) []group {
	var out []group
	for i, l := range lines {
		if i > 0 && !s.breaks(out[len(out)-1], l) {
			out[len(out)-1] = append(out[len(out)-1], l)
			continue
		}
		out = append(out, group{l})
	}
	return out
}

const blank = 0.25 // of the size: a blank of a text that is not justified

const level = 3.5 // points: lines that begin so close begin at one place

// breaks tells whether the line begins a new paragraph rather than goes on in the group.
func (s *splitter) breaks(g group, next *line) bool {
	prev := g[len(g)-1]
	pe, ne := s.at(prev), s.at(next)
	slack, word := pe.slack(prev)-pe.unsure, wordWidth(next)+blank*next.size
	if slack < word && joinsWithout(prev.last().Text, next.first().Text) && !s.apart(g, next) {
		return false // a word goes on, whatever size a scan gives a line of capitals
	}
	if math.Abs(prev.size-next.size) > 1.2 {
		return true
	}
	pc, nc := centered(prev, pe), centered(next, ne)
	if nc && !pc && slack < word && balanced(prev, pe) && (runsOn(prev, next) || prev.bold() && !closed(prev)) {
		pc = true // the first line of a centred text fills the column
	}
	if pc != nc && (pc && len(g) == 1 || nc) || s.apart(g, next) {
		return true
	}
	if pc && nc {
		return prev.bold() != next.bold() || prev.italic() != next.italic() ||
			prev.x1-prev.x0+word < 0.985*pe.width && !(runsOn(prev, next) && prev.x1-prev.x0 > 0.55*pe.width)
	}
	if endsEntry(prev) {
		return true
	}
	if px := prev.x0 - pe.left; px > 60 && label(g[0]) && !label(next) && !closed(prev) && math.Abs(next.x0-ne.left-px) <= level {
		return false // a list set in a narrower column, such as that of the addressees
	}
	if s.indented(g, next) {
		return true
	}
	if slack > word {
		return !(runsOn(prev, next) && slack < 0.2*pe.width && !label(next))
	}
	if hangs(g, next) && runsOn(prev, next) {
		return false // an entry of a list is set ragged on a page of justified text too
	}
	if pe.justified && slack > 2.5 && !stretched(prev) {
		// a justified line would reach the edge; a ragged one is known by its paragraph's own lines
		return !(g.firstIndent(s)-(next.x0-ne.left) > level) && !g.ragged(s)
	}
	return false
}

// hangs tells whether the line begins where the text behind the group's label does.
func hangs(g group, next *line) bool {
	first := g[0]
	return label(first) && len(first.words) > 1 && math.Abs(next.x0-first.words[1].X0) <= level
}

// runsOn tells whether the sentence goes on from one line to the next.
func runsOn(prev, next *line) bool {
	last := prev.last().Text
	return startsLower(next.first().Text) && !strings.ContainsAny(last[len(last)-1:], ".;:!?")
}

// apart tells whether the gap between the lines is wider than between the lines of a paragraph.
func (s *splitter) apart(g group, next *line) bool {
	prev := g[len(g)-1]
	if prev.page != next.page {
		return false
	}
	gap := next.base - prev.base
	if gap < 0 {
		return true
	}
	usual, known := s.pitch[sizeKey(prev)]
	if n := len(g); n > 1 && g[n-2].page == prev.page {
		usual, known = max(prev.base-g[n-2].base, 1.1*prev.size), true
	}
	if !known {
		return gap > 1.75*prev.size
	}
	return gap > usual+max(2.2, 0.17*prev.size)
}

// indented tells whether the place where the line begins makes it a first line.
func (s *splitter) indented(g group, next *line) bool {
	prev := g[len(g)-1]
	pe, ne := s.at(prev), s.at(next)
	px, nx := prev.x0-pe.left, next.x0-ne.left
	same := math.Abs(nx-px) <= level
	if len(g) > 1 { // its later lines show where they begin
		first := g.firstIndent(s)
		return !same || label(next) && math.Abs(nx-first) <= level && closed(prev) && !(named(next) && strings.HasSuffix(prev.last().Text, ","))
	}
	switch {
	case same && px <= level:
		return label(next) && (closed(prev) && !(named(next) && strings.HasSuffix(prev.last().Text, ",")) || label(prev))
	case same: // both indented: two first lines, or a paragraph set in as a whole
		full := pe.slack(prev) < 2.5
		return label(next) || !full || !(stretched(prev) || startsLower(next.first().Text))
	case nx < px:
		return px > 0.3*(pe.right-pe.left) || nx < -level
	}
	// the next line is set in further: a hanging paragraph goes on where its text began
	if len(prev.words) > 1 && label(prev) {
		return math.Abs(next.x0-prev.words[1].X0) > 8
	}
	return true
}

// closed tells whether the line ends as a paragraph does.
func closed(l *line) bool {
	last := l.last().Text
	return strings.ContainsAny(last[len(last)-1:], ".;:!?,") || strings.HasSuffix(last, "”") || strings.HasSuffix(last, "…")
}

// endsEntry tells whether the line is an entry of a table of contents or a blank to fill in: dots up to the edge.
func endsEntry(l *line) bool {
	tail := l.text()
	tail = strings.TrimRight(tail, "0123456789 ")
	return strings.HasSuffix(tail, "......") || strings.HasSuffix(tail, "………")
}

// centered tells whether the line is set in by the same on both sides.
func centered(l *line, e edges) bool {
	if e.centred {
		return true
	}
	a, b := l.x0-e.left, e.right-l.x1
	if a < 8 && !(a > 4 && math.Abs(a-b) < 2 && l.bold()) || b < 4 || !balanced(l, e) {
		return false
	}
	return a > 50 || l.bold() || l.italic() || !hasLetter(l.text()) || strings.ToUpper(l.text()) == l.text()
}

// balanced tells whether the line leaves the same on both sides, if anything.
func balanced(l *line, e edges) bool {
	a, b := l.x0-e.left, e.right-l.x1
	return math.Abs(a-b) <= max(4, 0.05*(a+b))
}

// wordWidth gives the width of what could have stood on the line before: the first word.
func wordWidth(l *line) float64 {
	end := l.words[0].X1
	for _, w := range l.words[1:] {
		if !w.Glued {
			break
		}
		end = w.X1
	}
	return end - l.x0
}

func (g group) firstIndent(s *splitter) float64 { return g[0].x0 - s.at(g[0]).left }

// ragged tells whether an earlier line of the group stops short of the edge although the group went on.
func (g group) ragged(s *splitter) bool {
	for _, l := range g[:len(g)-1] {
		if s.at(l).slack(l) > 2.5 {
			return true
		}
	}
	return false
}

// joinsWithout tells whether the line break after the word is no blank: the word was broken at its own hyphen or stroke.
func joinsWithout(last, next string) bool {
	if utf8.RuneCountInString(last) < 2 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(next)
	after := isWordRune(r)
	switch {
	case strings.HasSuffix(last, "-") || strings.HasSuffix(last, "–"):
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(last, "-–"))
		return after && isWordRune(before)
	case strings.HasSuffix(last, "/"):
		return after && !startsLower(next)
	}
	return false
}
