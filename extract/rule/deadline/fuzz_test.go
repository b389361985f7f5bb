package deadline

import (
	"strings"
	"testing"

	"congvan"
)

var pieces = []string{
	"trước ngày 15/3/2024", "Định kỳ hằng năm", "chậm nhất là ngày 31/12", "từ ngày 01/4 đến 15/5/2024", "16h30 ngày 20/5/2024", "trong quý IV/2024;", "ngày 26, 27/12/2011", "trong 15 ngày làm việc kể từ ngày nhận được văn bản",
	"hàng quý (trước ngày 15 của tháng kế tiếp)", "ngay sau khi kết thúc, các đơn vị", "Thời gian trình: 2023-2024.", "06 tháng/01 lần", "thứ Sáu hằng tuần", "“trước ngày 05 hằng tháng”", "thường xuyên", "29/02/2023", "ngày", "tháng", "năm", "/", "-", ".",
	"9999", "kể từ ngày", "từ nay đến hết năm", "quý", "24 giờ", "12, 13 và 14/02/2012", "Khi có cháy, báo cáo ngay",
}

func FuzzIn(f *testing.F) {
	f.Add(strings.Join(pieces, " "), "2023-11-05")
	for i := range pieces {
		f.Add(pieces[i]+" "+pieces[(i+1)%len(pieces)], "2023")
		f.Add(pieces[(i+5)%len(pieces)]+" hoàn thành "+pieces[i], "2023-12-31")
	}
	f.Fuzz(func(t *testing.T, in, date string) {
		if len(in) > 20_000 {
			return
		}
		for _, s := range []Setting{Task, Outside, Completion, Schedule} {
			found, candidates, warnings, x := read(in, date, s)
			for i := range found {
				check(t, x.String, &found[i])
			}
			for _, c := range candidates {
				if c.Reason == "" || len(c.Ranges) != 1 || x.String[c.Ranges[0][0]:c.Ranges[0][1]] != c.Text {
					t.Errorf("candidate %+v", c)
				}
			}
			for _, w := range warnings {
				quote(t, x.String, w.Ranges)
			}
		}
	})
}

// check holds the invariants: a valid normal form, a text that is its ranges joined.
func check(t *testing.T, text string, d *congvan.Deadline) {
	t.Helper()
	if err := d.Validate(); err != nil {
		t.Errorf("%q: %v", d.Text, err)
	}
	if got := quote(t, text, d.At.Of("text").Ranges); got != d.Text || got == "" {
		t.Errorf("text = %q, but its ranges quote %q", d.Text, got)
	}
	for _, w := range d.At {
		quote(t, text, w.Ranges)
		if w.Confidence <= 0 || w.Confidence > 1 || len(w.Ranges) == 0 {
			t.Errorf("%s: %+v", w.Key, w.Where)
		}
	}
}

func quote(t *testing.T, text string, ranges congvan.Ranges) string {
	t.Helper()
	var parts []string
	for _, g := range ranges {
		if g[0] < 0 || g[0] >= g[1] || g[1] > len(text) {
			t.Fatalf("range %v of a text of %d bytes", g, len(text))
		}
		parts = append(parts, text[g[0]:g[1]])
	}
	return strings.Join(parts, " ")
}
