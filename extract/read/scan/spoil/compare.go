package spoil

import (
	"strings"

	"congvan/paper/layout"
)

// Text gives the words of a page that are part of the text, in reading order.
func Text(p layout.Page) string {
	var out []string
	for _, l := range p.Lines {
		for _, w := range l.Words {
			if !w.Apart {
				out = append(out, w.Text)
			}
		}
	}
	return strings.Join(out, " ")
}

// Wrong counts the letters to change, add or drop to make want of got.
func Wrong(got, want string) int {
	a, b := []rune(got), []rune(want)
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before := row[0]
		row[0] = i + 1
		for j := range b {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j]+1, before+1)
		}
	}
	return row[len(b)]
}
