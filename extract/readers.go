package extract

import (
	"bytes"
	"context"
	"errors"
	"io"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/detect"
	"congvan/extract/read/doc"
	"congvan/extract/read/docx"
	"congvan/extract/read/html"
	"congvan/extract/read/odt"
	"congvan/extract/read/pdf"
	"congvan/extract/read/rtf"
	"congvan/extract/read/scan"
	"congvan/extract/read/text"
	"congvan/extract/read/xlsx"
)

// Reader gives the reader of a media type, set up as the options ask; nil where there is none. A new format is its folder
// and its line here.
func Reader(media string, opt Options) read.Reader {
	switch media {
	case detect.DOC:
		return doc.Reader{Original: opt.Original}
	case detect.DOCX:
		return docx.Reader{Original: opt.Original, Chunk: opt.chunk}
	case detect.FlatODT:
		return odt.Reader{}
	case detect.HTML, detect.MHTML:
		return html.Reader{}
	case detect.JPEG:
		return scan.Reader{}
	case detect.ODT:
		return odt.Reader{}
	case detect.PDF:
		return pdf.Reader{Password: opt.Password, Roots: opt.Roots}
	case detect.PNG:
		return scan.Reader{}
	case detect.RTF:
		return rtf.Reader{Original: opt.Original}
	case detect.TIFF:
		return scan.Reader{}
	case detect.Text:
		return text.Reader{}
	case detect.XLS:
		return xlsx.Legacy{}
	case detect.XLSX:
		return xlsx.Reader{}
	}
	return nil
}

// chunk reads a file that stands inside a DOCX, of the formats that Word converts. A file inside of that is left out.
func (opt Options) chunk(ctx context.Context, data []byte, lim limits.Limits) (*read.Result, error) {
	src := bytes.NewReader(data)
	media, err := mediaType(src, src.Size(), lim)
	if err != nil {
		return nil, err
	}
	var r read.Reader
	switch media {
	case detect.PDF, detect.PNG, detect.JPEG, detect.TIFF, detect.XLSX:
	case detect.DOCX:
		r = docx.Reader{Original: opt.Original}
	default:
		r = Reader(media, opt)
	}
	if r == nil {
		return nil, errors.New("no reader for a file of the kind " + media + " inside a DOCX")
	}
	return r.Read(ctx, src, src.Size(), lim)
}

// headSize is how much of a file tells its format.
const headSize = 4096

// mediaType finds the format by content.
func mediaType(src io.ReaderAt, size int64, lim limits.Limits) (string, error) {
	if lim.Input > 0 && size > lim.Input {
		return "", &congvan.Error{
			What: congvan.Message{VI: "tệp quá lớn", EN: "the file is too large"},
			Next: congvan.Message{VI: "tách thành các tệp nhỏ hơn", EN: "split it into smaller files"}, Err: limits.Input,
		}
	}
	head := bytesRoom.Take(headSize)[:min(size, headSize)]
	defer bytesRoom.Give(head)
	if _, err := src.ReadAt(head, 0); err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	return detect.MediaType(head, src, size, lim)
}

func readDocument(ctx context.Context, media string, src io.ReaderAt, size int64, opt Options) (*read.Result, error) {
	r := Reader(media, opt)
	if r == nil {
		return nil, &congvan.Error{
			What: congvan.Message{VI: "chưa đọc được loại tệp " + media, EN: "no reader for files of the kind " + media},
			Next: congvan.Message{VI: "lưu tệp thành DOCX hoặc PDF rồi thử lại", EN: "save it as DOCX or PDF and try again"},
		}
	}
	longest, which := opt.Limits.Time, limits.Time
	switch r.(type) {
	case scan.Reader:
		longest, which = opt.Limits.OCR, limits.OCR
	case pdf.Reader: // which sees to it that what is no recognition ends earlier
		longest, which = longest+opt.Limits.OCR, limits.OCR
	}
	if opt.Limits.Time > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, longest, which)
		defer cancel()
	}
	got, err := r.Read(ctx, src, size, opt.Limits)
	if err != nil {
		return nil, outOfTime(ctx, err)
	}
	return got, nil
}
