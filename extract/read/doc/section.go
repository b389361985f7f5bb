package doc

import "congvan/paper"

// sectionFormat are the properties of a section ([MS-DOC] 2.6.4), with Word's own defaults.
type sectionFormat struct {
	page      paper.Page
	titlePage bool
}

func defaultSection() sectionFormat {
	return sectionFormat{page: paper.Page{
		Width: twips(12240), Height: twips(15840), Top: twips(1440), Bottom: twips(1440), Left: twips(1800),
		Right: twips(1800), HeaderAt: twips(720), FooterAt: twips(720),
	}}
}

func (s *sectionFormat) apply(list []byte) {
	for {
		p, rest, ok := nextSprm(list)
		if !ok {
			return
		}
		list = rest
		switch p.code {
		case sprmSBkc:
			s.page.ContinuesPage = p.byte() == 0
		case sprmSFTitlePage:
			s.titlePage = p.bool()
		case sprmSFPgnRestart:
			s.page.RestartNumber = p.bool()
		case sprmSBOrientation:
			s.page.Landscape = p.byte() == 2
		case sprmSXaPage:
			s.page.Width = twips(u16(p.operand, 0))
		case sprmSYaPage:
			s.page.Height = twips(u16(p.operand, 0))
		case sprmSDxaLeft:
			s.page.Left = twips(u16(p.operand, 0))
		case sprmSDxaRight:
			s.page.Right = twips(u16(p.operand, 0))
		case sprmSDyaTop: // a negative one holds whatever the height of the head
			s.page.Top = twips(max(p.short(), -p.short()))
		case sprmSDyaBottom:
			s.page.Bottom = twips(max(p.short(), -p.short()))
		case sprmSDyaHdrTop:
			s.page.HeaderAt = twips(u16(p.operand, 0))
		case sprmSDyaHdrBottom:
			s.page.FooterAt = twips(u16(p.operand, 0))
		}
	}
}

// sections reads the main story, section by section, and what stands above and below its pages.
func (b *builder) sections(doc *paper.Document) {
	const sedSize = 12
	table := newPlc(b.structure(fcPlcfSed), sedSize)
	_, end := b.story(storyMain)
	from := 0
	facing := u8(b.structure(fcDop), 0)&1 != 0 // even pages have heads and feet of their own
	var heads furniture
	for i := range max(1, table.n) {
		format, to := defaultSection(), end
		if i < table.n {
			if sepx := int32(u32(table.rec(i), 2)); sepx > 0 {
				format.apply(part(b.word, int(sepx)+2, u16(b.word, int(sepx))))
			}
			if i+1 < table.n {
				to = min(max(table.at(i+1), from), end)
			}
		}
		format.page.Landscape = format.page.Landscape || format.page.Width > format.page.Height
		format.page.ContinuesPage = format.page.ContinuesPage && i > 0
		s := &paper.Section{Page: format.page}
		s.Blocks = b.section(from, to)
		heads = b.furniture(i, heads)
		s.Header, s.Footer = heads.of(format.titlePage, facing)
		doc.Sections = append(doc.Sections, s)
		if b.err != nil {
			return
		}
		from = to
	}
	last := doc.Sections[len(doc.Sections)-1]
	for _, s := range b.shapes[unplaced] {
		last.Blocks = append(last.Blocks, b.shapeBlocks(s)...)
	}
}

// section reads one section without the mark that ends it.
func (b *builder) section(from, to int) []paper.Block {
	blocks := b.blocks(from, to)
	n := len(blocks)
	if n > 0 && b.text.text[to-1] == charPageBreak && isEmpty(blocks[n-1]) {
		blocks = blocks[:n-1] // the mark stood alone
	}
	return blocks
}

func isEmpty(b paper.Block) bool {
	p, ok := b.(*paper.Paragraph)
	return ok && len(p.Runs) == 0
}
