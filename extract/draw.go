package extract

import (
	"context"
	"io"

	"congvan"
	"congvan/extract/read"
)

// Draw draws pages of a document that has them: a PDF file, an image. The error is a *congvan.Error that names the file,
// unless it is one that page gave.
func Draw(ctx context.Context, name string, src io.ReaderAt, size int64, opt Options, want read.Drawing, page func(read.Drawn) error) (err error) {
	defer survive(name, &err)
	media, err := mediaType(src, size, opt.Limits)
	if err != nil {
		return withFile(err, name, opt.Limits)
	}
	d, ok := Reader(media, opt).(read.Drawer)
	if !ok {
		return withFile(&congvan.Error{
			What: congvan.Message{VI: "chỉ vẽ được trang của PDF và ảnh, không phải của loại tệp " + media, EN: "pages are drawn of PDF files and images, not of files of the kind " + media},
			Next: congvan.Message{VI: "lưu tệp thành PDF rồi thử lại", EN: "save it as PDF and try again"},
		}, name, opt.Limits)
	}
	var theirs error
	err = d.Draw(ctx, src, size, opt.Limits, want, func(p read.Drawn) error {
		theirs = page(p)
		return theirs
	})
	if err != nil && err != theirs {
		return withFile(err, name, opt.Limits)
	}
	return err
}
