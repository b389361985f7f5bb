package congvan

import "testing"

func TestDue(t *testing.T) {
	const dispatch, arrival = "2025-04-22", "2025-04-24"
	in := func(n int, unit, from string) *Relative { return &Relative{N: n, Unit: unit, From: from} }
	tests := []struct {
		name string
		d    Deadline
		asOf string
		want string
	}{
		{"before a day", Deadline{Kind: "date", Bound: "before", Date: "2025-03-15"}, "", "2025-03-14"},
		{"before an hour of a day", Deadline{Kind: "date", Bound: "before", Date: "2025-03-15", Time: "16:30"}, "", "2025-03-15"},
		{"before the first of a year", Deadline{Kind: "date", Bound: "before", Date: "2025-01-01"}, "", "2024-12-31"},
		{"before a month", Deadline{Kind: "date", Bound: "before", Date: "2024-03"}, "", "2024-02-29"},
		{"before a year", Deadline{Kind: "date", Bound: "before", Date: "2030"}, "", "2029-12-31"},
		{"by a day, on a Sunday: not moved", Deadline{Kind: "date", Bound: "by", Date: "2025-03-16"}, "", "2025-03-16"},
		{"on a day", Deadline{Kind: "date", Bound: "on", Date: "2025-03-12", Time: "08:00"}, "", "2025-03-12"},
		{"within a quarter", Deadline{Kind: "date", Bound: "within", Date: "2024-Q4"}, "", "2024-12-31"},
		{"by a quarter", Deadline{Kind: "date", Bound: "by", Date: "2024-Q2"}, "", "2024-06-30"},
		{"within a month", Deadline{Kind: "date", Bound: "within", Date: "2023-02"}, "", "2023-02-28"},
		{"by a year", Deadline{Kind: "date", Bound: "by", Date: "2030"}, "", "2030-12-31"},
		{"from a day is open", Deadline{Kind: "date", Bound: "from", Date: "2024-07-01"}, "", ""},
		{"no date", Deadline{Kind: "date", Bound: "by"}, "", ""},
		{"no such day", Deadline{Kind: "date", Bound: "by", Date: "2025-02-30"}, "", ""},

		{"a period of days", Deadline{Kind: "period", Bound: "on", Start: "2024-04-01", End: "2024-05-15"}, "", "2024-05-15"},
		{"a period of years", Deadline{Kind: "period", Bound: "by", Start: "2023", End: "2024"}, "", "2024-12-31"},

		{"before a day each year", Deadline{Kind: "recurring", Bound: "before", RRule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30"}, "", "2025-11-29"},
		{"the last day itself", Deadline{Kind: "recurring", Bound: "before", RRule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30"}, "2025-11-29", "2025-11-29"},
		{"a day late: next year", Deadline{Kind: "recurring", Bound: "before", RRule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30"}, "2025-11-30", "2026-11-29"},
		{"before the first of a month", Deadline{Kind: "recurring", Bound: "before", RRule: "FREQ=MONTHLY;BYMONTHDAY=1"}, "2025-02-15", "2025-02-28"},
		{"each month on the 20th", Deadline{Kind: "recurring", Bound: "on", RRule: "FREQ=MONTHLY;BYMONTHDAY=20"}, "", "2025-05-20"},
		{"the 31st of a short month", Deadline{Kind: "recurring", Bound: "by", RRule: "FREQ=MONTHLY;BYMONTHDAY=31"}, "2025-04-22", "2025-04-30"},
		{"each quarter's last month", Deadline{Kind: "recurring", Bound: "before", RRule: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"}, "", "2025-06-19"},
		{"each Friday", Deadline{Kind: "recurring", Bound: "on", RRule: "FREQ=WEEKLY;BYDAY=FR"}, "", "2025-04-25"},
		{"the last Friday of the month", Deadline{Kind: "recurring", Bound: "on", RRule: "FREQ=MONTHLY;BYDAY=-1FR"}, "2025-05-01", "2025-05-30"},
		{"the second Monday", Deadline{Kind: "recurring", Bound: "on", RRule: "FREQ=MONTHLY;BYDAY=2MO"}, "2025-05-01", "2025-05-12"},
		{"daily", Deadline{Kind: "recurring", Bound: "on", RRule: "FREQ=DAILY"}, "2025-05-01", "2025-05-01"},
		{"within June each year", Deadline{Kind: "recurring", Bound: "within", RRule: "FREQ=YEARLY;BYMONTH=6"}, "", "2025-06-30"},
		{"before June each year", Deadline{Kind: "recurring", Bound: "before", RRule: "FREQ=YEARLY;BYMONTH=6"}, "2025-06-01", "2026-05-31"},
		{"before June each year, the last day", Deadline{Kind: "recurring", Bound: "before", RRule: "FREQ=YEARLY;BYMONTH=6"}, "2025-05-31", "2025-05-31"},
		{"yearly, no day known", Deadline{Kind: "recurring", Bound: "on", RRule: "FREQ=YEARLY"}, "", ""},
		{"each six months, no day known", Deadline{Kind: "recurring", Bound: "on", RRule: "FREQ=MONTHLY;INTERVAL=6"}, "", ""},
		{"a rule that is none", Deadline{Kind: "recurring", Bound: "on", RRule: "jährlich"}, "", ""},

		// 26/4 was a Saturday that was worked; 30/4, 1/5 and 2/5 were days off.
		{"working days from arrival", Deadline{Kind: "relative", Bound: "within", Relative: in(3, "working_day", "ngày nhận được văn bản")}, "", "2025-04-28"},
		{"working days over holidays", Deadline{Kind: "relative", Bound: "within", Relative: in(5, "working_day", "kể từ ngày nhận được Công văn này")}, "", "2025-05-05"},
		{"working days from the signing", Deadline{Kind: "relative", Bound: "within", Relative: in(2, "working_day", "ngày ký ban hành Quyết định này")}, "", "2025-04-24"},
		{"working days from the issue", Deadline{Kind: "relative", Bound: "within", Relative: in(2, "working_day", "kể từ ngày Kế hoạch này được ban hành")}, "", "2025-04-24"},
		{"from the entry into force", Deadline{Kind: "relative", Bound: "within", Relative: in(2, "working_day", "ngày Quyết định này có hiệu lực")}, "", ""},
		{"from the signing of a contract", Deadline{Kind: "relative", Bound: "within", Relative: in(2, "working_day", "ngày ký hợp đồng")}, "", ""},
		{"days, moved off a holiday", Deadline{Kind: "relative", Bound: "within", Relative: in(7, "day", "ngày nhận được văn bản này")}, "", "2025-05-05"},
		{"days that end on a working Saturday", Deadline{Kind: "relative", Bound: "within", Relative: in(4, "day", "ngày ký")}, "", "2025-04-26"},
		{"weeks", Deadline{Kind: "relative", Bound: "within", Relative: in(2, "week", "ngày ban hành")}, "", "2025-05-06"},
		{"months", Deadline{Kind: "relative", Bound: "within", Relative: in(3, "month", "ngày ký")}, "", "2025-07-22"},
		{"quarters", Deadline{Kind: "relative", Bound: "within", Relative: in(1, "quarter", "ngày ký")}, "", "2025-07-22"},
		{"hours", Deadline{Kind: "relative", Bound: "within", Relative: in(24, "hour", "khi nhận được công điện")}, "", "2025-04-25"},
		{"from another event", Deadline{Kind: "relative", Bound: "within", Relative: in(5, "day", "ngày nhận đủ hồ sơ hợp lệ")}, "", ""},
		{"from a paper of others", Deadline{Kind: "relative", Bound: "within", Relative: in(5, "day", "ngày nhận được văn bản đề nghị của tổ chức")}, "", ""},
		{"from nothing said", Deadline{Kind: "relative", Bound: "within", Relative: in(5, "day", "")}, "", ""},
		{"an act to follow", Deadline{Kind: "relative", Bound: "from", Relative: in(10, "day", "ngày ký")}, "", ""},
		{"no number", Deadline{Kind: "relative", Bound: "within", Relative: in(0, "day", "ngày ký")}, "", ""},
		{"a number beyond reason", Deadline{Kind: "relative", Bound: "within", Relative: in(1<<60, "working_day", "ngày ký")}, "", ""},
		{"an unknown unit", Deadline{Kind: "relative", Bound: "within", Relative: in(1, "decade", "ngày ký")}, "", ""},
		{"relative to nothing", Deadline{Kind: "relative", Bound: "within"}, "", ""},

		{"ongoing", Deadline{Kind: "ongoing", Bound: "on"}, "", ""},
		{"an event", Deadline{Kind: "event", Bound: "before"}, "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Holidays().Due(&test.d, dispatch, arrival, test.asOf); got != test.want {
				t.Errorf("due %q, want %q", got, test.want)
			}
		})
	}
}

// TestDueUnknownDays has a dispatch whose day, or whose arrival, nobody knows.
func TestDueUnknownDays(t *testing.T) {
	yearly := Deadline{Kind: "recurring", Bound: "by", RRule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30"}
	received := Deadline{Kind: "relative", Bound: "within", Relative: &Relative{N: 5, Unit: "day", From: "ngày nhận được văn bản"}}
	signed := Deadline{Kind: "relative", Bound: "within", Relative: &Relative{N: 5, Unit: "day", From: "ngày ký"}}
	for _, test := range []struct {
		name              string
		d                 Deadline
		dispatch, arrival string
		want              string
	}{
		{"recurring in a dispatch with a month only", yearly, "2023-02", "", "2023-11-30"},
		{"recurring in a dispatch without a date", yearly, "", "", ""},
		{"arrival unknown", received, "2025-04-22", "", ""},
		{"dispatch with a month only", signed, "2025-04", "2025-04-24", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Holidays().Due(&test.d, test.dispatch, test.arrival, ""); got != test.want {
				t.Errorf("due %q, want %q", got, test.want)
			}
		})
	}
}
