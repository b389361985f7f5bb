package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
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
	return Charge{Lead: names, Cue: cue, At: at, Verb: end, Must: true}, true
}

// more reads further orders of the clause: "Giao Sở A …, giao Sở B …", "…, đồng thời đề nghị Sở C …".
func (c clause) more(first Charge) []Charge {
	if first.Cue != Ordered && first.Cue != Asked {
		return c.duties(first)
	}
	var out []Charge
	for j := first.Verb + 1; j < c.to; j++ {
		if !c.Is(j, ',') && !c.key(j, keyVa) {
			continue
		}
		k := c.connective(j + 1)
		n, g := orders.At(c.Text, k)
		if n == 0 || g != given && k == j+1 || !c.cap(k+n) && !c.in(quantifiers, k+n) {
			continue
		}
		if g == given && (first.Cue != Ordered && k == j+1) {
			continue
		}
		if found, ok := c.order(k, n); ok && found.Verb < c.to {
			out = append(out, found)
			j = found.Verb
		}
	}
	return out
}

// duties gives further bodies of the clause that have a duty of their own, where the first has one: "Sở A có trách nhiệm …,
// các đơn vị có trách nhiệm …".
func (c clause) duties(first Charge) []Charge {
	if first.Cue != Subject || !first.Must {
		return nil
	}
	var out []Charge
	for j := first.Verb + 1; j < c.to; j++ {
		if !c.Is(j, ',') || !c.cap(j+1) && !c.in(quantifiers, j+1) {
			continue
		}
		names, end := c.Names(j+1, c.to)
		if len(names) > 0 && end < c.to && c.must(end) && !c.in(bareMust, end) {
			out = append(out, Charge{Lead: names, At: j + 1, Verb: end, Must: true})
		}
		j = max(j, end-1)
	}
	return out
}

// bareMust are words of duty that stand inside a clause too: "… những việc mà các đơn vị phải làm".
var bareMust = tag.NewCues([]string{"phải", "cần", "cần phải"})

// ofWhom reads a passive request: "Số liệu của các bộ, ngành đề nghị gửi về …".
func (c clause) ofWhom(from, ask, verb int) (Charge, bool) {
	if !c.VerbAt(verb, c.to) {
		return Charge{}, false
	}
	if n, _ := orders.At(c.Text, verb); n > 0 && (verb+n >= c.to || !c.word(verb+n)) { // "Khó khăn, đề xuất, kiến nghị" are what a paper holds
		return Charge{}, false
	}
	for k := from; k < ask; k++ {
		if c.key(k, keyCua) {
			if names, end := c.Names(k+1, ask); len(names) > 0 && end == ask {
				return Charge{Lead: names, Cue: Asked, At: from, Verb: verb, Must: true}, true
			}
		}
	}
	if c.doneBy(verb) || c.forWhom(from, ask) {
		return Charge{}, false
	}
	return Charge{Cue: Asked, At: ask, Verb: verb, Must: true}, true
}

// forWhom tells whether the words before the asking word name those for whom something is asked: "đối với nhân sự đề nghị bổ nhiệm".
func (c clause) forWhom(from, ask int) bool {
	const longest = 4 // tokens of who they are
	return ask-from > 2 && c.Find(max(from, ask-2-longest), ask, doiVoi) >= 0
}

var doiVoi = tag.P("đối với")

// doneBy tells whether the clause goes on with who gave what is spoken of: "Hàng hóa đề nghị phân loại do tổ chức cung cấp".
func (c clause) doneBy(from int) bool {
	for j := from; j < c.to; j++ {
		if c.key(j, keyDo) {
			names, end := c.Names(j+1, c.to)
			return len(names) > 0 && c.VerbAt(end, c.to)
		}
	}
	return false
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
	n := c.before(tells, from, j)
	if n == 1 && c.key(j-1, keyCo) && (c.key(j-2, keyKhi) || c.key(j-2, keySau)) && j-2 >= from { // "sau khi có quyết định"
		return false
	}
	if n > 0 && c.At(j-n, nhanDuoc) && j-n > from && (c.key(j-n-1, keyNgay) || c.key(j-n-1, keyKhi)) { // "kể từ ngày nhận được văn bản": a limit
		return false
	}
	return n > 0 && !c.key(j-1, keyTheo) && !c.key(j-1, keyTai)
}

var nhanDuoc = tag.P("nhận được")

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
