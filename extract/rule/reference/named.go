package reference

import (
	"congvan/extract/lexicon"
	"congvan/extract/rule/day"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// named reads a mention that begins with a type word and has no number and symbol; to is the token after what was looked at.
func (p *parser) named(i int, hit lexicon.Hit) (m mention, to int, ok bool) {
	after := i + int(hit.Len)
	switch p.x.Tokens[i].Key {
	case kLuat, kHP, kBo, kPhap:
		if hit.Value == "L" || hit.Value == "BL" || hit.Value == "HP" || hit.Value == "PL" {
			if hit.Value != "HP" && p.x.Is(after, ':') && i > p.at.From && p.x.Tokens[i-1].Key == kCac {
				return m, p.laws(i, hit), false
			}
			m, ok = p.law(i, hit)
			return m, m.to, ok
		}
	}
	if i < p.inner {
		return m, after, false
	}
	if m, to, ok = p.bare(i, hit); to > 0 {
		return m, to, ok
	}
	if m, ok = p.back(i, hit); ok {
		return m, m.to, true
	}
	m, ok = p.dated(i, hit)
	return m, after, ok
}

// unit: a number before these words counts things and names no document.
var unit = tag.NewCues([]string{
	"năm", "tháng", "ngày", "tuần", "quý", "lần", "nội dung", "nhiệm vụ", "chỉ tiêu", "nhóm", "đề án", "dự án", "bộ", "bản", "trang", "người", "cơ quan",
	"đơn vị", "xã", "huyện", "tỉnh", "%", "văn bản", "điểm", "điều", "khoản", "giờ", "triệu", "tỷ", "đồng", "vụ", "hồ sơ", "kỳ", "khóa", "loại", "cấp", "/",
})

// bare reads "Kế hoạch số 32", "Nghị quyết 18", and the first members of "các Công văn số 12, 13/UBND-VX".
// The token after is 0 when no number stands there.
func (p *parser) bare(i int, hit lexicon.Hit) (m mention, to int, ok bool) {
	x, j := p.x, i+int(hit.Len)
	so := j < p.at.To && isSo(x.Tokens[j].Key)
	if so {
		j++
	}
	if x.Is(j, ':') {
		j++
	}
	n := x.Number(j)
	if n < 0 || j >= p.at.To {
		return m, 0, false
	}
	if _, full := numberAt(x, j); full {
		return m, j, false
	}
	m = mention{
		span: span{i, j + 1}, kind: bare, code: hit.Value, typ: span{i, i + int(hit.Len)}, explicit: true, parent: -1,
		num: num{span: span{j, j + 1}, ordinal: n}, number: span{j, j + 1},
	}
	if k := j + 1; k < p.at.To && x.Tokens[k].Kind == token.Word && x.Glued(k) && x.Tokens[k].End-x.Tokens[k].Start == 1 {
		m.to++ // "30c"
		m.number.to++
		m.num.letter = x.Of(k, k+1)
	}
	if symbol, ok := p.laterSymbol(m.to); ok {
		m.kind = numbered
		m.symbol = symbol
		m.num.key = foldNumber(x.Of(m.number.from, m.number.to) + x.Of(symbol.from, symbol.to))
		m.num.symbol, m.num.to = symbol.from, m.to
		return m, m.to, true
	}
	if x.Is(m.to, '/') || x.Is(m.to, '-') && x.Glued(m.to) && x.Number(m.to+1) >= 0 || n > 1900 && n < 2200 && !so || n == 0 {
		return m, m.to, false // a template's blank symbol, a span of years
	}
	if u, _ := unit.At(x, m.to); u > 0 && !(x.Tokens[m.to].Key == kNgay || x.Tokens[m.to].Key == kNam && x.Number(m.to+1) > 1900) {
		return m, m.to, false
	}
	p.follow(&m)
	m.unsure = !so
	if !so && !x.Tokens[i].Has(token.Cap) {
		return m, m.to, false
	}
	return m, m.to, true
}

// laterSymbol finds the symbol that a list has only with a later number: "12, 13/UBND-VX".
func (p *parser) laterSymbol(i int) (span, bool) {
	x := p.x
	for members := 0; members < 8 && i < p.at.To; members++ {
		if !x.Is(i, ',') && !x.Is(i, ';') && x.Tokens[i].Key != kVa {
			return span{}, false
		}
		if i++; i < p.at.To && x.Tokens[i].Key == kVa {
			i++
		}
		if i < p.at.To && isSo(x.Tokens[i].Key) {
			i++
		}
		if x.Number(i) < 0 || i >= p.at.To {
			return span{}, false
		}
		if n, ok := readNumber(x, i); ok {
			return span{n.tail, n.to}, true
		}
		i++
	}
	return span{}, false
}

// pointing are the words that point back to a document named before: "Kế hoạch nêu trên".
var pointing = tag.NewCues([]string{"nêu trên", "nói trên", "trên đây", "trên", "đã nêu"})

// places: "trên" before these words says where.
var places = tag.NewCues([]string{"cơ sở", "địa bàn", "toàn", "phạm vi", "mạng", "hệ thống", "trang", "cổng", "môi trường", "phần mềm", "nền tảng", "giấy", "các", "mọi", "thực tế", "đường", "tinh thần", "đây", "không gian", "internet"})

// back reads "Kế hoạch nêu trên", "văn bản trên": the last document of that type named before.
func (p *parser) back(i int, hit lexicon.Hit) (mention, bool) {
	x, j := p.x, i+int(hit.Len)
	n, _ := pointing.At(x, j)
	if n == 0 || i > p.at.From && (x.Tokens[i-1].Key == kCac || x.Tokens[i-1].Key == kNhung || isSo(x.Tokens[i-1].Key)) {
		return mention{}, false
	}
	if n == 1 && j+1 < p.at.To && x.Tokens[j+1].Kind != token.Sign {
		if k, _ := places.At(x, j+1); k > 0 {
			return mention{}, false
		}
		_, verb := x.Hit(j+1, lexicon.Verb|lexicon.Body)
		if k, _ := stops.At(x, j+1); k == 0 && !verb {
			return mention{}, false
		}
	}
	for k := len(p.out) - 1; k >= 0; k-- {
		q := &p.out[k]
		if q.kind == back || hit.Value != "VB" && q.code != hit.Value {
			continue
		}
		return mention{span: span{i, j + n}, kind: back, code: q.code, parent: -1, refers: k}, true
	}
	return mention{}, false
}

// papers are the kinds of paper that are named by their date alone. Words that are verbs as well ("báo cáo") are taken
// for a paper only with a capital.
func paperKind(code string) (ok, verb bool) {
	switch code {
	case "BB", "TTr", "CV", "NQ", "CT", "NĐ", "HĐ", "GM", "CĐ", "VB", "KH", "ĐA", "CTr", "PA":
		return true, false
	case "QĐ", "TB", "HD", "BC", "KL":
		return true, true
	}
	return false, false
}

// notDated before "ngày" make it a time limit, not the date of the paper.
var notDated = tag.NewCues([]string{"trước", "đến", "từ", "vào", "hết", "trong", "sau", "kể từ", "lúc", "nhất", "là", "và", "ngày", "quá", "tới", "cho", "của", "ở", "hạn"})

// dated reads an unnumbered paper with its full date: "Biên bản họp Hội đồng quản lý Quỹ ngày 17/02/2025".
func (p *parser) dated(i int, hit lexicon.Hit) (mention, bool) {
	x := p.x
	ok, verb := paperKind(hit.Value)
	if !ok || verb && (!x.Tokens[i].Has(token.Cap) || i == p.start) || p.at.Upper {
		return mention{}, false
	}
	from := i + int(hit.Len)
	for j := from; j < p.at.To && j < from+26; j++ {
		t := x.Tokens[j]
		switch {
		case t.Key == kNgay:
			d, ok := day.At(x, j)
			if !ok || d.Year == 0 || d.Day == 0 || d.Month == 0 {
				return mention{}, false
			}
			if n, _ := notDated.Before(x, j, 2); n > 0 {
				return mention{}, false
			}
			m := mention{
				span: span{i, d.To}, kind: dated, code: hit.Value, typ: span{i, from}, explicit: true, parent: -1,
				title: span{i, j}, date: d.ISO(), dateAt: span{j, d.To}, unsure: verb || j > from+12,
			}
			p.issuerAfter(&m)
			return m, true
		case t.Kind == token.Sign && !x.Is(j, '-'):
			return mention{}, false
		case isSo(t.Key) || t.Key == kNay || t.Key == kNam:
			return mention{}, false
		case t.Kind == token.Word && j > from:
			if _, again := x.Hit(j, lexicon.DocType); again && t.Has(token.Cap) {
				return mention{}, false
			}
			if v, isVerb := x.Hit(j, lexicon.Verb); isVerb && v.Len >= 2 && !t.Has(token.Cap) {
				return mention{}, false
			}
		}
	}
	return mention{}, false
}
