package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// nounLen gives the length of the longest noun, name of a group or field of work that begins with token i.
func (x Reader) nounLen(i int) int {
	h, _ := x.Hit(i, lexicon.Noun|lexicon.Compound)
	if n := int(h.Len); n > 1 && !x.cap(i) && x.cap(i+n-1) && x.in(ofOneSyllable, i) { // "giao Ban Kỹ thuật" holds no "giao ban"
		return 0
	}
	return int(h.Len)
}

// insideNoun tells whether token i stands inside a noun that begins before it: "trình" in "công trình".
func (x Reader) insideNoun(i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		if h, ok := x.Hit(k, lexicon.Noun|lexicon.DocType); ok && k+int(h.Len) > i {
			return true
		}
	}
	return false
}

// verbLen gives the length of the verb of instruction that stands at the token, 0 where none does or where its words are
// a noun there: "tổ chức, cá nhân", "hướng dẫn của Bộ".
func (x Reader) verbLen(i, to int) int {
	if i >= to {
		return 0
	}
	h, ok := x.Hit(i, lexicon.Verb)
	if !ok {
		return 0
	}
	n := int(h.Len)
	if n > 1 && !x.Tokens[i].Has(token.Cap) && x.cap(i+n-1) { // "thường trực Ban Chỉ huy" holds no "trực ban"
		if !x.in(ofOneSyllable, i) {
			return 0
		}
		n = 1 // "giao Ban Kỹ thuật" has the verb alone
	}
	if m := x.nounLen(i); m > n || m == n && m > 0 {
		if c, _ := x.Hit(i, lexicon.Noun); int(c.Len) >= n || !x.weakGroup(i, m, to) {
			return 0
		}
	}
	if i+n < to && x.key(i+n, keyCua) && n > 1 || x.insideNoun(i) {
		return 0
	}
	if n == 2 && x.At(i, toChuc) && x.organisation(i+2, to) {
		return 0
	}
	return n
}

// VerbAt tells whether a verb of instruction stands at the token, and not a noun of the same word.
func (x Reader) VerbAt(i, to int) bool { return x.verbLen(i, to) > 0 }

var (
	toChuc = tag.P("tổ chức")
	// afterOrganisation go on with "tổ chức" as the word for an organisation.
	afterOrganisation = tag.NewCues([]string{"và", "cá nhân", "có liên quan", "liên quan", "đoàn thể", "chính trị", "hội", "xã hội", "thành viên", "tín dụng", "đảng",
		"nghề nghiệp", "kinh tế", "phi chính phủ", "quốc tế", "khác", "nước ngoài", "công đoàn", "chính trị - xã hội", "có", "phải", "được"})
)

// organisation tells whether "tổ chức" before the token is the noun.
func (x Reader) organisation(i, to int) bool {
	if x.Is(i, ',') {
		return !x.VerbAt(i+1, to) && !x.in(adverbSet, i+1)
	}
	return i < to && x.in(afterOrganisation, i) && !x.in(notNames, i) && !(x.key(i, keyVa) && x.VerbAt(i+1, to))
}

// ofOneSyllable are the verbs of one syllable that end a name; other syllables are too often part of a noun.
var ofOneSyllable = tag.NewCues([]string{"cử", "gửi", "nộp", "lập", "trình", "nắm", "đưa", "làm", "chuyển", "nhập", "giao", "ký", "họp", "mở", "treo", "thuê", "mua",
	"mời", "đón", "nêu", "chốt", "dừng", "ngừng", "tải", "nhận", "bầu", "chọn", "gởi", "đăng", "soạn", "đọc", "ghi", "giữ", "thu", "duyệt", "chia", "rút", "xét", "phát", "dạy", "xếp", "lùi", "hoãn", "hủy", "dựng", "gỡ", "tắt", "bật", "sửa", "dọn", "đặt", "thay", "nhắc"})

// afterCapital are further such verbs, safe only after the name of one body: "hộ trồng rừng", "bên bán" are groups.
var afterCapital = tag.NewCues([]string{"giúp", "lên", "sơn", "lau", "quét", "bán", "đổi", "gặp", "cắt", "dán", "đo", "chở", "cắm", "rào", "đắp", "xây", "vá", "bơm", "xả", "thả", "gom", "đốt", "đóng", "coi", "trông",
	"viết", "vẽ", "chạy", "cài", "nấu", "khóa", "kéo", "bóc", "mượn", "hỏi", "trồng", "nuôi", "thăm", "tặng", "trao", "chấm", "phun", "khám", "in", "xin", "ra", "dời", "tạo", "tăng", "giảm", "xóa", "giữ", "lưu", "trực"})

// smallVerb tells whether a verb in small letters stands at the token, one that ends a name.
func (x Reader) smallVerb(i, to int) bool {
	if i >= to || x.Tokens[i].Kind != token.Word || x.Tokens[i].Has(token.Cap) {
		return false
	}
	n := x.verbLen(i, to)
	return n > 1 || n == 1 && x.in(ofOneSyllable, i) && !x.insideVerb(i)
}

// insideVerb tells whether the syllable belongs to the verb before it: "dựng" in "xây dựng".
func (x Reader) insideVerb(i int) bool {
	if i == 0 {
		return false
	}
	h, ok := x.Hit(i-1, lexicon.Verb)
	return ok && h.Len > 1
}

// must tells whether a word of duty stands at the token: "phải", "có trách nhiệm"; not in a name ("Cần Thơ") nor denied.
func (x Reader) must(i int) bool { return x.in(duties, i) && !x.cap(i) && !x.key(i-1, keyKhong) }

// HasVerb tells whether a verb in small letters stands in the tokens.
func (x Reader) HasVerb(from, to int) bool {
	for j := from; j < to; j++ {
		if x.smallVerb(j, to) {
			return true
		}
	}
	return false
}

// VerbFirst tells whether the span begins with a verb of instruction.
func (x Reader) VerbFirst(s span) bool {
	s = x.Trim(s, `"(`, "")
	if s.From >= s.To {
		return false
	}
	h, ok := x.Hit(s.From, lexicon.Verb)
	if !ok {
		return x.mannerFirst(s)
	}
	if n, ok := x.Hit(s.From, lexicon.Noun); ok && n.Len >= h.Len { // "Thu nhập từ …"
		return false
	}
	if b, ok := x.Hit(s.From, lexicon.Body|lexicon.Issuer); ok && b.Len > h.Len { // "Thanh tra tỉnh …", "Chủ tịch …"
		return false
	}
	if dt, ok := x.Hit(s.From, lexicon.DocType); ok && dt.Len >= h.Len { // "Kế hoạch số …", "Báo cáo số …"
		n := s.From + int(dt.Len)
		if n >= s.To || x.key(n, keySo) || x.Tokens[n].Kind == token.Number || x.Is(n, ':') {
			return false
		}
	}
	return true
}

// mannerFirst tells whether the span begins with how, how soon or after what something is to be done, and then with the verb:
// "Sớm hoàn thành", "Mặt khác, rà soát", "Tuyệt đối không để xảy ra".
func (x Reader) mannerFirst(s span) bool {
	at := s.From
	for n, _ := waysOf.At(x.Text, at); n > 0; n, _ = waysOf.At(x.Text, at) {
		if at += n; x.Is(at, ',') {
			at++
		}
	}
	if at == s.From || at >= s.To || x.cap(at) {
		return false
	}
	return x.VerbAt(at, s.To) || x.key(at, keyKhong) && (x.VerbAt(at+1, s.To) || x.key(at+1, keyDe))
}

// waysOf are the words for how and when which may stand before a verb.
var waysOf = tag.NewCues([]string{"sớm", "sẵn sàng", "kiên quyết", "cương quyết", "kiên trì", "tích cực", "từng bước", "đồng thời", "trước mắt", "trước hết", "mặt khác", "hết sức", "cần", "cần phải",
	"phải", "đặc biệt", "nhất là", "song song", "song song với đó", "song song đó", "cùng với đó", "bên cạnh đó", "ngoài ra", "tuyệt đối", "luôn", "luôn luôn", "cùng nhau", "trực tiếp",
	"mạnh dạn", "thực sự", "nhanh chóng", "kịp thời", "thường xuyên", "nghiêm túc", "khẩn trương", "chủ động", "linh hoạt", "đồng bộ", "tiếp đó", "tiếp theo", "sau đó", "cuối cùng",
	"không ngừng", "cố gắng", "nỗ lực", "quyết tâm", "quyết liệt", "triệt để", "toàn diện"})

// Nominal tells whether a word that makes a noun of the verb after it stands at the token.
func (x Reader) Nominal(i int) bool { return x.in(nominal, i) }

// nominal words make a noun of the verb after them: "công tác kiểm tra", "nhiệm vụ được giao".
var nominal = tag.NewCues([]string{"việc", "công tác", "nhiệm vụ", "kết quả", "tình hình", "quá trình", "kế hoạch", "phương án", "quy trình", "chế độ", "biện pháp", "giải pháp",
	"hoạt động", "nội dung", "chức năng", "yêu cầu", "điều kiện", "thời gian", "thời hạn", "tiến độ", "hồ sơ", "đề án", "dự án", "kinh phí", "được", "bị", "văn bản", "nhu cầu",
	"thẩm quyền", "trách nhiệm", "quyền", "cơ chế", "chính sách", "quy chế", "quy định", "hình thức", "số", "sự", "phạm vi", "phần", "mẫu", "phiếu", "chi phí", "vai trò", "ý kiến", "lớp", "chương trình", "hội nghị", "lễ", "đợt", "đoàn", "tài liệu", "báo cáo", "dự thảo", "đơn", "đề nghị", "lĩnh vực", "chất lượng", "năng lực", "hệ thống", "tổng", "mục tiêu", "chỉ tiêu", "dịch vụ", "đang", "đã", "sẽ", "buổi", "cuộc", "phiên", "đơn giá", "giá", "tiền", "mức", "tỷ lệ"})
