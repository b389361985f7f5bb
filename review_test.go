package congvan

import (
	"encoding/json"
	"strings"
	"testing"
)

func reviewed() *Record {
	return &Record{
		Schema: SchemaDispatch, Source: Source{SHA256: "ab"}, Subject: "rà soát", At: At{{Key: "subject", Where: Where{Ranges: Ranges{{3, 9}}, Confidence: 0.5}}},
		Tasks: []Task{
			{ID: "1", Title: "Rà soát", Lead: []Body{{Name: "Sở A", At: At{{Key: "name", Where: Where{Confidence: 1}}}}}},
			{ID: "A1/II.3", Title: "Báo cáo"},
		},
	}
}

func TestAmend(t *testing.T) {
	const signed = `"who":"Văn thư","when":"2026-03-05T08:00:00+07:00"`
	tests := []struct {
		name, changes string
		want          string // in the JSON of the result
		fault         string
	}{
		{"a text", `{"path":"/subject","before":"rà soát","after":"kiểm tra",` + signed + `}`, `"subject":"kiểm tra"`, ""},
		{"its place", `{"path":"/subject","before":"rà soát","after":"kiểm tra",` + signed + `}`, `"at":{"subject":{"from":"review","confidence":1}}`, ""},
		{"a task by id", `{"path":"/tasks/A1~1II.3/title","before":"Báo cáo","after":"Báo cáo quý",` + signed + `}`, `"title":"Báo cáo quý"`, ""},
		{"a body by place", `{"path":"/tasks/1/lead/0/name","before":"Sở A","after":"Sở B",` + signed + `}`, `"lead":[{"name":"Sở B","at":{"name":{"from":"review"`, ""},
		{"an empty value needs no before", `{"path":"/place","after":"Lâm Sơn",` + signed + `}`, `"place":"Lâm Sơn"`, ""},
		{"one more body", `{"path":"/tasks/1/lead/-","after":{"name":"Sở C"},` + signed + `}`, `{"name":"Sở C","at":{}}]`, ""},
		{"one task less", `{"path":"/tasks/A1~1II.3","before":` + taskJSONText(1) + `,` + signed + `}`, `"tasks":[` + taskJSONText(0) + `]`, ""},
		{"in order", `{"path":"/place","after":"A",` + signed + `},{"path":"/place","before":"A","after":"B",` + signed + `}`, `"place":"B"`, ""},
		{"an optional key", `{"path":"/tasks/1/ours","after":"lead",` + signed + `}`, `"ours":"lead"`, ""},
		{"other before", `{"path":"/subject","before":"x","after":"y",` + signed + `}`, "", "review, /subject: giá trị đang có không phải before"},
		{"no before", `{"path":"/subject","after":"y",` + signed + `}`, "", "thiếu before"},
		{"no such key", `{"path":"/subjet","after":"y",` + signed + `}`, "", "không có “subjet”"},
		{"no such task", `{"path":"/tasks/0/title","after":"y",` + signed + `}`, "", "không có mục “0”"},
		{"below a text", `{"path":"/subject/x","after":"y",` + signed + `}`, "", "không có phần con"},
		{"wrong kind", `{"path":"/place","after":5,` + signed + `}`, "", "sai kiểu"},
		{"a key taken out", `{"path":"/subject","before":"rà soát",` + signed + `}`, "", "chỉ mục trong danh sách"},
		{"nobody", `{"path":"/place","after":"x","when":"2026-03-05T08:00:00+07:00"}`, "", "thiếu who"},
		{"no time", `{"path":"/place","after":"x","who":"A","when":"hôm qua"}`, "", "when “hôm qua”"},
		{"unknown key", `{"path":"/place","value":"x",` + signed + `}`, "", "JSON sai"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			record, amended := reviewed(), (*Record)(nil)
			before := string(record.AppendJSON(nil))
			checkFault(t, func() error {
				r, err := ParseReview([]byte(`{"schema":"congvan/review/1","record":"ab","changes":[` + test.changes + `]}`))
				if err != nil {
					return err
				}
				amended, err = record.Amend(r)
				return err
			}, test.fault)
			if string(record.AppendJSON(nil)) != before {
				t.Error("the record itself changed")
			}
			if test.fault != "" {
				return
			}
			if got := string(amended.AppendJSON(nil)); !strings.Contains(got, test.want) {
				t.Errorf("no %s in %s", test.want, got)
			}
		})
	}
}

func taskJSONText(i int) string { return string(taskJSON(nil, &reviewed().Tasks[i])) }

func TestAmendNothing(t *testing.T) {
	out, err := reviewed().Amend(nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(out.AppendJSON(nil)), string(reviewed().AppendJSON(nil)); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if _, err := reviewed().Amend(&Review{Record: "cd"}); err == nil {
		t.Error("the review of another file is taken")
	}
}

func FuzzAmend(f *testing.F) {
	f.Add("/tasks/1/title", []byte(`"Rà soát"`), []byte(`"x"`))
	f.Add("/tasks/-", []byte(nil), []byte(`{"id":"9"}`))
	f.Add("/at/subject/ranges/0/1", []byte(`9`), []byte(`1e99`))
	f.Fuzz(func(t *testing.T, path string, before, after []byte) {
		if !json.Valid(before) {
			before = nil
		}
		if !json.Valid(after) {
			after = nil
		}
		out, err := reviewed().Amend(&Review{Changes: []Change{{Path: path, Before: before, After: after}}})
		if (out == nil) == (err == nil) {
			t.Errorf("record %v and error %v", out, err)
		}
	})
}
