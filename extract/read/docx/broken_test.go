package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read/readtest"
	"congvan/paper"
)

func TestCutDocument(t *testing.T) {
	whole := `<w:document ` + transitional + `><w:body>` + p(r("Phần đầu còn nguyên.")) + `<w:p><w:r><w:t>Phần sau bị`
	result := mustRead(t, file(t, transitional, "", parts{"word/document.xml": whole}))
	if !result.Truncated || len(result.Warnings) != 1 || result.Warnings[0].Code != congvan.SourceTruncated {
		t.Errorf("truncated %v, warnings %v", result.Truncated, result.Warnings)
	}
	if got := paper.Flatten(result.Paper).String; got != "Phần đầu còn nguyên.\nPhần sau bị\n" {
		t.Errorf("got %q", got)
	}
}

func TestCutFile(t *testing.T) {
	text := ""
	for i := range 400 {
		text += p(r(fmt.Sprintf("Đoạn thứ %d, với %d chữ.", i, i*i)))
	}
	whole := file(t, transitional, text, nil)
	want := paper.Flatten(mustRead(t, whole).Paper).String
	at := bytes.Index(whole, []byte("word/document.xml")) + 1500
	result := mustRead(t, whole[:at])
	got := paper.Flatten(result.Paper).String
	if !result.Truncated || len(got) < 100 || !strings.HasPrefix(want, strings.TrimSuffix(got, "\n")) {
		t.Errorf("truncated %v, got %d bytes: %q", result.Truncated, len(got), got)
	}
}

// TestFlat: the same paper as one XML file, whole and cut.
func TestFlat(t *testing.T) {
	zipped := file(t, transitional, dispatchBody, dispatchParts)
	flat := flatFile(t, zipped)
	got, want := mustRead(t, flat), mustRead(t, zipped)
	if g, w := readtest.Dump(got.Paper), readtest.Dump(want.Paper); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
	if cut := mustRead(t, flat[:bytes.Index(flat, []byte("Triển khai"))]); !cut.Truncated || len(cut.Paper.Sections) != 2 {
		t.Errorf("of a cut file: truncated %v, %d sections", cut.Truncated, len(cut.Paper.Sections))
	}
}

// flatFile makes one XML file of a package, the document last.
func flatFile(t testing.TB, zipped []byte) []byte {
	z, err := zip.NewReader(bytes.NewReader(zipped), int64(len(zipped)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[bool]string{}
	for _, f := range z.File {
		data, err := fs.ReadFile(z, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		text := `<pkg:binaryData>` + base64.StdEncoding.EncodeToString(data) + `</pkg:binaryData>`
		if path.Ext(f.Name) != ".png" {
			_, body, ok := strings.Cut(string(data), "?>")
			if !ok {
				body = string(data)
			}
			text = `<pkg:xmlData>` + body + `</pkg:xmlData>`
		}
		parts[f.Name == "word/document.xml"] += `<pkg:part pkg:name="/` + f.Name + `">` + text + `</pkg:part>`
	}
	return []byte(`<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">` +
		parts[false] + parts[true] + `</pkg:package>`)
}

func TestErrors(t *testing.T) {
	deep := strings.Repeat("<w:tbl><w:tr><w:tc>", 200)
	cases := map[string][]byte{
		"nothing":           nil,
		"no archive":        []byte("PK\x03\x04"),
		"no document":       archive(t, "a.txt", "x"),
		"no body":           file(t, transitional, "", parts{"word/document.xml": `<w:document NS/>`}),
		"another root":      file(t, transitional, "", parts{"word/document.xml": `<html/>`}),
		"a document type":   file(t, transitional, "", parts{"word/document.xml": `<!DOCTYPE a><w:document/>`}),
		"nested too deeply": file(t, transitional, deep, nil),
	}
	for name, data := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := readFile(data)
			var e *congvan.Error
			if !errors.As(err, &e) || e.What.VI == "" || e.Next.EN == "" {
				t.Errorf("got %v", err)
			}
		})
	}
}

func archive(t testing.TB, name, text string) []byte {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	f, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(f, text); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	data := file(t, transitional, strings.Repeat(p(r("x")), 1000), nil)
	if _, err := (Reader{}).Read(ctx, bytes.NewReader(data), int64(len(data)), limits.Default()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
