package pdf

import (
	"context"
	"errors"
	"io"

	"congvan"
	"congvan/extract/child"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/pdf/object"
	"congvan/extract/read/pdf/pdfium"
)

// Draw draws pages by PDFium, in a child process.
func (r Reader) Draw(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits, want read.Drawing, page func(read.Drawn) error) error {
	data, err := whole(src, size, lim)
	if err != nil {
		return failure(err)
	}
	var theirs error // what page said: no fault of the file
	err = pdfium.Draw(ctx, data, r.Password, want, func(number, total int, png []byte) error {
		theirs = page(read.Drawn{Number: number, Total: total, PNG: png})
		return theirs
	})
	switch {
	case theirs != nil:
		return theirs
	case errors.Is(err, object.ErrPassword):
		return needsPassword(r.Password)
	case err != nil:
		return notDrawn(err)
	}
	return nil
}

// notDrawn says why pages could not be drawn.
func notDrawn(err error) *congvan.Error {
	e := &congvan.Error{Err: err}
	var p *pdfium.PageError
	switch {
	case errors.As(err, &p) && p.TooLarge:
		e.Place = pagePlace(p.Number)
		e.What = congvan.Message{VI: "trang quá lớn ở độ phân giải này", EN: "the page is too large at this resolution"}
		e.Next = congvan.Message{VI: "dùng --dpi nhỏ hơn", EN: "use a smaller --dpi"}
	case errors.As(err, &p):
		return read.NoPage(p.Number, p.Total)
	case errors.Is(err, child.ErrTime):
		e.What = congvan.Message{VI: "vẽ trang quá lâu nên đã dừng", EN: "drawing a page took too long and was stopped"}
		e.Next = congvan.Message{VI: "in lại tệp thành PDF mới rồi thử lại", EN: "print the file to a new PDF and try again"}
	case errors.Is(err, child.ErrMemory), errors.Is(err, pdfium.ErrBroken):
		e.What = congvan.Message{VI: "vẽ trang tốn quá nhiều bộ nhớ nên đã dừng", EN: "drawing a page took too much memory and was stopped"}
		e.Next = congvan.Message{VI: "dùng --dpi nhỏ hơn, hoặc in lại tệp thành PDF mới", EN: "use a smaller --dpi, or print the file to a new PDF"}
	case errors.Is(err, pdfium.ErrUnreadable):
		e.What = congvan.Message{VI: "tệp PDF hỏng, không vẽ được trang", EN: "the PDF is damaged: its pages cannot be drawn"}
		e.Next = congvan.Message{VI: "xin lại tệp từ nơi gửi", EN: "ask the sender for the file again"}
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return failure(err)
	default:
		e.What = congvan.Message{VI: "không chạy được pdfium để vẽ trang: " + err.Error(), EN: "pdfium could not be run to draw pages: " + err.Error()}
		e.Next = congvan.Message{VI: "kiểm tra phần mềm diệt vi-rút có chặn congvan không", EN: "check whether an antivirus program keeps congvan from it"}
	}
	return e
}
