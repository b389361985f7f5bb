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
	kNgay  = token.KeyOf("ngày")
	kThang = token.KeyOf("tháng")
	kQuy   = token.KeyOf("quý")
	kQuote = token.KeyOf("\"")
)
