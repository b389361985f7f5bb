package main

import (
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// screenWidth is the number of columns that tables and help fit in.
const screenWidth = 100

// displayWidth is the number of terminal columns that s takes: a letter with its marks takes one, a wide letter two.
func displayWidth(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) || unicode.IsControl(r) {
		return 0
	}
	if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
		return 2
	}
	return 1
}

// pad adds blanks up to n columns.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-displayWidth(s)))
}

// wrap breaks s at blanks into lines of at most n columns, a longer word between letters. It gives at least one line.
func wrap(s string, n int) []string {
	n = max(n, 2) // the widest letter
	var lines []string
	for _, paragraph := range strings.Split(printable(s), "\n") {
		line, used := "", 0
		for _, word := range strings.Fields(paragraph) {
			w := displayWidth(word)
			if used > 0 && used+1+w <= n {
				line, used = line+" "+word, used+1+w
				continue
			}
			if used > 0 {
				lines = append(lines, line)
			}
			for displayWidth(word) > n {
				head := prefix(word, n)
				lines, word = append(lines, head), word[len(head):]
			}
			line, used = word, displayWidth(word)
		}
		lines = append(lines, line)
	}
	return lines
}

// prefix is the longest start of the word that fits n columns: one letter with its marks at least.
func prefix(word string, n int) string {
	used := 0
	for i, r := range word {
		w := runeWidth(r)
		if used > 0 && used+w > n {
			return word[:i]
		}
		used += w
	}
	return word
}

// printable drops what would move the cursor or change the colours of a terminal, so that no file can play with it.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, norm.NFC.String(s))
}

// column is a column of a table: its title and its width on the screen.
type column struct {
	title string
	width int
}

// writeTable sets the rows in columns two blanks apart under their titles, each cell wrapped.
func writeTable(w io.Writer, columns []column, rows [][]string) error {
	var b strings.Builder
	titles, rules := make([]string, len(columns)), make([]string, len(columns))
	for i, c := range columns {
		titles[i], rules[i] = c.title, strings.Repeat("─", c.width)
	}
	for _, row := range append([][]string{titles, rules}, rows...) {
		writeRow(&b, columns, row)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeRow(b *strings.Builder, columns []column, row []string) {
	cells, height := make([][]string, len(columns)), 1
	for i, c := range columns {
		cells[i] = wrap(row[i], c.width)
		height = max(height, len(cells[i]))
	}
	for line := range height {
		var text strings.Builder
		for i, c := range columns {
			cell := ""
			if line < len(cells[i]) {
				cell = cells[i][line]
			}
			text.WriteString(pad(cell, c.width))
			text.WriteString("  ")
		}
		b.WriteString(strings.TrimRight(text.String(), " "))
		b.WriteByte('\n')
	}
}
