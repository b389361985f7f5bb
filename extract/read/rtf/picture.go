package rtf

import (
	"congvan/paper"
)

// picture is a picture that is open: its bytes as hexadecimal figures, or as they are behind \bin.
type picture struct {
	media          string
	width, height  int // twips
	scaleX, scaleY int // percent
	data           []byte
	half           int // the first figure of a byte, below 0: none
}

var pictureTypes = map[string]string{
	"pngblip": "image/png", "jpegblip": "image/jpeg", "emfblip": "image/emf", "wmetafile": "image/wmf",
}

// newPicture begins a picture: of the text, or the one that a shape shows.
func (p *parser) newPicture() {
	g := p.top()
	inShape := g.to == toPropertyValue && p.shapeKey == "pib" && len(p.shapes) > 0
	if g.to != toBody && !inShape || g.chp.hidden || p.gone(&g.chp) {
		g.to = toNothing
		return
	}
	g.to = toPicture
	pic := &picture{scaleX: 100, scaleY: 100, half: -1}
	p.picture = pic
	p.onClose(func(p *parser) {
		if len(pic.data) == 0 || pic.media == "" {
			return
		}
		image := &paper.Image{
			Width: twips(pic.width * pic.scaleX / 100), Height: twips(pic.height * pic.scaleY / 100), MediaType: pic.media, Data: pic.data,
		}
		if inShape && len(p.shapes) > 0 {
			p.shapes[len(p.shapes)-1].image = image
			return
		}
		p.story().behind = append(p.story().behind, image)
	})
}

func (p *parser) pictureWord(name string, t *token) {
	pic := p.picture
	switch name {
	case "picwgoal":
		pic.width = t.num
	case "pichgoal":
		pic.height = t.num
	case "picscalex":
		pic.scaleX = t.num
	case "picscaley":
		pic.scaleY = t.num
	default:
		if media, ok := pictureTypes[name]; ok {
			pic.media = media
		}
	}
}

// pictureShare is which part of the limit on one part all pictures of a file may take together: they lie in memory beside the
// file, and grow there.
const pictureShare = 2

// pictureBytes takes bytes of the picture at work.
func (p *parser) pictureBytes(b []byte) {
	p.picture.data = append(p.picture.data, b...)
	p.grown(len(b))
}

// figures takes hexadecimal figures.
func (p *parser) figures(b []byte) {
	pic := p.picture
	before := len(pic.data)
	for _, c := range b {
		n := hexDigit(c)
		switch {
		case n < 0:
		case pic.half < 0:
			pic.half = n
		default:
			pic.data = append(pic.data, byte(pic.half<<4|n))
			pic.half = -1
		}
	}
	p.grown(len(pic.data) - before)
}

// grown counts bytes of pictures. Once they take too much, the picture at work and those that follow are left out.
func (p *parser) grown(n int) {
	if p.pictured += int64(n); p.pictured > p.lim.Part/pictureShare {
		p.picture.data = nil
	}
}
