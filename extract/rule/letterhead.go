package rule

import (
	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/rule/charge"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Letterhead reads the issuing body and its parent (ô 2): the lines in capitals above the number.
var Letterhead = &Rule{
	Name: "letterhead",
	Doc:  "the issuing body and its parent, as printed, lines joined",
	Keys: []string{"issuer"},
	Run:  letterhead,
}

var (
	keyCua = token.KeyOf("của")
	// bodies whose name needs a place.
	needPlace = tag.Phrases("ủy ban nhân dân", "hội đồng nhân dân", "ủy ban mặt trận tổ quốc việt nam", "UBND", "HĐND", "tòa án nhân dân",
		"viện kiểm sát nhân dân", "công an", "ban chấp hành", "ban chấp hành đảng bộ", "đảng bộ", "thanh tra", "cục thuế", "ủy ban mttq việt nam")
)

func letterhead(d *Doc, r *congvan.Record) []congvan.Warning {
	p := d.main()
	var lines []int
	limit := p.Head.To
	if p.Title >= 0 {
		limit = min(limit, p.Title)
	}
	if p.Address.From > p.Head.From && p.Address.From < limit {
		limit = p.Address.From
	}
	for i := p.Head.From; i < limit; i++ {
		switch k := d.headKind(p, i); {
		case k == headNumber || k == headSubject:
			limit = i // nothing of the issuer stands below its number
		case k == headOther && d.Lines[i].Upper && d.Words(d.line(i)) > 0 && !d.sameCellAsState(i):
			lines = append(lines, i)
		}
	}
	if len(lines) == 0 {
		return oneLineIssuer(d, r)
	}
	groups := d.bodies(lines)
	name := groups[len(groups)-1]
	var parent []span // chủ quản trực tiếp: of three bodies the one in the middle
	if len(groups) > 1 {
		parent = groups[len(groups)-2]
	}
	conf := sure
	if len(groups) > 2 {
		conf = unsure
	}
	r.Issuer.Name = d.Value(name...)
	set(&r.Issuer.At, "name", d.Where(conf, name...))
	if len(parent) > 0 {
		r.Issuer.Parent = d.Value(parent...)
		set(&r.Issuer.At, "parent", d.Where(conf, parent...))
	}
	return nil
}

// sameCellAsState tells whether the line stands in the cell of the quốc hiệu, the right column.
func (d *Doc) sameCellAsState(i int) bool {
	c := d.Lines[i].Cell
	if c == nil {
		return false
	}
	for j := i - 1; j >= 0 && d.Lines[j].Cell != nil && d.Lines[j].Cell.Index == c.Index; j-- {
		if d.Lines[j].Cell.Row == c.Row && d.Lines[j].Cell.Col == c.Col {
			if l := d.Lines[j]; d.Find(l.From, l.To, quocHieu) >= 0 || d.At(l.From, dangCongSan) {
				return true
			}
		}
	}
	return false
}

// bodies groups the lines of the left column by the bodies that they name: a new one begins where a line begins with
// the head of a name and the body before it is complete, or where bold begins.
func (d *Doc) bodies(lines []int) [][]span {
	var groups [][]span
	for n, i := range lines {
		s := d.Trim(d.line(i), `*-_`, `*-_.,`)
		if at := d.belowInLine(s); at > 0 && len(lines) == 1 {
			return [][]span{{{From: s.From, To: at}}, {{From: at, To: s.To}}}
		}
		if n == 0 || d.newBody(lines[n-1], i) {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], s)
	}
	return groups
}

// belowInLine gives the token where the lower of two bodies begins whose lines have been joined, "BỘ TÀI CHÍNH CỤC THUẾ", 0 if
// the line names one.
func (d *Doc) belowInLine(s span) int {
	const least = 2 // words of the higher one's name
	for _, b := range [...]struct{ higher, lower *tag.Cues }{{ministries, departments}, {committees, offices}, {departments, branches}} {
		n := d.Any(s.From, b.higher)
		if n == 0 {
			continue
		}
		for j := s.From + max(n, least); j+1 < s.To; j++ {
			if d.Any(j, b.lower) > 0 && d.Tokens[j-1].Kind == token.Word && d.Any(j-1, joining) == 0 {
				return j
			}
		}
	}
	return 0
}

var (
	ministries  = tag.Phrases("bộ")
	committees  = tag.Phrases("ủy ban nhân dân", "UBND")
	departments = tag.Phrases("cục", "tổng cục")
	offices     = tag.Phrases("sở", "thanh tra tỉnh", "thanh tra thành phố", "phòng")
	branches    = tag.Phrases("chi cục", "thuế tỉnh", "thuế thành phố", "thuế cơ sở")
	joining     = tag.Phrases("và", "của", "tổng", "chi", "văn phòng")
)

func (d *Doc) newBody(prev, i int) bool {
	l, before := d.Lines[i], d.Lines[prev]
	if d.Any(l.From, charge.PlaceWords) > 0 {
		if h, ok := d.Hit(l.From, lexicon.Body); !ok || int(h.Len) <= d.Any(l.From, charge.PlaceWords) {
			return false
		}
	}
	if n := d.Any(before.From, needPlace); n > 0 && n == before.To-before.From { // "ỦY BAN NHÂN DÂN" alone
		return false
	}
	if l.Bold != before.Bold {
		return l.Bold
	}
	h, ok := d.Hit(l.From, lexicon.Body)
	return ok && h.Len > 0
}

// oneLineIssuer reads heads as gazettes print them: "CHỈ THỊ / CỦA BỘ NỘI VỤ SỐ 07/2008/CT-BNV".
func oneLineIssuer(d *Doc, r *congvan.Record) []congvan.Warning {
	p := d.main()
	for i := p.Head.From; i < p.Head.To && i < p.Head.From+8; i++ {
		l := d.Lines[i]
		from := l.From
		if !l.Upper || d.Tokens[from].Key != keyCua {
			continue
		}
		s := span{From: from + 1, To: l.To}
		for j := s.From; j < s.To; j++ {
			if d.Tokens[j].Key == keySo || d.Tokens[j].Key == keyNgay {
				s.To = j
			}
		}
		if s = d.Trim(s, "", ",.:"); s.From < s.To {
			r.Issuer.Name = d.Value(s)
			set(&r.Issuer.At, "name", d.Where(likely, s))
			return nil
		}
	}
	return []congvan.Warning{congvan.NewWarning(congvan.IssuerMissing)}
}
