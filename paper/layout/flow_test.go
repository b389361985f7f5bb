package layout

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"congvan/paper"
)

func text(size paper.Length, s string) *paper.Paragraph {
	return &paper.Paragraph{Runs: []paper.Run{{Text: s, Size: size}}}
}

func document(blocks ...paper.Block) *paper.Document {
	return &paper.Document{Sections: []*paper.Section{{
		Page: paper.Page{Width: 400, Height: 400, Top: 50, Bottom: 50, Left: 50, Right: 50}, Blocks: blocks,
	}}}
}

// pageTexts gives the lines of each page as text, running heads in brackets.
func pageTexts(p *Pages) [][]string {
	var out [][]string
	for _, page := range p.Pages {
		var lines []string
		for _, l := range page.Lines {
			s := l.text()
			if l.Words[0].Apart {
				s = "[" + s + "]"
			}
			lines = append(lines, s)
		}
		out = append(out, lines)
	}
	return out
}

func (l *Line) text() string {
	var b strings.Builder
	for i, w := range l.Words {
		b.WriteString(w.Text)
		if !w.Joined && i < len(l.Words)-1 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func TestLineBreaks(t *testing.T) {
	for _, c := range []struct {
		name, in string
		width    paper.Length
		want     string // lines parted by |
	}{
		{"blanks", "mm mm mm mm", 60, "mm mm|mm mm"},
		{"blanks hang", "mm mm    mm", 52, "mm mm|mm"},
		{"soft break", "mm\nmm mm", 200, "mm|mm mm"},
		{"hyphen", "xx NĐ-CP", 48, "xx NĐ-|CP"},
		{"no break at a slash", "mm 12/UBND", 58, "mm|12/UBND"},
		{"no break before ./.", "mmmm mm ./.", 80, "mmmm|mm ./."},
		{"no-break blank", "mm\u00a0mm mm", 66, "mm mm|mm"},
		{"long word", "mmmmmm", 36, "mmm|mmm"},
		{"long word after a short one", "m mmmmmm", 36, "m|mmm|mmm"},
		{"marks stay on their letter", "mm\u0302mm", 25, "mm\u0302|mm"},
		{"word of two styles", "", 60, ""},
	} {
		p := text(14, c.in)
		if c.in == "" {
			p.Runs = []paper.Run{{Text: "mmm mm", Size: 14}, {Text: "mm", Size: 14, Bold: true}}
			c.want = "mmm|mmmm"
		}
		p.RightInd = 300 - c.width
		got := strings.Join(pageTexts(Flow(document(p)))[0], "|")
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestJustify(t *testing.T) {
	p := text(14, strings.Repeat("thực hiện nhiệm vụ ", 12))
	p.Align, p.FirstLine = paper.Justify, 36
	lines := Flow(document(p)).Pages[0].Lines
	if len(lines) < 3 {
		t.Fatalf("%d lines", len(lines))
	}
	for i, l := range lines {
		left, right := l.Box.X, l.Box.X+l.Box.W
		wantLeft := 50.0
		if i == 0 {
			wantLeft = 86
		}
		if math.Abs(left-wantLeft) > 0.01 {
			t.Errorf("line %d begins at %.2f, want %.2f", i, left, wantLeft)
		}
		if last := i == len(lines)-1; (math.Abs(right-350) > 0.01) != last {
			t.Errorf("line %d ends at %.2f", i, right)
		}
	}
}

func TestAlign(t *testing.T) {
	for align, want := range map[paper.Align][2]float64{paper.Left: {50, 64}, paper.Center: {193, 207}, paper.Right: {336, 350}, paper.Justify: {50, 64}} {
		p := text(14, "nn")
		p.Align = align
		box := Flow(document(p)).Pages[0].Lines[0].Box
		if math.Abs(box.X-want[0]) > 0.02 || math.Abs(box.X+box.W-want[1]) > 0.02 {
			t.Errorf("align %d: from %.2f to %.2f, want %v", align, box.X, box.X+box.W, want)
		}
	}
}

func TestTabs(t *testing.T) {
	p := text(14, "n\tnn\tnn\tnn")
	p.Tabs = []paper.Tab{{At: 100}, {At: 200, Align: paper.Center}, {At: 300, Align: paper.Right}}
	words := Flow(document(p)).Pages[0].Lines[0].Words
	for i, want := range []float64{50, 150, 243, 336} {
		if math.Abs(words[i].Box.X-want) > 0.02 {
			t.Errorf("word %d at %.2f, want %.2f", i, words[i].Box.X, want)
		}
	}
}

// baseline gives where the letters of a line of Liberation Serif stand.
func baseline(l Line) float64 {
	return l.Box.Y + lookOf(&l.Words[0].Style).face.Ascent*float64(l.Words[0].Style.Size)
}

func TestLineSpacing(t *testing.T) {
	for _, c := range []struct {
		name          string
		size          paper.Length
		spacing       paper.Spacing
		first, second float64 // baselines, from the top of the text
	}{
		{"single 14", 14, paper.Spacing{}, 13.05, 29.15},
		{"single 13", 13, paper.Spacing{}, 12.15, 27.1},
		{"multiple", 14, paper.Spacing{Rule: paper.Multiple, Value: 1.5}, 13.05, 37.2},
		{"narrow multiple", 14, paper.Spacing{Rule: paper.Multiple, Value: 0.9}, 11.4, 25.85},
		{"exact", 13, paper.Spacing{Rule: paper.Exact, Value: 20}, 16, 36},
		{"at least, more", 13, paper.Spacing{Rule: paper.AtLeast, Value: 20}, 17.2, 37.2},
		{"at least, less", 13, paper.Spacing{Rule: paper.AtLeast, Value: 10}, 12.15, 27.1},
	} {
		p := text(c.size, "nn\nnn")
		p.Spacing = c.spacing
		lines := Flow(document(p)).Pages[0].Lines
		if first, second := baseline(lines[0])-50, baseline(lines[1])-50; math.Abs(first-c.first) > 0.02 || math.Abs(second-c.second) > 0.02 {
			t.Errorf("%s: baselines %.2f and %.2f, want %.2f and %.2f", c.name, first, second, c.first, c.second)
		}
	}
}

func TestGapsAdd(t *testing.T) {
	a, b := text(14, "a"), text(14, "b")
	a.Before, a.After, b.Before = 10, 6, 4
	lines := Flow(document(a, b)).Pages[0].Lines
	if got := baseline(lines[0]) - 50; math.Abs(got-23.05) > 0.02 {
		t.Errorf("the first paragraph stands at %.2f: the gap above it belongs to the page", got)
	}
	if got := baseline(lines[1]) - baseline(lines[0]); math.Abs(got-26.1) > 0.02 {
		t.Errorf("%.2f between the paragraphs, want 26.10", got)
	}
}

// A page of the test document holds 18 lines of 14 points.
func TestPageBreaks(t *testing.T) {
	lines := func(from, to int) *paper.Paragraph {
		var s []string
		for i := from; i <= to; i++ {
			s = append(s, fmt.Sprint(i))
		}
		return text(14, strings.Join(s, "\n"))
	}
	with := func(p *paper.Paragraph, set func(*paper.Paragraph)) *paper.Paragraph { set(p); return p }
	for _, c := range []struct {
		name   string
		blocks []paper.Block
		want   string // first lines of the pages
	}{
		{"full page", []paper.Block{lines(1, 18)}, "1"},
		{"one line more: no widow", []paper.Block{lines(1, 19)}, "1 18"},
		{"widows allowed", []paper.Block{with(lines(1, 19), func(p *paper.Paragraph) { p.NoWidow = true })}, "1 19"},
		{"no orphan", []paper.Block{lines(1, 17), lines(18, 21)}, "1 18"},
		{"three lines stay together", []paper.Block{lines(1, 16), lines(17, 19)}, "1 17"},
		{"keep lines", []paper.Block{lines(1, 12), with(lines(13, 20), func(p *paper.Paragraph) { p.KeepLines = true })}, "1 13"},
		{"keep with next", []paper.Block{lines(1, 16), with(lines(17, 17), func(p *paper.Paragraph) { p.KeepNext = true }), lines(18, 21)}, "1 17"},
		{"page break", []paper.Block{lines(1, 2), with(lines(3, 4), func(p *paper.Paragraph) { p.PageBreak = true })}, "1 3"},
		{"page break on the first page", []paper.Block{with(lines(1, 2), func(p *paper.Paragraph) { p.PageBreak = true })}, "1"},
		{"higher than a page", []paper.Block{with(lines(1, 40), func(p *paper.Paragraph) { p.KeepLines = true })}, "1 19 37"},
	} {
		var got []string
		for _, page := range pageTexts(Flow(document(c.blocks...))) {
			got = append(got, page[0])
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: pages begin with %s, want %s", c.name, s, c.want)
		}
	}
}

func TestRunningHeads(t *testing.T) {
	doc := document(text(14, strings.Repeat("x\n", 40)))
	doc.Sections[0].Header = paper.Furniture{Different: true, PageNumber: true}
	annex := *doc.Sections[0]
	annex.Page.Width, annex.Page.RestartNumber = 600, true
	doc.Sections = append(doc.Sections, &annex)
	pages := Flow(doc)
	var got []string
	for _, p := range pageTexts(pages) {
		if strings.HasPrefix(p[0], "[") {
			got = append(got, p[0])
		} else {
			got = append(got, "-")
		}
	}
	if s := strings.Join(got, " "); s != "- [2] [3] - [2] [3]" {
		t.Errorf("heads %s", s)
	}
	if pages.Pages[3].Width != 600 || pages.Pages[3].Number != 4 {
		t.Errorf("page 4 is number %d, %.0f wide", pages.Pages[3].Number, pages.Pages[3].Width)
	}
	if box := pages.Pages[1].Lines[0].Box; math.Abs(box.X+box.W/2-200) > 0.1 {
		t.Errorf("the page number is not centred: %v", box)
	}
}

func row(texts ...string) *paper.Row {
	r := &paper.Row{}
	for i, s := range texts {
		r.Cells = append(r.Cells, &paper.Cell{Col: i, Blocks: []paper.Block{text(14, s)}})
	}
	return r
}

func TestTableOverPages(t *testing.T) {
	table := &paper.Table{Columns: []paper.Length{100, 200}, Borders: true, Rows: []*paper.Row{row("H", "Head")}}
	table.Rows[0].Header = true
	for i := range 4 {
		table.Rows = append(table.Rows, row(fmt.Sprint("r", i), strings.TrimSpace(strings.Repeat(fmt.Sprint("c", i, "\n"), 6))))
	}
	table.Rows[4].CantSplit = true
	got := pageTexts(Flow(document(table)))
	want := "[H Head r0 c0 c0 c0 c0 c0 c0 r1 c1 c1 c1 c1 c1 c1 r2 c2 c2 c2 c2 c2] [[H] [Head] c2 r3 c3 c3 c3 c3 c3 c3]"
	if s := fmt.Sprint(got); s != "["+want+"]" {
		t.Errorf("pages %s, want %s", s, want)
	}
}

func TestMergedCells(t *testing.T) {
	table := &paper.Table{Columns: []paper.Length{100, 100, 100}, Borders: true, Rows: []*paper.Row{
		{Cells: []*paper.Cell{{Col: 0, Rows: 2, Middle: true, Blocks: []paper.Block{text(14, "a")}}, {Col: 1, Span: 2, Blocks: []paper.Block{text(14, "b")}}}},
		{Cells: []*paper.Cell{{Col: 1, Blocks: []paper.Block{text(14, "c")}}, {Col: 2, Blocks: []paper.Block{text(14, "d")}}}},
	}}
	lines := Flow(document(table)).Pages[0].Lines
	for i, want := range []struct {
		text string
		x    float64
	}{{"a", 55.4}, {"b", 155.4}, {"c", 155.4}, {"d", 255.4}} {
		if lines[i].text() != want.text || math.Abs(lines[i].Box.X-want.x) > 0.02 {
			t.Errorf("line %d is %q at %.2f, want %q at %.2f", i, lines[i].text(), lines[i].Box.X, want.text, want.x)
		}
	}
	if a, b, c := lines[0].Box.Y, lines[1].Box.Y, lines[2].Box.Y; math.Abs(a-(b+c)/2) > 0.5 {
		t.Errorf("the merged cell is not centred: %.2f between %.2f and %.2f", a, b, c)
	}
}

func TestRuleAndFrame(t *testing.T) {
	box := text(14, "KHẨN")
	box.Box, box.Align = true, paper.Center
	page := Flow(document(&paper.Rule{Width: 100, Align: paper.Center, Before: 5}, box)).Pages[0]
	if s := page.Strokes[0]; s.X1 != 150 || s.X2 != 250 || s.Y1 != 56 || s.Y2 != 56 || s.Weight != RuleWeight {
		t.Errorf("rule %+v", s)
	}
	if len(page.Strokes) != 5 {
		t.Fatalf("%d strokes, want the rule and four sides", len(page.Strokes))
	}
	word := page.Lines[0].Words[0].Box
	for _, s := range page.Strokes[1:] {
		if float64(s.X1) > word.X && float64(s.X2) < word.X+word.W {
			t.Errorf("side %+v runs through the word at %v", s, word)
		}
	}
}

// Words of a paper that was laid out find their ranges in its text.
func TestFlowBinds(t *testing.T) {
	p := text(14, "Thực hiện Công văn số\u00a012/UBND-VX  ngày 05/01/2026, ")
	p.Runs = append(p.Runs, paper.Run{Text: "khẩ", Bold: true, Size: 14}, paper.Run{Text: "n trương./.", Size: 14})
	p.RightInd = 150
	doc := document(p, text(14, "Trân trọng"))
	flat := paper.Flatten(doc)
	pages := Flow(doc)
	if lost := Bind(pages, flat.String); lost != 0 {
		t.Fatalf("%d words lost", lost)
	}
	for _, l := range pages.Pages[0].Lines {
		for _, w := range l.Words {
			if got := flat.String[w.Range[0]:w.Range[1]]; got != w.Text {
				t.Errorf("%q is bound to %q", w.Text, got)
			}
		}
	}
}

func BenchmarkFlow(b *testing.B) {
	p := text(14, strings.Repeat("thực hiện nhiệm vụ phát triển kinh tế - xã hội ", 20))
	p.Align, p.FirstLine = paper.Justify, 36
	blocks := make([]paper.Block, 12)
	for i := range blocks {
		blocks[i] = p
	}
	doc := document(blocks...)
	b.ReportAllocs()
	for b.Loop() {
		Flow(doc)
	}
}
