package extract_test

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/paper"
	"congvan/paper/layout"
)

// jsonPaper is what the test reads back of a paper's JSON.
type jsonPaper struct {
	Text     string
	Sections []struct {
		Page           struct{ Width, Height, Top, Bottom, Left, Right float64 }
		Blocks         []jsonBlock
		Header, Footer struct{ Blocks, First []jsonBlock }
	}
	Notes []struct {
		Number int
		Text   string
		Blocks []jsonBlock
	} `json:"footnotes"`
	Pages []jsonPage
}

type jsonBlock struct {
	Kind, Align string
	Runs        []jsonRun
	Columns     []float64
	Rows        []struct{ Cells []jsonCell }
}

type jsonRun struct {
	Text  string
	Range []int
	Font  string
	Size  float64
	Caps  bool
	Field string
	Note  int
}

type jsonCell struct {
	Col, Span, Rows int
	Blocks          []jsonBlock
}

type jsonPage struct {
	Number        int
	Width, Height float64
	Lines         []struct {
		Box   jsonBox
		Words []jsonWord
	}
	Strokes []struct{ X1, Y1, X2, Y2, Weight float64 }
}

type jsonWord struct {
	Text  string
	Range []int
	Apart bool
	Box   jsonBox
}

type jsonBox struct {
	Page       int
	X, Y, W, H float64
}

// TestPaperJSON: in every format a paper has what its readers promise, and its parts agree with each other.
func TestPaperJSON(t *testing.T) {
	paths := append(glob(t, "../testdata/dispatch/*.*"), glob(t, "read/*/testdata/*.*")...)
	runs, words := map[string]int{}, map[string]int{}
	for _, path := range paths {
		format := strings.TrimPrefix(filepath.Ext(path), ".")
		switch format {
		case "txt", "docx", "pdf", "fodt", "doc", "rtf", "odt", "html", "xlsx", "jpg", "tif":
		default:
			continue
		}
		if strings.HasPrefix(filepath.Base(path), "locked") {
			continue // asks for a password
		}
		data := read(t, path)
		res, err := extract.Document(context.Background(), path, bytes.NewReader(data), int64(len(data)), extract.Options{Limits: limits.Default()})
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		var p jsonPaper
		if err := json.Unmarshal(layout.AppendJSON(nil, res.Read.Paper, res.Text, res.Read.Pages), &p); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if p.Text != res.Text.String {
			t.Errorf("%s: another text", path)
		}
		c := paperCheck{T: t, path: path, styled: !slices.Contains([]string{"txt", "html", "xlsx", "jpg", "tif"}, format)}
		c.paper(&p)
		runs[format] += c.runs
		words[format] += c.words
		if paged := slices.Contains([]string{"pdf", "jpg", "tif"}, format); paged != (len(p.Pages) > 0) {
			t.Errorf("%s: %d pages", path, len(p.Pages))
		}
	}
	for format, n := range runs {
		if n < 8 {
			t.Errorf("only %d runs were checked in %s", n, format)
		}
	}
	for _, format := range []string{"pdf", "jpg", "tif"} {
		if words[format] < 8 {
			t.Errorf("only %d words were checked in %s", words[format], format)
		}
	}
}

// paperCheck holds one paper against the rules.
type paperCheck struct {
	*testing.T
	path   string
	styled bool // the format says fonts, sizes and page setup

	runs, words int
	end         int // of the last range
}

func (c *paperCheck) fault(format string, args ...any) {
	c.Helper()
	c.Errorf(c.path+": "+format, args...)
}

func (c *paperCheck) paper(p *jsonPaper) {
	covered := make([]bool, len(p.Text))
	for _, s := range p.Sections {
		if g := s.Page; c.styled && (g.Width < 100 || g.Height < 100 || g.Left+g.Right >= g.Width || g.Top+g.Bottom >= g.Height) {
			c.fault("the page setup is %+v", g)
		}
		c.blocks(p.Text, covered, s.Blocks)
		for _, blocks := range [][]jsonBlock{s.Header.Blocks, s.Header.First, s.Footer.Blocks, s.Footer.First} {
			c.furniture(blocks)
		}
	}
	c.whole(p.Text, covered)
	for i, n := range p.Notes {
		if n.Number != i+1 && n.Number <= 0 {
			c.fault("note %d has the number %d", i, n.Number)
		}
		covered := make([]bool, len(n.Text))
		c.end = 0
		c.blocks(n.Text, covered, n.Blocks)
		c.whole(n.Text, covered)
	}
	for i := range p.Pages {
		c.page(p.Text, i, &p.Pages[i])
	}
}

// whole fails where a letter of the text is in no run.
func (c *paperCheck) whole(text string, covered []bool) {
	for i, ok := range covered {
		if !ok && text[i] != ' ' && text[i] != '\n' {
			c.fault("no run has the text at %d: %.40q", i, text[i:])
			return
		}
	}
}

func (c *paperCheck) blocks(text string, covered []bool, blocks []jsonBlock) {
	for _, b := range blocks {
		for _, r := range b.Runs {
			c.run(text, covered, r)
		}
		if b.Kind == "table" {
			c.table(&b)
		}
		for _, row := range b.Rows {
			for _, cell := range row.Cells {
				c.blocks(text, covered, cell.Blocks)
			}
		}
	}
}

func (c *paperCheck) run(text string, covered []bool, r jsonRun) {
	c.runs++
	if len(r.Range) != 2 || r.Range[0] > r.Range[1] || r.Range[1] > len(text) || r.Range[0] < c.end {
		c.fault("the run %q has the range %v, the last one ended at %d", r.Text, r.Range, c.end)
		return
	}
	c.end = r.Range[1]
	for i := r.Range[0]; i < r.Range[1]; i++ {
		covered[i] = true
	}
	want := visible(r.Text)
	if r.Caps {
		want = strings.ToUpper(want)
	}
	if r.Field != "" || r.Note != 0 {
		want = ""
	}
	if got := visible(text[r.Range[0]:r.Range[1]]); got != want {
		c.fault("the range of %q reads %q", want, got)
	}
	if c.styled && want != "" && (r.Font == "" || r.Size < 1) {
		c.fault("the run %q has the font %q of %g points", r.Text, r.Font, r.Size)
	}
}

// furniture are running heads, which stand apart from the text.
func (c *paperCheck) furniture(blocks []jsonBlock) {
	for _, b := range blocks {
		for _, r := range b.Runs {
			if r.Range != nil {
				c.fault("the run %q of a running head has the range %v", r.Text, r.Range)
			}
		}
	}
}

// table fails where cells lie outside of the grid or over each other.
func (c *paperCheck) table(b *jsonBlock) {
	taken := map[[2]int]bool{}
	for r, row := range b.Rows {
		for _, cell := range row.Cells {
			if cell.Col < 0 || cell.Span < 1 || cell.Rows < 1 || len(b.Columns) > 0 && cell.Col+cell.Span > len(b.Columns) || r+cell.Rows > len(b.Rows) {
				c.fault("row %d has a cell at %d, %d columns, %d rows, in a grid of %d × %d", r, cell.Col, cell.Span, cell.Rows, len(b.Columns), len(b.Rows))
			}
			for y := r; y < r+cell.Rows; y++ {
				for x := cell.Col; x < cell.Col+cell.Span; x++ {
					if taken[[2]int{y, x}] {
						c.fault("two cells are at row %d, column %d", y, x)
					}
					taken[[2]int{y, x}] = true
				}
			}
		}
	}
}

func (c *paperCheck) page(text string, i int, p *jsonPage) {
	if p.Number != i+1 || p.Width < 100 || p.Height < 100 {
		c.fault("page %d has the number %d and %g × %g", i+1, p.Number, p.Width, p.Height)
	}
	for _, s := range p.Strokes {
		if s.X1 != s.X2 && s.Y1 != s.Y2 || s.Weight < 0 || s.Weight > 5 {
			c.fault("page %d: no line is drawn as %+v", p.Number, s)
		}
	}
	for _, l := range p.Lines {
		left, end := -1.0, -1
		for _, w := range l.Words {
			c.words++
			switch b := w.Box; {
			case b.Page != p.Number || b.W <= 0 || b.H <= 0:
				c.fault("page %d: the word %q has the box %+v", p.Number, w.Text, b)
			case !b.within(jsonBox{W: p.Width, H: p.Height}):
				c.fault("page %d: the word %q lies outside: %+v", p.Number, w.Text, b)
			case !b.within(l.Box):
				c.fault("page %d: the word %q at %+v lies outside of its line at %+v", p.Number, w.Text, b, l.Box)
			case b.X < left:
				c.fault("page %d: the word %q stands left of the one before", p.Number, w.Text)
			}
			left = w.Box.X
			switch {
			case w.Apart:
				if w.Range != nil {
					c.fault("the word %q is apart and has the range %v", w.Text, w.Range)
				}
			case len(w.Range) != 2:
				c.fault("page %d: the word %q has no range", p.Number, w.Text)
			case text[w.Range[0]:w.Range[1]] != w.Text:
				c.fault("the range of the word %q reads %q", w.Text, text[w.Range[0]:w.Range[1]])
			case w.Range[0] < end:
				c.fault("page %d: the word %q stands in the text before the one left of it", p.Number, w.Text)
			default:
				end = w.Range[1]
			}
		}
	}
}

// within allows for a point: letters lean over the edges of their boxes.
func (b jsonBox) within(in jsonBox) bool {
	return b.X >= in.X-1 && b.Y >= in.Y-1 && b.X+b.W <= in.X+in.W+1 && b.Y+b.H <= in.Y+in.H+1
}

// visible gives the letters of a text, single blanks between them.
func visible(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == 0xad || r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0xfeff || r >= 0x202a && r <= 0x202e || r == 0x7f || r < ' ' && r != '\n' && r != '\t' && r != '\r' && r != '\v':
			return -1
		}
		return r
	}, paper.NFC(s))
	return strings.Join(strings.Fields(s), " ")
}
