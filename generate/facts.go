package generate

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan"
)

// facts are what a line of the paper tells besides who does what.
type facts struct {
	tasks   []*congvan.Task    // of the incoming paper that it passes on
	limits  []congvan.Deadline // each with its words in the line
	column  []congvan.Deadline // that stand in the row's column of times
	reports []congvan.Report   // without limits: where in the line they stand tells them
	days    map[string]string  // stated day to the office's own in its place
}

// add adds a task with what its line tells, in the order in which the line tells it.
func (w *outgoingWriter) add(t congvan.Task, f facts) {
	text := t.Text
	type place struct{ at, limit int }
	var places []place
	seen := map[string]int{}
	for i, l := range f.limits {
		if !strings.Contains(text, l.Text) && strings.Contains(text, upperFirst(l.Text)) {
			l.Text = upperFirst(l.Text) // begins the line
			f.limits[i] = l
		}
		if rest, ok := strings.CutPrefix(l.Text, "hoàn thành "); ok && !strings.Contains(text, l.Text) {
			l.Text = rest // the verb is said once for several limits
			f.limits[i] = l
		}
		from := seen[l.Text]
		at := strings.Index(text[from:], l.Text)
		if at < 0 {
			from, at = 0, strings.Index(text, l.Text)
		}
		seen[l.Text] = from + max(at, 0) + 1
		places = append(places, place{from + at, i})
	}
	slices.SortStableFunc(places, func(a, b place) int { return a.at - b.at })
	ids := make([]string, len(places))
	for i, p := range places {
		if j := slices.IndexFunc(places[:i], func(before place) bool { return again(f.limits[before.limit], f.limits[p.limit]) }); j >= 0 {
			ids[i] = ids[j] // told twice, it is one
			continue
		}
		ids[i] = w.limit(f.limits[p.limit])
		t.Deadlines = append(t.Deadlines, ids[i])
	}
	for _, p := range slices.Clone(places) { // where the same words stand again
		words := f.limits[p.limit].Text
		for from := p.at + len(words); words != "" && p.at >= 0; {
			i := strings.Index(text[min(from, len(text)):], words)
			if i < 0 {
				break
			}
			if at := from + i; !slices.ContainsFunc(places, func(o place) bool { return o.at == at }) {
				places, ids = append(places, place{at, p.limit}), append(ids, ids[slices.Index(places, p)])
			}
			from += i + len(words)
		}
	}
	var column []string
	for _, l := range f.column {
		if !slices.ContainsFunc(f.limits, func(told congvan.Deadline) bool { return sameLimit(told, l) }) {
			column = append(column, w.limit(l))
		}
	}
	t.Deadlines = append(t.Deadlines, column...)
	type told struct {
		at int
		congvan.Report
	}
	var reports []told
	for _, r := range f.reports {
		if !slices.ContainsFunc(reports, func(own told) bool { return fold(own.To) == fold(r.To) }) {
			reports = append(reports, told{receiverAt(text, r.To), r})
		}
	}
	slices.SortStableFunc(reports, func(a, b told) int { return a.at - b.at })
	for _, r := range reports {
		r.Deadline, r.At = "", nil
		from, to := clauseAt(text, max(r.at, 0))
		before, behind := -1, to
		for i, p := range places {
			switch {
			case p.at < from || p.at >= to || f.limits[p.limit].Kind == congvan.KindOngoing:
			case p.at > r.at && p.at < behind:
				behind, r.Deadline = p.at, ids[i]
			case p.at <= r.at && p.at > before && behind == to:
				before, r.Deadline = p.at, ids[i]
			}
		}
		if r.Deadline == "" && len(column) == 1 {
			r.Deadline = column[0]
		}
		t.Reports = append(t.Reports, r.Report)
	}
	t.References = w.referencesIn(text)
	t.Indicators = w.indicatorsIn(text, t.ID, f)
	w.out.Tasks = append(w.out.Tasks, t)
}

// limit adds a time limit and gives its id.
func (w *outgoingWriter) limit(d congvan.Deadline) string {
	d.ID = "d" + strconv.Itoa(len(w.out.Deadlines)+1)
	d.Due, d.At = "", nil
	w.out.Deadlines = append(w.out.Deadlines, d)
	return d.ID
}

// sameLimit tells whether two limits are one in their normal form.
func sameLimit(a, b congvan.Deadline) bool {
	relative := a.Relative == b.Relative || a.Relative != nil && b.Relative != nil && *a.Relative == *b.Relative
	return relative && a.Kind == b.Kind && a.Bound == b.Bound && a.Date == b.Date && a.Time == b.Time && a.Start == b.Start && a.End == b.End &&
		a.RRule == b.RRule && (a.Kind != congvan.KindEvent || fold(a.Text) == fold(b.Text))
}

// again tells whether a limit is one told before. Two that are counted from events, or are events, may differ for all that
// they are worded alike.
func again(before, d congvan.Deadline) bool {
	return sameLimit(before, d) && d.Kind != congvan.KindRelative && d.Kind != congvan.KindEvent
}

// receiverAt finds where the text says to whom something goes: the name behind a word that sends, else its first mention.
func receiverAt(text, to string) int {
	if i := sentAt(text, to); i >= 0 {
		return i
	}
	return strings.Index(text, to)
}

// goesOn tells whether what follows a name is another word of a name: a capital.
func goesOn(after string) bool {
	rest, more := strings.CutPrefix(after, " ")
	first, _ := utf8.DecodeRuneInString(rest)
	return more && unicode.IsUpper(first)
}

// clauseAt gives the clause that holds the place: between semicolons and the ends of its sentence, outside brackets.
func clauseAt(text string, at int) (from, to int) {
	depth := 0
	for i, r := range text {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth = max(0, depth-1)
		case depth == 0 && (r == ';' || r == '.' && strings.HasPrefix(text[i+1:]+" ", " ")):
			if i >= at {
				return from, i
			}
			from = i + 1
		}
	}
	return from, len(text)
}

// referencesIn gives the ids of the papers that the line names, in the order of the list.
func (w *outgoingWriter) referencesIn(text string) []string {
	var out []string
	for _, ref := range w.out.References {
		above := ref.ID == w.refs[""] && strings.Contains(text, w.draft.above())
		if above || ref.Number != "" && numberAt(text, ref.Number) >= 0 || ref.Number == "" && ref.ID != w.refs[""] && indexFold(text, ref.Title) >= 0 {
			out = append(out, ref.ID)
		}
	}
	return out
}

// indicatorsIn adds the targets of the tasks that the line tells, and gives their ids.
func (w *outgoingWriter) indicatorsIn(text, id string, f facts) []string {
	var ids []string
	for _, own := range f.tasks {
		for _, i := range w.draft.record.Indicators {
			if !slices.Contains(own.Indicators, i.ID) || !allIn(text, i.Name) {
				continue
			}
			i.Name = casedAs(text, i.Name)
			i.ID, i.Task, i.At = "i"+strconv.Itoa(len(w.out.Indicators)+1), id, nil
			if day := f.days[i.By]; day != "" {
				i.By = day
			}
			ids = append(ids, i.ID)
			w.out.Indicators = append(w.out.Indicators, i)
		}
	}
	return ids
}

// casedAs gives the name with the first letter that it has in the text: small inside a sentence, a capital at its begin.
func casedAs(text, name string) string {
	words := strings.Fields(name)
	first := strings.Join(words[:min(2, len(words))], " ")
	for _, c := range []func(string) string{func(s string) string { return s }, lowerWord, upperFirst} {
		if strings.Contains(text, c(first)) {
			return c(name)
		}
	}
	return name
}

// allIn tells whether the text has every word of the name: a name may be put together of several stretches.
func allIn(text, name string) bool {
	have := strings.Fields(fold(text))
	for _, word := range strings.Fields(fold(name)) {
		if !slices.ContainsFunc(have, func(h string) bool { return strings.Trim(h, ".,;:()") == strings.Trim(word, ".,;:()") }) {
			return false
		}
	}
	return true
}

// sends tells whether the text says that something goes to the one named.
func sends(text, to string) bool { return sentAt(text, to) >= 0 }

// sentAt finds where the text says to whom something goes: the name behind a word that gives it a receiver, or in a
// clause behind a verb that sends; -1 where it does not.
func sentAt(text, to string) int {
	low, name := strings.ToLower(text), strings.ToLower(to)
	if name == "" || len(low) != len(text) {
		return -1
	}
	later := -1
	for from := 0; ; {
		i := strings.Index(low[from:], name)
		if i < 0 {
			return later
		}
		i += from
		from = i + len(name)
		if goesOn(text[from:]) {
			continue
		}
		before := low[:i]
		for _, w := range []string{"về ", "báo cáo ", "gửi ", "cho ", "tới ", "đến "} {
			if strings.HasSuffix(before, w) {
				return i
			}
		}
		before = before[strings.LastIndexAny(before, ";:")+1:]
		with := max(0, strings.LastIndex(before, "phối hợp với "))
		for _, w := range []string{"gửi ", "báo cáo", "trình ", "cung cấp ", "thông báo ", "phản ánh ", "đề xuất với "} {
			if at := strings.LastIndex(before, w); later < 0 && at >= with {
				later = i
			}
		}
	}
}

// reportsIn gives the reports of the tasks that the text tells.
func (d *draft) reportsIn(text string, tasks []*congvan.Task) []congvan.Report {
	var out []congvan.Report
	for _, t := range tasks {
		for _, r := range t.Reports {
			if sends(text, r.To) {
				r.At = nil
				out = append(out, r)
			}
		}
	}
	return out
}
