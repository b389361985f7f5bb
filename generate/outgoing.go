package generate

import (
	"regexp"
	"strconv"
	"strings"

	"congvan"
	"congvan/templates"
)

// outgoing gives the record of what the new paper says. It has no places, no confidence, no source.
func (d *draft) outgoing(text *filled) *congvan.Record {
	out := &congvan.Record{
		Schema: congvan.SchemaDispatch,
		Issuer: congvan.Issuer{Parent: strings.ToUpper(d.office.Parent), Name: strings.ToUpper(d.office.Name)},
		Place:  d.office.Place,
		Type:   congvan.Type{Code: d.form.code, Name: d.form.typeName},
		Number: d.number(),
		Date:   congvan.Date{Text: healed(blankDay(d.dateValue())), Value: d.dateValue()},

		Subject:    text.subject,
		Recipients: d.recipients(),
		Signer:     d.signer.Printed(),
	}
	if len(d.office.Letterhead) > 0 {
		out.Issuer.Name = strings.ToUpper(strings.Join(d.office.Letterhead, " "))
	}
	for _, a := range d.addressees() {
		out.Addressees = append(out.Addressees, congvan.Body{Name: a})
	}
	w := &outgoingWriter{draft: d, text: text, out: out, refs: map[string]string{}}
	w.references()
	w.body()
	w.annex()
	return out
}

// number is the number of the new paper as a reader finds it: no blanks, no ordinal where it is not given.
func (d *draft) number() congvan.Number {
	text := strings.ReplaceAll(d.numberText(), "\u00a0", "")
	ordinal, symbol, _ := strings.Cut(text, "/")
	return congvan.Number{Text: text, Ordinal: ordinal, Symbol: symbol}
}

// healed writes a text as the record holds it: single blanks.
func healed(s string) string { return strings.Join(strings.Fields(s), " ") }

type outgoingWriter struct {
	draft *draft
	text  *filled
	out   *congvan.Record
	refs  map[string]string // id in the incoming record to id in the new one
}

// all is the text of the paper in reading order.
func (w *outgoingWriter) all() string {
	parts := []string{w.text.subject}
	for _, l := range w.text.body {
		parts = append(parts, l.Text())
	}
	for _, l := range w.text.table {
		parts = append(parts, l.Text())
	}
	return strings.Join(parts, "\n")
}

// references lists the incoming paper, then what the incoming paper cites and the new one names, in the order of the text.
func (w *outgoingWriter) references() {
	d, r := w.draft, w.draft.record
	text := w.all()
	if n := fullNumber(r.Number); n != "" && strings.Contains(text, n) {
		w.add("", congvan.Reference{Type: r.Type.Code, Number: n, Date: r.Date.Value, Issuer: d.choices.Issuer, Title: aboutWhat(r.Subject), Relation: d.form.relation})
	}
	type found struct {
		at  int
		ref *congvan.Reference
	}
	var list []found
	for i := range r.References {
		ref := &r.References[i]
		at := -1
		if ref.Number != "" {
			at = numberAt(text, ref.Number)
		} else if ref.Title != "" {
			at = strings.Index(text, ref.Title)
		}
		if at < 0 || ref.Number != "" && ref.Number == r.Number.Text {
			continue
		}
		list = append(list, found{at, ref})
		for j := len(list) - 1; j > 0 && list[j-1].at > at; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	for _, f := range list {
		printed := *f.ref
		printed.Relation, printed.Links, printed.Mentions, printed.At = congvan.Cites, nil, nil, nil
		if printed.Number != "" && !strings.Contains(text, printed.Title) {
			printed.Title = ""
		}
		if !nearby(text, f.ref, func(after string) bool { return dateIn(after, printed.Date) }) {
			printed.Date = ""
		}
		if !nearby(text, f.ref, func(after string) bool { return printed.Issuer != "" && strings.Contains(after, printed.Issuer) }) {
			printed.Issuer = ""
		}
		w.add(f.ref.ID, printed)
	}
}

func (w *outgoingWriter) add(incoming string, ref congvan.Reference) {
	ref.ID = "r" + strconv.Itoa(len(w.out.References)+1)
	w.refs[incoming] = ref.ID
	w.out.References = append(w.out.References, ref)
}

// nearby tells whether what follows one of the mentions of the paper, on the same line, has what says looks for.
func nearby(text string, ref *congvan.Reference, says func(string) bool) bool {
	name := ref.Number
	if name == "" {
		name = ref.Title
	}
	for {
		_, after, found := strings.Cut(text, name)
		if !found {
			return false
		}
		text = after
		line, _, _ := strings.Cut(after, "\n")
		if len(line) > mentionLength {
			line = line[:mentionLength]
		}
		if says(line) {
			return true
		}
	}
}

// mentionLength is how far behind its number a paper's date and issuer stand, in bytes.
const mentionLength = 120

// numberAt finds a number that is not the end of a longer one.
func numberAt(text, number string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], number)
		if i < 0 {
			return -1
		}
		i += from
		if i == 0 || !strings.ContainsAny(text[i-1:i], "0123456789") {
			return i
		}
		from = i + len(number)
	}
}

// dateIn tells whether the text writes the date in one of the usual ways.
func dateIn(text, date string) bool {
	y, m, d := cut(date)
	if d == 0 {
		return y != "" && strings.Contains(text, y)
	}
	day, mon := strconv.Itoa(d), strconv.Itoa(m)
	for _, ds := range []string{day, "0" + day} {
		for _, ms := range []string{mon, "0" + mon} {
			for _, s := range []string{ds + "/" + ms + "/" + y, ds + "-" + ms + "-" + y, ds + "." + ms + "." + y, ds + " tháng " + ms + " năm " + y} {
				if strings.Contains(text, s) {
					return true
				}
			}
		}
	}
	return false
}

var lineLabel = regexp.MustCompile(`^([IVXL]+\.|[0-9]+(?:\.[0-9]+)*\.|[a-zđ]\)|-) `)

// body makes the outline of the running text, and the tasks that stand in it.
func (w *outgoingWriter) body() {
	d := w.draft
	items := map[string]*item{}
	for _, it := range d.items() {
		items[it.key] = it
	}
	var o outline
	paragraphs := 0 // task paragraphs without a label
	for _, l := range w.text.body {
		text := healed(l.Text())
		label := strings.TrimSuffix(lineLabel.FindString(text), " ")
		text = strings.TrimSpace(strings.TrimPrefix(text, label))
		id, parent := o.add(label, text)
		key := last(l.IDs)
		switch it := items[key]; {
		case it != nil:
			w.itemTask(it, id, parent, label, text)
		case key == chargeKey:
			paragraphs++
			w.chargeTask("¶"+strconv.Itoa(paragraphs), text)
		case d.form.scopeWatches() && d.office.Watches != "" && strings.Contains(text, "Giao "+d.office.Watches+" theo dõi"):
			w.out.Tasks = append(w.out.Tasks, congvan.Task{ID: id, Label: label, Parent: parent, Title: bare(text), Text: text,
				Action: bare(text[strings.Index(text, "theo dõi"):]), Lead: []congvan.Body{{Name: d.office.Watches}},
				Reports: []congvan.Report{{To: d.choices.Decides}}})
		}
	}
	w.out.Outline = o.top
}

func last(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return ids[len(ids)-1]
}

func titleOf(label, text string) string {
	return bare(strings.TrimSpace(strings.TrimPrefix(text, label)))
}

// itemTask adds the task that a point makes.
func (w *outgoingWriter) itemTask(it *item, id, parent, label, text string) {
	words := w.draft.word(it)
	t := congvan.Task{ID: id, Label: label, Parent: parent, Title: bare(text), Text: text, Action: bare(text),
		Lead: bodies(it.leads), Support: bodies(words.support)}
	if i := strings.Index(text, words.action); i > 0 {
		t.Action = bare(text[i:]) // after "Giao …"
	}
	if parent != "" {
		t.Inherited = []string{"lead"}
	}
	var ids []string
	for _, dl := range words.deadlines {
		if done := "hoàn thành " + dl.Text; strings.Contains(text, done) {
			dl.Text = done
		}
		ids = append(ids, w.deadline(dl))
	}
	t.Deadlines = ids
	for _, r := range words.reports {
		if r.Deadline != "" {
			if at, err := strconv.Atoi(r.Deadline); err == nil {
				r.Deadline = ids[at]
			}
		}
		r.At = nil
		t.Reports = append(t.Reports, r)
	}
	if it.task != nil {
		t.References = w.taskReferences(it.task, text)
	}
	w.out.Tasks = append(w.out.Tasks, t)
}

// chargeTask adds the one charge of giao-viec.
func (w *outgoingWriter) chargeTask(id, text string) {
	d := w.draft
	ch := d.leadCharge()
	a := d.assigned(ch)
	t := congvan.Task{ID: id, Title: bare(text), Text: text, Action: bare(text)}
	if i := strings.Index(text, a.action); i > 0 {
		t.Action = bare(text[i:])
	}
	for _, c := range d.choices.Charges {
		if c.Role == congvan.Support {
			t.Support = append(t.Support, congvan.Body{Name: inSentence(c.Body)})
		} else {
			t.Lead = append(t.Lead, congvan.Body{Name: inSentence(c.Body)})
		}
	}
	id = ""
	if a.printed != nil {
		id = w.deadline(*a.printed)
		t.Deadlines = []string{id}
	}
	if d.choices.Reply == congvan.ReplyDirect {
		if a.send {
			t.Reports = append(t.Reports, congvan.Report{To: inSentence(a.sending.to), Via: a.sending.via, Deadline: id})
		}
		t.Reports = append(t.Reports, congvan.Report{To: d.office.InText()})
	}
	for _, own := range d.tasksIn(ch.Tasks) {
		for _, ref := range w.taskReferences(own, text) {
			t.References = appendNew(t.References, ref)
		}
	}
	w.out.Tasks = append(w.out.Tasks, t)
}

// taskReferences gives the new ids of the papers that the line of a task names: the incoming one where it stands in it as
// "nêu trên", and those that the task cites.
func (w *outgoingWriter) taskReferences(t *congvan.Task, text string) []string {
	var out []string
	if ref, ok := w.refs[""]; ok && strings.Contains(text, w.draft.record.Type.Name+" nêu trên") {
		out = append(out, ref)
	}
	for _, id := range t.References {
		if ref, ok := w.refs[id]; ok {
			out = appendNew(out, ref)
		}
	}
	return out
}

// deadline adds a time limit and gives its id.
func (w *outgoingWriter) deadline(d congvan.Deadline) string {
	d.ID = "d" + strconv.Itoa(len(w.out.Deadlines)+1)
	d.Due, d.At = "", nil
	w.out.Deadlines = append(w.out.Deadlines, d)
	return d.ID
}

func bodies(names []string) []congvan.Body {
	var out []congvan.Body
	for _, n := range names {
		out = append(out, congvan.Body{Name: inSentence(n)})
	}
	return out
}

// deadlineID writes the place of a limit among those of its item; outgoing turns it into an id.
func deadlineID(at int) string { return strconv.Itoa(at) }

// scopeWatches tells whether the form has a point on watching over the tasks.
func (f *form) scopeWatches() bool { return f.relation == congvan.Implements && !f.annex }

// annex adds the table of the tasks as a part.
func (w *outgoingWriter) annex() {
	if len(w.text.table) == 0 {
		return
	}
	d := w.draft
	w.out.Parts = []congvan.Part{{Part: "A1", Kind: "appendix", Label: w.text.annex, Title: strings.ToUpper(w.text.title)}}
	done := map[string]string{}
	for _, r := range d.results() {
		done[r.Task] = r.Done
	}
	for _, l := range w.text.table {
		if id, ok := strings.CutPrefix(last(l.IDs), "task:"); ok {
			w.row(d.task(id), l, done[id])
		}
	}
}

// row adds the task that a row of the table makes.
func (w *outgoingWriter) row(own *congvan.Task, l templates.Line, done string) {
	d := w.draft
	n := strconv.Itoa(len(w.out.Tasks) + 1)
	if cell := l.Cells[0]; len(cell) > 0 {
		n = cell[0].Text
	}
	t := congvan.Task{ID: "A1/T1." + n, Label: n, Parent: "A1/T1", Part: "A1", Title: title(own), Text: title(own), Action: title(own),
		Lead: clean(own.Lead), Support: clean(own.Support), Output: done, References: w.taskReferences(own, "")}
	if len(t.Lead) == 0 {
		t.Lead = []congvan.Body{{Name: d.office.InLists()}}
	}
	limits := d.deadlinesOf(own)
	for _, dl := range limits {
		if strings.Contains(t.Title, dl.Text) { // told twice: in the title, and in its column
			t.Deadlines = append(t.Deadlines, w.deadline(*dl))
		}
	}
	inTitle := len(t.Deadlines)
	for _, dl := range limits {
		printed := *dl
		printed.Text, printed.YearInferred = phrase(dl), false
		if len(t.Deadlines) == inTitle {
			printed.Text = upperFirst(printed.Text) // begins the cell
		}
		t.Deadlines = append(t.Deadlines, w.deadline(printed))
	}
	w.out.Tasks = append(w.out.Tasks, t)
}

func clean(list []congvan.Body) []congvan.Body {
	var out []congvan.Body
	for _, b := range list {
		out = append(out, congvan.Body{Name: b.Name})
	}
	return out
}
