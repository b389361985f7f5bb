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
	workers := min(len(pics), runtime.GOMAXPROCS(0))
	group := min(together, (len(pics)+workers-1)/workers)
	next := make(chan int)
	var wg sync.WaitGroup
	var loading sync.Mutex
	for range workers {
		wg.Go(func() {
			for from := range next {
				to := min(from+group, len(pics))
				e := reading{engine, r.read[from:to], r.fault[from:to]}
				e.group(ctx, pics[from:to], &loading)
			}
		})
	}
	for i := 0; i < len(pics); i += group {
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

// together is how many pages are read in one run of Tesseract, whose start takes as long as a tenth of a page. Each holds
// some 25 MB until then.
const together = 3

// reading is a group of pages on their way.
type reading struct {
	engine *Engine
	pages  []*page // nil where one could not be read
	fault  []error // why not
}

// group reads the pictures. Only one is unpacked at a time: what it is taken from need not be safe for more.
func (r *reading) group(ctx context.Context, pics []Picture, loading *sync.Mutex) {
	for i := range pics {
		r.pages[i] = &page{}
	}
	r.each(ctx, func(i int, p *page) error {
		loaded, err := load(pics[i], loading)
		if err == nil {
			*p = *loaded
		}
		return err
	})
	r.together(ctx, wholePage, (*page).first, func(p *page, found [][]token) error { return p.upright(ctx, r.engine, found[0]) })
	r.together(ctx, uniform, (*page).doubtfulStrips, (*page).takeFine)
	r.each(ctx, func(_ int, p *page) error { return p.recognise(ctx, r.engine) })
	for _, p := range r.pages {
		if p != nil {
			p.planes, p.plain, p.raw = planes{}, nil, nil
		}
	}
}

// each does something with every page that could be read so far.
func (r *reading) each(ctx context.Context, do func(int, *page) error) {
	for i, p := range r.pages {
		if p == nil {
			continue
		}
		if err := alone(ctx, func() error { return do(i, p) }); err != nil {
			r.pages[i], r.fault[i] = nil, err
		}
	}
}

// together gives the sheets of all pages to one run of Tesseract, and each page what was found on its own.
func (r *reading) together(ctx context.Context, mode segmentation, sheets func(*page) []sheet, take func(*page, [][]token) error) {
	var all []sheet
	from := make([]int, len(r.pages)+1)
	r.each(ctx, func(i int, p *page) error {
		own := sheets(p)
		all, from[i+1] = append(all, own...), len(own)
		return nil
	})
	for i := range r.pages {
		from[i+1] += from[i]
	}
	found, err := r.engine.readAll(ctx, all, mode)
	r.each(ctx, func(i int, p *page) error {
		if from[i] == from[i+1] {
			return nil
		}
		if err != nil {
			return err
		}
		return take(p, found[from[i]:from[i+1]])
	})
}

// alone turns a panic, a fault of the program itself, into an error: the other pages must not suffer from it.
func alone(ctx context.Context, do func() error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("%v", fault)
		}
	}()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return do()
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
