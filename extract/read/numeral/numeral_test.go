package numeral

import "testing"

func TestText(t *testing.T) {
	for _, c := range []struct {
		format Format
		n      int
		want   string
	}{
		{Decimal, 12, "12"}, {Decimal, -3, "-3"}, {UpperRoman, 4, "IV"}, {UpperRoman, 1949, "MCMXLIX"},
		{LowerRoman, 9, "ix"}, {UpperRoman, 0, "0"}, {UpperRoman, 1 << 20, "1048576"}, {LowerLetter, 1, "a"},
		{LowerLetter, 26, "z"}, {UpperLetter, 28, "BB"}, {LowerLetter, 53, "aaa"}, {LowerLetter, 0, "0"},
		{LowerLetter, 1 << 20, "1048576"}, {Ordinal, 1, "1st"}, {Ordinal, 12, "12th"}, {Ordinal, 22, "22nd"},
		{Ordinal, 103, "103rd"}, {DecimalZero, 7, "07"}, {DecimalZero, 10, "10"}, {None, 5, ""},
		{UpperAlpha, 26, "Z"}, {LowerAlpha, 27, "aa"}, {LowerAlpha, 28, "ab"}, {UpperAlpha, 703, "AAA"}, {LowerAlpha, 0, "0"},
	} {
		if got := c.format.Text(c.n); got != c.want {
			t.Errorf("%d.Text(%d) = %q, want %q", c.format, c.n, got, c.want)
		}
	}
}

func TestOfWord(t *testing.T) {
	for nfc, want := range map[int]string{0: "4", 1: "IV", 2: "iv", 3: "D", 4: "d", 5: "4th", 22: "04", 23: "", 255: "", 37: "4"} {
		if got := OfWord(nfc).Text(4); got != want {
			t.Errorf("OfWord(%d) writes %q, want %q", nfc, got, want)
		}
	}
}

func TestVietnamese(t *testing.T) {
	for n, want := range map[int]string{0: "0", 1: "một", 5: "năm", 10: "mười", 11: "mười một", 15: "mười lăm", 20: "hai mươi", 21: "hai mươi mốt", 55: "năm mươi lăm", 99: "chín mươi chín", 100: "100"} {
		if got := OfWord(56).Text(n); got != want {
			t.Errorf("%d is written %q, want %q", n, got, want)
		}
	}
}
