package extract_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

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
