package flow

import (
	"unicode"

	"congvan"
	"congvan/paper"
	"congvan/paper/layout"

	"golang.org/x/text/unicode/norm"
)

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// builder gathers the paper and its lines in one order.
type builder struct {
	pages     []Page
	lines     []*line     // as they stand in the text
	aparts    [][]*line   // by page, what is no part of the text
	frames    [][]*grid   // by page, boxes of one cell
	furniture []furniture // by page
	split     *splitter
	edges     []edges
}

// paragraph makes a paragraph of lines.
func (b *builder) paragraph(g group) *paper.Paragraph {
	p := &paper.Paragraph{Box: b.framed(g)}
	b.addLines(p, g)
	return p
}

// framed tells whether the lines stand in a frame of their own, as a mark of urgency does.
func (b *builder) framed(g group) bool {
	if len(b.frames) == 0 || len(g) > 3 {
		return false
	}
	for _, f := range b.frames[g[0].page] {
		if f.x1-f.x0 > 200 || f.y1-f.y0 > 100 {
			continue
		}
		in := true
		for _, l := range g {
			in = in && l.page == f.page && l.x0 >= f.x0-1 && l.x1 <= f.x1+1 && l.base >= f.y0 && l.base <= f.y1
		}
		if in {
			return true
		}
	}
	return false
}

// addLines adds the words of the lines to the paragraph: one run for each stretch of one style.
func (b *builder) addLines(p *paper.Paragraph, g group) {
	var before *Word
	if n := len(p.Runs); n > 0 {
		before = &Word{Text: p.Runs[n-1].Text}
	}
	for _, l := range g {
		b.lines = append(b.lines, l)
		for i, w := range l.words {
			blank := before != nil && (i == 0 || !w.Glued)
			if blank && i == 0 && joinsWithout(before.Text, w.Text) {
				blank = false
			}
			text := w.Text
			blank = blank || before != nil && composes(text)
			if blank {
				text = " " + text
			}
			style := w.Style
			style.Text = ""
			if n := len(p.Runs); n > 0 && sameStyle(p.Runs[n-1], style) {
				p.Runs[n-1].Text += text
			} else {
				style.Text = text
				p.Runs = append(p.Runs, style)
			}
			before = w
		}
	}
}

// composes tells whether the text would melt into a letter before it: the word would not be found again.
func composes(text string) bool {
	return text[0] >= 0xcc && !norm.NFC.PropertiesString(text).BoundaryBefore()
}

func sameStyle(a, b paper.Run) bool {
	a.Text, b.Text, a.Range, b.Range = "", "", congvan.Range{}, congvan.Range{}
	return a == b
}

// body makes the paragraphs of lines of the text column.
func (b *builder) body(lines []*line) []paper.Block {
	var out []paper.Block
	var before group
	for _, g := range b.split.split(lines) {
		p := b.paragraph(g)
		b.shape(p, g, before)
		out = append(out, p)
		before = g
	}
	return out
}

// shape sets alignment, indents and the gap above.
func (b *builder) shape(p *paper.Paragraph, g, before group) {
	s := b.split
	e := s.at(g[0])
	first, rest := g[0].x0-e.left, 0.0
	if len(g) > 1 {
		rest = g[1].x0 - s.at(g[1]).left
	}
	flush := true
	for _, l := range g[:len(g)-1] {
		flush = flush && s.at(l).slack(l) < 2.5
	}
	switch {
	case centered(g[0], e) && (len(g) == 1 || centered(g[len(g)-1], e)):
		p.Align, first, rest = paper.Center, 0, 0
	case len(g) == 1 && first > 0.35*(e.right-e.left) && e.right-g[0].x1 < 4:
		p.Align, first = paper.Right, 0
	case len(g) > 1 && flush, len(g) == 1 && e.justified && first < 72:
		p.Align = paper.Justify
	}
	if rest > level {
		p.LeftIndent = points(rest)
	}
	p.FirstLine = points(first - rest)
	if before != nil && before[len(before)-1].page == g[0].page {
		usual, ok := s.pitch[sizeKey(g[0])]
		if gap := g[0].base - before[len(before)-1].base; ok && gap > usual+0.5 {
			p.Before = points(gap - usual)
		}
	}
}

// points rounds a measured length to a tenth, so that noise does not show.
func points(v float64) paper.Length {
	n := paper.Length(int(v*10+0.5)) / 10
	if v < 0 {
		n = paper.Length(int(v*10-0.5)) / 10
	}
	if n > -0.6 && n < 0.6 {
		return 0
	}
	return n
}

// layoutLine gives the line as words with boxes; parts of one word in several styles become one.
func layoutLine(l *line, number int) layout.Line {
	out := layout.Line{Words: make([]layout.Word, 0, len(l.words))}
	var letters int // of the style kept for the word
	for _, w := range l.words {
		if n := len(out.Words); n > 0 && w.Glued && out.Words[n-1].Apart == w.Apart && !composes(w.Text) {
			last := &out.Words[n-1]
			last.Text += w.Text
			last.Box = around(last.Box, boxOf(w, number))
			last.Red = last.Red && w.Red
			last.Confidence = min(last.Confidence, w.Confidence)
			if len(w.Text) > letters {
				last.Style, letters = w.Style, len(w.Text)
			}
			continue
		}
		letters = len(w.Text)
		out.Words = append(out.Words, layout.Word{
			Text: w.Text, Box: boxOf(w, number), Confidence: w.Confidence, Apart: w.Apart, Red: w.Red, Style: w.Style,
		})
	}
	for i, w := range out.Words {
		if i == 0 {
			out.Box = w.Box
		}
		out.Box = around(out.Box, w.Box)
	}
	return out
}

func boxOf(w *Word, number int) congvan.Box {
	return congvan.Box{Page: number, X: tenth(w.X0), Y: tenth(w.Y0), W: tenth(w.X1 - w.X0), H: tenth(w.Y1 - w.Y0)}
}

func tenth(v float64) float64 {
	if v < 0 {
		return float64(int(v*10-0.5)) / 10
	}
	return float64(int(v*10+0.5)) / 10
}

func around(a, b congvan.Box) congvan.Box {
	x1, y1 := max(a.X+a.W, b.X+b.W), max(a.Y+a.H, b.Y+b.H)
	a.X, a.Y = min(a.X, b.X), min(a.Y, b.Y)
	a.W, a.H = tenth(x1-a.X), tenth(y1-a.Y)
	return a
}
