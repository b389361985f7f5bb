package pdf

import (
	"bytes"
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
