package deadline

import (
	"congvan"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// units are the lengths of time, in the order of unitNames.
var units = tag.NewCues([]string{"giờ"}, []string{"ngày"}, []string{"ngày làm việc"}, []string{"tuần"}, []string{"tháng"}, []string{"quý"}, []string{"năm"})

var unitNames = [...]string{congvan.UnitHour, congvan.UnitDay, congvan.UnitWorkingDay, congvan.UnitWeek, congvan.UnitMonth, congvan.UnitQuarter, congvan.UnitYear}

// ruleOf gives the frequency "every n units".
func ruleOf(n int, unit string) (rule, bool) {
	const most = 999
	if n > most {
		return rule{}, false
	}
	switch unit {
	case congvan.UnitDay:
		return rule{freq: "DAILY", interval: n}, true
	case congvan.UnitWeek:
		return rule{freq: "WEEKLY", interval: n}, true
	case congvan.UnitMonth:
		if n%12 == 0 {
			return rule{freq: "YEARLY", interval: n / 12}, true
		}
		return rule{freq: "MONTHLY", interval: n}, true
	case congvan.UnitQuarter:
		return ruleOf(3*n, congvan.UnitMonth)
	case congvan.UnitYear:
		return rule{freq: "YEARLY", interval: n}, true
	}
	return rule{}, false
}

// unit gives the unit that stands at token i and the token after it; no number may follow, as in "năm 2024".
func (p *parser) unit(i int) (string, int) {
	n, g := units.At(p.x, i)
	if n == 0 || i+n > p.to {
		return "", 0
	}
	return unitNames[g], i + n
}

// every reads "hằng năm", "hàng quý", "hàng tháng, quý, năm", "mỗi năm".
func (p *parser) every(i int) (atom, bool) {
	x := p.x
	if n, _ := goods.Before(x, i, 1); n > 0 {
		return atom{}, false
	}
	unit, to := p.unit(i + 1)
	r, ok := ruleOf(1, unit)
	if !ok || x.Number(to) > 1900 && to < p.to {
		return atom{}, false
	}
	if x.Tokens[i].Key == kMoi && i > p.from && !x.Is(i-1, ',') && !p.once(to) && !(x.Number(i-1) > 0 && i-2 >= p.from && x.Tokens[i-2].Key == kNgay) {
		return atom{}, false // "cho mỗi năm": a share, no time
	}
	a := atom{span: span{i, to}, shape: frequency, rules: []rule{r}}
	a.to = p.moreRules(&a)
	if end := p.onceEnd(a.to); end > 0 {
		a.to = end
	}
	return a, true
}

var (
	kMoi  = token.KeyOf("mỗi")
	goods = tag.NewCues([]string{"mặt", "ngân", "nhà", "cửa", "đơn", "bán", "mua", "khách", "xếp"})
)

// reportOf reads the report of a period, which comes as often as the period: "báo cáo tháng (trước ngày 18)".
func (p *parser) reportOf(i, n int) (atom, bool) {
	x, to := p.x, i+n
	unit, _ := p.unit(to - 1)
	r, ok := ruleOf(1, unit)
	if !ok || to < p.to && (x.Number(to) >= 0 || romanQuarter(x.Of(to, to+1)) > 0) { // "báo cáo tháng 10"
		return atom{}, false
	}
	r.report = true
	return atom{span: span{i, to}, shape: frequency, rules: []rule{r}}, true
}

// moreRules reads further units of a list: ", quý, 6 tháng và năm", ", hằng năm".
func (p *parser) moreRules(a *atom) int {
	x, at := p.x, a.to
	for len(a.rules) < 6 {
		i := at
		if x.Is(i, ',') || x.Is(i, '/') || x.Is(i, '-') {
			i++
		}
		if i < p.to && x.Tokens[i].Key == kVa {
			i++
		}
		if i == at || i >= p.to {
			break
		}
		if n, _ := everyWord.At(x, i); n > 0 {
			i += n
		}
		n := 1
		if v := x.Number(i); v > 0 && v < 60 {
			n = v
			i++
		}
		unit, to := p.unit(i)
		r, ok := ruleOf(n, unit)
		if !ok || unit == congvan.UnitDay || to < p.to && x.Number(to) >= 0 {
			break
		}
		a.rules = append(a.rules, r)
		at = to
	}
	return at
}

var everyWord = tag.NewCues([]string{"hằng", "hàng", "mỗi", "định kỳ", "định kỳ hằng", "định kỳ hàng"})

// periodic reads what "định kỳ" says: "định kỳ hằng quý", "định kỳ 6 tháng", "định kỳ (ít nhất 6 tháng một lần)"; alone it
// tells only that a day without a year comes again.
func (p *parser) periodic(i, n int) (atom, bool) {
	x := p.x
	a := atom{span: span{i, i + n}, shape: frequency, rules: []rule{{}}}
	j := i + n
	for steps := 0; steps < 3 && j < p.to; steps++ {
		k, _ := atLeast.At(x, j)
		if k == 0 {
			break
		}
		j += k
	}
	if k, _ := everyWord.At(x, j); k > 0 {
		j += k
	}
	count := 1
	if k, g := numbers.At(x, j); k > 0 && x.Number(j+k) < 0 {
		if u, _ := p.unit(j + k); u != "" {
			if b, ok := p.counted(j, j+k, numberValues[g]); ok && b.shape == frequency {
				b.from = i
				b.rules[0].periodic = true
				return b, true
			}
			count = numberValues[g]
			j += k
		}
	} else if v := x.Number(j); v > 0 && v < 60 {
		if b, ok := p.count(j); ok && b.shape == frequency {
			b.from = i
			b.rules[0].periodic = true
			if x.Is(b.to, ')') && b.to < p.to {
				b.to++
			}
			return b, true
		}
		count = v
		j++
	}
	unit, to := p.unit(j)
	r, ok := ruleOf(count, unit)
	if !ok || to < p.to && x.Number(to) >= 0 {
		return a, true
	}
	r.periodic = true
	a.rules[0], a.to = r, to
	a.to = p.moreRules(&a)
	if end := p.onceEnd(a.to); end > 0 {
		a.to = end
	}
	return a, true
}

var atLeast = tag.NewCues([]string{"(", "ít nhất", "tối thiểu", "vào", "theo"})

var least = tag.NewCues([]string{"ít nhất", "tối thiểu"})

// once tells whether "một lần", "/01 lần" stands at token i.
func (p *parser) once(i int) bool {
	if n, _ := least.At(p.x, i); n > 0 && i+n < p.to && p.x.Number(i+n) > 0 { // "mỗi năm ít nhất 01 lớp"
		return true
	}
	return p.onceEnd(i) > 0
}

func (p *parser) onceEnd(i int) int {
	x := p.x
	if i < p.to && x.Is(i, '/') {
		i++
		if i < p.to && x.Tokens[i].Key == kLan {
			return i + 1
		}
	}
	if i+1 < p.to && (x.Number(i) == 1 || x.Tokens[i].Key == kMot) && x.Tokens[i+1].Key == kLan {
		return i + 2
	}
	if i+1 < p.to && x.Number(i) > 1 && x.Tokens[i+1].Key == kLan { // "mỗi năm 2 lần"
		return i + 2
	}
	return 0
}

// perUnit reads "01 lần/năm", "2 lần/tháng", "một lần mỗi quý" that begins with the number n at token i: the period counts,
// how often in it has no place in a deadline.
func (p *parser) perUnit(i, j, n int) (atom, bool) {
	x := p.x
	if j >= p.to || x.Tokens[j].Key != kLan {
		return atom{}, false
	}
	j++
	if k, _ := per.At(x, j); k > 0 {
		j += k
	} else {
		return atom{}, false
	}
	if x.Number(j) == 1 {
		j++
	}
	unit, to := p.unit(j)
	r, ok := ruleOf(1, unit)
	if !ok || n < 1 || to < p.to && x.Number(to) > 1900 {
		return atom{}, false
	}
	r.times = true
	return atom{span: span{i, to}, shape: frequency, rules: []rule{r}}, true
}

var per = tag.NewCues([]string{"/", "mỗi", "hằng", "hàng", "trong", "một"})

// weekday reads "thứ Sáu"; after "lần", "vị trí" it counts.
func (p *parser) weekday(i, n int) (atom, bool) {
	x := p.x
	if k, _ := ordinal.Before(x, i, 2); k > 0 {
		return atom{}, false
	}
	if n == 2 && x.Number(i+1) < 0 && !x.Tokens[i+1].Has(token.Cap) && !p.weekly() {
		return atom{}, false
	}
	day := ""
	switch x.Number(i + 1) {
	case 2:
		day = "MO"
	case 3:
		day = "TU"
	case 4:
		day = "WE"
	case 5:
		day = "TH"
	case 6:
		day = "FR"
	case 7:
		day = "SA"
	default:
		_, g := weekdays.At(x, i)
		day = weekdayCodes[g]
	}
	a := atom{span: span{i, i + n}, shape: weekday, unit: day}
	for k := a.to; k < p.to; { // "thứ Bảy hoặc Chủ nhật"
		m, _ := orDay.At(x, k)
		l, g := starts.At(x, k+m)
		if m == 0 || l == 0 || g != startWeekday || k+m+l > p.to {
			break
		}
		next, ok := p.weekday(k+m, l)
		if !ok {
			break
		}
		a.to, a.unit = next.to, a.unit+","+next.unit
		k = next.to
	}
	return a, true
}

var orDay = tag.NewCues([]string{",", "và", "hoặc", "hay", ", ngày", "và ngày", "hoặc ngày"})

var (
	ordinal      = tag.NewCues([]string{"lần", "vị trí", "người", "điều", "khóa", "kỳ họp", "hạng", "bậc", "loại"})
	weekdays     = tag.NewCues([]string{"thứ hai"}, []string{"thứ ba"}, []string{"thứ tư"}, []string{"thứ năm"}, []string{"thứ sáu"}, []string{"thứ bảy"}, []string{"chủ nhật"})
	weekdayCodes = [...]string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}
)

// weekly tells whether the clause speaks of weeks.
func (p *parser) weekly() bool {
	for _, a := range p.atoms {
		if a.shape == frequency && len(a.rules) > 0 && a.rules[0].freq == "WEEKLY" {
			return true
		}
	}
	for i := p.from; i < p.to && i < p.from+80; i++ {
		if p.x.Tokens[i].Key == kTuan {
			return true
		}
	}
	return false
}

// periodicClause tells whether the clause says that it comes again: a lone day is then a day of each month or quarter.
func (p *parser) periodicClause() bool {
	for _, a := range p.atoms {
		if a.shape == frequency {
			return true
		}
	}
	return false
}
