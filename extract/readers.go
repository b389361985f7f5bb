package extract

import (
	"context"
	"io"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/doc"
	"congvan/extract/read/docx"
	"congvan/extract/read/pdf"
	"congvan/extract/read/rtf"
	"congvan/extract/read/text"
)

// Readers gives the reader of each media type. A new format is its folder and its line here.
func Readers() map[string]read.Reader {
	return map[string]read.Reader{
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document": docx.Reader{},
		"application/msword": doc.Reader{},
		"application/pdf":    pdf.Reader{},
		"application/rtf":    rtf.Reader{},
		"text/plain":         text.Reader{},
	}
}

// readDocument finds the format by content and reads it.
func readDocument(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (string, *read.Result, error) {
	head := make([]byte, 8)
	src.ReadAt(head, 0)
	media := "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	switch {
	case head[0] == 0xd0:
		media = "application/msword"
	case string(head[:5]) == "%PDF-":
		media = "application/pdf"
	case string(head[:5]) == "{\\rtf":
		media = "application/rtf"
	case string(head[:2]) != "PK":
		media = "text/plain"
	}
	r, ok := Readers()[media]
	if !ok {
		return media, nil, &congvan.Error{What: congvan.Message{VI: "chưa đọc được loại tệp này: " + media, EN: "no reader for this kind of file: " + media}}
	}
	got, err := r.Read(ctx, src, size, lim)
	return media, got, err
}
