package lexicon

import (
	"bufio"
	"io/fs"
	"strings"
	"testing"

	"congvan/extract/token"
)

func TestHits(t *testing.T) {
	l := Default()
	hits := l.Hits(l.Find(token.Scan("Chương trình hành động số 01")))
	if len(hits) != 2 || hits[1].Len != 4 || hits[1].Value != "CTr" {
		t.Errorf("hits = %+v", hits)
	}
	if hits := l.Hits(l.Find(token.Scan("UỶ BAN NHÂN DÂN tỉnh"))); len(hits) == 0 || hits[len(hits)-1].Len != 4 {
		t.Errorf("tone placement and case count: %+v", hits)
	}
}

// TestFiles lints the data: each file says what it is and whence, and has no phrase twice.
func TestFiles(t *testing.T) {
	for _, s := range sources {
		data, err := fs.ReadFile(files, "data/"+s.file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(data), "# ") || !strings.Contains(string(data), "\n# Source: ") {
			t.Errorf("%s: no head with meaning and source", s.file)
		}
		seen := map[string]int{}
		lines := bufio.NewScanner(strings.NewReader(string(data)))
		for n := 1; lines.Scan(); n++ {
			line := lines.Text()
			if strings.HasPrefix(line, "#") {
				continue
			}
			if line != strings.TrimSpace(line) || line == "" {
				t.Errorf("%s:%d: blank line or blanks around", s.file, n)
			}
			if first, ok := seen[strings.ToLower(line)]; ok {
				t.Errorf("%s:%d: %q stands in line %d too", s.file, n, line, first)
			}
			seen[strings.ToLower(line)] = n
		}
	}
}
