package rtf

import (
	"congvan/extract/read/charset"

	"golang.org/x/text/encoding/charmap"
)

// letters turns text in the fonts of older papers into Unicode.
func (p *parser) letters(text, font string) string {
	decoded, changed := charset.Letters(text, font)
	if changed {
		enc, _ := charset.OfFont(font)
		p.old[enc] += len(decoded)
	}
	p.size += len(decoded)
	return decoded
}

// encoding names what most letters were read from: the encoding of an old font, windows-1258 where it was used, else
// UTF-16, of which \uN gives the units.
func (p *parser) encoding() string {
	for _, enc := range []charset.Encoding{charset.TCVN3, charset.VNI} {
		if 2*p.old[enc] > p.size {
			return string(enc)
		}
	}
	if p.used[charmap.Windows1258] > 0 {
		return string(charset.Windows1258)
	}
	return string(charset.UTF16)
}

// oldFont tells whether the characters of a font are letters in an encoding of its own.
func oldFont(name string) bool {
	enc, _ := charset.OfFont(name)
	return enc != charset.UTF8
}
