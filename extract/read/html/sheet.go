package html

import (
	"slices"
	"strings"

	"congvan/paper"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits of what is read of style sheets; office programs write some hundred rules of some hundred bytes.
const (
	mostRules  = 4096
	longestCSS = 4096 // declarations of one rule
	longestOwn = 2048 // declarations of all rules for one element that count
)

// sheet holds the rules in the page's own style elements whose selectors name one element by its type, class or id: "p",
// ".MsoNormal", "p.MsoNormal", "#ten". Those that look around ("ul li", "a:hover") and those for some media are passed over.
type sheet struct {
	rules  map[string][]rule // by selector
	read   int
	pages  map[string]paper.Page // of @page rules, by name
	merged map[string]string     // declarations for elements of a type, class and id
}

type rule struct {
	order int
	css   string
}

// sheetAttr is the attribute in which an element keeps what the sheet says of it; no page has one of this name.
const sheetAttr = " sheet"

// dress puts the declarations of the page's style elements at its elements.
func dress(root *html.Node) *sheet {
	s := &sheet{rules: map[string][]rule{}, pages: map[string]paper.Page{}, merged: map[string]string{}}
	for n := range root.Descendants() {
		if n.DataAtom == atom.Style && n.Type == html.ElementNode {
			s.parse(content(n))
		}
	}
	if len(s.rules) == 0 {
		return s
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if css := s.of(n); css != "" {
			n.Attr = append(n.Attr, html.Attribute{Key: sheetAttr, Val: css})
		}
	}
	return s
}

// parse reads the text of a style element.
func (s *sheet) parse(css string) {
	css = withoutComments(css)
	for s.read < mostRules {
		open := strings.IndexByte(css, '{')
		if open < 0 {
			return
		}
		selectors := css[:open]
		if at := strings.LastIndexByte(selectors, ';'); at >= 0 {
			selectors = selectors[at+1:] // behind an @import
		}
		selectors = strings.ToLower(strings.TrimSpace(selectors))
		body, rest := block(css[open+1:])
		css = rest
		if name, is := strings.CutPrefix(selectors, "@page"); is {
			if page, ok := pageOf(body); ok {
				s.pages[strings.TrimSpace(name)] = page
			}
			continue
		}
		if strings.HasPrefix(selectors, "@") || len(body) > longestCSS {
			continue
		}
		for one := range strings.SplitSeq(selectors, ",") {
			if one = strings.TrimSpace(one); one != "" && !strings.ContainsAny(one, " >+~:[*") {
				s.read++
				s.rules[one] = append(s.rules[one], rule{s.read, body})
			}
		}
	}
}

// block cuts a text behind its opening brace at the closing one.
func block(css string) (body, rest string) {
	depth := 1
	for i := 0; i < len(css); i++ {
		switch css[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return css[:i], css[i+1:]
			}
		}
	}
	return css, ""
}

func withoutComments(css string) string {
	css = strings.NewReplacer("<!--", "", "-->", "").Replace(css)
	var b strings.Builder
	for {
		before, after, found := strings.Cut(css, "/*")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if _, css, found = strings.Cut(after, "*/"); !found {
			return b.String()
		}
	}
}

// of gives what the rules say of an element: those for its type first, then for its classes, then for its id.
func (s *sheet) of(n *html.Node) string {
	class, id := strings.ToLower(attr(n, "class")), strings.ToLower(attr(n, "id"))
	if len(class)+len(id) > 256 {
		return ""
	}
	key := n.Data + "." + class + "#" + id
	if css, ok := s.merged[key]; ok {
		return css
	}
	steps := [][]string{{n.Data}, nil, nil, nil}
	for _, c := range strings.Fields(class) {
		steps[1] = append(steps[1], "."+c)
		steps[2] = append(steps[2], n.Data+"."+c)
	}
	if id != "" {
		steps[3] = []string{"#" + id, n.Data + "#" + id}
	}
	var found []rule
	for _, selectors := range steps {
		from := len(found)
		for _, name := range selectors {
			found = append(found, s.rules[name]...)
		}
		slices.SortFunc(found[from:], func(a, b rule) int { return a.order - b.order })
	}
	css := lastOf(found)
	if len(s.merged) < mostRules {
		s.merged[key] = css
	}
	return css
}

// lastOf gives of each declaration the one that counts: the last.
func lastOf(rules []rule) string {
	seen := map[string]bool{}
	var kept []string
	size := 0
	for _, r := range slices.Backward(rules) {
		var own []string
		for key, v := range declarations(r.css) {
			own = append(own, key, v)
		}
		for i := len(own) - 2; i >= 0 && size < longestOwn; i -= 2 {
			if key, v := own[i], own[i+1]; !seen[key] && len(key)+len(v) < longestOwn/4 {
				seen[key] = true
				kept = append(kept, key+":"+v+";")
				size += len(key) + len(v)
			}
		}
	}
	slices.Reverse(kept)
	return strings.Join(kept, "")
}

// pageOf reads the size and the margins that an @page rule gives.
func pageOf(css string) (g paper.Page, ok bool) {
	sides := [...]*paper.Length{&g.Top, &g.Right, &g.Bottom, &g.Left}
	for key, v := range declarations(css) {
		switch key {
		case "size":
			if w, h, two := strings.Cut(v, " "); two {
				setLength(&g.Width, w)
				setLength(&g.Height, strings.TrimSpace(h))
			}
		case "margin":
			setSides(sides, v)
		case "margin-top":
			setLength(&g.Top, v)
		case "margin-right":
			setLength(&g.Right, v)
		case "margin-bottom":
			setLength(&g.Bottom, v)
		case "margin-left":
			setLength(&g.Left, v)
		case "mso-header-margin":
			setLength(&g.HeaderAt, v)
		case "mso-footer-margin":
			setLength(&g.FooterAt, v)
		}
	}
	g.Landscape = g.Width > g.Height
	return g, g.Width > 0 && g.Height > 0
}

// setSides reads one to four lengths: top, right, bottom, left.
func setSides(sides [4]*paper.Length, v string) {
	f := strings.Fields(v)
	if len(f) == 0 || len(f) > 4 {
		return
	}
	for i, side := range sides {
		for i >= len(f) {
			i = max(i-2, 0)
		}
		setLength(side, f[i])
	}
}
