package indicator

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/paper"
)

// tagged makes tagged text of paragraphs, one a line.
func tagged(text string) *tag.Text {
	s := &paper.Section{}
	for _, l := range strings.Split(text, "\n") {
		s.Blocks = append(s.Blocks, &paper.Paragraph{Runs: []paper.Run{{Text: l}}})
	}
	return tag.New(paper.Flatten(&paper.Document{Sections: []*paper.Section{s}}), lexicon.Default())
}

func forms(list []congvan.Indicator) (out []string) {
	for _, i := range list {
		out = append(out, fmt.Sprintf("%s %s %v %s | %s", i.Name, i.Op, i.Value, i.Unit, i.By))
	}
	slices.Sort(out)
	return out
}

// TestSentences reads the sentences that were written from the rules of annotation alone: each is a task.
func TestSentences(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "testdata", "sentences", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no sentences: %v", err)
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
				Text, Why string
				Want      struct{ Indicators []congvan.Indicator }
			}
			if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
				t.Fatalf("%s:%d: %v", file, n, err)
			}
			if c.Want.Indicators == nil {
				continue
			}
			judged++
			x := tagged(c.Text)
			got := In(x, 0, len(x.Tokens), Context{})
			if g, w := forms(got), forms(c.Want.Indicators); !slices.Equal(g, w) {
				t.Errorf("%s:%d: %s\n%s\ngot  %s\nwant %s", filepath.Base(file), n, c.Why, c.Text, strings.Join(g, "\n     "), strings.Join(w, "\n     "))
			}
		}
		f.Close()
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
	if judged == 0 {
		t.Fatal("no sentence with indicators")
	}
}
