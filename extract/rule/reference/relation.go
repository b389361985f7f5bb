package reference

import (
	"congvan"
	"congvan/extract/lexicon"
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
	p.sentence(at)
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

// hasNumber tells whether a document's number stands in [from, to).
func (p *parser) hasNumber(from, to int) bool {
	for i := from; i < to; i++ {
		if p.x.Tokens[i].Kind == kindNumber {
			if _, ok := readNumber(p.x, i); ok {
				return true
			}
		}
	}
	return false
}

// The ranks of labels, the highest first.
const (
	rankPart = iota
	rankRoman
	rankNumber
	rankLetter
	rankBullet
	rankNone
)

var parts = tag.NewCues([]string{"phần", "chương", "mục"}, []string{"điều"})

// label gives the token after the line's label, and the label's rank.
func label(x *tag.Text, l *tag.Line) (int, int) {
	i := l.From
	t := x.Tokens[i]
	switch {
	case t.Kind == kindSign && (x.Is(i, '-') || x.Is(i, '+') || x.Is(i, '*') || t.Key == kBullet):
		return i + 1, rankBullet
	case x.Is(i, '(') && i+2 < l.To && x.Is(i+2, ')') && x.Tokens[i+1].Kind == kindNumber:
		return i + 3, rankNumber
	case t.Kind == kindNumber && i+1 < l.To && (x.Is(i+1, '.') || x.Is(i+1, ')') || x.Is(i+1, '/')) && x.Glued(i+1):
		for i += 2; i+1 < l.To && x.Tokens[i].Kind == kindNumber && x.Glued(i) && x.Is(i+1, '.'); i += 2 {
		}
		if i < l.To && x.Glued(i) && x.Tokens[i].Kind == kindNumber {
			if i+1 < l.To && x.Glued(i+1) {
				return l.From, rankNone // "12/3/2024"
			}
			return i + 1, rankNumber // "1.1"
		}
		return i, rankNumber
	case t.Kind == kindWord && i+1 < l.To && x.Glued(i+1) && (x.Is(i+1, '.') || x.Is(i+1, ')') || x.Is(i+1, '/') && !x.Glued(i+2)):
		if t.Has(upper) && roman(x.Of(i, i+1)) {
			return i + 2, rankRoman
		}
		if t.End-t.Start <= 2 && !x.Is(i+1, '/') {
			return i + 2, rankLetter
		}
	}
	if n, group := parts.At(x, i); n > 0 && i+1 < l.To {
		if group == 1 && x.Number(i+1) >= 0 {
			i += 2
			if x.Is(i, '.') || x.Is(i, ':') {
				i++
			}
			return i, rankPart
		}
		if group == 0 && x.Tokens[i+1].Has(upper) && roman(x.Of(i+1, i+2)) {
			return i + 2, rankPart
		}
	}
	return i, rankNone
}

var kBullet = token.KeyOf("•")

func roman(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != 'I' && s[i] != 'V' && s[i] != 'X' {
			return false
		}
	}
	return len(s) > 0 && len(s) < 6
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

// list tells whether the mention stands beside the first of the sentence, not in a title or a later clause; it sets parent and link.
func (p *parser) list(m *mention) bool {
	x, q := p.x, &p.out[p.prev]
	if m.from < q.to || m.from > p.outer && m.from < p.inner && q.kind == law { // in the title of a law that amends
		m.parent, m.link = p.prev, congvan.Amends
		if q.parent >= 0 && m.from >= q.to {
			m.parent, m.link = q.parent, q.link
		}
		return false
	}
	at := m.from
	if m.issuer.some() && !m.after && m.issuer.from > q.to { // "và đề nghị của Giám đốc Sở tại Tờ trình số …"
		at = m.issuer.from
	}
	for at > q.to {
		if n, _ := leading.Before(x, at, 3); n > 0 {
			at -= n
			continue
		}
		break
	}
	semicolon, comma, and := x.Is(at-1, ';'), x.Is(at-1, ','), x.Tokens[at-1].Key == kVa
	pure := p.listed(q.to, m.from)
	switch {
	case pure && semicolon && m.explicit, pure && m.from == q.to:
		return p.top(q)
	case pure:
		m.parent, m.link = q.parent, q.link
		return q.parent < 0 && p.top(q)
	case and && q.parent >= 0 && m.code == q.code && !p.clause(q.to, m.from) && !p.verbBetween(q.to, m.from):
		m.parent, m.link = q.parent, q.link
		return false
	case semicolon && !p.clause(q.to, m.from), comma && !p.clause(q.to, m.from), and && !p.clause(q.to, m.from) && !p.verbBetween(q.to, m.from):
		return p.top(q)
	}
	if verb, ok := p.linkBetween(q.to, m.from); ok {
		m.parent, m.link = p.prev, verb
	}
	return false
}

// leading may stand before a member of a list.
var leading = tag.NewCues([]string{"các", "những", "căn cứ", "theo", "tại", "thực hiện", "cùng", "của", "đề nghị", "ý kiến", "ý kiến chỉ đạo", "chỉ đạo", "kiến nghị", "yêu cầu", "xét đề nghị", "theo đề nghị"})

// top tells whether the sentence's list of reasons is still open: its first member has more than cites, or opens the sentence.
func (p *parser) top(q *mention) bool {
	first := q
	for i := p.prev; i >= 0 && p.out[i].from >= p.start; i-- {
		first = &p.out[i]
	}
	return first.relation != congvan.Cites || q.parent < 0 && first == q
}

// clause tells whether a new clause with a subject of its own begins in [from, to): ", Sở … yêu cầu".
func (p *parser) clause(from, to int) bool {
	x := p.x
	for i := from; i < to; i++ {
		if !x.Is(i, ',') && !x.Is(i, ';') {
			continue
		}
		if n, _ := turning.At(x, i+1); n > 0 {
			return true
		}
		if _, ok := x.Hit(i+1, lexicon.Body|lexicon.Issuer); ok {
			for k := i + 2; k < to && k < i+30; k++ {
				if n, _ := speaking.At(x, k); n > 0 {
					return true
				}
			}
		}
		if n, _ := speaking.At(x, i+1); n > 0 && i+1 < to {
			return true
		}
	}
	return false
}

// turning begins a clause that goes on with the story.
var turning = tag.NewCues([]string{"trước đó", "sau đó", "theo đó", "trong đó", "ngoài ra", "tuy nhiên", "tiếp đó", "đồng thời", "do đó", "vì vậy", "qua đó", "tại đó"})

// speaking are the verbs of the main clause of a dispatch.
var speaking = tag.NewCues([]string{
	"yêu cầu", "đề nghị", "báo cáo", "hướng dẫn", "thông báo", "kính", "trân trọng", "đã", "ban hành", "xây dựng", "có ý kiến", "chỉ đạo", "chỉ thị", "giao", "tổ chức", "mời",
	"triển khai", "nhận được", "trình", "kiến nghị", "gửi", "đôn đốc", "sẽ", "tiến hành", "quyết định",
})

func (p *parser) verbBetween(from, to int) bool {
	_, ok := p.linkBetween(from, to)
	return ok
}

// linking are the verbs with which one document speaks of another.
var linking = tag.NewCues(
	[]string{"thực hiện", "triển khai", "triển khai thực hiện", "thi hành", "hướng dẫn", "quy định chi tiết", "cụ thể hóa", "tổ chức thực hiện"},
	[]string{"sửa đổi", "sửa đổi, bổ sung", "bổ sung", "điều chỉnh", "đính chính"},
	[]string{"thay thế"},
	[]string{"bãi bỏ", "hủy bỏ", "hết hiệu lực"},
)

var linked = []congvan.Relation{congvan.Implements, congvan.Amends, congvan.Replaces, congvan.Repeals}

// linkBetween finds the last such verb between two mentions of one clause.
func (p *parser) linkBetween(from, to int) (congvan.Relation, bool) {
	if p.clause(from, to) {
		return "", false
	}
	for i := to - 1; i >= from && i > to-30; i-- {
		if n, group := linking.At(p.x, i); n > 0 {
			return linked[group], true
		}
	}
	return "", false
}

// changes reads that this dispatch amends, replaces or repeals the document.
func (p *parser) changes(m *mention) bool {
	x := p.x
	if p.attached || m.quoted {
		return false
	}
	if p.ends(m) {
		m.relation = congvan.Repeals
		return true
	}
	from := p.start
	if p.prev >= 0 {
		q := &p.out[p.prev]
		if r := q.relation; (r == congvan.Amends || r == congvan.Replaces || r == congvan.Repeals) && q.from >= p.start && m.parent < 0 && p.listed(q.to, m.from) {
			m.relation = r
			return true
		}
		if !p.ownBetween(q.to, m.from) && !p.onWith(q, m) {
			return false
		}
		from = q.to
	}
	if m.parent >= 0 && !p.ownBetween(from, m.from) && !(p.prev >= 0 && p.onWith(&p.out[p.prev], m)) {
		return false
	}
	for i := m.from - 1; i >= from && i > m.from-34; i-- {
		n, group := linking.At(x, i)
		if n == 0 {
			continue
		}
		if i > from && group == 1 && x.Is(i-1, ',') && i-2 >= from {
			continue // "sửa đổi, bổ sung": the first verb tells
		}
		if group == 0 {
			return false
		}
		at := p.start
		if l, _ := subjectMark.At(x, at); l > 0 {
			at += l
		}
		if p.prev >= 0 && p.onWith(&p.out[p.prev], m) || i == at && (p.ctx.Decision || p.preamble && at > p.start) || p.ownBetween(from, i) {
			m.relation = linked[group]
			m.parent, m.link = -1, ""
			return true
		}
		return false
	}
	return false
}

// onWith tells whether the dispatch is still the subject: "Quyết định này thay thế X; bãi bỏ Y; sửa đổi Z".
func (p *parser) onWith(q, m *mention) bool {
	switch q.relation {
	case congvan.Amends, congvan.Replaces, congvan.Repeals:
	default:
		return false
	}
	for i := m.from - 1; i >= q.to; i-- {
		if n, g := linking.At(p.x, i); n > 0 && g > 0 {
			if p.x.Is(i-1, ';') || p.x.Is(i-1, ',') && g != 1 || p.x.Tokens[i-1].Key == kVa {
				return true
			}
		}
	}
	return false
}

var subjectMark = tag.NewCues([]string{"v/v", "về việc"})

// ownBetween tells whether this dispatch is named in [from, to): "Quyết định này", "Văn bản này".
func (p *parser) ownBetween(from, to int) bool {
	x := p.x
	for i := from + 1; i < to; i++ {
		if x.Tokens[i].Key == kNay {
			if hit, _, ok := p.typeEnding(i); ok && (hit.Value == p.ctx.Type || hit.Value == "VB" || p.ctx.Type == "") {
				return true
			}
		}
	}
	return false
}

// over are the words after a document that this one ends: "Quyết định số … hết hiệu lực kể từ ngày Quyết định này …".
var over = tag.NewCues([]string{"hết hiệu lực", "bị bãi bỏ", "được bãi bỏ", "hết hiệu lực thi hành"})

func (p *parser) ends(m *mention) bool {
	for i := m.to; i < p.line_.To && i < m.to+40; i++ {
		if n, _ := over.At(p.x, i); n > 0 {
			return p.ctx.Decision || p.ownBetween(i, min(i+20, p.line_.To))
		}
		if p.x.Is(i, ';') || p.x.Is(i, '.') && !p.x.Glued(i+1) {
			return false
		}
	}
	return false
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
		if r := p.firstRelation(); r != congvan.Cites {
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
	if p.preamble && p.received(m.from) {
		m.relation = congvan.Replies
		return true
	}
	if p.lead.relation != "" {
		m.relation = p.lead.relation
		return true
	}
	return false
}

// firstRelation is that of the first mention of the sentence.
func (p *parser) firstRelation() congvan.Relation {
	r := congvan.Cites
	for i := p.prev; i >= 0 && p.out[i].from >= p.start; i-- {
		r = p.out[i].relation
	}
	return r
}

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

var sending = tag.NewCues([]string{
	"gửi kèm", "gửi kèm theo", "xin gửi kèm", "xin gửi kèm theo", "sao gửi", "xin gửi", "đính kèm", "gửi kèm công văn này", "gửi kèm theo công văn này",
	"gửi kèm văn bản này", "kèm theo công văn này", "chuyển kèm theo", "kính gửi kèm theo",
})

var enclosed = tag.NewCues([]string{"gửi kèm", "kèm theo", "gửi kèm theo", "đính kèm", "sao gửi kèm", "có bản sao kèm theo", "được gửi kèm", "bản sao gửi kèm", "có văn bản kèm theo", "sao gửi kèm theo"})

// forms: what comes with the document, not the document, is meant: "theo mẫu gửi kèm Công văn số …".
var forms = tag.NewCues([]string{"mẫu", "biểu mẫu", "biểu", "phụ lục", "đề cương", "danh sách", "danh mục", "ban hành", "nội dung", "hướng dẫn", "quy chế", "quy định", "được", "dự thảo", "bảng", "kế hoạch", "(", "hồ sơ", "tài liệu"})

// encloses tells whether the document comes with this dispatch.
func (p *parser) encloses(m *mention) bool {
	x := p.x
	at := m.from
	if at > p.start && x.Tokens[at-1].Key == kCac {
		at--
	}
	if n, _ := sending.Before(x, at, 6); n > 0 && at-n >= p.start {
		if f, _ := forms.Before(x, at-n, 2); f == 0 {
			return true
		}
		return false
	}
	for i := m.to; i < p.line_.To && i < m.to+60; i++ {
		if x.Is(i, '(') {
			n, _ := enclosed.At(x, i+1)
			return n > 0 && (x.Is(i+1+n, ')') || i+2+n < p.line_.To && !p.numberFollows(i+2+n) && x.Is(i+1+n, ','))
		}
		if x.Is(i, ';') || x.Tokens[i].Kind == kindNumber && i > m.to+1 {
			if _, ok := readNumber(x, i); ok || x.Is(i, ';') {
				return false
			}
		}
	}
	return false
}
