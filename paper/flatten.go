package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan"
)

// Text is the normalised text of a document: its body in reading order, one paragraph a line, NFC, single blanks.
// Running heads, page numbers and footnotes are not in it. Ranges of the record point into String.
type Text struct {
	String string
	Lines  []Line
}

// Line is one line of the normalised text, without its line end.
type Line struct {
	Start, End int
	Para       *Paragraph
	Cell       *CellRef // nil outside tables
	Section    int      // index into Document.Sections
}

// CellRef says in which cell of which table a line stands.
type CellRef struct {
	Table *Table
	Index int // number of the table in the document, from 0
	Row   int // index into Table.Rows
	Col   int // grid column
}

// Of gives the line's text.
func (t *Text) Of(l Line) string { return t.String[l.Start:l.End] }

// Flatten gives the normalised text of the document and sets the Range of every run.
func Flatten(d *Document) *Text {
	f := flattener{}
	size, paragraphs := textSize(d)
	f.buf.Grow(size)
	f.lines = make([]Line, 0, paragraphs)
	for i, s := range d.Sections {
		f.section = i
		f.blocks(s.Blocks, nil)
	}
	return &Text{String: f.buf.String(), Lines: f.lines}
}

// FlattenNote gives the normalised text of one footnote; its ranges point into that text alone.
func FlattenNote(n *Note) *Text {
	f := flattener{}
	f.blocks(n.Blocks, nil)
	return &Text{String: f.buf.String(), Lines: f.lines}
}

type flattener struct {
	buf     strings.Builder
	lines   []Line
	section int
	tables  int
	start   int  // where the current line began
	blank   bool // a blank is owed before the next letter
	last    byte // last byte written on this line, 0 at its start
}

func (f *flattener) blocks(blocks []Block, cell *CellRef) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			f.paragraph(b, cell)
		case *Table:
			f.table(b)
		}
	}
}

func (f *flattener) table(t *Table) {
	index := f.tables
	f.tables++
	for r, row := range t.Rows {
		for _, c := range row.Cells {
			f.blocks(c.Blocks, &CellRef{Table: t, Index: index, Row: r, Col: c.Col})
		}
	}
}

func (f *flattener) paragraph(p *Paragraph, cell *CellRef) {
	f.start, f.blank, f.last = f.buf.Len(), false, 0
	for i := range p.Runs {
		r := &p.Runs[i]
		if r.Field != NoField || r.Note != 0 {
			r.Range = congvan.Range{f.buf.Len(), f.buf.Len()}
			continue
		}
		from := f.buf.Len()
		look := Look{Composed: true, Plain: true}
		if !r.IsPlain() {
			look = LookAt(r.Text)
		}
		if look.Plain && look.Composed && !r.Caps && r.Text != "" && r.Text[0] != ' ' && r.Text[len(r.Text)-1] != ' ' {
			f.owed()
			f.buf.WriteString(r.Text)
			f.last = r.Text[len(r.Text)-1]
		} else {
			f.run(nfc(r.Text, look), r.Caps, p, i, cell)
		}
		if to := f.buf.Len(); from < to && f.buf.String()[from] == ' ' && from+1 < to {
			from++ // the blank owed by the run before
		}
		r.Range = congvan.Range{from, f.buf.Len()}
	}
	f.endLine(p, cell)
}

// run writes one run's text: blanks collapsed, invisible characters dropped, soft line breaks healed or kept.
func (f *flattener) run(text string, caps bool, p *Paragraph, i int, cell *CellRef) {
	if caps {
		text = strings.ToUpper(text)
	}
	for pos := 0; pos < len(text); {
		if end := plainEnd(text, pos); end > pos {
			f.owed()
			f.buf.WriteString(text[pos:end])
			f.last = text[end-1]
			pos = end
			continue
		}
		r, size := utf8.DecodeRuneInString(text[pos:])
		switch {
		case r == '\n' || r == '\u2028' || r == '\v':
			if f.breaks(text[pos+size:], p.Runs[i+1:]) {
				f.endLine(p, cell)
				f.start, f.blank, f.last = f.buf.Len(), false, 0
			} else {
				f.blank = true
			}
		case r == ' ' || r == '\t' || r == '\u00a0' || r == '\r' || r >= 0x2000 && r <= 0x200a || r == 0x202f || r == 0x3000:
			f.blank = true
		case r < ' ' || r == 0x7f || r == 0xad || r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0xfeff || r >= 0x202a && r <= 0x202e:
		default:
			f.owed()
			f.buf.WriteString(text[pos : pos+size])
			f.last = text[pos+size-1]
		}
		pos += size
	}
}

// plainEnd gives the end of the stretch that stands in the normalised text as it is: letters and single blanks between.
func plainEnd(text string, from int) int {
	pos := from
	for pos < len(text) {
		switch c := text[pos]; {
		case c == ' ':
			if pos == from || pos+1 == len(text) || !plain[text[pos+1]] {
				return pos
			}
		case !plain[c]:
			return pos
		}
		pos++
	}
	return pos
}

// plain are the bytes of characters that are written as they are. Blanks, breaks and invisible characters beyond ASCII
// begin with the four bytes left out.
var plain = func() (t [256]bool) {
	for c := '!'; c <= 0xff; c++ {
		t[c] = c != 0x7f && c != 0xc2 && c != 0xe2 && c != 0xe3 && c != 0xef
	}
	return t
}()

func (f *flattener) owed() {
	if f.blank && f.last != 0 {
		f.buf.WriteByte(' ')
	}
	f.blank = false
}

// breaks tells whether a soft line break ends a line of text rather than tears a sentence: what follows begins with a
// capital or a bullet, or what stands before is closed.
func (f *flattener) breaks(rest string, more []Run) bool {
	rest = strings.TrimLeft(rest, " \t\u00a0")
	for len(rest) == 0 && len(more) > 0 {
		rest = strings.TrimLeft(more[0].Text, " \t\u00a0")
		more = more[1:]
	}
	if rest == "" {
		return false
	}
	if strings.IndexByte(".;:/", f.last) >= 0 && f.last != 0 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(r) || strings.ContainsRune("-+*•–\n", r)
}

func (f *flattener) endLine(p *Paragraph, cell *CellRef) {
	if f.buf.Len() == f.start {
		return // an empty paragraph has no line
	}
	f.lines = append(f.lines, Line{Start: f.start, End: f.buf.Len(), Para: p, Cell: cell, Section: f.section})
	f.buf.WriteByte('\n')
}

// textSize gives about how many bytes and paragraphs the document has.
func textSize(d *Document) (n, paragraphs int) {
	var walk func([]Block)
	walk = func(blocks []Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *Paragraph:
				for i := range b.Runs {
					n += len(b.Runs[i].Text)
				}
				n++
				paragraphs++
			case *Table:
				for _, r := range b.Rows {
					for _, c := range r.Cells {
						walk(c.Blocks)
					}
				}
			}
		}
	}
	for _, s := range d.Sections {
		walk(s.Blocks)
	}
	return n, paragraphs
}
