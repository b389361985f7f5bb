package extract_test

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"congvan/extract/open/limits"
	"congvan/paper/layout"
)

// TestNothingOutside: documents of each format point to a server and to a file in every way that the format has. Nobody
// calls the server, and the file's words come into no paper.
func TestNothingOutside(t *testing.T) {
	server, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	calls := make(chan string, 100)
	go func() {
		for {
			c, err := server.Accept()
			if err != nil {
				close(calls)
				return
			}
			calls <- c.RemoteAddr().String()
			c.Close()
		}
	}()
	const secret = "ngoaitep"
	file := filepath.ToSlash(filepath.Join(t.TempDir(), "ngoai.txt"))
	if err := os.WriteFile(file, []byte(secret), 0o600); err != nil {
		t.Fatal(err)
	}
	point := strings.NewReplacer("{web}", "http://"+server.Addr().String(), "{file}", "file:///"+strings.TrimPrefix(file, "/"), "{path}", file)
	const external = ` TargetMode="External"/>`
	for name, doc := range map[string]string{
		"docx": string(archive(t, packed{"[Content_Types].xml", []byte(contentTypes)}, packed{"_rels/.rels", []byte(mainRelation)},
			packed{"word/document.xml", []byte(`<w:document xmlns:w="` + wordSpace + `" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>` + wordPara("a") +
				point.Replace(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "{path}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p><w:subDoc r:id="a"/><w:r><w:pict><v:shape><v:imagedata r:id="b"/></v:shape></w:pict></w:r></w:p><w:altChunk r:id="a"/></w:body></w:document>`))},
			packed{"word/_rels/document.xml.rels", []byte(point.Replace(`<Relationships><Relationship Id="a" Type="x/subDocument" Target="{file}"` + external + `<Relationship Id="b" Type="x/image" Target="{web}/b.png"` + external +
				`<Relationship Id="c" Type="x/styles" Target="{web}/styles.xml"` + external + `<Relationship Id="d" Type="x/settings" Target="{file}"` + external + `<Relationship Id="e" Type="x/footnotes" Target="../../../../../..{path}"/></Relationships>`))})),
		"xlsx": string(workbook(t, `<sheetData><row r="1"><c r="A1"><f>[1]x!A1+WEBSERVICE("http://127.0.0.1/")</f><v>1</v></c></row></sheetData>`,
			packed{"xl/externalLinks/_rels/externalLink1.xml.rels", []byte(point.Replace(`<Relationships><Relationship Id="a" Type="x/externalLinkPath" Target="{web}/x.xlsx"` + external + `</Relationships>`))})),
		"fodt":  point.Replace(`<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>a</text:p><text:section text:name="s"><text:section-source xlink:href="{file}"/></text:section><text:p><draw:frame><draw:image xlink:href="{web}/a.png"/></draw:frame><draw:frame><draw:object xlink:href="{file}"/></draw:frame></text:p></office:text></office:body></office:document>`),
		"rtf":   point.Replace(`{\rtf1{\*\template {web}/a.dot} a\par{\field{\*\fldinst INCLUDETEXT "{path}"}{\fldrslt b}}{\field{\*\fldinst INCLUDEPICTURE "{web}/a.png" \\d}}{\object\objlink{\*\objdata 00}}\par}`),
		"html":  point.Replace(`<html><head><link rel="stylesheet" href="{web}/a.css"><meta http-equiv="refresh" content="0;url={web}/"><script src="{web}/a.js"></script><style>@import "{web}/b.css"</style></head><body><p>a</p><img src="{web}/a.png"><iframe src="{file}"></iframe><object data="{file}"></object><embed src="{file}"></body></html>`),
		"xhtml": point.Replace(`<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "{file}"><!ENTITY % b SYSTEM "{web}/b.dtd">%b;]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>a&a;</p></body></html>`),
		"edxml": point.Replace(`<?xml version="1.0"?><!DOCTYPE edXML SYSTEM "{web}/edxml.dtd"><edXML><Attachment><Content>YQ==</Content></Attachment></edXML>`),
		"eml":   point.Replace("From: a@b.vn\nTo: c@d.vn\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nKính gửi\n--b\nContent-Type: message/external-body; access-type=URL; URL=\"{web}/a.pdf\"\n\nContent-Type: application/pdf\n\n--b\nContent-Type: message/external-body; access-type=local-file; name=\"{path}\"\n\nContent-Type: text/plain\n\n--b--\n"),
		"pdf": string(pdfFile(point.Replace("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI ({web}/) >> /AA << /WC << /S /Launch /F ({path}) >> >> >>"), "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
			"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 6 0 R] /Resources << /Font << /F 5 0 R >> /XObject << /X 7 0 R >> >> >>", pdfStream("", "BT /F 14 Tf 85 700 Td (Con day) Tj ET /X Do"),
			"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>", pdfStream(point.Replace("/F ({path})"), ""), pdfStream(point.Replace("/Subtype /Form /BBox [0 0 9 9] /Ref << /F << /FS /URL /F ({web}/a.pdf) >> /Page 0 >>"), ""))),
		"txt": point.Replace("Kính gửi: {web}/a.txt và {file}"),
	} {
		found, err := files("a."+name, []byte(doc), limits.Default())
		if len(found) == 0 && err == nil {
			t.Errorf("%s: neither a document nor an error", name)
		}
		for _, r := range found {
			if json := layout.AppendJSON(nil, r.Read.Paper, r.Text, r.Read.Pages); strings.Contains(string(json), secret) {
				t.Errorf("%s holds the file's words", name)
			}
		}
		if name != "edxml" && name != "eml" && err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	server.Close()
	for from := range calls {
		t.Errorf("the server was called from %s", from)
	}
}
