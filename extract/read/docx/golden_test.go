package docx

import (
	"os"
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
	for _, path := range []string{"testdata/dispatch.docx", "testdata/annex.docx"} {
		t.Run(path, func(t *testing.T) { readtest.Golden(t, Reader{}, path) })
	}
}
