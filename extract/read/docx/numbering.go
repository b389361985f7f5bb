package docx

import (
	"strings"

	"congvan/extract/open/xml"
)

// levels is the number of levels that a list has.
const levels = 9

// numbering holds the lists of the document and how far each has counted.
type numbering struct {
	abstract map[int]*abstractList
	lists    map[int]*list
	counters map[*abstractList]*counter // of the story that is read
}

// abstractList is a list's form. Lists with one form count on from each other.
type abstractList struct {
	levels [levels]level
	linked string // the numbering style whose list this one is
}

// counter is how far the lists of one form have counted.
type counter struct {
	count    [levels]int
	counting [levels]bool
	begun    map[*list]bool // the lists whose own starts were used
}

// apart counts anew while a story beside the body is read: a text box, a running head, the notes.
func (n *numbering) apart(read func()) {
	outer := n.counters
	n.counters = map[*abstractList]*counter{}
	read()
	n.counters = outer
}

type list struct {
	form     *abstractList
	restart  [levels]int
	restarts [levels]bool
	levels   [levels]*level // forms of levels that replace the list's own
}

type level struct {
	start     int
	format    string
	custom    string // the pattern of format "custom"
	text      string
	follow    string // what follows the number: "tab", "space" or "nothing"
	legal     bool   // all levels in decimal digits
	restart   int    // the level, from 1, whose use restarts this one; 0 is never, -1 any higher one
	paraStyle string
	para      paraProps
	run       runProps
}

// readNumbering reads the numbering part; r may be empty.
func readNumbering(r *xml.Reader, t *theme) *numbering {
	n := &numbering{abstract: map[int]*abstractList{}, lists: map[int]*list{}, counters: map[*abstractList]*counter{}}
	if !toRoot(r) {
		return n
	}
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "abstractNum":
			if id, ok := intAttr(r, w, "abstractNumId"); ok {
				n.abstract[id] = readAbstract(r, t)
			}
		case "num":
			if id, ok := intAttr(r, w, "numId"); ok {
				n.lists[id] = n.readList(r, t)
			}
		}
	}
	return n
}

func readAbstract(r *xml.Reader, t *theme) *abstractList {
	f := &abstractList{}
	for i := range f.levels {
		f.levels[i] = level{start: 1, format: "decimal", follow: "tab", restart: -1}
	}
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "lvl":
			if i, ok := intAttr(r, w, "ilvl"); ok && i >= 0 && i < levels {
				f.levels[i] = readLevel(r, t)
			}
		case "numStyleLink":
			f.linked = val(r)
		}
	}
	return f
}

func readLevel(r *xml.Reader, t *theme) level {
	l := level{start: 0, format: "decimal", follow: "tab", restart: -1}
	for depth := r.Depth(); r.In(depth); {
		if r.Space == mc && string(r.Local) == "AlternateContent" {
			for depth := r.Depth(); r.In(depth); {
				if string(r.Local) == "Choice" {
					for depth := r.Depth(); r.In(depth); {
						l.read(r, t)
					}
				}
			}
			continue
		}
		l.read(r, t)
	}
	return l
}

func (l *level) read(r *xml.Reader, t *theme) {
	if r.Space != w {
		return
	}
	switch string(r.Local) {
	case "start":
		l.start, _ = intAttr(r, w, "val")
	case "numFmt":
		l.format = val(r)
		pattern, _ := r.Attr(w, "format")
		l.custom = string(pattern)
	case "lvlText":
		l.text = val(r)
	case "suff":
		l.follow = val(r)
	case "isLgl":
		l.legal = on(r)
	case "lvlRestart":
		l.restart, _ = intAttr(r, w, "val")
	case "pStyle":
		l.paraStyle = val(r)
	case "pPr":
		l.para = readParaProps(r, t, false, nil)
	case "rPr":
		l.run = readRunProps(r, t, false)
	}
}

func (n *numbering) readList(r *xml.Reader, t *theme) *list {
	l := &list{}
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "abstractNumId":
			if id, ok := intAttr(r, w, "val"); ok {
				l.form = n.abstract[id]
			}
		case "lvlOverride":
			i, ok := intAttr(r, w, "ilvl")
			if !ok || i < 0 || i >= levels {
				continue
			}
			for depth := r.Depth(); r.In(depth); {
				switch string(r.Local) {
				case "startOverride":
					l.restart[i], l.restarts[i] = intAttr(r, w, "val")
				case "lvl":
					own := readLevel(r, t)
					l.levels[i] = &own
				}
			}
		}
	}
	return l
}

// link gives lists that only name a numbering style the form of that style's list.
func (n *numbering) link(s *styles) {
	for _, l := range n.lists {
		if l.form == nil || l.form.linked == "" {
			continue
		}
		if st := s.byID[l.form.linked]; st != nil {
			if other := n.lists[st.para.num.id]; other != nil && other.form != nil && other.form.linked == "" {
				l.form = other.form
			}
		}
	}
}

// levelOf gives the list level of a paragraph style: the one that names the style, else the one that the style names.
func (n *numbering) levelOf(style string, ref numRef) int {
	if l := n.lists[ref.id]; l != nil && l.form != nil {
		for i := range l.form.levels {
			if l.form.levels[i].paraStyle == style {
				return i
			}
		}
	}
	return ref.level
}

// of gives the level that a paragraph is on, nil where it is in no list.
func (n *numbering) of(ref numRef) *level {
	l := n.lists[ref.id]
	if ref.id == 0 || l == nil || l.form == nil {
		return nil
	}
	return l.level(ref.level)
}

func (l *list) level(i int) *level {
	if own := l.levels[i]; own != nil {
		return own
	}
	return &l.form.levels[i]
}

// indents gives the paragraph properties of a level.
func (n *numbering) indents(ref numRef) paraProps {
	if l := n.of(ref); l != nil {
		return l.para
	}
	return paraProps{}
}

// next counts one paragraph and gives its number or bullet as Word prints it, without what follows it.
func (n *numbering) next(ref numRef) string {
	here := n.of(ref)
	if here == nil {
		return ""
	}
	l := n.lists[ref.id]
	c := n.counters[l.form]
	if c == nil {
		c = &counter{begun: map[*list]bool{}}
		n.counters[l.form] = c
	}
	c.step(l, ref.level)
	if here.format == "bullet" {
		return bullet(here.text, here.run.symbolFont())
	}
	return l.print(here, ref.level, c)
}

// step counts one paragraph on a level. The levels above that have not begun begin with it. A list that has starts of its
// own begins there with its first paragraph on such a level, and whenever the level begins anew.
func (c *counter) step(l *list, at int) {
	for i := range at {
		if !c.counting[i] {
			c.count[i], c.counting[i] = l.level(i).start, true
		}
	}
	switch {
	case l.restarts[at] && (!c.counting[at] || !c.begun[l]):
		c.count[at], c.begun[l] = l.restart[at], true
	case c.counting[at]:
		c.count[at]++
	default:
		c.count[at] = l.level(at).start
	}
	c.counting[at] = true
	for i := at + 1; i < levels; i++ {
		if r := l.level(i).restart; r < 0 || r > at {
			c.counting[i] = false
		}
	}
}

// print writes out the text of a level, "%2" being the number of the second level.
func (l *list) print(here *level, at int, c *counter) string {
	var b strings.Builder
	for i := 0; i < len(here.text); i++ {
		char := here.text[i]
		if char != '%' || i+1 >= len(here.text) || here.text[i+1] < '1' || here.text[i+1] > '9' {
			b.WriteByte(char)
			continue
		}
		i++
		ref := int(here.text[i] - '1')
		if ref > at {
			continue
		}
		format, custom := l.level(ref).format, l.level(ref).custom
		if here.legal && format != "none" && format != "decimalZero" {
			format = "decimal"
		}
		b.WriteString(printNumber(c.count[ref], format, custom))
	}
	return b.String()
}
