package day

import (
	"testing"

	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/paper"
)

func tagged(text string) *tag.Text {
	s := &paper.Section{Blocks: []paper.Block{&paper.Paragraph{Runs: []paper.Run{{Text: text}}}}}
	return tag.New(paper.Flatten(&paper.Document{Sections: []*paper.Section{s}}), lexicon.Default())
}

func TestAt(t *testing.T) {
	cases := []struct{ text, iso, covers string }{
		{"ngày 24/02/2023 của", "2023-02-24", "ngày 24/02/2023"},
		{"ngày 5 tháng 3 năm 2023,", "2023-03-05", "ngày 5 tháng 3 năm 2023"},
		{"ngày 8-4-2016", "2016-04-08", "ngày 8-4-2016"},
		{"ngày 30.5.2012.", "2012-05-30", "ngày 30.5.2012"},
		{"ngày 5/3/24", "2024-03-05", "ngày 5/3/24"},
		{"ngày 24/02 năm 2023", "2023-02-24", "ngày 24/02 năm 2023"},
		{"24/02/2023", "2023-02-24", "24/02/2023"},
		{"tháng 6/2023", "2023-06", "tháng 6/2023"},
		{"tháng 6 năm 2023", "2023-06", "tháng 6 năm 2023"},
		{"năm 2019", "2019", "năm 2019"},
		{"ngày 15/3", "", "ngày 15/3"}, // no year
	}
	for _, c := range cases {
		x := tagged(c.text)
		d, ok := At(x, 0)
		if !ok || d.ISO() != c.iso || x.Of(d.From, d.To) != c.covers {
			t.Errorf("%q: %+v %v, %q", c.text, d, ok, d.ISO())
		}
	}
	for _, text := range []string{"ngày 31/02/2023", "ngày 29/02/2023", "tháng 13/2023", "năm 19", "ngày", "12/34", "07/09 sở", "quý IV"} {
		if d, ok := At(tagged(text), 0); ok {
			t.Errorf("%q is no date: %+v", text, d)
		}
	}
}

func TestLast(t *testing.T) {
	for _, c := range []struct{ month, year, want int }{{2, 2024, 29}, {2, 2023, 28}, {2, 1900, 28}, {2, 2000, 29}, {2, 0, 29}, {4, 2023, 30}, {12, 2023, 31}} {
		if got := Last(c.month, c.year); got != c.want {
			t.Errorf("last of %d/%d: %d, want %d", c.month, c.year, got, c.want)
		}
	}
}

func FuzzAt(f *testing.F) {
	for _, s := range []string{"ngày 24/02/2023", "24.2.", "tháng 6/2023", "ngày mùng 5 tháng 3 năm 2023", "ngày 99/99/9999", "năm"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		if len(in) > 1000 {
			return
		}
		x := tagged(in)
		for i := range x.Tokens {
			d, ok := At(x, i)
			if !ok {
				continue
			}
			if d.From != i || d.To <= i || d.To > len(x.Tokens) || d.Month > 12 || d.Day > 31 || d.Day > 0 && d.Month > 0 && d.Day > Last(d.Month, d.Year) {
				t.Errorf("%q at %d: %+v", in, i, d)
			}
		}
	})
}
