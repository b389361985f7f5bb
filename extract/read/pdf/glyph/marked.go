package glyph

import (
	"math"

	"congvan/extract/read/pdf/object"
)

// marked is one stretch of marked content.
type marked struct {
	artifact, watermark bool
	off                 bool   // of a layer that is not shown
	actual              string // what its letters stand for
	stands              bool   // actual says so
	from                int    // the first of its letters
}

// properties keeps of an inline dictionary what marked content needs, as one operand.
func (p *painter) properties(lex *object.Lexer) {
	out := operand{kind: object.DictOpen}
	var key []byte
	for depth := 1; depth > 0; {
		t := lex.Next()
		switch t.Kind {
		case object.DictOpen:
			depth++
		case object.DictClose:
			depth--
		case object.End:
			return
		case object.StringToken:
			if depth == 1 && string(key) == "ActualText" {
				out.actual, out.stands = object.TextString(string(t.Bytes))
			}
		case object.NameToken:
			if depth == 1 && string(key) == "Subtype" {
				out.bytes = t.Bytes
			}
			key = t.Bytes
			continue
		}
		key = nil
	}
	p.operands = append(p.operands, out)
}

// mark opens marked content. Writers mark running heads and page numbers as artifacts, and also the lines of tables.
func (p *painter) mark(op string, resources object.Object) {
	m := marked{from: len(p.page.glyphs)}
	tag := p.name(0)
	if op == "BDC" {
		tag = p.name(1)
	}
	var kind string
	if n := len(p.operands); op == "BDC" && n > 0 {
		o := p.operands[n-1]
		m.actual, m.stands, kind = o.actual, o.stands, string(o.bytes)
		if o.kind == object.NameToken && (string(tag) == "Span" || string(tag) == "OC") {
			all := resources.Key("Properties")
			if string(tag) == "OC" {
				m.off = p.layers.hide(all, string(o.bytes))
			} else if s := all.Key(string(o.bytes)).Key("ActualText"); s.Kind() == object.String {
				m.actual, m.stands = object.TextString(s.Text())
			}
		}
	}
	m.artifact = string(tag) == "Artifact"
	m.watermark = m.artifact && kind == "Watermark" && !p.apart
	if len(p.marked) < maxStates {
		p.marked = append(p.marked, m)
		p.count(m, 1)
	}
}

func (p *painter) unmark() {
	if n := len(p.marked); n > 0 {
		m := p.marked[n-1]
		p.marked = p.marked[:n-1]
		p.count(m, -1)
		if m.stands {
			p.replace(m.from, m.actual)
		}
	}
}

func (p *painter) count(m marked, n int) {
	if m.artifact {
		p.artifact += n
	}
	if m.off {
		p.off += n
	}
	if m.watermark {
		p.apart = n > 0
	}
}

// replace puts the text in the place of the letters shown from the given one on: they are only its look. Over more than
// one line it cannot tell what stands where; there the letters stay.
func (p *painter) replace(from int, text string) {
	g := p.page.glyphs
	if from >= len(g) {
		return
	}
	first, last := g[from], g[len(g)-1]
	x, y := last.x+last.dx-first.x, last.y+last.dy-first.y
	for _, o := range g[from:] {
		off := (o.x-first.x)*first.dy - (o.y-first.y)*first.dx
		if math.Abs(off) > 0.3*first.size*math.Hypot(first.dx, first.dy) || o.size != first.size {
			return
		}
		if o.text == "\ufffd" {
			p.page.unknown--
		}
	}
	runes := []rune(text)
	g = g[:from]
	for i, r := range runes {
		if len(g) >= maxGlyphs {
			break
		}
		o := first
		n := float64(len(runes))
		o.text = string(r)
		o.x, o.y = first.x+x*float64(i)/n, first.y+y*float64(i)/n
		o.dx, o.dy = x/n, y/n
		g = append(g, o)
	}
	p.page.glyphs = g
}
