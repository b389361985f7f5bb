package scan

import (
	"image"
	"strings"
	"testing"
)

// TestJudge: words that the language does not have, or not at that place, are trusted less than the recognition says.
func TestJudge(t *testing.T) {
	for _, test := range []struct {
		line string
		odd  string // the words that are not trusted
	}{
		{"thực hiện công tác phòng chống dịch bệnh", ""},
		{"Hội KHUYÉN HỌC thành lập chôt tạm thời", "KHUYÉN chôt"}, // no syllables
		{"UBND tỉnh Đ ĐĐV HĐND QĐ-UBND 12/2024", ""},              // codes are not judged so
		{"bố trí kinh phí đề tổ chức hội nghị", "đề"},             // "để": alone there is no "đề"
		{"vấn đề đó đã có đề nghị và đề án", ""},                  // within words
		{"công văn sô 12/UBND của tỉnh", "sô"},                    //
		{"đề nghị khân trương thực hiện", "khân"},                 // "khẩn trương"
		{"Wifi miễn phí tại quán ăn", ""},                         // foreign words
	} {
		p := &page{}
		x := 0
		for text := range strings.FieldsSeq(test.line) {
			p.words = append(p.words, &word{token: token{text: text, box: image.Rect(x, 0, x+90, 40), confidence: 0.97, line: 1}})
			x += 100
		}
		p.judge()
		var got []string
		for _, w := range p.words {
			if w.trust < 0.5 {
				got = append(got, w.text)
			} else if w.trust < 0.97 {
				t.Errorf("%s: trust in %s is %v", test.line, w.text, w.trust)
			}
		}
		if s := strings.Join(got, " "); s != test.odd {
			t.Errorf("%s: doubts %q, want %q", test.line, s, test.odd)
		}
	}
}

// TestRight: trust follows the confidence, and is less on a bad page, in codes and in letters with two marks.
func TestRight(t *testing.T) {
	last := 0.0
	for c := 0.0; c <= 1; c += 0.01 {
		w := &word{token: token{text: "văn", confidence: c}}
		got := w.right(0.02, false)
		if got < last || got > 1 {
			t.Fatalf("trust %v at confidence %v, %v before", got, c, last)
		}
		last = got
	}
	trust := func(text string, c, share float64) float64 {
		w := &word{token: token{text: text, confidence: c}}
		return w.right(share, hatted(text))
	}
	for _, less := range [][2]float64{
		{trust("TT", 0.82, 0), trust("tên", 0.82, 0)},
		{trust("13", 0.82, 0), trust("tên", 0.82, 0)},
		{trust("tên", 0.97, 0.1), trust("tên", 0.97, 0)},
		{trust("để", 0.97, 0.05), trust("do", 0.97, 0.05)},
	} {
		if less[0] >= less[1] {
			t.Errorf("%v is not less than %v", less[0], less[1])
		}
	}
}
