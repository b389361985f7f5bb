package extract

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path"
	"path/filepath"
	"strings"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read/detect"
	"congvan/extract/unpack"
)

// Containers gives what opens each kind of container. A new one is its file in unpack and its line here.
func Containers() map[string]unpack.Opener {
	return map[string]unpack.Opener{
		detect.EML:   unpack.Mail,
		detect.EdXML: unpack.EdXML,
		detect.ZIP:   unpack.ZIP,
	}
}

// Files reads every document of a file: those of a container, of containers in it too, in their order, or the one that
// the file itself is. Record.Source.Container says where a document was, Record.Arrival.Envelope what was written on it.
//
// A document that cannot be read does not keep the others from being read: the error joins those of the single ones
// (errors.Join), each a *congvan.Error whose File is the way to it, "goi.zip/phu-luc.docx", and comes beside the results.
// A file that is no container and cannot be read gives a *congvan.Error alone. Options.Limits.Unpacked, Entries and Blocks
// hold for all containers together, all other limits for each document.
func Files(ctx context.Context, name string, src io.ReaderAt, size int64, opt Options) ([]*Result, error) {
	w := walk{opt: opt, left: opt.Limits.Unpacked, entries: opt.Limits.Entries, blocks: opt.Limits.Blocks}
	w.read(ctx, found{way: name, src: src, size: size})
	if len(w.faults) == 1 {
		return w.results, w.faults[0]
	}
	return w.results, errors.Join(w.faults...)
}

// walk is the work on one file.
type walk struct {
	opt     Options
	left    int64 // bytes that may still be unpacked
	entries int   // files that may still come
	blocks  int   // paragraphs and cells that may still come
	results []*Result
	faults  []error
}

// found is a file on the way.
type found struct {
	way       string // as errors name it
	container string // as the record names it
	envelope  *congvan.Envelope
	warnings  []congvan.Warning // of its container, for the first document out of it
	cut       bool
	depth     int
	src       io.ReaderAt
	size      int64
}

func (w *walk) fail(f found, err error) {
	w.faults = append(w.faults, withFile(err, f.way, w.opt.Limits))
}

// read reads a document, or the files of a container.
func (w *walk) read(ctx context.Context, f found) {
	var fault error
	defer func() {
		if fault != nil {
			w.fail(f, fault)
		}
	}()
	defer survive(f.way, &fault)
	media, err := mediaType(f.src, f.size, w.opt.Limits)
	if err != nil {
		w.fail(f, err)
		return
	}
	if open, ok := Containers()[media]; ok {
		w.unpack(ctx, f, open)
		return
	}
	if w.opt.Limits.Blocks > 0 && w.blocks <= 0 {
		w.fail(f, tooMuch(limits.Blocks))
		return
	}
	opt := w.opt
	opt.Container, opt.Envelope = f.container, f.envelope
	res, err := document(ctx, f.way, media, f.src, f.size, opt)
	if err != nil {
		w.fail(f, err)
		return
	}
	if f.cut && !res.Record.Source.Truncated {
		res.Record.Source.Truncated = true
		res.Record.Warnings = append(res.Record.Warnings, congvan.NewWarning(congvan.SourceTruncated))
	}
	res.Record.Warnings = append(f.warnings, res.Record.Warnings...)
	w.results = append(w.results, res)
	w.blocks -= len(res.Text.Lines)
}

// unpack reads the files of a container.
func (w *walk) unpack(ctx context.Context, f found, open unpack.Opener) {
	if f.depth >= w.opt.Limits.Layers {
		w.fail(f, &congvan.Error{
			What: congvan.Message{VI: "tệp nén lồng nhau quá sâu", EN: "containers inside each other, too deep"},
			Next: congvan.Message{VI: "tách ra rồi đọc từng tệp", EN: "unpack it and read the files one by one"}, Err: limits.Layers,
		})
		return
	}
	lim := w.opt.Limits
	lim.Unpacked, lim.Entries = w.left, w.entries
	c, err := open(ctx, f.src, f.size, lim)
	if err != nil {
		w.fail(f, err)
		return
	}
	w.entries -= len(c.Files)
	before, warnings := len(w.results), append(f.warnings, c.Warnings...)
	for _, file := range c.Files {
		inner := found{way: f.way + "/" + file.Name, container: within(f), envelope: f.envelope, cut: f.cut || file.Cut, depth: f.depth + 1}
		if folder := path.Dir(file.Name); folder != "." {
			inner.container += "/" + folder
		}
		if c.Envelope != nil && (f.envelope == nil || c.Envelope.Format == congvan.EnvelopeEdXML) {
			inner.envelope = c.Envelope
		}
		if len(w.results) == before {
			inner.warnings = warnings
		}
		if err := ctx.Err(); err != nil {
			w.fail(inner, err)
			return
		}
		data, err := dataOf(inner.way, file)
		if err != nil {
			w.fail(inner, err)
			continue
		}
		if w.left -= int64(len(data)); w.left < 0 {
			w.fail(inner, tooMuch(limits.Unpacked))
			return
		}
		inner.src, inner.size = bytes.NewReader(data), int64(len(data))
		w.read(ctx, inner)
	}
}

// dataOf unpacks a file.
func dataOf(way string, file unpack.File) (data []byte, err error) {
	defer survive(way, &err)
	return file.Read()
}

// within names a container as records do: without the folders that the user's file lies in.
func within(f found) string {
	if f.depth == 0 {
		return filepath.Base(f.way)
	}
	return strings.TrimSuffix(f.container, "/") + "/" + path.Base(f.way)
}

func tooMuch(limit limits.Name) error {
	return &congvan.Error{
		What: congvan.Message{VI: "các tệp bung ra quá lớn", EN: "the files unpack to too much"},
		Next: congvan.Message{VI: "tách ra rồi đọc từng tệp", EN: "unpack it and read the files one by one"}, Err: limit,
	}
}
