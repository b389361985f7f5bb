package glyph

import (
	"testing"

	"codeberg.org/go-fonts/liberation/liberationserifregular"
)

func TestRuneOf(t *testing.T) {
	for name, want := range map[string]string{
		"A": "A", "space": " ", "dcroat": "đ", "Ohorn": "Ơ", "ohornacute": "ớ", "acircumflexdotbelow": "ậ", "Uhornhookabove": "Ử",
		"ecircumflextilde": "ễ", "abreve": "ă", "abrevegrave": "ằ", "ydotbelow": "ỵ", "uni1EA1": "ạ", "uni00410302": "Â", "u1EA1": "ạ",
		"a.alt": "a", "bullet": "•", "endash": "–", "eacute": "é", "ccedilla": "ç", "zero": "0",
	} {
		if got, ok := runeOf(name); got != want || !ok {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	for _, name := range []string{"", ".notdef", "g12", "glyph5", "cid12", "uniZZZZ", "aacutex"} {
		if got, ok := runeOf(name); ok {
			t.Errorf("%s: %q, want nothing", name, got)
		}
	}
}

func TestCMap(t *testing.T) {
	m := parseCMap([]byte(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange
3 beginbfchar <01> <1EA1> <02> <00660069> <8001> <D83DDE00> endbfchar
2 beginbfrange <10> <12> <0041> <8010> <8012> [<0061> <0062> <1EBF>] endbfrange
1 begincidrange <20> <2f> 100 endcidrange 1 begincidchar <30> 7 endcidchar endcmap`))
	for c, want := range map[uint32]string{1: "ạ", 2: "fi", 0x8001: "😀", 0x10: "A", 0x12: "C", 0x8010: "a", 0x8012: "ế"} {
		if got, ok := m.unicode(c); got != want || !ok {
			t.Errorf("code %x: %q, want %q", c, got, want)
		}
	}
	if got, ok := m.unicode(0x99); ok {
		t.Errorf("code without text: %q", got)
	}
	if m.cid(0x25) != 105 || m.cid(0x30) != 7 || m.cid(0x99) != 0x99 {
		t.Errorf("CIDs %d %d %d", m.cid(0x25), m.cid(0x30), m.cid(0x99))
	}
	for in, want := range map[string][2]uint32{"\x01\x02": {1, 1}, "\x80\x01": {0x8001, 2}, "\x80": {0x80, 1}} {
		if c, n := m.next([]byte(in)); c != want[0] || uint32(n) != want[1] {
			t.Errorf("%q: code %x of %d bytes", in, c, n)
		}
	}
	for _, in := range []string{"beginbfchar", "beginbfrange <00> <ffffffff> <0041> beginbfrange <00>", "begincidrange <00> <01>", "beginbfrange <00> <05> [<41>"} {
		parseCMap([]byte(in)) // ends
	}
}

// A font without a map to Unicode tells its letters by its own tables.
func TestReverseTrueType(t *testing.T) {
	chars := reverseTrueType(liberationserifregular.TTF)
	seen := map[rune]bool{}
	for _, r := range chars {
		seen[r] = true
	}
	for _, r := range "aăâđêôơưẠỹ₫" {
		if !seen[r] {
			t.Errorf("%c is at no glyph", r)
		}
	}
	for n := 0; n < len(liberationserifregular.TTF); n += 4099 {
		reverseTrueType(liberationserifregular.TTF[:n]) // a cut font ends
	}
}

func TestFamily(t *testing.T) {
	for in, want := range map[string]string{
		"TimesNewRomanPS-BoldMT": "Times New Roman", "TimesNewRomanPSMT": "Times New Roman", "ArialMT": "Arial",
		"LiberationSerif-Italic": "Liberation Serif", "Times-Roman": "Times", ".VnTime": ".VnTime", "Calibri,Bold": "Calibri",
	} {
		if got := family(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
