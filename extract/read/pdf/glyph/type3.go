package glyph

import (
	"math"
	"unicode/utf8"
)

// readDrawn mends what a Type 3 font, whose letters are little drawings, says of itself.
func (f *font) readDrawn() {
	sum, n, signs := 0.0, 0, 0
	for i := range f.codes {
		c := &f.codes[i]
		if c.width > 0 {
			sum += c.width
			n++
		}
		if c.dingbat() {
			signs++
		}
	}
	if n > 0 && math.Abs(f.unit-0.001) > 1e-6 { // it need not count in thousandths: a letter is about half as wide as high
		f.em = 2 * sum / float64(n) * math.Abs(f.unit)
	}
	if signs >= 8 { // nobody writes with them: Ghostscript numbers letters without a name so
		for i := range f.codes {
			if c := &f.codes[i]; c.dingbat() {
				c.text, c.known = "", false
			}
		}
	}
}

// dingbat tells whether the code shows one of the signs and ornaments of Unicode.
func (s shape) dingbat() bool {
	r, _ := utf8.DecodeRuneInString(s.text)
	return r >= 0x2600 && r <= 0x27bf
}
