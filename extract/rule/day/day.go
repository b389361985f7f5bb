// Package day reads days, months and years as they are written in running text.
//
// In: tagged text and a token. Out: the calendar date that begins there, cut to what is written. It does not know what
// the date is of.
package day

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Date is a written date; parts that are not written are 0. It covers the tokens [From, To).
type Date struct {
	From, To         int
	Day, Month, Year int
}

var (
	kNgay  = token.KeyOf("ngày")
	kThang = token.KeyOf("tháng")
	kNam   = token.KeyOf("năm")
	kMung  = token.KeyOf("mùng")
	kMong  = token.KeyOf("mồng")
)

// At reads a date that begins with token i: "ngày 24/02/2023", "24-02-2023", "ngày 5 tháng 3 năm 2023", "tháng 6/2023",
// "năm 2019". A day and month without a year are read only after "ngày" or with the word "tháng" between them.
func At(x *tag.Text, i int) (Date, bool) {
	if i < 0 || i >= len(x.Tokens) {
		return Date{}, false
	}
	switch x.Tokens[i].Key {
	case kNgay:
		d, ok := Number(x, i+1)
		d.From = i
		return d, ok && d.Day > 0
	case kThang:
		return month(x, i)
	case kNam:
		return year(x, i)
	}
	if x.Tokens[i].Kind != token.Number {
		return Date{}, false
	}
	d, ok := Number(x, i)
	return d, ok && d.Month > 0 && (d.Year > 0 || x.Tokens[d.To-2].Key == kThang)
}

// Number reads what stands after "ngày": "24/02/2023", "24.2", "24 tháng 02 năm 2023", "24 tháng 2", "24/02 năm 2023".
// A lone number is a day.
func Number(x *tag.Text, i int) (Date, bool) {
	if i < len(x.Tokens) && (x.Tokens[i].Key == kMung || x.Tokens[i].Key == kMong) {
		i++
	}
	a := x.Number(i)
	if a < 0 {
		return Date{}, false
	}
	d := Date{From: i, To: i + 1, Day: a}
	if sep := separator(x, i+1); sep != 0 {
		b := x.Number(i + 2)
		d.Month, d.To = b, i+3
		y := x.Number(i + 4)
		switch {
		case y >= 0 && separator(x, i+3) == sep && x.Tokens[i+4].End-x.Tokens[i+4].Start != 3:
			d.Year, d.To = full(y), i+5
		case b >= 1900 && b <= 2199: // month and year
			return Date{From: i, To: i + 3, Month: a, Year: b}, a >= 1 && a <= 12
		default:
			d = d.yearAfter(x)
		}
		return d, d.valid()
	}
	if i+2 < len(x.Tokens) && x.Tokens[i+1].Key == kThang {
		if b := x.Number(i + 2); b >= 0 {
			d.Month, d.To = b, i+3
			if y := x.Number(i + 4); separator(x, i+3) != 0 && y >= 1900 && y <= 2199 {
				d.Year, d.To = y, i+5
			} else {
				d = d.yearAfter(x)
			}
		}
	}
	return d, d.valid()
}

func (d Date) yearAfter(x *tag.Text) Date {
	i := d.To
	if x.Is(i, ',') {
		i++
	}
	if i < len(x.Tokens) && x.Tokens[i].Key == kNam {
		if y := x.Number(i + 1); y >= 1900 && y <= 2199 {
			d.Year, d.To = y, i+2
		}
	}
	return d
}

// month reads "tháng 6/2023", "tháng 6 năm 2023", "tháng 6".
func month(x *tag.Text, i int) (Date, bool) {
	d := Date{From: i, To: i + 2, Month: x.Number(i + 1)}
	if d.Month < 1 || d.Month > 12 {
		return Date{}, false
	}
	if y := x.Number(i + 3); separator(x, i+2) != 0 && y >= 1900 && y <= 2199 {
		d.Year, d.To = y, i+4
	} else {
		d = d.yearAfter(x)
	}
	return d, true
}

func year(x *tag.Text, i int) (Date, bool) {
	y := x.Number(i + 1)
	return Date{From: i, To: i + 2, Year: y}, y >= 1900 && y <= 2199
}

// separator gives the sign between two numbers of a date: "/", "-" or ".", 0 if there is none. A blank may stand on one
// side of "/" and "-"; on neither of ".".
func separator(x *tag.Text, i int) byte {
	if i+1 >= len(x.Tokens) || x.Tokens[i].Kind != token.Sign || x.Tokens[i+1].Kind != token.Number {
		return 0
	}
	here, next := x.Glued(i), x.Glued(i+1)
	switch {
	case x.Is(i, '/') && (here || next):
		return '/'
	case x.Is(i, '-') && here && next:
		return '-'
	case x.Is(i, '.') && here && next:
		return '.'
	}
	return 0
}

func full(y int) int {
	switch {
	case y < 70:
		return 2000 + y
	case y < 100:
		return 1900 + y
	}
	return y
}

func (d Date) valid() bool {
	if d.Month == 0 {
		return d.Day >= 1 && d.Day <= 31
	}
	if d.Month > 12 || d.Day < 1 || d.Year != 0 && (d.Year < 1900 || d.Year > 2199) {
		return false
	}
	return d.Day <= Last(d.Month, d.Year)
}

// Last gives the last day of the month; year 0 counts as a leap year.
func Last(month, year int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// ISO writes the date as far as it goes: "2023-02-24", "2023-02", "2023"; "" without a year.
func (d Date) ISO() string {
	if d.Year == 0 {
		return ""
	}
	b := append(make([]byte, 0, 10), byte('0'+d.Year/1000), byte('0'+d.Year/100%10), byte('0'+d.Year/10%10), byte('0'+d.Year%10))
	if d.Month != 0 {
		b = append(b, '-', byte('0'+d.Month/10), byte('0'+d.Month%10))
		if d.Day != 0 {
			b = append(b, '-', byte('0'+d.Day/10), byte('0'+d.Day%10))
		}
	}
	return string(b)
}
