package extract_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"congvan/extract/child"
	"congvan/extract/read/pdf/pdfium"
	"congvan/extract/read/pdf/pdfium/engine"
)

func TestMain(m *testing.M) {
	fuzzing := slices.ContainsFunc(os.Args, func(arg string) bool { return strings.HasPrefix(arg, "-test.fuzz") })
	if !fuzzing { // it would start a process for every other input
		child.Main(map[string]child.Job{pdfium.Job: engine.Serve})
	}
	os.Exit(m.Run())
}
