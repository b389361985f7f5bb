package scan

import (
	"image"
	"image/color"
	"math"
)

// maxSide and maxPixels bound a picture: A3 at 600 dots an inch has 70 million pixels.
const (
	maxSide   = 30_000
	maxPixels = 120_000_000
)

// plane is one value a pixel: how bright it is, how red, how blue.
type plane = image.Gray

func newPlane(w, h int) *plane { return image.NewGray(image.Rect(0, 0, w, h)) }

// planes is a page as the recognition needs it. Red ink is as bright as paper in tone, so that a seal does not cover the
// text below it.
type planes struct {
	tone *plane // 0 black, 255 paper
	red  *plane // by how much a pixel is redder than the paper; nil where the picture has no colour
	blue *plane // by how much it is bluer
}

// split takes the picture apart.
func split(img image.Image) planes {
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	p := planes{tone: newPlane(w, h)}
	if g, ok := img.(*image.Gray); ok {
		for y := range h {
			copy(p.tone.Pix[y*w:(y+1)*w], g.Pix[y*g.Stride:y*g.Stride+w])
		}
		return p
	}
	p.red, p.blue = newPlane(w, h), newPlane(w, h)
	row := make([]color.RGBA, w)
	for y := range h {
		readRow(img, b.Min.Y+y, row)
		for x, c := range row {
			i := y*w + x
			p.tone.Pix[i] = c.R
			p.red.Pix[i] = above(c.R, max(c.G, c.B))
			p.blue.Pix[i] = above(c.B, c.R)
		}
	}
	p.level()
	return p
}

func above(a, b uint8) uint8 { return a - min(a, b) }

// readRow gives the colours of one row on white.
func readRow(img image.Image, y int, row []color.RGBA) {
	b := img.Bounds()
	switch m := img.(type) {
	case *image.YCbCr:
		for x := range row {
			yi, ci := m.YOffset(b.Min.X+x, y), m.COffset(b.Min.X+x, y)
			r, g, bl := color.YCbCrToRGB(m.Y[yi], m.Cb[ci], m.Cr[ci])
			row[x] = color.RGBA{r, g, bl, 255}
		}
	case *image.RGBA:
		for x := range row {
			row[x] = onWhite(m.RGBAAt(b.Min.X+x, y))
		}
	default:
		for x := range row {
			row[x] = onWhite(color.RGBAModel.Convert(img.At(b.Min.X+x, y)).(color.RGBA))
		}
	}
}

func onWhite(c color.RGBA) color.RGBA {
	rest := 255 - c.A
	return color.RGBA{c.R + rest, c.G + rest, c.B + rest, 255}
}

// level takes the tint of the paper off the colours, and drops colour that is next to none.
func (p *planes) level() {
	for _, c := range []**plane{&p.red, &p.blue} {
		usual := median((*c).Pix)
		most := 0
		for i, v := range (*c).Pix {
			v = above(v, usual)
			(*c).Pix[i] = v
			if v >= inked {
				most++
			}
		}
		if most < 50 {
			*c = nil
		}
	}
}

func median(v []uint8) uint8 {
	var count [256]int
	for _, x := range v {
		count[x]++
	}
	sum := 0
	for x, n := range count {
		if sum += n; 2*sum >= len(v) {
			return uint8(x)
		}
	}
	return 0
}

// transform maps pixels of the wanted picture to pixels of the one there is.
type transform struct {
	a, b, c, d, e, f float64 // x' = ax + cy + e, y' = bx + dy + f
}

// place gives the transform that turns a w×h picture clockwise by the angle in radians about its middle and stretches it.
func place(w, h int, sx, sy, angle float64) (t transform, tw, th int) {
	tw, th = max(1, int(math.Round(float64(w)*sx))), max(1, int(math.Round(float64(h)*sy)))
	sin, cos := math.Sincos(angle)
	t.a, t.b, t.c, t.d = cos/sx, -sin/sy, sin/sx, cos/sy
	cx, cy := float64(tw)/2, float64(th)/2
	t.e = float64(w)/2 - t.a*cx - t.c*cy
	t.f = float64(h)/2 - t.b*cx - t.d*cy
	return t, tw, th
}

func (t transform) apply(x, y float64) (float64, float64) {
	return t.a*x + t.c*y + t.e, t.b*x + t.d*y + t.f
}

// resample draws the plane under the transform, with blank outside of it.
func resample(p *plane, t transform, w, h int, blank uint8) *plane {
	if p == nil {
		return nil
	}
	out := newPlane(w, h)
	sw, sh := p.Rect.Dx(), p.Rect.Dy()
	for y := range h {
		row := out.Pix[y*out.Stride:]
		for x := range w {
			fx, fy := t.apply(float64(x)+0.5, float64(y)+0.5)
			fx, fy = fx-0.5, fy-0.5
			x0, y0 := int(math.Floor(fx)), int(math.Floor(fy))
			if x0 < -1 || y0 < -1 || x0 >= sw || y0 >= sh {
				row[x] = blank
				continue
			}
			wx, wy := int((fx-float64(x0))*256), int((fy-float64(y0))*256)
			xa, xb := max(x0, 0), min(x0+1, sw-1)
			ya, yb := max(y0, 0)*p.Stride, min(y0+1, sh-1)*p.Stride
			top := int(p.Pix[ya+xa])*(256-wx) + int(p.Pix[ya+xb])*wx
			low := int(p.Pix[yb+xa])*(256-wx) + int(p.Pix[yb+xb])*wx
			row[x] = uint8((top*(256-wy) + low*wy + 1<<15) >> 16)
		}
	}
	return out
}

// shrink gives the plane with n×n pixels made one.
func shrink(p *plane, n int) *plane {
	if p == nil || n < 2 {
		return p
	}
	w, h := p.Rect.Dx()/n, p.Rect.Dy()/n
	if w == 0 || h == 0 {
		return p
	}
	out := newPlane(w, h)
	sums := make([]int, w)
	for y := range h {
		clear(sums)
		for dy := range n {
			row := p.Pix[(y*n+dy)*p.Stride:]
			for x := range w {
				for dx := range n {
					sums[x] += int(row[x*n+dx])
				}
			}
		}
		for x, s := range sums {
			out.Pix[y*w+x] = uint8(s / (n * n))
		}
	}
	return out
}

// quarter turns the plane clockwise by a quarter.
func quarter(p *plane) *plane {
	if p == nil {
		return nil
	}
	w, h := p.Rect.Dx(), p.Rect.Dy()
	out := newPlane(h, w)
	for y := range h {
		for x := range w {
			out.Pix[x*h+h-1-y] = p.Pix[y*p.Stride+x]
		}
	}
	return out
}

// whiten makes the paper white: each place is measured by the brightest of what lies around it. Shadows and tints go,
// ink stays.
func whiten(p *plane) {
	const tile = 32
	w, h := p.Rect.Dx(), p.Rect.Dy()
	tw, th := (w+tile-1)/tile, (h+tile-1)/tile
	paper := make([]float64, tw*th)
	for ty := range th {
		for tx := range tw {
			var count [256]int
			n := 0
			for y := ty * tile; y < min(h, (ty+1)*tile); y += 2 {
				for x := tx * tile; x < min(w, (tx+1)*tile); x += 2 {
					count[p.Pix[y*p.Stride+x]]++
					n++
				}
			}
			v, left := 255, n/5
			for ; v > 0; v-- {
				if left -= count[v]; left < 0 {
					break
				}
			}
			paper[ty*tw+tx] = float64(v)
		}
	}
	paper = brightest(paper, tw, th)
	scale := make([]float64, w)
	for y := range h {
		fy := math.Max(0, float64(y)/tile-0.5)
		y0 := min(int(fy), th-1)
		y1 := min(y0+1, th-1)
		wy := fy - float64(y0)
		for x := range w {
			fx := math.Max(0, float64(x)/tile-0.5)
			x0 := min(int(fx), tw-1)
			x1 := min(x0+1, tw-1)
			wx := fx - float64(x0)
			top := paper[y0*tw+x0]*(1-wx) + paper[y0*tw+x1]*wx
			low := paper[y1*tw+x0]*(1-wx) + paper[y1*tw+x1]*wx
			scale[x] = 250 / (top*(1-wy) + low*wy)
		}
		row := p.Pix[y*p.Stride : y*p.Stride+w]
		for x, v := range row {
			row[x] = uint8(math.Min(255, float64(v)*scale[x]))
		}
	}
}

// brightest takes for each tile the brightest of those next to it, then their mean, so that a dark picture or a bold
// title is not taken for paper.
func brightest(v []float64, w, h int) []float64 {
	const least = 96 // darker is no paper
	around := func(v []float64, x, y int, join func(sum, v float64) float64) (sum float64, n int) {
		for ny := max(0, y-1); ny <= min(h-1, y+1); ny++ {
			for nx := max(0, x-1); nx <= min(w-1, x+1); nx++ {
				sum, n = join(sum, v[ny*w+nx]), n+1
			}
		}
		return sum, n
	}
	top, out := make([]float64, len(v)), make([]float64, len(v))
	for y := range h {
		for x := range w {
			m, _ := around(v, x, y, math.Max)
			top[y*w+x] = max(m, least)
		}
	}
	for y := range h {
		for x := range w {
			s, n := around(top, x, y, func(sum, v float64) float64 { return sum + v })
			out[y*w+x] = s / float64(n)
		}
	}
	return out
}
