package xlsx

import (
	"context"
	"io"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/charset"
	"congvan/paper"

	"github.com/richardlehane/mscfb"
)

// LegacyVersion names the reader of old workbooks in Result.Reader.
const LegacyVersion = "xls/1"

// Legacy reads workbooks of Excel 97–2003 (.xls, BIFF8). What it finds in the records is laid out as that of newer files.
type Legacy struct{}

// Read implements read.Reader.
func (Legacy) Read(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*read.Result, error) {
	if size > lim.Input {
		return nil, tooLarge(limits.Input)
	}
	data, cut, err := workbookStream(src, size, lim)
	if err != nil {
		return nil, err
	}
	b := newOldBook(ctx, lim, data)
	if cut {
		b.cut()
	}
	if err := b.read(); err != nil {
		return nil, err
	}
	return b.result(), nil
}

// workbookStream takes the workbook out of the compound file. cut tells that its end is lost.
func workbookStream(src io.ReaderAt, size int64, lim limits.Limits) (data []byte, cut bool, err error) {
	defer func() { // the module trusts the directory it reads
		if recover() != nil {
			data, err = nil, damagedPart("Workbook", nil)
		}
	}()
	c, err := mscfb.New(src)
	if err != nil {
		return nil, false, damagedPart("Workbook", err)
	}
	for _, f := range c.File {
		if len(f.Path) > 0 || f.Name != "Workbook" {
			continue
		}
		if f.Size > lim.Part {
			return nil, false, tooLarge(limits.Part)
		}
		data, err = make([]byte, min(f.Size, size)), nil
		n := 0
		for n < len(data) && err == nil { // by pieces: of a chain of sectors that breaks off the module gives none of what was asked
			const piece = 4096 // the largest sector
			var k int
			k, err = f.Read(data[n:min(n+piece, len(data))])
			if n += k; k == 0 {
				break
			}
		}
		if n == 0 {
			return nil, false, damagedPart("Workbook", err)
		}
		return data[:n], int64(n) < f.Size, nil
	}
	return nil, false, notWorkbook()
}

// oldBook is the work on one old workbook.
type oldBook struct {
	*book
	data    []byte
	fonts   []paper.Run // without text
	palette map[int]string
	sheets  []sheetRef
	starts  []int // of the sheets in the stream
}

func newOldBook(ctx context.Context, lim limits.Limits, data []byte) *oldBook {
	return &oldBook{book: &book{ctx: ctx, lim: lim, left: lim.Part, paper: &paper.Document{}, styles: &styles{formats: map[int]*format{}}}, data: data}
}

func (b *oldBook) result() *read.Result {
	return &read.Result{
		Paper: b.paper, Reader: LegacyVersion, TextLayer: "native", Encoding: b.letters.Encoding(charset.UTF16), Truncated: b.truncated,
		Warnings: b.warnings,
	}
}

func (b *oldBook) cut() {
	if !b.truncated {
		b.truncated = true
		b.warn(congvan.NewWarning(congvan.SourceTruncated))
	}
}

// Records of the workbook ([MS-XLS] 2.3).
const (
	recEOF        = 0x000a
	rec1904       = 0x0022
	recName       = 0x0018
	recFilePass   = 0x002f
	recFont       = 0x0031
	recBoundSheet = 0x0085
	recPalette    = 0x0092
	recXF         = 0x00e0
	recSST        = 0x00fc
	recFormat     = 0x041e
	recBOF        = 0x0809
)

func (b *oldBook) read() error {
	r := records{data: b.data}
	if !r.next() || r.id != recBOF {
		return damagedPart("Workbook", nil)
	}
	const biff8 = 0x0600
	if u16(r.body, 0) != biff8 {
		return tooOld()
	}
	for r.next() && r.id != recEOF {
		if err := b.global(&r); err != nil {
			return err
		}
		if err := b.stopped(); err != nil {
			return err
		}
	}
	if r.id != recEOF {
		b.cut()
	}
	if len(b.styles.cells) == 0 {
		b.styles.cells = []look{{format: b.styles.format(0)}}
	}
	hidden := 0
	for i := range b.sheets {
		if b.sheets[i].hidden {
			hidden++
			b.warn(hiddenSheet(b.sheets[i].name))
			continue
		}
		if err := b.sheet(&b.sheets[i], b.starts[i]); err != nil {
			return err
		}
	}
	switch {
	case len(b.paper.Sections) > 0:
	case b.truncated:
		return damagedPart("Workbook", nil) // what is left holds no text
	default:
		return empty(hidden)
	}
	return nil
}

// global reads one record that holds for all sheets.
func (b *oldBook) global(r *records) error {
	switch r.id {
	case recFilePass:
		return encrypted()
	case rec1904:
		b.date1904 = u16(r.body, 0) == 1
	case recFont:
		b.fonts = append(b.fonts, b.font(r.body))
	case recFormat:
		id := u16(r.body, 0)
		if _, known := builtin[id]; !known { // the file has those in the words of the machine that wrote it
			text := pieces{all: [][]byte{tail(r.body, 2)}}
			b.styles.formats[id] = parseFormat(text.long())
		}
	case recXF:
		b.styles.cells = append(b.styles.cells, b.look(r.body))
	case recPalette:
		b.palette = palette(r.body)
	case recSST:
		return b.sharedStrings(r.continued())
	case recBoundSheet:
		const worksheet = 0
		if at(r.body, 5) == worksheet {
			name := pieces{all: [][]byte{tail(r.body, 6)}}
			b.starts = append(b.starts, int(u32(r.body, 0)))
			b.sheets = append(b.sheets, sheetRef{name: name.short(), hidden: at(r.body, 4)&3 != 0})
		} else { // a chart: its place in the list counts for the names
			b.starts = append(b.starts, -1)
			b.sheets = append(b.sheets, sheetRef{})
		}
	case recName:
		b.printTitles(r.body)
	}
	return nil
}

// printTitles takes the rows that a sheet repeats on each page out of the name that Excel keeps for them: areas of the
// sheet, among the tokens of a formula.
func (b *oldBook) printTitles(body []byte) {
	const (
		builtIn, titles = 0x20, 7
		fixed           = 14 // bytes before the name
	)
	sheet := u16(body, 8) - 1
	if u16(body, 0)&builtIn == 0 || at(body, 3) != 1 || at(body, fixed+1) != titles || sheet < 0 || sheet >= len(b.sheets) {
		return
	}
	for t := tail(body, fixed+2); len(t) > 0; {
		switch t[0] &^ 0x60 {
		case 0x29 &^ 0x60: // areas that follow
			t = tail(t, 3)
		case 0x3b &^ 0x60: // an area: sheet, first and last row, first and last column
			top, bottom, left, right := u16(t, 3), u16(t, 5), u16(t, 7)&0xff, u16(t, 9)&0xff
			if left == 0 && right == 0xff && bottom < 0xffff {
				b.sheets[sheet].titles = area{top, 0, bottom + 1, mostColumns}
			}
			t = tail(t, 11)
		default:
			t = tail(t, 1)
		}
	}
}
