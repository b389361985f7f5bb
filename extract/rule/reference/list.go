package reference

import (
	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/tag"
)

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
		m.parent, m.link, m.changed = q.parent, q.link, q.changed
		return q.parent < 0 && p.top(q)
	case and && q.parent >= 0 && m.code == q.code && !p.clause(q.to, m.from) && !p.verbBetween(q.to, m.from):
		m.parent, m.link = q.parent, q.link
		return false
	case semicolon && !p.clause(q.to, m.from), comma && !p.clause(q.to, m.from), and && !p.clause(q.to, m.from) && !p.verbBetween(q.to, m.from):
		return p.top(q)
	}
	if verb, ok := p.linkBetween(q.to, m.from); ok {
		if changed, ok := p.changedBy(m, verb); ok {
			m.changed, m.link = changed+1, verb
			return p.out[changed].parent < 0 && p.top(&p.out[changed])
		}
		m.parent, m.link = p.prev, verb
	}
	return false
}

// changing begin the clause that tells by which paper the one before it has been changed.
var changing = tag.NewCues([]string{"được", "đã được", "đã", "được sửa", "bị"})

// by stand between such a verb and the paper that changed the other.
var by = tag.NewCues([]string{"bởi", "bằng", "tại", "theo"})

// changedBy gives the mention that the text says the paper m has changed: "Nghị định số 1 … được sửa đổi, bổ sung bởi Nghị
// định số 2". Where the one before names what the first is about, and m is of the first one's kind, it is that one.
func (p *parser) changedBy(m *mention, verb congvan.Relation) (int, bool) {
	const reach = 8 // tokens from "được" to "bởi"
	x := p.x
	n, _ := by.Before(x, m.from, 1)
	if n == 0 || verb == congvan.Implements {
		return 0, false
	}
	for i := m.from - n; i > p.out[p.prev].to-1 && i > m.from-n-reach; i-- {
		if k, _ := changing.At(x, i); k == 0 {
			continue
		}
		if q := &p.out[p.prev]; q.parent >= 0 && q.code != m.code && p.out[q.parent].code == m.code {
			return q.parent, true
		}
		return p.prev, true
	}
	return 0, false
}

// leading may stand before a member of a list.
var leading = tag.NewCues([]string{"các", "những", "căn cứ", "theo", "tại", "thực hiện", "cùng", "của", "đề nghị", "ý kiến", "ý kiến chỉ đạo", "chỉ đạo", "kiến nghị", "yêu cầu", "xét đề nghị", "theo đề nghị"})

// top tells whether the sentence's list of reasons is still open: its first member has more than cites, or opens the sentence.
func (p *parser) top(q *mention) bool {
	first := &p.out[p.first]
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
		if n, _ := speaking.At(x, i+1); n > 0 && i+1 < to && !p.ofMeeting(from, i) {
			return true
		}
	}
	return false
}

// ofMeeting tells whether the comma may stand in the name of a meeting that looks back and ahead: "Hội nghị tổng kết năm 2024,
// triển khai nhiệm vụ năm 2025".
func (p *parser) ofMeeting(from, comma int) bool {
	if n, _ := lookAhead.At(p.x, comma+1); n == 0 || !p.x.Is(comma, ',') {
		return false
	}
	const reach = 40 // tokens of the name
	for k := max(from, comma-reach); k < comma; k++ {
		if n, _ := lookBack.At(p.x, k); n > 0 {
			return true
		}
	}
	return false
}

var (
	lookBack  = tag.NewCues([]string{"tổng kết", "sơ kết", "đánh giá"})
	lookAhead = tag.NewCues([]string{"triển khai", "triển khai nhiệm vụ", "triển khai phương hướng", "triển khai kế hoạch"})
)

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
		if n, group := linking.At(p.x, i); n > 0 && !(i > from && p.ofMeeting(from, i-1)) {
			return linked[group], true
		}
	}
	return "", false
}
