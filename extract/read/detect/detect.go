// Package detect tells the format of a file by its content, never by its name.
//
// In: bytes. Out: a media type, or an error that says why the file cannot be read and what to do. It looks into ZIP and
// OLE containers far enough to tell what they hold, and reads no document.
package detect

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"congvan/extract/open/limits"
	"congvan/extract/open/pack"
	"congvan/extract/open/xml"
	"congvan/extract/read/charset"

	"github.com/richardlehane/mscfb"
)

// The media types that MediaType gives.
const (
	PDF     = "application/pdf"
	DOCX    = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	XLSX    = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	XLS     = "application/vnd.ms-excel"
	ODT     = "application/vnd.oasis.opendocument.text"
	FlatODT = "application/vnd.oasis.opendocument.text-flat-xml"
	DOC     = "application/msword"
	RTF     = "application/rtf"
	HTML    = "text/html"
	MHTML   = "multipart/related" // a page with its pictures in one file, as Word and browsers save it
	EML     = "message/rfc822"
	EdXML   = "application/edxml+xml"
	ZIP     = "application/zip"
	PNG     = "image/png"
	JPEG    = "image/jpeg"
	TIFF    = "image/tiff"
	Text    = "text/plain"
)

// headSize is how much of the front of a file is looked at.
const headSize = 4096

// MediaType tells the format of a file. head is its front, at least 4 KiB of it where the file has as much; it may be
// nil. The error is a *congvan.Error without File.
func MediaType(head []byte, src io.ReaderAt, size int64, lim limits.Limits) (string, error) {
	if size == 0 {
		return "", empty()
	}
	if len(head) < headSize && int64(len(head)) < size {
		head = make([]byte, min(size, headSize))
		n, err := src.ReadAt(head, 0)
		if n == 0 {
			return "", unreadable(err)
		}
		head = head[:n]
	}
	for _, m := range magic {
		if len(head) >= m.at+len(m.bytes) && string(head[m.at:m.at+len(m.bytes)]) == m.bytes {
			if len(m.bytes) == len("BM") && charset.IsText(head) { // "BM 01: biểu mẫu …"
				continue
			}
			return m.media, m.refuse
		}
	}
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return inZIP(src, size, lim)
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return inOLE(src)
	case bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")) && !isMail(string(head)) && !isMarkup(head): // those may hold one, or speak of it
		return PDF, nil
	}
	return inText(head, lim)
}

// magic are the formats that begin with certain bytes.
var magic = []struct {
	at     int
	bytes  string
	media  string
	refuse error
}{
	{0, "\x89PNG\r\n\x1a\n", PNG, nil},
	{0, "\xff\xd8\xff", JPEG, nil},
	{0, "II*\x00", TIFF, nil},
	{0, "MM\x00*", TIFF, nil},
	{0, "Rar!\x1a\x07", "", archive("RAR")},
	{0, "7z\xbc\xaf\x27\x1c", "", archive("7z")},
	{0, "\x1f\x8b", "", archive("GZIP")},
	{0, "BZh", "", archive("BZIP2")},
	{0, "\xfd7zXZ\x00", "", archive("XZ")},
	{0, "MSCF\x00", "", archive("CAB")},
	{257, "ustar", "", archive("TAR")},
	{0, "\x78\x9f\x3e\x22", "", winmail()},
	{0, "%!PS", "", postscript()},
	{0, "MZ", "", program()},
	{0, "\x7fELF", "", program()},
	{0, "GIF8", "", image("GIF")},
	{0, "BM", "", image("BMP")},
	{8, "WEBP", "", image("WebP")},
	{4, "ftyphei", "", image("HEIC")},
	{4, "ftyphev", "", image("HEIC")},
	{4, "ftypmif1", "", image("HEIC")},
	{4, "ftypavif", "", image("AVIF")},
	{0, "AT&TFORM", "", image("DjVu")},
	{0, "\xc5\xd0\xd3\xc6", "", postscript()},
}

// inZIP tells what an archive is: an office file by the parts it has, else a plain archive.
func inZIP(src io.ReaderAt, size int64, lim limits.Limits) (string, error) {
	p, err := pack.Open(src, size, lim)
	if err != nil { // of a file that was cut the reader of its format may read the rest
		if limits.Passed(err) != "" {
			return "", err
		}
		rest, recoverErr := pack.Recover(src, size, lim)
		if recoverErr != nil || !rest.Has("mimetype") && !rest.Has("[Content_Types].xml") && !rest.Has("word/document.xml") {
			return "", err
		}
		p = rest
	}
	if p.Has("mimetype") {
		data, err := p.Read("mimetype")
		if err != nil {
			return "", err
		}
		switch media := strings.TrimSpace(string(data)); {
		case media == ODT || media == ODT+"-template":
			return ODT, nil
		case strings.HasPrefix(media, "application/vnd.oasis.opendocument.spreadsheet"):
			return "", otherOffice("OpenDocument (.ods)", ".xlsx")
		case strings.HasPrefix(media, "application/vnd.oasis.opendocument."):
			return "", otherOffice("OpenDocument", ".odt")
		}
	}
	if p.Has("[Content_Types].xml") {
		data, err := p.Read("[Content_Types].xml")
		if err != nil {
			return "", err
		}
		return inContentTypes(data, p)
	}
	switch {
	case p.Has("word/document.xml"):
		return DOCX, nil
	case p.Has("xl/workbook.xml"):
		return XLSX, nil
	case len(p.Names) == 0 && len(p.Refused) == 0:
		return "", emptyArchive()
	}
	return ZIP, nil
}

// inContentTypes tells an OOXML file by the type of its main part.
func inContentTypes(data []byte, p *pack.Package) (string, error) {
	types := strings.ToLower(string(data))
	switch {
	case strings.Contains(types, "wordprocessingml.document.main") || strings.Contains(types, "wordprocessingml.template.main") ||
		strings.Contains(types, "ms-word.document.macroenabled.main") || strings.Contains(types, "ms-word.template.macroenabledtemplate.main") ||
		p.Has("word/document.xml"):
		return DOCX, nil
	case strings.Contains(types, "spreadsheetml.sheet.main") || strings.Contains(types, "spreadsheetml.template.main") ||
		strings.Contains(types, "ms-excel.sheet.macroenabled.main") || p.Has("xl/workbook.xml"):
		return XLSX, nil
	case strings.Contains(types, "presentationml"):
		return "", otherOffice("PowerPoint", ".pdf")
	case strings.Contains(types, "sheet.binary.macroenabled.main"):
		return "", otherOffice("Excel (.xlsb)", ".xlsx")
	case strings.Contains(types, "schemas.openxmlformats.org/package/2006/content-types"):
		return "", unknown() // a drawing, an installer …: its parts are no documents
	}
	return ZIP, nil
}

// inOLE tells what a compound file is by the streams at its root.
func inOLE(src io.ReaderAt) (media string, err error) {
	defer func() { // the module trusts the directory it reads
		if recover() != nil {
			media, err = "", damagedOLE(nil)
		}
	}()
	c, err := mscfb.New(src)
	if err != nil {
		return "", damagedOLE(err)
	}
	var found error = unknown()
	for _, f := range c.File {
		if len(f.Path) > 0 {
			continue
		}
		switch f.Name {
		case "EncryptedPackage":
			return "", encrypted()
		case "WordDocument":
			return DOC, nil
		case "Workbook":
			return XLS, nil
		case "Book":
			found = otherOffice("Excel 5.0/95", ".xlsx")
		case "PowerPoint Document":
			found = otherOffice("PowerPoint 97–2003", ".pdf")
		case "__properties_version1.0":
			found = otherOffice("Outlook (.msg)", ".eml")
		}
	}
	return "", found
}

// inText tells the formats that are text.
func inText(head []byte, lim limits.Limits) (string, error) {
	const blanks = " \t\r\n"
	front := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), blanks)
	text := ""
	if wide, ok := charset.Wide(head); ok {
		text = strings.TrimLeft(wide, blanks)
	} else if len(front) > 0 && front[0] < utf8.RuneSelf { // no format but plain text begins with another byte
		text = string(front)
	}
	low := text
	if strings.HasPrefix(text, "<") || strings.HasPrefix(text, "{") { // no other begins as a format that has words
		low = strings.ToLower(text)
	}
	switch {
	case strings.HasPrefix(low, `{\rtf`):
		return RTF, nil
	case strings.HasPrefix(low, "<?xml") || strings.HasPrefix(low, "<office:document"):
		return inXML(head, low, lim)
	case isHTML(low):
		return HTML, nil
	case isMail(text) && isWebArchive(text):
		return MHTML, nil
	case isMail(text):
		return EML, nil
	case isEdXML(low):
		return EdXML, nil
	case !charset.IsText(head):
		return "", unknown()
	}
	return Text, nil
}

// isMarkup tells whether a file begins as HTML, XML or RTF do.
func isMarkup(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return len(head) > 1 && head[0] == '<' && (head[1] == '?' || head[1] == '!' || 'a' <= head[1]|0x20 && head[1]|0x20 <= 'z') || bytes.HasPrefix(head, []byte(`{\rtf`))
}

func isHTML(low string) bool {
	if !strings.HasPrefix(low, "<") {
		return false
	}
	for _, tag := range [...]string{"<!doctype html", "<html", "<body", "<head>", "<meta ", "<table", "<div", "<p>", "<p "} {
		if strings.Contains(low, tag) {
			return true
		}
	}
	return false
}

func isEdXML(low string) bool {
	return strings.HasPrefix(low, "<") && strings.Contains(low[:min(len(low), 300)], "edxml")
}

// inXML tells an XML file by its root element.
func inXML(head []byte, low string, lim limits.Limits) (string, error) {
	r := xml.NewReader(head, lim.Depth, nil)
	for r.Next() == nil {
		if r.Kind != xml.Start {
			continue
		}
		name := strings.ToLower(string(r.Local))
		switch {
		case strings.Contains(name, "edxml") || strings.Contains(strings.ToLower(r.Space), "edxml") || strings.Contains(r.Space, "QCVN_102"):
			return EdXML, nil
		case name == "html":
			return HTML, nil
		case name == "document" && strings.Contains(r.Space, "opendocument"):
			return FlatODT, nil
		case name == "package" && strings.Contains(r.Space, "xmlPackage"): // Word's; its reader tells if it is another's
			return DOCX, nil
		case name == "worddocument":
			return "", otherOffice("Word XML 2003", ".docx")
		case name == "workbook" && r.Space == "urn:schemas-microsoft-com:office:spreadsheet":
			return "", otherOffice("Excel XML 2003", ".xlsx")
		}
		return "", unknownXML()
	}
	if isHTML(low) { // XHTML with a document type
		return HTML, nil
	}
	if isEdXML(strings.TrimSpace(low[strings.Index(low, "?>")+2:])) {
		return EdXML, nil
	}
	return "", unknownXML()
}

// isWebArchive tells a page that was saved from a letter: it has the same header, but nobody sent it to anybody.
func isWebArchive(text string) bool {
	head, _, _ := strings.Cut(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n")
	head = "\n" + strings.ToLower(head)
	for _, sent := range [...]string{"\nto:", "\nreceived:", "\nmessage-id:", "\ndelivered-to:", "\nreturn-path:"} {
		if strings.Contains(head, sent) {
			return false
		}
	}
	return strings.Contains(head, "\ncontent-type: multipart/related")
}

// isMail tells whether a text begins with the header of a letter, two known fields of it at least.
func isMail(text string) bool {
	known := 0
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		if line[0] == ' ' || line[0] == '\t' || strings.HasPrefix(line, "From ") {
			continue
		}
		name, _, ok := strings.Cut(line, ":")
		if !ok || strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r > '~' }) {
			break
		}
		switch strings.ToLower(name) {
		case "from", "to", "subject", "date", "received", "return-path", "message-id", "mime-version", "delivered-to", "content-type",
			"dkim-signature", "reply-to", "cc":
			known++
		}
	}
	return known >= 2
}
