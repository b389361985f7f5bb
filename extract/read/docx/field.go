package docx

import (
	"bytes"
	"strings"

	"congvan/extract/open/xml"
	"congvan/extract/read/symbol"
	"congvan/paper"
)

// field is a complex field that is open.
type field struct {
	code   []byte
	result bool   // its separator was passed
	shown  bool   // letters of its result were printed
	page   bool   // PAGE: the result is left out
	form   string // what a check box or a list to choose from shows
}

// visible tells whether text here is printed: not in a field's code, nor the result of a page number.
func (s *story) visible() bool {
	for i := range s.fields {
		if f := &s.fields[i]; !f.result || f.page {
			return false
		}
	}
	return true
}

func (s *story) fieldChar(in *inline, look runProps) {
	kind, _ := s.xml.Attr(w, "fldCharType")
	n := len(s.fields)
	switch string(kind) {
	case "begin":
		const deepest = 64 // fields in fields
		if n == deepest {
			return
		}
		s.fields = append(s.fields, field{form: s.formField()})
	case "separate":
		if n > 0 {
			s.fields[n-1].result = true
			s.fields[n-1].page = isPageField(s.fields[n-1].code)
		}
	case "end":
		if n == 0 {
			return
		}
		f := s.fields[n-1]
		if s.fields = s.fields[:n-1]; n == 1 {
			in.hidden = nil
		}
		switch {
		case isPageField(f.code):
			s.pageNumber(in, look)
		case f.form != "" && !f.shown:
			s.sign(in, look, f.form)
		case !f.shown:
			s.sign(in, look, shownByCode(f.code))
		}
	}
}

// formField reads the data of a form field, w:fldChar being the current element: what a check box or a list shows, ""
// for any other field.
func (s *story) formField() (shown string) {
	r := s.xml
	for depth := r.Depth(); r.In(depth); {
		if string(r.Local) != "ffData" {
			continue
		}
		for depth := r.Depth(); r.In(depth); {
			switch string(r.Local) {
			case "checkBox":
				shown = checkBox(r)
			case "ddList":
				shown = chosen(r)
			}
		}
	}
	return shown
}

func checkBox(r *xml.Reader) string {
	box := "☐"
	for depth := r.Depth(); r.In(depth); {
		if name := string(r.Local); name == "checked" || name == "default" {
			if box = "☐"; on(r) {
				box = "☒"
			}
		}
	}
	return box
}

// chosen gives the entry of a list that its result names, else its default, else the first.
func chosen(r *xml.Reader) string {
	var entries []string
	at, picked := 0, false
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "result":
			at, picked = intAttr(r, w, "val")
		case "default":
			if n, ok := intAttr(r, w, "val"); ok && !picked {
				at = n
			}
		case "listEntry":
			entries = append(entries, val(r))
		}
	}
	if at < 0 || at >= len(entries) {
		return ""
	}
	return entries[at]
}

// shownByCode gives what a field shows that has no result of its own.
func shownByCode(code []byte) string {
	words := strings.Fields(string(code))
	if len(words) < 2 {
		return ""
	}
	switch strings.ToUpper(words[0]) {
	case "MACROBUTTON":
		return strings.Join(words[2:], " ")
	case "SYMBOL":
		return symbol.Field(words[1:])
	}
	return ""
}

func isPageField(code []byte) bool {
	words := bytes.Fields(code)
	return len(words) > 0 && strings.EqualFold(string(words[0]), "PAGE")
}

// closeFields shows what stands in the code of a field that its paragraph does not end: a damaged field hides nothing.
func (s *story) closeFields(in *inline) {
	open := false
	for i := range s.fields {
		open = open || !s.fields[i].result
		s.fields[i].result = true
	}
	if open {
		text := in.hidden
		in.hidden = nil
		s.put(in, s.resolve(in.base, runProps{}), text)
	}
}

func (s *story) pageNumber(in *inline, look runProps) {
	if !s.visible() {
		return
	}
	s.flush(in)
	run := look.run()
	run.Field = paper.PageNumberField
	in.runs = append(in.runs, run)
}
