package reference

import (
	"congvan"
	"congvan/extract/tag"
)

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
	for i := m.to; i < p.at.To && i < m.to+40; i++ {
		if n, _ := over.At(p.x, i); n > 0 {
			return p.ctx.Decision || p.ownBetween(i, min(i+20, p.at.To))
		}
		if p.x.Is(i, ';') || p.x.Is(i, '.') && !p.x.Glued(i+1) {
			return false
		}
	}
	return false
}
