package generate

import (
	"fmt"
	"strings"
	"time"

	"congvan"
)

// phrase puts a time limit into words that stand in a sentence: "trước ngày 30/9/2026". A limit that is stated in such
// words keeps them; one whose year was not written gets it.
func phrase(d *congvan.Deadline) string {
	text := strings.TrimSpace(d.Text)
	if i := strings.Index(text, ":"); i > 0 && i+1 < len(text) && text[i+1] == ' ' { // "Thời gian hoàn thành: …"
		text = strings.TrimSpace(text[i+1:])
	}
	text = strings.Trim(text, ".;, ")
	if strings.Count(text, "(") != strings.Count(text, ")") || strings.HasPrefix(text, "(") {
		text = strings.Trim(text, ".;,() ")
	}
	text = lowerFirst(text)
	if d.Kind != "date" || d.Date == "" {
		return text
	}
	if !d.YearInferred && leads(text) {
		return text
	}
	bound := map[string]string{"before": "trước", "by": "chậm nhất", "within": "trong", "from": "từ", "on": "vào"}[d.Bound]
	if bound == "" {
		return text
	}
	at := ""
	if d.Time != "" {
		h, m, _ := strings.Cut(d.Time, ":")
		at = fmt.Sprintf("%s giờ %s ", h, m)
	}
	return bound + " " + at + unit(d.Date)
}

// leads tells whether the text begins with words that tie a time limit to a sentence.
func leads(text string) bool {
	for _, w := range []string{"trước ", "chậm nhất ", "muộn nhất ", "đến ", "trong ", "vào ", "từ ", "xong ", "không quá ", "hoàn thành "} {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

// unit writes a date with its word: "ngày 30/9/2026", "quý III/2026", "tháng 6/2026", "năm 2026".
func unit(date string) string {
	if y, q, ok := strings.Cut(date, "-Q"); ok {
		return "quý " + map[string]string{"1": "I", "2": "II", "3": "III", "4": "IV"}[q] + "/" + y
	}
	return dated(date)
}

// due makes the clause that stands after an action: "hoàn thành trước ngày 30/9/2026".
func due(d *congvan.Deadline) string {
	p := phrase(d)
	switch {
	case p == "" || strings.HasPrefix(p, "hoàn thành"), strings.HasPrefix(p, "xong"), strings.HasPrefix(p, "thực hiện"):
		return p
	case d.Kind == congvan.KindPeriod && d.Bound == congvan.BoundBy:
		return "thời gian hoàn thành: " + p
	case (d.Kind == "date" || d.Kind == "relative") && d.Bound != "on" && d.Bound != "from":
		return "hoàn thành " + p
	}
	return "thực hiện " + p
}

// internal is the time limit that the office sets itself.
func internal(day string) congvan.Deadline {
	d := congvan.Deadline{Kind: "date", Bound: "before", Date: day}
	d.Text = "trước ngày " + shortDay(day)
	return d
}

// inPlaceOf gives the limit that the office sets itself in the place of the stated one: that one where it is the same.
func inPlaceOf(stated *congvan.Deadline, day string) congvan.Deadline {
	if own := internal(day); !sameLimit(own, *stated) {
		return own
	}
	return *stated
}

// lastDay gives the latest day that a stated limit allows, "" when no day is known.
func lastDay(d *congvan.Deadline) string {
	if d.Kind != "date" {
		return ""
	}
	if congvan.IsDay(d.Date) {
		return d.Date
	}
	y, m, _ := cut(d.Date)
	if before, q, ok := strings.Cut(d.Date, "-Q"); ok {
		y, m = before, map[string]int{"1": 3, "2": 6, "3": 9, "4": 12}[q]
	} else if m == 0 {
		m = 12
	}
	t, err := time.Parse("2006-1", fmt.Sprintf("%s-%d", y, m))
	if err != nil {
		return ""
	}
	return t.AddDate(0, 1, -1).Format("2006-01-02")
}

// earlier proposes an internal limit: a week before the stated one, on a working day of the week, and after the incoming
// paper; "" where that leaves no time.
func earlier(stated, incoming string) string {
	t, err := time.Parse("2006-01-02", stated)
	if err != nil {
		return ""
	}
	t = t.AddDate(0, 0, -7)
	for t.Weekday() == time.Saturday || t.Weekday() == time.Sunday {
		t = t.AddDate(0, 0, -1)
	}
	day := t.Format("2006-01-02")
	if day <= incoming {
		return ""
	}
	return day
}
