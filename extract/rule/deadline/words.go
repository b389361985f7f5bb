package deadline

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

var (
	kNgay  = token.KeyOf("ngày")
	kThang = token.KeyOf("tháng")
	kNam   = token.KeyOf("năm")
	kQuy   = token.KeyOf("quý")
	kQui   = token.KeyOf("quí")
	kTuan  = token.KeyOf("tuần")
	kGio   = token.KeyOf("giờ")
	kPhut  = token.KeyOf("phút")
	kH     = token.KeyOf("h")
	kG     = token.KeyOf("g")
	kVa    = token.KeyOf("và")
	kLan   = token.KeyOf("lần")
	kMot   = token.KeyOf("một")
	kKhi   = token.KeyOf("khi")
	kNgayX = token.KeyOf("ngay")
	kHet   = token.KeyOf("hết")
	kHoi   = token.KeyOf("hồi")
	kDen   = token.KeyOf("đến")
	kDat   = token.KeyOf("đạt")
	kCua   = token.KeyOf("của")
	kBat   = token.KeyOf("bắt")
	kLam   = token.KeyOf("làm")
	kMong  = token.KeyOf("mồng")
	kMung  = token.KeyOf("mùng")
)

// The groups of starts, in order.
const (
	startDay = iota
	startMonth
	startQuarter
	startYear
	startPart
	startEvery
	startPeriodic
	startOngoing
	startAtOnce
	startBefore
	startWeekday
	startNow
	startSpan
	startHalf
	startNumber
	startWhen
	startSince
	startWeek
	startReport
	startAfter
)

// startWords are the first words of starts.
var startWords = tag.NewWatch(starts)

// starts are the words that begin a time expression; most tokens begin none.
var starts = tag.NewCues(
	[]string{"ngày"},
	[]string{"tháng"},
	[]string{"quý", "quí"},
	[]string{"năm"},
	[]string{"đầu tháng", "giữa tháng", "cuối tháng", "đầu quý", "giữa quý", "cuối quý", "cuối năm", "đầu năm", "sáng ngày", "chiều ngày", "cả ngày", "tối ngày", "hết ngày"},
	[]string{"hằng", "hàng", "mỗi"},
	[]string{"định kỳ", "thường kỳ"},
	[]string{"thường xuyên", "liên tục", "24/24", "24/7", "hằng giờ"},
	[]string{"ngay sau khi", "ngay khi", "ngay sau", "ngay lúc", "ngay từ khi"},
	[]string{"trước khi", "trước thời điểm", "trước hội nghị", "trước kỳ họp", "trước cuộc họp", "trước đại hội", "trước lễ", "trước tết", "trước mùa", "trước giờ", "trước ngày khai giảng",
		"trước ngày khai mạc", "trước ngày diễn ra", "trước ngày tổ chức", "trước ngày họp", "trước ngày bầu cử", "trước phiên họp", "trước buổi", "trước lúc", "trước năm học mới", "trước hạn",
		"trước ngày bế mạc", "trước ngày hội nghị", "trước ngày khởi công", "trước ngày tết", "trước khai giảng", "trước ngày đại hội"},
	[]string{"thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7", "chủ nhật"},
	[]string{"từ nay đến", "từ nay cho đến", "từ nay tới", "từ nay đến hết"},
	[]string{"từ ngày", "từ tháng", "từ quý", "từ năm", "từ"},
	[]string{"sáu tháng đầu năm", "sáu tháng cuối năm"},
	spelledLengths(),
	[]string{"khi"},
	[]string{"kể từ ngày", "kể từ khi", "kể từ thời điểm", "tính từ ngày", "kể từ lúc"},
	weeksOfMonth(),
	[]string{"báo cáo ngày", "báo cáo tuần", "báo cáo tháng", "báo cáo quý"},
	[]string{"sau khi"},
)

// weeksOfMonth name a week of a month that follows: "tuần thứ hai của tháng 4/2024".
func weeksOfMonth() (out []string) {
	for _, n := range []string{"đầu", "đầu tiên", "cuối", "cuối cùng", "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ 1", "thứ 2", "thứ 3", "thứ 4", "1", "2", "3", "4", "01", "02", "03", "04", "I", "II", "III", "IV"} {
		out = append(out, "tuần "+n, "tuần "+n+" của", "tuần lễ "+n, "tuần lễ "+n+" của")
	}
	return out
}

// spelledLengths are lengths of time whose number is a word. "năm" (five) begins a year more often and is looked at there.
func spelledLengths() (out []string) {
	for _, n := range []string{"một", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười", "mười lăm", "hai mươi", "ba mươi", "bốn mươi lăm", "sáu mươi", "chín mươi"} {
		for _, unit := range []string{"ngày", "tuần", "tháng", "quý", "năm", "giờ", "lần"} {
			out = append(out, n+" "+unit)
		}
	}
	return out
}

// The parts of a month or year.
const (
	partNone = iota
	partBegin
	partMiddle
	partEnd
)

var partOf = tag.NewCues([]string{"đầu"}, []string{"giữa"}, []string{"cuối", "hết"})

var partOfDay = tag.NewCues([]string{"sáng", "chiều", "tối", "cả", "các", "buổi sáng", "buổi chiều", "trưa"})

// freqAfter may follow a day: "15/6 hằng năm".
var freqAfter = tag.NewCues([]string{"hằng năm", "hàng năm", "hằng tháng", "hàng tháng", "hằng quý", "hàng quý", "mỗi năm", "mỗi tháng", "mỗi quý", "của năm", "của tháng", "của quý", "định kỳ hằng năm", "định kỳ hàng năm"})

// counted: a fraction before these words is no day.
var counted = tag.NewCues([]string{"ngày", "số", "tổng số", "phiếu", "đại biểu", "thành viên", "lần", "tháng", "quý", "năm", "sở", "xã", "huyện", "đơn vị", "hội", "buổi", "%", "học sinh", "phường", "lớp"})

// monthWords say of which month a lone day is.
var monthWords = tag.NewCues(
	[]string{"tháng cuối quý", "của tháng cuối quý", "tháng cuối của quý", "của tháng cuối của quý", "tháng cuối mỗi quý", "của tháng cuối mỗi quý", "tháng cuối cùng của quý",
		"tháng thứ ba của quý", "của tháng cuối hằng quý", "tháng cuối hằng quý", "tháng cuối cùng quý", "của tháng cuối kỳ", "của tháng cuối cùng của quý"},
	[]string{"của tháng kế tiếp", "tháng kế tiếp", "của tháng tiếp theo", "tháng tiếp theo", "của tháng sau", "tháng sau", "tháng đầu quý sau", "của tháng đầu quý sau", "tháng đầu tiên của quý sau",
		"của tháng đầu tiên của quý sau", "tháng đầu của quý sau", "của tháng đầu quý tiếp theo", "tháng đầu quý tiếp theo", "của tháng liền kề", "tháng liền kề", "của tháng đầu của quý sau", "của tháng đầu tiên quý sau", "tháng sau liền kề",
		"tháng đầu của quý kế tiếp", "tháng đầu quý kế tiếp", "của tháng đầu quý kế tiếp"},
	[]string{"của tháng trước", "của tháng trước đó", "của tháng liền trước", "của tháng trước liền kề", "tháng trước đó", "của tháng đó"},
)
