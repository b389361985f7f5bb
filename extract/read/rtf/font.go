package rtf

import (
	"strings"

	"congvan/extract/read/charset"
	"congvan/extract/read/letters"

	"golang.org/x/text/encoding/charmap"
)

// font is one of the font table.
type font struct {
	name    string
	charset int // \fcharset
	page    int // \cpg, 0 where not given
	same    int // the first font of this name: they differ in their character sets only
}

// codePages gives the code page of a Windows character set.
var codePages = map[int]int{
	0: 1252, 2: 1252, 77: 10000, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874,
	238: 1250, 254: 437, 255: 850, 128: 932, 129: 949, 134: 936, 136: 950,
}

// tables gives the letters of a code page in which a letter takes one byte.
var tables = map[int]*charmap.Charmap{
	437: charmap.CodePage437, 850: charmap.CodePage850, 874: charmap.Windows874, 1250: charmap.Windows1250,
	1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254,
	1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258,
	10000: charmap.Macintosh,
}

// pageOf gives the code page of a font: its own, or the document's where the font names none.
func (p *parser) pageOf(index int) int {
	page := p.page
	if f := p.fonts[index]; f != nil {
		switch {
		case letters.Old(f.name):
			page = 1252 // of which the encodings of old fonts are told, whatever the file says
		case f.page != 0:
			page = f.page
		case f.charset != 1 && codePages[f.charset] != 0:
			page = codePages[f.charset]
		}
	}
	return page
}

// charmapOf gives the letters of a code page, of Windows-1252 where the page is not known.
func charmapOf(page int) *charmap.Charmap {
	if m := tables[page]; m != nil {
		return m
	}
	return charmap.Windows1252
}

// fontText adds bytes of the font table: a name, and ";" at its end.
func (p *parser) fontText(b []byte) {
	for _, c := range b {
		if c == ';' {
			if f := p.fonts[p.fontAt]; f != nil && f.name == "" {
				f.name = fontName(string(p.name), f.charset)
				f.same = p.sameFont(f.name)
			}
			p.name = p.name[:0]
			continue
		}
		p.name = append(p.name, c)
	}
}

// scripts are what Word adds to a font's name for a character set.
var scripts = map[int]string{161: " Greek", 162: " Tur", 186: " Baltic", 204: " Cyr", 238: " CE"}

// fontName drops the name of a script: "Times New Roman (Vietnamese)", "Times New Roman CE".
func fontName(name string, charset int) string {
	name = strings.TrimSpace(name)
	if strings.HasSuffix(name, ")") {
		if at := strings.LastIndex(name, " ("); at > 0 {
			return name[:at]
		}
	}
	if script := scripts[charset]; script != "" {
		return strings.TrimSuffix(name, script)
	}
	return name
}

func (p *parser) sameFont(name string) int {
	if first, ok := p.byName[name]; ok {
		return first
	}
	p.byName[name] = p.fontAt
	return p.fontAt
}

func (p *parser) fontWord(t *token) {
	switch string(t.bytes) {
	case "f":
		p.fontAt = t.num
		p.name = p.name[:0]
		if p.fonts[t.num] == nil && len(p.fonts) < mostFonts {
			p.fonts[t.num] = &font{charset: 1}
		}
	case "fcharset":
		if f := p.fonts[p.fontAt]; f != nil {
			f.charset = t.num
		}
	case "cpg":
		if f := p.fonts[p.fontAt]; f != nil {
			f.page = t.num
		}
	}
}

const mostFonts = 10_000

// encoding names what most letters were read from: the encoding of an old font, windows-1258 where it was used, else
// UTF-16, of which \uN gives the units.
func (p *parser) encoding() string {
	if p.used[charmap.Windows1258] > 0 {
		return p.letters.Encoding(charset.Windows1258)
	}
	return p.letters.Encoding(charset.UTF16)
}
