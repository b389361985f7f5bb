package odt

import (
	"context"
	"strings"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/open/xml"
	"congvan/extract/read/letters"
	"congvan/paper"
)

// parser holds the state of one reading.
type parser struct {
	ctx context.Context
	lim limits.Limits
	xml *xml.Reader
	err error

	scope   scope
	styles  map[styleKey]*style
	looks   map[lookKey]looks
	faces   map[string]string // font family by the name of the face
	lists   map[listKey]*listStyle
	outline *listStyle // numbers of headings
	layouts map[string]pageLayout
	masters map[string]*master
	order   []string // names of the masters as they come

	title, author string
	letters       letters.Tally
	warnings      []congvan.Warning
	notes         []*paper.Note
	sections      []*paper.Section
	blocks        *[]paper.Block // where blocks go: the section's, a cell's, a note's
	lines         int            // paragraphs read
	apart         int            // text boxes and notes that are open
	anything      bool           // some letter was shown
	pictures      bool           // some picture stands in it
	truncated     bool           // the end of the file is lost
	breakNext     bool           // the next paragraph starts a new page
	numbers       numbering
}

func newParser(ctx context.Context, lim limits.Limits) *parser {
	return &parser{
		ctx: ctx, lim: lim, styles: map[styleKey]*style{}, faces: map[string]string{}, lists: map[listKey]*listStyle{},
		layouts: map[string]pageLayout{}, masters: map[string]*master{},
		numbers: numbering{byID: map[string]*counters{}},
	}
}

// root reads the outermost element of a part: the part's own, or office:document of a flat file.
func (p *parser) root() {
	x := p.xml
	for depth := x.Depth(); p.err == nil && x.In(depth); {
		if x.Space != "office" {
			continue
		}
		switch string(x.Local) {
		case "meta":
			p.meta()
		case "font-face-decls":
			p.fontFaces()
		case "styles":
			p.styleList(commonPart)
		case "automatic-styles":
			p.styleList(p.scope)
		case "master-styles":
			p.masterStyles()
		case "body":
			p.body()
		}
	}
}

func (p *parser) meta() {
	x := p.xml
	for depth := x.Depth(); x.In(depth); {
		switch string(x.Local) {
		case "title":
			p.title = strings.TrimSpace(string(x.Content()))
		case "initial-creator":
			p.author = strings.TrimSpace(string(x.Content()))
		}
	}
}

func (p *parser) fontFaces() {
	x := p.xml
	for depth := x.Depth(); x.In(depth); {
		if name := p.attr("style", "name"); name != "" {
			p.faces[name] = family(p.attr("svg", "font-family"))
		}
	}
}

func (p *parser) styleList(where scope) {
	x := p.xml
	for depth := x.Depth(); x.In(depth); {
		switch string(x.Local) {
		case "style", "default-style":
			p.readStyle(where)
		case "list-style":
			p.readListStyle(where)
		case "outline-style":
			p.outline = p.listLevels()
		case "page-layout":
			p.readLayout()
		}
	}
}

func (p *parser) body() {
	x := p.xml
	p.begin("")
	for depth := x.Depth(); p.err == nil && x.In(depth); {
		if string(x.Local) == "text" {
			p.flow(textLook{})
		}
	}
}

// document gives what was read.
func (p *parser) document() *paper.Document {
	return &paper.Document{Sections: p.sections, Footnotes: p.notes, Title: p.title, Author: p.author}
}

func (p *parser) add(blocks ...paper.Block) { *p.blocks = append(*p.blocks, blocks...) }

// check stops the reading where it was told to.
func (p *parser) check() {
	p.lines++
	if p.lines&0xff == 0 && p.ctx.Err() != nil && p.err == nil {
		p.err = stopped(p.ctx.Err())
	}
}
