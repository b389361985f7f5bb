package write_test

import (
	"fmt"
	"os"
	"testing"

	"congvan/generate/write/docx"
	"congvan/generate/write/pdf"
	"congvan/paper"
)

func TestCellTmp(t *testing.T) {
	d := &paper.Document{Sections: []*paper.Section{{Page: a4()}}}
	for _, sz := range []paper.Length{13, 14} {
		for _, x := range []string{"aa bb", "☐ bb", "☑ bb", "☒ bb", "a☐ bb", "→ bb", "• bb", "✓ bb", "😀 bb", "□ bb", "■ bb", "✔ bb", "ﬁ bb", "≥ bb"} {
			d.Sections[0].Blocks = append(d.Sections[0].Blocks, &paper.Paragraph{Runs: []paper.Run{run(sz, x)}})
		}
	}
	d.Sections[0].Blocks = append(d.Sections[0].Blocks, &paper.Paragraph{Runs: []paper.Run{run(13, "hết")}})
	f, _ := os.Create("/tmp/lay/s/cell.docx")
	docx.Write(f, d)
	f.Close()
	f, _ = os.Create("/tmp/lay/s/cell-ours.pdf")
	pdf.Write(f, d)
	f.Close()
	printByLibreOffice(t, "/tmp/lay/s", []string{"/tmp/lay/s/cell.docx"})
	a, b := words(t, "/tmp/lay/s/cell-ours.pdf", ourBaseline), words(t, "/tmp/lay/s/cell.pdf", theirBaseline)
	for i := range b {
		if i >= len(a) {
			a = append(a, b[i])
		}

		da, db := 0.0, 0.0
		if i > 0 {
			da, db = a[i].y-a[i-1].y, b[i].y-b[i-1].y
		}
		fmt.Printf("%-10s %-10s x %.2f %.2f  %.2f %.2f  d %.2f %.2f  %.2f\n", a[i].text, b[i].text, a[i].x, b[i].x, a[i].y, b[i].y, da, db, db-da)
	}
}
