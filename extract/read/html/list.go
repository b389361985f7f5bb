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
	next, step := 1, 1
	if n.DataAtom == atom.Ol && hasAttr(n, "reversed") {
		next, step = items(n), -1
	}
	if start, err := strconv.Atoi(attr(n, "start")); err == nil {
		next = start
	}
	for c := n.FirstChild; c != nil && p.err == nil; c = c.NextSibling {
		if c.DataAtom != atom.Li || strings.HasPrefix(attr(c, "role"), "doc-") {
			p.node(c, l)
			continue
		}
		if v, err := strconv.Atoi(attr(c, "value")); err == nil {
			next = v
		}
		mark := kind
		if own := listKind(c); hasAttr(c, "type") || strings.Contains(styleOf(c), "list-style") {
			mark = own
		}
		in := l.of(c)
		if in.hidden {
			continue
		}
		p.item(c, in, mark.text(next, p.depth))
		next += step
	}
	p.end()
	p.depth--
}

func items(n *html.Node) (count int) {
	for c := range n.ChildNodes() {
		if c.DataAtom == atom.Li {
			count++
		}
	}
	return count
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
	for key, v := range declarations(styleOf(n)) {
		if key == "list-style" || key == "list-style-type" {
			if strings.ContainsAny(v[:min(len(v), 1)], `"'`) { // the mark itself
				return marker{bullet: strings.TrimSpace(strings.Trim(v, `"'`)), format: numeral.None}
			}
			if words := strings.Fields(v); len(words) > 0 {
				name = words[0]
			}
		}
	}
	switch name {
	case "a", "lower-alpha", "lower-latin":
		return marker{format: numeral.LowerAlpha}
	case "A", "upper-alpha", "upper-latin":
		return marker{format: numeral.UpperAlpha}
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

// officeGap tells whether an element is the gap that Word, where it saves a page without its own marks, puts behind the
// number of a list.
func officeGap(n *html.Node) bool {
	return n.DataAtom == atom.Span && strings.Contains(strings.ToLower(attr(n, "style")), "font:7.0pt") && strings.TrimSpace(content(n)) == ""
}

// numberBefore takes what the paragraph has so far for the number of a list.
func (p *parser) numberBefore() {
	if p.par == nil {
		return
	}
	p.flush()
	if len(p.par.Runs) != 1 || p.par.Runs[0].Auto || strings.ContainsAny(p.par.Runs[0].Text, "\n\t") || len(p.par.Runs[0].Text) > longestNumber {
		p.blank = true
		return
	}
	r := &p.par.Runs[0]
	r.Text, r.Auto, r.Underline = strings.TrimRight(r.Text, " \u00a0")+" ", true, false
	p.par.List = max(p.par.List, 1)
	p.blank = false
}

const longestNumber = 40 // "Điều 12."

// officeTabs gives how many tabs an element of Word stands for.
func officeTabs(n *html.Node) int {
	if n.DataAtom != atom.Span || !strings.Contains(attr(n, "style"), "mso-tab-count") {
		return 0
	}
	for key, v := range declarations(attr(n, "style")) {
		if key == "mso-tab-count" {
			count, _, _ := strings.Cut(v, " ") // "1 dotted"
			if tabs, err := strconv.Atoi(count); err == nil {
				return max(0, min(tabs, 16))
			}
		}
	}
	return 0
}
