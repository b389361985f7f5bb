package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/paper"
)

// A paragraph is cut into pieces: letters that stay together, blanks, tabs and forced line ends.
type pieceKind uint8

const (
	letters pieceKind = iota
	blanks
	fixed // blanks at which no line ends
	tab
	lineEnd
)

type piece struct {
	kind   pieceKind
	text   string
	look   int // index into the paragraph's looks
	width  paper.Length
	breaks bool // a line may end after these letters
}

// cut gives the pieces of a paragraph and the looks that they refer to.
func cut(p *paper.Paragraph, page int) ([]piece, []look) {
	pieces := make([]piece, 0, 64)
	looks := make([]look, 0, len(p.Runs))
	texts := make([]string, 0, len(p.Runs))
	run := longWord // letters since the last blank: before the first one, a line may end after a slash
	for i := range p.Runs {
		if text := runText(&p.Runs[i], page); text != "" {
			texts = append(texts, text)
			looks = append(looks, lookOf(&p.Runs[i]))
		}
	}
	for i, text := range texts {
		next := ' '
		if i+1 < len(texts) {
			next, _ = utf8.DecodeRuneInString(texts[i+1])
		}
		pieces, run = cutText(pieces, text, next, run, i, &looks[i])
	}
	return pieces, looks
}

// longWord is the number of letters without a blank from which a line may end after a slash.
const longWord = 66

// cutText adds the pieces of one run; next is what follows it, and since counts the letters since the last blank.
func cutText(pieces []piece, text string, next rune, since, at int, l *look) ([]piece, int) {
	start := 0
	flush := func(end int, breaks bool) {
		if start < end {
			s := text[start:end]
			pieces = append(pieces, piece{kind: letters, text: s, look: at, width: l.width(s), breaks: breaks})
		}
	}
	for pos := 0; pos < len(text); {
		r, n := utf8.DecodeRuneInString(text[pos:])
		kind := kindOf(r)
		end := pos + n
		if kind == letters {
			after := next
			if end < len(text) {
				after, _ = utf8.DecodeRuneInString(text[end:])
			}
			if Invisible(r) {
				flush(pos, r == '\u200b')
				start = end
			} else if kindOf(after) == letters && breaksBetween(r, after) && (r != '/' || since >= longWord-1) {
				flush(end, true)
				start = end
			}
			pos = end
			since++
			continue
		}
		flush(pos, false)
		since = 0
		if r == ' ' {
			for end < len(text) && text[end] == ' ' {
				end++
			}
		}
		p := piece{kind: kind, text: text[pos:end], look: at}
		if kind == blanks || kind == fixed {
			p.width = l.width(p.text)
		}
		pieces = append(pieces, p)
		pos, start = end, end
	}
	flush(len(text), false)
	return pieces, since
}

func kindOf(r rune) pieceKind {
	switch {
	case r == ' ' || r == '\r' || r >= 0x2000 && r <= 0x200a && r != 0x2007 || r == 0x3000:
		return blanks
	case r == 0xa0 || r == 0x2007 || r == 0x202f:
		return fixed
	case r == '\t':
		return tab
	case r == '\n' || r == '\v' || r == 0x2028:
		return lineEnd
	}
	return letters
}

// Invisible tells whether a character is not printed: controls, soft hyphen, marks of direction and width.
func Invisible(r rune) bool {
	return r < ' ' || r == 0x7f || r == 0xad || r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0xfeff || r >= 0x202a && r <= 0x202e
}

// breaksBetween tells whether a line may end between two letters of a word: after a hyphen, a dash or a few other signs,
// and before a long dash; after a slash only where no blank is near (see longWord). Measured in LibreOffice 7.4.
func breaksBetween(r, next rune) bool {
	switch r {
	case '-', '\u2010', '–', '—':
		return !strings.ContainsRune(".,;:!?)]}/%…-\u2010–—“”‘’\"'«»", next)
	case '/', '|', '\\', '!', '?', '…':
		return unicode.IsLetter(next)
	}
	return next == '—' && unicode.IsLetter(r)
}
