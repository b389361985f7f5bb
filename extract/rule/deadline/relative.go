package deadline

import (
	"congvan"
	"congvan/extract/rule/day"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// sinceWords stand between a length of time and the event that it counts from.
var sinceWords = tag.NewCues(
	[]string{"kể từ", ", kể từ", "kể từ sau", "tính từ", ", tính từ", "từ", "sau", ", sau"},
	[]string{"trước", "so với", ", trước"},
)

// events: "từ", "sau" and "trước" before these words speak of an event.
var eventWords = tag.NewCues([]string{"ngày", "khi", "thời điểm", "lúc", "thời gian", "hội nghị", "kỳ họp", "cuộc họp", "phiên họp", "giờ", "ngày làm việc", "buổi"})

// longAgo after a length of time make it no limit: "trong 02 năm liên tục".
var longAgo = tag.NewCues([]string{"liên tục", "liên tiếp", "qua", "vừa qua", "gần đây", "liền", "gần nhất", "trở lên", "trở lại", "đầu", "tuổi", "công tác", "thực hiện", "cuối", "nghỉ", "tập huấn"})

// count reads what begins with a number of units: a frequency ("6 tháng một lần", "01 lần/năm"), a half of a year, or a
// limit counted from an event ("15 ngày làm việc kể từ ngày nhận được văn bản").
func (p *parser) count(i int) (atom, bool) {
	x := p.x
	n, j := x.Number(i), i+1
	if n < 0 || x.Is(i-1, '/') && x.Glued(i) {
		return atom{}, false
	}
	if x.Is(i-1, '(') && x.Is(j, ')') { // "chín mươi (90) ngày"
		j++
	} else if x.Is(j, '(') { // "15 (mười lăm) ngày"
		for k := j + 1; k < j+5 && k < p.to; k++ {
			if x.Is(k, ')') {
				j = k + 1
				break
			}
		}
	}
	return p.counted(i, j, n)
}

// counted reads on after the number n that covers [i, j).
func (p *parser) counted(i, j, n int) (atom, bool) {
	x := p.x
	if a, ok := p.perUnit(i, j, n); ok {
		return a, true
	}
	unit, to := p.unit(j)
	if unit == "" || n < 1 || n > 9999 || to < p.to && unit != congvan.UnitHour && x.Number(to) > 1900 {
		return atom{}, false
	}
	if end := p.onceEnd(to); end > 0 {
		if r, ok := ruleOf(n, unit); ok && (x.Number(end-2) == 1 || x.Number(end-2) < 0) {
			return atom{span: span{i, end}, shape: frequency, rules: []rule{r}}, true
		}
		return atom{}, false
	}
	if unit == congvan.UnitMonth && (n == 6 || n == 9) {
		if k, g := halves.At(x, to); k > 0 && to+k <= p.to {
			return p.halfYear(i, to+k, g, n)
		}
	}
	a := atom{span: span{i, to}, shape: relative, n: n, unit: unit}
	k, g := sinceWords.At(x, to)
	if d, ok := day.At(x, to+k); ok && g == 1 && d.Month > 0 {
		k = 0 // "báo cáo 6 tháng trước ngày 15/6"
	}
	switch {
	case k > 0 && to+k < p.to && (k > 1 && !(k == 2 && x.Is(to, ',')) || p.eventAt(to+k)): // ", sau khi …", never ", sau …"
		a.since = span{to + k, p.endOfEvent(to + k)}
		if g == 1 {
			a.bound, a.inner = before, true
		}
		a.to = a.since.to
	default:
		if l, _ := longAgo.At(x, to); l > 0 {
			return a, false
		}
		if !p.limited(i) && !p.coming(i, to) && !(len(p.atoms) > 0 && p.atoms[len(p.atoms)-1].shape == since) {
			return a, false
		}
	}
	return a, true
}

// coming tells whether the length of time is that of the next days: "trong 10 ngày tới".
func (p *parser) coming(i, to int) bool {
	n, _ := limits.Before(p.x, i, 4)
	return n > 0 && to < p.to && p.x.Tokens[to].Key == kToi
}

var kToi = token.KeyOf("tới")

func (p *parser) eventAt(i int) bool {
	n, _ := eventWords.At(p.x, i)
	return n > 0
}

// endOfEvent gives the end of the words that name an event: to the next sign, or the clause's end.
func (p *parser) endOfEvent(i int) int {
	x, k := p.x, i
	for ; k < p.to && k < i+30; k++ {
		if x.Is(k, ',') && holding(p.ctx.Skip, k) >= 0 { // in the name of a law
			continue
		}
		if x.Is(k, ',') || x.Is(k, ':') || x.Is(k, '(') || x.Is(k, ')') || x.Is(k, ';') || x.Is(k, '.') && (!x.Glued(k+1) || x.Is(k+1, '/')) {
			break
		}
		if n, _ := mainClause.At(x, k); n > 0 && k > i+1 {
			break
		}
	}
	return k
}

// sinceEvent reads "Kể từ ngày nhận được Công văn này" that stands before the length of time.
func (p *parser) sinceEvent(i, n int) (atom, bool) {
	if d, ok := day.At(p.x, i+n-1); ok && d.Month > 0 {
		return atom{}, false
	}
	from := i + 2
	end := p.endOfEvent(i + n)
	return atom{span: span{i, end}, shape: since, since: span{from, end}, inner: true}, end > i+n
}

// mainClause begins what is to be done after the event is named.
var mainClause = tag.NewCues([]string{"phải", "thì", "mà", "để", "nhằm", "có trách nhiệm", "và báo cáo", "và gửi", "và ít nhất", "và định kỳ", "và hằng", "và hàng", "theo quy định"})

// limited tells whether the length of time at token i stands after "trong thời hạn", "trong vòng", "chậm nhất".
func (p *parser) limited(i int) bool {
	n, g := limits.Before(p.x, i, 4)
	if n == 0 {
		return p.label == by // "Thời gian: 02 ngày" is how long it lasts
	}
	return g == 0 || p.x.Tokens[i+1].Key == kNgay && i+2 < p.to && p.x.Tokens[i+2].Key == kLam
}

var limits = tag.NewCues(
	[]string{"thời hạn", "trong vòng", "trong thời hạn", "vòng", "thời hạn là", "trong thời gian", "thời hạn không quá", "thời gian không quá", "thời hạn tối đa", "trong thời hạn tối đa", "chậm nhất trong"},
	[]string{"trong", "chậm nhất", "chậm nhất là", "không quá", "tối đa", "trước", "sau", "ít nhất"},
)

// halves follow "6 tháng": which half of the year.
var halves = tag.NewCues([]string{"đầu năm"}, []string{"cuối năm"})

// half reads "sáu tháng đầu năm".
func (p *parser) half(i, n int) (atom, bool) {
	_, g := halves.At(p.x, i+2)
	return p.halfYear(i, i+n, g, 6)
}

func (p *parser) halfYear(i, to, g, months int) (atom, bool) {
	a := atom{span: span{i, to}, shape: stretch}
	y := 0
	if v := p.x.Number(to); v > 1900 && v < 2200 && to < p.to {
		y = v
		a.to++
	}
	from := point{year: y, month: 1}
	end := point{year: y, month: months}
	if g == 1 {
		from.month, end.month = 13-months, 12
	}
	a.points = []point{from, end}
	return a, true
}

// numbers are the number words before a unit.
var numbers = tag.NewCues([]string{"một"}, []string{"hai"}, []string{"ba"}, []string{"bốn"}, []string{"năm"}, []string{"sáu"}, []string{"bảy"}, []string{"tám"}, []string{"chín"}, []string{"mười"},
	[]string{"mười lăm"}, []string{"hai mươi"}, []string{"ba mươi"}, []string{"bốn mươi lăm"}, []string{"sáu mươi"}, []string{"chín mươi"})

var numberValues = [...]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 45, 60, 90}

// spelled reads a length of time whose number is a word: "trong vòng mười lăm ngày".
func (p *parser) spelled(i int) (atom, bool) {
	n, g := numbers.At(p.x, i)
	if n == 0 {
		return atom{}, false
	}
	return p.counted(i, i+n, numberValues[g])
}

// fromTo reads "từ ngày 01/4 đến 15/5/2024", "từ tháng 11 đến tháng 12/2025", "từ 8h00 ngày 5/3 đến ngày 6/3/2024".
func (p *parser) fromTo(i int) (atom, bool) {
	a := atom{span: span{i, i}, shape: stretch}
	j := i + 1
	first, to, ok := p.end(j, &a)
	if !ok {
		return a, false
	}
	if k, _ := until.At(p.x, to); k > 0 {
		to += k
	} else {
		return a, false
	}
	b := atom{}
	last, to, ok := p.end(to, &b)
	if !ok {
		return a, false
	}
	pts := []point{first, last}
	fill(pts)
	if pts[0].day > 0 && pts[0].month == 0 || pts[1].day > 0 && pts[1].month == 0 || !earlier(pts[0], pts[1]) {
		return a, false
	}
	a.to, a.points, a.inner, a.bound = to, pts, true, on
	return a, true
}

var until = tag.NewCues([]string{"đến", "đến hết", "tới", "-", "cho đến", "cho đến hết", "đến trước"})

// end reads one end of a stretch, an hour before it or not.
func (p *parser) end(i int, a *atom) (point, int, bool) {
	if time, k := p.hour(i); k > 0 {
		if k < p.to && p.x.Is(k, ',') {
			k++
		}
		if pt, to, ok := p.point(k, false); ok {
			a.time, a.timeAt = time, span{i, k}
			return pt, to, true
		}
		return point{}, 0, false
	}
	v := p.x.Number(i)
	if v > 1900 && v < 2200 && i < p.to {
		return point{year: v}, i + 1, true
	}
	return p.point(i, true)
}

// fromNow reads "từ nay đến ngày 31/12/2024", "từ nay đến hết năm".
func (p *parser) fromNow(i, n int) (atom, bool) {
	pt, to, ok := p.point(i+n, false)
	if !ok {
		if i+n < p.to && p.x.Tokens[i+n].Key == kNam && p.year > 0 { // "từ nay đến hết năm"
			pt, to = point{year: p.year}, i+n+1
		} else {
			return atom{}, false
		}
	}
	return atom{span: span{i, to}, shape: dates, points: []point{pt}, bound: by, inner: true}, true
}
