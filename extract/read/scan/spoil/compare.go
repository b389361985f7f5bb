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
