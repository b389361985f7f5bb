// Package docx writes a paper as an Office Open XML document.
//
// In: a paper. Out: the bytes of a .docx that Word, LibreOffice and WPS lay out alike: ordinary paragraphs, real tables
// and sections, drawn rules, compatibility mode 14. The same paper gives the same bytes.
// It knows no form, decides no line break, and writes no image format of its own.
package docx

import (
	"archive/zip"
	"io"
	"strconv"
	"time"

	"congvan"
	"congvan/paper"
)

// Write writes the paper. The error is a *congvan.Error: a paper without sections, or what w returned.
func Write(w io.Writer, doc *paper.Document) error {
	if doc == nil || len(doc.Sections) == 0 {
		return &congvan.Error{
			What: congvan.Message{VI: "văn bản không có trang nào để ghi", EN: "the paper has no section to write"},
			Next: congvan.Message{VI: "kiểm tra mẫu đã chọn", EN: "check the chosen form"},
		}
	}
	p := &pack{doc: doc, styles: map[string]string{}}
	body := p.document()
	z := zip.NewWriter(w)
	for _, part := range p.parts(body) {
		if err := store(z, part); err != nil {
			return failed(err)
		}
	}
	if err := z.Close(); err != nil {
		return failed(err)
	}
	return nil
}

func failed(err error) error {
	return &congvan.Error{
		What: congvan.Message{VI: "không ghi được tệp DOCX", EN: "the DOCX file could not be written"},
		Next: congvan.Message{VI: "kiểm tra ổ đĩa và quyền ghi", EN: "check the disk and the right to write"},
		Err:  err,
	}
}

// part is one file of the archive.
type part struct {
	name string
	data []byte
}

// epoch is the time of every entry, so that the bytes depend on the paper alone.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func store(z *zip.Writer, p part) error {
	w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: epoch})
	if err != nil {
		return err
	}
	_, err = w.Write(p.data)
	return err
}

// pack gathers what the parts of one document share.
type pack struct {
	doc      *paper.Document
	out      []byte            // the part being written
	styles   map[string]string // style name to id
	levels   []styleUse        // the styles in the order of their first use
	related  []relation        // of document.xml
	extra    []part            // headers, footers, images
	drawn    int               // number of drawings so far
	images   int
	noteMark bool // the next paragraph begins with the mark of its footnote
}

type styleUse struct {
	id, name string
	outline  int
}

type relation struct{ id, kind, target string }

// relate adds a relation of document.xml and gives its id.
func (p *pack) relate(kind, target string) string {
	id := "rId" + strconv.Itoa(len(p.related)+10)
	p.related = append(p.related, relation{id, kind, target})
	return id
}

func (p *pack) raw(s string) { p.out = append(p.out, s...) }

// twips writes a length in twentieths of a point.
func (p *pack) twips(l paper.Length) { p.out = strconv.AppendInt(p.out, twips(l), 10) }

func (p *pack) int(n int64) { p.out = strconv.AppendInt(p.out, n, 10) }

// twips gives a length in twentieths of a point, kept within what the format's readers take.
func twips(l paper.Length) int64 {
	const most = 31680 // 22 inches: the largest page
	switch v := float64(l) * 20; {
	case v != v:
		return 0
	case v > most:
		return most
	case v < -most:
		return -most
	case v < 0:
		return int64(v - 0.5)
	default:
		return int64(v + 0.5)
	}
}
