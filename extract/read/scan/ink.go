package scan

import (
	"image"
)

const (
	inked = 60  // a colour this much above the paper is ink
	dark  = 140 // a tone below this is ink, once the paper is white
)

// share gives the part of the points in the box for which ink is true of all at which any is.
func count(p *plane, box image.Rectangle, is func(uint8) bool) int {
	n := 0
	box = box.Intersect(p.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for _, v := range p.Pix[y*p.Stride+box.Min.X : y*p.Stride+box.Max.X] {
			if is(v) {
				n++
			}
		}
	}
	return n
}

func isDark(v uint8) bool  { return v < dark }
func isInked(v uint8) bool { return v >= inked }

// redArea gives the box around all that is written or stamped in red, and whether there is enough of it to be a word.
func (p *planes) redArea() (box image.Rectangle, ok bool) {
	const tile, least = 16, 24
	if p.red == nil {
		return box, false
	}
	w, h := p.red.Rect.Dx(), p.red.Rect.Dy()
	total := 0
	for y := 0; y < h; y += tile {
		for x := 0; x < w; x += tile {
			t := image.Rect(x, y, x+tile, y+tile)
			if n := count(p.red, t, isInked); n >= least {
				box, total = box.Union(t), total+n
			}
		}
	}
	return box.Inset(-2 * tile).Intersect(p.red.Rect), total >= 1500
}

// redPicture gives what is red in the box, dark on white.
func (p *planes) redPicture(box image.Rectangle) *plane {
	out := newPlane(box.Dx(), box.Dy())
	for y := range box.Dy() {
		for x := range box.Dx() {
			v := int(p.red.GrayAt(box.Min.X+x, box.Min.Y+y).Y)
			out.Pix[y*out.Stride+x] = uint8(255 - min(255, max(0, v-15)*3))
		}
	}
	return out
}

// blueShare gives the part of the ink in the box that is blue: pens write blue, printers black.
func (p *planes) blueShare(box image.Rectangle) float64 {
	ink := count(p.tone, box, isDark)
	if p.blue == nil || ink == 0 {
		return 0
	}
	n := 0
	box = box.Intersect(p.blue.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if isDark(p.tone.Pix[y*p.tone.Stride+x]) && p.blue.Pix[y*p.blue.Stride+x] >= 40 {
				n++
			}
		}
	}
	return float64(n) / float64(ink)
}

// extentOf gives the box around the ink in the box.
func (p *planes) extentOf(box image.Rectangle) image.Rectangle {
	var out image.Rectangle
	box = box.Intersect(p.tone.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if isDark(p.tone.Pix[y*p.tone.Stride+x]) {
				out = out.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return out
}

// stem gives how thick the upright strokes of the letters in the box are, in pixels: the usual length of a dark run.
func stem(p *plane, box image.Rectangle) float64 {
	var lengths [64]int
	n := 0
	box = box.Intersect(p.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		run := 0
		for x := box.Min.X; x <= box.Max.X; x++ {
			if x < box.Max.X && p.Pix[y*p.Stride+x] < dark {
				run++
				continue
			}
			if run > 0 && run < len(lengths) {
				lengths[run]++
				n++
			}
			run = 0
		}
	}
	sum := 0
	for l, c := range lengths {
		if sum += c; n > 0 && 2*sum >= n {
			return float64(l)
		}
	}
	return 0
}

// upright gives how sharply the strokes in the box stand out in columns that lean to the right by so much: of letters
// that lean, the leaning columns stand out more.
func upright(p *plane, box image.Rectangle, lean float64) float64 {
	box = box.Intersect(p.Rect)
	shift := func(y int) int { return int(lean * float64(box.Max.Y-1-y)) }
	columns := make([]int, box.Dx()+shift(box.Min.Y)+1)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		s := shift(box.Min.Y) - shift(y)
		for x := box.Min.X; x < box.Max.X; x++ {
			if p.Pix[y*p.Stride+x] < dark {
				columns[x-box.Min.X+s]++
			}
		}
	}
	sum := 0
	for i := 1; i < len(columns); i++ {
		d := columns[i] - columns[i-1]
		sum += d * d
	}
	return float64(sum)
}
