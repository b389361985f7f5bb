package html

import (
	"context"
	"strings"

	"congvan/extract/read/apart"
	"congvan/extract/read/letters"
	"congvan/extract/read/symbol"
	"congvan/paper"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parser walks the tree of a page.
type parser struct {
	ctx     context.Context
	err     error
	title   string
	lang    string
	letters letters.Tally
	blocks  []paper.Block
	notes   []*paper.Note
	head    []paper.Block // of pages, or of the site
	foot    []paper.Block
	sheet   *sheet
	site    *site // nil: everything is taken for the document

	sections []*paper.Section // that have ended
	setup    paper.Page       // of the section at work

	par      *paper.Paragraph // the paragraph at work, nil between paragraphs
	text     []byte           // at work, in one look
	run      paper.Run        // the look of the text at work
	blank    bool             // a blank is owed before the next letter
	number   *paper.Run       // of a list item whose paragraph has not begun
	depth    int              // of lists
	nodes    int
	breaks   bool // the next paragraph starts a new page
	anything bool // some letter was shown
	pictures bool // some picture stands on the page
}

func newParser(ctx context.Context, s *sheet, frame *site) *parser {
	return &parser{ctx: ctx, sheet: s, site: frame, setup: s.pages[""]}
}

// page reads the whole tree.
func (p *parser) page(root *html.Node) {
	p.children(root, look{run: paper.Run{Size: 12}})
	p.endSection()
	for _, s := range p.sections {
		s.Header, s.Footer = apart.Furniture(p.head, nil, false), apart.Furniture(p.foot, nil, false)
	}
}

func (p *parser) children(n *html.Node, l look) {
	for c := n.FirstChild; c != nil && p.err == nil; c = c.NextSibling {
		p.node(c, l)
	}
}

func (p *parser) node(n *html.Node, l look) {
	p.nodes++
	if p.nodes&0xfff == 0 && p.ctx.Err() != nil {
		p.err = stopped(p.ctx.Err())
		return
	}
	if p.site != nil && p.site.frame(n) {
		p.aside(n, l)
		return
	}
	switch n.Type {
	case html.TextNode:
		if !l.hidden {
			p.words(behindPicture(n), &l)
		}
	case html.ElementNode:
		p.element(n, l)
	case html.DocumentNode:
		p.children(n, l)
	}
}

// behindPicture gives the text of a node. LibreOffice breaks the line behind a picture that floats in the middle of a
// word: that line end is no blank.
func behindPicture(n *html.Node) string {
	before := n.PrevSibling
	if before == nil || before.DataAtom != atom.Img || !strings.HasPrefix(n.Data, "\n") {
		return n.Data
	}
	if side := attr(before, "align"); side != "left" && side != "right" {
		return n.Data
	}
	return n.Data[1:]
}

// element reads one element.
func (p *parser) element(n *html.Node, outer look) {
	switch n.DataAtom {
	case atom.Title:
		p.title = paper.NFC(strings.Join(strings.Fields(content(n)), " "))
		return
	case atom.Html:
		p.lang = attr(n, "lang")
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Svg, atom.Math,
		atom.Select, atom.Button, atom.Del, atom.Video, atom.Audio, atom.Canvas, atom.Rt, atom.Rp, atom.Head:
		if n.DataAtom == atom.Head {
			p.children(n, look{hidden: true})
		}
		return
	}
	l := outer.of(n)
	if l.hidden {
		return
	}
	if l.breaks && n.DataAtom != atom.Br {
		p.end()
		p.breaks, l.breaks = true, false
	}
	p.section(n)
	switch {
	case n.DataAtom == atom.Img:
		p.pictures = true
	case n.DataAtom == atom.Br:
		p.lineBreak(n, l)
	case n.DataAtom == atom.Hr && aboveNotes(n):
	case n.DataAtom == atom.Hr:
		p.end()
		p.blocks = append(p.blocks, &paper.Rule{Weight: 0.75})
	case n.DataAtom == atom.Table:
		p.table(n, l)
	case n.Data == "sdfield" && attr(n, "type") == "PAGE": // of LibreOffice
		p.begin(&l)
		p.flush()
		r := l.run
		r.Field, r.Text = paper.PageNumberField, content(n)
		p.par.Runs = append(p.par.Runs, r)
	case n.DataAtom == atom.Ul || n.DataAtom == atom.Ol || n.DataAtom == atom.Dir || n.DataAtom == atom.Menu:
		p.list(n, l)
	case p.note(n, l) || p.furniture(n, l):
	case n.DataAtom == atom.Li:
		p.item(n, l, "•") // outside of a list
	case officeNumber(n):
		p.typedNumber(n, l)
	case officeGap(n):
		p.numberBefore()
	case officeTabs(n) > 0:
		p.begin(&l)
		p.put(&l.run, strings.Repeat("\t", officeTabs(n)))
	case blockLevel[n.DataAtom]:
		p.end()
		l.style = styleName(n)
		p.children(n, l)
		p.end()
	default:
		p.children(n, l)
	}
}

// furniture takes what LibreOffice makes of the heads and feet of pages.
func (p *parser) furniture(n *html.Node, l look) bool {
	var into *[]paper.Block
	switch title := attr(n, "title"); {
	case n.DataAtom != atom.Div || n.Parent == nil || n.Parent.DataAtom != atom.Body:
		return false
	case title == "header":
		into = &p.head
	case title == "footer":
		into = &p.foot
	default:
		return false
	}
	anything := p.anything
	*into = append(*into, p.apart(n, l)...)
	p.anything = anything
	return true
}

// blockLevel are the elements that begin a paragraph.
var blockLevel = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Blockquote: true, atom.Pre: true, atom.Center: true, atom.Address: true, atom.Article: true, atom.Section: true,
	atom.Header: true, atom.Footer: true, atom.Main: true, atom.Nav: true, atom.Aside: true, atom.Dl: true, atom.Dt: true,
	atom.Dd: true, atom.Figure: true, atom.Figcaption: true, atom.Form: true, atom.Fieldset: true, atom.Legend: true,
	atom.Caption: true, atom.Details: true, atom.Summary: true, atom.Body: true, atom.Td: true, atom.Th: true,
}

// styleName gives the style of Word that a paragraph's class names, "Heading 1" for a heading.
func styleName(n *html.Node) string {
	if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
		return "Heading " + n.Data[1:]
	}
	return ""
}

// content gives the text of a node, without formats.
func content(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}

// words adds text, where white space is one blank unless it counts.
func (p *parser) words(s string, l *look) {
	if l.pre {
		p.begin(l)
		p.put(&l.run, s)
		return
	}
	for s != "" {
		n := strings.IndexAny(s, " \t\n\r\f")
		if n != 0 {
			if n < 0 {
				n = len(s)
			}
			p.begin(l)
			p.put(&l.run, s[:n])
		}
		if n < len(s) {
			p.blank = true
			n++
		}
		s = s[n:]
	}
}

// put adds text that stands for itself, with the blank that is owed.
func (p *parser) put(run *paper.Run, s string) {
	if p.blank && len(p.text) > 0 && !p.atStart() {
		p.text, p.blank = append(p.text, ' '), false
	}
	if p.run != *run {
		p.flush()
		p.run = *run
	}
	if p.blank && !p.atStart() {
		p.text = append(p.text, ' ')
	}
	p.blank = false
	if symbol.Is(run.Font) {
		s = strings.Map(func(r rune) rune { return symbol.Rune(run.Font, r) }, s)
	}
	p.text = append(p.text, s...)
	p.anything = p.anything || strings.TrimSpace(s) != ""
}

// atStart tells whether a blank would stand at the start of a line.
func (p *parser) atStart() bool {
	if n := len(p.text); n > 0 {
		return p.text[n-1] == '\n'
	}
	if p.par == nil || len(p.par.Runs) == 0 {
		return true
	}
	last := p.par.Runs[len(p.par.Runs)-1]
	return last.Auto || strings.HasSuffix(last.Text, "\n")
}

// flush makes a run of the text at work.
func (p *parser) flush() {
	if len(p.text) == 0 {
		return
	}
	r := p.run
	r.Text = string(p.text)
	p.par.Runs = append(p.par.Runs, r)
	p.text = p.text[:0]
}

// begin begins a paragraph where none is at work.
func (p *parser) begin(l *look) {
	if p.par != nil {
		return
	}
	p.par = &paper.Paragraph{
		Align: l.align, LeftIndent: l.left, FirstLine: l.first, Before: l.before, After: l.after, Style: l.style,
		RightInd: l.right, Spacing: l.space, Outline: l.level, PageBreak: p.breaks, Box: l.box,
	}
	p.breaks = false
	if p.number != nil {
		number := *p.number
		number.Font, number.Size = l.run.Font, l.run.Size
		p.par.Runs, p.par.List = append(p.par.Runs, number), p.depth
		p.number = nil
	}
	p.blank = false
}

// end ends the paragraph at work.
func (p *parser) end() {
	p.blank = false
	if p.par == nil {
		return
	}
	p.flush()
	p.letters.Decode(p.par.Runs)
	p.blocks = append(p.blocks, p.par)
	p.par = nil
}

// lineBreak adds a soft line break; Word makes page breaks of them.
func (p *parser) lineBreak(n *html.Node, l look) {
	if l.breaks {
		p.end()
		p.breaks = true
		return
	}
	if p.par == nil {
		return // an empty line
	}
	p.blank = false
	if p.run != l.run {
		p.flush()
		p.run = l.run
	}
	p.text = append(p.text, '\n')
}

// apart reads the children of a node as blocks of their own.
func (p *parser) apart(n *html.Node, l look) []paper.Block {
	return p.collect(func() { p.children(n, l) })
}

// collect gives the blocks that are read meanwhile.
func (p *parser) collect(read func()) []paper.Block {
	p.end()
	blocks, depth := p.blocks, p.depth
	p.blocks, p.depth = nil, 0
	read()
	p.end()
	inside := p.blocks
	p.blocks, p.depth = blocks, depth
	return inside
}
