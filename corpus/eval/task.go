package eval

// known is a task with its deadlines and the codes of its references in place of their ids.
type known struct {
	Task
	deadlines  []Deadline
	references []item
}

func (d DeadlineID) itself() Deadline {
	if d.Deadline == nil {
		return Deadline{}
	}
	return *d.Deadline
}

// codeItem is a number or title as the references of tasks are compared: without blanks.
func codeItem(s string) item { return item{foldCode(s), s} }

// ofGold gives the tasks of a gold file.
func ofGold(tasks []Task) []known {
	out := make([]known, len(tasks))
	for i, t := range tasks {
		out[i] = known{Task: t, references: each(t.References, codeItem)}
		for _, d := range t.Deadlines {
			out[i].deadlines = append(out[i].deadlines, d.itself())
		}
	}
	return out
}

// resolved gives the tasks of a record.
func resolved(rec *Facts) []known {
	deadlines, references := map[string]Deadline{}, map[string]Reference{}
	for _, d := range rec.Deadlines {
		deadlines[d.ID] = d
	}
	for _, r := range rec.References {
		references[r.ID] = r
	}
	out := make([]known, len(rec.Tasks))
	for i, t := range rec.Tasks {
		out[i].Task = t
		for _, d := range t.Deadlines {
			limit := d.itself()
			if d.Deadline == nil {
				limit = deadlines[d.ID]
			}
			out[i].deadlines = append(out[i].deadlines, limit)
		}
		for _, id := range t.References {
			code := codeItem(id)
			if r, ok := references[id]; ok {
				if code = codeItem(r.Number); code.key == "" {
					code = codeItem(r.Title)
				}
			}
			out[i].references = append(out[i].references, code)
		}
	}
	return out
}

// tasks scores which tasks were found, and then what is said of each: the found ones against gold, the missed ones
// against nothing, the wrong ones for nothing.
func (d document) tasks(goldTasks []Task, got []known) {
	gold := ofGold(goldTasks)
	pairs := Match(titles(gold), titles(got))
	foundGold, foundGot := make([]bool, len(gold)), make([]bool, len(got))
	var goldIDs, gotIDs []item
	for _, p := range pairs {
		foundGold[p.A], foundGot[p.B] = true, true
		goldIDs, gotIDs = append(goldIDs, plain(gold[p.A].ID)), append(gotIDs, plain(got[p.B].ID))
	}
	row := d.score.row("tasks")
	row.TP += len(pairs)
	row.FP += len(got) - len(pairs)
	row.FN += len(gold) - len(pairs)
	for i, g := range gold {
		if !foundGold[i] {
			d.fault("tasks", false, plain(g.ID+" "+start(g.Title)))
		}
	}
	for i, r := range got {
		if !foundGot[i] {
			d.fault("tasks", true, plain(r.ID+" "+start(r.Title)))
		}
	}
	d.sets("tasks.id", goldIDs, gotIDs)
	outputs := false
	for _, g := range gold {
		outputs = outputs || g.Output != nil
	}
	for _, p := range pairs {
		d.task(&gold[p.A], &got[p.B], outputs)
	}
	for i := range got {
		if !foundGot[i] {
			d.task(nil, &got[i], outputs)
		}
	}
	for i := range gold {
		if !foundGold[i] {
			d.task(&gold[i], nil, outputs)
		}
	}
}

// task scores what is said of one task. A nil gold is a task that is none, a nil got one that was missed. Outputs says
// that the document's gold has outputs at all.
func (d document) task(gold, got *known, outputs bool) {
	id := ""
	if gold != nil {
		id = gold.ID
	}
	if id == "" && got != nil {
		id = got.ID
	}
	none := &known{}
	g, r := gold, got
	if g == nil {
		g = none
	}
	if r == nil {
		r = none
	}
	wrong := gold == nil // everything said of a task that is none is wrong
	of := plain(id)
	title := func(t *known, there bool) []item {
		if !there {
			return nil
		}
		return []item{of.with(worded(t.Title))}
	}
	d.sets("tasks.title", title(g, gold != nil), title(r, got != nil))
	name := func(n Named) item { return of.with(worded(n.Name)) }
	if wrong || g.Lead != nil {
		d.sets("tasks.lead", each(g.Lead, name), each(r.Lead, name))
	}
	if wrong || g.Support != nil {
		d.sets("tasks.support", each(g.Support, name), each(r.Support, name))
	}
	if g.Output != nil || wrong && outputs {
		output := func(t *known) []item {
			if text(t.Output) == "" {
				return nil
			}
			return []item{of.with(worded(*t.Output))}
		}
		d.sets("tasks.output", output(g), output(r))
	}
	if wrong || g.Deadlines != nil {
		limit := func(l Deadline) item { return of.with(deadlineItem(l)) }
		d.sets("tasks.deadlines", each(g.deadlines, limit), each(r.deadlines, limit))
	}
	if wrong || g.Reports != nil {
		report := func(x Report) item { return of.with(worded(x.To, x.Via)) }
		d.sets("tasks.reports", each(g.Reports, report), each(r.Reports, report))
	}
	if wrong || g.Task.References != nil {
		d.sets("tasks.references", each(g.references, of.with), each(r.references, of.with))
	}
}

func titles(tasks []known) []Titled {
	out := make([]Titled, len(tasks))
	for i, t := range tasks {
		out[i] = Titled{t.ID, t.Title}
	}
	return out
}

// start is the beginning of a title, enough to know it by.
func start(title string) string {
	n := 0
	for i := range title {
		if n == 80 {
			return title[:i]
		}
		n++
	}
	return title
}
