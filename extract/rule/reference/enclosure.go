package reference

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

var sending = tag.NewCues([]string{
	"gửi kèm", "gửi kèm theo", "xin gửi kèm", "xin gửi kèm theo", "sao gửi", "xin gửi", "đính kèm", "gửi kèm công văn này", "gửi kèm theo công văn này",
	"gửi kèm văn bản này", "kèm theo công văn này", "chuyển kèm theo", "kính gửi kèm theo",
})

var enclosed = tag.NewCues([]string{"gửi kèm", "kèm theo", "gửi kèm theo", "đính kèm", "sao gửi kèm", "có bản sao kèm theo", "được gửi kèm", "bản sao gửi kèm", "có văn bản kèm theo", "sao gửi kèm theo"})

// forms: what comes with the document, not the document, is meant: "theo mẫu gửi kèm Công văn số …".
var forms = tag.NewCues([]string{"mẫu", "biểu mẫu", "biểu", "phụ lục", "đề cương", "danh sách", "danh mục", "ban hành", "nội dung", "hướng dẫn", "quy chế", "quy định", "được", "dự thảo", "bảng", "kế hoạch", "(", "hồ sơ", "tài liệu"})

// comesWith tells whether the line under the title of an attached part says which paper it comes with: "(Kèm theo Công văn số …)".
// Where the head of the dispatch has no number, that is its own.
func (p *parser) comesWith(m *mention) bool {
	x, i := p.x, p.at.From
	if !x.Is(i, '(') || !x.Is(p.at.To-1, ')') {
		return false
	}
	n, _ := attachedTo.At(x, i+1)
	return n > 0 && i+1+n == m.from
}

var attachedTo = tag.NewCues([]string{"kèm theo", "ban hành kèm theo", "đính kèm", "gửi kèm", "gửi kèm theo"})

// encloses tells whether the document comes with this dispatch.
func (p *parser) encloses(m *mention) bool {
	x := p.x
	at := m.from
	if at > p.start && x.Tokens[at-1].Key == kCac {
		at--
	}
	if n, _ := sending.Before(x, at, 6); n > 0 && at-n >= p.start {
		if f, _ := forms.Before(x, at-n, 2); f == 0 || at-n-1 == p.start { // "(Gửi kèm Báo cáo số …)" alone in its line
			return true
		}
		return false
	}
	for i := m.to; i < p.at.To && i < m.to+60; i++ {
		if x.Is(i, '(') {
			n, _ := enclosed.At(x, i+1)
			return n > 0 && (x.Is(i+1+n, ')') || i+2+n < p.at.To && !p.numberFollows(i+2+n) && x.Is(i+1+n, ','))
		}
		if x.Is(i, ';') || x.Tokens[i].Kind == token.Number && i > m.to+1 {
			if _, ok := numberAt(x, i); ok || x.Is(i, ';') {
				return false
			}
		}
	}
	return false
}
