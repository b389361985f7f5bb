package generate_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan"
	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/generate"
	"congvan/generate/write/docx"
	"congvan/generate/write/pdf"
	"congvan/paper"
	"congvan/templates"
)

// writers are the formats in which a paper is written and read again.
var writers = map[string]func(io.Writer, *paper.Document) error{"docx": docx.Write, "pdf": pdf.Write}

// TestRoundTrip makes every form of every record that has tasks, with two offices and the choices of several clerks, and
// reads the paper again from both formats: it must give the outgoing record in every key.
func TestRoundTrip(t *testing.T) {
	made, reals, held := 0, 0, 0
	records, real := incoming(t)
	for name, record := range records {
		for _, form := range generate.Forms() {
			for _, office := range []string{"", "so-giao-duc.yaml"} {
				for clerk, choices := range clerks(record) {
					t.Run(strings.Join([]string{form.Name, name, office, clerk}, " "), func(t *testing.T) {
						res, err := generate.Make(form.Name, generate.Input{Record: record, Office: officeFile(t, office), Choices: choices, AsOf: record.Date.Value})
						if err != nil {
							t.Fatal(err)
						}
						for format := range writers {
							if real[name] {
								reals++
								if len(differences(res.Outgoing, again(t, res.Paper, format))) == 0 {
									held++
								}
								continue
							}
							t.Run(format, func(t *testing.T) {
								same(t, res.Outgoing, again(t, res.Paper, format))
							})
						}
						if !real[name] {
							passedOn(t, form.Name, record, res)
						}
					})
					made++
				}
			}
		}
	}
	if made < 300 {
		t.Errorf("only %d papers made", made)
	}
	if reals > 0 {
		t.Logf("of %d papers made of real ones %d say the same when read again", reals, held)
		if held*100 < reals*realFloor {
			t.Errorf("less than %d %%", realFloor)
		}
	}
}

// realFloor is the share, in percent, of the papers made of real ones that has been reached: CONGVAN_GOLD=… go test ./generate
// -run TestRoundTrip -v.
const realFloor = 100

// incoming gives the records of the dispatches that carry tasks, and those that are written by hand. With CONGVAN_GOLD
// naming a folder of real documents (docs, with their gold beside it), those too.
func incoming(t *testing.T) (out map[string]*congvan.Record, real map[string]bool) {
	t.Helper()
	out, real = map[string]*congvan.Record{}, map[string]bool{}
	files, err := filepath.Glob("../testdata/dispatch/*.*")
	if err != nil || len(files) == 0 {
		t.Fatal("no dispatches")
	}
	if gold := os.Getenv("CONGVAN_GOLD"); gold != "" {
		for _, pattern := range []string{"real/docs/*", "pairs/*-in-*"} {
			more, err := filepath.Glob(filepath.Join(gold, pattern))
			if err != nil || len(more) == 0 {
				t.Fatalf("no documents %s below CONGVAN_GOLD", pattern)
			}
			files = append(files, more...)
		}
	}
	for _, file := range files {
		switch filepath.Ext(file) {
		case ".md", ".sh":
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if r := document(t, filepath.Base(file), data); len(r.Tasks) > 0 {
			out[filepath.Base(file)] = r
			real[filepath.Base(file)] = !strings.HasPrefix(file, "../testdata/")
		}
	}
	files, err = filepath.Glob("../testdata/records/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no records")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var r congvan.Record
		if err := json.Unmarshal(data, &r); err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(file)] = &r
	}
	return out, real
}

func document(t *testing.T, name string, data []byte) *congvan.Record {
	t.Helper()
	got, err := extract.Document(context.Background(), name, bytes.NewReader(data), int64(len(data)), extract.Options{Limits: limits.Default()})
	if err != nil {
		t.Fatal(err)
	}
	return got.Record
}

// again writes the paper and reads it.
func again(t *testing.T, doc *paper.Document, format string) *congvan.Record {
	t.Helper()
	var file bytes.Buffer
	if err := writers[format](&file, doc); err != nil {
		t.Fatal(err)
	}
	return document(t, "paper."+format, file.Bytes())
}

func officeFile(t *testing.T, name string) *congvan.Office {
	t.Helper()
	text := templates.Office()
	if name != "" {
		var err error
		if text, err = os.ReadFile("../testdata/records/" + name); err != nil {
			t.Fatal(err)
		}
	}
	o, err := congvan.ParseOffice(text)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// clerks gives what several clerks chose for the record: nothing; a draft with number and day; limits of the office's
// own and several bodies; all tasks, with what was done.
func clerks(r *congvan.Record) map[string]*congvan.Choices {
	first, rest := congvan.TaskSet{IDs: []string{}}, congvan.TaskSet{IDs: []string{}}
	done := []congvan.TaskResult{}
	for i, task := range r.Tasks {
		if i%2 == 0 {
			first.IDs = append(first.IDs, task.ID)
		} else {
			rest.IDs = append(rest.IDs, task.ID)
		}
		done = append(done, congvan.TaskResult{Task: task.ID, Done: []string{"", "đã ban hành văn bản triển khai", "chưa thực hiện"}[i%3]})
	}
	all := congvan.TaskSet{All: true}
	day := internalDay(r)
	written := r.Date.Value // a paper of the same day: no limit has passed
	if len(written) < len("2026-03-05") {
		written = ""
	}
	return map[string]*congvan.Choices{
		"empty": nil,
		"draft": {Reply: congvan.ReplyDraft, Number: "7", Date: written, Results: done, Difficulties: []string{"Kinh phí bố trí còn chậm."}, Proposals: []string{"Kính đề nghị cơ quan có thẩm quyền xem xét, bố trí kinh phí."}},
		"several": {Number: "120", Date: written, Charges: []congvan.Charge{
			{Body: "Sở Y tế", Tasks: first, InternalDeadline: day}, {Body: "Ủy ban nhân dân các xã, phường", Tasks: rest}, {Body: "Sở Tư pháp", Role: congvan.Support, Tasks: all}}},
		"one": {Charges: []congvan.Charge{{Body: "Trung tâm Y tế", Tasks: all, InternalDeadline: day}}, Results: done},
	}
}

// internalDay is the first day that a stated limit of the record names, where it comes after the record's own: a limit of
// the office's own that keeps them all. "" where there is none.
func internalDay(r *congvan.Record) string {
	first := ""
	for _, d := range r.Deadlines {
		day := d.Date
		if d.Kind != congvan.KindDate || len(r.Date.Value) != len("2026-03-05") {
			continue
		}
		if year, quarter, ok := strings.Cut(day, "-Q"); ok {
			day = year + "-" + map[string]string{"1": "03", "2": "06", "3": "09", "4": "12"}[quarter]
		}
		switch len(day) {
		case len("2026"):
			day += "-12-28"
		case len("2026-03"):
			day += "-28"
		}
		if len(day) == len("2026-03-05") && (first == "" || day < first) {
			first = day
		}
	}
	if first <= r.Date.Value {
		return ""
	}
	return first
}

// passedOn holds that every task chosen stands in the paper once, with its papers and its limits or the office's own; in
// giao-viec the one charge, with the paper that came in.
func passedOn(t *testing.T, form string, in *congvan.Record, res *generate.Result) {
	t.Helper()
	out := res.Outgoing
	if form == "giao-viec" {
		if len(out.Tasks) != 1 {
			t.Fatalf("%d charges", len(out.Tasks))
		}
		if in.Number.Ordinal != "" && !slices.Contains(out.Tasks[0].References, out.References[0].ID) {
			t.Error("the charge does not name the paper that came in")
		}
		return
	}
	var chosen []string
	internal := map[string]bool{}
	for _, c := range res.Choices.Charges {
		for _, task := range in.Tasks {
			if form == "trien-khai" && c.Role != congvan.Support && c.Tasks.Has(task.ID) && !slices.Contains(chosen, task.ID) {
				chosen = append(chosen, task.ID)
				internal[task.ID] = c.InternalDeadline != ""
			}
		}
	}
	if form == "bao-cao-ket-qua" {
		for _, r := range res.Choices.Results {
			chosen = append(chosen, r.Task)
		}
	}
	passed := 0
	for _, task := range out.Tasks {
		if form == "bao-cao-ket-qua" && task.Part == "A1" || form == "trien-khai" && !strings.Contains(task.Action, "theo dõi, đôn đốc việc thực hiện; tổng hợp kết quả") {
			passed++
		}
	}
	if passed != len(chosen) {
		t.Errorf("%d tasks stand in the paper, %d were chosen", passed, len(chosen))
	}
	for _, task := range in.Tasks {
		if !slices.Contains(chosen, task.ID) {
			continue
		}
		for _, d := range in.Deadlines {
			if slices.Contains(task.Deadlines, d.ID) && !(internal[task.ID] && d.Kind == congvan.KindDate) && !slices.ContainsFunc(out.Deadlines, func(own congvan.Deadline) bool { return normal(own) == normal(d) }) {
				t.Errorf("task %s: %q does not stand in the paper", task.ID, d.Text)
			}
		}
		for _, ref := range in.References {
			if form == "trien-khai" && slices.Contains(task.References, ref.ID) && ref.Number != "" && !slices.ContainsFunc(out.References, func(own congvan.Reference) bool {
				return strings.TrimLeft(own.Number, "0") == strings.TrimLeft(ref.Number, "0")
			}) {
				t.Errorf("task %s: %s %s does not stand in the paper", task.ID, ref.Type, ref.Number)
			}
		}
	}
}

// normal writes a limit in its normal form.
func normal(d congvan.Deadline) string {
	relative := ""
	if d.Relative != nil {
		relative = fmt.Sprintf("%d %s", d.Relative.N, d.Relative.Unit)
	}
	return strings.Join([]string{d.Kind, d.Bound, d.Date, d.Time, d.Start, d.End, d.RRule, relative}, " ")
}

// same compares all that the two records say; source, places, confidence, candidates and warnings aside.
func same(t *testing.T, want, got *congvan.Record) {
	t.Helper()
	for _, line := range differences(want, got) {
		t.Error(line)
	}
}

// differences tells each fact that only one of the two records says.
func differences(want, got *congvan.Record) []string {
	saying, read := says(want), says(got)
	var out []string
	for _, line := range saying {
		if !slices.Contains(read, line) {
			out = append(out, "not read:  "+line)
		}
	}
	for _, line := range read {
		if !slices.Contains(saying, line) {
			out = append(out, "not said:  "+line)
		}
	}
	if len(out) == 0 && !slices.Equal(saying, read) {
		out = append(out, "another order:\n"+strings.Join(saying, "\n")+"\nread:\n"+strings.Join(read, "\n"))
	}
	return out
}

// says writes all that a record says, one fact a line.
func says(r *congvan.Record) []string {
	var out []string
	add := func(format string, values ...any) { out = append(out, fmt.Sprintf(format, values...)) }
	add("issuer %q under %q", r.Issuer.Name, r.Issuer.Parent)
	add("number %q %q %q", r.Number.Text, r.Number.Ordinal, r.Number.Symbol)
	add("place %q", r.Place)
	add("date %q %q", r.Date.Text, r.Date.Value)
	add("type %q %q", r.Type.Code, r.Type.Name)
	add("subject %q", r.Subject)
	add("marks %q %q", r.Urgency, r.Secrecy)
	for _, b := range r.Addressees {
		add("addressee %q", b.Name)
	}
	for _, f := range r.References {
		add("reference %s %s %q of %q, %q, %q, %s", f.ID, f.Type, f.Number, f.Date, f.Issuer, f.Title, f.Relation)
	}
	for _, p := range r.Parts {
		add("part %s %s %q %q %q", p.Part, p.Kind, p.Label, p.Type, p.Title)
	}
	nodes(r.Outline, "", add)
	limit := map[string]string{}
	for _, d := range r.Deadlines {
		relative := ""
		if d.Relative != nil {
			relative = fmt.Sprintf("%d %s %q", d.Relative.N, d.Relative.Unit, d.Relative.From)
		}
		limit[d.ID] = strings.Join(strings.Fields(fmt.Sprintf("%s %s %s %s %s %s %s %s %v", d.Kind, d.Bound, d.Date, d.Time, d.Start, d.End, d.RRule, relative, d.YearInferred)), " ") + fmt.Sprintf(" %q", d.Text)
		add("deadline %s %s", d.ID, limit[d.ID])
	}
	for _, i := range r.Indicators {
		add("indicator %s %q %s %v %q by %q in %q", i.ID, i.Name, i.Op, i.Value, i.Unit, i.By, i.Task)
	}
	for _, x := range r.Tasks {
		add("task %s %q below %q in %q: title %q", x.ID, x.Label, x.Parent, x.Part, x.Title)
		add("task %s: action %q", x.ID, x.Action)
		add("task %s: text %q", x.ID, x.Text)
		add("task %s: lead %q %v support %q", x.ID, names(x.Lead), x.Inherited, names(x.Support))
		add("task %s: output %q", x.ID, x.Output)
		for _, id := range x.Deadlines {
			add("task %s: deadline %s %s", x.ID, id, limit[id])
		}
		add("task %s: references %v", x.ID, x.References)
		for _, p := range x.Reports {
			add("task %s: report to %q via %q by %s %s", x.ID, p.To, p.Via, p.Deadline, limit[p.Deadline])
		}
		add("task %s: indicators %v", x.ID, x.Indicators)
	}
	for _, p := range r.Recipients {
		add("recipient %q %q %s %q", p.Name, p.Purpose, p.Role, p.Units)
	}
	add("signer %q %q %q", r.Signer.Authority, r.Signer.Position, r.Signer.Name)
	return out
}

func nodes(list []congvan.Node, depth string, add func(string, ...any)) {
	for _, n := range list {
		add("outline %s%s %q %q", depth, n.ID, n.Label, n.Text)
		nodes(n.Children, depth+"  ", add)
	}
}

func names(bodies []congvan.Body) []string {
	var out []string
	for _, b := range bodies {
		out = append(out, b.Name)
	}
	return out
}
