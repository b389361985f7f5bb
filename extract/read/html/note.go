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
	switch attr(n, "role") { // as the publishing roles of the web name them
	case "doc-noteref":
		number, ok := atEnd(attr(n, "href"))
		if ok {
			p.noteMark(number, l)
		}
		return ok
	case "doc-backlink":
		return true
	case "doc-endnote", "doc-footnote":
		number, ok := atEnd(attr(n, "id"))
		if ok {
			p.noteText(number, n, l)
		}
		return ok
	}
	switch n.DataAtom {
	case atom.Div:
		number, ok := after(attr(n, "id"), "sdfootnote", "sdendnote", "ftn", "edn")
		if !ok {
			return false
		}
		p.noteText(number, n, l)
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
		p.noteMark(number, l)
		return true
	}
	return false
}

func (p *parser) noteMark(number int, l look) {
	p.begin(&l)
	p.flush()
	r := l.run
	r.Text, r.Note, r.Raise = strconv.Itoa(number), number, 1
	p.par.Runs = append(p.par.Runs, r)
}

func (p *parser) noteText(number int, n *html.Node, l look) {
	anything := p.anything
	p.notes = append(p.notes, &paper.Note{Number: number, Blocks: p.apart(n, l)})
	p.anything = anything
}

// atEnd gives the number at the end of a name: "#fn12".
func atEnd(name string) (int, bool) {
	n, err := strconv.Atoi(name[len(strings.TrimRight(name, "0123456789")):])
	return n, err == nil && n > 0
}

// aboveNotes tells whether a rule is the one that is drawn between the text and its notes.
func aboveNotes(n *html.Node) bool {
	if n.Parent != nil && attr(n.Parent, "role") == "doc-endnotes" {
		return true
	}
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
