package glyph

import "congvan/extract/read/pdf/object"

// inks tells in what the numbers of a colour are counted: fill and line.
type inks struct{ fill, line ink }

// ink is a colour space as far as the shade of letters needs it.
type ink uint8

const (
	light   ink = iota // 1 is white: grey, RGB; four numbers are CMYK
	spot               // 1 is the full ink
	percent            // the first number is the lightness, 100 is white
	unknown            // an index, a pattern
)

// inkOf reads a colour space by its name in the resources.
func inkOf(name string, resources object.Object) ink {
	switch name {
	case "DeviceGray", "DeviceRGB", "DeviceCMYK", "G", "RGB", "CMYK":
		return light
	case "Pattern":
		return unknown
	}
	switch resources.Key("ColorSpace").Key(name).Index(0).Text() {
	case "Separation", "DeviceN":
		return spot
	case "Lab":
		return percent
	case "Indexed", "Pattern":
		return unknown
	}
	return light
}

// color keeps the colours of letters and lines; false where the operator sets none.
func (p *painter) color(op string, resources object.Object) bool {
	switch op {
	case "g", "rg", "k":
		p.fill, p.inks.fill = p.plain(op, p.fill), light
	case "G", "RG", "K":
		p.line, p.inks.line = p.plain(op, p.line), light
	case "cs":
		p.fill, p.inks.fill = 0, inkOf(string(p.name(0)), resources)
	case "CS":
		p.line, p.inks.line = 0, inkOf(string(p.name(0)), resources)
	case "sc", "scn":
		p.fill = p.components(p.inks.fill)
	case "SC", "SCN":
		p.line = p.components(p.inks.line)
	default:
		return false
	}
	return true
}

// plain gives the colour of a grey, of red, green and blue, or of four inks; the one before where numbers are missing.
func (p *painter) plain(op string, before uint32) uint32 {
	n := len(p.operands)
	switch op[0] {
	case 'g', 'G':
		if n >= 1 {
			return grey(p.num(0))
		}
	case 'r', 'R':
		if n >= 3 {
			return rgb(p.num(2), p.num(1), p.num(0))
		}
	case 'k', 'K':
		if n >= 4 {
			return cmyk(p.num(3), p.num(2), p.num(1), p.num(0))
		}
	}
	return before
}

// components gives the colour of the operands. What cannot be told is taken for a dark one, which shows.
func (p *painter) components(in ink) uint32 {
	n := len(p.operands)
	if n > 0 && p.operands[n-1].kind == object.NameToken || in == unknown {
		return 0
	}
	switch {
	case in == percent && n == 3:
		return grey(p.num(2) / 100)
	case in == spot:
		most := 0.0
		for i := range n {
			most = max(most, p.num(i))
		}
		return grey(1 - most)
	case n == 1:
		return grey(p.num(0))
	case n == 3:
		return rgb(p.num(2), p.num(1), p.num(0))
	case n == 4:
		return cmyk(p.num(3), p.num(2), p.num(1), p.num(0))
	}
	return 0
}

func grey(v float64) uint32 { return rgb(v, v, v) }

func rgb(r, g, b float64) uint32 {
	part := func(v float64) uint32 { return uint32(max(0, min(1, v))*255 + 0.5) }
	return part(r)<<16 | part(g)<<8 | part(b)
}

func cmyk(c, m, y, k float64) uint32 { return rgb((1-c)*(1-k), (1-m)*(1-k), (1-y)*(1-k)) }

// veiled gives the colour as it looks on white paper where so much of that shines through.
func veiled(c uint32, veil float64) uint32 {
	if veil == 0 {
		return c
	}
	part := func(v uint32) float64 { return (float64(v&0xff)*(1-veil) + 255*veil) / 255 }
	return rgb(part(c>>16), part(c>>8), part(c))
}

func white(c uint32) bool {
	return c>>16&0xff > 240 && c>>8&0xff > 240 && c&0xff > 240
}
