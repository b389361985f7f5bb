package scan

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/tiff"
)

// Picture is the picture of one page.
type Picture struct {
	Number        int                                 // of the page, from 1
	Width, Height float64                             // of the page in points, upright
	Image         func() (img image.Image, err error) // upright, covers the whole page; asked for once, never by two at a time
}

var (
	errFormat   = errors.New("not a PNG, JPEG or TIFF image")
	errTooLarge = errors.New("the picture is too large")
)

// pictures gives the pages of an image file: one, or as many as a TIFF file has.
func pictures(data []byte) ([]Picture, error) {
	var headers []header
	var decode func(header) (image.Image, error)
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		headers = []header{readPNG(data)}
		decode = func(header) (image.Image, error) { return png.Decode(bytes.NewReader(data)) }
	case bytes.HasPrefix(data, []byte("\xff\xd8\xff")):
		headers = []header{readJPEG(data)}
		decode = func(header) (image.Image, error) { return DecodeJPEG(data) }
	case bytes.HasPrefix(data, []byte("II*\x00")), bytes.HasPrefix(data, []byte("MM\x00*")):
		var err error
		if headers, err = readTIFF(data); err != nil {
			return nil, err
		}
		decode = func(h header) (image.Image, error) {
			return tiff.Decode(bytes.NewReader(onlyDirectory(data, h.offset)))
		}
	default:
		return nil, errFormat
	}
	var out []Picture
	for i, h := range headers {
		if h.width <= 0 || h.height <= 0 {
			return nil, errHeader
		}
		if h.width > maxSide || h.height > maxSide || h.width*h.height > maxPixels {
			return nil, errTooLarge
		}
		p := Picture{Number: i + 1, Image: func() (image.Image, error) {
			img, err := safely(func() (image.Image, error) { return decode(h) })
			if err != nil {
				return nil, err
			}
			return turned(img, h.orientation), nil
		}}
		p.Width, p.Height = pageSize(h)
		out = append(out, p)
	}
	return out, nil
}

// safely turns a panic of a decoder into an error.
func safely(decode func() (image.Image, error)) (img image.Image, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("malformed image: %v", r)
		}
	}()
	return decode()
}

// DecodeJPEG reads a JPEG picture. What is there of one that is cut is lost: the decoder gives nothing.
func DecodeJPEG(data []byte) (image.Image, error) {
	return safely(func() (image.Image, error) { return jpeg.Decode(bytes.NewReader(data)) })
}

// pageSize gives the size of the sheet in points. Photographs say nothing of it or what no sheet has: they are taken
// for A4.
func pageSize(h header) (width, height float64) {
	const least, most = 200, 1300 // points: smaller than A6, larger than A3
	w, ht := float64(h.width), float64(h.height)
	if h.orientation >= 5 {
		w, ht = ht, w
	}
	if h.dpi > 0 {
		if pw, ph := w/h.dpi*72, ht/h.dpi*72; min(pw, ph) > least && max(pw, ph) < most {
			return pw, ph
		}
	}
	if scale := 841.9 / max(w, ht); w <= ht || w/ht > 1.2 {
		return w * scale, ht * scale
	}
	scale := 595.3 / min(w, ht)
	return w * scale, ht * scale
}

// readPNG reads the size and the resolution from the chunks before the picture.
func readPNG(data []byte) (h header) {
	for at := 8; at+12 <= len(data); {
		n := int64(binary.BigEndian.Uint32(data[at:]))
		kind, body := string(data[at+4:at+8]), data[at+8:]
		if n > int64(len(body)) {
			return h
		}
		switch body = body[:n]; {
		case kind == "IHDR" && n >= 8:
			h.width, h.height = int(min(binary.BigEndian.Uint32(body), 1<<30)), int(min(binary.BigEndian.Uint32(body[4:]), 1<<30))
		case kind == "pHYs" && n >= 9 && body[8] == 1: // a metre
			h.dpi = float64(binary.BigEndian.Uint32(body)) * 0.0254
		case kind == "IDAT":
			return h
		}
		at += 12 + int(n)
	}
	return h
}

// readJPEG reads size, resolution and orientation from the segments before the picture.
func readJPEG(data []byte) (h header) {
	for at := 2; at+4 <= len(data); {
		if data[at] != 0xff {
			return h
		}
		kind := data[at+1]
		if kind == 0xff { // filled up
			at++
			continue
		}
		if kind == 0x01 || kind >= 0xd0 && kind <= 0xd8 { // no length
			at += 2
			continue
		}
		n := int(binary.BigEndian.Uint16(data[at+2:]))
		if n < 2 || at+2+n > len(data) {
			return h
		}
		body := data[at+4 : at+2+n]
		switch {
		case kind == 0xe0 && len(body) >= 12 && string(body[:5]) == "JFIF\x00":
			switch density := float64(binary.BigEndian.Uint16(body[8:])); body[7] {
			case 1:
				h.dpi = density
			case 2:
				h.dpi = density * 2.54
			}
		case kind == 0xe1 && len(body) > 6 && string(body[:6]) == "Exif\x00\x00":
			if d, err := readTIFF(body[6:]); err == nil {
				h.orientation = d[0].orientation
				if h.dpi == 0 {
					h.dpi = d[0].dpi
				}
			}
		case kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc && len(body) >= 5:
			h.height, h.width = int(binary.BigEndian.Uint16(body[1:])), int(binary.BigEndian.Uint16(body[3:]))
			return h
		}
		at += 2 + n
	}
	return h
}

// turned makes a picture upright that the camera held otherwise, by the orientation of TIFF and Exif.
func turned(img image.Image, orientation int) image.Image {
	if orientation < 2 || orientation > 8 {
		return img
	}
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	if orientation >= 5 {
		out = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for y := range h {
		for x := range w {
			tx, ty := x, y
			switch orientation {
			case 2:
				tx = w - 1 - x
			case 3:
				tx, ty = w-1-x, h-1-y
			case 4:
				ty = h - 1 - y
			case 5:
				tx, ty = y, x
			case 6:
				tx, ty = h-1-y, x
			case 7:
				tx, ty = h-1-y, w-1-x
			case 8:
				tx, ty = y, w-1-x
			}
			out.Set(tx, ty, img.At(b.Min.X+x, b.Min.Y+y))
		}
	}
	return out
}

// readAll takes the bytes of a file.
func readAll(src io.ReaderAt, size int64) ([]byte, error) {
	data := make([]byte, size)
	if n, err := src.ReadAt(data, 0); n < len(data) {
		return nil, errors.Join(err, io.ErrUnexpectedEOF)
	}
	return data, nil
}
