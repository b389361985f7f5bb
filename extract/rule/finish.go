package rule

import (
	"slices"
	"strconv"
	"strings"

	"congvan"
	"congvan/extract/rule/charge"
	"congvan/extract/rule/deadline"
	"congvan/extract/rule/indicator"
)

// finish completes the tasks: deadlines, references, reports and indicators by where they stand.
func (t *taskReader) finish() {
	r := t.record
	t.mentions = newMentions(t.Text, r.References)
	t.date = t.notBefore()
	r.Tasks = slices.Grow(r.Tasks, len(t.tasks))
	for i := range t.tasks {
		x := &t.tasks[i]
		t.place(x)
		first := len(r.Deadlines)
		t.again = t.again[:0]
		x.Deadlines = t.deadlines(x)
		by := byDate(r.Deadlines[first:])
		for _, s := range x.own {
			x.Reports = append(x.Reports, t.newReports(x.Reports, s)...)
			x.Indicators = append(x.Indicators, t.indicators(s, indicator.Context{By: by, Task: x.ID, Who: t.who(x)})...)
		}
		t.reportLimits(x, r.Deadlines[first:])
		for _, ref := range t.mentions.of(x.own) {
			x.References = append(x.References, r.References[ref].ID)
		}
		r.Tasks = append(r.Tasks, x.Task)
	}
	for _, s := range t.outside {
		if s.told {
			t.toldLimits(s.span)
			continue
		}
		t.limits(s.span, deadline.Outside, nil) // the set time of an activity
		if s.aims {
			t.indicators(s.span, indicator.Context{By: s.by, Aims: s.below})
		}
	}
}

// byDate gives the time by which a task's targets are to be reached: that of its only dated limit.
func byDate(limits []congvan.Deadline) string {
	by := ""
	for i := range limits {
		if d := &limits[i]; d.Kind == congvan.KindDate {
			if by != "" {
				return ""
			}
			by = d.Date
		}
	}
	return by
}

func (t *taskReader) newReports(known []congvan.Report, s span) []congvan.Report {
	var out []congvan.Report
	for _, r := range t.Reports(s) {
		if !charge.HasReport(known, r) {
			out = append(out, r)
		}
	}
	return out
}

// deadlines reads the limits of a task into the record, and gives their ids. A limit that the text tells and the column of
// times repeats is one.
func (t *taskReader) deadlines(x *draft) []string {
	var ids []string
	first := len(t.record.Deadlines)
	for _, s := range x.own {
		ids = append(ids, t.limits(s, deadline.Task, nil)...)
	}
	setting := deadline.Completion
	if x.schedule {
		setting = deadline.Schedule
	}
	if len(x.limit) == 0 {
		return ids
	}
	told := slices.Clone(t.record.Deadlines[first:])
	for _, s := range x.limit {
		column := t.limits(s, setting, told)
		ids, x.column = append(ids, column...), append(x.column, column...)
	}
	return ids
}

// sameLimit tells whether two limits are one in their normal form.
func sameLimit(a, b congvan.Deadline) bool {
	relative := a.Relative == b.Relative || a.Relative != nil && b.Relative != nil && *a.Relative == *b.Relative
	return relative && a.Kind == b.Kind && a.Bound == b.Bound && a.Date == b.Date && a.Time == b.Time && a.Start == b.Start && a.End == b.End &&
		a.RRule == b.RRule && (a.Kind != congvan.KindEvent || charge.Fold(a.Text) == charge.Fold(b.Text))
}

// notBefore gives the dispatch's own date; where that is blank or cut short, the latest date of a paper that it names, for
// no paper is older than those.
func (t *taskReader) notBefore() string {
	date := t.record.Date.Value
	if len(date) == len("2006-01-02") {
		return date
	}
	for _, r := range t.record.References {
		if len(r.Date) == len("2006-01-02") && r.Date > date && (date == "" || strings.HasPrefix(r.Date, t.record.Date.Value)) {
			date = r.Date
		}
	}
	return date
}

// limits reads the limits of a span into the record, but those that are told already, and gives their ids.
func (t *taskReader) limits(s span, setting deadline.Setting, told []congvan.Deadline) []string {
	ctx := deadline.Context{Date: t.date, Skip: t.mentions.around(&t.mentions.named, s), Titles: t.mentions.around(&t.mentions.titles, s), Setting: setting}
	found, again, candidates, warnings := deadline.Places(t.Text, s.From, s.To, ctx)
	var ids []string
	for i, f := range found {
		if slices.ContainsFunc(told, func(d congvan.Deadline) bool { return sameLimit(d, f) }) {
			continue
		}
		f.ID = "d" + strconv.Itoa(len(t.record.Deadlines)+1)
		ids = append(ids, f.ID)
		t.record.Deadlines = append(t.record.Deadlines, f)
		for _, a := range again {
			if a.Of == i {
				t.again = append(t.again, limitAt{t.TokenAt(a.Range[0]), f.ID})
			}
		}
	}
	t.record.Candidates = append(t.record.Candidates, candidates...)
	t.warnings = append(t.warnings, warnings...)
	return ids
}

// toldLimits keeps the times of a text that only tells as candidates.
func (t *taskReader) toldLimits(s span) {
	ctx := deadline.Context{Date: t.date, Skip: t.mentions.around(&t.mentions.named, s), Titles: t.mentions.around(&t.mentions.titles, s), Setting: deadline.Outside}
	found, candidates, _ := deadline.In(t.Text, s.From, s.To, ctx)
	for _, f := range found {
		value := f.Date
		if value == "" {
			value = f.RRule
		}
		candidates = append(candidates, congvan.Candidate{Text: f.Text, Value: value, Reason: "told, not asked", Ranges: f.At.Of("text").Ranges})
	}
	t.record.Candidates = append(t.record.Candidates, candidates...)
}

// who gives the names that the task's own text has of those who lead and support.
func (t *taskReader) who(x *draft) []span {
	return append(slices.Clip(x.lead), x.support...)
}

func (t *taskReader) indicators(s span, ctx indicator.Context) []string {
	ctx.Skip = t.mentions.around(&t.mentions.named, s)
	var ids []string
	for _, f := range indicator.In(t.Text, s.From, s.To, ctx) {
		f.ID, f.Task = "i"+strconv.Itoa(len(t.record.Indicators)+1), ctx.Task
		ids = append(ids, f.ID)
		t.record.Indicators = append(t.record.Indicators, f)
	}
	return ids
}
