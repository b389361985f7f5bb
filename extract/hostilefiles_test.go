package extract_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"path/filepath"
	"strings"
	"testing"
)

// hostileFile is a file made to hang, to fill the memory or to lead the program astray.
type hostileFile struct {
	name string
	make func() []byte
	want string // stands in the error; "" where the file is read without one
}

// anyEnd takes a document as well as any error.
const anyEnd = "*"

// everyKB marks a file that is read cut after 0, 1, 2 … KB, one after the other.
const everyKB = "read me cut at every KB:"

func times(n int, s string) string { return strings.Repeat(s, n) }

// hostileFiles gives all of them.
func hostileFiles(t *testing.T) (all []hostileFile) {
	add := func(name, want string, make func() []byte) { all = append(all, hostileFile{name, make, want}) }
	text := func(name, want string, s func() string) { add(name, want, func() []byte { return []byte(s()) }) }
	zipped := func(name, want string, entries func() []packed) {
		add(name, want, func() []byte { return archive(t, entries()...) })
	}
	docx := func(name, want string, body func() string) {
		add(name, want, func() []byte { return word(t, body()) })
	}
	cut := func(path string) {
		add("cut at every KB: "+filepath.Base(path), anyEnd, func() []byte { return append([]byte(everyKB), read(t, path)...) })
	}

	// archives
	zipped("one entry of 600 MB of zeros", "too", func() []packed { return []packed{{"a.txt", make([]byte, 600<<20)}} })
	zipped("a hundred entries of 20 MB", "too", func() []packed {
		var all []packed
		for i := range 100 {
			all = append(all, packed{fmt.Sprintf("%d.txt", i), make([]byte, 20<<20)})
		}
		return all
	})
	add("a cut archive of a hundred entries of 20 MB", "damaged", func() []byte {
		var all []packed
		for i := range 100 {
			all = append(all, packed{fmt.Sprintf("%d.txt", i), make([]byte, 20<<20)})
		}
		data := archive(t, all...)
		return data[:len(data)-30]
	})
	zipped("ten thousand letters", anyEnd, func() []packed {
		var all []packed
		for i := range 9_999 {
			all = append(all, packed{fmt.Sprintf("%d.txt", i), read(t, forest)})
		}
		return all
	})
	add("a Word file of nine pictures of 50 MB", anyEnd, func() []byte {
		all := []packed{{"[Content_Types].xml", []byte(contentTypes)}, {"_rels/.rels", []byte(mainRelation)}}
		var body, rels strings.Builder
		for i := range 9 {
			fmt.Fprintf(&rels, `<Relationship Id="i%d" Type="x/image" Target="media/%d.png"/>`, i, i)
			fmt.Fprintf(&body, `<w:p><w:r><w:t>a</w:t><w:drawing><wp:inline><wp:extent cx="999999" cy="999999"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i%d"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`, i)
			noise := make([]byte, 50<<20)
			for j := range noise[:400<<10] {
				noise[j] = byte(j * j >> 7)
			}
			all = append(all, packed{fmt.Sprintf("word/media/%d.png", i), noise})
		}
		const spaces = ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`
		all = append(all, packed{"word/_rels/document.xml.rels", []byte("<Relationships>" + rels.String() + "</Relationships>")},
			packed{"word/document.xml", []byte(`<w:document xmlns:w="` + wordSpace + `"` + spaces + `><w:body>` + body.String() + `</w:body></w:document>`)})
		return archive(t, all...)
	})
	add("archives in archives, sixteen in each", "too", func() []byte {
		data := archive(t, packed{"a.txt", make([]byte, 4<<20)})
		for range 5 {
			var all []packed
			for i := range 16 {
				all = append(all, packed{fmt.Sprintf("%d.zip", i), data})
			}
			data = archive(t, all...)
		}
		return data
	})
	add("a thousand entries that share their bytes", "too", func() []byte { return overlapping(1000, 10<<20) })
	zipped("a hundred thousand entries", "too many", func() []packed {
		all := make([]packed, 100_000)
		for i := range all {
			all[i] = packed{fmt.Sprint(i, ".txt"), []byte("x")}
		}
		return all
	})
	zipped("names in folders", "", func() []packed {
		ok := []byte("Số: 1/UBND-VP\nKính gửi: Các trưởng thôn.\n")
		return []packed{{"trong/a.txt", ok}}
	})
	zipped("names with ..", "lead", func() []packed {
		x := []byte("x")
		return []packed{{"../../etc/passwd", x}, {"/etc/passwd", x}, {`..\..\a.txt`, x}, {`C:\a.txt`, x}, {"a/../../b.txt", x}, {"CON", x}, {"a\x00.txt", x}, {times(60000, "a"), x}}
	})
	add("an entry longer than it says", "damaged", func() []byte { return lying(10, 0) })
	add("an entry of 4 GB by its own account", "too much", func() []byte { return lying(0xfffffffe, 0) })
	add("an entry beyond the end of the file", "damaged", func() []byte { return lying(0, 0x7ffffff0) })
	zipped("an archive of itself in name only", "empty", func() []packed { return []packed{{"a.zip", nil}, {"b.docx", nil}} })
	text("a directory of an archive and nothing else", "damaged", func() string {
		return "PK\x05\x06\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x00"
	})

	// Word
	xmlBomb := func(dtd, body string) func() []byte {
		return func() []byte {
			return archive(t, packed{"[Content_Types].xml", []byte(contentTypes)}, packed{"_rels/.rels", []byte(mainRelation)},
				packed{"word/document.xml", []byte(`<?xml version="1.0"?>` + dtd + `<w:document xmlns:w="` + wordSpace + `"><w:body>` + body + `</w:body></w:document>`)})
		}
	}
	laughs := `<!DOCTYPE x [<!ENTITY a "haha">`
	for i := 'b'; i < 'n'; i++ {
		laughs += fmt.Sprintf(`<!ENTITY %c "%s">`, i, times(10, fmt.Sprintf("&%c;", i-1)))
	}
	laughs += "]>"
	add("DOCX: a billion laughs", "damaged", xmlBomb(laughs, wordPara("&m;")))
	add("DOCX: an entity that grows by the square", "damaged", xmlBomb(`<!DOCTYPE x [<!ENTITY a "`+times(1<<20, "x")+`">]>`, wordPara(times(10_000, "&a;"))))
	add("DOCX: an entity from the disk", "damaged", xmlBomb(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`, wordPara("a&a;")))
	docx("DOCX: a million elements in each other", "limit depth", func() string { return times(1_000_000, "<w:sdt><w:sdtContent>") })
	docx("DOCX: tables in each other", "", func() string {
		return wordPara("a") + times(50_000, "<w:tbl><w:tr><w:tc>") + wordPara("b")
	})
	docx("DOCX: 100 MB of blanks", "too", func() string { return times(100<<20, " ") })
	docx("DOCX: two million runs in a paragraph", "limit blocks", func() string {
		return "<w:p>" + times(1_000_000, "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>")[:60<<20] + "</w:p>"
	})
	docx("DOCX: four million empty cells", "limit blocks", func() string {
		return wordPara("a") + "<w:tbl>" + times(80_000, "<w:tr>"+times(50, "<w:tc></w:tc>")+"</w:tr>") + "</w:tbl>"
	})
	docx("DOCX: a million empty paragraphs", "too long", func() string { return wordPara("a") + times(1_000_000, "<w:p/>") })
	docx("DOCX: one paragraph of 20 MB", "too long", func() string { return wordPara(times(2<<20, "công việc ")) })
	docx("DOCX: a hundred thousand attributes", "damaged", func() string {
		var b strings.Builder
		for i := range 100_000 {
			fmt.Fprintf(&b, ` a%d="x"`, i)
		}
		return "<w:p" + b.String() + "><w:r><w:t>a</w:t></w:r></w:p>"
	})
	docx("DOCX: an attribute of 30 MB", "", func() string { return wordPara("a") + `<w:p w:x="` + times(30<<20, "y") + `"/>` })
	docx("DOCX: fields in each other", "", func() string {
		return "<w:p>" + times(100_000, `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`) + "<w:r><w:t>a</w:t></w:r></w:p>" + wordPara("b")
	})
	docx("DOCX: cells over a milliard of columns", "", func() string {
		return "<w:tbl>" + times(1000, `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/><w:vMerge w:val="restart"/></w:tcPr>`+wordPara("a")+`</w:tc></w:tr>`) + "</w:tbl>"
	})
	docx("DOCX: tags that never close", "damaged", func() string { return times(200_000, "<") })
	add("DOCX: styles, lists and heads in a circle", "", func() []byte {
		return archive(t, packed{"[Content_Types].xml", []byte(contentTypes)}, packed{"_rels/.rels", []byte(mainRelation)},
			packed{"word/document.xml", []byte(`<w:document xmlns:w="` + wordSpace + `" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr></w:body></w:document>`)},
			packed{"word/styles.xml", []byte(`<w:styles xmlns:w="` + wordSpace + `"><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:link w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`)},
			packed{"word/numbering.xml", []byte(`<w:numbering xmlns:w="` + wordSpace + `"><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`)},
			packed{"word/footnotes.xml", []byte(`<w:footnotes xmlns:w="` + wordSpace + `"><w:footnote w:id="1"><w:p><w:r><w:t>n</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>`)},
			packed{"word/_rels/document.xml.rels", []byte(`<Relationships><Relationship Id="h" Type="x/header" Target="document.xml"/><Relationship Id="s" Type="x/styles" Target="styles.xml"/><Relationship Id="n" Type="x/numbering" Target="numbering.xml"/><Relationship Id="f" Type="x/footnotes" Target="footnotes.xml"/><Relationship Id="o" Type="x/theme" Target="../../../../etc/passwd"/></Relationships>`)})
	})
	docx("DOCX: numbers that grow without end", "", func() string {
		return times(50_000, `<w:p><w:pPr><w:ind w:left="99999999999999"/><w:spacing w:before="-99999999999" w:line="0"/></w:pPr><w:r><w:rPr><w:sz w:val="99999999999"/></w:rPr><w:t>a</w:t></w:r></w:p>`)
	})

	// Excel
	sheet := func(name, want string, rows func() string) {
		add(name, want, func() []byte { return workbook(t, rows()) })
	}
	sheet("XLSX: two cells at the far corners", "", func() string {
		return `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>`
	})
	sheet("XLSX: a cell merged over the whole sheet", "", func() string {
		return `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/>` + times(20_000, `<mergeCell ref="B2:XFC1048575"/>`) + `</mergeCells>`
	})
	sheet("XLSX: cells that name no string", "", func() string {
		return `<sheetData><row r="1"><c r="A1" t="s"><v>999999999</v></c><c r="ZZZZZZZ9" t="s"><v>-1</v></c><c r="B1" s="99999999"><v>1e308</v></c><c r="C1"><v>1</v></c></row></sheetData>`
	})
	sheet("XLSX: a million cells", "too large", func() string {
		var b strings.Builder
		b.WriteString("<sheetData>")
		for i := range 62_500 {
			fmt.Fprintf(&b, `<row r="%d">%s</row>`, i+1, times(16, "<c><v>1</v></c>"))
		}
		return b.String() + "</sheetData>"
	})

	add("XLSX: three million texts that no cell shows", "limit blocks", func() []byte {
		return workbook(t, `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`, packed{"xl/sharedStrings.xml", []byte("<sst " + excelSpace + ">" + times(3_500_000, "<si><t>a</t></si>") + "</sst>")})
	})
	add("XLSX: a billion laughs", anyEnd, func() []byte {
		return workbook(t, `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row></sheetData>`, packed{"xl/sharedStrings.xml", []byte(laughs + "<sst " + excelSpace + "><si><t>&m;</t></si></sst>")})
	})
	for name, change := range map[string]func([]byte){
		"XLS: the directory is its own table": func(b []byte) { copy(b[48:52], b[76:80]) },
		"XLS: lengths of 4 GB":                func(b []byte) { changeAll(b, 0x600, 0xc00, 0xff) },
		"XLS: counts without end":             func(b []byte) { changeAll(b, 0xc00, 0x1800, 0x7f) },
	} {
		add(name, anyEnd, func() []byte {
			data := bytes.Clone(read(t, "read/xlsx/testdata/nhiem-vu.xls"))
			change(data)
			return data
		})
	}

	// OpenDocument
	add("ODT: a billion laughs", "damaged", func() []byte {
		return archive(t, packed{"mimetype", []byte("application/vnd.oasis.opendocument.text")}, packed{"content.xml", []byte(laughs + `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body>&m;</office:body></office:document-content>`)})
	})
	flat := func(name, want, body string) {
		text(name, want, func() string {
			return `<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>` + body + `</office:text></office:body></office:document>`
		})
	}
	flat("ODT: cells and rows repeated a milliard times", "", `<table:table><table:table-column table:number-columns-repeated="1000000000"/><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`)
	flat("ODT: a milliard of blanks", "", `<text:p>a<text:s text:c="1000000000"/>b</text:p>`)
	flat("ODT: three million paragraphs", "limit blocks", times(3_000_000, "<text:p>a</text:p>"))
	flat("ODT: 60 MB of letters", "limit text", "<text:p>"+times(6<<20, "kế hoạch ")[:60<<20]+"</text:p>")
	flat("ODT: sections in each other", "limit depth", "<text:p>a</text:p>"+times(400_000, "<text:section>"))
	flat("ODT: lists in each other", "limit depth", "<text:p>a</text:p>"+times(5_000, "<text:list><text:list-item>"))
	flat("ODT: paragraphs with numbers of their own lists", "", times(50_000, `<text:numbered-paragraph text:list-id="x" text:level="1000000000" text:start-value="1000000000"><text:p>a</text:p></text:numbered-paragraph>`))

	// RTF
	text("RTF: a million groups", "limit depth", func() string { return `{\rtf1 a\par ` + times(1_000_000, "{") + "b" })
	text("RTF: 90 MB of paragraphs", "limit blocks", func() string { return `{\rtf1 a` + times(90<<20/7, `\par a `) + "}" })
	text("RTF: 90 MB of runs", "limit blocks", func() string { return `{\rtf1 a` + times(90<<20/12, `{\b a}{\i b}`) + `\par}` })
	text("RTF: 90 MB of letters", "limit text", func() string { return `{\rtf1 a\par ` + times(15<<20, "a b c ") + `\par}` })
	text("RTF: 190 MB", "limit part", func() string { return `{\rtf1 a\par{\pict ` + times(190<<20, "f") + "}}" })
	text("RTF: bytes that are not there", "", func() string { return `{\rtf1 a\par\bin2147483647 b}` })
	text("RTF: letters skipped without end", "", func() string { return `{\rtf1\uc1000000000 a\par\u272?\u-99999999999?b\par}` })
	text("RTF: a million cells", anyEnd, func() string { return `{\rtf1 a\par\trowd\cellx1 ` + times(1_000_000, `\cell`) + `\row}` })
	text("RTF: rows in each other", anyEnd, func() string { return `{\rtf1 a\par` + times(100_000, `\intbl\itap30000 x\nestcell`) + "}" })
	text("RTF: a word without end", "", func() string { return `{\rtf1 a\par\` + times(20<<20, "b") + "}" })
	text("RTF: fonts and lists of which there are too many", "", func() string {
		return `{\rtf1{\fonttbl` + times(200_000, `{\f9 x;}`) + `}{\*\listtable` + times(50_000, `{\list{\listlevel\levelnfc0{\leveltext\'02\'00.;}}\listid1}`) + `}{\*\listoverridetable` + times(50_000, `{\listoverride\listid1\ls1}`) + `}\ls1 a\par}`
	})

	// DOC
	for name, change := range map[string]func([]byte){
		"DOC: a chain of sectors in a circle": func(b []byte) {
			fat := 512 * (1 + int(binary.LittleEndian.Uint32(b[76:])))
			for i := fat; i+4 <= fat+512 && i+4 <= len(b); i += 4 {
				binary.LittleEndian.PutUint32(b[i:], 1)
			}
		},
		"DOC: the directory is its own table": func(b []byte) { copy(b[48:52], b[76:80]) },
		"DOC: a milliard of sectors":          func(b []byte) { binary.LittleEndian.PutUint32(b[44:], 1<<30) },
		"DOC: sectors of 2 GB":                func(b []byte) { binary.LittleEndian.PutUint16(b[30:], 31) },
		"DOC: lengths of 4 GB":                func(b []byte) { changeAll(b, 512+0x9a-0x40, 512+0x400, 0xff) },
		"DOC: tables of 2 GB":                 func(b []byte) { changeAll(b, 512+0x9a, 512+0x382, 0x7f) },
	} {
		add(name, anyEnd, func() []byte {
			data := bytes.Clone(read(t, "read/doc/testdata/dispatch.doc"))
			change(data)
			return data
		})
	}

	add("DOC: 190 MB behind it", "", func() []byte {
		return append(bytes.Clone(read(t, "read/doc/testdata/dispatch.doc")), make([]byte, 190<<20)...)
	})

	// HTML
	text("HTML: elements in each other", "too deep", func() string { return "<html><body><p>a</p>" + times(400_000, "<div>") })
	text("HTML: tables in each other", "too deep", func() string {
		return "<html><body><p>a</p>" + times(20_000, "<table><tr><td>x")
	})
	text("HTML: fifteen million paragraphs", "limit blocks", func() string { return "<html><body>" + times(15<<20, "<p>a") })
	text("HTML: 60 MB of letters", "limit text", func() string { return "<html><body>" + times(6<<20, "cong viec ")[:60<<20] })
	text("HTML: a picture of 60 MB", "", func() string {
		return `<html><body><p>a</p><img src="data:image/png;base64,` + times(60<<20, "A") + `"></body></html>`
	})
	text("HTML: a billion laughs", anyEnd, func() string { return laughs + "<html><body><p>&m;</p></body></html>" })
	text("HTML: cells over a milliard of rows", "", func() string {
		return "<html><body><table>" + times(2000, `<tr><td colspan=1000000000 rowspan=1000000000>a</td></tr>`) + "</table>"
	})
	text("HTML: a comment without end", "", func() string { return "<html><body><p>a</p><!--" + times(20<<20, "-") })
	text("HTML: formats that never close", "", func() string { return "<html><body><p>a" + times(20_000, "<b><i><p>x") })

	text("HTML: long style sheets and many elements", "too long", func() string {
		return "<html><body><style>" + times(4000, ".a,p{"+times(200, "color:#f00;")+"}") + "</style>" + times(100_000, "<p class=a>a") + "</body></html>"
	})
	text("HTML: menus in each other", "", func() string {
		return "<html><body><p>a b c d e f g h i</p>" + times(500, times(400, "<div>")+times(50, `<a href="/">x</a>`)+times(400, "</div>")) + "</body></html>"
	})
	text("MHT: a million parts", "no page", func() string {
		return "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n" + times(1_000_000, "--x\nContent-Type: text/css\n\na\n") + "--x--\n"
	})
	text("MHT: parts in each other", "no page", func() string {
		return "MIME-Version: 1.0\n" + times(100_000, "Content-Type: multipart/related; boundary=x\n\n--x\n")
	})

	// plain text
	text("text: one line of 20 MB", "too large", func() string { return "Kính gửi: " + times(2<<20, "kế hoạch ") })
	text("text: 15 MB of lines in UTF-16", "limit text", func() string {
		return times(15<<20/24, "a\x00b\x00 \x00a\x00b\x00 \x00a\x00b\x00 \x00\x9f\x1e \x00\n\x00")
	})
	text("text: ten million line ends", "too large", func() string { return "Kính gửi: a" + times(10_000_000, "\n") })
	text("text: a million marks on a letter", "", func() string { return "Kính gửi: a" + times(1_000_000, "\u0301") })
	text("text: a hundred thousand points", "too long", func() string {
		return "Kính gửi: a\n" + times(100_000, "1.1.1. Giao Sở Y tế báo cáo trước ngày 5/6/2024.\n")
	})
	text("text: no letter", anyEnd, func() string { return times(5<<20, "\xff\xfe\x80\x00") })

	// mail and edXML
	text("mail: parts in each other", anyEnd, func() string {
		var b strings.Builder
		b.WriteString("From: a@b.vn\nSubject: x\nMIME-Version: 1.0\n")
		for i := range 10_000 {
			fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
		}
		return b.String()
	})
	text("mail: letters in each other", anyEnd, func() string {
		return times(5000, "From: a@b.vn\nSubject: x\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n") + "a"
	})
	text("mail: a letter of 190 MB", "limit part", func() string {
		return "From: a@b.vn\nSubject: x\nContent-Type: text/plain\n\n" + times(13<<20, "kế hoạch ")
	})
	text("mail: an attachment of 68 MB in base64", "limit part", func() string {
		return "From: a@b.vn\nSubject: x\nMIME-Version: 1.0\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n" + times(91<<20/77, times(76, "J")+"\n")
	})
	text("mail: an attachment of 60 MB in base64", "limit text", func() string {
		return "From: a@b.vn\nSubject: x\nMIME-Version: 1.0\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n" + times(80<<20/77, times(76, "/")+"\n")
	})
	text("mail: a page of 90 MB in quoted-printable", "limit text", func() string {
		return "From: a@b.vn\nSubject: x\nContent-Type: text/html; charset=windows-1258\nContent-Transfer-Encoding: quoted-printable\n\n" + times(30<<20, "=\na")
	})
	text("mail: a million parts", "too many", func() string {
		return "From: a@b.vn\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + times(1_000_000, "--b\n\nx\n") + "--b--\n"
	})
	text("mail: heads of 20 MB", anyEnd, func() string {
		return "From: a@b.vn\nSubject: " + times(1<<20, "=?utf-8?B?YQ==?= ") + "\nMIME-Version: 1.0\nContent-Type: text/plain\n\nKính gửi: a\n"
	})
	text("mail: a name in a million pieces", anyEnd, func() string {
		var b strings.Builder
		b.WriteString("From: a@b.vn\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Disposition: attachment")
		for i := range 200_000 {
			fmt.Fprintf(&b, ";\n filename*%d*=%%ff", i)
		}
		return b.String() + "\n\nKính gửi: a\n--b--\n"
	})
	add("mail: names that lead out", "", func() []byte {
		return mailed("Kính gửi: a", packed{"../../a.txt", []byte("Kính gửi: b")}, packed{`C:\Windows\a.txt`, []byte("Kính gửi: c")}, packed{"\u202etxt.exe", []byte("Kính gửi: d")})
	})
	add("edXML: a hundred thousand attachments", "too many", func() []byte {
		all := make([]packed, 100_000)
		for i := range all {
			all[i] = packed{"a.txt", []byte("x")}
		}
		return packet("<Subject>a</Subject>", all...)
	})
	add("edXML: an attachment that unpacks to 600 MB", "too", func() []byte {
		return packet("<Subject>a</Subject>", packed{"a.zip", archive(t, packed{"a.txt", make([]byte, 600<<20)})})
	})
	text("edXML: a package of 190 MB", "limit part", func() string {
		return "<edXML><Attachment><Content>" + times(190<<20, "J") + "</Content></Attachment></edXML>"
	})
	text("edXML: an attachment of 60 MB in pieces", "limit text", func() string {
		return "<edXML><Attachment><Content>" + times(80<<20/1007, times(1000, "/")+"<!---->") + "</Content></Attachment></edXML>"
	})
	text("edXML: a billion laughs", "neither edXML", func() string {
		return `<?xml version="1.0"?>` + laughs + "<edXML><Attachment><Content>&m;</Content></Attachment></edXML>"
	})
	text("edXML: an entity from the disk", "damaged", func() string {
		return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><edXML><Attachment><Content>&a;</Content></Attachment></edXML>`
	})
	text("edXML: elements in each other", "limit depth", func() string {
		return `<?xml version="1.0"?><edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope>` + times(500_000, "<a>")
	})

	all = append(all, hostilePDFs()...)
	all = append(all, hostilePictures()...)

	// cut files
	for _, path := range []string{
		"../testdata/dispatch/hd-cuc-quan-ly-ho-dap-nhap-du-lieu.docx", "../testdata/dispatch/ct-ubnd-tinh-long-thuan-an-toan-ho-boi.pdf",
		"read/doc/testdata/dispatch.doc", "read/rtf/testdata/dispatch.rtf", "read/odt/testdata/dispatch.odt", "read/odt/testdata/dispatch.fodt",
		"read/html/testdata/dispatch.html", "read/xlsx/testdata/nhiem-vu.xlsx", "read/xlsx/testdata/nhiem-vu.xls", "read/html/testdata/word.mht",
	} {
		cut(path)
	}
	whole := func(name string, make func() []byte) {
		add("cut at every KB: "+name, anyEnd, func() []byte { return append([]byte(everyKB), make()...) })
	}
	inside := packed{"a.docx", read(t, "../testdata/dispatch/ct-ubnd-tinh-long-thuan-an-toan-ho-boi.docx")}
	whole("archive", func() []byte { return archive(t, inside, packed{"b.txt", read(t, forest)}) })
	whole("mail", func() []byte { return mailed("Kính gửi: a", inside, packed{"b.txt", read(t, forest)}) })
	whole("edXML", func() []byte { return packet(sampleHeader, inside, packed{"b.txt", read(t, forest)}) })
	return all
}

const (
	wordSpace    = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	mainRelation = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
)

const excelSpace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

func wordPara(s string) string { return "<w:p><w:r><w:t>" + s + "</w:t></w:r></w:p>" }

// word makes a Word file of the body, which is not packed: what is packed a thousand times smaller is refused as such.
func word(t *testing.T, body string) []byte {
	return stored(t, packed{"[Content_Types].xml", []byte(contentTypes)}, packed{"_rels/.rels", []byte(mainRelation)},
		packed{"word/document.xml", []byte(`<w:document xmlns:w="` + wordSpace + `"><w:body>` + body + `</w:body></w:document>`)})
}

// stored makes an archive whose entries are not packed.
func stored(t *testing.T, entries ...packed) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		f, err := w.CreateHeader(&zip.FileHeader{Name: e.name, Method: zip.Store})
		if err == nil {
			_, err = f.Write(e.data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// workbook makes an Excel file of one sheet.
func workbook(t *testing.T, sheet string, more ...packed) []byte {
	const ns = excelSpace
	const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	return stored(t, append(more,
		packed{"[Content_Types].xml", []byte(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`)},
		packed{"_rels/.rels", []byte(strings.ReplaceAll(mainRelation, "word/document.xml", "xl/workbook.xml"))},
		packed{"xl/workbook.xml", []byte(`<workbook ` + ns + `><sheets><sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>`)},
		packed{"xl/_rels/workbook.xml.rels", []byte(`<Relationships><Relationship Id="a" Type="` + rels + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="` + rels + `/sharedStrings" Target="sharedStrings.xml"/></Relationships>`)},
		packed{"xl/worksheets/sheet1.xml", []byte(`<worksheet ` + ns + `>` + sheet + `</worksheet>`)})...)
}

func changeAll(b []byte, from, to int, c byte) {
	for i := from; i < to && i < len(b); i++ {
		b[i] = c
	}
}

func deflated(data []byte) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		panic(err)
	}
	w.Write(data) // into memory
	w.Close()
	return b.Bytes()
}

// overlapping makes an archive whose n entries are the same bytes, which unpack to size.
func overlapping(n, size int) []byte {
	data := make([]byte, size)
	packedData := deflated(data)
	sum := crc32.ChecksumIEEE(data)
	var b bytes.Buffer
	local := zip.FileHeader{Name: "a.txt"}
	head := func(central bool) {
		if central {
			b.WriteString("PK\x01\x02\x14\x00")
		} else {
			b.WriteString("PK\x03\x04")
		}
		b.WriteString("\x14\x00\x00\x00\x08\x00\x00\x00\x00\x00")
		for _, v := range []uint32{sum, uint32(len(packedData)), uint32(size)} {
			b.Write(binary.LittleEndian.AppendUint32(nil, v))
		}
		b.Write(binary.LittleEndian.AppendUint16(nil, uint16(len(local.Name))))
		b.WriteString("\x00\x00")
	}
	head(false)
	b.WriteString(local.Name)
	b.Write(packedData)
	start := b.Len()
	for i := range n {
		local.Name = fmt.Sprintf("%03d.t", i%1000)
		head(true)
		b.WriteString("\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00")
		b.WriteString(local.Name)
	}
	length := b.Len() - start
	b.WriteString("PK\x05\x06\x00\x00\x00\x00")
	for range 2 {
		b.Write(binary.LittleEndian.AppendUint16(nil, uint16(n)))
	}
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(length)))
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(start)))
	b.WriteString("\x00\x00")
	return b.Bytes()
}

// lying makes an archive of one text whose directory gives another size of it (0: the true one) and another place.
func lying(size, place uint32) []byte {
	data := overlapping(1, 5000)
	at := bytes.LastIndex(data, []byte("PK\x01\x02"))
	if size > 0 {
		binary.LittleEndian.PutUint32(data[at+24:], size)
	}
	if place > 0 {
		binary.LittleEndian.PutUint32(data[at+42:], place)
	}
	return data
}

func zlibbed(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(s)) // into memory
	w.Close()
	return b.String()
}
