package xlsx

import (
	"strconv"
	"strings"

	"congvan/extract/open/xml"
)

// sheetRef is what the workbook says of a sheet.
type sheetRef struct {
	name   string
	part   string
	hidden bool
	titles area // rows repeated on each page; empty where there are none
}

// workbook reads the list of sheets. Sheets that hold a chart alone are left out.
func (b *book) workbook(main string, rels relations) ([]sheetRef, error) {
	data, err := b.pkg.Read(main)
	if err != nil {
		return nil, err
	}
	var sheets []sheetRef
	byIndex := map[int]int{} // of all sheets → of those kept
	all := 0
	r := b.xml(data)
	for r.Next() == nil {
		if r.Kind != xml.Start || r.Space != sm {
			continue
		}
		switch string(r.Local) {
		case "workbookPr":
			b.date1904 = yes(r, "date1904")
		case "sheet":
			id, _ := r.Attr(rn, "id")
			name, _ := r.Attr("", "name")
			state, _ := r.Attr("", "state")
			if rel := rels.byID(string(id)); rel.kind == "worksheet" || rel.kind == "" {
				byIndex[all] = len(sheets)
				sheets = append(sheets, sheetRef{name: string(name), part: rel.target, hidden: string(state) == "hidden" || string(state) == "veryHidden"})
			}
			all++
		case "definedName":
			name, _ := r.Attr("", "name")
			local, _ := r.Attr("", "localSheetId")
			n, err := strconv.Atoi(string(local))
			if i, ok := byIndex[n]; ok && err == nil && string(name) == "_xlnm.Print_Titles" {
				sheets[i].titles = titleRows(string(r.Content()))
			}
		}
	}
	if err := r.Err(); err != nil && len(sheets) == 0 {
		return nil, damagedPart(main, err)
	} else if err != nil {
		b.damaged()
	}
	if len(sheets) == 0 {
		return nil, empty(0)
	}
	return sheets, nil
}

// titleRows finds the rows in the definition of a print title: "'PL 1'!$A:$B,'PL 1'!$5:$6".
func titleRows(def string) area {
	for _, one := range strings.Split(def, ",") {
		_, ref, ok := cutLast(one, '!')
		from, to, two := strings.Cut(strings.ReplaceAll(ref, "$", ""), ":")
		first, err1 := strconv.Atoi(from)
		last, err2 := strconv.Atoi(to)
		if ok && two && err1 == nil && err2 == nil && 0 < first && first <= last && last <= mostRows {
			return area{first - 1, 0, last, mostColumns}
		}
	}
	return area{}
}

func cutLast(s string, c byte) (before, after string, ok bool) {
	if i := strings.LastIndexByte(s, c); i >= 0 {
		return s[:i], s[i+1:], true
	}
	return "", s, false
}

// yes tells whether a truth attribute of the current start tag is set.
func yes(r *xml.Reader, name string) bool {
	v, ok := r.Attr("", name)
	return ok && on(string(v))
}

func on(v string) bool { return v == "1" || v == "true" || v == "on" }

func number(r *xml.Reader, name string) (float64, bool) {
	v, ok := r.Attr("", name)
	if !ok {
		return 0, false
	}
	return finite(string(v))
}

func integer(r *xml.Reader, name string) (int, bool) {
	v, ok := r.Attr("", name)
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(string(v))
	return n, err == nil && n >= 0
}
