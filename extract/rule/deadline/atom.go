package deadline

import (
	"congvan"
	"congvan/extract/rule/day"
	"congvan/extract/token"
)

const (
	dates     shape = iota // one or several days, months, quarters, years
	stretch                // from points[0] to points[1]
	frequency              // hằng năm, định kỳ 6 tháng
	relative               // 15 ngày làm việc kể từ …
	event                  // ngay sau khi …
	ongoing                // thường xuyên
	weekday                // thứ Sáu
	hours                  // an hour without a day
	since                  // kể từ ngày nhận được …, before the length of time
)

// atom is one time expression.
type atom struct {
	span
	shape    shape
	points   []point
	cue      span // the words before it that bind, {0, 0} none
	bound    bound
	time     string
	timeAt   span
	rules    []rule // of frequency
	n        int    // of relative
	unit     string
	since    span // what relative counts from
	first    span // where that stands before it
	reason   string
	hourEnds bool // with the hour at which it ends: "từ 8h00 đến 17h00 ngày …"
	inner    bool // the bound stands in the expression itself
	used     bool
	inferred bool // its year is the dispatch's own
	ofMonth  monthOf
}

// monthOf says of which month a lone day is.
type monthOf uint8

const (
	anyMonth    monthOf = iota
	lastMonth           // tháng cuối quý
	nextMonth           // tháng kế tiếp, tháng đầu quý sau
	monthBefore         // tháng trước đó, of what comes each month
)

// rule is a frequency.
type rule struct {
	freq     string // YEARLY, MONTHLY, WEEKLY, DAILY, "" unspecified (định kỳ)
	interval int
	periodic bool // "định kỳ" stands with it
	times    bool // "ít nhất 01 lần/năm"
	report   bool // "báo cáo tháng": a time only where a lone day stands with it
}

// number reads the time expression that begins with the number at token i.
func (p *parser) number(i int) (atom, bool) {
	if n := p.x.Number(i + 2); p.x.Number(i) == 24 && p.x.Is(i+1, '/') && i+2 < p.to && (n == 24 || n == 7) { // "24/24 giờ"
		return p.ongoing(i, 3)
	}
	a, clock := p.clock(i)
	if clock && a.shape != hours {
		return a, true
	}
	if !clock {
		if b, ok := p.days(i); ok {
			return b, true
		}
	}
	if b, ok := p.count(i); ok { // "24 giờ kể từ khi"
		return b, true
	}
	return a, clock
}

// word reads the time expression that begins with the n words of the group of starts at token i.
func (p *parser) word(i, n, group int) (atom, bool) {
	switch group {
	case startDay, startMonth, startQuarter, startYear, startPart:
		if a, ok := p.days(i); ok || group != startYear {
			return a, ok
		}
		return p.spelled(i) // "năm ngày"
	case startEvery:
		return p.every(i)
	case startPeriodic:
		return p.periodic(i, n)
	case startOngoing:
		return p.ongoing(i, n)
	case startAtOnce:
		return p.afterEvent(i, n)
	case startBefore:
		return p.beforeEvent(i, n)
	case startWeekday:
		return p.weekday(i, n)
	case startNow:
		return p.fromNow(i, n)
	case startSpan:
		return p.fromTo(i)
	case startHalf:
		return p.half(i, n)
	case startNumber:
		return p.spelled(i)
	case startSince:
		return p.sinceEvent(i, n)
	case startReport:
		return p.reportOf(i, n)
	case startWeek:
		return p.weekOf(i, n)
	case startWhen:
		return p.whenAtOnce(i)
	case startAfter:
		return p.setAfter(i, n)
	}
	return atom{}, false
}

// weekOf reads a week of a month. The month is its normal form: where the weeks of a month begin nobody says.
func (p *parser) weekOf(i, n int) (atom, bool) {
	a, ok := p.days(i + n)
	if !ok || len(a.points) != 1 || a.points[0].shape() != 2 {
		return atom{}, false
	}
	a.from, a.bound = i, within
	return a, true
}

// days reads days, months, quarters and years, several of them where they share month or year.
func (p *parser) days(i int) (atom, bool) {
	a := atom{span: span{i, i}, shape: dates}
	run := false // the points are days in a row: "26-27/12/2011"
	for {
		var pt point
		to, ok := 0, false
		if len(a.points) > 0 && a.points[0].quarter > 0 { // "quý II, III/2024"
			pt, to, ok = p.quarter(i)
		}
		if !ok {
			pt, to, ok = p.point(i, len(a.points) > 0 || p.dayList(i))
		}
		if !ok {
			break
		}
		if len(a.points) == 0 && pt.day > 0 && pt.month == 0 {
			if k, _ := until.At(p.x, to); k > 0 && !p.x.Is(to, '-') {
				if last, end, ok := p.point(to+k, true); ok && last.day > pt.day && last.month > 0 { // "ngày 15 đến ngày 17/5/2024"
					a.points, a.to, i = []point{pt, last}, end, end
					run = true
					break
				}
			}
		}
		if len(a.points) > 0 && a.points[0].shape() != pt.shape() && !(a.points[0].day > 0 && pt.day > 0) {
			break
		}
		if k := len(a.points) - 1; k >= 0 && a.points[k].month > 0 && pt.day > 0 && pt.month == 0 { // "trước ngày 10/3, 6 tháng …"
			break
		}
		a.points, a.to = append(a.points, pt), to
		next, dash := p.and(to)
		if next == 0 && len(a.points) == 1 && p.spanDash(to, pt) {
			next, dash = to+1, true
		}
		if next == 0 || len(a.points) == 12 {
			break
		}
		run = run || dash
		i = next
	}
	if len(a.points) == 0 {
		p.noSuchDay(i)
		return a, false
	}
	fill(a.points)
	first := a.points[0]
	if first.day > 0 && first.month == 0 {
		a.ofMonth, a.to = p.monthAfter(a.to)
		if n, _ := freqAfter.At(p.x, a.to); a.ofMonth == anyMonth && n == 0 && !p.periodicClause() {
			return a, false // "ngày 5" says nothing
		}
	}
	if first.day == 0 && first.month == 0 && first.quarter == 0 && len(a.points) == 1 && p.x.Is(a.to, '-') && p.x.Number(a.to+1) > 1900 {
		a.points = append(a.points, point{year: p.x.Number(a.to + 1)})
		a.to += 2
		run = true
	}
	if k := len(a.points) - 1; k > 0 && (run || consecutive(a.points)) && earlier(a.points[0], a.points[k]) {
		a.shape, a.points = stretch, []point{a.points[0], a.points[k]}
	}
	p.clockAfter(&a)
	return a, true
}

// spanDash tells whether the dash at the token leads to the end of a span, in a column or behind a label of times: "Quý IV/2025 -
// Quý II/2026".
func (p *parser) spanDash(i int, first point) bool {
	if !p.x.Is(i, '-') || !p.labelled && p.ctx.Setting < Completion || first.shape() == 0 {
		return false
	}
	last, _, ok := p.point(i+1, true)
	return ok && last.shape() == first.shape() && last.year > 0 && (first.year == 0 || earlier(first, last))
}

// noSuchDay warns of a written day that the calendar does not have: "ngày 31/02/2024".
func (p *parser) noSuchDay(i int) {
	x := p.x
	if x.Tokens[i].Key != kNgay {
		return
	}
	d, m := x.Number(i+1), x.Number(i+3)
	if i+5 >= p.to || d < 1 || d > 99 || m < 1 || m > 99 || x.Number(i+5) < 1900 || x.Number(i+5) > 2199 {
		return
	}
	if x.Tokens[i+2].Kind == token.Sign && x.Tokens[i+2].Key == x.Tokens[i+4].Key || x.Tokens[i+2].Key == kThang && x.Tokens[i+4].Key == kNam {
		p.impossible(congvan.Where{Ranges: congvan.Ranges{x.Range(i, i+6)}})
	}
}

// dayList tells whether lone numbers at token i end in a day with its month and year: "12, 13 và 14/02/2012".
func (p *parser) dayList(i int) bool {
	x := p.x
	for members := 0; members < 8 && i < p.to; members++ {
		n := x.Number(i)
		if n < 1 || n > 31 {
			return false
		}
		if d, ok := day.Number(x, i); ok && d.Month > 0 {
			return members > 0 && d.Year > 0 && d.To <= p.to
		}
		next, _ := p.and(i + 1)
		if next == 0 {
			return false
		}
		i = next
	}
	return false
}

// monthAfter reads "của tháng cuối quý", "tháng kế tiếp" after a lone day.
func (p *parser) monthAfter(i int) (monthOf, int) {
	if n, g := monthWords.At(p.x, i); n > 0 && i+n <= p.to {
		return monthOf(g + 1), i + n
	}
	return anyMonth, i
}
