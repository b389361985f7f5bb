package main

import (
	"slices"
	"strings"
	"testing"

	"congvan"
)

func TestDisplayWidth(t *testing.T) {
	for in, want := range map[string]int{
		"": 0, "Ủy ban": 6, "U\u0309y ban": 6, "nghị quyết": 10, "漢": 2, "a\u200bb": 2, "…": 1, "─": 1, "\x1b[31m": 4,
	} {
		if got := displayWidth(in); got != want {
			t.Errorf("%q takes %d columns, want %d", in, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		in    string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"một hai ba", 7, []string{"một hai", "ba"}},
		{"một hai ba", 100, []string{"một hai ba"}},
		{"12/KH-UBND-VX", 5, []string{"12/KH", "-UBND", "-VX"}},
		{"a 12/KH-UBND b", 6, []string{"a", "12/KH-", "UBND b"}},
		{"một\nhai", 10, []string{"một", "hai"}},
		{"u\u0309ye\u0302n", 2, []string{"ủy", "ên"}},
		{"漢漢", 1, []string{"漢", "漢"}},
		{"a\x1b[2Jb\u202ec\td", 10, []string{"a[2Jbc d"}},
		{"abc", 0, []string{"ab", "c"}},
	} {
		if got := wrap(test.in, test.width); !slices.Equal(got, test.want) {
			t.Errorf("%q at %d is %q, want %q", test.in, test.width, got, test.want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("Ủy ban nhân dân\ncác huyện", 7)
	f.Fuzz(func(t *testing.T, s string, n int) {
		n = n%100 + 2
		if n < 2 {
			return
		}
		for _, line := range wrap(s, n) {
			if displayWidth(line) > n {
				t.Errorf("%q at %d has %q", s, n, line)
			}
		}
	})
}

// TestRecordTable has a deadline, references and doubts, which the table must show in full.
func TestRecordTable(t *testing.T) {
	rec := &congvan.Record{
		Number: congvan.Number{Text: "12/UBND-VX"}, Date: congvan.Date{Value: "2024-03"}, Subject: "báo cáo số liệu",
		Issuer:     congvan.Issuer{Parent: "UBND TỈNH HẢI VÂN", Name: "SỞ Y TẾ"},
		References: []congvan.Reference{{ID: "r1", Number: "15/KH-UBND", Date: "2024-02-01", Issuer: "UBND tỉnh", Relation: congvan.Implements}, {ID: "r2", Title: "Luật Thư viện", Relation: congvan.Basis}},
		Deadlines:  []congvan.Deadline{{ID: "d1", Text: "trước ngày 15/3/2024", Due: "2024-03-14"}, {ID: "d2", Text: "thường xuyên"}},
		Tasks: []congvan.Task{{ID: "1.a", Title: "Rà soát, tổng hợp số liệu", Deadlines: []string{"d1", "d2"}, References: []string{"r1", "r2"},
			Lead: []congvan.Body{{Name: "Phòng Tổng hợp"}}, Support: []congvan.Body{{Name: "Văn phòng"}, {Name: "Thanh tra"}}}},
		Warnings: []congvan.Warning{congvan.NewWarning(congvan.TaskUnsure)},
	}
	const want = `Tệp          a.docx
Số, ký hiệu  12/UBND-VX
Ngày         03/2024
Cơ quan      UBND TỈNH HẢI VÂN – SỞ Y TẾ
Trích yếu    báo cáo số liệu

Nhiệm vụ (1)
Mục         Việc phải làm                       Ai làm              Thời hạn        Văn bản dẫn
──────────  ──────────────────────────────────  ──────────────────  ──────────────  ────────────────
1.a         Rà soát, tổng hợp số liệu           Phòng Tổng hợp      trước ngày      15/KH-UBND
                                                phối hợp: Văn       15/3/2024       Luật Thư viện
                                                phòng               → hạn
                                                Thanh tra           14/03/2024
                                                                    thường xuyên

Văn bản dẫn (2)
  thực hiện               15/KH-UBND (01/02/2024), UBND tỉnh
  căn cứ                  Luật Thư viện

Cần xem lại (1)
  task.unsure             có thể là một nhiệm vụ, cần xem lại
`
	var b strings.Builder
	if err := writeRecordTable(&b, congvan.Vietnamese, "a.docx", rec); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	b.Reset()
	if err := writeRecordTable(&b, congvan.English, "a.docx", &congvan.Record{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "Number       (not found)") || !strings.Contains(b.String(), "Tasks (0)\nnone found") {
		t.Errorf("an empty record is shown as\n%s", b.String())
	}
}
