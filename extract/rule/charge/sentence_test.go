package charge

import (
	"bufio"
	"encoding/json"
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

// read tags a text, one paragraph a line.
func read(text string) Reader {
	s := &paper.Section{}
	for _, l := range strings.Split(text, "\n") {
		s.Blocks = append(s.Blocks, &paper.Paragraph{Runs: []paper.Run{{Text: l}}})
	}
	return Reader{Text: tag.New(paper.Flatten(&paper.Document{Sections: []*paper.Section{s}}), lexicon.Default())}
}

// point is what a text says as one numbered point that stands alone.
type point struct {
	title, action string
	lead, support []string
	reports       []string // "to" or "to < via"
}

func readPoint(text string) point {
	x := read(text)
	s := span{To: len(x.Tokens)}
	var p point
	charges := x.Charges(s)
	for _, c := range charges {
		for _, n := range c.Lead {
			p.lead = add(p.lead, x.Value(n))
		}
	}
	if len(p.lead) == 0 {
		for _, n := range x.Doer(s) {
			p.lead = add(p.lead, x.Value(n))
		}
	}
	for _, n := range x.Support(s) {
		if v := x.Value(n); !slices.Contains(p.lead, v) {
			p.support = add(p.support, v)
		}
	}
	for _, r := range x.Reports(s) {
		p.reports = append(p.reports, report(r))
	}
	title := x.Title(s)
	p.title, p.action = x.Value(title), x.Value(x.Action(title, charges))
	return p
}

func add(list []string, v string) []string {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}

func report(r congvan.Report) string {
	if r.Via == "" {
		return r.To
	}
	return r.To + " < " + r.Via
}

// TestSentences reads the sentences that were written from the rules of annotation alone, each as one numbered point of
// a dispatch of the office SỞ NỘI VỤ. Whether a point is a task is not this package's to say: of one that is none only
// the absence of leads, support and reports counts.
func TestSentences(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "testdata", "sentences", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no sentences: %v", err)
	}
	judged := 0
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(strings.NewReader(string(data)))
		for n := 1; lines.Scan(); n++ {
			var c struct {
				Text, Why string
				Want      struct {
					Lead    []congvan.Body
					Support []congvan.Body
					Reports []congvan.Report
					Action  *string
				}
			}
			if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
				t.Fatalf("%s:%d: %v", file, n, err)
			}
			got := readPoint(c.Text)
			check := func(key string, got, want []string) {
				judged++
				if !slices.Equal(got, want) {
					t.Errorf("%s:%d: %s: %s\n%s\ngot  %q\nwant %q", filepath.Base(file), n, key, c.Why, c.Text, got, want)
				}
			}
			if strings.Contains(c.Why, "closing formula") { // the same words charge; that they close is the outline's to tell
				continue
			}
			if c.Want.Lead != nil {
				check("lead", got.lead, bodies(c.Want.Lead))
			}
			if c.Want.Support != nil {
				check("support", got.support, bodies(c.Want.Support))
			}
			if c.Want.Reports != nil {
				var want []string
				for _, r := range c.Want.Reports {
					want = append(want, report(r))
				}
				check("reports", got.reports, want)
			}
			if c.Want.Action != nil && *c.Want.Action != "" {
				check("action", []string{got.action}, []string{*c.Want.Action})
			}
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
	if judged < 200 {
		t.Errorf("only %d values judged", judged)
	}
}

func bodies(list []congvan.Body) []string {
	var out []string
	for _, b := range list {
		out = append(out, b.Name)
	}
	return out
}
