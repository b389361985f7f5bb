package write_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congvan/extract/open/limits"
	readdocx "congvan/extract/read/docx"
	"congvan/generate/write/docx"
	"congvan/generate/write/pdf"
	"congvan/paper"
	"congvan/paper/layout"
)

func bytesOf(t testing.TB, doc *paper.Document, write func(io.Writer, *paper.Document) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestSameBytes: a paper has one DOCX and one PDF.
func TestSameBytes(t *testing.T) {
	for _, title := range sampleTitles() {
		for name, write := range map[string]func(io.Writer, *paper.Document) error{"docx": docx.Write, "pdf": pdf.Write} {
			if !bytes.Equal(bytesOf(t, sample(title), write), bytesOf(t, sample(title), write)) {
				t.Errorf("%s: two files of one paper differ (%s)", title, name)
			}
		}
	}
}

// TestDOCXReadsBack: the reader finds the paper that was written: its text, and what the rules and checks look at.
func TestDOCXReadsBack(t *testing.T) {
	for _, title := range sampleTitles() {
		doc := sample(title)
		data := bytesOf(t, doc, docx.Write)
		res, err := readdocx.Reader{}.Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
		if err != nil {
			t.Errorf("%s: %v", title, err)
			continue
		}
		if got, want := paper.Flatten(res.Paper).String, paper.Flatten(doc).String; got != want {
			t.Errorf("%s: read back, it differs where %s", title, difference(got, want))
		}
		if got, want := rules(res.Paper), rules(doc); len(got) != len(want) {
			t.Errorf("%s: %d drawn lines, want %d", title, len(got), len(want))
		} else {
			for i := range got {
				if want[i].Width > 0 && (math.Abs(float64(got[i].Width-want[i].Width)) > 0.1 || got[i].Align != want[i].Align) {
					t.Errorf("%s: line %d is %+v, want %+v", title, i, *got[i], *want[i])
				}
			}
		}
		for i, s := range res.Paper.Sections {
			want := layout.Setup(doc.Sections[i].Page)
			for _, pair := range [][2]paper.Length{
				{s.Page.Width, want.Width}, {s.Page.Height, want.Height}, {s.Page.Top, want.Top}, {s.Page.Left, want.Left}, {s.Page.Right, want.Right},
			} {
				if math.Abs(float64(pair[0]-pair[1])) > 0.05 {
					t.Errorf("%s: section %d has the page %+v, want %+v", title, i, s.Page, want)
					break
				}
			}
		}
	}
}

// rules gives the drawn lines of a paper in order.
func rules(doc *paper.Document) (list []*paper.Rule) {
	var walk func([]paper.Block)
	walk = func(blocks []paper.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *paper.Rule:
				list = append(list, b)
			case *paper.Table:
				for _, r := range b.Rows {
					for _, c := range r.Cells {
						walk(c.Blocks)
					}
				}
			}
		}
	}
	for _, s := range doc.Sections {
		walk(s.Blocks)
	}
	return list
}

// TestPDFReadsBack: what pdftotext reads is what package layout set, line by line, word by word, and no word of the
// paper is missing. It needs pdftotext.
func TestPDFReadsBack(t *testing.T) {
	dir := t.TempDir()
	for _, title := range sampleTitles() {
		doc := sample(title)
		name := filepath.Join(dir, title+".pdf")
		if err := os.WriteFile(name, bytesOf(t, doc, pdf.Write), 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command("pdftotext", "-raw", name, "-").Output()
		if err != nil {
			t.Fatalf("pdftotext (install poppler-utils): %v", err)
		}
		got := strings.Join(strings.Fields(string(out)), " ")
		if want := wordsOf(layout.Flow(doc)); got != want {
			t.Errorf("%s: read back, it differs where %s", title, difference(got, want))
		}
	}
}

// difference quotes where two texts part.
func difference(got, want string) string {
	a, b := []rune(got), []rune(want)
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	around := func(r []rune) string { return string(r[max(0, i-40):min(len(r), i+40)]) }
	return fmt.Sprintf("%q stands for %q", around(a), around(b))
}

// wordsOf gives the words of all pages in their order, running heads included.
func wordsOf(p *layout.Pages) string {
	var b strings.Builder
	for _, page := range p.Pages {
		for _, l := range page.Lines {
			for i, w := range l.Words {
				b.WriteString(w.Text)
				if !w.Joined || i == len(l.Words)-1 {
					b.WriteByte(' ')
				}
			}
		}
	}
	return strings.TrimSpace(b.String())
}

func BenchmarkDOCX(b *testing.B) {
	doc := dispatch()
	b.ReportAllocs()
	for b.Loop() {
		if err := docx.Write(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPDF(b *testing.B) {
	doc := dispatch()
	b.ReportAllocs()
	for b.Loop() {
		if err := pdf.Write(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}
