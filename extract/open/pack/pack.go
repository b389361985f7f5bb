// Package pack opens a ZIP package: an office file (DOCX, ODT, XLSX), an edXML package or a plain archive.
//
// In: bytes and limits. Out: the parts by name, each unpacked in memory and only when asked for.
// It writes nothing to disk, follows no name out of the package, and trusts no length that the file declares.
package pack

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"

	"congvan"
	"congvan/extract/open/limits"
)

// Package is an open package.
type Package struct {
	Names   []string // the parts in the order of the directory, slashes in their names; folders are left out
	Refused []string // entries that lead out of the package: they cannot be read

	files  map[string]*zip.File
	folded map[string]string // lower case → name: OPC names are equal without regard to case
	lim    limits.Limits
	left   int64 // bytes that may still be unpacked

	recovered map[string][]byte // the parts of a package that was cut
}

// ErrNoPart is the cause of the error of Read for a name that is not in the package.
var ErrNoPart = errors.New("no such part")

// Open reads the directory of the package. Errors are *congvan.Error without File.
func Open(src io.ReaderAt, size int64, lim limits.Limits) (*Package, error) {
	z, err := zip.NewReader(src, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, damaged(err)
	}
	if len(z.File) > lim.Entries {
		return nil, tooLarge(limits.Entries, "tệp nén có quá nhiều mục", "the archive has too many entries")
	}
	p := &Package{files: make(map[string]*zip.File, len(z.File)), folded: make(map[string]string, len(z.File)), lim: lim, left: lim.Unpacked}
	var unpacked, packed uint64
	for _, f := range z.File {
		name := strings.ReplaceAll(nameOf(f), `\`, "/")
		if strings.HasSuffix(name, "/") {
			continue
		}
		if !inside(name) {
			p.Refused = append(p.Refused, name)
			continue
		}
		if f.Flags&1 != 0 {
			return nil, &congvan.Error{
				What: congvan.Message{VI: "tệp nén có đặt mật khẩu", EN: "the archive is password-protected"},
				Next: congvan.Message{VI: "mở tệp bằng mật khẩu rồi lưu lại không mật khẩu", EN: "open it with its password and save it without one"},
			}
		}
		name = strings.TrimPrefix(path.Clean(name), "/")
		key := strings.ToLower(name)
		if _, twice := p.folded[key]; twice {
			return nil, damaged(errors.New("two entries named " + name))
		}
		p.files[name], p.folded[key] = f, name
		p.Names = append(p.Names, name)
		if unpacked+f.UncompressedSize64 < unpacked {
			return nil, tooMuch(limits.Unpacked)
		}
		unpacked += f.UncompressedSize64
		packed += f.CompressedSize64
	}
	switch {
	case unpacked > uint64(lim.Unpacked):
		return nil, tooMuch(limits.Unpacked)
	case unpacked > limits.RatioFrom && unpacked/max(packed, 1) > uint64(lim.Ratio):
		return nil, tooMuch(limits.Ratio)
	}
	return p, nil
}

// Has tells whether the package has a part of this name, in whatever case.
func (p *Package) Has(name string) bool {
	_, ok := p.folded[strings.ToLower(strings.TrimPrefix(name, "/"))]
	return ok
}

// Read unpacks one part. The cause of its error is ErrNoPart where there is none of this name.
func (p *Package) Read(name string) ([]byte, error) {
	if data, ok := p.recovered[p.folded[strings.ToLower(strings.TrimPrefix(name, "/"))]]; ok {
		return data, nil
	}
	f, ok := p.find(name)
	if !ok {
		return nil, &congvan.Error{
			What: congvan.Message{VI: "thiếu phần " + name, EN: "part " + name + " is missing"},
			Next: mend, Err: ErrNoPart,
		}
	}
	r, err := f.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		return nil, &congvan.Error{
			What: congvan.Message{VI: "phần " + name + " nén theo cách không đọc được", EN: "part " + name + " is packed in a way that cannot be read"},
			Next: congvan.Message{VI: "giải nén rồi nén lại dạng ZIP thông thường", EN: "unpack it and pack it again as an ordinary ZIP"}, Err: err,
		}
	}
	if err != nil {
		return nil, damagedPart(name, err)
	}
	defer r.Close()
	most := min(p.lim.Part, p.left)
	var buf bytes.Buffer
	const mostRatio = 1032 // of DEFLATE: a directory that promises more lies
	buf.Grow(int(min(f.UncompressedSize64, mostRatio*f.CompressedSize64, uint64(max(most, 0)))) + bytes.MinRead)
	n, err := buf.ReadFrom(io.LimitReader(r, most+1))
	p.left -= n
	switch {
	case n > p.lim.Part:
		return nil, tooLarge(limits.Part, "phần "+name+" quá lớn", "part "+name+" is too large")
	case n > most:
		return nil, tooMuch(limits.Unpacked)
	case err != nil:
		return nil, damagedPart(name, err)
	case n > limits.RatioFrom && n/max(int64(f.CompressedSize64), 1) > int64(p.lim.Ratio):
		return nil, tooLarge(limits.Ratio, "phần "+name+" bung ra quá lớn", "part "+name+" unpacks to too much")
	}
	return buf.Bytes(), nil
}

func (p *Package) find(name string) (*zip.File, bool) {
	name = strings.TrimPrefix(name, "/")
	if f, ok := p.files[name]; ok {
		return f, true
	}
	f, ok := p.files[p.folded[strings.ToLower(name)]]
	return f, ok
}

// inside tells whether a name stays within the package on every system.
func inside(name string) bool {
	if name == "" || strings.ContainsAny(name, "\x00:") {
		return false
	}
	for _, step := range strings.Split(name, "/") {
		if step == ".." {
			return false
		}
	}
	return path.Clean(name) != "." && path.Clean(name) != "/"
}

var mend = congvan.Message{VI: "mở bằng phần mềm văn phòng rồi lưu lại", EN: "open it in an office program and save it again"}

func damaged(err error) error {
	return &congvan.Error{
		What: congvan.Message{VI: "tệp nén hỏng hoặc bị cắt", EN: "the archive is damaged or cut short"},
		Next: congvan.Message{VI: "xin bên gửi gửi lại tệp", EN: "ask the sender for the file again"}, Err: err,
	}
}

func damagedPart(name string, err error) error {
	return &congvan.Error{
		What: congvan.Message{VI: "phần " + name + " hỏng", EN: "part " + name + " is damaged"}, Next: mend, Err: err,
	}
}

func tooMuch(limit limits.Name) error {
	return tooLarge(limit, "tệp nén bung ra quá lớn", "the archive unpacks to too much")
}

func tooLarge(limit limits.Name, vi, en string) error {
	return &congvan.Error{
		What: congvan.Message{VI: vi, EN: en},
		Next: congvan.Message{VI: "giải nén rồi đọc từng tệp cần đọc", EN: "unpack it and read the files one by one"}, Err: limit,
	}
}
