package flow

import (
	"math"

	"congvan/paper"
	"congvan/paper/layout"
)

// Build rebuilds the paper from its pages. The pages that it gives hold every word; those of the text are bound to
// the paper's normalised text. lost counts words that could not be bound: none, unless this package is wrong.
func Build(pages []Page) (doc *paper.Document, out *layout.Pages, lost int) {
	b := &builder{pages: pages}
	b.aparts = make([][]*line, len(pages))
	loose := make([][]*line, len(pages))
	tables := make([][]*grid, len(pages))
	b.frames = make([][]*grid, len(pages))
	for i := range pages {
		p := &pages[i]
		words, turned := splitTurned(pointers(p.Words))
		tables[i], b.frames[i] = grids(i, p.Rules, words)
		underline(p)
		text, _ := splitApart(words)
		text = fill(i, tables[i], text)
		fillTurned(i, tables[i], turned)
		all := rows(i, text)
		parts := make([][]segment, len(all))
		for r, l := range all {
			parts[r] = segments(l)
		}
		setStampsApart(i, parts)
		marginNotes(p, all, parts, tables[i])
		text, noted := splitApart(text)
		if len(noted) > 0 {
			all = rows(i, text)
		}
		loose[i] = all
		_, other := splitApart(words)
		b.aparts[i] = rows(i, other)
		_, other = splitApart(turned)
		b.aparts[i] = append(b.aparts[i], turnedLines(i, other)...)
	}
	all := make([][]*line, len(pages))
	for i := range loose {
		all[i] = append(all[i], loose[i]...)
	}
	b.furniture = setApart(pages, loose)
	notes := make([][]footnote, len(pages))
	body := bodySize(loose)
	for i := range pages {
		loose[i], notes[i] = takeFootnotes(&pages[i], loose[i], body)
	}
	for i := range all {
		for _, l := range all[i] {
			if allApart(l) {
				b.aparts[i] = append(b.aparts[i], l)
			}
		}
	}
	items := make([][]item, len(pages))
	var open *side // the signature block that the page before ends with
	for i := range pages {
		items[i], open = pageItems(i, loose[i], tables[i], pages[i].Width, open)
	}
	b.measure(items)
	doc = b.document(items)
	for i := range notes {
		for _, n := range notes[i] {
			doc.Footnotes = append(doc.Footnotes, b.note(n))
		}
		doc.Stamps = append(doc.Stamps, stamps(pages[i].Number, i, b.aparts[i])...)
	}
	return doc, b.bind(doc, &lost), lost
}

func pointers(words []Word) []*Word {
	out := make([]*Word, len(words))
	for i := range words {
		out[i] = &words[i]
	}
	return out
}

// splitApart parts the words of the text from those that are set apart.
func splitApart(words []*Word) (text, other []*Word) {
	for _, w := range words {
		if w.Apart {
			other = append(other, w)
		} else {
			text = append(text, w)
		}
	}
	return text, other
}

// bodySize gives the size in which most letters of the pages are set.
func bodySize(rows [][]*line) float64 {
	letters := map[float64]int{}
	best := 0.0
	for _, lines := range rows {
		for _, l := range lines {
			for _, w := range l.words {
				letters[l.size] += len(w.Text)
			}
			if letters[l.size] > letters[best] {
				best = l.size
			}
		}
	}
	return best
}

// fill puts the words that stand in tables into their cells and gives the others.
func fill(page int, tables []*grid, words []*Word) []*Word {
	if len(tables) == 0 {
		return words
	}
	inCell := map[*cell][]*Word{}
	rest := words[:0:0]
words:
	for _, w := range words {
		for _, g := range tables {
			if c := g.innermost(w.middle(), w.Base-0.3*w.size()); c != nil {
				inCell[c] = append(inCell[c], w)
				continue words
			}
		}
		rest = append(rest, w)
	}
	for c, in := range inCell {
		c.lines = rows(page, in)
	}
	return rest
}

// underline marks words that have a line close under them.
func underline(p *Page) {
	for _, r := range p.Rules {
		if !r.horizontal() || r.Y1-r.Y0 > 2 {
			continue
		}
		for j := range p.Words {
			w := &p.Words[j]
			below := (r.Y0+r.Y1)/2 - w.Base
			if below > 0 && below < 0.2*w.size() && min(r.X1, w.X1)-max(r.X0, w.X0) > 0.8*(w.X1-w.X0) {
				w.Style.Underline = true
			}
		}
	}
}

// item is a line of the text column, a ruled table, or text in columns, from the top of a page to its end.
type item struct {
	y    float64
	line *line
	grid *grid
	cols *columns
}

// pageItems orders what stands on a page and finds what stands side by side. open is the signature block that the page
// before ends with, last the one that this page ends with.
func pageItems(page int, rows []*line, tables []*grid, width float64, open *side) (out []item, last *side) {
	if open != nil && (len(tables) == 0 || len(rows) > 0 && rows[0].base < tables[0].y0) {
		if s, ok := open.resume(rows); ok {
			c := s.columns(signatureBlock, page)
			c.goesOn = true
			out = append(out, item{y: rows[0].top(), cols: c})
			if rows = rows[s.to:]; len(rows) == 0 && len(tables) == 0 {
				return out, s
			}
		}
	}
	add := func(it item) {
		for len(tables) > 0 && tables[0].y0 < it.y {
			out = append(out, item{y: tables[0].y0, grid: tables[0]})
			tables = tables[1:]
		}
		out = append(out, it)
	}
	for len(rows) > 0 {
		head, headAt := findHead(rows, width)
		sign, signAt := findSignature(rows, width)
		if headAt && signAt && sign.from < head.from {
			headAt = false
		}
		switch {
		case headAt:
			plain(rows[:head.from], add)
			add(item{y: rows[head.from].top(), cols: head.columns(headBlock, page)})
			rows = rows[head.to:]
		case signAt:
			plain(rows[:sign.from], add)
			add(item{y: rows[sign.from].top(), cols: sign.columns(signatureBlock, page)})
			if rows = rows[sign.to:]; len(rows) == 0 && len(tables) == 0 {
				last = sign
			}
		default:
			plain(rows, add)
			rows = nil
		}
	}
	for _, g := range tables {
		out = append(out, item{y: g.y0, grid: g})
	}
	return out, last
}

// plain adds rows that are neither head nor signature block.
func plain(rows []*line, add func(item)) {
	for i := 0; i < len(rows); {
		if c, n := findUnruled(rows, i); n > 0 {
			add(item{y: rows[i].top(), cols: c})
			i += n
			continue
		}
		add(item{y: rows[i].top(), line: rows[i]})
		i++
	}
}

// measure finds the edges of the text on each page and the usual distance of lines.
func (b *builder) measure(items [][]item) {
	var all []*line
	perPage := make([][]*line, len(items))
	besides := make([]extent, len(items))
	for i := range items {
		besides[i] = nothing
		for _, it := range items[i] {
			switch {
			case it.grid != nil:
				besides[i].add(it.grid.x0, it.grid.x1)
			case it.cols != nil:
				for _, part := range it.cols.parts {
					for _, l := range part {
						besides[i].add(l.x0, l.x1)
					}
				}
			}
			if it.line != nil {
				perPage[i] = append(perPage[i], it.line)
				all = append(all, it.line)
			}
		}
	}
	b.edges = measureEdges(perPage, besides, b.pages)
	at := func(l *line) edges { return b.edges[l.page] }
	b.split = &splitter{at: at, pitch: pitches(all, at)}
}

// document puts the blocks together, over page ends, one section for each page setup.
func (b *builder) document(items [][]item) *paper.Document {
	doc := &paper.Document{Lang: "vi-VN"}
	var section *paper.Section
	var lines []*line // of the text column, not yet made into paragraphs
	var table chain
	var sign *columns // a signature block that may go on on the next page
	flush := func() {
		if sign != nil {
			section.Blocks = append(section.Blocks, b.columnsBlock(sign)...)
			sign = nil
		}
		if len(lines) > 0 {
			section.Blocks = append(section.Blocks, b.body(lines)...)
			lines = nil
		}
		if table != nil {
			section.Blocks = append(section.Blocks, b.table(table))
			table = nil
		}
	}
	for i := range items {
		if section == nil || !sameSetup(b.pages[i], b.pages[i-1]) {
			if section != nil {
				flush()
			}
			section = b.section(i, items)
			doc.Sections = append(doc.Sections, section)
		}
		for n, it := range items[i] {
			switch {
			case it.line != nil:
				if table != nil || sign != nil {
					flush()
				}
				lines = append(lines, it.line)
			case it.grid != nil:
				if table != nil && n == 0 && table.goesOn(it.grid) {
					table = append(table, it.grid)
					continue
				}
				flush()
				table = chain{it.grid}
			case it.cols.goesOn && sign != nil:
				for i := range sign.parts {
					sign.parts[i] = append(sign.parts[i], it.cols.parts[i]...)
				}
			case it.cols.kind == signatureBlock:
				flush()
				sign = it.cols
			default:
				flush()
				section.Blocks = append(section.Blocks, b.columnsBlock(it.cols)...)
			}
		}
	}
	flush()
	return doc
}

func (b *builder) columnsBlock(c *columns) []paper.Block {
	switch {
	case c.kind == unruled:
		return []paper.Block{b.unruled(c)}
	case len(c.parts[1]) == 0: // recipients alone
		var out []paper.Block
		for _, g := range recipientLines(c.parts[0]) {
			out = append(out, b.paragraph(g))
		}
		return out
	}
	return []paper.Block{b.sides(c)}
}

func sameSetup(a, b Page) bool {
	return math.Abs(a.Width-b.Width) < 2 && math.Abs(a.Height-b.Height) < 2
}

// section gives the section that begins with the page: its setup and what its pages have at head and foot.
func (b *builder) section(i int, items [][]item) *paper.Section {
	var heads, feet []half
	for j := i; j < len(b.pages) && sameSetup(b.pages[i], b.pages[j]); j++ {
		heads, feet = append(heads, b.furniture[j].head), append(feet, b.furniture[j].foot)
	}
	return &paper.Section{Page: b.setup(i, items), Header: b.running(heads), Footer: b.running(feet)}
}

// setup gives the page setup as the text shows it.
func (b *builder) setup(i int, items [][]item) paper.Page {
	p, e := b.pages[i], b.edges[i]
	out := paper.Page{Width: points(p.Width), Height: points(p.Height), Landscape: p.Width > p.Height}
	if e.right > e.left {
		out.Left, out.Right = points(e.left), points(p.Width-e.right)
	}
	top, bottom := math.Inf(1), 0.0
	for j := i; j < len(items) && sameSetup(p, b.pages[j]); j++ {
		for _, it := range items[j] {
			top = min(top, it.y)
			if it.line != nil {
				bottom = max(bottom, it.line.bottom())
			}
		}
	}
	if bottom > 0 {
		out.Top, out.Bottom = points(top), points(p.Height-bottom)
	}
	return out
}

// bind gives the pages with their lines in the order of the text, each word with its range.
func (b *builder) bind(doc *paper.Document, lost *int) *layout.Pages {
	ordered := &layout.Pages{Pages: []layout.Page{{}}}
	for _, l := range b.lines {
		ordered.Pages[0].Lines = append(ordered.Pages[0].Lines, layoutLine(l, b.pages[l.page].Number))
	}
	*lost = layout.Bind(ordered, paper.Flatten(doc).String)
	out := &layout.Pages{}
	for _, p := range b.pages {
		out.Pages = append(out.Pages, layout.Page{Number: p.Number, Width: points(p.Width), Height: points(p.Height), Strokes: strokes(p.Rules)})
	}
	for i, l := range b.lines {
		p := &out.Pages[l.page]
		p.Lines = append(p.Lines, ordered.Pages[0].Lines[i])
	}
	for i, lines := range b.aparts {
		for _, l := range lines {
			out.Pages[i].Lines = append(out.Pages[i].Lines, layoutLine(l, b.pages[i].Number))
		}
	}
	return out
}
