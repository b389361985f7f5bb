package extract_test

import (
	"bytes"
	"encoding/xml"
	"math"
	"os/exec"
	"strings"
	"testing"
)

// bboxes is what pdftotext -bbox-layout prints.
type bboxes struct {
	Pages []struct {
		Blocks []struct {
			Lines []bboxLine `xml:"line"`
		} `xml:"flow>block"`
	} `xml:"body>doc>page"`
}

type bboxLine struct {
	bbox
	Words []struct {
		bbox
		Text string `xml:",chardata"`
	} `xml:"word"`
}

type bbox struct {
	X0 float64 `xml:"xMin,attr"`
	X1 float64 `xml:"xMax,attr"`
	Y0 float64 `xml:"yMin,attr"`
	Y1 float64 `xml:"yMax,attr"`
}

// parts splits a line where pdftotext joined cells that stand beside each other: at gaps far wider than a blank.
func (l bboxLine) parts() (parts []part) {
	for i, w := range l.Words {
		if i > 0 && w.X0-l.Words[i-1].X1 < 0.6*(l.Y1-l.Y0) {
			last := &parts[len(parts)-1]
			last.text, last.X1 = last.text+" "+w.Text, w.X1
			continue
		}
		parts = append(parts, part{w.bbox, w.Text})
	}
	return parts
}

type part struct {
	bbox
	text string
}

// goesOn tells whether b stands below a as the next line of a paragraph does, not beside it as another cell.
func (a bbox) goesOn(b bbox) bool {
	over := min(a.X1, b.X1) - max(a.X0, b.X0)
	below := b.Y0 > (a.Y0+a.Y1)/2 && b.Y0-a.Y1 < a.Y1-a.Y0
	return below && over > min(a.X1-a.X0, b.X1-b.X0)/2
}

// pageText gives the paragraphs of a PDF: lines of one of pdftotext's blocks that stand below each other. Lines that are
// a number at the top or the foot of a page are left out. None where the file has no text layer.
func pageText(t *testing.T, path string) (paragraphs []string) {
	t.Helper()
	pdftotext, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Fatalf("pdftotext is needed: %v; install poppler-utils", err)
	}
	data, err := exec.Command(pdftotext, "-bbox-layout", path, "-").Output()
	if err != nil {
		return nil
	}
	var all bboxes
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict, d.Entity = false, xml.HTMLEntity
	if err := d.Decode(&all); err != nil {
		t.Fatalf("%s: pdftotext gives %v", path, err)
	}
	for _, page := range all.Pages {
		top, foot := math.Inf(1), math.Inf(-1)
		for _, b := range page.Blocks {
			for _, l := range b.Lines {
				top, foot = min(top, l.Y0), max(foot, l.Y1)
			}
		}
		for _, b := range page.Blocks {
			var last bbox
			for _, l := range b.Lines {
				for _, p := range l.parts() {
					switch {
					case (l.Y0 == top || l.Y1 == foot) && strings.Trim(p.text, "0123456789-–/ ") == "":
						continue
					case last.goesOn(p.bbox):
						paragraphs[len(paragraphs)-1] += " " + p.text
					default:
						paragraphs = append(paragraphs, p.text)
					}
					last = p.bbox
				}
			}
		}
	}
	return paragraphs
}
