package reference

import (
	"congvan/extract/lexicon"
	"congvan/extract/rule/day"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// levels go on with the name of a body: what follows them may be a place's name.
var levels = tag.NewCues([]string{
	"tỉnh", "thành phố", "TP", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "trung ương", "đảng", "đảng bộ",
	"nước cộng hòa xã hội chủ nghĩa Việt Nam", "các cấp", "cấp tỉnh", "cấp huyện", "cấp xã", "các tỉnh", "các huyện", "lâm thời", "nhà nước",
})

// term is the term of office after a body's name: "khóa XIII", "khoá 11", "lần thứ 8".
var term = tag.NewCues([]string{"khóa", "lần thứ", "nhiệm kỳ"})

// stops end the name of a body in running text.
var stops = tag.NewCues([]string{
	"về", "ban hành", "thực hiện", "quy định", "triển khai", "hướng dẫn", "phê duyệt", "sửa đổi", "bổ sung", "thay thế", "bãi bỏ", "công bố",
	"cho phép", "giao", "thành lập", "đề nghị", "yêu cầu", "báo cáo", "thông báo", "trả lời", "trình", "gửi", "tại", "theo", "để", "đã", "có",
	"được", "nêu trên", "nói trên", "trên", "này", "ngày", "số", "năm", "trong", "cho", "nhằm", "do", "là", "với", "từ", "đến", "khi", "thì", "mà",
	"xem xét", "điều chỉnh", "kiện toàn", "phân công", "giải quyết", "xử lý", "v/v", "và các", "và những", "qua", "như", "cùng", "đó", "sau", "trước",
	"đối với", "kèm", "gồm", "bao gồm", "liên quan", "đồng thời", "kết luận", "chỉ đạo", "quyết định", "thống nhất", "công nhận", "khen thưởng",
	"tặng", "bổ nhiệm", "tổ chức", "phân cấp", "tăng cường", "đẩy mạnh", "chấn chỉnh", "hỗ trợ", "kiểm tra", "giám sát", "phối hợp", "xây dựng",
	"nâng cao", "phát động", "tiếp tục", "đôn đốc", "cung cấp", "chuyển", "mời", "rà soát", "đánh giá", "tổng kết", "sơ kết", "xác định",
	"ủy quyền", "chấp thuận", "đồng ý", "sẽ", "vừa", "cũng", "còn", "phải", "cần", "không", "chưa", "thẩm định", "tham gia", "góp ý", "cử",
	"lấy ý kiến", "nhận", "chủ trì", "cụ thể", "nên", "vì", "nếu", "khẩn trương", "nghiêm túc", "kịp thời",
})

// body gives the end of the name of a body that begins with token i, 0 if none does.
func (p *parser) body(i int) int {
	x, end := p.x, p.at.To
	if i >= end || x.Tokens[i].Kind != token.Word {
		return 0
	}
	_, head := x.Hit(i, lexicon.Body|lexicon.Issuer)
	if !head && !x.Tokens[i].Has(token.Cap) {
		return 0
	}
	j, complete, last := i, false, i
	for j < end && j < i+24 {
		t := x.Tokens[j]
		if hit, ok := x.Hit(j, lexicon.Issuer); ok {
			if over, ok := x.Hit(j+int(hit.Len)-1, lexicon.Issuer); ok && hit.Len > 1 && over.Len > 1 { // "đảng Uỷ ban nhân dân"
				hit.Len--
			}
			j += int(hit.Len)
			complete, last = true, j
			continue
		}
		if n, _ := term.At(x, j); n > 0 && j > i {
			k := j + n
			if k < end && (x.Number(k) >= 0 || x.Tokens[k].Has(token.Upper)) {
				j = k + 1
				last = j
				if x.Is(j, ',') && j+2 < end && x.Number(j+3) >= 0 && x.Tokens[j+1].Key == kKy {
					return last
				}
				continue
			}
			break
		}
		if n, _ := levels.At(x, j); n > 0 && j > i && (complete || !t.Has(token.Cap) || !p.typeHere(j)) {
			if _, isStop := stops.At(x, j); isStop == 0 || n > 0 {
				j += n
				complete, last = true, j
				continue
			}
		}
		switch {
		case t.Kind == token.Word && (t.Has(token.Cap) && !p.at.Upper):
			if p.typeHere(j) || complete && p.otherBody(j) && !p.inPlace(j) {
				return last
			}
			if n, _ := stops.At(x, j); n > 1 && complete {
				return last
			}
			j++
			last = j
		case t.Kind == token.Word && !complete:
			if n, _ := stops.At(x, j); n > 0 && (j > i || !head) {
				return p.whole(i, last)
			}
			if t.Key == kVa && !p.goesOn(j+1) {
				return p.whole(i, last)
			}
			j++
			if t.Key != kVa {
				last = j
			}
		case t.Kind == token.Word && t.Key == kVa && p.goesOn(j+1) && !p.otherBody(j+1) && x.Tokens[j+1].Has(token.Cap):
			j++
		case t.Kind == token.Sign && !complete && p.sign(j, i):
			j++
		default:
			return p.whole(i, last)
		}
	}
	return p.whole(i, last)
}

var (
	kKy   = token.KeyOf("kỳ")
	kKem  = token.KeyOf("kèm")
	kTheo = token.KeyOf("theo")
)

// inPlace tells whether a word that is else the head of a body is part of a place's name: "xã Vân Đài", "thành phố Hội An".
func (p *parser) inPlace(j int) bool {
	hit, ok := p.x.Hit(j, lexicon.Body|lexicon.Issuer)
	if !ok || hit.Len > 1 || j < 2 {
		return false
	}
	if n, _ := levelsOf.Before(p.x, j, 2); n > 0 {
		return j+1 < p.at.To && p.x.Tokens[j+1].Kind == token.Word && p.x.Tokens[j+1].Has(token.Cap)
	}
	n, _ := levelsOf.Before(p.x, j-1, 2)
	return n > 0 && p.x.Tokens[j-1].Has(token.Cap)
}

// levelsOf are the levels that a place's name follows.
var levelsOf = tag.NewCues([]string{"tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu"})

// whole gives the end of the name, 0 for an empty one.
func (p *parser) whole(from, to int) int {
	if to <= from {
		return 0
	}
	return to
}

// typeHere tells whether a type word stands at the token with a number after it.
func (p *parser) typeHere(i int) bool {
	hit, ok := p.x.Hit(i, lexicon.DocType)
	return ok && p.numberFollows(i+int(hit.Len))
}

// otherBody tells whether another body's name begins with the token.
func (p *parser) otherBody(i int) bool {
	_, ok := p.x.Hit(i, lexicon.Body|lexicon.Issuer)
	return ok
}

// goesOn tells whether a name may go on with the token after "và".
func (p *parser) goesOn(i int) bool {
	if i >= p.at.To || p.x.Tokens[i].Kind != token.Word || p.typeHere(i) {
		return false
	}
	if _, ok := p.x.Hit(i, lexicon.Issuer); ok {
		return false
	}
	if hit, ok := p.x.Hit(i, lexicon.DocType); ok { // "của Chính phủ và Kế hoạch hành động …"
		if k := i + int(hit.Len); k < p.at.To && p.x.Tokens[k].Kind == token.Word && !p.x.Tokens[k].Has(token.Cap) {
			return false
		}
	}
	n, _ := stops.At(p.x, i)
	return n == 0
}

// sign tells whether the sign at j belongs to the name that begins at i: "Văn hóa, Thể thao và Du lịch", "liên Bộ: A – B".
func (p *parser) sign(j, i int) bool {
	x := p.x
	if j+1 >= p.at.To || x.Tokens[j+1].Kind != token.Word || !x.Tokens[j+1].Has(token.Cap) || p.typeHere(j+1) {
		return false
	}
	switch {
	case x.Is(j, '-'), x.Is(j, '&'):
		return !p.otherBody(j+1) || joint.has(x, i)
	case x.Is(j, ':'):
		return joint.has(x, i)
	case x.Is(j, ','):
		if p.otherBody(j + 1) {
			return officers.has(x, i) && officers.has(x, j+1) && j-i <= 3 // "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"
		}
		if n, _ := aspect.At(x, j+2); n > 0 && x.Tokens[j-1].Has(token.Cap) { // "Cục Quản lý Hồ, Đập về …"
			return true
		}
		for k := j + 2; k < j+8 && k < p.at.To; k++ {
			if x.Tokens[k].Kind != token.Word {
				return false
			}
			if x.Tokens[k].Key == kVa {
				return k+1 < p.at.To && x.Tokens[k+1].Has(token.Cap) && !p.otherBody(k+1)
			}
		}
	}
	return false
}

type phrases struct{ *tag.Cues }

func (c phrases) has(x *tag.Text, i int) bool {
	n, _ := c.At(x, i)
	return n > 0
}

var joint = phrases{tag.NewCues([]string{"liên bộ", "liên sở", "liên ngành", "các bộ", "các sở"})}

var officers = phrases{tag.NewCues([]string{"bộ trưởng", "phó thủ tướng", "chủ nhiệm", "chủ tịch", "trưởng ban", "bí thư", "phó bí thư", "phó chủ tịch", "ủy viên", "giám đốc", "trưởng"})}

// issues stand between a body and the paper that it issued: "Sở Nội vụ có Công văn số …".
var issues = tag.NewCues([]string{
	"có", "đã có", "ban hành", "đã ban hành", "gửi", "đã gửi", "ký", "ký ban hành", "đã ký", "vừa có", "vừa ban hành", "tiếp tục có", "cũng đã có",
	"cũng có", "trình", "đã trình", "công bố", "phát hành", "đã phát hành", "đã ký ban hành", "trình bày", "báo cáo", "đã báo cáo", "có báo cáo", "đã thông qua", "thông qua",
})

// acts stand after a body and before "tại" and the paper with which it acted: "UBND tỉnh giao tại Kế hoạch số …".
var acts = tag.NewCues([]string{
	"có", "giao", "chỉ đạo", "đề nghị", "yêu cầu", "thống nhất", "cho ý kiến", "báo cáo", "kiến nghị", "phê duyệt", "quyết định", "đề xuất", "quy định", "trình",
	"ban hành", "hướng dẫn", "thông báo", "đã có", "đã giao", "đã chỉ đạo", "đã phê duyệt", "đã báo cáo",
})

// through stand between what a body did and the paper.
var through = tag.NewCues([]string{"tại", "theo", "bằng", "qua", "(", "tại các", "theo các", "trong"})

// issuerBefore finds the body whose paper this is before it, and the date that stands before the body.
func (p *parser) issuerBefore(m *mention) {
	x, at := p.x, m.from
	for at > p.start && (x.Tokens[at-1].Key == kCac) {
		at--
	}
	if n, _ := issues.Before(x, at, 4); n > 0 {
		p.bodyEnding(m, at-n, true)
		return
	}
	if n, _ := through.Before(x, at, 2); n > 0 && at > n && x.Tokens[at-n-1].Key != kKem {
		at -= n
		for k := at - 1; k > p.start && k > at-26; k-- {
			t := x.Tokens[k]
			if x.Is(k, ';') || x.Is(k, ')') {
				break
			}
			if isCua(t.Key) && x.Tokens[k+1].Has(token.Cap) { // no group of persons: "của công chức cấp xã theo Kế hoạch số …"
				if to := p.body(k + 1); to == at {
					m.issuer = span{k + 1, to}
					return
				}
			}
			if n, _ := acts.At(x, k); n > 0 && k > p.start && (k > at-16 && x.Tokens[at].Key != kTheo || k+n == at) && p.bodyEnding(m, k, false) {
				return
			}
		}
		if p.prev >= 0 && p.bodyEnding(m, at, false) && m.issuer.from > 0 && x.Tokens[m.issuer.from-1].Key != kVa { // "… và Giám đốc Sở Nội vụ tại Tờ trình số …"
			m.issuer = span{}
		}
	}
}

// issuerOfList takes the body that a heading names for all papers of the list behind its colon: "Các Quyết định của Bộ
// trưởng Bộ Y tế, gồm: số 1/QĐ-BYT …; số 2/QĐ-BYT …".
func (p *parser) issuerOfList(m *mention) {
	const (
		list    = 200 // tokens from the colon
		heading = 40  // tokens before it
	)
	x := p.x
	colon := m.from - 1
	for colon > p.start && colon > m.from-list && !x.Is(colon, ':') {
		colon--
	}
	if !x.Is(colon, ':') {
		return
	}
	for i := colon - 1; i >= p.start && i > colon-heading && !x.Is(i, ';') && !x.Is(i, ':'); i-- {
		if !isCua(x.Tokens[i].Key) || p.body(i+1) == 0 {
			continue
		}
		for k := i - 1; k > p.start && k > i-heading && !x.Is(k, ';'); k-- {
			if _, ok := x.Hit(k, lexicon.DocType); ok && x.Tokens[k-1].Key == kCac {
				m.issuer = span{i + 1, p.body(i + 1)}
				return
			}
		}
	}
}

// bodyEnding looks for a body's name that ends right before token at; with a date before it if asked for.
func (p *parser) bodyEnding(m *mention, at int, withDate bool) bool {
	x := p.x
	from := max(p.start, at-22)
	for k := at - 1; k >= from; k-- {
		if x.Is(k, ';') || x.Is(k, ':') || x.Is(k, '(') || x.Tokens[k].Kind == token.Number && k+1 < at && x.Is(k+1, ',') {
			from = k + 1
			if x.Is(from, ',') {
				from++
			}
			break
		}
	}
	for k := from; k < at; k++ {
		if x.Tokens[k].Kind != token.Word {
			continue
		}
		if _, ok := x.Hit(k, lexicon.Body|lexicon.Issuer); !ok {
			continue
		}
		if !x.Tokens[k].Has(token.Cap) && k+1 < at && x.Tokens[k+1].Has(token.Cap) && p.otherBody(k+1) {
			continue // "nhiệm vụ UBND tỉnh giao"
		}
		if to := p.body(k); to == at {
			if to == k+1 && !x.Tokens[k].Has(token.Cap) {
				continue // "phát triển ngành giao thông vận tải (Thông báo số …)": no body, and no act of one
			}
			m.issuer = span{k, to}
			if withDate && m.date == "" {
				p.dateBefore(m, k)
			}
			return true
		}
	}
	return false
}

// dateBefore reads "Ngày 30/8/2024, " that ends right before token k.
func (p *parser) dateBefore(m *mention, k int) {
	x := p.x
	end := k
	if x.Is(k-1, ',') {
		end--
	}
	for s := end - 9; s < end; s++ {
		if s < p.at.From || x.Tokens[s].Key != kNgay {
			continue
		}
		if d, ok := day.At(x, s); ok && d.To == end && d.Year > 0 {
			m.date, m.dateAt = d.ISO(), span{d.From, d.To}
		}
	}
}
