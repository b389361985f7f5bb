// Package scan reads pages that are pictures: scans and photographs, by the Tesseract program of the machine.
//
// In: an image file, or the pictures of pages that another reader took out of its own format. Out: the words on them with
// boxes and confidence, put together by the same flow that PDF uses, and what is unsure of them.
// It opens no connection and writes no file. What is written by hand in the places of number and date is not guessed;
// words in red ink are kept apart; slips are corrected only in fixed phrases, each with a warning.
package scan

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/pdf/flow"
)

// Reader reads PNG, JPEG and TIFF files.
type Reader struct{}

// Read recognises the pages of an image file.
func (Reader) Read(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*read.Result, error) {
	if size > lim.Input {
		return nil, failure(errors.Join(errTooLarge, limits.Input))
	}
	data, err := readAll(src, size)
	if err != nil {
		return nil, failure(err)
	}
	pics, err := pictures(data)
	if err != nil {
		return nil, failure(err)
	}
	if len(pics) > lim.Pages {
		return nil, &congvan.Error{
			What: congvan.Message{VI: "tệp ảnh có quá nhiều trang", EN: "the image file has too many pages"},
			Next: congvan.Message{VI: "tách thành các tệp nhỏ hơn", EN: "split it into smaller files"}, Err: limits.Pages,
		}
	}
	found, err := Recognise(ctx, pics)
	if err != nil {
		return nil, err
	}
	res := &read.Result{Reader: "scan/1", TextLayer: "ocr", Encoding: "unicode"}
	res.Paper, res.Pages, _ = flow.Build(found.Pages)
	res.Warnings = found.Settle(res.Pages)
	return res, nil
}

// Recognition is what was found on the pictures.
type Recognition struct {
	Pages []flow.Page // in the order of the pictures; without words where a picture could not be read
	read  []*page     // of the same order, nil where it could not be read
	fault []error     // why not
}

// Recognise reads the pictures, several at a time. It fails when there is no Tesseract, or when no picture could be read;
// a single one that fails is a warning.
func Recognise(ctx context.Context, pics []Picture) (*Recognition, error) {
	engine, err := FindEngine(ctx)
	if err != nil {
		return nil, err
	}
	r := &Recognition{Pages: make([]flow.Page, len(pics)), read: make([]*page, len(pics))}
	r.fault = make([]error, len(pics))
	next := make(chan int)
	var wg sync.WaitGroup
	var loading sync.Mutex
	for range min(len(pics), runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range next {
				r.read[i], r.fault[i] = engine.picture(ctx, pics[i], &loading)
			}
		})
	}
	for i := range pics {
		next <- i
	}
	close(next)
	wg.Wait()
	failed := 0
	for i, pic := range pics {
		r.Pages[i] = flow.Page{Number: pic.Number, Width: pic.Width, Height: pic.Height}
		if r.read[i] == nil {
			failed++
		}
	}
	if failed == len(pics) && failed > 0 {
		return nil, failure(errors.Join(r.fault...))
	}
	r.finish()
	return r, nil
}

// picture reads one picture. Only one is unpacked at a time: what it is taken from need not be safe for more.
func (e *Engine) picture(ctx context.Context, pic Picture, loading *sync.Mutex) (_ *page, err error) {
	defer func() {
		if fault := recover(); fault != nil { // a bug; the other pages must not suffer from it
			err = fmt.Errorf("%v", fault)
		}
	}()
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	p, err := load(pic, loading)
	if err != nil {
		return nil, err
	}
	if err := p.recognise(ctx, e); err != nil {
		return nil, err
	}
	p.planes, p.raw = planes{}, nil // a page holds some 25 MB of them
	return p, nil
}

func load(pic Picture, loading *sync.Mutex) (*page, error) {
	loading.Lock()
	defer loading.Unlock()
	img, err := pic.Image()
	if err != nil {
		return nil, err
	}
	return straighten(pic, img)
}

// failure says why nothing could be read, and what to do.
func failure(err error) *congvan.Error {
	var known *congvan.Error
	switch {
	case errors.As(err, &known):
		return known
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return stopped(err)
	case errors.Is(err, errTooLarge):
		return &congvan.Error{
			What: congvan.Message{VI: "ảnh quá lớn", EN: "the picture is too large"},
			Next: congvan.Message{VI: "quét lại ở 300 dpi", EN: "scan it again at 300 dpi"}, Err: err,
		}
	}
	return &congvan.Error{
		What: congvan.Message{VI: "không đọc được ảnh", EN: "the picture could not be read"},
		Next: congvan.Message{VI: "quét lại thành PDF, JPEG hoặc PNG", EN: "scan it again to PDF, JPEG or PNG"}, Err: err,
	}
}

func pagePlace(n int) congvan.Message {
	return congvan.Message{VI: fmt.Sprintf("trang %d", n), EN: fmt.Sprintf("page %d", n)}
}
