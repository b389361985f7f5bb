package indicator

import (
	"strconv"

	"congvan/extract/rule/day"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// until stand before the time of a target.
var until = tag.NewCues([]string{"đến", "đến hết", "hết", "trước", "chậm nhất", "chậm nhất đến", "chậm nhất là", "vào", "trong", "đến cuối", "chậm nhất trong", "trước hết"})

// time finds the time of the sentence's targets; that of the sentences before holds on.
func (p *parser) time() {
	x := p.x
	for i := p.from; i < p.to; i++ {
		iso, to := p.date(i)
		if to == 0 {
			continue
		}
		if n, _ := until.Before(x, i, 3); n > 0 && skipped(p.ctx.Skip, i) == 0 {
			if k, _ := vision.Before(x, i-n, 2); k > 0 {
				continue
			}
			p.by, p.byAt, p.timeAt = iso, span{i, to}, span{max(i-n, p.from), to}
			return
		}
		i = to - 1
	}
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
