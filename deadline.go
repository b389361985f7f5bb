package congvan

import "slices"

// What a Deadline is: Deadline.Kind.
const (
	KindDate      = "date"      // a day, month, quarter or year
	KindRecurring = "recurring" // by an RRULE
	KindPeriod    = "period"    // from Start to End
	KindRelative  = "relative"  // counted from an event
	KindOngoing   = "ongoing"   // thường xuyên, liên tục
	KindEvent     = "event"     // ngay sau khi …, trước Hội nghị
)

// How a Deadline binds: Deadline.Bound.
const (
	BoundBefore = "before" // trước: the day itself is too late
	BoundBy     = "by"     // chậm nhất, đến, xong
	BoundOn     = "on"     // vào
	BoundWithin = "within" // trong
	BoundFrom   = "from"   // từ
)

// The units of Relative.Unit.
const (
	UnitHour       = "hour"
	UnitDay        = "day"
	UnitWorkingDay = "working_day"
	UnitWeek       = "week"
	UnitMonth      = "month"
	UnitQuarter    = "quarter"
	UnitYear       = "year"
)

// DeadlineKinds lists all values of Deadline.Kind.
func DeadlineKinds() []string {
	return []string{KindDate, KindRecurring, KindPeriod, KindRelative, KindOngoing, KindEvent}
}

// DeadlineBounds lists all values of Deadline.Bound.
func DeadlineBounds() []string {
	return []string{BoundBefore, BoundBy, BoundOn, BoundWithin, BoundFrom}
}

// RelativeUnits lists all values of Relative.Unit.
func RelativeUnits() []string {
	return []string{UnitHour, UnitDay, UnitWorkingDay, UnitWeek, UnitMonth, UnitQuarter, UnitYear}
}

// maxRelative bounds Relative.N: more of any unit is a misreading.
const maxRelative = 10_000

// Validate tells whether the normal form of the deadline is whole: the keys that its kind needs are there and well
// written, those of other kinds are empty. The error is an *Error.
func (d *Deadline) Validate() error {
	bad := func(key, value string) error {
		return &Error{What: say("thời hạn %s: %s “%s” không hợp lệ", "deadline %s: %s %q is not valid", d.ID, key, value)}
	}
	if !slices.Contains(DeadlineKinds(), d.Kind) {
		return bad("kind", d.Kind)
	}
	if !slices.Contains(DeadlineBounds(), d.Bound) {
		return bad("bound", d.Bound)
	}
	if d.Time != "" && !isTime(d.Time) {
		return bad("time", d.Time)
	}
	if d.Due != "" && !IsDay(d.Due) {
		return bad("due", d.Due)
	}
	keys := []struct {
		name, value, kind string
		valid             bool
	}{
		{"date", d.Date, KindDate, isSpan(d.Date)},
		{"start", d.Start, KindPeriod, isSpan(d.Start)},
		{"end", d.End, KindPeriod, isSpan(d.End)},
		{"rrule", d.RRule, KindRecurring, isRRule(d.RRule)},
	}
	for _, k := range keys {
		if k.kind == d.Kind && !k.valid || k.kind != d.Kind && k.value != "" {
			return bad(k.name, k.value)
		}
	}
	if d.Kind == KindPeriod {
		first, _, _ := span(d.Start)
		if _, last, _ := span(d.End); last.Before(first) {
			return bad("end", d.End)
		}
	}
	r := d.Relative
	switch {
	case (d.Kind == KindRelative) != (r != nil):
		return bad("relative", "")
	case r != nil && (r.N < 1 || r.N > maxRelative || !slices.Contains(RelativeUnits(), r.Unit)):
		return bad("relative", r.Unit)
	}
	return nil
}

func isSpan(s string) bool { _, _, ok := span(s); return ok }

func isRRule(s string) bool { _, err := ParseRRule(s); return err == nil }
