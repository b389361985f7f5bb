package layout

import (
	"congvan/paper"
	"congvan/paper/layout/measure"
)

// What paper leaves open and both writers must draw alike.
const (
	CarrierHeight paper.Length = 1    // of the smallest paragraph: between two tables, after a last one
	RuleHeight    paper.Length = 2    // of the place of a drawn line; the line runs in its middle
	RuleWeight    paper.Length = 0.75 // of a rule without a weight
	BorderWeight  paper.Length = 0.5  // of table borders
	FrameWeight   paper.Length = 0.75 // of a frame
	FramePadding  paper.Length = 4    // between a frame and its text, on all sides
	CellPadding   paper.Length = 5.4  // left and right in a table cell, as Word sets it: 108 twips
)

// Setup gives the page setup with what is missing filled in: A4, margins within the decree's.
func Setup(p paper.Page) paper.Page {
	if !(p.Width > 0) || !(p.Height > 0) {
		p.Width, p.Height = paper.Mm(210), paper.Mm(297)
		if p.Landscape {
			p.Width, p.Height = p.Height, p.Width
		}
		if p.Top == 0 && p.Bottom == 0 && p.Left == 0 && p.Right == 0 {
			p.Top, p.Bottom, p.Left, p.Right = paper.Mm(20), paper.Mm(20), paper.Mm(30), paper.Mm(15)
		}
	}
	if p.HeaderAt == 0 {
		p.HeaderAt = paper.Mm(10)
	}
	if p.FooterAt == 0 {
		p.FooterAt = paper.Mm(10)
	}
	return p
}

// TextWidth gives the width between the margins.
func TextWidth(p paper.Page) paper.Length {
	p = Setup(p)
	return p.Width - p.Left - p.Right
}

// Padding gives what lies left and right of the text in the table's cells.
func Padding(t *paper.Table) paper.Length {
	if t.NoPadding {
		return 0
	}
	return CellPadding
}

// CellTextWidth gives the width that the text has in a cell of the table.
func CellTextWidth(t *paper.Table, cell paper.Length) paper.Length {
	return max(cell-2*Padding(t), 1)
}

// RuleSize gives the length and weight of a rule in a column of the width.
func RuleSize(r *paper.Rule, column paper.Length) (long, weight paper.Length) {
	long, weight = r.Width, r.Weight
	if !(long > 0) {
		long = column
	}
	if !(weight > 0) {
		weight = RuleWeight
	}
	return min(long, column), weight
}

// FrameIndents gives the indents of the text of a framed paragraph. A frame without indents is as wide as its longest
// line needs, and stands where the paragraph's alignment says.
func FrameIndents(p *paper.Paragraph, column paper.Length) (left, right paper.Length) {
	if p.LeftIndent != 0 || p.RightInd != 0 {
		return p.LeftIndent, p.RightInd
	}
	const around = FramePadding + FrameWeight
	widest, line := paper.Length(0), paper.Length(0)
	for i := range p.Runs {
		r := &p.Runs[i]
		face := measure.Of(r.Bold, r.Italic)
		for _, c := range shown(r) {
			if c == '\n' {
				line = 0
				continue
			}
			line += paper.Length(face.Advance(c)) * size(r)
			widest = max(widest, line)
		}
	}
	spare := column - widest - 2*around - 1 // a point against rounding
	if spare <= 0 {
		return around, around
	}
	switch p.Align {
	case paper.Center:
		return around + spare/2, around + spare/2
	case paper.Right:
		return around + spare, around
	default:
		return around, around + spare
	}
}

// FurnitureBlocks gives the blocks of the running head or foot, the page number included.
func FurnitureBlocks(f *paper.Furniture) []paper.Block {
	if !f.PageNumber {
		return f.Blocks
	}
	blocks := make([]paper.Block, 0, len(f.Blocks)+1)
	blocks = append(blocks, &paper.Paragraph{
		Runs:  []paper.Run{{Size: 14, Field: paper.PageNumberField}},
		Align: paper.Center,
	})
	return append(blocks, f.Blocks...)
}

// NoteBlocks gives the blocks of a footnote; the first is a paragraph, for it carries the mark.
func NoteBlocks(n *paper.Note) []paper.Block {
	if len(n.Blocks) > 0 {
		if _, ok := n.Blocks[0].(*paper.Paragraph); ok {
			return n.Blocks
		}
	}
	return append([]paper.Block{&paper.Paragraph{}}, n.Blocks...)
}
