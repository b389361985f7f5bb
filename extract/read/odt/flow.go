package odt

import "congvan/paper"

// flow reads the blocks of the current element.
func (p *parser) flow(look textLook) {
	x := p.xml
	for depth := x.Depth(); p.err == nil && x.In(depth); {
		switch x.Space {
		case "text":
			p.textBlock(look)
		case "table", "loext":
			if string(x.Local) == "table" {
				p.table()
			}
		case "draw":
			var blocks []paper.Block
			p.drawing(&blocks, &blocks)
			p.add(blocks...)
		}
	}
}

func (p *parser) textBlock(look textLook) {
	switch string(p.xml.Local) {
	case "p":
		p.paragraph(0)
	case "h":
		p.paragraph(p.number("text", "outline-level", 1, listDeep))
	case "list":
		p.list(look)
	case "numbered-paragraph":
		p.numberedParagraph(look)
	case "tracked-changes", "index-title-template", "table-of-content-source", "alphabetical-index-source",
		"sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls":
		// what was deleted, and what builds the text
	case "section":
		if p.attr("text", "display") != "none" && p.attr("text", "is-hidden") != "true" {
			p.flow(look)
		}
	default:
		p.flow(look) // an index
	}
}

// paragraph reads a text:p, or a text:h of the level.
func (p *parser) paragraph(heading int) {
	p.check()
	name := p.attr("text", "style-name")
	header := p.attr("text", "is-list-header") == "true"
	l, look := p.paragraphLook(name)
	if p.apart == 0 && p.blocks != nil {
		p.turnPage(name)
	}
	par := l.par
	if heading > 0 {
		par.Outline = heading
	}
	var number string
	var level *listLevel
	if !header {
		number, level, par.List = p.listNumber(name, heading)
	}
	if level != nil && level.indents && !l.indent {
		par.LeftIndent, par.FirstLine = level.left, level.first
	}
	in := &inline{p: p, blank: true}
	in.read(look)
	in.end()
	if in.gone || look.hidden && len(in.runs) == 0 {
		return // its number was counted all the same
	}
	par.PageBreak = par.PageBreak || p.breakNext
	p.breakNext = false
	if number == "" {
		par.List = 0
	} else {
		t := look
		t.apply(level.text, p.faces)
		par.Runs = append(par.Runs, numberRun(t.run, number, level, look.run.Font))
	}
	p.letters.Decode(in.runs)
	par.Runs = append(par.Runs, in.runs...)
	p.add(in.above...)
	p.add(&par)
	p.add(in.behind...)
	p.breakNext = l.after
}

// turnPage begins a section where the paragraph's style names a page of its own.
func (p *parser) turnPage(name string) {
	var page string
	restart := false
	for _, s := range p.chain("paragraph", name) {
		if s.master != "" {
			page = s.master
		}
		restart = restart || s.restart
	}
	if page == "" || p.scope != contentPart || len(p.sections) == 0 {
		return
	}
	last := p.sections[len(p.sections)-1]
	if p.blocks != &last.Blocks {
		return // inside a table
	}
	if len(last.Blocks) == 0 {
		p.sections = p.sections[:len(p.sections)-1]
	}
	p.begin(page)
	p.sections[len(p.sections)-1].Page.RestartNumber = restart
}
