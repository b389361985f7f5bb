package engine

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/child"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/pdf"
	"congvan/extract/read/pdf/pdfium"
	"congvan/paper"
)

func readPDF(data []byte) (*read.Result, error) {
	return pdf.Reader{}.Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
}

// TestLastTry: what the other readers make nothing of is read by PDFium; the result names it and says that the file is
// damaged. A whole file never comes to it.
func TestLastTry(t *testing.T) {
	for _, c := range []struct {
		name   string
		data   []byte
		reader string
	}{
		{"a whole file", file(catalog, pages, page, stream("", words), times), "pdf/1+ledongthuc"},
		{"junk in the page", file(catalog, pages, oddPage, stream("", words), times), "pdf/1+pdfium"},
		{"the font is lost", file(catalog, pages, page, stream("", words), "null"), "pdf/1+pdfium"},
		{"no length of the contents", file(catalog, pages, page, "<< >>\nstream\n"+words+"endstream", times), "pdf/1+pdfium"},
	} {
		res, err := readPDF(c.data)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := paper.Flatten(res.Paper).String; got != "Con day\n" || res.Reader != c.reader {
			t.Errorf("%s: %q by %s, want it by %s", c.name, got, res.Reader, c.reader)
		}
		warned := len(res.Warnings) == 1 && res.Warnings[0].Code == congvan.SourceDamaged && strings.Contains(res.Warnings[0].Message.VI, "pdfium")
		if warned != (c.reader == "pdf/1+pdfium") {
			t.Errorf("%s: warnings %v", c.name, res.Warnings)
		}
	}
}

// TestNothing: where PDFium finds no more, the file is what the others say it is.
func TestNothing(t *testing.T) {
	for name, data := range map[string][]byte{
		"has neither text nor pictures": file(catalog, pages, page, stream("", "0 0 m"), times),
		"no page can be read":           []byte("%PDF-1.7\n1 0 obj\nnull\nendobj\nstartxref\n0\n%%EOF\n"),
	} {
		if _, err := readPDF(data); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%v, want %q", err, name)
		}
	}
}

// forms gives forms that each draw the next one several times, from object 6 on: what the last one holds multiplies.
func forms(levels, times int, last string) []string {
	var out []string
	for i := range levels {
		out = append(out, stream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X %d 0 R >> >>", i+7), strings.Repeat("/X Do ", times)))
	}
	return append(out, stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> >>", last))
}

// fullPages gives so many odd pages of the same three thousand letters.
func fullPages(n int) []byte {
	var lines, kids strings.Builder
	for y := range 50 {
		fmt.Fprintf(&lines, "1 0 0 1 60 %d Tm (Noi dung so %d: khao sat, lap danh muc sach can bo sung cho tung diem doc cua thon) Tj ", 800-15*y, y)
	}
	objects := []string{catalog, "", "null", stream("", "BT /F 12 Tf "+lines.String()+"ET"), times}
	for i := range n {
		fmt.Fprintf(&kids, "%d 0 R ", 6+i)
		objects = append(objects, oddPage)
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), n)
	return file(objects...)
}

// TestKilled: a file on which the library does not end, or takes all memory, ends in an error that says so.
func TestKilled(t *testing.T) {
	tiles := stream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << >>", "1 0 0 rg 0 0 1 1 re f")
	for _, c := range []struct {
		name string
		do   func() error
		is   error
		say  string
	}{
		{"a million letters", func() error { _, err := readPDF(fullPages(1000)); return err }, child.ErrTime, "took too long"},
		{"forms that multiply", func() error {
			_, err := readPDF(file(append([]string{catalog, pages, oddPage, stream("", words+"/X Do"), times}, forms(24, 4, words)...)...))
			return err
		}, pdfium.ErrBroken, "too much memory"},
		{"a pattern of a billion tiles", func() error {
			return draw(file(catalog, pages, page, stream("", "/Pattern cs /X scn 0 0 595 842 re f"), times, tiles), "", 100, nil)
		}, child.ErrTime, "took too long"},
		{"a picture of forms that multiply", func() error {
			return draw(file(append([]string{catalog, pages, page, stream("", "/X Do"), times}, forms(24, 4, words)...)...), "", 100, nil)
		}, pdfium.ErrBroken, "too much memory"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			err := c.do()
			var e *congvan.Error
			if errors.Is(err, child.ErrTime) { // which a busy machine meets first
				c.is, c.say = child.ErrTime, "took too long"
			}
			if !errors.As(err, &e) || !errors.Is(err, c.is) || !strings.Contains(e.What.EN, c.say) || e.What.VI == "" || e.Next.VI == "" {
				t.Errorf("error %v, want that it %s", err, c.say)
			}
		})
	}
}

func draw(data []byte, password string, dpi int, page func(read.Drawn) error, of ...read.Range) error {
	if page == nil {
		page = func(read.Drawn) error { return nil }
	}
	return pdf.Reader{Password: password}.Draw(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default(), read.Drawing{DPI: dpi, Pages: of}, page)
}
