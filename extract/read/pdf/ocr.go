package pdf

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"math"
	"strings"
	"unicode"

	"congvan"
	"congvan/extract/child"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/pdf/flow"
	"congvan/extract/read/pdf/glyph"
	"congvan/extract/read/pdf/object"
	"congvan/extract/read/pdf/pdfium"
	"congvan/extract/read/pdf/raster"
	"congvan/extract/read/scan"
)

// recognised is what the recognition of letters adds to a file: pages that are pictures.
type recognised struct {
	password          string        // opens the file again
	draw              drawer        // nil where nothing can draw
	drawn             map[int]bool  // pages read as drawn
	*scan.Recognition               // nil where no page was recognised
	failed            error         // why none was, though some should be
	tried             []int         // numbers of the pages that should be
	read              map[int]bool  // of those that were
	unpacked          map[int]error // images that could not be unpacked, by page
}

// recognise reads the pages that are pictures, or whose text somebody's recognition made without the marks of
// Vietnamese. They take the place of what the file says of them; what was typed or stamped on top of them stays.
func recognise(ctx context.Context, data []byte, password string, file *object.File, doc document, lim limits.Limits) recognised {
	r := recognised{password: password, draw: drawing(data, password)}
	r.run(ctx, data, file, doc, lim)
	return r
}

func (r *recognised) run(ctx context.Context, data []byte, file *object.File, doc document, lim limits.Limits) {
	r.read, r.unpacked, r.drawn = map[int]bool{}, map[int]error{}, map[int]bool{}
	var pics []scan.Picture
	for _, p := range doc.Pages {
		if !pictured(p) && !(r.draw != nil && illegible(p)) {
			continue
		}
		r.tried = append(r.tried, p.Number)
		width, height, err := glyph.Size(file, p.Number, lim)
		if err != nil {
			width, height = p.Width, p.Height
		}
		pics = append(pics, scan.Picture{Number: p.Number, Width: width, Height: height, Image: func() (image.Image, error) {
			if r.draw != nil && !pictured(p) {
				return r.drawPage(ctx, p.Number)
			}
			return r.picture(ctx, data, p.Number, width, height, lim)
		}})
	}
	if len(pics) == 0 {
		return
	}
	if r.Recognition, r.failed = scan.Recognise(ctx, pics); r.failed != nil {
		for _, err := range r.unpacked {
			if f := (*raster.FilterError)(nil); errors.As(err, &f) {
				r.failed = notUnpacked(f)
			}
		}
		return
	}
	for _, page := range r.Pages {
		p := doc.Pages[page.Number-1]
		p.Unknown, p.Damaged = 0, false // what is unsure of it, the recognition says
		if len(page.Words) > 0 {
			r.read[page.Number] = true
			p.Page = merge(page, p, r.drawn[page.Number])
			p.Letters = max(p.Letters, 1)
		}
	}
}

// pictured tells whether the page is read better from its picture.
func pictured(p *glyph.Page) bool {
	if p.Images == 0 {
		return false
	}
	if p.Letters == 0 {
		return !p.Blank()
	}
	if !p.Picture {
		return false
	}
	return 5*p.Unknown > p.Letters || p.Letters < 60 || !vietnamese(p.Words)
}

// illegible tells whether the page shows something that the file does not tell: letters of fonts that name no characters,
// or outlines of letters.
func illegible(p *glyph.Page) bool {
	return 5*p.Unknown > p.Letters || p.Letters == 0 && !p.Blank()
}

// vietnamese tells whether the words have the marks that most syllables of the language have. A recognition for other
// languages leaves them out or makes signs of them.
func vietnamese(words []flow.Word) bool {
	marked, all := 0, 0
	for i := range words {
		w := &words[i]
		if w.Apart || strings.ToUpper(w.Text) == w.Text { // abbreviations have none
			continue
		}
		all++
		if strings.ContainsFunc(w.Text, func(r rune) bool { return r > 0x7f && unicode.IsLetter(r) }) {
			marked++
		}
	}
	return all < 12 || 2*marked > all
}

// merge keeps beside the recognised words those that a clerk typed or a program stamped onto the page, unless the picture
// shows them too.
func merge(page flow.Page, p *glyph.Page, drawn bool) flow.Page {
	if drawn {
		return page
	}
	if math.Abs(page.Width-p.Width) > 2 || math.Abs(page.Height-p.Height) > 2 {
		return page // it lay on its side
	}
	for _, w := range p.Words {
		if w.Apart || w.Typed || p.Hidden == 0 && p.Letters < 60 {
			page.Words = append(page.Words, w)
		}
	}
	return page
}

// picture composes the picture of a page. It opens the file anew, by a layer that gives images as they are, so that the
// pictures of many pages are not held against the limit of one document.
func (r *recognised) picture(ctx context.Context, data []byte, number int, width, height float64, lim limits.Limits) (image.Image, error) {
	openers, err := object.Openers(data, r.password, lim)
	if err != nil {
		return nil, err
	}
	failed := errNoPicture
	var some image.Image // without the images that could not be unpacked
	for _, open := range openers {
		f, err := open()
		if err != nil || f.Layer == "ledongthuc" {
			failed = errors.Join(failed, err)
			continue
		}
		pics, err := glyph.Pictures(ctx, f, number, lim)
		if err != nil {
			failed = errors.Join(failed, err)
			continue
		}
		img, err := raster.Page(pics, width, height)
		r.unpacked[number] = err
		if img != nil && err == nil {
			return img, nil
		}
		some, failed = img, errors.Join(failed, err)
		if img != nil {
			break
		}
	}
	if r.draw != nil {
		img, err := r.drawPage(ctx, number)
		if err == nil {
			return img, nil
		}
		failed = errors.Join(failed, err)
	}
	if some != nil {
		return some, nil
	}
	return nil, failed
}

func (r *recognised) drawPage(ctx context.Context, number int) (image.Image, error) {
	img, err := r.draw(ctx, number)
	if err == nil {
		r.drawn[number] = true
		delete(r.unpacked, number) // whatever could not be unpacked is in the picture
	}
	return img, err
}

var errNoPicture = errors.New("no picture on the page")

// drawer gives the picture of a page as a viewer shows it, with what was typed or stamped onto it, at 300 dots an inch. It is asked where the images on the page are not its picture:
// where fonts do not tell their letters, or an image is packed in a way that package raster cannot unpack.
type drawer func(ctx context.Context, number int) (image.Image, error)

// drawing gives what draws the pages of the file: PDFium; nil where this program does not serve it.
func drawing(data []byte, password string) drawer {
	if !child.Serves(pdfium.Job) {
		return nil
	}
	return func(ctx context.Context, number int) (img image.Image, err error) {
		want := read.Drawing{DPI: 300, Pages: []read.Range{{From: number, To: number}}}
		err = pdfium.Draw(ctx, data, password, want, func(_, _ int, b []byte) (err error) {
			img, err = png.Decode(bytes.NewReader(b))
			return err
		})
		return img, err
	}
}

// textLayer tells where the letters come from, after the recognition.
func (r recognised) textLayer(doc document) string {
	before := textLayer(doc)
	if len(r.read) == 0 {
		return before
	}
	for _, p := range doc.Pages {
		if !r.read[p.Number] && len(p.Words) > 0 && (before != "ocr" || 2*p.Hidden < p.Letters) {
			return "mixed"
		}
	}
	return "ocr"
}

// warnings tells which pages could not be recognised, and why.
func (r recognised) warnings(doc document) []congvan.Warning {
	var out []congvan.Warning
	add := func(number int, w congvan.Warning) {
		place := pagePlace(number)
		w.Message = congvan.Message{VI: place.VI + ": " + w.Message.VI, EN: place.EN + ": " + w.Message.EN}
		out = append(out, w)
	}
	for _, number := range r.tried {
		if r.drawn[number] && r.read[number] {
			w := congvan.NewWarning(congvan.NoText)
			w.Message = congvan.Message{
				VI: "tệp không cho biết các chữ của trang; trang được nhận dạng từ hình, cần đối chiếu với bản gốc",
				EN: "the file does not tell the letters of the page; it was recognised from its picture: compare with the original",
			}
			add(number, w)
		}
		if r.failed != nil && doc.Pages[number-1].Letters > 0 { // a page without letters is told of anyway
			add(number, congvan.NewWarning(congvan.NoText))
		}
		if err := r.unpacked[number]; err != nil {
			w := congvan.NewWarning(congvan.SourceDamaged)
			var f *raster.FilterError
			if errors.As(err, &f) {
				e := notUnpacked(f)
				w.Message = congvan.Message{VI: e.What.VI + "; " + e.Next.VI, EN: e.What.EN + "; " + e.Next.EN}
			}
			add(number, w)
		}
	}
	var e *congvan.Error
	if errors.As(r.failed, &e) {
		w := congvan.NewWarning(congvan.NoText)
		w.Message = congvan.Message{VI: e.What.VI + "; " + e.Next.VI, EN: e.What.EN + "; " + e.Next.EN}
		out = append(out, w)
	}
	return out
}

// notUnpacked says that an image is packed in a way that cannot be read.
func notUnpacked(f *raster.FilterError) *congvan.Error {
	return &congvan.Error{
		What: congvan.Message{VI: "ảnh nén kiểu " + f.Filter + " chưa đọc được", EN: "an image packed by " + f.Filter + " cannot be read"},
		Next: congvan.Message{VI: "in tệp ra PDF mới rồi thử lại", EN: "print the file to a new PDF and try again"},
		Err:  f,
	}
}
