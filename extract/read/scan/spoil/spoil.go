// Package spoil makes scans of printed pages: it turns them a little, puts a seal on them, adds noise and packs them as
// JPEG, as scanners and photocopiers do. The same page and way give the same bytes.
//
// In: the picture of a page. Out: a JPEG file. Tests and the measurement of scripts/scans use it; nothing else does.
package spoil

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"math"
	"math/rand/v2"
)

// Way is how a page is spoilt.
type Way struct {
	Name    string
	DPI     int
	Degrees float64     // turned clockwise
	Noise   float64     // standard deviation of what is added to each pixel, of 255
	Quality int         // of the JPEG, 1 to 100
	Seal    image.Point // middle of a red seal, in pixels; none at 0, 0
}

// Page spoils the page.
func Page(page image.Image, way Way) ([]byte, error) {
	b := page.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	sin, cos := math.Sincos(-way.Degrees * math.Pi / 180)
	cx, cy := float64(b.Dx())/2, float64(b.Dy())/2
	random := rand.New(rand.NewPCG(7, 11))
	for y := range b.Dy() {
		for x := range b.Dx() {
			dx, dy := float64(x)-cx, float64(y)-cy
			c := sample(page, cx+cos*dx-sin*dy, cy+sin*dx+cos*dy)
			if way.Seal != (image.Point{}) {
				c = stamped(c, x-way.Seal.X, y-way.Seal.Y, way.DPI)
			}
			for k := range c {
				c[k] = 8 + c[k]*0.94 + random.NormFloat64()*way.Noise // no scanner gives pure black or white
			}
			out.SetRGBA(x, y, color.RGBA{clamp(c[0]), clamp(c[1]), clamp(c[2]), 255})
		}
	}
	var file bytes.Buffer
	err := jpeg.Encode(&file, out, &jpeg.Options{Quality: way.Quality})
	return withDensity(file.Bytes(), way.DPI), err
}

func clamp(v float64) uint8 { return uint8(min(max(v, 0), 255)) }

// sample gives the colour between four pixels, white outside the page.
func sample(page image.Image, x, y float64) [3]float64 {
	x0, y0 := int(math.Floor(x)), int(math.Floor(y))
	fx, fy := x-float64(x0), y-float64(y0)
	var out [3]float64
	for i, weight := range [4]float64{(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy} {
		if weight == 0 {
			continue
		}
		c := [3]float64{255, 255, 255}
		if p := image.Pt(x0+i%2, y0+i/2).Add(page.Bounds().Min); p.In(page.Bounds()) {
			r, g, b, _ := page.At(p.X, p.Y).RGBA()
			c = [3]float64{float64(r >> 8), float64(g >> 8), float64(b >> 8)}
		}
		for k := range c {
			out[k] += weight * c[k]
		}
	}
	return out
}

// stamped puts the ink of a seal on the colour: two rings of 36 and 24 mm across and a star's rays between.
func stamped(c [3]float64, dx, dy, dpi int) [3]float64 {
	mm := math.Hypot(float64(dx), float64(dy)) / float64(dpi) * 25.4
	angle := math.Atan2(float64(dy), float64(dx))
	if !(mm > 17.2 && mm < 18 || mm > 11.6 && mm < 12 || mm < 9 && math.Cos(10*angle) > 0.8) {
		return c
	}
	return [3]float64{c[0] * 0.84, c[1] * 0.25, c[2] * 0.3}
}

// withDensity writes the resolution into the file, in a JFIF segment after its first two bytes.
func withDensity(file []byte, dpi int) []byte {
	if len(file) < 2 {
		return file
	}
	segment := []byte{0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 1, byte(dpi >> 8), byte(dpi), byte(dpi >> 8), byte(dpi), 0, 0}
	return append(append(append([]byte{}, file[:2]...), segment...), file[2:]...)
}
