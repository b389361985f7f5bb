package glyph

import (
	"strings"

	"congvan/extract/read/pdf/object"
	"congvan/extract/read/symbol"
)

// readSimple reads the 256 codes of a Type 1, TrueType or Type 3 font.
func (f *font) readSimple(dict, descriptor object.Object) {
	f.simple = true
	symbolic := int(descriptor.Key("Flags").Number())&4 != 0
	encoding := dict.Key("Encoding")
	texts, told := baseEncoding(encoding, dict.Key("Subtype").Text(), symbolic)
	opaque := false
	f.differences(encoding.Key("Differences"), &texts, &told)
	if !told && f.toUnicode == nil {
		builtIn(descriptor, &texts)
		if opaque = numbered(dict, descriptor); opaque {
			texts = [256]string{}
		}
	}
	missing := descriptor.Key("MissingWidth").Number()
	first, widths := int(dict.Key("FirstChar").Number()), dict.Key("Widths")
	n := widths.Len()
	standard := standardWidths(f)
	for c := range 256 {
		s := shape{text: texts[c], known: texts[c] != "", width: missing}
		if n == 0 {
			s.width = standard(texts[c])
		}
		if t, ok := f.mapped(uint32(c)); ok {
			s.text, s.known = t, true
		} else if f.picture != "" && !told && c > 32 {
			s.text, s.known = string(symbol.Rune(f.picture, rune(0xf000+c))), true
		}
		f.codes[c] = s
	}
	for i := 0; i < n && i < 256; i++ {
		if c := first + i; c >= 0 && c < 256 {
			f.codes[c].width = widths.Index(i).Number()
		}
	}
	if c := &f.codes[' ']; !c.known && !opaque {
		c.text, c.known = " ", true
	}
}

// baseEncoding gives the text of each code before the differences; told says that the file names the encoding.
func baseEncoding(encoding object.Object, subtype string, symbolic bool) (texts [256]string, told bool) {
	name := encoding.Text()
	if encoding.Kind() == object.Dict {
		name = encoding.Key("BaseEncoding").Text()
	}
	switch name {
	case "WinAnsiEncoding":
		return winAnsi, true
	case "MacRomanEncoding":
		return macRoman, true
	case "StandardEncoding":
		return standard, true
	}
	if subtype == "Type3" {
		return texts, false
	}
	if subtype == "TrueType" || symbolic {
		return winAnsi, false
	}
	return standard, false
}

func (f *font) differences(diff object.Object, texts *[256]string, told *bool) {
	c := 0
	for i := 0; i < diff.Len() && i < 1000; i++ {
		switch e := diff.Index(i); e.Kind() {
		case object.Number:
			c = int(e.Number())
		case object.Name:
			if c >= 0 && c < 256 {
				*told = true
				texts[c] = ""
				if s, ok := runeOf(e.Text()); ok {
					texts[c] = s
				}
			}
			c++
		}
	}
}

// builtIn takes the text of each code from the embedded TrueType file where the dictionary tells no encoding.
func builtIn(descriptor object.Object, texts *[256]string) {
	file := descriptor.Key("FontFile2")
	if file.Kind() != object.Stream {
		return
	}
	data, _ := file.Data() // a damaged font tells less, no more
	chars := reverseTrueType(data)
	for c, gid := range symbolGlyphs(data) {
		if r, ok := chars[gid]; ok && c >= 0 && c < 256 && r >= 32 && (r < 0xf000 || r > 0xf0ff) {
			texts[c] = string(r)
		}
	}
}

// numbered tells whether the codes of an embedded font are mere numbers of its glyphs, as printers count them through: they
// begin among the control characters, and the font names no character for them.
func numbered(dict, descriptor object.Object) bool {
	first := dict.Key("FirstChar")
	file := descriptor.Key("FontFile2")
	if dict.Key("Subtype").Text() != "TrueType" || first.Kind() != object.Number || first.Number() >= 32 || file.Kind() != object.Stream {
		return false
	}
	data, _ := file.Data() // a damaged font tells less, no more
	return len(reverseTrueType(data)) == 0
}

// standardWidths gives the widths of the fonts that need not tell theirs: the fourteen standard ones.
func standardWidths(f *font) func(string) float64 {
	const (
		times = "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541"
		sans  = "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
	)
	lower := strings.ToLower(f.family)
	if strings.Contains(lower, "courier") {
		return func(string) float64 { return 600 }
	}
	table := times
	if strings.Contains(lower, "helvetica") || strings.Contains(lower, "arial") {
		table = sans
	}
	widths := strings.Fields(table)
	return func(s string) float64 {
		if len(s) != 1 || s[0] < 32 || int(s[0])-32 >= len(widths) {
			return 500
		}
		n := 0.0
		for _, c := range widths[s[0]-32] {
			n = n*10 + float64(c-'0')
		}
		return n
	}
}
