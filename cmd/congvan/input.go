package main

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"congvan"
)

// stdin is the name by which the command line names standard input.
const stdin = "-"

var (
	isFolder  = congvan.Message{VI: "là thư mục, không phải tệp", EN: "this is a folder, not a file"}
	nameEach  = congvan.Message{VI: "ghi tên từng tệp, ví dụ %s", EN: "name its files, such as %s"}
	tooBig    = congvan.Message{VI: "dài quá %d MB", EN: "longer than %d MB"}
	stdinName = congvan.Message{VI: "đầu vào chuẩn", EN: "standard input"}
	stdinTwo  = congvan.Message{VI: "đầu vào chuẩn “-” chỉ đọc được một lần", EN: `standard input "-" can be read once only`}
)

// input is a document opened for reading.
type input struct {
	io.ReaderAt
	size  int64
	close func() error
}

// openInput opens the file, or takes all of standard input. Of a stream longer than the limit it takes a byte more than
// that, for the caller to refuse it as it does a file.
func (t *terminal) openInput(name string, limit int64) (*input, error) {
	if name == stdin {
		return takeAll(name, t.in, limit)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fileError(name, err)
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		err = &congvan.Error{What: isFolder, Next: fill(nameEach, filepath.Join(name, "*.pdf")), Err: fs.ErrInvalid}
	}
	if err != nil {
		f.Close() // nothing was written to it
		return nil, fileError(name, err)
	}
	if !info.Mode().IsRegular() { // a pipe has no size and is read once
		defer f.Close() // read only
		return takeAll(name, f, limit)
	}
	return &input{f, info.Size(), f.Close}, nil
}

// takeAll reads all of a stream, as far as a byte past the limit.
func takeAll(name string, r io.Reader, limit int64) (*input, error) {
	all, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fileError(name, err)
	}
	return &input{bytes.NewReader(all), int64(len(all)), func() error { return nil }}, nil
}

// expand puts the files that fit in the place of a name with * or ? that names no file, as a Unix shell does and the
// Windows one does not. A pattern that nothing fits stays: opening it gives the error.
func expand(names []string) ([]string, error) {
	var out []string
	stdins := 0
	for _, name := range names {
		if name == stdin {
			if stdins++; stdins > 1 {
				return nil, wrongUse(stdinTwo, congvan.Message{})
			}
		}
		fit := []string{name}
		if strings.ContainsAny(name, "*?") {
			if _, err := os.Lstat(name); err != nil {
				if found, err := filepath.Glob(name); err == nil && len(found) > 0 {
					fit = found
				}
			}
		}
		out = append(out, fit...)
	}
	return out, nil
}
