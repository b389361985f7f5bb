package rule

import (
	"congvan/extract/lexicon"
	"congvan/extract/outline"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// headKind is what a line of a letterhead is.
type headKind uint8

const (
	headOther   headKind = iota
	headState            // Quốc hiệu, Tiêu ngữ, "ĐẢNG CỘNG SẢN VIỆT NAM"
	headDrawn            // a rule drawn with signs: "-----", "*"
	headNumber           // "Số: …"
	headDate             // "An Hải, ngày …"
	headSubject          // "V/v …"
	headMark             // KHẨN, MẬT
	headTitle            // KẾ HOẠCH
	headDraft            // DỰ THẢO
)

var (
	quocHieu    = tag.P("cộng hòa xã hội chủ nghĩa việt nam")
	tieuNgu     = tag.Phrases("độc lập - tự do - hạnh phúc", "độc lập tự do hạnh phúc", "độc lập")
	docLap      = tag.P("độc lập")
	dangCongSan = tag.P("đảng cộng sản việt nam")
	duThao      = tag.Phrases("dự thảo", "dự thảo lần", "bản thảo")
	keySo       = token.KeyOf("số")
	keyNgay     = token.KeyOf("ngày")
	keyThang    = token.KeyOf("tháng")
	keyNam      = token.KeyOf("năm")
	veViec      = tag.Phrases("V/v", "về việc", "về viêc", "V/v:", "Về việc:", "VV", "Vv:")
	marks       = []markWords{
		newMark("hỏa tốc hẹn giờ", true), newMark("hỏa tốc", true), newMark("thượng khẩn", true), newMark("khẩn", true),
		newMark("tuyệt mật", false), newMark("tối mật", false), newMark("mật", false),
	}
)

// markWords is a mark of urgency or of secrecy.
type markWords struct {
	words   string
	phrase  tag.Phrase
	urgency bool
}

func newMark(words string, urgency bool) markWords { return markWords{words, tag.P(words), urgency} }

// headKind tells what a line of the head is.
func (d *Doc) headKind(p *outline.Part, i int) headKind {
	l := d.Lines[i]
	switch {
	case l.Letters == 0 && l.To > l.From && d.Tokens[l.From].Kind == token.Sign:
		return headDrawn
	case i == p.Title:
		return headTitle
	case d.Find(l.From, l.To, quocHieu) >= 0, d.Any(l.From, tieuNgu) >= 5, d.At(l.From, docLap) && l.To-l.From <= 8,
		d.At(l.From, dangCongSan) && l.To-l.From <= 6:
		return headState
	case d.numberAt(l.From, l.To) >= 0:
		return headNumber
	case d.Any(l.From, veViec) > 0:
		return headSubject
	case d.dateAt(l.From, l.To) >= 0 && l.To-l.From <= 24:
		return headDate
	case l.To-l.From <= 5 && d.mark(l.From, l.To) >= 0:
		return headMark
	case d.Any(l.From, duThao) > 0 && l.To-l.From <= 8:
		return headDraft
	}
	return headOther
}

// numberAt gives the token after "Số" or "Số:" with which a number line begins, -1 where the line is none.
func (d *Doc) numberAt(from, to int) int {
	i := from
	if h, ok := d.Hit(i, lexicon.DocType); ok && i+int(h.Len) < to { // "Luật số: 24/2018/QH14"
		i += int(h.Len)
	}
	if i >= to || d.Tokens[i].Key != keySo || !d.Tokens[i].Has(token.Cap) && i == from {
		return -1
	}
	colon := i+1 < to && d.Is(i+1, ':')
	if i > from && !colon {
		return -1
	}
	if colon {
		return i + 2
	}
	for j := i + 1; j < to; j++ { // "Số 127-QĐ/TW", "Số      /QĐ-UBND"
		if d.Is(j, '/') || d.Is(j, '-') {
			return i + 1
		}
		if d.Number(j) < 0 && !d.Is(j, '.') {
			break
		}
	}
	return -1
}

// dateAt gives the token "ngày" of a date in words, filled in or blank; -1 where there is none.
func (d *Doc) dateAt(from, to int) int {
	for i := from; i < to; i++ {
		if d.Tokens[i].Key != keyNgay {
			continue
		}
		for j := i + 1; j < to && j <= i+8; j++ {
			if d.Tokens[j].Key == keyThang {
				return i
			}
		}
		if d.Number(i+1) > 0 && (d.Is(i+2, '/') || d.Is(i+2, '-') || d.Is(i+2, '.')) && d.Number(i+3) > 0 && d.Number(i+5) > 1900 {
			return i
		}
	}
	return -1
}

// mark gives the index of the mark of urgency or secrecy that the line is, -1 for none.
func (d *Doc) mark(from, to int) int {
	s := d.Trim(span{From: from, To: to}, `"([:*-`, `")]:.*-!`)
	for k, m := range marks {
		if s.To-s.From == len(m.phrase) && d.At(s.From, m.phrase) && d.Tokens[s.From].Has(token.Cap) {
			return k
		}
	}
	return -1
}
