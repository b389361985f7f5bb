// Package docx reads Word files (DOCX, DOCM, DOTX, and the same as one XML file), of the transitional and the strict kind.
//
// In: the bytes. Out: the paper as Word prints it: automatic numbers written out, tracked insertions kept and deletions
// left out (or the other way round, on demand), fields by their result, text boxes once. Comments, hidden text and macros are absent.
// A DOCX has no pages, so the result has none.
package docx

import (
	"context"
	"errors"
	"io"
	"path"
	"strings"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/open/pack"
	"congvan/extract/open/xml"
	"congvan/extract/read"
	"congvan/paper"
)

// Reader reads DOCX.
type Reader struct {
	Original bool // as the document stood before its tracked changes: deletions kept, insertions left out

	// Chunk reads a file inside (w:altChunk) that Word would convert on opening. Where it is nil, such a file is left out
	// with a warning.
	Chunk func(ctx context.Context, data []byte, lim limits.Limits) (*read.Result, error)
}

// Read reads the main document with its styles, numbering, notes and running heads.
func (r Reader) Read(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*read.Result, error) {
	d := &document{ctx: ctx, lim: lim, original: r.Original, chunk: r.Chunk, paper: &paper.Document{}}
	pkg, openErr := open(src, size, lim)
	if limits.Passed(openErr) != "" {
		return nil, openErr
	}
	if openErr != nil {
		rest, err := pack.Recover(src, size, lim)
		if err != nil {
			return nil, openErr
		}
		pkg, d.truncated = rest, true
		d.warn(congvan.SourceTruncated)
	}
	d.pkg = pkg
	main, err := mainPart(pkg, lim)
	if err != nil && openErr != nil {
		return nil, openErr // what is left holds no document
	}
	if err != nil {
		return nil, err
	}
	if err := d.read(main); err != nil {
		return nil, err
	}
	return &read.Result{
		Paper: d.paper, Reader: "docx/1", TextLayer: "native", Encoding: d.letters.encoding(), Truncated: d.truncated,
		Warnings: d.warnings,
	}, nil
}

// open opens the package: a ZIP, or one XML file.
func open(src io.ReaderAt, size int64, lim limits.Limits) (*pack.Package, error) {
	front := make([]byte, 2)
	if _, err := src.ReadAt(front, 0); err == nil {
		switch string(front) {
		case "<?", "\xef\xbb", "\xff\xfe", "\xfe\xff": // with a byte order mark or without
			return pack.Flat(src, size, lim)
		}
	}
	return pack.Open(src, size, lim)
}

// document is the state of one reading.
type document struct {
	ctx       context.Context
	pkg       *pack.Package
	lim       limits.Limits
	original  bool // Reader.Original
	chunk     func(context.Context, []byte, limits.Limits) (*read.Result, error)
	chunks    int // files inside that were read
	paper     *paper.Document
	styles    *styles
	numbering *numbering
	theme     theme
	letters   letters
	set       *settings                // nil until they are asked for
	marked    map[string]int           // by kind of note: how many marks it has so far
	notes     map[noteID][]paper.Block // nil until the first mark
	main      relations
	furniture map[string][]paper.Block // by part name
	images    map[string][]byte        // by part name: one may stand on many pages
	warnings  []congvan.Warning
	truncated bool
}

func (d *document) read(main string) error {
	data, err := d.pkg.Read(main)
	if err != nil {
		return err
	}
	rels := d.relations(main)
	d.main = rels
	d.theme.load = func() []byte { return d.optional(rels.first("theme")) }
	d.styles = readStyles(d.xml(d.optional(rels.first("styles"))), &d.theme)
	d.numbering = readNumbering(d.xml(d.optional(rels.first("numbering"))), &d.theme)
	d.numbering.link(d.styles)
	d.styles.resolve(d.numbering)
	d.paper.Lang = d.styles.lang
	d.properties()

	s := &story{document: d, xml: d.xml(data), part: main, rels: rels, body: true}
	if !s.root("document") {
		return d.damaged(main, s.xml.Err())
	}
	found := false
	for depth := s.xml.Depth(); s.xml.In(depth); {
		if s.xml.Space == w && string(s.xml.Local) == "body" {
			found = true
			s.readBody()
		}
	}
	if err := s.stop(); err != nil {
		return err
	}
	if !found {
		return d.damaged(main, nil)
	}
	return nil
}

// Namespaces, by short names that transitional and strict files share.
const (
	w  = "w"  // WordprocessingML
	rn = "r"  // relationships
	mc = "mc" // markup compatibility
	wp = "wp" // drawings in text
	a  = "a"  // DrawingML
	v  = "v"  // VML
	m  = "m"  // mathematics
)

var namespaces = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           w,
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       w,
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    rn,
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                rn,
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            mc,
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": wp,
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             wp,
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  a,
	"http://purl.oclc.org/ooxml/drawingml/main":                              a,
	"urn:schemas-microsoft-com:vml":                                          v,
	"http://schemas.openxmlformats.org/officeDocument/2006/math":             m,
	"http://purl.oclc.org/ooxml/officeDocument/math":                         m,
}

func (d *document) xml(data []byte) *xml.Reader { return xml.NewReader(data, d.lim.Depth, namespaces) }

// optional reads a part that may be absent. One that is there but cannot be read leaves a warning.
func (d *document) optional(part string) []byte {
	if part == "" {
		return nil
	}
	data, err := d.pkg.Read(part)
	if err != nil && !errors.Is(err, pack.ErrNoPart) {
		d.warn(congvan.SourceDamaged)
	}
	return data
}

// warn notes a doubt about the file, each kind once.
func (d *document) warn(code congvan.Code) {
	for _, w := range d.warnings {
		if w.Code == code {
			return
		}
	}
	d.warnings = append(d.warnings, congvan.NewWarning(code))
}

// properties reads title and author.
func (d *document) properties() {
	r := xml.NewReader(d.optional("docProps/core.xml"), d.lim.Depth, nil)
	for r.Next() == nil {
		if r.Kind != xml.Start || r.Depth() != 2 {
			continue
		}
		switch string(r.Local) {
		case "title":
			d.paper.Title = strings.TrimSpace(string(r.Content()))
		case "creator":
			d.paper.Author = strings.TrimSpace(string(r.Content()))
		}
	}
}

// mainPart finds the document part by the package's relationships.
func mainPart(pkg *pack.Package, lim limits.Limits) (string, error) {
	data, err := pkg.Read("_rels/.rels")
	if err == nil {
		if rels := readRelations(xml.NewReader(data, lim.Depth, nil), ""); pkg.Has(rels.first("officeDocument")) {
			return rels.first("officeDocument"), nil
		}
	}
	if pkg.Has("word/document.xml") {
		return "word/document.xml", nil
	}
	return "", &congvan.Error{
		What: congvan.Message{VI: "không phải tệp Word (không có phần nội dung)", EN: "not a Word file (it has no document part)"},
		Next: congvan.Message{VI: "mở tệp bằng Word rồi lưu lại dạng .docx", EN: "open it in Word and save it as .docx"}, Err: err,
	}
}

// relations reads the relationships of a part.
func (d *document) relations(part string) relations {
	dir, file := path.Split(part)
	return readRelations(d.xml(d.optional(dir+"_rels/"+file+".rels")), dir)
}

// relations are the links of one part: id → part name or address.
type relations []relation

type relation struct{ id, kind, target string }

func readRelations(r *xml.Reader, dir string) relations {
	var out relations
	for r.Next() == nil {
		if r.Kind != xml.Start || string(r.Local) != "Relationship" {
			continue
		}
		id, _ := r.Attr("", "Id")
		kind, _ := r.Attr("", "Type")
		target, _ := r.Attr("", "Target")
		mode, _ := r.Attr("", "TargetMode")
		if string(mode) == "External" {
			continue // an address: nothing is fetched
		}
		t := strings.ReplaceAll(string(target), `\`, "/")
		if !strings.HasPrefix(t, "/") {
			t = dir + t
		}
		out = append(out, relation{id: string(id), kind: path.Base(string(kind)), target: strings.TrimPrefix(path.Clean(t), "/")})
	}
	return out
}

// first gives the part of the first relationship of a kind, "" where there is none.
func (rs relations) first(kind string) string {
	for _, r := range rs {
		if r.kind == kind {
			return r.target
		}
	}
	return ""
}

func (rs relations) byID(id string) string {
	for _, r := range rs {
		if r.id == id {
			return r.target
		}
	}
	return ""
}

func (d *document) damaged(part string, err error) error {
	return &congvan.Error{
		What: congvan.Message{VI: "nội dung tệp Word hỏng (" + part + ")", EN: "the Word file is damaged (" + part + ")"},
		Next: congvan.Message{VI: "mở tệp bằng Word, để Word sửa rồi lưu lại", EN: "let Word open and repair it, then save it"}, Err: err,
	}
}
