package xlsx

import (
	"fmt"
	"unicode/utf16"

	"congvan/paper"
)

// font reads a FONT record.
func (b *oldBook) font(body []byte) paper.Run {
	const italic, strike, bold = 2, 8, 600
	name := pieces{all: [][]byte{tail(body, 14)}}
	f := paper.Run{
		Size: paper.Length(min(u16(body, 0), 409*20)) / 20, Italic: u16(body, 2)&italic != 0, Strike: u16(body, 2)&strike != 0,
		Bold: u16(body, 6) >= bold, Underline: at(body, 10) != 0, Font: name.short(), Color: b.color(u16(body, 4)),
	}
	switch u16(body, 8) {
	case 1:
		f.Raise = 1
	case 2:
		f.Raise = -1
	}
	return f
}

// baseColors are those that stand before the palette, and the first that the palette has where the file has none.
var baseColors = [...]string{"", "ffffff", "ff0000", "00ff00", "0000ff", "ffff00", "ff00ff", "00ffff"}

const firstOfPalette = 8

// color gives a colour by its number, "" for black and for what is not known.
func (b *oldBook) color(i int) string {
	if c, ok := b.palette[i]; ok {
		return c
	}
	if i < 2*firstOfPalette {
		return baseColors[i%firstOfPalette]
	}
	return ""
}

func palette(body []byte) map[int]string {
	const most = 56
	out := map[int]string{}
	for i := range min(u16(body, 0), most) {
		c := fmt.Sprintf("%02x%02x%02x", at(body, 2+4*i), at(body, 3+4*i), at(body, 4+4*i))
		if c == "000000" {
			c = ""
		}
		out[firstOfPalette+i] = c
	}
	return out
}

// fontAt gives a font by its number: there is none of number 4.
func (b *oldBook) fontAt(i int) paper.Run {
	if i >= 4 {
		i--
	}
	if i >= len(b.fonts) {
		return paper.Run{}
	}
	return b.fonts[i]
}

var alignments = [...]string{"general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"}

// look reads an XF record.
func (b *oldBook) look(body []byte) look {
	borders := u32(body, 10)
	upright, level := borders&0xff != 0, borders>>8&0xff != 0
	const middle = 1
	return look{
		font: b.fontAt(u16(body, 0)), format: b.styles.format(u16(body, 2)), ruled: upright && level,
		align: alignments[at(body, 6)&7], middle: at(body, 6)>>4&7 == middle, indent: at(body, 8) & 15,
	}
}

// sharedStrings reads the table of strings, with the fonts of their parts.
func (b *oldBook) sharedStrings(p *pieces) error {
	p.skip(4)
	n := p.u32()
	for i := 0; i < n && p.left(); i++ {
		size, flags := p.u16(), p.byte()
		const wide, extra, rich = 1, 4, 8
		runs, more := 0, 0
		if flags&rich != 0 {
			runs = p.u16()
		}
		if flags&extra != 0 {
			more = p.u32()
		}
		text := p.text(size, flags&wide != 0)
		marks := make([][2]int, 0, min(runs, len(text)))
		for range runs {
			at, font := p.u16(), p.u16()
			if len(marks) < cap(marks) {
				marks = append(marks, [2]int{at, font})
			}
		}
		p.skip(more)
		b.strings = append(b.strings, b.dressed(text, marks))
		if i%4096 == 0 {
			if err := b.stopped(); err != nil {
				return err
			}
		}
	}
	return nil
}

// dressed cuts a text into runs where its font changes; what stands before the first mark has the font of the cell.
func (b *oldBook) dressed(text []uint16, marks [][2]int) []paper.Run {
	var runs []paper.Run
	from, font := 0, paper.Run{}
	add := func(to int) {
		if from < to {
			r := font
			r.Text = string(utf16.Decode(text[from:to]))
			runs = append(runs, r)
			from = to
		}
	}
	for _, m := range marks {
		if m[0] < from || m[0] > len(text) {
			continue
		}
		add(m[0])
		font = b.fontAt(m[1])
	}
	add(len(text))
	return runs
}
