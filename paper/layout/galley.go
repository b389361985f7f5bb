package layout

import (
	"congvan/paper"
	"congvan/paper/layout/measure"
)

// band is one horizontal strip of a column: a line of text, a rule, an image, or rows of a table.
type band struct {
	before, after paper.Length // gaps; the one before is dropped where a page ends by itself
	again         paper.Length // the gap where a cell goes on with this line on a new page
	last          paper.Length // the gap after its paragraph, where that is the last of a cell
	height        paper.Length
	keep          bool // no page ends between this band and the next
	pageBreak     bool // starts a new page

	line  *setLine
	rule  *ruler
	image *paper.Image
	rows  *rowGroup
	frame *frame
}

// ruler is a rule at its place in the column, from the top of its band.
type ruler struct{ x, y, long, weight paper.Length }

// frame is the part of a frame that runs beside one line.
type frame struct {
	left, right paper.Length
	top, bottom bool // the line is the first, the last
}

// setter makes bands of blocks. page is the number that page number fields show.
type setter struct {
	page  int
	depth int
}

// maxDepth caps tables within tables; deeper ones are laid out as their paragraphs alone.
const maxDepth = 32

// column makes the bands of blocks in a column of the width.
func (s *setter) column(blocks []paper.Block, width paper.Length) []band {
	out := make([]band, 0, 2*len(blocks))
	afterTable := false
	for _, b := range blocks {
		switch b := b.(type) {
		case *paper.Paragraph:
			out = s.paragraph(out, b, width)
		case *paper.Table:
			if afterTable {
				out = append(out, band{height: CarrierHeight})
			}
			if s.depth >= maxDepth {
				for _, row := range b.Rows {
					for _, c := range row.Cells {
						out = append(out, s.column(c.Blocks, width)...)
					}
				}
			} else {
				out = s.table(out, b, width)
			}
		case *paper.Rule:
			long, weight := RuleSize(b, width)
			x := paper.Length(0)
			switch b.Align {
			case paper.Center:
				x = (width - long) / 2
			case paper.Right:
				x = width - long
			}
			out = append(out, band{
				after: gap(b.After), height: gap(b.Before) + RuleHeight,
				rule: &ruler{x: x, y: gap(b.Before) + RuleHeight/2, long: long, weight: weight},
			})
		case *paper.Image:
			if drawable(b) {
				out = append(out, band{height: b.Height, image: b})
			}
		default:
			continue
		}
		_, afterTable = b.(*paper.Table)
	}
	if afterTable {
		out = append(out, band{height: CarrierHeight})
	}
	return out
}

func drawable(b *paper.Image) bool {
	switch b.MediaType {
	case "image/png", "image/jpeg", "image/gif":
		return len(b.Data) > 0 && b.Width > 0 && b.Height > 0
	}
	return false
}

func gap(l paper.Length) paper.Length { return twip(max(l, 0)) }

// paragraph adds the lines of one paragraph.
func (s *setter) paragraph(out []band, p *paper.Paragraph, width paper.Length) []band {
	left, right := p.LeftIndent, p.RightInd
	if p.Box {
		left, right = FrameIndents(p, width)
	}
	b := breaker{para: p, left: twip(left), right: width - twip(right), first: twip(p.FirstLine), column: width}
	b.pieces, b.looks = cut(p, s.page)
	if b.right-b.left < 6 { // indents that leave no room are dropped
		b.left, b.right, b.first = 0, width, 0
	}
	lines := b.lines()
	from := len(out)
	for i := range lines {
		above, below := b.extent(&lines[i])
		height, baseline, extra := spaced(p.Spacing, above, below)
		lines[i].baseline = baseline
		n := band{height: height, line: &lines[i]}
		n.again, n.last = gap(p.Before), gap(p.After)+cellEnd(p.Spacing)
		if i == 0 {
			n.before, n.pageBreak = n.again, p.PageBreak
		} else {
			n.before = extra
		}
		if i == len(lines)-1 {
			n.after, n.keep = gap(p.After)+extra, p.KeepNext
		} else {
			n.keep = p.KeepLines || p.KeepNext || !p.NoWidow && (i == 0 || i == len(lines)-2)
		}
		out = append(out, n)
	}
	if p.Box {
		framed(out[from:], b.left, b.right)
	}
	return out
}

// framed draws a frame around the lines of one paragraph.
func framed(lines []band, left, right paper.Length) {
	const around = FramePadding + FrameWeight
	for i := range lines {
		n := &lines[i]
		n.frame = &frame{left: left - FramePadding - FrameWeight/2, right: right + FramePadding + FrameWeight/2}
		if i == 0 {
			n.frame.top = true
			n.height += around
			n.line.baseline += around
		}
		if i == len(lines)-1 {
			n.frame.bottom = true
			n.height += around
		}
	}
}

// extent gives the height of a line above and below its baseline: that of its highest letters.
func (b *breaker) extent(l *setLine) (above, below paper.Length) {
	for i := range l.pieces {
		k := &b.looks[l.pieces[i].look]
		above, below = max(above, k.above), max(below, k.below)
	}
	if above > 0 {
		return above, below
	}
	empty := paper.Run{}
	if n := len(b.para.Runs); n > 0 {
		empty = b.para.Runs[n-1]
	}
	k := lookOf(&empty)
	return k.above, k.below
}

// spaced gives the height of a line, where its baseline lies, and what stands between it and the lines above and below
// as LibreOffice and Word place them: what a multiple adds goes between the lines and after the last, what "at least"
// adds goes above the letters, and an exact line has its baseline at four fifths.
func spaced(s paper.Spacing, above, below paper.Length) (height, baseline, extra paper.Length) {
	natural := above + below
	if !(s.Value > 0) {
		return natural, above, 0
	}
	switch s.Rule {
	case paper.Multiple:
		height = paper.Length(int(float64(natural)*20*min(s.Value, 132)+0.001)) / 20
		if height < natural {
			return height, above - (natural - height), 0
		}
		return natural, above, height - natural
	case paper.AtLeast:
		height = max(natural, twip(paper.Length(s.Value)))
		return height, above + height - natural, 0
	case paper.Exact:
		height = max(twip(paper.Length(s.Value)), 0.05)
		return height, twip(height * 4 / 5), 0
	}
	return natural, above, 0
}

// cellEnd gives what a multiple spacing adds after the last line of a cell: in LibreOffice it follows the size of the
// default style, whatever the size of the line.
func cellEnd(s paper.Spacing) paper.Length {
	above, below := heights(measure.Of(false, false), defaultSize)
	_, _, extra := spaced(s, above, below)
	return extra
}
