package extract_test

import (
	"archive/zip"
	"bytes"
	"context"
	"slices"
	"testing"

	"congvan"
	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/extract/read/detect"
	"congvan/paper"
)

// withChunk makes a DOCX with a file inside that Word would convert on opening.
func withChunk(t *testing.T, inside []byte) []byte {
	t.Helper()
	const relations, office = "http://schemas.openxmlformats.org/package/2006/relationships", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, part := range []struct {
		name string
		data []byte
	}{
		{"word/document.xml", []byte(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="` + office + `"><w:body><w:p><w:r><w:t>Trước</w:t></w:r></w:p><w:altChunk r:id="c"/><w:p><w:r><w:t>Sau</w:t></w:r></w:p></w:body></w:document>`)},
		{"word/_rels/document.xml.rels", []byte(`<Relationships xmlns="` + relations + `"><Relationship Id="c" Type="` + office + `/aFChunk" Target="afchunk.bin"/></Relationships>`)},
		{"word/afchunk.bin", inside},
	} {
		f, err := z.Create(part.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(part.data); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// TestFileInside: a file that a DOCX holds whole is read in its place, whatever format Word would convert it from.
func TestFileInside(t *testing.T) {
	for _, c := range []struct {
		name   string
		inside []byte
		want   string
		doubt  bool
	}{
		{"HTML", []byte("<html><body><p>Công <b>văn</b> số 5</p></body></html>"), "Trước\nCông văn số 5\nSau\n", false},
		{"RTF", []byte(`{\rtf1\ansi C\'f4ng v\u259?n s\u7889? 5\par}`), "Trước\nCông văn số 5\nSau\n", false},
		{"a DOCX that holds one", withChunk(t, []byte("Công văn số 5\n")), "Trước\nTrước\nSau\nSau\n", true},
		{"a PDF", []byte("%PDF-1.4\n"), "Trước\nSau\n", true},
		{"nothing", nil, "Trước\nSau\n", true},
	} {
		data := withChunk(t, c.inside)
		res, err := extract.Reader(detect.DOCX, extract.Options{}).Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
		if err != nil {
			t.Fatal(err)
		}
		if got := paper.Flatten(res.Paper).String; got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		doubt := slices.ContainsFunc(res.Warnings, func(w congvan.Warning) bool { return w.Code == congvan.SourceDamaged })
		if doubt != c.doubt {
			t.Errorf("%s: warnings %v", c.name, res.Warnings)
		}
	}
}
