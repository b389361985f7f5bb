package columns

import (
	"strings"
	"testing"

	"congvan/paper"
)

func TestSplit(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"a head set with tabs", "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|XÃ AN PHÚ\tĐộc lập - Tự do - Hạnh phúc|Số:      /UBND-VX\tAn Phú, ngày     tháng 8 năm 2025|V/v rà soát|số liệu hộ nghèo|Kính gửi: Các thôn.",
			"ỦY BAN NHÂN DÂN\nXÃ AN PHÚ\nSố: /UBND-VX\nV/v rà soát\nsố liệu hộ nghèo\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Phú, ngày tháng 8 năm 2025\nKính gửi: Các thôn.\n"},
		{"lines drawn under the motto and the name do not end the head, and a name before a tab stands left",
			"VĂN PHÒNG ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|TỈNH AN HẢI          Độc lập - Tự do - Hạnh phúc|―|      PHÒNG NỘI CHÍNH\t\t  |―|                    An Hải, ngày 05 tháng 12 năm 2024|―|PHIẾU TRÌNH|―|Kính gửi: Lãnh đạo.",
			"VĂN PHÒNG ỦY BAN NHÂN DÂN\nTỈNH AN HẢI\nPHÒNG NỘI CHÍNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Hải, ngày 05 tháng 12 năm 2024\nPHIẾU TRÌNH\nKính gửi: Lãnh đạo.\n"},
		{"a title set in by blanks is below the head",
			"TỈNH AN HẢI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|\t\tĐộc lập - Tự do - Hạnh phúc|―|Số: 07/CT-UBND\tAn Hải, ngày 05 tháng 12 năm 2024|―|                      CHỈ THỊ|Về việc phòng cháy rừng",
			"TỈNH AN HẢI\nSố: 07/CT-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Hải, ngày 05 tháng 12 năm 2024\nCHỈ THỊ\nVề việc phòng cháy rừng\n"},
		{"a closing block set with blanks", "Nơi nhận:          TL. CHỦ TỊCH|- Như trên;        CHÁNH VĂN PHÒNG|- Lưu: VT.||                  Lê Văn Bình",
			"Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLê Văn Bình\n"},
		{"a tab in the body is no column", "1.\tGiao Sở Nội vụ theo dõi.", "1. Giao Sở Nội vụ theo dõi.\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := &paper.Document{Sections: []*paper.Section{{}}}
			drawn := strings.Count(c.in, "―")
			for _, line := range lines(c.in) {
				var b paper.Block = &paper.Paragraph{Runs: []paper.Run{{Text: line}}}
				if line == "―" {
					b = &paper.Rule{Width: 60}
				}
				d.Sections[0].Blocks = append(d.Sections[0].Blocks, b)
			}
			Split(d)
			if got := rules(d.Sections[0].Blocks); got != drawn {
				t.Errorf("%d of %d drawn lines are left", got, drawn)
			}
			if got := paper.Flatten(d).String; got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func lines(s string) []string { return strings.Split(s, "|") }

// rules counts the drawn lines, those in cells too.
func rules(blocks []paper.Block) (n int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *paper.Rule:
			n++
		case *paper.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					n += rules(c.Blocks)
				}
			}
		}
	}
	return n
}
