package layout

import (
	"strings"

	"congvan"
	"congvan/paper"
	"congvan/paper/layout/measure"
)

// drawer puts bands at their places on one page.
type drawer struct {
	page  *Page
	apart bool // running heads
}

// stack draws bands one below the other and gives where the next would go.
func (d *drawer) stack(bands []band, x, y paper.Length) paper.Length {
	for i := range bands {
		n := &bands[i]
		y += n.before
		d.band(n, x, y)
		y += n.height + n.after
	}
	return y
}

func (d *drawer) band(n *band, x, y paper.Length) {
	switch {
	case n.line != nil:
		d.line(n.line, x, y)
	case n.rule != nil:
		at := y + n.rule.y
		d.stroke(x+n.rule.x, at, x+n.rule.x+n.rule.long, at, n.rule.weight, "")
	case n.image != nil:
		d.page.Pictures = append(d.page.Pictures, Picture{Box: d.box(x, y, n.image.Width, n.image.Height), Image: n.image})
	case n.rows != nil:
		d.rows(n.rows, x, y)
	}
	if f := n.frame; f != nil {
		d.frame(f, x, y, n.height)
	}
}

func (d *drawer) frame(f *frame, x, y, height paper.Length) {
	top, bottom := y, y+height
	if f.top {
		top += FrameWeight / 2
		d.stroke(x+f.left, top, x+f.right, top, FrameWeight, "")
	}
	if f.bottom {
		bottom -= FrameWeight / 2
		d.stroke(x+f.left, bottom, x+f.right, bottom, FrameWeight, "")
	}
	d.stroke(x+f.left, top, x+f.left, bottom, FrameWeight, "")
	d.stroke(x+f.right, top, x+f.right, bottom, FrameWeight, "")
}

// rows draws the cells of a group in reading order.
func (d *drawer) rows(g *rowGroup, x, y paper.Length) {
	x += g.table.x
	for i := range g.cells {
		c := &g.cells[i]
		top := y + g.top(c.row)
		height := paper.Length(0)
		for _, r := range g.rows[c.row : c.row+c.rows] {
			height += r.height
		}
		left, right := x+g.table.edges[c.col], x+g.table.edges[c.col+c.span]
		at := top + g.table.edge
		if c.middle {
			at += max(height-g.table.edge-stack(c.bands), 0) / 2
		}
		d.stack(c.bands, left+g.table.pad, at)
		if g.table.edge > 0 {
			d.stroke(left, top, right, top, g.table.edge, "")
			d.stroke(left, top, left, top+height, g.table.edge, "")
			d.stroke(right, top, right, top+height, g.table.edge, "")
			d.stroke(left, top+height, right, top+height, g.table.edge, "")
		}
	}
}

// stroke draws a line once: neighbouring cells share their borders.
func (d *drawer) stroke(x1, y1, x2, y2, weight paper.Length, color string) {
	s := Stroke{X1: x1, Y1: y1, X2: x2, Y2: y2, Weight: weight, Color: color}
	const near = 64 // strokes: the cells of two rows
	for i := len(d.page.Strokes) - 1; i >= 0 && i >= len(d.page.Strokes)-near; i-- {
		if d.page.Strokes[i] == s {
			return
		}
	}
	d.page.Strokes = append(d.page.Strokes, s)
}

func (d *drawer) box(x, y, w, h paper.Length) congvan.Box {
	return congvan.Box{Page: d.page.Number, X: float64(x), Y: float64(y), W: float64(w), H: float64(h)}
}

// line draws the words of a line, each style of a word by itself.
func (d *drawer) line(l *setLine, x, y paper.Length) {
	var out Line
	out.Words = make([]Word, 0, len(l.pieces)/2+1)
	baseline := y + l.baseline
	for i := range l.pieces {
		p := &l.pieces[i]
		k := &l.looks[p.look]
		if p.kind == letters {
			d.word(&out, l, i, x, baseline)
		}
		at := x + l.starts[i]
		if k.run.Underline {
			d.extend(at, at+l.widths[i], baseline+0.12*k.size, k)
		}
		if k.run.Strike {
			d.extend(at, at+l.widths[i], baseline-k.rise-0.26*k.size, k)
		}
	}
	if len(out.Words) == 0 {
		return
	}
	out.Words[len(out.Words)-1].Joined = l.open
	for _, w := range out.Words {
		out.Box = union(out.Box, w.Box)
	}
	d.page.Lines = append(d.page.Lines, out)
}

// word adds the letters of piece i: to the word before where they go on in its style, as a word of their own otherwise.
func (d *drawer) word(out *Line, l *setLine, i int, x, baseline paper.Length) {
	p := &l.pieces[i]
	k := &l.looks[p.look]
	top := baseline - k.rise - paper.Length(k.face.Ascent)*k.size
	height := paper.Length(k.face.Ascent+k.face.Descent) * k.size
	if strings.Contains(p.text, tickBoxLead) {
		d.tickBoxes(p.text, k, x+l.starts[i], baseline-k.rise)
	}
	if i > 0 && l.pieces[i-1].kind == letters && len(out.Words) > 0 {
		last := &out.Words[len(out.Words)-1]
		if l.pieces[i-1].look == p.look {
			last.Text += p.text
			last.Box.W += float64(p.width)
			return
		}
		last.Joined = true
	}
	style := *k.run
	style.Text, style.Size = "", k.size
	out.Words = append(out.Words, Word{
		Text: p.text, Box: d.box(x+l.starts[i], top, p.width, height), Confidence: 1, Apart: d.apart, Style: style,
	})
}

// extend draws a line under or through text; a stretch that goes on lengthens the one before.
func (d *drawer) extend(x1, x2, y paper.Length, k *look) {
	if n := len(d.page.Strokes); n > 0 {
		s := &d.page.Strokes[n-1]
		if s.Y1 == y && s.Y2 == y && s.X2 > x1-slack && s.X2 < x1+slack && s.Color == k.run.Color {
			s.X2 = x2
			return
		}
	}
	d.page.Strokes = append(d.page.Strokes, Stroke{X1: x1, Y1: y, X2: x2, Y2: y, Weight: 0.05 * k.size, Color: k.run.Color})
}

// tickBoxLead is how the bytes of every tick box begin.
const tickBoxLead = "\xe2\x98"

// tickBoxes draws ☐, ☑ and ☒, which the font lacks.
func (d *drawer) tickBoxes(text string, k *look, x, baseline paper.Length) {
	weight := 0.05 * k.size
	for _, r := range text {
		width := paper.Length(k.face.Advance(r)) * k.size
		if measure.TickBox(r) {
			side := 0.7 * k.size
			x1, y2 := x+(width-side)/2, baseline+0.05*k.size
			x2, y1 := x1+side, y2-side
			for _, s := range [...][4]paper.Length{{x1, y1, x2, y1}, {x1, y2, x2, y2}, {x1, y1, x1, y2}, {x2, y1, x2, y2}} {
				d.stroke(s[0], s[1], s[2], s[3], weight, k.run.Color)
			}
			in := side / 5
			switch r {
			case '☑':
				d.stroke(x1+in, y1+side/2, x1+2*in, y2-in, 1.5*weight, k.run.Color)
				d.stroke(x1+2*in, y2-in, x2-in, y1+in, 1.5*weight, k.run.Color)
			case '☒':
				d.stroke(x1+in, y1+in, x2-in, y2-in, weight, k.run.Color)
				d.stroke(x1+in, y2-in, x2-in, y1+in, weight, k.run.Color)
			}
		}
		x += width
	}
}
