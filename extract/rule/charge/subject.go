package charge

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// subject reads a body as the subject of a clause: a verb, a duty or a colon must follow it.
func (c clause) subject(from int) (Charge, bool) {
	names, end := c.Names(from, c.to)
	if n := c.at(authorities, from); len(names) == 0 && n > 0 && from+n < c.to && c.must(from+n) {
		return Charge{Lead: []span{{From: from, To: from + n}}, At: from, Verb: from + n, Must: true}, true
	}
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
	if k := c.which(names, end); k > end {
		names[len(names)-1].To = k
		return Charge{Lead: names, At: from, Verb: k, Must: c.must(k)}, true
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
	case c.in(told, end), c.wrote(names, end):
		return Charge{}, false
	case c.in(wrote, end):
		return found, true
	case c.saysThen(end) > 0: // "Sở X có ý kiến như sau: giao Phòng Y …"
		return c.direct(c.saysThen(end))
	case c.planned(end), c.announces(names, end):
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

// authorities are the words for whoever has the power: no body, but with a duty the one who has it.
var authorities = tag.NewCues([]string{"cấp có thẩm quyền", "cấp thẩm quyền", "cấp trên trực tiếp"})

// wrote tells whether the subject has written a paper, which a number or a single writer says.
func (c clause) wrote(names []span, i int) bool {
	n := c.at(wrote, i)
	return n > 0 && (!c.isGroup(names[0]) || c.key(i+n, keySo))
}

var (
	// sharing is work that a body shares out among its own: it stays charged.
	sharing = tag.NewCues([]string{"phân công", "chỉ định", "ủy quyền"})
	// isWhat are duties told as what a body is.
	isWhat = tag.NewCues([]string{"là đầu mối", "là cơ quan đầu mối", "là cơ quan thường trực", "là cơ quan chủ trì", "là đơn vị chủ trì", "là đơn vị đầu mối", "là chủ đầu tư", "là người đầu tiên", "là báo cáo viên", "là cơ quan tham mưu", "là người chịu trách nhiệm", "làm đầu mối", "là bộ phận thường trực"})
	// assigned stand between a subject and what it was charged with before.
	assigned = tag.NewCues([]string{"được giao", "được phân công", "được giao nhiệm vụ", "được phân công nhiệm vụ", "được ủy quyền", "được giao trách nhiệm", "được giao chủ trì"})
)

// instructs tells whether an instruction can follow a body and a colon: no name, number or list of persons.
func (c clause) instructs(i int) bool {
	if c.in(days, i) && !c.HasVerb(i, c.to) { // "Sở X: ngày 26/8/2025" says when it is its turn
		return false
	}
	if i >= c.to || c.VerbAt(i, c.to) || c.must(i) || c.in(leadIns, i) || c.in(orders, i) {
		return i < c.to
	}
	return c.word(i) && !c.BeginsName(i) && !(c.cap(i) && (c.cap(i+1) || c.Tokens[i].Has(token.Upper)))
}

// days begin a time.
var days = tag.NewCues([]string{"ngày", "sáng", "chiều", "sáng ngày", "chiều ngày", "tháng", "tuần", "thứ", "từ ngày", "vào ngày", "lúc"})

// labels tells whether a colon follows the verb at once, and then no instruction: "Chuyên viên theo dõi: ông …".
func (c clause) labels(i int) bool {
	n := i + c.verbLen(i, c.to)
	if c.Is(n, '(') {
		n = max(n, c.close(n, c.to))
	}
	return n+1 < c.to && c.Is(n, ':') && !c.VerbAt(n+1, c.to)
}

// announcing verbs tell what the issuer says, where the text goes on with "như sau:".
var announcing = tag.NewCues([]string{"có ý kiến", "có ý kiến chỉ đạo", "thông báo", "hướng dẫn", "kết luận", "trả lời", "quyết định", "chỉ thị", "thống nhất", "cho ý kiến", "có hướng dẫn", "hướng dẫn thêm", "lưu ý"})

// announces tells whether one body only says what follows: "Chủ tịch UBND tỉnh có ý kiến như sau:".
func (c clause) announces(names []span, i int) bool {
	if !c.in(announcing, i) || c.isGroup(names[0]) {
		return false
	}
	end := c.to
	for end > i && c.Tokens[end-1].Kind != token.Word {
		end--
	}
	if c.Is(end, ':') && end < c.to {
		return c.key(end-1, keySau)
	}
	for k := end - 1; k > max(i, end-6); k-- { // "Trường thông báo để các khoa biết, thực hiện"
		if c.key(k, keyBiet) {
			return true
		}
	}
	return false
}

// saysThen gives the token after the colon with which somebody only begins to say what follows, 0 where nothing does.
func (c clause) saysThen(i int) int {
	const longest = 10 // tokens
	if !c.in(announcing, i) {
		return 0
	}
	for j := i; j+1 < min(c.to, i+longest); j++ {
		if c.Is(j, ':') {
			if c.key(j-1, keySau) {
				return j + 1
			}
			return 0
		}
	}
	return 0
}

var duKien = tag.P("dự kiến")

// planned tells whether the subject only plans: "dự kiến tổ chức …".
func (c clause) planned(i int) bool { return c.At(i, duKien) && c.VerbAt(i+2, c.to) }

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
	if i < c.to && (c.Is(i, '(') || c.Is(i, '[')) { // "Bộ X[6]" has the mark of a footnote
		if end := c.close(i, c.to); end > 0 {
			i = end
		}
	}
	if i < c.to && c.Is(i, ',') {
		i++
	}
	return i
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
