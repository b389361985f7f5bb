package pdf

import (
	"bytes"
	"strings"
	"testing"

	"congvan/extract/read"
	"congvan/paper"

	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
	"codeberg.org/go-pdf/fpdf"
)

// What the project's own PDF library writes reads back the same, bold told by its descriptor alone.
func TestOwnWriter(t *testing.T) {
	doc := fpdf.New("P", "pt", "A4", "")
	doc.AddUTF8FontFromBytes("Serif", "", liberationserifregular.TTF)
	doc.AddUTF8FontFromBytes("Serif", "B", liberationserifbold.TTF)
	doc.AddPage()
	letters := "Điều 1. Ăn quả nhớ kẻ trồng cây; ưỡn ẹo, sửa chữa, thẳng thắn, bướng bỉnh, quỳnh, khuỷu, ẩm ướt, ₫ ² “…” – •"
	doc.SetFont("Serif", "B", 14)
	doc.Text(85, 100, "SỞ GIÁO DỤC VÀ ĐÀO TẠO")
	doc.SetFont("Serif", "", 14)
	doc.Text(85, 130, letters[:strings.Index(letters, "bướng")])
	doc.Text(85, 150, letters[strings.Index(letters, "bướng"):])
	var b bytes.Buffer
	if err := doc.Output(&b); err != nil {
		t.Fatal(err)
	}
	res := mustRead(t, b.Bytes())
	if got, want := strings.ReplaceAll(paper.Flatten(res.Paper).String, "\n", " "), "SỞ GIÁO DỤC VÀ ĐÀO TẠO "+letters+" "; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	for _, block := range res.Paper.Sections[0].Blocks {
		p := block.(*paper.Paragraph)
		if bold := strings.HasPrefix(p.Runs[0].Text, "SỞ"); p.Runs[0].Bold != bold || p.Runs[0].Size != 14 {
			t.Errorf("%q: bold %v, size %v", p.Runs[0].Text, p.Runs[0].Bold, p.Runs[0].Size)
		}
	}
}

func TestFonts(t *testing.T) {
	for _, c := range []struct {
		name, font, show, want string
		encoding               string
	}{
		{"names of letters", "<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << /Differences [65 /ohornacute /dcroat /uni1EA1] >> >>", "(ABC)", "ớđạ", "utf-8"},
		{"TCVN3", "<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+.VnTime /Encoding /WinAnsiEncoding >>", "(Th\\253ng b\\270o)", "Thông báo", "tcvn3"},
		{"VNI", "<< /Type /Font /Subtype /TrueType /BaseFont /VNI-Times /Encoding /WinAnsiEncoding >>", "(Th\\364ng ba\\371o)", "Thơng báo", "vni"},
		{"drawings that count in points", "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 67 /Widths [0.5 0.5 0.5] " +
			"/Encoding << /Differences [65 /ohornacute /dcroat /uni1EA1] >> /CharProcs << >> >>", "(ABC)", "ớđạ", "utf-8"},
		{"bullets", "<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+SymbolMT /FontDescriptor << /Flags 4 >> >>", "(\\267)", "•", "utf-8"},
		{"private use", "<< /Type /Font /Subtype /Type0 /BaseFont /Wingdings-Regular /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< >>] >>", "<0003>", "➢", "utf-8"},
	} {
		res := mustRead(t, onePage("BT /F 14 Tf 85 700 Td "+c.show+" Tj ET", "/Font << /F 5 0 R >>", c.font,
			stream("1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0003> <F0D8> endbfchar")))
		if got := strings.TrimSpace(paper.Flatten(res.Paper).String); got != c.want || res.Encoding != c.encoding {
			t.Errorf("%s: %q in %s, want %q in %s", c.name, got, res.Encoding, c.want, c.encoding)
		}
	}
}

// Letters whose character the file does not tell are shown as such, and the page is told.
func TestUnknownLetters(t *testing.T) {
	res := mustRead(t, onePage("BT /F 14 Tf 85 700 Td <000300040005> Tj ET", "/Font << /F 5 0 R >>",
		"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /DW 500 >>] >>"))
	if len(res.Warnings) != 1 || res.Warnings[0].Code != "source.no_text" || !strings.Contains(res.Warnings[0].Message.EN, "page 1") {
		t.Errorf("warnings %+v", res.Warnings)
	}
}

// Pages that lie on their side, by their own word or by how the letters run, come out upright.
func TestUpright(t *testing.T) {
	for name, content := range map[string]string{
		"/Rotate 90":  "BT /F 14 Tf 0 1 -1 0 100 85 Tm (Nam ngang) Tj 0 1 -1 0 120 85 Tm (dong hai) Tj ET",
		"/Rotate 0":   "BT /F 14 Tf 0 1 -1 0 100 85 Tm (Nam ngang) Tj 0 1 -1 0 120 85 Tm (dong hai) Tj ET",
		"/Rotate 180": "BT /F 14 Tf -1 0 0 -1 400 100 Tm (Nam ngang) Tj -1 0 0 -1 400 120 Tm (dong hai) Tj ET",
		"/Rotate 270": "BT /F 14 Tf 0 -1 1 0 400 700 Tm (Nam ngang) Tj 0 -1 1 0 380 700 Tm (dong hai) Tj ET",
	} {
		res := mustRead(t, file("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 "+name+" >>",
			"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>", stream(content), times))
		if got := paper.Flatten(res.Paper).String; got != "Nam ngang\ndong hai\n" {
			t.Errorf("%s: %q", name, got)
		}
		p := res.Pages.Pages[0]
		for _, l := range p.Lines {
			if b := l.Box; b.X < 0 || b.Y < 0 || b.X+b.W > float64(p.Width) || b.Y+b.H > float64(p.Height) || b.W < 40 {
				t.Errorf("%s: box %+v on a page of %v x %v", name, b, p.Width, p.Height)
			}
		}
	}
}

// A number that a signing program put into the blank is text; its stamp, and a text across the page, are not.
func TestAnnotations(t *testing.T) {
	look := func(content string) string {
		return "<< /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F 5 0 R >> >> /Length " +
			strings.TrimPrefix(stream(content), "<< /Length ")
	}
	res := mustRead(t, file("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R 7 0 R] /Resources << /Font << /F 5 0 R >> >> >>",
		stream("BT /F 13 Tf 85 700 Td (So:) Tj 70 0 Td (/QD-UBND) Tj ET BT /F 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (BAN NHAP) Tj ET"), times,
		"<< /Subtype /Widget /FT /Sig /Rect [110 697 210 717] /AP << /N 8 0 R >> >>",
		"<< /Subtype /Widget /FT /Sig /Rect [300 100 400 120] /AP << /N 9 0 R >> >>",
		look("BT /F 13 Tf 0 6 Td (482) Tj ET"), look("BT /F 8 Tf 0 6 Td (Nguoi ky: So Thu) Tj ET")))
	if got := paper.Flatten(res.Paper).String; got != "So: 482 /QD-UBND\n" {
		t.Errorf("text %q", got)
	}
	if got := apartWords(res); !strings.Contains(got, "Nguoi ky: So Thu") || !strings.Contains(got, "BAN") || !strings.Contains(got, "NHAP") {
		t.Errorf("apart: %q", got)
	}
}

// apartWords gives the words that are no part of the text.
func apartWords(res *read.Result) string {
	var out []string
	for _, p := range res.Pages.Pages {
		for _, l := range p.Lines {
			for _, w := range l.Words {
				if w.Apart {
					out = append(out, w.Text)
				}
			}
		}
	}
	return strings.Join(out, " ")
}
