package congvan

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// RRule is the part of the recurrence rules of RFC 5545, 3.3.10, that dispatches need.
type RRule struct {
	Freq       string // DAILY, WEEKLY, MONTHLY, YEARLY
	Interval   int    // 1 where not written
	ByMonth    []int  // 1 to 12
	ByMonthDay []int  // 1 to 31, or -1 to -31 from the month's end
	ByDay      []WeekdayNum
}

// WeekdayNum is a day of the week, or its Nth one in the month (negative: from the end), 0 being every one.
type WeekdayNum struct {
	N   int
	Day time.Weekday
}

// The frequencies of an RRule.
const (
	Daily   = "DAILY"
	Weekly  = "WEEKLY"
	Monthly = "MONTHLY"
	Yearly  = "YEARLY"
)

var weekdays = []string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"} // in the order of time.Weekday

// ParseRRule reads a rule such as "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15". A part that it does not know is an error,
// an *Error.
func ParseRRule(s string) (RRule, error) {
	r := RRule{Interval: 1}
	seen := map[string]bool{}
	for _, part := range strings.Split(s, ";") {
		name, value, ok := strings.Cut(part, "=")
		if seen[name] || !ok || !r.set(name, value) {
			return RRule{}, &Error{What: say("quy tắc lặp “%s” không dùng được", "the recurrence rule %q cannot be used", s)}
		}
		seen[name] = true
	}
	monthly := r.Freq == Monthly || r.Freq == Yearly && len(r.ByMonth) > 0
	for _, d := range r.ByDay {
		if d.N != 0 && !monthly {
			r.Freq = ""
		}
	}
	if r.Freq == "" {
		return RRule{}, &Error{What: say("quy tắc lặp “%s” không dùng được", "the recurrence rule %q cannot be used", s)}
	}
	return r, nil
}

func (r *RRule) set(name, value string) bool {
	switch name {
	case "FREQ":
		r.Freq = value
		return slices.Contains([]string{Daily, Weekly, Monthly, Yearly}, value)
	case "INTERVAL":
		n, err := strconv.Atoi(value)
		r.Interval = n
		return err == nil && n >= 1 && n <= 1000 && value[0] != '+'
	case "BYMONTH":
		r.ByMonth = numbers(value, 1, 12)
		return r.ByMonth != nil
	case "BYMONTHDAY":
		r.ByMonthDay = numbers(value, -31, 31)
		return r.ByMonthDay != nil
	case "BYDAY":
		for _, item := range strings.Split(value, ",") {
			if len(item) < 2 {
				return false
			}
			day := slices.Index(weekdays, item[len(item)-2:])
			n := 0
			if head := item[:len(item)-2]; head != "" {
				one := numbers(head, -5, 5)
				if len(one) != 1 {
					return false
				}
				n = one[0]
			}
			if day < 0 {
				return false
			}
			r.ByDay = append(r.ByDay, WeekdayNum{n, time.Weekday(day)})
		}
		return true
	}
	return false
}

// numbers reads a list of numbers from low to high without 0; nil where one is wrong.
func numbers(s string, low, high int) []int {
	var out []int
	for _, item := range strings.Split(s, ",") {
		n, err := strconv.Atoi(item)
		if err != nil || n < low || n > high || n == 0 {
			return nil
		}
		out = append(out, n)
	}
	return out
}

// String writes the rule in the order of its fields; ParseRRule reads it back.
func (r RRule) String() string {
	parts := []string{"FREQ=" + r.Freq}
	if r.Interval > 1 {
		parts = append(parts, "INTERVAL="+strconv.Itoa(r.Interval))
	}
	join := func(name string, ns []int) {
		var items []string
		for _, n := range ns {
			items = append(items, strconv.Itoa(n))
		}
		if len(items) > 0 {
			parts = append(parts, name+"="+strings.Join(items, ","))
		}
	}
	join("BYMONTH", r.ByMonth)
	join("BYMONTHDAY", r.ByMonthDay)
	var days []string
	for _, d := range r.ByDay {
		n := ""
		if d.N != 0 {
			n = strconv.Itoa(d.N)
		}
		days = append(days, n+weekdays[d.Day])
	}
	if len(days) > 0 {
		parts = append(parts, "BYDAY="+strings.Join(days, ","))
	}
	return strings.Join(parts, ";")
}

// names tells whether the rule names days: "every year" does not, nor does "every second month on the 15th", for which
// nobody knows in which months.
func (r RRule) names() bool {
	if r.Interval > 1 {
		return false
	}
	switch r.Freq {
	case Daily:
		return true
	case Yearly:
		return len(r.ByMonth) > 0
	}
	return len(r.ByMonthDay) > 0 || len(r.ByDay) > 0
}

// holds tells whether the rule falls on the day. A day that the month does not have falls on its last one (Bộ luật Dân
// sự 2015, Điều 148), and so does a month without a day.
func (r RRule) holds(day time.Time) bool {
	return r.inMonth(day.Month()) && r.onDay(day.Day(), lastOf(day.Year(), day.Month()), day.Weekday())
}

func (r RRule) inMonth(m time.Month) bool {
	return len(r.ByMonth) == 0 || slices.Contains(r.ByMonth, int(m))
}

// onDay is holds for a day of a month that ends with the day last.
func (r RRule) onDay(day, last int, weekday time.Weekday) bool {
	byDay := slices.ContainsFunc(r.ByDay, func(w WeekdayNum) bool {
		return w.Day == weekday && (w.N == 0 || w.N == (day+6)/7 || w.N == -(last-day+7)/7)
	})
	if len(r.ByDay) > 0 && !byDay {
		return false
	}
	if len(r.ByMonthDay) > 0 {
		return slices.ContainsFunc(r.ByMonthDay, func(n int) bool {
			if n < 0 {
				n = max(1, last+1+n)
			}
			return min(n, last) == day
		})
	}
	return len(r.ByDay) > 0 || r.Freq == Daily || day == last
}

func lastOf(year int, month time.Month) int { return date(year, int(month)+1, 0).Day() }

// Next gives the first ISO day on or after the ISO day on which the rule falls, "" where it names no day.
func (r RRule) Next(day string) string {
	t, ok := parseDay(day)
	if !ok {
		return ""
	}
	next, ok := r.next(t)
	if !ok {
		return ""
	}
	return formatDay(next)
}

func (r RRule) next(day time.Time) (time.Time, bool) {
	if !r.names() {
		return day, false
	}
	// Four years have every month, and with the fall to the last day every date: five leave room for weekdays.
	year, month, from := day.Date()
	for range 5 * 12 {
		if r.inMonth(month) {
			last, weekday := lastOf(year, month), date(year, int(month), from).Weekday()
			for d := from; d <= last; d++ {
				if r.onDay(d, last, weekday) {
					return date(year, int(month), d), true
				}
				weekday = (weekday + 1) % 7
			}
		}
		if month, from = month+1, 1; month > time.December {
			year, month = year+1, time.January
		}
	}
	return day, false
}
