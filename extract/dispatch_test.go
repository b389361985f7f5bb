package extract_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/extract/recordtest"
	"congvan/schema"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

var update = flag.Bool("update", false, "rewrite the golden records")

// TestDispatches reads every invented dispatch in every format: the record keeps what holds of all records, fits the
// schema, is the same twice, and is the golden one.
func TestDispatches(t *testing.T) {
	files := glob(t, "../testdata/dispatch/*")
	read := 0
	for _, file := range files {
		switch filepath.Ext(file) {
		case ".txt", ".docx", ".pdf", ".fodt":
		default:
			continue
		}
		read++
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := document(t, file, data)
			golden := filepath.Join(filepath.Dir(file), "record", filepath.Base(file)+".json")
			if *update {
				if err := os.WriteFile(golden, append(got, '\n'), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, bytes.TrimSuffix(want, []byte("\n"))) {
				t.Errorf("the record differs from %s at %s", golden, firstDifference(got, want))
			}
		})
	}
	if read < 20 {
		t.Fatalf("only %d dispatches found", read)
	}
}

// document reads a document twice, checks what holds of every record, and gives the record's JSON without its source.
func document(t *testing.T, name string, data []byte) []byte {
	t.Helper()
	var last []byte
	for range 2 {
		res, err := extract.Document(context.Background(), filepath.Base(name), bytes.NewReader(data), int64(len(data)), extract.Options{Limits: limits.Default()})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range recordtest.Faults(res.Record, res.Text.String) {
			t.Error(f)
		}
		json := res.Record.AppendJSON(nil)
		if last != nil && !bytes.Equal(last, json) {
			t.Error("two readings of the same bytes differ")
		}
		last = json
	}
	valid(t, last)
	return last
}

// valid checks a record's JSON against the published schema.
func valid(t testing.TB, json []byte) {
	t.Helper()
	validWith(t, recordSchema(t), json)
}

func validWith(t testing.TB, s *jsonschema.Schema, json []byte) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(json))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(value); err != nil {
		t.Error(err)
	}
}

func recordSchema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	data, ok := schema.Of("record")
	if !ok {
		t.Fatal("no schema of the record")
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("record.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("record.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func glob(t testing.TB, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no files match %s", pattern)
	}
	return files
}

func firstDifference(a, b []byte) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	from := max(0, i-60)
	return strings.ToValidUTF8(string(a[from:min(len(a), i+60)]), "") + " | " + strings.ToValidUTF8(string(b[from:min(len(b), i+60)]), "")
}
