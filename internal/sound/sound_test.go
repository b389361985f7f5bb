package sound

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestIs(t *testing.T) {
	table := Without(func(c byte) bool { return c < ' ' })
	for text, want := range map[string]bool{
		"": true, "Kế hoạch số 12/KH-UBND “đợt 1” – …": true, "ẮẰẲẴẶ": true, "e\u0302\u0301": true, "x²": true, "\uffff": true,
		"a\nb": false, "a\x80": false, "\x80": false, "ế"[:2]: false, "ế"[:1] + "a": false, "ă"[:1]: false, "ă" + "ă"[1:]: false, "\xc0\x80": false, "\xff": false,
	} {
		for shift := range 10 { // over each place in a word of eight bytes
			for _, text := range []string{strings.Repeat("x", shift) + text, strings.Repeat("x", shift) + text + "một hai ba bốn"} {
				if want := want && utf8.ValidString(text); Is(table, text) != want {
					t.Errorf("%q: want %v", text, want)
				}
			}
		}
	}
}

func FuzzIs(f *testing.F) {
	table := Without(func(c byte) bool { return c == '"' })
	for _, s := range []string{"ế", "\xed\xa0\x80", "\xe0\x80\x80", "\xf0\x9f\x98\x80", "\xc1\xbf", "ă\x80", "\xe1\xba"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if Is(table, s) && (!utf8.ValidString(s) || strings.Contains(s, `"`)) {
			t.Errorf("%q is no sound text", s)
		}
	})
}

func BenchmarkIs(b *testing.B) {
	table := Without(func(c byte) bool { return c < ' ' || c == '"' || c == '\\' })
	text := strings.Repeat("Thực hiện Kế hoạch số 32/KH-UBND ngày 24/02/2023 của Ủy ban nhân dân tỉnh An Hải, ", 90)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if !Is(table, text) {
			b.Fatal("not sound")
		}
	}
}
