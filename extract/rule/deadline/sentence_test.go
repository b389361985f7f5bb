package deadline

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
	"congvan/extract/rule/reference"
	"congvan/extract/tag"
	"congvan/extract/token"
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

// read takes the whole text as one task, with the documents that it names left out.
func read(text, date string, setting Setting) ([]congvan.Deadline, []congvan.Candidate, []congvan.Warning, *tag.Text) {
	x := tagged(text)
	ctx := Context{Date: date, Setting: setting}
	refs, _ := reference.All(x, reference.Context{})
	for i := range refs {
		for _, m := range refs[i].Mentions {
			ctx.Skip = append(ctx.Skip, tokensOf(x, m[0]))
		}
		if w, ok := refs[i].At.Get("title"); ok && refs[i].Number != "" {
			ctx.Titles = append(ctx.Titles, tokensOf(x, w.Ranges[0]))
		}
	}
	d, c, w := In(x, 0, len(x.Tokens), ctx)
	return d, c, w, x
}

func tokensOf(x *tag.Text, r congvan.Range) Span {
	from, _ := slices.BinarySearchFunc(x.Tokens, r[0], func(t token.Token, at int) int { return int(t.Start) - at })
	to, _ := slices.BinarySearchFunc(x.Tokens, r[1], func(t token.Token, at int) int { return int(t.Start) - at })
	return Span{From: from, To: to}
}

// form writes the normal form of a deadline.
func form(d *congvan.Deadline) string {
	s := strings.Join([]string{d.Kind, d.Bound, d.Date, d.Time, d.Start, d.End, d.RRule}, "|")
	if r := d.Relative; r != nil {
		s += fmt.Sprintf("|%d %s %s", r.N, r.Unit, r.From)
	}
	if d.YearInferred {
		s += "|inferred"
	}
	return s
}

func forms(ds []congvan.Deadline) (out []string) {
	for i := range ds {
		out = append(out, form(&ds[i]))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// TestSentences reads the sentences that were written from the rules of annotation alone: each is a task of a công văn
// of 10 May 2024, or of the line's own date.
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
				Text, Date, Why string
				Want            struct {
					Deadlines []congvan.Deadline
					Action    *string
				}
			}
			if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
				t.Fatalf("%s:%d: %v", file, n, err)
			}
			if c.Want.Deadlines == nil {
				continue
			}
			judged++
			if c.Date == "" {
				c.Date = "2024-05-10"
			}
			setting := Task
			if c.Want.Action != nil && *c.Want.Action == "" {
				setting = Outside
			}
			got, _, _, _ := read(c.Text, c.Date, setting)
			if g, w := forms(got), forms(c.Want.Deadlines); !slices.Equal(g, w) {
				t.Errorf("%s:%d: %s\n%s (%s)\ngot  %s\nwant %s", filepath.Base(file), n, c.Why, c.Text, c.Date, strings.Join(g, "\n     "), strings.Join(w, "\n     "))
			}
		}
		f.Close()
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
	if judged == 0 {
		t.Fatal("no sentence with deadlines")
	}
}
