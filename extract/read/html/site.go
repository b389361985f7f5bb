package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// site tells the frame of a web site (menus, breadcrumbs, side columns, what the site says of itself) from the document on
// its page. The frame is kept as running heads and feet, which are no part of the text.
type site struct {
	main  *html.Node               // the element that holds the document, nil where none says so
	path  map[*html.Node]bool      // what it stands in
	holds map[*html.Node]*contents // of elements that hold links to other pages or say what they are for
	plain int                      // letters of the page outside of links
}

// contents is what an element holds.
type contents struct{ letters, plain, links int } // plain are the letters outside of links

// siteOf finds the document on a page: the main or the only article element, where it holds at least half of the letters.
func siteOf(root *html.Node) *site {
	s := &site{path: map[*html.Node]bool{}, holds: map[*html.Node]*contents{}}
	var mains, articles []*html.Node
	all := s.measure(root, false, &mains, &articles)
	s.plain = all.plain
	for _, found := range [][]*html.Node{mains, articles} {
		if len(found) == 1 && 2*s.holds[found[0]].letters >= all.letters {
			s.main = found[0]
			for up := range s.main.Ancestors() {
				s.path[up] = true
			}
			break
		}
	}
	return s
}

func (s *site) measure(n *html.Node, inLink bool, mains, articles *[]*html.Node) (c contents) {
	switch n.DataAtom {
	case atom.Script, atom.Style:
		return c
	case atom.A:
		if href := attr(n, "href"); href != "" && (href == "#" || href[0] != '#') {
			inLink, c.links = true, 1
		}
	}
	if n.Type == html.TextNode {
		if c.letters = count(n.Data); !inLink {
			c.plain = c.letters
		}
		return c
	}
	for child := range n.ChildNodes() {
		in := s.measure(child, inLink, mains, articles)
		c.letters, c.plain, c.links = c.letters+in.letters, c.plain+in.plain, c.links+in.links
	}
	into := articles
	switch {
	case n.DataAtom == atom.Main || attr(n, "role") == "main":
		into = mains
	case n.DataAtom != atom.Article:
		into = nil
	}
	if into != nil {
		*into = append(*into, n)
	}
	if into != nil || c.links > 0 || n.DataAtom == atom.Nav || n.DataAtom == atom.Dialog || attr(n, "role") != "" {
		kept := c
		s.holds[n] = &kept
	}
	return c
}

// in gives what an element holds, nothing where it was not kept.
func (s *site) in(n *html.Node) contents {
	if c := s.holds[n]; c != nil {
		return *c
	}
	return contents{}
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
	c := s.in(n)
	if 2*c.plain > s.plain {
		return false // whatever it says of itself
	}
	switch n.DataAtom {
	case atom.Nav, atom.Dialog:
		return true
	case atom.Header, atom.Footer, atom.Aside:
		return c.links > 0
	case atom.Div, atom.Ul, atom.Ol, atom.Table, atom.Td, atom.Section: // a Td of a table that sets things side by side
	default:
		return false
	}
	switch attr(n, "role") {
	case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog":
		return true
	}
	if named(n) {
		return c.links > 0 && c.plain < longestFrame
	}
	// A list of links: hardly a letter stands between them. The papers that a dispatch is based on have words around theirs.
	return s.main == nil && c.links >= 3 && c.plain <= 2*c.links
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

// aside reads a part of the site's frame: before the document it is a head, behind it a foot.
func (p *parser) aside(n *html.Node, l look) {
	into := &p.head
	if len(p.blocks) > 0 || p.par != nil {
		into = &p.foot
	}
	anything, site := p.anything, p.site
	p.site = nil // what it holds is not looked at again
	*into = append(*into, p.collect(func() { p.node(n, l) })...)
	p.anything, p.site = anything, site
}
