package text

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// The bounds of a table whose cells stand one a line.
const (
	mostHeads = 9  // columns
	longHead  = 70 // letters of a heading
	mostLines = 16 // lines of a row
)

// findStacked finds the tables whose cells stand one a line, as a page saved as text gives them: a heading over each column,
// "TT" first, then the rows, each from its number on. It marks the lines that are rows.
func findStacked(lines []line) []table {
	var out []table
	for i := 0; i+6 < len(lines); i++ {
		if lines[i].row || !headsNumbers(lines[i].text) {
			continue
		}
		t, ok := stackedAt(lines, i)
		if !ok {
			i = max(i, t.to-mostLines) // what has been read as rows is not read again
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

// headsNumbers tells whether a line is the heading over the numbers of rows.
func headsNumbers(s string) bool {
	switch s {
	case "TT", "STT", "Stt", "Tt", "Số TT", "SỐ TT", "Số thứ tự", "STT.", "TT.":
		return true
	}
	return false
}

// stackedAt reads the table whose headings begin on line i; it fails where the rows do not fit them.
func stackedAt(lines []line, i int) (table, bool) {
	t := table{from: i, to: i + 1, rows: [][]cell{{{lines[i].text}}}}
	for ; t.to < len(lines); t.to++ {
		s := lines[t.to].text
		if _, ok := ordinalOf(s); ok || sectionLine(lines, t.to) {
			break
		}
		heads := &t.rows[0]
		if strings.HasPrefix(s, "(") && len(*heads) > 1 { // "(vị trí)" under the words
			(*heads)[len(*heads)-1] = append((*heads)[len(*heads)-1], s)
			continue
		}
		if len(*heads) == mostHeads || utf8.RuneCountInString(s) > longHead || isClosed(s) {
			return t, false
		}
		*heads = append(*heads, cell{s})
	}
	t.columns = len(t.rows[0])
	if t.columns < leastColumns || t.to+1 >= len(lines) {
		return t, false
	}
	t.numbersOfColumns(lines)
	time := t.timeColumn()
	rows, fit := 0, 0
	var last ordinal
	for t.to < len(lines) {
		o, ok := ordinalOf(lines[t.to].text)
		if !ok && sectionLine(lines, t.to) {
			t.rows = append(t.rows, []cell{{lines[t.to].text}})
			t.to, last = t.to+1, ordinal{}
			continue
		}
		if !ok || !o.follows(last) {
			break
		}
		end, more := t.endOfRow(lines, o)
		cells := healCells(lines[t.to+1 : end])
		if len(cells) == 0 {
			break
		}
		row := []cell{{lines[t.to].text}}
		if len(cells) > 1 {
			rows++
			if len(cells) == t.columns-1 {
				fit++
			}
			row = append(row, t.spread(cells, time)...)
		} else {
			row = append(row, cell(cells))
		}
		t.rows, t.to, last = append(t.rows, row), end, o
		if rows > 8 && 2*fit < rows {
			return t, false
		}
		if !more {
			break
		}
	}
	return t, rows > 1 && (fit == rows || 2*fit >= rows && (time > 0 || t.saysWho()))
}

// numbersOfColumns takes the row that numbers the columns: 1, 2, 3 ….
func (t *table) numbersOfColumns(lines []line) {
	if t.to+t.columns > len(lines) {
		return
	}
	var row []cell
	for k := range t.columns {
		if strings.Trim(lines[t.to+k].text, "()") != strconv.Itoa(k+1) {
			return
		}
		row = append(row, cell{lines[t.to+k].text})
	}
	t.rows, t.to = append(t.rows, row), t.to+t.columns
}

// endOfRow gives the line after the row that begins at t.to, and whether another row follows. The last row has as many lines
// as there are columns.
func (t *table) endOfRow(lines []line, o ordinal) (end int, more bool) {
	for k := t.to + 2; k < len(lines) && k <= t.to+mostLines; k++ {
		if next, ok := ordinalOf(lines[k].text); ok && next.follows(o) || sectionLine(lines, k) {
			return k, true
		}
		if formOf(lines[k].text) == element {
			break
		}
	}
	return min(t.to+t.columns, len(lines)), false
}

// timeColumn gives the column whose heading speaks of time, 0 if none does.
func (t *table) timeColumn() int {
	for i, c := range t.rows[0] {
		s := strings.ToLower(strings.Join(c, " "))
		if i > 0 && (strings.HasPrefix(s, "thời gian") || strings.HasPrefix(s, "thời hạn") || strings.HasPrefix(s, "tiến độ") || strings.HasPrefix(s, "hoàn thành")) {
			return i
		}
	}
	return 0
}

// saysWho tells whether a heading asks who does the work.
func (t *table) saysWho() bool {
	for _, c := range t.rows[0] {
		s := strings.ToLower(strings.Join(c, " "))
		if strings.Contains(s, "chủ trì") || strings.Contains(s, "phối hợp") || strings.Contains(s, "thực hiện") || strings.Contains(s, "phụ trách") {
			return true
		}
	}
	return false
}

// spread puts the lines of a row into the columns behind its number. Where there are more lines or fewer than columns, the
// time stays in its column, and what stands before the first body is the work.
func (t *table) spread(lines []string, time int) []cell {
	n := t.columns - 1
	if len(lines) == n {
		return oneEach(lines)
	}
	at := -1
	for i := 1; time > 0 && i < len(lines); i++ {
		if isTime(lines[i]) {
			at = i
		}
	}
	if at < 0 {
		return fillCells(lines, n)
	}
	out := fillCells(lines[:at], time-1)
	for len(out) < time-1 {
		out = append(out, nil)
	}
	out = append(out, cell{lines[at]})
	return append(out, fillCells(lines[at+1:], n-time)...)
}

// fillCells puts lines into at most n cells: those before the first body, and what is left over at the end, into one each.
func fillCells(lines []string, n int) []cell {
	if len(lines) <= n || n < 1 {
		return oneEach(lines[:min(len(lines), max(n, 0))])
	}
	first := len(lines) - n + 1
	for i := 1; i < first; i++ {
		if namesBody(lines[i]) {
			first = i
			break
		}
	}
	out := []cell{nil}
	for i, s := range lines {
		if i < first || len(out) == n {
			out[len(out)-1].add(s)
		} else {
			out = append(out, cell{s})
		}
	}
	return out
}

// add adds a line to a cell: to its last paragraph, where that is open.
func (c *cell) add(s string) {
	if n := len(*c) - 1; n >= 0 && !isClosed((*c)[n]) && !isDash(s) && !isLabel(s) {
		(*c)[n] = joinText((*c)[n], s)
		return
	}
	*c = append(*c, s)
}

func oneEach(lines []string) []cell {
	out := make([]cell, len(lines))
	for i, s := range lines {
		out[i] = cell{s}
	}
	return out
}

// healCells joins the lines of a row that were torn in mid-sentence.
func healCells(lines []line) []string {
	var out []string
	for i := range lines {
		s := lines[i].text
		if n := len(out); n > 0 && (beginsSmall(s) && !isDash(s) || dangles(out[n-1], s) || openBody(out[n-1])) {
			out[n-1] = joinText(out[n-1], s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// openBody tells whether a text ends with the first word of a body's name: "Công an tỉnh, Sở".
func openBody(s string) bool {
	at := strings.LastIndexByte(s, ' ')
	switch s[at+1:] {
	case "Sở", "Bộ", "Ban", "Phòng", "Cục", "Chi", "Hội", "Ủy", "Uỷ", "Mặt":
		if at < 1 || s[at-1] == ',' || s[at-1] == ';' || s[at-1] == ':' || at < 5 && (isLabel(s) || isDash(s)) {
			return true
		}
		switch s[strings.LastIndexByte(s[:at], ' ')+1 : at] {
		case "và", "của", "với", "các", "giao", "Giao", "đốc", "trưởng":
			return true
		}
	}
	return false
}

// namesBody tells whether a line begins as the name of a body does.
func namesBody(s string) bool {
	return hasAny(s, "Sở ", "Bộ ", "Ban ", "UBND", "Ủy ban ", "Uỷ ban ", "Các sở", "Các Sở", "Các cơ quan", "Các đơn vị", "Các phòng", "Công an ", "Văn phòng ", "Phòng ", "Trung tâm ", "Cục ", "Chi cục ", "Hội ", "Liên hiệp ", "Thanh tra ", "Báo ", "Đài ")
}

// isTime tells whether a cell says when.
func isTime(s string) bool {
	const longest = 60 // letters
	if utf8.RuneCountInString(s) > longest {
		return false
	}
	word := firstWord(s)
	if len(word) >= 4 && (strings.HasPrefix(word, "20") || strings.IndexByte(word, '/') > 0) && word[0] >= '0' && word[0] <= '9' {
		return true
	}
	return hasAny(s, "Quý ", "Quí ", "Tháng ", "Năm ", "Thường xuyên", "Hằng ", "Hàng ", "Trước ", "Trong ", "Đến ", "Từ ", "Định kỳ", "Giai đoạn ", "Ngày ")
}

// sectionLine tells whether line i is a heading over rows: a Roman number or a letter with its words, and a row after it.
func sectionLine(lines []line, i int) bool {
	s := lines[i].text
	label, rest, ok := strings.Cut(s, " ")
	bare := strings.TrimRight(label, ".)")
	if !ok || rest == "" || bare == label || !isRoman(bare) && !(len(bare) == 1 && bare[0] >= 'A' && bare[0] <= 'Z') || i+1 >= len(lines) {
		return false
	}
	o, ok := ordinalOf(lines[i+1].text)
	return ok && o.kind == figures
}

// The kinds of an ordinal.
const (
	noOrdinal = iota
	figures   // 3, 1.2
	romans    // II
	letters   // A, b
)

// ordinal is the number of a row.
type ordinal struct {
	kind  int
	above string // "1." of "1.2"
	n     int
}

// ordinalOf reads a line that is nothing but the number of a row.
func ordinalOf(s string) (ordinal, bool) {
	const longest = 8 // bytes
	if len(s) > longest {
		return ordinal{}, false
	}
	bare := strings.TrimRight(strings.TrimPrefix(s, "("), ".)")
	if isRoman(bare) {
		return ordinal{kind: romans, n: romanOf(bare)}, true
	}
	if len(bare) == 1 && (bare[0] >= 'A' && bare[0] <= 'Z' || bare[0] >= 'a' && bare[0] <= 'z') {
		return ordinal{kind: letters, n: int(bare[0]|0x20) - 'a' + 1}, true
	}
	at := strings.LastIndexByte(bare, '.') + 1
	if bare == "" || !isDigits(strings.ReplaceAll(bare, ".", "")) || len(bare)-at > 3 {
		return ordinal{}, false
	}
	n, err := strconv.Atoi(bare[at:])
	return ordinal{kind: figures, above: bare[:at], n: n}, err == nil
}

// romanOf gives the value of a Roman number.
func romanOf(s string) int {
	values := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50}
	n := 0
	for i := range len(s) {
		v := values[s[i]]
		if i+1 < len(s) && v < values[s[i+1]] {
			v = -v
		}
		n += v
	}
	return n
}

// follows tells whether a row with the number may stand after one with the other: the next of its kind, or the first.
func (o ordinal) follows(last ordinal) bool {
	switch {
	case o.kind == figures && last.kind == figures && o.above == last.above:
		return o.n == last.n+1
	case o.kind == figures:
		return o.n == 1 || last.kind != figures
	case o.kind == last.kind:
		return o.n == last.n+1
	}
	return o.n >= 1
}
