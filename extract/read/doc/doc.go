// Package doc reads the binary documents of Word 97 to 2003 ([MS-DOC]).
//
// In: the bytes of one file. Out: the paper: sections with their page setup, paragraphs with the formats that their styles
// and lists give them, tables, text boxes and pictures behind the paragraph that holds them, footnotes apart, the automatic
// numbers that Word prints. Tracked deletions (or insertions, on demand), hidden text, comments and the instructions of
// fields are left out.
// Files of Word 6 and 95, encrypted files and compound files of other programs are refused with the next step.
package doc

import (
	"context"
	"io"

	"congvan/extract/open/limits"
	"congvan/extract/read"
)

// Version names this reader in Result.Reader; it grows when the same bytes give another paper.
const Version = "doc/2"

// Reader reads .doc files.
type Reader struct {
	Original bool // as the document stood before its tracked changes: deletions kept, insertions left out
}

// Read implements read.Reader.
func (r Reader) Read(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*read.Result, error) {
	c, err := openContainer(src, size, lim)
	if err != nil {
		return nil, err
	}
	f, err := parse(c)
	if err != nil {
		return nil, err
	}
	f.original = r.Original
	return f.result(ctx, lim)
}
