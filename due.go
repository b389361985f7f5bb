package congvan

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"
)

// Due gives the last ISO day that still keeps the deadline, "" where it is open or nobody knows the day.
//
// Dispatch and arrival are the ISO days of the dispatch and of its arrival at the office, "" where unknown (a dispatch
// whose date is "2023-02" counts from no day). AsOf is the day from which the next one of a recurring deadline is looked
// for, "" for the dispatch's own.
//
// "Trước ngày X" is kept on the day before X, strictly; with an hour, on X itself. A named day stays where it is when it
// is a day off; a period of days, weeks or months counted from an event goes on to the next working day (Bộ luật Dân sự
// 2015, Điều 147 and 148).
func (c *Calendar) Due(d *Deadline, dispatch, arrival, asOf string) string {
	if d.Bound == BoundFrom {
		return ""
	}
	switch d.Kind {
	case KindDate:
		return lastDay(d, d.Date)
	case KindPeriod:
		return lastDay(d, d.End)
	case KindRecurring:
		if asOf == "" {
			asOf, _, _ = Span(dispatch)
		}
		return nextDue(d, asOf)
	case KindRelative:
		if d.Relative == nil {
			return ""
		}
		day, ok := parseDay(event(d.Relative.From, dispatch, arrival))
		if !ok {
			return ""
		}
		return c.counted(d.Relative, day)
	}
	return ""
}

// lastDay gives the last day that keeps a bound to a day, month, quarter or year.
func lastDay(d *Deadline, when string) string {
	first, last, ok := span(when)
	switch {
	case !ok:
		return ""
	case d.Bound == BoundBefore && d.Time == "":
		return formatDay(first.AddDate(0, 0, -1))
	}
	return formatDay(last)
}

// nextDue gives the first day on or after asOf that is the last to keep one of the recurring deadlines.
func nextDue(d *Deadline, asOf string) string {
	rule, err := ParseRRule(d.RRule)
	day, ok := parseDay(asOf)
	if err != nil || !ok {
		return ""
	}
	early := 0
	if d.Bound == BoundBefore && d.Time == "" {
		early = 1
	}
	if len(rule.ByMonthDay) == 0 && len(rule.ByDay) == 0 && rule.Freq == Yearly && early == 1 {
		return beforeMonth(rule, day)
	}
	next, ok := rule.next(day.AddDate(0, 0, early))
	if !ok {
		return ""
	}
	return formatDay(next.AddDate(0, 0, -early))
}

// beforeMonth is for "trước tháng 6 hằng năm": the last day of May.
func beforeMonth(rule RRule, day time.Time) string {
	for range 13 {
		next := date(day.Year(), int(day.Month())+1, 1)
		if rule.holds(date(next.Year(), int(next.Month())+1, 0)) {
			return formatDay(next.AddDate(0, 0, -1))
		}
		day = next
	}
	return ""
}

// counted counts from the day of the event, which itself is not counted.
func (c *Calendar) counted(r *Relative, day time.Time) string {
	if r.N < 1 || r.N > maxRelative {
		return ""
	}
	switch r.Unit {
	case UnitHour: // the hour of the event is not known: the day on which the last hour may fall
		return formatDay(day.AddDate(0, 0, r.N/24))
	case UnitWorkingDay:
		return formatDay(c.addWorking(day, r.N))
	case UnitDay:
		day = day.AddDate(0, 0, r.N)
	case UnitWeek:
		day = day.AddDate(0, 0, 7*r.N)
	case UnitMonth:
		day = addMonths(day, r.N)
	case UnitQuarter:
		day = addMonths(day, 3*r.N)
	case UnitYear:
		day = addMonths(day, 12*r.N)
	default:
		return ""
	}
	return formatDay(c.onWorking(day))
}

// event gives the day of the event from which a relative deadline counts, "" where it is not one of the two that the
// dispatch itself has: it was signed, and it arrived. "Ngày nhận đủ hồ sơ" is neither.
func event(from, dispatch, arrival string) string {
	words := strings.Fields(strings.ToLower(norm.NFC.String(strings.Trim(from, " .,;:"))))
	words = skip(words, "kể")
	words = skip(words, "từ")
	words = skip(words, "ngày", "khi", "thời")
	words = skip(words, "điểm")
	if len(words) > 0 && words[0] == "nhận" {
		if rest, ok := afterPaper(skip(words[1:], "được")); ok && len(rest) == 0 {
			return arrival
		}
		return ""
	}
	if rest, ok := afterPaper(words); ok { // "ngày Kế hoạch này được ban hành"
		words = skip(rest, "được")
	}
	for _, sign := range [][]string{{"ký", "ban", "hành"}, {"ký"}, {"ban", "hành"}} {
		if !hasPrefix(words, sign) {
			continue
		}
		words = words[len(sign):]
		if rest, ok := afterPaper(words); ok {
			words = rest
		}
		if len(words) == 0 {
			return dispatch
		}
		return ""
	}
	return ""
}

// papers are words for the dispatch itself.
var papers = [][]string{
	{"văn", "bản"}, {"công", "văn"}, {"kế", "hoạch"}, {"quyết", "định"}, {"thông", "báo"}, {"chỉ", "thị"}, {"hướng", "dẫn"},
	{"công", "điện"}, {"giấy", "mời"}, {"nghị", "quyết"}, {"chương", "trình"}, {"kết", "luận"}, {"phiếu", "chuyển"},
}

// afterPaper gives what follows words that mean the dispatch itself: "văn bản", "công văn này".
func afterPaper(words []string) (rest []string, ok bool) {
	for _, paper := range papers {
		if hasPrefix(words, paper) {
			return skip(words[len(paper):], "này", "trên"), true
		}
	}
	return words, false
}

// skip drops the first word where it is one of these.
func skip(words []string, these ...string) []string {
	for _, w := range these {
		if len(words) > 0 && words[0] == w {
			return words[1:]
		}
	}
	return words
}

func hasPrefix(words, start []string) bool {
	return len(words) >= len(start) && slices.Equal(words[:len(start)], start)
}
