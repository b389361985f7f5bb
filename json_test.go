package congvan

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// plainRecord is a Record without its methods, so that encoding/json writes it field by field.
type plainRecord Record

// TestAppendJSONWritesEveryField fills each field with a value of its own, so that one forgotten, doubled or exchanged
// shows as a difference from what encoding/json makes of the same types.
func TestAppendJSONWritesEveryField(t *testing.T) {
	var rec Record
	seed := 0
	fillValue(reflect.ValueOf(&rec).Elem(), &seed, 0)
	for _, at := range rec.Places() {
		slices.SortFunc(at, func(x, y KeyWhere) int { return strings.Compare(x.Key, y.Key) })
	}
	want, err := json.Marshal(plainRecord(rec))
	if err != nil {
		t.Fatal(err)
	}
	got := rec.AppendJSON(nil)
	sameJSON(t, got, want)
	if !bytes.Equal(keysOf(t, got), keysOf(t, want)) {
		t.Error("the keys do not come in the order of the types")
	}
	var back Record
	if err := json.Unmarshal(got, &back); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(back, rec) {
		t.Error("reading back gives another record")
	}
	if seed < 200 {
		t.Errorf("only %d values filled", seed)
	}
}

// fillValue gives every leaf below v a value that no other has, and every list and map two entries.
func fillValue(v reflect.Value, seed *int, depth int) {
	*seed++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("giá trị %d", *seed))
	case reflect.Int:
		v.SetInt(int64(*seed))
	case reflect.Float64:
		v.SetFloat(float64(*seed) + 0.25)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fillValue(v.Elem(), seed, depth)
	case reflect.Struct:
		for i := range v.NumField() {
			fillValue(v.Field(i), seed, depth)
		}
	case reflect.Array:
		for i := range v.Len() {
			fillValue(v.Index(i), seed, depth)
		}
	case reflect.Slice:
		n := 2
		if v.Type() == reflect.TypeFor[[]Node]() {
			n = max(0, 2-depth) // a tree of two levels
			depth++
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fillValue(v.Index(i), seed, depth)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range 2 {
			item := reflect.New(v.Type().Elem()).Elem()
			fillValue(item, seed, depth)
			v.SetMapIndex(reflect.ValueOf(fmt.Sprintf("khóa %d", *seed)), item)
		}
	default:
		panic("fillValue knows no " + v.Kind().String())
	}
}

func TestAppendJSONOfNothing(t *testing.T) {
	got := string(new(Record).AppendJSON(nil))
	if strings.Contains(strings.ReplaceAll(got, `"relative":null`, ""), "null") {
		t.Errorf("an absent list is null: %s", got)
	}
	for _, want := range []string{`"tasks":[]`, `"signatures":[]`, `"at":{}`} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing in %s", want, got)
		}
	}
	inner := string((&Record{Tasks: []Task{{}}, References: []Reference{{}}, Outline: []Node{{}}, Deadlines: []Deadline{{}}}).AppendJSON(nil))
	for _, want := range []string{`"lead":[]`, `"links":[]`, `"mentions":[]`, `"children":[]`, `"relative":null`} {
		if !strings.Contains(inner, want) {
			t.Errorf("%s is missing in %s", want, inner)
		}
	}
	for _, no := range []string{"resolved", "units", "ours"} {
		if strings.Contains(inner, `"`+no) {
			t.Errorf("empty %s is written", no)
		}
	}
}

func TestAppendJSONStrings(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", `""`},
		{"Ủy ban nhân dân", `"Ủy ban nhân dân"`},
		{`<a href="x">&amp;`, `"<a href=\"x\">&amp;"`},
		{`C:\tệp`, `"C:\\tệp"`},
		{"một\nhai\tba\r", `"một\nhai\tba\r"`},
		{"\x00\x1f\x7f", "\"\\u0000\\u001f\x7f\""},
		{"hỏng\xff\xe1đ", `"hỏng��đ"`},
		{"\u2028", "\"\u2028\""},
	} {
		got := string(textJSON(nil, &test.in))
		if got != test.want {
			t.Errorf("%q gives %s, want %s", test.in, got, test.want)
		}
	}
}

func TestAppendJSONNumbers(t *testing.T) {
	for _, test := range []struct {
		in   float64
		want string
	}{
		{0, "0"}, {1, "1"}, {0.5, "0.5"}, {0.99, "0.99"}, {340.125, "340.125"}, {0.001, "0.001"}, {-12.05, "-12.05"},
		{-0.5, "-0.5"}, {1.0 / 3, "0.3333333333333333"}, {1e22, "1e+22"}, {123456789012345680, "123456789012345680"},
		{5e-324, "5e-324"}, {math.NaN(), "0"}, {math.Inf(-1), "0"}, {0.30000000000000004, "0.30000000000000004"},
	} {
		if got := string(floatKey(nil, "", test.in)); got != test.want {
			t.Errorf("%v gives %s, want %s", test.in, got, test.want)
		}
	}
}

func TestMarshalUsesAppendJSON(t *testing.T) {
	rec := Record{Subject: "báo cáo"}
	for _, v := range []any{rec, &rec} {
		got, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		if want := rec.AppendJSON(nil); !bytes.Equal(got, want) {
			t.Errorf("json.Marshal gives %s, want %s", got, want)
		}
	}
}

func FuzzAppendJSON(f *testing.F) {
	f.Add("Sở Giáo dục", "\"\\\n\x00", 0.99, 3)
	f.Add("\xff", "\u2028<>", -1e300, -7)
	f.Fuzz(func(t *testing.T, a, b string, x float64, n int) {
		if math.IsNaN(x) || math.IsInf(x*1000, 0) {
			return // encoding/json refuses them
		}
		var at At
		at.Set(a, Where{Ranges: Ranges{{n, n + 1}}, Boxes: []Box{{Page: n, X: x, Y: -x, W: x / 3, H: x * 1000}}, Confidence: x})
		at.Set(b, Where{From: a})
		rec := Record{Schema: a, Subject: b, Tasks: []Task{{Title: a, At: at}}, Indicators: []Indicator{{Value: x}}, At: at}
		got := rec.AppendJSON(nil)
		var back, again Record
		if err := json.Unmarshal(got, &back); err != nil {
			t.Fatalf("%v in %s", err, got)
		}
		plain, err := json.Marshal(plainRecord(rec))
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(plain, &again); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(emptied(back), emptied(again)) {
			t.Errorf("%s\nis not\n%s", got, plain)
		}
	})
}

// emptied writes the record once more, so that nil and empty lists count as the same.
func emptied(r Record) string { return string(r.AppendJSON(nil)) }

func sameJSON(t *testing.T, got, want []byte) {
	t.Helper()
	var g, w any
	if err := json.Unmarshal(got, &g); err != nil {
		t.Fatalf("%v in %s", err, got)
	}
	if err := json.Unmarshal(want, &w); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(g, w) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// keysOf lists the keys of objects in the order written, those of At aside (they are data).
func keysOf(t *testing.T, in []byte) []byte {
	t.Helper()
	var keys []byte
	dec := json.NewDecoder(bytes.NewReader(in))
	for {
		tok, err := dec.Token()
		if err != nil {
			return keys
		}
		if s, ok := tok.(string); ok && !strings.HasPrefix(s, "giá trị") && !strings.HasPrefix(s, "khóa") {
			keys = append(append(keys, s...), '\n')
		}
	}
}

// benchmarkRecord is like the record of a dispatch of three pages: 24 references, 9 tasks, everything with its place.
func benchmarkRecord() *Record {
	at := func(keys ...string) At {
		a := At{}
		for i, k := range keys {
			a.Set(k, Where{Ranges: Ranges{{1200 + i, 1260 + i}}, Boxes: []Box{{Page: 1, X: 85.05, Y: 412.3, W: 310.44, H: 15.6}}, Confidence: 0.97})
		}
		return a
	}
	rec := &Record{Schema: SchemaDispatch, Subject: "triển khai thực hiện Kế hoạch số 12/KH-UBND", At: at("place", "subject")}
	for i := range 24 {
		rec.References = append(rec.References, Reference{
			ID: fmt.Sprintf("r%d", i+1), Type: "KH", Number: "12/KH-UBND", Date: "2024-02-05", Issuer: "Ủy ban nhân dân tỉnh",
			Relation: Cites, Mentions: []Ranges{{{100, 110}}, {{400, 410}}}, At: at("type", "number", "date", "issuer", "relation"),
		})
	}
	for i := range 9 {
		id := fmt.Sprintf("d%d", i+1)
		rec.Tasks = append(rec.Tasks, Task{
			ID: fmt.Sprintf("2.%c", 'a'+i), Label: "a)", Parent: "2",
			Title:     "Chủ trì, phối hợp với các đơn vị liên quan rà soát, tổng hợp số liệu và báo cáo kết quả thực hiện",
			Action:    "chủ trì, phối hợp với các đơn vị liên quan rà soát, tổng hợp số liệu",
			Text:      strings.Repeat("Chủ trì, phối hợp với các đơn vị liên quan rà soát, tổng hợp số liệu và báo cáo. ", 4),
			Lead:      []Body{{Name: "Phòng Tổ chức cán bộ", At: at("name")}},
			Support:   []Body{{Name: "Văn phòng Sở", At: at("name")}, {Name: "các đơn vị trực thuộc", At: at("name")}},
			Deadlines: []string{id}, References: []string{"r1", "r2"}, Reports: []Report{{To: "Sở Nội vụ", Deadline: id, At: at("to")}},
			At: at("label", "title", "action", "text"),
		})
		rec.Deadlines = append(rec.Deadlines, Deadline{
			ID: id, Text: "trước ngày 30/11/2024", Kind: "date", Bound: "before", Date: "2024-11-30", Due: "2024-11-29",
			At: at("text", "date", "bound"),
		})
	}
	return rec
}

func BenchmarkAppendJSON(b *testing.B) {
	rec := benchmarkRecord()
	buf := rec.AppendJSON(nil)
	b.SetBytes(int64(len(buf)))
	for b.Loop() {
		buf = rec.AppendJSON(buf[:0])
	}
}

func BenchmarkEncodingJSON(b *testing.B) {
	rec := plainRecord(*benchmarkRecord())
	for b.Loop() {
		if _, err := json.Marshal(rec); err != nil {
			b.Fatal(err)
		}
	}
}
