package congvan

import "testing"

// TestTet holds the first day of the lunar year against the published Vietnamese calendars, 2000 to 2050. China's differs
// in 2007 and 2030.
func TestTet(t *testing.T) {
	days := []string{
		"2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29", "2007-02-17",
		"2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31", "2015-02-19",
		"2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22",
		"2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23",
		"2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08", "2036-01-28", "2037-02-15", "2038-02-04", "2039-01-24",
		"2040-02-12", "2041-02-01", "2042-01-22", "2043-02-10", "2044-01-30", "2045-02-17", "2046-02-06", "2047-01-26",
		"2048-02-14", "2049-02-02", "2050-01-23",
	}
	for i, want := range days {
		if got := formatDay(lunarDay(2000+i, 1, 1)); got != want {
			t.Errorf("Tết %d is %s, want %s", 2000+i, got, want)
		}
	}
}

// TestLunarDay has days after leap months and the anniversary of the Hùng kings (10/3).
func TestLunarDay(t *testing.T) {
	for _, test := range []struct {
		year, month, day int
		want             string
	}{
		{1968, 1, 1, "1968-01-29"}, // a day before China's
		{1985, 1, 1, "1985-01-21"}, // a month before China's
		{2024, 3, 10, "2024-04-18"},
		{2025, 3, 10, "2025-04-07"},
		{2026, 3, 10, "2026-04-26"},
		{2027, 3, 10, "2027-04-16"},
		{2028, 3, 10, "2028-04-04"},
		{2029, 3, 10, "2029-04-23"},
		{2030, 3, 10, "2030-04-12"},
		{2023, 3, 10, "2023-04-29"}, // after the leap second month
		{2020, 8, 15, "2020-10-01"}, // after the leap fourth month
		{2025, 8, 15, "2025-10-06"}, // after the leap sixth month
	} {
		if got := formatDay(lunarDay(test.year, test.month, test.day)); got != test.want {
			t.Errorf("%d/%d of %d is %s, want %s", test.day, test.month, test.year, got, test.want)
		}
	}
}
