// Package rtf reads the Rich Text Format of Word, LibreOffice and WordPad (specification 1.9.1).
//
// In: the bytes of one file. Out: the paper: sections with their page setup, paragraphs, tables, text boxes and
// pictures behind the paragraph that holds them, footnotes apart, the automatic numbers as the file has them resolved.
// Tracked deletions (or insertions, on demand), hidden text, comments and the instructions of fields are left out.
package rtf

import (
	"bytes"
	"context"
	"errors"
	"io"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
)

// Version names this reader in Result.Reader; it grows when the same bytes give another paper.
const Version = "rtf/2"

// Reader reads .rtf files.
type Reader struct {
	Original bool // as the document stood before its tracked changes: deletions kept, insertions left out
}

// Read implements read.Reader.
func (r Reader) Read(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*read.Result, error) {
	switch {
	case size > lim.Input:
		return nil, tooLarge(limits.Input)
	case size/3*2 > lim.Part: // pictures stand in it as figures, two a byte
		return nil, tooLarge(limits.Part)
	}
	file := make([]byte, size)
	n, err := src.ReadAt(file, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, notRTF(err)
	}
	file = bytes.TrimLeft(bytes.TrimPrefix(file[:n], []byte("\xef\xbb\xbf")), " \t\r\n")
	if !bytes.HasPrefix(file, []byte(`{\rtf`)) {
		return nil, notRTF(nil)
	}
	p := newParser(ctx, lim)
	p.original = r.Original
	if err := p.parse(file); err != nil {
		return nil, err
	}
	doc := p.document()
	if !p.anything {
		return nil, empty()
	}
	res := &read.Result{
		Paper: doc, Reader: Version, TextLayer: "native", Encoding: p.encoding(), Truncated: p.cut,
	}
	if p.cut {
		res.Warnings = append(res.Warnings, congvan.NewWarning(congvan.SourceTruncated))
	}
	return res, nil
}
