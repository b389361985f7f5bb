package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// order reads the bodies that are ordered or asked by the n words at the token, and the verb after them.
func (c clause) order(at, n int) (Charge, bool) {
	from := at + n
	for from < c.to && (c.Is(from, ':') || c.Is(from, ',')) {
		from++
	}
	names, end := c.Names(from, c.to)
	if len(names) == 0 {
		return Charge{}, false
	}
	end = c.skipApposition(end)
	if end < c.to && (c.Is(end, '.') || c.Is(end, ';')) {
		return Charge{}, false
	}
	cue := Ordered
	if _, g := orders.At(c.Text, at); g != given {
		cue = Asked
	}
	if cue == Ordered && end < c.to && c.key(end, keyLa) { // "Giao Sở X là cơ quan chủ trì"
		return Charge{Lead: names, Cue: cue, At: at, Verb: end, Must: true}, true
	}
	return Charge{Lead: names, Cue: cue, At: at, Verb: end, Must: true}, true
}

// subject reads a body as the subject of a clause: a verb, a duty or a colon must follow it.
func (c clause) subject(from int) (Charge, bool) {
	names, end := c.Names(from, c.to)
	if len(names) == 0 || end >= c.to {
		return Charge{}, false
	}
	if k := c.relative(names, end); k > 0 {
		names[len(names)-1].To = k
		if c.Is(k, ':') {
			return Charge{Lead: names, Cue: Colonised, At: from, Verb: k + 1}, true
		}
		return Charge{Lead: names, At: from, Verb: k, Must: true}, true
	}
	end = c.skipApposition(end)
	if end >= c.to {
		return Charge{}, false
	}
	found := Charge{Lead: names, At: from, Verb: end}
	switch n := c.at(orders, end); {
	case c.Is(end, ':'):
		found.Cue, found.Verb = Colonised, end+1
		return found, c.instructs(end + 1)
	case c.in(told, end):
		return Charge{}, false
	case c.planned(end):
		return Charge{}, false
	case c.must(end):
		found.Must = true
		return found, true
	case n > 0: // "Bộ Nội vụ đề nghị các bộ …": the asker is not charged
		if asked, ok := c.order(end, n); ok && (asked.Cue == Asked || !c.in(sharing, end) && c.named(asked.Lead)) {
			asked.By = names
			return asked, true
		}
		return found, c.VerbAt(end, c.to)
	case c.in(isWhat, end):
		return found, true
	case c.VerbAt(end, c.to):
		return found, !c.labels(end)
	case c.passiveGroup(names, end) > 0: // "Các đơn vị được khảo sát chuẩn bị tài liệu"
		v := c.passiveGroup(names, end)
		names[len(names)-1].To, found.Verb = v, v
		return found, true
	case c.in(assigned, end):
		k := end + c.at(assigned, end)
		if v := c.actsBeyond(k); v > 0 { // "Thủ trưởng đơn vị được giao quản lý trụ sở lập biên bản"
			names[len(names)-1].To, found.Verb = v, v
			return found, true
		}
		if c.VerbAt(k, c.to) {
			found.Verb = k
			return found, true
		}
		return Charge{}, false
	case c.in(adverbSet, end):
		return found, true
	case c.Tokens[end].Kind == token.Number && c.in(quantifiers, names[len(names)-1].From): // "Mỗi trường 02 giáo viên tham gia"
		return found, c.HasVerb(end, min(c.to, end+6))
	}
	if n := c.inserted(end); n > end {
		return found, true
	}
	return Charge{}, false
}

var (
	// sharing is work that a body shares out among its own: it stays charged.
	sharing = tag.NewCues([]string{"phân công", "chỉ định", "ủy quyền"})
	// isWhat are duties told as what a body is.
	isWhat = tag.NewCues([]string{"là đầu mối", "là cơ quan đầu mối", "là cơ quan thường trực", "là cơ quan chủ trì", "là đơn vị chủ trì", "là đơn vị đầu mối", "là chủ đầu tư", "là người đầu tiên", "là báo cáo viên", "là cơ quan tham mưu", "là người chịu trách nhiệm", "làm đầu mối", "là bộ phận thường trực"})
	// assigned stand between a subject and what it was charged with before.
	assigned = tag.NewCues([]string{"được giao", "được phân công", "được giao nhiệm vụ", "được phân công nhiệm vụ", "được ủy quyền", "được giao trách nhiệm", "được giao chủ trì"})
)

// passiveGroup gives the verb after a group and what is done with it, "được khảo sát", 0 where none follows.
func (c clause) passiveGroup(names []span, i int) int {
	last := names[len(names)-1].From
	if !c.key(i, keyDuoc) || !c.in(quantifiers, last) && !c.in(generic, last) || c.in(assigned, i) {
		return 0
	}
	n := c.verbLen(i+1, c.to)
	if n == 0 {
		return 0
	}
	if k := i + 1 + n; c.smallVerb(k, c.to) {
		return k
	}
	return 0
}

// instructs tells whether an instruction can follow a body and a colon: no name, number or list of persons.
func (c clause) instructs(i int) bool {
	if i >= c.to || c.VerbAt(i, c.to) || c.must(i) || c.in(leadIns, i) || c.in(orders, i) {
		return i < c.to
	}
	return c.word(i) && !c.BeginsName(i) && !(c.cap(i) && c.cap(i+1))
}

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

// labels tells whether a colon follows the verb at once, and then no instruction: "Chuyên viên theo dõi: ông …".
func (c clause) labels(i int) bool {
	n := i + c.verbLen(i, c.to)
	return n+1 < c.to && c.Is(n, ':') && !c.VerbAt(n+1, c.to)
}

// planned tells whether the subject only plans: "dự kiến tổ chức …".
func (c clause) planned(i int) bool { return c.At(i, keyDuKen) && c.VerbAt(i+2, c.to) }

// relative gives the token after the words that only say which members of a group are meant, where a duty or a colon and
// an instruction come after them: "Tất cả giáo viên tham gia tập huấn đều phải có tài khoản"; 0 where they do not.
func (c clause) relative(names []span, end int) int {
	last := names[len(names)-1]
	if !c.in(quantifiers, last.From) && !c.in(generic, last.From) || !c.VerbAt(end, c.to) || c.in(commanding, end) {
		return 0
	}
	if k := c.duty(end); k > end && k < c.to {
		return k
	}
	return 0
}

// commanding verbs have others do something, whose duty then is not the subject's.
var commanding = tag.NewCues([]string{"chỉ đạo", "yêu cầu", "hướng dẫn", "đề nghị", "đôn đốc", "quán triệt", "bảo đảm", "đảm bảo", "quy định", "nhắc nhở", "tuyên truyền", "thông báo", "xác định", "giao", "phân công", "kiểm tra", "rà soát", "chịu trách nhiệm", "vận động"})

var deu = token.KeyOf("đều")

// duty gives the first word of a duty, or the colon before an instruction, before any comma; c.to where there is none.
func (c clause) duty(from int) int {
	for j := from; j < c.to; j++ {
		switch {
		case c.Is(j, '('):
			if e := c.close(j, c.to); e > 0 {
				j = e - 1
			}
		case c.Is(j, ':') && c.VerbAt(j+1, c.to):
			return j
		case c.Tokens[j].Kind == token.Sign && !c.Is(j, '/') && !c.Is(j, '-') && !c.Is(j, '"'):
			return c.to
		case c.key(j, deu) && c.must(j+1):
			return j
		case c.must(j) && j > from:
			return j
		}
	}
	return c.to
}

// inserted gives the token after a clause inserted between the subject and its verb, i where none is: "Sở X căn cứ …, tổ chức".
func (c clause) inserted(i int) int {
	if !c.in(leadIns, i) && !c.in(adverbSet, i) {
		return i
	}
	for j := i; j < c.to && j < i+80; j++ {
		if c.Is(j, ',') && (c.VerbAt(j+1, c.to) || c.must(j+1)) {
			return j + 1
		}
	}
	return i
}

// skipApposition skips a bracket and a comma after a name: "X (tại Quyết định số …), căn cứ …".
func (c clause) skipApposition(i int) int {
	if i < c.to && c.Is(i, '(') {
		if end := c.close(i, c.to); end > 0 {
			i = end
		}
	}
	if i < c.to && c.Is(i, ',') {
		i++
	}
	return i
}

// ofWhom reads a passive request: "Số liệu của các bộ, ngành đề nghị gửi về …".
func (c clause) ofWhom(from, ask, verb int) (Charge, bool) {
	if !c.VerbAt(verb, c.to) {
		return Charge{}, false
	}
	for k := from; k < ask; k++ {
		if c.key(k, keyCua) {
			if names, end := c.Names(k+1, ask); len(names) > 0 && end == ask {
				return Charge{Lead: names, Cue: Asked, At: from, Verb: verb, Must: true}, true
			}
		}
	}
	return Charge{Cue: Asked, At: ask, Verb: verb, Must: true}, true
}

var (
	// tells stand before the kind of a paper when somebody told or asked in it: "Sở X có Công văn … đề nghị …".
	tells = tag.NewCues([]string{"có", "ban hành", "đã ban hành", "gửi", "đã có", "nhận được", "tại", "theo"})
	// retold end right before a word for asking that is a noun, or tells of the past: "theo đề nghị", "đã yêu cầu".
	retold = tag.NewCues([]string{"đã", "theo", "tại", "của", "có công văn", "có văn bản", "có tờ trình", "ý", "được", "các", "những", "xét", "nội dung", "mục đích", "sẽ", "chưa", "đáp ứng", "một số", "văn bản", "trường hợp", "khi", "nếu", "sau khi", "lý do", "về việc", "về", "đơn", "thủ tục", "hồ sơ", "thư", "tờ trình", "bằng"})
)

// tells tells whether a paper in which somebody asks is named at the token.
func (c clause) tells(from, j int) bool {
	if j <= from || !c.document(j) {
		return false
	}
	h, _ := c.Hit(j, lexicon.DocType)
	if c.key(j+int(h.Len), keyNay) { // "Nhận được Công văn này, …"
		return false
	}
	return c.before(tells, from, j) > 0 && !c.key(j-1, keyTheo) && !c.key(j-1, keyTai)
}

var (
	keyTheo = token.KeyOf("theo")
	keyTai  = token.KeyOf("tại")
	keyNay  = token.KeyOf("này")
)

// document tells whether the name of a kind of paper begins at the token.
func (x Reader) document(i int) bool {
	_, ok := x.Hit(i, lexicon.DocType)
	return ok
}

// noun tells whether the asking word at the token is a noun or tells of the past.
func (x Reader) noun(from, j int) bool {
	if x.before(retold, from, j) > 0 && !(x.key(j-1, keyVa) && x.cap(j-2)) {
		return true
	}
	for n := 1; n <= 3 && j-n >= from; n++ {
		if h, ok := x.Hit(j-n, lexicon.DocType); ok && int(h.Len) == n { // "văn bản yêu cầu"
			return true
		}
	}
	return j+1 < len(x.Tokens) && x.key(j+2, keyCua)
}

// RetoldBefore tells whether the asking word is a noun or tells of the past: "theo đề nghị", "đã yêu cầu", "Sở X có Công
// văn … đề nghị".
func (x Reader) RetoldBefore(from, j int) bool {
	if x.noun(from, j) {
		return true
	}
	c := clause{x, from, j}
	for k := from + 1; k < j; k++ {
		if c.tells(from, k) {
			return true
		}
	}
	return false
}

var doBy = tag.P("phải do")

// Doer gives the doer of a passive duty: "… phải do lãnh đạo bộ phê duyệt".
func (x Reader) Doer(s span) []span {
	if j := x.Find(s.From, s.To, doBy); j >= 0 {
		names, _ := x.Names(j+len(doBy), s.To)
		return names
	}
	return nil
}
