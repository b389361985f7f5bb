package raster_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"testing"

	"congvan/extract/open/limits"
	"congvan/extract/read/pdf/glyph"
	"congvan/extract/read/pdf/object"
	"congvan/extract/read/pdf/raster"

	"golang.org/x/image/tiff"
)

// xobject is an image of a made PDF.
type xobject struct {
	dict string
	data []byte
}

// onePage makes a PDF of one page, 200 × 100 points, that draws the images by the content.
func onePage(content string, images ...xobject) []byte {
	var b bytes.Buffer
	var at []int
	add := func(body string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), body)
	}
	stream := func(dict string, data []byte) string {
		return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
	}
	b.WriteString("%PDF-1.4\n")
	add("<< /Type /Catalog /Pages 2 0 R >>")
	add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
	names := ""
	for i := range images {
		names += fmt.Sprintf(" /I%d %d 0 R", i, 5+i)
	}
	add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << /XObject <<" + names + " >> >> >>")
	add(stream("", []byte(content)))
	for _, x := range images {
		add(stream("/Type /XObject /Subtype /Image "+x.dict, x.data))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, offset := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return b.Bytes()
}

func compose(t *testing.T, data []byte) (image.Image, error) {
	t.Helper()
	openers, err := object.Openers(data, "", limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	for _, open := range openers {
		f, err := open()
		if err != nil || f.Layer == "ledongthuc" {
			continue
		}
		pics, err := glyph.Pictures(t.Context(), f, 1, limits.Default())
		if err != nil {
			t.Fatal(err)
		}
		return raster.Page(pics, 200, 100)
	}
	t.Fatal("no layer opens the file")
	return nil, nil
}

func deflated(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

// halves is n×n samples, those of the left half one value, those of the right another.
func halves(n int, left, right []byte) []byte {
	var out []byte
	for range n {
		out = append(append(out, bytes.Repeat(left, n/2)...), bytes.Repeat(right, n/2)...)
	}
	return out
}

func TestSamples(t *testing.T) {
	var photo bytes.Buffer
	grey := image.NewGray(image.Rect(0, 0, 80, 80))
	copy(grey.Pix, halves(80, []byte{20}, []byte{220}))
	if err := jpeg.Encode(&photo, grey, nil); err != nil {
		t.Fatal(err)
	}
	halvedBits := bytes.Repeat([]byte{0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff}, 80)
	size := "/Width 80 /Height 80 "
	tests := []struct {
		name        string
		x           xobject
		left, right color.RGBA
	}{
		{"grey", xobject{size + "/ColorSpace /DeviceGray /BitsPerComponent 8", halves(80, []byte{20}, []byte{220})}, color.RGBA{20, 20, 20, 255}, color.RGBA{220, 220, 220, 255}},
		{"packed", xobject{size + "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", deflated(halves(80, []byte{20}, []byte{220}))}, color.RGBA{20, 20, 20, 255}, color.RGBA{220, 220, 220, 255}},
		{"bits", xobject{size + "/ColorSpace /DeviceGray /BitsPerComponent 1", halvedBits}, color.RGBA{0, 0, 0, 255}, color.RGBA{255, 255, 255, 255}},
		{"no data", xobject{size + "/ColorSpace /DeviceGray /BitsPerComponent 1", nil}, color.RGBA{}, color.RGBA{}},
		{"inverted", xobject{size + "/ColorSpace /DeviceGray /BitsPerComponent 8 /Decode [1 0]", halves(80, []byte{20}, []byte{220})}, color.RGBA{235, 235, 235, 255}, color.RGBA{35, 35, 35, 255}},
		{"colour", xobject{size + "/ColorSpace /DeviceRGB /BitsPerComponent 8", halves(80, []byte{200, 10, 10}, []byte{10, 10, 200})}, color.RGBA{200, 10, 10, 255}, color.RGBA{10, 10, 200, 255}},
		{"inks", xobject{size + "/ColorSpace /DeviceCMYK /BitsPerComponent 8", halves(80, []byte{0, 0, 0, 255}, []byte{0, 0, 0, 0})}, color.RGBA{0, 0, 0, 255}, color.RGBA{255, 255, 255, 255}},
		{"palette", xobject{size + "/ColorSpace [/Indexed /DeviceRGB 1 <C80A0AFFFFFF>] /BitsPerComponent 8", halves(80, []byte{0}, []byte{1})}, color.RGBA{200, 10, 10, 255}, color.RGBA{255, 255, 255, 255}},
		{"JPEG", xobject{size + "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", photo.Bytes()}, color.RGBA{20, 20, 20, 255}, color.RGBA{220, 220, 220, 255}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			img, err := compose(t, onePage("q 200 0 0 100 0 0 cm /I0 Do Q", test.x))
			if test.left.A == 0 {
				if err == nil {
					t.Fatal("an image without data gives no error")
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if b := img.Bounds(); b.Dx() != 80 || b.Dy() != 80 {
				t.Fatalf("the image is not untouched: %v", b)
			}
			for x, want := range map[int]color.RGBA{10: test.left, 70: test.right} {
				got := color.RGBAModel.Convert(img.At(x, 40)).(color.RGBA)
				if !near(got, want) {
					t.Errorf("at %d %v, want %v", x, got, want)
				}
			}
		})
	}
}

// TestInline: an image that stands in the content itself, with the short names that it may have there.
func TestInline(t *testing.T) {
	img, err := compose(t, onePage("q 200 0 0 100 0 0 cm BI /W 2 /H 1 /BPC 8 /CS /G /F /AHx ID 14DC> EI Q"))
	if err != nil {
		t.Fatal(err)
	}
	b := img.Bounds()
	for x, want := range map[int]color.RGBA{b.Dx() / 8: {20, 20, 20, 255}, b.Dx() - 1: {220, 220, 220, 255}} {
		if got := color.RGBAModel.Convert(img.At(x, b.Dy()/2)).(color.RGBA); !near(got, want) {
			t.Errorf("at %d %v, want %v", x, got, want)
		}
	}
}

func near(a, b color.RGBA) bool {
	off := func(x, y uint8) bool { return max(x, y)-min(x, y) > 6 }
	return !off(a.R, b.R) && !off(a.G, b.G) && !off(a.B, b.B)
}

// TestCompose: two strips side by side, the right one turned upside down, and a stencil in red on top.
func TestCompose(t *testing.T) {
	strip := xobject{"/Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8", halves(100, []byte{20}, []byte{220})}
	stencil := xobject{"/Width 8 /Height 1 /ImageMask true", []byte{0x0f}} // paints its left half
	img, err := compose(t, onePage("q 100 0 0 100 0 0 cm /I0 Do Q q -100 0 0 -100 200 100 cm /I0 Do Q 1 0 0 rg q 40 0 0 20 80 40 cm /I1 Do Q", strip, stencil))
	if err != nil {
		t.Fatal(err)
	}
	b := img.Bounds()
	at := func(x, y float64) color.RGBA {
		return color.RGBAModel.Convert(img.At(int(x/200*float64(b.Dx())), int(y/100*float64(b.Dy())))).(color.RGBA)
	}
	for _, want := range []struct {
		x, y float64
		c    color.RGBA
	}{
		{20, 50, color.RGBA{20, 20, 20, 255}}, {75, 50, color.RGBA{220, 220, 220, 255}},
		{125, 50, color.RGBA{220, 220, 220, 255}}, {180, 50, color.RGBA{20, 20, 20, 255}},
		{90, 50, color.RGBA{255, 0, 0, 255}}, {90, 30, color.RGBA{220, 220, 220, 255}}, {110, 50, color.RGBA{220, 220, 220, 255}},
	} {
		if got := at(want.x, want.y); !near(got, want.c) {
			t.Errorf("at %v,%v: %v, want %v", want.x, want.y, got, want.c)
		}
	}
}

// TestFax takes the packed rows out of a TIFF file.
func TestFax(t *testing.T) {
	data, err := os.ReadFile("../../scan/testdata/fax.tif")
	if err != nil {
		t.Fatal(err)
	}
	want, err := tiff.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	b := want.Bounds()
	packed := strip(t, data)
	dict := fmt.Sprintf("/Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns %d >>", b.Dx(), b.Dy(), b.Dx())
	got, err := compose(t, onePage("q 200 0 0 100 0 0 cm /I0 Do Q", xobject{dict, packed}))
	if err != nil {
		t.Fatal(err)
	}
	for y := 0; y < b.Dy(); y += 37 {
		for x := 0; x < b.Dx(); x += 11 {
			w, _, _, _ := want.At(x, y).RGBA()
			if g, _, _, _ := got.At(x, y).RGBA(); g != w {
				t.Fatalf("at %d,%d %d, want %d", x, y, g, w)
			}
		}
	}
}

// strip gives the bytes of the only strip of a TIFF file.
func strip(t *testing.T, data []byte) []byte {
	order := binary.ByteOrder(binary.LittleEndian)
	if data[0] == 'M' {
		order = binary.BigEndian
	}
	at := order.Uint32(data[4:])
	var from, n uint32
	for i := range int(order.Uint16(data[at:])) {
		e := data[int(at)+2+12*i:]
		value := order.Uint32(e[8:])
		if order.Uint16(e[2:]) == 3 {
			value = uint32(order.Uint16(e[8:]))
		}
		switch order.Uint16(e) {
		case 273:
			from = value
			if order.Uint32(e[4:]) != 1 {
				t.Fatal("the file has several strips")
			}
		case 279:
			n = value
		}
	}
	return data[from : from+n]
}

func TestFilterNotSupported(t *testing.T) {
	for _, filter := range []string{"JPXDecode", "JBIG2Decode"} {
		x := xobject{"/Width 80 /Height 80 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /" + filter, []byte("data")}
		img, err := compose(t, onePage("q 200 0 0 100 0 0 cm /I0 Do Q", x))
		var f *raster.FilterError
		if img != nil || !errors.Is(err, raster.ErrFilter) || !errors.As(err, &f) || f.Filter != filter {
			t.Errorf("%s: error %v", filter, err)
		}
	}
}
