package glyph

import (
	"context"
	"math"
)

// Sheet is one page as another program reads it: what it draws, in the page's own space.
type Sheet struct {
	Width, Height float64    // points, turned as the file says
	Upright       [6]float64 // from the page's space to points from the top left
	Letters       []Letter   // in the order in which they are drawn
	Fonts         []Font
	Paths         []Path
	Images        [][6]float64 // from the unit square to the page's space
	Damaged       bool         // a part of it could not be read
}

// Letter is one character, or several that one glyph shows.
type Letter struct {
	Text    string // "" where the file does not tell it
	X, Y    float64
	Advance float64 // along the line
	Size    float64 // of the font
	Matrix  [4]float64
	Font    int // index into the fonts
	Color   uint32
	Hidden  bool // drawn in no colour
}

// Font is what a font says of itself.
type Font struct {
	Name   string
	Flags  int
	Weight int // 400 is regular
}

// Path is lines and curves under a matrix to the page's space.
type Path struct {
	Points       []Point
	Matrix       [6]float64
	Fill, Stroke bool
	FillColor    uint32
	LineColor    uint32
	Width        float64
}

// Point is one point of a path.
type Point struct {
	X, Y  float64
	Start bool // begins a subpath
	Curve bool // reached by a curve
	Close bool // a line leads from it back to the start
}

// Form forms the words of a sheet.
func (s *Sheet) Form() *Page {
	pg := &page{damaged: s.Damaged}
	base := matrix(s.Upright)
	fonts := make([]*font, len(s.Fonts))
	for i, f := range s.Fonts {
		fonts[i] = &font{}
		fonts[i].describe(f.Name, style{flags: f.Flags, weight: float64(f.Weight)})
	}
	for i := range min(len(s.Letters), maxGlyphs) {
		pg.letter(&s.Letters[i], base, fonts)
	}
	p := &painter{ctx: context.Background(), page: pg}
	for i := range s.Paths {
		p.trace(&s.Paths[i], base)
	}
	for _, m := range s.Images {
		if p.ctm = matrix(m).then(base); p.ctm.finite() {
			p.image()
		}
	}
	return finish(pg, s.Width, s.Height, &scratch{})
}

func (pg *page) letter(l *Letter, base matrix, fonts []*font) {
	if l.Font < 0 || l.Font >= len(fonts) {
		pg.damaged = true
		return
	}
	m := matrix{l.Matrix[0], l.Matrix[1], l.Matrix[2], l.Matrix[3], l.X, l.Y}.then(base)
	across := math.Hypot(m[0], m[1])
	if !m.finite() || across == 0 {
		return
	}
	f := fonts[l.Font]
	lean := m[0]*m[2] + m[1]*m[3]
	g := glyph{
		x: m[4], y: m[5], dx: m[0] / across * l.Advance, dy: m[1] / across * l.Advance,
		size: math.Hypot(m[2], m[3]) * math.Abs(l.Size), font: f, color: l.Color, hidden: l.Hidden,
		italic: math.Abs(lean) > 0.1*across*math.Hypot(m[2], m[3]), text: f.plain(l.Text),
	}
	if g.text == "" {
		g.text = "\ufffd"
		pg.unknown++
	}
	pg.glyphs = append(pg.glyphs, g)
}

// trace notes the straight lines of a path.
func (p *painter) trace(path *Path, base matrix) {
	p.state = state{ctm: matrix(path.Matrix).then(base), fill: path.FillColor, line: path.LineColor, width: path.Width}
	if !p.ctm.finite() {
		return
	}
	p.path.points = p.path.points[:0]
	for _, q := range path.Points {
		p.point(q.X, q.Y, q.Start, q.Curve)
		if q.Close {
			p.close()
		}
	}
	if path.Fill {
		p.fillPath()
	}
	if path.Stroke {
		p.strokePath()
	}
}
