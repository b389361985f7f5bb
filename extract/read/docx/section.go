package docx

import (
	"congvan"
	"congvan/extract/read/apart"
	"congvan/paper"
)

// sectionProps is w:sectPr.
type sectionProps struct {
	page      paper.Page
	different bool
	heads     map[string]string // "header first" → part name
}

// wordPage is the page that Word takes where a file says nothing: Letter with margins of an inch.
var wordPage = paper.Page{Width: 612, Height: 792, Top: 72, Bottom: 72, Left: 72, Right: 72, HeaderAt: 36, FooterAt: 36}

// readBody reads w:body, the current element, section by section.
func (s *story) readBody() {
	var blocks []paper.Block
	heads := map[string]string{} // a section without heads of its own has those of the one before
	end := func() {
		section := &paper.Section{Blocks: blocks, Page: s.section.page}
		for k, v := range s.section.heads {
			heads[k] = v
		}
		section.Header = s.furnitureOf("header", heads, s.section.different)
		section.Footer = s.furnitureOf("footer", heads, s.section.different)
		s.paper.Sections = append(s.paper.Sections, section)
		blocks, s.section = nil, nil
	}
	for depth := s.xml.Depth(); s.xml.In(depth); {
		s.block(frame{width: s.columnWidth()}, &blocks)
		if s.section != nil {
			end()
		}
	}
	s.addParagraph(frame{}, &blocks, s.joined)
	s.joined = nil
	if len(blocks) > 0 || len(s.paper.Sections) == 0 {
		s.section = &sectionProps{page: wordPage}
		end()
	}
}

// columnWidth gives the width of the text; of A4 with usual margins before a section's own is known, at its end.
func (s *story) columnWidth() paper.Length {
	if n := len(s.paper.Sections); n > 0 {
		p := s.paper.Sections[n-1].Page
		return p.Width - p.Left - p.Right
	}
	return paper.Mm(160)
}

// readSection reads w:sectPr, the current element.
func (s *story) readSection() sectionProps {
	r := s.xml
	p := sectionProps{page: wordPage, heads: map[string]string{}}
	set := func(to *paper.Length, name string) {
		if l, ok := length(r, name); ok {
			*to = l
		}
	}
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "pgSz":
			set(&p.page.Width, "w")
			set(&p.page.Height, "h")
			orient, _ := r.Attr(w, "orient")
			p.page.Landscape = string(orient) == "landscape" || p.page.Width > p.page.Height
		case "pgMar":
			set(&p.page.Top, "top")
			set(&p.page.Bottom, "bottom")
			set(&p.page.Left, "left")
			set(&p.page.Right, "right")
			set(&p.page.HeaderAt, "header")
			set(&p.page.FooterAt, "footer")
			p.page.Top, p.page.Bottom = max(p.page.Top, -p.page.Top), max(p.page.Bottom, -p.page.Bottom) // negative: exact
		case "pgNumType":
			_, p.page.RestartNumber = r.Attr(w, "start")
		case "type":
			p.page.ContinuesPage = val(r) == "continuous"
		case "titlePg":
			p.different = on(r)
		case "headerReference", "footerReference":
			kind, _ := r.Attr(w, "type")
			id, _ := r.Attr(rn, "id")
			p.heads[string(r.Local[:len("header")])+" "+string(kind)] = s.rels.byID(string(id))
		}
	}
	return p
}

// furnitureOf reads the running heads of a section.
func (s *story) furnitureOf(where string, heads map[string]string, different bool) paper.Furniture {
	var first []paper.Block
	if different {
		first = s.head(heads[where+" first"])
	}
	f := apart.Furniture(s.head(heads[where+" default"]), first, different)
	if part := heads[where+" even"]; part != "" && s.settings().evenHeads {
		even := apart.Furniture(s.head(part), nil, false)
		f.Even, f.PageNumber = even.Blocks, f.PageNumber || even.PageNumber
	}
	return f
}

// head reads one header or footer part, once.
func (s *story) head(part string) []paper.Block {
	if part == "" {
		return nil
	}
	if blocks, ok := s.furniture[part]; ok {
		return blocks
	}
	var blocks []paper.Block
	if data := s.optional(part); data != nil {
		h := &story{document: s.document, xml: s.document.xml(data), part: part, rels: s.relations(part)}
		if h.root("hdr") || string(h.xml.Local) == "ftr" {
			s.numbering.apart(func() { h.blocks(frame{width: s.columnWidth()}, &blocks) })
		}
		if h.xml.Err() != nil {
			s.warn(congvan.SourceDamaged)
		}
	}
	if s.furniture == nil {
		s.furniture = map[string][]paper.Block{}
	}
	s.furniture[part] = blocks
	return blocks
}
