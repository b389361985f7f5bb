package explain

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan"
	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/extract/rule"
)

func read(t *testing.T, file string) *extract.Result {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	res, err := extract.Document(context.Background(), filepath.Base(file), f, info.Size(), extract.Options{Limits: limits.Default()})
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// TestOf explains every entry of invented dispatches: each value says where it stands or where it is from.
func TestOf(t *testing.T) {
	var files []string
	for _, kind := range []string{"*.pdf", "*.docx", "*.txt"} {
		found, err := filepath.Glob(filepath.Join("..", "..", "testdata", "dispatch", kind))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v", kind, err)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			res := read(t, file)
			ids := fieldNames()
			for _, x := range res.Record.Tasks {
				ids = append(ids, x.ID)
			}
			for _, x := range res.Record.Deadlines {
				ids = append(ids, x.ID)
			}
			for _, x := range res.Record.References {
				ids = append(ids, x.ID)
			}
			for _, x := range res.Record.Indicators {
				ids = append(ids, x.ID)
			}
			lines := strings.Split(res.Text.String, "\n")
			for _, id := range ids {
				e, err := Of(res, id)
				if err != nil {
					t.Fatal(err)
				}
				if e.What.VI == "" || e.What.EN == "" || e.About.VI == "" || e.About.EN == "" || e.Rule == "" && id != "arrival" {
					t.Errorf("%s: %+v %q %+v", id, e.What, e.Rule, e.About)
				}
				if len(e.Values) == 0 && !slices.Contains(fieldNames(), id) {
					t.Errorf("%s: no values", id)
				}
				for _, v := range e.Values {
					if v.Name.VI == "" || v.Name.VI == v.Key || v.Name.EN == "" {
						t.Errorf("%s: %s has no name", id, v.Key)
					}
					if len(v.Places) == 0 && v.From == "" && v.Note.VI == "" {
						t.Errorf("%s: %s = %q is from nowhere", id, v.Key, v.Text)
					}
					for _, p := range v.Places {
						if p.Line > 0 && !strings.HasPrefix(p.Before+p.Words, lines[p.Line-1][:min(len(p.Before+p.Words), len(lines[p.Line-1]))]) {
							t.Errorf("%s: %s: line %d is %q, not %q", id, v.Key, p.Line, lines[p.Line-1], p.Before+p.Words)
						}
						if res.Read.Pages != nil && p.Page == 0 {
							t.Errorf("%s: %s: %q has no page", id, v.Key, p.Words)
						}
					}
				}
			}
		})
	}
}

func TestUnknown(t *testing.T) {
	res := read(t, filepath.Join("..", "..", "testdata", "dispatch", "cv-ubnd-tinh-an-hai-quan-ly-hoi.txt"))
	var e *congvan.Error
	if _, err := Of(res, "77.z"); !errors.As(err, &e) || !strings.Contains(e.Next.VI, "d1") || !strings.Contains(e.Next.VI, "subject") {
		t.Errorf("%v", err)
	}
}

// TestAbout: whatever a rule owns is explained.
func TestAbout(t *testing.T) {
	for _, r := range rule.Rules() {
		for _, key := range r.Keys {
			if key != "outline" && key != "parts" && key != "candidates" && about[key].VI == "" {
				t.Errorf("%s: no words for %s", r.Name, key)
			}
		}
	}
}
