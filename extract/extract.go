// Package extract turns one document into its record: detect, read, flatten, find the outline, run the rules.
//
// In: bytes and a name. Out: the record, the normalised text that its ranges point into, and the paper.
package extract

import (
	"context"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"
	"slices"

	"congvan"
	"congvan/extract/columns"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/internal/reuse"
	"congvan/paper"
	"congvan/paper/layout"
)

// Options are what the reading of one document depends on besides its bytes.
type Options struct {
	Limits  limits.Limits
	Program string // goes to source.program

	Password string         // opens encrypted PDF files; others are read all the same
	Roots    *x509.CertPool // whom the user trusts to vouch for the signers of PDF files; nil: nobody
	Original bool           // DOCX, DOC and RTF as they stood before their tracked changes: deletions kept, insertions left out

	TextOnly bool // no rules are run: the record tells of its source alone

	Container string            // goes to source.container
	Envelope  *congvan.Envelope // what came with the document: it goes to arrival.envelope, one of edXML fills the head
	AsOf      string            // ISO day from which the next due day of a recurring deadline is counted; "": the dispatch's own date
}

// Result is one document read and understood.
type Result struct {
	Name   string // of the file as it was given, and the way inside where that is a container: "goi.zip/phu-luc.docx"
	Record *congvan.Record
	Text   *paper.Text
	Read   *read.Result
}

// Document reads one document, which is no container. The error is a *congvan.Error that names the file.
// A truncated document gives both a result and no error; Record.Source.Truncated says so.
func Document(ctx context.Context, name string, src io.ReaderAt, size int64, opt Options) (res *Result, err error) {
	defer survive(name, &err)
	media, err := mediaType(src, size, opt.Limits)
	if err != nil {
		return nil, withFile(err, name, opt.Limits)
	}
	res, err = document(ctx, name, media, src, size, opt)
	if err != nil {
		return nil, withFile(err, name, opt.Limits)
	}
	return res, nil
}

// survive turns a panic, a fault of the program itself, into an error about the file: other files must not suffer from it.
func survive(name string, err *error) {
	if fault := recover(); fault != nil {
		*err = &congvan.Error{
			File: name, Err: fmt.Errorf("%v\n%s", fault, debug.Stack()),
			What: congvan.Message{VI: fmt.Sprintf("chương trình gặp lỗi khi đọc tệp này: %v", fault), EN: fmt.Sprintf("the program failed on this file: %v", fault)},
			Next: congvan.Message{VI: "báo cho người phát triển", EN: "tell the developers"},
		}
	}
}

// document gives an error without the file.
func document(ctx context.Context, name, media string, src io.ReaderAt, size int64, opt Options) (*Result, error) {
	got, err := readDocument(ctx, media, src, size, opt)
	if err != nil {
		return nil, err
	}
	sum, err := sumOf(src, size)
	if err != nil {
		return nil, err
	}
	if got.Pages == nil { // a reader that knows places has found the columns itself
		columns.Split(got.Paper)
	}
	text := paper.Flatten(got.Paper)
	switch lim := opt.Limits; {
	case lim.Blocks > 0 && len(text.Lines) > lim.Blocks:
		return nil, tooLong(limits.Blocks)
	case lim.Text > 0 && int64(len(text.String)) > lim.Text:
		return nil, tooLong(limits.Text)
	}
	if got.Pages != nil {
		layout.Bind(got.Pages, text.String)
	}
	r := &congvan.Record{}
	if !opt.TextOnly {
		r = understand(got.Paper, text, got.Pages, opt)
		if got.Pages != nil {
			handwritten(r, got.Pages, got.Warnings)
		}
		if got.TextLayer != "native" {
			doubtCited(r)
		}
	}
	r.Source = congvan.Source{
		Name: filepath.Base(name), Container: opt.Container, SHA256: sum, MediaType: media,
		TextLayer: got.TextLayer, Encoding: got.Encoding, Reader: got.Reader, Program: opt.Program,
		Truncated: got.Truncated, Signatures: got.Signatures,
	}
	if got.Pages != nil {
		r.Source.Pages = len(got.Pages.Pages)
	}
	r.Warnings = append(got.Warnings, sayOnce(r.Warnings, got.Warnings)...)
	return &Result{Name: name, Record: r, Text: text, Read: got}, nil
}

// sumOf gives the SHA-256 of the bytes, in hexadecimal figures.
func sumOf(src io.ReaderAt, size int64) (string, error) {
	sum, room := sha256.New(), bytesRoom.Take(32<<10)
	defer bytesRoom.Give(room)
	if _, err := io.CopyBuffer(sum, io.NewSectionReader(src, 0, size), room[:cap(room)]); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

var bytesRoom reuse.Room[byte]

func tooLong(limit limits.Name) error {
	return &congvan.Error{
		What: congvan.Message{VI: "văn bản quá dài", EN: "the document is too long"},
		Next: congvan.Message{VI: "tách phần cần đọc ra một tệp riêng", EN: "put what is to be read into a file of its own"}, Err: limit,
	}
}

// sayOnce drops the warnings of the rules that the reader has said better: a number that is handwritten is not blank.
func sayOnce(rules, reader []congvan.Warning) []congvan.Warning {
	better := map[congvan.Code]congvan.Code{congvan.NumberHandwritten: congvan.NumberBlank, congvan.DateHandwritten: congvan.DateBlank}
	for _, w := range reader {
		if code, ok := better[w.Code]; ok {
			rules = slices.DeleteFunc(rules, func(r congvan.Warning) bool { return r.Code == code })
		}
	}
	return rules
}
