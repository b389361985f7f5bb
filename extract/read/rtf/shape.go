package rtf

import (
	"strconv"
	"strings"

	"congvan/extract/read/apart"
	"congvan/paper"
)

// shape is a drawing that is open.
type shape struct {
	left, right, top, bottom int
	kind                     int // shapeType: 20 is a line, 32 a straight connector, 202 a text box
	weight                   int // of its line, in English metric units; 0: not said
	bare                     bool
	font                     string // of a WordArt
	size                     paper.Length
	blocks                   []paper.Block
	words                    string // of a WordArt
	image                    *paper.Image
	fixed                    bool // top counts from the page, not from the paragraph
}

func (p *parser) shapePart(name string) {
	g := p.top()
	switch name {
	case "shp", "do":
		s := &shape{}
		p.shapes = append(p.shapes, s)
		g.to = toInfo // nothing of a drawing is shown but its text box
		p.onClose(func(p *parser) {
			p.shapes = p.shapes[:len(p.shapes)-1]
			st := p.story()
			if s.above() {
				st.before = append(st.before, s.shown()...)
			} else {
				st.behind = append(st.behind, s.shown()...)
			}
		})
	case "sn":
		if g.to = toNothing; len(p.shapes) > 0 {
			p.collect(toPropertyName, func(p *parser) { p.shapeKey = strings.TrimSpace(string(p.name)) })
		}
	case "sv":
		if g.to = toNothing; len(p.shapes) > 0 {
			p.collect(toPropertyValue, func(p *parser) { p.shapeValue(strings.TrimSpace(string(p.name))) })
		}
	case "shptxt", "dptxbxtext":
		if len(p.shapes) == 0 {
			g.to = toNothing
			return
		}
		s := p.shapes[len(p.shapes)-1]
		shapes := p.shapes
		p.shapes = nil
		p.beginStory(p.newStory(), func(p *parser, blocks []paper.Block) {
			p.shapes = shapes
			s.blocks = append(s.blocks, blocks...)
		})
	}
}

func (p *parser) shapeValue(value string) {
	if len(p.shapes) == 0 {
		return
	}
	s := p.shapes[len(p.shapes)-1]
	if p.shapeKey == "gtextUNICODE" && value != "" {
		s.words = value
		return
	}
	if p.shapeKey == "gtextFont" {
		s.font = value
		return
	}
	n, err := strconv.Atoi(value)
	if err != nil {
		return
	}
	switch p.shapeKey {
	case "shapeType":
		s.kind = n
	case "lineWidth":
		s.weight = n
	case "fLine":
		s.bare = n == 0
	case "gtextSize": // in 1/65536 of a point
		s.size = paper.Length(n) / 65536
	}
}

func (p *parser) shapeWord(name string, t *token) {
	if len(p.shapes) == 0 {
		return
	}
	s := p.shapes[len(p.shapes)-1]
	switch name {
	case "shpleft":
		s.left = t.num
	case "shpright":
		s.right = t.num
	case "shptop":
		s.top = t.num
	case "shpbottom":
		s.bottom = t.num
	case "shpbypage", "shpbymargin":
		s.fixed = true
	}
}

// shown gives what a drawing shows: a rule for a level line, a picture, the paragraphs of its text box. Others show nothing.
func (s *shape) shown() []paper.Block {
	const emuPerPoint = 12700
	if w := s.line(); w > 0 {
		r := &paper.Rule{Width: twips(w), Weight: 0.75, Align: paper.Center}
		if s.weight > 0 {
			r.Weight = paper.Length(s.weight) / emuPerPoint
		}
		return []paper.Block{r}
	}
	if s.image != nil {
		s.image.Width, s.image.Height = twips(max(s.right-s.left, s.left-s.right)), twips(max(s.bottom-s.top, s.top-s.bottom))
		return []paper.Block{s.image}
	}
	var out []paper.Block
	if len(s.blocks) == 0 && s.words != "" {
		out = append(out, &paper.Paragraph{Runs: []paper.Run{{Text: paper.NFC(s.words), Font: s.font, Size: s.size}}})
	}
	return apart.Box(append(out, s.blocks...), !s.bare)
}

// line gives the width of a level line, 0 for other drawings.
func (s *shape) line() int {
	const line, connector = 20, 32
	w, h := s.right-s.left, s.bottom-s.top
	w, h = max(w, -w), max(h, -h)
	if s.kind != line && s.kind != connector || h*10 > w {
		return 0
	}
	return w
}

// above tells whether a line lies over the paragraph that holds it, not under it.
func (s *shape) above() bool { return s.line() > 0 && !s.fixed && s.top < apart.HalfLine*20 }
