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
		{"who does the work, and by when, beside it",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Về kho lưu trữ\na) Nhiệm vụ:\n- Chỉnh lý hồ sơ tồn đọng.\n- Số hóa sổ đăng ký hộ tịch.\nb) Cơ quan thực hiện:\n- Đơn vị chủ trì: Chi cục Văn thư.\n- Đơn vị phối hợp: Sở Tư pháp.\nc) Thời gian thực hiện: Hoàn thành trong năm 2025.\n2. Kinh phí\na) Nhiệm vụ: Lập dự toán kinh phí chỉnh lý.\nb) Cơ quan thực hiện: Văn phòng Sở.\n3. Nguồn lực\na) Nhiệm vụ: các chức danh.\nb) Biên chế: 12 người.",
			"1.a.-1 Chi cục Văn thư | 1.a.-2 Chi cục Văn thư | 2.a Văn phòng Sở"},
		{"the line that says who does it tells which of the bodies in general",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Các cơ quan, đơn vị rà soát danh mục vị trí việc làm.\n- Cơ quan thực hiện: Sở Y tế; Sở Xây dựng.\n2. Thanh tra Sở kiểm tra việc tuyển dụng.\n- Cơ quan thực hiện: Văn phòng Sở.",
			"1 Sở Y tế; Sở Xây dựng | 2 Thanh tra Sở; Văn phòng Sở"},
		{"a body that acts in its part of the work, and another after it",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Tổ chức kiểm tra công vụ\n- Cơ quan thực hiện: Thanh tra Sở, các phòng chuyên môn trong phạm vi chức năng, nhiệm vụ của mình và các đơn vị sự nghiệp có liên quan.\n2. Tổ chức tập huấn\n- Cơ quan thực hiện: Các phòng, ban có liên quan theo chức năng, nhiệm vụ được giao.",
			"1 Thanh tra Sở; các phòng chuyên môn; các đơn vị sự nghiệp có liên quan | 2 Các phòng, ban có liên quan"},
		{"who leads, and what the others do",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Tuyên truyền Luật Lưu trữ\n- Cơ quan thực hiện: Chi cục Văn thư chủ trì biên soạn tài liệu; Sở Tư pháp và các trường học chủ động tổ chức tuyên truyền.",
			"1 Chi cục Văn thư; Sở Tư pháp; các trường học"},
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
