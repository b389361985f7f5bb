package extract_test

import (
	"bytes"
	"context"
	"fmt"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congvan/corpus/eval"
	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/extract/read/scan/spoil"
)

// TestThroughLibreOffice turns a text into the formats that LibreOffice writes, and puts them into containers: each gives the
// gold's facts.
func TestThroughLibreOffice(t *testing.T) {
	for paper, gold := range seeds() {
		t.Run(filepath.Base(paper), func(t *testing.T) {
			want, err := eval.Parse(read(t, gold))
			if err != nil {
				t.Fatal(err)
			}
			same := func(format string, data []byte) {
				t.Run(format, func(t *testing.T) { sameFacts(t, want, data) })
			}
			text := read(t, paper)
			made := map[string][]byte{}
			for _, format := range []string{"docx", "odt", "fodt", "rtf", "doc", "pdf", "html"} {
				made[format] = convert(t, typedText, text, format)
				same(format, made[format])
			}
			same("xlsx", convert(t, typedRows, text, "xlsx"))
			same("zip", archive(t, packed{"den/cong-van.docx", made["docx"]}))
			same("eml", mailed("", packed{"cong-van.pdf", made["pdf"]}))
			same("edxml", packet("", packed{"cong-van.docx", made["docx"]}))
		})
	}
}

// TestThroughScan prints a text, scans it and recognises it: the gold's facts come back. That holds for papers of which the
// recognition gets every letter of a fact right; how often it does is measured by scripts/scans.
func TestThroughScan(t *testing.T) {
	const name = "cv-ubnd-xa-van-dai-chay-rung"
	papers := map[string]string{"../testdata/dispatch/" + name + ".txt": "../testdata/dispatch/gold/" + name + ".json"}
	if gold := os.Getenv("CONGVAN_GOLD"); gold != "" {
		papers[givenSeed(gold)] = givenSeedGold(gold)
	}
	for paper, gold := range papers {
		t.Run(filepath.Base(paper), func(t *testing.T) {
			want, err := eval.Parse(read(t, gold))
			if err != nil {
				t.Fatal(err)
			}
			printed := convert(t, "Rich Text Format", inTimes(read(t, paper)), "pdf")
			t.Run("printed", func(t *testing.T) { sameFacts(t, want, printed) })
			t.Run("scanned", func(t *testing.T) { sameFacts(t, want, scanned(t, printed)) })
		})
	}
}

// filters are LibreOffice's names for what writes a format.
var filters = map[string]string{
	"docx": "MS Word 2007 XML", "odt": "writer8", "fodt": "OpenDocument Text Flat XML", "rtf": "Rich Text Format", "doc": "MS Word 97",
	"pdf": "writer_pdf_Export", "html": "HTML (StarWriter)", "xlsx": "Calc MS Excel 2007 XML",
}

// What reads a text: each line a paragraph, in a typewriter's letters, or a row of a sheet.
const (
	typedText = "Text (encoded):UTF8"
	typedRows = "Text - txt - csv (StarCalc):94,0,76,1"
)

// convert makes a format of a file by LibreOffice, in a folder and with a profile of the test's own.
func convert(t *testing.T, filter string, data []byte, format string) []byte {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Fatalf("LibreOffice is needed: %v; install libreoffice-writer and libreoffice-calc", err)
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "paper.in")
	if err := os.WriteFile(in, data, 0o644); err != nil {
		t.Fatal(err)
	}
	msg, err := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless",
		"--infilter="+filter, "--convert-to", format+":"+filters[format], "--outdir", dir, in).CombinedOutput()
	if err != nil {
		t.Fatalf("soffice: %v\n%s", err, msg)
	}
	return read(t, filepath.Join(dir, "paper."+format))
}

// inTimes sets a text as offices do, as RTF: Times New Roman of 14 points, justified, the first lines set in, 6 points between paragraphs.
func inTimes(text []byte) []byte {
	var b bytes.Buffer
	b.WriteString(`{\rtf1\ansi\deff0{\fonttbl{\f0\froman Times New Roman;}}\paperw11906\paperh16838\margl1701\margr1134\margt1134\margb1134\f0\fs28 `)
	for line := range strings.Lines(string(text)) {
		b.WriteString(`\pard\qj\fi567\sb60\sa60 `)
		for _, r := range strings.TrimSpace(line) {
			fmt.Fprintf(&b, `\u%d?`, r)
		}
		b.WriteString("\\par\n")
	}
	b.WriteString("}")
	return b.Bytes()
}

// scanned prints a PDF and gives the PDF that a scanner makes of the paper: a picture a page.
func scanned(t *testing.T, pdf []byte) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, pdf, 0o644); err != nil {
		t.Fatal(err)
	}
	const dpi, most = 300, 9 // pages
	pages, err := spoil.Print(path, dpi, most)
	if err != nil {
		t.Fatal(err)
	}
	objects, kids := []string{"<< /Type /Catalog /Pages 2 0 R >>", ""}, ""
	for _, page := range pages {
		var file bytes.Buffer
		if err := jpeg.Encode(&file, page, nil); err != nil {
			t.Fatal(err)
		}
		size, n := page.Bounds().Size(), len(objects)
		kids += fmt.Sprintf("%d 0 R ", n+1)
		objects = append(objects,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /XObject << /I %d 0 R >> >> >>", n+2, n+3),
			pdfStream("", "595 0 0 842 0 0 cm /I Do"),
			pdfStream(fmt.Sprintf("/Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode", size.X, size.Y), file.String()))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(pages), strings.TrimSpace(kids))
	return pdfFile(objects...)
}

// seeds gives the papers that stand for all: an invented one, and the one given with the gold folder.
func seeds() map[string]string {
	papers := map[string]string{
		"../testdata/dispatch/cv-so-cong-thuong-binh-lac-ke-hoach-61.txt": "../testdata/dispatch/gold/cv-so-cong-thuong-binh-lac-ke-hoach-61.json",
	}
	if gold := os.Getenv("CONGVAN_GOLD"); gold != "" {
		papers[givenSeed(gold)] = givenSeedGold(gold)
	}
	return papers
}

func givenSeed(folder string) string { return filepath.Join(folder, "seed", "dispatch.txt") }

func givenSeedGold(folder string) string {
	return filepath.Join(folder, "seed", "gold", "dispatch.json")
}

// sameFacts extracts the document, which may be packed, and fails on every field that is missed or wrong.
func sameFacts(t *testing.T, want *eval.Facts, data []byte) {
	t.Helper()
	all, err := extract.Files(context.Background(), "paper", bytes.NewReader(data), int64(len(data)), extract.Options{Limits: limits.Default()})
	if err != nil || len(all) != 1 {
		t.Fatalf("%d documents: %v", len(all), err)
	}
	got, err := eval.FromRecord(all[0].Record)
	if err != nil {
		t.Fatal(err)
	}
	var s eval.Score
	s.Add("paper", want, got)
	for _, f := range s.Errors() {
		t.Errorf("%s %s: %s", f.Field, f.Kind(), f.Item)
	}
}
