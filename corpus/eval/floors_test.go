package eval_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/corpus/eval"
	"congvan/extract"
	"congvan/extract/open/limits"
)

// TestFloors scores the program over the invented dispatches, and over the real ones where CONGVAN_GOLD names their
// folder, and fails where a row falls below the figure once reached (testdata/floors.txt).
func TestFloors(t *testing.T) {
	floors := readFloors(t, "../../testdata/floors.txt")
	sets := map[string][2]string{"dispatch": {"../../testdata/dispatch/gold", "../../testdata/dispatch"}}
	if dir := os.Getenv("CONGVAN_GOLD"); dir != "" {
		if _, err := os.Stat(dir); err != nil {
			t.Logf("CONGVAN_GOLD names %s, which is not there: the invented dispatches alone are scored", dir)
		} else {
			sets["seed"] = [2]string{filepath.Join(dir, "seed", "gold"), filepath.Join(dir, "seed")}
			sets["real"] = [2]string{filepath.Join(dir, "real", "gold"), filepath.Join(dir, "real", "docs")}
		}
	}
	for set, dirs := range sets {
		t.Run(set, func(t *testing.T) {
			s := score(t, dirs[0], dirs[1])
			var table strings.Builder
			for row := range floors {
				if name, field, _ := strings.Cut(row, " "); name == set && !slices.Contains(s.Fields(), field) {
					t.Errorf("%s has a floor and is not scored", field)
				}
			}
			for _, field := range s.Fields() {
				row := s.Row(field)
				floor := floors[set+" "+field]
				fmt.Fprintf(&table, "%-22s P %.3f R %.3f F1 %.3f floor %.3f\n", field, row.Precision(), row.Recall(), row.F1(), floor)
				if row.F1() < floor-0.0005 {
					t.Errorf("%s fell to %.3f; it had reached %.3f", field, row.F1(), floor)
				}
			}
			t.Logf("%d documents\n%s", s.Documents(), table.String())
		})
	}
}

func score(t *testing.T, goldDir, docDir string) *eval.Score {
	t.Helper()
	golds, err := filepath.Glob(filepath.Join(goldDir, "*.json"))
	if err != nil || len(golds) == 0 {
		t.Fatalf("no gold in %s", goldDir)
	}
	s := &eval.Score{}
	for _, g := range golds {
		name := strings.TrimSuffix(filepath.Base(g), ".json")
		data, err := os.ReadFile(g)
		if err != nil {
			t.Fatal(err)
		}
		want, err := eval.Parse(data)
		if err != nil {
			t.Fatal(g, err)
		}
		doc := document(t, docDir, name)
		res, err := extract.Document(context.Background(), filepath.Base(doc.name), bytes.NewReader(doc.data), int64(len(doc.data)), extract.Options{Limits: limits.Default()})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		got, err := eval.FromRecord(res.Record)
		if err != nil {
			t.Fatal(name, err)
		}
		s.Add(name, want, got)
	}
	return s
}

type file struct {
	name string
	data []byte
}

// document finds the document of a gold file: the first of the formats by name.
func document(t *testing.T, dir, name string) file {
	t.Helper()
	for _, ext := range []string{".doc", ".docx", ".rtf", ".txt", ".pdf"} {
		path := filepath.Join(dir, name+ext)
		if data, err := os.ReadFile(path); err == nil {
			return file{path, data}
		}
	}
	t.Fatalf("no document %s in %s", name, dir)
	return file{}
}

func readFloors(t *testing.T, path string) map[string]float64 {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	floors := map[string]float64{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		var set, field string
		var v float64
		if _, err := fmt.Sscan(line, &set, &field, &v); err != nil {
			t.Fatalf("%s: %q: %v", path, line, err)
		}
		floors[set+" "+field] = v
	}
	return floors
}
