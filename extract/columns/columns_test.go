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
		{"a closing block set with blanks", "Nơi nhận:          TL. CHỦ TỊCH|- Như trên;        CHÁNH VĂN PHÒNG|- Lưu: VT.||                  Lê Văn Bình",
			"Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLê Văn Bình\n"},
		{"a tab in the body is no column", "1.\tGiao Sở Nội vụ theo dõi.", "1. Giao Sở Nội vụ theo dõi.\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := &paper.Document{Sections: []*paper.Section{{}}}
			for _, line := range lines(c.in) {
				d.Sections[0].Blocks = append(d.Sections[0].Blocks, &paper.Paragraph{Runs: []paper.Run{{Text: line}}})
			}
			Split(d)
			if got := paper.Flatten(d).String; got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func lines(s string) []string { return strings.Split(s, "|") }
