package charge

import "testing"

func TestTitle(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Rà soát hồ sơ. Hồ sơ lưu tại đơn vị.", "Rà soát hồ sơ"},
		{"Họp tại TP. Hà Lâm vào sáng thứ Hai. Văn phòng chuẩn bị.", "Họp tại TP. Hà Lâm vào sáng thứ Hai"},
		{"Mời ThS. Nguyễn Văn A báo cáo. Các phòng tham dự.", "Mời ThS. Nguyễn Văn A báo cáo"},
		{"Nộp bản sao, bản chính, v.v. Các đơn vị lưu ý.", "Nộp bản sao, bản chính, v.v"},
		{"Nộp bản sao, bản chính, v.v. theo quy định.", "Nộp bản sao, bản chính, v.v. theo quy định"},
		{"Treo khẩu hiệu “Đoàn kết. Thắng lợi”. Hạ sau lễ.", "Treo khẩu hiệu “Đoàn kết. Thắng lợi”"},
		{"Truy cập www.anhai.gov.vn để tải mẫu. Điền đủ.", "Truy cập www.anhai.gov.vn để tải mẫu"},
		{"Chi 1.500.000 đồng. Nguồn: ngân sách.", "Chi 1.500.000 đồng"},
		{"Hiện nay, hồ sơ còn chậm. Yêu cầu các phòng xử lý.", "Yêu cầu các phòng xử lý"},
		{"Hiện nay, hồ sơ còn chậm.", "Hiện nay, hồ sơ còn chậm"},
		{"Báo cáo kết quả:", "Báo cáo kết quả"},
	} {
		x := read(c.text)
		to := len(x.Tokens)
		if len(x.Lines) > 0 {
			to = x.Lines[0].To
		}
		if got := x.Value(x.Title(span{To: to})); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
}
