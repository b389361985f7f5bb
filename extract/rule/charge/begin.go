package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

const bodyWords = lexicon.Body | lexicon.Issuer | lexicon.Compound

var (
	// quantifiers stand before the word for a body: "các sở", "mỗi giáo viên", "tất cả các đơn vị".
	quantifiers = tag.NewCues([]string{"các", "tất cả", "tất cả các", "toàn thể", "toàn bộ các", "toàn ngành", "toàn trường", "mỗi", "từng", "những", "mọi", "hệ thống các"})

	// notNames begin like a body and are none.
	notNames = tag.NewCues([]string{"trường hợp", "bộ luật", "bộ máy", "bộ tiêu chí", "bộ thủ tục", "bộ chỉ số", "hội thảo", "hội thi", "hội trường", "hội chợ", "hội thao", "hội nghị", "hội giảng", "lớp tập huấn", "lớp bồi dưỡng", "lớp học", "lớp đào tạo", "lớp nghiệp vụ", "lớp dạy", "lớp huấn luyện", "lớp ôn", "lớp phổ cập", "lớp chính trị", "cô lập", "cô đọng", "hội đàm", "hội khỏe", "hội diễn",
		"khoa học", "đội ngũ", "cơ sở vật chất", "cơ sở dữ liệu", "cơ sở pháp lý", "cơ sở hạ tầng", "đoàn kết", "phòng ngừa", "phòng chống", "phòng, chống", "phòng họp", "phòng thi", "quỹ đất",
		"kho bãi", "trạm biến áp", "nhóm nhiệm vụ", "nhóm giải pháp", "nhóm vấn đề", "tổ chức thực hiện", "khối lượng", "xã hội", "tỉnh táo", "ban ngày", "ban đêm", "bà con", "đội hình",
		"bảo vệ môi trường", "đài sen", "báo chí", "cảng cá", "thuế thu nhập", "thuế giá trị", "công an toàn", "trung tâm của", "các nội dung", "các nhiệm vụ", "các giải pháp", "các văn bản",
		"các quy định", "các hoạt động", "các biện pháp", "toàn văn", "toàn bộ", "toàn diện", "bộ hồ sơ", "bộ tài liệu", "bộ câu hỏi", "bộ dữ liệu", "vụ việc", "vụ án", "vụ mùa",
		"vụ đông", "vụ xuân", "khối thi đua", "thuế suất", "tỉnh lộ", "huyện lộ", "xã hội hóa", "báo cáo", "cơ quan ngôn luận", "báo động", "báo hiệu", "kho lưu trữ", "đoàn xe", "tổ hợp", "những nội dung",
		"những nhiệm vụ", "ban hành", "bảo vệ", "hộ khẩu", "hộ tịch", "hộ chiếu", "trung ương và", "bộ nhận diện", "nhóm tuổi", "chủ tịch đoàn", "tập thể dục", "khoa giáo", "đài tưởng niệm", "ông bà", "tổ quốc", "đoàn viên, hội viên tham gia", "công dân số", "bộ mã", "bộ số liệu", "tỉnh thành",
		"thuế tài nguyên", "thuế xuất khẩu", "thuế nhập khẩu", "thuế tiêu thụ", "thuế bảo vệ", "thuế môn bài", "thuế gtgt", "thuế tncn", "thuế tndn", "thuế nhà thầu", "thuế sử dụng", "trường dữ liệu", "các trường dữ liệu", "tổ chức, bộ máy", "tổ chức bộ máy"})

	// things are what a verb such as "Thanh tra", "Kiểm toán" works on; a body is named by other words.
	things = tag.NewCues([]string{"việc", "công", "các", "tình", "kết", "chuyên", "toàn diện"})
)

// BeginsName tells whether the name of a body, group or officer can begin at the token.
func (x Reader) BeginsName(i int) bool {
	if !x.word(i) {
		return false
	}
	t := &x.Tokens[i]
	if n := x.at(quantifiers, i); n > 0 {
		return !x.in(notNames, i) && x.bodyAfter(i+n)
	}
	if h, ok := x.Hit(i, bodyWords); ok {
		if x.in(notNames, i) && x.at(notNames, i) >= int(h.Len) {
			return false
		}
		n := i + int(h.Len)
		if x.At(i, toChuc) && h.Len == 2 && x.VerbAt(i, len(x.Tokens)) {
			return false
		}
		if v, verb := x.Hit(i, lexicon.Verb|lexicon.DocType); verb { // "Ban hành", "Báo cáo", "Tổ chức" begin no name
			if h.Len == v.Len && x.Is(n, ',') && x.smallVerb(n+1, len(x.Tokens)) { // "Thanh tra, kiểm tra việc …"
				return false
			}
			return h.Len > v.Len || h.Len == v.Len && (t.Has(token.Cap) && !x.in(things, n) || x.groupAfter(n))
		}
		return true
	}
	return t.Has(token.Upper) && x.abbreviated(i)
}

// abbreviated tells whether an unknown word in capitals abbreviates the name of a body: "STC tỉnh", "EVN Hà Lâm"; alone
// it may as well be a thing (CNTT, TTHC).
func (x Reader) abbreviated(i int) bool {
	t := x.Tokens[i]
	if t.End-t.Start < 3 || i+1 >= len(x.Tokens) || x.in(ordinalColumn, i) {
		return false
	}
	next := x.Tokens[i+1]
	return next.Kind == token.Word && (x.in(placeSet, i+1) || x.in(leads, i+1) || next.Has(token.Cap) && !next.Has(token.Upper))
}

// leads are what only bodies do.
var leads = tag.NewCues([]string{"chủ trì", "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "phối hợp với"})

// ordinalColumn is the head of the column of a table that numbers its rows.
var ordinalColumn = tag.NewCues([]string{"STT"})

// bodyAfter tells whether the word for a body, or a name with a capital, stands within the next words.
func (x Reader) bodyAfter(i int) bool {
	if x.key(i, keyCap) && (x.Is(i+1, ',') || x.key(i+1, keyVa) || x.smallVerb(i+1, len(x.Tokens)) || x.in(adverbSet, i+1)) { // "các cấp, các ngành"
		return true
	}
	for j := i; j < len(x.Tokens) && j < i+4; j++ {
		if _, ok := x.Hit(j, bodyWords); ok {
			return !x.in(notNames, j)
		}
		if x.cap(j) {
			return !x.document(j)
		}
		if !x.in(quantifiers, j) && x.Number(j) < 0 && !x.key(j, keyHai) {
			return false
		}
	}
	return false
}

// groupAfter tells whether the word for a body follows: "lãnh đạo bộ", "thanh tra sở".
func (x Reader) groupAfter(i int) bool {
	_, ok := x.Hit(i, lexicon.Body)
	return ok && !x.in(quantifiers, i)
}
