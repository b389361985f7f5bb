package flow

import (
	"strconv"
	"strings"

	"congvan/paper"
)

// footnote is one note at the foot of a page.
type footnote struct {
	number int
	lines  []*line
}

// takeFootnotes takes the notes off the end of a page's rows: small lines under a short line at the left, the first of
// which begins with a number. Their marks in the text are no part of it either.
func takeFootnotes(p *Page, rows []*line, body float64) (rest []*line, notes []footnote) {
	start := -1
	for _, r := range p.Rules {
		if !r.horizontal() || r.Y0 < 0.25*p.Height || r.X1-r.X0 < 60 || r.X1-r.X0 > 0.42*p.Width || r.X0 > 0.25*p.Width {
			continue
		}
		for i, l := range rows {
			if l.top() < r.Y0-2 {
				continue
			}
			if n, _ := noteNumber(l); n > 0 && l.top()-r.Y0 < 25 && small(rows[i:], body) && (start < 0 || i < start) {
				start = i
			}
			break
		}
	}
	if start < 0 {
		return rows, nil
	}
	for _, l := range rows[start:] {
		apart(l)
		n, words := noteNumber(l)
		if last := len(notes) - 1; n > 0 && (last < 0 || n == notes[last].number+1) {
			notes = append(notes, footnote{number: n})
			l = newLine(l.page, words)
		}
		notes[len(notes)-1].lines = append(notes[len(notes)-1].lines, l)
	}
	for _, n := range notes {
		markNote(rows[:start], n.number)
	}
	return rows[:start], notes
}

func small(lines []*line, body float64) bool {
	for _, l := range lines {
		if l.size > body-0.9 {
			return false
		}
	}
	return true
}

// noteNumber gives the number that the line begins with, and its words after it; 0 where there is none.
func noteNumber(l *line) (number int, rest []*Word) {
	first := l.first()
	text := strings.TrimLeft(first.Text, "[(")
	n, i := 0, 0
	for ; i < len(text) && text[i] >= '0' && text[i] <= '9' && n < 1000; i++ {
		n = n*10 + int(text[i]-'0')
	}
	tail := strings.TrimLeft(text[i:], "]).")
	switch {
	case i == 0 || startsDigit(tail) || tail != "" && !hasLetter(tail[:1]) && tail[0] < 0x80:
		return 0, nil
	case tail == "" && len(l.words) < 2:
		return 0, nil
	case tail == "":
		return n, l.words[1:]
	}
	w := *first // the number is set fast to the first word
	w.Text = tail
	return n, append([]*Word{&w}, l.words[1:]...)
}

func startsDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// markNote makes the raised number in the text the mark of its note.
func markNote(lines []*line, number int) {
	for _, l := range lines {
		for _, w := range l.words {
			if w.Style.Raise == 1 && strings.Trim(w.Text, "[]()") == strconv.Itoa(number) {
				w.Style.Note = number
				w.Apart = true
				return
			}
		}
	}
}

// note makes the paper's note. Its words stay apart, so no line of it joins the text.
func (b *builder) note(n footnote) *paper.Note {
	inner := &builder{pages: b.pages, split: b.split}
	out := &paper.Note{Number: n.number}
	if len(n.lines) > 0 {
		out.Blocks = []paper.Block{inner.paragraph(n.lines)}
	}
	return out
}
