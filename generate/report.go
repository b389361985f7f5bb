package generate

import (
	"strconv"
	"strings"

	"congvan"
	"congvan/templates"
)

// bao-cao-ket-qua: what was done with the tasks of one incoming paper.

// proposeReport fills the results: every task that concerns the office, what was done left blank.
func (d *draft) proposeReport() {
	c := d.choices
	if c.Results == nil {
		for _, t := range d.relevant() {
			c.Results = append(c.Results, congvan.TaskResult{Task: t.ID})
		}
	}
	for _, r := range c.Results {
		d.taken[r.Task] = true
	}
	if len(c.Results) == 0 {
		d.lacks = append(d.lacks, say("nhiệm vụ để báo cáo (results)", "tasks to report on (results)"))
	}
}

// reportedTo is who gets the report: the issuer of the incoming paper.
func (d *draft) reportedTo() []string { return []string{d.choices.Issuer} }

func (d *draft) reportScope() templates.Scope {
	s := d.base()
	s.Lists["points"] = d.points()
	var rows []templates.Scope
	for i, r := range d.results() {
		row := d.rowScope(r)
		row.Text["n"] = strconv.Itoa(i + 1)
		rows = append(rows, row)
	}
	s.Lists["tasks"] = rows
	s.Lists["difficulties"] = paragraphs(d.choices.Difficulties, "")
	s.Lists["proposals"] = paragraphs(d.choices.Proposals, proposalKey)
	return s
}

func paragraphs(texts []string, key string) []templates.Scope {
	out := []templates.Scope{}
	for _, t := range texts {
		out = append(out, templates.Scope{ID: key, Text: map[string]string{"text": t}})
	}
	return out
}

// results gives the chosen tasks in the record's order, each with what was done.
func (d *draft) results() []congvan.TaskResult {
	byTask := map[string]congvan.TaskResult{}
	for _, r := range d.choices.Results {
		if _, ok := byTask[r.Task]; !ok {
			byTask[r.Task] = r
		}
	}
	var out []congvan.TaskResult
	for _, t := range d.record.Tasks {
		if r, ok := byTask[t.ID]; ok {
			out = append(out, r)
		}
	}
	return out
}

// points are the points of the report: those of the report outline that the incoming paper encloses, else its own.
func (d *draft) points() []templates.Scope {
	if nodes := enclosedOutline(d.record); len(nodes) > 0 {
		return outlinePoints(nodes)
	}
	return d.taskPoints()
}

// enclosedOutline gives the top points of the part that is a report outline (đề cương báo cáo); none when there is no such part.
func enclosedOutline(r *congvan.Record) []congvan.Node {
	for _, p := range r.Parts {
		if says(p.Label+" "+p.Title+" "+p.Type, "đề cương") {
			return nodesOf(r.Outline, p.Part+"/")
		}
	}
	return nil
}

// nodesOf gives the highest labelled nodes of a part.
func nodesOf(nodes []congvan.Node, part string) []congvan.Node {
	var out []congvan.Node
	for _, n := range nodes {
		if n.Label != "" && strings.HasPrefix(n.ID, part) {
			out = append(out, n)
			continue
		}
		out = append(out, nodesOf(n.Children, part)...)
	}
	return out
}

// outlinePoints makes the points of a report outline, what was done left blank.
func outlinePoints(nodes []congvan.Node) []templates.Scope {
	var out []templates.Scope
	for i := range nodes {
		n := &nodes[i]
		point := templates.Scope{
			Text:  map[string]string{"n": strconv.Itoa(i + 1), "heading": heading(n), "done": ""},
			Lists: map[string][]templates.Scope{"tasks": {}},
		}
		for j := range n.Children {
			point.Lists["tasks"] = append(point.Lists["tasks"], templates.Scope{Text: map[string]string{"title": heading(&n.Children[j]), "done": ""}})
		}
		out = append(out, point)
	}
	return out
}

// taskPoints sorts the tasks under the headings of the incoming paper; a task under none is a point itself.
func (d *draft) taskPoints() []templates.Scope {
	var out []templates.Scope
	open := "" // the heading of the last point
	for _, r := range d.results() {
		t := d.task(r.Task)
		heading, text := d.headingOf(t)
		if heading != "" && heading == open {
			last := &out[len(out)-1]
			last.Lists["tasks"] = append(last.Lists["tasks"], d.resultScope(r))
			continue
		}
		open = heading
		point := templates.Scope{Text: map[string]string{"n": strconv.Itoa(len(out) + 1)}, Lists: map[string][]templates.Scope{"tasks": {}}}
		if heading == "" {
			point.Text["heading"], point.Text["done"] = d.title(t), r.Done
		} else {
			point.Text["heading"], point.Text["done"] = text, ""
			point.Lists["tasks"] = []templates.Scope{d.resultScope(r)}
		}
		out = append(out, point)
	}
	return out
}

func (d *draft) resultScope(r congvan.TaskResult) templates.Scope {
	return templates.Scope{Text: map[string]string{"title": d.title(d.task(r.Task)), "done": r.Done}}
}

// headingOf gives the id and text of the nearest heading above a task that is no task itself; "" when there is none.
func (d *draft) headingOf(t *congvan.Task) (id, text string) {
	var path []*congvan.Node
	pathTo(d.record.Outline, t.ID, &path)
	for i := len(path) - 2; i >= 0; i-- {
		n := path[i]
		if d.task(n.ID) == nil && bare(n.Text) != "" {
			return n.ID, heading(n)
		}
	}
	return "", ""
}

// pathTo gives the nodes from the top down to the one with the id, and tells whether it is there.
func pathTo(nodes []congvan.Node, id string, path *[]*congvan.Node) bool {
	for i := range nodes {
		n := &nodes[i]
		*path = append(*path, n)
		if n.ID == id || pathTo(n.Children, id, path) {
			return true
		}
		*path = (*path)[:len(*path)-1]
	}
	return false
}

// heading gives a heading without its label, not in capitals.
func heading(n *congvan.Node) string {
	s := bare(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(n.Text), n.Label)))
	if strings.ToUpper(s) == s {
		s = upperFirst(strings.ToLower(s))
	}
	return s
}

// title names a task in a table or a list: its action, without the supporting bodies, which have a column of their own.
func (d *draft) title(t *congvan.Task) string {
	action := withoutSupport(actionOf(t), t.Support)
	for _, dl := range d.deadlinesOf(t) {
		action, _, _ = inAction(action, dl, *dl)
	}
	return upperFirst(action)
}

func withoutSupport(action string, support []congvan.Body) string {
	const lead = "chủ trì, phối hợp với "
	rest, ok := strings.CutPrefix(action, lead)
	for cut := ok; cut; {
		cut = false
		for _, b := range support {
			if after, found := strings.CutPrefix(rest, b.Name); found && b.Name != "" {
				rest, cut = strings.TrimPrefix(strings.TrimLeft(after, ", "), "và "), true
			}
		}
	}
	if rest == "" || len(lead)+len(rest) == len(action) {
		return action
	}
	return rest
}

// rowScope is one row of the table of tasks.
func (d *draft) rowScope(r congvan.TaskResult) templates.Scope {
	t := d.task(r.Task)
	title := d.title(t)
	var limits []string
	for _, dl := range d.deadlinesOf(t) {
		limit := phrase(dl)
		if dl.Bound == congvan.BoundFrom && says(title, limit) {
			continue // a column of times would make a beginning the set time
		}
		if dl.Kind == congvan.KindPeriod && dl.Bound == congvan.BoundBy {
			limit = due(dl)
		}
		limits = appendNew(limits, limit)
	}
	return templates.Scope{ID: "task:" + t.ID, Text: map[string]string{
		"title":         title,
		"lead_cell":     names(t.Lead, d.office.InLists()),
		"support_cell":  names(t.Support, ""),
		"deadline_cell": strings.Join(limits, "; "),
		"done":          r.Done,
		"note":          r.Note,
	}}
}

// names lists bodies for a cell, or gives other when there are none.
func names(bodies []congvan.Body, other string) string {
	var out []string
	for _, b := range bodies {
		out = appendNew(out, b.Name)
	}
	if len(out) == 0 {
		return other
	}
	return strings.Join(out, "; ")
}
