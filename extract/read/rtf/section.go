package rtf

import (
	"congvan/extract/read/apart"
	"congvan/paper"
)

// setup is the page setup of a section.
type setup struct {
	page      paper.Page
	titlePage bool
}

// defaultSetup is what the specification says where the file says nothing.
func defaultSetup() setup {
	return setup{page: paper.Page{
		Width: twips(12240), Height: twips(15840), Left: twips(1800), Right: twips(1800), Top: twips(1440),
		Bottom: twips(1440), HeaderAt: twips(720), FooterAt: twips(720),
	}}
}

// furniture are the heads and feet in force; a section without its own has those of the section before.
type furniture struct {
	head, foot, firstHead, firstFoot, evenHead, evenFoot []paper.Block
}

// sectionWord handles the words of page setup: those of the document, which hold for sections that say nothing, and
// those of a section.
func (p *parser) sectionWord(name string, t *token) bool {
	at := &p.setup
	if len(p.stories) > 1 {
		at = &setup{} // Word writes \sectd behind a field of a running head: it says nothing about the section
	}
	s, b, n := &at.page, &p.base.page, twips(t.num)
	switch name {
	case "paperw":
		b.Width, s.Width = n, n
	case "paperh":
		b.Height, s.Height = n, n
	case "margl":
		b.Left, s.Left = n, n
	case "margr":
		b.Right, s.Right = n, n
	case "margt":
		b.Top, s.Top = max(n, -n), max(n, -n)
	case "margb":
		b.Bottom, s.Bottom = max(n, -n), max(n, -n)
	case "landscape":
		b.Landscape, s.Landscape = true, true
	case "facingp":
		p.facing = true
	case "sectd":
		*at = p.base
	case "pgwsxn":
		s.Width = n
	case "pghsxn":
		s.Height = n
	case "marglsxn":
		s.Left = n
	case "margrsxn":
		s.Right = n
	case "margtsxn":
		s.Top = max(n, -n)
	case "margbsxn":
		s.Bottom = max(n, -n)
	case "lndscpsxn":
		s.Landscape = true
	case "headery":
		s.HeaderAt = n
	case "footery":
		s.FooterAt = n
	case "titlepg":
		at.titlePage = true
	case "sbknone":
		s.ContinuesPage = true
	case "sbkpage", "sbkeven", "sbkodd", "sbkcol":
		s.ContinuesPage = false
	case "pgnrestart":
		s.RestartNumber = true
	default:
		return false
	}
	return true
}

func (p *parser) newFurniture(into *[]paper.Block) {
	p.beginStory(p.newStory(), func(_ *parser, blocks []paper.Block) { *into = blocks })
}

// endSection ends the section at work. Only the body has sections.
func (p *parser) endSection() {
	if len(p.stories) > 1 {
		return
	}
	blocks := p.finish()
	page := p.setup.page
	page.Landscape = page.Landscape || page.Width > page.Height
	page.ContinuesPage = page.ContinuesPage && len(p.sections) > 0
	h := &p.heads
	s := &paper.Section{
		Page: page, Blocks: blocks,
		Header: apart.Furniture(h.head, h.firstHead, p.setup.titlePage),
		Footer: apart.Furniture(h.foot, h.firstFoot, p.setup.titlePage),
	}
	if p.facing {
		s.Header, s.Footer = apart.Even(s.Header, h.evenHead), apart.Even(s.Footer, h.evenFoot)
	}
	p.sections = append(p.sections, s)
	p.stories[0] = p.newStory()
}

// document gives what was read.
func (p *parser) document() *paper.Document {
	p.stories = p.stories[:1]
	p.endSection()
	return &paper.Document{Sections: p.sections, Footnotes: p.notes, Title: p.title, Author: p.author}
}
