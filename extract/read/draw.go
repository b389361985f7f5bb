package read

import (
	"context"
	"fmt"
	"io"
	"iter"

	"congvan"
	"congvan/extract/open/limits"
)

// Drawer draws the pages of one format. Its errors are *congvan.Error without File.
type Drawer interface {
	// Draw hands each page that is wanted to page, in order. A page that is not there is an error before any is drawn.
	Draw(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits, want Drawing, page func(Drawn) error) error
}

// Drawing is what is to be drawn.
type Drawing struct {
	DPI   int     // points of the picture on an inch of the page
	Pages []Range // none: all
}

// Drawn is the picture of one page.
type Drawn struct {
	Number, Total int // of the page, from 1; of the pages of the file
	PNG           []byte
}

// Range is pages from one to another, counted from 1; To 0 is the last one.
type Range struct{ From, To int }

// Numbers gives the pages of the range in a file of so many.
func (r Range) Numbers(total int) iter.Seq[int] {
	to := r.To
	if to == 0 {
		to = total
	}
	return func(yield func(int) bool) {
		for n := r.From; n <= to; n++ {
			if !yield(n) {
				return
			}
		}
	}
}

// NoPage says that the file has no page of the number.
func NoPage(number, total int) *congvan.Error {
	return &congvan.Error{
		What: congvan.Message{VI: fmt.Sprintf("không có trang %d, tệp có %d trang", number, total), EN: fmt.Sprintf("no page %d, the file has %d", number, total)},
		Next: congvan.Message{VI: "sửa lại --pages", EN: "correct --pages"},
	}
}
