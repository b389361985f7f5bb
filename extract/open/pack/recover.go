package pack

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
	"path"
	"strings"

	"congvan/extract/open/limits"
)

// Recover opens what is left of a package that was cut, so that its directory at the end is missing: the parts that stand
// before the cut, the last one as far as it goes. The error of Open should be tried for first.
func Recover(src io.ReaderAt, size int64, lim limits.Limits) (*Package, error) {
	p := &Package{files: map[string]*zip.File{}, folded: map[string]string{}, lim: lim, left: lim.Unpacked, recovered: map[string][]byte{}}
	r := bufio.NewReader(io.NewSectionReader(src, 0, size))
	for entries := 0; ; entries++ {
		if entries > lim.Entries {
			return nil, tooLarge(limits.Entries, "tệp nén có quá nhiều mục", "the archive has too many entries")
		}
		name, data, err := p.nextEntry(r)
		if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
			if errors.Is(err, errEnd) {
				break
			}
			return nil, err
		}
		key := strings.ToLower(name)
		if _, twice := p.folded[key]; name != "" && !twice {
			p.Names = append(p.Names, name)
			p.folded[key], p.recovered[name] = name, data
		}
		if err != nil {
			break
		}
	}
	if len(p.Names) == 0 {
		return nil, damaged(zip.ErrFormat)
	}
	return p, nil
}

// mostRecovered is how many bytes are recovered: all of them are held at once, and office files have far fewer.
const mostRecovered = 96 << 20

// errEnd says that no entry begins here.
var errEnd = errors.New("no more entries")

// nextEntry reads one entry by its own header. At the cut it gives what there is and io.ErrUnexpectedEOF.
func (p *Package) nextEntry(r *bufio.Reader) (name string, data []byte, err error) {
	const (
		signature  = "PK\x03\x04"
		headerSize = 30
		descriptor = 1 << 3 // sizes stand behind the data
		encrypted  = 1 << 0
	)
	head := make([]byte, headerSize)
	if _, err := io.ReadFull(r, head); err != nil || string(head[:4]) != signature {
		return "", nil, errEnd
	}
	flags, method := binary.LittleEndian.Uint16(head[6:]), binary.LittleEndian.Uint16(head[8:])
	packed := int64(binary.LittleEndian.Uint32(head[18:]))
	rest := make([]byte, int(binary.LittleEndian.Uint16(head[26:]))+int(binary.LittleEndian.Uint16(head[28:])))
	if _, err := io.ReadFull(r, rest); err != nil || flags&encrypted != 0 {
		return "", nil, errEnd
	}
	name = strings.ReplaceAll(string(rest[:binary.LittleEndian.Uint16(head[26:])]), `\`, "/")
	if !inside(name) || strings.HasSuffix(name, "/") {
		name = ""
	} else {
		name = strings.TrimPrefix(path.Clean(name), "/")
	}
	most := min(p.lim.Part, p.left, mostRecovered-(p.lim.Unpacked-p.left))
	var buf bytes.Buffer
	switch {
	case method == zip.Deflate:
		inflate := flate.NewReader(r) // takes no byte of r past the end of its stream
		_, err = buf.ReadFrom(io.LimitReader(inflate, most+1))
	case method == zip.Store && flags&descriptor == 0:
		_, err = buf.ReadFrom(io.LimitReader(r, min(packed, most+1)))
		if err == nil && int64(buf.Len()) < min(packed, most+1) {
			err = io.ErrUnexpectedEOF
		}
	default:
		return "", nil, errEnd
	}
	p.left -= int64(buf.Len())
	switch n := int64(buf.Len()); {
	case n > p.lim.Part:
		return "", nil, tooLarge(limits.Part, "phần "+name+" quá lớn", "part "+name+" is too large")
	case n > most:
		return "", nil, tooMuch(limits.Unpacked)
	}
	if err != nil {
		return name, buf.Bytes(), io.ErrUnexpectedEOF // cut, or damaged from here on
	}
	if flags&descriptor != 0 {
		skipDescriptor(r)
	}
	return name, buf.Bytes(), nil
}

// skipDescriptor passes over the sizes behind an entry: with or without a signature, in 32 or 64 bits.
func skipDescriptor(r *bufio.Reader) {
	for _, n := range [...]int{16, 12, 24, 20} {
		if next, err := r.Peek(n + 4); err == nil && (string(next[n:]) == "PK\x03\x04" || string(next[n:]) == "PK\x01\x02") {
			r.Discard(n)
			return
		}
	}
}
