package scan

import (
	"image"
	"math"
	"regexp"
	"slices"
	"sort"

	"congvan/extract/lexicon"
)

// fineDPI is at what lines are read a second time: small type and digits read better so, large type worse.
const fineDPI = 300

// These were chosen among a few by the wrong letters of scripts/scans and by the scores of five real scans.
const (
	// unsure is the confidence of a word below which its line is read a second time. On clean prints that is one line in
	// ten.
	unsure = 0.8
	// The second reading of a word must be surer by so much, that of words which it parts in another way by more: what
	// Tesseract says of its confidence sways by as much from one reading of the same letters to the next.
	surer, muchSurer = 0.1, 0.3
)

// fine is the lines that are read a second time.
type fine struct {
	lines []*segment
	boxes []image.Rectangle // where they stand
	tops  []int             // and where on the sheet
}

// doubtfulStrips gives the lines that hold doubtful words, at fineDPI and with the coloured ink, as one sheet: small type,
// digits, and names that the strokes of a signature touch read better so.
func (p *page) doubtfulStrips() []sheet {
	if p.raw == nil {
		return nil
	}
	p.fine.lines = p.doubtfulLines()
	if len(p.fine.lines) == 0 {
		return nil
	}
	var strips []*plane
	for _, s := range p.fine.lines {
		box := p.around(s)
		p.fine.boxes, strips = append(p.fine.boxes, box), append(strips, p.fineStrip(box))
	}
	img, tops := stacked(strips)
	p.fine.tops = tops
	return []sheet{{img, fineDPI}}
}

// takeFine takes over what reads better on the sheet.
func (p *page) takeFine(read [][]token) error {
	const down = float64(wantedDPI) / fineDPI
	lines, boxes, tops := p.fine.lines, p.fine.boxes, p.fine.tops
	found := make([][]*word, len(lines))
	for _, t := range read[0] {
		mid := (t.box.Min.Y + t.box.Max.Y) / 2
		i := max(0, sort.SearchInts(tops, mid+1)-1)
		t.box = scaled(t.box.Sub(image.Pt(stackMargin, tops[i])), down).Add(boxes[i].Min)
		found[i] = append(found[i], &word{token: t})
	}
	for i, s := range lines {
		separate(found[i])
		p.takeBetter(s.words, stammers(found[i]))
	}
	return nil
}

// doubtfulLines gives the lines with a word that was read with doubt. Together they cover no more than the page does, which
// bounds what is read of specks and pictures: their boxes overlap.
func (p *page) doubtfulLines() []*segment {
	left := p.planes.tone.Rect.Dx() * p.planes.tone.Rect.Dy()
	return slices.DeleteFunc(segments(p.words), func(s *segment) bool {
		if !slices.ContainsFunc(s.words, func(w *word) bool { return w.confidence < unsure && letters(w.text) > 0 }) {
			return true
		}
		box := p.around(s)
		left -= box.Dx() * box.Dy()
		return box.Empty() || left < 0
	})
}

// around gives the place of the line with a little of what is around it.
func (p *page) around(s *segment) image.Rectangle {
	return s.box().Inset(-int(s.size / 4)).Intersect(p.planes.tone.Rect)
}

const (
	stackMargin = 16 // pixels of white around strips that are read as one picture
	stackGap    = 16 // and between them
)

// stacked puts the strips one below the other on white, and tells where the top of each is.
func stacked(strips []*plane) (sheet *plane, tops []int) {
	w, h := 0, stackMargin
	for _, s := range strips {
		tops = append(tops, h)
		w, h = max(w, s.Rect.Dx()), h+s.Rect.Dy()+stackGap
	}
	sheet = newPaper(w+2*stackMargin, h+stackMargin)
	for i, s := range strips {
		paste(sheet, s.Rect.Add(image.Pt(stackMargin, tops[i])), s, image.Point{})
	}
	return sheet, tops
}

// fineStrip gives a part of the page at fineDPI out of the picture as it came, straightened as the page is.
func (p *page) fineStrip(box image.Rectangle) *plane {
	w := p.planes.tone.Rect.Dx()
	h := p.planes.tone.Rect.Dy()
	for range p.turns { // back to how the page lay
		box = image.Rect(box.Min.Y, w-box.Max.X, box.Max.Y, w-box.Min.X)
		w, h = h, w
	}
	sin, cos := math.Sincos(p.angle)
	cx, cy := float64(w-1)/2, float64(h-1)/2
	dx, dy := float64(box.Min.X+box.Max.X-1)/2-cx, float64(box.Min.Y+box.Max.Y-1)/2-cy
	sx, sy := float64(p.raw.Rect.Dx())/float64(w), float64(p.raw.Rect.Dy())/float64(h)
	mx, my := (cx+cos*dx+sin*dy+0.5)*sx, (cy-sin*dx+cos*dy+0.5)*sy // the middle of the part in the picture
	bw, bh := float64(box.Dx()), float64(box.Dy())
	rw, rh := (bw*cos+bh*math.Abs(sin))*sx/2+4, (bh*cos+bw*math.Abs(sin))*sy/2+4 // half of what it covers there
	part := image.Rect(int(math.Round(mx-rw)), int(math.Round(my-rh)), int(math.Round(mx+rw)), int(math.Round(my+rh)))
	cut := newPaper(part.Dx(), part.Dy())
	paste(cut, cut.Rect, p.raw, part.Min)
	const up = float64(fineDPI) / wantedDPI
	fine := resize(cut, int(math.Round(float64(part.Dx())/sx*up)), int(math.Round(float64(part.Dy())/sy*up)))
	if p.angle != 0 {
		fine = rotated(fine, p.angle, 255)
	}
	out := newPlane(int(math.Round(bw*up)), int(math.Round(bh*up)))
	paste(out, out.Rect, fine, image.Pt((fine.Rect.Dx()-out.Rect.Dx())/2, (fine.Rect.Dy()-out.Rect.Dy())/2))
	whiten(out)
	for range p.turns {
		out = quarter(out)
	}
	return out
}

func scaled(b image.Rectangle, by float64) image.Rectangle {
	at := func(v int) int { return int(math.Round(float64(v) * by)) }
	return image.Rect(at(b.Min.X), at(b.Min.Y), at(b.Max.X), at(b.Max.Y))
}

// takeBetter puts words of another reading in the place of old words that stand at the same place and were read
// with less confidence. Where both readings parted the words in the same way, each is judged alone; else all that touch.
func (p *page) takeBetter(old, found []*word) {
	for _, g := range sharedPlaces(old, found) {
		switch {
		case len(g.a) == 1 && len(g.b) == 1:
			g.a[0].settle(g.b[0])
		case meanOf(g.b) > meanOf(g.a)+muchSurer:
			p.replace(g.a, alongside(g.b, g.a[0].line))
		}
	}
}

// settle chooses between two readings of a word: the one with the symbol of a kind of paper, else the surer one, with its
// own box, which suits its letters.
func (w *word) settle(o *word) {
	w.shaky = w.shaky || w.confidence < doubtful
	if w.text == o.text {
		if o.confidence > w.confidence {
			w.confidence, w.box = o.confidence, o.box
		}
		return
	}
	w.rival = o.text
	ours, theirs := hasSymbol(w.text), hasSymbol(o.text)
	if theirs && !ours || ours == theirs && o.confidence > w.confidence+surer {
		w.text, w.rival = o.text, w.text
		w.confidence, w.box = o.confidence, o.box
	}
}

var kindSymbol = regexp.MustCompile(`/(?:\d{4}/)?(\p{Lu}\p{L}*)`)

// hasSymbol tells whether the word is a number with the symbol of a kind of paper: "11/CĐ-UBND".
func hasSymbol(text string) bool {
	m := kindSymbol.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	_, known := lexicon.Default().DocTypeName(m[1])
	return known
}

// meanOf gives the mean confidence of the letters, of the words where they have none.
func meanOf(words []*word) float64 {
	sum, n := 0.0, 0.0
	for _, w := range words {
		weight := max(float64(letters(w.text)), 0.01)
		sum, n = sum+w.confidence*weight, n+weight
	}
	return sum / n
}

// place is words of two readings that stand at one place.
type place struct{ a, b []*word }

// sharedPlaces gives the places at which both readings have words, in the order of the first.
func sharedPlaces(a, b []*word) []place {
	of := map[*word]*place{} // by the word of either reading
	for _, x := range a {
		at := &place{a: []*word{x}}
		of[x] = at
		for _, y := range b {
			if !sameSpot(x.box, y.box) {
				continue
			}
			other := of[y]
			switch {
			case other == nil:
				at.b = append(at.b, y)
				of[y] = at
			case other != at: // the word of the second reading spans two of the first
				other.a, other.b = append(other.a, at.a...), append(other.b, at.b...)
				for _, w := range append(at.a, at.b...) {
					of[w] = other
				}
				at = other
			}
		}
	}
	var out []place
	seen := map[*place]bool{}
	for _, x := range a {
		if at := of[x]; len(at.b) > 0 && !seen[at] {
			seen[at] = true
			out = append(out, *at)
		}
	}
	return out
}

// sameSpot tells whether one of the boxes lies for the most part in the other.
func sameSpot(a, b image.Rectangle) bool {
	both := a.Intersect(b)
	return 2*both.Dx()*both.Dy() > min(a.Dx()*a.Dy(), b.Dx()*b.Dy())
}
