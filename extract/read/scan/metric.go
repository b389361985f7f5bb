package scan

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// extent gives how far the letters of a word reach above and below the baseline, as parts of the font size, in the
// serif faces that offices write in. known is false where the word holds no letter of certain height.
func extent(word string) (above, below float64, known bool) {
	for _, r := range word {
		a, b, ok := letterExtent(r)
		if !ok {
			continue
		}
		above, below, known = max(above, a), max(below, b), true
	}
	return above, below, known
}

// Heights of Times New Roman as parts of the font size.
const (
	xHeight   = 0.45
	capHeight = 0.66
	ascender  = 0.68
	descender = 0.21
	markAbove = 0.22 // a tone or hat above a letter
	dotBelow  = 0.20
)

func letterExtent(r rune) (above, below float64, ok bool) {
	if isLatin(r) {
		s := latinShapes()[r]
		return s.above, s.below, s.ok
	}
	return measuredExtent(r)
}

const latinEnd = 0x1f00

// isLatin tells whether the letter is in the blocks that hold all letters and signs of Vietnamese.
func isLatin(r rune) bool { return r >= 0 && (r < 0x250 || r >= 0x1e00 && r < latinEnd) }

type shape struct {
	above, below float64
	ok           bool
}

// latinShapes holds the extents of these letters: a page asks for thousands.
var latinShapes = sync.OnceValue(func() []shape {
	out := make([]shape, latinEnd)
	for r := range rune(latinEnd) {
		if isLatin(r) {
			out[r].above, out[r].below, out[r].ok = measuredExtent(r)
		}
	}
	return out
})

func measuredExtent(r rune) (above, below float64, ok bool) {
	switch {
	case strings.ContainsRune("-–—_.…•+*=~'\"“”‘’", r):
		return 0, 0, false
	case unicode.IsDigit(r):
		return capHeight, 0, true
	case r == '/':
		return ascender, 0.02, true
	case strings.ContainsRune("()[]{}|", r):
		return ascender, descender, true
	case r == ',' || r == ';':
		return xHeight, 0.13, r == ';'
	case r == ':':
		return xHeight, 0, true
	case !unicode.IsLetter(r):
		return capHeight, 0, true
	}
	decomposed := []rune(norm.NFD.String(string(r)))
	base := decomposed[0]
	switch {
	case unicode.IsUpper(base):
		above = capHeight
	case strings.ContainsRune("bdđfhklij", base):
		above = ascender
	case base == 't':
		above = 0.58
	default:
		above = xHeight
	}
	if strings.ContainsRune("gjpqy", base) {
		below = descender
	}
	marks := 0
	for _, m := range decomposed[1:] {
		switch m {
		case 0x323:
			below = max(below, dotBelow)
		case 0x31b: // the horn stands beside the letter
		default:
			marks++
		}
	}
	if marks > 0 {
		above = max(above, min(above, capHeight)+markAbove)
		if base == 'i' {
			above = ascender
		}
	}
	if marks > 1 {
		above += 0.14
	}
	return above, below, true
}

// blur is by how many pixels the edges of letters widen their box.
const blur = 2

// segment is words that stand on one line without a wide gap between them.
type segment struct {
	words []*word
	size  float64 // of the font, in pixels
	base  float64 // y of the baseline
}

// word is a recognised word.
type word struct {
	token
	size, base   float64 // in pixels
	middle       float64 // x of the middle of its segment: where the baseline was measured
	letters      int     // of its segment: by so many the size was measured
	x, y         float64 // of the box in the flow, in points
	bold, italic bool
	red, apart   bool
	certain      bool    // stands where it must: in a fixed phrase
	rival        string  // what another reading gave instead, if one did
	trust        float64 // how likely every letter is right; set at the end
	shaky        bool    // the first of two readings was not sure of it
}

// segments puts the words into lines and parts these at wide gaps: the columns of a head have sizes of their own.
func segments(words []*word) []*segment {
	var out []*segment
	for from := 0; from < len(words); {
		to := from + 1
		for to < len(words) && words[to].line == words[from].line {
			to++
		}
		line := slices.Clone(words[from:to])
		slices.SortStableFunc(line, func(a, b *word) int { return a.box.Min.X - b.box.Min.X })
		height := lineHeight(line)
		s := &segment{}
		for _, w := range line {
			if n := len(s.words); n > 0 && float64(w.box.Min.X-s.words[n-1].box.Max.X) > 1.4*height {
				out = append(out, s)
				s = &segment{}
			}
			s.words = append(s.words, w)
		}
		out = append(out, s)
		from = to
	}
	for _, s := range out {
		s.measure()
	}
	return out
}

// lineHeight gives the usual height of the words.
func lineHeight(words []*word) float64 {
	var h []float64
	for _, w := range words {
		if _, _, ok := extent(w.text); ok {
			h = append(h, float64(w.box.Dy()))
		}
	}
	return max(middle(h), 9)
}

// measure works out the size of the font and the baseline from the boxes and the letters in them.
func (s *segment) measure() {
	var sizes []float64
	for _, w := range s.words {
		above, below, ok := extent(w.text)
		if ok && above+below > 0.3 {
			for range min(len(w.text), 6) { // long words tell more
				sizes = append(sizes, (float64(w.box.Dy())-blur)/(above+below))
			}
		}
	}
	s.size = middle(sizes)
	if s.size == 0 {
		s.size = float64(s.words[0].box.Dy()) / capHeight
	}
	var bases []float64
	for _, w := range s.words {
		if _, below, ok := extent(w.text); ok {
			bases = append(bases, float64(w.box.Max.Y)-below*s.size)
		}
	}
	s.base = middle(bases)
	if len(bases) == 0 {
		s.base = float64(s.words[0].box.Max.Y)
	}
	box, n := s.box(), letters(s.text())
	for _, w := range s.words {
		w.letters = n
		w.size, w.base, w.middle = s.size, s.base, float64(box.Min.X+box.Max.X)/2
	}
}

// text gives the words with blanks between them.
func (s *segment) text() string {
	var parts []string
	for _, w := range s.words {
		parts = append(parts, w.text)
	}
	return strings.Join(parts, " ")
}

// middle gives the median, 0 of none.
func middle(v []float64) float64 {
	if len(v) == 0 {
		return 0
	}
	v = slices.Clone(v)
	slices.Sort(v)
	return v[len(v)/2]
}
