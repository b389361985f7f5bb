package templates

import (
	"errors"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"congvan"
)

// body parses the text as the body of a template.
func body(t *testing.T, text string) *Block {
	t.Helper()
	tpl, err := Parse("a.txt", []byte("[subject]\nx\n[body]\n"+text))
	if err != nil {
		t.Fatal(err)
	}
	return tpl.Block("body")
}

func TestRender(t *testing.T) {
	data := Scope{
		Text: map[string]string{"number": "12/UBND-VX", "issuer": "sở Nội vụ", "via": "", "type": "Công văn"},
		Lists: map[string][]Scope{
			"tasks": {
				{ID: "1", Text: map[string]string{"action": "rà soát", "label": "a)"}},
				{ID: "2", Text: map[string]string{"action": "báo cáo {{type}}", "label": "b)"}},
			},
			"groups": {},
		},
	}
	tests := []struct{ name, text, want, missing string }{
		{"a field", "Số {{number}}.", "Số 12/UBND-VX.", ""},
		{"a capital", "{{Issuer}} và {{issuer}}", "Sở Nội vụ và sở Nội vụ", ""},
		{"blanks in a tag", "{{ number }}", "12/UBND-VX", ""},
		{"a condition", "x{{#number}} số {{number}}{{/number}}{{#via}} qua {{via}}{{/via}}", "x số 12/UBND-VX", ""},
		{"its opposite", "{{^via}}không qua{{/via}}{{^number}}không số{{/number}}", "không qua", ""},
		{"a list on lines", "đầu\n{{#tasks}}\n{{label}} {{Action}};\n{{/tasks}}\ncuối", "đầu\na) Rà soát;\nb) Báo cáo {{type}};\ncuối", ""},
		{"a list in a line", "{{#tasks}}{{action}}, {{/tasks}}hết", "rà soát, báo cáo {{type}}, hết", ""},
		{"an empty list", "{{#groups}}\nx\n{{/groups}}\n{{^groups}}\nkhông có\n{{/groups}}", "không có", ""},
		{"a name from outside", "{{#tasks}}{{number}} {{/tasks}}", "12/UBND-VX 12/UBND-VX", ""},
		{"missing ones, each once", "{{via}} {{short}} {{via}} {{number}}", "12/UBND-VX", "via short"},
		{"an empty line is dropped", "{{#via}}{{via}}{{/via}}\n\nx", "x", ""},
		{"a comment", "# {{nothing}}\nx", "x", ""},
		{"a bar in the text", "a | b", "a | b", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			lines, missing, err := body(t, test.text).Render(data)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, l := range lines {
				got = append(got, l.Text())
			}
			if strings.Join(got, "\n") != test.want {
				t.Errorf("%q, want %q", strings.Join(got, "\n"), test.want)
			}
			if strings.Join(missing, " ") != test.missing {
				t.Errorf("missing %q, want %q", missing, test.missing)
			}
		})
	}
}

func TestRenderStylesAndItems(t *testing.T) {
	data := Scope{Lists: map[string][]Scope{"groups": {{ID: "g", Lists: map[string][]Scope{"tasks": {{ID: "1", Text: map[string]string{"action": "rà soát"}}}}}}}}
	lines, _, err := body(t, "{{bold}}I. A{{/bold}} b\n{{#groups}}\nnhóm\n{{#tasks}}\n- {{italic}}({{action}}){{/italic}}\n{{/tasks}}\n{{/groups}}").Render(data)
	if err != nil {
		t.Fatal(err)
	}
	want := []Line{
		{Cells: [][]Span{{{"I. A", true, false}, {" b", false, false}}}},
		{Cells: [][]Span{{{"nhóm", false, false}}}, IDs: []string{"g"}},
		{Cells: [][]Span{{{"- ", false, false}, {"(rà soát)", false, true}}}, IDs: []string{"g", "1"}},
	}
	if !reflect.DeepEqual(lines, want) {
		t.Errorf("%+v, want %+v", lines, want)
	}
}

func TestRenderLimit(t *testing.T) {
	items := make([]Scope, 300)
	b := body(t, strings.Repeat("{{#tasks}}", 6)+"{{n}}"+strings.Repeat("{{/tasks}}", 6))
	if _, _, err := b.Render(Scope{Lists: map[string][]Scope{"tasks": items}, Text: map[string]string{"n": "1"}}); err == nil {
		t.Error("lists within lists have no end")
	}
}

func TestTable(t *testing.T) {
	tpl, err := Parse("a.txt", []byte("[subject]\nx\n[body]\ny\n[table 20 80]\nSTT | Việc\n{{#tasks}}\n{{label}} | {{#via}}{{via}}{{/via}} | \n{{/tasks}}\n"))
	if err != nil {
		t.Fatal(err)
	}
	b := tpl.Block("table")
	lines, _, err := b.Render(Scope{Lists: map[string][]Scope{"tasks": {{ID: "1", Text: map[string]string{"label": "a | b"}}}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) != 2 || lines[0].Text() != "STT\tViệc" || lines[1].Text() != "a | b\t\t" || !reflect.DeepEqual(b.Args, []string{"20", "80"}) {
		t.Errorf("%+v %q", lines, b.Args)
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"unknown field", "[subject]\nx\n[body]\nmột\n{{isuer}}", "a.txt: dòng 5: không có trường “isuer”"},
		{"a hint", "[subject]\n{{issuers}}", "dòng 2: không có trường “issuers” → issuer?"},
		{"not closed", "[subject]\n{{number", "dòng 2: thẻ “{{number” không có “}}”"},
		{"not opened", "[subject]\nnumber}}", "dòng 2: “}}” không có “{{”"},
		{"section not closed", "[subject]\nx\n[body]\n{{#tasks}}\nx\n", "dòng 4: thẻ {{#tasks}} không có {{/tasks}}"},
		{"section not closed before a part", "[subject]\n{{#number}}x\n[body]\ny", "dòng 2: thẻ {{#number}} không có {{/number}}"},
		{"crossed", "[subject]\n{{#number}}{{#type}}{{/number}}{{/type}}", "dòng 2: {{/number}} không khớp"},
		{"only closed", "[subject]\n{{/number}}", "dòng 2: {{/number}} không khớp"},
		{"a list as a field", "[subject]\n{{tasks}}", "dòng 2: “tasks” là danh sách"},
		{"bold over lines", "[subject]\n{{bold}}x\ny{{/bold}}", "dòng 2: thẻ {{bold}} không có {{/bold}} trên cùng dòng"},
		{"bold in italic", "[subject]\n{{italic}}{{bold}}x{{/bold}}{{/italic}}", "dòng 2: thẻ {{bold}} và {{/bold}} không khớp"},
		{"two marks", "[subject]\n{{##number}}", "dòng 2: thẻ “{{##number}}” viết sai"},
		{"empty tag", "[subject]\n{{}}", "dòng 2: không có trường “”"},
		{"unknown part", "[subject]\nx\n[bodi]\ny", "dòng 3: không có phần [bodi]; các phần: subject, body"},
		{"part twice", "[subject]\nx\n[subject]\ny", "dòng 3: phần [subject] ghi hai lần"},
		{"text before", "x\n[subject]", "dòng 1: chữ đứng trước phần đầu tiên"},
		{"no body", "[subject]\nx", "a.txt: mẫu thiếu phần [body]"},
		{"table without widths", "[table]\nx", "dòng 1: chỉ [table]"},
		{"widths without table", "[body 5]\nx", "dòng 1: chỉ [table]"},
		{"too deep", "[subject]\n" + strings.Repeat("{{#tasks}}", 20), "lồng nhau quá"},
		{"Latin-1", "[subject]\nc\xf4ng", "UTF-8"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Parse("a.txt", []byte(test.text))
			var e *congvan.Error
			if !errors.As(err, &e) {
				t.Fatalf("error %v", err)
			}
			if vi := e.In(congvan.Vietnamese); !strings.Contains(vi, test.want) {
				t.Errorf("%q, want %q in it", vi, test.want)
			}
			if e.What.EN == "" {
				t.Error("no English text")
			}
		})
	}
}

func TestLoad(t *testing.T) {
	own := fstest.MapFS{"giao-viec.txt": {Data: []byte("[subject]\ncủa riêng\n[body]\nx\n")}, "bao-cao-ket-qua.txt": {Data: []byte("[subject]\n{{x}}")}}
	tpl, err := Load(own, "giao-viec")
	if err != nil {
		t.Fatal(err)
	}
	if lines, _, _ := tpl.Block("subject").Render(Scope{}); len(lines) != 1 || lines[0].Text() != "của riêng" {
		t.Errorf("the office's own text is not used: %v", lines)
	}
	if _, err := Load(own, "trien-khai"); err != nil {
		t.Errorf("a form without an own text: %v", err)
	}
	if _, err := Load(own, "bao-cao-ket-qua"); err == nil || !strings.Contains(err.Error(), "bao-cao-ket-qua.txt: line 2") {
		t.Errorf("a wrong own text gives %v", err)
	}
	for _, bad := range []string{"thu-moi", "../giao-viec", ""} {
		if _, err := Load(nil, bad); err == nil {
			t.Errorf("form %q: no error", bad)
		}
	}
}

func TestForms(t *testing.T) {
	names, err := fs.Glob(forms, "forms/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, n := range names {
		form := strings.TrimSuffix(strings.TrimPrefix(n, "forms/"), ".txt")
		if _, err := Load(nil, form); err != nil {
			t.Errorf("%s: %v", form, err)
		}
	}
}

func TestFields(t *testing.T) {
	seen := map[string]bool{boldStyle: true, italicStyle: true}
	for _, f := range Fields() {
		if seen[f.Name] {
			t.Errorf("%s is there twice", f.Name)
		}
		seen[f.Name] = true
		if f.Name == "" || f.Name != strings.ToLower(f.Name) || f.What.VI == "" || f.What.EN == "" {
			t.Errorf("bad entry %+v", f)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range []string{"giao-viec", "trien-khai", "bao-cao-ket-qua"} {
		text, err := Text(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("[subject]\n{{#tasks}}{{^via}}{{/via}}{{/tasks}}\n[body]\n{{bold}}x{{/bold}}\n[table 1]\na|b|{{n}}")
	item := Scope{ID: "1", Text: map[string]string{"action": "x"}}
	data := Scope{Lists: map[string][]Scope{"tasks": {item, item}, "groups": {item}}}
	f.Fuzz(func(t *testing.T, text string) {
		tpl, err := Parse("a.txt", []byte(text))
		if err != nil {
			return
		}
		for _, name := range BlockNames() {
			b := tpl.Block(name)
			if b == nil {
				continue
			}
			lines, _, err := b.Render(data)
			if err != nil {
				continue
			}
			for _, l := range lines {
				if strings.TrimSpace(l.Text()) == "" {
					t.Errorf("an empty line: %+v", l)
				}
			}
		}
	})
}
