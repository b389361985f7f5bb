package odt

import (
	"congvan/extract/read/apart"
	"congvan/paper"
)

// drawing reads an element of the drawing layer to its end: a frame, a shape, a line, a group. What it shows stands behind
// the paragraph that holds it, but for lines at the paragraph's top.
func (p *parser) drawing(above, behind *[]paper.Block) {
	x := p.xml
	switch string(x.Local) {
	case "line", "connector":
		p.line(above, behind)
		x.Skip()
		return
	case "a", "g":
		for depth := x.Depth(); p.err == nil && x.In(depth); {
			if x.Space == "draw" {
				p.drawing(above, behind)
			}
		}
		return
	case "frame", "custom-shape", "rect", "ellipse", "polygon", "path", "caption":
	default:
		x.Skip() // a control, an anchor of a frame elsewhere
		return
	}
	box := p.boxed(p.attr("draw", "style-name"))
	var blocks []paper.Block
	into, open, page := p.blocks, p.numbers.open, p.breakNext
	p.blocks, p.numbers.open, p.breakNext = &blocks, nil, false
	p.apart++
	if string(x.Local) != "frame" {
		p.flow(textLook{}) // a shape holds its text itself
	} else {
		for depth, seen := x.Depth(), false; p.err == nil && x.In(depth); {
			p.pictures = p.pictures || string(x.Local) == "image"
			if string(x.Local) == "text-box" && !seen {
				seen = true // of several, only the first is shown
				p.flow(textLook{})
			}
		}
	}
	p.apart--
	p.blocks, p.numbers.open, p.breakNext = into, open, page
	*behind = append(*behind, apart.Box(blocks, box)...)
}

// boxed tells whether a frame has lines on all sides.
func (p *parser) boxed(name string) bool {
	if v := p.value("graphic", name, "fo:border"); v != "" {
		return ruled(v)
	}
	if v := p.value("graphic", name, "draw:stroke"); v != "" {
		return v != "none"
	}
	for _, side := range []string{"top", "bottom", "left", "right"} {
		if !ruled(p.value("graphic", name, "fo:border-"+side)) {
			return false
		}
	}
	return true
}

// line adds a rule for a level line.
func (p *parser) line(above, behind *[]paper.Block) {
	var ends [4]paper.Length
	for i, name := range []string{"x1", "x2", "y1", "y2"} {
		n, ok := length(p.attr("svg", name))
		if !ok {
			return
		}
		ends[i] = n
	}
	w, h := ends[1]-ends[0], ends[3]-ends[2]
	w, h = max(w, -w), max(h, -h)
	if w == 0 || h*10 > w {
		return
	}
	r := &paper.Rule{Width: w, Weight: 0.75, Align: paper.Center}
	set(&r.Weight, p.value("graphic", p.attr("draw", "style-name"), "svg:stroke-width"))
	if kind := p.attr("text", "anchor-type"); kind != "page" && min(ends[2], ends[3]) < apart.HalfLine {
		*above = append(*above, r)
		return
	}
	*behind = append(*behind, r)
}
