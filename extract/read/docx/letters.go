package docx

import (
	"congvan/extract/read/charset"
	"congvan/paper"
)

// letters decodes runs in fonts with letters of their own, and counts what the document is written in.
type letters struct{ unicode, tcvn3, vni int }

// decode turns the text of a run into Unicode. high is the font of its letters beyond ASCII.
func (l *letters) decode(run *paper.Run, high string) {
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
