package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// nameWords are words in small letters after the head of a name: those of the first group end it, for they say what the
// body does, when or why; longer phrases of the second group go on with it.
var nameWords = tag.NewCues(
	[]string{"phải", "cần", "được", "đã", "đang", "sẽ", "là", "nhằm", "để", "theo", "khi", "nếu", "về", "thì", "không", "chịu", "vào", "với", "từ", "cho", "bằng", "nêu", "tùy", "định kỳ",
		"thường xuyên", "kịp thời", "cùng", "cũng", "đều", "chưa", "hãy", "nên", "bị", "do", "gồm", "như", "qua", "tự", "sau", "trước", "ngay", "hằng", "hàng năm", "hàng quý", "hàng tháng", "hàng tuần", "hàng ngày", "còn", "vẫn", "có", "trong",
		"đến", "chậm", "chỉ", "lại", "rất", "luôn", "cả", "kết quả", "kết hợp", "tình hình", "việc", "danh sách", "hồ sơ", "ý kiến", "mọi", "những", "mỗi", "từng", "căn cứ", "chậm nhất",
		"trên cơ sở", "đối với", "mà", "nào", "tại", "nội dung", "số liệu", "giải pháp", "phương án", "đồng thời", "đồng gửi", "trên tinh thần", "tới", "giúp", "dưới sự", "thuận lợi", "bên cạnh",
		"tài liệu", "bao gồm", "lên", "ra", "đầy đủ", "nhanh chóng", "tuyệt đối", "trực tiếp", "dự kiến", "tích cực", "bình quân", "ngày", "tháng", "quý", "gì", "này có", "bảo đảm", "đúng", "xong", "kính", "xin"},
	[]string{"có liên quan", "có chức năng", "có thẩm quyền", "có trụ sở", "có tên", "có đủ", "có điều kiện", "có hoạt động", "có nhu cầu", "có vốn", "có tổ chức", "có rừng", "có biển", "có học sinh",
		"có sử dụng", "có đê", "có hồ", "có đập", "có dự án", "có cấp", "trong ngành", "trong tỉnh", "trong huyện", "trong thành phố", "trong xã", "trong trường", "trong cơ quan", "trong toàn", "trong và ngoài", "trong khối",
		"trong cụm", "trong phạm vi cả nước", "trong khu", "trong hệ thống", "trong cả nước", "trong đơn vị", "trong ban", "trong đoàn", "trong hội đồng", "trong tổ", "được giao nhiệm vụ", "được phân công phụ trách", "cả nước", "chỉ huy", "là thành viên", "là chủ", "được cử làm báo cáo viên",
		"từ tỉnh", "từ trung ương", "tại địa phương", "tại địa bàn", "tại các", "tại tỉnh", "trên địa bàn", "cho vay", "tự quản", "tự vệ", "tự nguyện", "ra đời", "chưa báo cáo", "chưa hoàn thành", "chưa gửi báo cáo", "trực thuộc", "trực thuộc trung ương", "cùng cấp", "nêu trên", "không chuyên trách",
		"chuyên trách về", "qua biên giới", "qua mạng", "quản lý trực tiếp", "cấp trên trực tiếp", "sau đại học", "sau sắp xếp", "sau sáp nhập", "trước sắp xếp", "hàng không", "hàng hải", "hàng hóa", "quý khách", "nội dung số", "nội dung và", "hồ sơ và", "đã được cử đi tập huấn", "đã được cử đi tập huấn cấp bộ", "được cử đi tập huấn", "phụ trách hồ sơ", "phụ trách về", "có tàu", "có người", "được chỉ định", "được công nhận", "được cấp phép", "được lựa chọn", "được phê duyệt", "được thành lập", "được giao vốn", "được giao dự toán", "được giao đất", "được thanh tra", "được kiểm tra", "về hưu", "có tài khoản"},
)

const (
	ends   = 0
	goesOn = 1
)

var (
	// shortForm opens a bracket that defines a short form; it is no part of the name.
	shortForm = tag.NewCues([]string{"sau đây gọi", "sau đây viết tắt", "gọi tắt", "gọi chung", "viết tắt", "dưới đây gọi", "sau đây được gọi", "sau đây", "dưới đây viết tắt"})
	// bracketEnds open a bracket that says something else than a name; the name ends before it.
	bracketEnds = tag.NewCues([]string{"qua", "thông qua", "trước", "để", "theo", "tại", "kèm", "nếu", "có", "từ", "nhận", "chậm nhất", "đồng thời", "gửi", "xong", "hoàn thành", "bằng", "hạn", "thời hạn", "đính kèm", "địa chỉ", "bộ phận", "đầu mối", "số điện thoại", "sđt", "đt", "ngày", "file", "email", "danh sách"})
	// afterPlace go on with a name after the word for a place in small letters; any other word there is what the body does.
	afterPlace = tag.NewCues([]string{"ven", "miền", "vùng", "nơi", "thuộc", "liên quan", "khác", "mới", "cũ", "lân cận", "giáp", "biên giới", "phía", "khu", "khu vực", "này", "đó", "nói", "còn lại", "đồng bằng",
		"trọng", "trung", "loại", "đảo", "hải", "nông", "nghèo", "của", "bạn", "và", "hoặc", "cấp", "tự", "kết", "nhà"})
	unknownVerbsOf = tag.NewCues([]string{"phát triển", "đào tạo", "bồi dưỡng"}) // objects of a verb with a capital inside a name
	chaining       = tag.NewCues([]string{"thực hiện", "phối hợp", "chủ trì", "tham mưu", "xây dựng", "triển khai", "tổ chức", "ban hành", "kiểm tra", "giám sát", "thông tin"})
)

// Names reads the list of bodies that begins at token i. It gives the name of each, and the token after the list; no
// names where none begins there.
func (x Reader) Names(i, to int) (list []span, end int) {
	const longest = 400 // tokens of a list of names
	to = min(to, len(x.Tokens), i+longest)
	if i >= to || !x.BeginsName(i) {
		return nil, i
	}
	r := nameReader{Reader: x, to: to}
	for {
		end = r.one(i)
		if s := x.Trim(span{From: i, To: r.stop}, "", ",;:.-–/&'\""); s.From < s.To {
			if list == nil {
				list = make([]span, 0, 2)
			}
			list = append(list, s)
		}
		if end == 0 {
			return list, r.stop
		}
		i = end
	}
}

// nameReader reads one name after the other.
type nameReader struct {
	Reader
	to    int
	start int
	stop  int  // token after the name
	known int  // token after a name that the lexicon knows whole; a verb there is a verb
	head  int  // token after the head of the name
	group bool // a group: what follows in small letters belongs to it
	colon bool // inside "các sở: A, B"
}

// one reads the name that begins at token i into start and stop, and gives the token where the next of the list begins,
// 0 where the list ends.
func (r *nameReader) one(i int) int {
	r.start, r.stop, r.known, r.colon = i, i, 0, false
	j := r.readHead(i)
	for j < r.to {
		t := &r.Tokens[j]
		switch {
		case t.Kind == token.Line:
			r.stop = j
			return 0
		case t.Kind == token.Sign:
			next, how := r.sign(j)
			if how == cut {
				return next
			}
			if how == done {
				return 0
			}
			j = next
		case t.Key == keyVa || t.Key == keyHoac:
			switch next, how := r.joint(j, j+1); how {
			case cut:
				r.stop = j
				return next
			case on:
				j = next
			default:
				r.stop = j
				return 0
			}
		case t.Kind == token.Number:
			if r.counts(j) {
				r.stop = j
				return 0
			}
			j++
		default:
			n := r.wordLen(j)
			if n == 0 {
				r.stop = j
				return 0
			}
			j += n
		}
	}
	r.stop = r.to
	return 0
}

// readHead reads the quantifiers and the head of the name, and gives the token after them.
func (r *nameReader) readHead(i int) int {
	j := i
	r.group = false
	for j < r.to && j < i+6 {
		n := r.at(quantifiers, j)
		if r.Tokens[j].Kind == token.Number || r.key(j, keyHai) {
			n = 1
		}
		if n == 0 {
			break
		}
		r.group = true
		j += n
	}
	j = min(j, r.to-1)
	if h, ok := r.Hit(j, lexicon.Issuer); ok {
		r.known = j + int(h.Len)
	}
	n := 0
	if h, ok := r.Hit(j, bodyWords); ok {
		n = int(h.Len)
		if c, ok := r.Hit(j, lexicon.Compound); ok && int(c.Len) == n && j+n > r.known && !r.weakGroup(j, n, r.to) {
			n = r.verbInside(j, n)
		}
	}
	r.group = r.group || !r.cap(j) || r.at(generic, j) >= n && !r.cap(j+n)
	j = min(j+max(n, 1), r.to)
	r.known = min(r.known, r.to)
	r.head = j
	return j
}

// weakGroup tells whether a group whose last word is else a verb ("đơn vị quản lý") is one here: a duty or another verb
// follows. Groups that end with no verb always are.
func (x Reader) weakGroup(i, n, to int) bool {
	v := x.verbInside(i, n)
	if v == n || x.cap(i) && !x.in(genericHead, i) {
		return true
	}
	j := i + n
	if j >= to || x.Is(j, ':') || x.must(j) || x.cap(j) {
		return true
	}
	chain := x.in(chaining, i+v)
	for k := j; k < min(to, j+8); k++ {
		if x.Tokens[k].Kind == token.Sign || x.Tokens[k].Kind == token.Line {
			return false
		}
		if x.must(k) || !chain && x.smallVerb(k, to) {
			return true
		}
	}
	return false
}

// verbInside gives where in the group of n tokens the verb that ends it begins, n where none does.
func (x Reader) verbInside(i, n int) int {
	for k := i + 1; k < i+n; k++ {
		if h, ok := x.Hit(k, lexicon.Verb); ok && k+int(h.Len) == i+n && !x.cap(k) && h.Len > 1 {
			return k - i
		}
	}
	return n
}

// counts tells whether a number after the name says how many: "mỗi trường 02 giáo viên".
func (r *nameReader) counts(j int) bool {
	if r.cap(j-1) || r.key(j-1, keySo) {
		return false
	}
	return r.String[r.Tokens[j].Start] == '0' || r.group && !r.in(placeSet, j-1)
}

// wordLen gives how many tokens from the word on belong to the name, 0 where the name ends before it.
func (r *nameReader) wordLen(j int) int {
	t := &r.Tokens[j]
	if t.Has(token.Cap) {
		if h, ok := r.Hit(j, lexicon.Field|lexicon.Noun|lexicon.Compound); ok && j >= r.known {
			return min(int(h.Len), r.to-j)
		}
		if v, ok := r.Hit(j, lexicon.Verb); ok && v.Len == 2 && !r.cap(j+1) { // "Xây dựng" in "Sở Xây dựng"
			return min(2, r.to-j)
		}
		return 1
	}
	if h, ok := r.Hit(j+1, lexicon.Field|lexicon.Noun); ok && r.key(j, keyVe) && r.in(committees, r.start) { // "Ban Chỉ đạo về chuyển đổi số"
		return min(1+int(h.Len), r.to-j)
	}
	if n, group := nameWords.At(r.Text, j); n > 0 {
		if group == ends {
			return 0
		}
		return min(n, r.to-j)
	}
	if n := r.at(quantifiers, j); n > 0 {
		if r.in(notNames, j) || r.document(j+n) || (j == r.known || r.cap(j-1) && j > r.head || r.in(placeSet, j-1)) && !r.bodyAfter(j+n) {
			return 0 // "báo cáo UBND tỉnh các khó khăn"
		}
		return n
	}
	if j != r.known || r.known == 0 {
		class := lexicon.Noun | lexicon.Compound
		if r.cap(j-1) || j == r.head && r.cap(r.start) && !r.group {
			class |= lexicon.Field
		}
		if h, ok := r.Hit(j, class); ok {
			if c, ok := r.Hit(j, lexicon.Compound); ok && c.Len == h.Len && !r.weakGroup(j, int(c.Len), r.to) {
				return min(r.verbInside(j, int(c.Len)), r.to-j)
			}
			return min(int(h.Len), r.to-j)
		}
	}
	if !r.group && (r.cap(j-1) || r.before(placeSet, r.head, j) > 0) && r.in(afterCapital, j) && r.verbLen(j, r.to) == 1 {
		return 0
	}
	if r.smallVerb(j, r.to) {
		if j != r.known && j >= r.head && r.in(unknownVerbsOf, j) && r.before(verbsWithCap, r.start, j) == 0 {
			if v, ok := r.Hit(j-2, lexicon.Verb); ok && v.Len == 2 && r.cap(j-2) {
				return 2
			}
		}
		return 0
	}
	if n := r.at(placeSet, j); n > 0 {
		return min(n, r.to-j)
	}
	if j > r.head && r.before(placeSet, r.head, j) > 0 && !r.cap(j-1) && !r.in(afterPlace, j) && !r.group {
		if _, body := r.Hit(j, bodyWords); !body {
			return 0
		}
	}
	return 1
}

// committees are named by what they are about.
var committees = tag.NewCues([]string{"ban chỉ đạo", "hội đồng", "ủy ban", "tổ công tác", "tổ chỉ đạo", "nhóm công tác", "ban điều phối", "tiểu ban"})

// genericHead are the heads of groups after which a verb is more often what they do than what they are.
var genericHead = tag.NewCues([]string{"cơ quan", "đơn vị", "tổ chức", "doanh nghiệp", "cơ sở", "cán bộ", "công chức", "viên chức", "hộ", "cá nhân"})

var verbsWithCap = tag.NewCues([]string{"tổ chức", "thanh tra"})
