package extract_test

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/paper"
	"congvan/paper/layout"
)

// jsonPaper is what the test reads back of a paper's JSON.
type jsonPaper struct {
	Text     string
	Sections []struct{ Blocks []jsonBlock }
	Notes    []struct {
		Text   string
		Blocks []jsonBlock
	} `json:"footnotes"`
	Pages []struct {
		Number int
		Lines  []struct {
			Words []struct {
				Text  string
				Range []int
				Apart bool
				Box   struct {
					Page int
					W, H float64
				}
			}
		}
	}
}

type jsonBlock struct {
	Kind string
	Runs []struct {
		Text  string
		Range []int
		Caps  bool
		Field string
		Note  int
	}
	Rows []struct {
		Cells []struct{ Blocks []jsonBlock }
	}
}

// TestPaperJSON: in every format the range of every run reads its text, and the range of every word on a page the word.
func TestPaperJSON(t *testing.T) {
	paths := append(glob(t, "../testdata/dispatch/*.*"), glob(t, "read/*/testdata/*.*")...)
	runs, words := 0, 0
	for _, path := range paths {
		switch filepath.Ext(path) {
		case ".txt", ".docx", ".pdf", ".fodt", ".doc", ".rtf", ".odt", ".html", ".xlsx":
		default:
			continue
		}
		data := read(t, path)
		res, err := extract.Document(context.Background(), path, bytes.NewReader(data), int64(len(data)), extract.Options{Limits: limits.Default()})
		if err != nil {
			continue // files that only test refusals
		}
		var p jsonPaper
		if err := json.Unmarshal(layout.AppendJSON(nil, res.Read.Paper, res.Text, res.Read.Pages), &p); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if p.Text != res.Text.String {
			t.Errorf("%s: another text", path)
		}
		for _, s := range p.Sections {
			runs += checkRuns(t, path, p.Text, s.Blocks)
		}
		for _, n := range p.Notes {
			runs += checkRuns(t, path, n.Text, n.Blocks)
		}
		for _, page := range p.Pages {
			for _, l := range page.Lines {
				for _, w := range l.Words {
					words++
					if len(w.Range) == 2 && p.Text[w.Range[0]:w.Range[1]] != w.Text {
						t.Errorf("%s: the range of the word %q reads %q", path, w.Text, p.Text[w.Range[0]:w.Range[1]])
					}
					if w.Box.Page != page.Number || w.Apart && w.Range != nil {
						t.Errorf("%s: the word %+v on page %d", path, w, page.Number)
					}
				}
			}
		}
	}
	if runs < 1000 || words < 1000 {
		t.Fatalf("only %d runs and %d words", runs, words)
	}
}

func checkRuns(t *testing.T, path, text string, blocks []jsonBlock) (runs int) {
	t.Helper()
	for _, b := range blocks {
		for _, r := range b.Runs {
			runs++
			if len(r.Range) != 2 || r.Range[0] > r.Range[1] || r.Range[1] > len(text) {
				t.Errorf("%s: the run %q has the range %v", path, r.Text, r.Range)
				continue
			}
			want := visible(r.Text)
			if r.Caps {
				want = strings.ToUpper(want)
			}
			if r.Field != "" || r.Note != 0 {
				want = ""
			}
			if got := visible(text[r.Range[0]:r.Range[1]]); got != want {
				t.Errorf("%s: the range of %q reads %q", path, want, got)
			}
		}
		for _, row := range b.Rows {
			for _, c := range row.Cells {
				runs += checkRuns(t, path, text, c.Blocks)
			}
		}
	}
	return runs
}

// visible gives the letters of a text, single blanks between them.
func visible(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == 0xad || r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0xfeff || r >= 0x202a && r <= 0x202e || r == 0x7f || r < ' ' && r != '\n' && r != '\t' && r != '\r' && r != '\v':
			return -1
		}
		return r
	}, paper.NFC(s))
	return strings.Join(strings.Fields(s), " ")
}
