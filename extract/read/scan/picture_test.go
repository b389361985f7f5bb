package scan

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"testing"

	"golang.org/x/image/tiff"
)

// marked is a small picture with one dark pixel in its top left corner.
func marked(w, h int) *image.Gray {
	img := image.NewGray(image.Rect(0, 0, w, h))
	for i := range img.Pix {
		img.Pix[i] = 255
	}
	img.SetGray(0, 0, color.Gray{})
	return img
}

func pngFile(t testing.TB, img image.Image, perMetre uint32) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	if perMetre == 0 {
		return data
	}
	chunk := []byte{0, 0, 0, 9, 'p', 'H', 'Y', 's'}
	chunk = binary.BigEndian.AppendUint32(chunk, perMetre)
	chunk = binary.BigEndian.AppendUint32(chunk, perMetre)
	chunk = append(chunk, 1)
	sum := crc(chunk[4:])
	chunk = binary.BigEndian.AppendUint32(chunk, sum)
	return append(append(append([]byte(nil), data[:33]...), chunk...), data[33:]...)
}

func crc(data []byte) uint32 {
	c := ^uint32(0)
	for _, b := range data {
		c ^= uint32(b)
		for range 8 {
			if c&1 != 0 {
				c = 0xedb88320 ^ c>>1
			} else {
				c >>= 1
			}
		}
	}
	return ^c
}

// exif gives an Exif segment with the orientation.
func exif(orientation uint16) []byte {
	tiff := []byte("II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00")
	tiff = binary.LittleEndian.AppendUint16(tiff, orientation)
	tiff = append(tiff, 0, 0, 0, 0, 0, 0)
	body := append([]byte("Exif\x00\x00"), tiff...)
	return append(binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(len(body)+2)), body...)
}

func jpegFile(t testing.TB, img image.Image, orientation uint16) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 100}); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	if orientation == 0 {
		return data
	}
	return append(append(append([]byte(nil), data[:2]...), exif(orientation)...), data[2:]...)
}

// twoPages is a TIFF file of two pages: the second directory is that of another file, moved behind the first one.
func twoPages(t testing.TB) []byte {
	var b bytes.Buffer
	if err := tiff.Encode(&b, marked(80, 100), nil); err != nil {
		t.Fatal(err)
	}
	first := b.Bytes()
	at := binary.LittleEndian.Uint32(first[4:])
	n := int(binary.LittleEndian.Uint16(first[at:]))
	directory := append([]byte(nil), first[at:int(at)+2+12*n+4]...)
	binary.LittleEndian.PutUint32(first[int(at)+2+12*n:], uint32(len(first))) // of the next one
	return append(first, directory...)
}

func TestPictures(t *testing.T) {
	var plain bytes.Buffer
	if err := tiff.Encode(&plain, marked(80, 100), nil); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name          string
		data          []byte
		pages         int
		width, height float64 // points
		dark          image.Point
	}{
		{"PNG of A5 at 75 dpi", pngFile(t, marked(437, 620), 2953), 1, 419.5, 595.2, image.Pt(0, 0)},
		{"PNG without a resolution is A4", pngFile(t, marked(595, 842), 0), 1, 595, 841.9, image.Pt(0, 0)},
		{"JPEG", jpegFile(t, marked(595, 842), 0), 1, 595, 841.9, image.Pt(0, 0)},
		{"a photograph held to the right", jpegFile(t, marked(842, 595), 6), 1, 595, 841.9, image.Pt(594, 0)},
		{"a photograph held upside down", jpegFile(t, marked(595, 842), 3), 1, 595, 841.9, image.Pt(594, 841)},
		{"TIFF of two pages", twoPages(t), 2, 673.5, 841.9, image.Pt(0, 0)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			pics, err := pictures(test.data)
			if err != nil {
				t.Fatal(err)
			}
			if len(pics) != test.pages {
				t.Fatalf("%d pages, want %d", len(pics), test.pages)
			}
			for i, p := range pics {
				if p.Number != i+1 || math.Abs(p.Width-test.width) > 0.6 || math.Abs(p.Height-test.height) > 0.6 {
					t.Errorf("page %d of %.1f × %.1f points, want %.1f × %.1f", p.Number, p.Width, p.Height, test.width, test.height)
				}
				img, err := p.Image()
				if err != nil {
					t.Fatal(err)
				}
				b := img.Bounds()
				if v, _, _, _ := img.At(b.Min.X+test.dark.X, b.Min.Y+test.dark.Y).RGBA(); v > 0x8000 {
					t.Errorf("page %d: no dark pixel at %v", p.Number, test.dark)
				}
			}
		})
	}
}

func TestPicturesRefused(t *testing.T) {
	huge := pngFile(t, marked(10, 10), 0)
	binary.BigEndian.PutUint32(huge[16:], 100_000)
	for name, data := range map[string][]byte{
		"empty": nil, "text": []byte("Kính gửi"), "TIFF cut": []byte("II*\x00\xff\x00\x00\x00"), "PNG without its head": huge[:12],
		"a width no page has": huge, "JPEG cut": jpegFile(t, marked(10, 10), 0)[:20],
	} {
		if pics, err := pictures(data); err == nil {
			t.Errorf("%s: %d pages and no error", name, len(pics))
		}
	}
}

func FuzzPictures(f *testing.F) {
	f.Add(pngFile(f, marked(8, 8), 2953))
	f.Add(jpegFile(f, marked(8, 8), 6))
	f.Add(twoPages(f))
	f.Add([]byte("MM\x00*\x00\x00\x00\x08\xff\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		pics, err := pictures(data)
		if (err == nil) != (len(pics) > 0) {
			t.Fatalf("%d pages, error %v", len(pics), err)
		}
		for _, p := range pics {
			if !(p.Width > 0 && p.Height > 0 && p.Width < 2000 && p.Height < 40_000) {
				t.Errorf("page of %v × %v points", p.Width, p.Height)
			}
		}
	})
}
