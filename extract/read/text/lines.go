package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/paper"
)

// line is one line of the file that holds letters.
type line struct {
	text   string        // NFC, trimmed, blanks collapsed
	wide   string        // NFC, tabs written out, blanks kept
	tabbed bool          // it begins with a tab
	row    bool          // it is a row of a table
	typed  string        // as in the file, where a tab stands in it
	plain  bool          // wide has no two blanks side by side, and none but plain ones; it may say no where that is so
	indent int           // blanks before it, in columns
	size   [measures]int // of the line, without blanks at its end
	first  [measures]int // of its first word
	blank  int           // blank lines before it
	page   bool          // a page ended before it
}

// The ways in which the program that wrapped a text may have counted a line.
const (
	byRune   = iota // characters as they are in the file
	byByte          // bytes
	byColumn        // characters, and the blank after the last word
	byLetter        // letters in NFC, blanks collapsed
	measures
)

const tabWidth = 8

// splitLines cuts the text into lines, which it adds to out, and takes page breaks out.
func splitLines(out []line, text string) []line {
	text = strings.TrimPrefix(text, "\ufeff")
	blank, page := 0, false
	plain := strings.IndexByte(text, '\r') < 0 && strings.IndexByte(text, '\f') < 0 && strings.IndexByte(text, '\v') < 0
	for len(text) > 0 {
		i := 0
		if plain {
			i = strings.IndexByte(text, '\n')
		} else {
			i = strings.IndexAny(text, "\n\r\f\v")
		}
		piece := text
		if i < 0 {
			text = ""
		} else {
			piece = text[:i]
			if strings.HasPrefix(text[i:], "\r\n") {
				i++
			}
		}
		if l, ok := newLine(piece); ok {
			l.blank, l.page = blank, page
			out = append(out, l)
			blank, page = 0, false
		} else {
			blank++
		}
		if i >= 0 {
			page = page || text[i] == '\f'
			text = text[i+1:]
		}
	}
	return out
}

func newLine(piece string) (line, bool) {
	if piece == "" {
		return line{}, false
	}
	look := paper.LookAt(piece)
	if look.Plain && look.Composed && piece[0] != ' ' && piece[len(piece)-1] != ' ' { // nothing to change, as nearly always
		word := firstWord(piece)
		n, first := look.Characters, runes(word)
		return line{
			text: piece, wide: piece, plain: true,
			size:  [measures]int{byRune: n, byByte: len(piece), byColumn: n, byLetter: n},
			first: [measures]int{byRune: first, byByte: len(word) + 1, byColumn: first + 1, byLetter: first},
		}, true
	}
	trimmed := strings.TrimFunc(piece, isBlank)
	if trimmed == "" {
		return line{}, false
	}
	wide := strings.TrimRightFunc(expand(paper.NFC(piece)), isBlank)
	l := line{wide: wide, plain: paper.LookAt(wide).Plain, tabbed: piece[0] == '\t'}
	if strings.IndexByte(piece, '\t') >= 0 {
		l.typed = piece
	}
	if l.plain {
		l.text = strings.Trim(wide, " ")
	} else {
		l.text = collapse(wide)
	}
	if l.text == "" {
		return line{}, false // blanks that NFC writes in another way
	}
	l.indent = runes(wide[:len(wide)-len(strings.TrimLeftFunc(wide, isBlank))])
	end := strings.TrimRightFunc(piece, isBlank)
	letters := runes(l.text) + l.indent
	n := letters
	if !l.plain || end != wide {
		n = runes(end)
	}
	l.size = [measures]int{byRune: n, byByte: len(end), byColumn: n, byLetter: letters}
	word := trimmed
	if i := strings.IndexFunc(trimmed, isBlank); i > 0 {
		word = trimmed[:i]
	}
	n = runes(word)
	l.first = [measures]int{byRune: n, byByte: len(word) + 1, byColumn: n + 1, byLetter: runes(firstWord(l.text))}
	return l, true
}

// runes counts the characters of a text in UTF-8: the bytes that begin one.
func runes(s string) int {
	within := 0 // bytes that go on with a character; told without a branch, for what comes next cannot be guessed
	for i := 0; i < len(s); i++ {
		within += int(s[i]>>7&^(s[i]>>6)) & 1
	}
	return len(s) - within
}

func isBlank(r rune) bool {
	return r == ' ' || r == '\t' || r == '\u00a0' || r == '\ufeff' || r == '\u3000' || r >= 0x2000 && r <= 0x200b
}

// expand writes tabs as blanks. One between words sets columns apart, so what follows stands where a right column does,
// whatever the length of the left one; one after the label of a point is a blank.
func expand(s string) string {
	if strings.IndexByte(s, '\t') < 0 {
		return s
	}
	const labelWidth, rightColumn = 4, 60
	var b strings.Builder
	column, first := 0, 0 // first is where the text begins, in bytes
	begun := false
	for _, r := range s {
		if r != '\t' {
			if !begun && !isBlank(r) {
				begun, first = true, b.Len()
			}
			b.WriteRune(r)
			column++
			continue
		}
		n := tabWidth - column%tabWidth
		switch {
		case !begun:
		case b.Len()-first <= labelWidth && formOf(strings.TrimSpace(b.String()[first:])+" A") != noForm:
			n = 1
		default:
			n = max(gapWidth, rightColumn-column)
		}
		b.WriteString(strings.Repeat(" ", n))
		column += n
	}
	return b.String()
}

// collapse trims the text and makes every stretch of blanks one.
func collapse(s string) string {
	if paper.LookAt(s).Plain {
		return strings.Trim(s, " ")
	}
	var b strings.Builder
	b.Grow(len(s))
	owed := false
	for _, r := range s {
		if isBlank(r) {
			owed = b.Len() > 0
			continue
		}
		if owed {
			b.WriteByte(' ')
			owed = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// dropPageNumbers takes out the lines that are only a page number, and marks where the page ended. A number stands at a
// page's end when a form feed is beside it, when it tears a sentence, or when it follows the number before it after
// about as many letters as a page has.
func dropPageNumbers(lines []line) []line {
	const least = 800 // letters on a page, a head's wide gaps aside
	any := false
	for i := 0; i < len(lines) && !any; i++ {
		n, _ := pageNumber(lines[i].text)
		any = n > 0
	}
	if !any {
		return lines
	}
	out := make([]line, 0, len(lines))
	last, letters := 0, 0
	ended, blank := false, 0 // a page ended before the next line, and blank lines there
	for i := range lines {
		l := lines[i]
		n, sure := pageNumber(l.text)
		if n > 0 {
			beside := sure || l.page || i+1 < len(lines) && lines[i+1].page
			tears := i > 0 && i+1 < len(lines) && isTorn(lines[:i], lines[i+1].text)
			follows := letters >= least && (n == last+1 || last == 0 && n <= 2) && (i+1 == len(lines) || l.blank+lines[i+1].blank > 0)
			if beside || tears || follows {
				last, letters = n, 0
				ended, blank = len(out) > 0, blank+l.blank
				continue
			}
		}
		l.page = l.page || ended
		l.blank += blank
		ended, blank = false, 0
		out = append(out, l)
		letters += l.size[byLetter] - l.indent
	}
	return out
}

// pageNumber reads a line that is only a number, "2", "- 2 -", "Trang 2/5"; 0 for any other. sure tells that its form
// says what it is.
func pageNumber(text string) (n int, sure bool) {
	const longest = 24 // "Trang 12/345", with some blanks
	if len(text) > longest || strings.IndexAny(text, "0123456789") < 0 {
		return 0, false
	}
	s := strings.ToLower(text)
	for _, word := range [...]string{"trang", "page"} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			s, sure = rest, true
		}
	}
	bare := strings.Trim(s, "-–—|[]. ")
	if strings.HasPrefix(s, "-") && strings.HasSuffix(s, "-") || strings.HasPrefix(s, "–") && strings.HasSuffix(s, "–") {
		sure = true
	} else if !sure && bare != s {
		return 0, false
	}
	digits := bare
	if first, total, ok := strings.Cut(bare, "/"); ok {
		if !sure || !isDigits(strings.TrimSpace(total)) {
			return 0, false
		}
		digits = strings.TrimSpace(first)
	}
	if !isDigits(digits) || len(digits) > 3 {
		return 0, false
	}
	for _, c := range digits {
		n = n*10 + int(c-'0')
	}
	return n, sure
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// isTorn tells whether the lines before a page's end go on after it: they are not closed, what follows begins small.
func isTorn(before []line, after string) bool {
	last := &before[len(before)-1]
	if isClosed(last.text) || formOf(after) != noForm || !beginsSmall(after) && !dangles(last.text, after) {
		return false
	}
	const cell = 24 // letters: less may be a cell of a table or a name
	if !isCapitals(last.text) && (runes(last.text) >= cell || formOf(last.text) == label) {
		return true
	}
	if last.blank > 0 || len(before) < 2 {
		return false
	}
	above := before[len(before)-2].text // "… theo Kế hoạch của ⏎ UBND"
	return runes(above) >= cell && !isCapitals(above)
}

// isClosed tells whether the text ends as a sentence or a point of a list does.
func isClosed(s string) bool {
	s = strings.TrimRight(s, "\"”’»')] ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".;:!?…", r)
}

func beginsSmall(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if r == '(' || r == '“' || r == '"' {
		r, _ = utf8.DecodeRuneInString(s[size:])
	}
	return unicode.IsLower(r) || strings.ContainsRune(",;.)”", r)
}

// isCapitals tells whether all letters are capitals, as in a head line.
func isCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 2
}
