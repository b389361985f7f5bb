package scan

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"

	"congvan/extract/open/limits"
	"congvan/extract/read"

	"golang.org/x/image/draw"
)

// Draw draws the pictures of an image file, upright, at the size that their sheets have at the resolution wanted.
func (Reader) Draw(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits, want read.Drawing, page func(read.Drawn) error) error {
	if size > lim.Input {
		return failure(errors.Join(errTooLarge, limits.Input))
	}
	data, err := readAll(src, size)
	if err != nil {
		return failure(err)
	}
	pics, err := pictures(data)
	if err != nil {
		return failure(err)
	}
	of := want.Pages
	if len(of) == 0 {
		of = []read.Range{{From: 1}}
	}
	for _, r := range of {
		if last := max(r.From, r.To); last > len(pics) {
			return read.NoPage(last, len(pics))
		}
	}
	for _, r := range of {
		for number := range r.Numbers(len(pics)) {
			if ctx.Err() != nil {
				return failure(ctx.Err())
			}
			img, err := atSize(pics[number-1], want.DPI)
			if err != nil {
				return failure(err)
			}
			var b bytes.Buffer
			if err := png.Encode(&b, img); err != nil {
				return failure(err)
			}
			if err := page(read.Drawn{Number: number, Total: len(pics), PNG: b.Bytes()}); err != nil {
				return err
			}
		}
	}
	return nil
}

// atSize gives the picture with as many points as its sheet has at the resolution, on white.
func atSize(pic Picture, dpi int) (image.Image, error) {
	width, height := int(math.Ceil(pic.Width*float64(dpi)/72)), int(math.Ceil(pic.Height*float64(dpi)/72))
	if width < 1 || height < 1 || width > maxSide || height > maxSide || width*height > maxPixels {
		return nil, errTooLarge
	}
	img, err := pic.Image()
	if err != nil {
		return nil, err
	}
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(out, out.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.ApproxBiLinear.Scale(out, out.Rect, img, img.Bounds(), draw.Over, nil)
	return out, nil
}
