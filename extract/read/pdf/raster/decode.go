package raster

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"io"

	"congvan/extract/read/pdf/glyph"
	"congvan/extract/read/pdf/object"

	"golang.org/x/image/ccitt"
)

var errShort = errors.New("image data is cut")

// decode unpacks an image with its mask.
func decode(pic glyph.Picture) (layer, error) {
	l := layer{matrix: pic.Matrix}
	x := pic.Image
	if key(x, "ImageMask", "IM").True() {
		mask, err := samples(x, gray, 1)
		if err != nil {
			return l, err
		}
		l.alpha = inverted(mask.(*image.Gray)) // 0 is where it paints
		l.img = filled{color.RGBA{uint8(pic.Fill >> 16), uint8(pic.Fill >> 8), uint8(pic.Fill), 255}, l.alpha.Rect}
		return l, nil
	}
	img, err := pixels(x)
	if err != nil {
		return l, err
	}
	l.img = img
	if soft := x.Key("SMask"); soft.Kind() == object.Stream {
		if m, err := pixels(soft); err == nil {
			l.alpha = asGray(m)
		}
	} else if hard := x.Key("Mask"); hard.Kind() == object.Stream {
		if m, err := samples(hard, gray, 1); err == nil {
			l.alpha = inverted(m.(*image.Gray))
		}
	}
	return l, nil
}

// filled is one colour over an area: what a stencil mask paints.
type filled struct {
	c color.RGBA
	r image.Rectangle
}

func (f filled) ColorModel() color.Model { return color.RGBAModel }
func (f filled) Bounds() image.Rectangle { return f.r }
func (f filled) At(int, int) color.Color { return f.c }

// key gives an entry by its name or the short one of inline images.
func key(x object.Object, name, short string) object.Object {
	if v := x.Key(name); v.Kind() != object.Null {
		return v
	}
	return x.Key(short)
}

// lastFilter names the filter whose data the stream's bytes are after decoding: an image filter, or "".
func lastFilter(x object.Object) (name string, parms object.Object) {
	f, p := key(x, "Filter", "F"), key(x, "DecodeParms", "DP")
	if n := f.Len(); f.Kind() == object.Array && n > 0 {
		f = f.Index(n - 1)
		if p.Kind() == object.Array {
			p = p.Index(n - 1)
		}
	}
	return f.Text(), p
}

// pixels unpacks an image that is no stencil.
func pixels(x object.Object) (image.Image, error) {
	name, _ := lastFilter(x)
	switch name {
	case "DCTDecode", "DCT":
		data, err := x.Data()
		if err != nil {
			return nil, err
		}
		c, err := jpeg.DecodeConfig(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		if err := tooLarge(c.Width, c.Height); err != nil {
			return nil, err
		}
		return jpeg.Decode(bytes.NewReader(data))
	case "JPXDecode":
		return nil, &FilterError{name}
	}
	bits := int(key(x, "BitsPerComponent", "BPC").Number())
	if bits == 0 {
		bits = 1 // CCITT and JBIG2 may leave it off
	}
	return samples(x, colorSpace(key(x, "ColorSpace", "CS"), 0), bits)
}

// samples unpacks an image whose bytes are samples in the colour space.
func samples(x object.Object, space space, bits int) (image.Image, error) {
	w, h := int(key(x, "Width", "W").Number()), int(key(x, "Height", "H").Number())
	if err := tooLarge(w, h); err != nil {
		return nil, err
	}
	switch bits {
	case 1, 2, 4, 8, 16:
	default:
		return nil, errors.New("odd number of bits a sample")
	}
	data, err := x.Data()
	name, parms := lastFilter(x)
	switch name {
	case "CCITTFaxDecode", "CCF":
		data, err = fax(data, parms, w, h)
	case "JBIG2Decode", "JPXDecode", "DCTDecode", "DCT":
		return nil, &FilterError{name}
	}
	stride := (w*space.n*bits + 7) / 8
	if len(data) < stride {
		if err == nil {
			err = errShort
		}
		return nil, err
	}
	data = append(data, bytes.Repeat([]byte{0xff}, max(0, stride*h-len(data)))...) // what is cut off is blank
	decode := key(x, "Decode", "D")
	flip := decode.Len() >= 2 && decode.Index(0).Number() > decode.Index(1).Number()
	return space.image(data, w, h, bits, stride, flip), nil
}

// fax unpacks CCITT Group 3 or 4 to one bit a pixel. Rows that came before a fault are kept.
func fax(data []byte, parms object.Object, w, h int) ([]byte, error) {
	if v := parms.Key("Columns"); v.Kind() == object.Number && int(v.Number()) != w {
		if int(v.Number()) < 1 || int(v.Number()) > 1<<16 {
			return nil, errors.New("fax image of no width")
		}
		w = int(v.Number())
	} else if v.Kind() != object.Number {
		w = 1728
	}
	sub := ccitt.Group3
	if k := parms.Key("K").Number(); k < 0 {
		sub = ccitt.Group4
	} else if k > 0 {
		return nil, &FilterError{"CCITTFaxDecode, mixed"}
	}
	opt := &ccitt.Options{Align: parms.Key("EncodedByteAlign").True(), Invert: parms.Key("BlackIs1").True()}
	out := make([]byte, (w+7)/8*h)
	n, err := io.ReadFull(ccitt.NewReader(bytes.NewReader(data), ccitt.MSB, sub, w, h, opt), out)
	if n == 0 {
		return nil, err
	}
	return out[:n], nil
}

func inverted(g *image.Gray) *image.Gray {
	for i, v := range g.Pix {
		g.Pix[i] = 255 - v
	}
	return g
}

func asGray(img image.Image) *image.Gray {
	if g, ok := img.(*image.Gray); ok {
		return g
	}
	b := img.Bounds()
	out := image.NewGray(image.Rect(0, 0, b.Dx(), b.Dy()))
	for y := range b.Dy() {
		for x := range b.Dx() {
			out.Set(x, y, img.At(b.Min.X+x, b.Min.Y+y))
		}
	}
	return out
}
