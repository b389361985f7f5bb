package eval

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"congvan"
)

const testdata = "../../testdata/eval"

// scoreTestdata scores the records of the folder.
func scoreTestdata(t *testing.T, records string) *Score {
	t.Helper()
	gold, err := filepath.Glob(filepath.Join(testdata, "gold", "*.json"))
	if err != nil || len(gold) == 0 {
		t.Fatalf("no gold files: %v", err)
	}
	var s Score
	for _, path := range gold {
		rec := &Facts{}
		if data, err := os.ReadFile(filepath.Join(testdata, records, filepath.Base(path))); err == nil {
			rec = parse(t, string(data))
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		s.Add(strings.TrimSuffix(filepath.Base(path), ".json"), parse(t, string(data)), rec)
	}
	return &s
}

func parse(t *testing.T, data string) *Facts {
	t.Helper()
	f, err := Parse([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestScore holds every row against the table of the other scorer.
func TestScore(t *testing.T) {
	s := scoreTestdata(t, "records")
	expected, err := os.ReadFile(filepath.Join(testdata, "expected.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var fields []string
	for _, line := range strings.Split(strings.TrimSpace(string(expected)), "\n")[1:] {
		var field string
		var want Row
		var p, r, f float64
		if _, err := fmt.Sscanf(line, "%s tp %d fp %d fn %d P %f R %f F1 %f", &field, &want.TP, &want.FP, &want.FN, &p, &r, &f); err != nil {
			t.Fatalf("%v in %q", err, line)
		}
		fields = append(fields, field)
		got := s.Row(field)
		if got.TP != want.TP || got.FP != want.FP || got.FN != want.FN {
			t.Errorf("%s has %d, %d, %d, want %d, %d, %d", field, got.TP, got.FP, got.FN, want.TP, want.FP, want.FN)
		}
		if a, b := fmt.Sprintf("%.3f %.3f %.3f", got.Precision(), got.Recall(), got.F1()), fmt.Sprintf("%.3f %.3f %.3f", p, r, f); a != b {
			t.Errorf("%s has P R F1 %s, want %s", field, a, b)
		}
	}
	if !reflect.DeepEqual(s.Fields(), fields) {
		t.Errorf("the rows are %v, want %v", s.Fields(), fields)
	}
	faults := map[string]int{}
	for _, f := range s.Errors() {
		faults[f.Field+" "+f.Kind()]++
	}
	for _, field := range s.Fields() {
		if row := s.Row(field); faults[field+" wrong"] != row.FP || faults[field+" missed"] != row.FN {
			t.Errorf("%s lists %d wrong and %d missed, counts %d and %d", field, faults[field+" wrong"], faults[field+" missed"], row.FP, row.FN)
		}
	}
}

func TestFold(t *testing.T) {
	for _, test := range []struct{ a, b string }{
		{"Uỷ ban nhân dân", "ỦY BAN NHÂN DÂN"}, {"hoà", "hòa"}, {"  Sở  Y tế ; ", "sở y tế"}, {"KT.CHỦ TỊCH", "KT. CHỦ TỊCH"},
		{"TUQ.GIÁM ĐỐC", "tuq. giám đốc"}, {"Q.CHỦ TỊCH", "Q. Chủ tịch"}, {"12–KH", "12-KH"}, {"“a”", `"a"`}, {"a\u0309", "ả"},
		{"a\n\u00a0b", "a b"}, {"", " .;,: "}, {"STRASSE", "straße"},
	} {
		if Fold(test.a) != Fold(test.b) {
			t.Errorf("%q is %q, %q is %q", test.a, Fold(test.a), test.b, Fold(test.b))
		}
	}
	for _, test := range []struct{ a, b string }{
		{"ban", "bán"}, {"SoTM.a", "SoTM. a"}, {"Sở Y tế", "SởY tế"}, {"a.b", "a b"}, {"a\u200bb", "ab"}, {"BTUQ.a", "btuq. a"},
	} {
		if Fold(test.a) == Fold(test.b) {
			t.Errorf("%q and %q are both %q", test.a, test.b, Fold(test.a))
		}
	}
	if got := foldCode("12 / KH - UBND."); got != "12/kh-ubnd" {
		t.Errorf("a number is %q", got)
	}
}

func FuzzFold(f *testing.F) {
	f.Add("KT.CHỦ TỊCH Uỷ ban – “x”")
	f.Add("q.q.\x1c̣tm.")
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(Fold(s), separator+"\n\t–“") {
			t.Errorf("%q gives %q", s, Fold(s))
		}
	})
}

func TestMatch(t *testing.T) {
	tests := []struct {
		name string
		a, b []Titled
		want []Pair
	}{
		{"nothing", nil, nil, nil},
		{"same id, half of the words", []Titled{{"1", "một hai ba bốn"}}, []Titled{{"1", "ba bốn năm sáu"}}, []Pair{{0, 0}}},
		{"same id, another task", []Titled{{"1", "một hai ba bốn"}}, []Titled{{"1", "bốn năm sáu bảy"}}, nil},
		{"other id, four fifths", []Titled{{"1", "một hai ba bốn năm"}}, []Titled{{"2", "một hai ba bốn sáu"}}, []Pair{{0, 0}}},
		{"other id, less", []Titled{{"1", "một hai ba bốn"}}, []Titled{{"2", "một hai ba năm"}}, nil},
		{"ids first", []Titled{{"1", "rà soát"}, {"2", "rà soát"}}, []Titled{{"2", "rà soát"}, {"1", "rà soát"}}, []Pair{{0, 1}, {1, 0}}},
		{"each once", []Titled{{"1", "rà soát"}, {"1", "rà soát"}}, []Titled{{"3", "rà soát"}}, []Pair{{0, 0}}},
		{"no words", []Titled{{"1", " . "}}, []Titled{{"1", ""}}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Match(test.a, test.b); !reflect.DeepEqual(got, test.want) {
				t.Errorf("pairs %v, want %v", got, test.want)
			}
		})
	}
}

func TestSoft(t *testing.T) {
	gold := parse(t, `{"subject":"tổ chức Ngày hội đọc sách","date":{"value":"2024-03-05"},"addressees":[{"name":"Phòng Văn hóa"},{"name":"Sở Y tế"}]}`)
	rec := parse(t, `{"subject":"tổ chức Ngày hội đọc sách.,x","date":{"value":"2024-03-06"},"addressees":[{"name":"Phòng Văn hoa"},{"name":"Bộ Y"}]}`)
	var s Score
	s.Add("a", gold, rec)
	for field, want := range map[string]int{"subject": 1, "date.value": 0, "addressees": 1} {
		if got := s.Row(field).Near; got != want {
			t.Errorf("%s has %d near, want %d", field, got, want)
		}
	}
	if got := s.Row("addressees").SoftF1(); got != 0.5 {
		t.Errorf("soft F1 is %v", got)
	}
}

func TestCompare(t *testing.T) {
	old, new := scoreTestdata(t, "records"), scoreTestdata(t, "gold") // gold is no perfect record: it holds no ids
	gained, lost := map[string]int{}, map[string]int{}
	for _, d := range Compare(old, new) {
		gained[d.Field], lost[d.Field] = len(d.Gained), len(d.Lost)
		oldRow, newRow := old.Row(d.Field), new.Row(d.Field)
		if oldRow.FP+oldRow.FN-len(d.Gained)+len(d.Lost) != newRow.FP+newRow.FN {
			t.Errorf("%s: %d gained and %d lost do not lead from %+v to %+v", d.Field, len(d.Gained), len(d.Lost), oldRow, newRow)
		}
	}
	if gained["subject"] != 2 || lost["subject"] != 0 {
		t.Errorf("subject gained %d, lost %d", gained["subject"], lost["subject"])
	}
	if same := Compare(old, old); same != nil {
		t.Errorf("a score differs from itself: %v", same)
	}
}

func TestFromRecord(t *testing.T) {
	rec := &congvan.Record{
		Subject:    "báo cáo",
		References: []congvan.Reference{{ID: "r1", Number: "12/KH-UBND"}},
		Deadlines:  []congvan.Deadline{{ID: "d1", Kind: "relative", Bound: "within", Relative: &congvan.Relative{N: 5, Unit: "day"}}},
		Tasks:      []congvan.Task{{ID: "1", Title: "Báo cáo kết quả", Deadlines: []string{"d1"}, References: []string{"r1"}}},
	}
	got, err := FromRecord(rec)
	if err != nil {
		t.Fatal(err)
	}
	gold := parse(t, `{"subject":"báo cáo","references":[{"number":"12/KH-UBND"}],"tasks":[{"id":"1","title":"Báo cáo kết quả","references":["12/KH-UBND"],
		"deadlines":[{"kind":"relative","bound":"within","relative":{"n":5,"unit":"day"}}]}]}`)
	var s Score
	s.Add("a", gold, got)
	if errors := s.Errors(); errors != nil {
		t.Errorf("the record is scored as wrong: %v", errors)
	}
}

func TestParseErrors(t *testing.T) {
	for _, bad := range []string{"", "[", `{"tasks":3}`, `{"tasks":[{"deadlines":[3]}]}`} {
		if _, err := Parse([]byte(bad)); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}
