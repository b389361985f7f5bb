package extract_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"congvan/corpus/eval"
	"congvan/extract"
	"congvan/extract/open/limits"
)

// TestThroughLibreOffice turns a text into DOCX, ODT, RTF, DOC, HTML and PDF by LibreOffice: each gives the gold's facts.
func TestThroughLibreOffice(t *testing.T) {
	for paper, gold := range seeds() {
		t.Run(filepath.Base(paper), func(t *testing.T) {
			goldJSON, err := os.ReadFile(gold)
			if err != nil {
				t.Fatal(err)
			}
			want, err := eval.Parse(goldJSON)
			if err != nil {
				t.Fatal(err)
			}
			for _, file := range convert(t, paper, "docx", "odt", "rtf", "doc", "html", "pdf") {
				t.Run(filepath.Ext(file), func(t *testing.T) {
					data, err := os.ReadFile(file)
					if err != nil {
						t.Fatal(err)
					}
					sameFacts(t, want, data)
				})
			}
		})
	}
}

// convert makes the formats of a text file by LibreOffice, in a folder and with a profile of the test's own.
func convert(t *testing.T, text string, formats ...string) []string {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Fatalf("LibreOffice is needed: %v; install libreoffice-writer", err)
	}
	dir := t.TempDir()
	data, err := os.ReadFile(text)
	if err != nil {
		t.Fatal(err)
	}
	in := filepath.Join(dir, "paper.txt")
	if err := os.WriteFile(in, data, 0o644); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, format := range formats {
		args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless",
			"--infilter=Text (encoded):UTF8", "--convert-to", format, "--outdir", dir, in}
		if format != "pdf" {
			args[4] = map[string]string{"docx": "docx:MS Word 2007 XML", "odt": "odt:writer8", "rtf": "rtf:Rich Text Format", "doc": "doc:MS Word 97", "html": "html:HTML (StarWriter)"}[format]
		} else {
			args[4] = "pdf:writer_pdf_Export"
		}
		if msg, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
			t.Fatalf("soffice: %v\n%s", err, msg)
		}
		out = append(out, filepath.Join(dir, "paper."+format))
	}
	return out
}

// seeds gives the papers that stand for all: an invented one, and the one given with the gold folder.
func seeds() map[string]string {
	papers := map[string]string{
		"../testdata/dispatch/cv-so-cong-thuong-binh-lac-ke-hoach-61.txt": "../testdata/dispatch/gold/cv-so-cong-thuong-binh-lac-ke-hoach-61.json",
	}
	if gold := os.Getenv("CONGVAN_GOLD"); gold != "" {
		papers[filepath.Join(gold, "seed", "dispatch.txt")] = filepath.Join(gold, "seed", "gold", "dispatch.json")
	}
	return papers
}

// sameFacts extracts the document and fails on every field that is missed or wrong.
func sameFacts(t *testing.T, want *eval.Facts, data []byte) {
	t.Helper()
	res, err := extract.Document(context.Background(), "paper", bytes.NewReader(data), int64(len(data)), extract.Options{Limits: limits.Default()})
	if err != nil {
		t.Fatal(err)
	}
	got, err := eval.FromRecord(res.Record)
	if err != nil {
		t.Fatal(err)
	}
	var s eval.Score
	s.Add("paper", want, got)
	for _, f := range s.Errors() {
		t.Errorf("%s %s: %s", f.Field, f.Kind(), f.Item)
	}
}
