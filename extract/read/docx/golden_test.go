package docx

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/extract/read/readtest"
)

func load(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestGolden: what LibreOffice made, see testdata/README.md.
func TestGolden(t *testing.T) {
	for _, path := range []string{"testdata/dispatch.docx", "testdata/annex.docx", "testdata/report.docx", "testdata/plan.docx"} {
		t.Run(path, func(t *testing.T) { readtest.Golden(t, Reader{}, path) })
	}
}

// goldenOf compares a dump with its golden file; go test -update writes it (readtest defines the flag).
func goldenOf(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
		t.Errorf("%s: got\n%s", name, got)
	}
}

// TestMade: what LibreOffice cannot write, built by code.
func TestMade(t *testing.T) {
	for name, data := range map[string][]byte{"lists": everyList(t), "word": wordPaper(t), "strict": strictPaper(t)} {
		t.Run(name, func(t *testing.T) { goldenOf(t, name+".golden", readtest.Dump(mustRead(t, data).Paper)) })
	}
}

// TestBroken: cut and damaged files, packed and as one XML file, whose parts no checksum guards.
func TestBroken(t *testing.T) {
	for name, data := range map[string][]byte{"packed": load(t, "testdata/dispatch.docx"), "flat": flatFile(t, wordPaper(t))} {
		t.Run(name, func(t *testing.T) {
			readtest.Truncated(t, Reader{}, data, 97)
			readtest.Damaged(t, Reader{}, data, 400)
		})
	}
}

func FuzzRead(f *testing.F) {
	readtest.Fuzz(f, Reader{}, load(f, "testdata/dispatch.docx"), load(f, "testdata/report.docx"),
		flatFile(f, wordPaper(f)), flatFile(f, everyList(f)), flatFile(f, strictPaper(f)))
}
