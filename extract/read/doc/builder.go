package doc

import (
	"context"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read/grid"
	"congvan/extract/read/letters"
	"congvan/paper"
)

// builder makes the paper from the characters of the stories.
type builder struct {
	*file
	ctx      context.Context
	lim      limits.Limits
	notes    map[int]int      // footnote marks of the main story: character → number
	ownMarks bool             // some marks are letters that the author chose
	shapes   map[int][]*shape // drawings by the character that holds them, of the story being read
	heads    map[int][]*shape // those of the heads and feet
	letters  letters.Tally
	fields   []field // the fields that are open
	err      error   // the first thing that ends the reading
	breaks   bool    // the next paragraph starts a new page
	marks    int     // paragraphs read
	boxes    int     // text boxes that are open
	unpacked int64   // bytes of metafiles
}

// pending is a paragraph whose mark is not yet read.
type pending struct {
	parts  [][]paper.Run // what stands between page breaks
	shapes []*shape
	images []paper.Block
	hidden bool // some of it is hidden text
}

func (p *pending) last() *[]paper.Run { return &p.parts[len(p.parts)-1] }

// blocks reads the characters [from, to) of a story.
func (b *builder) blocks(from, to int) []paper.Block {
	flow := grid.NewFlow(b.lim.Depth)
	b.fields = b.fields[:0]
	held := pending{parts: make([][]paper.Run, 1)}
	for cp := from; cp < to && b.err == nil; {
		mark := cp
		for mark < to-1 && !endsParagraph(b.text.text[mark]) {
			mark++
		}
		end := mark
		if c := b.text.text[mark]; !endsParagraph(c) && c != charPageBreak {
			end++ // the story ends without a mark
		}
		p, istd, lists := b.paragraphFormat(mark)
		base := b.styles.character(istd)
		b.inline(&held, cp, end, &base)
		b.closeFields(&held, &base)
		look, _ := b.characterFormat(mark, mark+1, &base)
		cp = mark + 1
		if cp < to && b.text.text[mark] == charParagraph && !p.innerCell && !p.innerRow && b.goesOn(&held, &p, look) {
			continue
		}
		b.paragraph(flow, &held, &p, istd, look, lists, b.text.text[mark])
		held = pending{parts: make([][]paper.Run, 1)}
		b.check()
	}
	return flow.Close()
}

// goesOn tells whether the next paragraph goes on where this one ends: behind a mark that is deleted, behind a style separator,
// before which the number stays, or behind a large first letter.
func (b *builder) goesOn(held *pending, p *pap, look chp) bool {
	if look.runsOn && !b.gone(&look) {
		look.hidden = false
		if number := b.number(p, look); number != nil {
			held.parts[0] = append([]paper.Run{*number}, held.parts[0]...)
		}
	}
	return b.gone(&look) || look.runsOn || p.dropCap
}

// endsParagraph tells whether the character ends a paragraph, cell or row. A 0x0C that ends a section does so as well, but
// it also stands for a page break inside a paragraph; as whole sections are read, it is the last character of the stretch.
func endsParagraph(c uint16) bool { return c == charParagraph || c == charCell }

// paragraph hands a finished paragraph to the flow.
func (b *builder) paragraph(flow *grid.Flow, held *pending, p *pap, istd int, look chp, lists [2][]byte, mark uint16) {
	rowEnd := p.rowEnd && mark == charCell || p.innerRow && p.depth > 1
	if rowEnd {
		row := tap{}
		for _, list := range lists {
			row.apply(list, b.file)
		}
		b.tableStyle(&row)
		flow.Enter(p.depth)
		flow.EndRow(row.row())
		return
	}
	flow.Enter(p.depth)
	var behind []paper.Block
	for _, s := range held.shapes {
		if s.above {
			flow.Add(b.shapeBlocks(s)...)
		} else {
			behind = append(behind, b.shapeBlocks(s)...)
		}
	}
	flow.Add(b.finish(held, p, istd, look, mark)...)
	flow.Add(held.images...)
	flow.Add(behind...)
	if mark == charCell || p.innerCell && p.depth > 1 {
		flow.EndCell()
	}
}

// finish makes the paragraphs of what was read: more than one where page breaks stand inside.
func (b *builder) finish(held *pending, p *pap, istd int, look chp, mark uint16) []paper.Block {
	parts := held.parts
	var out []paper.Block
	if len(parts) == 1 && len(parts[0]) == 0 && mark != charCell && (look.hidden || held.hidden) {
		if !look.hidden {
			b.number(p, look) // it counts in its list
		}
		return nil
	}
	number := b.number(p, look)
	breaks := b.breaks || p.pageBreak
	b.breaks = false
	for i, runs := range parts {
		if len(runs) == 0 && len(parts) > 1 {
			if i == len(parts)-1 && len(out) > 0 {
				b.breaks = true
				break
			}
			if i < len(parts)-1 {
				breaks = true // nothing stands before the break
				continue
			}
		}
		par := b.dress(p, istd)
		par.PageBreak = breaks || len(out) > 0
		if number != nil {
			runs = append([]paper.Run{*number}, runs...)
			par.List = p.ilvl + 1
			number = nil
		}
		b.letters.Decode(runs)
		par.Runs = runs
		out = append(out, par)
	}
	return out
}

// dress makes an empty paragraph of the properties.
func (b *builder) dress(p *pap, istd int) *paper.Paragraph {
	par := &paper.Paragraph{
		Align: p.align, FirstLine: twips(p.first), LeftIndent: twips(p.left), RightInd: twips(p.right),
		Before: twips(p.before), After: twips(p.after), Spacing: p.spacing(), Style: b.styles.name(istd),
		KeepNext: p.keepNext, KeepLines: p.keepLines, NoWidow: p.noWidow,
		Box: p.edges == [4]bool{true, true, true, true},
	}
	if p.outline < 9 {
		par.Outline = p.outline + 1
	}
	for _, t := range p.tabs {
		par.Tabs = append(par.Tabs, paper.Tab{At: twips(t.at), Align: t.align})
	}
	return par
}

func (p *pap) spacing() paper.Spacing {
	switch {
	case p.lineMultiple && (p.line == 240 || p.line <= 0):
		return paper.Spacing{}
	case p.lineMultiple:
		return paper.Spacing{Rule: paper.Multiple, Value: float64(p.line) / 240}
	case p.line < 0:
		return paper.Spacing{Rule: paper.Exact, Value: float64(-p.line) / 20}
	case p.line > 0:
		return paper.Spacing{Rule: paper.AtLeast, Value: float64(p.line) / 20}
	}
	return paper.Spacing{}
}

func twips(n int) paper.Length { return paper.Length(n) / 20 }

// check stops the reading where it takes too much.
func (b *builder) check() {
	b.marks++
	if b.marks&0xff != 0 {
		return
	}
	if err := b.ctx.Err(); err != nil {
		b.err = &congvan.Error{What: congvan.Message{
			VI: "dừng lại khi đang đọc", EN: "stopped while reading",
		}, Err: err}
	}
}
