package docx

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/extract/read/readtest"
	"congvan/paper"
)

// printedLines gives the lines of each DOCX as LibreOffice prints them, without blanks.
func printedLines(t *testing.T, files map[string][]byte) map[string][]string {
	t.Helper()
	dir := t.TempDir()
	var names, paths []string
	for name, data := range files {
		path := filepath.Join(dir, name+".docx")
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		names, paths = append(names, name), append(paths, path)
	}
	lines := map[string][]string{}
	for i, text := range readtest.Printed(t, paths...) {
		for line := range strings.Lines(paper.NFC(text)) {
			lines[names[i]] = append(lines[names[i]], withoutBlanks(line))
		}
	}
	return lines
}

func withoutBlanks(s string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r == '\u00a0' || r == '\u200b' || r == '\ufeff' {
			return -1
		}
		return r
	}, s)
}

// numbered is a paragraph of the body: its automatic number, and its text as typed.
type numbered struct {
	number, text string
	table        bool
}

func numberedParagraphs(blocks []paper.Block, table bool) (all []numbered) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *paper.Paragraph:
			n := numbered{table: table || b.TextBox}
			for _, r := range b.Runs {
				switch {
				case r.Auto:
					n.number = strings.TrimSpace(r.Text)
				case r.Note == 0 && r.Field == paper.NoField && r.Caps:
					n.text += strings.ToUpper(r.Text)
				case r.Note == 0 && r.Field == paper.NoField:
					n.text += r.Text
				}
			}
			all = append(all, n)
		case *paper.Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					all = append(all, numberedParagraphs(c.Blocks, true)...)
				}
			}
		}
	}
	return all
}

// front gives the front of a text, as it may stand on one line of a narrow column.
func front(text string) string {
	text, _, _ = strings.Cut(strings.TrimSpace(text), "\n")
	short := ""
	for _, word := range strings.Fields(text) {
		if short += word; len([]rune(short)) >= 12 {
			break
		}
	}
	return paper.NFC(short)
}

// misprinted compares what stands before each paragraph's text on the printed page with our automatic number.
// It gives the differences, and how many numbers were found.
func misprinted(all []numbered, lines []string) (wrong []string, compared int) {
	whole := strings.Join(lines, "\n")
	for _, n := range all {
		begin := front(n.text)
		if len([]rune(begin)) < 4 || strings.Count(whole, begin) != 1 {
			continue // not to be told from another
		}
		before, _, _ := strings.Cut(whole, begin)
		before = asciiOfSymbols(before[strings.LastIndexByte(before, '\n')+1:])
		number := withoutBlanks(n.number)
		switch {
		case n.table && strings.HasSuffix(before, number), before == number, pictureBullet(number, before):
			if number != "" {
				compared++
			}
		case judgeErrs[begin] == "":
			wrong = append(wrong, fmt.Sprintf("before %q stands %q, ours is %q", begin, before, n.number))
		}
	}
	return wrong, compared
}

// asciiOfSymbols gives marks of ASCII that a picture font printed.
func asciiOfSymbols(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xf020 && r < 0xf07f {
			return r - 0xf000
		}
		return r
	}, s)
}

// pictureBullet tells whether ours is one character and one such stands on the page: those of picture fonts are printed in
// many ways.
func pictureBullet(ours, printed string) bool {
	o, p := []rune(ours), []rune(printed)
	return len(o) == 1 && len(p) > 0 && o[0] > 0x7f && p[len(p)-1] > 0x7f
}

// judgeErrs are the numbers that LibreOffice prints otherwise than Word, each with why.
var judgeErrs = map[string]string{
	"Điềukiệnmượn":   "LibreOffice 7 knows no legal style (w:isLgl)",
	"Thờigiantrả":    "the same",
	"Việcđếmtiếp":    "nor a level that never restarts (w:lvlRestart)",
	"Lạikhởisốriêng": "it takes a start of the list's own once, not whenever the level begins anew (ISO 29500-1, 17.9.26)",
	"Cònlạisau":      "it counts the paragraph that is deleted, as it shows it",
}

// TestNumbersAsPrinted holds the automatic numbers to those on the pages that LibreOffice draws.
func TestNumbersAsPrinted(t *testing.T) {
	files := map[string][]byte{
		"dispatch": load(t, "testdata/dispatch.docx"), "annex": load(t, "testdata/annex.docx"), "plan": load(t, "testdata/plan.docx"),
		"lists": everyList(t),
	}
	lines := printedLines(t, files)
	least := map[string]int{"dispatch": 12, "annex": 3, "plan": 10, "lists": 40} // the rest have texts too short or twice
	for name, data := range files {
		t.Run(name, func(t *testing.T) {
			var all []numbered
			for _, s := range mustRead(t, data).Paper.Sections {
				all = append(all, numberedParagraphs(s.Blocks, false)...)
			}
			wrong, compared := misprinted(all, lines[name])
			for _, w := range wrong {
				t.Error(w)
			}
			if compared < least[name] {
				t.Errorf("%d numbers compared, want %d", compared, least[name])
			}
		})
	}
}
