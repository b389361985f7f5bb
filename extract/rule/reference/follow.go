package reference

import (
	"strings"

	"congvan/extract/lexicon"
	"congvan/extract/rule/day"
	"congvan/extract/tag"
	"congvan/extract/token"
	"golang.org/x/text/unicode/norm"
)

// spoken are the words between a number and its date: "ký ngày", "ban hành ngày", "(ngày".
var spoken = tag.NewCues([]string{"ký", "ban hành", "đã ký", "được ký"})

// aspect begins what a document says: where it stands after a body's name without "của", the body is the issuer.
var aspect = tag.NewCues([]string{
	"về", "quy định", "ban hành", "thực hiện", "triển khai", "hướng dẫn", "phê duyệt", "sửa đổi", "công bố", "v/v", "thông qua", "tổ chức",
})

// follow reads what stands after a number or name: date, issuer, date after the issuer, title.
func (p *parser) follow(m *mention) {
	p.dateAfter(m)
	p.issuerAfter(m)
	if !m.dateAt.some() {
		p.dateAfter(m)
	}
	if !m.issuer.some() {
		p.issuerBefore(m)
	}
	if !m.issuer.some() && m.kind == numbered && !m.explicit {
		p.issuerOfList(m)
	}
	p.titleAfter(m)
}

func (p *parser) dateAfter(m *mention) {
	x, i := p.x, m.to
	if x.Is(i, ',') || x.Is(i, '(') {
		i++
	}
	if n, _ := spoken.At(x, i); n > 0 {
		i += n
	}
	d, ok := day.At(x, i)
	if !ok || i > m.to && x.Tokens[i].Key != kNgay || d.To > p.at.To {
		return
	}
	if d.Year == 0 && m.num.year > 0 && !m.num.slip && d.Day > 0 && d.Month > 0 {
		d.Year = m.num.year
	}
	if d.Year == 0 || x.Tokens[i].Key == kNam && m.kind == numbered && m.num.year > 0 {
		return
	}
	m.date, m.dateAt, m.to = d.ISO(), span{d.From, d.To}, d.To
	if x.Is(d.From-1, '(') && x.Is(m.to, ')') {
		m.to++
	}
}

func (p *parser) issuerAfter(m *mention) {
	x, i := p.x, m.to
	sat, at := false, i
	if x.Is(at, ',') {
		at++
	}
	if n, _ := session.At(x, at); n > 0 && (x.Number(at+n) >= 0 || p.spelled(at+n)) { // "kỳ họp thứ 14 của HĐND tỉnh", "kỳ họp thứ 3, Quốc hội khóa XV"
		i = at + n + 1
		if sat = x.Is(i, ','); sat {
			i++
		}
	}
	if i >= p.at.To {
		return
	}
	if isCua(x.Tokens[i].Key) {
		if to := p.body(i + 1); to > 0 {
			for to+1 < p.at.To && (x.Tokens[to].Key == kVa || x.Is(to, ',')) && p.otherBody(to+1) && (m.joint() || p.inSymbol(m, to+1)) {
				next := p.body(to + 1)
				if next == 0 {
					break
				}
				to = next
			}
			m.issuer, m.after, m.to = span{i + 1, to}, true, to
		}
		return
	}
	if !m.dateAt.some() || i > m.to && !sat {
		return
	}
	if _, ok := x.Hit(i, lexicon.Issuer); !ok && !x.Tokens[i].Has(token.Cap) || !p.otherBody(i) {
		return
	}
	if to := p.body(i); to > 0 {
		if n, _ := aspect.At(x, to); n > 0 {
			m.issuer, m.after, m.to = span{i, to}, true, to
		}
	}
}

// spelled tells whether an ordinal in words stands at the token: "lần thứ tám".
func (p *parser) spelled(i int) bool {
	n, _ := ordinals.At(p.x, i)
	return n == 1
}

var ordinals = tag.NewCues([]string{"nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"})

// session may stand between a resolution and the council that passed it.
var session = tag.NewCues([]string{"kỳ họp thứ", "tại kỳ họp thứ", "phiên họp thứ", "hội nghị lần thứ", "tại hội nghị lần thứ", "hội nghị trung ương"})

// joint tells whether several bodies issue such papers together.
func (m *mention) joint() bool {
	return m.code == "TTLT" || m.code == "QCPH" || m.code == "CTPH"
}

// inSymbol tells whether the symbol ends with the short form of the body whose name begins with token i: "06-HD/BTC-BNV của Bộ
// Tài chính và Bộ Nội vụ".
func (p *parser) inSymbol(m *mention, i int) bool {
	x := p.x
	if m.num.parts < 3 {
		return false
	}
	const least = 2 // words of the name that the letters begin
	short := norm.NFD.String(x.Of(m.num.to-1, m.num.to))
	n := 0
	for ; i < p.at.To && x.Tokens[i].Kind == token.Word && n < len(short); i++ {
		word := norm.NFD.String(strings.ToUpper(x.Of(i, i+1)))
		if word[0] != short[n] {
			break
		}
		n++
	}
	return n >= least
}

// titleAfter reads what the document is about: "về …", or its name in quotation marks.
func (p *parser) titleAfter(m *mention) {
	x, i := p.x, m.to
	if m.title.some() {
		return
	}
	if x.Is(i, ',') {
		i++
	}
	n, _ := about.At(x, i)
	if n == 0 {
		return
	}
	from := i + n
	to := from
	for ; to < p.at.To && to < from+80; to++ {
		t := x.Tokens[to]
		if t.Kind == token.Sign {
			if x.Is(to, ';') || x.Is(to, '.') || x.Is(to, ':') || x.Is(to, '(') || x.Is(to, ')') {
				break
			}
			if _, ok := x.Hit(to+1, lexicon.Body|lexicon.Issuer); ok && x.Is(to, ',') && !p.group(to) {
				break
			}
			continue
		}
		if t.Kind == token.Word && t.Has(token.Cap) {
			if hit, ok := x.Hit(to, lexicon.DocType); ok && p.numberFollows(to+int(hit.Len)) {
				break
			}
		}
	}
	for to > from && p.trailing(to-1) {
		to--
	}
	if to > from {
		m.title = span{from, to}
	}
}

// group tells whether the comma stands inside the words for a group of bodies: "của cơ quan, tổ chức nhà nước".
func (p *parser) group(comma int) bool {
	if comma+1 >= p.at.To || p.x.Tokens[comma+1].Has(token.Cap) {
		return false
	}
	for k := max(p.at.From, comma-3); k < comma; k++ {
		if h, ok := p.x.Hit(k, lexicon.Body); ok && k+int(h.Len) == comma && !p.x.Tokens[k].Has(token.Cap) {
			return true
		}
	}
	return false
}

var about = tag.NewCues([]string{"về việc", "về", "v/v"})

// trailing tells whether the token cannot end a title.
func (p *parser) trailing(i int) bool {
	if p.x.Tokens[i].Kind == token.Sign && p.x.Tokens[i].Key != kQuote {
		return true
	}
	n, _ := hanging.At(p.x, i)
	return n == 1
}

var hanging = tag.NewCues([]string{"và", "theo", "tại", "của", "thực", "hiện", "triển", "khai", "các", "kèm"})

// numberFollows tells whether a number stands at the token, "số" before it or not.
func (p *parser) numberFollows(i int) bool {
	if i < len(p.x.Tokens) && isSo(p.x.Tokens[i].Key) {
		return true
	}
	return p.x.Number(i) >= 0
}
