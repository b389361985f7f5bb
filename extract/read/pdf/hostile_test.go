package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"

	"congvan/paper"
)

func flated(dict, content string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(content))
	w.Close()
	return fmt.Sprintf("<< /Filter /FlateDecode /Length %d %s >>\nstream\n%s\nendstream", b.Len(), dict, b.String())
}

// Files made to hang, to fill the memory or to kill the parser. Each gives its words or an error, in little time.
func TestHostile(t *testing.T) {
	const font = "/Font << /F 5 0 R >>"
	const text = "BT /F 14 Tf 85 700 Td (Con day) Tj ET\n"
	catalog := "<< /Type /Catalog /Pages 2 0 R >>"
	for _, c := range []struct {
		name string
		data []byte
		want string // the text; "-": an error
	}{
		{"page tree in a circle", file(catalog, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"), "-"},
		{"page tree in a circle with a page", file(catalog, "<< /Type /Pages /Kids [3 0 R 2 0 R 4 0 R] /Count 9 >>",
			"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 6 0 R] /Count 1 >>", stream(text), times,
			"<< /Type /Page /Parent 3 0 R /Contents 4 0 R /Resources << "+font+" >> >>"), "Con day\n"},
		{"parent of itself", file(catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 2 0 R >>",
			"<< /Type /Page /Parent 3 0 R /Contents 4 0 R /Resources << "+font+" >> >>", stream(text), times), "Con day\n"},
		{"form that draws itself", onePage(text+"/X Do", font+" /XObject << /X 6 0 R >>", times,
			"<< /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream"), "Con day\n"},
		{"forms that draw each other", onePage(text+"/X Do", font+" /XObject << /X 6 0 R >>", times,
			"<< /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 7 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream",
			"<< /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream"), "Con day\n"},
		{"arrays a million deep", onePage(text+strings.Repeat("[", 1_000_000), font, times), "Con day\n"},
		{"arrays a million deep in an object", onePage(text, font+" /Deep 6 0 R", times, strings.Repeat("[", 1_000_000)), "Con day\n"},
		{"dictionaries a million deep", onePage(text+strings.Repeat("<<", 1_000_000), font, times), "Con day\n"},
		{"a million q", onePage(strings.Repeat("q ", 1_000_000)+text, font, times), "Con day\n"},
		{"more Q than q", onePage("Q Q Q Q "+text+" Q Q", font, times), "Con day\n"},
		{"operators without operands", onePage("Tj TJ Tf cm re l c Do gs rg k Td Tm ' \" "+text, font, times), "Con day\n"},
		{"white letters over many grounds", onePage(strings.Repeat("0 0 9 9 re f ", 5_000)+text+" 1 g BT /F 9 Tf "+strings.Repeat("1 0 0 1 300 300 Tm (aaaaaaaaaaaaaaaaaaaa) Tj ", 15_000)+"ET", font, times), "Con day\n"},
		{"pictures over many letters", onePage(text+"BT /F 9 Tf "+strings.Repeat("1 0 0 1 300 300 Tm (aaaaaaaaaaaaaaaaaaaa) Tj ", 15_000)+"ET "+strings.Repeat("/X Do ", 20_000), font+" /XObject << /X 6 0 R >>", times,
			"<< /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream"), "Con day\naaaaaaaaaaaaaaaaaaaa\n"},
		{"flate bomb", file(catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
			"<< /Type /Page /Parent 2 0 R /Contents [4 0 R 6 0 R] /Resources << "+font+" >> >>", stream(text), times,
			flated("", strings.Repeat(" ", 90<<20))), "Con day\n"},
		{"flate bomb as a font map", onePage(text, font, "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 6 0 R >>",
			flated("", strings.Repeat(" ", 90<<20))), "Con day\n"},
		{"object stream that holds itself", onePage(text, font+" /Other 9 0 R", times,
			"<< /Type /ObjStm /N 1 /First 4 /Length 6 0 R >>\nstream\n6 0 12\nendstream"), "Con day\n"},
		{"length that is its own stream", onePage(text, font+" /Other 6 0 R", times, "<< /Length 6 0 R >>\nstream\nabc\nendstream"), "Con day\n"},
		{"huge numbers", onePage("1e99 999999999999999999999999999999999999 0 0 1 0 0 cm "+strings.Repeat("9", 400)+" 0 0 9 0 0 cm "+text, font, times), "Con day\n"},
		{"huge widths", onePage(text, font, "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /FirstChar -2147483648 /Widths [1 2 3] >>"), "Con day\n"},
		{"filters by the hundred", onePage(text, font, times, "<< /Filter ["+strings.Repeat("/ASCIIHexDecode ", 500)+"] /Length 2 >>\nstream\n00\nendstream"), "Con day\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res, err := readBytes(t, c.data)
			switch {
			case c.want == "-" && err == nil:
				t.Errorf("no error")
			case c.want == "-":
			case err != nil:
				t.Errorf("%v", err)
			default:
				if got := paper.Flatten(res.Paper).String; got != c.want {
					t.Errorf("text %q, want %q", got, c.want)
				}
			}
		})
	}
}

func TestChainInACircle(t *testing.T) {
	data := onePage("BT /F 14 Tf 85 700 Td (Con day) Tj ET", "/Font << /F 5 0 R >>", times)
	xref := bytes.Index(data, []byte("\nxref")) + 1
	data = bytes.Replace(data, []byte("/Root 1 0 R"), []byte(fmt.Sprintf("/Root 1 0 R /Prev %d", xref)), 1)
	if got := paper.Flatten(mustRead(t, data).Paper).String; got != "Con day\n" {
		t.Errorf("text %q", got)
	}
	for _, prev := range []string{"-5", "99999999999", "1 0 R", "(x)"} {
		bad := bytes.Replace(data, []byte(fmt.Sprintf("/Prev %d", xref)), []byte("/Prev "+prev), 1)
		if got := paper.Flatten(mustRead(t, bad).Paper).String; got != "Con day\n" {
			t.Errorf("Prev %s: text %q", prev, got)
		}
	}
}

// What points nowhere is told: letters may be missing.
func TestMissingParts(t *testing.T) {
	text := "BT /F 14 Tf 85 700 Td (Con day) Tj ET\n"
	for name, data := range map[string][]byte{
		"a font that is not there": onePage(text+"BT /G 14 Tf 85 600 Td (mat) Tj ET", "/Font << /F 5 0 R /G 9 0 R >>", times),
		"a font without a name":    onePage(text+"BT /H 14 Tf 85 600 Td (mat) Tj ET", "/Font << /F 5 0 R >>", times),
		"contents that are not there": file("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>",
			"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>", stream(text), times,
			"<< /Type /Page /Parent 2 0 R /Contents 19 0 R >>"),
		"a page that is not there": file("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 19 0 R] /Count 2 >>",
			"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>", stream(text), times),
	} {
		res := mustRead(t, data)
		if got := paper.Flatten(res.Paper).String; got != "Con day\n" || len(res.Warnings) == 0 {
			t.Errorf("%s: %q, warnings %v", name, got, res.Warnings)
		}
	}
}
