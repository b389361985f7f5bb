package extract_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan"
	"congvan/extract"
	"congvan/extract/open/limits"
)

// TestPackages: what comes in archives, letters and edXML packages made by other programs (unpack/testdata/make.sh) gives
// the documents, envelopes, warnings and errors of the golden file beside it.
func TestPackages(t *testing.T) {
	for _, kind := range []string{"zip", "eml", "edxml"} {
		for _, path := range glob(t, "unpack/testdata/*."+kind) {
			t.Run(filepath.Base(path), func(t *testing.T) {
				found, err := files(filepath.Base(path), read(t, path), limits.Default())
				got := inside(t, found, err)
				if *update {
					if err := os.WriteFile(path+".golden", got, 0o644); err != nil {
						t.Fatal(err)
					}
				}
				if want := bytes.ReplaceAll(read(t, path+".golden"), []byte("\r\n"), []byte("\n")); !bytes.Equal(got, want) {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

// inside lists what was found in a container.
func inside(t *testing.T, found []*extract.Result, err error) []byte {
	var b bytes.Buffer
	for _, r := range found {
		s := r.Record.Source
		fmt.Fprintf(&b, "document %s\n  in %s: %s, %s, %s\n", r.Name, s.Container, s.Name, s.MediaType, s.Encoding)
		for line := range strings.Lines(r.Text.String) {
			fmt.Fprintf(&b, "  | %s\n", strings.TrimSuffix(line, "\n"))
		}
		if e := r.Record.Arrival.Envelope; e != nil {
			fmt.Fprintf(&b, "  envelope %+v\n", *e)
		}
		for _, w := range r.Record.Warnings {
			if strings.HasPrefix(string(w.Code), "source.") || strings.HasPrefix(string(w.Code), "envelope.") {
				fmt.Fprintf(&b, "  warning %s: %s\n", w.Code, w.Message.EN)
			}
		}
	}
	for _, fault := range unjoin(err) {
		var e *congvan.Error
		if !errors.As(fault, &e) {
			t.Errorf("not our error: %v", fault)
			continue
		}
		fmt.Fprintf(&b, "error %s\n", e.In(congvan.English))
	}
	return b.Bytes()
}

// unjoin gives the single errors of Files.
func unjoin(err error) []error {
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		return many.Unwrap()
	}
	if err != nil {
		return []error{err}
	}
	return nil
}
