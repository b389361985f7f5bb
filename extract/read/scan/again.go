package scan

import (
	"context"
	"image"
	"slices"
	"strings"
)

// Limits of the second looks at a page: each starts Tesseract once more.
const (
	mostAgain = 8
	uniform   = segmentation(6) // takes the picture for one block of text
)

// separate clips the boxes of words that reach over the next word of their line, as Tesseract gives them now and then.
func separate(words []*word) {
	for i, w := range words[:max(0, len(words)-1)] {
		next := words[i+1]
		if next.line == w.line && next.box.Min.X > w.box.Min.X && next.box.Min.X < w.box.Max.X {
			w.box.Max.X = next.box.Min.X
		}
	}
}

// stammers takes out what Tesseract gives twice: the first letters of a word, once alone and once in the word.
func stammers(words []*word) []*word {
	var out []*word
	for i, w := range words {
		if i+1 < len(words) {
			next := words[i+1]
			if next.line == w.line && len([]rune(w.text)) == 1 && letters(w.text) == 1 && next.text != w.text &&
				strings.HasPrefix(next.text, w.text) && w.box.Max.X >= next.box.Min.X {
				continue
			}
		}
		out = append(out, w)
	}
	return out
}

// lookAgain reads stretches again that were taken for one line of large letters though they are two of small ones, and
// lines that read badly. Text of two columns whose lines do not stand level is mistaken so.
func (p *page) lookAgain(ctx context.Context, e *Engine) error {
	segs := segments(p.words)
	usual := usualSize(segs)
	var bad []*segment
	var strips []strip
	for _, s := range segs {
		all, sum := s.weigh()
		if all < 4 || s.size <= 1.35*usual && sum > 0.6*float64(all) || len(bad) >= mostAgain {
			continue
		}
		bad = append(bad, s)
		strips = append(strips, p.cut(s.box().Inset(-5)))
	}
	again, err := p.readStrips(ctx, e, strips, uniform)
	if err != nil {
		return err
	}
	for i, s := range bad {
		all, sum := s.weigh()
		found := p.without(again[i], s.words)
		better, sure := (&segment{words: found}).weigh()
		switch {
		case len(found) == 0:
		case sure > sum, s.size > 1.35*usual && 10*better >= 8*all && sure*float64(all) >= 0.97*sum*float64(better):
			p.replace(s.words, found)
		}
	}
	for _, s := range segments(p.words) {
		if s.size > 1.3*usual {
			p.tighten(s, usual)
		}
	}
	return p.lookUnder(ctx, e, mostAgain)
}

// weigh counts the letters, and adds up their confidences.
func (s *segment) weigh() (n int, sum float64) {
	for _, w := range s.words {
		n, sum = n+letters(w.text), sum+w.confidence*float64(letters(w.text))
	}
	return n, sum
}

// lookUnder reads words again that a red seal lies over, without what is red in their boxes.
func (p *page) lookUnder(ctx context.Context, e *Engine, most int) error {
	if p.planes.red == nil {
		return nil
	}
	var covered []*word
	var strips []strip
	for _, w := range p.words {
		if w.confidence >= 0.6 || letters(w.text) < 2 || p.redShare(w.box) < 0.05 || len(covered) == most {
			continue
		}
		s := p.cut(w.box.Inset(-5))
		for y := range s.Rect.Dy() {
			for x := range s.Rect.Dx() {
				v := &s.Pix[y*s.Stride+x]
				if p.planes.red.GrayAt(s.at.X+x, s.at.Y+y).Y >= inked/2 && *v > 90 {
					*v = 255
				}
			}
		}
		covered, strips = append(covered, w), append(strips, s)
	}
	again, err := p.readStrips(ctx, e, strips, oneLine)
	if err != nil {
		return err
	}
	for i, w := range covered {
		sure := 1.0
		for _, f := range again[i] {
			sure = min(sure, f.confidence)
		}
		if len(again[i]) > 0 && sure > w.confidence+0.2 {
			p.replace([]*word{w}, alongside(again[i], w.line))
		}
	}
	return nil
}

// alongside puts words into a line.
func alongside(words []*word, line int) []*word {
	for _, w := range words {
		w.line = line
	}
	return words
}

// without drops what of the found is unsure, and what stands where other words than the old ones stand: lines above and
// below that are cut by the edge.
func (p *page) without(found, old []*word) []*word {
	return slices.DeleteFunc(found, func(f *word) bool {
		if f.confidence < 0.3 {
			return true
		}
		for _, w := range p.words {
			if both := w.box.Intersect(f.box); 3*both.Dx()*both.Dy() > f.box.Dx()*f.box.Dy() && !slices.Contains(old, w) {
				return true
			}
		}
		return false
	})
}

// tighten takes off the boxes what belongs to the lines above and below: of each, the part of the usual height with most
// ink stays. A line that is set larger has ink all over.
func (p *page) tighten(s *segment, size float64) {
	tone := p.planes.tone
	for _, w := range s.words {
		above, below, ok := extent(w.text)
		height := int((above+below)*size) + blur
		if !ok || float64(w.box.Dy()) < 1.25*float64(height) {
			continue
		}
		rows := make([]int, w.box.Dy())
		all := 0
		for i := range rows {
			y := w.box.Min.Y + i
			rows[i] = darker(tone, image.Rect(w.box.Min.X, y, w.box.Max.X, y+1), dark)
			all += rows[i]
		}
		best, most, sum := 0, -1, 0
		for i, n := range rows {
			if sum += n; i >= height {
				sum -= rows[i-height]
			}
			if i >= height-1 && sum > most {
				best, most = i-height+1, sum
			}
		}
		if 10*most >= 7*all {
			w.box.Min.Y, w.box.Max.Y = w.box.Min.Y+best, w.box.Min.Y+best+height
		}
	}
}

// usualSize gives the size of the font that most letters have.
func usualSize(segs []*segment) float64 {
	var sizes []float64
	for _, s := range segs {
		for _, w := range s.words {
			for range min(letters(w.text), 8) {
				sizes = append(sizes, s.size)
			}
		}
	}
	return middle(sizes)
}

func (s *segment) box() image.Rectangle {
	var b image.Rectangle
	for _, w := range s.words {
		b = b.Union(w.box)
	}
	return b
}

// strip is a part of the page that lies at the place.
type strip struct {
	*plane
	at image.Point
}

// cut copies a part of the page.
func (p *page) cut(box image.Rectangle) strip {
	box = box.Intersect(p.planes.tone.Rect)
	part := newPlane(box.Dx(), box.Dy())
	paste(part, part.Rect, p.planes.tone, box.Min)
	return strip{part, box.Min}
}

// readBox reads a part of the page.
func (p *page) readBox(ctx context.Context, e *Engine, box image.Rectangle, mode segmentation, settings ...string) ([]*word, error) {
	found, err := p.readStrips(ctx, e, []strip{p.cut(box)}, mode, settings...)
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// readStrips reads parts of the page, in one run; lines are counted on from those that there are.
func (p *page) readStrips(ctx context.Context, e *Engine, strips []strip, mode segmentation, settings ...string) ([][]*word, error) {
	const margin = 16 // pixels of white around, which Tesseract needs
	var sheets []sheet
	for _, s := range strips {
		img := newPaper(s.Rect.Dx()+2*margin, s.Rect.Dy()+2*margin)
		paste(img, s.Rect.Add(image.Pt(margin, margin)), s.plane, image.Point{})
		sheets = append(sheets, sheet{img, wantedDPI})
	}
	read, err := e.readAll(ctx, sheets, mode, settings...)
	if err != nil {
		return nil, err
	}
	after := p.lastLine()
	out := make([][]*word, len(strips))
	for i, tokens := range read {
		for _, t := range tokens {
			t.box, t.line = t.box.Add(strips[i].at.Sub(image.Pt(margin, margin))), t.line+after
			out[i] = append(out[i], &word{token: t})
		}
		separate(out[i])
	}
	return out, nil
}

func (p *page) lastLine() int {
	last := 0
	for _, w := range p.words {
		last = max(last, w.line)
	}
	return last
}

// replace puts other words in the place of some.
func (p *page) replace(old, with []*word) {
	at := slices.Index(p.words, old[0])
	kept := slices.DeleteFunc(slices.Clone(p.words), func(w *word) bool { return slices.Contains(old, w) })
	p.words = slices.Insert(kept, min(at, len(kept)), with...)
}

// passedOver gives the part of the page without coloured ink where something was passed over: Tesseract takes text under
// a seal or a signature for a picture. All that was read is painted out.
func (p *page) passedOver() (part *plane, at image.Point, ok bool) {
	const tile, least = 18, 22
	rest := newPlane(p.planes.tone.Rect.Dx(), p.planes.tone.Rect.Dy())
	copy(rest.Pix, p.plain.Pix)
	for _, w := range p.words {
		if w.confidence > 0.3 {
			paint(rest, w.box.Inset(-2))
		}
	}
	var area image.Rectangle
	tiles := 0
	r := rest.Rect
	inner := image.Rect(r.Dx()/20, r.Dy()/30, r.Dx()-r.Dx()/25, r.Dy()-r.Dy()/30)
	for y := inner.Min.Y; y < inner.Max.Y; y += tile {
		for x := inner.Min.X; x < inner.Max.X; x += tile {
			t := image.Rect(x, y, x+tile, y+tile)
			if darker(rest, t, dark) >= least {
				area, tiles = area.Union(t), tiles+1
			}
		}
	}
	if tiles < 12 {
		return nil, at, false
	}
	area = area.Inset(-tile).Intersect(r)
	part = newPlane(area.Dx(), area.Dy())
	paste(part, part.Rect, rest, area.Min)
	return part, area.Min, true
}

// takePassedOver takes what reads well of it.
func (p *page) takePassedOver(tokens []token, at image.Point) {
	usual, after := usualSize(segments(p.words)), p.lastLine()
	for _, t := range tokens {
		if t.confidence < 0.75 || letters(t.text) < 2 || usual > 0 && float64(t.box.Dy()) > 2*usual {
			continue
		}
		t.box, t.line = t.box.Add(at), t.line+after
		if w := p.at(t.box); w == nil {
			p.words = append(p.words, &word{token: t})
		} else if w.confidence < t.confidence {
			w.text, w.confidence, w.box = t.text, t.confidence, t.box
		}
	}
}

// at gives a word that stands mostly in the box.
func (p *page) at(box image.Rectangle) *word {
	for _, w := range p.words {
		if both := w.box.Intersect(box); 2*both.Dx()*both.Dy() > min(w.box.Dx()*w.box.Dy(), box.Dx()*box.Dy()) {
			return w
		}
	}
	return nil
}
