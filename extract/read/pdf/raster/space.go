package raster

import (
	"image"
	"image/color"

	"congvan/extract/read/pdf/object"
)

// space is a colour space as far as scans need it: how many components a pixel has and what colour they are.
type space struct {
	n       int
	kind    kind
	palette []color.RGBA
}

type kind uint8

const (
	grays kind = iota
	inks       // one ink: 0 is none
	rgbs
	cmyks
	indexed
)

var gray = space{n: 1, kind: grays}

const maxNested = 4 // colour spaces in colour spaces

// colorSpace reads a colour space. One that is not known is taken for grey.
func colorSpace(o object.Object, depth int) space {
	if depth > maxNested {
		return gray
	}
	name := o.Text()
	if o.Kind() == object.Array {
		name = o.Index(0).Text()
	}
	switch name {
	case "DeviceRGB", "RGB", "CalRGB", "Lab":
		return space{n: 3, kind: rgbs}
	case "DeviceCMYK", "CMYK":
		return space{n: 4, kind: cmyks}
	case "ICCBased":
		switch int(o.Index(1).Key("N").Number()) {
		case 3:
			return space{n: 3, kind: rgbs}
		case 4:
			return space{n: 4, kind: cmyks}
		}
	case "Separation":
		return space{n: 1, kind: inks}
	case "DeviceN":
		if n := o.Index(1).Len(); n >= 1 && n <= 32 {
			return space{n: n, kind: inks}
		}
	case "Indexed", "I":
		base := colorSpace(o.Index(1), depth+1)
		table := []byte(o.Index(3).Text())
		if o.Index(3).Kind() == object.Stream {
			table, _ = o.Index(3).Data() // a short table makes black
		}
		s := space{n: 1, kind: indexed}
		for i := 0; i <= min(int(o.Index(2).Number()), 255); i++ {
			var c [4]uint8
			for k := range min(base.n, 4) {
				if i*base.n+k < len(table) {
					c[k] = table[i*base.n+k]
				}
			}
			s.palette = append(s.palette, base.color(c[:]))
		}
		return s
	}
	return gray
}

// color gives the colour of the components, 0 to 255 each.
func (s space) color(c []uint8) color.RGBA {
	switch s.kind {
	case rgbs:
		return color.RGBA{c[0], c[1], c[2], 255}
	case cmyks:
		r, g, b := color.CMYKToRGB(c[0], c[1], c[2], c[3])
		return color.RGBA{r, g, b, 255}
	case inks:
		darkest := c[0]
		for _, v := range c[1:s.n] {
			darkest = max(darkest, v)
		}
		return color.RGBA{255 - darkest, 255 - darkest, 255 - darkest, 255}
	}
	return color.RGBA{c[0], c[0], c[0], 255}
}

// image makes the picture of the samples, which fill rows of stride bytes.
func (s space) image(data []byte, w, h, bits, stride int, flip bool) image.Image {
	top := uint(1)<<min(bits, 8) - 1
	sample := func(row []byte, i int) uint {
		switch bits {
		case 8:
			return uint(row[i])
		case 16:
			return uint(row[2*i])
		}
		return uint(row[i*bits/8]) >> (8 - bits - i*bits%8) & top
	}
	level := func(v uint) uint8 {
		if flip {
			v = top - v
		}
		return uint8(v * 255 / top)
	}
	if s.kind == grays {
		out := image.NewGray(image.Rect(0, 0, w, h))
		for y := range h {
			row := data[y*stride:]
			for x := range w {
				out.Pix[y*w+x] = level(sample(row, x))
			}
		}
		return out
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	c := make([]uint8, max(s.n, 4))
	for y := range h {
		row := data[y*stride:]
		for x := range w {
			if s.kind == indexed {
				i := sample(row, x)
				if flip {
					i = top - i
				}
				if int(i) < len(s.palette) {
					out.SetRGBA(x, y, s.palette[i])
				}
				continue
			}
			for k := range s.n {
				c[k] = level(sample(row, x*s.n+k))
			}
			out.SetRGBA(x, y, s.color(c))
		}
	}
	return out
}
