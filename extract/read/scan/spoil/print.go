package spoil

import (
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
)

// Print gives the pages of a PDF file as pictures, by pdftoppm; last 0 means all.
func Print(pdf string, dpi, last int) ([]image.Image, error) {
	dir, err := os.MkdirTemp("", "print")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	args := []string{"-r", fmt.Sprint(dpi), "-png"}
	if last > 0 {
		args = append(args, "-l", fmt.Sprint(last))
	}
	if out, err := exec.Command("pdftoppm", append(args, pdf, filepath.Join(dir, "p"))...).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("pdftoppm: %w: %s", err, out)
	}
	names, err := filepath.Glob(filepath.Join(dir, "p-*.png"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("pdftoppm: no page of %s: %w", pdf, err)
	}
	sort.Strings(names)
	var pages []image.Image
	for _, name := range names {
		page, err := open(name)
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return pages, nil
}

func open(name string) (image.Image, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return png.Decode(f)
}
