package extract_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"congvan"
	"congvan/extract"
	"congvan/extract/open/limits"
)

// TestCharged: what a word is depends on who is charged above it, and on whose request is told.
func TestCharged(t *testing.T) {
	const head = "SỞ NỘI VỤ\nSố: 15/SNV-VP\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Hải, ngày 10 tháng 5 năm 2024\n\nKính gửi: Các đơn vị\n\n"
	const report = "SỞ NỘI VỤ\nSố: 15/BC-SNV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Hải, ngày 10 tháng 5 năm 2024\n\nBÁO CÁO\nKết quả rà soát hồ sơ\n\n"
	const guide = "SỞ NỘI VỤ\nSố: 15/HD-SNV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Hải, ngày 10 tháng 5 năm 2024\n\nHƯỚNG DẪN\nVề rà soát hồ sơ\n\n"
	for _, c := range []struct {
		name, text string
		want       []string // lead, action
	}{
		{"a verb that is a body too", head + "1. Giao Đảng ủy xã:\n\na) Lãnh đạo Ủy ban nhân dân xã thực hiện đồng bộ các giải pháp.\n\nb) Rà soát quy hoạch.\n",
			[]string{"Đảng ủy xã", "Lãnh đạo Ủy ban nhân dân xã thực hiện đồng bộ các giải pháp"}},
		{"the body, where it has a duty", head + "1. Giao Đảng ủy xã:\n\na) Lãnh đạo Ủy ban nhân dân xã có trách nhiệm thực hiện đồng bộ các giải pháp.\n\nb) Rà soát quy hoạch.\n",
			[]string{"Lãnh đạo Ủy ban nhân dân xã", "thực hiện đồng bộ các giải pháp"}},
		{"what was asked of the one who reports", report + "Thực hiện Công văn số 12/BNV-VP ngày 05/3/2024 của Bộ Nội vụ đề nghị rà soát hồ sơ, Sở Nội vụ báo cáo kết quả như sau:\n\n" +
			"I. KẾT QUẢ THỰC HIỆN\n\n1. Thống nhất gia hạn thời gian rà soát đến ngày 31/12/2024: đã làm.\n\nII. ĐỀ XUẤT, KIẾN NGHỊ\n\nKính đề nghị cơ quan có thẩm quyền xem xét, bố trí kinh phí.\n",
			[]string{"cơ quan có thẩm quyền", "xem xét, bố trí kinh phí"}},
		{"one of several addressees over its points", strings.Replace(head, "Kính gửi: Các đơn vị", "Kính gửi:\n- Sở Y tế;\n- Sở Xây dựng.", 1) + "Sở Nội vụ đề nghị thực hiện các nội dung sau:\n\n1. Sở Y tế tập trung thực hiện một số nhiệm vụ sau:\n\na) Rà soát hồ sơ.\n\n2. Sở Xây dựng lập danh sách.\n",
			[]string{"Sở Y tế", "Rà soát hồ sơ"}},
		{"what follows from a condition in a guideline", guide + "I. THU THẬP\n\n1. Về tài liệu thiếu:\n\nHồ sơ thiếu chiếm số ít.\n\nTrường hợp hồ sơ chưa đủ thành phần, thì phải bổ sung trước khi nộp.\n",
			[]string{"bổ sung trước khi nộp"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			res, err := extract.Document(context.Background(), "a.txt", strings.NewReader(c.text), int64(len(c.text)), extract.Options{Limits: limits.Default()})
			if err != nil {
				t.Fatal(err)
			}
			tasks := res.Record.Tasks
			var got []string
			if len(tasks) > 0 {
				for _, b := range tasks[0].Lead {
					got = append(got, b.Name)
				}
				got = append(got, tasks[0].Action)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q of %d tasks, want %q", got, len(tasks), c.want)
			}
		})
	}
}

// TestSaidBefore: a lead that is named only by what was said before is doubted, one with a name is not.
func TestSaidBefore(t *testing.T) {
	for sentence, sure := range map[string]bool{
		"1. Trường hợp xảy ra dịch ở địa phương nào thì địa phương đó phải huy động ngay lực lượng tại chỗ.\n": false,
		"1. Ủy ban nhân dân các xã phải huy động ngay lực lượng tại chỗ.\n":                                    true,
	} {
		r := letter(t, sentence)
		if len(r.Tasks) != 1 || len(r.Tasks[0].Lead) != 1 {
			t.Errorf("%q: tasks %+v", sentence, r.Tasks)
			continue
		}
		lead := r.Tasks[0].Lead[0]
		said := slices.ContainsFunc(r.Warnings, func(w congvan.Warning) bool { return w.Code == congvan.LeadUnsure })
		if c := lead.At.Of("name").Confidence; (c >= 0.5) != sure || said == sure {
			t.Errorf("%q: %q leads with a confidence of %.2f, said to be unsure: %v", sentence, lead.Name, c, said)
		}
	}
}
