package glyph

import (
	"context"
	"fmt"

	"congvan/extract/open/limits"
	"congvan/extract/read/pdf/object"
)

// Picture is an image as it is drawn on a page.
type Picture struct {
	Image  object.Object // a stream; not yet unpacked
	Matrix [6]float64    // from the unit square, upwards, to points from the top left of the page
	Fill   uint32        // 0xrrggbb, the colour in which a stencil mask is drawn
}

// Size gives the size of the page of the number, from 1, in points, turned as the file says.
func Size(f *object.File, number int, lim limits.Limits) (width, height float64, err error) {
	defer recoverTo(&err)
	l, err := pageLeaf(f, number, lim)
	if err != nil {
		return 0, 0, err
	}
	_, width, height = upright(l)
	return width, height, nil
}

// Pictures gives the images that are drawn on the page of the number, from 1, in the order in which they are drawn.
// Stamps and signatures are among them.
func Pictures(ctx context.Context, f *object.File, number int, lim limits.Limits) (pics []Picture, err error) {
	defer recoverTo(&err)
	l, err := pageLeaf(f, number, lim)
	if err != nil {
		return nil, err
	}
	base, width, height := upright(l)
	p := &painter{ctx: ctx, fonts: fontCache{}, layers: readLayers(f.Trailer.Key("Root")), page: &page{}}
	p.drawn = func(image object.Object) {
		if len(pics) < maxRules {
			pics = append(pics, Picture{Image: image, Matrix: p.ctm, Fill: p.fill})
		}
	}
	p.paint(l, state{ctm: base, stretch: 1, width: 1, clip: box{0, 0, width, height}})
	return pics, ctx.Err()
}

func pageLeaf(f *object.File, number int, lim limits.Limits) (leaf, error) {
	pages, _ := pageLeaves(f, lim.Pages)
	if number < 1 || number > len(pages) {
		return leaf{}, ErrNoPages
	}
	return pages[number-1], nil
}

// recoverTo turns a panic into an error: the libraries panic on what they cannot parse.
func recoverTo(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("malformed PDF: %v", r)
	}
}
