package extract_test

import (
	"testing"

	"congvan"
)

// TestLeadIns: what opens a list decides whether its points are tasks, and whose.
func TestLeadIns(t *testing.T) {
	leads := func(x congvan.Task) string {
		name := func(b congvan.Body) string { return b.Name }
		if len(x.Support) > 0 {
			return x.ID + " " + names(x.Lead, name) + " + " + names(x.Support, name)
		}
		return x.ID + " " + names(x.Lead, name)
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
			"1 Sở Văn hóa + các sở, ngành"},
		{"who and by when after each of several points",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Đẩy mạnh chuyển đổi số\n- Tăng cường dùng chữ ký số.\nĐơn vị chủ trì: Văn phòng Sở.\nThời gian thực hiện: Thường xuyên.\n- Phần mềm tra cứu văn bản.\nĐơn vị chủ trì: Trung tâm Lưu trữ.\nThời gian thực hiện: Tháng 12/2025.",
			"1  | 1.-1 Văn phòng Sở | 1.-2 Trung tâm Lưu trữ"},
		{"who does the work, and by when, beside it",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Về kho lưu trữ\na) Nhiệm vụ:\n- Chỉnh lý hồ sơ tồn đọng.\n- Số hóa sổ đăng ký hộ tịch.\nb) Cơ quan thực hiện:\n- Đơn vị chủ trì: Chi cục Văn thư.\n- Đơn vị phối hợp: Sở Tư pháp.\nc) Thời gian thực hiện: Hoàn thành trong năm 2025.\n2. Kinh phí\na) Nhiệm vụ: Lập dự toán kinh phí chỉnh lý.\nb) Cơ quan thực hiện: Văn phòng Sở.\n3. Nguồn lực\na) Nhiệm vụ: các chức danh.\nb) Biên chế: 12 người.",
			"1.a.-1 Chi cục Văn thư + Sở Tư pháp | 1.a.-2 Chi cục Văn thư + Sở Tư pháp | 2.a Văn phòng Sở"},
		{"the line that says who does it tells which of the bodies in general",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Các cơ quan, đơn vị rà soát danh mục vị trí việc làm.\n- Cơ quan thực hiện: Sở Y tế; Sở Xây dựng.\n2. Thanh tra Sở kiểm tra việc tuyển dụng.\n- Cơ quan thực hiện: Văn phòng Sở.",
			"1 Sở Y tế; Sở Xây dựng | 2 Thanh tra Sở; Văn phòng Sở"},
		{"a body that acts in its part of the work, and another after it",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Tổ chức kiểm tra công vụ\n- Cơ quan thực hiện: Thanh tra Sở, các phòng chuyên môn trong phạm vi chức năng, nhiệm vụ của mình và các đơn vị sự nghiệp có liên quan.\n2. Tổ chức tập huấn\n- Cơ quan thực hiện: Các phòng, ban có liên quan theo chức năng, nhiệm vụ được giao.",
			"1 Thanh tra Sở; các phòng chuyên môn; các đơn vị sự nghiệp có liên quan | 2 Các phòng, ban có liên quan"},
		{"who leads, and what the others do",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Tuyên truyền Luật Lưu trữ\n- Cơ quan thực hiện: Chi cục Văn thư chủ trì biên soạn tài liệu; Sở Tư pháp và các trường học chủ động tổ chức tuyên truyền.",
			"1 Chi cục Văn thư; Sở Tư pháp; các trường học"},
		{"a heading that says who leads, and with whom",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Chi cục Văn thư chủ trì, phối hợp với các phòng liên quan:\na) Rà soát kho lưu trữ.\nb) Giao các phòng đối chiếu danh mục.\n2. Văn phòng Sở chủ trì, phối hợp với Thanh tra Sở kiểm tra kỷ luật:\n- Kiểm tra giờ giấc.",
			"1.a Chi cục Văn thư + các phòng liên quan | 1.b Chi cục Văn thư + các phòng liên quan | 2 Văn phòng Sở + Thanh tra Sở | 2.-1 Văn phòng Sở"},
		{"who does it is nearer than who stands above",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Yêu cầu Ban Quản lý dự án An Hải, Sở Xây dựng hoàn thành các công việc, trong đó:\na) Sở Xây dựng thẩm định thiết kế.\n- Chỉ đạo các phòng thẩm định dự toán.\nb) Bàn giao mặt bằng.",
			"1 Ban Quản lý dự án An Hải; Sở Xây dựng | 1.a Sở Xây dựng | 1.a.-1 Sở Xây dựng | 1.b Ban Quản lý dự án An Hải; Sở Xây dựng"},
		{"a point that only says that duties follow",
			"Giám đốc Sở kết luận như sau:\n1. Thời gian tới, đề nghị các phòng tập trung thực hiện tốt một số nhiệm vụ trọng tâm sau:\na) Rà soát hồ sơ.\n2. Đề nghị các phòng thực hiện Đề án vị trí việc làm, trong đó lưu ý:\na) Kiểm tra hợp đồng.",
			"1.a  | 2 các phòng | 2.a các phòng"},
		{"a need below the state of things binds nobody, a duty does",
			"Sở Nội vụ thông báo như sau:\nI. TÌNH HÌNH\n1. Kết quả\nHuyện Đồng Vân cần nỗ lực hơn nữa, khẩn trương khắc phục hạn chế.\nHuyện Suối Cát phải hoàn thành việc sáp nhập thôn.\nII. NHIỆM VỤ\n1. Rà soát hồ sơ.",
			"I.1.¶1 Huyện Suối Cát | II.1 "},
		{"a request to carry out, and nothing in particular, closes the paper",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Rà soát hồ sơ.\n2. Lập danh sách.\nĐề nghị các phòng quan tâm, chỉ đạo triển khai, thực hiện./.",
			"1  | 2 "},
		{"trouble to be reported in time closes the paper, a limit charges",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Rà soát hồ sơ.\n2. Lập danh sách.\nSắp xếp bộ máy là việc lớn. Đề nghị các phòng làm tốt việc được giao; kịp thời báo cáo Giám đốc Sở những khó khăn để xem xét./.",
			"1  | 2 "},
		{"a plan below the body that carries it out is no recital",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. UBND các xã:\nTriển khai kế hoạch trên địa bàn; bố trí cán bộ trực.\n2. UBND các phường:\nTriển khai Kế hoạch số 15/KH-UBND ngày 22/01/2024 của UBND tỉnh.",
			"1.¶1 UBND các xã | 2.¶1 UBND các phường"},
		{"a body that acts in its competence",
			"Giám đốc Sở kết luận như sau:\n1. Về kiến nghị của huyện:\nCác phòng liên quan theo chức năng nhiệm vụ được giao nghiên cứu đề nghị của huyện.\n2. Về kinh phí:\nCác phòng liên quan đã góp ý.",
			"1.¶1 Các phòng liên quan"},
		{"what was told before it, a lead-in",
			"Đợt rét này kéo dài, nhiều nơi dưới 5 độ. Để chống rét cho gia súc, Sở Nội vụ yêu cầu Chủ tịch Ủy ban nhân dân huyện Đồng Vân tập trung một số việc sau:\n1. Sửa chữa chuồng trại.\n2. Bổ sung thức ăn.",
			"1 Chủ tịch Ủy ban nhân dân huyện Đồng Vân | 2 Chủ tịch Ủy ban nhân dân huyện Đồng Vân"},
		{"a first word among verbs is one",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Vệ sinh trụ sở\n- Kiểm tra bể nước ngầm.\n- Châm clo bể nước ngầm theo hướng dẫn.\n- Tổng vệ sinh các phòng làm việc.\n2. Vệ sinh kho\n- Kiểm tra hệ thống thông gió.\n- Hun trùng kho lưu trữ.\n- Dọn dẹp lối thoát nạn.\n- Tổ chức diễn tập chữa cháy.\n3. Sửa chữa nhà kho\n- Kiểm tra mái.\n- Kinh phí từ nguồn chi thường xuyên.\n- Thay cửa chống cháy.",
			"1  | 1.-1  | 1.-2  | 1.-3  | 2  | 2.-1  | 2.-2  | 2.-3  | 2.-4  | 3  | 3.-1  | 3.-3 "},
		{"a verb among the names of sources is a noun",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Rà soát hồ sơ.\nII. NGUỒN LỰC\n- Ngân sách tỉnh.\n- Hỗ trợ từ các tổ chức quốc tế.\n- Nguồn xã hội hóa.",
			"1 "},
		{"a heading over one paragraph that says what to do",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\nI. NỘI DUNG\n1. Công tác tuyên truyền\nTuyên truyền trên loa truyền thanh về lịch nghỉ lễ.\n2. Thông tin liên hệ\nĐiện thoại của Văn phòng Sở.\n3. Kinh phí\nKinh phí từ nguồn chi thường xuyên.",
			"I.1.¶1 "},
		{"whoever proposes does it",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Thiết bị\n- Đề xuất UBND tỉnh mua bổ sung máy quét.\n- Đề nghị UBND huyện Đồng Vân bàn giao máy quét.",
			"1.-1  | 1.-2 UBND huyện Đồng Vân"},
		{"what the issuer sends along charges nobody",
			"Sở Nội vụ đề nghị các phòng quan tâm chỉ đạo:\n1. Phổ biến cẩm nang.\n2. Lồng ghép nội dung vào chương trình tập huấn.\nSỞ NỘI VỤ gửi kèm bộ cẩm nang gồm:\n- Bản in;\n- Phim giới thiệu.",
			"1  | 2 "},
		{"Roman figures in brackets",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Về điện: (i) Công ty Điện lực khắc phục sự cố.\n(ii) Ban Quản lý dự án bàn giao mặt bằng trong tháng 11 năm 2025.",
			"1 Công ty Điện lực | 1.ii Ban Quản lý dự án"},
		{"a heading that says to whom what follows is put",
			"Giám đốc Sở kết luận như sau:\n1. Đề nghị: Sở Y tế, Sở Xây dựng:\na) Rà soát hồ sơ.\n2. Lãnh đạo các phòng:\na) Phân công cán bộ trực.\n3. Thanh tra Sở theo chức năng, nhiệm vụ:\na) Kiểm tra giờ giấc.",
			"1.a Sở Y tế; Sở Xây dựng | 2.a Lãnh đạo các phòng | 3.a Thanh tra Sở"},
		{"a heading that only says which of a kind",
			"Giám đốc Sở kết luận như sau:\n1. Cơ quan chủ trì giải quyết hồ sơ:\na) Kiểm tra hồ sơ.\n2. Các đơn vị được giao chủ trì nhiệm vụ:\na) Lập kế hoạch.\n3. Các cơ quan đăng ký hộ tịch (Sở Tư pháp, UBND các xã):\na) Cập nhật dữ liệu.\n4. Các phòng kiểm tra hồ sơ:\na) Hồ sơ.",
			"1.a Cơ quan chủ trì giải quyết hồ sơ | 2.a Các đơn vị được giao chủ trì nhiệm vụ | 3.a Các cơ quan đăng ký hộ tịch (Sở Tư pháp, UBND các xã) | 4 Các phòng"},
		{"a heading that gives the work to one who leads, with whom",
			"Giám đốc Sở kết luận như sau:\n1. Giao Chi cục Văn thư chủ trì, phối hợp với Văn phòng Sở:\na) Rà soát kho lưu trữ.\n2. Chi cục Văn thư thực hiện các nhiệm vụ sau:\na) Chỉnh lý hồ sơ.",
			"1.a Chi cục Văn thư + Văn phòng Sở | 2.a Chi cục Văn thư"},
		{"bodies in their part of the work, before what follows",
			"Giám đốc Sở kết luận như sau:\n1. Để nâng cao hiệu quả quản lý, các phòng và Thanh tra Sở theo chức năng, nhiệm vụ, thẩm quyền quy định triển khai thực hiện những nội dung sau:\na) Rà soát hồ sơ.\n2. Các phòng theo chức năng, nhiệm vụ, thẩm quyền quy định rà soát hồ sơ sau:\n- Hồ sơ viên chức.",
			"1.a các phòng; Thanh tra Sở | 2 Các phòng"},
		{"a lead-in below a chapter that speaks to all, and one that speaks to one",
			"Giám đốc Sở kết luận như sau:\nI. NHIỆM VỤ\nĐể đạt mục tiêu trên, các sở, ngành và Ủy ban nhân dân các xã cần tập trung thực hiện một số nhiệm vụ sau:\n1. Rà soát hồ sơ.\nII. LƯU TRỮ\nChi cục Văn thư cần tập trung thực hiện một số nhiệm vụ sau:\n1. Chỉnh lý hồ sơ.",
			"I.1  | II.1 Chi cục Văn thư"},
		{"who is asked something before the closing sentence",
			"Sở Nội vụ trả lời như sau:\nĐề nghị Công ty Cấp nước An Hải đối chiếu danh sách với sổ gốc. Nếu có vướng mắc, đề nghị liên hệ Văn phòng Sở để được hướng dẫn./.",
			"¶1 Công ty Cấp nước An Hải"},
		{"who is asked to carry out what was said, before the closing sentence",
			"Sở Nội vụ trả lời như sau:\nĐề nghị Công ty Cấp nước An Hải nghiên cứu các quy định nêu trên để thực hiện. Nếu có vướng mắc, đề nghị liên hệ Văn phòng Sở để được hướng dẫn./.",
			""},
		{"the part of the work, or what it rests on, then what to do",
			"Giám đốc Sở kết luận như sau:\n1. Sở, ban, ngành liên quan\nCăn cứ theo chức năng, nhiệm vụ, quyền hạn được giao, chủ động phối hợp với Sở Y tế triển khai Kế hoạch.\n2. Ủy ban nhân dân phường, xã\nCăn cứ tình hình thực tế và nội dung được giao, có kế hoạch triển khai thực hiện.\n3. Bộ trưởng Bộ Tài chính chủ trì:\na) Rà soát, tổng hợp thiệt hại.\n4. Các tổ chức và hộ gia đình khai thác nước dưới đất có trách nhiệm\na) Kê khai công trình.",
			"1.¶1 Sở, ban, ngành liên quan + Sở Y tế | 2.¶1 Ủy ban nhân dân phường, xã | 3.a Bộ trưởng Bộ Tài chính | 4.a Các tổ chức và hộ gia đình khai thác nước dưới đất"},
		{"a label with its value is no heading",
			"Giám đốc Sở kết luận như sau:\n1. Hàng hóa:\n- Nhà sản xuất: CORBIN - PARAC\n+ Nhiệt độ phân hủy: trên 200 độ.\n2. Rà soát hồ sơ.",
			"2 "},
		{"whose power it is, what follows from a condition",
			"Giám đốc Sở kết luận như sau:\n1. Giám đốc Sở xem xét, quyết định việc cử công chức đi học.\n2. Đối với hồ sơ còn lại, thì thực hiện rà soát vào cuối năm.\n3. Công chức khi có đơn thôi việc, thì Văn phòng Sở phải xem xét, giải quyết.\n4. Trường hợp văn bản nêu trên được thay thế thì áp dụng văn bản mới.\nII. KIỂM TRA\n1. Về thẩm quyền\nBan Thường vụ Huyện ủy quyết định đối với các chức danh do Huyện ủy quản lý.",
			"2  | 3 Văn phòng Sở"},
		{"whose work is told in a heading, what bodies are and answer for",
			"Giám đốc Sở kết luận như sau:\n1. Nội dung kiểm tra của Thanh tra Sở\n- Kiểm tra giờ giấc làm việc.\n2. Các phòng: Là các đơn vị được lấy ý kiến, chịu trách nhiệm các nội dung sau:\na) Góp ý đúng thời hạn.\n3. Nội dung góp ý của các phòng\n- Phạm vi điều chỉnh.",
			"1.-1 Thanh tra Sở | 2.a Các phòng"},
		{"a body that has others carry out what follows; bodies by their field",
			"Giám đốc Sở kết luận như sau:\n1. Chi cục Văn thư tập trung lãnh đạo, chỉ đạo các đơn vị liên quan khẩn trương thực hiện một số nhiệm vụ sau:\na) Chỉnh lý hồ sơ.\n2. Các doanh nghiệp hoạt động trong lĩnh vực vận tải, kho bãi và công nghệ thông tin trên địa bàn tỉnh Hà Lâm\n- Chủ động phối hợp triển khai nền tảng số.\n3. Thanh tra, kiểm tra công tác lưu trữ:\na) Kiểm tra kho.",
			"1.a Chi cục Văn thư | 2.-1 Các doanh nghiệp hoạt động trong lĩnh vực vận tải, kho bãi và công nghệ thông tin trên địa bàn tỉnh Hà Lâm | 3  | 3.a "},
		{"a paragraph of another body below a task that says who does it",
			"Giám đốc Sở kết luận như sau:\n1. Đảng ủy xã Vạn Đài phải rà soát danh sách.\nỦy ban nhân dân huyện Đồng Vân chỉ đạo các xã lập danh sách bổ sung.\nViệc này do nhiều nơi làm.\n2. Rà soát hồ sơ.\nỦy ban nhân dân huyện Đồng Vân đã chỉ đạo các xã.",
			"1 Đảng ủy xã Vạn Đài | 1.¶1 Ủy ban nhân dân huyện Đồng Vân | 2 "},
		{"verbs that are done to nothing over points, parts of papers that are changed",
			"Giám đốc Sở kết luận như sau:\n1. Đào tạo và bồi dưỡng\na) Mở lớp tập huấn về lưu trữ.\n2. Sửa đổi, bổ sung khoản 1 Điều 5 như sau:\na) Hồ sơ gồm đơn.\n3. Bổ sung điểm đón khách tại bến xe.\n4. Thay thế cụm từ “Phòng Nội vụ” bằng “Phòng Văn hóa”.\n5. Sửa đổi, bổ sung Quy chế làm việc của Sở.",
			"1.a  | 3  | 5 "},
		{"whoever no list knows beside bodies in a heading",
			"Giám đốc Sở kết luận như sau:\n1. Báo và Phát thanh An Hải, Cổng Thông tin điện tử tỉnh và hệ thống truyền thanh cơ sở:\na) Tuyên truyền về lưu trữ.\n2. Văn phòng Sở và các vấn đề khác:\na) Bố trí phòng họp.",
			"1.a Báo và Phát thanh An Hải; Cổng Thông tin điện tử tỉnh; hệ thống truyền thanh cơ sở | 2.a Văn phòng Sở; các vấn đề khác"},
		{"what to do, and after it what may come, below a body",
			"Giám đốc Sở kết luận như sau:\n1. Cổng Thông tin điện tử tỉnh:\nTheo chức năng, nhiệm vụ tăng cường thông tin về lịch cấp phát; kịp thời phản ánh khó khăn, vướng mắc của người dân.\n2. Các phòng:\nTrong quá trình thực hiện, nếu có khó khăn, vướng mắc, báo cáo Giám đốc Sở; chấp hành nghiêm nội quy.",
			"1.¶1 Cổng Thông tin điện tử tỉnh"},
		{"one paragraph alone below a heading, which carries out no paper in particular",
			"Giám đốc Sở kết luận như sau:\nI. NHIỆM VỤ CHUNG\nTriển khai thực hiện các chủ trương về lưu trữ; huy động nguồn lực số hóa hồ sơ.\nII. NHIỆM VỤ CỤ THỂ\n1. Rà soát hồ sơ.",
			"I.¶1  | II.1 "},
		{"kinds that are rewarded, or sorted, are not charged",
			"Giám đốc Sở kết luận như sau:\n1. Đối với tập thể:\n- Tặng Giấy khen cho phòng đạt các tiêu chuẩn sau:\n+ Hoàn thành tốt kế hoạch.\n+ Tổ chức tốt phong trào thi đua.\n2. Nhóm II\na) Hồ sơ có thời hạn trên 50 năm thuộc diện nộp lưu.\n3. Nhóm công tác của Sở:\na) Tổng hợp số liệu.",
			"1.-1  | 3.a Nhóm công tác của Sở"},
		{"an office that gives work to all at the end",
			"Giám đốc Sở kết luận như sau:\n1. Văn phòng Sở:\na) Bố trí phòng họp.\nb) Theo dõi việc thực hiện.\nSở Nội vụ giao Giám đốc các trung tâm, Trưởng các phòng triển khai thực hiện trước ngày 30/6/2025.",
			"1.a Văn phòng Sở | 1.b Văn phòng Sở | ¶1 Giám đốc các trung tâm; Trưởng các phòng"},
		{"a topic with what it is about, and a notice of whose duty something is",
			"Giám đốc Sở kết luận như sau:\n1. Về việc hồ sơ phải đáp ứng yêu cầu lưu trữ (khoản 1):\n- Rà soát hồ sơ tồn đọng.\n2. Sau khi rà soát:\n- Lập danh mục.\nLưu ý: danh mục lập thành hai bản; các phòng có trách nhiệm bố trí kinh phí.\nLưu ý: hồ sơ gồm hai bản.",
			"1.-1  | 2.-1  | 2.¶1 các phòng"},
		{"what is to be done in points below its word, and who does it beside them",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Tổ chức hỗ trợ thi hành Luật Lưu trữ\n- Nội dung:\n+ Hướng dẫn áp dụng văn bản.\n+ Cập nhật cơ sở dữ liệu.\n- Cơ quan thực hiện: Chi cục Văn thư.\n2. Tổ chức tập huấn\n- Nội dung:\n+ Kỹ năng số hóa.\n- Cơ quan thực hiện: Văn phòng Sở.",
			"1 Chi cục Văn thư | 1.-1.+1 Chi cục Văn thư | 1.-1.+2 Chi cục Văn thư | 2 Văn phòng Sở"},
		{"who does it, with what the body does",
			"Sở Nội vụ yêu cầu thực hiện các nội dung sau:\n1. Tổ chức đo lường chỉ tiêu\n- Cơ quan thực hiện: Chi cục Văn thư thúc đẩy, theo dõi, báo cáo chỉ tiêu; Thanh tra Sở.\n2. Rà soát hồ sơ.",
			"1 Chi cục Văn thư; Thanh tra Sở | 2 "},
		{"bodies by the service that they supply, over their points",
			"Giám đốc Sở kết luận như sau:\n1. Đề nghị các tổ chức cung cấp dịch vụ chi trả\na) Tích cực tham gia phong trào.\n2. Đề nghị các đơn vị cung cấp danh sách:\na) Danh sách viên chức.",
			"1.a các tổ chức cung cấp dịch vụ chi trả | 2 các đơn vị"},
		{"bodies alone on a line without label, over their points",
			"Giám đốc Sở kết luận như sau:\nI. NHIỆM VỤ\nVăn phòng Sở:\n- Bố trí phòng họp.\nCác phòng chuyên môn:\n- Rà soát hồ sơ.\nGhi chú:\n- Phòng họp tầng 2.",
			"I.-1 Văn phòng Sở | I.-2 Các phòng chuyên môn"},
		{"what is measured by charges nobody, nor does what has been reached",
			"Giám đốc Sở kết luận như sau:\n1. Tiêu chí thi đua\na) Đối với các phòng:\n- Hoàn thành chỉ tiêu được giao.\n2. Về kết quả đạt được\na) Tổ chức kiểm tra 12 đơn vị.\n3. Biểu dương, khen thưởng kịp thời các tập thể tiêu biểu.\n4. Biểu dương các phòng đã hoàn thành nhiệm vụ.",
			"3 "},
		{"what illustrates, with its points",
			"Giám đốc Sở kết luận như sau:\nI. NHIỆM VỤ\n1. Rà soát quy hoạch chức danh.\nVí dụ:\n- Ông A giữ chức Trưởng phòng, giao Văn phòng Sở rà soát quy hoạch.\n2. Ví dụ: Sở Y tế lập danh sách cử tuyển.",
			"I.1 "},
		{"how persons must be is no duty, what they must do is",
			"Giám đốc Sở kết luận như sau:\n1. Người dự tuyển phải có đủ điều kiện về văn bằng.\n2. Viên chức phải kê khai tài sản trung thực.\n3. Về cử đi học\nCông chức được cử đi học phải đủ tuổi để phục vụ trọn một nhiệm kỳ.",
			"2 Viên chức"},
		{"sentences that only say that something follows",
			"Giám đốc Sở kết luận như sau:\n1. Để chuẩn bị đại hội, đề nghị:\na) Rà soát danh sách.\n2. Đối với hồ sơ quá hạn, thì thực hiện như sau:\na) Lập biên bản.",
			"1.a  | 2.a "},
		{"what is told ends with whose duty follows from it",
			"Giám đốc Sở kết luận như sau:\nI. TÌNH HÌNH\nKho lưu trữ đã đầy. Trong thời gian tới, Chi cục Văn thư phải thực hiện các nội dung sau:\n1. Chỉnh lý hồ sơ tồn đọng.",
			"I.1 Chi cục Văn thư"},
		{"the head of a column is no body",
			"Giám đốc Sở kết luận như sau:\n1. Rà soát hồ sơ.\n2. Lập danh sách.\nSTT Tên phòng chủ trì thực hiện trong năm",
			"1  | 2 "},
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

// TestTitleAfterBackground: the sentence that says what is to be done is not the one that tells what was or will be done.
func TestTitleAfterBackground(t *testing.T) {
	for _, c := range []struct{ why, body, want string }{
		{"what the issuer did, then what it asks",
			"Sở Nội vụ có ý kiến như sau:\n1. Về định mức: Sở Nội vụ đã hướng dẫn cách tính tại Công văn số 12/SNV-VP. Vì vậy, đề nghị UBND các xã lập dự toán theo định mức này.\n2. Rà soát hồ sơ.",
			"1: Vì vậy, đề nghị UBND các xã lập dự toán theo định mức này | 2: Rà soát hồ sơ"},
		{"what somebody is going to do, then whose duty it is",
			"Giám đốc Sở kết luận như sau:\n1. Về tập huấn: UBND tỉnh sẽ phân công nhiệm vụ cụ thể. Chi cục Văn thư chịu trách nhiệm biên soạn tài liệu.\n2. Rà soát hồ sơ.",
			"1: Chi cục Văn thư chịu trách nhiệm biên soạn tài liệu | 2: Rà soát hồ sơ"},
		{"what is agreed to, then what is to be done",
			"Giám đốc Sở kết luận như sau:\n1. Về kinh phí: Thống nhất với đề xuất của Văn phòng Sở. Trong quá trình thực hiện, tiếp tục cân đối từ nguồn tiết kiệm chi.\n2. Rà soát hồ sơ.",
			"1: Trong quá trình thực hiện, tiếp tục cân đối từ nguồn tiết kiệm chi | 2: Rà soát hồ sơ"},
		{"what is to be done, though it tells of something done",
			"Giám đốc Sở kết luận như sau:\n1. Rà soát danh sách mà Sở Tài chính đã thẩm định. Đề nghị Văn phòng Sở đối chiếu.\n2. Rà soát hồ sơ.",
			"1: Rà soát danh sách mà Sở Tài chính đã thẩm định | 2: Rà soát hồ sơ"},
	} {
		t.Run(c.why, func(t *testing.T) {
			same(t, "tasks", tasks(page{body: c.body}.read(t), func(x congvan.Task) string { return x.ID + ": " + x.Title }), c.want)
		})
	}
}
