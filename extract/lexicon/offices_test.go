package lexicon

import (
	"io/fs"
	"strings"
	"testing"
)

// TestOffices lints the words of offices: known kinds and levels, days that are days, no line twice.
func TestOffices(t *testing.T) {
	w := Offices()
	kinds := map[string]bool{AnyOffice: true, Inside: true, People: true}
	for _, k := range w.Kinds {
		kinds[k.Kind] = true
		switch k.Level {
		case "", "tw", "tinh", "huyen", "xa":
		default:
			t.Errorf("officekinds.txt: %s: level %q", k.Words, k.Level)
		}
	}
	for _, g := range w.Groups {
		if !kinds[g.Kind] {
			t.Errorf("officegroups.txt: %s: no office is of kind %q", g.Words, g.Kind)
		}
	}
	for _, r := range w.Renamed {
		if len(r.Day) != 10 || r.What != "field" && r.What != "place" && r.What != "level" || r.Old == r.New {
			t.Errorf("renamed.txt: %+v", r)
		}
	}
	if len(w.Sectors) < 40 || len(w.Titles) < 30 {
		t.Errorf("%d fields, %d titles", len(w.Sectors), len(w.Titles))
	}
	for _, file := range []string{"officekinds.txt", "officegroups.txt", "titles.txt", "renamed.txt"} {
		data, err := fs.ReadFile(files, "data/"+file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(data), "# ") || !strings.Contains(string(data), "\n# Source: ") {
			t.Errorf("%s: no head with meaning and source", file)
		}
		seen := map[string]bool{}
		for line := range strings.Lines(string(data)) {
			if line = strings.ToLower(strings.TrimRight(line, "\n")); seen[line] && !strings.HasPrefix(line, "#") {
				t.Errorf("%s: %q stands twice", file, line)
			}
			seen[line] = true
		}
	}
}
