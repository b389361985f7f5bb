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
		{"somebody directs what the paragraphs after it hold",
			"Về đề nghị của Sở Xây dựng tại Công văn số 12/SXD-QH ngày 02/3/2025, Phó Chủ tịch UBND tỉnh có ý kiến như sau:\nTrên cơ sở báo cáo của Ban Quản lý dự án, Sở Xây dựng làm việc với nhà thầu để bổ sung hồ sơ, kịp thời giải trình các vướng mắc.\nSở Nội vụ xin thông báo để Sở Xây dựng biết, thực hiện./.",
			"¶1 Sở Xây dựng"},
		{"who carries out, with whom",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Tuyên truyền pháp luật về bình đẳng giới\n- Cơ quan thực hiện: Sở Văn hóa chủ trì, phối hợp với các sở, ngành.",
			"1 Sở Văn hóa"},
		{"who and by when after each of several points",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Đẩy mạnh chuyển đổi số\n- Tăng cường dùng chữ ký số.\nĐơn vị chủ trì: Văn phòng Sở.\nThời gian thực hiện: Thường xuyên.\n- Phần mềm tra cứu văn bản.\nĐơn vị chủ trì: Trung tâm Lưu trữ.\nThời gian thực hiện: Tháng 12/2025.",
			"1  | 1.-1 Văn phòng Sở | 1.-2 Trung tâm Lưu trữ"},
		{"Roman figures in brackets",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Về điện: (i) Công ty Điện lực khắc phục sự cố.\n(ii) Ban Quản lý dự án bàn giao mặt bằng trong tháng 11 năm 2025.",
			"1 Công ty Điện lực | 1.ii Ban Quản lý dự án"},
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
