// Package glyph runs the contents of PDF pages and gives the words and lines that they draw.
//
// In: the objects of a file. Out: pages with words, each with its box and style, and drawn lines, in points from the top
// left of the upright page. It forms no paragraphs and keeps no reading order.
package glyph

import (
	"congvan/extract/read/charset"
	"congvan/extract/read/pdf/flow"
	"congvan/extract/read/pdf/object"
)

// Page is one page and how well it could be read.
type Page struct {
	flow.Page
	Letters int  // glyphs shown that are not blank
	Unknown int  // glyphs whose character the file does not tell
	Hidden  int  // glyphs drawn in no colour: the text layer of a scan
	Picture bool // an image covers most of the page
	Images  int  // images on the page, of any size
	Shapes  int  // filled outlines with curves: letters drawn as such are
	Damaged bool // a part of its contents could not be read
	// Encoding is the old Vietnamese encoding that words of the page were read from, "" where all is Unicode.
	Encoding charset.Encoding
}

// Blank tells whether nothing to read stands on the page.
func (p *Page) Blank() bool {
	return p.Letters == 0 && p.Images == 0 && !p.Damaged && len(p.Rules) < 20 && !p.Outlined()
}

// Outlined tells whether so many outlines are filled that they may be letters.
func (p *Page) Outlined() bool { return p.Shapes >= 100 }

// page is a page being painted.
type page struct {
	glyphs  []glyph
	rules   []flow.Rule
	images  []box
	grounds []box // painted areas that are not white
	unknown int
	shapes  int
	looks   int // see maxLooks
	damaged bool
}

// fontCache keeps the fonts of a document by object number.
type fontCache map[int]*font

// get gives the font of a dictionary; ref is its object number, 0 where it has none.
func (c fontCache) get(ref int, dict object.Object) *font {
	if f, ok := c[ref]; ok && ref != 0 {
		return f
	}
	if dict.Kind() != object.Dict {
		return nil
	}
	f := newFont(dict)
	if ref != 0 {
		c[ref] = f
	}
	return f
}
