package outline

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

var (
	kinhGui = tag.Phrases("kính gửi", "đồng kính gửi", "kính trình", "kính chuyển", "kính mời", "kính gởi")
	veViec  = tag.Phrases("v/v", "về việc", "vv")
	so      = tag.P("số")
	cua     = tag.P("của")
	about   = tag.Phrases("về", "V/v", "về việc")
	dien    = tag.P("điện")
	attends = tag.Phrases("đến dự", "tới dự", "tham dự", "về dự", "đến tham dự", "tới tham dự", "dự họp", "dự hội nghị", "thời gian", "địa điểm")
	kinhMoi = tag.P("kính mời")
	// deciders begin the line that says who decides, between the subject and the recitals.
	deciders = tag.Phrases("ủy ban nhân dân", "hội đồng nhân dân", "chủ tịch", "giám đốc", "bộ trưởng", "thủ tướng", "hiệu trưởng", "tổng giám đốc", "cục trưởng",
		"trưởng ban", "chánh văn phòng", "ban thường vụ", "ban chấp hành", "thống đốc", "chủ nhiệm", "viện trưởng", "trưởng phòng", "tổng cục trưởng")
	canCu = tag.P("căn cứ")
	// recitals begin the lines that say on what a decision rests.
	recitals = tag.Phrases("căn cứ", "theo đề nghị", "xét đề nghị", "xét tờ trình", "xét")
	// hanging words end no line of a subject: the next goes on with it.
	hanging = tag.Phrases("của", "và", "các", "cho", "với", "tại", "do", "thuộc")
	opening = tag.Phrases("căn cứ", "thực hiện", "triển khai", "xét", "theo đề nghị", "để", "nhằm", "ngày", "trong", "qua", "tiếp tục",
		"trên cơ sở", "hiện nay", "ban hành kèm theo", "kính gửi", "thi hành", "được sự", "sau khi")
)

// zones finds head, addressees, body and closing of a part.
func zones(x *tag.Text, p *Part) {
	p.Closing = findClosing(x, p.Span)
	body := p.Span.From
	limit := p.Closing.From
	if p.Label != "" { // an appendix: its label, its title in capitals, the note "(Kèm theo …)"
		body = appendixHead(x, p)
	} else {
		body = documentHead(x, p)
	}
	if body > limit {
		body = limit
	}
	p.Head = Span{p.Span.From, body}
	p.Body = Span{body, limit}
}

// findClosing gives the last closing block of the part that is followed by nothing but trifles; empty at its end where
// there is none.
func findClosing(x *tag.Text, s Span) Span {
	found := Span{s.To, s.To}
	for i := s.From; i < s.To; i++ {
		end := closingEnd(x, i)
		if end <= i {
			continue
		}
		if i-s.From < 6 && end < s.To-3 { // a letterhead's line that looks like a position
			continue
		}
		found = Span{i, min(end, s.To)}
		for end < s.To { // signature first, recipients after it
			next := closingEnd(x, end)
			if next <= end {
				break
			}
			end = next
			found.To = min(end, s.To)
		}
		if found.To < s.To-12 && x.Lines[i].Cell == nil && KindOf(x, i) != Recipients {
			found = Span{s.To, s.To} // a position named in the middle of the body
			continue
		}
		i = found.To - 1
		break
	}
	return found
}

// appendixHead gives the first line of an appendix's body.
func appendixHead(x *tag.Text, p *Part) int {
	i := p.Span.From + 1
	for i < p.Span.To && i < p.Span.From+8 {
		l := x.Lines[i]
		if l.Cell != nil && !l.Cell.Table.Layout || ReadLabel(x, l.From, l.To).Kind != Plain {
			break
		}
		note := x.Is(l.From, '(')
		if !l.Upper && !note && !(l.Bold && l.To-l.From <= 30) && l.Letters > 0 {
			break
		}
		if l.Upper {
			if p.Subject.Empty() {
				p.Subject = Span{i, i}
			}
			p.Subject.To = i + 1
		}
		i++
	}
	return i
}

// documentHead gives the first line of a document's body, and fills in Title, Subject and Address.
func documentHead(x *tag.Text, p *Part) int {
	const longest = 45 // lines of a head, a long list of addressees apart
	first := p.Span.From
	limit := min(p.Closing.From, first+longest)
	for i := first; i < limit; i++ {
		l := x.Lines[i]
		if p.Title < 0 && !afterKinhGui(p, i) {
			if _, ok := isTitle(x, i); ok && !headOfBody(x, i) {
				p.Title = i
				p.Subject = subjectLines(x, i, limit)
				i = max(i, p.Subject.To-1)
				continue
			}
		}
		if p.Title >= 0 && i > p.Title && i-p.Title < 14 && callsFor(x, l) {
			p.Address = addressLines(x, i, p.Closing.From)
			return p.Address.To
		}
		if n := x.Any(l.From, kinhGui); n > 0 && x.Tokens[l.From].Has(token.Cap) && (p.Title < 0 || i-p.Title < 14) {
			p.Address = addressLines(x, i, p.Closing.From)
			return p.Address.To
		}
	}
	if p.Title >= 0 {
		return max(p.Title+1, p.Subject.To)
	}
	for i := first; i < limit; i++ { // no title, no addressees: the body begins with the first sentence
		l := x.Lines[i]
		if l.Cell != nil && l.Cell.Table.Layout {
			continue
		}
		if !l.Upper && l.To-l.From > 14 && x.Any(l.From, veViec) == 0 && !x.At(l.From, so) || ReadLabel(x, l.From, l.To).Kind > Plain && i > first+2 {
			return i
		}
	}
	return min(first, limit)
}

// callsFor tells whether the line calls its addressees as a công điện or an invitation does: "… điện:", "… kính mời:".
func callsFor(x *tag.Text, l tag.Line) bool {
	last := l.To - 1
	if !x.Is(last, ':') || last-1 < l.From {
		return false
	}
	return x.At(last-1, dien) || x.Find(max(l.From, last-4), last, kinhMoi) >= 0
}

func afterKinhGui(p *Part, i int) bool { return !p.Address.Empty() && i >= p.Address.From }

// headOfBody tells whether a line in capitals that names a kind of document is a heading of the body.
func headOfBody(x *tag.Text, i int) bool {
	l := x.Lines[i]
	return ReadLabel(x, l.From, l.To).Kind != Plain
}

// subjectLines gives the lines of the trích yếu under the title on line i.
func subjectLines(x *tag.Text, i, limit int) Span {
	const longest = 8
	s := Span{i + 1, i + 1}
	styled := i+1 < limit && x.Lines[i+1].Bold
	for j := i + 1; j < limit && j <= i+longest; j++ {
		l := x.Lines[j]
		if l.Letters == 0 && j > s.From && l.To-l.From <= 3 && numbered(x, l) && !endsSentence(x, j-1) { // "… giai đoạn 2025" "- 2030"
			s.To = j + 1
			continue
		}
		if l.Letters == 0 { // a rule: "-----"
			if j > i+1 {
				break
			}
			s = Span{j + 1, j + 1}
			continue
		}
		if ReadLabel(x, l.From, l.To).Kind != Plain || x.Any(l.From, kinhGui) > 0 || KindOf(x, j) == Recipients || callsFor(x, l) {
			break
		}
		if x.Is(l.From, '(') && x.Any(l.From+1, about) > 0 { // "(Về việc …)" below whose paper it is
			return Span{j, j + 1}
		}
		decider := l.Upper && (x.Any(l.From, deciders) > 0 || j+1 < limit && decides(x, j))
		if j == s.From && j+1 < limit && (x.At(l.From, cua) || decider) && x.Any(x.Lines[j+1].From, about) > 0 {
			s = Span{j + 1, j + 1} // "của Ban Thường vụ Tỉnh ủy", whose paper it is
			continue
		}
		if decider && j == s.From { // the subject stands on the title's line
			break
		}
		if j > s.From { // is it still the same sentence?
			if styled && !l.Bold || x.Any(l.From, opening) > 0 && !l.Upper || x.Is(l.From, '(') {
				break
			}
			if !styled && (l.Upper != x.Lines[s.From].Upper || endsSentence(x, j-1) || l.To-l.From > 40) {
				break
			}
			if !styled && !l.Upper && x.Tokens[l.From].Has(token.Cap) && startsBody(x, l) {
				break
			}
			if l.Upper && (!x.Lines[s.From].Upper || decider) { // the authority's line of a decision
				break
			}
		} else if !styled && (x.At(l.From, canCu) || !l.Upper && tells(x, i) && x.Any(l.From, about) == 0 || l.To-l.From > 70 && !l.Upper) {
			break
		}
		s.To = j + 1
	}
	return s
}

// decides tells whether the line holds nothing but a body, over the recitals of what it decides: "CHÍNH PHỦ", "BỘ NỘI VỤ".
func decides(x *tag.Text, i int) bool {
	const longest = 12 // tokens of a body's name
	l := x.Lines[i]
	if l.To-l.From > longest || x.Any(x.Lines[i+1].From, recitals) == 0 || x.Any(x.Lines[i-1].To-1, hanging) > 0 || x.Is(x.Lines[i-1].To-1, ',') {
		return false
	}
	_, ok := x.Hit(l.From, lexicon.Body|lexicon.Issuer)
	return ok
}

// tells reports whether the title's line goes on with the subject, all in capitals: "THÔNG BÁO KẾT LUẬN CỦA …".
func tells(x *tag.Text, title int) bool {
	const least = 8 // tokens of a subject
	l := x.Lines[title]
	hit, ok := x.Hit(l.From, lexicon.DocType)
	return ok && l.Upper && l.To-l.From-int(hit.Len) >= least
}

// numbered tells whether the line holds a number.
func numbered(x *tag.Text, l tag.Line) bool {
	for j := l.From; j < l.To; j++ {
		if x.Number(j) >= 0 {
			return true
		}
	}
	return false
}

// startsBody tells whether a line that begins with a capital reads as the first sentence of the body.
func startsBody(x *tag.Text, l tag.Line) bool {
	if l.To-l.From > 28 {
		return true
	}
	_, verb := x.Hit(l.From, lexicon.Verb)
	return !verb && x.Is(l.To-1, '.') || x.Is(l.To-1, ':')
}

func endsSentence(x *tag.Text, i int) bool {
	last := x.Lines[i].To - 1
	return x.Is(last, '.') || x.Is(last, ';') || x.Is(last, ':')
}

// addressLines gives the lines of the "Kính gửi" block that begins on line i.
func addressLines(x *tag.Text, i, limit int) Span {
	l := x.Lines[i]
	s := Span{i, i + 1}
	n := x.Any(l.From, kinhGui)
	inline := false // a name stands on the line itself
	if n == 0 {     // "… điện:", "… kính mời:"
		n = l.To - l.From
	}
	for j := l.From + n; j < l.To; j++ {
		inline = inline || x.Tokens[j].Kind == token.Word
	}
	bulleted := false
	for j := i + 1; j < limit; j++ {
		l := x.Lines[j]
		if x.Any(l.From, kinhGui) > 0 { // "Đồng kính gửi:"
			s.To = j + 1
			inline, bulleted = l.To-l.From > 4, false
			continue
		}
		if x.Any(l.From, attends) > 0 { // "Đến dự Hội nghị …" goes on with the invitation
			return s
		}
		label := ReadLabel(x, l.From, l.To)
		prev := x.Lines[j-1].To - 1
		for k := j - 1; k > i && x.Lines[k].Letters == 0; k-- {
			prev = x.Lines[k-1].To - 1
		}
		open := x.Is(prev, ';') || x.Is(prev, ',') || x.Is(prev, ':') && (x.Any(x.Lines[j-1].From, kinhGui) > 0)
		sameTable := l.Cell != nil && x.Lines[i].Cell != nil && l.Cell.Index == x.Lines[i].Cell.Index
		list := label.Kind == Dash || label.Kind == Plus || label.Kind == Dot
		switch {
		case sameTable && !sameCell(l, x.Lines[i]) && !list: // the right column of the head
		case sameTable:
		case list && (!inline || bulleted || open) && l.To-l.From < 70 && !endsWithBodyMark(x, j):
			bulleted = true
		case label.Kind != Plain:
			return s
		case open && l.To-l.From < 60:
		case l.Cell != nil && l.Cell.Table.Layout:
		case bulleted && !x.Is(prev, '.') && !x.Is(prev, ';') && (l.To-l.From <= 20 || !x.Tokens[l.From].Has(token.Cap)): // a torn line
		case l.Letters == 0 || x.Find(l.From, l.To, quocHieu) >= 0 || x.Find(l.From, l.To, hanhPhuc) >= 0:
		case inline && !bulleted && j < i+4 && l.To-l.From <= 14 && anotherBody(x, l): // a second one below, without a sign
		case !inline && j == i+1 && l.To-l.From < 40:
			inline = true
		default:
			return s
		}
		s.To = j + 1
	}
	return s
}

// anotherBody tells whether the line is the name of a body and nothing more.
func anotherBody(x *tag.Text, l tag.Line) bool {
	h, ok := x.Hit(l.From, lexicon.Body)
	if !ok || !x.Tokens[l.From].Has(token.Cap) || h.Len == 0 || x.Is(l.To-1, ':') {
		return false
	}
	for j := l.From; j < l.To; j++ {
		if v, ok := x.Hit(j, lexicon.Verb); ok && v.Len > 1 && !x.Tokens[j].Has(token.Cap) {
			return false
		}
	}
	return true
}

func sameCell(a, b tag.Line) bool { return a.Cell.Row == b.Cell.Row && a.Cell.Col == b.Cell.Col }

func endsWithBodyMark(x *tag.Text, i int) bool { return x.Is(x.Lines[i].To-1, '/') }
