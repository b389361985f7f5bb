package templates

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan"
)

// Limits on what one part may give, so that lists within lists fill neither time nor memory.
const (
	maxSteps = 2_000_000 // tags and texts gone through
	maxText  = 16 << 20
)

// Scope holds the values of one item, or of the whole form. A name that is not in it is looked up in the scope around it.
type Scope struct {
	ID    string // what the item stands for, such as the id of a task; lines made of it carry it
	Text  map[string]string
	Lists map[string][]Scope
}

// Line is one paragraph, or one row of a table.
type Line struct {
	Cells [][]Span // one, but in a table
	IDs   []string // of the items in which the line begins, outermost first
}

// Text is the line without its styles, cells joined by a tab.
func (l Line) Text() string {
	var b strings.Builder
	for i, cell := range l.Cells {
		if i > 0 {
			b.WriteByte('\t')
		}
		for _, s := range cell {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// Span is a stretch of text in one style.
type Span struct {
	Text         string
	Bold, Italic bool
}

// Render fills the block. missing names the fields that the text needs and that have no value, each once, in order. A
// line without any letter is left out.
func (b *Block) Render(data Scope) (lines []Line, missing []string, err error) {
	r := &renderer{scopes: []Scope{data}}
	r.nodes(b.nodes)
	if r.full() {
		return nil, nil, &congvan.Error{What: say("mẫu cho quá nhiều chữ", "the template gives too much text")}
	}
	return r.lines, r.missing, nil
}

type renderer struct {
	scopes       []Scope
	lines        []Line
	missing      []string
	cells        [][]Span
	ids          []string
	begun        bool // the line has a letter
	bold, italic bool
	steps, size  int
}

func (r *renderer) full() bool { return r.steps > maxSteps || r.size > maxText }

func (r *renderer) nodes(nodes []node) {
	for i := range nodes {
		if r.steps++; r.full() {
			return
		}
		r.node(&nodes[i])
	}
}

func (r *renderer) node(n *node) {
	switch n.kind {
	case textNode:
		r.write(n.text)
	case lineEnd:
		r.endLine()
	case cellEnd:
		r.cells = append(r.current(), nil)
	case styleNode:
		if n.text == boldStyle {
			r.bold = n.on
		} else {
			r.italic = n.on
		}
	case fieldNode:
		r.field(n)
	case sectionNode:
		r.section(n)
	}
}

func (r *renderer) field(n *node) {
	text, _ := r.text(n.text)
	if text == "" {
		for _, m := range r.missing {
			if m == n.text {
				return
			}
		}
		r.missing = append(r.missing, n.text)
		return
	}
	if n.capital {
		first, size := utf8.DecodeRuneInString(text)
		text = string(unicode.ToUpper(first)) + text[size:]
	}
	r.write(text)
}

func (r *renderer) section(n *node) {
	items, isList := r.list(n.text)
	text, _ := r.text(n.text)
	empty := len(items) == 0 && text == ""
	switch {
	case n.inverted && empty, !n.inverted && !isList && !empty:
		r.nodes(n.children)
	case !n.inverted && isList:
		for _, item := range items {
			r.scopes = append(r.scopes, item)
			r.nodes(n.children)
			r.scopes = r.scopes[:len(r.scopes)-1]
		}
	}
}

func (r *renderer) text(name string) (string, bool) {
	for i := len(r.scopes) - 1; i >= 0; i-- {
		if s, ok := r.scopes[i].Text[name]; ok {
			return s, true
		}
	}
	return "", false
}

func (r *renderer) list(name string) ([]Scope, bool) {
	for i := len(r.scopes) - 1; i >= 0; i-- {
		if l, ok := r.scopes[i].Lists[name]; ok {
			return l, true
		}
	}
	return nil, false
}

// current gives the cells of the line in work, at least one.
func (r *renderer) current() [][]Span {
	if len(r.cells) == 0 {
		r.cells = [][]Span{nil}
	}
	return r.cells
}

func (r *renderer) write(s string) {
	if s == "" {
		return
	}
	r.size += len(s)
	if !r.begun && strings.TrimSpace(s) != "" {
		r.begun = true
		for _, scope := range r.scopes {
			if scope.ID != "" {
				r.ids = append(r.ids, scope.ID)
			}
		}
	}
	cells := r.current()
	last := len(cells) - 1
	cells[last] = append(cells[last], Span{s, r.bold, r.italic})
}

// endLine closes the line in work; a line without a letter is dropped.
func (r *renderer) endLine() {
	if r.begun {
		r.lines = append(r.lines, Line{Cells: joined(r.cells), IDs: r.ids})
	}
	r.cells, r.ids, r.begun = nil, nil, false
}

// joined makes one span of those in a row that have one style, and takes the blanks off both ends of each cell.
func joined(cells [][]Span) [][]Span {
	for c, cell := range cells {
		var out []Span
		for i := 0; i < len(cell); {
			var b strings.Builder
			style := cell[i]
			for ; i < len(cell) && cell[i].Bold == style.Bold && cell[i].Italic == style.Italic; i++ {
				b.WriteString(cell[i].Text)
			}
			style.Text = b.String()
			out = append(out, style)
		}
		if n := len(out); n > 0 {
			out[0].Text = strings.TrimLeft(out[0].Text, " \t")
			out[n-1].Text = strings.TrimRight(out[n-1].Text, " \t")
		}
		cells[c] = out
	}
	return cells
}
