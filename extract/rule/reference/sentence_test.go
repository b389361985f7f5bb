package reference

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan"
)

// TestSentences reads the sentences that were written from the rules of annotation alone: each is a point of a công văn
// of SỞ NỘI VỤ, those of opening.jsonl are its first paragraph.
func TestSentences(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "testdata", "sentences")
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no sentences in %s: %v", dir, err)
	}
	judged := 0
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		for n := 1; lines.Scan(); n++ {
			var c struct {
				Text string
				Want struct{ References []congvan.Reference }
				Why  string
			}
			if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
				t.Fatalf("%s:%d: %v", file, n, err)
			}
			if c.Want.References == nil {
				continue
			}
			judged++
			text := "1. " + c.Text
			if filepath.Base(file) == "opening.jsonl" {
				text = c.Text
			}
			refs, _ := All(tagged(text), Context{Type: "CV"})
			if got, want := sorted(refs), sorted(c.Want.References); !slices.Equal(got, want) {
				t.Errorf("%s:%d: %s\n%s\ngot  %s\nwant %s", filepath.Base(file), n, c.Why, c.Text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
			}
		}
		f.Close()
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
	if judged == 0 {
		t.Fatal("no sentence with references")
	}
}

func sorted(refs []congvan.Reference) (out []string) {
	for i := range refs {
		out = append(out, line(&refs[i]))
	}
	slices.Sort(out)
	return out
}
