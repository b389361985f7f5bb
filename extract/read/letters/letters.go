// Package letters turns the runs of a paper that stand in fonts of older papers (.VnTime, VNI-Times) into Unicode, and
// counts what the paper was written in.
//
// In: runs with their fonts. Out: the runs in Unicode, and the encoding that most of the text was in.
package letters

import (
	"congvan/extract/read/charset"
	"congvan/paper"
)

// Tally counts the bytes of text by the encoding of their fonts. The zero value is ready.
type Tally struct{ unicode, tcvn3, vni int }

// Decode turns the text of runs into Unicode, in form NFC.
func (t *Tally) Decode(runs []paper.Run) {
	for i := range runs {
		text, changed := charset.Letters(runs[i].Text, runs[i].Font)
		runs[i].Text = paper.NFC(text)
		switch enc, _ := charset.OfFont(runs[i].Font); {
		case !changed:
			t.unicode += len(text)
		case enc == charset.TCVN3:
			t.tcvn3 += len(text)
		default:
			t.vni += len(text)
		}
	}
}

// Encoding names what most of the text was read from: own, the encoding of the format, but for the text in old fonts.
func (t *Tally) Encoding(own charset.Encoding) string {
	switch {
	case t.tcvn3 > t.unicode && t.tcvn3 >= t.vni:
		return string(charset.TCVN3)
	case t.vni > t.unicode:
		return string(charset.VNI)
	}
	return string(own)
}

// Old tells whether the characters of a font are letters in an encoding of its own.
func Old(font string) bool {
	enc, _ := charset.OfFont(font)
	return enc != charset.UTF8
}
