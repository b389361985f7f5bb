package pdf

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"os"
	"slices"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read/pdf/flow"
	"congvan/paper"

	"codeberg.org/go-fonts/liberation/liberationserifregular"
	"codeberg.org/go-pdf/fpdf"
)

// A file of a typed page, a scan, and a scan under the text of a recognition that knew no Vietnamese. It needs tesseract
// with Vietnamese (apt install tesseract-ocr tesseract-ocr-vie).
func TestScannedPages(t *testing.T) {
	scanned, err := os.ReadFile("../scan/testdata/page-2.jpg")
	if err != nil {
		t.Fatal(err)
	}
	doc := fpdf.New("P", "pt", "A4", "")
	doc.AddUTF8FontFromBytes("Serif", "", liberationserifregular.TTF)
	doc.RegisterImageOptionsReader("scan", fpdf.ImageOptions{ImageType: "JPG"}, bytes.NewReader(scanned))
	w, h := doc.GetPageSize()
	doc.AddPage()
	doc.SetFont("Serif", "", 14)
	doc.Text(85, 100, "Kính gửi: Sở Thủy lợi tỉnh Long Thuận, Ủy ban nhân dân các huyện ven biển")
	doc.AddPage()
	doc.ImageOptions("scan", 0, 0, w, h, false, fpdf.ImageOptions{ImageType: "JPG"}, 0, "")
	doc.AddPage()
	for i := range 12 {
		doc.Text(85, 100+20*float64(i), "Giao S6 Lao d6ng theo doi, don doc, ki6m tra vi6c thvc hi6n Chi thi nay")
	}
	doc.ImageOptions("scan", 0, 0, w, h, false, fpdf.ImageOptions{ImageType: "JPG"}, 0, "")
	var b bytes.Buffer
	if err := doc.Output(&b); err != nil {
		t.Fatal(err)
	}
	res, err := Reader{}.Read(t.Context(), bytes.NewReader(b.Bytes()), int64(b.Len()), limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	if res.TextLayer != "mixed" || len(res.Pages.Pages) != 3 {
		t.Errorf("layer %q, %d pages", res.TextLayer, len(res.Pages.Pages))
	}
	text := paper.Flatten(res.Paper).String
	if n := strings.Count(text, "Mai Trọng Khiêm"); n != 2 {
		t.Errorf("the signer stands in the text %d times:\n%s", n, text)
	}
	if !strings.Contains(text, "Kính gửi: Sở Thủy lợi tỉnh Long Thuận") || strings.Contains(text, "d6ng") {
		t.Errorf("text:\n%s", text)
	}
	if slices.ContainsFunc(res.Warnings, func(w congvan.Warning) bool { return w.Code == congvan.NoText }) {
		t.Errorf("warnings %v", res.Warnings)
	}
}

func TestVietnamese(t *testing.T) {
	for text, want := range map[string]bool{
		"Ngày 07 tháng 11, đồng chí chủ trì buổi làm việc nghe báo cáo đánh giá kết quả và giải pháp": true,
		"Ngay 07 thang 11, d6ng chi chu tri bu6i lam vi6c nghe bao cao danh gia k6t qua va giai phap": false,
		"CỘNG HÒA": true, // too little to tell
	} {
		var words []flow.Word
		for _, s := range strings.Fields(text) {
			words = append(words, flow.Word{Text: s})
		}
		if got := vietnamese(words); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// TestDrawnPage: a page whose letters the file does not tell is read as something draws it, and that is said.
func TestDrawnPage(t *testing.T) {
	photo, err := os.ReadFile("../scan/testdata/page-2.jpg")
	if err != nil {
		t.Fatal(err)
	}
	img, err := jpeg.Decode(bytes.NewReader(photo))
	if err != nil {
		t.Fatal(err)
	}
	data := onePage("BT /F 14 Tf 85 700 Td <000300040005> Tj ET", "/Font << /F 5 0 R >>", nameless)
	file, doc, err := best(t.Context(), data, "", limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	r := recognised{draw: func(context.Context, int) (image.Image, error) { return img, nil }}
	r.run(t.Context(), data, file, doc, limits.Default())
	text := ""
	for _, w := range doc.Pages[0].Words {
		text += w.Text + " "
	}
	if !strings.Contains(text, "Mai Trọng Khiêm") || r.textLayer(doc) != "ocr" {
		t.Errorf("layer %s, text %q", r.textLayer(doc), text)
	}
	if w := r.warnings(doc); len(w) != 1 || !strings.HasPrefix(w[0].Message.EN, "page 1: the file does not tell") {
		t.Errorf("warnings %+v", w)
	}
}

const nameless = "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /DW 500 >>] >>"

// TestIllegible: where nothing draws the page, it is told, and why it cannot be read.
func TestIllegible(t *testing.T) {
	outline := strings.Repeat("10 10 m 12 14 14 14 16 10 c h f ", 120)
	made := func(name string) []byte {
		data, err := os.ReadFile("testdata/drawn/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	const font = "/Font << /F 5 0 R >>"
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"a font that names no characters", onePage("BT /F 14 Tf 85 700 Td <000300040005> Tj ET", font, nameless), "without readable text"},
		{"a Type 3 font that names no characters", onePage("BT /F 14 Tf 85 700 Td (abc) Tj ET", font,
			"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 99 /Widths [500 500 500] "+
				"/Encoding << /Differences [97 /g1 /g2 /g3] >> /CharProcs << >> >>"), "without readable text"},
		{"a font whose codes only count its glyphs", onePage("BT /F 14 Tf 85 700 Td (\\001\\002AB) Tj ET", font,
			"<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+X /FirstChar 1 /LastChar 70 /Widths [500] /FontDescriptor << /Flags 4 /FontFile2 4 0 R >> >>"),
			"without readable text"},
		{"letters that Ghostscript numbered", made("codes.pdf"), "without readable text"},
		{"outlines of letters", onePage(outline, "", "<< >>"), "needs text recognition"},
		{"JPEG 2000", made("jpeg2000.pdf"), "JPXDecode"},
		{"JBIG2", made("jbig2.pdf"), "JBIG2Decode"},
	} {
		_, doc, err := best(t.Context(), c.data, "", limits.Default())
		if err != nil {
			t.Fatal(err)
		}
		if p := doc.Pages[0]; !illegible(p) {
			t.Errorf("%s: %d of %d letters unknown, and it passes for legible", c.name, p.Unknown, p.Letters)
		}
		res, err := readBytes(t, c.data)
		said := fmt.Sprint(err)
		if err == nil {
			said = fmt.Sprint(res.Warnings)
		}
		if !strings.Contains(said, c.want) {
			t.Errorf("%s: %s, want %q", c.name, said, c.want)
		}
	}
}
