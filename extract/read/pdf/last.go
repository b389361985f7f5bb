package pdf

import (
	"context"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan"
	"congvan/extract/child"
	"congvan/extract/open/limits"
	"congvan/extract/read/pdf/object"
	"congvan/extract/read/pdf/pdfium"
)

// lastTry asks PDFium for the pages where the layers could not open the file, or do not show it whole. What it gives
// takes their place if it is more. A child process is started for it, so ordinary files must not come here.
func lastTry(ctx context.Context, data []byte, password string, lim limits.Limits, file *object.File, doc document, failed error) (*object.File, document, []congvan.Warning, error) {
	if failed == nil && !doubtful(doc) || ctx.Err() != nil || object.Cut(data) { // of a cut file it gives less than ours
		return file, doc, nil, failed
	}
	for _, known := range []error{object.ErrPassword, object.ErrNotPDF, object.ErrTooLarge} {
		if errors.Is(failed, known) {
			return file, doc, nil, failed
		}
	}
	pages, err := pdfium.Read(ctx, data, password, lim.Pages)
	switch {
	case errors.Is(err, child.ErrNoMain): // a program of somebody else: it does without
		return file, doc, nil, failed
	case ctx.Err() != nil && failed != nil:
		return nil, document{}, nil, ctx.Err()
	case err != nil && (failed != nil || doc.letters() == 0 && !doc.scanned()):
		return nil, document{}, nil, errors.Join(failed, err)
	case err != nil:
		return file, doc, []congvan.Warning{lastFailed(err)}, nil
	}
	last := document{pages}
	if !last.scanned() && last.readable() == 0 || failed == nil && 10*last.readable() < 11*doc.readable()+1 { // a little more is what it made up
		return file, doc, nil, failed
	}
	read := object.File{Layer: "pdfium", Trailer: object.Nothing()}
	if file != nil {
		read.Trailer, read.Cut = file.Trailer, file.Cut
	}
	w := congvan.NewWarning(congvan.SourceDamaged)
	w.Message = congvan.Message{
		VI: "tệp hỏng, được đọc bằng pdfium; có thể thiếu chữ, cần đối chiếu với bản gốc",
		EN: "the file is damaged and was read by pdfium; letters may be missing: compare with the original",
	}
	return &read, last, []congvan.Warning{w}, nil
}

// doubtful tells whether the document may show less than its file holds: something is missing, nothing stands on any
// page, or most letters of a page that is no picture cannot be told.
func doubtful(d document) bool {
	if !d.whole() || d.letters() == 0 && !d.scanned() {
		return true
	}
	for _, p := range d.Pages {
		if 5*p.Unknown > p.Letters && !p.Picture {
			return true
		}
	}
	return false
}

// readable counts the letters that stand in what looks like a word of Vietnamese or a number. A library that goes on
// behind a damage gives letters by the hundred that say nothing, and others glued together.
func (d document) readable() int {
	n := 0
	for _, p := range d.Pages {
		for i := range p.Words {
			if w := &p.Words[i]; plausible(w.Text) {
				n += utf8.RuneCountInString(w.Text)
			}
		}
	}
	return n
}

// plausible tells whether the text is a syllable, in one case but for its first letter, or begins with a digit.
func plausible(s string) bool {
	s = strings.TrimFunc(s, unicode.IsPunct)
	const longest = 7 // "nghiêng"
	n, upper := 0, 0
	for _, r := range s {
		switch {
		case n == 0 && unicode.IsDigit(r):
			return true
		case !unicode.IsLetter(r):
			return false
		case unicode.IsUpper(r):
			if upper < n {
				return false
			}
			upper++
		}
		n++
	}
	return n > 0 && n <= longest && (upper <= 1 || upper == n)
}

// lastFailed says that the last try came to nothing, beside what the others gave.
func lastFailed(err error) congvan.Warning {
	w := congvan.NewWarning(congvan.SourceDamaged)
	switch {
	case errors.Is(err, child.ErrTime):
		w.Message = congvan.Message{VI: "đọc thử bằng pdfium quá lâu nên đã dừng", EN: "the last try, by pdfium, took too long and was stopped"}
	case errors.Is(err, child.ErrMemory):
		w.Message = congvan.Message{VI: "đọc thử bằng pdfium tốn quá nhiều bộ nhớ nên đã dừng", EN: "the last try, by pdfium, took too much memory and was stopped"}
	case errors.Is(err, pdfium.ErrUnreadable), errors.Is(err, pdfium.ErrBroken), errors.Is(err, pdfium.ErrTooMuch), errors.Is(err, object.ErrPassword):
		w.Message = congvan.Message{VI: "một phần của tệp không đọc được, pdfium cũng không đọc được tệp", EN: "a part of the file could not be read, nor the file by pdfium"}
	default:
		w.Message = congvan.Message{VI: "không chạy được pdfium để đọc thử: " + err.Error(), EN: "pdfium could not be run for a last try: " + err.Error()}
	}
	return w
}
