package charge

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// The words of grammar that the rules of this package share. What is open (bodies, verbs, nouns) stands in the lexicon.

var (
	askWords = []string{"đề nghị", "yêu cầu", "đề xuất", "kính đề nghị", "trân trọng đề nghị", "kiến nghị"}
	// giving are the words with which a body is ordered; the words that ask order too.
	giveWords = []string{"giao", "giao cho", "giao nhiệm vụ cho", "giao trách nhiệm cho", "phân công", "chỉ định", "ủy quyền cho", "ủy quyền",
		"thống nhất giao", "đồng ý giao", "phân công nhiệm vụ cho", "tiếp tục giao", "trước mắt giao"}
	askMore   = []string{"đề nghị và giao", "xin đề nghị", "một lần nữa đề nghị", "tiếp tục đề nghị"}
	mustWords = []string{"phải", "có trách nhiệm", "có nhiệm vụ", "chịu trách nhiệm", "có nghĩa vụ", "cần", "cần phải"}
	prefixes  = []string{"căn cứ", "căn cứ vào", "trên cơ sở", "đối với", "để", "nhằm", "trước", "sau", "sau khi", "ngay sau", "trong", "khi", "theo", "hằng", "hàng",
		"định kỳ", "từ", "đến", "riêng", "ngoài", "bên cạnh", "nhân dịp", "tùy", "trường hợp", "nếu", "với", "qua", "tại", "chậm nhất", "thông qua", "đồng thời",
		"ngoài ra", "bên cạnh đó", "cùng với", "nhận được", "vào", "ngày", "do", "kể từ", "khi có", "hết", "cuối", "đầu", "mỗi khi", "ngay khi", "ngay từ", "xét", "xuất phát từ", "cứ"}
	adverbs = []string{"tự", "cùng", "cũng", "đều", "hằng năm", "hàng năm", "định kỳ", "thường xuyên", "kịp thời", "theo chức năng", "theo thẩm quyền", "tùy theo",
		"trong phạm vi", "trên cơ sở", "căn cứ", "không", "theo nhiệm vụ", "khi", "trước ngày", "chậm nhất", "trong thời hạn", "có kế hoạch", "có biện pháp",
		"có giải pháp", "có văn bản", "ngay", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "hằng tuần", "hàng tuần", "hằng ngày", "hàng ngày", "nhanh chóng",
		"trực tiếp", "tuyệt đối", "luôn", "nên", "hãy", "tích cực", "nhất thiết", "tùy tình hình", "tùy vào", "tạm thời", "trước mắt", "sớm", "sau khi", "ngay sau khi",
		"theo quy định", "trong quá trình", "trong thời gian", "trong tháng", "trong quý", "từ ngày", "vào ngày", "đến ngày", "trước khi",
		"xong trước", "chỉ", "lần lượt", "trong ngày", "trước", "tùy", "nếu", "có phương án", "có hình thức", "có ý kiến", "có báo cáo", "theo phân công", "theo yêu cầu", "một mặt"}
	places = []string{"tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "tp", "đặc khu", "TX", "TP."}
)

// Asks are the words with which a body is asked, Musts those of a duty, Prefix those that begin a clause of time, reason
// or condition before the subject, Adverbs those between a subject and its verb. PlaceWords are kinds of places: after
// "ỦY BAN NHÂN DÂN" they go on with its name.
var (
	Asks       = tag.Phrases(askWords...)
	Musts      = tag.Phrases(mustWords...)
	Prefix     = tag.Phrases(prefixes...)
	Adverbs    = tag.Phrases(adverbs...)
	PlaceWords = tag.Phrases(places...)
)

// orders in groups: what is given, what is asked.
var orders = tag.NewCues(giveWords, askWords, askMore)

const given = 0 // group of orders

var (
	duties      = tag.NewCues(mustWords)
	prefixSet   = tag.NewCues(prefixes)
	adverbSet   = tag.NewCues(adverbs)
	placeSet    = tag.NewCues(places)
	connectives = tag.NewCues([]string{"đồng thời", "ngoài ra", "bên cạnh đó", "bên cạnh", "trong đó", "cụ thể", "mặt khác", "song song đó", "tiếp đó", "sau đó", "tiếp theo", "theo đó", "trước mắt", "ngoài việc", "trên tinh thần đó", "do đó", "vì vậy", "do vậy", "một là", "hai là", "ba là", "thứ nhất", "thứ hai", "thứ ba", "cuối cùng"})
)

// The kinds of clause that lead in. A clause of purpose or condition may itself be a list of verbs, so the subject may
// stand after a later comma; after any other the verb that follows the first comma is the instruction.
const (
	leadsTopic = iota // đối với X, riêng X: X may be the one charged
	leadsLong         // để, nhằm, sau khi, nếu
	leadsShort        // căn cứ, theo, time
)

var leadIns = tag.NewCues(
	[]string{"đối với", "riêng", "riêng đối với", "về phía", "riêng với"},
	[]string{"để", "nhằm", "nhằm mục đích", "sau khi", "ngay sau khi", "nếu", "trường hợp", "trong trường hợp", "khi", "mỗi khi", "ngay khi", "trong quá trình", "trên cơ sở", "sau", "ngay sau", "xét", "bên cạnh việc", "ngoài việc", "cùng với việc", "trước khi"},
	prefixes,
)

// periods are times that need no comma after them: "Hằng năm Hội đồng tổ chức …".
var periods = tag.NewCues([]string{"định kỳ", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "hằng tuần", "hàng tuần", "hằng ngày", "hàng ngày",
	"định kỳ hằng năm", "định kỳ hàng năm", "định kỳ hằng quý", "định kỳ hàng quý", "định kỳ hằng tháng", "định kỳ hàng tháng", "định kỳ hằng tuần", "định kỳ hàng tuần", "mỗi năm", "mỗi quý", "mỗi tháng"})

// told: a subject before these is no one charged; the sentence says what it has done or is going to do.
var told = tag.NewCues([]string{"đã", "sẽ", "cho biết", "cho rằng", "vừa", "đang", "chưa", "mới", "được biết", "nhận thấy", "nhận được", "có báo cáo số", "có kế hoạch số", "trân trọng", "xin thông báo",
	"trân trọng cảm ơn", "cảm ơn", "xin cảm ơn", "rất mong", "mong nhận được", "đánh giá cao", "ghi nhận", "biểu dương", "hoan nghênh", "vẫn chưa", "còn chưa", "thống nhất cho rằng", "thống nhất chỉ", "đều thống nhất", "nhất trí cho rằng", "đến nay", "không có", "chưa có", "kính"})

// wrote: one body before these told something; of a group it is what they are to write: "Các sở có công văn đăng ký …".
var wrote = tag.NewCues([]string{"có công văn", "có văn bản", "có tờ trình"})

// Single words that the rules look for.
var (
	keyVa    = token.KeyOf("và")
	keyHoac  = token.KeyOf("hoặc")
	keyCua   = token.KeyOf("của")
	keySo    = token.KeyOf("số")
	keyDe    = token.KeyOf("để")
	keyThi   = token.KeyOf("thì")
	keyNao   = token.KeyOf("nào")
	keyHai   = token.KeyOf("hai")
	keyVoi   = token.KeyOf("với")
	keyTheo  = token.KeyOf("theo")
	keyTai   = token.KeyOf("tại")
	keyNay   = token.KeyOf("này")
	keyDeu   = token.KeyOf("đều")
	keyCho   = token.KeyOf("cho")
	keyBiet  = token.KeyOf("biết")
	keySau   = token.KeyOf("sau")
	keyVe    = token.KeyOf("về")
	keyDa    = token.KeyOf("đã")
	keyKhong = token.KeyOf("không")
	keySe    = token.KeyOf("sẽ")
	keyDuoc  = token.KeyOf("được")
	keyTrong = token.KeyOf("trong")
	keyCo    = token.KeyOf("có")
	keyBi    = token.KeyOf("bị")
	keyNganh = token.KeyOf("ngành")
	keyTu    = token.KeyOf("từ")
	keyDen   = token.KeyOf("đến")
	keyNgay  = token.KeyOf("ngày")
	keyKhi   = token.KeyOf("khi")
	keyCap   = token.KeyOf("cấp")
	keyDo    = token.KeyOf("do")
	keyMoi   = token.KeyOf("mỗi")
)

// KeyCac is the word of the plural.
var KeyCac = token.KeyOf("các")
