// Package html reads web pages and documents that Word or LibreOffice saved as a page, web archives (MHT) of one too.
//
// In: the bytes of one file, in any encoding that it names or that its letters spell. Out: the paper: paragraphs, lists
// with the numbers that a browser shows, tables, footnotes of office programs apart, sections with the page setup that an
// office program wrote down; menus and other frames of a web site as running heads and feet. Formats are what elements say
// and the simple rules of the page's own style elements. Scripts, forms, pictures and hidden elements are left out.
package html

import (
	"bytes"
	"context"
	"errors"
	"io"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/paper"

	"golang.org/x/net/html"
)

// Version names this reader in Result.Reader; it grows when the same bytes give another paper.
const Version = "html/2"

// Reader reads HTML files.
type Reader struct{}

// Read implements read.Reader.
func (Reader) Read(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*read.Result, error) {
	switch {
	case size > lim.Input:
		return nil, tooLarge(limits.Input)
	case size > lim.Part:
		return nil, tooLarge(limits.Part)
	}
	data := make([]byte, size)
	n, err := src.ReadAt(data, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, unreadable(err)
	}
	data, hint, err := page(data[:n], lim)
	if err != nil {
		return nil, err
	}
	if tags, letters := weigh(data); tags > limits.PerBlock*lim.Blocks {
		return nil, tooLarge(limits.Blocks)
	} else if letters > 2*lim.Text {
		return nil, tooLarge(limits.Text)
	}
	text, encoding, err := decode(data, hint)
	if err != nil {
		return nil, err
	}
	root, err := html.Parse(bytes.NewReader(text)) // refuses more than 512 open elements
	if err != nil {
		return nil, tooDeep(err)
	}
	sheet, site := dress(root), siteOf(root)
	p := newParser(ctx, sheet, site)
	p.page(root)
	if !p.anything && p.err == nil {
		p = newParser(ctx, sheet, nil) // a page that is all frame
		p.page(root)
	}
	if p.err != nil {
		return nil, p.err
	}
	if !p.anything {
		return nil, empty(p.pictures)
	}
	doc := &paper.Document{Sections: p.sections, Footnotes: p.notes, Title: p.title, Lang: p.lang}
	r := &read.Result{Paper: doc, Reader: Version, TextLayer: "native", Encoding: p.letters.Encoding(encoding)}
	if !closed(text) {
		r.Truncated = true
		r.Warnings = append(r.Warnings, congvan.NewWarning(congvan.SourceTruncated))
	}
	return r, nil
}

// closed tells whether a file that opens <html> closes it too.
func closed(text []byte) bool {
	lower := bytes.ToLower(text)
	return !bytes.Contains(lower, []byte("<html")) || bytes.Contains(lower, []byte("</html")) ||
		bytes.Contains(lower, []byte("</body"))
}
