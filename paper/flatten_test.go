package paper

import (
	"testing"
)

func para(texts ...string) *Paragraph {
	p := &Paragraph{}
	for _, t := range texts {
		p.Runs = append(p.Runs, Run{Text: t})
	}
	return p
}

func TestFlatten(t *testing.T) {
	cases := []struct {
		name   string
		blocks []Block
		want   string
	}{
		{"blanks collapse over runs", []Block{para("  Số: ", "  15/QĐ\u00a0-UBND ")}, "Số: 15/QĐ -UBND\n"},
		{"decomposed letters become NFC", []Block{para("Ke\u0302\u0301 hoa\u0323ch")}, "Kế hoạch\n"},
		{"a soft break before a capital ends the line", []Block{para("ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH")}, "ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\n"},
		{"a soft break in a sentence is healed", []Block{para("phát triển\n", "kinh tế")}, "phát triển kinh tế\n"},
		{"empty paragraphs have no line", []Block{para("a"), para(" "), para("b")}, "a\nb\n"},
		{"page number fields and note marks are left out", []Block{&Paragraph{Runs: []Run{{Text: "Trang "}, {Text: "3", Field: PageNumberField}, {Text: "1", Note: 1}}}}, "Trang\n"},
		{"cells row by row", []Block{&Table{Rows: []*Row{{Cells: []*Cell{{Blocks: []Block{para("1")}}, {Col: 1, Blocks: []Block{para("Sở A")}}}}}}}, "1\nSở A\n"},
		{"capitals are printed", []Block{&Paragraph{Runs: []Run{{Text: "quyết định", Caps: true}}}}, "QUYẾT ĐỊNH\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := Flatten(&Document{Sections: []*Section{{Blocks: c.blocks}}})
			if got.String != c.want {
				t.Errorf("got %q, want %q", got.String, c.want)
			}
		})
	}
}

func TestFlattenRunRanges(t *testing.T) {
	p := para("Số: ", "15/QĐ-UBND", "  ", "ngày")
	text := Flatten(&Document{Sections: []*Section{{Blocks: []Block{p}}}})
	want := []string{"Số:", "15/QĐ-UBND", "", "ngày"}
	for i, r := range p.Runs {
		if got := text.String[r.Range[0]:r.Range[1]]; got != want[i] {
			t.Errorf("run %d is %q, want %q", i, got, want[i])
		}
	}
}

// TestBlanks holds stretches that are copied as they are to what single letters give.
func TestBlanks(t *testing.T) {
	for _, c := range [][]string{
		{"a b", "a b"}, {" a  b ", "a b"}, {"a\u00a0 b", "a b"}, {"a \u00a0b", "a b"}, {"\u00ad b", "b"}, {"a\u00ad b", "a b"},
		{"ă\u200b đ", "ă đ"}, {"a\tb\x7f c", "a b c"}, {"ế ễ  ệ", "ế ễ ệ"}, {"a“ b ”c", "a“ b ”c"}, {"a\u3000 \ufeffb", "a b"},
		{"a ", "b", "a b"}, {"a", " b", "a b"}, {"a ", " b", "a b"}, {"a", "b ", " ", "c", "ab c"},
	} {
		p := &Paragraph{}
		for _, run := range c[:len(c)-1] {
			p.Runs = append(p.Runs, Run{Text: run})
		}
		got := Flatten(&Document{Sections: []*Section{{Blocks: []Block{p}}}}).String
		if want := c[len(c)-1] + "\n"; got != want {
			t.Errorf("%q gives %q, want %q", c[:len(c)-1], got, want)
		}
	}
}
