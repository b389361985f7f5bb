package extract_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/paper"
)

// TestOrder holds the text of printed samples to an order written by hand from the drawn page (head, tables, closing): there
// the judges disagree with each other. CONGVAN_ORDER may name a folder of such orders, NAME.txt for the files NAME.* that
// CONGVAN_JUDGE names: TestJudges then prints what ours has in another order.
func TestOrder(t *testing.T) {
	for _, path := range glob(t, "testdata/order/*.txt") {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		for _, sample := range glob(t, "../testdata/dispatch/"+name+".*") {
			for _, line := range outOfOrder(orderIn(t, filepath.Dir(path), sample), linesOf(t, sample)) {
				t.Errorf("%s: not where it was read on the page: %s", sample, line)
			}
		}
	}
}

func TestOutOfOrder(t *testing.T) {
	ours := []string{"SỞ A", "Số: 1/SA", "V/v họp", "giao ban", "CỘNG HÒA", "Nơi nhận:", "GIÁM ĐỐC"}
	for _, c := range []struct{ want, miss []string }{
		{[]string{"SỞ A", "Số:  1/SA", "CỘNG HÒA", "GIÁM ĐỐC"}, nil},
		{[]string{"CỘNG HÒA", "SỞ A", "Số: 1/SA"}, []string{"CỘNG HÒA"}},
		{[]string{"V/v họp giao ban", "Nơi nhận:"}, nil},
		{[]string{"V/v họp", "Nơi"}, []string{"Nơi"}},
		{[]string{"SỞ A", "SỞ A"}, []string{"SỞ A"}},
	} {
		if miss := outOfOrder(c.want, ours); !slices.Equal(miss, c.miss) {
			t.Errorf("of %q there is out of order %q, want %q", c.want, miss, c.miss)
		}
	}
}

// orderIn gives the lines of the order that the folder has for a file, none where it has none.
func orderIn(t *testing.T, dir, path string) (lines []string) {
	t.Helper()
	if dir == "" {
		return nil
	}
	data, err := os.ReadFile(filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))+".txt"))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// linesOf gives the lines of the text that the record's ranges point into.
func linesOf(t *testing.T, path string) []string {
	t.Helper()
	data := read(t, path)
	res, err := extract.Document(context.Background(), path, bytes.NewReader(data), int64(len(data)), extract.Options{Limits: limits.Default(), TextOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(res.Text.String, "\n"), "\n")
}

// outOfOrder gives the lines of want that are left when as many as can be are found in ours, in their order. A line of
// want may be several of ours: what the page shows as one paragraph may have been typed as two. Blanks do not count.
func outOfOrder(want, ours []string) (miss []string) {
	want, bare := withoutBlanks(want), want
	ours = withoutBlanks(ours)
	best := make([][]int, len(want)+1) // most lines found of want[w:] in ours[o:]
	for w := range best {
		best[w] = make([]int, len(ours)+1)
	}
	for w := len(want) - 1; w >= 0; w-- {
		for o := len(ours) - 1; o >= 0; o-- {
			best[w][o] = max(best[w+1][o], best[w][o+1])
			if n := spans(want[w], ours[o:]); n > 0 {
				best[w][o] = max(best[w][o], 1+best[w+1][o+n])
			}
		}
	}
	for w, o := 0, 0; w < len(want); {
		switch {
		case best[w][o] == best[w+1][o]:
			miss = append(miss, bare[w])
			w++
		case best[w][o] == best[w][o+1]:
			o++
		default:
			o += spans(want[w], ours[o:])
			w++
		}
	}
	return miss
}

// spans gives how many of the first lines make up the whole line, 0 where they do not.
func spans(whole string, lines []string) int {
	for i, l := range lines {
		rest, ok := strings.CutPrefix(whole, l)
		if !ok {
			return 0
		}
		if rest == "" {
			return i + 1
		}
		whole = rest
	}
	return 0
}

func withoutBlanks(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.Join(strings.Fields(paper.NFC(l)), "")
	}
	return out
}
