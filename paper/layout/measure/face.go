// Package measure holds the measures of Liberation Serif, whose widths are those of Times New Roman.
//
// In: a style. Out: its face: widths of letters, heights, and a font file of the letters in use for who embeds it. Each
// face is read once in a process and never changed.
package measure

import (
	"encoding/binary"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifbolditalic"
	"codeberg.org/go-fonts/liberation/liberationserifitalic"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
)

// Face is one face of the font. Its measures are in parts of the em.
type Face struct {
	Ascent  float64 // above the baseline
	Descent float64 // below it, positive
	Gap     float64 // external leading

	units    float64
	tables   map[string][]byte // of the font file
	glyphs   []uint16          // by letter of the basic plane; 0: no glyph
	advances []uint16          // by glyph
}

var faces = [4]func() *Face{
	sync.OnceValue(func() *Face { return parse(liberationserifregular.TTF) }),
	sync.OnceValue(func() *Face { return parse(liberationserifbold.TTF) }),
	sync.OnceValue(func() *Face { return parse(liberationserifitalic.TTF) }),
	sync.OnceValue(func() *Face { return parse(liberationserifbolditalic.TTF) }),
}

// Of gives the face of a style.
func Of(bold, italic bool) *Face {
	i := 0
	if bold {
		i = 1
	}
	if italic {
		i += 2
	}
	return faces[i]()
}

// Advance gives the width of a letter; a letter without a glyph is as wide as the box that stands for it.
func (f *Face) Advance(r rune) float64 {
	switch {
	case f.Has(r):
		return float64(f.advances[f.glyphs[r]]) / f.units
	case TickBox(r):
		return tickBoxWidth
	}
	return missingWidth
}

// TickBox tells whether the letter is ☐, ☑ or ☒. The font has none of them: who prints them draws them.
func TickBox(r rune) bool { return r >= 0x2610 && r <= 0x2612 }

// tickBoxWidth is that of DejaVu Sans, from which LibreOffice takes the letters.
const tickBoxWidth = 0.896

// Has tells whether the face has a glyph for the letter.
func (f *Face) Has(r rune) bool {
	return r >= 0 && int(r) < len(f.glyphs) && f.glyphs[r] != 0
}

// missingWidth is the width of the box drawn for a letter that the face lacks.
const missingWidth = 0.778

// parse reads the tables of a font file of the module: it is known to be whole.
func parse(ttf []byte) *Face {
	f := &Face{tables: map[string][]byte{}, glyphs: make([]uint16, 0x10000)}
	for i := range u16(ttf, 4) {
		at := 12 + 16*i
		f.tables[string(ttf[at:at+4])] = ttf[u32(ttf, at+8):][:u32(ttf, at+12)]
	}
	head, hhea, hmtx := f.tables["head"], f.tables["hhea"], f.tables["hmtx"]
	f.units = float64(u16(head, 18))
	f.Ascent, f.Descent, f.Gap = i16(hhea, 4)/f.units, -i16(hhea, 6)/f.units, i16(hhea, 8)/f.units
	long := u16(hhea, 34) // glyphs with a width of their own
	f.advances = make([]uint16, u16(f.tables["maxp"], 4))
	for i := range f.advances {
		f.advances[i] = uint16(u16(hmtx, 4*min(i, long-1)))
	}
	cmap := f.tables["cmap"]
	for i := range u16(cmap, 2) {
		sub := cmap[u32(cmap, 4+8*i+4):]
		if u16(cmap, 4+8*i) == 3 && u16(sub, 0) == 4 {
			f.map4(sub)
		}
	}
	return f
}

// map4 reads the glyphs of the letters from a subtable of format 4.
func (f *Face) map4(sub []byte) {
	n := u16(sub, 6) / 2 // segments
	for s := range n {
		end, start := u16(sub, 14+2*s), u16(sub, 16+2*n+2*s)
		delta, at := u16(sub, 16+4*n+2*s), 16+6*n+2*s
		for r := start; r <= end && r < 0xffff; r++ {
			glyph := r
			if o := u16(sub, at); o != 0 {
				glyph = u16(sub, at+o+2*(r-start))
				if glyph == 0 {
					continue
				}
			}
			f.glyphs[r] = uint16(glyph + delta)
		}
	}
}

func u16(b []byte, at int) int     { return int(binary.BigEndian.Uint16(b[at:])) }
func i16(b []byte, at int) float64 { return float64(int16(u16(b, at))) }
func u32(b []byte, at int) int     { return int(binary.BigEndian.Uint32(b[at:])) }
