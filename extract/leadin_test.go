package extract_test

import (
	"testing"

	"congvan"
)

// TestLeadIns: what opens a list decides whether its points are tasks, and whose.
func TestLeadIns(t *testing.T) {
	leads := func(x congvan.Task) string {
		return x.ID + " " + names(x.Lead, func(b congvan.Body) string { return b.Name })
	}
	for _, c := range []struct{ why, body, want string }{
		{"a law's entry into force in the opening closes no paper",
			"Luật Phòng cháy được Quốc hội thông qua, có hiệu lực từ ngày 01/7/2025. Để triển khai thi hành, Sở Nội vụ ban hành Kế hoạch với các nội dung như sau:\n1. Rà soát văn bản quy phạm pháp luật.\n2. Tổ chức tập huấn cho cán bộ.",
			"1  | 2 "},
		{"what the issuer is going to do asks for nothing",
			"Sở Nội vụ sẽ tạm dừng một số chức năng của phần mềm, cụ thể như sau:\n- Dừng chức năng tra cứu;\n- Dừng chức năng in phiếu.",
			""},
		{"whom to ask closes the paper",
			"Đề nghị các đơn vị báo cáo trước ngày 20/9/2025. Nếu có vướng mắc, liên hệ theo địa chỉ sau:\n- Tiếp nhận hồ sơ: ông Trần Văn B;\n- Giải đáp thắc mắc: bà Lê Thị C.",
			"¶1 các đơn vị"},
		{"a body that has duties, without a colon, over its points",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Các đơn vị cấp nước trên địa bàn tỉnh có trách nhiệm\na) Nâng cấp mạng lưới cấp nước.\nb) Kiểm tra chất lượng nước.",
			"1.a Các đơn vị cấp nước trên địa bàn tỉnh | 1.b Các đơn vị cấp nước trên địa bàn tỉnh"},
		{"who carries out, with what each does",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Rà soát văn bản quy phạm pháp luật\n- Cơ quan thực hiện: Công an tỉnh tiến hành rà soát các văn bản về cư trú; các sở, ngành rà soát các văn bản còn lại.",
			"1 Công an tỉnh; các sở, ngành"},
	} {
		t.Run(c.why, func(t *testing.T) {
			same(t, "tasks", tasks(page{body: c.body}.read(t), leads), c.want)
		})
	}
}

func tasks(r *congvan.Record, of func(congvan.Task) string) string {
	out := ""
	for i, x := range r.Tasks {
		if i > 0 {
			out += " | "
		}
		out += of(x)
	}
	return out
}
