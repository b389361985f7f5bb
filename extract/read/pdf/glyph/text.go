package glyph

import (
	"math"

	"congvan/extract/read/pdf/object"
)

// glyph is one letter on the page. y grows downwards.
type glyph struct {
	x, y     float64 // origin
	dx, dy   float64 // advance
	size     float64 // points
	text     string
	font     *font
	color    uint32
	italic   bool // slanted by the matrix
	bold     bool // made bold by stroking its outline
	apart    bool
	artifact bool
	typed    bool // put into a blank of the paper by a signing program
	hidden   bool // drawn in no colour: the text layer of a scan
	unseen   bool // white on white
}

// text runs the operators of text objects; it gives no error but too much text.
func (p *painter) text(op string, resources object.Object) error {
	switch op {
	case "BT":
		p.tm, p.tlm = identity, identity
	case "Tf":
		if len(p.operands) >= 2 {
			p.font, p.size = p.fontNamed(p.name(1), resources), p.num(0)
		}
	case "Tc":
		p.charSpace = p.num(0)
	case "Tw":
		p.wordSpace = p.num(0)
	case "Tz":
		p.stretch = p.num(0) / 100
	case "TL":
		p.leading = p.num(0)
	case "Ts":
		p.rise = p.num(0)
	case "Tr":
		p.mode = int(p.num(0))
	case "Td":
		p.move(p.num(1), p.num(0))
	case "TD":
		p.leading = -p.num(0)
		p.move(p.num(1), p.num(0))
	case "Tm":
		if m := p.matrix(); len(p.operands) >= 6 && m.finite() {
			p.tm, p.tlm = m, m
		}
	case "T*":
		p.move(0, -p.leading)
	case "Tj":
		return p.show(p.name(0))
	case "'":
		p.move(0, -p.leading)
		return p.show(p.name(0))
	case "\"":
		p.wordSpace, p.charSpace = p.num(2), p.num(1)
		p.move(0, -p.leading)
		return p.show(p.name(0))
	case "TJ":
		for _, o := range p.operands {
			switch o.kind {
			case object.StringToken:
				if err := p.show(o.bytes); err != nil {
					return err
				}
			case object.NumberToken:
				p.tm = matrix{1, 0, 0, 1, -o.num / 1000 * p.size * p.stretch, 0}.then(p.tm)
			}
		}
	}
	return nil
}

// fontNamed gives the font of a name in the resources in force.
func (p *painter) fontNamed(name []byte, resources object.Object) *font {
	if f, ok := p.named[string(name)]; ok {
		return f
	}
	fonts := resources.Key("Font")
	f := p.fonts.get(fonts.Refs()[string(name)], fonts.Key(string(name)))
	p.named[string(name)] = f
	return f
}

func (p *painter) move(x, y float64) {
	p.tlm = matrix{1, 0, 0, 1, x, y}.then(p.tlm)
	if !p.tlm.finite() {
		p.tlm = identity
	}
	p.tm = p.tlm
}

// show sets the glyphs of one string and moves on past them.
func (p *painter) show(b []byte) error {
	if p.font == nil || !p.tm.finite() {
		p.page.damaged = p.page.damaged || len(b) > 0 // letters that cannot be told
		return nil
	}
	if len(p.page.glyphs)+len(b) > maxGlyphs {
		return errTooMuch
	}
	f := p.font
	p.page.damaged = p.page.damaged || f.damaged
	m := p.tm.then(p.ctm)
	size := math.Hypot(m[2], m[3]) * math.Abs(p.size) * f.em
	lean := m[0]*m[2] + m[1]*m[3] // 0 where the letters stand upright on their line
	leaning := math.Abs(lean) > 0.1*math.Hypot(m[0], m[1])*math.Hypot(m[2], m[3])
	x := 0.0
	upX, upY := 0.3*p.size*f.em*m[2], 0.3*p.size*f.em*m[3] // from the line to the middle of a letter
	color := p.fill
	if p.mode == 1 {
		color = p.line
	} else {
		color = veiled(color, p.veil)
	}
	f.each(b, func(s shape, blank bool) {
		advance := s.width*f.unit*p.size + p.charSpace
		if blank {
			advance += p.wordSpace
		}
		advance *= p.stretch
		g := glyph{
			size: size, text: s.text, font: f, color: color, italic: leaning,
			bold: p.mode == 2 && p.width*m.scale() > 0.01*size, apart: p.apart, artifact: p.artifact > 0, hidden: p.mode == 3,
		}
		g.x, g.y = m.apply(x, p.rise)
		ex, ey := m.apply(x+advance, p.rise)
		g.dx, g.dy = ex-g.x, ey-g.y
		cx, cy := (g.x+ex)/2+upX, (g.y+ey)/2+upY
		x += advance
		if p.off > 0 || !p.clip.holds(cx, cy, 0.3*size) {
			return // nobody sees it
		}
		if !s.known {
			p.page.unknown++
			g.text = "\ufffd"
		}
		g.unseen = !g.hidden && white(color) && !p.page.over(cx, cy)
		if g.text != "" && p.mode != 7 {
			p.page.glyphs = append(p.page.glyphs, g)
		}
	})
	p.tm = matrix{1, 0, 0, 1, x, 0}.then(p.tm)
	return nil
}
