package html

import (
	"strconv"
	"strings"

	"congvan/paper"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// note handles what Word and LibreOffice make of footnotes: a link as the mark, a division with the text at the end of
// the page. It gives false for other elements.
func (p *parser) note(n *html.Node, l look) bool {
	switch n.DataAtom {
	case atom.Div:
		number, ok := after(attr(n, "id"), "sdfootnote", "sdendnote", "ftn", "edn")
		if !ok {
			return false
		}
		anything := p.anything
		p.notes = append(p.notes, &paper.Note{Number: number, Blocks: p.apart(n, l)})
		p.anything = anything
		return true
	case atom.A:
		name := attr(n, "name")
		if _, ok := after(strings.TrimSuffix(name, "sym"), "sdfootnote", "sdendnote", "_ftn", "_edn"); ok &&
			(strings.HasSuffix(name, "sym") || name[0] == '_') {
			return true // the mark before the note's own text
		}
		number, ok := after(strings.TrimSuffix(name, "anc"), "sdfootnote", "sdendnote", "_ftnref", "_ednref")
		if !ok {
			return false
		}
		p.begin(&l)
		p.flush()
		r := l.run
		r.Text, r.Note, r.Raise = strconv.Itoa(number), number, 1
		p.par.Runs = append(p.par.Runs, r)
		return true
	}
	return false
}

// aboveNotes tells whether a rule is the one that Word draws between the text and its notes.
func aboveNotes(n *html.Node) bool {
	for next := n.NextSibling; next != nil; next = next.NextSibling {
		if next.Type == html.ElementNode {
			_, ok := after(attr(next, "id"), "ftn", "edn")
			return ok
		}
	}
	return false
}

// after gives the number behind one of the words, where the name is a word with a number.
func after(name string, words ...string) (int, bool) {
	for _, w := range words {
		if digits, is := strings.CutPrefix(name, w); is {
			if n, err := strconv.Atoi(digits); err == nil && n > 0 {
				return n, true
			}
		}
	}
	return 0, false
}
