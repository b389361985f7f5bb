package readtest_test

import (
	"os"
	"testing"

	"congvan/extract/read"
	"congvan/extract/read/doc"
	"congvan/extract/read/docx"
	"congvan/extract/read/odt"
	"congvan/extract/read/readtest"
	"congvan/extract/read/rtf"
	"congvan/paper"
)

// TestFormats: one paper in every format gives one text.
func TestFormats(t *testing.T) {
	for _, name := range []string{"dispatch", "annex"} {
		first := ""
		for _, f := range []struct {
			reader read.Reader
			path   string
		}{
			{odt.Reader{}, "../odt/testdata/" + name + ".fodt"}, {odt.Reader{}, "../odt/testdata/" + name + ".odt"},
			{docx.Reader{}, "../docx/testdata/" + name + ".docx"},
			{doc.Reader{}, "../doc/testdata/" + name + ".doc"}, {rtf.Reader{}, "../rtf/testdata/" + name + ".rtf"},
		} {
			data, err := os.ReadFile(f.path)
			if err != nil {
				t.Fatal(err)
			}
			res, err := readtest.Read(f.reader, data)
			if err != nil {
				t.Fatalf("%s: %v", f.path, err)
			}
			text := paper.Flatten(res.Paper).String
			for _, n := range res.Paper.Footnotes {
				text += paper.FlattenNote(n).String
			}
			if first == "" {
				first = text
			}
			if text != first {
				t.Errorf("%s gives\n%s\nwant\n%s", f.path, text, first)
			}
		}
	}
}
