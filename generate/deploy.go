package generate

import (
	"strconv"
	"strings"

	"congvan"
	"congvan/templates"
)

// trien-khai: the tasks of one incoming paper, grouped by the bodies that do them.

// proposeDeploy fills the charges: each task that concerns the office goes to the bodies that do it.
func (d *draft) proposeDeploy() {
	c := d.choices
	if len(c.Charges) == 0 {
		at := map[string]int{}
		for _, t := range d.relevant() {
			for _, body := range d.bodiesOf(t) {
				i, ok := at[body]
				if !ok {
					i = len(c.Charges)
					at[body] = i
					c.Charges = append(c.Charges, congvan.Charge{Body: body, Tasks: congvan.TaskSet{IDs: []string{}}})
				}
				c.Charges[i].Tasks.IDs = append(c.Charges[i].Tasks.IDs, t.ID)
			}
		}
		if len(c.Charges) == 0 {
			d.lacks = append(d.lacks, say("nhiệm vụ và cơ quan, đơn vị được giao (charges)", "tasks and bodies charged (charges)"))
		}
	}
	for i := range c.Charges {
		ch := &c.Charges[i]
		if ch.Role == "" {
			ch.Role = congvan.Lead
		}
		if !ch.Tasks.Chosen() {
			if ch.Action != "" && ch.Role == congvan.Lead {
				ch.Tasks = congvan.TaskSet{IDs: []string{}} // a task that the clerk adds
			} else {
				ch.Tasks = idsOf(d.relevant())
			}
		}
		if ch.Action != "" && len(d.tasksIn(ch.Tasks)) > 1 {
			d.lacks = append(d.lacks, say("charges, %s: action chỉ thay được lời của một nhiệm vụ, ghi rõ tasks", "charges, %s: action stands for one task only, name it in tasks", ch.Body))
		}
	}
}

// alphabet numbers points as the decree does: no letters with marks but đ, no f, j, w, z.
var alphabet = strings.Split("a b c d đ e g h i k l m n o p q r s t u v x y", " ")

// pointLabel gives the label of the i-th of n points below a number: "a)", or "2.1." where the letters do not last.
func pointLabel(number string, i, n int) string {
	if n <= len(alphabet) {
		return alphabet[i] + ")"
	}
	return number + "." + strconv.Itoa(i+1) + "."
}

// group is the items that the same bodies lead.
type group struct {
	leads []string
	items []*item
}

// grouped puts items with the same leading bodies together, in the order of the charges.
func (d *draft) grouped(items []*item) []*group {
	var out []*group
	at := map[string]*group{}
	for _, it := range items {
		key := strings.Join(it.leads, "\n")
		if at[key] == nil {
			at[key] = &group{leads: it.leads}
			out = append(out, at[key])
		}
		at[key].items = append(at[key].items, it)
	}
	return out
}

func (d *draft) deployScope() templates.Scope {
	s := d.base()
	groups := d.grouped(d.items())
	var list []templates.Scope
	for i, g := range groups {
		n := strconv.Itoa(i + 1)
		var names []string
		for _, l := range g.leads {
			names = append(names, inSentence(l))
		}
		gs := templates.Scope{
			Text:  map[string]string{"n": n, "leads": strings.Join(names, ", ")},
			Lists: map[string][]templates.Scope{"single": {}, "tasks": {}},
		}
		var points []templates.Scope
		for j, it := range g.items {
			points = append(points, d.pointScope(it, pointLabel(n, j, len(g.items))))
		}
		if len(points) == 1 {
			points[0].Text["action"] = behind("Giao ", names, points[0].Text["action"])
			gs.Lists["single"] = points
		} else {
			gs.Lists["tasks"] = points
		}
		list = append(list, gs)
	}
	s.Lists["groups"] = list
	s.Text["watch"] = d.office.Watches
	s.Text["watch_n"] = strconv.Itoa(len(groups) + 1)
	return s
}

func (d *draft) pointScope(it *item, label string) templates.Scope {
	w := d.word(it)
	text := map[string]string{"label": label, "action": w.action, "due": w.due, "cited": w.cited, "source": ""}
	if it.task != nil {
		text["source"] = locate(it.task.ID, d.record.Parts)
	}
	return templates.Scope{ID: it.key, Text: text}
}
