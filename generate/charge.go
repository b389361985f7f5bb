package generate

import (
	"strings"

	"congvan"
)

// relevant gives the tasks that the incoming paper means for the office and the bodies below it; where it names none of
// them, all its tasks.
func (d *draft) relevant() []*congvan.Task {
	var ours, all []*congvan.Task
	for i := range d.record.Tasks {
		t := &d.record.Tasks[i]
		all = append(all, t)
		if d.concerns(t) {
			ours = append(ours, t)
		}
	}
	if len(ours) == 0 {
		return all
	}
	return ours
}

// concerns tells whether a task is for the office, a group that it belongs to, or a body of its own.
func (d *draft) concerns(t *congvan.Task) bool {
	if t.Ours != "" {
		return t.Ours != "no"
	}
	if len(t.Lead) == 0 {
		return true
	}
	for _, b := range append(append([]congvan.Body(nil), t.Lead...), t.Support...) {
		for _, name := range append([]string{b.Name}, b.Resolved...) {
			if d.office.Is(name) || d.office.In(name) || d.named(name) != "" {
				return true
			}
		}
	}
	return false
}

// named gives the unit or body of the office that the name means, "" when it means none.
func (d *draft) named(name string) string {
	key := fold(name)
	for _, list := range [][]congvan.OfficeUnit{d.office.Bodies, d.office.Units} {
		for _, u := range list {
			if key == fold(u.Name) || u.Abbreviation != "" && key == fold(u.Abbreviation) {
				return u.Name
			}
		}
	}
	return ""
}

// bodyFor gives the body whose matter the texts are, the first text before the others, a body below the office before one
// of its own units; "" when they are nobody's.
func (d *draft) bodyFor(texts ...string) string {
	for _, list := range [][]congvan.OfficeUnit{d.office.Bodies, d.office.Units} {
		for _, text := range texts {
			if u := matching(list, text); u != nil {
				return u.Name
			}
		}
	}
	return ""
}

// matching gives the unit with the longest of its words in the text, nil when there is none.
func matching(units []congvan.OfficeUnit, text string) *congvan.OfficeUnit {
	var best *congvan.OfficeUnit
	length, key := 0, fold(text)
	for i := range units {
		for _, m := range units[i].Matters {
			if m = fold(m); len(m) > length && strings.Contains(key, m) {
				best, length = &units[i], len(m)
			}
		}
	}
	return best
}

// anyBody is whom a task falls to when nothing tells: of an office with bodies below it the one that watches, or the
// first; else the unit that drafts.
func (d *draft) anyBody() string {
	switch {
	case len(d.office.Bodies) > 0 && d.office.Watches != "":
		return d.office.Watches
	case len(d.office.Bodies) > 0:
		return d.office.Bodies[0].Name
	case d.unit != nil:
		return d.unit.Name
	}
	return ""
}

// bodiesOf proposes who does a task: the bodies of the office that it names, else the one whose matter it is.
func (d *draft) bodiesOf(t *congvan.Task) []string {
	var names []string
	for _, b := range t.Lead {
		if own := d.named(b.Name); own != "" {
			names = appendNew(names, own)
		} else if !d.office.Is(b.Name) && !d.office.In(b.Name) && !d.concerns(t) {
			names = appendNew(names, b.Name)
		}
	}
	if len(names) > 0 {
		return names
	}
	if b := d.bodyFor(t.Text+" "+t.Title+" "+t.Action, d.record.Subject, d.choices.Issuer); b != "" {
		return []string{b}
	}
	if b := d.anyBody(); b != "" {
		return []string{b}
	}
	return nil
}

// item is one thing that the paper charges bodies with: a task of the incoming paper, or one that the clerk added.
type item struct {
	key      string // names the line that it makes
	task     *congvan.Task
	leads    []string
	support  []string
	action   string // instead of the task's own
	internal string
}

// items puts the charges together by task, in the order of the incoming paper; what the clerk added comes last.
func (d *draft) items() []*item {
	var out []*item
	for i := range d.record.Tasks {
		t := &d.record.Tasks[i]
		it := &item{key: "task:" + t.ID, task: t}
		for _, ch := range d.choices.Charges {
			if !ch.Tasks.Has(t.ID) {
				continue
			}
			if ch.Role == congvan.Support {
				it.support = appendNew(it.support, ch.Body)
				continue
			}
			it.leads = appendNew(it.leads, ch.Body)
			set(&it.action, ch.Action)
			set(&it.internal, ch.InternalDeadline)
		}
		if len(it.leads) > 0 {
			out = append(out, it)
			d.taken[t.ID] = true
		}
	}
	for _, ch := range d.choices.Charges {
		if !ch.Tasks.All && len(ch.Tasks.IDs) == 0 && ch.Action != "" && ch.Role != congvan.Support {
			out = append(out, &item{key: "added:" + ch.Body + ":" + ch.Action, leads: []string{ch.Body}, action: ch.Action, internal: ch.InternalDeadline})
		}
	}
	return out
}

// chargedBodies lists the bodies charged, those that lead first.
func (d *draft) chargedBodies() []string {
	var out []string
	for _, role := range []congvan.Role{congvan.Lead, congvan.Support} {
		for _, ch := range d.choices.Charges {
			if ch.Role == role {
				out = appendNew(out, ch.Body)
			}
		}
	}
	return out
}

// charged gives the names of the bodies in a role, for a sentence.
func (d *draft) charged(role congvan.Role) string { return strings.Join(d.bodiesIn(role), ", ") }

// bodiesIn gives the names of the bodies in a role as they stand in a sentence.
func (d *draft) bodiesIn(role congvan.Role) []string {
	var names []string
	for _, ch := range d.choices.Charges {
		if ch.Role == role {
			names = appendNew(names, inSentence(ch.Body))
		}
	}
	return names
}
