package generate

import (
	"fmt"
	"strings"
	"unicode"

	"congvan"
)

// propose fills in every choice that the clerk left open.
func (d *draft) propose() {
	c, o, r := d.choices, d.office, d.record
	c.Schema = congvan.SchemaChoices
	c.Record = r.Source.SHA256
	if r.Type.Name == "" {
		r.Type.Name = "Văn bản"
	}
	set(&c.Decides, o.Decides, o.InText())
	set(&c.Issuer, d.issuer())
	set(&c.Short, shortOf(r.Subject))
	if c.Reply == "" {
		c.Reply = congvan.ReplyDirect
	}
	set(&c.Unit, d.proposeUnit())
	d.unit = o.Unit(c.Unit)
	if c.Signer == "" {
		c.Signer = d.proposeSigner()
	}
	d.signer = o.Signer(c.Signer)
	if c.Recipients == nil {
		c.Recipients = d.proposeRecipients()
	}
	d.form.propose(d)
	if c.Charges == nil {
		c.Charges = []congvan.Charge{}
	}
	if c.Results == nil {
		c.Results = []congvan.TaskResult{}
	}
}

// set gives the value the first of the texts that is not empty, unless it has one.
func set(to *string, texts ...string) {
	for _, s := range texts {
		if *to == "" {
			*to = s
		}
	}
}

// issuer proposes how the text names who issued the incoming paper: as the paper itself writes the name in a sentence,
// else with the capitals of its words.
func (d *draft) issuer() string {
	r := d.record
	name := strings.TrimFunc(r.Issuer.Name, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != ')' })
	if strings.ToUpper(name) != name {
		return name
	}
	var texts []string
	for _, t := range r.Tasks {
		for _, rep := range t.Reports {
			texts = append(texts, rep.To, rep.Via)
		}
		texts = append(texts, t.Text, t.Title)
	}
	for _, ref := range r.References {
		texts = append(texts, ref.Issuer)
	}
	for _, n := range r.Outline {
		texts = append(texts, n.Text)
	}
	for _, text := range texts {
		if s := writtenIn(text, name); s != "" {
			return s
		}
	}
	s := running(name)
	if parent := running(r.Issuer.Parent); parent != "" && (s == "Văn phòng" || s == "Thanh tra") {
		s += " " + strings.Replace(parent, "UBND", "Ủy ban nhân dân", 1)
	}
	return s
}

// writtenIn gives the name as the text writes it in a sentence, "" when it is not there.
func writtenIn(text, name string) string {
	lower := strings.ToLower(text)
	if len(lower) != len(text) {
		return ""
	}
	i := strings.Index(lower, strings.ToLower(name))
	if i < 0 || i+len(name) > len(text) {
		return ""
	}
	if found := text[i : i+len(name)]; strings.ToUpper(found) != found && upperFirst(found) == found {
		return found
	}
	return ""
}

// proposeUnit takes the unit whose matter the paper is, else the first one. Where the units are charged themselves, the
// first one drafts.
func (d *draft) proposeUnit() string {
	units := d.office.Units
	if len(units) == 0 {
		return ""
	}
	if len(d.office.Bodies) > 0 || d.form.annex {
		if u := matching(units, d.record.Subject+" "+d.choices.Issuer); u != nil {
			return u.Name
		}
	}
	return units[0].Name
}

// proposeSigner takes who signs by order where the form is one that only passes a paper on, else a leader.
func (d *draft) proposeSigner() string {
	for i := range d.office.Signers {
		if s := &d.office.Signers[i]; s.ByOrder() == d.form.byOrder {
			return key(s)
		}
	}
	return key(&d.office.Signers[0])
}

func key(s *congvan.OfficeSigner) string {
	if s.ID != "" {
		return s.ID
	}
	return s.Name
}

// proposeRecipients takes the office's list of the form's name, else the one named "chung".
func (d *draft) proposeRecipients() []congvan.RecipientChoice {
	for _, list := range []string{d.form.Name, "chung"} {
		if _, ok := d.office.Recipients[list]; ok {
			return []congvan.RecipientChoice{{List: list}}
		}
	}
	return []congvan.RecipientChoice{}
}

// check tells which names and ids of the choices do not exist, all at once.
func (d *draft) check() error {
	var vi, en []string
	add := func(m congvan.Message) { vi, en = append(vi, m.VI), append(en, m.EN) }
	c := d.choices
	if d.signer == nil {
		add(say("tệp cơ quan không có người ký “%s”", "the office file has no signer %q", c.Signer))
	}
	if c.Unit != "" && d.unit == nil {
		add(say("tệp cơ quan không có đơn vị “%s”", "the office file has no unit %q", c.Unit))
	}
	for _, r := range c.Recipients {
		if _, ok := d.office.Recipients[r.List]; r.List != "" && !ok {
			add(say("tệp cơ quan không có danh sách nơi nhận “%s”", "the office file has no list of recipients %q", r.List))
		}
	}
	for _, ch := range c.Charges {
		for _, id := range ch.Tasks.IDs {
			if d.task(id) == nil {
				add(say("văn bản đến không có nhiệm vụ “%s” (giao %s)", "the incoming paper has no task %q (charged: %s)", id, ch.Body))
			}
		}
		if stated := d.latest(ch.Tasks); ch.InternalDeadline != "" && stated != "" && ch.InternalDeadline > stated {
			add(say("%s: thời hạn nội bộ %s muộn hơn thời hạn của văn bản đến %s", "%s: the internal limit %s is later than the stated one, %s", ch.Body, ch.InternalDeadline, stated))
		}
	}
	for _, res := range c.Results {
		if d.task(res.Task) == nil {
			add(say("results: văn bản đến không có nhiệm vụ “%s”", "results: the incoming paper has no task %q", res.Task))
		}
	}
	if len(vi) == 0 {
		return nil
	}
	return &congvan.Error{Place: say("choices", "choices"), What: congvan.Message{VI: strings.Join(vi, "; "), EN: strings.Join(en, "; ")},
		Next: say("các nhiệm vụ: %s", "the tasks are: %s", d.taskIDs())}
}

// latest is the last day that keeps the stated limits of all the tasks, "" when none names a day.
func (d *draft) latest(set congvan.TaskSet) string {
	first := ""
	for i := range d.record.Tasks {
		t := &d.record.Tasks[i]
		if !set.Has(t.ID) {
			continue
		}
		last := ""
		for _, dl := range d.deadlinesOf(t) {
			last = max(last, lastDay(dl))
		}
		if last != "" && (first == "" || last < first) {
			first = last
		}
	}
	return first
}

// deadlinesOf gives the time limits stated for a task and its reports, each once.
func (d *draft) deadlinesOf(t *congvan.Task) []*congvan.Deadline {
	var ids []string
	for _, id := range t.Deadlines {
		ids = appendNew(ids, id)
	}
	for _, r := range t.Reports {
		if r.Deadline != "" {
			ids = appendNew(ids, r.Deadline)
		}
	}
	var out []*congvan.Deadline
	for _, id := range ids {
		if dl := d.deadline(id); dl != nil {
			out = append(out, dl)
		}
	}
	return out
}

func (d *draft) taskIDs() string {
	var ids []string
	for _, t := range d.record.Tasks {
		ids = append(ids, t.ID)
	}
	if len(ids) > 30 {
		return fmt.Sprintf("%s … (%d)", strings.Join(ids[:30], ", "), len(ids))
	}
	return strings.Join(ids, ", ")
}
