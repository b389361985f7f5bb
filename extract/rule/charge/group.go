package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// groupWord gives the length of a word for a kind of bodies or persons that begins with the token, 0 if none does.
func (x Reader) groupWord(i int) int {
	h, _ := x.Hit(i, lexicon.Group)
	return int(h.Len)
}

// groupEnds tells whether such a word, bare and in small letters, ends right before token i: a kind of places or none.
func (x Reader) groupEnds(from, i int, place bool) bool {
	for n := min(4, i-from); n > 0; n-- {
		if x.groupWord(i-n) == n {
			return (i-n == from || !x.cap(i-n)) && (x.at(placeSet, i-n) == n) == place
		}
	}
	return false
}

// IsGroup tells whether the name is of a kind of bodies or persons rather than of one of them.
func (x Reader) IsGroup(n Span) bool { return x.isGroup(n) }

// isGroup tells whether the name is of a kind of bodies or persons rather than of one of them.
func (x Reader) isGroup(n span) bool {
	if x.in(quantifiers, n.From) {
		return true
	}
	w := x.groupWord(n.From)
	return w > 0 && !x.cap(n.From+w)
}

// bareGroup tells whether the word for a kind of body stands without a name of its own.
func (r *nameReader) bareGroup(k, n int) bool {
	if m := r.groupWord(k); m == 0 || k+m < n {
		return false
	}
	return n >= r.to || !r.cap(n) && r.Tokens[n].Kind != token.Number
}

// genericList tells whether a bare group word ends before the comma and another of its kind begins after it.
func (r *nameReader) genericList(j, k int) bool {
	return r.groupWord(k) > 0 && r.groupEnds(r.start, j, r.in(placeSet, k))
}

// ownName tells whether a word with a capital, a name of its own, follows soon: "chi bộ thôn Hạ".
func (r *nameReader) ownName(n int) bool {
	for k := n; k < min(r.to, n+3) && r.word(k); k++ {
		if r.At(k, trungUong) { // a level, no name
			return false
		}
		if m := r.at(placeSet, k); m > 0 && r.cap(k) && (k+m >= r.to || !r.cap(k+m)) { // "chính quyền Thành phố": no name either
			return false
		}
		if r.cap(k) {
			return true
		}
		if r.smallVerb(k, r.to) || r.key(k, keyVa) {
			return false
		}
	}
	return false
}

var trungUong = tag.P("trung ương")

// genericTail tells whether the group word that ends before n stands bare: nothing of its own follows.
func (r *nameReader) genericTail(n int) bool {
	return n >= r.to || !r.word(n) || r.key(n, keyVa) || r.smallVerb(n, r.to) || r.must(n)
}

// quantified tells whether the plural stands in the name: what follows in small letters then shares it.
func (r *nameReader) quantified(j int) bool {
	for k := r.start; k < j; k++ {
		if r.in(quantifiers, k) {
			return true
		}
	}
	return false
}

// weakGroup tells whether a group whose last word is else a verb ("đơn vị quản lý") is one here: a duty or another verb
// follows. Groups that end with no verb always are.
func (x Reader) weakGroup(i, n, to int) bool {
	v := x.verbInside(i, n)
	if v == n || x.cap(i) && !x.in(genericHead, i) {
		return true
	}
	j := i + n
	if j >= to || x.Is(j, ':') || x.must(j) || x.cap(j) || x.in(permits, j) {
		return true
	}
	chain := x.in(chaining, i+v)
	for k, n := j, 0; k < to && n < 8; k, n = k+1, n+1 {
		if x.Is(k, '(') { // "các cơ sở đào tạo (sau đây gọi là cơ sở) rà soát …"
			if end := x.close(k, to); end > 0 {
				k = end - 1
				continue
			}
		}
		if x.Tokens[k].Kind == token.Sign || x.Tokens[k].Kind == token.Line {
			return false
		}
		if x.must(k) || !chain && x.smallVerb(k, to) {
			return true
		}
	}
	return false
}

// permits are what somebody may do.
var permits = tag.NewCues([]string{"có quyền", "được quyền", "được phép", "có thể"})

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
	if r.String[r.Tokens[j].Start] == '0' && r.Is(j+1, '(') { // "01 (một) bộ hồ sơ"
		return true
	}
	if r.cap(j-1) || r.key(j-1, keySo) || r.in(numbered, j-1) {
		return false
	}
	return r.String[r.Tokens[j].Start] == '0' || r.group && !r.in(placeSet, j-1)
}

// numbered are told apart by a number after them: "sinh viên khóa 2025".
var numbered = tag.NewCues([]string{"khóa", "lớp", "khối", "năm", "đợt", "tổ", "nhà", "tầng", "khu", "hạng", "bậc", "loại", "cấp", "số"})

// committees are named by what they are about.
var committees = tag.NewCues([]string{"ban chỉ đạo", "hội đồng", "ủy ban", "tổ công tác", "tổ chỉ đạo", "nhóm công tác", "ban điều phối", "tiểu ban"})

// genericHead are the heads of groups after which a verb is more often what they do than what they are.
var genericHead = tag.NewCues([]string{"cơ quan", "đơn vị", "tổ chức", "doanh nghiệp", "cơ sở", "cán bộ", "công chức", "viên chức", "hộ", "cá nhân"})

// chaining verbs have a verb after them as often as not.
var chaining = tag.NewCues([]string{"thực hiện", "phối hợp", "chủ trì", "tham mưu", "xây dựng", "triển khai", "tổ chức", "ban hành", "kiểm tra", "giám sát", "thông tin"})
