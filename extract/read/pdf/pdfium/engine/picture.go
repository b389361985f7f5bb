package engine

import (
	"bytes"
	"errors"
	"image/png"

	"congvan/extract/read"
	"congvan/extract/read/pdf/pdfium"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

// mostPixels is what a picture may have, so that it fits into the library's memory: A4 at 600 dpi has 35 million.
const mostPixels = 36_000_000

// pictures draws the pages asked for, if all are there.
func (s *server) pictures(ask *pdfium.Request, total int) error {
	of := ask.Draw.Pages
	if len(of) == 0 {
		of = []read.Range{{From: 1}}
	}
	for _, r := range of {
		if last := max(r.From, r.To); last > total {
			return s.send(pdfium.Answer{Number: last, Fault: pdfium.NoSuchPage})
		}
	}
	for _, r := range of {
		for number := range r.Numbers(total) {
			a := pdfium.Answer{Number: number}
			if err := s.picture(&a, ask.Draw); err != nil {
				return err
			}
			if err := s.send(a); err != nil || a.Fault != pdfium.None {
				return err
			}
		}
	}
	return nil
}

func (s *server) picture(a *pdfium.Answer, want read.Drawing) error {
	page, err := s.page(a.Number)
	switch {
	case err != nil && known(err):
		a.Fault = pdfium.Unreadable
		return nil
	case err != nil:
		return err
	}
	defer s.close(page)
	of := requests.Page{ByReference: &page}
	size, err := s.pdf.GetPageSizeInPixels(&requests.GetPageSizeInPixels{Page: of, DPI: want.DPI})
	if err != nil {
		return err
	}
	if size.Width < 1 || size.Height < 1 || size.Width > mostPixels/size.Height {
		a.Fault = pdfium.PageTooLarge
		return nil
	}
	res, err := s.pdf.RenderPageInDPI(&requests.RenderPageInDPI{
		Page: of, DPI: want.DPI, RenderFlags: enums.FPDF_RENDER_FLAG_ANNOT,
		RenderForm: true, Document: &s.doc, // signing programs put the number, the day and the seal into fields of a form
	})
	if err != nil {
		return err
	}
	defer res.Cleanup()
	var b bytes.Buffer
	if err := png.Encode(&b, res.Result.RenderedImage); err != nil {
		return errors.Join(errors.New("page cannot be packed"), err)
	}
	a.PNG = b.Bytes()
	return nil
}
