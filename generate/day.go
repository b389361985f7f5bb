package generate

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// blank stands where a number is filled in by hand; blanks that no line break and no reader takes apart.
var blank = strings.Repeat("\u00a0", 6)

// shortDay writes an ISO day as "05/3/2026": a leading zero for days below 10 and months 1 and 2 (NĐ 30/2020, Phụ lục I,
// Phần I, Mục II, khoản 4 điểm b). A month gives "3/2026", a year itself.
func shortDay(iso string) string {
	y, m, d := cut(iso)
	switch {
	case d > 0:
		return fmt.Sprintf("%02d/%s/%s", d, month(m), y)
	case m > 0:
		return month(m) + "/" + y
	}
	return y
}

// dated writes when a paper was issued: "ngày 05/3/2026", "tháng 3/2026", "năm 2026"; "" for none.
func dated(iso string) string { return withWord(iso, shortDay(iso)) }

// datedLong is dated with its words: "ngày 05 tháng 3 năm 2026".
func datedLong(iso string) string {
	y, m, d := cut(iso)
	switch {
	case d > 0:
		return fmt.Sprintf("ngày %02d tháng %s năm %s", d, month(m), y)
	case m > 0:
		return "tháng " + month(m) + " năm " + y
	}
	return dated(iso)
}

func withWord(iso, written string) string {
	y, m, d := cut(iso)
	switch {
	case d > 0:
		return "ngày " + written
	case m > 0:
		return "tháng " + written
	case y != "":
		return "năm " + written
	}
	return ""
}

// blankDay writes the date of the new paper, blank where it is not chosen: "ngày      tháng      năm 2026".
func blankDay(iso string) string {
	y, m, d := cut(iso)
	day, mon := blank, blank
	if d > 0 {
		day = fmt.Sprintf("%02d", d)
	}
	if m > 0 {
		mon = month(m)
	}
	if y == "" {
		y = blank
	}
	return "ngày " + day + " tháng " + mon + " năm " + y
}

func month(m int) string {
	if m < 3 {
		return fmt.Sprintf("%02d", m)
	}
	return strconv.Itoa(m)
}

// cut takes an ISO day, month or year apart; what is not there, or no date, is zero.
func cut(iso string) (year string, month, day int) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		t, err := time.Parse(layout, iso)
		if err != nil {
			continue
		}
		year = fmt.Sprintf("%04d", t.Year())
		if layout != "2006" {
			month = int(t.Month())
		}
		if layout == "2006-01-02" {
			day = t.Day()
		}
		return year, month, day
	}
	return "", 0, 0
}
