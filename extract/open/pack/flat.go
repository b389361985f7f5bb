package pack

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"path"
	"strings"

	"congvan/extract/open/limits"
	"congvan/extract/open/xml"
)

// flatSpace is the namespace of a package whose parts stand in one XML file.
const flatSpace = "http://schemas.microsoft.com/office/2006/xmlPackage"

// Flat opens a package that is written as one XML file ("Flat OPC"), as Word saves a "Word XML Document". Of a file that was
// cut it has the parts before the cut, the last one as far as it goes.
func Flat(src io.ReaderAt, size int64, lim limits.Limits) (*Package, error) {
	data, err := io.ReadAll(io.NewSectionReader(src, 0, min(size, lim.Part)))
	if err != nil {
		return nil, damaged(err)
	}
	p := &Package{folded: map[string]string{}, lim: lim, left: lim.Unpacked, recovered: map[string][]byte{}}
	r := xml.NewReader(data, lim.Depth, map[string]string{flatSpace: "pkg"})
	for r.Next() == nil {
		if r.Kind != xml.Start || r.Space != "pkg" || string(r.Local) != "part" {
			continue
		}
		name, _ := r.Attr("pkg", "name")
		clean := strings.TrimPrefix(path.Clean(string(name)), "/")
		part := flatPart(r)
		key := strings.ToLower(clean)
		if _, twice := p.folded[key]; twice || !inside(clean) {
			continue
		}
		if len(p.Names) == lim.Entries {
			return nil, damaged(errors.New("too many parts"))
		}
		p.Names = append(p.Names, clean)
		p.folded[key], p.recovered[clean] = clean, part
	}
	if len(p.Names) == 0 {
		return nil, damaged(r.Err())
	}
	return p, nil
}

// flatPart reads pkg:part, the current element.
func flatPart(r *xml.Reader) (part []byte) {
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "xmlData":
			from := -1
			for depth := r.Depth(); r.In(depth); {
				if from < 0 {
					from = r.Offset
				}
			}
			if from >= 0 {
				part = r.Source(from)
			}
		case "binaryData":
			text := bytes.Join(bytes.Fields(r.Content()), nil)
			n, _ := base64.StdEncoding.Decode(text, text) // what is damaged ends the part
			part = text[:n]
		}
	}
	return part
}
