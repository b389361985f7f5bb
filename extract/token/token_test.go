package token

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestKeysFold(t *testing.T) {
	same := [][2]string{
		{"hoà", "hòa"}, {"uỷ", "ủy"}, {"thuỷ", "thủy"}, {"KHOÁ", "khóa"}, {"Đảng", "ĐẢNG"},
		{"Nghi\u0323", "nghị"}, {"–", "-"}, {"“", "\""}, {"Số", "SỐ"},
	}
	for _, c := range same {
		if KeyOf(c[0]) != KeyOf(c[1]) {
			t.Errorf("%q and %q have different keys", c[0], c[1])
		}
	}
	for _, c := range [][2]string{{"đường", "dương"}, {"số", "sổ"}, {"bò", "bó"}, {"ma", "mạ"}, {"tỉnh", "tính"}} {
		if KeyOf(c[0]) == KeyOf(c[1]) {
			t.Errorf("%q and %q share a key", c[0], c[1])
		}
	}
}

func TestScan(t *testing.T) {
	const text = "Số: 32/KH-UBND\nngày 05 tháng 9"
	var got []string
	for _, tok := range Scan(text) {
		s := text[tok.Start:tok.End]
		if tok.Has(Glued) {
			s = "~" + s
		}
		if tok.Has(First) {
			s = "^" + s
		}
		if tok.Has(Upper) {
			s += "!"
		}
		got = append(got, s)
	}
	want := "^Số ~: 32 ~/ ~KH! ~- ~UBND! \n ^ngày 05 tháng 9"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got %q, want %q", s, want)
	}
}

func FuzzScan(f *testing.F) {
	f.Add("Số: 32/KH-UBND ngày 24/02/2023 của UBND tỉnh\n“Đề án”")
	f.Add("\xff\xc3\n  \u00a0x")
	f.Fuzz(func(t *testing.T, in string) {
		last := int32(0)
		for _, tok := range Scan(in) {
			if tok.Start < last || tok.End <= tok.Start || int(tok.End) > len(in) {
				t.Fatalf("token %v out of order in %q", tok, in)
			}
			if utf8.ValidString(in) && !utf8.ValidString(in[tok.Start:tok.End]) {
				t.Fatalf("token %v cuts a letter", tok)
			}
			last = tok.End
		}
	})
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("Thực hiện Kế hoạch số 32/KH-UBND ngày 24/02/2023 của Ủy ban nhân dân tỉnh An Hải,\n", 90)
	b.SetBytes(int64(len(text)))
	var buf []Token
	for b.Loop() {
		buf = AppendTokens(buf[:0], text)
	}
}
