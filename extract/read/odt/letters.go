package odt

import (
	"congvan/extract/read/charset"
	"congvan/paper"
)

// tally counts the bytes of text by what they were read from.
type tally map[charset.Encoding]int

// decode turns text in the fonts of older papers into Unicode.
func (t tally) decode(runs []paper.Run) {
	for i := range runs {
		text, changed := charset.Letters(runs[i].Text, runs[i].Font)
		enc := charset.UTF8
		if changed {
			runs[i].Text = text
			enc, _ = charset.OfFont(runs[i].Font)
		}
		t[enc] += len(text)
	}
}

// most gives the encoding that most of the text was in.
func (t tally) most() string {
	best := charset.UTF8
	for _, enc := range []charset.Encoding{charset.TCVN3, charset.VNI} {
		if t[enc] > t[best] {
			best = enc
		}
	}
	return string(best)
}
