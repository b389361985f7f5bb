package engine

import (
	"math"

	"congvan/extract/read/pdf/glyph"
	"congvan/extract/read/pdf/pdfium"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// sheets gives the letters and lines of the first pages. A page that the library cannot load is given as damaged.
func (s *server) sheets(pages int) error {
	for number := 1; number <= pages; number++ {
		sheet := &glyph.Sheet{Width: 595.3, Height: 841.9, Upright: [6]float64{1, 0, 0, -1, 0, 841.9}, Damaged: true}
		page, err := s.page(number)
		switch {
		case err != nil && !known(err):
			return err
		case err == nil:
			sheet.Damaged = false
			if err := s.upright(page, sheet); err != nil {
				return err
			}
			hidden := s.objects(page, sheet)
			if err := s.letters(page, sheet, hidden); err != nil {
				return err
			}
			s.close(page)
		}
		if err := s.send(pdfium.Answer{Number: number, Sheet: sheet}); err != nil {
			return err
		}
	}
	return nil
}

// upright finds the size of the page and how its space lies in it, from where the library puts three points: it keeps
// the boxes and the rotation of the page to itself.
func (s *server) upright(page references.FPDF_PAGE, sheet *glyph.Sheet) error {
	of := requests.Page{ByReference: &page}
	size, err := s.pdf.GetPageSize(&requests.GetPageSize{Page: of})
	if err != nil {
		return err
	}
	sheet.Width, sheet.Height = size.Width, size.Height
	if !(size.Width > 0 && size.Height > 0) {
		return nil
	}
	scale := min(1000, float64(1<<28)/max(size.Width, size.Height)) // it answers in whole pixels
	var at [3][2]float64
	const far = 100
	for i, p := range [3][2]float64{{0, 0}, {far, 0}, {0, far}} {
		d, err := s.pdf.FPDF_PageToDevice(&requests.FPDF_PageToDevice{
			Page: of, SizeX: int(size.Width * scale), SizeY: int(size.Height * scale), PageX: p[0], PageY: p[1],
		})
		if err != nil {
			return err
		}
		at[i] = [2]float64{float64(d.DeviceX) / scale, float64(d.DeviceY) / scale}
	}
	// the unit of user space is a point or a multiple of it, the turn a quarter: what is left of rounding goes
	unit := func(a, b float64) float64 { return math.Round((a-b)/far*1e4) / 1e4 }
	sheet.Upright = [6]float64{
		unit(at[1][0], at[0][0]), unit(at[1][1], at[0][1]), unit(at[2][0], at[0][0]), unit(at[2][1], at[0][1]), at[0][0], at[0][1],
	}
	return nil
}

// letters gives the characters of the page. hidden tells that some are drawn in no colour.
func (s *server) letters(page references.FPDF_PAGE, sheet *glyph.Sheet, hidden bool) error {
	of := requests.Page{ByReference: &page}
	text, err := s.pdf.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: of})
	if err != nil {
		sheet.Damaged = true
		return nil
	}
	defer s.pdf.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	count, err := s.pdf.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text.TextPage})
	if err != nil {
		return err
	}
	fonts := map[glyph.Font]int{}
	for i := range count.Count {
		l, font, err := s.letter(text.TextPage, i, hidden)
		if err != nil {
			return err
		}
		if l == nil {
			continue
		}
		if n := len(sheet.Letters); n > 0 && l.Text != "" && piece(&sheet.Letters[n-1], l) {
			sheet.Letters[n-1].Text += l.Text
			continue
		}
		at, ok := fonts[font]
		if !ok {
			at = len(sheet.Fonts)
			fonts[font] = at
			sheet.Fonts = append(sheet.Fonts, font)
		}
		l.Font = at
		if n := len(sheet.Letters); n > 0 {
			narrow(&sheet.Letters[n-1], l)
		}
		sheet.Letters = append(sheet.Letters, *l)
	}
	return nil
}

// narrow takes the advance of a letter from where the next one stands, if it stands close: the library's box is that of
// the ink where the ink is wider than the advance.
func narrow(l, next *glyph.Letter) {
	along := math.Hypot(l.Matrix[0], l.Matrix[1])
	if along == 0 {
		return
	}
	x, y := next.X-l.X, next.Y-l.Y
	d := (x*l.Matrix[0] + y*l.Matrix[1]) / along
	aside := (y*l.Matrix[0] - x*l.Matrix[1]) / along
	if math.Abs(aside) < 0.01*l.Size && d < l.Advance && d > 0.3*l.Advance {
		l.Advance = d
	}
}

// piece tells whether the letter is shown by the same glyph as the one before it: a ligature, a letter with its marks.
func piece(before, l *glyph.Letter) bool {
	return before.Text != "" && before.X == l.X && before.Y == l.Y && l.Advance > 0 && before.Advance == l.Advance
}

// letter gives one character, nil where the library made it up: blanks and line ends as it sees them.
func (s *server) letter(text references.FPDF_TEXTPAGE, i int, hidden bool) (*glyph.Letter, glyph.Font, error) {
	var font glyph.Font
	if made, err := s.pdf.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: text, Index: i}); err != nil || made.IsGenerated {
		return nil, font, nil
	}
	l := &glyph.Letter{}
	char, err := s.pdf.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: text, Index: i})
	if err != nil {
		return nil, font, err
	}
	const lineEndHyphen = 2
	switch u := char.Unicode; {
	case u == lineEndHyphen:
		l.Text = "-"
	case u != 0 && u != 0xfffd && u != 0xfffe && u != 0xffff && u <= 0x10ffff:
		l.Text = string(rune(u))
	}
	if bad, err := s.pdf.FPDFText_HasUnicodeMapError(&requests.FPDFText_HasUnicodeMapError{TextPage: text, Index: i}); err == nil && bad.HasUnicodeMapError {
		l.Text = ""
	}
	origin, err := s.pdf.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: text, Index: i})
	if err != nil {
		return nil, font, nil // stands nowhere
	}
	l.X, l.Y = origin.X, origin.Y
	size, err := s.pdf.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: text, Index: i})
	if err != nil {
		return nil, font, err
	}
	l.Size, l.Matrix = size.FontSize, [4]float64{1, 0, 0, 1}
	if m, err := s.pdf.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: text, Index: i}); err == nil {
		l.Matrix = [4]float64{float64(m.Matrix.A), float64(m.Matrix.B), float64(m.Matrix.C), float64(m.Matrix.D)}
	}
	if b, err := s.pdf.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: i}); err == nil {
		w, h := math.Abs(float64(b.Rect.Right-b.Rect.Left)), math.Abs(float64(b.Rect.Top-b.Rect.Bottom))
		l.Advance = w
		if math.Abs(l.Matrix[1]) > math.Abs(l.Matrix[0]) { // the line runs up or down
			l.Advance = h
		}
	}
	if info, err := s.pdf.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: text, Index: i}); err == nil {
		font.Name, font.Flags = info.FontName, info.Flags
	}
	if w, err := s.pdf.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: text, Index: i}); err == nil {
		font.Weight = w.FontWeight
	}
	if c, err := s.pdf.FPDFText_GetFillColor(&requests.FPDFText_GetFillColor{TextPage: text, Index: i}); err == nil {
		l.Color = uint32(c.R&0xff<<16 | c.G&0xff<<8 | c.B&0xff)
	}
	if hidden {
		l.Hidden = s.hiddenAt(text, i)
	}
	return l, font, nil
}
