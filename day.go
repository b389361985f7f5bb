package congvan

import "time"

// dayLayout is how a day is written: ISO 8601, "2023-02-24".
const dayLayout = "2006-01-02"

// IsDay tells whether s is a day of the calendar in ISO form.
func IsDay(s string) bool {
	_, err := time.Parse(dayLayout, s)
	return err == nil
}
