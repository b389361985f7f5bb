// Package pdf reads PDF files: text as it stands, pages that are pictures by package scan.
//
// In: the bytes of one file. Out: the paper rebuilt from the letters on its pages, the pages with their words, the
// digital signatures, and what could not be read.
//
// Folders: object finds the objects of the file, glyph runs the contents of its pages, raster puts their images together,
// flow rebuilds paragraphs and tables, pdfium asks the library of that name where the others see too little.
package pdf

import (
	"context"
	"crypto/x509"
	"errors"
	"io"
	"slices"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/charset"
	"congvan/extract/read/pdf/flow"
	"congvan/extract/read/pdf/glyph"
	"congvan/extract/read/pdf/object"
)

// Reader reads PDF.
type Reader struct {
	Password string         // opens encrypted files, the user's or the owner's one
	Roots    *x509.CertPool // whom the user trusts to vouch for signers; nil: nobody
}

// Read reads one file. It tries the ways to see the objects of the file in turn and takes the first that shows all
// pages whole, else the one that shows most; PDFium, in a child process, is the last. Result.Reader names which it was.
func (r Reader) Read(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*read.Result, error) {
	data, err := whole(src, size, lim)
	if err != nil {
		return nil, failure(err)
	}
	reading, done := context.WithTimeoutCause(ctx, lim.Time, limits.Time)
	defer done()
	file, doc, err := best(reading, data, r.Password, lim)
	file, doc, last, err := lastTry(reading, data, r.Password, lim, file, doc, err)
	switch {
	case errors.Is(err, object.ErrPassword):
		return nil, needsPassword(r.Password)
	case err != nil && limits.Passed(context.Cause(reading)) != "":
		return nil, failure(errors.Join(err, limits.Time))
	case err != nil:
		return nil, failure(err)
	}
	ocr := recognise(ctx, data, r.Password, file, doc, lim)
	if doc.letters() == 0 {
		switch {
		case ocr.failed != nil:
			return nil, ocr.failed
		case !doc.whole():
			return nil, failure(errDamaged)
		case ocr.Recognition != nil:
			return nil, nothingRecognised(len(doc.Pages))
		case doc.blank():
			return nil, nothingThere(len(doc.Pages))
		}
		return nil, noText(len(doc.Pages))
	}
	res := &read.Result{Reader: "pdf/1+" + file.Layer, TextLayer: ocr.textLayer(doc), Encoding: encoding(doc), Truncated: file.Cut}
	pages := make([]flow.Page, len(doc.Pages))
	for i, p := range doc.Pages {
		pages[i] = p.Page
	}
	res.Paper, res.Pages, _ = flow.Build(pages)
	res.Paper.Title = property(file.Trailer, "Title")
	res.Paper.Author = property(file.Trailer, "Author")
	res.Warnings = slices.Concat(doubts(file, doc.Document, res.Truncated), last, ocr.warnings(doc), notRead(attached(file.Trailer)))
	if ocr.Recognition != nil {
		res.Warnings = append(res.Warnings, ocr.Settle(res.Pages)...)
	}
	var unchecked int
	if res.Signatures, unchecked, err = signatures(file.Trailer, data, r.Roots); err != nil || unchecked > 0 {
		res.Warnings = append(res.Warnings, congvan.NewWarning(congvan.SignatureUnchecked))
	}
	return res, nil
}

// whole gives the bytes of the file.
func whole(src io.ReaderAt, size int64, lim limits.Limits) ([]byte, error) {
	if size > lim.Input {
		return nil, limits.Input
	}
	data := make([]byte, size)
	if n, err := src.ReadAt(data, 0); err != nil && !errors.Is(err, io.EOF) || n < len(data) {
		return nil, err
	}
	return data, nil
}

// document is what one layer shows of the file.
type document struct{ *glyph.Document }

func (d document) letters() int {
	n := 0
	for _, p := range d.Pages {
		n += p.Letters
	}
	return n
}

// scanned tells whether there is a picture that may hold the text.
func (d document) scanned() bool {
	return slices.ContainsFunc(d.Pages, func(p *glyph.Page) bool { return p.Images > 0 || p.Outlined() })
}

// blank tells whether nothing to read stands on any page.
func (d document) blank() bool {
	return !slices.ContainsFunc(d.Pages, func(p *glyph.Page) bool { return !p.Blank() })
}

// whole tells whether nothing is known to be missing.
func (d document) whole() bool {
	for _, p := range d.Pages {
		if p.Damaged {
			return false
		}
	}
	return !d.Damaged && len(d.Pages) > 0 && (d.Said == 0 || d.Said == len(d.Pages))
}

// best opens the file by each layer until one shows it whole.
func best(ctx context.Context, data []byte, password string, lim limits.Limits) (*object.File, document, error) {
	openers, err := object.Openers(data, password, lim)
	if err != nil {
		return nil, document{}, err
	}
	var file *object.File
	var most document
	var failed error
	for _, open := range openers {
		f, err := open()
		if err != nil {
			failed = errors.Join(failed, err)
			continue
		}
		pages, err := glyph.Read(ctx, f, lim)
		if ctx.Err() != nil {
			return nil, document{}, ctx.Err()
		}
		if err != nil {
			failed = errors.Join(failed, err)
		}
		d := document{pages}
		if file == nil || d.letters() > most.letters() || d.letters() == most.letters() && len(d.Pages) > len(most.Pages) {
			file, most = f, d
		}
		if err == nil && d.whole() {
			return f, d, nil
		}
	}
	locked := errors.Is(failed, object.ErrPassword) || errors.Is(failed, object.ErrCipher)
	if file == nil || len(most.Pages) == 0 || locked && most.letters() == 0 {
		return nil, document{}, errors.Join(failed, glyph.ErrNoPages)
	}
	return file, most, nil
}

// textLayer tells where the letters come from: typed, or an OCR's layer under the picture of a scan.
func textLayer(d document) string {
	hidden := 0
	for _, p := range d.Pages {
		hidden += p.Hidden
	}
	switch n := d.letters(); {
	case 10*hidden > 9*n:
		return "ocr"
	case 10*hidden > n:
		return "mixed"
	}
	return "native"
}

// encoding names what the letters were read from; an old one where any page has it.
func encoding(d document) string {
	for _, p := range d.Pages {
		if p.Encoding != "" {
			return string(p.Encoding)
		}
	}
	return string(charset.UTF8)
}
