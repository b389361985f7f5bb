package testdata_test

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// text is a dispatch as one healed string, and the same with lines set in two columns read column by column.
type text struct{ flow, columns string }

func (x text) has(value string) bool {
	return strings.Contains(x.flow, value) || strings.Contains(x.columns, value)
}

// hasCode looks for a number: blanks do not count.
func (x text) hasCode(value string) bool {
	return strings.Contains(strings.ReplaceAll(x.flow, " ", ""), value)
}

var gap = regexp.MustCompile(` {3,}`)

func newText(paragraphs []string) text {
	var left, right []string
	for _, p := range paragraphs {
		cells := gap.Split(strings.TrimSpace(p), 2)
		left = append(left, cells[0])
		right = append(right, cells[1:]...)
	}
	return text{heal(paragraphs), heal(left) + "\n" + heal(right)}
}

func heal(lines []string) string { return strings.Join(strings.Fields(strings.Join(lines, " ")), " ") }

func readText(t *testing.T, base string) text {
	t.Helper()
	if data, err := os.ReadFile(filepath.Join("dispatch", base+".txt")); err == nil {
		if !norm.NFC.IsNormal(data) {
			t.Error("text is not NFC")
		}
		return newText(strings.Split(string(data), "\n"))
	}
	f, err := os.Open(filepath.Join("dispatch", base+".fodt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	paragraphs, err := flatODT(f)
	if err != nil {
		t.Fatal(err)
	}
	return newText(paragraphs)
}

// flatODT gives the paragraphs of a flat ODT, those of tables cell by cell.
func flatODT(r io.Reader) ([]string, error) {
	const textNS = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
	var out []string
	var in bool
	dec := xml.NewDecoder(r)
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if tok.Name.Space == textNS && tok.Name.Local == "p" {
				in, out = true, append(out, "")
			}
			if in && tok.Name.Space == textNS && tok.Name.Local == "s" {
				out[len(out)-1] += " "
			}
		case xml.EndElement:
			if tok.Name.Space == textNS && tok.Name.Local == "p" {
				in = false
			}
		case xml.CharData:
			if in {
				out[len(out)-1] += string(tok)
			}
		}
	}
}
