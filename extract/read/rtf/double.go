package rtf

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// doubles are the code pages in which a letter may take two bytes.
var doubles = map[int]encoding.Encoding{
	932: japanese.ShiftJIS, 936: simplifiedchinese.GBK, 949: korean.EUCKR, 950: traditionalchinese.Big5,
}

const pageUTF8 = 65001

// takesMany tells whether a letter of the code page may take more than one byte.
func takesMany(page int) bool { return page == pageUTF8 || doubles[page] != nil }

// manyBytes gives the Unicode of bytes in such a page. What begins a letter at their end waits for the next bytes: the file
// may write each byte in its own way, \'8a or A.
func (p *parser) manyBytes(b []byte, page int) string {
	b = append(p.begun, b...)
	p.begun = nil
	var out []byte
	for len(b) > 0 {
		n := sizeOf(b, page)
		if n > len(b) {
			p.begun = bytes.Clone(b)
			break
		}
		letter := b[:n]
		if enc := doubles[page]; enc != nil {
			if decoded, err := enc.NewDecoder().Bytes(letter); err == nil {
				letter = decoded
			}
		}
		out = append(out, letter...)
		b = b[n:]
	}
	return string(bytes.ToValidUTF8(out, []byte(string(utf8.RuneError))))
}

// sizeOf gives how many bytes the first letter takes, more than there are where it is not whole.
func sizeOf(b []byte, page int) int {
	if page == pageUTF8 {
		if !utf8.FullRune(b) {
			return len(b) + 1
		}
		_, n := utf8.DecodeRune(b)
		return n
	}
	const firstLead, noLead, halfKana, lastKana = 0x81, 0xff, 0xa1, 0xdf
	c := b[0]
	if c < firstLead || c == noLead || page == 932 && c >= halfKana && c <= lastKana {
		return 1
	}
	return 2
}
