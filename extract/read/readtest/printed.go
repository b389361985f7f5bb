package readtest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congvan/extract/read/symbol"
	"congvan/paper"
)

// Printed gives the text of files, each with its ending, as LibreOffice prints them: pdftotext of its PDF export.
func Printed(t *testing.T, files ...string) []string {
	t.Helper()
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "pdf", "--outdir", dir}
	for i, f := range files { // names of their own: two files may have one name
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		to := filepath.Join(dir, fmt.Sprintf("%d%s", i, filepath.Ext(f)))
		if err := os.WriteFile(to, data, 0o644); err != nil {
			t.Fatal(err)
		}
		args = append(args, to)
	}
	run(t, "libreoffice-writer", "soffice", args...)
	texts := make([]string, len(files))
	for i := range files {
		texts[i] = run(t, "poppler-utils", "pdftotext", "-layout", filepath.Join(dir, fmt.Sprintf("%d.pdf", i)), "-")
	}
	return texts
}

func run(t *testing.T, from, program string, args ...string) string {
	t.Helper()
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v; install %s", program, err, from)
	}
	return string(out)
}

// Numbers fails for each automatic number that is not printed before its paragraph, and gives how many there are.
func Numbers(t *testing.T, d *paper.Document, printed string) (n int) {
	t.Helper()
	letters := Letters(printed)
	for _, line := range paper.Flatten(d).Lines {
		if len(line.Para.Runs) == 0 || !line.Para.Runs[0].Auto {
			continue
		}
		n++
		var text strings.Builder
		for _, r := range line.Para.Runs {
			if r.Note == 0 {
				text.WriteString(r.Text)
			}
		}
		if want := Letters(text.String()); !strings.Contains(letters, want) {
			t.Errorf("%q is not printed so", want)
		}
	}
	return n
}

// Letters leaves out all blanks, and gives signs of picture fonts as the readers do.
func Letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r == '\u00a0' {
			return -1
		}
		return symbol.Rune("", r)
	}, s)
}
