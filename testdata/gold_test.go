package testdata_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

type name struct {
	Name string `json:"name"`
}

type relative struct {
	N    int    `json:"n"`
	Unit string `json:"unit"`
	From string `json:"from"`
}

type deadline struct {
	Kind         string    `json:"kind"`
	Bound        string    `json:"bound"`
	Date         string    `json:"date,omitempty"`
	Time         string    `json:"time,omitempty"`
	Start        string    `json:"start,omitempty"`
	End          string    `json:"end,omitempty"`
	RRule        string    `json:"rrule,omitempty"`
	Relative     *relative `json:"relative,omitempty"`
	YearInferred bool      `json:"year_inferred,omitempty"`
}

type reference struct {
	Type     string  `json:"type"`
	Number   string  `json:"number"`
	Date     *string `json:"date"`
	Issuer   string  `json:"issuer"`
	Relation string  `json:"relation"`
	Title    string  `json:"title"`
}

type report struct {
	To  string `json:"to"`
	Via string `json:"via"`
}

type task struct {
	ID         string     `json:"id"`
	Label      string     `json:"label"`
	Parent     string     `json:"parent"`
	Part       string     `json:"part"`
	Title      string     `json:"title"`
	Action     string     `json:"action"`
	Lead       []name     `json:"lead"`
	Support    []name     `json:"support"`
	Output     string     `json:"output"`
	Deadlines  []deadline `json:"deadlines"`
	Reports    []report   `json:"reports"`
	References []string   `json:"references"`
}

type indicator struct {
	Name  string  `json:"name"`
	Op    string  `json:"op"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	By    string  `json:"by"`
	Task  string  `json:"task"`
}

type recipient struct {
	Name    string   `json:"name"`
	Role    string   `json:"role"`
	Purpose string   `json:"purpose"`
	Units   []string `json:"units"`
}

type number struct {
	Text    string `json:"text"`
	Ordinal string `json:"ordinal"`
	Symbol  string `json:"symbol"`
}

type signer struct {
	Authority string `json:"authority"`
	Position  string `json:"position"`
	Name      string `json:"name"`
}

// gold has exactly the keys of a gold file; an unknown one fails the reading.
type gold struct {
	Source struct {
		Name string `json:"name"`
	} `json:"source"`
	Issuer struct {
		Parent string `json:"parent"`
		Name   string `json:"name"`
	} `json:"issuer"`
	Number number `json:"number"`
	Place  string `json:"place"`
	Date   struct {
		Value string `json:"value"`
	} `json:"date"`
	Type struct {
		Code string `json:"code"`
	} `json:"type"`
	Subject    string      `json:"subject"`
	Urgency    string      `json:"urgency"`
	Secrecy    string      `json:"secrecy"`
	Addressees []name      `json:"addressees"`
	References []reference `json:"references"`
	Tasks      []task      `json:"tasks"`
	Deadlines  []deadline  `json:"deadlines"`
	Indicators []indicator `json:"indicators"`
	Recipients []recipient `json:"recipients"`
	Signer     signer      `json:"signer"`
}

var (
	types = strings.Fields("NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB " +
		"CV KL HP L BL PL NĐ TT TTLT VB")
	relations = strings.Fields("replies amends replaces repeals basis implements encloses cites")
	roles     = strings.Fields("as-addressed report action archive copy")
	bounds    = map[string][]string{ // kind → the bounds that the rules know for it
		"date":      {"before", "by", "on", "within", "from"},
		"period":    {"on", "by"},
		"recurring": {"before", "by", "on", "within"}, // within: "hằng năm … trong quý I"
		"relative":  {"within", "from", "before"},
		"ongoing":   {"on"},
		"event":     {"within", "before", "from"}, // from: "sau khi …" as the time a label gives
	}
	units    = strings.Fields("hour day working_day week month quarter year")
	isoDay   = regexp.MustCompile(`^\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?$`)
	isoDate  = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`)
	hour     = regexp.MustCompile(`^([01]\d|2[0-3]):[0-5]\d$`)
	rrule    = regexp.MustCompile(`^FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;(INTERVAL|BYMONTH|BYMONTHDAY)=[\d,]+|;BYDAY=[A-Z,]+)*$`)
	bullet   = regexp.MustCompile(`^[-+]\d+$`)
	unlabel  = regexp.MustCompile(`^¶\d+$`)
	tableRow = regexp.MustCompile(`(^|/)T\d+\.`)
)

func TestGold(t *testing.T) {
	files, err := filepath.Glob("dispatch/gold/*.json")
	if err != nil || len(files) < 14 {
		t.Fatalf("%d gold files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) { checkGold(t, file) })
	}
}

func TestEveryDispatchHasGold(t *testing.T) {
	for _, pattern := range []string{"dispatch/*.txt", "dispatch/*.fodt", "dispatch/*.docx", "dispatch/*.pdf"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Errorf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, file := range files {
			base := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
			if _, err := os.Stat(filepath.Join("dispatch/gold", base+".json")); err != nil {
				t.Errorf("%s: %v", file, err)
			}
			if ext := filepath.Ext(file); ext == ".docx" || ext == ".pdf" {
				if _, err := os.Stat(filepath.Join("dispatch", base+".fodt")); err != nil {
					t.Errorf("%s has no source: %v", file, err)
				}
			}
		}
	}
}

func checkGold(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !norm.NFC.IsNormal(data) {
		t.Error("not NFC")
	}
	var g gold
	strict(t, data, &g)
	base := strings.TrimSuffix(filepath.Base(file), ".json")
	if got := strings.TrimSuffix(g.Source.Name, filepath.Ext(g.Source.Name)); got != base {
		t.Errorf("source.name is %q", g.Source.Name)
	}
	if _, err := os.Stat(filepath.Join("dispatch", g.Source.Name)); err != nil {
		t.Error(err)
	}
	text := readText(t, base)
	in := func(key, value string) {
		t.Helper()
		if value != "" && !text.has(value) {
			t.Errorf("%s: %q does not stand in the text", key, value)
		}
	}
	code := func(key, value string) {
		t.Helper()
		if value != "" && !text.hasCode(value) {
			t.Errorf("%s: %q does not stand in the text", key, value)
		}
	}
	in("issuer.parent", g.Issuer.Parent)
	in("issuer.name", g.Issuer.Name)
	code("number.text", g.Number.Text)
	if joined := g.Number.Ordinal + g.Number.Symbol; strings.NewReplacer("/", "", "-", "").Replace(g.Number.Text) !=
		strings.NewReplacer("/", "", "-", "").Replace(joined) {
		t.Errorf("number.text %q is not ordinal %q and symbol %q", g.Number.Text, g.Number.Ordinal, g.Number.Symbol)
	}
	in("place", g.Place)
	if g.Date.Value != "" && !isoDate.MatchString(g.Date.Value) {
		t.Errorf("date.value %q", g.Date.Value)
	}
	oneOf(t, "type.code", g.Type.Code, types)
	in("subject", g.Subject)
	in("urgency", strings.ToUpper(g.Urgency))
	in("secrecy", strings.ToUpper(g.Secrecy))
	for _, a := range g.Addressees {
		in("addressee", a.Name)
	}
	for _, r := range g.Recipients {
		in("recipient", r.Name)
		in("purpose of "+r.Name, r.Purpose)
		oneOf(t, "role of "+r.Name, r.Role, roles)
		if (r.Role == "archive") != (len(r.Units) > 0) {
			t.Errorf("recipient %s: role %s, units %v", r.Name, r.Role, r.Units)
		}
		for _, u := range r.Units {
			in("unit", u)
		}
	}
	in("signer.authority", g.Signer.Authority)
	in("signer.position", g.Signer.Position)
	in("signer.name", g.Signer.Name)
	known := checkReferences(t, text, g.References)
	ids := checkTasks(t, text, g.Tasks, known)
	var all []deadline
	for _, task := range g.Tasks {
		all = append(all, task.Deadlines...)
	}
	if g.Deadlines != nil {
		for _, d := range all {
			if !slices.ContainsFunc(g.Deadlines, func(x deadline) bool { return same(x, d) }) {
				t.Errorf("deadlines lacks %+v of a task", d)
			}
		}
		if len(g.Deadlines) <= len(all) {
			t.Error("deadlines has none outside the tasks: leave the key out")
		}
	}
	for _, d := range append(all, g.Deadlines...) {
		checkDeadline(t, text, d)
	}
	for _, i := range g.Indicators {
		checkIndicator(t, i)
		if i.Task != "" && !ids[i.Task] {
			t.Errorf("indicator %s: no task %q", i.Name, i.Task)
		}
	}
}

func checkReferences(t *testing.T, text text, refs []reference) map[string]bool {
	known := map[string]bool{}
	for _, r := range refs {
		key := r.Number
		if key == "" {
			key = r.Title
		}
		if key == "" || known[key] {
			t.Errorf("reference %+v: no name of its own", r)
		}
		known[key] = true
		if (r.Number == "") == (r.Title == "") {
			t.Errorf("reference %s: number or title, one of them", key)
		}
		if r.Number != "" && !text.hasCode(r.Number) || r.Title != "" && !text.has(r.Title) {
			t.Errorf("reference %q does not stand in the text", key)
		}
		if r.Issuer != "" && !text.has(r.Issuer) {
			t.Errorf("issuer %q does not stand in the text", r.Issuer)
		}
		if r.Date == nil || *r.Date != "" && !isoDate.MatchString(*r.Date) {
			t.Errorf("reference %s: date %v", key, r.Date)
		}
		if r.Type != "" { // a kind outside the table
			oneOf(t, "type of "+key, r.Type, types)
		}
		oneOf(t, "relation of "+key, r.Relation, relations)
	}
	return known
}

func checkTasks(t *testing.T, text text, tasks []task, references map[string]bool) map[string]bool {
	ids := map[string]bool{}
	for _, task := range tasks {
		if ids[task.ID] {
			t.Errorf("task %s twice", task.ID)
		}
		ids[task.ID] = true
		checkID(t, task)
		for _, list := range [][]name{task.Lead, task.Support} {
			for _, n := range list {
				if n.Name == "" || !text.has(n.Name) {
					t.Errorf("task %s: %q does not stand in the text", task.ID, n.Name)
				}
			}
		}
		for _, value := range []string{task.Title, task.Output, task.Label} {
			if value != "" && !text.has(value) {
				t.Errorf("task %s: %q does not stand in the text", task.ID, value)
			}
		}
		if task.Title == "" || strings.TrimRight(task.Title, " .;:") != task.Title {
			t.Errorf("task %s: title %q", task.ID, task.Title)
		}
		if task.Action == "" || !strings.HasSuffix(task.Title, task.Action) {
			t.Errorf("task %s: action %q does not end the title", task.ID, task.Action)
		}
		if task.Lead == nil || task.Support == nil || task.Deadlines == nil || task.Reports == nil || task.References == nil {
			t.Errorf("task %s: an absent list is not scored", task.ID)
		}
		for _, r := range task.Reports {
			if r.To == "" || !text.has(r.To) || r.Via != "" && !text.has(r.Via) {
				t.Errorf("task %s: report %+v", task.ID, r)
			}
		}
		for _, r := range task.References {
			if !references[r] {
				t.Errorf("task %s: reference %q is not in the list", task.ID, r)
			}
		}
	}
	return ids
}

// checkID: the id is its parent and the own label without punctuation; a bullet is its mark and place.
func checkID(t *testing.T, task task) {
	t.Helper()
	path := task.ID
	if task.Part != "" {
		path = strings.TrimPrefix(path, task.Part+"/")
	}
	if (task.Part != "") != strings.Contains(task.ID, "/") || task.Part != "" && path == task.ID {
		t.Errorf("task %s: part %q", task.ID, task.Part)
	}
	parent, last := "", path
	if i := strings.LastIndexByte(path, '.'); i >= 0 {
		parent, last = path[:i], path[i+1:]
		if task.Part != "" {
			parent = task.Part + "/" + parent
		}
	}
	if parent != task.Parent {
		t.Errorf("task %s: parent %q, the id says %q", task.ID, task.Parent, parent)
	}
	mark := strings.Trim(task.Label, ".)(/:- ")
	switch {
	case unlabel.MatchString(last):
		if task.Label != "" {
			t.Errorf("task %s: label %q", task.ID, task.Label)
		}
	case bullet.MatchString(last):
		if want := strings.NewReplacer("•", "-", "*", "-", "–", "-").Replace(task.Label); want != last[:1] {
			t.Errorf("task %s: label %q", task.ID, task.Label)
		}
	case strings.HasPrefix(last, "Đ"):
		if task.Label != "Điều "+last[len("Đ"):]+"." {
			t.Errorf("task %s: label %q", task.ID, task.Label)
		}
	case tableRow.MatchString(task.ID), !strings.Contains(mark, "."):
		if mark != last && (task.Label != "" || !tableRow.MatchString(task.ID)) { // a row without a number has its place
			t.Errorf("task %s: label %q", task.ID, task.Label)
		}
	default: // "1.1." under "1."
		if !strings.HasSuffix("."+path, "."+mark) {
			t.Errorf("task %s: label %q", task.ID, task.Label)
		}
	}
}

// checkDeadline: a legal kind and bound, and the normal form that belongs to the kind, and no other.
func checkDeadline(t *testing.T, text text, d deadline) {
	t.Helper()
	legal, ok := bounds[d.Kind]
	if !ok || !slices.Contains(legal, d.Bound) {
		t.Errorf("deadline %+v: kind %q with bound %q", d, d.Kind, d.Bound)
	}
	if (d.Kind == "date") != isoDay.MatchString(d.Date) || d.Kind != "date" && d.Date != "" {
		t.Errorf("deadline %+v: date %q", d, d.Date)
	}
	if d.Kind == "period" {
		if !isoDay.MatchString(d.Start) || !isoDay.MatchString(d.End) || d.Start > d.End {
			t.Errorf("deadline %+v: start, end", d)
		}
	} else if d.Start != "" || d.End != "" {
		t.Errorf("deadline %+v: start, end", d)
	}
	if (d.Kind == "recurring") != rrule.MatchString(d.RRule) || d.Kind != "recurring" && d.RRule != "" {
		t.Errorf("deadline %+v: rrule", d)
	}
	if (d.Kind == "relative") != (d.Relative != nil) {
		t.Errorf("deadline %+v: relative", d)
	} else if r := d.Relative; r != nil && (r.N < 1 || !slices.Contains(units, r.Unit) || r.From == "" || !text.has(r.From)) {
		t.Errorf("deadline %+v: relative %+v", d, *r)
	}
	if d.Time != "" && !hour.MatchString(d.Time) {
		t.Errorf("deadline %+v: time", d)
	}
}

func checkIndicator(t *testing.T, i indicator) {
	t.Helper()
	oneOf(t, "op of "+i.Name, i.Op, strings.Fields("= >= <= > <"))
	if i.Name == "" || i.Unit == "" || i.By != "" && !isoDay.MatchString(i.By) {
		t.Errorf("indicator %+v", i)
	}
}

func same(a, b deadline) bool {
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	return bytes.Equal(x, y)
}

func strict(t *testing.T, data []byte, into any) {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		t.Fatal(err)
	}
	if dec.More() {
		t.Fatal("more than one value")
	}
}

func oneOf(t *testing.T, key, value string, legal []string) {
	t.Helper()
	if !slices.Contains(legal, value) {
		t.Errorf("%s: %q is none of %v", key, value, legal)
	}
}
