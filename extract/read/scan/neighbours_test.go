package scan

import (
	"image"
	"slices"
	"strings"
	"testing"
	"unicode"

	"congvan/paper"
)

// TestNeighbours: a word after which * stands was read with doubt; / ends a line.
func TestNeighbours(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"đề nghị khân* trương làm", "đề nghị khẩn trương làm"},
		{"đề nghị khân trương làm", "đề nghị khân trương làm"}, // read without doubt: the paper's own slip
		{"các xã, thị trân*; các trường", "các xã, thị trấn; các trường"},
		{"BAN TÔ* CHỨC", "BAN TỔ CHỨC"},
		{"giao Sở Nội vụ tông* / hợp trình", "giao Sở Nội vụ tổng / hợp trình"},
		{"Quỹ* trình* Hội đồng", "Quỹ trình Hội đồng"},                      // no "quy trình": "quỹ" is a word alone
		{"Qũy* trình* Hội đồng", "Qũy trình Hội đồng"},                      // the same with another place of the tone
		{"cần* bổ sung hồ sơ", "cần bổ sung hồ sơ"},                         // no "cán bộ": "bổ sung" is a word
		{"văn bản* hành chính", "văn bản hành chính"},                       // no "ban hành"
		{"tại* khoản 2 Điều 5", "tại khoản 2 Điều 5"},                       // no "tài khoản"
		{"bà Trân* Trọng Nhã", "bà Trân Trọng Nhã"},                         // a name
		{"ban* hanh*: chưa", "ban hành: chưa"},                              // marks of both
		{"các cơ, quan* khác", "các cơ, quan khác"},                         // parted by a sign
		{"thuỷ* lợi, hoà* giải và uỷ* ban", "thuỷ lợi, hoà giải và uỷ ban"}, // another place of the tone
		{"định kỳ hăng* tuân* gửi", "định kỳ hằng tuần gửi"},                // nearer than "hàng tuần"
	} {
		p := &page{}
		line, x := 1, 0
		for text := range strings.FieldsSeq(test.in) {
			if text == "/" {
				line, x = line+1, 0
				continue
			}
			text, doubt := strings.Replace(text, "*", "", 1), strings.Contains(text, "*")
			w := &word{token: token{text: text, box: image.Rect(100*x, 60*line, 100*x+90, 60*line+40), confidence: 0.96, line: line}}
			if doubt {
				w.confidence = 0.8
			}
			p.words = append(p.words, w)
			x++
		}
		p.correctNeighbours(segments(p.words))
		var got []string
		for i, w := range p.words {
			if i > 0 && w.line != p.words[i-1].line {
				got = append(got, "/")
			}
			got = append(got, w.text)
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.in, got, test.want)
		}
		if changed := test.want != strings.ReplaceAll(test.in, "*", ""); changed != (len(p.doubts) > 0) {
			t.Errorf("%s: %d doubts", test.in, len(p.doubts))
		}
	}
}

// TestNeighbourFile: small letters only, each entry once, of two words or more.
func TestNeighbourFile(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(neighbourFile) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		words := strings.Fields(line)
		if len(words) < 2 || seen[line] || line != paper.NFC(line) || strings.ContainsFunc(line, unicode.IsUpper) || !slices.Equal(strings.Split(line, " "), words) {
			t.Errorf("entry %q", line)
		}
		seen[line] = true
	}
	if len(seen) < 1000 {
		t.Errorf("%d entries", len(seen))
	}
}
