package docx

import (
	"strings"
	"unicode/utf8"

	"congvan/extract/read/charset"
	"congvan/extract/read/symbol"
	"congvan/paper"
)

// letters decodes runs in fonts with letters of their own, and counts what the document is written in.
type letters struct{ unicode, tcvn3, vni int }

// decode turns the text of a run into Unicode. high is the font of its letters beyond ASCII.
func (l *letters) decode(run *paper.Run, high string) {
	if symbol.Is(high) {
		run.Text = pictures(run.Text, high)
	}
	text, changed := charset.Letters(run.Text, high)
	run.Text = text
	switch enc, _ := charset.OfFont(high); {
	case !changed:
		l.unicode += len(text)
	case enc == charset.TCVN3:
		l.tcvn3 += len(text)
	case enc == charset.VNI:
		l.vni += len(text)
	}
}

// pictures reads characters typed in a picture font: those of the private use area, and one or two plain ones. A longer
// text has the font's name by mistake.
func pictures(text, font string) string {
	short := utf8.RuneCountInString(text) <= 2
	return strings.Map(func(r rune) rune {
		if r >= 0xf000 && r <= 0xf0ff || short && r > ' ' && r <= 0xff {
			return symbol.Rune(font, r)
		}
		return r
	}, text)
}

// encoding gives the encoding that most letters were in.
func (l *letters) encoding() string {
	switch {
	case l.tcvn3 > l.unicode && l.tcvn3 >= l.vni:
		return string(charset.TCVN3)
	case l.vni > l.unicode:
		return string(charset.VNI)
	}
	return string(charset.UTF8)
}
