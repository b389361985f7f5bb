package indicator

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// clauseStart gives the first token of the clause that ends at i: after the last sign, a list's mark left out.
func (p *parser) clauseStart(i int) int {
	k := i
	for k > p.from && !p.x.Is(k-1, ';') && !p.x.Is(k-1, ':') {
		k--
	}
	for k < i && (p.x.Is(k, '-') || p.x.Is(k, '+') || p.x.Is(k, '*')) {
		k++
	}
	return k
}

// name gives what is measured: the words before the number and its cue, those after it, or both; with the lead of a list,
// without the time and the general verb of the target.
func (p *parser) name(cue, end int, unit, more span, counted bool) []span {
	x := p.x
	from := p.end
	for k := cue - 1; k >= from; k-- {
		if x.Is(k, ';') {
			from = k + 1
			break
		}
		if n, _ := edge.At(x, k); n > 0 && k+n < cue && k > from && (x.Is(k-1, ',') || x.Is(k-1, '(')) { // ", trong đó phấn đấu …"
			from = k + n
			break
		}
	}
	for _, who := range p.ctx.Who {
		if from <= who.From && who.To <= cue {
			from = max(from, who.To)
		}
	}
	head := p.aimed(p.trim(span{from, cue}))
	if n, _ := general.At(x, head.from); n > 0 && head.from+n <= head.to && (head.from+n == head.to || p.measure(head.from+n)) {
		head.from += n
	}
	tail := span{end, end}
	if !p.reaches(cue, end) || head.to <= head.from {
		for tail.to < p.to && tail.to < end+60 && !x.Is(tail.to, ';') && !(x.Is(tail.to, ',') && (p.nextNumber(tail.to) || p.onWhose(tail.to+1))) && !p.lastBracket(tail.to) {
			tail.to++
		}
		if n, _ := apart.At(x, tail.from); n > 0 {
			tail.to = tail.from
		}
		p.end = max(p.end, tail.to)
	}
	var out []span
	if p.lead.to > p.lead.from && head.to > head.from && p.lead.to <= head.from {
		out = append(out, p.lead)
	}
	out = p.cut(out, head, more)
	if counted && tail.to > tail.from && head.to <= head.from {
		tail.from = unit.from
	}
	out = p.cut(out, tail, more)
	if len(out) == 0 && p.lead.to-1 > p.lead.from {
		return []span{{p.lead.from, p.lead.to - 1}}
	}
	return out
}

// aimed drops what is done for the target where only the verb of the target stands behind it: of "thực hiện các giải
// pháp, bảo đảm [đến năm 2025] ít nhất 85% hộ dân …" nothing is left, what is measured follows the number.
func (p *parser) aimed(head span) span {
	x := p.x
	to := head.to
	if p.timeAt.to == to && p.timeAt.from >= head.from {
		to = p.timeAt.from
	}
	n, _ := general.Before(x, to, 2)
	if n == 0 {
		n, _ = edge.Before(x, to, 2)
	}
	if n > 0 && to-n > head.from && x.Is(to-n-1, ',') {
		return span{head.to, head.to}
	}
	return head
}

// reaches tells whether the number's verb says what the words before it reach: "Tỷ lệ … đạt 90%".
func (p *parser) reaches(cue, end int) bool {
	for i := cue; i < end; i++ {
		if p.x.Tokens[i].Key == kDat {
			return true
		}
	}
	return false
}

// cut adds the stretch without the time and "trở lên".
func (p *parser) cut(out []span, s, more span) []span {
	for _, hole := range []span{p.base, p.timeAt, more} {
		if hole.to <= hole.from || hole.from < s.from || hole.to > s.to {
			continue
		}
		if first := p.trim(span{s.from, hole.from}); first.to > first.from {
			out = append(out, first)
		}
		s.from = hole.to
	}
	if s = p.trim(s); s.to > s.from {
		out = append(out, s)
	}
	return out
}

// trim drops signs, "và", and the general verbs at the edges, the time where it stands at an edge.
func (p *parser) trim(s span) span {
	x := p.x
	for s.from < s.to {
		t := x.Tokens[s.from]
		if t.Kind == token.Sign && !x.Is(s.from, '(') && t.Key != kQuote || t.Key == kVa {
			s.from++
			continue
		}
		if s.from == p.timeAt.from && p.timeAt.to > s.from && p.timeAt.to <= s.to {
			s.from = p.timeAt.to
			continue
		}
		if n, _ := edge.At(x, s.from); n > 0 && s.from+n <= s.to {
			s.from += n
			continue
		}
		break
	}
	for s.to > s.from {
		if t := x.Tokens[s.to-1]; t.Kind == token.Sign && !x.Is(s.to-1, ')') && t.Key != kQuote || t.Key == kVa {
			s.to--
			continue
		}
		if s.to == p.timeAt.to && p.timeAt.from >= s.from {
			s.to = p.timeAt.from
			continue
		}
		break
	}
	return s
}

var (
	// edge are words that only lead to a target.
	edge = tag.NewCues([]string{"trong đó", "đồng thời", "phấn đấu", "cụ thể", "trong đó có"})
	// general are the verbs of a target that say nothing of what is measured.
	general = tag.NewCues([]string{"bảo đảm", "đảm bảo", "giảm", "nâng", "duy trì", "giữ", "đưa", "hoàn thành"})
	// measures name what a number is of.
	measures = tag.NewCues([]string{"tỷ lệ", "tỉ lệ", "chỉ số", "chỉ tiêu", "mức độ", "số", "điểm", "tốc độ", "số lượng", "thời gian"})
	// apart begins what no longer belongs to the thing measured.
	apart = tag.NewCues([]string{"theo", "so với", "vào", "trong", "để", "nhằm", "đến", "trước", "tại", "và", "trở lên"})
)

func (p *parser) measure(i int) bool {
	n, _ := measures.At(p.x, i)
	return n > 0
}

// nextNumber tells whether a number with "%" follows within a few words.
func (p *parser) nextNumber(i int) bool {
	for k := i + 1; k < i+8 && k < p.to; k++ {
		if p.x.Is(k, '%') {
			return true
		}
	}
	return false
}

// onWhose tells whether the words that tell on whose word the target is set begin at the token: "theo yêu cầu của …".
func (p *parser) onWhose(i int) bool {
	n, _ := onWhose.At(p.x, i)
	return n > 0
}

var onWhose = tag.NewCues([]string{"theo yêu cầu", "theo đề nghị", "theo quy định", "theo hướng dẫn", "theo chỉ đạo", "theo kế hoạch", "theo mẫu"})

// lastBracket tells whether a bracket opens at the token with which the clause ends: "… được tập huấn (điểm b mục 2)".
func (p *parser) lastBracket(i int) bool {
	if !p.x.Is(i, '(') {
		return false
	}
	for k := i + 1; k < p.to; k++ {
		if p.x.Is(k, ')') {
			return k+1 >= p.to || p.x.Is(k+1, ';') || p.x.Is(k+1, '.')
		}
	}
	return false
}
