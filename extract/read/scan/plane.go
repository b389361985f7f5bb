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

// newPaper gives a white plane.
func newPaper(w, h int) *plane {
	p := newPlane(w, h)
	paint(p, p.Rect)
	return p
}

// paint makes the box white. The planes are grey pictures, for which image/draw goes pixel by pixel.
func paint(p *plane, box image.Rectangle) {
	box = box.Intersect(p.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := p.Pix[y*p.Stride+box.Min.X : y*p.Stride+box.Max.X]
		for i := range row {
			row[i] = 255
		}
	}
}

// paste puts the part of another plane that begins at the point into the box.
func paste(p *plane, box image.Rectangle, from *plane, at image.Point) {
	shift := at.Sub(box.Min)
	box = box.Intersect(p.Rect).Intersect(from.Rect.Sub(shift))
	for y := box.Min.Y; y < box.Max.Y; y++ {
		copy(p.Pix[y*p.Stride+box.Min.X:y*p.Stride+box.Max.X], from.Pix[(y+shift.Y)*from.Stride+box.Min.X+shift.X:])
	}
}

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
	if m, ok := img.(*image.YCbCr); ok {
		p.splitYCbCr(m)
		p.level()
		return p
	}
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

// splitYCbCr takes a JPEG picture apart. Points without colour, which are most of a page, are not reckoned.
func (p *planes) splitYCbCr(m *image.YCbCr) {
	b := m.Rect
	w := b.Dx()
	shift := 0 // so many points side by side, as a power of two, have one colour
	switch m.SubsampleRatio {
	case image.YCbCrSubsampleRatio422, image.YCbCrSubsampleRatio420:
		shift = 1
	case image.YCbCrSubsampleRatio411, image.YCbCrSubsampleRatio410:
		shift = 2
	}
	for y := range b.Dy() {
		colours := m.COffset(b.Min.X, b.Min.Y+y) - b.Min.X>>shift
		lumas := m.Y[m.YOffset(b.Min.X, b.Min.Y+y):][:w]
		tone, red, blue := p.tone.Pix[y*w:][:w], p.red.Pix[y*w:][:w], p.blue.Pix[y*w:][:w]
		for x, luma := range lumas {
			c := colours + (b.Min.X+x)>>shift
			cb, cr := m.Cb[c], m.Cr[c]
			if cb == 128 && cr == 128 {
				tone[x] = luma
				continue
			}
			r, g, bl := color.YCbCrToRGB(luma, cb, cr)
			tone[x], red[x], blue[x] = r, above(r, max(g, bl)), above(bl, r)
		}
	}
}

func above(a, b uint8) uint8 { return a - min(a, b) }

// readRow gives the colours of one row on white.
func readRow(img image.Image, y int, row []color.RGBA) {
	b := img.Bounds()
	switch m := img.(type) {
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
		least := int(usual) + inked
		most := 0
		for _, v := range (*c).Pix {
			if int(v) >= least {
				most++
			}
		}
		if most < 50 {
			*c = nil
			continue
		}
		if usual > 0 {
			for i, v := range (*c).Pix {
				(*c).Pix[i] = above(v, usual)
			}
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

// resize draws the plane in another size by Lanczos' filter, which keeps the edges of letters: of those tried on scans of
// 150 and 200 dots an inch, it gave the fewest wrong words.
func resize(p *plane, w, h int) *plane {
	if p == nil || w == p.Rect.Dx() && h == p.Rect.Dy() {
		return p
	}
	sw, sh := p.Rect.Dx(), p.Rect.Dy()
	wide := newPlane(w, sh)
	across := weights(sw, w)
	for y := range sh {
		src, dst := p.Pix[y*p.Stride:y*p.Stride+sw], wide.Pix[y*w:(y+1)*w]
		for x := range dst {
			weight, sum := across[x].weight, int32(0)
			part := src[across[x].from:]
			part = part[:len(weight)]
			for k, v := range part {
				sum += int32(v) * weight[k]
			}
			dst[x] = clamped(sum)
		}
	}
	out := newPlane(w, h)
	sums := make([]int32, w)
	for y, t := range weights(sh, h) { // row by row: the memory is read in its order
		clear(sums)
		for k, weight := range t.weight {
			for x, v := range wide.Pix[(t.from+k)*w:][:w] {
				sums[x] += int32(v) * weight
			}
		}
		dst := out.Pix[y*w : (y+1)*w]
		for x, sum := range sums {
			dst[x] = clamped(sum)
		}
	}
	return out
}

// taps are the pixels side by side that a pixel is made of, and the weight of each in 1/65536.
type taps struct {
	from   int
	weight []int32
}

func clamped(sum int32) uint8 { return uint8(min(max((sum+1<<15)>>16, 0), 255)) }

// weights gives for each of n places the pixels of the m that it is made of. Beyond the edges lie pixels as at them.
func weights(m, n int) []taps {
	const reach = 3.0
	scale := float64(m) / float64(n)
	wide := max(scale, 1) // when the picture gets smaller, more pixels go into one
	out := make([]taps, n)
	for i := range out {
		mid := (float64(i)+0.5)*scale - 0.5
		sum := 0.0
		from, to := int(math.Ceil(mid-reach*wide)), int(math.Floor(mid+reach*wide))
		for j := from; j <= to; j++ {
			sum += lanczos((float64(j) - mid) / wide)
		}
		t := taps{from: min(max(from, 0), m-1)}
		t.weight = make([]int32, min(max(to, 0), m-1)-t.from+1)
		for j := from; j <= to; j++ {
			t.weight[min(max(j, 0), m-1)-t.from] += int32(math.Round(lanczos((float64(j)-mid)/wide) / sum * 65536))
		}
		out[i] = t
	}
	return out
}

func lanczos(x float64) float64 {
	if x == 0 {
		return 1
	}
	if x = math.Abs(x) * math.Pi; x >= 3*math.Pi {
		return 0
	}
	return 3 * math.Sin(x) * math.Sin(x/3) / (x * x)
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
			row := p.Pix[(y*n+dy)*p.Stride:][:w*n]
			for x := range sums {
				part := row[:n]
				for _, v := range part {
					sums[x] += int(v)
				}
				row = row[n:]
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
	column := make([]float64, tw) // what the values of a row are to be multiplied by, at the middles of the tiles
	for y := range h {
		fy := math.Max(0, float64(y)/tile-0.5)
		y0 := min(int(fy), th-1)
		y1, wy := min(y0+1, th-1), fy-float64(y0)
		for tx := range column {
			column[tx] = 250 / (paper[y0*tw+tx]*(1-wy) + paper[y1*tw+tx]*wy)
		}
		row := p.Pix[y*p.Stride : y*p.Stride+w]
		for x := 0; x < w; { // from one middle to the next
			a, b, next := column[0], column[0], tile/2
			if x >= tile/2 {
				t := (x - tile/2) / tile
				a, b, next = column[t], column[min(t+1, tw-1)], tile/2+(t+1)*tile
			}
			factor, step := int64(a*(1<<32)), int64((b-a)/tile*(1<<32))
			part := row[x:min(w, next)]
			for i, v := range part {
				part[i] = uint8(min(255, int64(v)*factor>>32))
				factor += step
			}
			x += len(part)
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
