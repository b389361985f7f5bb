package write_test

import (
	"bytes"
	"io"
	"testing"

	"congvan/generate/write/pdf"
	"congvan/paper"
	"congvan/paper/layout"
	"congvan/paper/layout/measure"

	object "github.com/ledongthuc/pdf"
)

// TestPDFEmbedsItsLetters: each face in the file holds a glyph for every letter that is drawn in it, and nothing is
// embedded that is not drawn.
func TestPDFEmbedsItsLetters(t *testing.T) {
	controls := &paper.Document{Sections: []*paper.Section{{Page: a4(), Blocks: []paper.Block{
		body(run(14, "chữ thường "), paper.Run{Text: "\x01", Size: 14, Bold: true}, paper.Run{Text: "😀", Size: 14, Italic: true}),
	}}}}
	papers := map[string]*paper.Document{"controls": controls}
	for _, title := range sampleTitles() {
		papers[title] = sample(title)
	}
	for title, doc := range papers {
		glyphs := embedded(t, bytesOf(t, doc, pdf.Write))
		drawn := map[string]map[rune]bool{}
		for _, p := range layout.Flow(doc).Pages {
			for _, l := range p.Lines {
				for _, w := range l.Words {
					name := "utf8serif"
					if w.Style.Bold {
						name += "B"
					}
					if w.Style.Italic {
						name += "I"
					}
					if drawn[name] == nil {
						drawn[name] = map[rune]bool{' ': true}
					}
					for _, r := range w.Text {
						if measure.Of(w.Style.Bold, w.Style.Italic).Has(r) {
							drawn[name][r] = true
						}
					}
				}
			}
		}
		if len(glyphs) != len(drawn) {
			t.Errorf("%s: %d faces embedded, %d drawn", title, len(glyphs), len(drawn))
		}
		for name, letters := range drawn {
			if glyphs[name] == nil {
				t.Errorf("%s: %s is not embedded", title, name)
				continue
			}
			for r := range rune(0x10000) {
				if got := glyphs[name][2*r] != 0 || glyphs[name][2*r+1] != 0; got != letters[r] {
					t.Errorf("%s: %s has a glyph for %q: %t, want %t", title, name, r, got, letters[r])
				}
			}
		}
	}
}

// embedded gives by name of a font its table from letters to glyphs, two bytes a letter.
func embedded(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	file, err := object.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string][]byte{}
	for n := range file.NumPage() {
		fonts := file.Page(n + 1).Resources().Key("Font")
		for _, key := range fonts.Keys() {
			font := fonts.Key(key)
			table, err := io.ReadAll(font.Key("DescendantFonts").Index(0).Key("CIDToGIDMap").Reader())
			if err != nil || len(table) != 2*0x10000 {
				t.Fatalf("%s: a table of %d bytes: %v", font.Key("BaseFont").Name(), len(table), err)
			}
			tables[font.Key("BaseFont").Name()] = table
		}
	}
	return tables
}
