package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"congvan"
	"congvan/extract/ours"
)

var (
	tableFile    = congvan.Message{VI: "Tệp", EN: "File"}
	tableNumber  = congvan.Message{VI: "Số, ký hiệu", EN: "Number"}
	tableDate    = congvan.Message{VI: "Ngày", EN: "Date"}
	tableIssuer  = congvan.Message{VI: "Cơ quan", EN: "Issuer"}
	tableSubject = congvan.Message{VI: "Trích yếu", EN: "Subject"}
	tableSigned  = congvan.Message{VI: "Chữ ký số", EN: "Signature"}
	tableTasks   = congvan.Message{VI: "Nhiệm vụ", EN: "Tasks"}
	tableOurs    = congvan.Message{VI: "Nhiệm vụ của cơ quan mình", EN: "Tasks of ours"}
	tableUnsure  = congvan.Message{VI: "Nhiệm vụ chưa rõ có phải của cơ quan mình", EN: "Tasks that may be ours"}
	tableOthers  = congvan.Message{VI: "Nhiệm vụ của cơ quan khác", EN: "Tasks of others"}
	oursNames    = map[string]congvan.Message{
		ours.Lead: {VI: "chủ trì", EN: "lead"}, ours.Support: {VI: "phối hợp", EN: "support"}, ours.All: {VI: "chung", EN: "all"},
		ours.Unsure: {VI: "chưa rõ", EN: "unsure"},
	}
	signatureIntact = map[bool]congvan.Message{
		true:  {VI: "còn nguyên vẹn", EN: "intact"},
		false: {VI: "KHÔNG khớp với tệp", EN: "does NOT fit the file"},
	}
	signatureCovers = map[bool]congvan.Message{
		true:  {VI: "trên cả tệp", EN: "over the whole file"},
		false: {VI: "sau đó tệp có thêm phần khác", EN: "the file was added to afterwards"},
	}
	signatureChain = map[string]congvan.Message{
		"known":   {VI: "chứng thư có gốc tin cậy", EN: "certificate of a trusted root"},
		"unknown": {VI: "chứng thư chưa rõ gốc", EN: "root of the certificate unknown"},
		"broken":  {VI: "chứng thư không có hiệu lực khi ký", EN: "certificate not in force at the time"},
	}
	tableNoTasks  = congvan.Message{VI: "không thấy nhiệm vụ nào", EN: "none found"}
	tableRefs     = congvan.Message{VI: "Văn bản dẫn", EN: "Documents named"}
	tableCheck    = congvan.Message{VI: "Cần xem lại", EN: "To be checked"}
	columnTask    = congvan.Message{VI: "Mục", EN: "Point"}
	columnWhat    = congvan.Message{VI: "Việc phải làm", EN: "What is to be done"}
	columnWho     = congvan.Message{VI: "Ai làm", EN: "Who"}
	columnBy      = congvan.Message{VI: "Thời hạn", EN: "By when"}
	columnRefs    = congvan.Message{VI: "Văn bản dẫn", EN: "Documents"}
	supportedBy   = congvan.Message{VI: "phối hợp: ", EN: "with: "}
	dueDay        = congvan.Message{VI: "hạn %s", EN: "due %s"}
	notFilled     = congvan.Message{VI: "(không thấy)", EN: "(not found)"}
	relationNames = map[congvan.Relation]congvan.Message{
		congvan.Replies:    {VI: "trả lời", EN: "replies to"},
		congvan.Amends:     {VI: "sửa đổi", EN: "amends"},
		congvan.Replaces:   {VI: "thay thế", EN: "replaces"},
		congvan.Repeals:    {VI: "bãi bỏ", EN: "repeals"},
		congvan.Basis:      {VI: "căn cứ", EN: "basis"},
		congvan.Implements: {VI: "thực hiện", EN: "implements"},
		congvan.Encloses:   {VI: "gửi kèm", EN: "encloses"},
		congvan.Cites:      {VI: "dẫn", EN: "cites"},
	}
)

// writeRecordTable prints the record for people to read: head, tasks, documents named, doubts.
func writeRecordTable(w io.Writer, lang congvan.Lang, name string, rec *congvan.Record) error {
	table := recordTable{lang: lang, rec: rec}
	table.line(tableFile, name)
	table.line(tableNumber, rec.Number.Text)
	table.line(tableDate, shownDay(rec.Date.Value))
	table.line(tableIssuer, strings.TrimPrefix(rec.Issuer.Parent+" – "+rec.Issuer.Name, " – "))
	table.line(tableSubject, rec.Subject)
	for _, s := range rec.Source.Signatures {
		table.line(tableSigned, table.signature(s))
	}
	table.tasks()
	table.references()
	table.warnings()
	_, err := io.WriteString(w, table.b.String())
	return err
}

type recordTable struct {
	b    strings.Builder
	lang congvan.Lang
	rec  *congvan.Record
}

const labelWidth = 13

func (t *recordTable) line(label congvan.Message, value string) {
	if strings.Trim(value, " –") == "" {
		value = notFilled.In(t.lang)
	}
	for i, line := range wrap(value, screenWidth-labelWidth) {
		head := ""
		if i == 0 {
			head = label.In(t.lang)
		}
		t.b.WriteString(pad(head, labelWidth) + line + "\n")
	}
}

func (t *recordTable) heading(m congvan.Message, n int) {
	fmt.Fprintf(&t.b, "\n%s (%d)\n", m.In(t.lang), n)
}

// signature tells who signed the file, when, and what is known of it.
func (t *recordTable) signature(s congvan.Signature) string {
	day, _, _ := strings.Cut(s.Time, "T")
	facts := []string{s.Signer, shownDay(day), signatureIntact[s.Intact].In(t.lang)}
	if s.Intact {
		facts = append(facts, signatureCovers[s.CoversFile].In(t.lang))
	}
	facts = append(facts, signatureChain[s.Chain].In(t.lang))
	return strings.Join(slices.DeleteFunc(facts, func(f string) bool { return f == "" }), ", ")
}

// tasks prints the tasks; with an office its own first, then those that may be, then the others.
func (t *recordTable) tasks() {
	if len(t.rec.Tasks) == 0 || t.rec.Tasks[0].Ours == "" {
		t.taskTable(tableTasks, t.rec.Tasks)
		return
	}
	var own, doubtful, others []congvan.Task
	for _, task := range t.rec.Tasks {
		switch task.Ours {
		case ours.No:
			others = append(others, task)
		case ours.Unsure:
			doubtful = append(doubtful, task)
		default:
			own = append(own, task)
		}
	}
	t.taskTable(tableOurs, own)
	if len(doubtful) > 0 {
		t.taskTable(tableUnsure, doubtful)
	}
	if len(others) > 0 {
		t.taskTable(tableOthers, others)
	}
}

func (t *recordTable) taskTable(heading congvan.Message, tasks []congvan.Task) {
	t.heading(heading, len(tasks))
	if len(tasks) == 0 {
		t.b.WriteString(tableNoTasks.In(t.lang) + "\n")
		return
	}
	columns := []column{
		{columnTask.In(t.lang), 10}, {columnWhat.In(t.lang), 34}, {columnWho.In(t.lang), 18}, {columnBy.In(t.lang), 14},
		{columnRefs.In(t.lang), 16},
	}
	deadlines, references := map[string]congvan.Deadline{}, map[string]congvan.Reference{}
	for _, d := range t.rec.Deadlines {
		deadlines[d.ID] = d
	}
	for _, r := range t.rec.References {
		references[r.ID] = r
	}
	var rows [][]string
	for _, task := range tasks {
		var by, refs []string
		for _, id := range task.Deadlines {
			by = append(by, t.deadline(deadlines[id]))
		}
		for _, id := range task.References {
			refs = append(refs, shortReference(references[id]))
		}
		point, what := task.ID, task.Title
		if m, ok := oursNames[task.Ours]; ok {
			point += "\n" + m.In(t.lang)
		}
		if task.Ours == ours.Unsure {
			what += "\n? " + task.OursWhy
		}
		rows = append(rows, []string{point, what, t.bodies(task), strings.Join(by, "\n"), strings.Join(refs, "\n")})
	}
	writeTable(&t.b, columns, rows) // a strings.Builder takes everything
}

// bodies gives who leads, one a line, then who helps.
func (t *recordTable) bodies(task congvan.Task) string {
	var lines []string
	for _, b := range task.Lead {
		lines = append(lines, b.Name)
	}
	for i, b := range task.Support {
		head := ""
		if i == 0 {
			head = supportedBy.In(t.lang)
		}
		lines = append(lines, head+b.Name)
	}
	return strings.Join(lines, "\n")
}

// deadline gives the words of the limit and, where they do not name it, the day.
func (t *recordTable) deadline(d congvan.Deadline) string {
	if d.Due == "" {
		return d.Text
	}
	return d.Text + "\n→ " + fill(dueDay, shownDay(d.Due)).In(t.lang)
}

func (t *recordTable) references() {
	if len(t.rec.References) == 0 {
		return
	}
	t.heading(tableRefs, len(t.rec.References))
	for _, r := range t.rec.References {
		text := shortReference(r)
		if r.Date != "" {
			text += " (" + shownDay(r.Date) + ")"
		}
		if r.Issuer != "" {
			text += ", " + r.Issuer
		}
		if r.Title != "" && r.Number != "" {
			text += ": " + r.Title
		}
		t.item(relationNames[r.Relation].In(t.lang), text)
	}
}

func (t *recordTable) warnings() {
	if len(t.rec.Warnings) == 0 {
		return
	}
	t.heading(tableCheck, len(t.rec.Warnings))
	for _, w := range t.rec.Warnings {
		t.item(string(w.Code), w.Message.In(t.lang))
	}
}

// item is one line of a list: what kind, and the text beside it.
func (t *recordTable) item(kind, text string) {
	const kindWidth = 24
	for i, line := range wrap(text, screenWidth-kindWidth-2) {
		head := ""
		if i == 0 {
			head = kind
		}
		t.b.WriteString("  " + pad(head, kindWidth) + line + "\n")
	}
}

// shortReference is the number, or the name of an unnumbered paper.
func shortReference(r congvan.Reference) string {
	if r.Number != "" {
		return r.Number
	}
	return r.Title
}

// shownDay writes "2023-02-24" as Vietnamese people do, "24/02/2023", and "2023-02" as "02/2023".
func shownDay(iso string) string {
	parts := strings.Split(iso, "-")
	for i, j := 0, len(parts)-1; i < j; i, j = i+1, j-1 {
		parts[i], parts[j] = parts[j], parts[i]
	}
	return strings.Join(parts, "/")
}
