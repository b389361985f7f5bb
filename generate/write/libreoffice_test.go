package write_test

import (
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congvan/generate/write/docx"
	"congvan/generate/write/pdf"
	"congvan/paper"
)

// placed is one word of a drawn page, in points from the top left; y is its baseline.
type placed struct {
	page       int
	x, y, endX float64
	text       string
}

// Where the baseline lies in the box that pdftotext gives a word: the fonts that the two programs embed state different
// heights above and below it.
const (
	theirBaseline = 0.95 / (0.95 + 0.35)
	ourBaseline   = 0.891 / (0.891 + 0.216)
)

var keep = flag.String("keep", "", "folder in which the compared files stay, to be looked at")

// TestSameAsLibreOffice: LibreOffice lays out the DOCX as package layout lays out the paper: the same words at the same
// places, within a millimetre. It needs soffice and pdftotext.
func TestSameAsLibreOffice(t *testing.T) {
	dir := *keep
	if dir == "" {
		dir = t.TempDir()
	}
	var files []string
	for _, title := range sampleTitles() {
		name := filepath.Join(dir, title+".docx")
		create(t, name, title, docx.Write)
		create(t, filepath.Join(dir, title+"-ours.pdf"), title, pdf.Write)
		files = append(files, name)
	}
	printByLibreOffice(t, dir, files)
	for _, title := range sampleTitles() {
		t.Run(title, func(t *testing.T) {
			theirs := words(t, filepath.Join(dir, title+".pdf"), theirBaseline)
			ours := words(t, filepath.Join(dir, title+"-ours.pdf"), ourBaseline)
			compare(t, ours, theirs)
		})
	}
}

func create(t *testing.T, name, title string, write func(io.Writer, *paper.Document) error) {
	t.Helper()
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := write(f, sample(title)); err != nil {
		t.Fatalf("%s: %v", title, err)
	}
}

func printByLibreOffice(t *testing.T, dir string, files []string) {
	t.Helper()
	profile := "file://" + filepath.ToSlash(filepath.Join(t.TempDir(), "profile"))
	args := append([]string{"-env:UserInstallation=" + profile, "--headless", "--convert-to", "pdf", "--outdir", dir}, files...)
	out, err := exec.Command("soffice", args...).CombinedOutput()
	if err != nil {
		t.Fatalf("soffice (install LibreOffice Writer and fonts-liberation2): %v\n%s", err, out)
	}
}

// words gives the words of a PDF as pdftotext reads them.
func words(t *testing.T, name string, baseline float64) []placed {
	t.Helper()
	out, err := exec.Command("pdftotext", "-bbox", name, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext (install poppler-utils): %v", err)
	}
	d := xml.NewDecoder(strings.NewReader(string(out)))
	d.Strict = false
	var list []placed
	page := 0
	for {
		tok, err := d.Token()
		if err != nil {
			break
		}
		switch e := tok.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "page":
				page++
			case "word":
				w := placed{page: page}
				var top, bottom float64
				for _, a := range e.Attr {
					switch a.Name.Local {
					case "xMin":
						fmt.Sscan(a.Value, &w.x)
					case "yMin":
						fmt.Sscan(a.Value, &top)
					case "xMax":
						fmt.Sscan(a.Value, &w.endX)
					case "yMax":
						fmt.Sscan(a.Value, &bottom)
					}
				}
				w.y = top + (bottom-top)*baseline
				if err := d.DecodeElement(&w.text, &e); err != nil {
					t.Fatal(err)
				}
				list = append(list, w)
			}
		}
	}
	return list
}

// compare finds for each of our words the one that LibreOffice drew: the same letters, on the same page, within a millimetre.
func compare(t *testing.T, ours, theirs []placed) {
	t.Helper()
	const most = 72 / 25.4 // a millimetre
	worst, faults := 0.0, 0
	taken := make([]bool, len(theirs))
	for _, a := range ours {
		best, off := -1, math.Inf(1)
		for i, b := range theirs {
			if taken[i] || a.text != b.text || a.page != b.page {
				continue
			}
			if d := math.Max(math.Abs(a.x-b.x), math.Max(math.Abs(a.y-b.y), math.Abs(a.endX-b.endX))); d < off {
				best, off = i, d
			}
		}
		if best >= 0 && off <= most {
			taken[best] = true
			worst = math.Max(worst, off)
			continue
		}
		if faults++; faults > 12 {
			continue
		}
		if best < 0 {
			t.Errorf("%q on page %d at %.1f–%.1f,%.1f: LibreOffice has no such word there", a.text, a.page, a.x, a.endX, a.y)
			continue
		}
		b := theirs[best]
		t.Errorf("%q on page %d: ours at %.1f–%.1f,%.1f, LibreOffice's nearest at %.1f–%.1f,%.1f", a.text, a.page, a.x, a.endX, a.y, b.x, b.endX, b.y)
	}
	if len(ours) != len(theirs) {
		t.Errorf("%d words, LibreOffice has %d", len(ours), len(theirs))
	}
	t.Logf("%d words, %d astray, the others at most %.2f mm apart", len(ours), faults, worst/most)
}
