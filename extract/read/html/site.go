package html

import (
	"strings"
	"unicode"

	"congvan/paper"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// site tells the frame of a web site (menus, breadcrumbs, side columns, what the site says of itself) from the document on
// its page. The frame is kept as running heads and feet, which are no part of the text.
type site struct {
	main *html.Node          // the element that holds the document, nil where none says so
	path map[*html.Node]bool // what it stands in
}

// siteOf finds the document on a page: the main or the only article element, where it holds at least half of the letters.
func siteOf(root *html.Node) site {
	var mains, articles []*html.Node
	total, within := 0, map[*html.Node]int{}
	for n := range root.Descendants() {
		switch {
		case n.DataAtom == atom.Main || attr(n, "role") == "main":
			mains = append(mains, n)
		case n.DataAtom == atom.Article:
			articles = append(articles, n)
		case n.Type == html.TextNode && n.Parent != nil && n.Parent.DataAtom != atom.Script && n.Parent.DataAtom != atom.Style:
			c := count(n.Data)
			total += c
			if len(mains)+len(articles) == 0 || c == 0 {
				continue
			}
			for up := range n.Ancestors() {
				if up.DataAtom == atom.Main || up.DataAtom == atom.Article || attr(up, "role") == "main" {
					within[up] += c
				}
			}
		}
	}
	for _, found := range [][]*html.Node{mains, articles} {
		if len(found) != 1 || 2*within[found[0]] < total {
			continue
		}
		s := site{main: found[0], path: map[*html.Node]bool{}}
		for up := range s.main.Ancestors() {
			s.path[up] = true
		}
		return s
	}
	return site{}
}

func count(s string) (letters int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters
}

// frame tells whether a node is a part of the site's frame.
func (s *site) frame(n *html.Node) bool {
	if n.Type != html.ElementNode && (n.Type != html.TextNode || strings.TrimSpace(n.Data) == "") {
		return false
	}
	if s.main != nil && s.path[n.Parent] && !s.path[n] && n != s.main {
		return n.DataAtom != atom.Head && n.DataAtom != atom.Html && n.DataAtom != atom.Body
	}
	switch n.DataAtom {
	case atom.Nav, atom.Dialog:
		return true
	case atom.Header, atom.Footer, atom.Aside:
		return linksIn(n).links > 0
	case atom.Div, atom.Ul, atom.Ol, atom.Table, atom.Td, atom.Section: // a Td of a table that sets things side by side
	default:
		return false
	}
	switch attr(n, "role") {
	case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog":
		return true
	}
	l := linksIn(n)
	if named(n) {
		return l.links > 0 && l.plain < longestFrame
	}
	// A list of links: hardly a letter stands between them. The papers that a dispatch is based on have words around theirs.
	return s.main == nil && l.links >= 3 && l.plain <= 2*l.links
}

// longestFrame is how many letters outside of links a part of the frame may have that only its name tells.
const longestFrame = 400

// named tells whether the class or the id of an element is a name that sites give to the parts of their frames.
func named(n *html.Node) bool {
	for _, word := range strings.Fields(strings.ToLower(attr(n, "class") + " " + attr(n, "id"))) {
		switch word {
		case "header", "footer", "menu", "nav", "navbar", "sidebar", "breadcrumb", "breadcrumbs", "banner", "topbar", "toolbar",
			"related", "social", "share", "comments":
			return true
		}
	}
	return false
}

// links are the letters of an element in links to other pages, and those outside.
type links struct{ links, plain int }

// linksIn counts; an element too large to be a part of a frame counts as plain.
func linksIn(n *html.Node) (l links) {
	const most = 2000
	nodes := 0
	var walk func(n *html.Node, inLink bool)
	walk = func(n *html.Node, inLink bool) {
		if nodes++; nodes > most || n.DataAtom == atom.Script || n.DataAtom == atom.Style {
			return
		}
		if n.Type == html.TextNode && !inLink {
			l.plain += count(n.Data)
		}
		if href := attr(n, "href"); n.DataAtom == atom.A && href != "" && (href == "#" || href[0] != '#') {
			l.links++
			inLink = true
		}
		for c := n.FirstChild; c != nil && nodes <= most; c = c.NextSibling {
			walk(c, inLink)
		}
	}
	walk(n, false)
	if nodes > most {
		return links{0, nodes}
	}
	return l
}

// aside reads a part of the site's frame: before the document it is a head, behind it a foot.
func (p *parser) aside(n *html.Node, l look) {
	into := &p.head
	if len(p.blocks) > 0 || p.par != nil {
		into = &p.foot
	}
	anything, site := p.anything, p.site
	p.site = nil // what it holds is not looked at again
	*into = append(*into, p.apartNode(n, l)...)
	p.anything, p.site = anything, site
}

// apartNode reads a node as blocks of its own.
func (p *parser) apartNode(n *html.Node, l look) []paper.Block {
	holder := &html.Node{Type: html.DocumentNode}
	holder.FirstChild = &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Attr: n.Attr, FirstChild: n.FirstChild, LastChild: n.LastChild}
	return p.apart(holder, l)
}
