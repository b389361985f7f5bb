package lexicon

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"
)

// OfficeWords are the words by which dispatches mean offices without naming one.
type OfficeWords struct {
	Kinds   []OfficeKind
	Groups  []OfficeGroup
	Titles  []string
	Renamed []Renaming
	Sectors []Sector
}

// OfficeKind says what kind of office a name makes that begins with the words; officekinds.txt.
type OfficeKind struct {
	Kind  string
	Level string // tw, tinh, huyen, xa; "" for none of its own
	Words string
}

// The kinds of group that are no kind of office.
const (
	AnyOffice = "*"      // every office
	Inside    = "noi-bo" // units and people of one office
	People    = "nguoi"
)

// OfficeGroup is a word for all offices of a kind; officegroups.txt.
type OfficeGroup struct{ Kind, Words string }

// Renaming is a body whose name or work passed to another; renamed.txt.
type Renaming struct {
	Day      string // ISO day from which
	What     string // field, place, level
	Old, New string
}

// Sector is the field of work in the name of a ministry or department, after its head: "sở" and "nội vụ"; issuers.txt.
type Sector struct{ Head, Words string }

// sectorHeads are followed by a field of work in the names of issuers.txt.
var sectorHeads = []string{"bộ", "sở", "phòng"}

// Offices gives the words of the data files in the program.
var Offices = sync.OnceValue(func() *OfficeWords {
	sub, err := fs.Sub(files, "data")
	if err == nil {
		var w *OfficeWords
		if w, err = loadOffices(sub); err == nil {
			return w
		}
	}
	panic("lexicon: " + err.Error()) // the files are part of the program and tested
})

func loadOffices(dir fs.FS) (*OfficeWords, error) {
	w := &OfficeWords{}
	err := rows(dir, "officekinds.txt", 3, func(f []string) {
		w.Kinds = append(w.Kinds, OfficeKind{f[0], strings.TrimPrefix(f[1], "-"), f[2]})
	})
	if err == nil {
		err = rows(dir, "officegroups.txt", 2, func(f []string) { w.Groups = append(w.Groups, OfficeGroup{f[0], f[1]}) })
	}
	if err == nil {
		err = rows(dir, "titles.txt", 1, func(f []string) { w.Titles = append(w.Titles, f[0]) })
	}
	if err == nil {
		err = rows(dir, "renamed.txt", 4, func(f []string) { w.Renamed = append(w.Renamed, Renaming{f[0], f[1], f[2], f[3]}) })
	}
	if err == nil {
		err = rows(dir, "issuers.txt", 1, func(f []string) {
			for _, head := range sectorHeads {
				if words, ok := strings.CutPrefix(f[0], head+" "); ok {
					w.Sectors = append(w.Sectors, Sector{head, words})
				}
			}
		})
	}
	if err != nil {
		return nil, err
	}
	return w, nil
}

// rows gives the fields of each line that is no comment.
func rows(dir fs.FS, file string, fields int, row func([]string)) error {
	data, err := fs.ReadFile(dir, file)
	if err != nil {
		return err
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != fields {
			return fmt.Errorf("%s:%d: want %d fields", file, n, fields)
		}
		row(f)
	}
	return nil
}
