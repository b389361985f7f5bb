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
	for i := range p.Runs {
		r := &p.Runs[i]
		text := runText(r, page)
		if text == "" {
			continue
		}
		looks = append(looks, lookOf(r))
		pieces = cutText(pieces, text, len(looks)-1, &looks[len(looks)-1])
	}
	return pieces, looks
}

func cutText(pieces []piece, text string, at int, l *look) []piece {
	start := 0
	flush := func(end int, breaks bool) {
		if start < end {
			s := text[start:end]
			pieces = append(pieces, piece{kind: letters, text: s, look: at, width: l.width(s), breaks: breaks})
		}
	}
	var before rune // the letter before, 0 at a word's start
	for pos := 0; pos < len(text); {
		r, n := utf8.DecodeRuneInString(text[pos:])
		kind := kindOf(r)
		if kind == letters {
			if drops(r) {
				flush(pos, false)
				start = pos + n
			} else if next, _ := utf8.DecodeRuneInString(text[pos+n:]); breaksAfter(before, r, next) {
				flush(pos+n, true)
				start = pos + n
			}
			before = r
			pos += n
			continue
		}
		flush(pos, false)
		before = 0
		end := pos + n
		if kind == blanks {
			for end < len(text) && text[end] == ' ' && r == ' ' {
				end++
			}
		}
		p := piece{kind: kind, text: text[pos:end], look: at}
		if kind == blanks {
			p.width = l.width(p.text)
		}
		pieces = append(pieces, p)
		pos, start = end, end
	}
	flush(len(text), false)
	return pieces
}

func kindOf(r rune) pieceKind {
	switch {
	case r == ' ' || r == '\r' || r >= 0x2000 && r <= 0x200a && r != 0x2007 || r == 0x3000:
		return blanks
	case r == '\t':
		return tab
	case r == '\n' || r == '\v' || r == 0x2028:
		return lineEnd
	}
	return letters
}

// drops tells whether a character is not printed: controls, soft hyphen, marks of direction and width.
func drops(r rune) bool {
	return r < ' ' || r == 0x7f || r == 0xad || r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0xfeff || r >= 0x202a && r <= 0x202e
}

// breaksAfter tells whether a line may end after r, inside a word: after a hyphen or dash that stands between letters,
// and after a slash before a letter. Measured in LibreOffice 7.4.
func breaksAfter(before, r, next rune) bool {
	if before == 0 || next == utf8.RuneError || kindOf(next) != letters || next == 0xa0 {
		return false
	}
	switch r {
	case '-', '\u2010', '\u2013':
		return !strings.ContainsRune(".,;:!?)]}”’/-–", next)
	case '/', '|', '…':
		return unicode.IsLetter(next)
	}
	return false
}
