// Package pdfium asks the PDFium library, in a child process, for what stands on the pages of a PDF file, and for their
// pictures.
//
// In: the bytes of a file. Out: the letters and lines of its pages, or each page as a PNG. The library is the one part of
// the program that hangs, or takes all memory, on files made for that: so it is killed at a limit. Folder engine holds
// the child's side; a program that does not serve it gets child.ErrNoMain.
package pdfium

import (
	"bufio"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"time"

	"congvan/extract/child"
	"congvan/extract/read"
	"congvan/extract/read/pdf/glyph"
	"congvan/extract/read/pdf/object"
)

// Job is the name under which main serves the engine.
const Job = "pdfium"

// Bounds end the child. At its first start on a machine the library is compiled, which takes some seconds; the result is
// kept in the user's cache.
var Bounds = child.Limits{Start: 90 * time.Second, Time: 10 * time.Second, Memory: 512 << 20}

// Request is what the child is asked; the bytes of the file follow it.
type Request struct {
	Size     int
	Password string
	Pages    int          // at the most
	Draw     read.Drawing // DPI 0 asks for letters
}

// Answer is one of the child's answers: how many pages there are, then each page.
type Answer struct {
	Total  int
	Number int // of the page, from 1
	Sheet  *glyph.Sheet
	PNG    []byte
	Fault  Fault
}

// Fault tells why the child gives no pages.
type Fault int

// The faults.
const (
	None Fault = iota
	Unreadable
	Password
	NoSuchPage
	PageTooLarge
	Broken
)

var (
	// ErrUnreadable tells that the library makes nothing of the file.
	ErrUnreadable = errors.New("pdfium: the file cannot be read")
	// ErrBroken tells that the library broke off in the middle, mostly because it would have taken too much memory.
	ErrBroken = errors.New("pdfium: it broke off")
	// ErrTooMuch tells that the answers grow too large.
	ErrTooMuch = errors.New("pdfium: too much on the pages")
)

// PageError tells that a page cannot be drawn.
type PageError struct {
	Number, Total int
	TooLarge      bool // at the resolution asked for; else there is no such page
}

func (e *PageError) Error() string {
	if e.TooLarge {
		return fmt.Sprintf("pdfium: page %d is too large to be drawn", e.Number)
	}
	return fmt.Sprintf("pdfium: no page %d of %d", e.Number, e.Total)
}

// Read gives the pages of the file, at most so many.
func Read(ctx context.Context, data []byte, password string, pages int) (doc *glyph.Document, err error) {
	doc = &glyph.Document{}
	err = ask(ctx, data, Request{Password: password, Pages: pages}, func(a *Answer) error {
		doc.Said = max(doc.Said, a.Total)
		if a.Sheet != nil {
			page := a.Sheet.Form()
			page.Number = a.Number
			doc.Pages = append(doc.Pages, page)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return doc, nil
}

// Draw draws the pages wanted and hands each to page as a PNG.
func Draw(ctx context.Context, data []byte, password string, want read.Drawing, page func(number, total int, png []byte) error) error {
	total := 0
	return ask(ctx, data, Request{Password: password, Draw: want}, func(a *Answer) error {
		if a.Total > 0 {
			total = a.Total
		}
		if a.PNG == nil {
			return nil
		}
		return page(a.Number, total, a.PNG)
	})
}

// most is how many bytes one child answers at the most, for letters; pictures go on one by one.
const most = 128 << 20

func ask(ctx context.Context, data []byte, r Request, take func(*Answer) error) error {
	r.Size = len(data)
	feed := func(w io.Writer) error {
		b := bufio.NewWriter(w)
		if err := gob.NewEncoder(b).Encode(r); err != nil {
			return err
		}
		b.Write(data) // the error stays in the writer
		return b.Flush()
	}
	return child.Run(ctx, Job, Bounds, feed, func(out io.Reader, again func()) error {
		if r.Draw.DPI == 0 {
			out = io.LimitReader(out, most)
		}
		answers := gob.NewDecoder(bufio.NewReader(out))
		total := 0
		for {
			var a Answer
			switch err := answers.Decode(&a); {
			case errors.Is(err, io.EOF):
				return nil
			case errors.Is(err, io.ErrUnexpectedEOF):
				return ErrTooMuch
			case err != nil:
				return err
			}
			total = max(total, a.Total)
			if a.Fault != None {
				return a.Fault.err(a.Number, total)
			}
			if err := take(&a); err != nil {
				return err
			}
			if r.Draw.DPI > 0 { // each page has its time
				again()
			}
		}
	})
}

func (f Fault) err(number, total int) error {
	switch f {
	case Password:
		return object.ErrPassword
	case Broken:
		return ErrBroken
	case NoSuchPage, PageTooLarge:
		return &PageError{Number: number, Total: total, TooLarge: f == PageTooLarge}
	}
	return ErrUnreadable
}
