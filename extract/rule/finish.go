package rule

import (
	"sort"
	"strconv"

	"congvan"
	"congvan/extract/rule/charge"
	"congvan/extract/rule/deadline"
	"congvan/extract/rule/indicator"
)

// finish completes the tasks: deadlines, references, reports and indicators by where they stand.
func (t *taskReader) finish() {
	r := t.record
	named, titles := t.mentioned()
	for i := range t.tasks {
		x := &t.tasks[i]
		t.place(x)
		x.Deadlines = t.deadlines(x, named, titles)
		by := ""
		if len(x.Deadlines) > 0 {
			by = t.byDate(x.Deadlines)
		}
		for _, s := range x.own {
			x.Reports = append(x.Reports, t.newReports(x.Reports, s)...)
			x.Indicators = append(x.Indicators, t.indicators(s, x.ID, by, named)...)
		}
		for _, ref := range r.References {
			if t.mentions(ref, x.own) {
				x.References = append(x.References, ref.ID)
			}
		}
		r.Tasks = append(r.Tasks, x.Task)
	}
	for _, s := range t.outside {
		t.outsideDeadlines(s.span, named, titles)
		if s.aims {
			t.indicators(s.span, "", s.by, named)
		}
	}
}

// byDate gives the time by which a task's targets are to be reached: that of its only dated limit.
func (t *taskReader) byDate(ids []string) string {
	by := ""
	for _, d := range t.record.Deadlines {
		for _, id := range ids {
			if d.ID == id && d.Kind == congvan.KindDate {
				if by != "" {
					return ""
				}
				by = d.Date
			}
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

// mentioned gives the tokens of every mention of a document, and of what those documents are about.
func (t *taskReader) mentioned() (named, titles []deadline.Span) {
	for i := range t.record.References {
		ref := &t.record.References[i]
		for _, m := range ref.Mentions {
			named = t.appendSpans(named, m)
		}
		for _, key := range []string{"date", "number"} {
			named = t.appendSpans(named, ref.At[key].Ranges)
		}
		titles = t.appendSpans(titles, ref.At["title"].Ranges)
	}
	return named, titles
}

func (t *taskReader) appendSpans(out []deadline.Span, ranges congvan.Ranges) []deadline.Span {
	for _, r := range ranges {
		out = append(out, deadline.Span{From: t.tokenAt(r[0]), To: t.tokenAt(r[1])})
	}
	return out
}

// tokenAt gives the first token that begins at the byte or after it.
func (t *taskReader) tokenAt(pos int) int {
	return sort.Search(len(t.Tokens), func(i int) bool { return int(t.Tokens[i].Start) >= pos })
}

// deadlines reads the limits of a task into the record, and gives their ids.
func (t *taskReader) deadlines(x *draft, named, titles []deadline.Span) []string {
	var ids []string
	for _, s := range x.own {
		ids = append(ids, t.limits(s, deadline.Task, named, titles)...)
	}
	setting := deadline.Completion
	if x.schedule {
		setting = deadline.Schedule
	}
	for _, s := range x.limit {
		ids = append(ids, t.limits(s, setting, named, titles)...)
	}
	return ids
}

// outsideDeadlines reads the set time of an activity that stands in no task.
func (t *taskReader) outsideDeadlines(s span, named, titles []deadline.Span) {
	t.limits(s, deadline.Outside, named, titles)
}

func (t *taskReader) limits(s span, setting deadline.Setting, named, titles []deadline.Span) []string {
	ctx := deadline.Context{Date: t.record.Date.Value, Skip: named, Titles: titles, Setting: setting}
	found, candidates, warnings := deadline.In(t.Text, s.From, s.To, ctx)
	var ids []string
	for _, f := range found {
		f.ID = "d" + strconv.Itoa(len(t.record.Deadlines)+1)
		ids = append(ids, f.ID)
		t.record.Deadlines = append(t.record.Deadlines, f)
	}
	t.record.Candidates = append(t.record.Candidates, candidates...)
	t.warnings = append(t.warnings, warnings...)
	return ids
}

func (t *taskReader) indicators(s span, task, by string, named []deadline.Span) []string {
	ctx := indicator.Context{By: by, Task: task}
	for _, n := range named {
		ctx.Skip = append(ctx.Skip, indicator.Span(n))
	}
	var ids []string
	for _, f := range indicator.In(t.Text, s.From, s.To, ctx) {
		f.ID, f.Task = "i"+strconv.Itoa(len(t.record.Indicators)+1), task
		ids = append(ids, f.ID)
		t.record.Indicators = append(t.record.Indicators, f)
	}
	return ids
}

// mentions tells whether the reference is named in one of the spans.
func (t *taskReader) mentions(ref congvan.Reference, spans []span) bool {
	for _, s := range spans {
		if s.From >= s.To {
			continue
		}
		own := t.Range(s.From, s.To)
		for _, m := range ref.Mentions {
			for _, r := range m {
				if own[0] <= r[0] && r[1] <= own[1] {
					return true
				}
			}
		}
	}
	return false
}
