package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/read/readtest"
	"congvan/paper"
)

const annex = "testdata/nhiem-vu.xlsx"

func load(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestGolden: workbooks that LibreOffice wrote.
func TestGolden(t *testing.T) {
	readtest.Golden(t, Reader{}, annex)
	readtest.Golden(t, Reader{}, "testdata/bang-ke.xlsx")
	readtest.Golden(t, Legacy{}, "testdata/nhiem-vu.xls")
	readtest.Golden(t, Legacy{}, "testdata/bang-ke.xls")
}

// TestStrict: a workbook in the namespaces of the strict kind gives the same paper.
func TestStrict(t *testing.T) {
	for _, name := range []string{annex, "testdata/bang-ke.xlsx"} {
		data := load(t, name)
		r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		spaces := strings.NewReplacer(
			"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
			"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
			"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
			"http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main")
		var parts []part
		for _, f := range r.File {
			in, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			text, err := io.ReadAll(in)
			if err != nil {
				t.Fatal(err)
			}
			parts = append(parts, part{f.Name, spaces.Replace(string(text))})
		}
		got, err := readtest.Read(Reader{}, packed(t, parts...))
		if err != nil {
			t.Fatal(err)
		}
		want, err := readtest.Read(Reader{}, data)
		if err != nil {
			t.Fatal(err)
		}
		if readtest.Dump(got.Paper) != readtest.Dump(want.Paper) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, readtest.Dump(got.Paper), readtest.Dump(want.Paper))
		}
	}
}

// TestHidden: what is left out is told of, with its place.
func TestHidden(t *testing.T) {
	res, err := readtest.Read(Reader{}, load(t, annex))
	if err != nil {
		t.Fatal(err)
	}
	text := paper.Flatten(res.Paper).String
	for _, s := range []string{"Dòng nháp", "0900000001"} {
		if strings.Contains(text, s) {
			t.Errorf("%q is hidden, and was read", s)
		}
	}
	if len(res.Warnings) != 2 || !strings.Contains(res.Warnings[0].Message.VI, "1 hàng ẩn, 0 cột ẩn") || !strings.Contains(res.Warnings[1].Message.VI, "Danh bạ nội bộ") {
		t.Errorf("the warnings are %v", res.Warnings)
	}
}

// sketch writes blocks on one line: a table as [row/row], its cells as col+span*rows(text), header rows with "!".
func sketch(d *paper.Document) string {
	var b strings.Builder
	var blocks func([]paper.Block)
	blocks = func(list []paper.Block) {
		for i, x := range list {
			if i > 0 {
				b.WriteByte(' ')
			}
			switch x := x.(type) {
			case *paper.Paragraph:
				for _, r := range x.Runs {
					b.WriteString(r.Text)
				}
			case *paper.Table:
				b.WriteByte('[')
				if x.Layout {
					b.WriteString("layout ")
				}
				for k, r := range x.Rows {
					if k > 0 {
						b.WriteByte('/')
					}
					if r.Header {
						b.WriteByte('!')
					}
					for _, c := range r.Cells {
						at := ""
						if c.Span > 1 || c.Rows > 1 {
							at = fmt.Sprintf("%d+%d*%d", c.Col, c.Span, c.Rows)
						}
						b.WriteString(at + "(")
						blocks(c.Blocks)
						b.WriteByte(')')
					}
				}
				b.WriteByte(']')
			}
		}
	}
	for i, s := range d.Sections {
		if i > 0 {
			b.WriteString(" § ")
		}
		blocks(s.Blocks)
	}
	return b.String()
}

func TestSheet(t *testing.T) {
	head := "UBND X||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y||Độc lập\nSố: 1/KH||Z, ngày\n"
	for _, c := range []struct{ name, sheet, want string }{
		{"a table without lines", rows("Tên bảng\nTT|Việc|Hạn\n1|Làm|Mai\n2|Nghỉ"), "Tên bảng [!(TT)(Việc)(Hạn)/(1)(Làm)(Mai)/(2)(Nghỉ)()]"},
		{"a letterhead without lines", rows(head + "|KẾ HOẠCH\n|Việc"), "[layout (UBND X SỞ Y Số: 1/KH)(CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập Z, ngày)] KẾ HOẠCH Việc"},
		{"two columns, three rows", rows("Tên|An\nTuổi|Ba\nQuê|Tư"), "[!(Tên)(An)/(Tuổi)(Ba)/(Quê)(Tư)]"},
		{"two columns, two rows", rows("Người lập|Giám đốc\nAn|Ba"), "[layout (Người lập An)(Giám đốc Ba)]"},
		{"a blank row ends the left column", rows("UBND|CỘNG HÒA XÃ HỘI\n\nTên"), "[layout (UBND)(CỘNG HÒA XÃ HỘI)] Tên"},
		{"a title inside the lines", rows("=1:BẢNG|=1:|=1:\n=1:TT|=1:Việc|=1:Ai\n=1:1|=1:Làm|=1:An") + merge("A1:C1"), "BẢNG [!(TT)(Việc)(Ai)/(1)(Làm)(An)]"},
		{"rows somebody forgot to rule", rows("=1:TT|=1:Việc|=1:Ai\nPhần A\n=1:1|=1:Làm|=1:An\n2|Xem|Ba\nGhi chú"), "[!(TT)(Việc)(Ai)/(Phần A)()()/(1)(Làm)(An)/(2)(Xem)(Ba)] Ghi chú"},
		{"two tables", rows("=1:A|=1:B\n=1:1|=1:2\nTiêu đề\n\n=1:C|=1:D\n=1:3|=1:4"), "[!(A)(B)/(1)(2)] Tiêu đề [!(C)(D)/(3)(4)]"},
		{"tables side by side", rows("=1:A|=1:B||=1:C|=1:D\n=1:1|=1:2||=1:3|=1:4\n|||=1:5|=1:6"), "[!(A)(B)/(1)(2)] [!(C)(D)/(3)(4)/(5)(6)]"},
		{"a blank column with lines", rows("=1:A|=1:B|=1:|=1:C|=1:D\n=1:1|=1:2|=1:|=1:3|=1:4"), "[!(A)(B)(C)(D)/(1)(2)(3)(4)]"},
		{"a head over both tables", rows("=1:A|=1:|=1:|=1:|=1:\n=1:1|=1:2||=1:3|=1:4\n=1:5|=1:6||=1:7|=1:8") + merge("A1:E1"), "A [!(1)(2)/(5)(6)] [!(3)(4)/(7)(8)]"},
		{"a hidden column between", `<cols><col min="3" max="3" hidden="1" width="9"/></cols>` + rows("=1:A|=1:B||=1:C|=1:D\n=1:1|=1:2||=1:3|=1:4"), "[!(A)(B)(C)(D)/(1)(2)(3)(4)]"},
		{"merged cells, an empty column dropped", rows("=1:A|=1:|=1:B\n=1:1|=1:|=1:2\n=1:|=1:|=1:3") + merge("A1:B1", "A2:B3"), "[!(A)(B)/0+1*2(1)(2)/(3)]"},
		{"merged cells that overlap", rows("=1:A|=1:B|=1:C\n=1:1|=1:2|=1:3\n=1:4|=1:5|=1:6") + merge("A1:B2", "B2:C3"), "[!0+2*2(A)(C)/!(3)/(4)(5)(6)]"},
		{"a merged cell whose first row is hidden", `<sheetData><row r="1" hidden="1"><c r="A1" s="1" t="inlineStr"><is><t>A</t></is></c></row>` + strings.TrimPrefix(rows("\n=1:|=1:B|=1:C\n=1:x|=1:D|=1:E"), "<sheetData>") + merge("A1:A2"), "[!(A)(B)(C)/(x)(D)(E)]"},
		{"an old font", rows("=3:nh©n d©n|=1:B|=1:C\n=1:1|=1:2|=1:3"), "[!(nhân dân)(B)(C)/(1)(2)(3)]"},
		{"escapes, blanks alone, readings", `<sheetData><row><c t="str"><v>a_x000D__x0041_</v></c></row><row><c t="inlineStr"><is><t> </t></is></c></row><row><c t="inlineStr"><is><r><t>x</t></r><rPh><t>no</t></rPh></is></c></row></sheetData>`, "aA x"},
		{"values", `<sheetData><row><c t="b"><v>1</v></c></row><row><c t="e"><v>#REF!</v></c></row><row><c t="d"><v>2024-03-05</v></c></row><row><c s="2"><v>45356</v></c></row><row><c><v>1e400</v></c></row></sheetData>`, "TRUE #REF! 45356 05/03/2024 1e400"},
		{"rows and cells out of order", `<sheetData><row r="2"><c r="B2" t="str"><v>d</v></c><c r="A2" t="str"><v>c</v></c></row><row r="1"><c r="A1" t="str"><v>a</v></c></row></sheetData>`, "a [layout (c)(d)]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res, err := readtest.Read(Reader{}, made(t, c.sheet))
			if err != nil {
				t.Fatal(err)
			}
			if got := sketch(res.Paper); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func merge(refs ...string) string {
	return `<mergeCells><mergeCell ref="` + strings.Join(refs, `"/><mergeCell ref="`) + `"/></mergeCells>`
}

// TestParts: what stands in parts of their own.
func TestParts(t *testing.T) {
	data := made(t, rows("A|B|C\n1|2|3")+`<pageSetup orientation="landscape" paperSize="8"/><headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Phụ lục&amp;RTrang &amp;P</oddHeader></headerFooter><drawing r:id="d"/><tableParts><tablePart r:id="t"/></tableParts>`,
		part{"xl/worksheets/_rels/sheet1.xml.rels", rels("d drawing ../drawings/d.xml", "t table ../tables/t.xml")},
		part{"xl/tables/t.xml", `<table ` + mainSpace + ` ref="A1:C2"/>`},
		part{"xl/drawings/d.xml", `<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:sp><d:txBody><a:bodyPr/><a:p><a:r><a:rPr b="1" sz="1400"/><a:t>Hạn: 30/6</a:t></a:r></a:p><a:p/></d:txBody></d:sp></d:wsDr>`},
		part{"docProps/core.xml", `<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bảng</dc:title><dc:creator>An</dc:creator></c>`})
	res, err := readtest.Read(Reader{}, data)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := sketch(res.Paper), "[!(A)(B)(C)/(1)(2)(3)] Hạn: 30/6"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	s := res.Paper.Sections[0]
	if s.Name != "A" || !s.Page.Landscape || s.Page.Width < s.Page.Height || !s.Header.PageNumber || len(s.Header.Blocks) != 2 {
		t.Errorf("the section is %+v", s)
	}
	if table := s.Blocks[0].(*paper.Table); !table.Borders {
		t.Error("an Excel table has lines")
	}
	if box := s.Blocks[1].(*paper.Paragraph); !box.TextBox || !box.Runs[0].Bold || box.Runs[0].Size != 14 {
		t.Errorf("the text box is %+v", box)
	}
	if res.Paper.Title != "Bảng" || res.Paper.Author != "An" {
		t.Errorf("properties %q, %q", res.Paper.Title, res.Paper.Author)
	}
}

// TestRefused: what cannot be read says why, and what to do.
func TestRefused(t *testing.T) {
	million := `<c t="s"><v>0</v></c>`
	for _, c := range []struct {
		name string
		data []byte
		what string
	}{
		{"nothing", nil, "damaged"},
		{"another package", packed(t, part{"word/document.xml", "<a/>"}), "not an Excel file"},
		{"no text", made(t, rows("")), "no text"},
		{"no sheets", packed(t, part{"xl/workbook.xml", `<workbook ` + mainSpace + `/>`}), "no text"},
		{"a document type", packed(t, part{"xl/workbook.xml", `<!DOCTYPE x><workbook/>`}), "damaged"},
		{"hidden sheets alone", packed(t, part{"xl/workbook.xml", `<workbook ` + mainSpace + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" state="hidden" r:id="r1"/></sheets></workbook>`}), "hidden"},
		{"one long string in many cells", made(t, `<sheetData><row>`+strings.Repeat(million, 4000)+`</row></sheetData>`,
			part{"xl/sharedStrings.xml", `<sst ` + mainSpace + `><si><t>` + strings.Repeat("x", 100_000) + `</t></si></sst>`}), "too large"},
		{"far corners", made(t, `<sheetData>`+corners()+`</sheetData>`), "too large"},
		{"too many merged areas", made(t, rows("A")+merge(strings.Fields(strings.Repeat("A1:XFD1048576 ", mostMerges+1))...)), "too large"},
	} {
		_, err := readtest.Read(Reader{}, c.data)
		var e *congvan.Error
		if !errors.As(err, &e) || !strings.Contains(e.What.EN, c.what) || e.Next.VI == "" {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
}

// corners makes cells on a diagonal: few cells, a grid of millions of places.
func corners() string {
	var b strings.Builder
	for i := range 1100 {
		fmt.Fprintf(&b, `<row r="%d"><c r="%s"><v>1</v></c></row>`, 3*i+1, cellName(3*i, 3*i))
	}
	return b.String()
}

// TestWarned: what is lost or doubtful is told of, the rest is read.
func TestWarned(t *testing.T) {
	for _, c := range []struct {
		name  string
		sheet string
		code  congvan.Code
		want  string
	}{
		{"a formula without a result", `<sheetData><row><c t="str"><v>a</v></c><c><f>1+1</f></c></row></sheetData>`, congvan.FormulaEmpty, "a"},
		{"no such shared string", `<sheetData><row><c t="str"><v>a</v></c><c t="s"><v>9</v></c></row></sheetData>`, congvan.SourceDamaged, "a"},
		{"a sheet that ends too early", `<sheetData><row><c t="str"><v>a</v></c></row><row><c`, congvan.SourceDamaged, "a"},
		{"a hidden column", `<cols><col min="2" max="2" hidden="1" width="9"/></cols>` + rows("a|b"), congvan.SourceHidden, "a"},
		{"text under a merged cell", rows("a|b") + merge("A1:B1"), congvan.SourceHidden, "a"},
	} {
		res, err := readtest.Read(Reader{}, made(t, c.sheet))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if len(res.Warnings) != 1 || res.Warnings[0].Code != c.code || sketch(res.Paper) != c.want {
			t.Errorf("%s: %s, warnings %v", c.name, sketch(res.Paper), res.Warnings)
		}
	}
}

// TestPictureSheet: a sheet with a picture alone may be a scan.
func TestPictureSheet(t *testing.T) {
	data := packed(t, part{"xl/workbook.xml", `<workbook ` + mainSpace + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" r:id="r1"/><sheet name="B" r:id="r2"/></sheets></workbook>`},
		part{"xl/_rels/workbook.xml.rels", rels("r1 worksheet a.xml", "r2 worksheet b.xml")},
		part{"xl/a.xml", `<worksheet ` + mainSpace + `>` + rows("chữ") + `</worksheet>`},
		part{"xl/b.xml", `<worksheet ` + mainSpace + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><drawing r:id="d"/></worksheet>`},
		part{"xl/_rels/b.xml.rels", rels("d drawing d.xml")},
		part{"xl/d.xml", `<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><d:pic/></d:wsDr>`})
	res, err := readtest.Read(Reader{}, data)
	if err != nil {
		t.Fatal(err)
	}
	if sketch(res.Paper) != "chữ" || len(res.Warnings) != 1 || res.Warnings[0].Code != congvan.NoText {
		t.Errorf("%s, warnings %v", sketch(res.Paper), res.Warnings)
	}
}

// TestCut: of a workbook that was cut what is left is read, or an error says that it was cut.
func TestCut(t *testing.T) {
	data := load(t, annex)
	whole, err := readtest.Read(Reader{}, data)
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for n := len(data) - 1; n > 100; n -= 97 {
		res, err := readtest.Read(Reader{}, data[:n])
		if err != nil {
			continue
		}
		read++
		if !res.Truncated {
			t.Errorf("cut at %d: not told of", n)
		}
		if len(sketch(res.Paper)) > len(sketch(whole.Paper)) {
			t.Errorf("cut at %d: more than there is", n)
		}
	}
	if read == 0 {
		t.Error("no cut file could be read")
	}
}

func TestHostile(t *testing.T) {
	data := load(t, annex)
	readtest.Truncated(t, Reader{}, data, 256)
	readtest.Damaged(t, Reader{}, data, 60)
}

func FuzzSheet(f *testing.F) {
	f.Add(rows("=1:TT|=1:Việc\n=1:1|=1:2") + merge("A1:A2"))
	f.Add(`<cols><col min="1" max="3" hidden="1"/></cols><sheetData><row r="5"><c r="B5" s="2"><v>45356</v></c><c t="s"><v>0</v></c></row></sheetData>`)
	f.Fuzz(func(t *testing.T, sheet string) {
		res, err := readtest.Read(Reader{}, made(t, sheet, part{"xl/sharedStrings.xml", `<sst ` + mainSpace + `><si><t>x</t></si></sst>`}))
		readtest.Sound(t, res, err)
	})
}

func FuzzWorkbook(f *testing.F) { readtest.Fuzz(f, Reader{}, load(f, annex), made(f, rows("A|B"))) }

func BenchmarkRead(b *testing.B) {
	data := load(b, annex)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readtest.Read(Reader{}, data); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRows reads a sheet of ten thousand rows of eight cells.
func BenchmarkRows(b *testing.B) {
	data := made(b, rows(strings.TrimSuffix(strings.Repeat("=1:1|=1:Việc phải làm|=1:Phòng A|=1:Phòng B|=2:45356|=1:x|=1:y|=1:z\n", 10_000), "\n")))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readtest.Read(Reader{}, data); err != nil {
			b.Fatal(err)
		}
	}
}
