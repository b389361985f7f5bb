// Package pdf draws a paper as PDF.
//
// In: a paper. Out: the bytes of a PDF with the fonts in use embedded and every word at the place that package layout
// gives it, followed by its blank, so that the text reads back as it was. The same paper gives the same bytes.
// It breaks no line and knows no form.
package pdf

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"congvan"
	"congvan/paper"
	"congvan/paper/layout"
	"congvan/paper/layout/measure"

	"codeberg.org/go-pdf/fpdf"
)

// Write lays the paper out and draws it. The error is a *congvan.Error: a paper without sections, a picture that is
// none, or what w returned.
func Write(w io.Writer, doc *paper.Document) error {
	if doc == nil || len(doc.Sections) == 0 {
		return &congvan.Error{
			What: congvan.Message{VI: "văn bản không có trang nào để ghi", EN: "the paper has no section to write"},
			Next: congvan.Message{VI: "kiểm tra mẫu đã chọn", EN: "check the chosen form"},
		}
	}
	return Draw(w, doc, layout.Flow(doc))
}

// epoch is the time of creation that is written, so that the bytes depend on the paper alone.
var epoch = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// Draw draws pages that layout.Flow made of the paper; the paper gives title, author and language.
func Draw(w io.Writer, doc *paper.Document, pages *layout.Pages) error {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: 595.28, Ht: 841.89}})
	f.SetCatalogSort(true)
	f.SetCreationDate(epoch)
	f.SetModificationDate(epoch)
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	f.SetLineCapStyle("square") // corners of frames and borders close
	f.SetTitle(printable(doc.Title), true)
	f.SetAuthor(printable(doc.Author), true)
	f.SetCreator("congvan", false)
	f.SetProducer("congvan", false)
	lang := doc.Lang
	if lang == "" {
		lang = "vi-VN"
	}
	f.SetLang(lang)
	c := canvas{Fpdf: f}
	c.fonts(pages)
	for i := range pages.Pages {
		c.page(&pages.Pages[i])
	}
	if err := f.Output(w); err != nil {
		return &congvan.Error{
			What: congvan.Message{VI: "không ghi được tệp PDF", EN: "the PDF file could not be written"},
			Next: congvan.Message{VI: "kiểm tra ổ đĩa, quyền ghi và hình ảnh trong văn bản", EN: "check the disk, the right to write and the pictures in the paper"},
			Err:  err,
		}
	}
	return nil
}

// canvas draws on the page at hand and knows what was last set.
type canvas struct {
	*fpdf.Fpdf
	face   int // set, 1 more; 0: none on this page
	size   float64
	color  string
	images int
}

// family is the name of the font in the file.
const family = "serif"

// fonts adds the faces in use, each with the letters that it is to draw: the library reads and writes the whole of a font
// that it is given, for each file again.
func (c *canvas) fonts(pages *layout.Pages) {
	var (
		letters [len(styles)][]rune
		seen    [len(styles)][0x10000 / 64]uint64
	)
	for i := range pages.Pages {
		for j := range pages.Pages[i].Lines {
			words := pages.Pages[i].Lines[j].Words
			for k := range words {
				n := styleOf(&words[k])
				if letters[n] == nil {
					letters[n] = []rune{' '} // after words; and a word may have no letter that is drawn
				}
				text, _ := basicPlane(words[k].Text)
				for _, r := range text {
					if bit := uint64(1) << (r % 64); seen[n][r/64]&bit == 0 {
						seen[n][r/64] |= bit
						letters[n] = append(letters[n], r)
					}
				}
			}
		}
	}
	for n, list := range letters {
		if list != nil {
			c.AddUTF8FontFromBytes(family, styles[n], measure.Of(n&1 != 0, n&2 != 0).Subset(list))
		}
	}
}

// styles are the names of the faces in the library.
var styles = [4]string{"", "B", "I", "BI"}

// styleOf gives the number of the word's face in styles.
func styleOf(w *layout.Word) (n int) {
	if w.Style.Bold {
		n = 1
	}
	if w.Style.Italic {
		n += 2
	}
	return n
}

func (c *canvas) page(p *layout.Page) {
	orientation := "P"
	size := fpdf.SizeType{Wd: float64(p.Width), Ht: float64(p.Height)}
	if p.Width > p.Height {
		orientation = "L"
		size.Wd, size.Ht = size.Ht, size.Wd
	}
	c.AddPageFormat(orientation, size)
	for i := range p.Strokes {
		c.stroke(&p.Strokes[i])
	}
	for i := range p.Pictures {
		c.picture(&p.Pictures[i])
	}
	for i := range p.Lines {
		words := p.Lines[i].Words
		for j := range words {
			if words[j].Apart { // a running head or foot is no part of the text
				c.RawWriteStr("/Artifact BMC")
				c.word(&words[j])
				c.RawWriteStr("EMC")
				continue
			}
			c.word(&words[j])
		}
	}
}

func (c *canvas) word(w *layout.Word) {
	c.style(w)
	text, exact := basicPlane(w.Text)
	if !w.Joined {
		text += " "
	}
	face := measure.Of(w.Style.Bold, w.Style.Italic)
	baseline := w.Box.Y + face.Ascent*float64(w.Style.Size)
	if !exact {
		c.RawWriteStr("/Span <</ActualText <" + utf16Hex(printable(w.Text)) + ">>> BDC")
		c.Text(w.Box.X, baseline, text)
		c.RawWriteStr("EMC")
		return
	}
	x := w.Box.X
	for text != "" { // tick boxes are drawn as strokes: their letters are there to be read, unseen
		if r, n := utf8.DecodeRuneInString(text); measure.TickBox(r) {
			c.SetTextRenderingMode(3)
			c.Text(x, baseline, text[:n])
			c.SetTextRenderingMode(0)
			x += face.Advance(r) * float64(w.Style.Size)
			text = text[n:]
			continue
		}
		end := strings.IndexFunc(text, measure.TickBox)
		if end < 0 {
			end = len(text)
		}
		c.Text(x, baseline, text[:end])
		for _, r := range text[:end] {
			x += face.Advance(r) * float64(w.Style.Size)
		}
		text = text[end:]
	}
}

// style sets the font and colour of a word.
func (c *canvas) style(w *layout.Word) {
	n := styleOf(w)
	if size := float64(w.Style.Size); c.face != n+1 || c.size != size {
		c.SetFont(family, styles[n], size)
		c.face, c.size = n+1, size
	}
	if c.color != w.Style.Color {
		c.color = w.Style.Color
		c.SetTextColor(rgb(w.Style.Color))
	}
}

func (c *canvas) stroke(s *layout.Stroke) {
	c.SetLineWidth(float64(s.Weight))
	c.SetDrawColor(rgb(s.Color))
	c.Line(float64(s.X1), float64(s.Y1), float64(s.X2), float64(s.Y2))
}

func (c *canvas) picture(p *layout.Picture) {
	kind := strings.TrimPrefix(p.Image.MediaType, "image/")
	c.images++
	name := "image" + strconv.Itoa(c.images)
	opt := fpdf.ImageOptions{ImageType: kind}
	c.RegisterImageOptionsReader(name, opt, bytes.NewReader(p.Image.Data))
	c.ImageOptions(name, p.Box.X, p.Box.Y, p.Box.W, p.Box.H, false, opt, 0, "")
}

// rgb gives the parts of "rrggbb"; anything else is black.
func rgb(s string) (r, g, b int) {
	n, err := strconv.ParseUint(s, 16, 32)
	if err != nil || len(s) != 6 {
		return 0, 0, 0
	}
	return int(n >> 16), int(n >> 8 & 0xff), int(n & 0xff)
}

// basicPlane gives the text with a sign for each letter that the font format cannot hold; exact tells that there is none.
func basicPlane(s string) (text string, exact bool) {
	exact = true
	for _, r := range s {
		if r > 0xffff || r < ' ' || r == utf8.RuneError {
			exact = false
			break
		}
	}
	if exact {
		return s, true
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r > 0xffff:
			return '\ufffd'
		case r < ' ':
			return -1
		}
		return r
	}, s), false
}

// printable gives the text as whole UTF-8 without controls.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, s)
}

func utf16Hex(s string) string {
	const digits = "0123456789ABCDEF"
	out := []byte("FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
	}
	return string(out)
}
