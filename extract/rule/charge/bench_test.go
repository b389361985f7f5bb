package charge

import (
	"strings"
	"testing"
)

// dispatch is invented text of ordinary density: about one charge, one helper or one report in two sentences.
var dispatch = strings.Repeat(`Thực hiện Kế hoạch số 61/KH-UBND ngày 24/02/2023 của UBND tỉnh An Hải về tiết kiệm điện, Sở Công Thương đề nghị các sở, ban, ngành, UBND các huyện, thị xã, thành phố triển khai một số nội dung sau:
Văn phòng UBND tỉnh chủ trì, phối hợp với Sở Tài chính, Công an tỉnh và các đơn vị liên quan rà soát hạ tầng kỹ thuật, tham mưu UBND tỉnh bố trí kinh phí; báo cáo Chủ tịch UBND tỉnh (qua Sở Công Thương) trước ngày 15/6/2023.
Hiện nay, toàn tỉnh có 215 trạm biến áp, trong đó 37 trạm đã vận hành trên 20 năm, tổn thất điện năng bình quân 4,2%, cao hơn mức trung bình của khu vực; ý thức tiết kiệm của một bộ phận người dân còn hạn chế.
Tổ chức quán triệt đến toàn thể cán bộ, công chức, viên chức; xây dựng quy chế sử dụng điện tại cơ quan, đơn vị, gắn với bình xét thi đua cuối năm.
Trong quá trình triển khai, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Công Thương để tổng hợp, báo cáo UBND tỉnh xem xét, chỉ đạo.
Căn cứ tình hình thực tế, các trường học trên địa bàn lắp đặt thiết bị hẹn giờ, thay thế bóng đèn sợi đốt, tắt thiết bị khi ra khỏi phòng, hoàn thành trong quý III năm 2023 và hằng năm tự đánh giá kết quả thực hiện.
`, 6)

func BenchmarkDispatch(b *testing.B) {
	x := read(dispatch)
	b.SetBytes(int64(len(dispatch)))
	b.ReportAllocs()
	for b.Loop() {
		for _, l := range x.Lines {
			s := l.Span()
			x.Charges(s)
			x.Names(s.From, s.To)
			x.Support(s)
			x.Reports(s)
		}
	}
}
