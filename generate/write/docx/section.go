package docx

import (
	"strconv"

	"congvan/paper"
	"congvan/paper/layout"
)

// section gives the page setup of a section, and writes its headers and footers as parts of their own.
func (p *pack) section(s *paper.Section) string {
	keep := p.out
	p.out = nil
	page := layout.Setup(s.Page)
	p.raw(`<w:sectPr>`)
	p.furniture(&s.Header, "header", layout.TextWidth(s.Page))
	p.furniture(&s.Footer, "footer", layout.TextWidth(s.Page))
	if s.Page.ContinuesPage {
		p.raw(`<w:type w:val="continuous"/>`)
	} else {
		p.raw(`<w:type w:val="nextPage"/>`)
	}
	p.raw(`<w:pgSz w:w="`)
	p.twips(page.Width)
	p.raw(`" w:h="`)
	p.twips(page.Height)
	if page.Width > page.Height {
		p.raw(`" w:orient="landscape`)
	}
	for _, m := range [...]struct {
		name string
		at   paper.Length
	}{
		{`"/><w:pgMar w:top="`, page.Top}, {`" w:right="`, page.Right}, {`" w:bottom="`, page.Bottom}, {`" w:left="`, page.Left},
		{`" w:header="`, page.HeaderAt}, {`" w:footer="`, page.FooterAt},
	} {
		p.raw(m.name)
		p.twips(m.at)
	}
	p.raw(`" w:gutter="0"/>`)
	if page.RestartNumber {
		p.raw(`<w:pgNumType w:start="1"/>`)
	}
	if s.Header.Different || s.Footer.Different {
		p.raw(`<w:titlePg/>`)
	}
	p.raw(`</w:sectPr>`)
	setup := string(p.out)
	p.out = keep
	return setup
}

// furniture writes the running heads of one kind: for all pages, and for the first where that has its own.
func (p *pack) furniture(f *paper.Furniture, kind string, width paper.Length) {
	p.furnish(layout.FurnitureBlocks(f), kind, "default", width)
	if f.Different {
		p.furnish(f.First, kind, "first", width)
	}
}

func (p *pack) furnish(blocks []paper.Block, kind, of string, width paper.Length) {
	keep := p.out
	p.out = nil
	tag := map[string]string{"header": "hdr", "footer": "ftr"}[kind]
	p.raw(xmlHead + `<w:` + tag + namespaces + `>`)
	p.story(blocks, width, 0)
	p.raw(`</w:` + tag + `>`)
	name := kind + strconv.Itoa(len(p.extra)+1) + ".xml"
	p.extra = append(p.extra, part{"word/" + name, p.out})
	p.out = keep
	p.raw(`<w:` + kind + `Reference w:type="` + of + `" r:id="` + p.relate(kind, name) + `"/>`)
}
