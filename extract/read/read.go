// Package read turns the bytes of one file into a paper.
//
// In: bytes, limits, a context. Out: the paper, its pages where the format has them, and what could not be read.
// It opens no file and no connection, keeps no state between calls, and knows no field of the record.
// Each format is a folder of its own with one Reader; detect finds the format by content, never by name alone.
package read

import (
	"context"
	"io"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/paper"
	"congvan/paper/layout"
)

// Result is what a reader found.
type Result struct {
	Paper      *paper.Document
	Pages      *layout.Pages // nil where the format has no pages
	Reader     string        // the reader and its version, "docx/1"
	TextLayer  string        // native, ocr, mixed
	Encoding   string        // what the letters were read from: "utf-8", "tcvn3", …
	Truncated  bool          // the file was cut; Paper is what was left
	Signatures []congvan.Signature
	Warnings   []congvan.Warning
}

// Reader reads one format. It gives an error (a *congvan.Error without File) only when nothing could be read.
type Reader interface {
	Read(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*Result, error)
}
