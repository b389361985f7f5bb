// Package raster puts the images that a PDF page draws together into one picture.
//
// In: the images of a page with their places, as objects of the file. Out: a picture that covers the page; where one image
// is the page, it is that image, untouched. It draws no text and no lines.
package raster

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"math"

	"congvan/extract/read/pdf/glyph"
)

// ErrFilter tells that an image is packed in a way that is not understood: JPEG 2000, JBIG2.
var ErrFilter = errors.New("image filter not supported")

// FilterError names the filter.
type FilterError struct{ Filter string }

func (e *FilterError) Error() string { return "image filter not supported: " + e.Filter }

// Is makes it an ErrFilter.
func (e *FilterError) Is(target error) bool { return target == ErrFilter }

const (
	maxPixels = 120_000_000
	usualDPI  = 300
)

// Page composes the images of a page of so many points. The error tells of images that could not be unpacked; what the
// others show is given with it, nil where they show nothing.
func Page(pics []glyph.Picture, width, height float64) (image.Image, error) {
	var layers []layer
	var failed error
	for _, pic := range pics {
		if !visible(pic.Matrix, width, height) {
			continue
		}
		l, err := decode(pic)
		if err != nil {
			failed = errors.Join(failed, err)
			continue
		}
		layers = append(layers, l)
	}
	if len(layers) == 0 {
		return nil, failed
	}
	if len(layers) == 1 && layers[0].alpha == nil && layers[0].covers(width, height) {
		return layers[0].img, failed
	}
	return compose(layers, width, height), failed
}

// layer is an unpacked image at its place.
type layer struct {
	img    image.Image
	alpha  *image.Gray // how much of it shows; nil: all
	matrix [6]float64
}

func visible(m [6]float64, width, height float64) bool {
	x0, y0, x1, y1 := corners(m)
	return x1 > 0 && y1 > 0 && x0 < width && y0 < height && (x1-x0)*(y1-y0) > 4 // smaller than a point of text
}

func corners(m [6]float64) (x0, y0, x1, y1 float64) {
	x0, x1 = m[4]+min(0, m[0])+min(0, m[2]), m[4]+max(0, m[0])+max(0, m[2])
	y0, y1 = m[5]+min(0, m[1])+min(0, m[3]), m[5]+max(0, m[1])+max(0, m[3])
	return x0, y0, x1, y1
}

// covers tells whether the image lies upright on the whole page.
func (l layer) covers(width, height float64) bool {
	const off = 3 // points
	m := l.matrix
	return math.Abs(m[1]) < 0.5 && math.Abs(m[2]) < 0.5 && math.Abs(m[0]-width) < off && math.Abs(m[3]+height) < off &&
		math.Abs(m[4]) < off && math.Abs(m[5]-height) < off
}

// compose draws the layers on white paper, as finely as the one that covers most.
func compose(layers []layer, width, height float64) image.Image {
	scale, most := usualDPI/72.0, 0.0
	for _, l := range layers {
		x0, y0, x1, y1 := corners(l.matrix)
		side := math.Hypot(l.matrix[0], l.matrix[1])
		if area := (x1 - x0) * (y1 - y0); area > most && side > 0 {
			most, scale = area, float64(l.img.Bounds().Dx())/side
		}
	}
	scale = min(max(scale, 72/72.0), 600/72.0)
	scale = min(scale, math.Sqrt(maxPixels/(width*height)))
	out := image.NewRGBA(image.Rect(0, 0, max(1, int(width*scale+0.5)), max(1, int(height*scale+0.5))))
	for i := range out.Pix {
		out.Pix[i] = 255
	}
	for _, l := range layers {
		l.draw(out, scale)
	}
	return out
}

// draw paints the layer. Each pixel of the page takes the pixel of the image that lies there, or the mean of those.
func (l layer) draw(out *image.RGBA, scale float64) {
	m := l.matrix
	det := m[0]*m[3] - m[1]*m[2]
	if math.Abs(det) < 1e-9 {
		return
	}
	b := l.img.Bounds()
	w, h := float64(b.Dx()), float64(b.Dy())
	x0, y0, x1, y1 := corners(m)
	from := image.Pt(max(0, int(x0*scale)), max(0, int(y0*scale)))
	to := image.Pt(min(out.Rect.Dx(), int(x1*scale)+1), min(out.Rect.Dy(), int(y1*scale)+1))
	dense := math.Sqrt(w * h / (math.Abs(det) * scale * scale)) // pixels of the image in one of the page, a side
	n := min(max(1, int(dense+0.5)), 4)
	for py := from.Y; py < to.Y; py++ {
		for px := from.X; px < to.X; px++ {
			var sum [4]int
			for sy := range n {
				for sx := range n {
					x := (float64(px)+(float64(sx)+0.5)/float64(n))/scale - m[4]
					y := (float64(py)+(float64(sy)+0.5)/float64(n))/scale - m[5]
					u, v := (x*m[3]-y*m[2])/det, (y*m[0]-x*m[1])/det
					if u < 0 || v < 0 || u >= 1 || v >= 1 {
						continue
					}
					ix, iy := int(u*w), int((1-v)*h)
					iy = min(iy, int(h)-1)
					a := 255
					if l.alpha != nil {
						ab := l.alpha.Rect
						a = int(l.alpha.GrayAt(min(int(u*float64(ab.Dx())), ab.Dx()-1), min(int((1-v)*float64(ab.Dy())), ab.Dy()-1)).Y)
					}
					if a == 0 {
						continue
					}
					c := rgbAt(l.img, b.Min.X+ix, b.Min.Y+iy)
					sum[0] += int(c.R) * a
					sum[1] += int(c.G) * a
					sum[2] += int(c.B) * a
					sum[3] += a
				}
			}
			if sum[3] == 0 {
				continue
			}
			all := 255 * n * n
			i := out.PixOffset(px, py)
			for k := range 3 {
				out.Pix[i+k] = uint8((sum[k] + int(out.Pix[i+k])*(all-sum[3])) / all)
			}
		}
	}
}

func rgbAt(img image.Image, x, y int) color.RGBA {
	switch m := img.(type) {
	case *image.Gray:
		v := m.GrayAt(x, y).Y
		return color.RGBA{v, v, v, 255}
	case *image.RGBA:
		return m.RGBAAt(x, y)
	case *image.YCbCr:
		c := m.YCbCrAt(x, y)
		r, g, b := color.YCbCrToRGB(c.Y, c.Cb, c.Cr)
		return color.RGBA{r, g, b, 255}
	}
	return color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)
}

func tooLarge(w, h int) error {
	if w < 1 || h < 1 || w > 1<<16 || h > 1<<16 || w*h > maxPixels {
		return fmt.Errorf("image of %d×%d pixels", w, h)
	}
	return nil
}
