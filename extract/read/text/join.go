package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/internal/reuse"
	"congvan/paper"
)

var linesRoom reuse.Room[line]

// blocks gives the paragraphs of a text, its tables, and its two-column parts as tables.
func blocks(raw string) []paper.Block {
	room := linesRoom.Take(strings.Count(raw, "\n") + 1)
	split := splitLines(room, raw)
	defer linesRoom.Give(split)
	lines := partCaller(healPlace(dropPageNumbers(split)))
	var tables []table
	if strings.IndexByte(raw, '\t') >= 0 {
		tables = findTables(lines)
	}
	if stacked := findStacked(lines); len(stacked) > 0 {
		tables = append(tables, stacked...)
		slices.SortFunc(tables, func(a, b table) int { return a.from - b.from })
	}
	found := setApart(findColumns(lines), tables)
	flow := lines
	if len(found) > 0 { // what stands between the columns and tables
		flow = make([]line, 0, len(lines))
		from := 0
		for _, c := range found {
			flow = append(flow, lines[from:c.from]...)
			from = c.to
		}
		flow = append(flow, lines[from:]...)
	}
	w := wrapOf(flow)

	out := make([]paper.Block, 0, len(lines))
	from := 0
	for i := range found {
		c := &found[i]
		out = w.paragraphs(out, lines[from:c.from])
		out = append(out, c.table)
		from = c.to
	}
	return w.paragraphs(out, lines[from:])
}

// healPlace joins the place above the date where a line break tore it: "Hà ⏎ Nội, ngày 25 tháng 11 năm 2025".
func healPlace(lines []line) []line {
	const head = 40 // lines of a head
	for i := 0; i+1 < min(len(lines), head); i++ {
		a, b := &lines[i], &lines[i+1]
		if len(a.text) > 24 || b.blank > 0 || !tornPlace(a.text) || !isPlaceAndDate(b.text) || a.hasGap() || b.hasGap() {
			continue
		}
		place, _, _ := strings.Cut(b.text, ",")
		if strings.Count(place, " ") > 1 {
			continue
		}
		b.text = a.text + " " + b.text
		b.wide, b.indent = b.text, a.indent
		return append(lines[:i], lines[i+1:]...)
	}
	return lines
}

// partCaller parts the title of a công điện from who calls, where their lines have been joined: "CÔNG ĐIỆN VỀ … BỘ XÂY DỰNG điện:"
// below "BỘ XÂY DỰNG".
func partCaller(lines []line) []line {
	const (
		head  = 40 // lines of a head
		calls = " điện:"
	)
	for i := 1; i < min(len(lines), head); i++ {
		title, ok := strings.CutSuffix(lines[i].text, calls)
		if !ok || lines[i].hasGap() {
			continue
		}
		for k := range lines[:i] {
			caller := lines[k].text
			if rest, ok := strings.CutSuffix(title, " "+caller); ok && isCapitals(caller) && isCapitals(rest) {
				below := lines[i]
				lines[i].text, lines[i].wide = rest, rest
				below.text, below.blank, below.page, below.indent = caller+calls, 0, false, 0
				below.wide = below.text
				return slices.Insert(lines, i+1, below)
			}
		}
		return lines
	}
	return lines
}

// tornPlace tells whether a line is the first part of a place's name: one word with a capital, or "Thành phố Hồ Chí".
func tornPlace(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return unicode.IsUpper(first) && len(last) > 1 && !isCapitals(s) && !isClosed(s) && (last == s || last == "Hồ" || last == "Chí")
}

// apart is a stretch of lines that is no flow of paragraphs.
type apart struct {
	from, to int
	table    *paper.Table
}

// setApart gives the stretches of columns and of tables, in their order.
func setApart(columns []columns, tables []table) []apart {
	if len(columns)+len(tables) == 0 {
		return nil
	}
	out := make([]apart, 0, len(columns)+len(tables))
	for i := range columns {
		for ; len(tables) > 0 && tables[0].from < columns[i].from; tables = tables[1:] {
			out = append(out, apart{tables[0].from, tables[0].to, tables[0].paper()})
		}
		out = append(out, apart{columns[i].from, columns[i].to, columns[i].table()})
	}
	for i := range tables {
		out = append(out, apart{tables[i].from, tables[i].to, tables[i].paper()})
	}
	return out
}

// paragraphs makes room for paragraphs of one run, many in one piece.
type paragraphs []struct {
	paper.Paragraph
	run [1]paper.Run
}

func (room *paragraphs) add(text string, plain bool) *paper.Paragraph {
	const more = 8
	if len(*room) == cap(*room) {
		*room = make(paragraphs, 0, more)
	}
	*room = (*room)[:len(*room)+1]
	p := &(*room)[len(*room)-1]
	if p.run[0].Text = text; plain {
		p.run[0].SetPlain(text)
	}
	p.Runs = p.run[:]
	return &p.Paragraph
}

// longest is the number of bytes past which no line is joined to a paragraph: real ones stay far below.
const longest = 16 << 10

// paragraphs joins lines into paragraphs, which it adds to out.
func (w wrap) paragraphs(out []paper.Block, lines []line) []paper.Block {
	text, plain := "", true
	room := make(paragraphs, 0, min(len(lines), 64))
	for i := range lines {
		if i > 0 && len(text) < longest && w.joins(text, &lines[i-1], &lines[i]) {
			text, plain = joinText(text, lines[i].text), plain && lines[i].plain
			continue
		}
		if i > 0 {
			out = append(out, room.add(text, plain))
		}
		text, plain = lines[i].text, lines[i].plain
	}
	if text != "" {
		out = append(out, room.add(text, plain))
	}
	return out
}

// joinText puts the next line after a text: with a blank, unless the text was broken after a hyphen, "32/KH-" "UBND".
func joinText(text, next string) string {
	if n := len(text); n > 1 && text[n-1] == '-' && text[n-2] != ' ' {
		before, _ := utf8.DecodeLastRuneInString(text[:n-1])
		after, _ := utf8.DecodeRuneInString(next)
		if (unicode.IsLetter(before) || unicode.IsDigit(before)) && (unicode.IsLetter(after) || unicode.IsDigit(after)) {
			return text + next
		}
	}
	return text + " " + next
}

// joins tells whether line b goes on with the paragraph that text is so far and that line a ended.
func (w wrap) joins(text string, a, b *line) bool {
	if a.hasGap() || b.hasGap() || b.blank > 0 && !b.page {
		return heals(text, b, formOf(b.text))
	}
	f := formOf(b.text)
	if b.blank == 0 && len(a.text) == len(text) && b.text[0] <= '9' && isOpenHead(a.text) && numbered(b.text) {
		return true
	}
	switch {
	case isBareLabel(text) && !b.page && b.blank == 0 && (f == noForm || f == capital):
		return true
	case b.page:
		return w.full(a, b) && w.goesOn(text, a, b, f) || heals(text, b, f)
	case isSubject(text) && (f == noForm || f == dash && dashGoesOn(b.text)):
		return !isClosed(text) && !(isCapitals(text) && strings.HasSuffix(b.text, ":")) // "THỦ TƯỚNG CHÍNH PHỦ điện:" under it
	case w.full(a, b):
		return w.goesOn(text, a, b, f)
	case w.nearly(a) && f == noForm && (!isClosed(a.text) || w.spaced || beginsSmall(b.text)) && w.goesOn(text, a, b, f):
		return true
	}
	return heals(text, b, f)
}

// isOpenHead tells whether a line of the head waits for its number: "Số:", "Hà Nội, ngày".
func isOpenHead(s string) bool {
	return s == "Số:" || s == "Số" || strings.HasSuffix(s, "ngày") && isPlaceAndDate(s)
}

// isBareLabel tells whether a line holds nothing but the label of a point, which its text has been torn from: "IV.", "1.2.", "a)".
func isBareLabel(s string) bool {
	const longestLabel = 6 // bytes: "VIII."
	if len(s) < 2 || len(s) > longestLabel || s[len(s)-1] != '.' && s[len(s)-1] != ')' {
		return false
	}
	bare := s[:len(s)-1]
	return isDigits(strings.ReplaceAll(bare, ".", "")) || isRoman(bare) || isLetterLabel(bare)
}

// goesOn tells whether b goes on after a line that the wrapping filled.
func (w wrap) goesOn(text string, a, b *line, f form) bool {
	closed := isClosed(a.text)
	switch f {
	case element:
		return false
	case dash:
		return !closed && dashGoesOn(b.text)
	case label:
		return !closed && dangles(a.text, b.text)
	case capital: // "…theo yêu cầu của ⏎ UBND", or a head line after one that is full by chance
		return !closed && (isCapitals(a.text) || isAbbreviation(b.text))
	case opening:
		return !closed
	}
	if beginsSmall(b.text) {
		return !isCapitals(a.text)
	}
	digit, _ := utf8.DecodeRuneInString(b.text)
	const setIn, farIn = 2, 12 // columns
	switch {
	case isCapitals(a.text) && len(a.text) == len(text) || strings.HasSuffix(a.text, "./."):
		return false
	case w.spaced:
		return true // a paragraph would have a blank line before it
	case strings.HasSuffix(a.text, ":"):
		return unicode.IsDigit(digit)
	case closed && (b.indent >= a.indent+setIn || a.indent >= b.indent+farIn):
		return false // a first line set in, or the end of a list that is
	case closed && (isLabel(text) || isDash(text)) && closesPaper(b.text):
		return false
	case !closed && opensSentence(b.text) && !endsInName(a.text) && !dangles(a.text, b.text):
		return false // a heading, and the text under it
	}
	return true
}

// isAbbreviation tells whether a text of capitals is made of short forms, "UBND, HĐND": words have vowels with marks.
func isAbbreviation(s string) bool {
	for _, r := range s {
		if r >= utf8.RuneSelf && r != 'Đ' && unicode.IsLetter(r) {
			return false
		}
	}
	return strings.Count(s, " ") < 3
}

// endsInName tells whether the last word begins with a capital: the next may belong to the same name, "Nam ⏎ Định".
func endsInName(s string) bool {
	r, _ := utf8.DecodeRuneInString(s[strings.LastIndexByte(s, ' ')+1:])
	return unicode.IsUpper(r)
}

// dashGoesOn tells whether a dash at the beginning of a line stands within a sentence, "kinh tế ⏎ - xã hội": bullets
// begin with capitals.
func dashGoesOn(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "-–— "))
	return unicode.IsLower(r) || unicode.IsDigit(r)
}

// awaitsNumber tells whether a text ends with a word that a number must follow, and the next line begins with one that is no
// label: "… Tháng ⏎ 12/2025", "… đến năm ⏎ 2030", "… đạt trên ⏎ 99%".
func awaitsNumber(text, next string) bool {
	if next == "" || next[0] < '0' || next[0] > '9' || isLabel(next) || isDigits(next) && len(next) < 4 {
		return false
	}
	switch strings.ToLower(text[strings.LastIndexByte(text, ' ')+1:]) {
	case "số", "định", "tư", "quyết", "thị", "hoạch", "văn", "điện", "báo", "cáo", "trình", "luận", "dẫn", "án": // "Thông tư ⏎ 80/2021/TT-BTC"
		return isNumberAndSymbol(firstWord(next))
	case "năm", "tháng", "ngày", "khoản", "điều", "trên", "dưới", "khoảng", "đạt", "nhất", "thiểu", "hơn", "từ", "đến", "quá", "đấu":
		return true
	}
	return false
}

// tornName tells whether a line ends inside a name: "Việt ⏎ Nam", "Luật ⏎ Việc làm", "Công ty ⏎ TNHH".
func tornName(text, next string) bool {
	for _, p := range [...]struct{ ends, begins string }{{"Việt", "Nam"}, {"Mặt trận", "Tổ quốc"}, {" Luật", ""}, {"Công ty", ""}, {"Công ty TNHH", ""}} {
		if strings.HasSuffix(text, p.ends) && strings.HasPrefix(next, p.begins) {
			return !isCapitals(next)
		}
	}
	if strings.HasPrefix(next, "Điều ") { // "Căn cứ khoản 2 ⏎ Điều 5 Luật …"
		words := strings.Fields(text[max(0, len(text)-40):])
		return len(words) > 2 && (words[len(words)-2] == "khoản" || words[len(words)-2] == "điểm")
	}
	return false
}

// isNumberAndSymbol tells whether a word is the number of a paper: "80/2021/TT-BTC", "12-KH/TU".
func isNumberAndSymbol(s string) bool {
	at := strings.IndexAny(s, "/-")
	if at < 1 || !isDigits(s[:at]) {
		return false
	}
	for _, r := range s[at:] {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// heals tells whether b goes on with a paragraph that something tore: a page's end, a blank line, a line break.
func heals(text string, b *line, f form) bool {
	const (
		sentence = 40 // letters from which on a text is a sentence, not the cell of a table or a name
		sure     = 60
		torn     = 10 // at a page's end
	)
	if f != noForm && !(f == dash && b.page) || isClosed(text) || isCapitals(text) {
		return false
	}
	n := runes(text)
	switch {
	case f == dash:
		return n >= sure && dashGoesOn(b.text)
	case (n >= sentence || n >= torn && b.page) && beginsSmall(b.text) || n >= sentence && dangles(text, b.text):
		return true
	case awaitsNumber(text, b.text) || openBody(text) || n >= torn && needsAnother(text) || tornName(text, b.text):
		return true
	}
	return b.page && n >= sure
}
