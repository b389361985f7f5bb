package odt

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/read/readtest"
	"congvan/paper"
)

const (
	dispatch = "testdata/dispatch.odt"
	features = "testdata/features.fodt"
	flat     = "testdata/dispatch.fodt"
)

func load(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestGolden(t *testing.T) {
	readtest.Golden(t, Reader{}, dispatch)
	readtest.Golden(t, Reader{}, flat)
	readtest.Golden(t, Reader{}, "testdata/annex.odt")
	readtest.Golden(t, Reader{}, features)
	readtest.Golden(t, Reader{}, "testdata/features.odt")
	readtest.Golden(t, Reader{}, "testdata/numbers.fodt")
	readtest.Golden(t, Reader{}, "testdata/numbers.odt")
	readtest.Golden(t, Reader{}, "testdata/pandoc.odt")
}

// TestNumbersAsPrinted: the automatic numbers are those that LibreOffice prints.
func TestNumbersAsPrinted(t *testing.T) {
	for _, in := range []string{"testdata/numbers.fodt", "testdata/numbers.odt"} {
		res, err := readtest.Read(Reader{}, load(t, in))
		if err != nil {
			t.Fatal(err)
		}
		// Tabs and blanks behind a number are not told apart.
		got, want := []rune(strings.Join(strings.Fields(paper.Flatten(res.Paper).String), "")), []rune(strings.Join(strings.Fields(readtest.Printed(t, in)[0]), ""))
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Errorf("%s: got %q, LibreOffice prints %q", in, string(got[min(i, len(got)):min(i+40, len(got))]), string(want[min(i, len(want)):min(i+40, len(want))]))
				break
			}
		}
	}
}

// document wraps the body of a flat document.
func document(styles, body string) []byte {
	return []byte(`<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ` +
		`xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ` +
		`xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ` +
		`xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:styles>` + styles +
		`</office:styles><office:body><office:text>` + body + `</office:text></office:body></office:document>`)
}

// TestText: bodies and the normalised text that they give.
func TestText(t *testing.T) {
	list := `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>` +
		`<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>`
	for _, c := range []struct{ name, styles, body, want string }{
		{"white space", "", "<text:p>  A \n B<text:s/><text:s text:c=\"2\"/>C<text:tab/>D <text:span> E</text:span></text:p>", "A B C D E\n"},
		{"line break", "", "<text:p>a<text:line-break/>B</text:p>", "a\nB\n"},
		{"a link and a field", "", `<text:p>Xem <text:a xlink:href="x">trang</text:a> <text:date>02/3</text:date></text:p>`, "Xem trang 02/3\n"},
		{"a comment", "", `<text:p>A<office:annotation><text:p>no</text:p></office:annotation>B</text:p>`, "AB\n"},
		{"tracked deletion", "", `<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>no</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>A<text:change text:change-id="c"/>B</text:p>`, "AB\n"},
		{"numbers, a second paragraph, a restart", list,
			`<text:list text:style-name="L"><text:list-item><text:p>A</text:p><text:p>A2</text:p><text:list><text:list-item><text:p>B</text:p></text:list-item><text:list-item><text:p>C</text:p></text:list-item></text:list></text:list-item>` +
				`<text:list-header><text:p>H</text:p></text:list-header><text:list-item text:start-value="7"><text:p>D</text:p><text:list><text:list-item><text:p>E</text:p></text:list-item></text:list></text:list-item></text:list>` +
				`<text:list text:style-name="L"><text:list-item><text:p>F</text:p></text:list-item></text:list>`,
			"1. A\nA2\n(a) B\n(b) C\nH\n7. D\n(a) E\n1. F\n"},
		{"numbers that go on by id", list,
			`<text:list xml:id="x" text:style-name="L"><text:list-item><text:p>A</text:p></text:list-item></text:list><text:list text:style-name="L"><text:list-item><text:p>B</text:p></text:list-item></text:list>` +
				`<text:list text:continue-list="x" text:style-name="L"><text:list-item><text:p>C</text:p></text:list-item></text:list>`,
			"1. A\n1. B\n2. C\n"},
		{"numbers of headings", `<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`,
			`<text:h text:outline-level="1">A</text:h><text:h text:outline-level="2">B</text:h><text:h text:outline-level="1">C</text:h><text:h text:outline-level="2">D</text:h>`,
			"I. A\nI.1 B\nII. C\nII.1 D\n"},
		{"an old font", `<style:style style:name="V" style:family="paragraph"><style:text-properties fo:font-family=".VnTime"/></style:style>`,
			`<text:p text:style-name="V">nh©n d©n</text:p>`, "nhân dân\n"},
		{"a table in a cell", "", `<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><table:table><table:table-column/><table:table-row><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table></table:table-cell></table:table-row></table:table>`, "A\nB\n"},
		{"a text box behind its paragraph", "", `<text:p>A<draw:frame><draw:text-box><text:p>B</text:p></draw:text-box></draw:frame>C</text:p>`, "AC\nB\n"},
		{"a table in a shape", "", `<text:p>A<draw:custom-shape><loext:table xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"><loext:table-row><loext:table-cell><text:p>B</text:p></loext:table-cell></loext:table-row></loext:table></draw:custom-shape></text:p>`, "A\nB\n"},
		{"a hidden section", "", `<text:section text:display="none"><text:p>no</text:p></text:section><text:section><text:p>A</text:p></text:section>`, "A\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res, err := readtest.Read(Reader{}, document(c.styles, c.body))
			if err != nil {
				t.Fatal(err)
			}
			if got := paper.Flatten(res.Paper).String; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func packed(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		f, err := w.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRefused(t *testing.T) {
	body := string(document("", "<text:p>A</text:p>"))
	for _, c := range []struct {
		name string
		data []byte
		what string
	}{
		{"nothing", nil, "not an OpenDocument"},
		{"another package", packed(t, "word/document.xml", "<a/>"), "not an OpenDocument"},
		{"a spreadsheet", packed(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", body), "not an OpenDocument"},
		{"a password", packed(t, "mimetype", textType, "content.xml", "x", "META-INF/manifest.xml", "<m:encryption-data/>"), "password"},
		{"a password set in LibreOffice", load(t, "testdata/locked.odt"), "password"},
		{"a password of newer versions", packed(t, "mimetype", textType, "encrypted-package", "x", "META-INF/manifest.xml", "<m:encryption-data/>"), "password"},
		{"cut before its text", packed(t, "mimetype", textType, "content.xml", body[:strings.Index(body, ">A<")]), "damaged"},
		{"no text", document("", "<text:p/>"), "no text"},
		{"a scan alone", document("", `<text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>`), "pictures alone"},
		{"too deep", document("", strings.Repeat("<text:section>", 5000)), "too deep"},
	} {
		_, err := readtest.Read(Reader{}, c.data)
		var e *congvan.Error
		if !errors.As(err, &e) || !strings.Contains(e.What.EN, c.what) || e.Next.VI == "" {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
}

// TestStylesDamaged: text without its styles is text, with a warning.
func TestStylesDamaged(t *testing.T) {
	res, err := readtest.Read(Reader{}, packed(t, "mimetype", textType, "styles.xml", "<a>", "content.xml", string(document("", "<text:p>A</text:p>"))))
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Warnings) != 1 || res.Warnings[0].Code != congvan.SourceDamaged {
		t.Errorf("the warnings are %v", res.Warnings)
	}
}

// TestCut: of a file that breaks off the text before the break is read, and the loss is told of.
func TestCut(t *testing.T) {
	body := string(document("", "<text:p>A</text:p><text:p>B</text:p><table:table><table:table-row><table:table-cell><text:p>C</text:p><text:p>D</text:p></table:table-cell></table:table-row></table:table>"))
	whole := packed(t, "mimetype", textType, "content.xml", body, "z", strings.Repeat("x", 500))
	for _, c := range []struct {
		name, want string
		data       []byte
		code       congvan.Code
	}{
		{"a flat file", "A\nB\nC\n", []byte(body[:strings.Index(body, "D<")]), congvan.SourceTruncated},
		{"a part", "A\nB\nC\n", packed(t, "mimetype", textType, "content.xml", body[:strings.Index(body, "D<")]), congvan.SourceTruncated},
		{"a package behind its text", "A\nB\nC\nD\n", whole[:len(whole)-200], congvan.SourceTruncated},
		{"a fault in the middle", "A\nB\n", []byte(strings.Replace(body, "C<", "<<", 1)), congvan.SourceDamaged},
	} {
		res, err := readtest.Read(Reader{}, c.data)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := paper.Flatten(res.Paper).String; got != c.want || len(res.Warnings) != 1 || res.Warnings[0].Code != c.code ||
			res.Truncated != (c.code == congvan.SourceTruncated) {
			t.Errorf("%s: got %q, truncated %v, warnings %v", c.name, got, res.Truncated, res.Warnings)
		}
	}
}

func TestHostile(t *testing.T) {
	readtest.Truncated(t, Reader{}, load(t, dispatch), 1024)
	readtest.Truncated(t, Reader{}, load(t, flat), 1024)
	readtest.Damaged(t, Reader{}, load(t, flat), 200)
}

func FuzzRead(f *testing.F) { readtest.Fuzz(f, Reader{}, load(f, flat), load(f, dispatch)) }

func BenchmarkRead(b *testing.B) {
	data := load(b, dispatch)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readtest.Read(Reader{}, data); err != nil {
			b.Fatal(err)
		}
	}
}
