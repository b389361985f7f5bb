package deadline

import (
	"congvan/extract/rule/day"
)

// shape is what a time expression is by itself, before cues and neighbours are weighed.
type shape uint8

// point is a day, month, quarter or year; what is not written is 0.
type point struct{ year, quarter, month, day int }

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
	case x.Tokens[i].Key == kQuy, x.Tokens[i].Key == kQui:
		return p.quarter(i + 1)
	case x.Number(i) > 1900 && x.Number(i) < 2200 && p.labelled && !more && !x.Is(i+1, '/'): // "Thời gian trình: 2023"
		return point{year: x.Number(i)}, i + 1, true
	case x.Tokens[i].Key == kNgay || x.Number(i) >= 0:
		j := i
		if x.Tokens[i].Key == kNgay {
			j++
			if x.Is(j, ':') || x.Tokens[j].Key == kMong || x.Tokens[j].Key == kMung {
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

// earlier tells whether a is before b, as far as both are written.
func earlier(a, b point) bool {
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
