package layout

import (
	"strings"
	"unicode/utf8"

	"congvan/paper"
)

// setLine is one line of a paragraph, its pieces at their places.
type setLine struct {
	pieces   []piece
	looks    []look
	starts   []paper.Length // of each piece, from the left edge of the column
	widths   []paper.Length // of each piece, stretched blanks and tabs included
	baseline paper.Length   // from the top of the line's band
	open     bool           // the next line goes on inside the same word
}

// defaultTab is the distance of tab stops where a paragraph has none of its own.
const defaultTab = 36

// breaker breaks one paragraph into lines, greedily, as word processors do.
type breaker struct {
	para        *paper.Paragraph
	looks       []look
	pieces      []piece
	left, right paper.Length // edges of the text, from the left edge of the column
	first       paper.Length
	column      paper.Length
}

// lines gives the lines of the paragraph; there is at least one.
func (b *breaker) lines() []setLine {
	var out []setLine
	rest := b.pieces
	for {
		line, more := b.line(rest, len(out) == 0)
		out = append(out, line)
		if len(more) == 0 {
			return out
		}
		rest = more
	}
}

// line takes the pieces of the next line off rest.
func (b *breaker) line(rest []piece, first bool) (setLine, []piece) {
	start := b.left
	if first {
		start += b.first
	}
	start = min(start, b.right-1)
	x, fit := start, -1 // fit: pieces up to the last place where the line may end
	widths := make([]paper.Length, 0, 24)
	from := x // where the stretch of one style begins; a whole one is rounded
	n := 0
	for ; n < len(rest); n++ {
		p := &rest[n]
		if n > 0 && p.look != rest[n-1].look {
			x = from + twip(x-from)
			from = x
		}
		switch p.kind {
		case lineEnd:
			return b.set(rest[:n], widths, start, false, false), rest[n+1:]
		case blanks:
			widths = append(widths, p.width)
			x += p.width
			if n+1 == len(rest) || !b.clings(&rest[n+1], p, x) {
				fit = n + 1
			}
			continue
		case tab:
			w := b.tabWidth(x, rest[n+1:])
			if x+w > b.right+lineSlack && n > 0 {
				return b.set(rest[:n], widths, start, true, false), rest[n:]
			}
			w = min(w, max(b.right-x, 0))
			widths = append(widths, w)
			x += w
			fit = n + 1
			continue
		}
		if x+p.width <= b.right+lineSlack {
			widths = append(widths, p.width)
			x += p.width
			if p.breaks {
				fit = n + 1
			}
			continue
		}
		if fit > 0 {
			inside := rest[fit-1].kind == letters
			return b.set(rest[:fit], widths[:fit], start, true, inside), rest[fit:]
		}
		return b.force(rest, widths, n, start, x)
	}
	return b.set(rest, widths, start, false, false), nil
}

// clings tells whether letters at x may not be parted from the blank before them: closing signs, "./." among them, where
// that blank still fits into the line.
func (b *breaker) clings(p, blank *piece, x paper.Length) bool {
	return p.kind == letters && p.look == blank.look && strings.IndexByte(".,;:!?)]}/", p.text[0]) >= 0 && x <= b.right+lineSlack
}

// force ends a line inside a word that is wider than the line; piece n is the one that does not fit.
func (b *breaker) force(rest []piece, widths []paper.Length, n int, start, x paper.Length) (setLine, []piece) {
	p := rest[n]
	l := &b.looks[p.look]
	at, w := 0, paper.Length(0)
	for at < len(p.text) {
		size := cluster(p.text[at:])
		cw := l.width(p.text[at : at+size])
		if x+w+cw > b.right+lineSlack && (at > 0 || n > 0) {
			break
		}
		w += cw
		at += size
	}
	line := make([]piece, n, n+1)
	copy(line, rest[:n])
	if at > 0 {
		line = append(line, piece{kind: p.kind, text: p.text[:at], look: p.look, width: w})
		widths = append(widths, w)
	}
	if at == len(p.text) { // a single letter wider than the line
		return b.set(line, widths, start, true, p.breaks || n+1 < len(rest) && rest[n+1].kind == letters), rest[n+1:]
	}
	p.text = p.text[at:]
	p.width = l.width(p.text)
	more := make([]piece, 0, len(rest)-n)
	more = append(more, p)
	return b.set(line, widths, start, true, true), append(more, rest[n+1:]...)
}

// cluster gives the number of bytes of the first letter with the marks that stand on it.
func cluster(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !isMark(r) {
			break
		}
		n += size
	}
	return n
}

func isMark(r rune) bool {
	return r >= 0x300 && r <= 0x36f || r >= 0x1ab0 && r <= 0x1aff || r >= 0x20d0 && r <= 0x20ff || r >= 0xfe00 && r <= 0xfe0f || r == 0x200d
}

// set places the pieces of a line. wrapped: the line is full and goes on; open: inside a word.
func (b *breaker) set(pieces []piece, widths []paper.Length, start paper.Length, wrapped, open bool) setLine {
	line := setLine{pieces: pieces, looks: b.looks, widths: widths, open: open}
	end := len(pieces)
	for end > 0 && pieces[end-1].kind == blanks {
		end--
	}
	lastTab := -1
	natural := paper.Length(0)
	gaps := 0
	for i := range end {
		natural += widths[i]
		switch pieces[i].kind {
		case tab:
			lastTab, gaps = i, 0
		case blanks:
			gaps += utf8.RuneCountInString(pieces[i].text)
		}
	}
	spare := b.right - start - natural
	x, stretch := start, paper.Length(0)
	if spare > 0 {
		switch b.para.Align {
		case paper.Center:
			x += spare / 2
		case paper.Right:
			x += spare
		case paper.Justify:
			if wrapped && gaps > 0 {
				stretch = spare / paper.Length(gaps)
			}
		}
	}
	line.starts = make([]paper.Length, len(pieces))
	if stretch > 0 {
		line.widths = make([]paper.Length, len(widths))
		copy(line.widths, widths)
	}
	for i := range pieces {
		line.starts[i] = x
		if stretch > 0 && i > lastTab && i < end && pieces[i].kind == blanks {
			line.widths[i] += stretch * paper.Length(utf8.RuneCountInString(pieces[i].text))
		}
		x += line.widths[i]
	}
	return line
}

// tabWidth gives the width of a tab at x; rest is what follows it.
func (b *breaker) tabWidth(x paper.Length, rest []piece) paper.Length {
	stop := paper.Tab{At: -1}
	last := paper.Length(0)
	for _, t := range b.para.Tabs {
		at := twip(t.At)
		last = max(last, at)
		if at > x+slack && (stop.At < 0 || at < stop.At) {
			stop = paper.Tab{At: at, Align: t.Align}
		}
	}
	if b.left > x+slack && (stop.At < 0 || b.left < stop.At) {
		stop = paper.Tab{At: b.left} // a hanging indent is a tab stop
	}
	if stop.At < 0 {
		n := paper.Length(int(max(x, 0)/defaultTab) + 1)
		for n*defaultTab <= max(x, last)+slack {
			n++
		}
		stop.At = n * defaultTab
	}
	if stop.Align == paper.Left || stop.Align == paper.Justify {
		return stop.At - x
	}
	w := paper.Length(0)
	for _, p := range rest {
		if p.kind == tab || p.kind == lineEnd {
			break
		}
		w += p.width
	}
	if stop.Align == paper.Center {
		w /= 2
	}
	return max(stop.At-x-w, 0)
}
