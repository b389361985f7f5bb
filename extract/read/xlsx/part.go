package xlsx

import (
	"errors"
	"path"
	"strings"

	"congvan/extract/open/pack"
	"congvan/extract/open/xml"
)

// optional reads a part that may be absent. One that is there but cannot be read leaves a warning.
func (b *book) optional(part string) []byte {
	if part == "" {
		return nil
	}
	data, err := b.pkg.Read(part)
	if err != nil && !errors.Is(err, pack.ErrNoPart) {
		b.damaged()
	}
	return data
}

// mainPart finds the workbook by the package's relationships, "" where there is none.
func (b *book) mainPart() string {
	if main := b.relations("").first("officeDocument"); main != "" && b.pkg.Has(main) {
		return main
	}
	if b.pkg.Has("xl/workbook.xml") {
		return "xl/workbook.xml"
	}
	return ""
}

// relations are the links of one part.
type relations []relation

type relation struct{ id, kind, target string }

// relations reads the relationships of a part, those of the package for "".
func (b *book) relations(part string) relations {
	dir, file := path.Split(part)
	var out relations
	r := b.xml(b.optional(dir + "_rels/" + file + ".rels"))
	for r.Next() == nil {
		if r.Kind != xml.Start || string(r.Local) != "Relationship" {
			continue
		}
		get := func(name string) string { v, _ := r.Attr("", name); return string(v) }
		if target := get("Target"); target != "" && get("TargetMode") != "External" { // an address: nothing is fetched
			if target = strings.ReplaceAll(target, `\`, "/"); !strings.HasPrefix(target, "/") {
				target = dir + target
			}
			out = append(out, relation{id: get("Id"), kind: path.Base(get("Type")), target: strings.TrimPrefix(path.Clean(target), "/")})
		}
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

func (rs relations) byID(id string) relation {
	for _, r := range rs {
		if r.id == id {
			return r
		}
	}
	return relation{}
}

// properties reads title and author.
func (b *book) properties() {
	r := b.xml(b.optional("docProps/core.xml"))
	for r.Next() == nil {
		if r.Kind != xml.Start || r.Depth() != 2 {
			continue
		}
		switch string(r.Local) {
		case "title":
			b.paper.Title = strings.TrimSpace(string(r.Content()))
		case "creator":
			b.paper.Author = strings.TrimSpace(string(r.Content()))
		}
	}
}
