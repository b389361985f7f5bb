package scan_test

import (
	"bytes"
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/pdf"
	"congvan/extract/read/scan"
	"congvan/extract/read/scan/spoil"
	"congvan/internal/edits"
	"congvan/paper"
	"congvan/paper/layout"
)

const printed = "../../../testdata/dispatch/ct-ubnd-tinh-long-thuan-an-toan-ho-boi.pdf"

func open(t *testing.T, r read.Reader, path string) *read.Result {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	res, err := r.Read(t.Context(), bytes.NewReader(data), int64(len(data)), limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// errorRate gives the letters to change, add or drop, as a part of those that are right.
func errorRate(got, want string) float64 {
	return float64(edits.Distance(got, want)) / float64(len([]rune(want)))
}

// TestScans reads scans of an invented dispatch; testdata/make.sh says how they were spoilt. It needs tesseract with
// Vietnamese (apt install tesseract-ocr tesseract-ocr-vie).
func TestScans(t *testing.T) {
	truth := open(t, pdf.Reader{}, printed)
	for _, test := range []struct {
		file  string
		page  int     // of the printed paper
		most  float64 // rate of wrong letters
		codes []congvan.Code
		has   []string // paragraphs
		apart []string // words that stand apart
	}{
		{
			file: "page-1.jpg", page: 1, most: 0.02, codes: []congvan.Code{congvan.NumberHandwritten, congvan.DateHandwritten},
			has:   []string{"Số: /CT-UBND", "Long Thuận, ngày tháng 4 năm 2023", "CHỈ THỊ"},
			apart: []string{"ĐẾN", "25/4/2023"},
		},
		{
			file: "page-2.jpg", page: 2, most: 0.03,
			has: []string{"Nơi nhận:", "- Thường trực Tỉnh ủy (b/c);", "- UBND các huyện, thị xã, thành phố;", "CHỦ TỊCH", "Mai Trọng Khiêm"},
		},
		{
			file: "fax.tif", page: 1, most: 0.03,
			has: []string{"Số: 09/CT-UBND", "Long Thuận, ngày 24 tháng 4 năm 2023", "CHỈ THỊ"},
		},
	} {
		t.Run(test.file, func(t *testing.T) {
			res := open(t, scan.Reader{}, filepath.Join("testdata", test.file))
			if res.TextLayer != "ocr" || len(res.Pages.Pages) != 1 {
				t.Fatalf("layer %q, %d pages", res.TextLayer, len(res.Pages.Pages))
			}
			page := res.Pages.Pages[0]
			rate := errorRate(spoil.Text(page), spoil.Text(truth.Pages.Pages[test.page-1]))
			t.Logf("character error rate %.2f %%", 100*rate)
			if rate > test.most {
				t.Errorf("character error rate %.2f %%, at most %.2f %%\n%s", 100*rate, 100*test.most, spoil.Text(page))
			}
			flat := paper.Flatten(res.Paper).String
			paragraphs := strings.Split(flat, "\n")
			for _, want := range test.has {
				if !slices.Contains(paragraphs, want) {
					t.Errorf("no paragraph %q in\n%s", want, flat)
				}
			}
			if lost := layout.Bind(res.Pages, flat); lost > 0 {
				t.Errorf("%d words are not in the text", lost)
			}
			for _, want := range test.apart {
				if !hasApart(page, want) {
					t.Errorf("%q does not stand apart", want)
				}
			}
			for _, code := range []congvan.Code{congvan.NumberHandwritten, congvan.DateHandwritten, congvan.OCRPoor, congvan.NoText} {
				said := slices.ContainsFunc(res.Warnings, func(w congvan.Warning) bool { return w.Code == code })
				if said != slices.Contains(test.codes, code) {
					t.Errorf("warning %s: %v", code, said)
				}
			}
			sameplaces(t, page, truth.Pages.Pages[test.page-1], test.file)
		})
	}
}

// TestForms reads a page in the forms in which pages come: on its side, before a blank one; photographed from the side in
// uneven light; in four inks.
func TestForms(t *testing.T) {
	truth := open(t, pdf.Reader{}, "../../../testdata/dispatch/kh-so-y-te-phuoc-nguyen-ho-so-suc-khoe.pdf")
	for _, test := range []struct {
		file          string
		width, height float64
		pages         int
		most          float64 // rate of wrong letters
		has           []string
	}{
		{"turned.tif", 595, 842, 2, 0.02, []string{"Số: /KH-SYT", "KẾ HOẠCH", "SỞ Y TẾ", "2. Yêu cầu"}},
		{"photo.jpg", 595, 842, 1, 0.1, []string{"Số: /KH-SYT", "KẾ HOẠCH", "SỞ Y TẾ", "2. Yêu cầu"}},
		{"cmyk.jpg", 595, 432, 1, 0.56, []string{"Số: /KH-SYT", "KẾ HOẠCH", "SỞ Y TẾ", "Căn cứ Luật Khám bệnh, chữa bệnh năm 2023;"}}, // the upper half
	} {
		t.Run(test.file, func(t *testing.T) {
			res := open(t, scan.Reader{}, filepath.Join("testdata", test.file))
			if len(res.Pages.Pages) != test.pages {
				t.Fatalf("%d pages", len(res.Pages.Pages))
			}
			page := res.Pages.Pages[0]
			if dx, dy := float64(page.Width)-test.width, float64(page.Height)-test.height; math.Abs(dx) > 3 || math.Abs(dy) > 3 {
				t.Errorf("the page is %v by %v points", page.Width, page.Height)
			}
			for _, more := range res.Pages.Pages[1:] {
				if len(more.Lines) > 0 {
					t.Errorf("%d lines on a blank page", len(more.Lines))
				}
			}
			rate := errorRate(spoil.Text(page), spoil.Text(truth.Pages.Pages[0]))
			if t.Logf("character error rate %.2f %%", 100*rate); rate > test.most {
				t.Errorf("character error rate %.2f %%, at most %.2f %%\n%s", 100*rate, 100*test.most, spoil.Text(page))
			}
			paragraphs := strings.Split(paper.Flatten(res.Paper).String, "\n")
			for _, want := range test.has {
				if !slices.Contains(paragraphs, want) {
					t.Errorf("no paragraph %q in\n%s", want, strings.Join(paragraphs, "\n"))
				}
			}
		})
	}
}

func hasApart(p layout.Page, want string) bool {
	for _, l := range p.Lines {
		for _, w := range l.Words {
			if w.Text == want {
				return w.Apart
			}
		}
	}
	return false
}

// sameplaces compares where words stand that occur once: the boxes must lie on the scan as it is, askew.
func sameplaces(t *testing.T, got, want layout.Page, file string) {
	t.Helper()
	degrees := map[string]float64{"page-1.jpg": 1.5, "page-2.jpg": 0.8, "fax.tif": -2}[file]
	n := 0
	for word, b := range single(got) {
		w, ok := single(want)[word]
		if !ok || len(word) < 6 {
			continue
		}
		x, y := turn(w.X+w.W/2, w.Y+w.H/2, float64(want.Width), float64(want.Height), degrees)
		n++
		if dx, dy := b.X+b.W/2-x, b.Y+b.H/2-y; dx > 6 || dx < -6 || dy > 6 || dy < -6 {
			t.Errorf("%q is %.1f, %.1f points off", word, dx, dy)
		}
	}
	if n < 8 {
		t.Errorf("only %d words to compare", n)
	}
}

func single(p layout.Page) map[string]congvan.Box {
	count, out := map[string]int{}, map[string]congvan.Box{}
	for _, l := range p.Lines {
		for _, w := range l.Words {
			count[w.Text]++
			out[w.Text] = w.Box
		}
	}
	for word, n := range count {
		if n > 1 {
			delete(out, word)
		}
	}
	return out
}

// turn gives where a place goes when the page is turned clockwise about its middle.
func turn(x, y, width, height, degrees float64) (float64, float64) {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	x, y = x-width/2, y-height/2
	return width/2 + cos*x - sin*y, height/2 + sin*x + cos*y
}

func TestNoTesseract(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	for _, dir := range []string{"/usr/bin/tesseract", "/usr/local/bin/tesseract", "/opt/homebrew/bin/tesseract"} {
		if _, err := os.Stat(dir); err == nil {
			if _, err := scan.FindEngine(t.Context()); err != nil {
				t.Errorf("%s is there, but: %v", dir, err)
			}
			return
		}
	}
	_, err := scan.FindEngine(t.Context())
	var e *congvan.Error
	if !errors.As(err, &e) || !errors.Is(err, scan.ErrNoEngine) || !strings.Contains(e.Next.VI, "tesseract-ocr-vie") {
		t.Errorf("error %v", err)
	}
}

func TestStopped(t *testing.T) {
	data, err := os.ReadFile("testdata/fax.tif")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = scan.Reader{}.Read(ctx, bytes.NewReader(data), int64(len(data)), limits.Default())
	var e *congvan.Error
	if !errors.As(err, &e) || !errors.Is(err, context.Canceled) || e.What.VI == "" {
		t.Errorf("error %v", err)
	}
}

func TestNotAnImage(t *testing.T) {
	for name, data := range map[string]string{"text": "Kính gửi", "empty": "", "PNG cut": "\x89PNG\r\n\x1a\n\x00\x00"} {
		_, err := scan.Reader{}.Read(t.Context(), strings.NewReader(data), int64(len(data)), limits.Default())
		var e *congvan.Error
		if !errors.As(err, &e) || e.What.VI == "" || e.Next.VI == "" {
			t.Errorf("%s: error %v", name, err)
		}
	}
}
