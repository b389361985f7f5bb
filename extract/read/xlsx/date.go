package xlsx

import (
	"fmt"
	"math"
	"strings"
	"time"
	"unicode"
)

// epoch is the day from which a workbook counts.
type epoch struct{ from1904 bool }

// lastSerial is the number of 31/12/9999, the last day that Excel knows.
const lastSerial = 2958465

// moment gives the day and hour of a number. ok is false where Excel shows none.
func (e epoch) moment(n float64) (t time.Time, ok bool) {
	if e.from1904 {
		n += 1462
	}
	if n < 0 || n >= lastSerial+1 {
		return time.Time{}, false
	}
	day := math.Floor(n)
	seconds := math.Round((n - day) * 24 * 60 * 60)
	base := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if day < 60 { // Excel counts a 29/02/1900 that never was
		base = base.AddDate(0, 0, 1)
	}
	return base.AddDate(0, 0, int(day)).Add(time.Duration(seconds) * time.Second), true
}

// serial gives the number of a moment.
func (e epoch) serial(t time.Time) float64 {
	n := t.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24
	if e.from1904 {
		n -= 1462
	}
	return n
}

var weekdays = [...]string{"Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"}

// day writes a number as a day or an hour. Day, month and year come in this order with slashes and all their digits,
// whatever the format's own order, so that an American 3/5/2024 is not read as the third of May; a format with words
// between ("ngày" dd) keeps them.
func (s *section) day(n float64, days epoch) (string, bool) {
	if s.elapsed() {
		return s.duration(n), n >= 0
	}
	t, ok := days.moment(n)
	if !ok {
		return "", false
	}
	if s.wordy() {
		return s.written(t), true
	}
	var date []string
	hour, second, weekday, clockFirst := false, false, false, false
	has := map[byte]bool{}
	for _, i := range s.items {
		switch {
		case i.kind != stamp || i.text == "am/pm":
		case i.text[0] == 'h' || i.text == "minute":
			clockFirst = clockFirst || len(has) == 0
			hour = true
		case i.text[0] == 's':
			hour, second = true, true
		case strings.HasPrefix(i.text, "ddd"):
			weekday = true
		default:
			has[i.text[0]] = true
		}
	}
	for _, p := range [...]struct {
		mark   byte
		layout string
	}{{'d', "02"}, {'m', "01"}, {'y', "2006"}} {
		if has[p.mark] {
			date = append(date, t.Format(p.layout))
		}
	}
	var parts []string
	if weekday {
		parts = append(parts, weekdays[t.Weekday()])
	}
	if len(date) > 0 {
		parts = append(parts, strings.Join(date, "/"))
	}
	out := strings.Join(parts, ", ")
	if hour {
		clock := t.Format("15:04")
		if second {
			clock = t.Format("15:04:05")
		}
		switch {
		case out == "":
			out = clock
		case clockFirst:
			out = clock + " " + out
		default:
			out += " " + clock
		}
	}
	return out, true
}

func (s *section) elapsed() bool {
	for _, i := range s.items {
		if i.kind == stamp && i.text[0] == '[' {
			return true
		}
	}
	return false
}

// wordy tells whether letters stand between the marks.
func (s *section) wordy() bool {
	for _, i := range s.items {
		if i.kind == literal && strings.ContainsFunc(i.text, unicode.IsLetter) {
			return true
		}
	}
	return false
}

// written writes the marks one after the other, names of months as numbers.
func (s *section) written(t time.Time) string {
	var b strings.Builder
	for _, i := range s.items {
		switch i.kind {
		case literal:
			b.WriteString(i.text)
		case stamp:
			b.WriteString(stamped(i.text, t))
		}
	}
	return strings.TrimSpace(b.String())
}

func stamped(mark string, t time.Time) string {
	switch mark {
	case "d":
		return t.Format("2")
	case "dd":
		return t.Format("02")
	case "m":
		return t.Format("1")
	case "yy", "y":
		return t.Format("06")
	case "h":
		return fmt.Sprint(t.Hour())
	case "minute":
		return t.Format("04")
	case "am/pm":
		return ""
	}
	switch mark[0] {
	case 'd':
		return weekdays[t.Weekday()]
	case 'm':
		return t.Format("01")
	case 'y':
		return t.Format("2006")
	case 'h':
		return t.Format("15")
	}
	return t.Format("05")
}

// duration writes hours that go on past a day: "26:30".
func (s *section) duration(n float64) string {
	seconds := int64(math.Round(min(max(n, 0), lastSerial) * 24 * 60 * 60))
	var b strings.Builder
	for _, i := range s.items {
		switch {
		case i.kind == literal:
			b.WriteString(i.text)
		case i.kind != stamp:
		case i.text == "[h]":
			fmt.Fprint(&b, seconds/3600)
		case i.text == "[m]":
			fmt.Fprint(&b, seconds/60)
		case i.text == "[s]":
			fmt.Fprint(&b, seconds)
		case i.text[0] == 's':
			fmt.Fprintf(&b, "%02d", seconds%60)
		default:
			fmt.Fprintf(&b, "%02d", seconds/60%60)
		}
	}
	return b.String()
}
