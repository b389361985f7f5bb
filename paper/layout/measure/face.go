// Package measure holds the measures of Liberation Serif, whose widths are those of Times New Roman.
//
// In: a style. Out: its face: widths of letters, heights, and the font file for who embeds it. Each face is read once in
// a process and never changed.
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
	TTF     []byte  // the font file
	Ascent  float64 // above the baseline
	Descent float64 // below it, positive
	Gap     float64 // external leading

	units    float64
	advances []uint16 // by letter of the basic plane; absent: no glyph
}

const absent = 0xffff

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
		return float64(f.advances[r]) / f.units
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
	return r >= 0 && int(r) < len(f.advances) && f.advances[r] != absent
}

// missingWidth is the width of the box drawn for a letter that the face lacks.
const missingWidth = 0.778

// parse reads the tables of a font file of the module: it is known to be whole.
func parse(ttf []byte) *Face {
	u16 := func(at int) int { return int(binary.BigEndian.Uint16(ttf[at:])) }
	i16 := func(at int) float64 { return float64(int16(binary.BigEndian.Uint16(ttf[at:]))) }
	u32 := func(at int) int { return int(binary.BigEndian.Uint32(ttf[at:])) }
	table := map[string]int{}
	for i := range u16(4) {
		at := 12 + 16*i
		table[string(ttf[at:at+4])] = u32(at + 8)
	}
	f := &Face{TTF: ttf, units: float64(u16(table["head"] + 18)), advances: make([]uint16, 0x10000)}
	hhea := table["hhea"]
	f.Ascent, f.Descent, f.Gap = i16(hhea+4)/f.units, -i16(hhea+6)/f.units, i16(hhea+8)/f.units
	long := u16(hhea + 34) // glyphs with a width of their own
	advance := func(glyph int) uint16 {
		return uint16(u16(table["hmtx"] + 4*min(glyph, long-1)))
	}
	for i := range f.advances {
		f.advances[i] = absent
	}
	cmap := table["cmap"]
	for i := range u16(cmap + 2) {
		sub := cmap + u32(cmap+4+8*i+4)
		if u16(cmap+4+8*i) != 3 || u16(sub) != 4 {
			continue
		}
		n := u16(sub+6) / 2 // segments of format 4
		for s := range n {
			end, start := u16(sub+14+2*s), u16(sub+16+2*n+2*s)
			delta, offset := u16(sub+16+4*n+2*s), sub+16+6*n+2*s
			for r := start; r <= end && r < 0xffff; r++ {
				glyph := r
				if o := u16(offset); o != 0 {
					glyph = u16(offset + o + 2*(r-start))
					if glyph == 0 {
						continue
					}
				}
				if glyph = (glyph + delta) & 0xffff; glyph != 0 {
					f.advances[r] = advance(glyph)
				}
			}
		}
	}
	return f
}
