package generate

import (
	"strings"
	"unicode/utf8"

	"congvan"
	"congvan/templates"
)

// giao-viec: one incoming paper, one charge.

// chargeKey names the line that holds the one charge.
const chargeKey = "charge"

// proposeAssign fills the charges: all tasks meant for the office go to the body whose matter they are.
func (d *draft) proposeAssign() {
	c := d.choices
	rel := d.relevant()
	if len(c.Charges) == 0 {
		if body := d.oneBody(rel); body != "" {
			c.Charges = []congvan.Charge{{Body: body}}
		} else {
			d.lacks = append(d.lacks, say("cơ quan, đơn vị được giao (charges)", "the body charged (charges)"))
		}
	}
	for i := range c.Charges {
		ch := &c.Charges[i]
		if ch.Role == "" {
			ch.Role = congvan.Lead
		}
		if !ch.Tasks.Chosen() {
			ch.Tasks = idsOf(rel)
		}
		if ch.Role == congvan.Lead && ch.Action == "" {
			ch.Action = d.oneAction(d.tasksIn(ch.Tasks))
		}
		if ch.Role == congvan.Lead && ch.InternalDeadline == "" && c.Reply == congvan.ReplyDraft {
			ch.InternalDeadline = earlier(d.latest(ch.Tasks), d.record.Date.Value)
		}
		for _, t := range d.tasksIn(ch.Tasks) {
			d.taken[t.ID] = true
		}
	}
	if c.Result == "" {
		c.Result = d.resultOf()
	}
}

// oneBody proposes the one body charged with the tasks.
func (d *draft) oneBody(tasks []*congvan.Task) string {
	var names []string
	var words []string
	for _, t := range tasks {
		for _, b := range t.Lead {
			if own := d.named(b.Name); own != "" {
				names = appendNew(names, own)
			}
		}
		words = append(words, t.Title)
	}
	if len(names) == 1 {
		return names[0]
	}
	if b := d.bodyFor(d.record.Subject, d.choices.Issuer, strings.Join(words, " ")); b != "" {
		return b
	}
	return d.anyBody()
}

func idsOf(tasks []*congvan.Task) congvan.TaskSet {
	ids := []string{}
	for _, t := range tasks {
		ids = append(ids, t.ID)
	}
	return congvan.TaskSet{IDs: ids}
}

func (d *draft) tasksIn(set congvan.TaskSet) []*congvan.Task {
	var out []*congvan.Task
	for i := range d.record.Tasks {
		if set.Has(d.record.Tasks[i].ID) {
			out = append(out, &d.record.Tasks[i])
		}
	}
	return out
}

// Limits on the tasks whose own words are put together into one action.
const (
	joinedTasks  = 3
	joinedLength = 420
)

// oneAction puts the tasks into one action: their own words where they are few, else a word for all. Tasks that only
// tell where to send the result are told by the sentence's end.
func (d *draft) oneAction(tasks []*congvan.Task) string {
	var actions []string
	length := 0
	for _, t := range tasks {
		if onlySends(t) && (len(tasks) > 1 || d.record.Subject != "") {
			continue
		}
		a := d.actionOf(t)
		length += utf8.RuneCountInString(a)
		actions = appendNew(actions, a)
	}
	switch {
	case len(actions) == 0 && d.record.Subject != "":
		return matter(d.record.Subject)
	case len(actions) == 1, len(actions) > 0 && len(actions) <= joinedTasks && length <= joinedLength:
		return strings.Join(actions, "; ")
	}
	return "nghiên cứu, tổ chức thực hiện các nội dung, nhiệm vụ thuộc chức năng, thẩm quyền"
}

func onlySends(t *congvan.Task) bool {
	a := actionOf(t)
	return len(t.Reports) > 0 && (strings.HasPrefix(a, "gửi ") || strings.HasPrefix(a, "báo cáo "))
}

// resultOf proposes what is to be sent.
func (d *draft) resultOf() string {
	for _, ch := range d.choices.Charges {
		switch {
		case says(ch.Action, "góp ý"), says(ch.Action, "tham gia ý kiến"):
			return "văn bản tham gia ý kiến"
		case says(ch.Action, "báo cáo"):
			return "báo cáo"
		}
	}
	return "kết quả"
}

// sending is where, through whom and by when the result goes.
type sending struct {
	to, via  string
	report   *congvan.Report
	deadline *congvan.Deadline // stated; nil when there is none
}

// sendingOf finds them among the tasks: a report with a limit first, then any report, of many tasks only those
// to the issuer; the limit of the tasks where they have one in common.
func (d *draft) sendingOf(tasks []*congvan.Task) sending {
	s := sending{to: d.choices.Issuer}
	for _, t := range tasks {
		for i := range t.Reports {
			r := &t.Reports[i]
			if d.office.Is(r.To) || len(tasks) > joinedTasks && fold(r.To) != fold(d.choices.Issuer) || s.report != nil && (s.report.Deadline != "" || r.Deadline == "") {
				continue
			}
			s.report, s.to, s.via = r, r.To, r.Via
		}
	}
	if s.report != nil && s.report.Deadline != "" {
		if dl := d.deadline(s.report.Deadline); dl != nil && forSending(dl) {
			s.deadline = dl
		}
	}
	if s.deadline != nil {
		return s
	}
	for _, t := range tasks {
		for _, dl := range d.deadlinesOf(t) {
			if s.deadline != nil && s.deadline.ID != dl.ID {
				s.deadline = nil // each task has its own: none is the whole's
				return s
			}
			s.deadline = dl
		}
	}
	if s.deadline != nil && !forSending(s.deadline) {
		s.deadline = nil
	}
	return s
}

// forSending tells whether a time limit is one by which something is sent, rather than when or how long an activity goes.
func forSending(d *congvan.Deadline) bool {
	switch d.Kind {
	case "date":
		return d.Bound != "on" && d.Bound != "from"
	case "relative":
		return d.Bound == "within"
	}
	return d.Kind == "recurring"
}

// leadCharge gives the charge that leads, nil when there is none.
func (d *draft) leadCharge() *congvan.Charge {
	for i := range d.choices.Charges {
		if d.choices.Charges[i].Role == congvan.Lead {
			return &d.choices.Charges[i]
		}
	}
	return nil
}

// assigned is the one charge in words.
type assigned struct {
	action, deadline string
	send             bool
	sending          sending
	limits           []congvan.Deadline // all that the sentence tells
}

func (d *draft) assigned(ch *congvan.Charge) assigned {
	tasks := d.tasksIn(ch.Tasks)
	a := assigned{action: lowerFirst(bare(ch.Action)), sending: d.sendingOf(tasks)}
	own := ch.InternalDeadline
	var printed *congvan.Deadline // for the sending
	told := false
	seen := map[string]bool{}
	for _, t := range tasks {
		for _, stated := range d.deadlinesOf(t) {
			if seen[stated.ID] {
				continue
			}
			seen[stated.ID] = true
			limit, sends := *stated, a.sending.deadline != nil && a.sending.deadline.ID == stated.ID
			if sends && own != "" {
				limit, own = inPlaceOf(stated, own), ""
			}
			in := false
			if a.action, limit, in = inAction(a.action, stated, limit); in {
				a.limits = append(a.limits, limit)
			}
			if sends {
				printed, told = &limit, in
			}
		}
	}
	if own != "" && printed == nil {
		limit := internal(own)
		printed = &limit
	}
	a.send = !(told && (sends(a.action, a.sending.to) || says(a.action, "gửi ")))
	if printed != nil && !told {
		a.deadline = printed.Text
		a.limits = append(a.limits, *printed)
	}
	return a
}

func (d *draft) assignScope() templates.Scope {
	s := d.base()
	ch := d.leadCharge()
	if ch == nil {
		if len(d.lacks) == 0 {
			d.lacks = append(d.lacks, say("cơ quan chủ trì (charges, role: lead)", "the leading body (charges, role: lead)"))
		}
		ch = &congvan.Charge{}
	}
	a := d.assigned(ch)
	s.Lists["charge"] = []templates.Scope{{ID: chargeKey}}
	s.Text["leads"] = d.charged(congvan.Lead)
	s.Text["support"] = d.charged(congvan.Support)
	if s.Text["support"] != "" {
		a.action = behind("chủ trì, phối hợp với ", d.bodiesIn(congvan.Support), a.action)
	} else {
		a.action = behind(d.choices.Decides+" giao ", d.bodiesIn(congvan.Lead), a.action)
	}
	s.Text["action"] = a.action
	s.Text["to"], s.Text["via"] = inSentence(a.sending.to), a.sending.via
	s.Text["deadline"] = a.deadline
	s.Text["result"] = d.choices.Result
	s.Text["send"] = when(a.send)
	s.Text["direct"] = when(d.choices.Reply == congvan.ReplyDirect)
	s.Text["draft"] = when(d.choices.Reply == congvan.ReplyDraft)
	return s
}

// when gives a text that is there when the condition holds.
func when(is bool) string {
	if is {
		return "1"
	}
	return ""
}
