// Package odt reads OpenDocument texts (ODF 1.0 to 1.4), packed (.odt, .ott) and flat (.fodt).
//
// In: the bytes of one file. Out: the paper: sections with their page setup by master page, paragraphs and tables with
// the formats of their styles, the numbers of automatic lists, text boxes behind the paragraph that holds them, footnotes
// apart. Tracked deletions, hidden text, comments and pictures are left out. Scripts and embedded objects are not read.
// Of a file that breaks off what stands before the break is read.
package odt

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/open/pack"
	"congvan/extract/open/xml"
	"congvan/extract/read"
	"congvan/extract/read/charset"
)

// Version names this reader in Result.Reader; it grows when the same bytes give another paper.
const Version = "odt/2"

// Reader reads OpenDocument texts.
type Reader struct{}

// Read implements read.Reader.
func (Reader) Read(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*read.Result, error) {
	if size > lim.Input {
		return nil, tooLarge(limits.Input)
	}
	p := newParser(ctx, lim)
	var head [4]byte
	n, _ := src.ReadAt(head[:], 0)
	if bytes.HasPrefix(head[:n], []byte("PK")) {
		if err := p.packed(src, size); err != nil {
			return nil, err
		}
	} else if err := p.flat(src, size); err != nil {
		return nil, err
	}
	doc := p.document()
	if p.err != nil {
		return nil, p.err
	}
	if !p.anything {
		return nil, empty(p.pictures)
	}
	return &read.Result{
		Paper: doc, Reader: Version, TextLayer: "native", Encoding: p.letters.Encoding(charset.UTF8), Truncated: p.truncated, Warnings: p.warnings,
	}, nil
}

const textType = "application/vnd.oasis.opendocument.text"

// packed reads the parts of a package: the styles first, for the content refers to them.
func (p *parser) packed(src io.ReaderAt, size int64) error {
	pkg, openErr := pack.Open(src, size, p.lim)
	if limits.Passed(openErr) != "" {
		return openErr
	}
	if openErr != nil {
		rest, err := pack.Recover(src, size, p.lim)
		if err != nil || !rest.Has("content.xml") {
			return openErr
		}
		pkg = rest
		p.cut()
	}
	if kind, err := pkg.Read("mimetype"); err == nil && !strings.HasPrefix(strings.TrimSpace(string(kind)), textType) {
		return notText(nil)
	}
	// Newer versions of LibreOffice put all parts into one that is encrypted.
	if manifest, err := pkg.Read("META-INF/manifest.xml"); err == nil && bytes.Contains(manifest, []byte("encryption-data")) {
		return encrypted()
	}
	if !pkg.Has("content.xml") {
		return notText(nil)
	}
	for _, name := range []string{"meta.xml", "styles.xml"} {
		part, err := pkg.Read(name)
		if errors.Is(err, pack.ErrNoPart) {
			continue
		}
		if err == nil {
			p.scope = stylesPart
			err = p.part(part)
		}
		if err != nil {
			p.warnings = append(p.warnings, congvan.NewWarning(congvan.SourceDamaged))
		}
	}
	content, err := pkg.Read("content.xml")
	if err != nil {
		return err
	}
	p.scope = contentPart
	if err := p.part(content); err != nil && openErr != nil && p.err == nil {
		return openErr // what is left holds no text
	} else if err != nil {
		return err
	}
	return nil
}

// cut notes that the end of the file is lost.
func (p *parser) cut() {
	if !p.truncated {
		p.truncated = true
		p.warnings = append(p.warnings, congvan.NewWarning(congvan.SourceTruncated))
	}
}

// flat reads a document that is one XML file.
func (p *parser) flat(src io.ReaderAt, size int64) error {
	if size > p.lim.Part {
		return tooLarge(limits.Part)
	}
	data := make([]byte, size)
	n, err := src.ReadAt(data, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return notText(err)
	}
	if data = data[:n]; !bytes.Contains(data[:min(n, 4096)], []byte("urn:oasis:names:tc:opendocument")) {
		return notText(nil)
	}
	p.scope = contentPart
	return p.part(data)
}

// part reads one XML part. Of content that breaks off or is not well-formed the text before the fault is kept.
func (p *parser) part(data []byte) error {
	if bytes.Count(data, []byte("<")) > limits.PerBlock*p.lim.Blocks {
		return tooLarge(limits.Blocks)
	}
	p.xml = xml.NewReader(data, p.lim.Depth, spaces)
	for depth := 0; p.xml.In(depth); {
		p.root()
	}
	err := p.xml.Err()
	var fault *xml.Error
	switch {
	case err == nil || p.err != nil:
		return p.err
	case errors.As(err, &fault) && fault.Problem == xml.Deep:
		return tooDeep()
	case p.scope != contentPart || !p.anything:
		return damaged(err)
	case fault != nil && fault.Problem == xml.Cut:
		p.cut()
	default:
		p.warnings = append(p.warnings, congvan.NewWarning(congvan.SourceDamaged))
	}
	return nil
}

// spaces gives short names for the namespaces that count.
var spaces = map[string]string{
	"urn:oasis:names:tc:opendocument:xmlns:office:1.0":                     "office",
	"urn:oasis:names:tc:opendocument:xmlns:style:1.0":                      "style",
	"urn:oasis:names:tc:opendocument:xmlns:text:1.0":                       "text",
	"urn:oasis:names:tc:opendocument:xmlns:table:1.0":                      "table",
	"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":                    "draw",
	"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0":          "fo",
	"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0":             "svg",
	"urn:oasis:names:tc:opendocument:xmlns:meta:1.0":                       "meta",
	"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
	"http://purl.org/dc/elements/1.1/":                                     "dc",
	"http://www.w3.org/XML/1998/namespace":                                 "xml",
	"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0":               "presentation",
}
