package engine

import (
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
