// Package xlsx reads workbooks (XLSX, XLSM, XLTX), of the transitional and the strict kind, and those of Excel 97–2003 (XLS).
//
// In: the bytes. Out: the paper: each sheet a section, its tables on their grids with merged cells and header rows, what
// stands around them as paragraphs, numbers and days as Excel shows them on a Vietnamese machine, formulas by their stored
// results, text boxes behind the sheet that holds them. Hidden sheets, rows and columns are left out and told of.
// Comments, charts, pictures, pivot caches, links and macros are absent. A workbook has no pages, so the result has none.
package xlsx

import (
	"context"
	"io"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/open/pack"
	"congvan/extract/open/xml"
	"congvan/extract/read"
	"congvan/extract/read/charset"
	"congvan/extract/read/letters"
	"congvan/paper"
)

// Version names this reader in Result.Reader; it grows when the same bytes give another paper.
const Version = "xlsx/2"

// Reader reads workbooks.
type Reader struct{}

// Read implements read.Reader.
func (Reader) Read(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*read.Result, error) {
	if size > lim.Input {
		return nil, tooLarge(limits.Input)
	}
	b := &book{ctx: ctx, lim: lim, left: lim.Part, paper: &paper.Document{}}
	pkg, openErr := pack.Open(src, size, lim)
	if limits.Passed(openErr) != "" {
		return nil, openErr
	}
	if openErr != nil {
		rest, err := pack.Recover(src, size, lim)
		if err != nil || !rest.Has("xl/workbook.xml") {
			return nil, openErr
		}
		pkg, b.truncated = rest, true
		b.warn(congvan.NewWarning(congvan.SourceTruncated))
	}
	b.pkg = pkg
	if err := b.read(); err != nil {
		if openErr != nil && ctx.Err() == nil {
			return nil, openErr // what is left holds no text
		}
		return nil, err
	}
	return &read.Result{
		Paper: b.paper, Reader: Version, TextLayer: "native", Encoding: b.letters.Encoding(charset.UTF8), Truncated: b.truncated,
		Warnings: b.warnings,
	}, nil
}

// book is the state of one reading.
type book struct {
	ctx       context.Context
	pkg       *pack.Package
	lim       limits.Limits
	filled    int   // cells with text or lines, in all sheets
	left      int64 // bytes of text that may still come: one shared string may stand in a million cells
	paper     *paper.Document
	styles    *styles
	strings   [][]paper.Run
	date1904  bool // days are counted from 1904
	letters   letters.Tally
	warnings  []congvan.Warning
	truncated bool
}

func (b *book) read() error {
	main := b.mainPart()
	if main == "" {
		return notWorkbook()
	}
	rels := b.relations(main)
	sheets, err := b.workbook(main, rels)
	if err != nil {
		return err
	}
	if b.styles, err = b.readStyles(rels.first("styles")); err != nil {
		return err
	}
	if err := b.readStrings(rels.first("sharedStrings")); err != nil {
		return err
	}
	b.properties()
	hidden := 0
	for i := range sheets {
		if sheets[i].hidden {
			hidden++
			b.warn(hiddenSheet(sheets[i].name))
			continue
		}
		if err := b.sheet(&sheets[i]); err != nil {
			return err
		}
	}
	for _, s := range b.paper.Sections {
		if len(s.Blocks) > 0 {
			return nil
		}
	}
	return empty(hidden)
}

// take counts bytes of text that were found.
func (b *book) take(n int) error {
	if b.left -= int64(n); b.left < 0 {
		return tooLarge(limits.Part)
	}
	return nil
}

func (b *book) stopped() error {
	if err := b.ctx.Err(); err != nil {
		return stopped(err)
	}
	return nil
}

// warn notes a doubt about the file, the same one once.
func (b *book) warn(w congvan.Warning) {
	for i := range b.warnings {
		if b.warnings[i].Code == w.Code && b.warnings[i].Message == w.Message {
			return
		}
	}
	b.warnings = append(b.warnings, w)
}

func (b *book) damaged() { b.warn(congvan.NewWarning(congvan.SourceDamaged)) }

// Namespaces, by short names that transitional and strict files share.
const (
	sm  = "sm"  // SpreadsheetML
	rn  = "r"   // relationships
	xdr = "xdr" // drawings on sheets
	dml = "a"   // DrawingML
)

var namespaces = map[string]string{
	"http://schemas.openxmlformats.org/spreadsheetml/2006/main":           sm,
	"http://purl.oclc.org/ooxml/spreadsheetml/main":                       sm,
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships": rn,
	"http://purl.oclc.org/ooxml/officeDocument/relationships":             rn,
	"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": xdr,
	"http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing":             xdr,
	"http://schemas.openxmlformats.org/drawingml/2006/main":               dml,
	"http://purl.oclc.org/ooxml/drawingml/main":                           dml,
	"http://schemas.openxmlformats.org/package/2006/relationships":        "",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":         "mc",
}

func (b *book) xml(data []byte) *xml.Reader { return xml.NewReader(data, b.lim.Depth, namespaces) }
