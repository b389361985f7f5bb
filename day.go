package congvan

import (
	"strconv"
	"strings"
	"time"
)

// dayLayout is how a day is written: ISO 8601, "2023-02-24".
const dayLayout = "2006-01-02"

// IsDay tells whether s is a day of the calendar in ISO form.
func IsDay(s string) bool {
	_, ok := parseDay(s)
	return ok
}

// Day gives the ISO form, false where the calendar has no such day ("31/02/2024").
func Day(year, month, day int) (string, bool) {
	t := date(year, month, day)
	if year < 1 || year > 9999 || t.Day() != day || int(t.Month()) != month {
		return "", false
	}
	return formatDay(t), true
}

// Span gives the first and the last day of a normal form of dates: a day "2023-02-24", a month "2023-06", a quarter
// "2023-Q2", a year "2023". It gives false for anything else.
func Span(s string) (first, last string, ok bool) {
	from, to, ok := span(s)
	if !ok {
		return "", "", false
	}
	return formatDay(from), formatDay(to), true
}

func span(s string) (first, last time.Time, ok bool) {
	if first, ok := parseDay(s); ok {
		return first, first, true
	}
	head, tail, cut := strings.Cut(s, "-")
	year, ok := digits(head, 4)
	switch {
	case !ok || year == 0:
		return first, last, false
	case !cut:
		return date(year, 1, 1), date(year, 12, 31), true
	case strings.HasPrefix(tail, "Q"):
		q, ok := digits(tail[1:], 1)
		return date(year, 3*q-2, 1), date(year, 3*q+1, 0), ok && q >= 1 && q <= 4
	}
	month, ok := digits(tail, 2)
	return date(year, month, 1), date(year, month+1, 0), ok && month >= 1 && month <= 12
}

// isTime tells whether s is an hour and minute, "16:30"; "24:00" is the end of a day.
func isTime(s string) bool {
	h, m, ok := strings.Cut(s, ":")
	hour, okHour := digits(h, 2)
	minute, okMinute := digits(m, 2)
	return ok && okHour && okMinute && (hour < 24 && minute < 60 || hour == 24 && minute == 0)
}

// digits reads a number of exactly n digits.
func digits(s string, n int) (int, bool) {
	if len(s) != n || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	v, err := strconv.Atoi(s)
	return v, err == nil
}

// The days below are at midnight UTC: only the calendar matters.

func date(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

func parseDay(s string) (time.Time, bool) {
	if len(s) != len(dayLayout) || s[4] != '-' || s[7] != '-' {
		return time.Time{}, false
	}
	year, month, day := figures(s[:4]), figures(s[5:7]), figures(s[8:])
	t := date(year, month, day)
	return t, year > 0 && month > 0 && day > 0 && int(t.Month()) == month && t.Day() == day
}

// figures reads a number that is figures and nothing else, at most four; -1 otherwise.
func figures(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// formatDay gives "" past the year 9999, which no dispatch means.
func formatDay(t time.Time) string {
	year, month, day := t.Date()
	if year < 1 || year > 9999 {
		return ""
	}
	two := func(n int) (byte, byte) { return byte('0' + n/10), byte('0' + n%10) }
	var b [len(dayLayout)]byte
	b[0], b[1] = two(year / 100)
	b[2], b[3] = two(year % 100)
	b[4], b[7] = '-', '-'
	b[5], b[6] = two(int(month))
	b[8], b[9] = two(day)
	return string(b[:])
}

// addMonths goes to the same day of a later month, or to its last day where it has no such day (Bộ luật Dân sự 2015,
// Điều 148).
func addMonths(t time.Time, n int) time.Time {
	last := date(t.Year(), int(t.Month())+n+1, 0)
	return last.AddDate(0, 0, min(t.Day(), last.Day())-last.Day())
}
