package congvan

import (
	_ "embed"
	"strings"
	"sync"
	"time"
)

//go:embed data/holidays.txt
var holidaysFile string

// Calendar tells working days of Vietnam's public offices from days off. It is safe for use by many at once.
type Calendar struct {
	days  map[time.Time]DayOff
	years map[int]bool // the years that data files give in full; true where nothing in it is unconfirmed
	rules sync.Map     // int to map[time.Time]string: the other years, computed when first asked for
}

// DayOff is a weekday on which offices are closed, or a Saturday on which they are open in exchange.
type DayOff struct {
	Day       string // ISO
	Worked    bool   // the Saturday, or Sunday, is worked
	Confirmed bool   // by law or by a notice that was read
	Name      string // in Vietnamese, as in the notices
}

// Holidays gives the calendar of the years that the program knows from notices; other years follow the rules of law.
var Holidays = sync.OnceValue(func() *Calendar {
	c, err := ParseHolidays(holidaysFile)
	if err != nil {
		panic("data/holidays.txt: " + err.Error()) // a test reads the file
	}
	return c
})

// ParseHolidays reads the text of a data file; its head describes the lines. A wrong line is an error with its place.
func ParseHolidays(text string) (*Calendar, error) {
	c := &Calendar{days: map[time.Time]DayOff{}, years: map[int]bool{}}
	number := 0
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		day, off, ok := holidayLine(line)
		if !ok {
			return nil, &Error{
				Place: say("dòng %d", "line %d", number),
				What:  say("không phải là ngày nghỉ", "this is no day off"),
				Next:  say("viết: ngày, off hoặc work, yes hoặc no, tên, nguồn, cách nhau bằng dấu tab", "write: day, off or work, yes or no, name, source, with tabs between"),
			}
		}
		if _, double := c.days[day]; double {
			return nil, &Error{Place: say("dòng %d", "line %d", number), What: say("ngày này đã có ở trên", "this day stands above already")}
		}
		c.days[day] = off
		confirmed, known := c.years[day.Year()]
		c.years[day.Year()] = off.Confirmed && (confirmed || !known)
	}
	return c, nil
}

func holidayLine(line string) (time.Time, DayOff, bool) {
	cells := strings.Split(line, "\t")
	if len(cells) != 5 {
		return time.Time{}, DayOff{}, false
	}
	day, ok := parseDay(cells[0])
	weekend := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
	worked, yes := cells[1] == "work", cells[2] == "yes"
	ok = ok && (worked || cells[1] == "off") && (yes || cells[2] == "no") && worked == weekend && cells[3] != "" && cells[4] != ""
	return day, DayOff{cells[0], worked, yes, cells[3]}, ok
}

// With gives a calendar in which the years of more take the place of those of c: how an office adds what was decreed
// since.
func (c *Calendar) With(more *Calendar) *Calendar {
	sum := &Calendar{days: map[time.Time]DayOff{}, years: map[int]bool{}}
	for day, off := range c.days {
		if _, replaced := more.years[day.Year()]; !replaced {
			sum.days[day], sum.years[day.Year()] = off, c.years[day.Year()]
		}
	}
	for day, off := range more.days {
		sum.days[day], sum.years[day.Year()] = off, more.years[day.Year()]
	}
	return sum
}

// Confirmed tells whether the days off of the year are all known from law and notices, not computed or from memory.
func (c *Calendar) Confirmed(year int) bool { return c.years[year] }

// Year lists the weekdays off and the worked Saturdays of a year in order.
func (c *Calendar) Year(year int) []DayOff {
	var out []DayOff
	for day := date(year, 1, 1); day.Year() == year; day = day.AddDate(0, 0, 1) {
		if off, ok := c.special(day); ok {
			out = append(out, off)
		}
	}
	return out
}

// special gives the day off, or the worked Saturday, that the day is.
func (c *Calendar) special(day time.Time) (DayOff, bool) {
	if _, known := c.years[day.Year()]; known {
		off, ok := c.days[day]
		return off, ok
	}
	names, ok := c.rules.Load(day.Year())
	if !ok {
		names, _ = c.rules.LoadOrStore(day.Year(), lawfulHolidays(day.Year()))
	}
	name, ok := names.(map[time.Time]string)[day]
	if !ok {
		return DayOff{}, false
	}
	return DayOff{Day: formatDay(day), Name: name}, true
}

// IsWorking tells whether offices are open on the ISO day. It is false for what is no day.
func (c *Calendar) IsWorking(day string) bool {
	t, ok := parseDay(day)
	return ok && c.working(t)
}

func (c *Calendar) working(day time.Time) bool {
	if off, ok := c.special(day); ok {
		return off.Worked
	}
	return day.Weekday() != time.Saturday && day.Weekday() != time.Sunday
}

// NextWorking gives the ISO day itself where it is a working day, else the next one; "" for what is no day.
func (c *Calendar) NextWorking(day string) string {
	t, ok := parseDay(day)
	if !ok {
		return ""
	}
	return formatDay(c.onWorking(t))
}

func (c *Calendar) onWorking(day time.Time) time.Time {
	for !c.working(day) {
		day = day.AddDate(0, 0, 1)
	}
	return day
}

// AddWorking gives the nth working day after the ISO day, which itself is not counted (Bộ luật Dân sự 2015, Điều 147);
// "" for what is no day, and for n below 1 or above maxWorking.
func (c *Calendar) AddWorking(day string, n int) string {
	t, ok := parseDay(day)
	if !ok || n < 1 || n > maxWorking {
		return ""
	}
	return formatDay(c.addWorking(t, n))
}

// maxWorking is forty years: no dispatch counts so far in working days.
const maxWorking = 10_000

func (c *Calendar) addWorking(day time.Time, n int) time.Time {
	for n > 0 {
		day = day.AddDate(0, 0, 1)
		if c.working(day) {
			n--
		}
	}
	return day
}
