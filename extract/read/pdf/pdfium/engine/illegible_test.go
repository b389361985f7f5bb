package engine

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"congvan/paper"
)

// TestIllegible: pages whose letters the file does not tell, and images that only PDFium unpacks, are read as it draws them.
func TestIllegible(t *testing.T) {
	for _, name := range []string{"codes", "jbig2", "jpeg2000"} {
		data, err := os.ReadFile("../../testdata/drawn/" + name + ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		res, err := readPDF(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if text := paper.Flatten(res.Paper).String; !strings.Contains(text, "Bơm nước chống úng") || res.TextLayer != "ocr" {
			t.Errorf("%s: layer %s, text %q", name, res.TextLayer, text)
		}
		if len(res.Warnings) == 0 || !strings.HasPrefix(res.Warnings[0].Message.EN, "page 1: the file does not tell") {
			t.Errorf("%s: warnings %v", name, res.Warnings)
		}
	}
}

// TestIllegibleFilledIn: what was put into a field of a form on such a page is read with it, once.
func TestIllegibleFilledIn(t *testing.T) {
	data := paperFile(t, "drawn/jbig2.pdf")
	const prev = "2875" // where its table of objects is
	if !bytes.HasSuffix(bytes.TrimSpace(data), []byte("startxref\n"+prev+"\n%%EOF")) {
		t.Fatal("the table of objects is elsewhere")
	}
	var offsets []int
	add := func(object string) {
		offsets = append(offsets, len(data))
		data = append(data, object+"\nendobj\n"...)
	}
	add("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 340.2 170.1] /Contents 4 0 R /Annots [6 0 R] /Resources << /XObject << /I 5 0 R >> >> >>")
	add("6 0 obj\n<< /Type /Annot /Subtype /Widget /FT /Sig /T (a) /F 4 /Rect [20 4 120 24] /AP << /N 7 0 R >> >>")
	add("7 0 obj\n" + stream("/Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F 8 0 R >> >>", "BT /F 14 Tf 0 5 Td (4826) Tj ET"))
	add("8 0 obj\n" + times)
	table := len(data)
	data = fmt.Appendf(data, "xref\n3 1\n%010d 00000 n \n6 3\n", offsets[0])
	for _, o := range offsets[1:] {
		data = fmt.Appendf(data, "%010d 00000 n \n", o)
	}
	data = fmt.Appendf(data, "trailer\n<< /Size 9 /Root 1 0 R /Prev %s >>\nstartxref\n%d\n%%%%EOF\n", prev, table)
	res, err := readPDF(data)
	if err != nil {
		t.Fatal(err)
	}
	if text := paper.Flatten(res.Paper).String; strings.Count(text, "4826") != 1 || !strings.Contains(text, "Bơm nước chống úng") {
		t.Errorf("text %q", text)
	}
}
