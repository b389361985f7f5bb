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
			if err := p.takeNumber(ctx, e, r); err != nil {
				return err
			}
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
	printedOrdinal = regexp.MustCompile(`^\d{1,5}[a-zA-Z]?(-[A-ZĐ]{2,5}[a-zđ]?)?$`) // the Party's have the kind before the stroke: 03-NQ/TU
	printedDay     = regexp.MustCompile(`^(0?[1-9]|[12]\d|3[01])$`)
	printedMonth   = regexp.MustCompile(`^(0?[1-9]|1[0-2])$`)
)

// takeNumber looks at "Số: 34/KH-UBND".
func (p *page) takeNumber(ctx context.Context, e *Engine, r *segment) error {
	start := slices.IndexFunc(r.words, func(w *word) bool { return w.text == "Số:" || w.text == "Số" })
	if start < 0 || start > 2 || r.words[start].box.Min.X > p.planes.tone.Rect.Dx()/2 {
		return nil
	}
	label, lost := r.words[start], false // the stroke before the symbol, under handwriting
	if done, err := p.penNumber(ctx, e, r.words[start:]); done || err != nil {
		return err
	}
	for i := start + 1; i < len(r.words) && i <= start+5; i++ {
		w := r.words[i]
		if err := p.numberAgain(ctx, e, w); err != nil {
			return err
		}
		if w.box.Min.X-label.box.Max.X > p.planes.tone.Rect.Dx()/4 {
			return nil
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
		if !p.written(slot, label, text, sure, printedOrdinal) {
			return nil
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
		return nil
	}
	return nil
}

// penNumber takes a number apart that is written in blue before a printed symbol: what is printed begins where the blue
// ends, and is read again alone. It tells whether there was one. The first word is the label.
func (p *page) penNumber(ctx context.Context, e *Engine, words []*word) (bool, error) {
	label := words[0]
	if len(words) < 2 || p.planes.blue == nil || p.blueText() > 0.2 {
		return false, nil
	}
	end := label.box.Max.X // of what stands close together after the label
	for _, w := range words[1:] {
		if float64(w.box.Min.X-end) > 3*label.size {
			break
		}
		end = w.box.Max.X
	}
	area := label.area(image.Rect(label.box.Max.X, 0, end, 0)).Intersect(p.planes.blue.Rect)
	last, n := 0, 0
	for x := area.Min.X; x < area.Max.X; x++ {
		column := image.Rect(x, area.Min.Y, x+1, area.Max.Y)
		if blue := count(p.planes.blue, column, isInked); blue >= 2 {
			last, n = x, n+blue
		}
	}
	if float64(n) < 0.05*label.size*label.size || float64(end-last) < label.size || float64(last-label.box.Max.X) > 6*label.size {
		return false, nil
	}
	rest := image.Rect(last+2, area.Min.Y, end+2, area.Max.Y).Intersect(p.planes.tone.Rect)
	found, err := p.readBox(ctx, e, rest, oneLine)
	if err != nil || len(found) == 0 {
		return false, err
	}
	text, sure := "", 1.0
	for _, f := range found {
		text, sure = text+f.text, min(sure, f.confidence)
	}
	if i := strings.IndexFunc(text, unicode.IsLetter); i >= 0 { // the stroke may have been taken for another sign
		text = "/" + text[i:]
	}
	if !symbol.MatchString(text) {
		return false, nil
	}
	var keep *word
	for _, w := range words[1:] {
		switch {
		case w.box.Min.X >= end:
		case w.box.Max.X > last && keep == nil:
			keep = w
			w.text, w.confidence, w.certain = text, sure, true
			w.box.Min.X, w.box.Max.X = last+1, end
		default: // the pen's, or read again as part of the symbol
			w.apart = true
		}
	}
	if keep == nil {
		return false, nil
	}
	p.doubt(congvan.NumberHandwritten, keep)
	return true, nil
}

// numberAgain reads a number once more that is not sure, alone in its line.
func (p *page) numberAgain(ctx context.Context, e *Engine, w *word) error {
	if w.confidence >= 0.75 || letters(w.text) < 4 {
		return nil
	}
	found, err := p.readBox(ctx, e, w.box.Inset(-3).Intersect(p.planes.tone.Rect), oneLine)
	if err != nil {
		return err
	}
	if len(found) == 1 && found[0].confidence > w.confidence+0.1 && symbol.MatchString(found[0].text) {
		p.change(w, found[0].text)
		w.confidence = found[0].confidence
	}
	return nil
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
		before := r.words[slot.from-1]
		box := image.Rect(before.box.Max.X, 0, r.words[slot.to].box.Min.X, 0)
		if !p.written(box, before, text, sure, slot.printed) {
			continue
		}
		if !p.drawn(box, before) && len(inside) > 0 { // looks printed: read it again as digits
			ok, err := p.digitsAgain(ctx, e, box, before, inside, slot.printed)
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

// area gives the slot after the word, which has left and right edge, its height: that of the letters and a little more.
func (w *word) area(slot image.Rectangle) image.Rectangle {
	pad := int(0.05 * w.size)
	return image.Rect(slot.Min.X+pad, int(w.base-1.0*w.size), slot.Max.X-pad, int(w.base+0.3*w.size))
}

// written tells whether there is handwriting in the slot: ink that was not recognised as a number, or not surely, or that
// looks drawn.
func (p *page) written(slot image.Rectangle, before *word, text string, sure float64, printed *regexp.Regexp) bool {
	area := before.area(slot)
	ink := p.planes.extentOf(area)
	if area.Dx() <= 0 || leader.MatchString(text) && text != "" || float64(ink.Dy()) < 0.35*before.size {
		return false // nothing there, or dots to write on
	}
	return sure < 0.6 || !printed.MatchString(text) || p.drawn(slot, before)
}

// drawn tells whether the ink in the slot looks like a pen's: blue while the page is black, or higher than printed
// digits are.
func (p *page) drawn(slot image.Rectangle, before *word) bool {
	area := before.area(slot)
	inner := area
	if pad := int(0.15 * before.size); area.Dx() > 4*pad { // what reaches in from the words beside it
		inner.Min.X, inner.Max.X = area.Min.X+pad, area.Max.X-pad
	}
	return float64(p.planes.extentOf(inner).Dy()) > 0.95*before.size || p.planes.blueShare(area) > 0.35 && p.blueText() < 0.2
}

// digitsAgain reads the slot once more, for digits only, and takes what it gives if it is a number that fits.
func (p *page) digitsAgain(ctx context.Context, e *Engine, slot image.Rectangle, before *word, inside []*word, printed *regexp.Regexp) (bool, error) {
	found, err := p.readBox(ctx, e, before.area(slot), oneLine, "tessedit_char_whitelist=0123456789")
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
