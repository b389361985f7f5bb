package reference

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// num is a number and symbol: "2769/UBND-NCKSTTHC", "30-NQ/TW", "97/2008/NĐ-CP", "202/2025/QH15".
type num struct {
	span
	ordinal int
	letter  string // "c" of "30c/NQ-CP"
	year    int    // 0 none
	slip    bool   // a year that is none: "45/25010/NĐ-CP"
	symbol  int    // token where the symbol begins, after the last sign before it
	tail    int    // token of the sign after the ordinal
	parts   int    // words of the symbol
	spaced  bool   // blanks stand around its signs: "15 / QĐ - UBND"
	code    string // kind of document in the symbol, "" none
	key     string // folded: the same for all ways of writing
}

// readNumber reads a number and symbol that begins with token i.
func readNumber(x *tag.Text, i int) (num, bool) {
	n, ok := numberAt(x, i)
	if ok {
		n.key = foldNumber(x.Of(n.from, n.to))
	}
	return n, ok
}

// numberAt is readNumber without the key.
func numberAt(x *tag.Text, i int) (num, bool) {
	j := i + 1
	if x.Number(i) <= 0 || j >= len(x.Tokens) || x.Tokens[j].Kind == token.Sign && !x.Is(j, '/') && !x.Is(j, '-') && !x.Is(j, '.') { // as nearly all
		return num{}, false
	}
	n := num{span: span{i, i + 1}, ordinal: x.Number(i)}
	if t := x.Tokens[j]; t.Kind == token.Word && x.Glued(j) && t.End-t.Start == 1 && x.Glued(j+1) {
		n.letter = strings.ToLower(x.Of(j, j+1))
		j++
	}
	if x.Is(j, '.') && x.Glued(j) && x.Number(j+1) > 0 && x.Glued(j+1) && x.Is(j+2, '/') && x.Glued(j+2) && x.Number(j+3) > 1900 { // "66.4/2025/NQ-CP"
		n.letter = x.Of(j, j+2)
		j += 2
	}
	if x.Is(j, '-') && x.Glued(j) && x.Number(j+1) > 0 && x.Glued(j+1) && x.Is(j+2, '/') && x.Glued(j+2) && codeWord(x, j+3) && i > 0 && isSo(x.Tokens[i-1].Key) { // "25-2303/PBHC-KD"
		n.letter = x.Of(j, j+2)
		j += 2
	}
	n.tail = j
	if x.Is(j, '/') && !x.Glued(j) && !x.Glued(j+1) && j+1 < len(x.Tokens) && i > 0 && (isSo(x.Tokens[i-1].Key) || x.Is(i-1, ':')) {
		n.spaced = x.Tokens[j+1].Kind == token.Word && codeOf(x.Of(j+1, j+2)) != ""
	}
	switch {
	case x.Is(j, '/') && (x.Glued(j) || x.Glued(j+1) || n.spaced):
		if y := x.Number(j + 1); y >= 0 && (x.Is(j+2, '/') || x.Is(j+2, '-')) && codeWord(x, j+3) {
			size := x.Tokens[j+1].End - x.Tokens[j+1].Start
			if size < 2 || size > 5 {
				return n, false
			}
			n.year = y
			if size == 2 {
				n.year = 1900 + y
			}
			n.slip = n.year < 1945 || n.year > 2199 || size == 3
			j += 2
		}
	case x.Is(j, '-'):
		if !codeWord(x, j+1) || !x.Is(j+2, '/') || !codeWord(x, j+3) {
			return n, false
		}
	default:
		return n, false
	}
	j++
	if !codeWord(x, j) {
		return n, false
	}
	n.symbol = j
	n.code = codeOf(x.Of(j, j+1))
	j = endOfSymbol(x, j, &n)
	if n.parts == 1 && n.code == "" && n.year == 0 && x.Tokens[n.symbol].End-x.Tokens[n.symbol].Start < 2 {
		return n, false
	}
	n.to = j
	return n, true
}

// endOfSymbol goes over "TTLT-BTTTT-BCA", "NQ/TW", "CGC.BT", "QH15", "BC-BCA-A61".
func endOfSymbol(x *tag.Text, j int, n *num) int {
	n.parts++
	for j++; j < len(x.Tokens); j++ {
		t := x.Tokens[j]
		switch {
		case t.Kind == token.Number && x.Glued(j): // QH15
			continue
		case t.Kind == token.Word && x.Glued(j) && x.Tokens[j-1].Kind == token.Number && t.Has(token.Upper):
			continue
		case t.Kind != token.Sign:
			return j
		}
		loose := x.Is(j, '-') && (x.Glued(j) || n.spaced || n.code != "" && n.parts == 1 && x.Glued(j+1)) || x.Is(j, '/')
		tight := x.Glued(j) && x.Glued(j+1) && (x.Is(j, '-') || x.Is(j, '/') || x.Is(j, '.') || x.Is(j, '&') || x.Is(j, '_'))
		switch {
		case tight && (codeWord(x, j+1) || x.Is(j, '-') && shortName(x, j+1)):
		case loose && !tight && codeWord(x, j+1) && x.Tokens[j+1].Has(token.Upper) && x.Tokens[j+1].End-x.Tokens[j+1].Start > 1:
		default:
			return j
		}
		n.parts++
		j++
	}
	return j
}

// codeWord tells whether the token looks like a part of a symbol: capitals, or a code such as TTr.
func codeWord(x *tag.Text, i int) bool {
	if i >= len(x.Tokens) || x.Tokens[i].Kind != token.Word {
		return false
	}
	t := x.Tokens[i]
	if t.Has(token.Upper) {
		return true
	}
	s := x.String[t.Start:t.End]
	if len(s) > 24 {
		return false
	}
	capitals := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals >= 2
}

// shortName tells whether the token is a short word with a capital, as in "UBND-Ktn".
func shortName(x *tag.Text, i int) bool {
	return i < len(x.Tokens) && x.Tokens[i].Kind == token.Word && x.Tokens[i].Has(token.Cap) && x.Tokens[i].End-x.Tokens[i].Start <= 5 &&
		(i+1 >= len(x.Tokens) || !x.Is(i+1, '/'))
}

// codeOf gives the decree's spelling of a code, "" for any other word.
func codeOf(word string) string {
	if len(word) > 8 {
		return ""
	}
	lex := lexicon.Default()
	if _, ok := lex.DocTypeName(word); ok {
		return word
	}
	switch strings.ToUpper(word) {
	case "ND", "NĐ":
		return "NĐ"
	case "QD", "QĐ":
		return "QĐ"
	case "HÐ", "HD":
		return "HD"
	case "TTR":
		return "TTr"
	case "CTR":
		return "CTr"
	case "QYĐ":
		return "QyĐ"
	}
	return ""
}

// foldNumber gives one spelling to all ways of writing a number: no leading zeros, no signs, capitals, Đ as D.
func foldNumber(s string) string {
	var buf [48]byte
	b := buf[:0]
	digits, lead := 0, true
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		switch {
		case r == '0' && lead:
		case '0' <= r && r <= '9':
			lead = false
			digits++
			b = append(b, byte(r))
		case 'A' <= r && r <= 'Z':
			lead = false
			b = append(b, byte(r))
		case unicode.IsLetter(r):
			lead = false
			switch r = unicode.ToUpper(r); r {
			case 'Đ', 'Ð':
				r = 'D'
			}
			b = utf8.AppendRune(b, r)
		default:
			if len(b) > 0 && r == '/' && digits > 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' {
				b = append(b, '/') // between ordinal and year
			}
		}
	}
	if digits == 0 {
		return ""
	}
	return string(b)
}

// without gives the key of the number without its year.
func (n *num) without(x *tag.Text) string {
	return strconv.Itoa(n.ordinal) + n.letter + foldNumber("1"+x.Of(n.symbol, n.to))
}

// numbered reads a mention by the number and symbol whose ordinal is token i.
func (p *parser) numbered(i int, n num) (mention, bool) {
	x := p.x
	if n.to > p.at.To || x.Is(i-1, '/') && x.Glued(i) {
		return mention{}, false
	}
	m := mention{span: span{i, n.to}, number: n.span, num: n, parent: -1, code: n.code}
	so := p.typeBefore(&m)
	if !m.explicit {
		if l, _ := numberless.Before(x, m.from, 3); l > 0 {
			return m, false
		}
		if !so && (n.parts < 2 || n.code == "" && n.year == 0) && !p.inList(m.from) {
			return m, false
		}
		p.typeOfList(&m)
	}
	m.unsure = !m.explicit && !so && !p.inList(m.from)
	p.follow(&m)
	return m, true
}

// typeBefore takes the type word and "số" before the number into the mention; it tells whether "số" stands there.
func (p *parser) typeBefore(m *mention) bool {
	x, j := p.x, m.from
	if x.Is(j-1, ':') {
		j--
	}
	so := j > p.at.From && isSo(x.Tokens[j-1].Key)
	if so {
		j--
	} else {
		j = m.from
	}
	if so {
		m.from = j
	}
	m.typ = span{m.num.symbol, m.num.symbol + 1}
	if p.abbreviated(m, j) || so && p.typeFurther(m, j) {
		return so
	}
	if hit, at, ok := p.typeEnding(j); ok {
		m.from, m.typ, m.explicit = at, span{at, j}, true
		if (hit.Value != "VB" || m.code == "") && !(hit.Value == "KL" && hit.Len > 2 && m.code == "TB") { // "Thông báo kết luận số 12/TB-UBND"
			m.code = hit.Value
		}
		if hit.Value == "VB" && hit.Len > 2 { // văn bản hợp nhất is in no table
			m.code = ""
		}
	} else if m.code == "" && m.num.year > 0 && strings.HasPrefix(x.Of(m.num.symbol, m.num.symbol+1), "QH") {
		m.code = "L"
	} else if m.code == "" {
		m.code = "CV"
	}
	return so
}

// abbreviated takes a type's code that stands for the word: "KH số 12/KH-UBND", "CV 123/SNV-VP".
func (p *parser) abbreviated(m *mention, j int) bool {
	if j-1 < p.at.From || !p.x.Tokens[j-1].Has(token.Upper) {
		return false
	}
	code := codeOf(p.x.Of(j-1, j))
	if code == "" {
		return false
	}
	if _, _, word := p.typeEnding(j); word {
		return false
	}
	m.from, m.typ, m.code, m.explicit = j-1, span{j - 1, j}, code, true
	return true
}

// typeFurther takes a type word with more words behind it before "số": "Hướng dẫn liên ngành số …", "Báo cáo thẩm tra số …".
func (p *parser) typeFurther(m *mention, j int) bool {
	x := p.x
	if _, _, word := p.typeEnding(j); word {
		return false
	}
	for i := j - 1; i >= p.at.From && i >= j-6; i-- {
		t := x.Tokens[i]
		if t.Kind != token.Word {
			return false
		}
		if hit, ok := x.Hit(i, lexicon.DocType); ok && i+int(hit.Len) < j && (t.Has(token.Cap) || j-i-int(hit.Len) <= 2) {
			if m.code != "" && m.code != hit.Value {
				return false
			}
			m.from, m.typ, m.code, m.explicit = i, span{i, i + int(hit.Len)}, hit.Value, true
			return true
		}
		if t.Has(token.Cap) {
			return false
		}
	}
	return false
}

// typeEnding gives the longest type word that ends right before token j.
func (p *parser) typeEnding(j int) (lexicon.Hit, int, bool) {
	for n := 5; n > 0; n-- {
		at := j - n
		if at < p.at.From {
			continue
		}
		if hit, ok := p.x.Hit(at, lexicon.DocType); ok && int(hit.Len) == n {
			return hit, at, true
		}
	}
	return lexicon.Hit{}, 0, false
}

// typeOfList takes the type word that an earlier member of the list has for all.
func (p *parser) typeOfList(m *mention) {
	if p.prev < 0 {
		return
	}
	q := &p.out[p.prev]
	if q.kind != numbered && q.kind != bare || !p.listed(q.to, m.from) {
		return
	}
	if m.num.code == "" || m.num.code == q.num.code || m.num.code == q.code {
		m.code, m.typ = q.code, q.typ
	}
}

// inList tells whether the token follows a mention, signs and joining words between them.
func (p *parser) inList(at int) bool {
	return p.prev >= 0 && p.out[p.prev].kind <= bare && p.listed(p.out[p.prev].to, at)
}

// listed tells whether only signs and joining words stand in [from, to).
func (p *parser) listed(from, to int) bool {
	if to-from > 8 || to < from {
		return false
	}
	for i := from; i < to; {
		n, _ := joins.At(p.x, i)
		if n == 0 {
			return false
		}
		i += n
	}
	return true
}
