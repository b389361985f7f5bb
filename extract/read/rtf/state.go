package rtf

import "congvan/paper"

// destination says where the text of a group goes.
type destination uint8

const (
	toBody destination = iota
	toNothing
	toFonts
	toColors
	toStyles
	toLists
	toLevelText
	toInfo // shown nowhere, but title and author stand in it
	toTitle
	toAuthor
	toInstruction // of a field
	toNumber      // \listtext, \pntext: the number of an automatic list
	toPropertyName
	toPropertyValue
	toPicture
	toForm // the data of a form field
)

// group is what holds inside a group; an inner one begins with a copy.
type group struct {
	to     destination
	chp    chp
	pap    pap
	around destination // with \upr: where the Unicode form goes
	skip   int         // characters that stand behind \uN for readers that do not know it
	closes func(p *parser)
}

// chp are the character properties.
type chp struct {
	font      int
	half      int // size in half points
	bold      bool
	italic    bool
	underline bool
	strike    bool
	caps      bool
	hidden    bool
	deleted   bool // a tracked deletion
	inserted  bool // a tracked insertion
	runsOn    bool // of a mark: Word's style separator, behind which the next paragraph goes on in the line
	raise     int8
	color     int
}

func plain() chp { return chp{half: 24} }

// pap are the paragraph properties, in twips.
type pap struct {
	fresh         bool // nothing was said since \pard
	align         paper.Align
	left, right   int
	first         int
	before, after int
	line          int
	lineMultiple  bool
	keepNext      bool
	keepLines     bool
	noWidow       bool
	pageBreak     bool
	outline       int // 0 to 8; 9 is body text
	style         int
	dropCap       bool // a large first letter: the next paragraph goes on in the line
	list          int  // \ls
	level         int  // \ilvl
	tabs          []paper.Tab
	tabAlign      paper.Align
	edges         [4]bool // top, left, bottom, right
	inTable       bool
	depth         int
}

func pard() pap { return pap{outline: 9, fresh: true} }

// tableDepth gives how many tables hold the paragraph.
func (p *pap) tableDepth() int {
	if p.depth > 0 {
		return p.depth
	}
	if p.inTable {
		return 1
	}
	return 0
}

func twips(n int) paper.Length { return paper.Length(n) / 20 }

// paragraph makes an empty paragraph of the properties.
func (p *pap) paragraph() *paper.Paragraph {
	par := &paper.Paragraph{
		Align: p.align, FirstLine: twips(p.first), LeftIndent: twips(p.left), RightInd: twips(p.right),
		Before: twips(p.before), After: twips(p.after), KeepNext: p.keepNext, KeepLines: p.keepLines,
		NoWidow: p.noWidow, PageBreak: p.pageBreak, Box: p.edges == [4]bool{true, true, true, true},
	}
	par.Tabs = append(par.Tabs, p.tabs...)
	if p.outline < 9 {
		par.Outline = p.outline + 1
	}
	switch {
	case p.line == 0 || p.lineMultiple && p.line == 240:
	case p.lineMultiple:
		par.Spacing = paper.Spacing{Rule: paper.Multiple, Value: float64(p.line) / 240}
	case p.line < 0:
		par.Spacing = paper.Spacing{Rule: paper.Exact, Value: float64(-p.line) / 20}
	default:
		par.Spacing = paper.Spacing{Rule: paper.AtLeast, Value: float64(p.line) / 20}
	}
	return par
}
