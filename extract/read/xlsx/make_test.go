package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// part is one part of a package.
type part struct{ name, text string }

func packed(t testing.TB, parts ...part) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, p := range parts {
		f, err := w.Create(p.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(p.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const mainSpace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`

// made makes a workbook of one sheet with the parts that every workbook has. Styles: 0 plain, 1 ruled, 2 ruled day, 3 ruled in .VnTime.
func made(t testing.TB, sheet string, more ...part) []byte {
	t.Helper()
	styles := `<styleSheet ` + mainSpace + `><fonts><font><name val="Times New Roman"/><sz val="13"/></font><font><name val=".VnTime"/><sz val="13"/></font></fonts>` +
		`<borders><border><left/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>` +
		`<cellXfs><xf fontId="0" borderId="0" numFmtId="0"/><xf fontId="0" borderId="1" numFmtId="0"/><xf fontId="0" borderId="1" numFmtId="14"/><xf fontId="1" borderId="1" numFmtId="0"/></cellXfs></styleSheet>`
	return packed(t, append([]part{
		{"xl/workbook.xml", `<workbook ` + mainSpace + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", rels("r1 worksheet worksheets/sheet1.xml", "r2 styles styles.xml", "r3 sharedStrings sharedStrings.xml")},
		{"xl/styles.xml", styles},
		{"xl/worksheets/sheet1.xml", `<worksheet ` + mainSpace + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` + sheet + `</worksheet>`},
	}, more...)...)
}

func rels(list ...string) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for _, one := range list {
		f := strings.Fields(one)
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`, f[0], f[1], f[2])
	}
	return b.String() + `</Relationships>`
}

// rows makes rows of texts: cells apart by "|", rows by a line end; "" is a cell without text. A cell may begin with
// "=style:".
func rows(text string) string {
	var b strings.Builder
	b.WriteString("<sheetData>")
	for i, line := range strings.Split(text, "\n") {
		fmt.Fprintf(&b, `<row r="%d">`, i+1)
		for j, c := range strings.Split(line, "|") {
			style := "0"
			if rest, ok := strings.CutPrefix(c, "="); ok {
				style, c, _ = strings.Cut(rest, ":")
			}
			if c == "" && style == "0" {
				continue
			}
			fmt.Fprintf(&b, `<c r="%s" s="%s" t="inlineStr"><is><t>%s</t></is></c>`, cellName(i, j), style, c)
		}
		b.WriteString("</row>")
	}
	return b.String() + "</sheetData>"
}
