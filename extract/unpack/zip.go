package unpack

import (
	"context"
	"io"
	"path"
	"strings"

	"congvan/extract/open/limits"
	"congvan/extract/open/pack"
)

// ZIP opens an archive. What systems put beside the files of people is passed over.
func ZIP(_ context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*Container, error) {
	if size > lim.Input {
		return nil, tooLarge(limits.Input)
	}
	p, err := pack.Open(src, size, lim)
	if err != nil {
		return nil, err
	}
	c := &Container{}
	for _, name := range p.Names {
		if !litter(name) {
			c.Files = append(c.Files, File{Name: shown(name, true, len(c.Files)+1), Read: func() ([]byte, error) { return p.Read(name) }})
		}
	}
	for _, name := range p.Refused {
		c.Files = append(c.Files, File{Name: shown(name, false, len(c.Files)+1), Read: func() ([]byte, error) { return nil, leadsOut() }})
	}
	if len(c.Files) == 0 {
		return nil, noFiles("tệp nén không chứa tệp nào", "the archive holds no file")
	}
	return c, nil
}

// litter tells whether a name is one that macOS and Windows write by themselves.
func litter(name string) bool {
	switch base := strings.ToLower(path.Base(name)); base {
	case ".ds_store", "thumbs.db", "desktop.ini":
		return true
	default:
		return strings.HasPrefix(base, "._") || strings.HasPrefix(name, "__MACOSX/")
	}
}
