package scan

import (
	"context"
	"image"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// labels mends the marks that begin points: they are small, so the recognition loses dashes and misreads numbers that
// stand alone. A dash is put back only where its ink is; a number is read again, for digits only.
func (p *page) labels(ctx context.Context, e *Engine) error {
	segs := segments(p.words)
	p.dashes(segs)
	p.firstPoint(segs)
	tries := 0
	for _, s := range segs { // the section sign, which our papers do not use, is an 8 or a 5
		for _, w := range s.words {
			if !sectionSign.MatchString(w.text) || w == s.words[0] || tries >= mostAgain {
				continue
			}
			tries++
			box := image.Rect(w.box.Min.X-3, int(s.base-0.85*s.size), w.box.Max.X+3, int(s.base+0.2*s.size)).Intersect(p.planes.tone.Rect)
			found, err := p.readBox(ctx, e, box, oneLine, "tessedit_char_whitelist=0123456789.,;)")
			if err != nil {
				return err
			}
			if len(found) == 1 && found[0].confidence >= 0.6 && len(found[0].text) == len([]rune(w.text)) {
				p.change(w, found[0].text)
				w.confidence = found[0].confidence
			}
		}
	}
	for _, s := range segs {
		w := s.words[0]
		if len(s.words) < 3 || w.apart || !doubtfulLabel(w) || tries >= mostAgain {
			continue
		}
		if next := []rune(s.words[1].text); !unicode.IsUpper(next[0]) {
			continue
		}
		tries++
		box := w.box.Inset(-3)
		box.Max.X = min(box.Max.X, s.words[1].box.Min.X-2)
		box.Min.Y, box.Max.Y = int(s.base-0.85*s.size), int(s.base+0.2*s.size)
		if box = box.Intersect(p.planes.tone.Rect); box.Dx() < 6 {
			continue
		}
		found, err := p.readBox(ctx, e, box, oneLine, "tessedit_char_whitelist=0123456789.)")
		if err != nil {
			return err
		}
		sure := 0.6
		if sectionSign.MatchString(w.text) { // it looks like one digit only
			sure = 0.3
		}
		if len(found) == 1 && found[0].confidence >= sure && pointNumber.MatchString(found[0].text) {
			p.change(w, found[0].text)
			w.confidence = found[0].confidence
		}
	}
	p.lostStops(segs)
	return nil
}

// lostStops puts the stop behind the number of a point that stands in a row with others: "1.", "2", "3.".
func (p *page) lostStops(segs []*segment) {
	for i, s := range segs {
		w := s.words[0]
		n, err := strconv.Atoi(w.text)
		if err != nil || n < 1 || n > 99 || w.apart || len(s.words) < 2 || !unicode.IsUpper([]rune(s.words[1].text)[0]) {
			continue
		}
		sign := ""
		for _, o := range append(slices.Clone(segs[:i]), segs[i+1:]...) {
			first := o.words[0]
			near := math.Abs(float64(first.box.Min.X-w.box.Min.X)) < 0.5*s.size
			for _, end := range []string{".", ")"} {
				above := o.base < s.base && first.text == strconv.Itoa(n-1)+end
				below := o.base > s.base && first.text == strconv.Itoa(n+1)+end
				if near && (above || below) {
					sign = end
				}
			}
		}
		if sign != "" {
			p.change(w, w.text+sign)
		}
	}
}

var sectionSign = regexp.MustCompile(`^[\d§]*§[\d§]*[.,;)]*$`)

var pointNumber = regexp.MustCompile(`^\d{1,2}[.)]$|^\d{1,2}(\.\d{1,2}){1,2}\.?$`)

// doubtfulLabel tells whether the word may be the number of a point, misread: a short sign with a stop that no list has,
// or a lone sign that was read with little confidence.
func doubtfulLabel(w *word) bool {
	n := len([]rune(w.text))
	if n > 3 || pointNumber.MatchString(w.text) {
		return false
	}
	body := strings.TrimRight(w.text, ".)")
	odd := body != "" && !strings.ContainsFunc(body, unicode.IsLetter) && !isMark(w.text)
	switch {
	case body != w.text && (odd || strings.Trim(body, "lIOSZB|") == "" && w.confidence < 0.8):
		return true
	case body == w.text && w.text != "-" && (odd || w.confidence < 0.75):
		return true
	}
	return false
}

// firstPoint mends "I." above a "2." that begins at the same place: it is "1.".
func (p *page) firstPoint(segs []*segment) {
	for i, s := range segs {
		w := s.words[0]
		if w.text != "I." && w.text != "l." || w.apart {
			continue
		}
		for _, o := range segs[i+1:] {
			next := o.words[0]
			if math.Abs(float64(next.box.Min.X-w.box.Min.X)) > 0.4*s.size {
				continue
			}
			if next.text == "2." {
				p.change(w, "1.")
			}
			if next.text == "2." || next.text == "II." {
				break
			}
		}
	}
}

// dashes puts back dashes of lists: where entries above and below have one, and there is the ink of one.
func (p *page) dashes(segs []*segment) {
	for _, s := range segs {
		first := s.words[0]
		if p.mistakenDash(s) {
			p.change(first, "-")
		}
		if first.apart || first.red || isDash(first.text) || isMark(first.text) {
			continue
		}
		for _, o := range segs {
			if o == s || len(o.words) < 2 || o.words[0].text != "-" || math.Abs(o.base-s.base) > 6*s.size {
				continue
			}
			dash, next := o.words[0].box, o.words[1].box
			if math.Abs(float64(next.Min.X-first.box.Min.X)) > 0.5*s.size {
				continue
			}
			area := image.Rect(dash.Min.X-int(0.25*s.size), int(s.base-0.5*s.size), first.box.Min.X-2, int(s.base-0.08*s.size))
			ink := p.planes.extentOf(area)
			w, h := float64(ink.Dx()), float64(ink.Dy())
			if w < 0.15*s.size || w > 0.6*s.size || h > 0.2*s.size || w < 1.5*h || p.overlaps(ink) {
				continue
			}
			added := &word{token: token{text: "-", box: ink, confidence: 0.6, line: first.line}}
			p.words = slices.Insert(p.words, slices.Index(p.words, first), added)
			break
		}
	}
}

// mistakenDash tells whether the first sign of a line is a dash that was taken for another flat stroke.
func (p *page) mistakenDash(s *segment) bool {
	first := s.words[0]
	if len(s.words) < 2 || !unicode.IsUpper([]rune(s.words[1].text)[0]) || strings.Trim(first.text, "~¬=_—–-«") != "" || first.text == "-" {
		return false
	}
	if strings.ToUpper(s.text()) == s.text() && letters(s.text()) > 12 {
		return false // a heading
	}
	w, h := float64(first.box.Dx()), float64(first.box.Dy())
	return w > 0.15*s.size && w < 0.8*s.size && h < 0.25*s.size
}

func (p *page) overlaps(box image.Rectangle) bool {
	return slices.ContainsFunc(p.words, func(w *word) bool { return w.box.Overlaps(box) })
}

// margins sets apart what stands right of the text and reads badly: pieces of a seal over the edges of the sheets.
func (p *page) margins(segs []*segment) {
	var ends []float64
	for _, s := range segs {
		if len(s.words) >= 5 {
			ends = append(ends, float64(s.box().Max.X))
		}
	}
	if len(ends) < 6 {
		return
	}
	slices.Sort(ends)
	best, most := 0.0, 0
	for i, x := range ends {
		n := 0
		for _, y := range ends[i:] {
			if y-x > 10 {
				break
			}
			n++
		}
		if n > most {
			best, most = x+10, n
		}
	}
	if most < 4 {
		return
	}
	for _, w := range p.words {
		if float64(w.box.Min.X) > best+3 && w.confidence < 0.85 && !w.certain {
			w.apart = true
		}
	}
}

// frames sets apart what stands in a frame of red lines: the stamp of the receiver, with number and day typed into it.
func (p *page) frames() {
	if p.planes.red == nil {
		return
	}
	ink := newPlane(p.planes.red.Rect.Dx(), p.planes.red.Rect.Dy())
	for i, v := range p.planes.red.Pix {
		ink.Pix[i] = 255 - min(v, 85)*3
	}
	var level []image.Rectangle
	for _, l := range drawnLines(ink) {
		if l.Dx() > l.Dy() {
			level = append(level, l)
		}
	}
	for i, a := range level {
		for _, b := range level[i+1:] {
			box := a.Union(b)
			shared := min(a.Max.X, b.Max.X) - max(a.Min.X, b.Min.X)
			if h := float64(box.Dy()) / p.scale; 10*shared < 8*box.Dx() || h < 20 || h > 200 {
				continue
			}
			for _, w := range p.words {
				if mid := w.box.Min.Add(w.box.Max).Div(2); mid.In(box) {
					w.apart = true
				}
			}
		}
	}
}
