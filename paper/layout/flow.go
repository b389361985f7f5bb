package layout

import "congvan/paper"

// Flow lays out a paper on its pages, with the line and page breaks that LibreOffice makes of the same paper written as
// DOCX. Words of running heads and of repeated table heads are Apart. There is at least one page.
//
// What was measured is LibreOffice 7.4 with Liberation Serif. Not alike are: a word that fits by less than a tenth of a
// point where a line holds several styles; gaps after paragraphs where a row is cut in two; a table in a table without
// alignment; a row that may not be cut and is higher than the page (LibreOffice hides its end, here it is cut).
// Footnotes stand after the end of the text, not at the foot of their pages; their words are Apart as well.
func Flow(doc *paper.Document) *Pages {
	p := &pager{out: &Pages{}}
	for i, s := range doc.Sections {
		p.section(s, i == len(doc.Sections)-1)
	}
	if len(doc.Sections) > 0 && len(doc.Footnotes) > 0 {
		p.notes(doc.Footnotes)
	}
	if len(p.out.Pages) == 0 {
		p.newPage(&paper.Section{}, true)
	}
	return p.out
}

// pager fills pages with bands.
type pager struct {
	out     *Pages
	current *paper.Section
	setup   paper.Page
	number  int          // shown on the current page
	y       paper.Length // where the next band goes
	owed    paper.Length // the gap after the last one
	top     paper.Length
	bottom  paper.Length
	empty   bool // nothing stands on the page yet
	apart   bool // what is placed is not the text
}

func (p *pager) section(s *paper.Section, last bool) {
	setup := Setup(s.Page)
	if !s.Page.ContinuesPage || p.current == nil || setup.Width != p.setup.Width || setup.Height != p.setup.Height {
		if s.Page.RestartNumber {
			p.number = 0
		}
		p.newPage(s, true)
	} else {
		p.current, p.setup = s, roundPage(setup)
	}
	set := setter{page: p.number}
	bands := set.column(s.Blocks, p.setup.Width-p.setup.Left-p.setup.Right)
	if n := len(s.Blocks); n > 0 && !last {
		switch s.Blocks[n-1].(type) {
		case *paper.Rule, *paper.Image:
			bands = append(bands, band{height: CarrierHeight}) // it carries the end of the section
		}
	}
	p.place(bands)
}

// notes puts the footnotes below the text, each with its mark.
func (p *pager) notes(notes []*paper.Note) {
	blocks := []paper.Block{&paper.Rule{Width: 144, Before: 12}}
	for _, n := range notes {
		list := NoteBlocks(n)
		first := *list[0].(*paper.Paragraph)
		first.Runs = append([]paper.Run{{Note: n.Number, Size: 11}}, first.Runs...)
		blocks = append(append(blocks, &first), list[1:]...)
	}
	set := setter{page: p.number}
	p.apart = true
	p.place(set.column(blocks, p.setup.Width-p.setup.Left-p.setup.Right))
}

func roundPage(s paper.Page) paper.Page {
	s.Width, s.Height = twip(s.Width), twip(s.Height)
	s.Top, s.Bottom, s.Left, s.Right = twip(s.Top), twip(s.Bottom), twip(s.Left), twip(s.Right)
	s.HeaderAt, s.FooterAt = twip(s.HeaderAt), twip(s.FooterAt)
	if s.Width-s.Left-s.Right < 36 { // margins that leave no room are dropped
		s.Left, s.Right = 0, 0
	}
	if s.Height-s.Top-s.Bottom < 36 {
		s.Top, s.Bottom = 0, 0
	}
	return s
}

// newPage starts a page; first tells that the section begins on it.
func (p *pager) newPage(s *paper.Section, first bool) {
	p.current = s
	p.setup = roundPage(Setup(s.Page))
	p.number++
	p.out.Pages = append(p.out.Pages, Page{Number: len(p.out.Pages) + 1, Width: p.setup.Width, Height: p.setup.Height})
	head, foot := FurnitureBlocks(&s.Header), FurnitureBlocks(&s.Footer)
	if first && s.Header.Different {
		head = s.Header.First
	}
	if first && s.Footer.Different {
		foot = s.Footer.First
	}
	width := p.setup.Width - p.setup.Left - p.setup.Right
	set := setter{page: p.number}
	p.top, p.bottom = p.setup.Top, p.setup.Height-p.setup.Bottom
	if bands := set.column(head, width); len(bands) > 0 {
		d := p.drawer(true)
		p.top = max(p.top, d.stack(bands, p.setup.Left, p.setup.HeaderAt))
	}
	if bands := set.column(foot, width); len(bands) > 0 {
		at := p.setup.Height - p.setup.FooterAt - stack(bands)
		d := p.drawer(true)
		d.stack(bands, p.setup.Left, at)
		p.bottom = min(p.bottom, at)
	}
	if p.bottom-p.top < 36 { // heads that leave no room run into the text
		p.top, p.bottom = p.setup.Top, p.setup.Height-p.setup.Bottom
	}
	p.y, p.owed, p.empty = p.top, 0, true
}

func (p *pager) drawer(apart bool) *drawer {
	return &drawer{page: &p.out.Pages[len(p.out.Pages)-1], apart: apart}
}

// place puts bands on this page and the next ones.
func (p *pager) place(bands []band) {
	loose := 0 // up to here, bands that hold together are higher than any page: nothing is held
	for i := 0; i < len(bands); {
		if bands[i].pageBreak && !p.empty {
			p.newPage(p.current, false)
		}
		end := i + 1 // after the bands that hold together
		for i >= loose && end < len(bands) && bands[end-1].keep && !bands[end].pageBreak {
			end++
		}
		if i >= loose && stack(bands[i:end-1])+bands[end-1].least() > p.bottom-p.top+slack {
			loose, end = end, i+1
		}
		if !p.empty && !p.fits(bands[i:end]) {
			p.turn(&bands[i])
		}
		for ; i < end; i++ {
			p.put(&bands[i])
		}
	}
}

// least gives the smallest height in which the band, or a first part of it, can stand on a page.
func (n *band) least() paper.Length {
	if n.rows != nil {
		return n.rows.least()
	}
	return n.height
}

// fits tells whether bands that hold together have room; the last may be rows of which a part is enough.
func (p *pager) fits(bands []band) bool {
	y, owed := p.y, p.owed
	for i := range bands {
		n := &bands[i]
		y += owed + n.before
		h := n.height
		if i == len(bands)-1 {
			h = n.least()
		}
		if y+h > p.bottom+slack {
			return false
		}
		y += h
		owed = n.after
	}
	return true
}

// turn starts the page on which the band goes on.
func (p *pager) turn(n *band) {
	p.newPage(p.current, false)
	n.before = 0
	if n.rows != nil && !n.rows.header {
		p.repeat(n.rows)
	}
}

// repeat puts the header rows of a table on a new page.
func (p *pager) repeat(g *rowGroup) {
	h := paper.Length(0)
	for _, head := range g.headers {
		h += head.height()
	}
	if h+g.least() > p.bottom-p.top+slack {
		return // they would leave no room for the row
	}
	apart := p.apart
	p.apart = true // they stand in the text once
	for _, head := range g.headers {
		p.put(&band{height: head.height(), rows: head})
	}
	p.apart = apart
}

// put puts one band on the page, rows in parts where they do not fit whole.
func (p *pager) put(n *band) {
	p.y += p.owed + n.before
	p.owed = 0
	for rows := n.rows; rows != nil; {
		first, rest, ok := rows.split(p.bottom - p.y)
		if !ok && !p.empty {
			p.newPage(p.current, false)
			p.repeat(rows)
			first, rest, ok = rows.split(p.bottom - p.y)
		}
		if !ok {
			first, rest = rows, nil // a row that may not be cut and is higher than the page
			if p.y+rows.height() > p.bottom+slack {
				first, rest = rows.force(p.bottom - p.y)
			}
		}
		p.drawer(p.apart).rows(first, p.setup.Left, p.y)
		p.y += first.height()
		p.empty = false
		if rows = rest; rows != nil {
			p.newPage(p.current, false)
			p.repeat(rows)
		}
	}
	if n.rows == nil {
		p.drawer(p.apart).band(n, p.setup.Left, p.y)
		p.y += n.height
		p.empty = false
	}
	p.owed = n.after
}
