package generate

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

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

// references lists the papers that the new one names in the order of its text: the incoming one, and what that cites.
func (w *outgoingWriter) references() {
	d, r := w.draft, w.draft.record
	text := w.all()
	type found struct {
		at  int
		ref *congvan.Reference // nil: the incoming paper
	}
	var list []found
	incoming := congvan.Reference{Type: r.Type.Code, Number: fullNumber(r.Number), Date: r.Date.Value, Issuer: d.choices.Issuer, Relation: d.form.relation}
	switch {
	case incoming.Number != "":
		if at := numberAt(text, incoming.Number); at >= 0 {
			incoming.Title = w.incomingTitle()
			list = append(list, found{at, nil})
		}
	case congvan.IsDay(r.Date.Value): // it can be looked up by its day
		incoming.Title = r.Type.Name
		list = append(list, found{max(0, strings.Index(text, r.Type.Name+" "+dated(r.Date.Value))), nil})
	}
	cited := slices.Clone(r.References)
	for _, ref := range d.clerkReferences() {
		if !slices.ContainsFunc(cited, func(own congvan.Reference) bool { return own.Number == ref.Number && own.Title == ref.Title }) {
			ref.ID = "clerk " + ref.ID
			cited = append(cited[:len(cited):len(cited)], ref)
		}
	}
	for i := range cited {
		ref := &cited[i]
		at := -1
		if ref.Number != "" {
			for _, form := range []string{ref.Number, strings.TrimLeft(ref.Number, "0"), "0" + ref.Number} { // one paper with and without a leading zero
				if at = numberAt(text, form); at >= 0 {
					cited[i].Number = form
					break
				}
			}
		} else if ref.Title != "" {
			if at = indexFold(text, ref.Title); at >= 0 {
				cited[i].Title = text[at : at+len(ref.Title)] // as the text spells it
			}
		}
		if at < 0 || ref.Number != "" && ref.Number == r.Number.Text {
			continue
		}
		if ref.Number == "" && slices.ContainsFunc(list, func(f found) bool { return f.at == at && f.ref != nil && f.ref.Number == "" }) {
			continue // spelt in two ways there, named once here
		}
		list = append(list, found{at, ref})
		for j := len(list) - 1; j > 0 && list[j-1].at > at; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	for _, f := range list {
		if f.ref == nil {
			w.refer("", incoming)
			continue
		}
		printed := *f.ref
		printed.Relation = congvan.Cites
		if carriesOut(w.text.subject, f.ref) {
			printed.Relation = congvan.Implements
		}
		printed.Links, printed.Mentions, printed.At = nil, nil, nil
		if printed.Number != "" && !strings.Contains(text, printed.Title) {
			printed.Title = ""
		}
		if !nearby(text, f.ref, func(after string) bool { return dateIn(after, printed.Date) }) {
			printed.Date = ""
		}
		if !nearby(text, f.ref, func(after string) bool {
			return printed.Issuer != "" && strings.Contains(after, "của "+printed.Issuer)
		}) {
			printed.Issuer = ""
		}
		w.refer(f.ref.ID, printed)
	}
}

// indexFold finds words whatever the capitals behind the first letter ("Luật Thuỷ sản", "Luật thuỷ sản", no "pháp luật thuỷ
// sản"); a place where they are written as given comes before others.
func indexFold(text, words string) int {
	if i := strings.Index(text, words); i >= 0 {
		return i
	}
	low := strings.ToLower(text)
	if len(low) != len(text) || len(strings.ToLower(words)) != len(words) {
		return -1
	}
	first, _ := utf8.DecodeRuneInString(words)
	for from := 0; ; {
		i := strings.Index(low[from:], strings.ToLower(words))
		if i < 0 {
			return -1
		}
		if r, _ := utf8.DecodeRuneInString(text[from+i:]); r == first {
			return from + i
		}
		from += i + len(words)
	}
}

// incomingTitle gives what the incoming paper is about at its fullest mention: "về việc …" of the text, or "về …" of the
// subject.
func (w *outgoingWriter) incomingTitle() string {
	title := cutTitle(aboutWhat(w.draft.record.Subject))
	if _, after, found := strings.Cut(w.text.subject, " của "+w.draft.choices.Issuer+" về "); found {
		if own := cutTitle(after); len(own) > len(title) {
			return own
		}
	}
	return title
}

// cutTitle gives what a cited paper is about as far as it is its own title: to a bracket, and to the next paper that it names.
func cutTitle(title string) string {
	if i := strings.Index(title, "("); i > 0 {
		title = title[:i]
	}
	if at := nextPaper.FindStringIndex(title); at != nil {
		title = title[:at[0]]
	}
	for cut := true; cut; {
		cut = false
		title = bare(title)
		for _, w := range []string{" và", " theo", " tại", " của", " thực hiện", " triển khai", " các", " kèm"} {
			if rest, ok := strings.CutSuffix(title, w); ok {
				title, cut = rest, true
			}
		}
	}
	return title
}

var nextPaper = regexp.MustCompile(`\p{Lu}\pL*(?: \pL+)? số [0-9]`)

// carriesOut tells whether the subject says that this paper carries the other out: it is the first paper behind the verb,
// whole or with what is carried out of it ("triển khai một số nội dung tại Luật …"), or stands right behind the verb.
func carriesOut(subject string, ref *congvan.Reference) bool {
	name := typeName(ref.Type) + " số " + ref.Number
	if ref.Number == "" {
		name = ref.Title
	}
	before, _, found := strings.Cut(subject, name)
	if !found {
		return false
	}
	for _, w := range []string{"thực hiện ", "triển khai ", "Thực hiện ", "Triển khai "} {
		if strings.HasSuffix(before, w) || strings.HasPrefix(before, w) && !strings.ContainsAny(before, ",;") && !nextPaper.MatchString(before) {
			return true
		}
	}
	return false
}

func (w *outgoingWriter) refer(incoming string, ref congvan.Reference) {
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
	var o points
	paragraphs := 0 // task paragraphs without a label
	proposals := 0  // that ask for something
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
		case key == proposalKey:
			above := o.openID()
			id := strings.TrimPrefix(above+".¶"+strconv.Itoa(proposals+1), ".")
			if w.proposal(id, above, text) {
				proposals++
			}
		case d.form.scopeWatches() && d.office.Watches != "" && strings.Contains(text, "Giao "+d.office.Watches+" theo dõi"):
			w.add(congvan.Task{ID: id, Label: label, Parent: parent, Title: bare(text), Text: text,
				Action: bare(text[strings.Index(text, "theo dõi"):]), Lead: []congvan.Body{{Name: d.office.Watches}}},
				facts{reports: []congvan.Report{{To: d.choices.Decides}}})
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

// itemTask adds the task that a point makes.
func (w *outgoingWriter) itemTask(it *item, id, parent, label, text string) {
	words := w.draft.word(it)
	t := congvan.Task{ID: id, Label: label, Parent: parent, Title: bare(text), Text: text, Action: bare(text),
		Lead: bodies(it.leads), Support: bodies(words.support)}
	inherits := parent
	var names []string
	for _, b := range t.Lead {
		names = append(names, b.Name)
	}
	if rest, ok := strings.CutPrefix(text, "Giao "+strings.Join(names, ", ")+" "); ok {
		t.Action = bare(rest)
	}
	if it.task != nil {
		t.Support = without(t.Support, t.Lead)
		if also := without(orderedIn(words.action, it.task), t.Lead); len(also) > 0 {
			if parent != "" {
				t.Lead = nil
			}
			t.Lead = append(t.Lead, also...)
			inherits = ""
		}
	}
	if inherits != "" {
		t.Inherited = []string{"lead"}
	}
	f := facts{limits: words.deadlines, reports: words.reports, days: words.days}
	if it.task != nil {
		f.tasks = []*congvan.Task{it.task}
	}
	w.add(t, f)
}

// chargeTask adds the one charge of giao-viec.
func (w *outgoingWriter) chargeTask(id, text string) {
	d := w.draft
	ch := d.leadCharge()
	a := d.assigned(ch)
	t := congvan.Task{ID: id, Title: bare(text), Text: text, Action: bare(text)}
	if _, after, found := strings.Cut(text, "giao "+d.charged(congvan.Lead)+" "); found {
		t.Action = bare(after)
	}
	for _, c := range d.choices.Charges {
		if c.Role == congvan.Support {
			t.Support = append(t.Support, congvan.Body{Name: inSentence(c.Body)})
		} else {
			t.Lead = append(t.Lead, congvan.Body{Name: inSentence(c.Body)})
		}
	}
	for _, own := range d.tasksIn(ch.Tasks) {
		t.Lead = append(t.Lead, without(orderedIn(a.action, own), t.Lead)...)
		for _, b := range own.Support {
			if strings.Contains(a.action, b.Name) && !named(t.Support, b.Name) && !named(t.Lead, b.Name) {
				t.Support = append(t.Support, congvan.Body{Name: b.Name})
			}
		}
	}
	f := facts{tasks: d.tasksIn(ch.Tasks), limits: a.limits, reports: d.reportsIn(a.action, d.tasksIn(ch.Tasks))}
	if d.choices.Reply == congvan.ReplyDirect {
		if a.send {
			f.reports = append(f.reports, congvan.Report{To: inSentence(a.sending.to), Via: a.sending.via})
		}
		f.reports = append(f.reports, congvan.Report{To: d.office.InText()})
	}
	w.add(t, f)
}

// orderedIn gives the leads of the incoming task that its action itself orders or asks: "…; giao Sở Nội vụ đưa vào …".
func orderedIn(action string, own *congvan.Task) []congvan.Body {
	var out []congvan.Body
	for _, b := range own.Lead {
		for _, w := range []string{"giao ", "đề nghị ", "yêu cầu "} {
			if strings.Contains(action, w+b.Name) && !named(out, b.Name) {
				out = append(out, congvan.Body{Name: b.Name})
			}
		}
	}
	return out
}

// without gives the bodies that are not in the other list.
func without(list, others []congvan.Body) []congvan.Body {
	var out []congvan.Body
	for _, b := range list {
		if !named(others, b.Name) {
			out = append(out, b)
		}
	}
	return out
}

// named tells whether the body is in the list.
func named(list []congvan.Body, name string) bool {
	return slices.ContainsFunc(list, func(b congvan.Body) bool { return fold(b.Name) == fold(name) })
}

func bodies(names []string) []congvan.Body {
	var out []congvan.Body
	for _, n := range names {
		out = append(out, congvan.Body{Name: inSentence(n)})
	}
	return out
}

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
	table := congvan.Node{ID: "A1/T1"}
	for _, l := range w.text.table {
		if id, ok := strings.CutPrefix(last(l.IDs), "task:"); ok {
			w.row(d.task(id), l, done[id])
			row := w.out.Tasks[len(w.out.Tasks)-1]
			table.Children = append(table.Children, congvan.Node{ID: row.ID, Label: row.Label, Text: row.Text})
		}
	}
	w.out.Outline = append(w.out.Outline, table)
}

// row adds the task that a row of the table makes.
func (w *outgoingWriter) row(own *congvan.Task, l templates.Line, done string) {
	d := w.draft
	n := strconv.Itoa(len(w.out.Tasks) + 1)
	if cell := l.Cells[0]; len(cell) > 0 {
		n = cell[0].Text
	}
	t := congvan.Task{ID: "A1/T1." + n, Label: n, Parent: "A1/T1", Part: "A1", Title: d.title(own), Text: d.title(own), Action: d.title(own),
		Lead: clean(own.Lead), Support: clean(own.Support), Output: done}
	if len(t.Lead) == 0 {
		t.Lead = []congvan.Body{{Name: d.office.InLists()}}
	}
	f := facts{tasks: []*congvan.Task{own}, reports: d.reportsIn(t.Title, []*congvan.Task{own})}
	for _, dl := range d.deadlinesOf(own) {
		told := *dl
		if _, limit, is := inAction(t.Title, dl, told); is {
			f.limits = append(f.limits, limit)
			continue
		}
		told.Text, told.YearInferred = phrase(dl), false
		if strings.HasPrefix(columnOf(l), upperFirst(told.Text)) {
			told.Text = upperFirst(told.Text) // begins the cell
		}
		f.column = append(f.column, told)
	}
	w.add(t, f)
}

// columnOf gives the text of a row's cell of times.
func columnOf(l templates.Line) string {
	const times = 4 // its column in every form with an annex
	if times >= len(l.Cells) {
		return ""
	}
	var b strings.Builder
	for _, s := range l.Cells[times] {
		b.WriteString(s.Text)
	}
	return b.String()
}

func clean(list []congvan.Body) []congvan.Body {
	var out []congvan.Body
	for _, b := range list {
		out = append(out, congvan.Body{Name: b.Name})
	}
	return out
}
