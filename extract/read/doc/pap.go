package doc

import (
	"slices"

	"congvan/paper"
)

// pap are the paragraph properties used here; lengths are in twips.
type pap struct {
	align        paper.Align
	left, right  int
	first        int
	before       int
	after        int
	line         int  // as in an LSPD: twips, or 240 a line where lineMultiple
	lineMultiple bool // else negative: exactly, positive: at least
	keepNext     bool
	keepLines    bool
	noWidow      bool
	pageBreak    bool
	outline      int  // 0 to 8, 9 is body text
	ilfo, ilvl   int  // list and its level; 0: no list
	dropCap      bool // a large first letter: the next paragraph goes on in the line
	tabs         []tab
	edges        [4]bool // top, left, bottom, right are ruled

	inTable   bool
	rowEnd    bool // end of a row of the outermost table
	depth     int  // nesting of tables, 0 is outside
	innerCell bool // the paragraph mark ends a cell of an inner table
	innerRow  bool // the paragraph mark ends a row of an inner table
}

type tab struct {
	at    int
	align paper.Align
}

func defaultPap() pap { return pap{outline: 9, line: 240, lineMultiple: true} }

// apply lays the paragraph properties of the list over p. The list's number, if it has one, brings its indents first.
func (p *pap) apply(list []byte, f *file) {
	p.applyListIndents(list, f)
	for {
		s, rest, ok := nextSprm(list)
		if !ok {
			return
		}
		p.one(s, f)
		list = rest
	}
}

// applyListIndents lays the formats of the numbering level that the list of properties names.
func (p *pap) applyListIndents(list []byte, f *file) {
	found := false
	for {
		s, rest, ok := nextSprm(list)
		if !ok {
			break
		}
		switch s.code {
		case sprmPIlfo:
			p.ilfo, found = listOverride(s.short()), true
		case sprmPIlvl:
			p.ilvl, found = s.byte(), true
		}
		list = rest
	}
	if !found {
		return
	}
	if lvl := f.lists.level(p.ilfo, p.ilvl); lvl != nil {
		for list := lvl.papx; ; {
			s, rest, ok := nextSprm(list)
			if !ok {
				return
			}
			if s.code != sprmPIlfo && s.code != sprmPIlvl {
				p.one(s, f)
			}
			list = rest
		}
	}
}

func (p *pap) one(s sprm, f *file) {
	switch s.code {
	case sprmPJc80, sprmPJc:
		p.align = alignOf(s.byte())
	case sprmPDxaLeft80, sprmPDxaLeft:
		p.left = s.short()
	case sprmPNest80, sprmPNest:
		p.left = max(p.left+s.short(), 0)
	case sprmPDxaRight80, sprmPDxaRight:
		p.right = s.short()
	case sprmPDxaLeft180, sprmPDxaLeft1:
		p.first = s.short()
	case sprmPDyaBefore:
		p.before = u16(s.operand, 0)
	case sprmPDyaAfter:
		p.after = u16(s.operand, 0)
	case sprmPFDyaBeforeAuto:
		if s.bool() {
			p.before = autoGap
		}
	case sprmPFDyaAfterAuto:
		if s.bool() {
			p.after = autoGap
		}
	case sprmPDyaLine:
		p.line, p.lineMultiple = s.short(), s16(s.operand, 2) == 1
	case sprmPFKeep:
		p.keepLines = s.bool()
	case sprmPFKeepFollow:
		p.keepNext = s.bool()
	case sprmPFWidowControl:
		p.noWidow = !s.bool()
	case sprmPFPageBreakBefore:
		p.pageBreak = s.bool()
	case sprmPOutLvl:
		p.outline = s.byte()
	case sprmPDcs:
		p.dropCap = s.byte()&7 != 0
	case sprmPIlvl:
		p.ilvl = s.byte()
	case sprmPIlfo:
		p.ilfo = listOverride(s.short())
	case sprmPChgTabsPapx:
		p.changeTabs(s.operand, 2)
	case sprmPChgTabs:
		p.changeTabs(s.operand, 4)
	case sprmPBrcTop80, sprmPBrcTop:
		p.edges[0] = ruled(s.operand)
	case sprmPBrcLeft80, sprmPBrcLeft:
		p.edges[1] = ruled(s.operand)
	case sprmPBrcBottom80, sprmPBrcBottom:
		p.edges[2] = ruled(s.operand)
	case sprmPBrcRight80, sprmPBrcRight:
		p.edges[3] = ruled(s.operand)
	case sprmPFInTable:
		p.inTable = s.bool()
	case sprmPFTtp:
		p.rowEnd = s.bool()
	case sprmPItap:
		p.depth = s.long()
	case sprmPDtap:
		p.depth += s.long()
	case sprmPFInnerTableCell:
		p.innerCell = s.bool()
	case sprmPFInnerTtp:
		p.innerRow = s.bool()
	case sprmPHugePapx, sprmPHugePapxOld:
		if list := f.hugeList(s.long()); list != nil {
			p.hugeDepth(list, f)
		}
	}
}

// hugeDepth applies a list that stands in the Data stream; a list of its own there is not followed.
func (p *pap) hugeDepth(list []byte, f *file) {
	for {
		s, rest, ok := nextSprm(list)
		if !ok {
			return
		}
		if s.code != sprmPHugePapx && s.code != sprmPHugePapxOld {
			p.one(s, f)
		}
		list = rest
	}
}

// autoGap is the automatic gap of pages from the web, 14 points.
const autoGap = 280

// changeTabs drops and adds tab stops. Each dropped one takes size bytes in all: its place, with sprmPChgTabs also the
// distance within which it is dropped.
func (p *pap) changeTabs(b []byte, size int) {
	dropped := u8(b, 0)
	added := 1 + dropped*size
	keep := make([]tab, 0, len(p.tabs))
next:
	for _, t := range p.tabs {
		for i := range dropped {
			within := 0
			if size == 4 {
				within = s16(b, 1+2*dropped+2*i)
			}
			if d := t.at - s16(b, 1+2*i); d >= -within && d <= within {
				continue next
			}
		}
		keep = append(keep, t)
	}
	n := u8(b, added)
	for i := range n {
		kind := u8(b, added+1+2*n+i) & 7
		if kind > 3 {
			continue // a bar
		}
		t := tab{s16(b, added+1+2*i), [4]paper.Align{paper.Left, paper.Center, paper.Right, paper.Right}[kind]}
		keep = slices.DeleteFunc(keep, func(old tab) bool { return old.at == t.at })
		keep = append(keep, t)
	}
	p.tabs = keep
}

func alignOf(jc int) paper.Align {
	switch jc {
	case 0:
		return paper.Left
	case 1:
		return paper.Center
	case 2:
		return paper.Right
	}
	return paper.Justify
}

// ruled tells whether a border (Brc, 8 bytes, or Brc80, 4 bytes) is drawn.
func ruled(b []byte) bool {
	var kind int
	if len(b) >= 8 {
		kind = u8(b, 5)
	} else {
		if u32(b, 0) == 0xffffffff {
			return false
		}
		kind = u8(b, 1)
	}
	return kind != 0 && kind != 0xff
}
