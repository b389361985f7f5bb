package pdf

import (
	"context"
	"errors"
	"fmt"

	"congvan"
	"congvan/extract/child"
	"congvan/extract/open/limits"
	"congvan/extract/read/pdf/glyph"
	"congvan/extract/read/pdf/object"
	"congvan/extract/read/pdf/pdfium"
)

var (
	errDamaged = errors.New("no letter could be read")
)

// failure says why nothing could be read, and what to do.
func failure(err error) *congvan.Error {
	e := &congvan.Error{Err: err}
	switch {
	case errors.Is(err, object.ErrNotPDF):
		e.What = congvan.Message{VI: "không phải tệp PDF", EN: "not a PDF file"}
		e.Next = congvan.Message{VI: "kiểm tra lại tệp", EN: "check the file"}
	case errors.Is(err, object.ErrCipher):
		e.What = congvan.Message{VI: "tệp PDF được mã hóa theo cách không đọc được, hoặc phần mã hóa đã hỏng", EN: "the PDF is encrypted in a way that cannot be read, or its encryption is damaged"}
		e.Next = congvan.Message{VI: "xin lại tệp không mã hóa từ nơi gửi", EN: "ask the sender for the file without encryption"}
	case errors.Is(err, limits.Input), errors.Is(err, object.ErrTooLarge):
		e.What = congvan.Message{VI: "tệp quá lớn", EN: "the file is too large"}
		e.Next = congvan.Message{VI: "tách thành các tệp nhỏ hơn", EN: "split it into smaller files"}
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		e.What = congvan.Message{VI: "đọc tệp quá lâu nên đã dừng", EN: "reading took too long and was stopped"}
		e.Next = congvan.Message{VI: "in lại tệp thành PDF mới rồi thử lại", EN: "print the file to a new PDF and try again"}
	case errors.Is(err, child.ErrTime):
		e.What = congvan.Message{VI: "tệp PDF hỏng; đọc thử bằng pdfium quá lâu nên đã dừng", EN: "the PDF is damaged; the last try, by pdfium, took too long and was stopped"}
		e.Next = congvan.Message{VI: "xin lại tệp từ nơi gửi", EN: "ask the sender for the file again"}
	case errors.Is(err, child.ErrMemory), errors.Is(err, pdfium.ErrBroken):
		e.What = congvan.Message{VI: "tệp PDF hỏng; đọc thử bằng pdfium tốn quá nhiều bộ nhớ nên đã dừng", EN: "the PDF is damaged; the last try, by pdfium, took too much memory and was stopped"}
		e.Next = congvan.Message{VI: "xin lại tệp từ nơi gửi", EN: "ask the sender for the file again"}
	case errors.Is(err, glyph.ErrNoPages), errors.Is(err, errDamaged), errors.Is(err, pdfium.ErrUnreadable):
		e.What = congvan.Message{VI: "tệp PDF hỏng hoặc bị cắt, không còn trang nào đọc được", EN: "the PDF is damaged or cut: no page can be read"}
		e.Next = congvan.Message{VI: "xin lại tệp từ nơi gửi", EN: "ask the sender for the file again"}
	default:
		e.What = congvan.Message{VI: "không đọc được tệp PDF", EN: "the PDF could not be read"}
		e.Next = congvan.Message{VI: "xin lại tệp từ nơi gửi", EN: "ask the sender for the file again"}
	}
	return e
}

// needsPassword says that the password is missing or wrong.
func needsPassword(given string) *congvan.Error {
	e := &congvan.Error{
		What: congvan.Message{VI: "tệp PDF có mật khẩu", EN: "the PDF opens only with a password"},
		Next: congvan.Message{VI: "thêm --password-file TỆP (tệp chứa mật khẩu) hoặc --password MẬT-KHẨU", EN: "add --password-file FILE (which holds it) or --password PASSWORD"},
		Err:  object.ErrPassword,
	}
	if given != "" {
		e.What = congvan.Message{VI: "mật khẩu không đúng với tệp PDF này", EN: "the password is not that of this PDF"}
		e.Next = congvan.Message{VI: "hỏi lại nơi gửi mật khẩu của tệp", EN: "ask the sender for the file's password"}
	}
	return e
}

// noText says that the pages are pictures.
func noText(pages int) *congvan.Error {
	return &congvan.Error{
		What: congvan.Message{
			VI: fmt.Sprintf("tệp PDF là bản quét (%d trang), không có chữ", pages), EN: fmt.Sprintf("the PDF is a scan (%d pages) without text", pages),
		},
		Next: congvan.Message{VI: "cần nhận dạng chữ (OCR)", EN: "it needs text recognition (OCR)"},
		Err:  ErrNoText,
	}
}

// nothingThere says that the pages are empty.
func nothingThere(pages int) *congvan.Error {
	return &congvan.Error{
		What: congvan.Message{
			VI: fmt.Sprintf("tệp PDF (%d trang) không có chữ, cũng không có ảnh", pages), EN: fmt.Sprintf("the PDF (%d pages) has neither text nor pictures", pages),
		},
		Next: congvan.Message{VI: "mở tệp xem có trang trắng không, hoặc xin lại tệp từ nơi gửi", EN: "look whether its pages are blank, or ask the sender for the file again"},
		Err:  ErrNoText,
	}
}

// nothingRecognised says that the recognition found no letter in the pictures.
func nothingRecognised(pages int) *congvan.Error {
	return &congvan.Error{
		What: congvan.Message{
			VI: fmt.Sprintf("tệp PDF là bản quét (%d trang), không nhận dạng được chữ nào", pages),
			EN: fmt.Sprintf("the PDF is a scan (%d pages) in which no letter was recognised", pages),
		},
		Next: congvan.Message{VI: "kiểm tra bản quét có rõ và đúng chiều không", EN: "check that the scan is legible and upright"},
		Err:  ErrNoText,
	}
}

// ErrNoText tells that no page holds a letter: the file is a scan.
var ErrNoText = errors.New("no text")

func pagePlace(n int) congvan.Message {
	return congvan.Message{VI: fmt.Sprintf("trang %d", n), EN: fmt.Sprintf("page %d", n)}
}
