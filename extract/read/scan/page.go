package scan

import (
	"context"
	"image"
	"math"
	"slices"
	"strings"
	"unicode"

	"congvan"
)

// page is one page on its way from picture to words. Places are pixels of the straightened picture.
type page struct {
	number        int
	width, height float64 // in points
	scale         float64 // pixels a point
	angle         float64 // by which the picture was turned clockwise, in radians
	tilt          float64 // by which it should be turned besides, but was not: turning blurs
	planes        planes
	plain         *plane // the tone without coloured ink
	raw           *plane // the tone of the picture as it came, for a second reading; nil where it is a poster
	turns         int    // quarters by which the page was turned clockwise after it was straightened
	words         []*word
	lines         []image.Rectangle // drawn ones
	doubts        []doubt
	fine          fine
	confidence    float64 // mean of the letters
	blank         bool    // next to nothing is on it
}

// doubt is a warning about a word, or about the whole page where there is none.
type doubt struct {
	code    congvan.Code
	message congvan.Message // more than the code says; may be empty
	word    *word
}

func (p *page) doubt(code congvan.Code, w *word) {
	p.doubts = append(p.doubts, doubt{code: code, word: w})
}

// leastTurn is 0.3°: Tesseract reads lines that run less askew.
const leastTurn = 0.3 * math.Pi / 180

const (
	// wantedDPI is what pictures are brought to. Letters of 13 points then stand in lines of some 36 pixels, the height to
	// which Tesseract's Vietnamese model brings every line: of 180 to 375 dots an inch, five scans read
	// well here: a fifth fewer wrong letters than at 300, in four fifths of the time; 200 to 225 differ by little.
	wantedDPI = 225
	dotsPoint = wantedDPI / 72.0
)

// straighten makes the planes of a picture: wantedDPI dots an inch, upright, white paper.
func straighten(pic Picture, img image.Image) (*page, error) {
	b := img.Bounds()
	if b.Dx() < 1 || b.Dy() < 1 || b.Dx() > maxSide || b.Dy() > maxSide || b.Dx()*b.Dy() > maxPixels {
		return nil, errTooLarge
	}
	p := &page{number: pic.Number, width: pic.Width, height: pic.Height}
	raw := split(img)
	sx, sy := pic.Width*dotsPoint/float64(b.Dx()), pic.Height*dotsPoint/float64(b.Dy())
	if pic.Width*pic.Height*dotsPoint*dotsPoint > maxPixels { // a poster: as it is
		sx, sy = 1, 1
	}
	if math.Abs(sx/sy-1) < 0.03 {
		sx, sy = min(sx, sy), min(sx, sy)
	}
	if n := int(1 / max(sx, sy)); n >= 2 {
		raw = planes{shrink(raw.tone, n), shrink(raw.red, n), shrink(raw.blue, n)}
		sx, sy = sx*float64(n), sy*float64(n)
	}
	turn := -skew(raw.tone)
	p.raw = raw.tone
	w, h := max(1, int(math.Round(float64(raw.tone.Rect.Dx())*sx))), max(1, int(math.Round(float64(raw.tone.Rect.Dy())*sy)))
	if math.Abs(sx-1) > 0.02 || math.Abs(sy-1) > 0.02 {
		raw = planes{resize(raw.tone, w, h), resize(raw.red, w, h), resize(raw.blue, w, h)}
	}
	if math.Abs(turn) >= leastTurn {
		raw = planes{rotated(raw.tone, turn, 255), rotatedColour(raw.red, turn), rotatedColour(raw.blue, turn)}
		p.angle = turn
	} else {
		p.tilt = turn
	}
	whiten(raw.tone)
	p.planes = raw
	if w*h*fineDPI/wantedDPI*fineDPI/wantedDPI > maxPixels {
		p.raw = nil
	}
	p.scale = float64(raw.tone.Rect.Dx()) / p.width
	return p, nil
}

// first gives what is read first of the page: all of it without coloured ink.
func (p *page) first() []sheet {
	if p.blank = p.empty(); p.blank {
		return nil
	}
	p.plain = p.planes.plain()
	return []sheet{{p.plain, wantedDPI}}
}

// upright takes the words of the page. One that reads badly is tried on its other sides.
func (p *page) upright(ctx context.Context, e *Engine, tokens []token) error {
	if q := quality(tokens); q.sure < q.all/2 || q.all < 20 && inkOn(p.plain) > (q.all+20)*inkOfLetter {
		best, turns := q, 0
		tone := p.plain
		for n := 1; n < 4; n++ {
			tone = quarter(tone)
			other, err := e.read(ctx, tone, wholePage)
			if err != nil {
				return err
			}
			if oq := quality(other); oq.sure > best.sure*3/2+10 {
				best, turns, tokens = oq, n, other
			}
		}
		for range turns {
			p.turn()
		}
	}
	for i := range tokens {
		p.words = append(p.words, &word{token: tokens[i]})
	}
	p.words = stammers(p.words)
	separate(p.words)
	return nil
}

// recognise makes the best of the words that were read: it looks again where something is amiss, and mends it.
func (p *page) recognise(ctx context.Context, e *Engine) error {
	if p.blank {
		return nil
	}
	if err := p.lookAgain(ctx, e); err != nil {
		return err
	}
	if err := p.lookElsewhere(ctx, e); err != nil {
		return err
	}
	p.lines = drawnLines(p.planes.tone)
	p.frames()
	if err := p.labels(ctx, e); err != nil {
		return err
	}
	segs := segments(p.words)
	p.correct(segs)
	p.margins(segs)
	if err := p.handwriting(ctx, e); err != nil {
		return err
	}
	p.sort()
	p.style(segments(p.words))
	p.confidence = p.meanConfidence()
	p.judge()
	return nil
}

// turn turns the page clockwise by a quarter.
func (p *page) turn() {
	p.planes = planes{quarter(p.planes.tone), quarter(p.planes.red), quarter(p.planes.blue)}
	p.plain = quarter(p.plain)
	p.turns++
	p.width, p.height = p.height, p.width
}

// empty tells whether there is less ink than a page number has.
func (p *page) empty() bool { return inkOn(p.planes.tone) < 85 }

// inkOfLetter is how many dark pixels a large letter has.
const inkOfLetter = 250

// inkOn counts the dark pixels. The edges of a sheet cast shadows.
func inkOn(tone *plane) int {
	r := tone.Rect
	inner := image.Rect(r.Dx()/25, r.Dy()/25, r.Dx()-r.Dx()/25, r.Dy()-r.Dy()/25)
	return darker(tone, inner, 110)
}

// grade counts the letters of a reading, and those of words that are fairly sure.
type grade struct{ all, sure int }

func quality(tokens []token) (g grade) {
	for _, t := range tokens {
		n := letters(t.text)
		g.all += n
		standing := n >= 3 && t.box.Dy() > t.box.Dx() // Tesseract reads some lines that run upwards, and loses the others
		if t.confidence >= 0.6 && !standing {
			g.sure += n
		}
	}
	return g
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// meanConfidence weighs the words of the text by their letters.
func (p *page) meanConfidence() float64 {
	sum, n := 0.0, 0
	for _, w := range p.words {
		if !w.apart {
			l := letters(w.text)
			sum, n = sum+w.confidence*float64(l), n+l
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// lookElsewhere reads what was passed over, and what is written in red: stamps, marks of urgency and secrecy, the stamp of
// a name.
func (p *page) lookElsewhere(ctx context.Context, e *Engine) error {
	var sheets []sheet
	rest, restAt, passed := p.passedOver()
	if passed {
		sheets = append(sheets, sheet{rest, wantedDPI})
	}
	area, red := p.planes.redArea()
	if red {
		sheets = append(sheets, sheet{p.planes.redPicture(area), wantedDPI})
	}
	found, err := e.readAll(ctx, sheets, sparseText)
	if err != nil {
		return err
	}
	if passed {
		p.takePassedOver(found[0], restAt)
		found = found[1:]
	}
	if red {
		p.takeRed(found[0], area.Min)
	}
	return nil
}

func (p *page) takeRed(tokens []token, at image.Point) {
	after := p.lastLine()
	for _, t := range tokens {
		if t.confidence < 0.5 || letters(t.text) < 2 { // ornaments of a seal
			continue
		}
		t.box, t.line = t.box.Add(at), t.line+after
		p.words = append(p.words, &word{token: t, red: true, apart: true})
	}
}

// sort takes out what is read twice and what is no word.
func (p *page) sort() {
	height := lineHeight(p.words)
	inner := map[*word]bool{}  // words with others on both sides: what stands there is part of the line
	beside := map[*word]bool{} // words in a line with ones that read well
	for _, s := range segments(p.words) {
		for _, w := range s.words {
			beside[w] = slices.ContainsFunc(s.words, func(o *word) bool { return o.confidence > 0.7 && letters(o.text) > 1 })
		}
		for i := 1; i+1 < len(s.words); i++ {
			inner[s.words[i]] = true
		}
	}
	kept := p.words[:0]
	for _, w := range p.words {
		if !w.red && p.doubled(w) {
			continue
		}
		if !w.red && !w.certain && p.noise(w, height) &&
			!(inner[w] && strings.Trim(w.text, scratches) != "") && !(beside[w] && letters(w.text) > 1) {
			w.apart = true
		}
		kept = append(kept, w)
	}
	p.words = kept
	p.specks()
	for _, s := range segments(p.words) {
		if s.words[0].red && p.signs(s) {
			for _, w := range s.words {
				w.apart = false
			}
		}
	}
}

// doubled tells whether a red word stands at the same place.
func (p *page) doubled(w *word) bool {
	for _, r := range p.words {
		if !r.red {
			continue
		}
		both := w.box.Intersect(r.box)
		if 2*both.Dx()*both.Dy() > w.box.Dx()*w.box.Dy() && p.redShare(w.box) > 0.5 {
			return true
		}
	}
	return false
}

// redShare gives the part of what is dark or red in the box that is red.
func (p *page) redShare(box image.Rectangle) float64 {
	if p.planes.red == nil {
		return 0
	}
	red, ink := count(p.planes.red, box, isInked), darker(p.planes.tone, box, dark)
	if red+ink == 0 {
		return 0
	}
	return float64(red) / float64(red+ink)
}

const scratches = "_|~`^¬"

// noise tells whether the word is none: what Tesseract makes of specks, signatures and seals.
func (p *page) noise(w *word, height float64) bool {
	h := float64(w.box.Dy())
	plain := letters(w.text) > 0
	switch {
	case !plain && !isMark(w.text) && (w.confidence < 0.75 || strings.Trim(w.text, scratches) == ""):
		return true
	case lonelyMark(w, height):
		return true
	case w.confidence < 0.6 && (h > 2.4*height || h < 0.2*height && plain):
		return true
	case w.confidence < 0.4 && (p.redShare(w.box) > 0.3 || p.planes.blueShare(w.box) > 0.5):
		return true
	}
	return false
}

// lonelyMark tells whether the word is the mark of a letter, or a part of one, that was taken for a letter: it is not half
// as high as that letter is.
func lonelyMark(w *word, height float64) bool {
	r := []rune(w.text)
	above, _, ok := extent(w.text)
	return len(r) == 1 && unicode.IsLetter(r[0]) && ok && float64(w.box.Dy()) < 0.45*above*height/(ascender+descender)
}

// specks sets apart lines without a letter, and short ones that read so badly that they are scribbles.
func (p *page) specks() {
	for _, s := range segments(p.words) {
		n, sum, certain := 0, 0.0, false
		for _, w := range s.words {
			n, sum = n+letters(w.text), sum+w.confidence*float64(letters(w.text))
			certain = certain || w.certain || w.apart
		}
		if certain || n > 16 || n > 0 && sum >= 0.4*float64(n) {
			continue
		}
		if n == 0 && leader.MatchString(strings.Join(strings.Fields(s.text()), "")) && len(s.text()) > 3 {
			continue // dots to write on
		}
		for _, w := range s.words {
			w.apart = true
		}
	}
}

// isMark tells whether the word is a sign that stands alone in a text.
func isMark(s string) bool {
	switch s {
	case "-", "–", "—", "+", "*", "•", "./.", "/.", ".", ",", ";", ":", "…", "...", "&", "%", "“", "”", "(", ")":
		return true
	}
	return false
}

// signs tells whether a line in red is the stamp of the signer's name: a name under the words of an office.
func (p *page) signs(s *segment) bool {
	if len(s.words) < 2 || len(s.words) > 5 {
		return false
	}
	for _, w := range s.words {
		r := []rune(w.text)
		if !unicode.IsUpper(r[0]) || len(r) > 1 && !unicode.IsLower(r[1]) {
			return false
		}
	}
	left, right := s.words[0].box.Min.X, s.words[len(s.words)-1].box.Max.X
	if float64(left+right)/2 < 0.45*float64(p.planes.tone.Rect.Dx()) {
		return false
	}
	for _, w := range p.words {
		gap := float64(s.words[0].box.Min.Y - w.box.Max.Y)
		if !w.apart && allCapitals(w.text) && gap > 0 && gap < 12*s.size && w.box.Min.X < right+int(2*s.size) && w.box.Max.X > left-int(2*s.size) {
			return true
		}
	}
	return false
}

func allCapitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}
