package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
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
				list = x.Spans(2)
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
	to     int
	start  int
	stop   int  // token after the name
	known  int  // token after a name that the lexicon knows whole; a verb there is a verb
	head   int  // token after the head of the name
	person bool // the name is a person's
	group  bool // a group: what follows in small letters belongs to it
	colon  bool // inside "các sở: A, B"
	whole  bool // the members there have their whole names
}

// one reads the name that begins at token i into start and stop, and gives the token where the next of the list begins,
// 0 where the list ends.
func (r *nameReader) one(i int) int {
	r.start, r.stop, r.known, r.colon, r.whole = i, i, 0, false, false
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
			if r.key(j-1, keySo) && r.in(streets, j+1) { // "Sở X số 5 đường Y"
				r.stop = j - 1
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

// streets are the words for a street, after the number of a house.
var streets = tag.NewCues([]string{"đường", "phố", "ngõ", "ngách", "hẻm", "đại lộ", "kiệt"})

// readHead reads the quantifiers and the head of the name, and gives the token after them.
func (r *nameReader) readHead(i int) int {
	j := i
	r.group, r.person = false, r.in(personHead, i)
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
	r.group = r.group || !r.cap(j) || r.groupWord(j) >= n && !r.cap(j+n)
	j = min(j+max(n, 1), r.to)
	r.known = min(r.known, r.to)
	r.head = j
	return j
}

// wordLen gives how many tokens from the word on belong to the name, 0 where the name ends before it.
func (r *nameReader) wordLen(j int) int {
	if r.cap(j) {
		return min(r.capitalLen(j), r.to-j)
	}
	if r.person && r.personEnds(j) {
		return 0
	}
	n := r.topicLen(j)
	if n == 0 {
		n = r.chosen(j)
	}
	if n > 0 {
		return min(n, r.to-j)
	}
	if n, group := nameWords.At(r.Text, j); n > 0 {
		if group == ends && r.key(j, keyTrong) && r.group && r.cap(j+1) { // "các khoa, phòng trong Bệnh viện"
			if _, body := r.Hit(j+1, bodyWords); body {
				return 1
			}
		}
		if group == ends {
			return r.reaches(j)
		}
		return min(n, r.to-j)
	}
	if n := r.at(quantifiers, j); n > 0 {
		if r.objects(j, n) {
			return 0
		}
		return n
	}
	if r.paperAfter(j) {
		return 0
	}
	if n := r.nounInside(j); n > 0 {
		return min(n, r.to-j)
	}
	if n := r.inCharge(j); n > 0 {
		return n
	}
	if n, verb := r.verbEnds(j); verb {
		return n
	}
	if n := r.at(placeSet, j); n > 0 {
		if h, ok := r.Hit(j, lexicon.Body); ok && int(h.Len) > n { // "các tỉnh ủy"
			n = int(h.Len)
		}
		return min(n, r.to-j)
	}
	if r.afterPlace(j) {
		return 0
	}
	return 1
}

// paperAfter tells whether the kind of a paper in small letters stands right after a name with capitals: what is put before the
// body, "báo cáo Phó Thủ tướng Nguyễn Văn A chương trình công tác".
func (r *nameReader) paperAfter(j int) bool {
	return !r.group && j > r.head && r.cap(j-1) && r.document(j) && !r.in(committees, r.start)
}

// reaches gives 1 for the first word of "từ … đến …" between two places that say which of a group are meant: "các tỉnh từ
// Hà Tĩnh đến Khánh Hòa", and for the second; 0 for any other word.
func (r *nameReader) reaches(j int) int {
	const longest = 6 // tokens of a place
	if !r.key(j, keyTu) && !r.key(j, keyDen) || j+1 >= r.to || !r.cap(j+1) || !r.quantified(j) {
		return 0
	}
	switch {
	case r.key(j, keyTu):
		for k := j + 2; k < min(r.to, j+longest); k++ {
			if r.key(k, keyDen) {
				return 1
			}
			if !r.cap(k) {
				return 0
			}
		}
	case r.key(j, keyDen):
		for k := j - 1; k > max(r.start, j-longest); k-- {
			if r.key(k, keyTu) {
				return 1
			}
			if !r.cap(k) {
				return 0
			}
		}
	}
	return 0
}

// capitalLen gives how many tokens a word with a capital takes: a field of work, a noun or a verb as one word.
func (r *nameReader) capitalLen(j int) int {
	if h, ok := r.Hit(j, lexicon.Field|lexicon.Noun|lexicon.Compound); ok && j >= r.known {
		return int(h.Len)
	}
	if v, ok := r.Hit(j, lexicon.Verb); ok && v.Len == 2 && !r.cap(j+1) { // "Xây dựng" in "Sở Xây dựng"
		return 2
	}
	return 1
}

// topicLen gives the length of what a committee is about: "Ban Chỉ đạo về chuyển đổi số".
func (r *nameReader) topicLen(j int) int {
	if r.Tokens[j].Key != keyVe || !r.in(committees, r.start) {
		return 0
	}
	if h, ok := r.Hit(j+1, lexicon.Field|lexicon.Noun); ok {
		return 1 + int(h.Len)
	}
	return 0
}

// objects tells whether the plural at the token begins what something is done with: "báo cáo UBND tỉnh các khó khăn".
func (r *nameReader) objects(j, n int) bool {
	if r.in(notNames, j) || r.document(j+n) {
		return !(r.in(committees, r.start) && r.cap(j+n)) // "Ban Chỉ đạo các Chương trình mục tiêu quốc gia"
	}
	return (j == r.known || r.cap(j-1) && j > r.head || r.in(placeSet, j-1)) && !r.bodyAfter(j+n) && !r.dutyAfter(j+n)
}

// dutyAfter tells whether a duty follows soon: what stands before it is still its subject, "Ban QLDA các công trình có
// trách nhiệm".
func (r *nameReader) dutyAfter(j int) bool {
	const longest = 6 // tokens of what the body is for
	for k := j; k < min(r.to, j+longest) && r.word(k); k++ {
		if r.must(k) {
			return true
		}
	}
	return false
}

// nounInside gives the length of a noun, a group or a field of work inside the name: its words are no verbs there. Right
// after a name that the lexicon knows whole there is none.
func (r *nameReader) nounInside(j int) int {
	if j == r.known {
		return 0
	}
	class := lexicon.Noun | lexicon.Compound
	if r.cap(j-1) || j == r.head && (r.cap(r.start) && !r.group || r.key(j-1, keyNganh)) { // "ngành giáo dục"
		class |= lexicon.Field
	}
	h, _ := r.Hit(j, class)
	n := int(h.Len)
	if c, ok := r.Hit(j, lexicon.Compound); ok && c.Len == h.Len && !r.weakGroup(j, n, r.to) {
		n = r.verbInside(j, n)
	}
	return n
}

var (
	phuTrach = tag.P("phụ trách")
	linhVuc  = tag.P("lĩnh vực")
)

// inCharge gives the length of the field of work after an officer: "Phó Chủ tịch phụ trách kinh tế chỉ đạo …", 0 where no
// verb follows soon: then being in charge is what is to be done.
func (r *nameReader) inCharge(j int) int {
	const longest = 6 // tokens of a field
	if !r.At(j, phuTrach) || !r.officer(j) {
		return 0
	}
	if r.At(j+len(phuTrach), linhVuc) && (j+4 >= r.to || !r.cap(j+4)) { // "Phó Thủ tướng phụ trách lĩnh vực"
		return min(4, r.to-j)
	}
	for k := j + len(phuTrach) + 1; k < min(r.to, j+len(phuTrach)+longest) && r.word(k); k++ {
		if r.smallVerb(k, r.to) || r.in(adverbSet, k) {
			return k - j
		}
	}
	return 0
}

// officer tells whether the name up to the token is that of an officer: "đồng chí", or a position.
func (r *nameReader) officer(j int) bool {
	if r.person {
		return true
	}
	for k := r.start; k < j; k++ {
		if r.in(personHead, k) || r.in(positions, k) {
			return true
		}
	}
	return false
}

// verbEnds tells whether a verb stands at the token, and how much of it still belongs to the name: "Tư vấn phát triển".
func (r *nameReader) verbEnds(j int) (int, bool) {
	if !r.group && (r.cap(j-1) || r.before(placeSet, r.head, j) > 0) && r.in(afterCapital, j) && r.verbLen(j, r.to) == 1 {
		return 0, true
	}
	if r.group && r.in(afterCapital, j) && r.in(quantifiers, j+1) && r.verbLen(j, r.to) == 1 { // "phụ huynh đóng các khoản thu"
		return 0, true
	}
	if !r.smallVerb(j, r.to) {
		return 0, false
	}
	if j != r.known && r.in(objectVerbs, j) && r.before(verbsWithoutObject, r.start, j) == 0 {
		if v, ok := r.Hit(j-2, lexicon.Verb); ok && v.Len == 2 && r.cap(j-2) {
			return 2, true
		}
	}
	return 0, true
}

// afterPlace tells whether the word, which no list knows, stands after the word for a place in small letters: "Công an
// quận quây bắt". It says what the body does.
func (r *nameReader) afterPlace(j int) bool {
	if j <= r.head || r.group || r.cap(j-1) || r.before(placeSet, r.head, j) == 0 || r.in(placeGoesOn, j) {
		return false
	}
	_, body := r.Hit(j, bodyWords)
	return !body
}
