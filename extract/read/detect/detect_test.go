package detect

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"congvan"
	"congvan/extract/open/limits"
)

func zipped(t testing.TB, parts ...string) string {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for i := 0; i < len(parts); i += 2 {
		f, err := w.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, parts[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

// compound makes an OLE file with empty streams of the names at its root.
func compound(names ...string) string {
	const sector = 512
	head := make([]byte, sector)
	copy(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	put16 := func(at int, v uint16) { binary.LittleEndian.PutUint16(head[at:], v) }
	put32 := func(at int, v uint32) { binary.LittleEndian.PutUint32(head[at:], v) }
	const end, free = 0xfffffffe, 0xffffffff
	put16(24, 0x3e)
	put16(26, 3)
	put16(28, 0xfffe)
	put16(30, 9)
	put16(32, 6)
	put32(44, 1) // sectors of the FAT
	put32(48, 1) // first sector of the directory
	put32(56, 4096)
	put32(60, end)
	put32(68, end)
	for i := 76; i < sector; i += 4 {
		put32(i, free)
	}
	put32(76, 0)
	fat := bytes.Repeat([]byte{0xff}, sector)
	binary.LittleEndian.PutUint32(fat, 0xfffffffd)
	binary.LittleEndian.PutUint32(fat[4:], end)
	dir := make([]byte, sector)
	for i, name := range append([]string{"Root Entry"}, names...) {
		e := dir[i*128:]
		for j, u := range utf16.Encode([]rune(name)) {
			binary.LittleEndian.PutUint16(e[2*j:], u)
		}
		binary.LittleEndian.PutUint16(e[64:], uint16(2*len(name)+2))
		e[66], e[67] = 2, 1
		for j := 68; j < 80; j++ {
			e[j] = 0xff
		}
		binary.LittleEndian.PutUint32(e[116:], end)
		if i == 0 {
			e[66] = 5
			binary.LittleEndian.PutUint32(e[76:], 1)
		} else if i < len(names) {
			binary.LittleEndian.PutUint32(e[72:], uint32(i+1))
		}
	}
	return string(head) + string(fat) + string(dir)
}

const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/d.xml" ContentType="application/vnd.openxmlformats-officedocument.%s+xml"/></Types>`

func TestMediaType(t *testing.T) {
	typesOf := func(s string) string { return strings.Replace(types, "%s", s, 1) }
	cases := []struct{ name, in, want string }{
		{"PDF", "%PDF-1.7\n", PDF},
		{"PDF behind a line of rubbish", "\r\nX\r\n%PDF-1.4\n", PDF},
		{"DOCX", zipped(t, "[Content_Types].xml", typesOf("wordprocessingml.document.main"), "d.xml", ""), DOCX},
		{"DOCX without its list of types", zipped(t, "word/document.xml", ""), DOCX},
		{"XLSX", zipped(t, "[Content_Types].xml", typesOf("spreadsheetml.sheet.main"), "d.xml", ""), XLSX},
		{"ODT", zipped(t, "mimetype", ODT, "content.xml", ""), ODT},
		{"flat ODT", `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>`, FlatODT},
		{"flat ODT without a declaration", `<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>`, FlatODT},
		{"a DOCX in one XML file", `<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">`, DOCX},
		{"a cut DOCX", zipped(t, "word/document.xml", "<a/>", "z", "z")[:80], DOCX},
		{"ZIP", zipped(t, "a.pdf", "%PDF-"), ZIP},
		{"DOC", compound("WordDocument", "1Table"), DOC},
		{"XLS", compound("Book", "Workbook"), XLS},
		{"RTF", `{\rtf1\ansi`, RTF},
		{"HTML", "<!DOCTYPE html><html>", HTML},
		{"HTML named .doc by Word", "\ufeff\r\n<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head>", HTML},
		{"XHTML", `<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html/>`, HTML},
		{"EML", "Received: from a\r\n by b\r\nFrom: a@example.vn\r\nSubject: x\r\n\r\nSố", EML},
		{"a page saved by Word", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nTo: a", MHTML},
		{"a page saved by a browser", "From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\"\n\n", MHTML},
		{"a letter with a picture", "From: a@example.vn\nTo: b@example.vn\nContent-Type: multipart/related; boundary=x\n\n", EML},
		{"EML with a PDF in it", "From: a@example.vn\nTo: b@example.vn\nContent-Type: application/pdf\n\n%PDF-1.4\n", EML},
		{"edXML", `<?xml version="1.0" encoding="utf-8"?><edXML:edXML xmlns:edXML="urn:x"><edXML:edXMLEnvelope/></edXML:edXML>`, EdXML},
		{"PNG", "\x89PNG\r\n\x1a\n", PNG},
		{"JPEG", "\xff\xd8\xff\xe0", JPEG},
		{"TIFF", "II*\x00", TIFF},
		{"a PDF behind a program's word, with an archive behind it", "@PJL\r\n%PDF-1.4\n" + zipped(t, "a.txt", "a"), PDF},
		{"an archive that holds a PDF as it is", zipped(t, "a.pdf", "%PDF-1.4"), ZIP},
		{"HTML that speaks of PDF", "<html><body>%PDF-1.4</body>", HTML},
		{"RTF that speaks of PDF", "\r\n{\\rtf1 %PDF-1.4", RTF},
		{"HTML in a text", "Kính gửi <b>Sở Y tế</b>", Text},
		{"mail behind a blank line", "\r\nFrom: a@example.vn\r\nTo: b@example.vn\r\n\r\nx", EML},
		{"text that begins as a picture", "BM 01: Biểu mẫu báo cáo", Text},
		{"text that begins as a program", "MZ: mã số", Text},
		{"text", "UBND TỈNH AN BÌNH\nSố: 5/UBND", Text},
		{"text with a colon", "Kính gửi: Sở Y tế\nDate: hôm nay", Text},
		{"old text", "C\xe9ng v\xa8n s\xe8 5", Text},
		{"UTF-16", "\xff\xfeS\x00\x1e\x1f", Text},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := MediaType(nil, strings.NewReader(c.in), int64(len(c.in)), limits.Default())
			if err != nil || got != c.want {
				t.Errorf("got %q, %v, want %q", got, err, c.want)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	pptx := strings.Replace(types, "%s", "presentationml.presentation.main", 1)
	whole := zipped(t, "a.pdf", strings.Repeat("x", 100))
	cases := []struct{ name, in, says string }{
		{"nothing", "", "empty"},
		{"zeros", strings.Repeat("\x00", 1<<16), "unknown"},
		{"a cut archive", whole[:len(whole)-30], "cut"},
		{"an encrypted DOCX", compound("EncryptionInfo", "EncryptedPackage"), "password"},
		{"a workbook of Excel 95", compound("Book"), "Excel 5.0/95"},
		{"a workbook in XML", `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`, "Excel XML"},
		{"ODS", zipped(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", ""), ".ods"},
		{"a cut DOC", compound("WordDocument")[:600], "damaged"},
		{"PPTX", zipped(t, "[Content_Types].xml", pptx), "PowerPoint"},
		{"an old RAR", "Rar!\x1a\x07\x00", "RAR"},
		{"7z", "7z\xbc\xaf\x27\x1c\x00\x04", "7z"},
		{"TAR", "a.txt" + strings.Repeat("\x00", 252) + "ustar\x0000", "TAR"},
		{"BZIP2", "BZh91AY&SY", "BZIP2"},
		{"XZ", "\xfd7zXZ\x00\x00", "XZ"},
		{"CAB", "MSCF\x00\x00\x00\x00", "CAB"},
		{"winmail.dat", "\x78\x9f\x3e\x22\x01\x00", "winmail.dat"},
		{"a letter saved by Outlook", compound("__properties_version1.0", "__nameid_version1.0"), ".msg"},
		{"PostScript", "%!PS-Adobe-3.0\n%PDF-1.4\n", "PostScript"},
		{"RAR", "Rar!\x1a\x07\x01\x00", "RAR"},
		{"a program", "MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff", "program"},
		{"BMP", "BM\x36\x00\x0c\x00\x00\x00\x00\x00", "BMP"},
		{"HEIC", "\x00\x00\x00\x18ftypheic", "HEIC"},
		{"an archive of nothing", zipped(t), "empty"},
		{"XML of another kind", `<?xml version="1.0"?><invoice/>`, "edXML"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := MediaType(nil, strings.NewReader(c.in), int64(len(c.in)), limits.Default())
			var e *congvan.Error
			if !errors.As(err, &e) || got != "" || !strings.Contains(e.What.EN, c.says) || e.Next.VI == "" {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}

func FuzzMediaType(f *testing.F) {
	f.Add([]byte(compound("WordDocument")))
	f.Add([]byte(zipped(f, "word/document.xml", "")))
	f.Add([]byte(`<?xml version="1.0"?><a/>`))
	f.Add([]byte("From: a\nTo: b\n\n"))
	f.Fuzz(func(t *testing.T, in []byte) {
		media, err := MediaType(nil, bytes.NewReader(in), int64(len(in)), limits.Default())
		if (media == "") != (err != nil) {
			t.Errorf("media type %q with error %v", media, err)
		}
		if e := (*congvan.Error)(nil); err != nil && !errors.As(err, &e) {
			t.Errorf("%v is no *congvan.Error", err)
		}
	})
}
