package docx

import (
	"strconv"

	"congvan/paper"
	"congvan/paper/layout"
)

// maxDepth caps tables within tables; deeper ones are written as their paragraphs alone.
const maxDepth = 32

// document writes word/document.xml.
func (p *pack) document() []byte {
	p.out = make([]byte, 0, 32<<10)
	p.raw(xmlHead + `<w:document` + namespaces + `><w:body>`)
	for i, s := range p.doc.Sections {
		last := i == len(p.doc.Sections)-1
		blocks, end := s.Blocks, (*paper.Paragraph)(nil)
		if n := len(blocks); n > 0 && !last {
			if para, ok := blocks[n-1].(*paper.Paragraph); ok {
				blocks, end = blocks[:n-1], para
			}
		}
		wants := p.blocks(blocks, layout.TextWidth(s.Page), 0)
		setup := p.section(s)
		switch {
		case end != nil:
			p.paragraph(end, layout.TextWidth(s.Page), setup)
		case !last:
			p.carrier(setup)
		case wants:
			p.carrier("")
			fallthrough
		default:
			p.raw(setup)
		}
	}
	p.raw(`</w:body></w:document>`)
	return p.out
}

// story writes all blocks of a cell, header, footer or footnote; the format wants a paragraph at its end.
func (p *pack) story(blocks []paper.Block, width paper.Length, depth int) {
	if p.blocks(blocks, width, depth) {
		p.carrier("")
	}
}

// blocks writes blocks into a column of the width. It gives whether a paragraph must follow: after a table, and where
// there was no block.
func (p *pack) blocks(blocks []paper.Block, width paper.Length, depth int) (wants bool) {
	afterTable, empty := false, true
	for _, b := range blocks {
		switch b := b.(type) {
		case *paper.Paragraph:
			p.paragraph(b, width, "")
		case *paper.Table:
			if afterTable {
				p.carrier("")
			}
			if depth >= maxDepth {
				for _, row := range b.Rows {
					for _, c := range row.Cells {
						p.story(c.Blocks, width, depth+1)
					}
				}
			} else {
				p.table(b, width, depth)
			}
		case *paper.Rule:
			p.rule(b, width)
		case *paper.Image:
			p.image(b)
		default:
			continue
		}
		_, afterTable = b.(*paper.Table)
		empty = false
	}
	return afterTable || empty
}

// carrier writes the smallest paragraph there is: it holds apart what the format would join.
func (p *pack) carrier(setup string) {
	p.raw(`<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="`)
	p.twips(layout.CarrierHeight)
	p.raw(`" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>`)
	p.raw(setup)
	p.raw(`</w:pPr></w:p>`)
}

// paragraph writes one paragraph; setup, where not empty, is the page setup of the section that it ends.
func (p *pack) paragraph(b *paper.Paragraph, width paper.Length, setup string) {
	p.raw(`<w:p>`)
	p.paragraphProperties(b, width, setup)
	if p.noteMark {
		p.noteMark = false
		p.raw(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>`)
	}
	for i := range b.Runs {
		p.run(&b.Runs[i])
	}
	p.raw(`</w:p>`)
}

func (p *pack) paragraphProperties(b *paper.Paragraph, width paper.Length, setup string) {
	p.raw(`<w:pPr>`)
	if id := p.style(b); id != "" {
		p.raw(`<w:pStyle w:val="` + id + `"/>`)
	}
	if b.KeepNext {
		p.raw(`<w:keepNext/>`)
	}
	if b.KeepLines {
		p.raw(`<w:keepLines/>`)
	}
	if b.PageBreak {
		p.raw(`<w:pageBreakBefore/>`)
	}
	if b.NoWidow {
		p.raw(`<w:widowControl w:val="0"/>`)
	}
	left, right := b.LeftIndent, b.RightInd
	if b.Box {
		left, right = layout.FrameIndents(b, width)
		p.raw(`<w:pBdr>`)
		for _, side := range [...]string{"top", "left", "bottom", "right"} {
			p.raw(`<w:` + side + ` w:val="single" w:sz="` + strconv.Itoa(int(layout.FrameWeight*8)) + `" w:space="` +
				strconv.Itoa(int(layout.FramePadding)) + `" w:color="auto"/>`)
		}
		p.raw(`</w:pBdr>`)
	}
	p.tabs(b.Tabs)
	p.spacing(b)
	p.indents(left, right, b.FirstLine)
	p.justify(b.Align)
	if b.Outline > 0 && b.Outline <= 9 {
		p.raw(`<w:outlineLvl w:val="` + strconv.Itoa(b.Outline-1) + `"/>`)
	}
	if mark := markRun(b); mark != nil {
		p.runProperties(mark)
	}
	p.raw(setup)
	p.raw(`</w:pPr>`)
}

// markRun gives the run whose height the end of the paragraph takes.
func markRun(b *paper.Paragraph) *paper.Run {
	for i := len(b.Runs) - 1; i >= 0; i-- {
		if r := &b.Runs[i]; r.Text != "" || r.Field != paper.NoField || i == 0 {
			return &paper.Run{Font: r.Font, Size: r.Size, Bold: r.Bold, Italic: r.Italic}
		}
	}
	return nil
}

func (p *pack) tabs(tabs []paper.Tab) {
	if len(tabs) == 0 {
		return
	}
	p.raw(`<w:tabs>`)
	for _, t := range tabs {
		kind := "left"
		switch t.Align {
		case paper.Center:
			kind = "center"
		case paper.Right:
			kind = "right"
		}
		p.raw(`<w:tab w:val="` + kind + `" w:pos="`)
		p.twips(t.At)
		p.raw(`"/>`)
	}
	p.raw(`</w:tabs>`)
}

func (p *pack) spacing(b *paper.Paragraph) {
	line, rule := lineSpacing(b.Spacing)
	if b.Before == 0 && b.After == 0 && rule == "" {
		return
	}
	p.raw(`<w:spacing w:before="`)
	p.twips(max(b.Before, 0))
	p.raw(`" w:after="`)
	p.twips(max(b.After, 0))
	if rule != "" {
		p.raw(`" w:line="`)
		p.int(int64(line))
		p.raw(`" w:lineRule="` + rule)
	}
	p.raw(`"/>`)
}

func (p *pack) indents(left, right, first paper.Length) {
	if left == 0 && right == 0 && first == 0 {
		return
	}
	p.raw(`<w:ind w:left="`)
	p.twips(left)
	p.raw(`" w:right="`)
	p.twips(right)
	if first < 0 {
		p.raw(`" w:hanging="`)
		p.twips(-first)
	} else {
		p.raw(`" w:firstLine="`)
		p.twips(first)
	}
	p.raw(`"/>`)
}

func (p *pack) justify(a paper.Align) {
	switch a {
	case paper.Center:
		p.raw(`<w:jc w:val="center"/>`)
	case paper.Right:
		p.raw(`<w:jc w:val="right"/>`)
	case paper.Justify:
		p.raw(`<w:jc w:val="both"/>`)
	}
}

// lineSpacing gives w:line and w:lineRule; the rule is empty for single spacing.
func lineSpacing(s paper.Spacing) (line int, rule string) {
	if !(s.Value > 0) {
		return 0, ""
	}
	switch s.Rule {
	case paper.Multiple:
		return min(int(s.Value*240+0.5), 31680), "auto"
	case paper.Exact:
		return int(twips(paper.Length(s.Value))), "exact"
	case paper.AtLeast:
		return int(twips(paper.Length(s.Value))), "atLeast"
	}
	return 0, ""
}
