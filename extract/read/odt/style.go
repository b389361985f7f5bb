package odt

import (
	"strings"

	"congvan/paper"
)

// scope is the part in which automatic styles live: those of heads and feet and those of the body have the same names.
type scope uint8

const (
	commonPart scope = iota // styles that both parts use
	stylesPart
	contentPart
)

type styleKey struct {
	scope        scope
	family, name string
}

// style is one style as the file has it.
type style struct {
	name    string // as people see it
	parent  string
	auto    bool // an automatic style: what the author set by hand
	list    string
	master  string // the page that the paragraph begins
	restart bool   // that page is number 1
	outline int
	para    []attr
	text    []attr
	table   []attr // of tables, columns, cells and frames
	tabs    []paper.Tab
	hasTabs bool
}

type attr struct{ name, value string }

const stylesDeep = 32 // longest chain of parents that is followed

// find gives a style by its name: the part's own before the common one.
func (p *parser) find(family, name string) *style {
	if s := p.styles[styleKey{p.scope, family, name}]; s != nil {
		return s
	}
	return p.styles[styleKey{commonPart, family, name}]
}

// chain gives a style and those it grows from, the root first; before them the family's default.
func (p *parser) chain(family, name string) []*style {
	var up []*style
	for s := p.find(family, name); s != nil && len(up) < stylesDeep; {
		up = append(up, s)
		if s.parent == "" {
			break
		}
		s = p.find(family, s.parent)
	}
	for i, j := 0, len(up)-1; i < j; i, j = i+1, j-1 {
		up[i], up[j] = up[j], up[i]
	}
	return up
}

// readStyle reads a style:style or style:default-style element.
func (p *parser) readStyle(where scope) {
	x := p.xml
	s := &style{parent: p.attr("style", "parent-style-name"), auto: where != commonPart,
		list: p.attr("style", "list-style-name"), master: p.attr("style", "master-page-name"),
		outline: p.number("style", "default-outline-level", 0, 10),
	}
	family, name := p.attr("style", "family"), p.attr("style", "name")
	if s.name = p.attr("style", "display-name"); s.name == "" {
		s.name = name
	}
	if string(x.Local) == "default-style" {
		name = defaultStyle
	}
	for depth := x.Depth(); x.In(depth); {
		if x.Space != "style" {
			continue
		}
		switch string(x.Local) {
		case "paragraph-properties":
			s.para = p.attrs()
			s.restart = p.attr("style", "page-number") == "1"
			p.readTabs(s)
		case "text-properties":
			s.text = p.attrs()
		case "table-properties", "table-column-properties", "table-cell-properties", "table-row-properties",
			"graphic-properties":
			s.table = append(s.table, p.attrs()...)
		}
	}
	if len(p.styles) < mostStyles {
		p.styles[styleKey{where, family, name}] = s
	}
}

const (
	defaultStyle = "\x00default"
	mostStyles   = 100_000
)

func (p *parser) readTabs(s *style) {
	x := p.xml
	for depth := x.Depth(); x.In(depth); {
		if string(x.Local) != "tab-stops" {
			continue
		}
		s.hasTabs = true
		for depth := x.Depth(); x.In(depth); {
			if at, ok := length(p.attr("style", "position")); ok && len(s.tabs) < 64 {
				s.tabs = append(s.tabs, paper.Tab{At: at, Align: tabAligns[p.attr("style", "type")]})
			}
		}
	}
}

var tabAligns = map[string]paper.Align{"center": paper.Center, "right": paper.Right, "char": paper.Right}

// attrs keeps the attributes of the tag, named "fo:margin-left".
func (p *parser) attrs() []attr {
	out := make([]attr, 0, len(p.xml.Attrs))
	for i := range p.xml.Attrs {
		a := &p.xml.Attrs[i]
		out = append(out, attr{a.Space + ":" + string(a.Local), string(a.Value())})
	}
	return out
}

// attr gives an attribute of the tag, "" where it has none.
func (p *parser) attr(space, local string) string {
	v, _ := p.xml.Attr(space, local)
	return string(v)
}

// value gives an attribute of a style or of those it grows from, "" where none says it.
func (p *parser) value(family, name, key string) string {
	chain := p.chain(family, name)
	for i := len(chain) - 1; i >= 0; i-- {
		for _, a := range chain[i].table {
			if a.name == key {
				return a.value
			}
		}
	}
	return ""
}

// paraLook are the formats of a paragraph.
type paraLook struct {
	par     paper.Paragraph
	borders [4]bool // top, left, bottom, right
	after   bool    // a page break behind it
	indent  bool    // the author set its indents by hand, so that those of the list do not count
}

// paragraphLook resolves a paragraph style: the paragraph without text, and the look of its text.
func (p *parser) paragraphLook(name string) (paraLook, textLook) {
	key := lookKey{p.scope, name}
	if c, ok := p.looks[key]; ok {
		return c.para, c.text
	}
	l := paraLook{}
	t := textLook{run: paper.Run{Size: 12}}
	chain := p.chain("paragraph", name)
	if d := p.styles[styleKey{commonPart, "paragraph", defaultStyle}]; d != nil {
		chain = append([]*style{d}, chain...)
	}
	for _, s := range chain {
		for _, a := range s.para {
			l.apply(a)
			if s.auto && (a.name == "fo:margin-left" || a.name == "fo:text-indent" || a.name == "fo:margin") {
				l.indent = true
			}
		}
		if s.hasTabs {
			l.par.Tabs = s.tabs
		}
		if s.outline > 0 {
			l.par.Outline = s.outline
		}
		if !s.auto {
			l.par.Style = wordName(s.name)
		}
		t.apply(s.text, p.faces)
	}
	if d := chain; len(d) > 0 && d[0] == p.styles[styleKey{commonPart, "paragraph", defaultStyle}] && len(d) == 1 {
		l.par.Style = ""
	}
	l.par.Box = l.borders == [4]bool{true, true, true, true}
	if p.looks == nil {
		p.looks = map[lookKey]looks{}
	}
	p.looks[key] = looks{l, t}
	return l, t
}

// wordName gives the name that Word shows for a style of its own set.
func wordName(name string) string {
	if name == "Standard" {
		return "Normal"
	}
	return name
}

type lookKey struct {
	scope scope
	name  string
}

type looks struct {
	para paraLook
	text textLook
}

func (l *paraLook) apply(a attr) {
	v := a.value
	switch a.name {
	case "fo:text-align":
		l.par.Align = alignOf(v)
	case "fo:text-indent":
		set(&l.par.FirstLine, v)
	case "fo:margin-left":
		set(&l.par.LeftIndent, v)
	case "fo:margin-right":
		set(&l.par.RightInd, v)
	case "fo:margin-top":
		set(&l.par.Before, v)
	case "fo:margin-bottom":
		set(&l.par.After, v)
	case "fo:margin":
		for _, side := range []*paper.Length{&l.par.LeftIndent, &l.par.RightInd, &l.par.Before, &l.par.After} {
			set(side, v)
		}
	case "fo:line-height":
		l.par.Spacing = lineHeight(v)
	case "style:line-height-at-least":
		if n, ok := length(v); ok && n > 0 {
			l.par.Spacing = paper.Spacing{Rule: paper.AtLeast, Value: float64(n)}
		}
	case "fo:keep-with-next":
		l.par.KeepNext = v == "always"
	case "fo:keep-together":
		l.par.KeepLines = v == "always"
	case "fo:break-before":
		l.par.PageBreak = v == "page"
	case "fo:break-after":
		l.after = v == "page"
	case "fo:border":
		b := ruled(v)
		l.borders = [4]bool{b, b, b, b}
	case "fo:border-top":
		l.borders[0] = ruled(v)
	case "fo:border-left":
		l.borders[1] = ruled(v)
	case "fo:border-bottom":
		l.borders[2] = ruled(v)
	case "fo:border-right":
		l.borders[3] = ruled(v)
	}
}

func alignOf(v string) paper.Align {
	switch v {
	case "center":
		return paper.Center
	case "end", "right":
		return paper.Right
	case "justify":
		return paper.Justify
	}
	return paper.Left
}

// ruled tells whether a border is drawn: "0.5pt solid #000000", but not "none" nor "0pt none".
func ruled(v string) bool {
	return v != "" && !strings.Contains(v, "none") && !strings.Contains(v, "hidden")
}

func lineHeight(v string) paper.Spacing {
	if n, ok := percent(v); ok {
		if n == 100 {
			return paper.Spacing{}
		}
		return paper.Spacing{Rule: paper.Multiple, Value: n / 100}
	}
	if n, ok := length(v); ok && n > 0 {
		return paper.Spacing{Rule: paper.Exact, Value: float64(n)}
	}
	return paper.Spacing{}
}
