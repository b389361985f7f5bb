package generate

import (
	"testing"

	"congvan"
)

func TestRunning(t *testing.T) {
	for in, want := range map[string]string{
		"BỘ NỘI VỤ":                             "Bộ Nội vụ",
		"SỞ GIÁO DỤC VÀ ĐÀO TẠO":                "Sở Giáo dục và Đào tạo",
		"ỦY BAN NHÂN DÂN TỈNH LAM GIANG":        "Ủy ban nhân dân tỉnh Lam Giang",
		"UỶ BAN NHÂN DÂN XÃ HOÀ BÌNH":           "Uỷ ban nhân dân xã Hoà Bình",
		"UBND TỈNH LAM GIANG":                   "UBND tỉnh Lam Giang",
		"SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH":       "Sở Văn hóa, Thể thao và Du lịch",
		"BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI":   "Bộ Lao động - Thương binh và Xã hội",
		"THỦ TƯỚNG CHÍNH PHỦ":                   "Thủ tướng Chính phủ",
		"VĂN PHÒNG CHÍNH PHỦ":                   "Văn phòng Chính phủ",
		"BẢO HIỂM XÃ HỘI VIỆT NAM":              "Bảo hiểm xã hội Việt Nam",
		"CÔNG AN THÀNH PHỐ LAM GIANG":           "Công an thành phố Lam Giang",
		"ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH": "Ủy ban nhân dân Thành phố Hồ Chí Minh",
		"TRƯỜNG THPT LAM GIANG":                 "Trường THPT Lam Giang",
		"BAN QUẢN LÝ KHU KINH TẾ LAM GIANG":     "Ban Quản lý khu kinh tế Lam Giang",
		"SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG":          "Sở Nông nghiệp và Môi trường",
		"TỔNG CỤC THỐNG KÊ":                     "Tổng cục Thống kê",
		"NGÂN HÀNG NHÀ NƯỚC VIỆT NAM":           "Ngân hàng Nhà nước Việt Nam",
		"Sở Nội vụ":                             "Sở Nội vụ",
		"":                                      "",
		"VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN":           "Văn phòng Hội đồng nhân dân",
		"TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG":     "Trung tâm Phục vụ hành chính công",
		"TRƯỜNG CAO ĐẲNG NGHỀ II":               "Trường Cao đẳng Nghề II", "BỘ CÔNG THƯƠNG": "Bộ Công Thương",
		"TÒA ÁN NHÂN DÂN TỐI CAO":                  "Tòa án nhân dân tối cao",
		"BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH LAM GIANG": "Ban Chỉ đạo Chuyển đổi số tỉnh Lam Giang",
	} {
		if got := running(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestLowerFirst(t *testing.T) {
	for in, want := range map[string]string{
		"Rà soát số liệu": "rà soát số liệu", "UBND tỉnh báo cáo": "UBND tỉnh báo cáo", "Sở Nội vụ rà soát": "Sở Nội vụ rà soát",
		"Các sở, ngành": "các sở, ngành", "": "", "Đôn đốc": "đôn đốc", "TP. Lam Giang": "TP. Lam Giang", "Ủy ban nhân dân tỉnh": "Ủy ban nhân dân tỉnh",
		"Lam Giang": "Lam Giang", "Kế hoạch này": "kế hoạch này", "Tổ chức thực hiện": "tổ chức thực hiện", "Uỷ ban nhân dân xã": "Uỷ ban nhân dân xã", "Văn phòng Sở": "Văn phòng Sở",
	} {
		if got := lowerFirst(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestAbout(t *testing.T) {
	tests := []struct{ subject, about, short string }{
		{"đề nghị rà soát số liệu theo Kế hoạch số 12/KH-BNV", "đề nghị rà soát số liệu theo Kế hoạch số 12/KH-BNV", "rà soát số liệu"},
		{"Triển khai Đề án chuyển đổi số.", "về việc triển khai Đề án chuyển đổi số", "triển khai Đề án chuyển đổi số"},
		{"về tăng cường quản lý đất đai", "về tăng cường quản lý đất đai", "tăng cường quản lý đất đai"},
		{"Về việc tăng cường quản lý", "về việc tăng cường quản lý", "tăng cường quản lý"},
		{"", "", ""},
		{", ĐẨY MẠNH CHUYỂN ĐỔI SỐ VÀ CNTT TẠI ỦY BAN NHÂN DÂN XÃ", "về việc đẩy mạnh chuyển đổi số và CNTT tại Ủy ban nhân dân xã", "đẩy mạnh chuyển đổi số và CNTT tại Ủy ban nhân dân xã"},
		{"hướng dẫn quy trình triển khai tập huấn tổ chức hoạt động trải nghiệm sáng tạo kỹ thuật và cuộc thi kỹ thuật dành cho học sinh", "về việc hướng dẫn quy trình triển khai tập huấn tổ chức hoạt động trải nghiệm sáng tạo kỹ thuật và cuộc thi kỹ thuật dành cho học sinh",
			"hướng dẫn quy trình triển khai tập huấn tổ chức hoạt động trải nghiệm sáng tạo kỹ thuật và cuộc thi kỹ thuật"},
		{"rà soát, hoàn thiện cơ sở dữ liệu về cán bộ, công chức, viên chức trong các cơ quan, đơn vị, tổ chức, doanh nghiệp trên địa bàn tỉnh và các khu vực lân cận",
			"về việc rà soát, hoàn thiện cơ sở dữ liệu về cán bộ, công chức, viên chức trong các cơ quan, đơn vị, tổ chức, doanh nghiệp trên địa bàn tỉnh và các khu vực lân cận",
			"rà soát, hoàn thiện cơ sở dữ liệu về cán bộ, công chức, viên chức trong các cơ quan, đơn vị"},
	}
	for _, test := range tests {
		if got := about(test.subject); got != test.about {
			t.Errorf("about %q: %q", test.subject, got)
		}
		if got := shortOf(test.subject); got != test.short {
			t.Errorf("short of %q: %q, want %q", test.subject, got, test.short)
		}
	}
}

func TestPhrase(t *testing.T) {
	tests := []struct {
		in          congvan.Deadline
		phrase, due string
		last        string
	}{
		{congvan.Deadline{Kind: "date", Bound: "before", Date: "2026-09-30", Text: "trước ngày 30/9/2026"}, "trước ngày 30/9/2026", "hoàn thành trước ngày 30/9/2026", "2026-09-30"},
		{congvan.Deadline{Kind: "date", Bound: "before", Date: "2026-02-05", Text: "trước ngày 5/2", YearInferred: true}, "trước ngày 05/02/2026", "hoàn thành trước ngày 05/02/2026", "2026-02-05"},
		{congvan.Deadline{Kind: "date", Bound: "before", Date: "2026-03-15", Time: "16:30", Text: "Trước 16 giờ 30 ngày 15/3/2026"}, "trước 16 giờ 30 ngày 15/3/2026", "hoàn thành trước 16 giờ 30 ngày 15/3/2026", "2026-03-15"},
		{congvan.Deadline{Kind: "date", Bound: "by", Date: "2026-Q2", Text: "Quý II/2026"}, "chậm nhất quý II/2026", "hoàn thành chậm nhất quý II/2026", "2026-06-30"},
		{congvan.Deadline{Kind: "date", Bound: "by", Date: "2026-02", Text: "Thời gian hoàn thành: 02/2026"}, "chậm nhất tháng 02/2026", "hoàn thành chậm nhất tháng 02/2026", "2026-02-28"},
		{congvan.Deadline{Kind: "date", Bound: "by", Date: "2030", Text: "đến năm 2030"}, "đến năm 2030", "hoàn thành đến năm 2030", "2030-12-31"},
		{congvan.Deadline{Kind: "date", Bound: "on", Date: "2026-04-27", Time: "08:00", Text: "8h00 ngày 27/4/2026"}, "vào 08 giờ 00 ngày 27/4/2026", "thực hiện vào 08 giờ 00 ngày 27/4/2026", "2026-04-27"},
		{congvan.Deadline{Kind: "recurring", Bound: "before", Text: "Định kỳ hàng năm trước ngày 30/11"}, "định kỳ hàng năm trước ngày 30/11", "thực hiện định kỳ hàng năm trước ngày 30/11", ""},
		{congvan.Deadline{Kind: "relative", Bound: "within", Text: "trong 15 ngày kể từ ngày nhận được văn bản"}, "trong 15 ngày kể từ ngày nhận được văn bản", "hoàn thành trong 15 ngày kể từ ngày nhận được văn bản", ""},
		{congvan.Deadline{Kind: "ongoing", Bound: "on", Text: "Thường xuyên"}, "thường xuyên", "thực hiện thường xuyên", ""},
		{congvan.Deadline{Kind: "date", Bound: "by", Date: "2026-06-30", Text: "hoàn thành trước ngày 30/6/2026"}, "hoàn thành trước ngày 30/6/2026", "hoàn thành trước ngày 30/6/2026", "2026-06-30"},
	}
	for _, test := range tests {
		if got := phrase(&test.in); got != test.phrase {
			t.Errorf("%q gives %q, want %q", test.in.Text, got, test.phrase)
		}
		if got := due(&test.in); got != test.due {
			t.Errorf("%q is due %q, want %q", test.in.Text, got, test.due)
		}
		if got := lastDay(&test.in); got != test.last {
			t.Errorf("%q: last day %q, want %q", test.in.Text, got, test.last)
		}
	}
}

func TestEarlier(t *testing.T) {
	for in, want := range map[[2]string]string{
		{"2026-03-27", "2026-03-05"}: "2026-03-20", // a Friday
		{"2026-03-29", "2026-03-05"}: "2026-03-20", // a week before a Sunday, moved to Friday
		{"2026-03-10", "2026-03-05"}: "",           // no time
		{"2026-03", "2026-03-05"}:    "",
	} {
		if got := earlier(in[0], in[1]); got != want {
			t.Errorf("%v gives %q, want %q", in, got, want)
		}
	}
}

func TestLocate(t *testing.T) {
	parts := []congvan.Part{{Part: "A1", Label: "Phụ lục I"}, {Part: "A2"}}
	for id, want := range map[string]string{
		"3": "mục 3", "3.a": "điểm a mục 3", "II.2.1": "mục II.2.1", "II.3.đ": "điểm đ mục II.3", "Đ2.1.a": "điểm a khoản 1 Điều 2", "Đ5": "Điều 5",
		"T1.II.3": "số thứ tự II.3 bảng nhiệm vụ", "A1/II.3": "mục II.3 Phụ lục I", "A1/T1.4": "số thứ tự 4 bảng nhiệm vụ Phụ lục I",
		"A2/Đ7.1": "khoản 1 Điều 7 văn bản kèm theo", "3.-2": "mục 3", "c.+1": "điểm c", "¶1": "", "-1": "", "III.1.¶2": "mục III.1", "": "",
	} {
		if got := locate(id, parts); got != want {
			t.Errorf("%q is %q, want %q", id, got, want)
		}
	}
}

func TestActionOf(t *testing.T) {
	lead := []congvan.Body{{Name: "Sở Nội vụ"}}
	for _, test := range []struct {
		in   congvan.Task
		want string
	}{
		{congvan.Task{Action: "Rà soát số liệu.", Title: "x"}, "rà soát số liệu"},
		{congvan.Task{Title: "Sở Nội vụ có trách nhiệm rà soát số liệu;", Lead: lead}, "rà soát số liệu"},
		{congvan.Task{Title: "Sở Nội vụ: Rà soát số liệu", Lead: lead}, "rà soát số liệu"},
		{congvan.Task{Title: "Rà soát số liệu./."}, "rà soát số liệu"},
		{congvan.Task{Title: "Sở Nội vụ", Lead: lead}, "Sở Nội vụ"},
		{congvan.Task{Action: "Thực hiện các việc, cụ thể như sau:"}, "thực hiện các việc"},
	} {
		if got := actionOf(&test.in); got != test.want {
			t.Errorf("%+v gives %q, want %q", test.in, got, test.want)
		}
	}
}

func TestJoined(t *testing.T) {
	got := joined([]string{"thực hiện vào ngày 03/01/2026", "thực hiện vào ngày 04/01/2026", "hoàn thành trước ngày 05/01/2026", "gửi báo cáo về Sở Nội vụ"})
	if want := "thực hiện vào ngày 03/01/2026, vào ngày 04/01/2026; hoàn thành trước ngày 05/01/2026; gửi báo cáo về Sở Nội vụ"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestPointLabel(t *testing.T) {
	if got := pointLabel("2", 4, 10); got != "đ)" {
		t.Errorf("fifth of ten: %q", got)
	}
	if got := pointLabel("2", 4, 40); got != "2.5." {
		t.Errorf("fifth of forty: %q", got)
	}
}

// TestBehind: an action whose first words would be read as the last of a name becomes the matter to be carried out.
func TestBehind(t *testing.T) {
	const with = "chủ trì, phối hợp với "
	for _, c := range []struct{ before, action, want string }{
		{with, "rà soát hồ sơ", "rà soát hồ sơ"},
		{with, "có tài khoản để đăng nhập", "thực hiện nội dung: có tài khoản để đăng nhập"},
		{with, "bán kính phục vụ bảo đảm theo quy hoạch", "thực hiện nội dung: bán kính phục vụ bảo đảm theo quy hoạch"},
		{"Giao ", "chuẩn bị hội trường", "chuẩn bị hội trường"},
	} {
		if got := behind(c.before, []string{"Sở Tư pháp"}, c.action); got != c.want {
			t.Errorf("%s%s: %q", c.before, c.action, got)
		}
	}
}

func TestSends(t *testing.T) {
	for _, c := range []struct {
		text, to string
		want     bool
	}{
		{"Gửi báo cáo tổng kết năm về Tổng công ty trước ngày 30/11", "Tổng công ty", true},
		{"Phối hợp với Công đoàn Tổng công ty chuẩn bị lễ phát động", "Tổng công ty", false},
		{"Cử đầu mối để phối hợp với Sở Nội vụ xử lý lỗi khi gửi phiếu", "Sở Nội vụ", false},
		{"Báo cáo, đề xuất với Bộ Y tế hoặc UBND tỉnh biện pháp quản lý", "UBND tỉnh", true},
		{"Gửi hồ sơ về UBND tỉnh Lam Giang", "UBND tỉnh", false},
	} {
		if got := sends(c.text, c.to); got != c.want {
			t.Errorf("%q sends to %s: %v", c.text, c.to, got)
		}
	}
}

func TestHelps(t *testing.T) {
	for _, c := range []struct {
		action string
		want   bool
	}{
		{"phối hợp với các phòng, Sở Tư pháp rà soát", true},
		{"chuẩn bị tham luận, gửi về Sở Tư pháp", false},
		{"phối hợp với Sở Y tế rà soát; gửi Sở Tư pháp", false},
	} {
		if got := helps(c.action, "Sở Tư pháp"); got != c.want {
			t.Errorf("%q: %v", c.action, got)
		}
	}
}
