package html

import (
	"iter"
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
	right  paper.Length
	first  paper.Length
	before paper.Length
	after  paper.Length
	space  paper.Spacing
	hidden bool
	none   bool // not displayed
	unseen bool // displayed as blank
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
	l.none, l.unseen = hasAttr(n, "hidden"), false
	l.css(attr(n, sheetAttr))
	// To a browser the sheets count for more than this attribute. But LibreOffice justifies all paragraphs in a sheet, and
	// centres the single one by the attribute.
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
	l.css(attr(n, "style"))
	l.box = l.box || blockLevel[n.DataAtom] && n.DataAtom != atom.Td && n.DataAtom != atom.Th && ruledStyle(n)
	l.hidden = l.hidden || l.none || l.unseen
	if n.DataAtom == atom.Body {
		l.left, l.right = 0, 0 // of the window
	}
	return l
}

// styleOf gives the declarations for an element: those of the page's sheets, then its own.
func styleOf(n *html.Node) string {
	own, sheet := attr(n, "style"), attr(n, sheetAttr)
	if own != "" && sheet != "" {
		return sheet + own
	}
	return own + sheet
}

// declarations gives the keys and values of declarations, in small letters but for the names of fonts and the quoted.
func declarations(css string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for css != "" {
			var one string
			one, css, _ = strings.Cut(css, ";")
			key, v, found := strings.Cut(one, ":")
			if !found {
				continue
			}
			key, v = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(v)
			if key != "font" && key != "font-family" && !strings.ContainsAny(v, `"'`) {
				v = strings.ToLower(v)
			}
			if !yield(key, strings.TrimSpace(strings.TrimSuffix(v, "!important"))) {
				return
			}
		}
	}
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

// css reads declarations.
func (l *look) css(text string) {
	r := &l.run
	for key, lower := range declarations(text) {
		switch key {
		case "font-family":
			r.Font = firstFamily(lower)
		case "font-size":
			if em, is := strings.CutSuffix(lower, "em"); is && !strings.HasSuffix(em, "r") {
				if f, err := strconv.ParseFloat(em, 64); err == nil && f > 0 && f < 100 {
					r.Size *= paper.Length(f)
				}
			} else if n, ok := cssLength(lower); ok && n > 0 {
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
		case "font":
			l.fontShorthand(lower)
		case "line-height":
			l.lineHeight(lower)
		case "margin":
			setSides([4]*paper.Length{&l.before, &l.right, &l.after, &l.left}, lower)
		case "margin-left":
			setLength(&l.left, lower)
		case "margin-right":
			setLength(&l.right, lower)
		case "text-indent":
			setLength(&l.first, lower)
		case "margin-top":
			setLength(&l.before, lower)
		case "margin-bottom":
			setLength(&l.after, lower)
		case "display":
			l.none = lower == "none"
		case "visibility":
			l.unseen = lower == "hidden" || lower == "collapse"
		case "mso-hide":
			l.hidden = l.hidden || lower == "all"
		case "mso-element": // the remarks that Word puts behind a paper
			l.hidden = l.hidden || lower == "comment-list" || lower == "comment"
		case "white-space":
			l.pre = strings.HasPrefix(lower, "pre")
		case "page-break-before", "break-before":
			l.breaks = lower == "always" || lower == "page"
		}
	}
}

// fontShorthand reads "italic bold 14pt/1.2 'Times New Roman', serif".
func (l *look) fontShorthand(v string) {
	r := &l.run
	bold, italic := false, false
	for v != "" {
		var word string
		word, v, _ = strings.Cut(strings.TrimLeft(v, " "), " ")
		word = strings.ToLower(word)
		size, height, _ := strings.Cut(word, "/")
		switch n, ok := cssLength(size); {
		case ok && n > 0:
			r.Bold, r.Italic, r.Size, l.space = bold, italic, n, paper.Spacing{}
			l.lineHeight(height)
			if family := firstFamily(v); family != "" {
				r.Font = family
			}
			return
		case word == "bold":
			bold = true
		case word == "italic":
			italic = true
		}
	}
}

// lineHeight reads "150%", "1.5" and "17pt".
func (l *look) lineHeight(v string) {
	times, percent := strings.CutSuffix(v, "%")
	if n, err := strconv.ParseFloat(times, 64); err == nil && n > 0 && n < 1000 {
		if percent {
			n /= 100
		}
		if l.space = (paper.Spacing{}); n != 1 {
			l.space = paper.Spacing{Rule: paper.Multiple, Value: n}
		}
	} else if n, ok := cssLength(v); ok && n > 0 {
		l.space = paper.Spacing{Rule: paper.Exact, Value: float64(n)}
	} else if v == "normal" {
		l.space = paper.Spacing{}
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
}{{"pt", 1}, {"px", 0.75}, {"cm", 72 / 2.54}, {"mm", 72 / 25.4}, {"in", 72}, {"pc", 12}, {"rem", 12}, {"em", 12}}

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
