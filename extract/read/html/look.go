package html

import (
	"strconv"
	"strings"

	"congvan/paper"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// look is what an element hands on to what stands inside it.
type look struct {
	run    paper.Run // without text
	align  paper.Align
	left   paper.Length
	first  paper.Length
	before paper.Length
	after  paper.Length
	hidden bool
	pre    bool // white space counts
	style  string
	level  int  // heading
	breaks bool // starts a new page
	box    bool // ruled on all sides
}

// attr gives an attribute of an element, "" where it has none.
func attr(n *html.Node, name string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			return n.Attr[i].Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, name string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			return true
		}
	}
	return false
}

// of gives the look of what stands in the element.
func (l look) of(n *html.Node) look {
	l.breaks = false
	if blockLevel[n.DataAtom] {
		l.before, l.after = 0, 0 // gaps are not handed on
	}
	r := &l.run
	switch n.DataAtom {
	case atom.B, atom.Strong, atom.Th:
		r.Bold = true
		if n.DataAtom == atom.Th {
			l.align = paper.Center
		}
	case atom.I, atom.Em, atom.Cite, atom.Var, atom.Dfn:
		r.Italic = true
	case atom.U, atom.Ins:
		r.Underline = true
	case atom.S, atom.Strike:
		r.Strike = true
	case atom.Sup:
		r.Raise = 1
	case atom.Sub:
		r.Raise = -1
	case atom.Pre, atom.Textarea:
		l.pre = true
	case atom.Center:
		l.align = paper.Center
	case atom.Big:
		r.Size *= 1.2
	case atom.Small:
		r.Size /= 1.2
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		l.level = int(n.Data[1] - '0')
		r.Bold = true
	case atom.Font:
		l.font(n)
	}
	switch strings.ToLower(attr(n, "align")) {
	case "center", "middle":
		if n.DataAtom != atom.Table {
			l.align = paper.Center
		}
	case "right":
		if n.DataAtom != atom.Table {
			l.align = paper.Right
		}
	case "justify":
		l.align = paper.Justify
	case "left":
		l.align = paper.Left
	}
	if hasAttr(n, "hidden") {
		l.hidden = true
	}
	if css := attr(n, "style"); css != "" {
		l.css(css)
		l.box = l.box || blockLevel[n.DataAtom] && n.DataAtom != atom.Td && n.DataAtom != atom.Th && ruledStyle(css)
	}
	return l
}

// font reads the attributes of a font element: sizes from 1 to 7, or steps from 3.
func (l *look) font(n *html.Node) {
	if face := attr(n, "face"); face != "" {
		l.run.Font = firstFamily(face)
	}
	if c := attr(n, "color"); c != "" {
		l.run.Color = color(c)
	}
	sizes := [...]paper.Length{7.5, 10, 12, 13.5, 18, 24, 36}
	if size := strings.TrimSpace(attr(n, "size")); size != "" {
		step, err := strconv.Atoi(size)
		if err != nil {
			return
		}
		if size[0] == '+' || size[0] == '-' {
			step += 3
		}
		l.run.Size = sizes[max(1, min(step, len(sizes)))-1]
	}
}

// css reads the declarations of a style attribute.
func (l *look) css(text string) {
	r := &l.run
	for text != "" {
		var one string
		one, text, _ = strings.Cut(text, ";")
		key, v, found := strings.Cut(one, ":")
		if !found {
			continue
		}
		key, v = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(v)
		v = strings.TrimSpace(strings.TrimSuffix(v, "!important"))
		lower := strings.ToLower(v)
		switch key {
		case "font-family":
			r.Font = firstFamily(v)
		case "font-size":
			if n, ok := cssLength(lower); ok && n > 0 {
				r.Size = n
			} else if p, ok := strings.CutSuffix(lower, "%"); ok {
				if f, err := strconv.ParseFloat(p, 64); err == nil && f > 0 && f < 1000 {
					r.Size *= paper.Length(f / 100)
				}
			}
		case "font-weight":
			r.Bold = lower == "bold" || lower == "bolder" || len(lower) == 3 && lower >= "600" && lower <= "900"
		case "font-style":
			r.Italic = lower == "italic" || lower == "oblique"
		case "text-decoration", "text-decoration-line":
			r.Underline = strings.Contains(lower, "underline")
			r.Strike = strings.Contains(lower, "line-through")
		case "text-transform":
			r.Caps = lower == "uppercase"
		case "font-variant":
			r.Caps = r.Caps || lower == "small-caps"
		case "vertical-align":
			switch lower {
			case "super":
				r.Raise = 1
			case "sub":
				r.Raise = -1
			}
		case "color":
			r.Color = color(lower)
		case "text-align":
			switch lower {
			case "center":
				l.align = paper.Center
			case "right", "end":
				l.align = paper.Right
			case "justify":
				l.align = paper.Justify
			case "left", "start":
				l.align = paper.Left
			}
		case "margin-left":
			setLength(&l.left, lower)
		case "text-indent":
			setLength(&l.first, lower)
		case "margin-top":
			setLength(&l.before, lower)
		case "margin-bottom":
			setLength(&l.after, lower)
		case "display":
			l.hidden = l.hidden || lower == "none"
		case "visibility":
			l.hidden = l.hidden || lower == "hidden"
		case "mso-hide":
			l.hidden = l.hidden || lower == "all"
		case "white-space":
			l.pre = strings.HasPrefix(lower, "pre")
		case "page-break-before", "break-before":
			l.breaks = lower == "always" || lower == "page"
		}
	}
}

func setLength(to *paper.Length, v string) {
	if n, ok := cssLength(v); ok {
		*to = n
	}
}

var cssUnits = []struct {
	name   string
	points float64
}{{"pt", 1}, {"px", 0.75}, {"cm", 72 / 2.54}, {"mm", 72 / 25.4}, {"in", 72}, {"pc", 12}, {"em", 12}}

// cssLength reads "1.5cm"; an em is taken for 12 points.
func cssLength(v string) (paper.Length, bool) {
	for _, u := range cssUnits {
		if n, is := strings.CutSuffix(v, u.name); is {
			f, err := strconv.ParseFloat(strings.TrimSpace(n), 64)
			if err != nil || f != f || f > 1e5 || f < -1e5 {
				return 0, false
			}
			return paper.Length(f * u.points), true
		}
	}
	return 0, v == "0"
}

func firstFamily(v string) string {
	v, _, _ = strings.Cut(v, ",")
	return strings.Trim(strings.TrimSpace(v), `'"`)
}

// color reads "#rrggbb" and "#rgb"; names and functions are taken for automatic.
func color(v string) string {
	v = strings.ToLower(strings.TrimSpace(v))
	if !strings.HasPrefix(v, "#") || strings.Trim(v[1:], "0123456789abcdef") != "" {
		return ""
	}
	switch len(v) {
	case 7:
		return v[1:]
	case 4:
		return string([]byte{v[1], v[1], v[2], v[2], v[3], v[3]})
	}
	return ""
}
