package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

const bodyWords = lexicon.Body | lexicon.Issuer | lexicon.Compound

// Names of bodies as the text gives them: where one begins, where a list of them ends, and where it is cut.

// PlaceWords are kinds of places: after "ỦY BAN NHÂN DÂN" they go on with its name.
var PlaceWords = tag.Phrases("tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "tp", "đặc khu", "TX", "TP.")

var (
	// stops end a name in small letters: what follows says what the body does, when or why.
	stops = keySet("phải", "cần", "được", "đã", "đang", "sẽ", "là", "nhằm", "để", "theo", "khi", "nếu", "về", "thì", "không", "chịu",
		"vào", "với", "từ", "cho", "bằng", "nêu", "tùy", "định", "thường", "xin", "kịp", "cùng", "cũng", "đều", "chưa", "hãy", "nên",
		"bị", "do", "gồm", "như", "qua", "tự", "sau", "trước", "ngay", "hằng", "hàng", "còn", "vẫn", "thuận", "có", "trong", "đến",
		"chậm", "chỉ", "lại", "rất", "luôn", "cả", "kết", "tình", "nội", "việc", "danh", "hồ", "ý", "mọi", "những", "mỗi", "từng", "căn")
	stopsButNot = []struct { // words of stops that go on with a name when these follow
		word token.Key
		then []tag.Phrase
	}{
		{token.KeyOf("có"), tag.Phrases("liên quan", "chức năng", "thẩm quyền", "trụ sở", "tên", "đủ", "điều kiện", "hoạt động", "nhu cầu", "vốn", "tổ chức", "rừng", "biển", "học sinh", "sử dụng")},
		{token.KeyOf("trong"), tag.Phrases("ngành", "tỉnh", "huyện", "thành phố", "xã", "trường", "cơ quan", "toàn", "và ngoài", "khối", "cụm", "phạm vi", "khu", "hệ thống", "cả nước", "đơn vị")},
		{token.KeyOf("được"), tag.Phrases("giao", "phân công", "cử", "ủy quyền", "cấp phép")},
		{token.KeyOf("cả"), tag.Phrases("nước")},
		{token.KeyOf("chỉ"), tag.Phrases("huy")},
		{token.KeyOf("thường"), tag.Phrases("trực", "vụ")},
		{token.KeyOf("là"), tag.Phrases("thành viên", "chủ")},
		{token.KeyOf("đã"), tag.Phrases("được cử", "được giao", "được phân công")},
		{token.KeyOf("từ"), tag.Phrases("tỉnh", "trung ương")},
		{token.KeyOf("nội"), tag.Phrases("vụ", "chính", "trú", "dung số")},
		{token.KeyOf("hồ"), tag.Phrases("chứa", "tiêu")},
		{token.KeyOf("kết"), tag.Phrases("nghĩa")},
	}
	openers = keySet("các", "tất", "toàn", "mỗi", "từng", "những", "mọi", "UBND", "HĐND")
	keyVa   = token.KeyOf("và")
	keyHoac = token.KeyOf("hoặc")
	KeyCac  = token.KeyOf("các")
	keyCua  = token.KeyOf("của")
	keySo   = token.KeyOf("số")
	sauDay  = tag.Phrases("sau đây gọi", "sau đây viết tắt", "gọi tắt", "gọi chung", "viết tắt", "dưới đây gọi", "sau đây được gọi")
	// nouns made of "tổ chức" and other verbs when a list of bodies goes on
	nounAfter = tag.Phrases(",", "và", "cá nhân", "có liên quan", "liên quan", "đoàn thể", "chính trị", "hội", "xã hội", "thành viên", "tín dụng", "đảng", "nghề nghiệp", "kinh tế", "phi chính phủ", "quốc tế", "khác", "nước ngoài")
	keyToChuc = tag.P("tổ chức")
)

func keySet(words ...string) map[token.Key]bool {
	m := make(map[token.Key]bool, len(words))
	for _, w := range words {
		m[token.KeyOf(w)] = true
	}
	return m
}

// BeginsName tells whether the name of a body, group or officer can begin at the token.
func (x Reader) BeginsName(i int) bool {
	if i >= len(x.Tokens) || x.Tokens[i].Kind != token.Word {
		return false
	}
	if x.Any(i, notNames) > 0 {
		return false
	}
	if quantifiers[x.Tokens[i].Key] {
		return x.bodyAfter(i + 1)
	}
	if h, ok := x.Hit(i, lexicon.Body|lexicon.Issuer|lexicon.Compound); ok {
		if x.At(i, keyToChuc) && h.Len == 2 && x.VerbAt(i, len(x.Tokens)) {
			return false
		}
		v, _ := x.Hit(i, lexicon.Verb|lexicon.DocType) // "Ban hành", "Báo cáo", "Tổ chức" begin no name
		n := i + int(h.Len)
		return h.Len > v.Len || h.Len == v.Len && (x.Tokens[i].Has(token.Cap) && !x.thingAfter(n) || n < len(x.Tokens) && x.groupAfter(n))
	}
	if !x.Tokens[i].Has(token.Upper) || x.Tokens[i].End-x.Tokens[i].Start < 3 {
		return false
	}
	// an abbreviation (VNPT, TTYT), never a word of a line in capitals
	return i+1 >= len(x.Tokens) || !x.Tokens[i+1].Has(token.Upper) || x.Tokens[i+1].Kind != token.Word
}

// quantifiers stand before the word for a body: "các sở", "mỗi giáo viên", "tất cả các đơn vị".
var quantifiers = keySet("các", "tất", "toàn", "mỗi", "từng", "những", "mọi")

// bodyAfter tells whether the word for a body, or a name with a capital, stands within the next words.
func (x Reader) bodyAfter(i int) bool {
	for j := i; j < len(x.Tokens) && j < i+3; j++ {
		if _, ok := x.Hit(j, bodyWords); ok || x.Tokens[j].Has(token.Cap) {
			return true
		}
		if !quantifiers[x.Tokens[j].Key] && x.Tokens[j].Key != keyCa && x.Number(j) < 0 && x.Tokens[j].Key != keyThe {
			return false
		}
	}
	return false
}

// groupAfter tells whether the word for a body follows: "lãnh đạo bộ", "thanh tra sở".
func (x Reader) groupAfter(i int) bool {
	_, ok := x.Hit(i, lexicon.Body)
	return ok && !quantifiers[x.Tokens[i].Key]
}

var (
	dichVu = tag.P("dịch vụ")
	keyCa  = token.KeyOf("cả")
	keyThe = token.KeyOf("thể")
)

// notNames begin like a body and are none.
var notNames = tag.Phrases("trường hợp", "bộ luật", "bộ máy", "bộ tiêu chí", "bộ thủ tục", "bộ chỉ số", "hội nghị", "hội thảo", "hội thi", "hội diễn", "khoa học", "đội ngũ",
	"cơ sở vật chất", "cơ sở dữ liệu", "cơ sở pháp lý", "đoàn kết", "phòng ngừa", "phòng chống", "phòng, chống", "quỹ đất", "kho bãi", "trạm biến áp", "hội đồng nhân dân các cấp đã",
	"nhóm nhiệm vụ", "nhóm giải pháp", "nhóm vấn đề", "tổ chức thực hiện", "khối lượng", "xã hội", "tỉnh táo", "ban ngày", "ban đêm", "bà con", "đội hình", "bảo vệ môi trường", "đài sen", "báo chí", "cảng cá", "thuế thu nhập", "thuế giá trị", "công an toàn",
	"trung tâm của", "các nội dung", "các nhiệm vụ", "các giải pháp", "các văn bản", "các quy định", "các hoạt động", "các biện pháp")

var things = keySet("việc", "công", "các", "tình", "kết")

// thingAfter tells whether a word such as "Thanh tra" is a verb: what it works on follows.
func (x Reader) thingAfter(i int) bool { return i < len(x.Tokens) && things[x.Tokens[i].Key] }

// oneWord are the verbs of one syllable that end a name; other syllables are too often part of a noun.
var oneWord = keySet("cử", "gửi", "nộp", "lập", "trình", "nắm", "đưa", "làm", "chuyển", "nhập", "giao", "ký")

// smallVerb tells whether a verb in small letters stands at the token.
func (x Reader) smallVerb(i, to int) bool {
	if i >= to || x.Tokens[i].Has(token.Cap) || !x.VerbAt(i, to) {
		return false
	}
	h, _ := x.Hit(i, lexicon.Verb)
	if x.At(i-2, dichVu) { // "cung cấp dịch vụ đào tạo"
		return false
	}
	return h.Len > 1 || oneWord[x.Tokens[i].Key]
}

// beginsAnother tells whether, inside a list, a new body begins at the token rather than a part of the one before.
func (x Reader) beginsAnother(i, to int) bool {
	if i >= to || x.Tokens[i].Kind != token.Word {
		return false
	}
	t := x.Tokens[i]
	if openers[t.Key] {
		return !quantifiers[t.Key] || x.bodyAfter(i+1)
	}
	h, ok := x.Hit(i, lexicon.Body|lexicon.Compound)
	if !ok {
		_, ok = x.Hit(i, lexicon.Issuer)
		return ok && t.Has(token.Cap)
	}
	if t.Has(token.Cap) {
		return x.Any(i, PlaceWords) == 0 || int(h.Len) > x.Any(i, PlaceWords)
	}
	n := i + int(h.Len)
	return n < to && x.Tokens[n].Has(token.Cap) && x.Any(i, PlaceWords) == 0 && h.Len > 0 && !x.groupWord(i)
}

// groupWord tells whether the token is a bare group noun that goes on with a list such as "các sở, ban, ngành".
func (x Reader) groupWord(i int) bool {
	return x.Tokens[i].Key == token.KeyOf("ban") || x.Tokens[i].Key == token.KeyOf("ngành") || x.Tokens[i].Key == token.KeyOf("đoàn")
}

// Names reads the list of bodies that begins at token i. It gives the name of each, and the token after the list; no
// Names where none begins there.
func (x Reader) Names(i, to int) (list []span, end int) {
	if !x.BeginsName(i) {
		return nil, i
	}
	start, j := i, i
	flush := func(end int) {
		s := x.Trim(span{From: start, To: end}, "", ",;:.-–")
		if s.From < s.To {
			list = append(list, s)
		}
	}
	colon := false // inside "các sở: A, B"
	for j < to {
		t := x.Tokens[j]
		switch t.Kind {
		case token.Line:
			flush(j)
			return list, j
		case token.Sign:
			next, more, cut := x.nameSign(start, j, to, &colon)
			if cut {
				flush(j)
				start = next
			}
			if !more {
				if !cut {
					flush(j)
				}
				return list, max(j, min(next, to))
			}
			j = next
			continue
		case token.Number:
			j++
			continue
		}
		if (t.Key == keyVa || t.Key == keyHoac) && j > start {
			if x.beginsAnother(j+1, to) {
				flush(j)
				j++
				start = j
				continue
			}
			if x.smallVerb(j+1, to) {
				flush(j)
				return list, j
			}
			j++
			continue
		}
		if h, ok := x.Hit(j, lexicon.Compound); ok {
			j += int(h.Len)
			continue
		}
		if j > start {
			if n := x.goesOn(j); n > 0 {
				j += n
				continue
			}
			if x.smallVerb(j, to) || x.stopsName(j) {
				flush(j)
				return list, j
			}
		}
		if h, ok := x.Hit(j, lexicon.Body); ok && j == start {
			j += int(h.Len)
			continue
		}
		j++
	}
	flush(to)
	return list, to
}

// nameSign handles a sign inside a list of names: next token to read, whether the list goes on, whether a name ends.
func (x Reader) nameSign(start, j, to int, colon *bool) (next int, more, cut bool) {
	switch {
	case x.Is(j, ',') || x.Is(j, ';'):
		if j+1 < to && x.beginsAnother(j+1, to) {
			*colon = false
			return j + 1, true, true
		}
		if x.Is(j, ';') || j+1 >= to || x.Tokens[j+1].Kind != token.Word {
			return j, false, true
		}
		if x.Tokens[j+1].Has(token.Cap) { // "Giáo dục và Đào tạo, Kế hoạch và Đầu tư"
			return j + 1, true, false
		}
		if x.continues(j + 1) {
			return j + 1, true, false
		}
		return j, false, true
	case x.Is(j, '('):
		for k := j + 1; k < to && k < j+40; k++ {
			if x.Is(k, ')') {
				if x.Any(j+1, sauDay) > 0 { // a short form is defined: the bracket is no part of the name
					if x.listGoesOn(k+1, to) {
						return k + 2, true, true
					}
					return k + 1, false, true
				}
				return k + 1, true, false
			}
		}
		return j, false, true
	case x.Is(j, ':'):
		if j+1 < to && x.Tokens[j+1].Has(token.Cap) && !x.VerbAt(j+1, to) && x.isGroup(start, j) {
			*colon = true
			return j + 1, true, false
		}
		return j, false, true
	case x.Is(j, '-') || x.Is(j, '&') || x.Is(j, '/') || x.Is(j, '\'') || x.Is(j, '"') || x.Is(j, '.') && x.Glued(j+1) && j+1 < to:
		return j + 1, true, false
	}
	return j, false, true
}

// listGoesOn tells whether another name follows at the token, after "," or "và".
func (x Reader) listGoesOn(i, to int) bool {
	return i+1 < to && (x.Is(i, ',') || x.Is(i, ';') || x.Tokens[i].Key == keyVa) && x.beginsAnother(i+1, to)
}

// continues tells whether a word in small letters after a comma goes on with the name: "các sở, ban, ngành".
func (x Reader) continues(i int) bool {
	if x.stopsName(i) {
		return false
	}
	if _, ok := x.Hit(i, lexicon.Body|lexicon.Compound); ok {
		return true
	}
	return !x.VerbAt(i, len(x.Tokens))
}

// isGroup tells whether the name is a group whose members follow after a colon: "các Sở", "Giám đốc các sở".
func (x Reader) isGroup(from, to int) bool {
	for k := max(from, to-4); k < to; k++ {
		if x.Tokens[k].Key == KeyCac {
			return true
		}
	}
	return false
}

// stopsName tells whether the word at the token ends a name.
func (x Reader) stopsName(i int) bool {
	return stops[x.Tokens[i].Key] && !x.Tokens[i].Has(token.Cap) && x.goesOn(i) == 0
}

// goesOn gives the length of a phrase with which a name goes on though its first word ends one: "có liên quan".
func (x Reader) goesOn(i int) int {
	if x.Tokens[i].Has(token.Cap) || !stops[x.Tokens[i].Key] {
		return 0
	}
	for _, s := range stopsButNot {
		if s.word == x.Tokens[i].Key {
			if n := x.Any(i+1, s.then); n > 0 {
				return n + 1
			}
		}
	}
	return 0
}

// VerbAt tells whether a verb of instruction stands at the token, and not a noun of the same word.
func (x Reader) VerbAt(i, to int) bool {
	if i >= to {
		return false
	}
	h, ok := x.Hit(i, lexicon.Verb)
	if !ok {
		return false
	}
	if x.At(i, keyToChuc) && h.Len == 2 && (x.Any(i+2, nounAfter) > 0 && !x.Is(i+2, ',') || x.Is(i+2, ',') && !x.VerbAt(i+3, to)) {
		return false
	}
	return true
}
