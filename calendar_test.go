package congvan

import (
	"slices"
	"strings"
	"testing"
)

func TestHolidaysFile(t *testing.T) {
	c, err := ParseHolidays(holidaysFile)
	if err != nil {
		t.Fatal(err)
	}
	for year, days := range map[int]int{2024: 11, 2025: 11, 2026: 12} {
		off, swaps := 0, 0
		for _, d := range c.Year(year) {
			if d.Worked {
				swaps++
			} else {
				off++
			}
		}
		// Every holiday of the law is a weekday off, its rest days moved; each swap adds one off and one worked.
		if lawful := off - swaps; lawful != days {
			t.Errorf("%d has %d lawful weekdays off, want %d", year, lawful, days)
		}
	}
	if c.Confirmed(2024) || !c.Confirmed(2025) || c.Confirmed(2026) || c.Confirmed(2031) {
		t.Error("only 2025 rests on read notices in full")
	}
}

func TestParseHolidaysErrors(t *testing.T) {
	good := "2027-02-08\toff\tyes\tTết\tthông báo\n"
	if _, err := ParseHolidays("# đầu\r\n\r\n" + strings.ReplaceAll(good, "\n", "\r\n")); err != nil {
		t.Errorf("a file with Windows line ends gives %v", err)
	}
	for _, bad := range []string{
		"2027-02-30\toff\tyes\tTết\tx", "2027-02-08 off yes Tết x", "2027-02-08\toff\tyes\tTết", "2027-02-08\tnghỉ\tyes\tTết\tx",
		"2027-02-08\toff\tmaybe\tTết\tx", "2027-02-06\toff\tyes\tTết (a Saturday)\tx", "2027-02-08\twork\tyes\ta Monday\tx",
		"2027-02-08\toff\tyes\t\tx", good,
	} {
		_, err := ParseHolidays(good + bad + "\n")
		var e *Error
		if err == nil {
			t.Errorf("%q is taken", bad)
		} else if e = err.(*Error); e.Place.EN != "line 2" {
			t.Errorf("%q is told of at %q", bad, e.Place.EN)
		}
	}
}

func TestWorkingDays(t *testing.T) {
	c := Holidays()
	for _, test := range []struct {
		day  string
		want bool
	}{
		{"2025-04-25", true}, {"2025-04-26", true}, {"2025-04-27", false}, {"2025-05-02", false}, {"2025-01-27", false},
		{"2026-02-16", false}, {"2026-04-27", false}, {"2026-11-23", true}, {"2026-11-24", false}, {"2024-05-04", true},
		{"2022-01-03", false}, {"2023-05-03", false}, {"2023-09-04", false}, {"2020-09-01", true}, {"2031-05-01", false},
		{"2027-02-08", false}, {"", false}, {"2025-02-30", false},
	} {
		if got := c.IsWorking(test.day); got != test.want {
			t.Errorf("%s is a working day: %v", test.day, got)
		}
	}
	if got := c.AddWorking("2025-04-29", 1); got != "2025-05-05" {
		t.Errorf("the working day after 2025-04-29 is %s", got)
	}
	if got := c.AddWorking("2025-04-29", 0) + c.AddWorking("never", 1) + c.AddWorking("2025-04-29", 1<<40); got != "" {
		t.Errorf("no working day to count to gives %s", got)
	}
	if got := c.NextWorking("2025-05-01"); got != "2025-05-05" {
		t.Errorf("the working day from 2025-05-01 on is %s", got)
	}
}

// TestLawfulHolidays holds the rules against years whose arrangement left no choice.
func TestLawfulHolidays(t *testing.T) {
	for _, test := range []struct {
		year int
		want string
	}{
		{2022, "2022-01-03 2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04 2022-04-11 2022-05-02 2022-05-03 2022-09-01 2022-09-02"},
		{2027, "2027-01-01 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-02-11 2027-04-16 2027-04-30 2027-05-03 2027-09-02 2027-09-03 2027-11-24"},
	} {
		var got []string
		for _, d := range new(Calendar).Year(test.year) {
			if d.Worked || d.Confirmed || d.Name == "" {
				t.Errorf("%+v is computed", d)
			}
			got = append(got, d.Day)
		}
		if want := strings.Fields(test.want); !slices.Equal(got, want) {
			t.Errorf("%d is off on\n%v, want\n%v", test.year, got, want)
		}
	}
}

func TestCalendarWith(t *testing.T) {
	more, err := ParseHolidays("2026-01-01\toff\tyes\tTết Dương lịch\tx\n2027-02-04\toff\tyes\tTết\tthông báo\n")
	if err != nil {
		t.Fatal(err)
	}
	c := Holidays().With(more)
	for day, want := range map[string]bool{
		"2026-02-17": true, // the new file gives 2026 in full
		"2027-02-04": false, "2027-02-09": true, "2025-05-02": false,
	} {
		if got := c.IsWorking(day); got != want {
			t.Errorf("%s is a working day: %v", day, got)
		}
	}
	if !c.Confirmed(2027) || Holidays().Confirmed(2027) {
		t.Error("the added year is confirmed in the sum alone")
	}
}
