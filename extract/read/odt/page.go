package odt

import (
	"congvan/extract/read/apart"
	"congvan/paper"
)

// pageLayout is a style:page-layout: the page, and how much room its head and foot take inside the margins.
type pageLayout struct {
	page       paper.Page
	head, foot paper.Length
}

// master is a style:master-page.
type master struct {
	layout string
	next   string // the master of the pages behind the first, "" where it is this one
	head   []paper.Block
	foot   []paper.Block
	first  furniture
}

type furniture struct {
	head, foot []paper.Block
	different  bool
}

func (p *parser) readLayout() {
	x := p.xml
	name := p.attr("style", "name")
	var l pageLayout
	for depth := x.Depth(); x.In(depth); {
		switch string(x.Local) {
		case "page-layout-properties":
			for _, a := range p.attrs() {
				l.apply(a)
			}
		case "header-style":
			l.head = p.room("fo:margin-bottom")
		case "footer-style":
			l.foot = p.room("fo:margin-top")
		}
	}
	p.layouts[name] = l
}

func (l *pageLayout) apply(a attr) {
	g := &l.page
	switch a.name {
	case "fo:page-width":
		set(&g.Width, a.value)
	case "fo:page-height":
		set(&g.Height, a.value)
	case "style:print-orientation":
		g.Landscape = a.value == "landscape"
	case "fo:margin":
		for _, side := range []*paper.Length{&g.Top, &g.Bottom, &g.Left, &g.Right} {
			set(side, a.value)
		}
	case "fo:margin-top":
		set(&g.Top, a.value)
	case "fo:margin-bottom":
		set(&g.Bottom, a.value)
	case "fo:margin-left":
		set(&g.Left, a.value)
	case "fo:margin-right":
		set(&g.Right, a.value)
	}
}

// room gives the height of a head or foot with its gap to the text.
func (p *parser) room(gap string) paper.Length {
	var height, distance paper.Length
	x := p.xml
	for depth := x.Depth(); x.In(depth); {
		for _, a := range p.attrs() {
			switch a.name {
			case "fo:min-height", "svg:height":
				set(&height, a.value)
			case gap:
				set(&distance, a.value)
			}
		}
	}
	return height + distance
}

func (p *parser) masterStyles() {
	x := p.xml
	for depth := x.Depth(); p.err == nil && x.In(depth); {
		if string(x.Local) != "master-page" {
			continue
		}
		name := p.attr("style", "name")
		m := &master{layout: p.attr("style", "page-layout-name"), next: p.attr("style", "next-style-name")}
		for depth := x.Depth(); p.err == nil && x.In(depth); {
			switch string(x.Local) {
			case "header":
				m.head = p.apartBlocks()
			case "footer":
				m.foot = p.apartBlocks()
			case "header-first":
				m.first.head, m.first.different = p.apartBlocks(), true
			case "footer-first":
				m.first.foot, m.first.different = p.apartBlocks(), true
			}
		}
		p.masters[name] = m
		p.order = append(p.order, name)
	}
}

// apartBlocks reads the flow of the current element apart from the body: a head, a foot.
func (p *parser) apartBlocks() []paper.Block {
	into, anything, numbers := p.blocks, p.anything, p.numbers
	p.numbers = numbering{byID: map[string]*counters{}}
	var blocks []paper.Block
	p.blocks = &blocks
	p.flow(textLook{})
	p.blocks, p.anything, p.numbers = into, anything, numbers
	return blocks
}

// begin begins a section with the page of a master; "" is the first one of the file.
func (p *parser) begin(name string) {
	m := p.masters[name]
	if m == nil {
		m = p.masters["Standard"]
	}
	if m == nil && len(p.order) > 0 {
		m = p.masters[p.order[0]]
	}
	if m == nil {
		m = &master{}
	}
	s := &paper.Section{}
	l := p.layouts[m.layout]
	s.Page = l.page
	s.Page.HeaderAt, s.Page.FooterAt = s.Page.Top, s.Page.Bottom
	rest := m
	if next := p.masters[m.next]; next != nil && next != m {
		rest = next
		m.first = furniture{m.head, m.foot, true}
	}
	if len(rest.head) > 0 {
		s.Page.Top += l.head
	}
	if len(rest.foot) > 0 {
		s.Page.Bottom += l.foot
	}
	s.Header = apart.Furniture(rest.head, m.first.head, m.first.different)
	s.Footer = apart.Furniture(rest.foot, m.first.foot, m.first.different)
	p.sections = append(p.sections, s)
	p.blocks = &s.Blocks
}
