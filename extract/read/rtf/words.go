package rtf

import "congvan/paper"

// word handles one control word.
func (p *parser) word(t *token) {
	g := p.top()
	if g.skip > 0 {
		g.skip--
		return
	}
	name := string(t.bytes)
	if p.destination(name, t) {
		return
	}
	if p.star {
		g.to = toNothing // a destination that is not known
		return
	}
	switch g.to {
	case toNothing, toLevelText:
		return
	case toInfo:
		p.shapeWord(name, t)
		return
	case toForm:
		p.fields[len(p.fields)-1].form.word(name, t)
		return
	case toPicture:
		p.pictureWord(name, t)
		return
	case toFonts:
		p.fontWord(t)
		return
	case toColors:
		p.colorWord(name, t)
		return
	case toLists:
		p.listWord(name, t)
		return
	case toStyles:
		p.styleWord(t)
		return
	}
	if s, ok := characters[name]; ok {
		p.show(s)
		return
	}
	if p.characterWord(name, t) || p.paragraphWord(name, t) || p.tableWord(name, t) || p.sectionWord(name, t) {
		return
	}
	if g.to == toBody {
		p.contentWord(name)
	}
}

// characters are the words that stand for a character.
var characters = map[string]string{
	"tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
	"rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "softline": "",
	"column": "\n",
}

// contentWord handles the words that end or mark something in the text.
func (p *parser) contentWord(name string) {
	switch name {
	case "par":
		p.paragraphMark()
	case "page":
		p.pageBreak()
	case "sect":
		p.endSection()
	case "cell":
		p.endCell(1)
	case "nestcell":
		p.endCell(2)
	case "row":
		p.endRow(1)
	case "nestrow":
		p.endRow(2)
	case "chftn":
		p.noteMark()
	case "chpgn":
		p.flush()
		r := p.run(&p.top().chp, "1")
		r.Field = paper.PageNumberField
		p.emit(r)
	}
}

// characterWord handles the words of character formats.
func (p *parser) characterWord(name string, t *token) bool {
	c := &p.top().chp
	switch name {
	case "plain":
		*c = plain()
	case "f":
		c.font = t.num
	case "fs":
		if t.num > 1 && t.num <= 3276 {
			c.half = t.num
		}
	case "b":
		c.bold = t.on()
	case "i":
		c.italic = t.on()
	case "ul", "uld", "uldash", "uldb", "ulw", "ulth", "ulwave", "uldashd", "uldashdd", "ulthd", "ulhwave":
		c.underline = t.on()
	case "ulnone":
		c.underline = false
	case "strike", "striked":
		c.strike = t.on()
	case "caps", "scaps":
		c.caps = t.on()
	case "v":
		c.hidden = t.on()
	case "deleted", "mvf":
		c.deleted = t.on()
	case "spv":
		c.runsOn = t.on()
	case "revised", "mvt":
		c.inserted = t.on()
	case "super":
		c.raise = raised(t.on(), 1)
	case "sub":
		c.raise = raised(t.on(), -1)
	case "up":
		c.raise = raised(t.or(6) > 0, 1)
	case "dn":
		c.raise = raised(t.or(6) > 0, -1)
	case "nosupersub":
		c.raise = 0
	case "cf":
		c.color = t.num
	default:
		return false
	}
	return true
}

func raised(on bool, way int8) int8 {
	if on {
		return way
	}
	return 0
}

// paragraphWord handles the words of paragraph formats.
func (p *parser) paragraphWord(name string, t *token) bool {
	a := &p.top().pap
	fresh := a.fresh
	a.fresh = false
	switch name {
	case "pard":
		*a = pard()
	case "ql":
		a.align = paper.Left
	case "qc":
		a.align = paper.Center
	case "qr":
		a.align = paper.Right
	case "qj", "qd":
		a.align = paper.Justify
	case "li", "lin":
		a.left = t.num
	case "ri", "rin":
		a.right = t.num
	case "fi":
		a.first = t.num
	case "sb":
		a.before = t.num
	case "sa":
		a.after = t.num
	case "sl":
		a.line = t.num
	case "slmult":
		a.lineMultiple = t.num == 1
	case "keep":
		a.keepLines = t.on()
	case "keepn":
		a.keepNext = t.on()
	case "nowidctlpar":
		a.noWidow = true
	case "widctlpar":
		a.noWidow = false
	case "pagebb":
		a.pageBreak = t.on()
	case "outlinelevel":
		a.outline = max(0, min(t.num, 9))
	case "s":
		a.fresh = fresh
		p.useStyle(t.num)
	case "dropcapt":
		a.dropCap = t.num > 0
	case "ls":
		a.list = t.num
	case "ilvl":
		a.level = max(0, min(t.num, 8))
	case "intbl":
		a.inTable, a.fresh = t.on(), fresh
	case "itap":
		a.depth, a.fresh = max(0, t.num), fresh
	case "tqc":
		a.tabAlign = paper.Center
	case "tqr", "tqdec":
		a.tabAlign = paper.Right
	case "tx":
		if len(a.tabs) < mostTabs {
			a.tabs = append(a.tabs[:len(a.tabs):len(a.tabs)], paper.Tab{At: twips(t.num), Align: a.tabAlign})
		}
		a.tabAlign = paper.Left
	case "brdrt":
		p.edge = edge{ofParagraph, 0}
	case "brdrl":
		p.edge = edge{ofParagraph, 1}
	case "brdrb":
		p.edge = edge{ofParagraph, 2}
	case "brdrr":
		p.edge = edge{ofParagraph, 3}
	case "box":
		a.edges = [4]bool{true, true, true, true}
		p.edge = edge{}
	default:
		a.fresh = fresh
		return false
	}
	return true
}

const mostTabs = 64

func (p *parser) colorWord(name string, t *token) {
	for i, n := range []string{"red", "green", "blue"} {
		if n == name {
			if p.rgb == noColor {
				p.rgb = [3]int{}
			}
			p.rgb[i] = t.num
		}
	}
}
