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
	if !c.isGroup(last) || !c.VerbAt(end, c.to) && !c.in(states, end) || c.in(commanding, end) {
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
	if n == 0 {
		return 0
	}
	if k := i + 1 + n; c.smallVerb(k, c.to) {
		return k
	}
	return 0
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

// states are words that say how those of a group are who are meant: "Sinh viên đang ở nội trú phải …".
var states = tag.NewCues([]string{"đang", "đã", "chưa", "không", "bị", "được", "thuộc", "sắp", "mới", "vừa"})

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
		case c.key(j, keyDeu) && c.must(j+1):
			return j
		case c.must(j) && j > from:
			return j
		}
	}
	return c.to
}

// commanding verbs have others do something, whose duty then is not the subject's.
var commanding = tag.NewCues([]string{"chỉ đạo", "yêu cầu", "hướng dẫn", "đề nghị", "đôn đốc", "quán triệt", "bảo đảm", "đảm bảo", "quy định", "nhắc nhở", "tuyên truyền", "thông báo", "xác định", "giao", "phân công", "kiểm tra", "rà soát", "chịu trách nhiệm", "vận động"})
