package congvan

import (
	"reflect"
	"testing"
)

func TestSpan(t *testing.T) {
	for _, test := range []struct{ in, first, last string }{
		{"2023-02-24", "2023-02-24", "2023-02-24"}, {"2024-02", "2024-02-01", "2024-02-29"}, {"2023-12", "2023-12-01", "2023-12-31"},
		{"2023-Q1", "2023-01-01", "2023-03-31"}, {"2023-Q4", "2023-10-01", "2023-12-31"}, {"2023", "2023-01-01", "2023-12-31"},
		{"", "", ""}, {"2023-13", "", ""}, {"2023-Q5", "", ""}, {"2023-Q0", "", ""}, {"2023-Q", "", ""}, {"2023-", "", ""},
		{"23", "", ""}, {"2023-2", "", ""}, {"2023-02-30", "", ""}, {"0000", "", ""}, {"2023-q2", "", ""}, {"+202", "", ""},
	} {
		first, last, ok := Span(test.in)
		if first != test.first || last != test.last || ok != (test.first != "") {
			t.Errorf("%q spans %q to %q, %v", test.in, first, last, ok)
		}
	}
}

func TestDay(t *testing.T) {
	for _, test := range []struct {
		year, month, day int
		want             string
	}{{2024, 2, 29, "2024-02-29"}, {2023, 2, 29, ""}, {2024, 2, 31, ""}, {2024, 13, 1, ""}, {2024, 0, 1, ""}, {2024, 1, 0, ""}, {0, 1, 1, ""}, {12345, 1, 1, ""}} {
		if got, ok := Day(test.year, test.month, test.day); got != test.want || ok != (test.want != "") {
			t.Errorf("%d-%d-%d is %q, %v", test.year, test.month, test.day, got, ok)
		}
	}
}

func TestValidate(t *testing.T) {
	for _, d := range []Deadline{
		{Kind: "date", Bound: "before", Date: "2024-Q4", Time: "16:30", Due: "2024-12-31"},
		{Kind: "period", Bound: "on", Start: "2023", End: "2024"},
		{Kind: "recurring", Bound: "before", RRule: "FREQ=MONTHLY;INTERVAL=6"},
		{Kind: "relative", Bound: "within", Relative: &Relative{N: 15, Unit: "working_day"}},
		{Kind: "ongoing", Bound: "on"},
		{Kind: "event", Bound: "within"},
	} {
		if err := d.Validate(); err != nil {
			t.Errorf("%+v: %v", d, err)
		}
	}
	for _, d := range []Deadline{
		{},
		{Kind: "date", Bound: "until", Date: "2024"},
		{Kind: "date", Bound: "by"},
		{Kind: "date", Bound: "by", Date: "2024-02-30"},
		{Kind: "date", Bound: "by", Date: "2024", Time: "25:00"},
		{Kind: "date", Bound: "by", Date: "2024", Due: "2024"},
		{Kind: "date", Bound: "by", Date: "2024", RRule: "FREQ=DAILY"},
		{Kind: "date", Bound: "by", Date: "2024", Relative: &Relative{N: 1, Unit: "day"}},
		{Kind: "period", Bound: "on", Start: "2024"},
		{Kind: "period", Bound: "on", Start: "2024", End: "2023"},
		{Kind: "recurring", Bound: "on", RRule: "FREQ=HOURLY"},
		{Kind: "relative", Bound: "within"},
		{Kind: "relative", Bound: "within", Relative: &Relative{N: 0, Unit: "day"}},
		{Kind: "relative", Bound: "within", Relative: &Relative{N: 1, Unit: "decade"}},
	} {
		if d.Validate() == nil {
			t.Errorf("%+v is taken", d)
		}
	}
}

func TestRRule(t *testing.T) {
	for _, good := range []string{
		"FREQ=YEARLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20", "FREQ=WEEKLY;BYDAY=MO,FR",
		"FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=DAILY", "FREQ=YEARLY;BYMONTH=6;BYDAY=2MO",
	} {
		r, err := ParseRRule(good)
		if err != nil || r.String() != good {
			t.Errorf("%s reads as %s, %v", good, r, err)
		}
	}
	for _, bad := range []string{
		"", "FREQ", "FREQ=", "FREQ=HOURLY", "BYMONTH=1", "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYMONTHDAY=0", "FREQ=YEARLY;",
		"FREQ=YEARLY;FREQ=DAILY", "FREQ=YEARLY;BYDAY=XX", "FREQ=YEARLY;BYDAY=2MO", "FREQ=MONTHLY;BYDAY=9MO", "FREQ=DAILY;INTERVAL=0",
		"FREQ=DAILY;COUNT=3", "FREQ=WEEKLY;BYDAY=", "FREQ=MONTHLY;BYMONTHDAY=1,",
	} {
		if r, err := ParseRRule(bad); err == nil {
			t.Errorf("%q reads as %s", bad, r)
		}
	}
}

func FuzzRRule(f *testing.F) {
	f.Add("FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=-20", "2024-02-29")
	f.Add("FREQ=MONTHLY;BYDAY=5MO,-1FR;BYMONTHDAY=31", "9999-12-31")
	f.Fuzz(func(t *testing.T, rule, day string) {
		r, err := ParseRRule(rule)
		if err != nil {
			return
		}
		again, err := ParseRRule(r.String())
		if err != nil || !reflect.DeepEqual(again, r) {
			t.Fatalf("%q reads as %+v, and %q as %+v, %v", rule, r, r.String(), again, err)
		}
		if next := r.Next(day); next != "" && (!IsDay(next) || next < day) {
			t.Errorf("%q on or after %s is %s", rule, day, next)
		}
	})
}
