package doc

import (
	"errors"
	"io"

	"congvan/extract/open/limits"

	"github.com/richardlehane/mscfb"
)

// container is what is needed of the compound file.
type container struct {
	word    []byte // stream WordDocument
	table0  []byte // stream 0Table
	table1  []byte // stream 1Table
	data    []byte // stream Data: property lists too long for a page
	summary []byte // stream SummaryInformation
	cut     bool   // a stream is shorter than its directory entry says
}

// bytesAt lets the compound file reader take slices of the file without copying.
type bytesAt []byte

// ReadAt implements io.ReaderAt.
func (b bytesAt) ReadAt(p []byte, off int64) (int, error) {
	if off < 0 || off >= int64(len(b)) {
		return 0, io.EOF
	}
	n := copy(p, b[off:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// Slice gives length bytes from offset.
func (b bytesAt) Slice(offset int64, length int) ([]byte, error) {
	if offset < 0 || length < 0 || offset > int64(len(b)) || int64(length) > int64(len(b))-offset {
		return nil, io.ErrUnexpectedEOF
	}
	return b[offset : offset+int64(length)], nil
}

func openContainer(src io.ReaderAt, size int64, lim limits.Limits) (*container, error) {
	if size > lim.Input {
		return nil, tooLarge(limits.Input)
	}
	file := make([]byte, size)
	n, err := src.ReadAt(file, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, damaged(err)
	}
	file = file[:n]
	cfb, err := mscfb.New(bytesAt(file))
	if err != nil {
		if isCompound(file) {
			return nil, damaged(err)
		}
		return nil, notWord(err)
	}
	c := &container{}
	streams := map[string]*[]byte{
		"WordDocument": &c.word, "0Table": &c.table0, "1Table": &c.table1, "Data": &c.data,
		"SummaryInformation": &c.summary,
	}
	if len(cfb.File) > lim.Entries {
		return nil, tooLarge(limits.Entries)
	}
	for _, f := range cfb.File[1:] {
		into := streams[f.Name]
		if into == nil || *into != nil || len(f.Path) > 0 {
			continue // streams of embedded objects stand below a storage
		}
		if f.Size > lim.Part {
			return nil, tooLarge(limits.Part)
		}
		var whole bool
		if *into, whole = readStream(f, int64(len(file))); !whole && f.Name != "SummaryInformation" {
			c.cut = true
		}
	}
	if c.word == nil {
		return nil, notWord(nil)
	}
	return c, nil
}

// readStream gives what can be read of a stream, and whether that is all of it.
func readStream(f *mscfb.File, most int64) ([]byte, bool) {
	const step = 4096 // the largest sector
	buf := make([]byte, min(f.Size, most))
	at := 0
	for at < len(buf) {
		n, err := f.Read(buf[at:min(at+step, len(buf))])
		at += n
		if n == 0 || err != nil && err != io.EOF {
			break
		}
	}
	return buf[:at], int64(at) == f.Size
}

func isCompound(b []byte) bool {
	return len(b) >= 8 && string(b[:8]) == "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
}
