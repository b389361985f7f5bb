package scan

import (
	"image"
	"strings"
	"testing"

	"congvan"
)

func TestDigits(t *testing.T) {
	for _, test := range []struct{ before, text, want string }{
		{"ngay", "l5/5/2O19", "15/5/2019"},
		{"ngay", "I1/4/2024", "11/4/2024"},
		{"thang", "I1", "11"},
		{"quy", "I/2024", "I/2024"},
		{"quy", "III/2024.", "III/2024."},
		{"so:", "O1/NQ-HĐND", "01/NQ-HĐND"},
		{"so", "639/UBND-NN", "639/UBND-NN"},
		{"so", "12/2020/QĐ-UBND", "12/2020/QĐ-UBND"},
		{"", "Il", "Il"},
		{"", "100%", "100%"},
		{"phong", "B102", "B102"},
	} {
		if got := digits(test.text, test.before); got != test.want {
			t.Errorf("%s %s: got %s, want %s", test.before, test.text, got, test.want)
		}
	}
}

func TestCorrect(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"CONG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		{"CỘNG HOÀ XÃ HỌI CHU NG#ĩA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		{"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		{"Dộc lập — Tự do - Hanh phúc", "Độc lập — Tự do - Hạnh phúc"},
		{"Kinh gửi: Các phòng", "Kính gửi: Các phòng"},
		{"Noi nhận:", "Nơi nhận:"},
		{"UY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"},
		{"Só: 12/KH-UBND", "Số: 12/KH-UBND"},
		{"Sô: 12/QÐ-UBND", "Số: 12/QĐ-UBND"},
		{"NghỊ quyẽt số 12/NQ-HĐND", "Nghị quyết số 12/NQ-HĐND"},
		{"theo kê hoach số 5/KH-UBND", "theo kế hoạch số 5/KH-UBND"},
		{"có kế hoach riêng", "có kế hoạch riêng"},
		{"có mái hiện riêng", "có mái hiện riêng"}, // no phrase and no word of the lists
		{"Sở Khoa học và Công nghệ", "Sở Khoa học và Công nghệ"},
		{"SỞ KHOA HỌC VÀ CÔNG NGHÊ", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"},
		{"QUYÊT ĐỊNH:", "QUYẾT ĐỊNH:"},
		{"Lâm Đông, ngày 5 tháng 6 năm 2024", "Lâm Đồng, ngày 5 tháng 6 năm 2024"},
		{"Tổ Xuân Mai, ngày 5 tháng 6 năm 2024", "Tổ Xuân Mai, ngày 5 tháng 6 năm 2024"},
		{"quý I/2024", "quý I/2024"},
	} {
		p := &page{}
		for i, text := range strings.Fields(test.in) {
			p.words = append(p.words, &word{token: token{text: text, box: image.Rect(100*i, 0, 100*i+96, 40), confidence: 0.9, line: 1}})
		}
		segs := segments(p.words)
		p.correct(segs)
		if got := segs[0].text(); got != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.in, got, test.want)
		}
		changed := test.in != test.want && strings.ReplaceAll(test.in, "Ð", "Đ") != test.want
		if changed != (len(p.doubts) > 0) {
			t.Errorf("%s: %d doubts", test.in, len(p.doubts))
		}
		for _, d := range p.doubts {
			if d.code != congvan.OCRCorrected || d.word == nil || d.message.VI == "" {
				t.Errorf("%s: doubt %+v", test.in, d)
			}
		}
	}
}

func TestPhrases(t *testing.T) {
	for _, p := range phrases() {
		if len(p.words) == 0 || len(p.words) != len(p.bare) {
			t.Errorf("phrase %q", p.words)
		}
		if !p.matches(p.words) {
			t.Errorf("phrase %q is not itself", p.words)
		}
	}
	if n := len(provinces()); n != 64 {
		t.Errorf("%d provinces", n)
	}
}

func TestSegments(t *testing.T) {
	words := []*word{
		{token: token{text: "Số:", box: image.Rect(100, 10, 160, 50), line: 1}},
		{token: token{text: "12/UBND", box: image.Rect(175, 10, 330, 50), line: 1}},
		{token: token{text: "Hà", box: image.Rect(900, 10, 950, 50), line: 1}},
		{token: token{text: "gửi", box: image.Rect(100, 90, 160, 130), line: 2}},
	}
	segs := segments(words)
	var got []string
	for _, s := range segs {
		got = append(got, s.text())
	}
	if s := strings.Join(got, "|"); s != "Số: 12/UBND|Hà|gửi" {
		t.Errorf("segments %s", s)
	}
	if base := segs[2].base; base < 105 || base > 125 { // g reaches below the line
		t.Errorf("baseline of «gửi» at %v", base)
	}
}
