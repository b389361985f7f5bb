package congvan

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/goccy/go-yaml"
)

func TestParseChoices(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"only a comment", "# chưa chọn gì\n", ""},
		{"JSON", `{"reply": "draft", "charges": [{"body": "Sở Nội vụ", "tasks": "all"}]}`, ""},
		{"whole", "reply: direct\nnumber: 05\ndate: 2026-03\ncharges:\n  - body: Sở Nội vụ\n    tasks: [1.10, 3, 2.a]\n    internal_deadline: 2026-03-20\n", ""},
		{"unknown key", "rely: direct", "dòng 1: không có khóa “rely”"},
		{"two unknown keys: the first", "rely: direct\nsubjekt: a", "dòng 1: không có khóa “rely”"},
		{"reply", "reply: later", "reply là direct hoặc draft"},
		{"role", "charges: [{body: A, role: leader}]", "role là lead hoặc support"},
		{"no body", "charges: [{role: lead}]", "thiếu body"},
		{"tasks", "charges: [{body: A, tasks: some}]", "tasks phải là all hoặc danh sách"},
		{"day", "charges: [{body: A, internal_deadline: 30/3/2026}]", "không phải ngày dạng 2026-03-05"},
		{"number", "number: mười", "khoản 3"},
		{"date", "date: 2026-02-30", "khoản 4 điểm b"},
		{"recipient", "recipients: [{list: chung, name: Sở Nội vụ}]", "ghi hoặc list hoặc name"},
		{"other schema", "schema: congvan/choices/2", "chương trình này đọc"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			checkFault(t, func() error { _, err := ParseChoices([]byte(test.in)); return err }, test.want)
		})
	}
}

func TestTaskSet(t *testing.T) {
	c, err := ParseChoices([]byte("charges:\n  - {body: A, tasks: [1.10, 3, 2.a]}\n  - {body: B, tasks: all}\n  - {body: C}\n  - {body: D, tasks: []}\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []TaskSet{{IDs: []string{"1.10", "3", "2.a"}}, {All: true}, {}, {IDs: []string{}}}
	for i, w := range want {
		if got := c.Charges[i].Tasks; !reflect.DeepEqual(got, w) {
			t.Errorf("charge %d: %#v, want %#v", i, got, w)
		}
	}
	if !c.Charges[0].Tasks.Has("1.10") || c.Charges[0].Tasks.Has("1.1") || !c.Charges[1].Tasks.Has("x") || c.Charges[2].Tasks.Chosen() {
		t.Error("Has or Chosen is wrong")
	}
	for _, write := range []func(any) ([]byte, error){json.Marshal, func(v any) ([]byte, error) { return yaml.Marshal(v) }} {
		data, err := write(c)
		if err != nil {
			t.Fatal(err)
		}
		again, err := ParseChoices(data)
		if err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		if got := again.Charges[:2]; !reflect.DeepEqual(got, c.Charges[:2]) {
			t.Errorf("%s gives %+v", data, got)
		}
	}
}

func FuzzParseChoices(f *testing.F) {
	f.Add([]byte("reply: direct\ncharges: [{body: A, tasks: [1, 2.a]}]\n"))
	f.Add([]byte("charges:\n  - body: &a Sở\n    action: *a\n"))
	f.Add([]byte("{\"number\": \"5\"}\n---\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := ParseChoices(data)
		if (c == nil) == (err == nil) {
			t.Errorf("choices %v and error %v", c, err)
		}
	})
}
