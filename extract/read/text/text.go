// Package text reads plain text: a dispatch typed as text, copied from a page, or taken out of a PDF.
//
// In: bytes in UTF-8, UTF-16 or an old Vietnamese encoding. Out: the same paragraphs however the text is broken into
// lines: wrapped at any width, with or without blank lines, torn by page ends and page numbers, two columns of a head
// set side by side by blanks. Tables whose cells are parted by tabs or stand one a line, and the footnotes at the end of a page
// saved as text, are tables and notes of the paper. A text has no fonts, alignment or pages, so the paper has none.
package text

import (
	"context"
	"io"
	"strings"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/charset"
	"congvan/internal/reuse"
	"congvan/paper"
)

// Reader reads plain text.
type Reader struct{}

var bytesRoom reuse.Room[byte]

// linesOnPage is more than any page has, blank ones counted.
const linesOnPage = 200

// Read decodes the text and finds its paragraphs.
func (Reader) Read(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*read.Result, error) {
	switch {
	case size > lim.Part:
		return nil, tooLarge(limits.Part)
	case lim.Text > 0 && size > 2*lim.Text: // in UTF-16 a letter takes more bytes than in UTF-8
		return nil, tooLarge(limits.Text)
	}
	data := bytesRoom.Take(int(size))[:size]
	defer bytesRoom.Give(data)
	if n, err := src.ReadAt(data, 0); err != nil && (err != io.EOF || int64(n) < size) {
		return nil, &congvan.Error{
			What: congvan.Message{VI: "không đọc được tệp", EN: "the file cannot be read"},
			Next: congvan.Message{VI: "thử mở lại tệp", EN: "try to open the file again"}, Err: err,
		}
	}
	plain, err := charset.Typed(data) // a decomposed text was wrapped by its decomposed length
	if err != nil {
		return nil, err
	}
	if lim.Text > 0 && int64(len(plain.Text)) > lim.Text {
		return nil, tooLarge(limits.Text)
	}
	if err := ctx.Err(); err != nil {
		return nil, &congvan.Error{
			What: congvan.Message{VI: "đọc tệp quá lâu", EN: "reading the file took too long"},
			Next: congvan.Message{VI: "tách thành các tệp nhỏ hơn", EN: "split it into smaller files"}, Err: err,
		}
	}
	if strings.Count(plain.Text, "\n") > lim.Pages*linesOnPage {
		return nil, tooLarge(limits.Pages)
	}
	flow, notes := takeNotes(plain.Text, blocks(plain.Text))
	result := &read.Result{
		Paper:  &paper.Document{Sections: []*paper.Section{{Blocks: flow}}, Footnotes: notes},
		Reader: "text/1", TextLayer: "native", Encoding: string(plain.Encoding), Truncated: plain.Truncated,
	}
	if plain.Truncated {
		result.Warnings = append(result.Warnings, congvan.NewWarning(congvan.SourceTruncated))
	}
	if plain.Damaged {
		result.Warnings = append(result.Warnings, congvan.NewWarning(congvan.SourceDamaged))
	}
	return result, nil
}

func tooLarge(limit limits.Name) error {
	return &congvan.Error{
		What: congvan.Message{VI: "tệp văn bản quá lớn", EN: "the text file is too large"},
		Next: congvan.Message{VI: "tách thành các tệp nhỏ hơn", EN: "split it into smaller files"}, Err: limit,
	}
}
