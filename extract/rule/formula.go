package rule

import (
	"congvan/extract/lexicon"
	"congvan/extract/rule/charge"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// citesOnly tells whether the point only names a document: "Kế hoạch số 86/KH-UBND ngày …".
func (t *taskReader) citesOnly(s span) bool {
	i := s.From
	several := t.Tokens[i].Key == charge.KeyCac
	if several {
		i++
	}
	h, ok := t.Hit(i, lexicon.DocType)
	if !ok || several {
		return ok && several // "Các Chương trình, kế hoạch của Sở …"
	}
	n := i + int(h.Len)
	if n >= s.To {
		return false
	}
	if t.Tokens[n].Key == keySo || t.Number(n) > 0 {
		return true
	}
	return false
}

var ownWords = tag.Phrases("thống nhất", "đồng ý", "chấp thuận", "ghi nhận", "đánh giá cao", "biểu dương", "nhất trí", "cơ bản thống nhất", "thống nhất chủ trương")

// ownDoing tells whether the issuer says what it decides or does itself.
func (t *taskReader) ownDoing(s span) bool {
	n := t.Any(s.From, ownWords)
	if n == 0 || t.hasLimit(s) || t.praising(s, n) {
		return false
	}
	for _, c := range t.Charges(s) {
		if c.Cue != charge.Subject {
			return false
		}
	}
	return true
}

// praising tells whether to praise is one of several acts that are to be done: "Biểu dương, khen thưởng kịp thời …".
func (t *taskReader) praising(s span, n int) bool {
	j := s.From + n
	return t.At(s.From, bieuDuong) && j+1 < s.To && (t.Is(j, ',') || t.Tokens[j].Key == keyVa) && t.VerbAt(j+1, s.To) && t.Any(j+1, ownWords) == 0
}

var bieuDuong = tag.P("biểu dương")

var itself = tag.Phrases("quyết định này", "nghị quyết này", "chỉ thị này", "kế hoạch này", "công văn này", "quy định này", "quy chế này", "thông báo này", "kết luận này", "chương trình này", "hướng dẫn này", "giấy phép này", "văn bản này", "điều lệ này", "đề án này")

// speaksOfItself tells whether the paper says something of itself: "Quyết định này có hiệu lực …, thay thế …".
func (t *taskReader) speaksOfItself(s span) bool {
	return t.Any(s.From, itself) > 0 && len(t.Charges(s)) == 0
}

var closing = tag.Phrases("trên đây là", "trên đây", "chịu trách nhiệm thi hành", "nghiêm túc nội dung trên", "thực hiện nghiêm túc nội dung", "nội dung trên",
	"để biết và thực hiện", "để biết, thực hiện", "nghiêm túc thực hiện", "nghiêm túc triển khai thực hiện", "triển khai thực hiện nghiêm túc", "tổ chức thực hiện nghiêm túc",
	"căn cứ quyết định thi hành", "có hiệu lực", "nhận được công văn này", "nhận được văn bản này", "quan tâm phối hợp thực hiện", "quan tâm, phối hợp thực hiện", "sự phối hợp")

// Trouble that may come ("nếu có khó khăn, vướng mắc …") closes a paper; trouble that is to be removed does not.
var (
	troubles = tag.Phrases("vướng mắc", "khó khăn", "trở ngại", "cần sửa đổi", "cần bổ sung", "cần điều chỉnh", "cần thiết sửa đổi", "cần thiết phải sửa đổi")
	mayCome  = tag.Phrases("nếu", "trong quá trình", "quá trình", "trong tổ chức thực hiện", "trong khi thực hiện", "phát sinh", "gặp", "có vướng mắc", "có khó khăn", "có gì vướng mắc", "mọi vướng mắc", "mọi khó khăn", "kịp thời báo cáo", "kịp thời phản ánh", "báo cáo kịp thời", "phản ánh kịp thời")
)

// closingFormula tells whether the text is the phrase with which papers close.
func (t *taskReader) closingFormula(s span) bool {
	if t.Some(s.From, s.To, closing) {
		return true
	}
	at, _, _ := mayCome.In(t.Text, s.From, s.To)
	may := at >= 0 // in this sentence, before this token, it says that something may come
	for j := at; may && j < s.To; j++ {
		if t.Any(j, troubles) > 0 {
			return true
		}
		if t.Is(j, '.') {
			at, _, _ = mayCome.In(t.Text, j, s.To)
			may, j = at >= 0, max(j, at-1)
		}
	}
	return false
}

// carriesOut tells whether the only charge of the text asks to carry out, and nothing in particular: "Đề nghị các đơn vị khẩn
// trương triển khai, thực hiện./."
func (t *taskReader) carriesOut(charges []charge.Charge, s span) bool {
	if len(charges) != 1 || charges[0].Cue != charge.Asked {
		return false
	}
	j := charges[0].Verb
	for j < s.To {
		n := t.Any(j, carrying)
		if n == 0 && t.Tokens[j].Kind == token.Sign {
			n = 1
		}
		if n == 0 {
			return false
		}
		j += n
	}
	return true
}

// carrying are the words of carrying out, and how.
var carrying = tag.Phrases("quan tâm", "chỉ đạo", "lãnh đạo", "lãnh đạo, chỉ đạo", "phối hợp", "triển khai", "thực hiện", "tổ chức", "triển khai thực hiện", "tổ chức thực hiện", "khẩn trương", "nghiêm túc", "kịp thời", "biết", "và", "để", "đầy đủ", "hiệu quả", "theo quy định", "đúng quy định")

var closingOpeners = tag.Phrases("trong quá trình", "quá trình", "trong tổ chức thực hiện", "trong khi thực hiện", "trên đây", "mọi vướng mắc", "nếu có", "nhận được", "căn cứ quyết định", "yêu cầu các cơ quan", "đề nghị các cơ quan")

// opensClosing tells whether a labelled point is the closing formula: it begins as one, or says who carries out a decision.
func (t *taskReader) opensClosing(s span) bool {
	if t.Any(s.From, closingOpeners) > 0 {
		return t.closingFormula(s)
	}
	return t.Find(s.From, s.To, thiHanh) >= 0 || t.bearsAll(s) || t.Any(s.From, asksAll) > 0 && t.pointsBack(s)
}

var (
	asksAll = tag.Phrases("đề nghị", "yêu cầu")
	above   = tag.Phrases("nội dung trên", "nội dung nêu trên", "nhiệm vụ trên", "nhiệm vụ nêu trên")
)

// pointsBack tells whether the text ends with what stands above: "… thực hiện các nội dung trên."
func (t *taskReader) pointsBack(s span) bool {
	s = t.Trim(s, "", ".;/")
	for j := max(s.From, s.To-4); j < s.To; j++ {
		if j+t.Any(j, above) == s.To {
			return true
		}
	}
	return false
}

// bearsAll tells whether the text only says who carries out the paper itself: "… chịu trách nhiệm thực hiện Kế hoạch này."
func (t *taskReader) bearsAll(s span) bool {
	s = t.Trim(s, "", ".;/")
	k := t.Find(s.From, s.To, thucHien)
	if k < 0 {
		return false
	}
	n := t.Any(k+len(thucHien), itself)
	return n > 0 && k+len(thucHien)+n == s.To
}

var thucHien = tag.P("chịu trách nhiệm thực hiện")

var thiHanh = tag.P("chịu trách nhiệm thi hành")

// orderedBody tells whether the text gives a named body an order of its own: "Giao Sở X theo dõi, đôn đốc".
func (t *taskReader) orderedBody(s span) bool {
	for _, c := range t.Charges(s) {
		if c.Cue == charge.Ordered && t.Any(c.At, charge.Asks) == 0 {
			return true
		}
	}
	return false
}

var dones = tag.Phrases("đã", "được", "cho thấy", "vẫn còn", "còn", "đạt")

// retold tells whether the sentence tells what somebody has done.
func (t *taskReader) retold(s span, c charge.Charge) bool {
	if c.Cue == charge.Ordered || c.Cue == charge.Asked {
		return false
	}
	return c.Verb < s.To && t.Any(c.Verb, dones) > 0
}

var definitions = tag.Phrases("là", "được hiểu", "có quyền", "được quyền", "được phép", "không được", "nghiêm cấm", "được hưởng", "quy định", "áp dụng", "điều chỉnh", "gồm", "bao gồm", "được")

var forbids = tag.Phrases("nghiêm cấm", "không được", "quy định này", "quy chế này")

// defines tells whether a sentence of a regulation defines, describes, permits or forbids.
func (t *taskReader) defines(s span) bool {
	if t.mustAnywhere(s) {
		return false
	}
	if n := t.Any(s.From, forbids); n > 0 {
		return true
	}
	_, end := t.Names(s.From, s.To)
	if end > s.From && end < s.To && t.Any(end, definitions) > 0 {
		return true
	}
	for j := s.From; j < s.To && j < s.From+10; j++ { // "Tuyển chọn là việc …", "Hồ sơ hợp lệ là …"
		if t.At(j, la) {
			return true
		}
	}
	return false
}

var la = tag.P("là")

var says = tag.Phrases("quy định", "quy định rõ", "nêu", "nêu rõ", "ghi", "ghi rõ")

var tai = tag.P("tại")

// quotesLaw tells whether the point quotes what a law says: "Khoản 2 Điều 9 quy định: “Hội phải …”".
func (t *taskReader) quotesLaw(s span) bool {
	if t.At(s.From, tai) && t.Any(s.From+1, partsOfPapers) > 0 && len(t.Charges(s)) == 0 && !t.mustAnywhere(s) { // "Tại khoản 2 Điều 9 Nghị định …"
		return true
	}
	for j, n, _ := says.In(t.Text, s.From, s.To-2); j >= 0; j, n, _ = says.In(t.Text, j+1, s.To-2) {
		if t.Is(j+n, ':') && j+n+1 < s.To && t.Is(j+n+1, '"') {
			return true
		}
	}
	return false
}

var viewpoints = tag.Phrases("quan điểm", "nguyên tắc", "phương châm", "mục tiêu", "mục đích")

// statesPrinciple tells whether the point says by what principle things are done: "Quan điểm: sắp xếp phải gắn với …".
func (t *taskReader) statesPrinciple(s span) bool {
	n := t.Any(s.From, viewpoints)
	return n > 0 && t.Is(s.From+n, ':') && len(t.Charges(s)) == 0 && !t.hasLimit(s)
}
