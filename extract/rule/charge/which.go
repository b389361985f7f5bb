package charge

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Words between a group and its verb may say which of the group are meant; they belong to its name.

// chosenFor are the words of choosing members of a group.
var chosenFor = tag.NewCues([]string{"được cử", "đã được cử", "được chọn", "đã được chọn", "được bầu", "được tuyển chọn", "được triệu tập", "đã được bồi dưỡng", "đã được tập huấn"})

// chosen gives the length of the words that say which members of a group were chosen, and for what: "được cử làm báo cáo
// viên", "đã được cử đi tập huấn"; 0 where there are none.
func (r *nameReader) chosen(j int) int {
	if !r.group {
		return 0
	}
	n := r.at(chosenFor, j)
	if n == 0 {
		return 0
	}
	k := j + n
	if r.in(going, k) {
		k += r.at(going, k)
		if h, ok := r.Hit(k, bodyWords); ok {
			return k + int(h.Len) - j
		}
	}
	return k + r.verbLen(k, r.to) - j
}

var going = tag.NewCues([]string{"làm", "đi", "tham gia", "tham dự", "đi dự", "tham gia làm", "đi tham gia"})

// relative gives the token after the words that only say which members of a group are meant, where a duty or a colon and
// an instruction come after them: "Tất cả giáo viên tham gia tập huấn đều phải có tài khoản"; 0 where they do not.
func (c clause) relative(names []span, end int) int {
	last := names[len(names)-1]
	concerned := c.before(concerns, last.From, end) > 0 && c.in(goesTo, end)
	if !c.isGroup(last) || !c.VerbAt(end, c.to) && !c.in(states, end) && !concerned || c.in(commanding, end) {
		return 0
	}
	if k := c.duty(end); k > end && k < c.to {
		return k
	}
	return 0
}

// passiveGroup gives the verb after a group and what is done with it, "được khảo sát", 0 where none follows.
func (c clause) passiveGroup(names []span, i int) int {
	if !c.key(i, keyDuoc) || !c.isGroup(names[len(names)-1]) || c.in(assigned, i) {
		return 0
	}
	n := c.verbLen(i+1, c.to)
	if n == 0 || c.in(benefits, i+1) {
		return 0
	}
	if k := i + 1 + n; c.smallVerb(k, c.to) {
		return k
	}
	return 0
}

// starters begin words that say which of a group are meant; needs end a name and are followed by what for.
var (
	starters = tag.NewCues([]string{"có", "đang", "chưa", "không có", "chưa có", "được", "đã được", "chưa được", "bị", "thuộc", "thuộc diện", "thuộc đối tượng", "tại", "ở", "đủ", "đủ điều kiện", "có nhu cầu", "có nguyện vọng", "không có nhu cầu", "không có nguyện vọng", "không đăng ký", "có đủ điều kiện", "có tên", "có con", "đang ở", "đang học", "đang làm việc", "đang công tác", "đang sinh sống", "không còn", "còn", "trong vùng", "trong danh sách", "trong khu vực", "trong diện", "trong khu", "nằm trong", "sống trong", "sinh sống"})
	needs    = tag.NewCues([]string{"có nhu cầu", "có nguyện vọng", "đủ điều kiện", "có đủ điều kiện", "có điều kiện", "có tên", "nêu trên", "nói trên"})
	// actsOfMind are what somebody has who does or may do what the verb after them says.
	actsOfMind = tag.NewCues([]string{"ý thức", "quyền", "thể", "khả năng", "thái độ", "hành vi", "biện pháp", "giải pháp", "phương án", "cơ hội", "tinh thần", "ý định", "thói quen", "hình thức", "chế độ", "nghĩa vụ", "dấu hiệu", "ý kiến", "lý do", "kế hoạch", "lịch", "mặt", "chính sách", "nhiều", "hướng", "sự"})
	// noDuty are what somebody has not who need not act.
	noDuty = tag.NewCues([]string{"trách nhiệm", "nhiệm vụ", "nghĩa vụ", "quyền", "thẩm quyền"})
	// where are those of starters that say of which place or list they are.
	where = tag.NewCues([]string{"tại", "ở", "thuộc", "thuộc diện", "thuộc đối tượng", "trong vùng", "trong danh sách", "trong khu vực", "trong diện", "trong khu", "nằm trong", "sống trong", "có tên", "đang ở"})
	// purposes begin what the predicate is for, or a predicate that tells: no instruction follows.
	purposes = tag.NewCues([]string{"để", "nhằm", "thì", "sẽ", "mà", "nên", "khi", "nếu", "là", "được", "đã được", "theo quy định", "coi như", "xem như", "coi là", "được coi", "vẫn", "mới", "đều được", "thường"})
)

// which gives the token of the verb after the words that say which of a group are meant: "Sinh viên có nhu cầu ở nội trú
// đăng ký …", "Các hộ có đất bị thu hồi bàn giao …"; 0 where no verb but theirs follows.
func (c clause) which(names []span, end int) int {
	last := names[len(names)-1]
	n := c.at(starters, end)
	needed := c.before(needs, last.From, end) > 0
	if !c.isGroup(last) || n == 0 && !needed || c.in(assigned, end) || c.in(wrote, end) || c.must(end) {
		return 0
	}
	if !needed && (c.VerbAt(end, c.to) || c.in(adverbSet, end) && n < 2) {
		return 0
	}
	from := end + n
	if n > 0 && c.key(from-1, keyCo) && c.in(noDuty, from) { // "không có trách nhiệm xác định …"
		return 0
	}
	if n == 1 && c.key(end, keyCo) && c.in(actsOfMind, from) { // "có ý thức giữ gìn", "có quyền lựa chọn"
		return 0
	}
	first := c.verbOf(from)
	switch {
	case n > 0 && c.in(where, end):
		return first
	case first != from: // the words have no verb of their own
		if n > 0 && (c.key(from-1, keyDuoc) || c.key(from-1, keyBi)) { // "được ưu tiên xét …" says what they get
			return 0
		}
		return first
	case first == 0:
		return 0
	}
	k := first + c.verbLen(first, c.to)
	if n == 0 || !c.key(from-1, keyBi) {
		for v := c.verbLen(k, c.to); v > 0; v = c.verbLen(k, c.to) { // "tham gia tập huấn": one act
			k += v
		}
	}
	return c.verbOf(k)
}

// verbOf gives the token of the first verb from the token on, what is done to the group left out; 0 where a sign stands
// before it.
func (c clause) verbOf(from int) int {
	const longest = 20 // tokens of the words between
	for j := from; j < min(c.to, from+longest); j++ {
		switch {
		case c.Is(j, '('):
			if e := c.close(j, c.to); e > 0 {
				j = e - 1
				continue
			}
			return 0
		case c.Tokens[j].Kind == token.Sign:
			if !c.Is(j, '/') && !c.Is(j, '-') && !c.Is(j, '%') {
				return 0
			}
		case c.in(purposes, j):
			return 0
		case j > from && c.key(j, keyBi):
			if v := c.verbLen(j+1, c.to); v > 0 {
				j += v
			}
		case c.must(j):
			return j
		case c.smallVerb(j, c.to):
			if c.before(nominal, from, j) > 0 {
				j += c.verbLen(j, c.to) - 1
				continue
			}
			return j
		}
	}
	return 0
}

// benefits are what a group gets, a predicate: "Sinh viên được ưu tiên bố trí chỗ ở".
var benefits = tag.NewCues([]string{"ưu tiên", "hỗ trợ", "hưởng", "miễn", "giảm", "tạo điều kiện", "xét", "bố trí", "cấp", "khen thưởng", "hướng dẫn", "tham gia", "sử dụng", "tặng", "khuyến khích", "giải quyết", "tiếp tục", "đảm bảo", "bảo đảm"})

// actsBeyond gives a verb that comes after the assigned work itself, 0 where that work is what is to be done.
func (c clause) actsBeyond(i int) int {
	n := c.verbLen(i, c.to)
	if n == 0 || c.in(commanding, i) {
		return 0
	}
	for j := i + n; j < c.to && c.word(j); j++ {
		if c.smallVerb(j, c.to) {
			if j == i+n || c.before(nominal, i, j) > 0 {
				return 0
			}
			return j
		}
		if c.in(adverbSet, j) {
			return 0
		}
	}
	return 0
}

// concerns end the name of a group that is told by what it is concerned with.
var concerns = tag.NewCues([]string{"liên quan", "có liên quan"})

// states are words that say how those of a group are who are meant: "Sinh viên đang ở nội trú phải …".
var states = tag.NewCues([]string{"đang", "đã", "chưa", "không", "bị", "được", "thuộc", "sắp", "mới", "vừa"})

// duty gives the first word of a duty, or the colon before an instruction, before any comma; c.to where there is none.
func (c clause) duty(from int) int {
	const longest = 24 // tokens that say which are meant
	for j := from; j < min(c.to, from+longest); j++ {
		switch {
		case c.InOffice(j) > 0 && c.must(j+c.InOffice(j)): // "các sở quản lý quy hoạch theo chức năng, nhiệm vụ được giao có trách nhiệm"
			return j
		case c.Is(j, '('):
			if e := c.close(j, c.to); e > 0 {
				j = e - 1
			}
		case c.Is(j, ':') && c.VerbAt(j+1, c.to):
			return j
		case c.Tokens[j].Kind == token.Sign && !c.Is(j, '/') && !c.Is(j, '-') && !c.Is(j, '"'):
			return c.to
		case c.key(j, keyDeu) && c.must(j+1):
			return j
		case c.must(j) && j > from:
			return j
		}
	}
	return c.to
}

// InOffice gives the length of the words that say in what part of its work a body acts: "theo chức năng, nhiệm vụ, thẩm quyền
// quy định", 0 where there are none.
func (x Reader) InOffice(i int) int {
	j := i + x.at(bounded, i)
	if j == i {
		return 0
	}
	n := x.at(office, j)
	if n == 0 {
		return 0
	}
	for n > 0 {
		j += n
		k := j
		if x.Is(j, ',') || x.key(j, keyVa) {
			k++
		}
		if n = x.at(office, k); n > 0 {
			j = k
		}
	}
	return j + x.at(ofOffice, j) - i
}

var (
	bounded  = tag.NewCues([]string{"theo", "trong phạm vi", "căn cứ", "theo đúng"})
	office   = tag.NewCues([]string{"chức năng", "nhiệm vụ", "thẩm quyền", "quyền hạn", "chức trách", "lĩnh vực", "phạm vi", "trách nhiệm", "phân cấp"})
	ofOffice = tag.NewCues([]string{"được giao", "được phân công", "quy định", "của mình", "quản lý", "phụ trách", "được phân cấp", "của đơn vị mình", "của cơ quan mình"})
)

// commanding verbs have others do something, whose duty then is not the subject's.
var commanding = tag.NewCues([]string{"chỉ đạo", "yêu cầu", "hướng dẫn", "đề nghị", "đôn đốc", "quán triệt", "bảo đảm", "đảm bảo", "quy định", "nhắc nhở", "tuyên truyền", "thông báo", "xác định", "giao", "phân công", "kiểm tra", "rà soát", "chịu trách nhiệm", "vận động", "tiếp tục", "cho"})
