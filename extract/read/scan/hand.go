package scan

import (
	"image"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"congvan"
)

// handwriting looks at the places where a clerk writes by hand: the ordinal of the number and the day and month of the
// date in the head of a paper. What is written there by hand is taken out of the text, not guessed; the printed rest stays.
func (p *page) handwriting() {
	for _, r := range p.rows() {
		p.splitGlued(r)
	}
	top := p.planes.tone.Rect.Dy() / 2
	for _, r := range p.rows() {
		if r.words[0].box.Min.Y < top {
			p.takeNumber(r)
			p.takeDate(r)
		}
	}
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

var gluedLabel = regexp.MustCompile(`^(Số:|[Nn]gày|[Tt]háng|[Nn]ăm)([^\p{L}\s.,;:)].*)$`)

// splitGlued parts a label from what was written close to it: "Số:493", "tháng11".
func (p *page) splitGlued(r *segment) {
	for _, w := range r.words {
		m := gluedLabel.FindStringSubmatch(w.text)
		if m == nil || strings.Trim(m[2], "./…_") == "" {
			continue
		}
		at := w.column(len(m[1]))
		rest := *w
		rest.text, rest.box.Min.X = m[2], at
		w.text, w.box.Max.X = m[1], at
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
	symbol         = regexp.MustCompile(`/\s*(\d{4}/)?[A-ZĐ][A-ZĐa-zđ]*`) // of a number, from its stroke on
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
	label := r.words[start]
	for i := start + 1; i < len(r.words) && i <= start+5; i++ {
		w := r.words[i]
		if w.box.Min.X-label.box.Max.X > p.planes.tone.Rect.Dx()/4 {
			return
		}
		at := symbol.FindStringIndex(w.text)
		if at == nil {
			continue
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
		p.doubt(congvan.NumberHandwritten, w)
		return
	}
}

// takeDate looks at "Nam Định, ngày 24 tháng 02 năm 2023", which stands in a line of its own.
func (p *page) takeDate(r *segment) {
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
		return
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
		for _, w := range inside {
			w.apart = true
		}
		if !noted {
			p.doubt(congvan.DateHandwritten, r.words[slot.to])
			noted = true
		}
	}
}

// written tells whether there is handwriting in the slot, which gives left and right edge: ink that was not recognised as
// a number, or not surely, that is blue while the page is black, or higher than printed digits.
func (p *page) written(slot image.Rectangle, r *segment, text string, sure float64, printed *regexp.Regexp) bool {
	pad := int(0.05 * r.size)
	slot = image.Rect(slot.Min.X+pad, int(r.base-1.1*r.size), slot.Max.X-pad, int(r.base+0.4*r.size))
	ink := p.planes.extentOf(slot)
	if slot.Dx() <= 0 || leader.MatchString(text) && text != "" || float64(ink.Dy()) < 0.35*r.size {
		return false // nothing there, or dots to write on
	}
	if sure < 0.6 || !printed.MatchString(text) {
		return true
	}
	return float64(ink.Dy()) > 1.0*r.size || p.planes.blueShare(slot) > 0.35 && p.blueText() < 0.2
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
