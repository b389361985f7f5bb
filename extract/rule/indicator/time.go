package indicator

import (
	"strconv"

	"congvan/extract/rule/day"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// until stand before the time of a target.
var until = tag.NewCues([]string{"đến", "đến hết", "hết", "trước", "chậm nhất", "chậm nhất đến", "chậm nhất là", "vào", "trong", "đến cuối", "chậm nhất trong", "trước hết"})

// limit is a time of the sentence by which something is to be reached.
type limit struct {
	iso string
	at  span // the date
	all span // with the words before it
}

// findTimes gathers the times of the sentence; where it has one, that holds for the next sentences too.
func (p *parser) findTimes() {
	x := p.x
	p.times = p.times[:0]
	for i := p.from; i < p.to && len(p.times) < 32; i++ {
		iso, to := p.date(i)
		if to == 0 {
			continue
		}
		n, _ := until.Before(x, i, 3)
		if k, _ := vision.Before(x, i-n, 2); n > 0 && k == 0 && skipped(p.ctx.Skip, i) == 0 && !(i-n > p.from && x.Number(i-n-1) >= 0) { // not "từ ngày 06/5 đến ngày 10/5"
			p.times = append(p.times, limit{iso, span{i, to}, span{max(i-n, p.from), to}})
		}
		i = to - 1
	}
	if len(p.times) > 0 {
		p.by, p.byAt, p.timeAt = p.times[0].iso, p.times[0].at, p.times[0].all
	}
}

// planYear gives the year of the plan of which the number from cue to end is a part, "100% kế hoạch vốn năm 2025", or of the
// one that the words before it set out to fulfil: "hoàn thành các chỉ tiêu năm 2025, trong đó …".
func (p *parser) planYear(cue, end int) (string, span) {
	if year := p.yearOf(end); year.to > 0 {
		return p.x.Of(year.from+1, year.to), year
	}
	for i := p.from; i < cue && skipped(p.ctx.Skip, i) == 0; i++ { // what follows a paper's number may be its title
		if year := p.yearOf(i); year.to > 0 && year.to <= cue {
			return p.x.Of(year.from+1, year.to), year
		}
	}
	return "", span{}
}

// yearOf gives the year of the plan that begins with the token: "kế hoạch vốn đầu tư công năm 2025".
func (p *parser) yearOf(i int) span {
	const reach = 12 // tokens from the plan to its year
	x := p.x
	if n, _ := plans.At(x, i); n == 0 || x.Tokens[i].Key == kMuc {
		return span{}
	}
	for k := i; k < p.to && k < i+reach && !x.Is(k, ';') && skipped(p.ctx.Skip, k) == 0; k++ {
		if y := x.Number(k + 1); x.Tokens[k].Key == kNam && y > 1900 && y < 2200 && k+1 < p.to {
			return span{k, k + 2}
		}
	}
	return span{}
}

// By gives the time that a heading sets for the targets below it: "2030" of "Mục tiêu đến năm 2030"; "" if none.
func By(x *tag.Text, from, to int) string {
	p := parser{x: x, from: from, to: to}
	p.findTimes()
	return p.by
}

// timeFor takes the time of the number at token i: the last before it, or the first after it in its clause.
func (p *parser) timeFor(i int) {
	best := -1
	for k, t := range p.times {
		if t.at.to <= i {
			best = k
		} else if best < 0 || p.semicolon(p.times[best].at.to, i) {
			if !p.semicolon(i, t.at.from) {
				best = k
			}
			break
		}
	}
	if best >= 0 {
		t := &p.times[best]
		p.by, p.byAt, p.timeAt = t.iso, t.at, t.all
	}
}

func (p *parser) semicolon(from, to int) bool {
	for i := from; i < to; i++ {
		if p.x.Is(i, ';') {
			return true
		}
	}
	return false
}

// date reads a day, month, quarter or year with its year.
func (p *parser) date(i int) (string, int) {
	x := p.x
	switch x.Tokens[i].Key {
	case kNam, kNgay, kThang:
		if d, ok := day.At(x, i); ok && d.Year > 0 && d.To <= p.to {
			return d.ISO(), d.To
		}
	case kQuy:
		q := x.Number(i + 1)
		if q < 0 && i+1 < p.to {
			q = len(x.Of(i+1, i+2)) // I, II, III
			switch x.Of(i+1, i+2) {
			case "I", "II", "III":
			case "IV":
				q = 4
			default:
				return "", 0
			}
		}
		if y := x.Number(i + 3); q >= 1 && q <= 4 && y > 1900 && y < 2200 && i+3 < p.to && (x.Is(i+2, '/') || x.Tokens[i+2].Key == kNam) {
			return strconv.Itoa(y) + "-Q" + strconv.Itoa(q), i + 4
		}
	}
	return "", 0
}

var (
	vision = tag.NewCues([]string{"tầm nhìn", "định hướng"})
	kNam   = token.KeyOf("năm")
	kMuc   = token.KeyOf("mức")
	kNgay  = token.KeyOf("ngày")
	kThang = token.KeyOf("tháng")
	kQuy   = token.KeyOf("quý")
	kQuote = token.KeyOf("\"")
)
