package indicator

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

var (
	// targets are the words of a target.
	targets = tag.NewCues([]string{"đạt", "phấn đấu", "bảo đảm", "đảm bảo", "tối thiểu", "ít nhất", "trên", "dưới", "không quá", "giảm", "tăng", "tỷ lệ", "tỉ lệ", "duy trì", "nâng", "chỉ tiêu", "mục tiêu", "hoàn thành",
		"không dưới", "tối đa", "xuống còn", "giữ"})
	// told: right before the number's verb they tell a result.
	told = tag.NewCues([]string{"đã", "ước", "mới", "đều đã"}, []string{"chỉ"})
	// state: in the clause before the number they tell how things are.
	state = tag.NewCues([]string{"hiện nay", "hiện có", "tính đến", "kết quả cho thấy", "năm qua", "đến nay", "thời gian qua", "nhiệm kỳ qua", "vừa qua", "nếu", "trường hợp"})
	// praising words begin a sentence that tells what was reached.
	praising = tag.NewCues([]string{"đánh giá cao", "biểu dương", "ghi nhận", "hoan nghênh", "khen ngợi", "chúc mừng"})
	// agreements end as the word for an estimate does.
	agreements = tag.NewCues([]string{"hương ước", "quy ước", "điều ước", "công ước", "giao ước", "khế ước", "hiệp ước"})
	// reporting words tell results: those of the first group anywhere, the others outside tasks and aims.
	reporting = tag.NewCues(
		[]string{"lũy kế", "ước", "ước đạt", "ước tính", "ước thực hiện", "tháng đầu năm"},
		[]string{"so với cùng kỳ", "so cùng kỳ", "so với năm trước", "cao hơn bình quân"},
	)
	// setting: before the number they set a target.
	setting = tag.NewCues([]string{"phấn đấu", "quyết tâm", "mục tiêu", "chỉ tiêu", "phải", "yêu cầu", "bảo đảm", "đảm bảo"})
	// rates say by what rate something is done.
	rates = tag.Phrases("theo mức", "theo tỷ lệ", "theo tỉ lệ", "theo định mức", "với mức")
	// towards stand before the number to which another rises or falls.
	towards = tag.Phrases("xuống", "xuống còn", "lên", "lên đến", "còn", "thành")
	// about alone before a number is no verb of a target.
	about = tag.Phrases("khoảng")
	// plans are what a body is to fulfil.
	plans = tag.Phrases("kế hoạch", "chỉ tiêu", "mục tiêu", "nhiệm vụ", "dự toán", "mức")
	// defining open a sentence that with "là" says of whom or what it speaks.
	defining = tag.NewCues([]string{"đối tượng", "điều kiện", "tiêu chuẩn", "phạm vi", "quy mô"})
	// noTarget: a number after these words is a rate or condition; after those of the second group outside aims, where
	// nothing says that it is to be so much at least or at most.
	noTarget = tag.NewCues([]string{"thuế suất", "lãi suất", "mức thuế", "phí", "hỗ trợ", "cách", "cử", "giảm trừ", "tạm ứng", "bằng", "phạt", "mức", "trích", "cự ly", "bán kính", "mỗi", "sau khi", "khi", "tiến độ"}, []string{"chiếm"})
)

// The operators, in the order of the groups of operator.
var operators = [...]string{">=", ">", "<=", "<", "="}

// operator are the words right before a number.
var operator = tag.NewCues(
	[]string{"tối thiểu", "ít nhất", "không dưới", "từ", "đạt từ", "tối thiểu là", "đạt tối thiểu", "ít nhất là", "tối thiểu đạt", "không thấp hơn", "đạt ít nhất", "≥", ">="},
	[]string{"trên", "hơn", "đạt trên", "đạt hơn", "vượt", "cao hơn", "lên trên", "vượt mức", ">"},
	[]string{"không quá", "tối đa", "không vượt quá", "không vượt", "không cao hơn", "tối đa là", "nhiều nhất", "không trên", "≤", "<="},
	[]string{"dưới", "thấp hơn", "xuống dưới", "còn dưới", "dưới mức", "<"},
	[]string{"đạt", "bảo đảm", "đảm bảo", "là", "còn", "xuống còn", "xuống", "lên", "bằng", "tăng", "giảm", "có", "đạt tỷ lệ", "đạt mức", "đạt khoảng", "khoảng", "phấn đấu", "phấn đấu đạt", "phấn đấu có", "duy trì", "thêm", "tăng thêm", "bình quân", "đạt được", "hoàn thành", "tăng lên", "giảm còn", ":"},
)

// orMore make the number before them the least, or the most.
var orMore = tag.NewCues([]string{"trở lên"}, []string{"trở xuống"})

// units are what is counted with the words of a target; "%" needs none.
var units = tag.NewCues([]string{
	"tỷ đồng", "triệu đồng", "nghìn tỷ đồng", "triệu USD", "tỷ USD", "trường", "xã", "huyện", "phường", "người", "lao động", "hộ", "doanh nghiệp", "hợp tác xã", "ha", "km", "m2", "lớp", "giường bệnh", "bác sĩ", "học sinh",
	"sản phẩm", "điểm", "tấn", "thôn", "cơ sở", "đơn vị", "lượt", "lượt khách", "triệu lượt khách", "dịch vụ công", "căn", "căn hộ", "căn nhà", "công trình", "dự án", "mô hình", "đảng viên", "tổ chức đảng", "hội viên", "thủ tục", "hồ sơ",
	"tiêu chí", "sáng kiến", "lượt người", "cuộc", "buổi", "đề tài", "nhiệm vụ", "máy tính", "bộ", "thành viên", "bậc", "vụ", "trường hợp", "ca", "văn bản",
})

// made are what is set up, made or trained, and counted where it is an aim.
var made = tag.NewCues([]string{
	"trung tâm", "vùng nuôi", "vùng trồng", "vùng sản xuất", "vùng nguyên liệu", "khu công nghiệp", "cụm công nghiệp", "khu dân cư", "khu du lịch", "khu", "cụm", "nhà máy", "trạm", "chợ", "cảng", "bến", "thư viện",
	"nhà văn hóa", "câu lạc bộ", "nền tảng", "ứng dụng", "chương trình", "thương hiệu", "sáng chế", "giải pháp", "giống", "chuỗi", "tổ hợp tác", "khu phố", "ấp", "tổ", "phòng", "cán bộ", "công chức", "giáo viên", "kỹ sư", "chuyên gia",
	"hội thảo", "hội nghị", "ấn phẩm", "bài báo", "tuyến", "cầu", "MW", "tác phẩm", "di tích", "làng nghề", "nghìn lượt người", "nghìn người", "triệu lượt", "triệu người",
})

// perWord may follow a unit after "/".
var perWord = tag.NewCues([]string{"tháng", "năm", "người", "ngày", "ha", "hộ", "vạn dân", "10.000 dân", "người/năm", "người/tháng", "100 dân", "quý", "giờ", "km2", "tuần"})

var (
	percent = tag.P("phần trăm")
	kDen    = token.KeyOf("đến")
	kTu     = token.KeyOf("từ")
	kLa     = token.KeyOf("là")
	kVa     = token.KeyOf("và")
	kVe     = token.KeyOf("về")
	kMoi    = token.KeyOf("mới")
)

var aiming = tag.NewCues([]string{"phấn đấu", "chỉ tiêu", "mục tiêu"})

var (
	kDat  = token.KeyOf("đạt")
	kPhan = token.KeyOf("phấn")
)
