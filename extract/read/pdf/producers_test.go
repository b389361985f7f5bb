package pdf

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"congvan/extract/read/readtest"
	"congvan/paper"
)

// TestProducers: one letter is one paper, whichever program printed it, and whatever another made of the print.
func TestProducers(t *testing.T) {
	dump := func(name string) (lines string, text string) {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		res, err := readtest.Read(Reader{}, data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(res.Warnings) > 0 {
			t.Errorf("%s: warnings %v", name, res.Warnings)
		}
		return readtest.Dump(res.Paper), paper.Flatten(res.Paper).String
	}
	// Programs set the same letter in other sizes, and break its lines elsewhere.
	lengths := regexp.MustCompile(`\[Liberation Serif [0-9.]+| (first|before|columns)( [-0-9.]+)+`)
	bare := func(s string) string { // without the page setup
		_, s, _ = strings.Cut(s[strings.Index(s, "section"):], "\n")
		return s
	}
	want, _ := dump("producers/chromium.pdf")
	readtest.Golden(t, Reader{}, "testdata/producers/chromium.pdf")
	for _, name := range []string{"producers/wkhtmltopdf.pdf", "producers/reportlab.pdf"} {
		if got, _ := dump(name); lengths.ReplaceAllString(bare(got), "") != lengths.ReplaceAllString(bare(want), "") {
			t.Errorf("%s is another paper than Chromium's:\n%s", name, got)
		}
	}
	want, text := dump("letter.pdf")
	for _, name := range []string{"ghostscript", "cairo", "mutool", "qpdf-web", "qpdf-locked"} {
		got, same := dump("producers/" + name + ".pdf")
		if bare(got) != bare(want) || same != text {
			t.Errorf("%s is another paper than LibreOffice's:\n%s", name, got)
		}
	}
}
