package pdf

import (
	"strings"
	"testing"

	"congvan/paper"
)

// TestSeen: what a reader of the page sees is the text, and nothing else.
func TestSeen(t *testing.T) {
	const font = "/Font << /F 5 0 R >> "
	line := "BT /F 14 Tf 85 700 Td (Thong bao) Tj ET "
	form := func(dict, content string) string {
		return "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> " + dict +
			strings.TrimPrefix(stream(content), "<<")
	}
	for _, c := range []struct {
		name, content, resources string
		more                     []string // from object 6
		want, apart              string
	}{
		{name: "a form in a form", content: line + "q 1 0 0 1 0 -20 cm /Fm Do Q", resources: "/XObject << /Fm 6 0 R >>",
			more: []string{form("/Matrix [1 0 0 1 10 0] /Resources << /XObject << /Fm 7 0 R >> >>", "/Fm Do"), form("", "BT /F 14 Tf 75 700 Td (so 5) Tj ET")},
			want: "Thong bao so 5"},
		{name: "a form shows no more than its box", content: line + "/Fm Do", resources: "/XObject << /Fm 6 0 R >>",
			more: []string{form("/BBox [0 600 595 690]", "BT /F 14 Tf 85 660 Td (trong) Tj 0 -100 Td (ngoai) Tj ET")}, want: "Thong bao trong"},
		{name: "letters of no colour", content: line + "BT 3 Tr /F 14 Tf 85 660 Td (an) Tj ET", want: "Thong bao an"},
		{name: "white on white", content: line + "BT 1 g /F 14 Tf 85 660 Td (##ky##) Tj ET", want: "Thong bao", apart: "##ky##"},
		{name: "white on dark", content: line + "0 0 0.5 rg 80 650 200 30 re f BT 1 g /F 14 Tf 85 660 Td (tieu de) Tj ET", want: "Thong bao tieu de"},
		{name: "wholly transparent", content: line + "/G gs BT /F 14 Tf 85 660 Td (an) Tj ET", resources: "/ExtGState << /G << /ca 0 >> >>", want: "Thong bao", apart: "an"},
		{name: "full ink of a separation", content: line + "/S cs 1 scn BT /F 14 Tf 85 660 Td (den) Tj ET", resources: "/ColorSpace << /S [/Separation /Black /DeviceGray << >>] >>", want: "Thong bao den"},
		{name: "cut off", content: line + "q 80 650 60 30 re W n BT /F 14 Tf 85 660 Td (thay) Tj 200 0 Td (khuat) Tj ET Q BT /F 14 Tf 85 620 Td (het) Tj ET", want: "Thong bao thay het"},
		{name: "beside the page", content: line + "BT /F 14 Tf 620 660 Td (ngoai) Tj ET", want: "Thong bao"},
		{name: "an inline image between words", content: "BT /F 14 Tf 85 700 Td (Thong) Tj ET BI /W 2 /H 2 /BPC 8 /CS /G ID EIEI EI BT /F 14 Tf 126 700 Td (bao) Tj ET", want: "Thong bao"},
		{name: "letters that stand for others", content: "BT /F 14 Tf 85 700 Td (Th) Tj /Span << /ActualText <FEFF00F4006E0067> >> BDC (xyz) Tj EMC ( bao) Tj ET", want: "Thông bao"},
		{name: "signs that stand for nothing", content: "BT /F 14 Tf 85 700 Td (Thong) Tj /Span << /ActualText () >> BDC (~) Tj EMC ( bao) Tj ET", want: "Thong bao"},
		{name: "a named list of properties", content: "BT /F 14 Tf 85 700 Td /Span /P BDC (T.B) Tj EMC ET", resources: "/Properties << /P << /ActualText (Thong bao) >> >>", want: "Thong bao"},
		{name: "a watermark that the file names", content: line + "/Artifact << /Type /Pagination /Subtype /Watermark >> BDC BT /F 14 Tf 200 400 Td (MAU) Tj ET EMC", want: "Thong bao", apart: "MAU"},
	} {
		more := append([]string{times}, c.more...)
		res := mustRead(t, onePage(c.content, font+c.resources, more...))
		if got := strings.Join(strings.Fields(paper.Flatten(res.Paper).String), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if got := apartWords(res); got != c.apart {
			t.Errorf("%s: apart %q, want %q", c.name, got, c.apart)
		}
	}
}

// TestOptionalLayers: what belongs to a layer that is off when the file is opened is not in the text.
func TestOptionalLayers(t *testing.T) {
	const content = "/OC /A BDC BT /F 14 Tf 85 700 Td (mot) Tj ET EMC /OC /B BDC q 0 0 500 700 re S BT /F 14 Tf 85 680 Td (hai) Tj ET Q EMC " +
		"/OC /M BDC BT /F 14 Tf 85 660 Td (ba) Tj ET EMC /Fm Do"
	look := strings.Replace(stream("BT /F 14 Tf 85 640 Td (bon) Tj ET"), "<<", "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /OC 7 0 R /Resources << /Font << /F 5 0 R >> >>", 1)
	for _, c := range []struct{ config, member, want string }{
		{"", "", "mot hai ba bon"},
		{"/OFF [7 0 R]", "", "mot ba"},
		{"/OFF [6 0 R 7 0 R]", "", ""},
		{"/OFF [7 0 R]", "/P /AllOn", "mot"},
		{"/OFF [7 0 R]", "/P /AnyOff", "mot ba"},
		{"/BaseState /OFF /ON [7 0 R]", "", "hai ba bon"},
		{"/BaseState /OFF", "/P /AllOff", "ba"},
	} {
		res, err := readBytes(t, file(
			"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R] /D << "+c.config+" >> >> >>",
			"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
			"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /Fm 9 0 R >> /Properties << /A 6 0 R /B 7 0 R /M 8 0 R >> >> >>",
			stream(content), times, "<< /Type /OCG /Name (mot) >>", "<< /Type /OCG /Name (hai) >>",
			"<< /Type /OCMD /OCGs [6 0 R 7 0 R] "+c.member+" >>", look))
		got := ""
		if err == nil {
			got = strings.Join(strings.Fields(paper.Flatten(res.Paper).String), " ")
		}
		if got != c.want {
			t.Errorf("%s, members %s: %q, want %q", c.config, c.member, got, c.want)
		}
	}
}
