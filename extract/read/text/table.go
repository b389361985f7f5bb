package text

import (
	"strings"

	"congvan/paper"
)

// leastColumns is the number of cells of the row that begins a table: fewer are the two columns of a head or a closing.
const leastColumns = 3

// table is a stretch of lines that are the rows of a table: their cells are parted by tabs, as word processors write a
// table into plain text.
type table struct {
	from, to int // lines [from, to)
	rows     [][]cell
	columns  int
}

// cell is the text of a cell, one line a paragraph; none where the cell is empty.
type cell []string

// findTables finds the tables, and marks the lines that are rows.
func findTables(lines []line) []table {
	var out []table
	for i := 0; i < len(lines); i++ {
		head := cells(&lines[i])
		if filled(head) < leastColumns || head[0].empty() {
			continue
		}
		t := table{from: i, to: i + 1, rows: [][]cell{head}, columns: len(head)}
		for t.to < len(lines) && t.take(lines) {
			t.to++
		}
		if len(t.rows) < 2 {
			continue
		}
		for k := t.from; k < t.to; k++ {
			lines[k].row = true
		}
		out = append(out, t)
		i = t.to - 1
	}
	return out
}

// filled counts the cells of a row that hold text.
func filled(row []cell) int {
	n := 0
	for _, c := range row {
		if !c.empty() {
			n++
		}
	}
	return n
}

func (c cell) empty() bool { return len(c) == 0 }

// cells cuts a line at its tabs.
func cells(l *line) []cell {
	if l.typed == "" {
		return nil
	}
	parts := strings.Split(l.typed, "\t")
	out := make([]cell, len(parts))
	for i, s := range parts {
		if s = collapse(paper.NFC(s)); s != "" {
			out[i] = cell{s}
		}
	}
	return out
}

// take adds the line after those of the table to it, and tells whether it belongs there: a row, the rest of a row whose
// last cell has several lines, or a heading over rows.
func (t *table) take(lines []line) bool {
	l := &lines[t.to]
	row := cells(l)
	last := &t.rows[len(t.rows)-1]
	switch {
	case len(row) > 1 && (len(row[0]) == 0 || isOrdinal(row[0][0]) || len(row) == t.columns):
		t.rows = append(t.rows, row)
	case len(row) > 1 && len(*last) > 1 && len(*last)+len(row)-1 <= t.columns: // the last cell goes on, and others follow
		end := len(*last) - 1
		(*last)[end] = append((*last)[end], row[0]...)
		*last = append(*last, row[1:]...)
	case len(row) > 1:
		t.rows = append(t.rows, row)
	case t.to+1 < len(lines) && strings.IndexByte(lines[t.to+1].typed, '\t') >= 0 && (isCapitals(l.text) || formOf(l.text) == label && (len(*last) != 2 || ordinalSection(l.text)) || strings.Trim(l.text, ".… ") == ""):
		t.rows = append(t.rows, []cell{{l.text}})
	case len(*last) > 1 && len(*last) < t.columns && l.blank == 0 && t.goesOn(lines[t.to+1:]):
		end := len(*last) - 1
		(*last)[end] = append((*last)[end], l.text)
	default:
		return false
	}
	t.columns = max(t.columns, len(row))
	return true
}

// ordinalSection tells whether a line begins with the number of a heading over rows: "II. BẾN BÃI", "A. Kho tàng".
func ordinalSection(s string) bool {
	bare := strings.TrimRight(firstWord(s), ".)/")
	return isRoman(bare) || len(bare) == 1 && bare[0] >= 'A' && bare[0] <= 'Z'
}

// goesOn tells whether one of the next lines is a row: what stands before it belongs to the table.
func (t *table) goesOn(lines []line) bool {
	const most = 12 // lines of one cell
	for i := range lines[:min(len(lines), most)] {
		if len(lines[i].typed) > 0 {
			return true
		}
	}
	return false
}

// isOrdinal tells whether a cell numbers its row: "3", "3.", "II", "1.2", "a)".
func isOrdinal(s string) bool {
	bare := strings.TrimRight(s, ".)")
	return isDigits(strings.ReplaceAll(bare, ".", "")) || isRoman(bare) || bare != s && isLetterLabel(bare)
}

// paper gives the table. The first cells of a row that are empty are merged with those above: a row without number and
// text goes on with the row above.
func (t *table) paper() *paper.Table {
	out := &paper.Table{}
	above := make([]*paper.Cell, t.columns)
	for _, row := range t.rows {
		r := &paper.Row{}
		begun := false
		for col, c := range row {
			if begun = begun || !c.empty(); !begun && above[col] != nil {
				above[col].Rows = max(above[col].Rows, 1) + 1
			}
			if c.empty() {
				continue
			}
			p := &paper.Cell{Col: col}
			if len(row) == 1 {
				p.Span = t.columns
			}
			for _, text := range c {
				p.Blocks = append(p.Blocks, &paper.Paragraph{Runs: []paper.Run{{Text: text}}})
			}
			r.Cells = append(r.Cells, p)
			above[col] = p
		}
		out.Rows = append(out.Rows, r)
	}
	return out
}
