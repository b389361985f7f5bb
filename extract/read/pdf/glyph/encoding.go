package glyph

import "golang.org/x/text/encoding/charmap"

// winAnsi is WinAnsiEncoding by code. Codes it leaves open are bullets, as viewers show them.
var winAnsi = func() (t [256]string) {
	for c := 32; c < 256; c++ {
		r := charmap.Windows1252.DecodeByte(byte(c))
		if r == 0xfffd || r >= 0x80 && r < 0xa0 || c == 127 {
			r = 0x2022
		}
		t[c] = string(r)
	}
	t[0xad] = "-"
	return t
}()

// macRoman is MacRomanEncoding by code.
var macRoman = func() (t [256]string) {
	for c := 32; c < 256; c++ {
		t[c] = string(charmap.Macintosh.DecodeByte(byte(c)))
	}
	return t
}()

// standard is StandardEncoding by code: ASCII, two quotes aside, and what stands above it.
var standard = func() (t [256]string) {
	for c := 32; c < 127; c++ {
		t[c] = string(rune(c))
	}
	t['\''], t['`'] = "’", "‘"
	for i, r := range []rune("¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ") {
		t[0xa1+i] = string(r)
	}
	for c, r := range map[int]rune{
		0xb1: '–', 0xb2: '†', 0xb3: '‡', 0xb4: '·', 0xb6: '¶', 0xb7: '•', 0xb8: '‚', 0xb9: '„', 0xba: '”', 0xbb: '»', 0xbc: '…',
		0xbd: '‰', 0xbf: '¿', 0xc1: '`', 0xc2: '´', 0xc3: 'ˆ', 0xc4: '˜', 0xc5: '¯', 0xc6: '˘', 0xc7: '˙', 0xc8: '¨', 0xca: '˚',
		0xcb: '¸', 0xcd: '˝', 0xce: '˛', 0xcf: 'ˇ', 0xd0: '—', 0xe1: 'Æ', 0xe3: 'ª', 0xe8: 'Ł', 0xe9: 'Ø', 0xea: 'Œ', 0xeb: 'º',
		0xf1: 'æ', 0xf5: 'ı', 0xf8: 'ł', 0xf9: 'ø', 0xfa: 'œ', 0xfb: 'ß',
	} {
		t[c] = string(r)
	}
	return t
}()
