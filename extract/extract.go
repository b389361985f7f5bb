// Package extract turns one document into its record: detect, read, flatten, find the outline, run the rules.
//
// In: bytes and a name. Out: the record, the normalised text that its ranges point into, and the paper.
package extract

import (
	"context"
	"io"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/paper"
)

// Options are what the reading of one document depends on besides its bytes.
type Options struct {
	Limits  limits.Limits
	Program string // goes to source.program
	AsOf    string // ISO day from which the next due day of a recurring deadline is counted; "": the dispatch's own date
}

// Result is one document read and understood.
type Result struct {
	Record *congvan.Record
	Text   *paper.Text
	Read   *read.Result
}

// Document reads one document. The error is a *congvan.Error that names the file.
// A truncated document gives both a result and no error; Record.Source.Truncated says so.
func Document(ctx context.Context, name string, src io.ReaderAt, size int64, opt Options) (*Result, error) {
	return nil, &congvan.Error{File: name, What: congvan.Message{VI: "chưa đọc được", EN: "not yet readable"}}
}
