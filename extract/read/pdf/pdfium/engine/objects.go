package engine

import (
	"congvan/extract/read/pdf/glyph"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"
)

// Caps against pages that never end; the limits of the child stand behind them.
const (
	mostObjects = 200_000
	mostPoints  = 2_000
	mostForms   = 12 // nested
)

// objects notes the paths and images of the page, and tells whether any text on it is drawn in no colour. What the
// library does not tell of an object is passed over.
func (s *server) objects(page references.FPDF_PAGE, sheet *glyph.Sheet) (hidden bool) {
	w := walk{server: s, sheet: sheet, left: mostObjects}
	of := requests.Page{ByReference: &page}
	count, err := s.pdf.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: of})
	if err != nil {
		return false
	}
	for i := range count.Count {
		if o, err := s.pdf.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: of, Index: i}); err == nil {
			w.object(o.PageObject, identity, 0)
		}
	}
	return w.hidden
}

var identity = [6]float64{1, 0, 0, 1, 0, 0}

type walk struct {
	*server
	sheet  *glyph.Sheet
	left   int
	hidden bool
}

func (w *walk) object(o references.FPDF_PAGEOBJECT, under [6]float64, depth int) {
	if w.left--; w.left < 0 {
		w.sheet.Damaged = true
		return
	}
	kind, err := w.pdf.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o})
	if err != nil {
		return
	}
	switch kind.Type {
	case enums.FPDF_PAGEOBJ_TEXT:
		w.hidden = w.hidden || w.invisible(o)
	case enums.FPDF_PAGEOBJ_PATH:
		w.path(o, under)
	case enums.FPDF_PAGEOBJ_IMAGE:
		w.sheet.Images = append(w.sheet.Images, then(w.matrix(o), under))
	case enums.FPDF_PAGEOBJ_FORM:
		count, err := w.pdf.FPDFFormObj_CountObjects(&requests.FPDFFormObj_CountObjects{PageObject: o})
		if err != nil || depth >= mostForms {
			return
		}
		inner := then(w.matrix(o), under)
		for i := range count.Count {
			if part, err := w.pdf.FPDFFormObj_GetObject(&requests.FPDFFormObj_GetObject{PageObject: o, Index: uint64(i)}); err == nil {
				w.object(part.PageObject, inner, depth+1)
			}
		}
	}
}

func (w *walk) path(o references.FPDF_PAGEOBJECT, under [6]float64) {
	mode, err := w.pdf.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: o})
	if err != nil {
		return
	}
	p := glyph.Path{Matrix: then(w.matrix(o), under), Fill: mode.FillMode != enums.FPDF_FILLMODE_NONE, Stroke: mode.Stroke}
	count, err := w.pdf.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: o})
	if err != nil || !p.Fill && !p.Stroke || count.Count > mostPoints { // that many are a drawing
		return
	}
	for i := range count.Count {
		if w.left--; w.left < 0 {
			w.sheet.Damaged = true
			return
		}
		seg, err := w.pdf.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: o, Index: i})
		if err != nil {
			return
		}
		at, err := w.pdf.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: seg.PathSegment})
		if err != nil {
			return
		}
		kind, err := w.pdf.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: seg.PathSegment})
		if err != nil {
			return
		}
		shut, err := w.pdf.FPDFPathSegment_GetClose(&requests.FPDFPathSegment_GetClose{PathSegment: seg.PathSegment})
		if err != nil {
			return
		}
		p.Points = append(p.Points, glyph.Point{
			X: float64(at.X), Y: float64(at.Y), Start: kind.Type == enums.FPDF_SEGMENT_MOVETO, Curve: kind.Type == enums.FPDF_SEGMENT_BEZIERTO, Close: shut.IsClose,
		})
	}
	if c, err := w.pdf.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: o}); err == nil {
		p.FillColor = rgb(c.FillColor)
	}
	if c, err := w.pdf.FPDFPageObj_GetStrokeColor(&requests.FPDFPageObj_GetStrokeColor{PageObject: o}); err == nil {
		p.LineColor = rgb(c.StrokeColor)
	}
	if width, err := w.pdf.FPDFPageObj_GetStrokeWidth(&requests.FPDFPageObj_GetStrokeWidth{PageObject: o}); err == nil {
		p.Width = float64(width.StrokeWidth)
	}
	w.sheet.Paths = append(w.sheet.Paths, p)
}

func rgb(c structs.FPDF_COLOR) uint32 { return uint32(c.R&0xff<<16 | c.G&0xff<<8 | c.B&0xff) }

func (w *walk) matrix(o references.FPDF_PAGEOBJECT) [6]float64 {
	res, err := w.pdf.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: o})
	if err != nil {
		return identity
	}
	m := res.Matrix
	return [6]float64{float64(m.A), float64(m.B), float64(m.C), float64(m.D), float64(m.E), float64(m.F)}
}

// then gives the matrix that applies m first and n after it.
func then(m, n [6]float64) [6]float64 {
	return [6]float64{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3], m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (s *server) invisible(o references.FPDF_PAGEOBJECT) bool {
	mode, err := s.pdf.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: o})
	return err == nil && mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_INVISIBLE
}

func (s *server) hiddenAt(text references.FPDF_TEXTPAGE, i int) bool {
	o, err := s.pdf.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: text, Index: i})
	return err == nil && s.invisible(o.TextObject)
}
