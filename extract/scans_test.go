package extract_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"congvan"
	"congvan/extract"
	"congvan/extract/open/limits"
	"congvan/extract/read/scan/spoil"
	"congvan/internal/edits"
)

// TestSpoilt prints the first page of an invented dispatch, spoils it and reads it again: a small part of what
// scripts/scans measures. It needs poppler and Tesseract with Vietnamese.
func TestSpoilt(t *testing.T) {
	for _, test := range []struct {
		name string
		way  spoil.Way
	}{
		{"qd-ubnd-thanh-pho-ha-lam-ban-hanh-ke-hoach", spoil.Way{DPI: 200, Degrees: 1, Noise: 8, Quality: 40}},
		{"kh-so-y-te-phuoc-nguyen-ho-so-suc-khoe", spoil.Way{DPI: 300, Degrees: -2, Noise: 12, Quality: 75}},
	} {
		t.Run(test.name, func(t *testing.T) {
			pdf := filepath.Join("..", "testdata", "dispatch", test.name+".pdf")
			data, err := os.ReadFile(pdf)
			if err != nil {
				t.Fatal(err)
			}
			printed := readScan(t, "printed.pdf", data)
			pages, err := spoil.Print(pdf, test.way.DPI, 1)
			if err != nil {
				t.Fatal(err)
			}
			file, err := spoil.Page(pages[0], test.way)
			if err != nil {
				t.Fatal(err)
			}
			got := readScan(t, "scan.jpg", file)
			if got.Record.Number.Text != printed.Record.Number.Text || got.Record.Date.Value != printed.Record.Date.Value {
				t.Errorf("number %q of %q, date %q of %q", got.Record.Number.Text, printed.Record.Number.Text, got.Record.Date.Value, printed.Record.Date.Value)
			}
			want := spoil.Text(printed.Read.Pages.Pages[0])
			rate := float64(edits.Distance(spoil.Text(got.Read.Pages.Pages[0]), want)) / float64(len([]rune(want)))
			if t.Logf("%.2f %% of the letters wrong", 100*rate); rate > 0.02 {
				t.Errorf("%.2f %% of the letters wrong, at most 2 %%", 100*rate)
			}
		})
	}
}

func readScan(t *testing.T, name string, data []byte) *extract.Result {
	t.Helper()
	got, err := extract.Document(t.Context(), name, bytes.NewReader(data), int64(len(data)), extract.Options{Limits: limits.Default()})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// TestHandwritten reads a scan whose number and day are written by hand, with the receiver's stamp in a corner: where the
// number is the record says, though not what it is, and that what is printed of both is not all.
func TestHandwritten(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("read", "scan", "testdata", "page-1.jpg"))
	if err != nil {
		t.Fatal(err)
	}
	r := readScan(t, "page-1.jpg", data).Record
	if r.Number.Text != "/CT-UBND" || r.Date.Value != "2023-04" {
		t.Errorf("number %q, date %q", r.Number.Text, r.Date.Value)
	}
	ordinal := r.Number.At.Of("ordinal")
	if ordinal.From != congvan.FromInk || len(ordinal.Boxes) != 1 || ordinal.Confidence >= 0.5 {
		t.Errorf("the ordinal stands at %+v", ordinal)
	}
	for _, w := range []congvan.Where{r.Number.At.Of("text"), r.Date.At.Of("text"), r.Date.At.Of("value")} {
		if w.Confidence >= 0.5 || len(w.Boxes) == 0 {
			t.Errorf("a value of which a part is written by hand stands at %+v", w)
		}
	}
	if w := r.Arrival.At.Of("date"); r.Arrival.Date != "2023-04-25" || w.From != congvan.FromInk || len(w.Boxes) != 1 {
		t.Errorf("arrived on %q, which stands at %+v", r.Arrival.Date, w)
	}
}
