package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/pdf/flow"
	"congvan/extract/read/pdf/glyph"
	"congvan/extract/read/pdf/object"
	"congvan/extract/read/readtest"
	"congvan/paper"
	"congvan/paper/layout"
)

func readWith(data []byte, password string) (*read.Result, error) {
	return Reader{Password: password}.Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
}

func readBytes(t testing.TB, data []byte) (*read.Result, error) {
	t.Helper()
	return readWith(data, "")
}

func mustRead(t testing.TB, data []byte) *read.Result {
	t.Helper()
	res, err := readBytes(t, data)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func papers(t testing.TB) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(names) == 0 {
		t.Fatalf("no papers in testdata: %v", err)
	}
	out := map[string][]byte{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[strings.TrimSuffix(filepath.Base(name), ".pdf")] = data
	}
	return out
}

// TestPapers: letter has a head in two columns, a footnote, raised figures; plan a paragraph over a page end and a table
// over two with a head of two rows; stamps a running head and foot, signature stamps of three looks, a stamp of arrival
// and a turned note in the margin, watermarks level and askew; tables merged cells, a repeated head, lines between rows
// only, a table in a cell, columns without lines, and turned heads on a page that lies on its side.
func TestPapers(t *testing.T) {
	for name, data := range papers(t) {
		t.Run(name, func(t *testing.T) {
			res := mustRead(t, data)
			if len(res.Warnings) > 0 || res.Truncated || res.TextLayer != "native" {
				t.Errorf("warnings %v, truncated %v, text layer %s", res.Warnings, res.Truncated, res.TextLayer)
			}
			readtest.Golden(t, Reader{}, "testdata/"+name+".pdf")
		})
	}
}

// Every word of the text has its range, every letter of the text its word.
func TestBound(t *testing.T) {
	for name, data := range papers(t) {
		res := mustRead(t, data)
		text := paper.Flatten(res.Paper).String
		if lost := layout.Bind(res.Pages, text); lost != 0 {
			t.Errorf("%s: %d words lost", name, lost)
		}
		covered := make([]bool, len(text))
		for _, p := range res.Pages.Pages {
			for _, l := range p.Lines {
				for _, w := range l.Words {
					if w.Apart {
						continue
					}
					if got := text[w.Range[0]:w.Range[1]]; got != w.Text {
						t.Errorf("%s: word %q bound to %q", name, w.Text, got)
					}
					for i := w.Range[0]; i < w.Range[1]; i++ {
						covered[i] = true
					}
				}
			}
		}
		for i := range text {
			if !covered[i] && text[i] != ' ' && text[i] != '\n' {
				t.Fatalf("%s: %q is in no word", name, text[i:min(len(text), i+20)])
			}
		}
	}
}

// Each way to see the objects of a file shows the same words at the same places.
func TestLayers(t *testing.T) {
	for name, data := range papers(t) {
		openers, err := object.Openers(data, "", limits.Default())
		if err != nil || len(openers) != 3 {
			t.Fatalf("%s: %d ways to open it, %v", name, len(openers), err)
		}
		var first string
		for _, open := range openers {
			file, err := open()
			if err != nil {
				t.Fatal(err)
			}
			doc, err := glyph.Read(context.Background(), file, limits.Default())
			if err != nil {
				t.Fatalf("%s by %s: %v", name, file.Layer, err)
			}
			var b strings.Builder
			for _, p := range doc.Pages {
				for _, w := range p.Words {
					fmt.Fprintf(&b, "%s %.2f %.2f %v\n", w.Text, w.X0, w.Base, w.Style)
				}
			}
			if first == "" {
				first = b.String()
			}
			if b.String() != first || first == "" {
				t.Errorf("%s: %s shows other words", name, file.Layer)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name string
		data []byte
		want string
		is   error
	}{
		{"nothing", nil, "not a PDF file", object.ErrNotPDF},
		{"other bytes", []byte("PK\x03\x04 this is no PDF"), "not a PDF file", object.ErrNotPDF},
		{"a header alone", []byte("%PDF-1.7\n"), "no page can be read", glyph.ErrNoPages},
		{"a picture", onePage("q 500 0 0 700 0 0 cm /Im Do Q", "/XObject << /Im 5 0 R >>",
			"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream"),
			"", nil}, // a scan: what it says depends on whether the machine can recognise letters
	} {
		_, err := readBytes(t, c.data)
		var e *congvan.Error
		if !errors.As(err, &e) || !strings.Contains(err.Error(), c.want) || c.is != nil && !errors.Is(err, c.is) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
			continue
		}
		if e.What.VI == "" || e.Next.VI == "" || e.Next.EN == "" {
			t.Errorf("%s: says nothing in Vietnamese or no next step: %+v", c.name, e)
		}
	}
	lim := limits.Default()
	lim.Input = 10
	if _, err := (Reader{}).Read(context.Background(), bytes.NewReader(make([]byte, 11)), 11, lim); !errors.Is(err, limits.Input) {
		t.Errorf("too large: %v", err)
	}
}

func TestScannedPage(t *testing.T) {
	res := mustRead(t, file(
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 7 0 R >> >> >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /XObject << /Im 8 0 R >> >> >>",
		stream("BT /F 14 Tf 85 700 Td (Trang mot co chu.) Tj ET"),
		stream("q 595 0 0 842 0 0 cm /Im Do Q"),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
		"<< /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream",
	))
	if len(res.Warnings) == 0 || res.Warnings[0].Code != congvan.NoText || !strings.Contains(res.Warnings[0].Message.VI, "trang 2") {
		t.Errorf("warnings %+v, want that page 2 has no text", res.Warnings)
	}
	if got := paper.Flatten(res.Paper).String; got != "Trang mot co chu.\n" {
		t.Errorf("text %q", got)
	}
}

func TestBuildIsWhole(t *testing.T) {
	for name, data := range papers(t) {
		file, doc, err := best(context.Background(), data, "", limits.Default())
		if err != nil || file.Layer != "ledongthuc" {
			t.Fatalf("%s: %v", name, err)
		}
		pages := make([]flow.Page, len(doc.Pages))
		words := 0
		for i, p := range doc.Pages {
			pages[i] = p.Page
			for _, w := range p.Words {
				words += len(w.Text)
			}
		}
		_, out, lost := flow.Build(pages)
		for _, p := range out.Pages {
			for _, l := range p.Lines {
				for _, w := range l.Words {
					words -= len(w.Text)
				}
			}
		}
		if lost != 0 || words != 0 {
			t.Errorf("%s: %d words unbound, %d bytes of words missing on the pages", name, lost, words)
		}
	}
}
