package html

import (
	"congvan/paper"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func (p *parser) endSection() {
	p.end()
	p.sections = append(p.sections, &paper.Section{Page: p.setup, Blocks: p.blocks})
	p.blocks = nil
}

// section begins a section where Word says that an element has another page: "div.WordSection2 {page:WordSection2}".
func (p *parser) section(n *html.Node) {
	if n.DataAtom != atom.Div || n.Parent == nil || n.Parent.DataAtom != atom.Body {
		return
	}
	for key, name := range declarations(styleOf(n)) {
		page, ok := p.sheet.pages[name]
		if key != "page" || !ok {
			continue
		}
		if p.end(); len(p.blocks) > 0 && page != p.setup {
			p.endSection()
			p.breaks = false // it begins a page by itself
		}
		p.setup = page
	}
}
