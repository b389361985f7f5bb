package congvan

import "time"

// lawfulHolidays gives the weekdays off of a year by law alone (Bộ luật Lao động 2019, Điều 111.3 and 112; Nghị quyết
// 28/2026/QH16). What the government decrees each year is not in it: swaps of days, and where it leaves a choice the
// usual one stands here: of the five days of Tết one before the new year, of the two of 2 September the one nearer to
// the weekend. A holiday on a rest day moves to the next working day, except 24 November, of which no rule is known.
func lawfulHolidays(year int) map[time.Time]string {
	days, moved := map[time.Time]string{}, []string{}
	add := func(day time.Time, name string) {
		_, taken := days[day]
		if taken || day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
			moved = append(moved, name)
			return
		}
		days[day] = name
	}
	// settle gives the holidays that fell on rest days the next free days after the last of their group.
	settle := func(after time.Time) {
		for _, name := range moved {
			for after = after.AddDate(0, 0, 1); after.Weekday() == time.Saturday || after.Weekday() == time.Sunday || days[after] != ""; {
				after = after.AddDate(0, 0, 1)
			}
			days[after] = name + " (nghỉ bù)"
		}
		moved = moved[:0]
	}
	newYear := date(year, 1, 1)
	add(newYear, "Tết Dương lịch")
	settle(newYear)
	tet := lunarDay(year, 1, 1)
	for i := -1; i < 4; i++ {
		add(tet.AddDate(0, 0, i), "Tết Âm lịch")
	}
	settle(tet.AddDate(0, 0, 3))
	kings := lunarDay(year, 3, 10)
	add(kings, "Giỗ Tổ Hùng Vương")
	victory, labour := date(year, 4, 30), date(year, 5, 1)
	if kings.Before(victory.AddDate(0, 0, -2)) || kings.After(labour) {
		settle(kings)
	}
	add(victory, "Ngày Chiến thắng")
	add(labour, "Ngày Quốc tế lao động")
	settle(labour)
	national := date(year, 9, 2)
	add(national, "Quốc khánh")
	last := national
	if year >= 2021 {
		beside := national.AddDate(0, 0, -1)
		switch national.Weekday() {
		case time.Monday, time.Thursday, time.Sunday:
			beside = national.AddDate(0, 0, 1)
			last = beside
		}
		add(beside, "Quốc khánh (ngày liền kề)")
	}
	settle(last)
	if culture := date(year, 11, 24); year >= 2026 {
		add(culture, "Ngày Văn hóa Việt Nam")
	}
	return days
}
