package html

import (
	"strconv"
	"strings"

	"congvan/extract/read/numeral"
	"congvan/paper"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// list reads a list: its items with the numbers that a browser shows.
func (p *parser) list(n *html.Node, l look) {
	p.end()
	p.depth++
	kind := listKind(n)
	next := 1
	if start, err := strconv.Atoi(attr(n, "start")); err == nil {
		next = start
	}
	for c := n.FirstChild; c != nil && p.err == nil; c = c.NextSibling {
		if c.DataAtom != atom.Li {
			p.node(c, l)
			continue
		}
		if v, err := strconv.Atoi(attr(c, "value")); err == nil {
			next = v
		}
		mark := kind
		if own := listKind(c); hasAttr(c, "type") || strings.Contains(attr(c, "style"), "list-style") {
			mark = own
		}
		in := l.of(c)
		if in.hidden {
			continue
		}
		p.item(c, in, mark.text(next, p.depth))
		next++
	}
	p.end()
	p.depth--
}

// item reads a list item behind its mark.
func (p *parser) item(n *html.Node, l look, mark string) {
	p.end()
	p.number = nil
	if mark != "" {
		p.number = &paper.Run{Text: mark + " ", Auto: true}
	}
	p.children(n, l)
	p.end()
	p.number = nil // of an empty item
}

// marker is how the items of a list are marked.
type marker struct {
	bullet string // "" for numbers
	depth  bool   // the bullet follows the depth of the list
	format numeral.Format
}

func (m marker) text(n, depth int) string {
	switch {
	case m.depth:
		return [...]string{"•", "◦", "▪"}[min(max(depth, 1), 3)-1]
	case m.bullet != "" || m.format == numeral.None:
		return m.bullet
	}
	return m.format.Text(n) + "."
}

func listKind(n *html.Node) marker {
	name := attr(n, "type")
	if css := attr(n, "style"); css != "" {
		for _, one := range strings.Split(css, ";") {
			key, v, _ := strings.Cut(one, ":")
			if key = strings.TrimSpace(strings.ToLower(key)); key == "list-style" || key == "list-style-type" {
				if words := strings.Fields(strings.ToLower(v)); len(words) > 0 {
					name = words[0]
				}
			}
		}
	}
	switch name {
	case "a", "lower-alpha", "lower-latin":
		return marker{format: numeral.LowerLetter}
	case "A", "upper-alpha", "upper-latin":
		return marker{format: numeral.UpperLetter}
	case "i", "lower-roman":
		return marker{format: numeral.LowerRoman}
	case "I", "upper-roman":
		return marker{format: numeral.UpperRoman}
	case "1", "decimal":
		return marker{format: numeral.Decimal}
	case "decimal-leading-zero":
		return marker{format: numeral.DecimalZero}
	case "none":
		return marker{format: numeral.None}
	case "disc":
		return marker{bullet: "•"}
	case "circle":
		return marker{bullet: "◦"}
	case "square":
		return marker{bullet: "▪"}
	}
	if n.DataAtom == atom.Ol {
		return marker{format: numeral.Decimal}
	}
	return marker{depth: true, bullet: "•"}
}

// officeNumber tells whether an element holds the number of a list, which Word types out and marks.
func officeNumber(n *html.Node) bool {
	return n.DataAtom == atom.Span && strings.Contains(strings.ToLower(attr(n, "style")), "mso-list:ignore")
}

// typedNumber reads a number that Word typed out.
func (p *parser) typedNumber(n *html.Node, l look) {
	text := strings.Join(strings.Fields(content(n)), " ")
	if text == "" {
		return
	}
	p.begin(&l)
	p.flush()
	r := l.run
	r.Text, r.Auto, r.Underline = text+" ", true, false
	p.par.Runs = append(p.par.Runs, r)
	p.par.List = max(p.par.List, 1)
	p.blank = false
}
