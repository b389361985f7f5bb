package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// joint tells how a list of names goes on after a comma, a semicolon or "và".
type joint uint8

const (
	done joint = iota // the list ends
	cut               // another name begins
	on                // the same name goes on
)

// sign reads a sign inside a name: the next token to read, and how the list goes on. It sets stop unless the name goes on.
func (r *nameReader) sign(j int) (int, joint) {
	next, how := j, done
	switch {
	case r.Is(j, ','), r.Is(j, ';'), r.Is(j, '+'):
		next, how = r.joint(j, j+1)
	case r.Is(j, '('):
		return r.bracket(j)
	case r.Is(j, ':'):
		if j+1 < r.to && r.cap(j+1) && (!r.VerbAt(j+1, r.to) || r.nameGoesOn(j+1)) && r.members(j) {
			r.colon, r.whole = true, r.beginsCap(j+1) || r.before(anyBody, r.start, j) > 0
			return j + 1, on
		}
	case r.Is(j, '-'):
		if r.word(j+1) && j+1 < r.to && (r.cap(j+1) || r.Glued(j+1) || !r.smallVerb(j+1, r.to) && r.field(j)) {
			return j + 1, on
		}
	case r.Is(j, '&'), r.Is(j, '/'), r.Is(j, '\''):
		if j+1 < r.to && r.Glued(j) == r.Glued(j+1) && r.Tokens[j+1].Kind != token.Sign {
			return j + 1, on
		}
	case r.Is(j, '"'):
		if j+1 < r.to && (r.cap(j+1) || r.cap(j-1) && !r.Is(j+1, '.')) && r.cap(j-1) {
			return j + 1, on
		}
	case r.Is(j, '.'):
		if j+1 < r.to && r.word(j+1) && (r.Glued(j+1) || r.cap(j+1) && r.in(abbreviations, j-1) && r.cap(j-1)) {
			return j + 1, on
		}
	}
	r.stop = j
	return next, how
}

// field tells whether the hyphen stands inside the name of a field: "chính trị - xã hội".
func (x Reader) field(j int) bool {
	for k := max(0, j-5); k < j; k++ {
		if h, ok := x.Hit(k, lexicon.Field|lexicon.Noun|lexicon.Compound); ok && k+int(h.Len) > j {
			return true
		}
	}
	return x.At(j+1, xaHoi)
}

var xaHoi = tag.P("xã hội")

// anyBody are the words for bodies of any kind, whatever their members are called.
var anyBody = tag.NewCues([]string{"cơ quan", "đơn vị", "tổ chức"})

// members tells whether the name is a group whose members follow after a colon: "các Sở", "Giám đốc các sở".
func (r *nameReader) members(j int) bool {
	if n, group := nameWords.At(r.Text, j+1); n > 0 && group == ends { // "Các sở: Là đơn vị …" says something of them
		return false
	}
	for k := max(r.start, j-10); k < j; k++ {
		if r.Tokens[k].Key == KeyCac {
			return true
		}
	}
	return false
}

// bracket reads a bracket after a name: a short form is dropped and the list goes on, a clause ends it, else it belongs to the name.
func (r *nameReader) bracket(j int) (int, joint) {
	r.stop = j
	end := r.close(j, r.to)
	if end == 0 || end > j+40 {
		return j, done
	}
	if r.in(shortForm, j+1) {
		if end+1 < r.to && (r.Is(end, ',') || r.Is(end, ';') || r.key(end, keyVa)) {
			if next, how := r.joint(end, end+1); how == cut {
				return next, cut
			}
		}
		return j, done
	}
	if r.word(j+1) && (!r.cap(j+1) && r.in(bracketEnds, j+1) || r.in(personHead, j+1)) || r.Tokens[j+1].Kind == token.Number {
		return j, done
	}
	if !r.cap(j+1) && r.addresses(j+1, end) {
		return j, done
	}
	return end, on
}

// addresses tells whether a colon or the sign of an e-mail address stands in the tokens: a bracket in small letters with
// one says how or where to, and whose it is.
func (x Reader) addresses(from, to int) bool {
	for j := from; j < to; j++ {
		if x.Is(j, '@') || x.Is(j, ':') {
			return true
		}
	}
	return false
}

// joint tells how the list goes on at token k, after the comma, semicolon or "và" at j.
func (r *nameReader) joint(j, k int) (int, joint) {
	if k < r.to && r.Of(k, k+1) == "…" {
		k++
	}
	if n := r.soOn(k); n > 0 {
		return k + n, on
	}
	if k < r.to && r.Tokens[k].Kind == token.Number && r.Tokens[j-1].Kind == token.Number { // "các lớp 6, 7"
		return k, on
	}
	if k >= r.to || !r.word(k) {
		return j, done
	}
	t := &r.Tokens[k]
	semicolon := r.Is(j, ';')
	r.colon = r.colon && !semicolon // the members of a group end with it
	switch {
	case r.in(headsOfMany, k): // "Các phòng, ban, trưởng các thôn"
		return k, cut
	case r.key(j, keyVa) && r.in(others, k): // "UBND các xã và cơ quan, đơn vị có liên quan"
		return k, cut
	case r.in(quantifiers, k):
		if r.Is(j, ',') && r.headsAll(k) {
			return k, on
		}
		if r.BeginsName(k) {
			return k, cut
		}
		return j, done
	case t.Has(token.Cap):
		if r.beginsCap(k) {
			if r.person && !r.Is(j, ';') && !r.key(j, keyVa) && r.in(positions, k) && !r.colon && !r.colleague(j, k) { // "Ông Trần B, Phó Chủ tịch"
				return k + 1, on
			}
			return k, cut
		}
		if semicolon || r.VerbAt(k, r.to) && !r.fieldAt(k) && !r.colon && r.Is(j, ',') && !r.nameGoesOn(k) {
			return j, done
		}
		return k, on
	case semicolon:
		if how := r.beginsSmall(j, k); how == cut || how == on && r.groupWord(k) == 0 && r.BeginsName(k) { // "các sở; văn phòng các huyện ủy"
			return k, cut
		}
		return j, done
	}
	return r.small(j, k)
}

// headsOfMany are the heads of each of several bodies.
var headsOfMany = tag.NewCues([]string{"trưởng các", "thủ trưởng các", "hiệu trưởng các", "giám đốc các", "chủ tịch UBND các", "chủ tịch Ủy ban nhân dân các", "bí thư các", "chủ các"})

// others are those besides the bodies that a list names.
var others = tag.NewCues([]string{"cơ quan, đơn vị liên quan", "cơ quan, đơn vị có liên quan", "cơ quan, tổ chức liên quan", "cơ quan, tổ chức có liên quan", "cơ quan, địa phương liên quan",
	"cơ quan, địa phương có liên quan", "đơn vị, địa phương liên quan", "đơn vị, địa phương có liên quan", "cơ quan, đơn vị, địa phương liên quan", "cơ quan, đơn vị, địa phương có liên quan",
	"cơ quan, tổ chức, cá nhân liên quan", "cơ quan, tổ chức, cá nhân có liên quan"})

// soOn gives the length of "v.v." or "v.v…".
func (r *nameReader) soOn(k int) int {
	if !r.key(k, keyV) || !r.Is(k+1, '.') || !r.key(k+2, keyV) || k+2 >= r.to {
		return 0
	}
	n := 3
	for k+n < r.to && (r.Is(k+n, '.') || r.Of(k+n, k+n+1) == "…") {
		n++
	}
	return n
}

var (
	positions  = tag.NewCues([]string{"phó", "chủ tịch", "giám đốc", "trưởng", "chánh", "bí thư", "hiệu trưởng", "ủy viên", "cục trưởng", "thứ trưởng", "chuyên viên", "chủ nhiệm", "tổng giám đốc", "viện trưởng"})
	personHead = tag.NewCues([]string{"ông", "bà", "đồng chí", "đ/c", "thầy", "cô", "thầy giáo", "cô giáo"})
)

// holdsOffice tells whether the person is named by an office alone: "đồng chí Giám đốc Sở X".
func (r *nameReader) holdsOffice() bool {
	_, position := r.Hit(r.head, bodyWords)
	return position
}

// colleague tells whether another officer of the body follows, and no second office of the same person: "đồng chí Giám đốc Sở
// X, Phó Giám đốc Sở X".
func (r *nameReader) colleague(j, k int) bool {
	first, office := r.Hit(r.head, bodyWords)
	second, another := r.Hit(k, bodyWords)
	a, b := r.head+int(first.Len), k+int(second.Len)
	if !office || !another || a >= j {
		return false
	}
	for ; a < j; a, b = a+1, b+1 {
		if b >= r.to || r.Tokens[a].Key != r.Tokens[b].Key {
			return false
		}
	}
	return true
}

// personEnds tells whether the name of a person ends before the word in small letters: only capitals stand before it, or
// the bracket with the position.
func (r *nameReader) personEnds(j int) bool {
	if r.Is(j-1, ')') {
		return true
	}
	if r.holdsOffice() {
		return false
	}
	for k := r.head; k < j; k++ {
		if !r.cap(k) {
			return false
		}
	}
	return j > r.head
}

// fieldAt tells whether a word with a capital goes on with the parts of a name, as "Thể thao" does in "Văn hóa, Thể thao".
func (r *nameReader) fieldAt(k int) bool {
	_, ok := r.Hit(k, lexicon.Field|lexicon.Noun)
	return ok
}

// nameGoesOn tells whether "và" or a comma with another capital follows the word with a capital: "Tổ chức, Tuyên giáo".
func (r *nameReader) nameGoesOn(k int) bool {
	h, _ := r.Hit(k, lexicon.Verb)
	n := k + int(h.Len)
	return n < r.to && (r.Is(n, ',') || r.key(n, keyVa)) && r.cap(n+1)
}

// beginsCap tells whether a word with a capital begins another body rather than a part of the name before it.
func (r *nameReader) beginsCap(k int) bool {
	h, ok := r.Hit(k, bodyWords)
	if !ok {
		return r.Tokens[k].Has(token.Upper) && !r.colon && r.abbreviated(k) && !r.group && !r.abbreviates(k-2)
	}
	n := int(h.Len)
	if r.in(placeSet, k) && r.at(placeSet, k) >= n || r.in(notNames, k) && r.at(notNames, k) >= n {
		return false
	}
	if v, _ := r.Hit(k, lexicon.Verb); v.Len == h.Len && r.At(k, toChuc) {
		return false
	}
	if r.colon && r.whole { // "các đơn vị: Sở A, Sở B"
		return false
	}
	if r.bareGroup(k, k+n) && r.quantified(k) && !r.in(committees, r.start) { // "các Sở, Ban, Ngành"
		return false
	}
	if r.colon && !r.cap(k+n) && !r.in(quantifiers, k+n) && !r.in(placeSet, k+n) && !r.Tokens[k].Has(token.Upper) { // "các Bộ: Quốc phòng, Công an chủ động …"
		return false
	}
	if r.colon && n == 1 && !r.cap(k+1) && !r.Tokens[k].Has(token.Upper) { // "các sở: Y tế, Xây dựng"
		return false
	}
	return r.BeginsName(k)
}

// abbreviates tells whether the token before "và" is an abbreviation as well: the two are one field, "PCTT và TKCN".
func (r *nameReader) abbreviates(j int) bool {
	_, body := r.Hit(j, bodyWords)
	return j > r.head && r.word(j) && r.Tokens[j].Has(token.Upper) && r.key(j+1, keyVa) && !body
}

// beginsSmall tells whether a word in small letters begins another body: "UBND xã, công an xã".
func (r *nameReader) beginsSmall(j, k int) joint {
	h, ok := r.Hit(k, bodyWords)
	if !ok || !r.BeginsName(k) && !r.in(placeSet, k) {
		return done
	}
	n := k + int(h.Len)
	if r.in(placeSet, k) && r.at(placeSet, k) >= int(h.Len) {
		return on // "UBND tỉnh, thành phố"
	}
	if r.in(heads, r.start) && !r.cap(n) && r.Is(j, ',') { // "người đứng đầu cấp ủy, chính quyền, thủ trưởng cơ quan, đơn vị"
		if r.in(heads, k) || r.in(positions, k) {
			return cut
		}
		return on
	}
	if r.in(standing, r.start) && !r.cap(n) && r.Is(j, ',') && (r.groupWord(k) > 0 || r.in(partyCommittees, k)) { // "ban thường vụ tỉnh ủy, thành ủy"
		return on
	}
	if r.quantified(j) || r.genericList(j, k) || r.group && r.Is(j, ',') {
		if r.quantified(j) && r.anotherOne(k, n) {
			return cut
		}
		if r.quantified(j) {
			if n < r.to && r.cap(n) && r.groupWord(k) == 0 {
				return cut
			}
			return on
		}
		if r.ownName(n) {
			return cut
		}
		return on
	}
	if r.groupWord(k) > 0 && r.groupWord(k) == int(h.Len) && !r.key(j, keyVa) && !r.cap(n) && r.genericTail(n) {
		return on
	}
	return cut
}

// standing are those who act for the committees of a kind.
var (
	standing        = tag.NewCues([]string{"ban thường vụ", "thường trực"})
	partyCommittees = tag.NewCues([]string{"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy"})
)

// anotherOne tells whether the word that heads the name of one body stands again before another name: "mỗi đảng bộ Khối A, đảng
// bộ Khối B".
func (r *nameReader) anotherOne(k, n int) bool {
	return r.cap(n) && r.head-(n-k) > r.start && r.Tokens[r.head-(n-k)].Key == r.Tokens[k].Key && r.key(r.start, keyMoi)
}

// headsAll tells whether the name is of those who head bodies of several kinds, and the plural at the token names one more
// kind: "người đứng đầu các cơ quan chuyên môn, các đơn vị sự nghiệp".
func (r *nameReader) headsAll(k int) bool {
	n := k + r.at(quantifiers, k)
	return r.in(headsOf, r.start) && n < r.to && !r.cap(n) && r.groupWord(n) > 0
}

var headsOf = tag.NewCues([]string{"người đứng đầu các", "thủ trưởng các", "lãnh đạo các", "đại diện các", "đại diện lãnh đạo các"})

// heads are the words for whoever heads bodies of a kind, which may be several.
var heads = tag.NewCues([]string{"người đứng đầu", "thủ trưởng", "lãnh đạo", "đại diện", "đại diện lãnh đạo", "người đứng đầu các", "thủ trưởng các", "lãnh đạo các"})

// small tells how the list goes on with a word in small letters.
func (r *nameReader) small(j, k int) (int, joint) {
	if n, group := nameWords.At(r.Text, k); n > 0 {
		if group == ends {
			return j, done
		}
		return k, on
	}
	if r.in(adverbSet, k) || r.in(connectives, k) {
		return j, done
	}
	switch r.beginsSmall(j, k) {
	case cut:
		return k, cut
	case on:
		if h, ok := r.Hit(k, bodyWords); ok && h.Len > 1 { // its words are no verbs: "cố vấn học tập"
			n := int(h.Len)
			if r.At(k+n-len(toChuc), toChuc) && !r.weakGroup(k, n, r.to) { // but "các cơ quan, đơn vị tổ chức tập huấn"
				n = r.verbInside(k, n)
			}
			return min(k+n, r.to), on
		}
		return k, on
	}
	if h, ok := r.Hit(k, lexicon.Field|lexicon.Noun); ok && k+int(h.Len) <= r.to && (r.group || r.cap(j-1) || !r.VerbAt(k, r.to)) {
		if !r.VerbAt(k, r.to) || !r.Is(j, ',') {
			return k, on
		}
	}
	if r.VerbAt(k, r.to) {
		return j, done
	}
	if r.group || r.quantified(j) || r.nearEnd(k) {
		return k, on
	}
	return j, done
}

// nearEnd tells whether few words, then a verb or the end of the list follow: "Trung tâm Dữ liệu hồ, đập tiếp nhận …".
func (r *nameReader) nearEnd(k int) bool {
	if r.known > 0 && r.known >= k-1 {
		return false
	}
	for e := k + 1; e <= k+3; e++ {
		if e >= r.to || r.Tokens[e].Kind == token.Line || r.Is(e, ';') || r.Is(e, ':') || r.Is(e, ')') || r.smallVerb(e, r.to) || r.must(e) {
			return true
		}
		if r.Tokens[e].Kind != token.Word || r.Tokens[e].Has(token.Cap) {
			return false
		}
	}
	return false
}
