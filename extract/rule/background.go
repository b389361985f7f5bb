package rule

import (
	"congvan/extract/lexicon"
	"congvan/extract/outline"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// isBackground tells whether the heading opens a section that instructs nobody.
func (t *taskReader) isBackground(s span, p *outline.Point) bool {
	s = t.Trim(s, "", ".:")
	from := s.From
	if t.At(from, ve) && t.Any(from+1, past) > 0 { // "Về kết quả đạt được"
		from++
	}
	h, ok := t.Hit(from, lexicon.Background)
	if !ok || t.Any(from, required) > 0 { // what is required of all is to be done
		return false
	}
	rest := s.To - from - int(h.Len)
	heading := p.Label.Kind >= outline.Phan && p.Label.Kind <= outline.Article || len(p.Children) > 0 || rest == 0
	if !heading || p.Label.Kind >= outline.Dash && rest > 0 {
		return false
	}
	return (rest <= 14 || rest <= 24 && h.Len >= 4) && len(t.Charges(s)) == 0
}

var (
	ve = tag.P("về")
	// yardsticks are what is measured by, also where a heading says whom.
	yardsticks = tag.Phrases("tiêu chí", "tiêu chuẩn")
)

var (
	required = tag.Phrases("yêu cầu chung", "yêu cầu cụ thể", "yêu cầu đối với", "yêu cầu khác")
	keyGom   = token.KeyOf("gồm")
)

var (
	principles = tag.Phrases("nguyên tắc sau", "nguyên tắc", "yêu cầu sau", "tiêu chí sau", "tiêu chuẩn sau", "điều kiện sau", "trường hợp sau", "đối tượng sau", "căn cứ sau", "thành phần sau", "hành vi sau")
	punished   = tag.Phrases("bị xử phạt", "bị phạt", "bị xử lý", "bị nghiêm cấm", "bị coi là", "xử phạt đối với", "phạt tiền")
	handsOver  = tag.Phrases("kính trình", "tham mưu", "trình kèm", "gửi kèm")
)

// listedBefore tells whether the words before the colon say of what kind the entries of a list are: "… tập trung vào các lĩnh vực:".
func (t *taskReader) listedBefore(colon int) bool {
	for n := 4; n > 0; n-- {
		if t.Any(colon-n, listed) == n {
			return true
		}
	}
	return false
}

var listed = tag.Phrases("các lĩnh vực", "lĩnh vực sau", "lĩnh vực sau đây", "các dự án", "các dự án sau", "các tiêu chí", "các điều kiện", "các loại", "các loại sau")

// listsContents tells whether the points below only list what the point consists of: "… gồm các nội dung sau:".
func (t *taskReader) listsContents(s span) bool {
	if s.From >= s.To || !t.Is(s.To-1, ':') {
		return false
	}
	if !t.mustAnywhere(s) {
		if t.Some(max(s.From, s.To-8), s.To, principles) {
			return true
		}
		if t.listedBefore(s.To-1) && !t.VerbFirst(s) && len(t.Charges(s)) == 0 { // what is done in all of them is a duty
			return true
		}
		if t.Some(s.From, s.To, punished) && len(t.Charges(s)) == 0 { // what nobody may do
			return true
		}
	}
	if t.up && t.Some(s.From, s.To, handsOver) { // "kính trình, tham mưu Chủ tịch các nội dung sau:"
		return true
	}
	for j := max(s.From, s.To-12); j < s.To; j++ {
		if t.Tokens[j].Key == keyGom {
			return true
		}
	}
	return false
}

var aims = tag.Phrases("mục tiêu", "chỉ tiêu", "yêu cầu", "phấn đấu", "đến năm", "đến hết năm")

// aimsAt tells whether the text speaks of targets.
func (t *taskReader) aimsAt(s span) bool {
	return t.Some(s.From, s.To, aims)
}
