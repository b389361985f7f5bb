package xlsx

import (
	"slices"
	"strings"
	"time"

	"congvan/extract/open/limits"
	"congvan/extract/open/xml"
	"congvan/paper"
)

// sheetWork is one sheet as the file has it.
type sheetWork struct {
	*book
	ref     *sheetRef
	section *paper.Section
	rows    []row         // in order
	columns []columnRange // in the order of the file
	width   float64       // of columns that say nothing, in characters
	merges  []area
	tables  []area // Excel's own tables, whose lines come from a style
	parts   relations
	drawing string // id of the drawing
	tableID []string
}

type row struct {
	index  int
	height paper.Length
	hidden bool
	cells  []cell // in order
}

type cell struct {
	col  int
	look *look
	runs []paper.Run // nil where only its lines count
	num  bool        // a number: at the right where the style says nothing
	n    float64     // the number
}

type columnRange struct {
	from, to int
	width    float64
	hidden   bool
}

// mostTables is the most Excel tables of a sheet.
const mostTables = 256

// sheet reads one sheet into a section.
func (b *book) sheet(ref *sheetRef) error {
	data := b.optional(ref.part)
	if data == nil {
		b.damaged()
		return nil
	}
	s := &sheetWork{book: b, ref: ref, section: &paper.Section{Name: ref.name}, width: 8.43, parts: b.relations(ref.part)}
	r := b.xml(data)
	for r.Next() == nil {
		if r.Kind != xml.Start || r.Space != sm {
			continue
		}
		switch string(r.Local) {
		case "sheetFormatPr":
			if w, ok := number(r, "defaultColWidth"); ok {
				s.width = w
			}
		case "col":
			s.column(r)
		case "sheetData":
			if err := s.data(r); err != nil {
				return err
			}
		case "mergeCell":
			v, _ := r.Attr("", "ref")
			a, ok := areaRef(string(v))
			switch {
			case !ok:
				b.damaged()
			case len(s.merges) >= mostMerges:
				return tooLarge(nil)
			default:
				s.merges = append(s.merges, a)
			}
		case "pageMargins", "pageSetup":
			s.page(r)
		case "oddHeader":
			s.furniture(&s.section.Header, string(r.Content()))
		case "oddFooter":
			s.furniture(&s.section.Footer, string(r.Content()))
		case "drawing":
			id, _ := r.Attr(rn, "id")
			s.drawing = string(id)
		case "tablePart":
			id, _ := r.Attr(rn, "id")
			if s.tableID = append(s.tableID, string(id)); len(s.tableID) > mostTables {
				return tooLarge(nil)
			}
		}
	}
	if r.Err() != nil {
		b.damaged()
	}
	for _, id := range s.tableID {
		s.table(s.parts.byID(id).target)
	}
	if err := s.flow(); err != nil {
		return err
	}
	if err := s.textBoxes(s.parts.byID(s.drawing).target); err != nil {
		return err
	}
	if len(s.section.Blocks) > 0 {
		b.paper.Sections = append(b.paper.Sections, s.section)
	}
	return nil
}

func (s *sheetWork) column(r *xml.Reader) {
	from, ok1 := integer(r, "min")
	to, ok2 := integer(r, "max")
	width, ok := number(r, "width")
	if !ok1 || !ok2 || from < 1 || to < from || len(s.columns) >= mostColumns {
		s.damaged()
		return
	}
	if !ok {
		width = s.width
	}
	s.columns = append(s.columns, columnRange{from - 1, min(to, mostColumns), width, yes(r, "hidden") || ok && width == 0})
}

// table reads where an Excel table lies.
func (s *sheetWork) table(part string) {
	r := s.xml(s.optional(part))
	for part != "" && r.Next() == nil {
		if r.Kind != xml.Start || string(r.Local) != "table" {
			continue
		}
		ref, _ := r.Attr("", "ref")
		if a, ok := areaRef(string(ref)); ok {
			s.tables = append(s.tables, a)
		}
		return
	}
}

// data reads the rows.
func (s *sheetWork) data(r *xml.Reader) error {
	next, sorted := 0, true
	for depth := r.Depth(); r.In(depth); {
		if string(r.Local) != "row" {
			continue
		}
		if err := s.stopped(); err != nil {
			return err
		}
		if n, ok := integer(r, "r"); ok && n > 0 {
			next = n - 1
		}
		if next >= mostRows {
			s.damaged()
			continue
		}
		w := row{index: next, hidden: yes(r, "hidden")}
		if h, ok := number(r, "ht"); ok {
			w.height, w.hidden = paper.Length(h), w.hidden || h == 0
		}
		if err := s.cells(r, &w); err != nil {
			return err
		}
		if n := len(s.rows); n > 0 && s.rows[n-1].index >= next {
			sorted = false
		}
		if len(w.cells) > 0 || w.hidden {
			s.rows = append(s.rows, w)
		}
		next++
	}
	if !sorted {
		s.damaged()
		s.rows = inOrder(s.rows)
	}
	return nil
}

// inOrder sorts rows, and puts what is said of one row twice together.
func inOrder(rows []row) []row {
	slices.SortStableFunc(rows, func(a, b row) int { return a.index - b.index })
	out := rows[:0]
	for _, r := range rows {
		if n := len(out); n > 0 && out[n-1].index == r.index {
			out[n-1].cells = cellsInOrder(append(out[n-1].cells, r.cells...))
			continue
		}
		out = append(out, r)
	}
	return out
}

// cellsInOrder sorts cells; of one that is there twice the first with text stays.
func cellsInOrder(cells []cell) []cell {
	slices.SortStableFunc(cells, func(a, b cell) int { return a.col - b.col })
	out := cells[:0]
	for _, c := range cells {
		n := len(out)
		switch {
		case n == 0 || out[n-1].col != c.col:
			out = append(out, c)
		case out[n-1].runs == nil:
			out[n-1] = c
		}
	}
	return out
}

func (s *sheetWork) cells(r *xml.Reader, w *row) error {
	next, sorted := 0, true
	for depth := r.Depth(); r.In(depth); {
		if string(r.Local) != "c" {
			continue
		}
		if v, ok := r.Attr("", "r"); ok {
			if _, col, ok := cellRef(string(v)); ok {
				next = col
			}
		}
		if next >= mostColumns {
			s.damaged()
			continue
		}
		style, _ := integer(r, "s")
		c := cell{col: next, look: s.styles.look(style)}
		if err := s.value(r, w.index, &c); err != nil {
			return err
		}
		next++
		if c.runs == nil && !c.look.ruled {
			continue
		}
		if s.filled++; s.lim.Blocks > 0 && s.filled > 2*s.lim.Blocks {
			return tooLarge(limits.Blocks)
		}
		if n := len(w.cells); n > 0 && w.cells[n-1].col >= c.col {
			sorted = false
		}
		w.cells = append(w.cells, c)
	}
	if !sorted {
		s.damaged()
		w.cells = cellsInOrder(w.cells)
	}
	return nil
}

// value reads the content of a cell.
func (s *sheetWork) value(r *xml.Reader, rowIndex int, c *cell) error {
	kind, _ := r.Attr("", "t")
	typ, value, formula := string(kind), "", false
	var inline []paper.Run
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "v":
			value = string(r.Content())
		case "f":
			formula = true
		case "is":
			inline = s.text(r)
		}
	}
	if value == "" && inline == nil {
		if formula && typ != "str" {
			s.warn(noResult(s.ref.name, cellName(rowIndex, c.col)))
		}
		return nil
	}
	switch typ {
	case "s":
		n, ok := finite(value)
		if !ok || n < 0 || int(n) >= len(s.strings) {
			s.damaged()
			return nil
		}
		c.runs = s.dress(s.strings[int(n)], c.look)
	case "inlineStr":
		c.runs = s.dress(inline, c.look)
	case "str":
		c.runs = s.dress([]paper.Run{{Text: plain(value)}}, c.look)
	case "e":
		c.runs = s.dress([]paper.Run{{Text: value}}, c.look)
	case "b":
		c.runs = s.dress([]paper.Run{{Text: map[bool]string{false: "FALSE", true: "TRUE"}[on(value)]}}, c.look)
	default:
		n, ok := finite(value)
		if t, isDay := isoTime(value); typ == "d" && isDay {
			n, ok = epoch{s.date1904}.serial(t), true
		}
		if !ok {
			c.runs = s.dress([]paper.Run{{Text: value}}, c.look)
			break
		}
		c.num, c.n = true, n
		c.runs = s.number(c, false)
	}
	size := 0
	for i := range c.runs {
		size += len(c.runs[i].Text) + runCost
	}
	return s.take(size)
}

// number gives the run of a number, nil where its format hides it.
func (s *sheetWork) number(c *cell, label bool) []paper.Run {
	run := c.look.font
	if run.Text = c.look.format.show(c.n, epoch{s.date1904}, label); run.Text == "" {
		return nil
	}
	return []paper.Run{run}
}

// runCost is what a run counts for beside its text.
const runCost = 16

// isoTime reads a day as strict files may hold it.
func isoTime(v string) (time.Time, bool) {
	for _, layout := range [...]string{"2006-01-02", "2006-01-02T15:04:05", "2006-01-02T15:04:05.999", "2006-01-02T15:04:05Z"} {
		if t, err := time.Parse(layout, v); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// dress gives the runs of a text in the font of its cell, nil where it holds no letter.
func (s *sheetWork) dress(text []paper.Run, l *look) []paper.Run {
	filled := false
	for i := range text {
		filled = filled || strings.TrimSpace(text[i].Text) != ""
	}
	if !filled {
		return nil
	}
	runs := make([]paper.Run, 0, len(text))
	for _, r := range text {
		if r.Text == "" {
			continue
		}
		switch font := (paper.Run{Text: r.Text}); {
		case r == font:
			r = l.font
			r.Text = font.Text
		case r.Font == "":
			r.Font = l.font.Font
		}
		if r.Size == 0 {
			r.Size = l.font.Size
		}
		runs = append(runs, r)
	}
	if before, after := l.format.showText(""); before+after != "" {
		runs[0].Text = before + runs[0].Text
		runs[len(runs)-1].Text += after
	}
	s.letters.Decode(runs)
	return runs
}
