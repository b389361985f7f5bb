package extract_test

import (
	"context"
	"strings"
	"testing"

	"congvan"
	"congvan/extract"
	"congvan/extract/open/limits"
)

// TestReportLimits: a report has the limit of its clause, the next one before the last one.
func TestReportLimits(t *testing.T) {
	for _, test := range []struct{ name, body, to, want string }{
		{"behind it", "1. Gửi báo cáo về Sở Nội vụ trước ngày 15/6/2024; hoàn thành trước ngày 20/7/2024.", "Sở Nội vụ", "trước ngày 15/6/2024"},
		{"before it", "1. Trước ngày 15/6/2024, gửi báo cáo về Sở Nội vụ.", "Sở Nội vụ", "Trước ngày 15/6/2024"},
		{"the nearest behind", "1. Từ ngày 01/6/2024 rà soát, báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 15/7/2024.", "UBND tỉnh", "trước ngày 15/7/2024"},
		{"in the bracket", "1. Tổng hợp, báo cáo UBND tỉnh (qua Sở Nội vụ, trước ngày 15/7/2024); rà soát xong trước ngày 20/7/2024.", "UBND tỉnh", "trước ngày 15/7/2024"},
		{"another clause", "1. Rà soát hồ sơ xong trước ngày 20/7/2024; tổng hợp, báo cáo UBND tỉnh.", "UBND tỉnh", ""},
		{"what goes on", "1. Thường xuyên báo cáo UBND tỉnh.", "UBND tỉnh", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := letter(t, "Sở Nội vụ yêu cầu:\n"+test.body+"\n2. Các đơn vị khẩn trương thực hiện.")
			if len(r.Tasks) == 0 || len(r.Tasks[0].Reports) != 1 || r.Tasks[0].Reports[0].To != test.to {
				t.Fatalf("tasks %+v", r.Tasks)
			}
			got := ""
			for _, d := range r.Deadlines {
				if d.ID == r.Tasks[0].Reports[0].Deadline {
					got = d.Text
				}
			}
			if got != test.want {
				t.Errorf("by %q, want %q", got, test.want)
			}
		})
	}
}

// TestToldTimes: what a paper received asks, and the times of what was done, limit nobody and are kept as candidates.
func TestToldTimes(t *testing.T) {
	for _, body := range []string{
		"Sở Nội vụ nhận được Công văn số 75/SYT-VP ngày 06/5/2024 của Sở Y tế đề nghị gửi số liệu trước ngày 15/6/2024.\nGiao Phòng Tổ chức tham mưu văn bản trả lời.",
		"I. KẾT QUẢ THỰC HIỆN\n1. Rà soát số liệu trước ngày 15/6/2024: đã xong.\nII. NHIỆM VỤ\n1. Giao Phòng Tổ chức tham mưu văn bản trả lời.",
	} {
		r := letter(t, body)
		if len(r.Deadlines) > 0 || len(r.Candidates) == 0 {
			t.Errorf("deadlines %+v, candidates %+v of\n%s", r.Deadlines, r.Candidates, body)
		}
	}
}

// page is a letter whose parts a test may set; what is "" is left out.
type page struct{ mark, number, day, subject, to, body, copies, signer string }

func (p page) read(t *testing.T) *congvan.Record {
	t.Helper()
	text := "UBND TỈNH AN HẢI\nSỞ NỘI VỤ\n" + or(p.number, "Số: 15/SNV-VP") + "\n" + or(p.day, "An Hải, ngày 10 tháng 5 năm 2024") + "\n"
	for _, part := range []string{p.mark, or(p.subject, "V/v thực hiện nhiệm vụ"), p.to} {
		if part != "" {
			text += part + "\n"
		}
	}
	if p.subject == "" && p.to == "" {
		text += "Kính gửi: Các đơn vị.\n"
	}
	text += or(p.body, "Sở Nội vụ yêu cầu các đơn vị rà soát hồ sơ.") + "\nNơi nhận:\n" + or(p.copies, "- Như trên;\n- Lưu: VT.") + "\n" + or(p.signer, "GIÁM ĐỐC\nNguyễn Văn Mẫu") + "\n"
	res, err := extract.Document(context.Background(), "letter.txt", strings.NewReader(text), int64(len(text)), extract.Options{Limits: limits.Default()})
	if err != nil {
		t.Fatal(err)
	}
	return res.Record
}

func or(s, usual string) string {
	if s == "" {
		return usual
	}
	return s
}

// letter reads a letter with the body.
func letter(t *testing.T, body string) *congvan.Record { return page{body: body}.read(t) }
