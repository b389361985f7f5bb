package scan

import (
	"context"
	"image"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"congvan"
)

// handwriting looks at the places where a clerk writes by hand: the ordinal of the number and the day and month of the
// date in the head of a paper. What is written there by hand is taken out of the text, not guessed; the printed rest stays.
func (p *page) handwriting(ctx context.Context, e *Engine) error {
	for _, r := range p.rows() {
		p.splitGlued(r)
	}
	top := p.planes.tone.Rect.Dy() / 2
	for _, r := range p.rows() {
		if r.words[0].box.Min.Y < top {
			p.takeNumber(r)
			if err := p.takeDate(ctx, e, r); err != nil {
				return err
			}
		}
	}
	return nil
}

// rows gives the words of the text that stand side by side, from left to right, across the page.
func (p *page) rows() []*segment {
	var out []*segment
	words := slices.Clone(p.words)
	slices.SortStableFunc(words, func(a, b *word) int { return int(a.base - b.base) })
	for _, w := range words {
		if w.apart {
			continue
		}
		var into *segment
		for i := len(out) - 1; i >= max(0, len(out)-3); i-- {
			if d := w.base - out[i].base; d < 0.4*w.size && d > -0.4*w.size {
				into = out[i]
			}
		}
		if into == nil {
			into = &segment{base: w.base, size: w.size}
			out = append(out, into)
		}
		into.words = append(into.words, w)
	}
	for _, r := range out {
		slices.SortStableFunc(r.words, func(a, b *word) int { return a.box.Min.X - b.box.Min.X })
	}
	return out
}

var gluedLabel = regexp.MustCompile(`^(?:(Số:)(.+)|([Nn]gày|[Tt]háng)([^.,;:)].*)|([Nn]ăm)([^\p{L}.,;:)].*))$`)
var gluedUnit = regexp.MustCompile(`^([^\p{L}].*)(tháng|năm)$`)

// splitGlued parts a label from what was written close to it: "Số:493", "tháng11".
func (p *page) splitGlued(r *segment) {
	for _, w := range r.words {
		m := gluedLabel.FindStringSubmatch(w.text)
		if m == nil {
			if m = gluedUnit.FindStringSubmatch(w.text); m == nil {
				continue
			}
			m = append(m, "", "", "", "")
		}
		label, tail := m[1]+m[3]+m[5], m[2]+m[4]+m[6]
		if leader.MatchString(tail) {
			continue
		}
		at := w.column(len(label))
		rest := *w
		rest.text, rest.box.Min.X, rest.certain = tail, at, false
		w.text, w.box.Max.X = label, at
		i := slices.Index(p.words, w)
		p.words = slices.Insert(p.words, i+1, &rest)
	}
}

// column gives about where the letter at the byte offset begins.
func (w *word) column(offset int) int {
	before, all := advance(w.text[:offset]), advance(w.text)
	return w.box.Min.X + int(float64(w.box.Dx())*before/max(all, 0.1))
}

// advance gives the width of a text as a part of the font size, about.
func advance(s string) float64 {
	v := 0.0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			v += 0.69
		case unicode.IsDigit(r):
			v += 0.5
		case strings.ContainsRune("/:.,;ijltI|()", r):
			v += 0.28
		case r == '-':
			v += 0.33
		default:
			v += 0.46
		}
	}
	return v
}

var (
	symbol         = regexp.MustCompile(`/\s*(\d{4}/)?[A-ZĐ][A-ZĐa-zđ]*`)        // of a number, from its stroke on
	bareSymbol     = regexp.MustCompile(`[A-ZĐ]{2,5}(?:-[A-ZĐ][A-ZĐa-zđ,&]*)+$`) // of one whose stroke was not recognised
	leader         = regexp.MustCompile(`^[.…_·-]*$`)
	printedOrdinal = regexp.MustCompile(`^\d{1,5}[a-zA-Z]?$`)
	printedDay     = regexp.MustCompile(`^(0?[1-9]|[12]\d|3[01])$`)
	printedMonth   = regexp.MustCompile(`^(0?[1-9]|1[0-2])$`)
)

// takeNumber looks at "Số: 34/KH-UBND".
func (p *page) takeNumber(r *segment) {
	start := slices.IndexFunc(r.words, func(w *word) bool { return w.text == "Số:" || w.text == "Số" })
	if start < 0 || start > 2 || r.words[start].box.Min.X > p.planes.tone.Rect.Dx()/2 {
		return
	}
	label, lost := r.words[start], false // the stroke before the symbol, under handwriting
	for i := start + 1; i < len(r.words) && i <= start+5; i++ {
		w := r.words[i]
		if w.box.Min.X-label.box.Max.X > p.planes.tone.Rect.Dx()/4 {
			return
		}
		at := symbol.FindStringIndex(w.text)
		if at == nil {
			if at = bareSymbol.FindStringIndex(w.text); at == nil || at[0] == 0 {
				continue
			}
			lost = true
		}
		inside := r.words[start+1 : i]
		slot := image.Rect(label.box.Max.X, 0, w.column(at[0]), 0)
		text := w.text[:at[0]]
		sure := w.confidence
		if text == "" {
			sure = 1
		}
		for _, o := range inside {
			text, sure = o.text+text, min(sure, o.confidence)
		}
		if !p.written(slot, r, text, sure, printedOrdinal) {
			return
		}
		for _, o := range inside {
			o.apart = true
		}
		if at[0] > 0 {
			w.box.Min.X = w.column(at[0])
			w.text = w.text[at[0]:]
		}
		if lost {
			w.text = "/" + w.text
		}
		p.doubt(congvan.NumberHandwritten, w)
		return
	}
}

// takeDate looks at "Nam Định, ngày 24 tháng 02 năm 2023", which stands in a line of its own.
func (p *page) takeDate(ctx context.Context, e *Engine, r *segment) error {
	var day, month, year int
	for i, w := range r.words {
		switch strings.ToLower(bare(w.text)) {
		case "ngay":
			day, month, year = i+1, 0, 0
		case "thang":
			if day > 0 && i-day < 4 && month == 0 {
				month = i + 1
			}
		case "nam":
			if month > 0 && i-month < 4 && year == 0 {
				year = i + 1
			}
		}
	}
	if year == 0 || day < 2 || day > 12 || len(r.words)-year > 2 || r.words[day-1].box.Min.X < p.planes.tone.Rect.Dx()/3 {
		return nil
	}
	noted := false
	for _, slot := range []struct {
		from, to int
		printed  *regexp.Regexp
	}{{day, month - 1, printedDay}, {month, year - 1, printedMonth}} {
		inside := r.words[slot.from:slot.to]
		text, sure := "", 1.0
		for _, w := range inside {
			text, sure = text+w.text, min(sure, w.confidence)
		}
		box := image.Rect(r.words[slot.from-1].box.Max.X, 0, r.words[slot.to].box.Min.X, 0)
		if !p.written(box, r, text, sure, slot.printed) {
			continue
		}
		if !p.drawn(box, r) && len(inside) > 0 { // looks printed: read it again as digits
			ok, err := p.digitsAgain(ctx, e, box, r, inside, slot.printed)
			if err != nil {
				return err
			}
			if ok {
				continue
			}
		}
		for _, w := range inside {
			w.apart = true
		}
		if !noted {
			p.doubt(congvan.DateHandwritten, r.words[slot.to])
			noted = true
		}
	}
	return nil
}

// area gives the slot, which has left and right edge, its height: that of the letters and a little more.
func (r *segment) area(slot image.Rectangle) image.Rectangle {
	pad := int(0.05 * r.size)
	return image.Rect(slot.Min.X+pad, int(r.base-1.0*r.size), slot.Max.X-pad, int(r.base+0.3*r.size))
}

// written tells whether there is handwriting in the slot: ink that was not recognised as a number, or not surely, or that
// looks drawn.
func (p *page) written(slot image.Rectangle, r *segment, text string, sure float64, printed *regexp.Regexp) bool {
	area := r.area(slot)
	ink := p.planes.extentOf(area)
	if area.Dx() <= 0 || leader.MatchString(text) && text != "" || float64(ink.Dy()) < 0.35*r.size {
		return false // nothing there, or dots to write on
	}
	return sure < 0.6 || !printed.MatchString(text) || p.drawn(slot, r)
}

// drawn tells whether the ink in the slot looks like a pen's: blue while the page is black, or higher than printed
// digits are.
func (p *page) drawn(slot image.Rectangle, r *segment) bool {
	area := r.area(slot)
	ink := p.planes.extentOf(area)
	return float64(ink.Dy()) > 0.95*r.size || p.planes.blueShare(area) > 0.35 && p.blueText() < 0.2
}

// digitsAgain reads the slot once more, for digits only, and takes what it gives if it is a number that fits.
func (p *page) digitsAgain(ctx context.Context, e *Engine, slot image.Rectangle, r *segment, inside []*word, printed *regexp.Regexp) (bool, error) {
	found, err := p.readBox(ctx, e, r.area(slot), oneLine, "tessedit_char_whitelist=0123456789")
	if err != nil {
		return false, err
	}
	if len(found) != 1 || found[0].confidence < 0.6 || !printed.MatchString(found[0].text) {
		return false, nil
	}
	first := inside[0]
	p.change(first, found[0].text)
	first.confidence, first.box = found[0].confidence, found[0].box
	for _, w := range inside[1:] {
		w.apart = true
	}
	return true, nil
}

// blueText gives the part of the page's words that is blue.
func (p *page) blueText() float64 {
	blue, n := 0.0, 0
	for i, w := range p.words {
		if i%5 == 0 && !w.apart {
			blue, n = blue+p.planes.blueShare(w.box), n+1
		}
	}
	if n == 0 {
		return 0
	}
	return blue / float64(n)
}
