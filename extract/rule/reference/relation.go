package reference

import (
	"congvan"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// The groups of opening, in order.
const (
	opensBasis = iota
	opensProposal
	opensReply
	opensImplement
	opensEnclosure
)

// opening begins a sentence that says why there is this paper.
var opening = tag.NewCues(
	[]string{"căn cứ", "căn cứ vào", "căn cứ các", "căn cứ theo", "căn cứ pháp lý", "cơ sở pháp lý", "căn cứ xây dựng"},
	[]string{"theo đề nghị", "xét đề nghị", "xét", "xét tờ trình", "theo tờ trình", "theo kiến nghị", "về đề nghị", "qua xem xét", "xem xét", "sau khi xem xét",
		"sau khi nghiên cứu", "qua nghiên cứu", "về kiến nghị", "xem xét đề nghị", "xét báo cáo", "xem xét báo cáo", "xem xét kiến nghị"},
	[]string{"trả lời", "phúc đáp", "đáp lại", "về việc trả lời", "hồi đáp", "trả lời về"},
	[]string{"thực hiện", "triển khai", "triển khai thực hiện", "thi hành", "để thực hiện", "để triển khai", "để triển khai thực hiện", "nhằm thực hiện",
		"nhằm triển khai", "nhằm triển khai thực hiện", "tiếp tục thực hiện", "tiếp tục triển khai", "tiếp tục triển khai thực hiện", "chấp hành", "tổ chức thực hiện",
		"thực hiện theo", "theo chỉ đạo", "theo yêu cầu", "tổ chức triển khai", "tổ chức triển khai thực hiện", "để tổ chức triển khai", "thực hiện nghiêm",
		"để triển khai có hiệu quả", "để thực hiện tốt", "để thực hiện có hiệu quả", "để tổ chức thực hiện", "nhằm tổ chức thực hiện", "thực hiện nhiệm vụ",
		"để kịp thời triển khai", "cụ thể hóa", "nhằm cụ thể hóa", "để cụ thể hóa", "triển khai thi hành", "nhằm tổ chức triển khai"},
	[]string{"hồ sơ kèm theo", "hồ sơ gửi kèm", "tài liệu kèm theo", "tài liệu gửi kèm", "gửi kèm", "gửi kèm theo", "xin gửi kèm", "xin gửi kèm theo", "kèm theo công văn này",
		"hồ sơ trình kèm", "hồ sơ trình gồm", "gửi kèm theo công văn này", "sao gửi", "hồ sơ gồm", "kính gửi kèm theo", "gửi kèm công văn này", "kèm theo tờ trình này", "tài liệu gửi kèm theo"},
)

// lead is a heading over a list of documents: its relation holds for the lines below it.
type lead struct {
	relation congvan.Relation
	rank     int
}

// begin reads the start of a line: its label, whether the points have begun, a heading over a list of documents.
func (p *parser) begin(l *tag.Line) {
	at, rank := label(p.x, l)
	at = p.afterBracket(at)
	p.sentence(at)
	p.carried, p.carry = p.carry, ""
	if rank < rankBullet {
		p.preamble = false
	}
	if p.lead.relation != "" && (rank <= p.lead.rank && !(p.lead.rank == rankNone && rank < rankNone) || p.attached) {
		p.lead = lead{}
	}
	n, group := opening.At(p.x, at)
	if n == 0 || p.attached {
		return
	}
	if group == opensReply || group == opensProposal {
		return
	}
	end := l.To
	if p.x.Is(end-1, ':') || group == opensBasis && rank < rankBullet && !p.hasNumber(at, end) || group == opensEnclosure && !p.hasNumber(at, end) {
		if p.hasNumber(at, end) || end-at > 24 {
			return
		}
		if group == opensBasis && !(p.preamble || rank < rankBullet) || group == opensImplement && !p.preamble {
			return
		}
		p.lead = lead{relation: p.opened(group), rank: rank}
	}
}

// afterBracket gives the token after a bracket with which a line begins, "(Địa chỉ: …) Trả lời Công văn số …".
func (p *parser) afterBracket(at int) int {
	const longest = 60 // tokens of the bracket
	if !p.x.Is(at, '(') {
		return at
	}
	for i := at; i+1 < p.at.To && i < at+longest; i++ {
		if p.x.Is(i, ')') && p.x.Tokens[i+1].Has(token.Cap) {
			return i + 1
		}
	}
	return at
}

// hasNumber tells whether a document's number stands in [from, to).
func (p *parser) hasNumber(from, to int) bool {
	for i := from; i < to; i++ {
		if p.x.Tokens[i].Kind == token.Number {
			if _, ok := numberAt(p.x, i); ok {
				return true
			}
		}
	}
	return false
}

// opened gives the relation that an opening says.
func (p *parser) opened(group int) congvan.Relation {
	switch group {
	case opensBasis:
		return congvan.Basis
	case opensProposal:
		if p.ctx.Decision {
			return congvan.Basis
		}
		return congvan.Replies
	case opensReply:
		return congvan.Replies
	case opensImplement:
		return congvan.Implements
	}
	return congvan.Encloses
}

// place finds what the mention is to the dispatch, and to the mention before it in the sentence.
func (p *parser) place(m *mention) {
	m.relation = congvan.Cites
	top := true
	if p.prev >= 0 && m.from >= p.out[p.prev].from {
		top = p.list(m)
	}
	if m.kind == back {
		return
	}
	switch {
	case p.changes(m):
	case !top:
	case p.within(m):
	case p.encloses(m):
		m.relation = congvan.Encloses
	}
}

// within reads the reason for this paper: the sentence's opening, or the heading over the list.
func (p *parser) within(m *mention) bool {
	if p.attached || m.quoted {
		return false
	}
	x := p.x
	if end := within(p.ctx.Recitals, m.from); end >= 0 {
		m.relation = congvan.Basis
		return true
	}
	if p.prev >= 0 && p.out[p.prev].from >= p.start {
		if r := p.out[p.first].relation; r != congvan.Cites {
			m.relation = r
			return true
		}
		return false
	}
	at := p.start
	if l, _ := subjectMark.At(x, at); l > 0 {
		at += l
	}
	if n, group := opening.At(x, at); n > 0 && at+n <= m.from {
		inline := p.colon(at+n, m.from)
		if p.preamble && (!p.broken(at+n, m.from) || inline) || group == opensBasis && inline || group == opensEnclosure && !p.broken(at+n, m.from) {
			m.relation = p.opened(group)
			return true
		}
	}
	if p.carried != "" && p.preamble && m.from == p.start { // the list of reasons goes on in the next line
		m.relation = p.carried
		return true
	}
	if p.preamble && p.received(m.from) {
		m.relation = congvan.Replies
		return true
	}
	if n, _ := purpose.At(x, at); n > 0 && p.preamble { // "Để khắc phục tình trạng trên, thực hiện Nghị định …"
		if n, group := opening.Before(x, m.from, 4); n > 0 && x.Is(m.from-n-1, ',') {
			m.relation = p.opened(group)
			return true
		}
	}
	if p.lead.relation != "" {
		m.relation = p.lead.relation
		return true
	}
	return false
}

// purpose begins a clause that says what for; what the paper rests on stands after it.
var purpose = tag.NewCues([]string{"để", "nhằm", "trước tình hình trên", "trước thực trạng trên", "từ thực tế trên", "trước tình hình đó"})

// colon tells whether a colon stands in the first words: "Căn cứ pháp lý liên quan: …".
func (p *parser) colon(from, to int) bool {
	for i := from; i < to && i < from+6; i++ {
		if p.x.Is(i, ':') {
			return true
		}
	}
	return false
}

// broken tells whether the clause of the opening ends before the mention. A comma inside the name of a person or body
// that acts "tại" the document does not end it.
func (p *parser) broken(from, to int) bool {
	x := p.x
	if to-from > 60 {
		return true
	}
	if to > from {
		if n, _ := through.Before(x, to, 2); n > 0 {
			return p.clause(from, to)
		}
	}
	for i := from; i < to; i++ {
		if x.Is(i, ',') || x.Is(i, ';') {
			return p.clause(from, to) || to-i > 12
		}
	}
	return false
}

var receiving = tag.NewCues([]string{"nhận được", "tiếp nhận"})

// received tells whether "nhận được" stands right before the mention.
func (p *parser) received(at int) bool {
	if at > 0 && p.x.Tokens[at-1].Key == kCac {
		at--
	}
	n, _ := receiving.Before(p.x, at, 2)
	return n > 0
}
