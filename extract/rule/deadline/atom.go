package deadline

import (
	"congvan"
	"congvan/extract/rule/day"
)

// shape is what a time expression is by itself, before cues and neighbours are weighed.
type shape uint8

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

// point is a day, month, quarter or year; what is not written is 0.
type point struct{ year, quarter, month, day int }

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
	inner    bool // the bound stands in the expression itself
	used     bool
	inferred bool // its year is the dispatch's own
	ofMonth  monthOf
}

// monthOf says of which month a lone day is.
type monthOf uint8

const (
	anyMonth  monthOf = iota
	lastMonth         // tháng cuối quý
	nextMonth         // tháng kế tiếp, tháng đầu quý sau
)

// rule is a frequency.
type rule struct {
	freq     string // YEARLY, MONTHLY, WEEKLY, DAILY, "" unspecified (định kỳ)
	interval int
	periodic bool // "định kỳ" stands with it
	times    bool // "ít nhất 01 lần/năm"
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
	case startWhen:
		return p.whenAtOnce(i)
	}
	return atom{}, false
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
		if len(a.points) > 0 && a.points[0].shape() != pt.shape() && !(a.points[0].day > 0 && pt.day > 0) {
			break
		}
		a.points, a.to = append(a.points, pt), to
		next, dash := p.and(to)
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
	if k := len(a.points) - 1; k > 0 && (run || consecutive(a.points)) && before_(a.points[0], a.points[k]) {
		a.shape, a.points = stretch, []point{a.points[0], a.points[k]}
	}
	p.clockAfter(&a)
	return a, true
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
	if x.Tokens[i+2].Kind == kindSign && x.Tokens[i+2].Key == x.Tokens[i+4].Key || x.Tokens[i+2].Key == kThang && x.Tokens[i+4].Key == kNam {
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

// point reads one day, month, quarter or year. Inside a list a lone number is a day.
func (p *parser) point(i int, more bool) (point, int, bool) {
	x := p.x
	for {
		n, _ := partOfDay.At(x, i)
		if n == 0 || i >= p.to {
			break
		}
		i += n
	}
	if i >= p.to {
		return point{}, 0, false
	}
	part := partNone
	if n, g := partOf.At(x, i); n > 0 && i+n < p.to {
		part = g + 1
		i += n
	}
	switch {
	case x.Tokens[i].Key == kQuy:
		return p.quarter(i + 1)
	case x.Number(i) > 1900 && x.Number(i) < 2200 && p.labelled && !more && !x.Is(i+1, '/'): // "Thời gian trình: 2023"
		return point{year: x.Number(i)}, i + 1, true
	case x.Tokens[i].Key == kNgay || x.Number(i) >= 0:
		j := i
		if x.Tokens[i].Key == kNgay {
			j++
			if x.Is(j, ':') {
				j++
			}
		}
		d, ok := day.Number(x, j)
		if !ok || d.To > p.to {
			return point{}, 0, false
		}
		if j == i && d.Month == 0 && !more {
			return point{}, 0, false
		}
		if j == i && d.Year == 0 && !more && d.To-i == 3 && !p.dayLike(i, d.To) {
			return point{}, 0, false // "1/2 ngày", "3/4 số phiếu"
		}
		if j == i && d.Day == 0 && !more && !p.dayLike(i, d.To) {
			return point{}, 0, false
		}
		return point{year: d.Year, month: d.Month, day: d.Day}, d.To, true
	case x.Tokens[i].Key == kThang, x.Tokens[i].Key == kNam:
		d, ok := day.At(x, i)
		if !ok || d.To > p.to {
			if x.Tokens[i].Key == kNam && part == partEnd && p.year > 0 { // "cuối năm"
				return point{year: p.year}, i + 1, !p.x.Is(i+1, '/')
			}
			return point{}, 0, false
		}
		pt := point{year: d.Year, month: d.Month}
		if part != partNone && d.Month > 0 && part == partMiddle {
			pt.day = 15
		}
		return pt, d.To, true
	}
	return point{}, 0, false
}

// dayLike tells whether a bare "15/3" stands where only a day can: after a cue, before "hằng năm", or in a cell or label.
func (p *parser) dayLike(i, to int) bool {
	if n, _ := freqAfter.At(p.x, to); n > 0 {
		return true
	}
	if n, _ := cues.Before(p.x, i, 4); n > 0 {
		if n, _ := counted.At(p.x, to); n > 0 {
			return false
		}
		return true
	}
	if p.ctx.Setting >= Completion || p.labelled {
		n, _ := counted.At(p.x, to)
		return n == 0
	}
	n, _ := freqAfter.At(p.x, to+1)
	return n > 0 && p.x.Tokens[to].Key == kVa
}

// quarter reads "IV/2024", "4 năm 2024", "I".
func (p *parser) quarter(i int) (point, int, bool) {
	x := p.x
	if i >= p.to {
		return point{}, 0, false
	}
	q := x.Number(i)
	if q < 0 {
		q = romanQuarter(x.Of(i, i+1))
	}
	if q < 1 || q > 4 {
		return point{}, 0, false
	}
	pt, to := point{quarter: q}, i+1
	k := to
	if x.Is(k, '/') || x.Is(k, '-') {
		k++
	} else if x.Is(k, ',') && k+1 < p.to && x.Tokens[k+1].Key == kNam {
		k += 2
	} else if k < p.to && x.Tokens[k].Key == kNam {
		k++
	}
	if y := x.Number(k); k > to && y >= 1900 && y < 2200 && k < p.to {
		pt.year, to = y, k+1
	}
	return pt, to, true
}

func romanQuarter(s string) int {
	switch s {
	case "I", "i":
		return 1
	case "II", "ii":
		return 2
	case "III", "iii":
		return 3
	case "IV", "iv":
		return 4
	}
	return 0
}

// and gives the token after a joining sign or word of a list of days, 0 if there is none; dash for "-".
func (p *parser) and(i int) (int, bool) {
	x := p.x
	if i+1 >= p.to {
		return 0, false
	}
	if x.Is(i, '-') && x.Glued(i) && x.Glued(i+1) && x.Number(i+1) >= 0 {
		return i + 1, true
	}
	if x.Is(i, ',') {
		if x.Tokens[i+1].Key == kVa {
			return i + 2, false
		}
		return i + 1, false
	}
	if x.Tokens[i].Key == kVa {
		return i + 1, false
	}
	return 0, false
}

// fill gives points without month or year those of the next one that has them.
func fill(pts []point) {
	for i := len(pts) - 2; i >= 0; i-- {
		a, b := &pts[i], &pts[i+1]
		if a.day > 0 && a.month == 0 && b.day > 0 {
			a.month = b.month
		}
		if a.year == 0 {
			a.year = b.year
			if a.month > b.month && b.month > 0 && a.year > 0 && a.day == 0 {
				a.year = b.year
			}
		}
	}
}

func consecutive(pts []point) bool {
	for i := 1; i < len(pts); i++ {
		if !next(pts[i-1], pts[i]) {
			return false
		}
	}
	return true
}

// next tells whether b follows a at once.
func next(a, b point) bool {
	switch {
	case a.day > 0:
		if a.month == b.month {
			return b.day == a.day+1
		}
		return a.day == day.Last(a.month, a.year) && b.day == 1 && (b.month == a.month+1 || a.month == 12 && b.month == 1)
	case a.month > 0:
		return b.month == a.month+1 || a.month == 12 && b.month == 1
	case a.quarter > 0:
		return b.quarter == a.quarter+1
	}
	return b.year == a.year+1
}

// shape tells how fine a point is.
func (a point) shape() int {
	switch {
	case a.day > 0:
		return 3
	case a.month > 0:
		return 2
	case a.quarter > 0:
		return 1
	}
	return 0
}

// before_ tells whether a is before b, as far as both are written.
func before_(a, b point) bool {
	if a.year != b.year {
		return a.year < b.year || a.year == 0 || b.year == 0
	}
	am, bm := a.month+3*a.quarter, b.month+3*b.quarter
	if am != bm {
		return am < bm
	}
	return a.day < b.day
}

// iso writes the point in its normal form, "" without a year.
func (a point) iso() string {
	d := day.Date{Day: a.day, Month: a.month, Year: a.year}
	s := d.ISO()
	if s != "" && a.quarter > 0 {
		return s + "-Q" + string(rune('0'+a.quarter))
	}
	return s
}

// valid tells whether the calendar has the point.
func (a point) valid() bool {
	return a.day == 0 || a.month > 0 && a.day <= day.Last(a.month, a.year)
}

// monthAfter reads "của tháng cuối quý", "tháng kế tiếp" after a lone day.
func (p *parser) monthAfter(i int) (monthOf, int) {
	if n, g := monthWords.At(p.x, i); n > 0 && i+n <= p.to {
		return monthOf(g + 1), i + n
	}
	return anyMonth, i
}
