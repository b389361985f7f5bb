// Package charset reads Vietnamese letters in the encodings of older papers: TCVN3 (fonts .Vn…), VNI (fonts VNI-…) and
// windows-1258, and tells which one the bytes of a plain text are in.
//
// In: bytes, or the characters of a run and its font. Out: Unicode in form NFC. It reads no VISCII, VIQR or VPS.
package charset

import (
	"strings"
	"unicode"

	"congvan/paper"
)

// Encoding is what letters were read from, as the record names it.
type Encoding string

// The encodings.
const (
	UTF8        Encoding = "utf-8"
	UTF16       Encoding = "utf-16"
	Windows1258 Encoding = "windows-1258"
	TCVN3       Encoding = "tcvn3"
	VNI         Encoding = "vni"
)

// OfFont gives the encoding of the characters in a font, UTF8 for a Unicode font. capitals tells that the font shows
// small letters as capitals, as .VnTimeH does.
func OfFont(name string) (enc Encoding, capitals bool) {
	switch {
	case len(name) > 3 && strings.EqualFold(name[:3], ".vn"):
		last := name[len(name)-1]
		return TCVN3, last == 'H' || last == 'h' && strings.ToLower(name) != name
	case len(name) > 4 && strings.EqualFold(name[:3], "vni") && (name[3] == '-' || name[3] == ' '):
		return VNI, false
	}
	return UTF8, false
}

// Letters reads text that stands in a font. It gives false and the text as it is where the font is a Unicode font, or
// where the text cannot be in the font's encoding: papers typed in Unicode often keep an old font's name.
// The characters are those of the font's bytes, as Latin-1 or in the private use area from U+F000.
func Letters(text, font string) (string, bool) {
	enc, capitals := OfFont(font)
	if enc == UTF8 {
		return text, false
	}
	decoded, ok := decode(text, enc)
	if !ok {
		return text, false
	}
	if decoded != text {
		if was, is := judge(text), judge(decoded); was.bad == 0 && was.good > 1 && is.bad > is.good {
			return text, false // it spells Vietnamese as it is
		}
	}
	if capitals {
		decoded = strings.ToUpper(decoded)
	}
	return decoded, decoded != text
}

// decode reads characters of one of the font encodings; false where one of them cannot be in it.
func decode(text string, enc Encoding) (string, bool) {
	ascii := true
	for i := 0; i < len(text); i++ {
		if text[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if ascii {
		return text, true
	}
	var b strings.Builder
	b.Grow(len(text) * 3 / 2)
	runes := []rune(text)
	for i, r := range runes {
		if r >= 0xf020 && r <= 0xf0ff {
			runes[i] = r - 0xf000
		}
	}
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		if r < 0x80 && enc == TCVN3 {
			b.WriteRune(r)
			continue
		}
		if enc == TCVN3 {
			if r <= 0xff && tcvn3[r] != 0 {
				b.WriteRune(tcvn3[r])
				continue
			}
		} else {
			if i+1 < len(runes) {
				if letter, ok := vniPairs[[2]rune{r, runes[i+1]}]; ok {
					b.WriteRune(letter)
					i++
					continue
				}
			}
			if letter, ok := vniSingle[r]; ok {
				b.WriteRune(letter)
				continue
			}
		}
		if r >= 0x80 && unicode.IsLetter(r) {
			return text, false
		}
		b.WriteRune(r)
	}
	return paper.NFC(b.String()), true
}
