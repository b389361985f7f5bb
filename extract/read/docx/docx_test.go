package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/readtest"
	"congvan/paper"
)

const (
	transitional = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	strict       = `xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"`
	shapes       = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
)

// parts are the parts of a file beside its document.
type parts map[string]string

// file makes a DOCX whose body holds the XML.
func file(t testing.TB, namespaces, body string, more parts) []byte {
	t.Helper()
	all := parts{
		"_rels/.rels":       `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n" + `<w:document ` + namespaces + ` ` + shapes + `><w:body>` + body + `</w:body></w:document>`,
	}
	const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	types := `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>` +
		`<Override PartName="/word/document.xml" ContentType="` + wordType + `document.main+xml"/>`
	rels := ""
	for name, content := range more {
		if kind := kindOf(name); kind != "" {
			rels += fmt.Sprintf(`<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`, filepath.Base(name), kind, strings.TrimPrefix(name, "word/"))
			types += fmt.Sprintf(`<Override PartName="/%s" ContentType="%s%s+xml"/>`, name, wordType, kind)
		}
		all[name] = strings.ReplaceAll(content, "NS", namespaces)
	}
	all["[Content_Types].xml"] = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` + types + `</Types>`
	all["word/_rels/document.xml.rels"] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + rels + `</Relationships>`
	if namespaces == strict {
		for name := range all {
			all[name] = toStrict.Replace(all[name])
		}
	}
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for name, content := range all {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, content); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// toStrict gives the names of strict files.
var toStrict = strings.NewReplacer(
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
	"http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
	"http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main",
)

// kindOf tells by what relationship the document is linked with a part, "" where it is not.
func kindOf(part string) string {
	name := strings.TrimRight(strings.TrimSuffix(filepath.Base(part), filepath.Ext(part)), "0123456789")
	switch {
	case part == "word/document.xml" || !strings.HasPrefix(part, "word/"):
		return ""
	case name == "data":
		return "diagramData"
	}
	return name
}

func readFile(data []byte) (*read.Result, error) {
	return Reader{}.Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
}

func mustRead(t testing.TB, data []byte) *read.Result {
	t.Helper()
	r, err := readFile(data)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// p is a paragraph of runs; r is a run.
func p(content ...string) string { return "<w:p>" + strings.Join(content, "") + "</w:p>" }

// mr is a run of a formula.
func mr(text string) string { return `<m:r><w:rPr/><m:t>` + text + `</m:t></m:r>` }

// textParts are parts that single cases point at.
var textParts = parts{
	"word/numbering.xml": listParts,
	"word/footnotes.xml": `<w:footnotes NS><w:footnote w:id="2"><w:p><w:r><w:t>Chú thích</w:t></w:r></w:p></w:footnote></w:footnotes>`,
	"word/chart1.xml":    `<c:chartSpace xmlns:c="urn:c" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:title><c:tx><c:rich><a:p><a:r><a:t>Số hộ nghèo</a:t></a:r></a:p></c:rich></c:tx></c:title><c:txPr><a:p><a:pPr/></a:p></c:txPr></c:chartSpace>`,
	"word/data1.xml":     `<dgm:dataModel xmlns:dgm="urn:d" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:pt><dgm:t><a:p><a:r><a:t>Tiếp nhận</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Xử lý</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>`,
}

func r(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

func TestText(t *testing.T) {
	box := `<w:txbxContent>` + p(r("HỎA TỐC")) + `</w:txbxContent>`
	fields := func(code, result string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ` + code + ` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + r(result) + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	cases := []struct{ name, body, want string }{
		{"runs", p(r("Số: "), r("15/UBND")), "Số: 15/UBND\n"},
		{"blanks without xml:space", p(`<w:r><w:t> Số </w:t></w:r>`, r(" 15")), "Số 15\n"},
		{"insertions kept, deletions dropped", p(r("a "), `<w:ins>`+r("b ")+`</w:ins>`, `<w:del><w:r><w:delText>c </w:delText></w:r></w:del>`, r("d")), "a b d\n"},
		{"moved text once", p(`<w:moveFrom>`+r("x ")+`</w:moveFrom>`, r("a "), `<w:moveTo>`+r("x")+`</w:moveTo>`), "a x\n"},
		{"a deleted paragraph mark", p(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>`, r("kinh ")) + p(r("tế")), "kinh tế\n"},
		{"hidden text", p(r("a"), `<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>`), "a\n"},
		{"text box once", p(r("a"), `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>`+box+`</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>`+box+`</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`), "a\nHỎA TỐC\n"},
		{"text box of old Word", p(`<w:r><w:pict><v:shape><v:textbox>`+box+`</v:textbox></v:shape></w:pict></w:r>`, r("a")), "a\nHỎA TỐC\n"},
		{"simple field", p(`<w:fldSimple w:instr=" DATE ">` + r("05/6/2024") + `</w:fldSimple>`), "05/6/2024\n"},
		{"field by its result", p(fields(`HYPERLINK "http://an.example"`, "an.example")), "an.example\n"},
		{"field in a field", p(fields(`IF `+`</w:instrText></w:r>`+fields("MERGEFIELD x", "1")+`<w:r><w:instrText>= 1`, "có")), "có\n"},
		{"page number left out", p(r("Trang "), fields("PAGE", "7")), "Trang\n"},
		{"field that never ends", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r>`, r("a")) + p(r("b")), "a\nb\n"},
		{"hyperlink, smart tag, content control", p(`<w:hyperlink>`+r("a")+`</w:hyperlink>`, `<w:smartTag>`+r("b")+`</w:smartTag>`, `<w:sdt><w:sdtPr/><w:sdtContent>`+r("c")+`</w:sdtContent></w:sdt>`), "abc\n"},
		{"content control of blocks", `<w:sdt><w:sdtContent>` + p(r("a")) + `</w:sdtContent></w:sdt>`, "a\n"},
		{"signs", p(`<w:r><w:t>QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t><w:softHyphen/><w:tab/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`), "QĐ-UBND ✓\n"},
		{"line break", p(`<w:r><w:t>SỞ Y TẾ</w:t><w:br/><w:t>TỈNH AN BÌNH</w:t></w:r>`), "SỞ Y TẾ\nTỈNH AN BÌNH\n"},
		{"page break in a sentence", p(`<w:r><w:t>phát triển</w:t><w:br w:type="page"/><w:t>kinh tế</w:t></w:r>`), "phát triển kinh tế\n"},
		{"capitals", p(`<w:r><w:rPr><w:caps/></w:rPr><w:t>quyết định</w:t></w:r>`), "QUYẾT ĐỊNH\n"},
		{"old font", p(`<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>C«ng v¨n sè 5</w:t></w:r>`, r(" của Sở")), "Công văn số 5 của Sở\n"},
		{"old font of capitals", p(`<w:r><w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr><w:t>sè y tÕ</w:t></w:r>`), "SỐ Y TẾ\n"},
		{"VNI split over runs of one look", p(`<w:r><w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr><w:t>Coâng va</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr><w:t>ên</w:t></w:r>`), "Công văn\n"},
		{"picture font", p(`<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>&#xF0FC;</w:t></w:r>`, r(" Có")), "✓ Có\n"},
		{"text left in a picture font", p(`<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>Kế hoạch</w:t></w:r>`), "Kế hoạch\n"},
		{"formula", p(r("x = "), `<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>`), "x = a/b\n"},
		{"formula of every part", p(`<m:oMathPara><m:oMathParaPr/><m:oMath>`,
			`<m:d><m:dPr><m:begChr m:val="["/><m:sepChr m:val=";"/><m:endChr m:val="]"/></m:dPr><m:e>`+mr("1")+`</m:e><m:e>`+mr("2")+`</m:e></m:d>`, mr("="),
			`<m:rad><m:radPr/><m:deg>`+mr("3")+`</m:deg><m:e>`+mr("8")+`</m:e></m:rad>`, mr("+"),
			`<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>`+mr("i")+`</m:sub><m:sup>`+mr("n")+`</m:sup><m:e><m:sSup><m:e>`+mr("x")+`</m:e><m:sup>`+mr("2")+`</m:sup></m:sSup></m:e></m:nary>`,
			`<m:d><m:e>`+mr("y")+`</m:e></m:d><w:del>`+mr("bỏ")+`</w:del><w:ins>`+mr("thêm")+`</w:ins></m:oMath></m:oMathPara>`), "[1;2]=3√8+∑inx2(y)thêm\n"},
		{"a formula among paragraphs", `<m:oMathPara><m:oMath>` + mr("E") + `</m:oMath></m:oMathPara>`, "E\n"},
		{"nested table", `<w:tbl><w:tr><w:tc>` + p(r("a")) + `<w:tbl><w:tr><w:tc>` + p(r("b")) + `</w:tc></w:tr></w:tbl>` + p() + `</w:tc></w:tr></w:tbl>`, "a\nb\n"},
		{"deleted row", `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>` + p(r("a")) + `</w:tc></w:tr><w:tr><w:tc>` + p(r("b")) + `</w:tc></w:tr></w:tbl>`, "b\n"},
		{"check box", p(`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`, r(" Đồng ý")), "☒ Đồng ý\n"},
		{"lettering drawn as a picture", p(`<w:r><w:pict><v:shape><v:textpath string="HỎA TỐC"/></v:shape></w:pict></w:r>`), "HỎA TỐC\n"},
		{"a hidden paragraph", p(`<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>`, `<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>`) + p(r("a")), "a\n"},
		{"emoji from the fallback", p(`<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="urn:s" w16se:char="1F600"/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>`), "😀\n"},
		{"a sign in an old font", p(`<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t xml:space="preserve">Sè </w:t><w:sym w:font="Symbol" w:char="F0B4"/><w:t xml:space="preserve"> tê</w:t></w:r>`), "Số × tờ\n"},
		{"a symbol by its field", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SYMBOL 252 \f "Wingdings"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`), "✓\n"},
		{"a button's words", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MACROBUTTON NoMacro Bấm vào đây</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`), "Bấm vào đây\n"},
		{"a list to choose from", p(`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Mật"/><w:listEntry w:val="Thường"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`), "Thường\n"},
		{"a list that shows its default", p(`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:default w:val="1"/><w:listEntry w:val="a"/><w:listEntry w:val="b"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`), "b\n"},
		{"a large first letter", p(`<w:pPr><w:framePr w:dropCap="drop" w:lines="2"/></w:pPr>`, r("T")) + p(r("heo báo cáo")), "Theo báo cáo\n"},
		{"a heading in the line", p(`<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>`, r("Phạm vi. ")) + p(r("Kế hoạch này")), "Điều 1. Phạm vi. Kế hoạch này\n"},
		{"a hidden row", `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>` + p(r("a")) + `</w:tc></w:tr><w:tr><w:tc>` + p(r("b")) + `</w:tc></w:tr></w:tbl>`, "b\n"},
		{"a hidden drawing", p(r("a"), `<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="x" hidden="1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>`+box+`</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`), "a\n"},
		{"titles of a chart, words of a diagram", p(r("Biểu"), `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart xmlns:c="urn:c" r:id="chart1.xml"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`, `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds xmlns:dgm="urn:d" r:dm="data1.xml"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`), "Biểu\nSố hộ nghèo\nTiếp nhận\nXử lý\n"},
		{"a mark that the author chose", p(r("a"), `<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>(*)</w:t></w:r>`, r(" b")), "a b\n"},
		{"ruby", p(`<w:r><w:ruby><w:rt>` + r("x") + `</w:rt><w:rubyBase>` + r("a") + `</w:rubyBase></w:ruby></w:r>`), "a\n"},
	}
	for _, c := range cases {
		for kind, namespaces := range map[string]string{"transitional": transitional, "strict": strict} {
			t.Run(c.name+"/"+kind, func(t *testing.T) {
				if got := paper.Flatten(mustRead(t, file(t, namespaces, c.body, textParts)).Paper).String; got != c.want {
					t.Errorf("got %q, want %q", got, c.want)
				}
			})
		}
	}
}

// TestTracked: the document with its tracked changes, and as it stood before them.
func TestTracked(t *testing.T) {
	del := func(text string) string {
		return `<w:del><w:r><w:delText xml:space="preserve">` + text + `</w:delText></w:r></w:del>`
	}
	ins := func(text string) string { return `<w:ins>` + r(text) + `</w:ins>` }
	mark := func(change string) string { return `<w:pPr><w:rPr><w:` + change + ` w:id="1"/></w:rPr></w:pPr>` }
	row := func(change, text string) string {
		return `<w:tr><w:trPr>` + change + `</w:trPr><w:tc>` + p(r(text)) + `</w:tc></w:tr>`
	}
	for _, c := range []struct{ name, body, now, before string }{
		{"letters", p(r("trước "), ins("ngày 5/6"), del("ngày 1/6"), r(" gửi")), "trước ngày 5/6 gửi\n", "trước ngày 1/6 gửi\n"},
		{"inserted and deleted again", p(r("a"), `<w:ins>`+del("b")+`</w:ins>`), "a\n", "a\n"},
		{"moved", p(`<w:moveFrom>`+r("x ")+`</w:moveFrom>`, r("a "), `<w:moveTo>`+r("x")+`</w:moveTo>`), "a x\n", "x a\n"},
		{"a deleted mark", p(mark("del"), r("kinh ")) + p(r("tế")), "kinh tế\n", "kinh\ntế\n"},
		{"an inserted mark", p(mark("ins"), r("kinh ")) + p(r("tế")), "kinh\ntế\n", "kinh tế\n"},
		{"a deleted paragraph", p(mark("del"), del("xóa")) + p(r("còn")), "còn\n", "xóa\ncòn\n"},
		{"an inserted paragraph", p(mark("ins"), ins("thêm")) + p(r("còn")), "thêm\ncòn\n", "còn\n"},
		{"rows", `<w:tbl>` + row(`<w:del w:id="1"/>`, "cũ") + row(`<w:ins w:id="1"/>`, "mới") + row("", "còn") + `</w:tbl>`, "mới\ncòn\n", "cũ\ncòn\n"},
		{"cells", `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>` + p(r("cũ")) + `</w:tc><w:tc><w:tcPr><w:cellIns w:id="1"/></w:tcPr>` + p(r("mới")) + `</w:tc></w:tr></w:tbl>`, "mới\n", "cũ\n"},
		{"a field", p(`<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>REF x</w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>5</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>`, ins("6")), "6\n", "5\n"},
		{"looks", p(`<w:r><w:rPr><w:vanish/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r>`, r("b")), "b\n", "ab\n"},
		{"a number given", p(`<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>`, r("a")), "Điều 1. a\n", "a\n"},
	} {
		data := file(t, transitional, c.body, parts{"word/numbering.xml": listParts})
		for original, want := range map[bool]string{false: c.now, true: c.before} {
			res, err := Reader{Original: original}.Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
			if err != nil {
				t.Fatal(err)
			}
			if got := paper.Flatten(res.Paper).String; got != want {
				t.Errorf("%s, original %v: got %q, want %q", c.name, original, got, want)
			}
		}
	}
}

// dispatchParts are those of an invented dispatch that uses every property once.
var dispatchParts = parts{
	"word/styles.xml": `<w:styles NS><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="NoiDung"><w:name w:val="Nội dung"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="both"/><w:ind w:firstLine="567"/><w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="NoiDung"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Nhan"><w:name w:val="Nhấn"/><w:rPr><w:i/><w:b/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Table Grid"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style></w:styles>`,
	"word/theme/theme1.xml": `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
	"word/header1.xml":      `<w:hdr NS><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE \* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`,
	"word/header2.xml":      `<w:hdr NS><w:p/></w:hdr>`,
	"word/footnotes.xml":    `<w:footnotes NS><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Theo số liệu năm 2023.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
	"word/media/image1.png": "\x89PNG\r\n\x1a\n",
	"docProps/core.xml":     `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Công văn 5</dc:title><dc:creator>Văn phòng</dc:creator></cp:coreProperties>`,
	"word/numbering.xml":    listParts,
}

const dispatchBody = `<w:tbl><w:tblPr><w:jc w:val="center"/></w:tblPr><w:tblGrid><w:gridCol w:w="3600"/><w:gridCol w:w="5400"/></w:tblGrid>
<w:tr><w:tc><w:tcPr><w:tcW w:w="3600" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="26"/></w:rPr><w:t>SỞ Y TẾ</w:t></w:r>
<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>685800</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>215000</wp:posOffset></wp:positionV><wp:extent cx="914400" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr><a:prstGeom prst="line"/><a:ln w="9525"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p><w:p><w:pPr><w:pBdr><w:top w:val="single"/></w:pBdr><w:ind w:left="720" w:right="720"/></w:pPr></w:p></w:tc></w:tr></w:tbl>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">I. MỤC ĐÍCH </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Nhan"/><w:u w:val="single"/><w:color w:val="FF0000"/></w:rPr><w:t>quan trọng</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="NoiDung"/><w:spacing w:before="60" w:line="400" w:lineRule="exact"/><w:keepLines/><w:widowControl w:val="0"/></w:pPr><w:r><w:rPr><w:i w:val="0"/></w:rPr><w:t>Đạt 90 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/><w:i w:val="0"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>bỏ</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t>Phạm vi</w:t></w:r></w:p>
<w:p><w:pPr><w:pBdr><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/></w:pBdr></w:pPr><w:r><w:t>KHẨN</w:t></w:r></w:p>
<w:p><w:r><w:br w:type="page"/></w:r></w:p>
<w:p><w:r><w:drawing><wp:inline><wp:extent cx="127000" cy="254000"/><a:graphic><a:graphicData><pic:pic xmlns:pic="urn:p"><pic:blipFill><a:blip r:embed="image1.png"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header1.xml"/><w:headerReference w:type="first" r:id="header2.xml"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/><w:titlePg/></w:sectPr></w:pPr></w:p>
<w:tbl><w:tblPr><w:tblStyle w:val="Luoi"/></w:tblPr><w:tblGrid><w:gridCol w:w="600"/><w:gridCol w:w="4000"/><w:gridCol w:w="2000"/></w:tblGrid>
<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:r><w:t>Nội dung</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Lập kế hoạch</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Quý I</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>Triển khai</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Quý II</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/><w:pgNumType w:start="1"/></w:sectPr>`

func TestDispatch(t *testing.T) {
	for kind, namespaces := range map[string]string{"transitional": transitional, "strict": strict} {
		t.Run(kind, func(t *testing.T) {
			result := mustRead(t, file(t, namespaces, dispatchBody, dispatchParts))
			goldenOf(t, "made.golden", readtest.Dump(result.Paper))
			if len(result.Warnings) != 0 || result.Encoding != "utf-8" || result.Reader != "docx/1" {
				t.Errorf("%+v", result)
			}
		})
	}
}

func FuzzDocument(f *testing.F) {
	f.Add(dispatchBody)
	f.Add(p(r("x"), `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`))
	f.Add(`<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val="99999"/></w:tcPr></w:tc></w:tr></w:tbl>`)
	f.Fuzz(func(t *testing.T, body string) {
		result, err := readFile(file(t, transitional, body, dispatchParts))
		if err == nil {
			paper.Flatten(result.Paper)
			return
		}
		if e := (*congvan.Error)(nil); !errors.As(err, &e) {
			t.Errorf("%v is no *congvan.Error", err)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	body := dispatchBody + strings.Repeat(p(`<w:pPr><w:pStyle w:val="NoiDung"/><w:spacing w:before="60"/></w:pPr>`, r("Các sở, ban, ngành; Ủy ban nhân dân các huyện, thành phố "), `<w:r><w:rPr><w:b/></w:rPr><w:t>báo cáo kết quả thực hiện trước ngày 30/11 hằng năm</w:t></w:r>`), 60)
	data := file(b, transitional, body, dispatchParts)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readFile(data); err != nil {
			b.Fatal(err)
		}
	}
}

// TestObjects: a sheet or paper that the page shows as a picture is said not to be read, a formula is none.
func TestObjects(t *testing.T) {
	object := func(kind string) string {
		return `<w:p><w:r><w:t>Phụ lục</w:t></w:r><w:r><w:object><v:shape/><o:OLEObject Type="Embed" ProgID="` + kind + `"/></w:object></w:r></w:p>`
	}
	for _, c := range []struct{ body, want string }{
		{object("Excel.Sheet.12"), "(Excel.Sheet.12)"},
		{object("Equation.3"), ""},
		{object("Equation.DSMT4") + object("Word.Document.8") + object("Excel.Sheet.8"), "(Word.Document.8)"},
	} {
		var said []string
		for _, w := range mustRead(t, file(t, transitional, c.body, nil)).Warnings {
			if w.Code == congvan.SourceLeftOut {
				said = append(said, w.Message.EN)
			}
		}
		if got := strings.Join(said, " "); c.want == "" && got != "" || !strings.Contains(got, c.want) || len(said) > 1 {
			t.Errorf("%s: said %q, want %q", c.body, said, c.want)
		}
	}
}
