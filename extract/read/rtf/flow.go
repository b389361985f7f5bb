package rtf

import (
	"strconv"

	"congvan/extract/read/apart"
	"congvan/paper"
)

// paragraphMark ends the paragraph at work, unless its mark is deleted: then the next one goes on here, in its own list; so it
// does, behind the number of this one, where the mark is a style separator or a large first letter stands alone. A hidden
// paragraph is none, and prints no number.
func (p *parser) paragraphMark() {
	c, st := &p.top().chp, p.story()
	switch {
	case p.gone(c):
		st.number = nil
	case c.runsOn || p.top().pap.dropCap:
		p.flush()
		p.putNumber()
		st.number, st.goesOn = nil, false
	case (c.hidden || st.hidden) && len(st.runs) == 0 && len(st.text) == 0 && p.top().pap.tableDepth() == 0:
		if !c.hidden && p.lists.count {
			p.lists.next(p.top().pap.list, p.top().pap.level) // it counts in its list
		}
		st.number, st.hidden = nil, false
		st.flow.Enter(0)
		st.flow.Add(st.before...)
		st.flow.Add(st.behind...)
		st.before, st.behind = nil, nil
	default:
		p.endParagraph()
	}
}

// endParagraph ends the paragraph at work, at the depth of tables that its properties say.
func (p *parser) endParagraph() { p.endAt(p.top().pap.tableDepth()) }

func (p *parser) endAt(depth int) {
	p.flush()
	st, a := p.story(), &p.top().pap
	st.flow.Enter(depth)
	par := a.paragraph()
	par.Style = p.styleName(a.style)
	par.PageBreak = par.PageBreak || st.breaks
	if p.putNumber() {
		par.List = a.level + 1
	}
	p.letters.Decode(st.runs)
	par.Runs = st.runs
	st.flow.Add(st.before...)
	st.flow.Add(par)
	p.pieces++
	st.flow.Add(st.behind...)
	st.runs, st.number, st.before, st.behind, st.breaks, st.hidden, st.goesOn = nil, nil, nil, nil, false, false, false
}

// pageBreak ends the paragraph where a page break stands inside it; what follows starts a new page.
func (p *parser) pageBreak() {
	p.flush()
	if st := p.story(); len(st.runs) > 0 {
		p.endParagraph()
		st.goesOn = true
	}
	p.story().breaks = true
}

func (p *parser) endCell(least int) {
	depth := max(least, p.top().pap.tableDepth())
	if least == 1 {
		depth = 1
	}
	p.endAt(depth)
	p.story().flow.EndCell()
}

func (p *parser) endRow(least int) {
	depth := 1
	if least > 1 {
		depth = max(least, p.top().pap.tableDepth())
	}
	p.flush()
	st := p.story()
	if len(st.runs) > 0 {
		p.endAt(depth) // text behind the last cell
	}
	st.flow.Enter(depth)
	st.flow.EndRow(p.row.row())
}

// beginStory begins text of its own inside a group; done gets its blocks where the group ends.
func (p *parser) beginStory(st *story, done func(p *parser, blocks []paper.Block)) {
	g := p.top()
	g.to, g.pap = toBody, pard()
	p.flush()
	fields := p.fields
	p.fields = nil
	p.stories = append(p.stories, st)
	p.onClose(func(p *parser) {
		blocks := p.finish()
		p.stories = p.stories[:len(p.stories)-1]
		p.fields = fields
		done(p, blocks)
	})
}

// finish ends the story at work and gives its blocks.
func (p *parser) finish() []paper.Block {
	p.flush()
	st := p.story()
	if len(st.runs) > 0 || len(st.before) > 0 || len(st.behind) > 0 {
		p.endParagraph()
	}
	return st.flow.Close()
}

func (p *parser) newNote() {
	p.flush()
	mark := ""
	if runs := p.story().runs; len(runs) > 0 && !p.story().note {
		if r := &runs[len(runs)-1]; r.Note == 0 && r.Raise > 0 { // the author chose the mark
			mark, r.Note = r.Text, len(p.notes)+1
		}
	}
	st := p.newStory()
	st.note = true
	p.beginStory(st, func(p *parser, blocks []paper.Block) {
		apart.Unmark(blocks, mark)
		p.notes = append(p.notes, &paper.Note{Number: len(p.notes) + 1, Blocks: blocks})
	})
}

// noteMark shows the mark of the footnote that follows; in the footnote itself the mark is left out.
func (p *parser) noteMark() {
	if p.story().note {
		return
	}
	p.flush()
	n := len(p.notes) + 1
	r := p.run(&p.top().chp, strconv.Itoa(n))
	r.Note = n
	p.emit(r)
}
