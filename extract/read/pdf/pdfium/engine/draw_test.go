package engine

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"congvan"
	"congvan/extract/read"
	"congvan/extract/read/pdf/object"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

func paperFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("../../testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// pictures draws pages and unpacks them.
func pictures(t *testing.T, data []byte, password string, dpi int, of ...read.Range) (numbers []int, all []image.Image) {
	t.Helper()
	err := draw(data, password, dpi, func(p read.Drawn) error {
		img, err := png.Decode(bytes.NewReader(p.PNG))
		numbers, all = append(numbers, p.Number), append(all, img)
		return err
	}, of...)
	if err != nil {
		t.Fatal(err)
	}
	return numbers, all
}

// TestPictures: the pages look as poppler draws them: ink where it has ink, cell by cell.
func TestPictures(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Fatalf("poppler is needed: %v; install poppler-utils", err)
	}
	const dpi = 60
	turned := file(catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Rotate 90 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /CropBox [50 100 500 800] /Contents 4 0 R "+resources+" >>",
		stream("", words+"1 0 0 rg 85 600 200 30 re f"), times)
	stamped := file(catalog, pages, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R] "+resources+" >>",
		stream("", words), times, "<< /Subtype /Stamp /Rect [300 300 400 340] /AP << /N 7 0 R >> >>",
		stream("/Subtype /Form /BBox [0 0 100 40]", "1 0 0 RG 2 w 2 2 96 36 re S"))
	for name, data := range map[string][]byte{
		"signed": signedFile(), "letter": paperFile(t, "letter.pdf"), "plan": paperFile(t, "plan.pdf"), "turned and cropped": turned, "stamped": stamped,
	} {
		dir := t.TempDir()
		in := filepath.Join(dir, "in.pdf")
		if err := os.WriteFile(in, data, 0o644); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command("pdftoppm", "-r", "60", "-cropbox", "-png", in, filepath.Join(dir, "p")).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		want, err := filepath.Glob(filepath.Join(dir, "p-*.png"))
		if err != nil {
			t.Fatal(err)
		}
		_, got := pictures(t, data, "", dpi)
		if len(got) != len(want) {
			t.Errorf("%s: %d pictures, want %d", name, len(got), len(want))
			continue
		}
		for i, file := range want {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			theirs, err := png.Decode(f)
			f.Close()
			if err != nil {
				t.Fatal(err)
			}
			alike(t, name, got[i], theirs)
		}
	}
}

// signedFile has a page with a frame that a signing program put into a field of a form.
func signedFile() []byte {
	return file("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] /SigFlags 3 >> >>", pages,
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R] "+resources+" >>",
		stream("", words), times, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (a) /F 4 /Rect [300 300 400 340] /AP << /N 7 0 R >> >>",
		stream("/Subtype /Form /BBox [0 0 100 40]", "1 0 0 RG 2 w 2 2 96 36 re S"))
}

// alike compares the ink in cells of 8 by 8 points.
func alike(t *testing.T, name string, got, want image.Image) {
	t.Helper()
	const cell = 8
	g, w := got.Bounds(), want.Bounds()
	if dx, dy := g.Dx()-w.Dx(), g.Dy()-w.Dy(); dx < -1 || dx > 1 || dy < -1 || dy > 1 {
		t.Errorf("%s: %v, want %v", name, g, w)
		return
	}
	cells, inked, off := 0, 0, 0
	for y := 0; y < w.Dy(); y += cell {
		for x := 0; x < w.Dx(); x += cell {
			a, b := ink(got, x, y, cell), ink(want, x, y, cell)
			cells++
			if b > 0.05 {
				inked++
			}
			if d := math.Abs(a - b); d > 0.25 || d > 0.1 && (a < 0.02 || b < 0.02) { // edges of a shape may lie half a point off
				off++
			}
		}
	}
	if inked == 0 || 100*off > inked {
		t.Errorf("%s: %d of %d cells differ, %d have ink", name, off, cells, inked)
	}
}

// ink is how dark a cell is, from 0 to 1.
func ink(img image.Image, x0, y0, size int) float64 {
	sum := 0.0
	for y := y0; y < y0+size; y++ {
		for x := x0; x < x0+size; x++ {
			if (image.Point{x, y}).In(img.Bounds()) {
				r, g, b, _ := img.At(x, y).RGBA()
				sum += 1 - float64(r+g+b)/(3*0xffff)
			}
		}
	}
	return sum / float64(size*size)
}

// TestPages: which pages are drawn, and what is said of those that cannot be.
func TestPages(t *testing.T) {
	plan := paperFile(t, "plan.pdf")
	for _, c := range []struct {
		of   []read.Range
		want []int
	}{
		{nil, []int{1, 2, 3}},
		{[]read.Range{{From: 2}}, []int{2, 3}},
		{[]read.Range{{From: 3, To: 3}, {From: 1, To: 2}}, []int{3, 1, 2}},
	} {
		if got, _ := pictures(t, plan, "", 20, c.of...); len(got) != len(c.want) || got[0] != c.want[0] {
			t.Errorf("%v: %v, want %v", c.of, got, c.want)
		}
	}
	country := bytes.Replace(file(catalog, pages, page, stream("", words), times), []byte("[0 0 595 842]"), []byte("[0 0 14000 14000]"), 1)
	for _, c := range []struct {
		data []byte
		of   read.Range
		want string
	}{
		{plan, read.Range{From: 1, To: 4}, "no page 4, the file has 3; correct --pages"},
		{plan, read.Range{From: 9}, "no page 9, the file has 3; correct --pages"},
		{country, read.Range{From: 1}, "page 1: the page is too large at this resolution; use a smaller --dpi"},
		{[]byte("%PDF-1.7\n"), read.Range{From: 1}, "the PDF is damaged: its pages cannot be drawn; ask the sender for the file again"},
	} {
		drawn := 0
		err := draw(c.data, "", 100, func(read.Drawn) error { drawn++; return nil }, c.of)
		if err == nil || err.Error() != c.want || drawn > 0 {
			t.Errorf("%d drawn, error %v, want %q", drawn, err, c.want)
		}
	}
	full := errors.New("the disk is full")
	if err := draw(plan, "", 20, func(read.Drawn) error { return full }); err != full {
		t.Errorf("error %v, want the one of who takes the pages", err)
	}
}

// TestPassword: an encrypted file is drawn with its password; without it or with a wrong one the error says so.
func TestPassword(t *testing.T) {
	api.DisableConfigDir()
	for _, aes := range []bool{false, true} {
		conf := model.NewDefaultConfiguration()
		conf.UserPW, conf.OwnerPW, conf.EncryptUsingAES, conf.EncryptKeyLength = "bi mat", "chu", aes, 128
		var b bytes.Buffer
		if err := api.Encrypt(bytes.NewReader(paperFile(t, "letter.pdf")), &b, conf); err != nil {
			t.Fatal(err)
		}
		_, got := pictures(t, b.Bytes(), "bi mat", 40)
		_, want := pictures(t, paperFile(t, "letter.pdf"), "", 40)
		alike(t, "encrypted", got[0], want[0])
		for _, wrong := range []string{"", "sai"} {
			var e *congvan.Error
			if err := draw(b.Bytes(), wrong, 40, nil); !errors.Is(err, object.ErrPassword) || !errors.As(err, &e) {
				t.Errorf("with %q: %v", wrong, err)
			}
		}
	}
}
