package object

import "unicode/utf16"

// TextString gives a text string of a PDF; false where its letters cannot be told: PDFDocEncoding has no Vietnamese ones.
func TextString(s string) (string, bool) {
	if len(s) >= 2 && s[0] == 0xfe && s[1] == 0xff {
		var u []uint16
		for i := 2; i+1 < len(s); i += 2 {
			u = append(u, uint16(s[i])<<8|uint16(s[i+1]))
		}
		return string(utf16.Decode(u)), true
	}
	if len(s) >= 3 && s[:3] == "\xef\xbb\xbf" {
		return s[3:], true
	}
	for i := range len(s) {
		if s[i] >= 0x80 {
			return "", false
		}
	}
	return s, true
}
