package glyph

import (
	"strings"
	"unicode"

	"congvan/extract/read/pdf/object"
	"congvan/extract/read/symbol"
)

// font gives text and width of the codes in the strings that it shows.
type font struct {
	name   string // as the file has it, without subset and style
	family string
	bold   bool
	italic bool
	unit   float64 // of the widths, in text space; 0.001 but for Type 3
	em     float64 // the size of letters of a font set at size 1; 1 but for Type 3

	toUnicode *cmap
	picture   string // the font is of signs, not letters: "Symbol", "Wingdings", …

	damaged bool // a part of it could not be read

	simple bool
	codes  [256]shape // of a simple font

	composite
}

// shape is what one code shows.
type shape struct {
	text  string
	width float64 // in units of the font
	known bool    // the font tells the text
}

// newFont reads a font dictionary.
func newFont(dict object.Object) *font {
	f := &font{unit: 0.001, em: 1}
	base := dict.Key("BaseFont").Text()
	descriptor := dict.Key("FontDescriptor")
	if dict.Key("Subtype").Text() == "Type0" {
		descriptor = dict.Key("DescendantFonts").Index(0).Key("FontDescriptor")
	}
	f.describe(base, style{
		flags: int(descriptor.Key("Flags").Number()), stem: descriptor.Key("StemV").Number(),
		weight: descriptor.Key("FontWeight").Number(), angle: descriptor.Key("ItalicAngle").Number(),
	})
	if s := dict.Key("ToUnicode"); s.Kind() == object.Stream {
		f.toUnicode = parseCMap(f.data(s))
	}
	switch dict.Key("Subtype").Text() {
	case "Type0":
		f.composite.read(dict, f)
	case "Type3":
		f.unit = 0.001
		if m := dict.Key("FontMatrix"); m.Len() == 6 && m.Index(0).Number() != 0 {
			f.unit = m.Index(0).Number()
		}
		f.readSimple(dict, descriptor)
		f.readDrawn()
	default:
		f.readSimple(dict, descriptor)
	}
	return f
}

// style is what the descriptor of a font says of its look.
type style struct {
	flags               int
	stem, weight, angle float64
}

// describe sets family and style from the name, and where the name keeps silent from the descriptor: some writers show
// bold only in the flags or the weight of the stems.
func (f *font) describe(base string, s style) {
	if i := strings.IndexByte(base, '+'); i == 6 {
		base = base[7:]
	}
	lower := strings.ToLower(base)
	const forceBold, italic = 1 << 18, 1 << 6
	f.bold = strings.Contains(lower, "bold") || strings.Contains(lower, "black") || strings.Contains(lower, "heavy") ||
		s.flags&forceBold != 0 || s.stem >= 140 || s.weight >= 600
	f.italic = strings.Contains(lower, "italic") || strings.Contains(lower, "oblique") || s.flags&italic != 0 ||
		s.angle < -2 && s.angle > -45
	f.name, _, _ = strings.Cut(base, ",")
	f.family = family(base)
	for _, name := range []string{"Symbol", "Wingdings 2", "Wingdings 3", "Wingdings", "Webdings"} {
		if f.picture == "" && strings.HasPrefix(lower, strings.ToLower(strings.ReplaceAll(name, " ", ""))) {
			f.picture = name
		}
	}
}

// family gives the name as people write it: "TimesNewRomanPS-BoldMT" is Times New Roman.
func family(base string) string {
	base, _, _ = strings.Cut(base, ",")
	base, _, _ = strings.Cut(base, "-")
	for _, tail := range []string{"PSMT", "PS", "MT"} {
		base = strings.TrimSuffix(base, tail)
	}
	var b strings.Builder
	before := ' '
	for _, r := range strings.TrimLeft(base, ".") {
		if unicode.IsUpper(r) && unicode.IsLower(before) && !strings.HasPrefix(base, ".") {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		before = r
	}
	if strings.HasPrefix(base, ".") {
		return base
	}
	return b.String()
}

// data gives the bytes of a stream of the font; what could be read of it is better than nothing.
func (f *font) data(stream object.Object) []byte {
	data, err := stream.Data()
	f.damaged = f.damaged || err != nil
	return data
}

// each calls show for every code of the string. blank tells the single-byte code 32, which word spacing widens.
func (f *font) each(b []byte, show func(s shape, blank bool)) {
	if f.simple {
		for _, c := range b {
			show(f.codes[c], c == ' ')
		}
		return
	}
	for len(b) > 0 {
		c, n := f.next(b)
		show(f.shape(c, f), n == 1 && c == ' ')
		b = b[n:]
	}
}

// mapped gives the text of a code from the ToUnicode map, made plain: symbols of the private use area by their font.
func (f *font) mapped(c uint32) (string, bool) {
	if f.toUnicode == nil {
		return "", false
	}
	s, ok := f.toUnicode.unicode(c)
	if !ok || s == "" || s == "\x00" || s == "\ufffd" {
		return "", false
	}
	return f.plain(s), true
}

// plain gives the characters that signs of a picture font, or of the private use area, look like.
func (f *font) plain(s string) string {
	private := len(s) >= 3 && s[0] == 0xef && s[1] >= 0x80 && s[1] <= 0x83
	if !private && (f.picture == "" || len(s) != 1) {
		return s
	}
	return strings.Map(func(r rune) rune { return symbol.Rune(f.picture, r) }, s)
}
