package pdf

import (
	"strings"
	"testing"

	"congvan"
)

// TestAttached: files inside a PDF are said not to be read, by name, however the tree of names is built.
func TestAttached(t *testing.T) {
	page := []string{
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
		stream("BT /F 14 Tf 85 700 Td (Con day) Tj ET"), times,
	}
	for _, c := range []struct {
		name, tree string
		want       []string // parts of the warning; none: no warning
	}{
		{"none", "", nil},
		{"no file in the tree", "/EmbeddedFiles << /Names [] >>", nil},
		{"one", "/EmbeddedFiles << /Names [(a) << /F (phu-luc.docx) >>] >>", []string{"1 tệp", "phu-luc.docx"}},
		{"a name in UTF-16, one without a name", "/EmbeddedFiles << /Names [(a) << /F (x) /UF <FEFF1EE5> >> (b.xlsx) << >>] >>", []string{"2 tệp", "ụ", "b.xlsx"}},
		{"branches", "/EmbeddedFiles << /Kids [<< /Names [(a) << /F (1.doc) >>] >> << /Kids [<< /Names [(b) << /F (2.doc) >>] >>] >>] >>", []string{"2 tệp", "1.doc, 2.doc"}},
		{"a tree in a circle", "/EmbeddedFiles 6 0 R", []string{"tệp", "c.doc"}},
	} {
		catalog := "<< /Type /Catalog /Pages 2 0 R /Names << " + c.tree + " >> >>"
		objects := append([]string{catalog}, page...)
		objects = append(objects, "<< /Names [(c) << /F (c.doc) >>] /Kids [6 0 R] >>")
		var said string
		for _, w := range mustRead(t, file(objects...)).Warnings {
			if w.Code == congvan.SourceLeftOut {
				said += w.Message.VI
			}
		}
		if c.want == nil && said != "" {
			t.Errorf("%s: %s", c.name, said)
		}
		for _, part := range c.want {
			if !strings.Contains(said, part) {
				t.Errorf("%s: %q lacks %q", c.name, said, part)
			}
		}
	}
}
