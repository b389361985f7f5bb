package reference

import (
	"strings"
	"testing"

	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/paper"
)

// tagged makes tagged text of paragraphs, one a line.
func tagged(text string) *tag.Text {
	s := &paper.Section{}
	for _, l := range strings.Split(text, "\n") {
		s.Blocks = append(s.Blocks, &paper.Paragraph{Runs: []paper.Run{{Text: l}}})
	}
	return tag.New(paper.Flatten(&paper.Document{Sections: []*paper.Section{s}}), lexicon.Default())
}

// line writes a reference as "KH 32/KH-UBND 2023-02-24 | UBND tỉnh | implements".
func line(r *congvan.Reference) string {
	name := r.Number
	if name == "" {
		name = r.Title
	}
	return strings.Join([]string{strings.TrimSpace(r.Type + " " + name + " " + r.Date), r.Issuer, string(r.Relation)}, " | ")
}

func TestAll(t *testing.T) {
	cases := []struct {
		name string
		text string
		ctx  Context
		want []string
	}{
		{"reason, and what it implements", "Thực hiện Kế hoạch số 41/KH-UBND ngày 24/02/2023 của UBND tỉnh An Hải thực hiện Nghị quyết số 19-NQ/TW, ngày 08/02/2023 của Bộ Chính trị về phát triển, Sở Y tế yêu cầu các đơn vị thực hiện Kế hoạch số 41.",
			Context{}, []string{"KH 41/KH-UBND 2023-02-24 | UBND tỉnh An Hải | implements", "NQ 19-NQ/TW 2023-02-08 | Bộ Chính trị | cites"}},
		{"shared type and issuer", "Qua xem xét các báo cáo số: 27/BC-SYT ngày 15/6/2022, số 35/BC-SYT ngày 09/7/2022 của Sở Y tế, UBND tỉnh có ý kiến như sau:",
			Context{}, []string{"BC 27/BC-SYT 2022-06-15 | Sở Y tế | replies", "BC 35/BC-SYT 2022-07-09 | Sở Y tế | replies"}},
		{"later symbol", "1. Các đơn vị thực hiện các Công văn số 12, 13/UBND-VX của UBND huyện.",
			Context{}, []string{"CV 12/UBND-VX  | UBND huyện | cites", "CV 13/UBND-VX  | UBND huyện | cites"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			refs, _ := All(tagged(c.text), c.ctx)
			var got []string
			for i := range refs {
				got = append(got, line(&refs[i]))
			}
			want := strings.ReplaceAll(strings.Join(c.want, "\n"), "  |", " |")
			if g := strings.Join(got, "\n"); g != want {
				t.Errorf("got\n%s\nwant\n%s", g, want)
			}
		})
	}
}
