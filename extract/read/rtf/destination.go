package rtf

import (
	"strings"

	"congvan/extract/read/symbol"
	"congvan/paper"
)

// destination handles the words that say where the text of their group goes; false: the word is none of them.
func (p *parser) destination(name string, t *token) bool {
	g := p.top()
	if name == "ud" && p.star {
		g.to = g.around
		return true
	}
	if g.to == toNothing {
		return false
	}
	switch name {
	case "rtf":
	case "ansicpg":
		p.page = t.num
	case "pca":
		p.page = 850
	case "pc":
		p.page = 437
	case "mac":
		p.page = 10000
	case "fonttbl":
		g.to = toFonts
	case "colortbl":
		g.to = toColors
		p.rgb = noColor
	case "stylesheet":
		g.to = toStyles
		p.beginStyle()
	case "info":
		g.to = toInfo
	case "title":
		if g.to == toInfo {
			p.collect(toTitle, func(p *parser) { p.title = strings.TrimSpace(string(p.name)) })
		}
	case "author":
		if g.to == toInfo {
			p.collect(toAuthor, func(p *parser) { p.author = strings.TrimSpace(string(p.name)) })
		}
	case "upr":
		g.around, g.to = g.to, toNothing
	case "shppict":
	case "ffl":
		if g.to == toForm {
			p.collect(toTitle, func(p *parser) { p.addEntry(string(p.name)) })
		}
	case "formfield":
		if g.to = toNothing; len(p.fields) > 0 {
			g.to = toForm
			p.fields[len(p.fields)-1].form.said = true
		}
	case "pict":
		p.newPicture()
	case "nonshppict", "shprslt", "xe", "tc", "rxe", "bxe", "nonesttables", "filetbl",
		"comment", "pgdsctbl", "panose", "falt", "mmath", "listname":
		g.to = toNothing
	case "header", "headerr":
		p.newFurniture(&p.heads.head)
	case "headerl":
		p.newFurniture(&p.heads.evenHead)
	case "headerf":
		p.newFurniture(&p.heads.firstHead)
	case "footer", "footerr":
		p.newFurniture(&p.heads.foot)
	case "footerl":
		p.newFurniture(&p.heads.evenFoot)
	case "footerf":
		p.newFurniture(&p.heads.firstFoot)
	case "footnote":
		p.newNote()
	case "listtext", "pntext":
		if g.to == toBody {
			p.newNumber()
		}
	case "listtable", "listoverridetable":
		g.to = toLists
	case "leveltext":
		if g.to == toLists {
			g.to = toLevelText
			p.onClose(func(p *parser) { p.lists.endText() })
		}
	case "nesttableprops":
		outer := p.row
		p.onClose(func(p *parser) { p.row = outer })
	case "field", "fldinst", "fldrslt":
		p.fieldPart(name)
	case "shpgrp":
		g.to = toInfo // what it holds are shapes of their own
	case "shp", "shpinst", "sp", "sn", "sv", "shptxt", "do", "dptxbxtext":
		p.shapePart(name)
	default:
		return false
	}
	p.star = false
	return true
}

// collect gathers the text of the group and hands it over where the group ends.
func (p *parser) collect(to destination, closes func(*parser)) {
	p.name = p.name[:0]
	p.top().to = to
	p.onClose(closes)
}

// onClose adds what is done where the group at work ends; what was added last is done first.
func (p *parser) onClose(f func(*parser)) {
	g := p.top()
	before := g.closes
	if before == nil {
		g.closes = f
		return
	}
	g.closes = func(p *parser) {
		f(p)
		before(p)
	}
}

// newNumber begins the text of an automatic number.
func (p *parser) newNumber() {
	p.story().number = nil
	p.top().to = toNumber
	p.onClose(func(p *parser) {
		st := p.story()
		if st.number == nil {
			return
		}
		if st.number.Text = strings.Trim(st.number.Text, " \t\u00a0"); st.number.Text == "" {
			st.number = nil
		}
	})
}

// field is a field that is open.
type field struct {
	code []byte
	page bool // its result is the page's number
	form form
}

func (p *parser) fieldPart(name string) {
	g := p.top()
	switch name {
	case "field":
		p.flush()
		p.fields = append(p.fields, field{})
		runs := len(p.story().runs)
		p.onClose(func(p *parser) {
			p.flush()
			last := p.fields[len(p.fields)-1]
			if p.fields = p.fields[:len(p.fields)-1]; len(p.story().runs) == runs {
				p.showCode(string(last.code), &last)
			}
		})
	case "fldinst":
		if len(p.fields) == 0 {
			g.to = toNothing
			return
		}
		g.to = toInstruction
		p.onClose(func(p *parser) {
			f := &p.fields[len(p.fields)-1]
			words := strings.Fields(string(f.code))
			f.page = len(words) > 0 && strings.EqualFold(words[0], "PAGE")
		})
	case "fldrslt":
		if g.to == toInstruction {
			return // the result of a field inside an instruction belongs to the instruction
		}
		g.to = toBody
	}
}

func (p *parser) inPageNumber() bool { return len(p.fields) > 0 && p.fields[len(p.fields)-1].page }

// showCode shows what a field without a result stands for.
func (p *parser) showCode(code string, f *field) {
	if p.top().to != toBody {
		return
	}
	words := strings.Fields(code)
	switch {
	case f.page:
		r := p.run(&p.top().chp, "1")
		r.Field = paper.PageNumberField
		p.emit(r)
	case f.form.said && len(words) > 0 && strings.EqualFold(words[0], "FORMCHECKBOX"):
		p.show(symbol.CheckBox(f.form.checked()))
	case len(words) > 0 && strings.EqualFold(words[0], "FORMDROPDOWN"):
		p.show(f.form.chosen())
	case len(words) > 1 && strings.EqualFold(words[0], "SYMBOL"):
		p.show(symbol.Field(words[1:]))
	case len(words) > 2 && strings.EqualFold(words[0], "MACROBUTTON"):
		p.show(strings.Join(words[2:], " "))
	}
}
