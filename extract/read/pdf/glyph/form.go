package glyph

import (
	"slices"
	"strings"

	"congvan/extract/read/pdf/object"
)

// invoke draws a form XObject, or notes an image.
func (p *painter) invoke(name string, resources object.Object) error {
	objects := resources.Key("XObject")
	x := objects.Key(name)
	if p.off > 0 || p.layers.hide(x, "OC") {
		return nil
	}
	if x.Key("Subtype").Text() == "Image" {
		p.image()
		p.cover(x)
		if p.drawn != nil {
			p.drawn(x)
		}
		return nil
	}
	if x.Key("Subtype").Text() != "Form" && x.Key("BBox").Len() != 4 {
		return nil
	}
	ref := objects.Refs()[name]
	if len(p.invoked) >= maxForms || ref != 0 && slices.Contains(p.invoked, ref) {
		return nil // a form that draws itself
	}
	if p.forms++; p.forms > maxInvoked {
		return errTooMuch
	}
	p.invoked = append(p.invoked, ref)
	defer func() { p.invoked = p.invoked[:len(p.invoked)-1] }()
	inner := x.Key("Resources")
	if inner.Kind() != object.Dict {
		inner = resources
	}
	return p.form(x, inner, identity)
}

// form draws the content of a form under a further matrix.
func (p *painter) form(x, resources object.Object, under matrix) error {
	before, saved, marked, artifact, off, apart := p.state, len(p.saved), len(p.marked), p.artifact, p.off, p.apart
	operands := p.operands
	p.operands = nil
	if m := readMatrix(x.Key("Matrix")).then(under).then(p.ctm); m.finite() {
		p.ctm = m
	}
	if bbox := x.Key("BBox"); bbox.Len() == 4 {
		p.clip = p.clip.meet(corners(bbox, p.ctm))
	}
	data, err := x.Data()
	if err != nil {
		p.page.damaged = true
	}
	err = p.run(data, resources)
	p.state, p.operands = before, operands[:0]
	p.saved, p.marked, p.artifact, p.off = p.saved[:min(saved, len(p.saved))], p.marked[:min(marked, len(p.marked))], artifact, off
	p.apart = apart
	return err
}

func readMatrix(a object.Object) matrix {
	if a.Len() != 6 {
		return identity
	}
	var m matrix
	for i := range m {
		m[i] = a.Index(i).Number()
	}
	return m
}

// image notes where an image lies: the unit square under the matrix.
func (p *painter) image() {
	x0, y0 := p.ctm.apply(0, 0)
	x1, y1 := p.ctm.apply(1, 1)
	p.page.images = append(p.page.images, box{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)})
	if len(p.page.images) > maxRules {
		p.page.images = p.page.images[:maxRules]
	}
}

// cover hides the letters that an image lies over: the text layer of a scan may be drawn under its picture.
func (p *painter) cover(x object.Object) {
	if len(p.page.glyphs) == 0 || p.veil > 0 || x.Key("ImageMask").True() || x.Key("SMask").Kind() != object.Null || x.Key("Mask").Kind() != object.Null {
		return
	}
	if p.page.looks += len(p.page.glyphs); p.page.looks > maxLooks {
		return
	}
	b := p.page.images[len(p.page.images)-1].meet(p.clip)
	for i := range p.page.glyphs {
		g := &p.page.glyphs[i]
		g.hidden = g.hidden || b.holds(g.x+g.dx/2, g.y-0.3*g.size, 0)
	}
}

// inlineImage notes an image that stands in the content itself.
func (p *painter) inlineImage(lex *object.Lexer) {
	if p.inline == nil {
		p.inline = object.NewInline()
	}
	x := p.inline.Image(lex)
	if p.off > 0 {
		return
	}
	p.image()
	if p.drawn != nil {
		p.drawn(x)
	}
}

// annotation draws the look of one annotation. Signatures and stamps are apart from the text; what someone typed into a
// form or onto the page is text.
func (p *painter) annotation(a object.Object) error {
	const hidden, noView = 1 << 1, 1 << 5
	if int(a.Key("F").Number())&(hidden|noView) != 0 || p.layers.hide(a, "OC") {
		return nil
	}
	look := a.Key("AP").Key("N")
	if look.Kind() == object.Dict {
		look = look.Key(a.Key("AS").Text())
	}
	rect, bbox := a.Key("Rect"), look.Key("BBox")
	if look.Kind() != object.Stream || rect.Len() != 4 || bbox.Len() != 4 {
		return nil
	}
	m := readMatrix(look.Key("Matrix"))
	to, from := corners(rect, identity), corners(bbox, m)
	sx, sy := 1.0, 1.0
	if from.x1 > from.x0 && from.y1 > from.y0 {
		sx, sy = (to.x1-to.x0)/(from.x1-from.x0), (to.y1-to.y0)/(from.y1-from.y0)
	}
	subtype := a.Key("Subtype").Text()
	kind := a.Key("FT").Text()
	if kind == "" {
		kind = a.Key("Parent").Key("FT").Text()
	}
	p.apart = subtype == "Stamp" || subtype == "Watermark" || subtype == "Popup" || subtype == "Widget" && kind == "Sig"
	defer func() { p.apart = false }()
	shown := len(p.page.glyphs)
	err := p.form(look, look.Key("Resources"), matrix{sx, 0, 0, sy, to.x0 - from.x0*sx, to.y0 - from.y0*sy})
	if p.apart && kind == "Sig" && typedIn(p.page.glyphs[shown:]) {
		for i := range p.page.glyphs[shown:] {
			p.page.glyphs[shown+i].apart, p.page.glyphs[shown+i].typed = false, true
		}
	}
	return err
}

// typedIn tells whether the look of a signature is a number or a day that a clerk put into the blank of the paper, as
// the signing programs of offices do it: it is part of the text then.
func typedIn(glyphs []glyph) bool {
	var b strings.Builder
	for _, g := range glyphs {
		b.WriteString(g.text)
	}
	text := strings.TrimSpace(b.String())
	return text != "" && len(text) <= 20 && strings.ContainsAny(text, "0123456789") && !strings.ContainsAny(text, ":@")
}

type box struct{ x0, y0, x1, y1 float64 }

// corners gives the box around a rectangle under a matrix.
func corners(a object.Object, m matrix) box {
	x0, y0, x1, y1 := a.Index(0).Number(), a.Index(1).Number(), a.Index(2).Number(), a.Index(3).Number()
	var b box
	for i, c := range [4][2]float64{{x0, y0}, {x1, y0}, {x0, y1}, {x1, y1}} {
		x, y := m.apply(c[0], c[1])
		if i == 0 {
			b = box{x, y, x, y}
		}
		b = box{min(b.x0, x), min(b.y0, y), max(b.x1, x), max(b.y1, y)}
	}
	return b
}
