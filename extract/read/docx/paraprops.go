package docx

import (
	"congvan/extract/open/xml"
	"congvan/paper"
)

// paraProps are the properties of a paragraph that one place gives.
type paraProps struct {
	has       paraField
	align     paper.Align
	left      paper.Length
	right     paper.Length
	first     paper.Length
	before    paper.Length
	after     paper.Length
	spacing   paper.Spacing
	tabs      []tabStop
	keepNext  bool
	keepLines bool
	widow     bool
	pageBreak bool
	close     bool // no gap between paragraphs of the same style
	dropCap   bool // the large first letter of the next paragraph
	outline   int  // 1 to 9, 0 body text
	num       numRef
	borders   borders
	style     string
	mark      runProps // of the paragraph mark
}

type paraField uint32

const (
	alignment paraField = 1 << iota
	leftIndent
	rightIndent
	firstIndent
	gapBefore
	gapAfter
	lineSpacing
	keepNext
	keepLines
	widowControl
	breakBefore
	contextual
	outlineLevel
	numID
	numLevel
	paraBorders
)

// numRef is w:numPr: the list and its level from 0.
type numRef struct{ id, level int }

type tabStop struct {
	paper.Tab
	clear bool
}

// borders are the ruled sides of a paragraph, table or cell.
type borders uint8

const (
	topSide borders = 1 << iota
	bottomSide
	leftSide
	rightSide
	insideH
	insideV
)

// readParaProps reads w:pPr, the current element. section is called for w:sectPr.
func readParaProps(r *xml.Reader, t *theme, original bool, section func()) paraProps {
	var p paraProps
	for depth := r.Depth(); r.In(depth); {
		if r.Space != w {
			continue
		}
		switch string(r.Local) {
		case "pStyle":
			p.style = val(r)
		case "jc":
			p.align = alignOf(val(r))
			p.has |= alignment
		case "ind":
			p.indents(r)
		case "spacing":
			p.spaces(r)
		case "tabs":
			p.readTabs(r)
		case "keepNext":
			p.flag(r, keepNext, &p.keepNext)
		case "keepLines":
			p.flag(r, keepLines, &p.keepLines)
		case "widowControl":
			p.flag(r, widowControl, &p.widow)
		case "pageBreakBefore":
			p.flag(r, breakBefore, &p.pageBreak)
		case "contextualSpacing":
			p.flag(r, contextual, &p.close)
		case "outlineLvl":
			if n, ok := intAttr(r, w, "val"); ok && n >= 0 {
				p.has |= outlineLevel
				p.outline = (n + 1) % 10
			}
		case "numPr":
			p.numPr(r)
		case "framePr":
			kind, _ := r.Attr(w, "dropCap")
			p.dropCap = string(kind) == "drop" || string(kind) == "margin"
		case "pBdr":
			p.borders, _ = readBorders(r)
			p.has |= paraBorders
		case "rPr":
			p.mark = readRunProps(r, t, original)
		case "sectPr":
			if section != nil {
				section()
			}
		case "pPrChange":
			if !original {
				r.Skip()
				continue
			}
			mark := p.mark
			p = paraProps{}
			for depth := r.Depth(); r.In(depth); {
				if string(r.Local) == "pPr" {
					p = readParaProps(r, t, false, nil)
				}
			}
			p.mark = mark
		}
	}
	return p
}

func (p *paraProps) flag(r *xml.Reader, f paraField, to *bool) {
	*to = on(r)
	p.has |= f
}

func alignOf(jc string) paper.Align {
	switch jc {
	case "center":
		return paper.Center
	case "right", "end":
		return paper.Right
	case "left", "start", "":
		return paper.Left
	}
	return paper.Justify // both, distribute and their kin
}

func (p *paraProps) indents(r *xml.Reader) {
	set := func(local string, f paraField, to *paper.Length, sign paper.Length) {
		if l, ok := length(r, local); ok {
			*to = sign * l
			p.has |= f
		}
	}
	set("start", leftIndent, &p.left, 1)
	set("left", leftIndent, &p.left, 1)
	set("end", rightIndent, &p.right, 1)
	set("right", rightIndent, &p.right, 1)
	set("firstLine", firstIndent, &p.first, 1)
	set("hanging", firstIndent, &p.first, -1)
}

// autoGap is the gap that Word sets where a file asks for automatic spacing, as HTML paragraphs have it.
const autoGap = 14

func (p *paraProps) spaces(r *xml.Reader) {
	gap := func(local, auto string, f paraField, to *paper.Length) {
		if l, ok := length(r, local); ok {
			*to = l
			p.has |= f
		}
		if b, ok := r.Attr(w, auto); ok && string(b) != "0" && string(b) != "false" {
			*to = autoGap
			p.has |= f
		}
	}
	gap("before", "beforeAutospacing", gapBefore, &p.before)
	gap("after", "afterAutospacing", gapAfter, &p.after)
	line, ok := length(r, "line")
	if !ok {
		return
	}
	p.has |= lineSpacing
	rule, _ := r.Attr(w, "lineRule")
	switch string(rule) {
	case "exact":
		p.spacing = paper.Spacing{Rule: paper.Exact, Value: float64(line)}
	case "atLeast":
		p.spacing = paper.Spacing{Rule: paper.AtLeast, Value: float64(line)}
	default: // auto: in 240ths of a line
		p.spacing = paper.Spacing{Rule: paper.Multiple, Value: float64(line) / 12}
		if line == 12 {
			p.spacing = paper.Spacing{}
		}
	}
}

func (p *paraProps) readTabs(r *xml.Reader) {
	for depth := r.Depth(); r.In(depth); {
		at, ok := length(r, "pos")
		if !ok {
			continue
		}
		t := tabStop{Tab: paper.Tab{At: at}}
		switch val(r) {
		case "clear":
			t.clear = true
		case "bar", "num":
			continue
		case "center":
			t.Align = paper.Center
		case "right", "end":
			t.Align = paper.Right
		}
		p.tabs = append(p.tabs, t)
	}
}

func (p *paraProps) numPr(r *xml.Reader) {
	for depth := r.Depth(); r.In(depth); {
		n, ok := intAttr(r, w, "val")
		if !ok {
			continue
		}
		switch string(r.Local) {
		case "numId":
			p.num.id = n
			p.has |= numID
		case "ilvl":
			p.num.level = min(max(n, 0), levels-1)
			p.has |= numLevel
		}
	}
}

// readBorders reads a list of borders: the visible sides, and all sides that it names.
func readBorders(r *xml.Reader) (visible, named borders) {
	for depth := r.Depth(); r.In(depth); {
		var side borders
		switch string(r.Local) {
		case "top":
			side = topSide
		case "bottom":
			side = bottomSide
		case "left", "start":
			side = leftSide
		case "right", "end":
			side = rightSide
		case "insideH":
			side = insideH
		case "insideV":
			side = insideV
		}
		named |= side
		if style := val(r); style != "nil" && style != "none" && style != "" {
			visible |= side
		}
	}
	return visible, named
}

// over gives the properties of p, and those of base where p has none.
func (p paraProps) over(base paraProps) paraProps {
	out := base
	out.has |= p.has
	out.dropCap = p.dropCap
	if p.has&alignment != 0 {
		out.align = p.align
	}
	if p.has&leftIndent != 0 {
		out.left = p.left
	}
	if p.has&rightIndent != 0 {
		out.right = p.right
	}
	if p.has&firstIndent != 0 {
		out.first = p.first
	}
	if p.has&gapBefore != 0 {
		out.before = p.before
	}
	if p.has&gapAfter != 0 {
		out.after = p.after
	}
	if p.has&lineSpacing != 0 {
		out.spacing = p.spacing
	}
	if p.has&keepNext != 0 {
		out.keepNext = p.keepNext
	}
	if p.has&keepLines != 0 {
		out.keepLines = p.keepLines
	}
	if p.has&widowControl != 0 {
		out.widow = p.widow
	}
	if p.has&breakBefore != 0 {
		out.pageBreak = p.pageBreak
	}
	if p.has&contextual != 0 {
		out.close = p.close
	}
	if p.has&outlineLevel != 0 {
		out.outline = p.outline
	}
	if p.has&numID != 0 {
		out.num.id = p.num.id
	}
	if p.has&numLevel != 0 {
		out.num.level = p.num.level
	}
	if p.has&paraBorders != 0 {
		out.borders = p.borders
	}
	out.tabs = mergeTabs(base.tabs, p.tabs)
	return out
}

func mergeTabs(base, own []tabStop) []tabStop {
	if len(own) == 0 {
		return base
	}
	out := make([]tabStop, 0, len(base)+len(own))
next:
	for _, b := range base {
		for _, o := range own {
			if o.At == b.At {
				continue next
			}
		}
		out = append(out, b)
	}
	for _, o := range own {
		if !o.clear {
			out = append(out, o)
		}
	}
	return out
}

// paragraph gives an empty paragraph with the properties.
func (p paraProps) paragraph() *paper.Paragraph {
	out := &paper.Paragraph{
		Align: p.align, FirstLine: p.first, LeftIndent: p.left, RightInd: p.right, Before: p.before, After: p.after,
		Spacing: p.spacing, Outline: p.outline, KeepNext: p.keepNext, KeepLines: p.keepLines,
		NoWidow: p.has&widowControl != 0 && !p.widow, PageBreak: p.pageBreak,
	}
	const allSides = topSide | bottomSide | leftSide | rightSide
	out.Box = p.borders&allSides == allSides
	for _, t := range p.tabs {
		out.Tabs = append(out.Tabs, t.Tab)
	}
	return out
}
