package text

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"congvan/extract/read/readtest"
)

// TestEncodings: one dispatch in every encoding and form in which plain text is kept (testdata/make.sh) gives one paper:
// a head in columns of tabs, a table of tabs, a sentence torn by a page's end.
func TestEncodings(t *testing.T) {
	readtest.Golden(t, Reader{}, "testdata/dispatch.txt")
	golden, err := os.ReadFile("testdata/dispatch.txt.golden")
	if err != nil {
		t.Fatal(err)
	}
	golden = bytes.ReplaceAll(golden, []byte("\r\n"), []byte("\n"))
	for name, encoding := range map[string]string{
		"dispatch": "utf-8", "utf-8-nfd": "utf-8", "utf-8-bom-crlf": "utf-8", "windows-1258": "windows-1258", "tcvn3": "tcvn3", "vni": "vni",
		"utf-16le": "utf-16", "utf-16be": "utf-16", "utf-16le-bom": "utf-16", "utf-16be-bom": "utf-16",
		"mixed": "vni", // most of its lines
	} {
		data, err := os.ReadFile(filepath.Join("testdata", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		res, err := readtest.Read(Reader{}, data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if res.Encoding != encoding || len(res.Warnings) > 0 {
			t.Errorf("%s: %s, %v", name, res.Encoding, res.Warnings)
		}
		if got := readtest.Dump(res.Paper); got != string(golden) {
			t.Errorf("%s: got\n%swant\n%s", name, got, golden)
		}
	}
}
