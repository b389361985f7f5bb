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
	for _, path := range []string{"testdata/dispatch.docx", "testdata/annex.docx", "testdata/report.docx"} {
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
	for name, data := range map[string][]byte{"lists": everyList(t)} {
		t.Run(name, func(t *testing.T) { goldenOf(t, name+".golden", readtest.Dump(mustRead(t, data).Paper)) })
	}
}
