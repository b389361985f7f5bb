package schema

import (
	"bytes"
	"strings"
	"testing"

	"congvan"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// compiled gives the schema ready to validate, with formats such as date checked.
func compiled(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	text, ok := Of(name)
	if !ok {
		t.Fatalf("no schema %s", name)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("file:///"+name, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("file:///" + name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(t *testing.T, s *jsonschema.Schema, data string) error {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(data))
	if err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	return s.Validate(v)
}

func TestEverySchemaCompiles(t *testing.T) {
	for _, name := range Names() {
		compiled(t, name)
	}
	if _, ok := Of("nothing"); ok {
		t.Error("there is a schema of nothing")
	}
}

// wholeRecord has every object that a record can hold.
func wholeRecord() *congvan.Record {
	at := congvan.At{{Key: "name", Where: congvan.Where{Ranges: congvan.Ranges{{0, 4}}, Boxes: []congvan.Box{{Page: 1, X: 85.05, Y: 99, W: 20, H: 14}}, Confidence: 0.9}}}
	return &congvan.Record{
		Schema: congvan.SchemaDispatch,
		Source: congvan.Source{SHA256: strings.Repeat("0a", 32), TextLayer: "native", Signatures: []congvan.Signature{{Chain: "unknown"}}},
		Arrival: congvan.Arrival{Envelope: &congvan.Envelope{Format: congvan.EnvelopeEdXML, To: []congvan.Party{{ID: "H01"}}, Date: "2024-02-24", Action: "new",
			Recipients: []string{"VT"}, RepliesTo: []congvan.Reply{{Number: "1/KH"}}}},
		Date: congvan.Date{Value: "2024-02"},
		References: []congvan.Reference{{ID: "r1", Date: "2019", Relation: congvan.Basis, Links: []congvan.Link{{Relation: congvan.Cites, To: "r2"}},
			Mentions: []congvan.Ranges{{{1, 5}, {7, 9}}}, At: at}},
		Addressees: []congvan.Body{{Name: "Sở Y tế", Resolved: []string{"Sở Y tế"}}},
		Parts:      []congvan.Part{{Part: "A1", Kind: "appendix"}},
		Outline:    []congvan.Node{{ID: "1", Children: []congvan.Node{{ID: "1.a"}}}},
		Tasks:      []congvan.Task{{ID: "1", Ours: "lead", Reports: []congvan.Report{{To: "Sở"}}}},
		Indicators: []congvan.Indicator{{ID: "i1", Op: ">=", Value: 90}},
		Deadlines: []congvan.Deadline{
			{ID: "d1", Kind: congvan.KindDate, Bound: congvan.BoundBefore, Date: "2024-Q4", Time: "16:30", Due: "2024-09-30"},
			{ID: "d2", Kind: congvan.KindRecurring, Bound: congvan.BoundBy, RRule: "FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=20"},
			{ID: "d3", Kind: congvan.KindRelative, Bound: congvan.BoundWithin, Relative: &congvan.Relative{N: 5, Unit: congvan.UnitWorkingDay}},
		},
		Recipients: []congvan.Recipient{{Name: "Lưu", Role: congvan.RoleArchive, Units: []string{"VT"}}},
		Candidates: []congvan.Candidate{{Text: "ngày 01/01"}},
		Warnings:   []congvan.Warning{congvan.NewWarning(congvan.NumberBlank, congvan.Range{1, 2})},
		At:         congvan.At{{Key: "subject", Where: congvan.Where{From: congvan.FromInferred, Confidence: 1}}},
	}
}

func TestRecord(t *testing.T) {
	s := compiled(t, "record")
	whole := string(wholeRecord().AppendJSON(nil))
	if err := validate(t, s, whole); err != nil {
		t.Errorf("a whole record: %v", err)
	}
	empty := &congvan.Record{Schema: congvan.SchemaDispatch}
	if err := validate(t, s, string(empty.AppendJSON(nil))); err != nil {
		t.Errorf("an empty record: %v", err)
	}
	for _, test := range []struct{ name, old, new string }{
		{"an unknown key is taken", `"place":`, `"weather":{"text":"mưa"},"place":`},
	} {
		if err := validate(t, s, replaced(t, whole, test.old, test.new)); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	for _, test := range []struct{ name, old, new string }{
		{"another version", `congvan/dispatch/1`, `congvan/dispatch/2`},
		{"a key is missing", `"place":"",`, ``},
		{"a day that is none", `"due":"2024-09-30"`, `"due":"2024-09-31"`},
		{"a span that is none", `"2024-Q4"`, `"2024-Q5"`},
		{"an hour that is none", `"16:30"`, `"16:60"`},
		{"a kind", `"kind":"date"`, `"kind":"someday"`},
		{"a bound", `"bound":"before"`, `"bound":"around"`},
		{"a relation", `"relation":"basis"`, `"relation":"likes"`},
		{"a role", `"role":"archive"`, `"role":"lưu"`},
		{"a unit", `"unit":"working_day"`, `"unit":"fortnight"`},
		{"an operator", `"op":">="`, `"op":"≥"`},
		{"a list that is null", `"parts":[`, `"parts":null,"parts2":[`},
		{"a range of three", `[0,4]`, `[0,4,5]`},
		{"a range before the text", `[0,4]`, `[-1,4]`},
		{"more than sure", `"confidence":0.9`, `"confidence":1.5`},
	} {
		if validate(t, s, replaced(t, whole, test.old, test.new)) == nil {
			t.Errorf("%s is taken", test.name)
		}
	}
}

func replaced(t *testing.T, in, old, new string) string {
	t.Helper()
	out := strings.Replace(in, old, new, 1)
	if out == in {
		t.Fatalf("%s is not in the case", old)
	}
	return out
}

// TestFiles holds what people write against the schemas and against what reads it: both take the same.
func TestFiles(t *testing.T) {
	const signer = "signers: [{id: ct, name: Trần Văn Giả, authority: [TM. Ủy ban nhân dân], position: Chủ tịch}]\n"
	tests := []struct {
		name, schema, in string
		good             bool
	}{
		{"office", "office", "schema: congvan/office/1\nname: Ủy ban nhân dân xã Vân Đài\nabbreviation: UBND\nplace: Vân Đài\n" + signer, true},
		{"office with units", "office", "name: A\nabbreviation: B\nplace: C\nunits: [{name: Văn phòng, abbreviation: VP, matters: [thư viện]}]\nrecipients: {chung: [{name: UBND tỉnh, purpose: để báo cáo}]}\n" + signer, true},
		{"office without a place", "office", "name: A\nabbreviation: B\n" + signer, false},
		{"office with a slip", "office", "name: A\nabbreviation: B\nplace: C\nadress: D\n" + signer, false},
		{"office of another version", "office", "schema: congvan/office/2\nname: A\nabbreviation: B\nplace: C\n" + signer, false},
		{"choices", "choices", "schema: congvan/choices/1\ncharges: [{body: Phòng Nội vụ, role: lead, tasks: [1, 2.a], internal_deadline: '2026-03-05'}, {body: B, tasks: all}]\nreply: draft\ndate: '2026-03'\n", true},
		{"no choices", "choices", "{}", true},
		{"choices with a slip", "choices", "charge: []", false},
		{"choices with another role", "choices", "charges: [{body: A, role: boss}]", false},
		{"choices with a day that is none", "choices", "charges: [{body: A, internal_deadline: '2026-02-30'}]", false},
		{"choices with other tasks", "choices", "charges: [{body: A, tasks: some}]", false},
		{"choices without a body", "choices", "charges: [{role: lead}]", false},
		{"review", "review", `{"schema":"congvan/review/1","record":"","changes":[{"path":"/subject","before":"a","after":{"b":[1]},"who":"văn thư","when":"2026-03-05T08:00:00+07:00"}]}`, true},
		{"review with another path", "review", `{"changes":[{"path":"subject","who":"a","when":"2026-03-05T08:00:00Z"}]}`, false},
		{"review without a time", "review", `{"changes":[{"path":"/subject","who":"a","when":"hôm qua"}]}`, false},
		{"review with a slip", "review", `{"chages":[]}`, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			asJSON, err := yaml.YAMLToJSON([]byte(test.in))
			if err != nil {
				t.Fatal(err)
			}
			if err := validate(t, compiled(t, test.schema), string(asJSON)); (err == nil) != test.good {
				t.Errorf("by the schema: %v", err)
			}
			switch test.schema {
			case "office":
				_, err = congvan.ParseOffice([]byte(test.in))
			case "choices":
				_, err = congvan.ParseChoices([]byte(test.in))
			case "review":
				_, err = congvan.ParseReview([]byte(test.in))
			}
			if (err == nil) != test.good {
				t.Errorf("by the reader: %v", err)
			}
		})
	}
}
