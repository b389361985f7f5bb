package rule

import (
	"congvan/extract/outline"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// attr is what a line such as "Cơ quan chủ trì: Sở Nội vụ" says of the point that it stands below.
type attr uint8

const (
	attrNone    attr = iota
	attrLead         // cơ quan chủ trì, đơn vị thực hiện
	attrSupport      // cơ quan phối hợp
	attrTime         // thời gian, thời hạn
	attrOutput       // sản phẩm, kết quả
	attrOther        // địa điểm, thành phần, kinh phí
)

var attributes = []struct {
	kind    attr
	phrases []tag.Phrase
}{
	{attrLead, tag.Phrases("cơ quan chủ trì", "đơn vị chủ trì", "chủ trì", "đơn vị thực hiện", "cơ quan thực hiện", "chủ trì thực hiện", "cơ quan, đơn vị chủ trì",
		"đơn vị chủ trì thực hiện", "cơ quan chủ trì thực hiện", "bộ phận thực hiện", "người thực hiện", "phụ trách", "người phụ trách", "đơn vị phụ trách", "trách nhiệm thực hiện", "đơn vị chịu trách nhiệm", "cơ quan, tổ chức chủ trì", "cơ quan chủ trì tham mưu", "cơ quan thẩm định", "lực lượng thực hiện", "tổ chức thực hiện")},
	{attrSupport, tag.Phrases("cơ quan phối hợp", "đơn vị phối hợp", "phối hợp", "cơ quan, đơn vị phối hợp", "phối hợp thực hiện", "đơn vị phối hợp thực hiện", "cơ quan phối hợp thực hiện")},
	{attrTime, tag.Phrases("thời gian", "thời hạn", "thời gian thực hiện", "thời gian hoàn thành", "thời hạn hoàn thành", "thời gian trình", "thời hạn trình", "tiến độ", "thời điểm",
		"tiến độ thực hiện", "hoàn thành", "thời gian dự kiến", "thời hạn thực hiện", "thời gian tổ chức", "ngày hoàn thành", "thời gian báo cáo", "thời hạn báo cáo", "thời hạn gửi báo cáo", "thời gian và địa điểm", "thời gian, địa điểm", "thời gian đào tạo")},
	{attrOutput, tag.Phrases("sản phẩm", "kết quả", "sản phẩm dự kiến", "kết quả đầu ra", "sản phẩm đầu ra", "kết quả dự kiến", "sản phẩm hoàn thành")},
	{attrOther, tag.Phrases("địa điểm", "thành phần", "thành phần tham dự", "thành phần tham gia", "đối tượng", "số lượng", "hình thức", "nội dung", "kinh phí", "kinh phí thực hiện", "nguồn kinh phí", "phạm vi", "chủ đề", "cách thức", "phương thức", "giảng viên", "báo cáo viên", "tài liệu", "yêu cầu", "mục đích", "chế độ", "trang phục", "khẩu hiệu", "liên hệ", "địa chỉ", "nơi nhận", "ghi chú", "lưu ý", "số điện thoại", "điện thoại", "email", "cấp trình", "cấp ban hành", "hình thức văn bản", "mục tiêu")},
}

// attribute tells what the line says of its point; it must be a phrase of the list and a colon.
func (d *Doc) attribute(s span) attr {
	s = d.trim(s, `"(`, "")
	for _, a := range attributes {
		n := d.Any(s.from, a.phrases)
		if n == 0 {
			continue
		}
		j := s.from + n
		for k := 0; k < 6 && j < s.to && !d.Is(j, ':'); k++ { // "Thời gian thực hiện dự kiến:"
			if d.Tokens[j].Kind == token.Sign && !d.Is(j, ',') && !d.Is(j, '/') {
				break
			}
			j++
		}
		if j < s.to && d.Is(j, ':') && (a.kind != attrLead || n > 1 || j == s.from+n) {
			return a.kind
		}
	}
	return attrNone
}

// addAttribute adds the line to its task.
func (t *taskReader) addAttribute(task int, kind attr, s span) {
	x := &t.tasks[task]
	x.own = append(x.own, s)
	value := s
	for value.from < value.to && !t.Is(value.from, ':') {
		value.from++
	}
	value.from++
	value = t.trim(value, "", ".;")
	if value.from >= value.to {
		return
	}
	switch kind {
	case attrLead:
		x.lead = append(x.lead, t.nameList(value)...)
	case attrSupport:
		x.support = append(x.support, t.nameList(value)...)
	case attrOutput:
		x.output = append(x.output, value)
	case attrTime:
		x.limit = append(x.limit, s)
	}
}

// nameList reads a cell or line that holds nothing but names: ";" and line ends part them, and so does what names does.
func (d *Doc) nameList(s span) []span {
	var out []span
	for s.from < s.to {
		if names, end := d.names(s.from, s.to); len(names) > 0 {
			out = append(out, names...)
			if end >= s.to {
				break
			}
			if d.Is(end, ',') || d.Is(end, ';') || d.Tokens[end].Kind == token.Line {
				s.from = end + 1
				continue
			}
			// the name goes on with words that look like a verb
			stop := end
			for stop < s.to && !d.Is(stop, ';') && !d.Is(stop, ',') && d.Tokens[stop].Kind != token.Line {
				stop++
			}
			out[len(out)-1].to = stop
			s.from = stop + 1
			continue
		}
		stop := s.from
		for stop < s.to && !d.Is(stop, ';') && d.Tokens[stop].Kind != token.Line {
			stop++
		}
		if n := d.trim(span{s.from, stop}, "-+•", ".,;"); n.from < n.to {
			out = append(out, n)
		}
		s.from = stop + 1
	}
	return out
}

var (
	dutyOf = tag.Phrases("trách nhiệm của", "nhiệm vụ của", "đối với", "về phía", "quyền và nghĩa vụ của", "nghĩa vụ của", "quyền hạn và trách nhiệm của", "trách nhiệm", "giao", "đề nghị", "yêu cầu", "nhiệm vụ")
	anyFor = tag.P("đối với")
)

// agencyHeading tells whether the heading names bodies, and nothing else: "1. Sở Y tế:", "Điều 7. Trách nhiệm của Sở Tư pháp".
func (t *taskReader) agencyHeading(s span, p *outline.Point) ([]span, bool) {
	s = t.trim(s, "", ".:;")
	if s.from >= s.to || len(p.Children) == 0 && !t.headingWithoutPoints(p) {
		return nil, false
	}
	if t.Lines[p.Line].Upper && !t.bodyFirst(s.from) {
		return nil, false
	}
	from := s.from + t.Any(s.from, dutyOf)
	if from == s.from && p.Label.Kind == outline.Article { // "Điều 5. Các quy định đối với các doanh nghiệp …"
		if k := t.Find(s.from, s.to, anyFor); k >= 0 {
			from = k + len(anyFor)
		}
	}
	names, end := t.names(from, s.to)
	if len(names) == 0 || t.verbFirst(s) && from == s.from && !t.Tokens[from].Has(token.Upper) && !t.bodyFirst(from) {
		return nil, false
	}
	if end < s.to && t.Any(end, musts) > 0 && t.Is(p.To-1, ':') { // "Sở Y tế có trách nhiệm:"
		rest := s.to - end - t.Any(end, musts)
		if rest <= 3 {
			return names, true
		}
	}
	if end < s.to && (t.Is(end, '(') || t.Is(end, ',') && end+2 >= s.to) {
		end = s.to
	}
	if end < s.to && p.Label.Kind == outline.Article && from > s.from && t.words(span{end, s.to}) <= 12 { // "… trong việc quản lý"
		return names, true
	}
	return names, end >= s.to
}

// bodyFirst tells whether the name of a body stands at the token, longer than a verb of the same words.
func (t *taskReader) bodyFirst(i int) bool {
	_, ok := t.Hit(i, bodyClass)
	return ok
}

// headingWithoutPoints tells whether unlabelled paragraphs follow the heading as its tasks.
func (t *taskReader) headingWithoutPoints(p *outline.Point) bool { return false }
