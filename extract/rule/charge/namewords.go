package charge

import "congvan/extract/tag"

// nameWords are words in small letters after the head of a name: those of the first group end it, for they say what the
// body does, when or why; longer phrases of the second group go on with it.
var nameWords = tag.NewCues(
	[]string{"phải", "cần", "được", "đã", "đang", "sẽ", "là", "nhằm", "để", "theo", "khi", "nếu", "về", "thì", "không", "chịu", "vào", "với", "từ", "cho", "bằng", "nêu", "tùy", "định kỳ",
		"thường xuyên", "kịp thời", "cùng", "cũng", "đều", "chưa", "hãy", "nên", "bị", "do", "gồm", "như", "qua", "tự", "sau", "trước", "ngay", "hằng", "hàng năm", "hàng quý", "hàng tháng", "hàng tuần", "hàng ngày", "còn", "vẫn", "có", "trong",
		"đến", "chậm", "chỉ", "lại", "rất", "luôn", "cả", "kết quả", "kết hợp", "tình hình", "việc", "danh sách", "hồ sơ", "ý kiến", "mọi", "những", "mỗi", "từng", "căn cứ", "chậm nhất",
		"trên cơ sở", "đối với", "mà", "nào", "tại", "nội dung", "số liệu", "giải pháp", "phương án", "đồng thời", "đồng gửi", "trên tinh thần", "tới", "giúp", "dưới sự", "thuận lợi", "bên cạnh",
		"tài liệu", "bao gồm", "lên", "ra", "đầy đủ", "nhanh chóng", "tuyệt đối", "trực tiếp", "dự kiến", "tích cực", "bình quân", "ngày", "tháng", "quý", "gì", "này có", "bảo đảm", "đúng", "xong", "kính", "xin", "trân trọng", "biết", "thời gian", "thời hạn", "hiện nay", "vừa qua", "nhất là", "đặc biệt", "qua đó", "từ đó", "góp phần", "làm cơ sở", "phù hợp", "thời điểm", "trách nhiệm", "kế hoạch", "báo cáo kết quả"},
	[]string{"có liên quan", "có chức năng", "có thẩm quyền", "có trụ sở", "có tên", "có đủ", "có điều kiện", "có hoạt động", "có nhu cầu", "có vốn", "có tổ chức", "có rừng", "có biển", "có học sinh",
		"có sử dụng", "có đê", "có hồ", "có đập", "có dự án", "có cấp", "trong ngành", "trong tỉnh", "trong huyện", "trong thành phố", "trong xã", "trong trường", "trong cơ quan", "trong toàn", "trong và ngoài", "trong khối",
		"trong cụm", "trong phạm vi cả nước", "trong khu", "trong hệ thống", "trong cả nước", "trong đơn vị", "trong ban", "trong đoàn", "trong hội đồng", "trong tổ", "được giao nhiệm vụ", "được phân công phụ trách", "cả nước", "chỉ huy", "là thành viên", "là chủ",
		"từ tỉnh", "từ trung ương", "tại địa phương", "tại địa bàn", "tại các", "tại tỉnh", "trên địa bàn", "cho vay", "tự quản", "tự vệ", "tự nguyện", "ra đời", "chưa báo cáo", "chưa hoàn thành", "chưa gửi báo cáo", "trực thuộc", "trực thuộc trung ương", "cùng cấp", "nêu trên", "không chuyên trách",
		"chuyên trách về", "qua biên giới", "qua mạng", "quản lý trực tiếp", "cấp trên trực tiếp", "sau đại học", "sau sắp xếp", "sau sáp nhập", "trước sắp xếp", "hàng không", "hàng hải", "hàng hóa", "quý khách", "nội dung số", "nội dung và", "hồ sơ và", "phụ trách hồ sơ", "phụ trách về", "có tàu", "có người", "được chỉ định", "được công nhận", "được cấp phép", "được lựa chọn", "được phê duyệt", "được thành lập", "được giao vốn", "được giao dự toán", "được giao đất", "thuộc phạm vi quản lý", "thuộc lĩnh vực quản lý", "thuộc thẩm quyền quản lý", "thuộc quyền quản lý", "do mình quản lý", "do đơn vị quản lý", "do địa phương quản lý", "thuộc lĩnh vực phụ trách", "được thanh tra", "được kiểm tra", "về hưu", "có tài khoản"},
)

const (
	ends   = 0
	goesOn = 1
)

var (
	// shortForm opens a bracket that defines a short form; it is no part of the name.
	shortForm = tag.NewCues([]string{"sau đây gọi", "sau đây viết tắt", "gọi tắt", "gọi chung", "viết tắt", "dưới đây gọi", "sau đây được gọi", "sau đây", "dưới đây viết tắt"})
	// bracketEnds open a bracket that says something else than a name; the name ends before it.
	bracketEnds = tag.NewCues([]string{"qua", "thông qua", "trước", "để", "theo", "tại", "kèm", "nếu", "có", "từ", "nhận", "chậm nhất", "đồng thời", "gửi", "xong", "hoàn thành", "bằng", "hạn", "thời hạn", "đính kèm", "địa chỉ", "bộ phận", "đầu mối", "số điện thoại", "sđt", "đt", "ngày", "file", "email", "danh sách", "điểm", "khoản", "mục", "phụ lục", "điều", "số thứ tự", "văn bản", "công văn", "kế hoạch"})
	// placeGoesOn go on with a name after the word for a place in small letters; any other word there is what the body does.
	placeGoesOn = tag.NewCues([]string{"ven", "miền", "vùng", "nơi", "thuộc", "liên quan", "khác", "mới", "cũ", "lân cận", "giáp", "biên giới", "phía", "khu", "khu vực", "này", "đó", "nói", "còn lại", "đồng bằng",
		"trọng", "trung", "loại", "đảo", "hải", "nông", "nghèo", "của", "bạn", "và", "hoặc", "cấp", "tự", "kết", "nhà"})
	// objectVerbs are the object of a verb with a capital inside a name: "Tư vấn phát triển".
	objectVerbs = tag.NewCues([]string{"phát triển", "đào tạo", "bồi dưỡng"})
)

// verbsWithoutObject have none inside a name.
var verbsWithoutObject = tag.NewCues([]string{"tổ chức", "thanh tra"})
