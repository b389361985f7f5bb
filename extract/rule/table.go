package rule

import (
	"slices"
	"strconv"
	"strings"

	"congvan/extract/outline"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// column is what a column of a task table holds, found by the meaning of its heading.
type column uint8

const (
	colOther column = iota
	colNumber
	colTask
	colLead
	colSupport
	colTime
	colSchedule
	colOutput
)

var columnWords = []struct {
	kind    column
	phrases *tag.Cues
}{
	{colNumber, tag.Phrases("STT", "TT", "số TT", "số thứ tự")},
	{colSupport, tag.Phrases("phối hợp", "cơ quan phối hợp", "đơn vị phối hợp", "cơ quan, đơn vị phối hợp")},
	{colLead, tag.Phrases("chủ trì", "cơ quan chủ trì", "đơn vị chủ trì", "đơn vị thực hiện", "cơ quan thực hiện", "cơ quan, đơn vị chủ trì", "cơ quan, đơn vị thực hiện", "người thực hiện", "người làm", "ai làm", "người được giao", "cán bộ thực hiện", "cán bộ phụ trách", "bộ phận thực hiện", "bộ phận phụ trách", "người chịu trách nhiệm", "người phụ trách", "phụ trách", "đơn vị", "phân công", "trách nhiệm", "cơ quan", "thực hiện", "lãnh đạo phụ trách", "đầu mối")},
	{colTime, tag.Phrases("thời hạn", "tiến độ", "thời gian hoàn thành", "thời hạn hoàn thành", "ngày hoàn thành", "hoàn thành", "thời gian trình", "thời hạn trình", "thời gian kết thúc")},
	{colSchedule, tag.Phrases("thời gian", "thời gian thực hiện", "thời điểm", "thời gian triển khai")},
	{colOutput, tag.Phrases("sản phẩm", "kết quả", "kết quả đầu ra", "sản phẩm đầu ra", "dự kiến sản phẩm", "kết quả, sản phẩm", "hình thức văn bản", "sản phẩm/kết quả", "dự kiến kết quả", "sản phẩm dự kiến")},
	{colTask, tag.Phrases("nội dung", "nhiệm vụ", "nội dung nhiệm vụ", "nội dung công việc", "công việc", "tên nhiệm vụ", "nội dung thực hiện", "nhiệm vụ, giải pháp", "nội dung, nhiệm vụ", "hoạt động", "tên công việc", "nhiệm vụ cụ thể", "nội dung, công việc", "tên văn bản", "nhóm nhiệm vụ")},
}

// heads of columns that mean it only where nothing else stands in the cell: "Việc", never "Nơi làm việc"
var (
	aloneTask = tag.Phrases("việc", "việc cần làm", "việc phải làm", "đầu việc")
	aloneTime = tag.Phrases("hạn", "hạn chót", "hạn cuối", "hạn nộp", "ngày nộp", "hạn gửi")
)

// sums are rows that add up the rows above.
var sums = tag.Phrases("tổng cộng", "tổng", "cộng", "tổng số", "tổng chung", "tổng kinh phí")

// sumRow tells whether what the row says to do is only the word for a sum.
func (t *taskReader) sumRow(x draft) bool {
	s := t.Trim(x.own[0], "", ".:;")
	return len(x.own) == 1 && s.From < s.To && t.Any(s.From, sums) == s.To-s.From
}

// columns gives what each grid column of the table holds, and the first row below its head.
func (t *taskReader) columns(at *outline.TableAt) (map[int]column, int) {
	cols := map[int]column{}
	body := 0
	for i := at.Lines.From; i < at.Lines.To; i++ {
		c := t.Lines[i].Cell
		if c == nil || c.Index != at.Index || c.Row > 2 || c.Row > 0 && !t.headRow(at, c.Row) {
			continue
		}
		kind := t.columnKind(i)
		if kind == colOther || t.Words(t.line(i)) > 12 {
			continue
		}
		if _, ok := cols[c.Col]; !ok || cols[c.Col] == colLead && kind == colSupport {
			cols[c.Col] = kind
		}
		body = max(body, c.Row+1)
	}
	if !hasColumn(cols, colTask) && (hasColumn(cols, colLead) && hasColumn(cols, colSupport) || t.saysWhoLeads(at)) {
		t.workColumn(at, cols)
	}
	return cols, body
}

// saysWhoLeads tells whether a heading asks in so many words who leads or is in charge: "Chủ trì", never "Đơn vị" alone.
func (t *taskReader) saysWhoLeads(at *outline.TableAt) bool {
	for i := at.Lines.From; i < at.Lines.To; i++ {
		c := t.Lines[i].Cell
		if c == nil || c.Index != at.Index {
			continue
		}
		if c.Row > 0 {
			return false
		}
		for j, s := 0, t.Trim(t.line(i), "(", ".:)"); s.From+j < s.To && j < 3; j++ {
			if n := t.Any(s.From+j, leads); n > 0 && s.From+j+n == s.To {
				return true
			}
		}
	}
	return false
}

var leads = tag.Phrases("chủ trì", "chịu trách nhiệm", "chủ trì thực hiện", "phụ trách")

// workColumn takes the first column whose heading says nothing of the others' kind as that of what is to be done: it has a
// name of its own, "Tên đề án", where others say who does it and with whom.
func (t *taskReader) workColumn(at *outline.TableAt, cols map[int]column) {
	for i := at.Lines.From; i < at.Lines.To; i++ {
		c := t.Lines[i].Cell
		if c == nil || c.Index != at.Index {
			continue
		}
		if c.Row > 0 {
			return
		}
		if _, ok := cols[c.Col]; !ok {
			cols[c.Col] = colTask
			return
		}
	}
}

// headRow tells whether every filled cell of the row reads as a heading of a column.
func (t *taskReader) headRow(at *outline.TableAt, row int) bool {
	heads, cells := 0, 0
	for i := at.Lines.From; i < at.Lines.To; i++ {
		if c := t.Lines[i].Cell; c != nil && c.Index == at.Index && c.Row == row {
			if s := t.Trim(t.line(i), "(", ".)"); cells == 0 && s.To-s.From == 1 && (t.Number(s.From) >= 0 || numeral(t.Code(s)) == 0 || len(t.Code(s)) == 1) { // a row with its ordinal
				return false
			}
			cells++
			if t.columnKind(i) != colOther {
				heads++
			}
		}
	}
	return heads > 1 && heads*2 >= cells
}

func (t *taskReader) columnKind(line int) column {
	s := t.Trim(t.line(line), "(", ".:)")
	best, kind := 0, colOther
	if s.From < s.To && t.Any(s.From, aloneTask) == s.To-s.From {
		return colTask
	}
	if s.From < s.To && t.Any(s.From, aloneTime) == s.To-s.From {
		return colTime
	}
	for _, c := range columnWords {
		for j := s.From; j < s.To && j < s.From+3; j++ {
			if n := t.Any(j, c.phrases); n > best {
				best, kind = n, c.kind
			}
		}
	}
	return kind
}

// row is one row of a task table: the spans of its cells by grid column.
type row struct {
	cells map[int][]span
	first int // first line
}

// table reads a table whose columns say who does what, or by when, as tasks; of any other the lines belong to the point
// that holds it.
func (t *taskReader) table(p *outline.Point, ctx context) {
	cols, body := t.columns(p.Table)
	if !taskTable(cols) || ctx.contents {
		for i := p.Table.Lines.From; i < p.Table.Lines.To; i++ {
			t.hold(t.line(i), &ctx)
		}
		return
	}
	if t.programme(p.Table, cols, body) {
		return
	}
	t.tables++
	var above map[column][]span // of merged cells
	for _, r := range t.tableRows(p.Table, cols, body, "T"+strconv.Itoa(t.tables)) {
		if r.section {
			above = nil
			continue
		}
		x := r.draft
		if r.more {
			t.addRow(x)
			continue
		}
		t.inheritCells(&x, above, cols, r.row)
		above = map[column][]span{colLead: x.lead, colSupport: x.support, colTime: x.limit}
		x.ID, x.Part = partID(t.part, r.id), t.part.ID
		x.Parent = parentOf(x.ID)
		if len(x.lead) > 0 {
			x.charges = t.withoutVerb(x.charges, x.title)
		}
		if len(x.lead) == 0 && len(x.charges) > 0 {
			x.lead = x.charges[0].Lead
		}
		if len(x.lead) == 0 && !hasColumn(cols, colLead) && len(ctx.lead) > 0 {
			x.lead, x.Inherited = ctx.lead, []string{"lead"}
		}
		t.tasks = append(t.tasks, x)
	}
}

// addRow adds what a row tells whose work stands in the row above, in a merged cell, to the task of that one.
func (t *taskReader) addRow(more draft) {
	x := &t.tasks[len(t.tasks)-1]
	x.lead, x.support = t.addNames(x.lead, more.lead), t.addNames(x.support, t.withoutNames(more.support, x.lead))
	x.limit, x.output = append(x.limit, more.limit...), append(x.output, more.output...)
}

// taskTable tells whether the columns say what is to be done, and who does it or by when.
func taskTable(cols map[int]column) bool {
	return hasColumn(cols, colTask) && (hasColumn(cols, colLead) || hasColumn(cols, colTime) || hasColumn(cols, colSchedule) || hasColumn(cols, colSupport))
}

func hasColumn(cols map[int]column, kind column) bool {
	for _, c := range cols {
		if c == kind {
			return true
		}
	}
	return false
}

// tableRow is one row of a task table with its id within the part.
type tableRow struct {
	row
	draft   draft
	id      string
	number  string // "" where none is printed
	section bool   // a heading over the rows below it
	more    bool   // what it tells belongs to the work of the row above
}

// tableRows reads the rows of a task table below its head.
func (t *taskReader) tableRows(at *outline.TableAt, cols map[int]column, body int, table string) []tableRow {
	var out []tableRow
	var above []string // numbers of the section rows above, one below the other
	place := 0
	for _, r := range t.rows(at, body) {
		x, number := t.rowDraft(r, cols)
		if len(x.own) == 0 && place > 0 && !out[len(out)-1].section && len(x.lead)+len(x.support) > 0 && t.workAbove(r, cols) {
			out = append(out, tableRow{row: r, draft: x, more: true})
			continue
		}
		if len(x.own) == 0 || t.columnNumbers(r) || t.sumRow(x) {
			continue
		}
		if t.sectionRow(r, cols, x) {
			above = under(above, number)
			id := table
			for _, n := range above {
				id = join(id, n)
			}
			out = append(out, tableRow{row: r, draft: x, id: id, number: number, section: true})
			continue
		}
		place++
		step := number
		if step == "" {
			step = strconv.Itoa(place)
		}
		id := table
		for k, n := range above {
			if k < len(above)-1 || !strings.HasPrefix(number, n+".") {
				id = join(id, n)
			}
		}
		id = join(id, step)
		out = append(out, tableRow{row: r, draft: x, id: id, number: number})
	}
	return out
}

// under gives the numbers of the section rows with a new one: below those of other kinds, in place of the one of its own.
func under(above []string, number string) []string {
	for k, n := range above {
		if numeral(n) == numeral(number) {
			above = above[:k]
			break
		}
	}
	if number == "" {
		return nil
	}
	return append(slices.Clip(above), number)
}

// numeral tells of which kind a number is: Roman, a letter, or figures and how many of them.
func numeral(s string) int {
	switch {
	case s == "":
		return -1
	case strings.Trim(s, "IVXL") == "":
		return 0
	case s[0] < '0' || s[0] > '9':
		return 1
	}
	return 2 + strings.Count(s, ".")
}

// workAbove tells whether the cell that says what is to be done is merged with the one above.
func (t *taskReader) workAbove(r row, cols map[int]column) bool {
	for c, kind := range cols {
		if _, ok := r.cells[c]; kind == colTask && (ok || !t.covered(r, c)) {
			return false
		}
	}
	return true
}

var hourWords = tag.Phrases("giờ", "h", "g")

// programme tells whether the table runs hour by hour: most cells of its time column hold an hour.
func (t *taskReader) programme(at *outline.TableAt, cols map[int]column, body int) bool {
	if !hasColumn(cols, colSchedule) {
		return false
	}
	rows, hours := 0, 0
	for _, r := range t.rows(at, body) {
		for c, spans := range r.cells {
			if cols[c] != colSchedule {
				continue
			}
			rows++
			for _, s := range spans {
				if t.hasHour(s) {
					hours++
					break
				}
			}
		}
	}
	return rows > 0 && hours*2 > rows
}

// hasHour tells whether the span names an hour, and no limit that an hour belongs to: "8h00", "14 giờ 30", "8:00".
func (t *taskReader) hasHour(s span) bool {
	for j := s.From; j+1 < s.To; j++ {
		if t.Any(j, limitCues) > 0 {
			return false
		}
		if v := t.Number(j); v >= 0 && v <= 24 && (t.Any(j+1, hourWords) > 0 || t.Is(j+1, ':') && t.Glued(j+1) && t.Number(j+2) >= 0) {
			return true
		}
	}
	return false
}

// rows gives the rows of the table below its head.
func (t *taskReader) rows(at *outline.TableAt, body int) []row {
	var out []row
	last := -1
	for i := at.Lines.From; i < at.Lines.To; i++ {
		c := t.Lines[i].Cell
		if c == nil || c.Index == at.Index && c.Row < body {
			continue
		}
		if c.Index == at.Index && c.Row != last {
			out = append(out, row{cells: map[int][]span{}, first: i})
			last = c.Row
		}
		if len(out) == 0 {
			continue
		}
		r := &out[len(out)-1]
		col := c.Col
		if c.Index != at.Index { // a table inside a cell
			continue
		}
		r.cells[col] = append(r.cells[col], t.line(i))
	}
	return out
}

// rowDraft reads the cells of a row.
func (t *taskReader) rowDraft(r row, cols map[int]column) (draft, string) {
	var x draft
	number := ""
	order := make([]int, 0, len(r.cells))
	for c := range r.cells {
		order = append(order, c)
	}
	slices.Sort(order)
	again := t.headsAgain(r)
	for _, c := range order {
		spans := r.cells[c]
		kind := cols[c]
		if kind == colNumber && len(r.cells) == 1 && t.Words(spans[0]) > 2 { // a heading over rows, across all columns
			kind = colTask
		}
		switch kind {
		case colNumber:
			number, x.label = strings.Trim(t.Code(spans...), ".)"), spans[0]
		case colTask:
			if len(x.own) == 0 {
				l := outline.ReadLabel(t.Text, spans[0].From, spans[0].To)
				if l.Kind != outline.Plain && l.Kind < outline.Dash && number == "" {
					number, x.label = l.ID, span{From: spans[0].From, To: l.Next}
				}
				if l.Kind != outline.Plain {
					spans = append([]span{{From: l.Next, To: spans[0].To}}, spans[1:]...)
				}
				x.title = t.Title(spans[0])
				x.charges = t.Charges(spans[0])
			}
			x.own, x.text = append(x.own, spans...), append(x.text, spans...)
		case colLead:
			if again && t.heads(spans) { // the headings again, beside a heading over rows
				continue
			}
			for _, s := range spans {
				x.lead = append(x.lead, t.nameList(t.Trim(s, "-+", ".;,"))...)
			}
			x.own = append(x.own, spans...)
		case colSupport:
			if again && t.heads(spans) {
				continue
			}
			for _, s := range spans {
				x.support = append(x.support, t.nameList(t.Trim(s, "-+", ".;,"))...)
			}
			x.own = append(x.own, spans...)
		case colTime, colSchedule:
			if again && t.heads(spans) {
				continue
			}
			x.limit = append(x.limit, spans...)
			x.schedule = cols[c] == colSchedule
		case colOutput:
			if again && t.heads(spans) {
				continue
			}
			for _, s := range spans {
				x.output = append(x.output, t.Trim(s, "-", ".;"))
			}
		default:
			x.own = append(x.own, spans...)
		}
	}
	if x.title.From >= x.title.To {
		x.own = nil
	}
	return x, number
}

// headsAgain tells whether the row repeats headings of columns.
func (t *taskReader) headsAgain(r row) bool {
	n := 0
	for _, spans := range r.cells {
		if t.heads(spans) {
			n++
		}
	}
	return n > 1
}

// heads tells whether a cell holds nothing but the heading of a column.
func (t *taskReader) heads(spans []span) bool {
	if len(spans) != 1 {
		return false
	}
	s := t.Trim(spans[0], "(", ".:)")
	for _, c := range columnWords {
		if s.From < s.To && t.Any(s.From, c.phrases) == s.To-s.From && (c.kind == colLead || c.kind == colSupport || c.kind == colTime || c.kind == colSchedule || c.kind == colOutput) {
			return true
		}
	}
	return false
}

// sectionRow tells whether the row is a heading over rows: a Roman number or capitals, and nobody charged.
func (t *taskReader) sectionRow(r row, cols map[int]column, x draft) bool {
	if len(x.lead) > 0 || len(x.limit) > 0 || len(x.support) > 0 || len(x.output) > 0 {
		return false
	}
	filled, again := 0, t.headsAgain(r)
	for c, spans := range r.cells {
		if cols[c] != colNumber && !(again && t.heads(spans)) || len(r.cells) == 1 {
			filled++
		}
	}
	return filled == 1
}

// columnNumbers tells whether the row only numbers the columns: "1 2 3 4", "(1) (2) (3)".
func (t *taskReader) columnNumbers(r row) bool {
	for _, spans := range r.cells {
		for _, s := range spans {
			for j := s.From; j < s.To; j++ {
				if t.Tokens[j].Kind == token.Word {
					return false
				}
			}
		}
	}
	return true
}

// inheritCells fills cells that are merged with those above.
func (t *taskReader) inheritCells(x *draft, above map[column][]span, cols map[int]column, r row) {
	if above == nil {
		return
	}
	for c, kind := range cols {
		if _, ok := r.cells[c]; ok || !t.covered(r, c) {
			continue
		}
		switch kind {
		case colLead:
			x.lead = append(x.lead, above[colLead]...)
		case colSupport:
			x.support = append(x.support, above[colSupport]...)
		case colTime, colSchedule:
			x.limit, x.schedule = append(x.limit, above[colTime]...), kind == colSchedule
		}
	}
}

// covered tells whether a cell of a row above covers the grid column.
func (t *taskReader) covered(r row, col int) bool {
	ref := t.Lines[r.first].Cell
	for above := ref.Row - 1; above >= 0; above-- {
		for _, c := range ref.Table.Rows[above].Cells {
			if c.Col <= col && col < c.Col+max(c.Span, 1) {
				return above+max(c.Rows, 1) > ref.Row
			}
		}
	}
	return false
}
