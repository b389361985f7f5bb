package write_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"congvan/generate/write/docx"
	"congvan/generate/write/pdf"
	"congvan/paper"
	"congvan/paper/layout"

	"golang.org/x/text/unicode/norm"
)

// FuzzWrite lays out and writes papers grown from a seed and a text: nothing panics or hangs, no letter is lost in any of
// the three, and no line runs over the right margin.
func FuzzWrite(f *testing.F) {
	for i, s := range []string{
		sentence, "", " ", "một", strings.Repeat("dàiquá", 60), "a\tb\n\nc\u2028d", "m\u0323\u0302\u0301\u0300x", "☐ có ☑ không 😀👍🏽 tiệc",
		"30/2020/NĐ-CP ./. (abc) – “x” a\u00a0b\u00adc\u200bd", "\x01\x02 & < > \" ' \ufffe \uffff", "Nguye\u0302\u0303n Hu\u031bo\u031bng",
		"--- /// ... \\ | ! ?", strings.Repeat("/", 200), strings.Repeat("x ", 400),
	} {
		f.Add(uint64(i), s)
		f.Add(uint64(i+100), s)
	}
	f.Fuzz(func(t *testing.T, seed uint64, text string) {
		if len(text) > 2000 {
			return
		}
		doc := grow(seed, strings.ToValidUTF8(text, "?"))
		want := letters(paper.Flatten(doc).String)
		pages := layout.Flow(doc)
		if got := letters(textOf(pages)); got != want {
			t.Errorf("the pages lost or made letters: %s", difference(got, want))
		}
		inside(t, doc, pages)
		data := bytesOf(t, doc, docx.Write)
		if got := letters(documentText(t, data)); got != want {
			t.Errorf("the DOCX lost or made letters: %s", difference(got, want))
		}
		if data := bytesOf(t, doc, pdf.Write); !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.HasSuffix(data, []byte("%%EOF\n")) {
			t.Error("not a whole PDF")
		}
	})
}

// letters gives all that is printed of a text, in capitals, decomposed and sorted: tables cut in two change the order, and
// a file keeps the typed letters of a run in capitals.
func letters(s string) string {
	var list []rune
	for _, r := range norm.NFD.String(strings.ToUpper(s)) {
		if !unicode.IsSpace(r) && r != 0xfffe && r != 0xffff && r != 0x200b {
			list = append(list, r)
		}
	}
	slices.Sort(list)
	return string(list)
}

func textOf(p *layout.Pages) string {
	var b strings.Builder
	for _, page := range p.Pages {
		for _, l := range page.Lines {
			for _, w := range l.Words {
				if !w.Apart {
					b.WriteString(w.Text)
				}
			}
		}
	}
	return b.String()
}

// inside checks that no word but a single letter runs over the page's right margin.
func inside(t *testing.T, doc *paper.Document, pages *layout.Pages) {
	t.Helper()
	page := layout.Setup(doc.Sections[0].Page)
	for _, p := range pages.Pages {
		for _, l := range p.Lines {
			for _, w := range l.Words {
				if len([]rune(w.Text)) > 1 && w.Box.X+w.Box.W > float64(page.Width-page.Right)+0.1 {
					t.Errorf("%q ends at %.1f of %.1f", w.Text, w.Box.X+w.Box.W, page.Width-page.Right)
				}
			}
		}
	}
}

// documentText gives what the w:t of document.xml hold; the part must be well formed.
func documentText(t *testing.T, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	part, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer part.Close()
	var b strings.Builder
	in := false
	for d := xml.NewDecoder(part); ; {
		tok, err := d.Token()
		if err == io.EOF {
			return b.String()
		}
		if err != nil {
			t.Fatalf("document.xml: %v", err)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			in = e.Name.Local == "t"
		case xml.EndElement:
			in = false
		case xml.CharData:
			if in {
				b.Write(e)
			}
		}
	}
}

// grow makes a paper: pieces of the text in runs, paragraphs and tables of every kind.
func grow(seed uint64, text string) *paper.Document {
	r := rand.New(rand.NewPCG(seed, 1))
	g := grower{Rand: r, text: []rune(text)}
	page := a4()
	if r.IntN(3) == 0 {
		page.Width, page.Height, page.Landscape = page.Height, page.Width, true
	}
	doc := &paper.Document{Title: text}
	for range 1 + r.IntN(2) {
		doc.Sections = append(doc.Sections, &paper.Section{Page: page, Header: numbered(), Blocks: g.blocks(0)})
	}
	return doc
}

type grower struct {
	*rand.Rand
	text []rune
}

// piece gives a stretch of the text.
func (g *grower) piece() string {
	if len(g.text) == 0 {
		return ""
	}
	from := g.IntN(len(g.text))
	return string(g.text[from : from+g.IntN(len(g.text)-from+1)])
}

func (g *grower) blocks(depth int) []paper.Block {
	var list []paper.Block
	for range g.IntN(6) {
		switch n := g.IntN(10); {
		case n == 0:
			list = append(list, &paper.Rule{Width: paper.Length(g.IntN(300)), Align: paper.Align(g.IntN(4)), Before: paper.Length(g.IntN(20))})
		case n <= 2 && depth < 2:
			list = append(list, g.table(depth))
		default:
			list = append(list, g.paragraph(depth))
		}
	}
	return list
}

func (g *grower) paragraph(depth int) *paper.Paragraph {
	p := &paper.Paragraph{
		Align: paper.Align(g.IntN(4)), Before: paper.Length(g.IntN(20)), After: paper.Length(g.IntN(20)),
		Spacing:  paper.Spacing{Rule: paper.SpacingRule(g.IntN(4)), Value: g.Float64() * 20},
		KeepNext: g.IntN(4) == 0, KeepLines: g.IntN(4) == 0, NoWidow: g.IntN(4) == 0, PageBreak: g.IntN(12) == 0,
		Box: depth == 0 && g.IntN(12) == 0, Outline: g.IntN(12), Style: []string{"", "Normal", "heading 1", `a"<&>`}[g.IntN(4)],
	}
	if depth == 0 {
		p.FirstLine, p.LeftIndent, p.RightInd = paper.Length(g.IntN(80)-30), paper.Length(30+g.IntN(60)), paper.Length(g.IntN(60))
		p.Tabs = []paper.Tab{{At: paper.Length(g.IntN(300)), Align: paper.Align(g.IntN(4))}}
	}
	for range g.IntN(5) {
		p.Runs = append(p.Runs, paper.Run{
			Text: g.piece(), Size: paper.Length(g.IntN(30)), Bold: g.IntN(3) == 0, Italic: g.IntN(3) == 0, Underline: g.IntN(5) == 0,
			Strike: g.IntN(9) == 0, Caps: g.IntN(9) == 0, Raise: int8(g.IntN(3) - 1), Color: []string{"", "ff0000", "x"}[g.IntN(3)],
		})
	}
	return p
}

func (g *grower) table(depth int) *paper.Table {
	n := 1 + g.IntN(4)
	t := &paper.Table{Borders: g.IntN(2) == 0, Align: paper.Align(g.IntN(3)), NoPadding: g.IntN(4) == 0}
	if depth == 0 && g.IntN(3) > 0 {
		for range n {
			t.Columns = append(t.Columns, paper.Length(400/n))
		}
	}
	for i := range g.IntN(8) {
		row := &paper.Row{Header: i == 0 && g.IntN(2) == 0, CantSplit: g.IntN(3) == 0, Height: paper.Length(g.IntN(3) * g.IntN(400))}
		for c := range g.IntN(n + 1) {
			row.Cells = append(row.Cells, &paper.Cell{Col: c + g.IntN(2), Span: g.IntN(3), Rows: g.IntN(4), Middle: g.IntN(3) == 0, Blocks: g.blocks(depth + 1)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
