package docx

import (
	"cmp"
	"strings"
	"unicode"

	"congvan/extract/open/xml"
)

// styles are the styles of the document, each with what it inherits.
type styles struct {
	runDefaults  runProps
	paraDefaults paraProps
	byID         map[string]*style
	paragraph    *style // the default paragraph style; nil where there is none
	table        *style
	lang         string
}

type style struct {
	kind, id, name, basedOn string
	run                     runProps
	para                    paraProps
	unlisted                paraProps // para without the indents of its list
	table                   tableProps
	firstRow, firstColumn   *layer // of a table style
	resolved                bool
}

// layer is what a table style says of one part of the table alone.
type layer struct {
	run  runProps
	para paraProps
}

// over gives the layer with what it does not say itself taken from base; both may be nil.
func (l *layer) over(base *layer) *layer {
	if l == nil || base == nil {
		return cmp.Or(l, base)
	}
	return &layer{run: l.run.over(base.run), para: l.para.over(base.para)}
}

// with gives the style with the layer on it.
func (st *style) with(l *layer) *style {
	if l == nil {
		return st
	}
	both := *st
	both.run, both.para = l.run.over(st.run), l.para.over(st.para)
	return &both
}

// wordDefaults are what Word takes where a file says nothing.
var wordDefaults = runProps{has: asciiFont | highFont | fontSize, ascii: "Times New Roman", high: "Times New Roman", size: 10}

// readStyles reads the styles part; r may be empty.
func readStyles(r *xml.Reader, t *theme) *styles {
	s := &styles{byID: map[string]*style{}, runDefaults: wordDefaults}
	if !toRoot(r) {
		return s
	}
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "docDefaults":
			s.defaults(r, t)
		case "style":
			s.style(r, t)
		}
	}
	if s.paragraph == nil { // LibreOffice marks none as the default one
		s.paragraph = s.byID["Normal"]
	}
	return s
}

func (s *styles) defaults(r *xml.Reader, t *theme) {
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "rPrDefault":
			for depth := r.Depth(); r.In(depth); {
				if string(r.Local) == "rPr" {
					own := readRunProps(r, t, false)
					s.runDefaults, s.lang = own.over(wordDefaults), own.lang
				}
			}
		case "pPrDefault":
			for depth := r.Depth(); r.In(depth); {
				if string(r.Local) == "pPr" {
					s.paraDefaults = readParaProps(r, t, false, nil)
				}
			}
		}
	}
}

func (s *styles) style(r *xml.Reader, t *theme) {
	kind, _ := r.Attr(w, "type")
	id, _ := r.Attr(w, "styleId")
	byDefault, _ := r.Attr(w, "default")
	st := &style{kind: string(kind), id: string(id)}
	for depth := r.Depth(); r.In(depth); {
		if r.Space != w {
			continue
		}
		switch string(r.Local) {
		case "name":
			st.name = shownName(val(r))
		case "basedOn":
			st.basedOn = val(r)
		case "rPr":
			st.run = readRunProps(r, t, false)
		case "pPr":
			st.para = readParaProps(r, t, false, nil)
		case "tblPr":
			st.table.read(r)
		case "tblStylePr":
			switch kind, _ := r.Attr(w, "type"); string(kind) {
			case "firstRow":
				st.firstRow = readLayer(r, t)
			case "firstCol":
				st.firstColumn = readLayer(r, t)
			}
		}
	}
	s.byID[st.id] = st
	if string(byDefault) == "1" || string(byDefault) == "true" || string(byDefault) == "on" {
		switch st.kind {
		case "paragraph":
			s.paragraph = st
		case "table":
			s.table = st
		}
	}
}

// readLayer reads w:tblStylePr, the current element.
func readLayer(r *xml.Reader, t *theme) *layer {
	l := &layer{}
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "rPr":
			l.run = readRunProps(r, t, false)
		case "pPr":
			l.para = readParaProps(r, t, false, nil)
		}
	}
	return l
}

// shownName gives a style's name as Word shows it: files keep the built-in ones in small letters.
func shownName(name string) string {
	if name == "" || !unicode.IsLower(rune(name[0])) {
		return name
	}
	words := strings.Split(name, " ")
	for i, w := range words {
		if w != "" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " ")
}

// resolve gives every style what it inherits.
func (s *styles) resolve(n *numbering) {
	for _, st := range s.byID {
		s.inherit(st, n, 0)
	}
}

func (s *styles) inherit(st *style, n *numbering, depth int) {
	const longest = 64 // a chain of styles longer than this goes in a circle
	if st.resolved || depth > longest {
		return
	}
	st.resolved = true
	base := s.byID[st.basedOn]
	if base != nil && base != st {
		s.inherit(base, n, depth+1)
	} else {
		base = &style{para: s.paraDefaults, unlisted: s.paraDefaults}
	}
	own, inherited := st.para, base.para
	if own.has&(numID|numLevel) != 0 {
		if own.has&numID == 0 {
			own.num.id = base.para.num.id
		}
		own.num.level = n.levelOf(st.id, own.num)
		own.has |= numID | numLevel
		inherited = n.indents(own.num).over(base.unlisted)
	}
	st.para, st.unlisted = own.over(inherited), own.over(base.unlisted)
	st.run = st.run.over(base.run)
	st.table.inherit(base.table)
	st.firstRow, st.firstColumn = st.firstRow.over(base.firstRow), st.firstColumn.over(base.firstColumn)
}

// of gives a style of a kind; the default one for an id that is unknown.
func (s *styles) of(kind, id string) *style {
	if st := s.byID[id]; st != nil && (st.kind == kind || st.kind == "") {
		return st
	}
	switch kind {
	case "paragraph":
		if s.paragraph != nil {
			return s.paragraph
		}
		return &style{para: s.paraDefaults, unlisted: s.paraDefaults}
	case "table":
		if s.table != nil {
			return s.table
		}
	}
	return &style{}
}
