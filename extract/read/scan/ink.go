package scan

import (
	"image"
)

const (
	inked = 60  // a colour this much above the paper is ink
	dark  = 140 // a tone below this is ink, once the paper is white
)

// count gives the number of points in the box for which it is true.
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

// darker counts the points in the box of less than the value, as count does, in a third of the time.
func darker(p *plane, box image.Rectangle, limit uint8) int {
	n := 0
	box = box.Intersect(p.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for _, v := range p.Pix[y*p.Stride+box.Min.X : y*p.Stride+box.Max.X] {
			if v < limit {
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
	const tile, least = 12, 14
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
	return box.Inset(-2 * tile).Intersect(p.red.Rect), total >= 850
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
	ink := darker(p.tone, box, dark)
	if p.blue == nil || ink == 0 {
		return 0
	}
	n := 0
	box = box.Intersect(p.blue.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if isDark(p.tone.Pix[y*p.tone.Stride+x]) && p.blue.Pix[y*p.blue.Stride+x] >= penned {
				n++
			}
		}
	}
	return float64(n) / float64(ink)
}

// penned is how much bluer or redder than the paper a pen's or a seal's stroke is at least.
const penned = 40

// plain gives the tone of the page without what is written or stamped in colour: signatures, signs of clerks, numbers and
// days filled in by hand, what is left of seals. Connected strokes go or stay together, because scanners and JPEG put a
// tint on the edges of black letters and take it from the middle of blue strokes. Where the text itself is in colour, it
// is the whole tone.
func (p *planes) plain() *plane {
	if p.blue == nil && p.red == nil {
		return p.tone
	}
	const faint, core, least = 190, 90, 40 // tone at which a stroke ends, and of the middle of a letter; pixels: less is a dot
	w, h := p.tone.Rect.Dx(), p.tone.Rect.Dy()
	out := newPlane(w, h)
	copy(out.Pix, p.tone.Pix)
	seen := make([]bool, w*h)
	coloured := func(i int) bool {
		return p.blue != nil && p.blue.Pix[i] >= penned || p.red != nil && p.red.Pix[i] >= penned
	}
	var stroke, rest []int
	gone, ink := 0, 0
	for start, v := range p.tone.Pix {
		if seen[start] || v >= faint {
			continue
		}
		stroke, rest = stroke[:0], append(rest[:0], start)
		seen[start] = true
		tinted := 0
		for len(rest) > 0 {
			i := rest[len(rest)-1]
			rest = rest[:len(rest)-1]
			stroke = append(stroke, i)
			if coloured(i) {
				tinted++
			}
			x := i % w
			for _, j := range [4]int{i - 1, i + 1, i - w, i + w} {
				if j < 0 || j >= w*h || x == 0 && j == i-1 || x == w-1 && j == i+1 || seen[j] || p.tone.Pix[j] >= faint {
					continue
				}
				seen[j] = true
				rest = append(rest, j)
			}
		}
		ink += len(stroke)
		if len(stroke) < least || 2*tinted < len(stroke) {
			continue
		}
		gone += len(stroke)
		mixed := 4*tinted < 3*len(stroke) // with a black letter in it
		for _, i := range stroke {
			if mixed && p.tone.Pix[i] < core && !coloured(i) {
				continue
			}
			for y := max(0, i/w-1); y <= min(h-1, i/w+1); y++ {
				for x := max(0, i%w-1); x <= min(w-1, i%w+1); x++ {
					out.Pix[y*w+x] = 255
				}
			}
		}
	}
	if 2*gone > ink {
		return p.tone
	}
	return out
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
