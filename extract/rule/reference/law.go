package reference

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
	"golang.org/x/text/unicode/norm"
)

var (
	kBo    = token.KeyOf("bộ")
	kPhap  = token.KeyOf("pháp")
	kNhung = token.KeyOf("những")
	kMot   = token.KeyOf("một")
	kSua   = token.KeyOf("sửa")
)

// noLaw: with these words "luật" is no law's name.
var noLaw = tag.NewCues([]string{
	"luật sư", "luật gia", "luật pháp", "luật định", "luật hóa", "luật lệ", "luật tục", "luật học", "luật chơi", "luật quốc tế", "luật sửa đổi này",
})

// afterNoLaw: before "luật" these words make another word or no law that is in force.
var afterNoLaw = tag.NewCues([]string{
	"pháp", "kỷ", "quy", "dự án", "dự thảo", "các dự án", "đề án", "trường", "khoa", "ngành", "đại học", "xây dựng", "các", "những", "số", "văn bản", "chuyên ngành",
})

// lawEnds end the name of a law that the lexicon does not know.
var lawEnds = tag.NewCues([]string{
	"năm", "ngày", "số", "được", "đã", "có", "là", "quy định", "theo", "để", "trong", "tại", "cho", "này", "thì", "do", "về", "khi", "phải", "cần", "nhằm",
	"gồm", "hiện hành", "hiện nay", "đó", "trên", "nêu trên", "nói trên", "và các", "và những", "và quy định", "hoặc", "với", "từ", "như", "mà", "sẽ", "đối với",
	"ban hành", "thông qua", "hướng dẫn", "chưa", "không", "cũng", "nên", "của", "đến", "sau", "trước", "ra", "vào", "thực hiện", "triển khai", "bằng",
	"tổ chức", "sử dụng", "áp dụng", "liên quan", "mới", "sửa đổi", "thay thế", "đang", "vẫn", "đều", "qua",
	"yêu cầu", "đề nghị", "báo cáo", "phối hợp", "chủ động", "tiếp tục", "tăng cường", "bảo đảm", "đảm bảo", "đến", "đồng thời", "kịp thời", "cụ thể", "chỉ",
})

// law reads a law, code, ordinance or the constitution by its name.
func (p *parser) law(i int, hit lexicon.Hit) (mention, bool) {
	x := p.x
	if n, _ := noLaw.At(x, i); n > 0 {
		return mention{}, false
	}
	if n, _ := afterNoLaw.Before(x, i, 3); n > 0 && i-n >= p.at.From || i > p.at.From && x.Number(i-1) >= 0 && !p.articleNumber(i-1) {
		return mention{}, false
	}
	m := mention{span: span{i, i}, kind: law, code: hit.Value, typ: span{i, i + int(hit.Len)}, explicit: true, parent: -1}
	name := m.typ.to
	if name >= p.at.To {
		return m, false
	}
	if x.Tokens[name].Key == kSua {
		m.to = p.amending(name)
		if m.to > p.inner {
			p.outer, p.inner = i, m.to
		}
	} else {
		m.to, m.unsure = p.lawName(i, name)
	}
	if m.to <= name && hit.Value != "HP" {
		return m, false
	}
	m.to = p.ofBodies(max(m.to, name))
	m.title = span{i, m.to}
	inside := i < p.inner && m.to <= p.inner && x.Tokens[name].Key != kSua
	if inside && m.to == p.inner {
		return m, true // what follows is of the law that amends
	}
	m.kind = law
	p.lawNumber(&m)
	p.dateAfter(&m)
	if !m.dateAt.some() {
		if y := x.Number(m.to); y >= 1945 && y < 2100 && m.to < p.at.To && x.Tokens[m.to].End-x.Tokens[m.to].Start == 4 {
			m.date, m.dateAt, m.to = x.Of(m.to, m.to+1), span{m.to, m.to + 1}, m.to+1
		}
	}
	if i+1 < p.at.To && hit.Value == "HP" && m.to == name && !m.dateAt.some() {
		return m, false
	}
	if m.dateAt.some() && m.date == "" {
		return m, false
	}
	p.issuerAfter(&m)
	if !m.issuer.some() {
		p.passedBefore(&m)
	}
	return m, true
}

// articleNumber tells whether the number is that of an article or clause: "Điều 165 Luật Doanh nghiệp".
func (p *parser) articleNumber(i int) bool {
	n, _ := articles.Before(p.x, i, 1)
	return n > 0
}

var articles = tag.NewCues([]string{"điều", "khoản", "điểm", "mục", "chương", "phần", ",", "và", "-"})

// passers are the bodies that pass laws: after "của" any other belongs to the name, as in "Luật Ban hành văn bản … của
// Hội đồng nhân dân, Ủy ban nhân dân".
var passers = tag.NewCues([]string{"quốc hội", "ủy ban thường vụ", "chủ tịch nước", "nước"})

// ofBodies takes "của" and bodies that belong to the name of a law that ends at token i.
func (p *parser) ofBodies(i int) int {
	x := p.x
	if i+1 >= p.at.To || !isCua(x.Tokens[i].Key) || !p.otherBody(i+1) {
		return i
	}
	if n, _ := passers.At(x, i+1); n > 0 {
		return i
	}
	j := i + 1
	for j < p.at.To && j < i+16 && (x.Tokens[j].Kind == token.Word || x.Is(j, ',')) {
		if n, _ := lawEnds.At(x, j); n > 0 {
			break
		}
		j++
	}
	for x.Is(j-1, ',') {
		j--
	}
	return j
}

// laws reads "các Luật: Ngân sách nhà nước năm 2015; Đầu tư công năm 2019": the word stands once for all. It gives the
// token after the list.
func (p *parser) laws(i int, hit lexicon.Hit) int {
	x := p.x
	word := span{i, i + int(hit.Len)}
	at := word.to + 1
	for at < p.at.To && x.Tokens[at].Kind == token.Word && x.Tokens[at].Has(token.Cap) {
		m := mention{span: span{at, at}, kind: law, code: hit.Value, typ: word, explicit: true, parent: -1, prefix: word}
		for m.to < p.at.To && m.to < at+14 && x.Tokens[m.to].Kind == token.Word {
			if n, _ := lawEnds.At(x, m.to); n > 0 && m.to > at {
				break
			}
			if x.Tokens[m.to].Key == kVa && m.to+1 < p.at.To && x.Tokens[m.to+1].Has(token.Cap) {
				break
			}
			m.to++
		}
		m.title = span{at, m.to}
		p.lawNumber(&m)
		p.dateAfter(&m)
		at = p.add(m)
		if !x.Is(at, ';') && !x.Is(at, ',') && !(at < p.at.To && x.Tokens[at].Key == kVa) {
			break
		}
		if at++; at < p.at.To && x.Tokens[at].Key == kVa {
			at++
		}
	}
	return at
}

// lawName gives the end of the name and whether it is unsure.
func (p *parser) lawName(i, name int) (to int, unsure bool) {
	x := p.x
	if hit, ok := x.Hit(i, lexicon.Law); ok {
		return i + int(hit.Len), false
	}
	if !x.Tokens[i].Has(token.Cap) {
		return 0, false
	}
	for to = name; to < p.at.To && to < name+12; to++ {
		t := x.Tokens[to]
		if t.Kind != token.Word {
			if x.Is(to, ',') && to > name && p.listInName(to) {
				continue
			}
			break
		}
		if n, _ := lawEnds.At(x, to); n > 0 && !(to == name && t.Has(token.Cap)) {
			break
		}
		if _, ok := x.Hit(to, lexicon.DocType); ok && to > name && t.Has(token.Cap) {
			break
		}
		if t.Key == kVa && (to+1 >= p.at.To || x.Tokens[to+1].Kind != token.Word || x.Tokens[to+1].Key == kLuat) {
			break
		}
	}
	for to > name && (x.Tokens[to-1].Key == kVa || x.Tokens[to-1].Kind == token.Sign) {
		to--
	}
	if !p.nameLike(name, to) {
		return 0, false
	}
	return to, true
}

// nameLike tells whether the words after "Luật" are a name: one of them has a capital, or a number or year follows. Where none
// has, the word is the paper's own short form, "phù hợp với Luật thuộc phạm vi quản lý".
func (p *parser) nameLike(name, to int) bool {
	x := p.x
	for i := name; i < to; i++ {
		if x.Tokens[i].Has(token.Cap) {
			return true
		}
	}
	return to < p.at.To && (isSo(x.Tokens[to].Key) || x.Number(to) >= 1945 || x.Tokens[to].Key == kNam)
}

// listInName tells whether the comma stands between two words of a name: "Phòng, chống …".
func (p *parser) listInName(i int) bool {
	x := p.x
	return i+1 < p.at.To && x.Tokens[i+1].Kind == token.Word && !x.Tokens[i+1].Has(token.Cap) && x.Tokens[i+1].Key == token.KeyOf("chống")
}

// amending gives the end of "sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C" that begins with token i.
func (p *parser) amending(i int) int {
	x, to := p.x, i
	for ; to < p.at.To && to < i+16 && x.Tokens[to].Key != kLuat && x.Tokens[to].Key != kBo && x.Tokens[to].Key != kPhap; to++ {
		t := x.Tokens[to]
		if t.Kind == token.Sign && !x.Is(to, ',') || isSo(t.Key) && x.Tokens[to-1].Key != kMot || t.Key == kNgay {
			return to
		}
	}
	for laws := 0; to < p.at.To && laws < 12; laws++ {
		hit, ok := x.Hit(to, lexicon.DocType)
		if !ok {
			break
		}
		end, _ := p.lawName(to, to+int(hit.Len))
		if end == 0 {
			end = to + int(hit.Len)
			for end < p.at.To && x.Tokens[end].Kind == token.Word && end < to+6 {
				if n, _ := lawEnds.At(x, end); n > 0 && !(x.Tokens[end].Key == kVe) {
					break
				}
				end++
			}
		} else if end == to+int(hit.Len) && end < p.at.To && x.Tokens[end].Key == kVe { // "các Luật về thuế"
			for end++; end < p.at.To && x.Tokens[end].Kind == token.Word; end++ {
				if n, _ := lawEnds.At(x, end); n > 0 {
					break
				}
			}
		}
		to = end
		k := to
		if x.Is(k, ',') || x.Is(k, ';') {
			k++
		}
		if k < p.at.To && x.Tokens[k].Key == kVa {
			k++
		}
		if k == to || k >= p.at.To {
			break
		}
		if next, ok := x.Hit(k, lexicon.DocType); !ok || next.Value != "L" && next.Value != "BL" && next.Value != "PL" || p.numberFollows(k+int(next.Len)) {
			break
		}
		to = k
	}
	return to
}

var kVe = token.KeyOf("về")

// lawNumber takes "số 04/2007/QH12" after the name.
func (p *parser) lawNumber(m *mention) {
	x, i := p.x, m.to
	if x.Is(i, '(') || x.Is(i, ',') {
		i++
	}
	if i < p.at.To && isSo(x.Tokens[i].Key) {
		i++
	}
	if n, ok := readNumber(x, i); ok && i < p.at.To && n.year > 0 && n.to <= p.at.To {
		m.num, m.number, m.to = n, n.span, n.to
		if x.Is(m.to, ')') {
			m.to++
		}
	}
}

// passes stand between the National Assembly and the law that it passed.
var passes = tag.NewCues([]string{"thông qua", "đã thông qua", "ban hành", "đã ban hành", "ban hành các"})

// passedBefore reads "Ngày 26/11/2014, Quốc hội khóa XIII, kỳ họp thứ 8 đã thông qua Luật …".
func (p *parser) passedBefore(m *mention) {
	x := p.x
	n, _ := passes.Before(x, m.from, 3)
	if n == 0 {
		return
	}
	for k := p.start; k < m.from-n && k < p.start+40; k++ {
		hit, ok := x.Hit(k, lexicon.Issuer)
		if !ok || hit.Len < 2 || x.Tokens[k].Key != kQuoc && x.Tokens[k].Key != kUy {
			continue
		}
		if to := p.body(k); to > 0 {
			m.issuer = span{k, to}
			if m.date == "" {
				p.dateBefore(m, k)
			}
			return
		}
	}
}

var (
	kQuoc = token.KeyOf("quốc")
	kUy   = token.KeyOf("ủy")
)

// small are the words that do not tell one law's name from another's: "của các Luật về thuế" is "của một số Luật thuế".
var small = tag.NewCues([]string{"về", "của", "các", "một số", "điều", "và", "luật", "bộ luật", "pháp lệnh"})

// nameWords are the words of a law's name that tell it from others.
func nameWords(x *tag.Text, s span) []string {
	var out []string
	for i := s.from; i < s.to; i++ {
		if n, _ := small.At(x, i); n > 0 {
			i += n - 1
			continue
		}
		if x.Tokens[i].Kind != token.Sign {
			out = append(out, x.Of(i, i+1))
		}
	}
	return out
}

// sameName compares two names; an abbreviation of capitals stands for as many words that begin with its letters. A
// long name that differs in one word alone, and there only in its end, is a slip of the same.
func sameName(a, b []string) bool {
	slips, n := 0, len(a)
	for len(a) > 0 && len(b) > 0 {
		switch k := 0; {
		case token.KeyOf(a[0]) == token.KeyOf(b[0]):
			a, b = a[1:], b[1:]
		default:
			if k = initials(a[0], b); k > 0 {
				a, b = a[1:], b[k:]
			} else if k = initials(b[0], a); k > 0 {
				a, b = a[k:], b[1:]
			} else if prefix(a[0], b[0]) && slips == 0 && n >= 4 {
				slips++
				a, b = a[1:], b[1:]
			} else {
				return false
			}
		}
	}
	return len(a) == 0 && len(b) == 0
}

// initials gives how many of the words an abbreviation stands for, 0 if for none.
func initials(short string, words []string) int {
	n := utf8.RuneCountInString(short)
	if n < 2 || n > len(words) || short != strings.ToUpper(short) {
		return 0
	}
	i := 0
	for _, r := range short {
		first, _ := utf8.DecodeRuneInString(norm.NFD.String(words[i])) // without marks: "Ủy" begins with U
		if unicode.ToUpper(first) != r {
			return 0
		}
		i++
	}
	return n
}

// prefix tells whether two words share their first three letters.
func prefix(a, b string) bool {
	ra, rb := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	return len(ra) >= 3 && len(rb) >= 3 && string(ra[:3]) == string(rb[:3])
}
