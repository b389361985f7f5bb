// Package engine is the side of the child process that runs the PDFium library, compiled to WebAssembly.
//
// In: a request and the bytes of a file on standard input. Out: its pages on standard output. The library sees no folder
// of the machine; what it was compiled to is kept in the user's cache.
package engine

import (
	"bufio"
	"context"
	"encoding/gob"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"congvan/extract/read/pdf/pdfium"

	lib "github.com/klippa-app/go-pdfium"
	liberrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// collectFrom is from how many bytes on the collector works harder, below the parent's limit.
const collectFrom = 440 << 20

// Serve does one request.
func Serve(in io.Reader, out io.Writer, ready func()) error {
	debug.SetMemoryLimit(collectFrom)
	pool, err := start()
	if err != nil {
		return err
	}
	pdf, err := pool.GetInstance(time.Minute)
	if err != nil {
		return err
	}
	ready()
	r := bufio.NewReader(in)
	var ask pdfium.Request
	if err := gob.NewDecoder(r).Decode(&ask); err != nil {
		return err
	}
	data := make([]byte, ask.Size)
	if _, err := io.ReadFull(r, data); err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	s := &server{pdf: pdf, out: w, answers: gob.NewEncoder(w)}
	if s.serve(&ask, data) != nil { // the library broke off, most often for want of memory; nothing more can be asked of it
		return s.send(pdfium.Answer{Fault: pdfium.Broken})
	}
	return nil // the process ends: nothing is to be closed
}

// start compiles the library, or takes it from the cache. Where the cache cannot be used it does without.
func start() (lib.Pool, error) {
	config := func() wazero.RuntimeConfig {
		return wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	}
	if dir, err := os.UserCacheDir(); err == nil {
		dir = filepath.Join(dir, "congvan", "pdfium")
		sweep(dir)
		if cache, err := wazero.NewCompilationCacheWithDir(dir); err == nil {
			if pool, err := open(config().WithCompilationCache(cache)); err == nil {
				return pool, nil
			}
		}
	}
	return open(config())
}

// sweep removes what a child left half-written that was killed while it filled the cache.
func sweep(dir string) {
	left, _ := filepath.Glob(filepath.Join(dir, "*", "*.tmp")) // the pattern is well formed
	for _, name := range left {
		if info, err := os.Stat(name); err == nil && time.Since(info.ModTime()) > time.Hour { // else another child writes it now
			os.Remove(name) // the next child tries again
		}
	}
}

func open(config wazero.RuntimeConfig) (lib.Pool, error) {
	return webassembly.Init(webassembly.Config{
		Context: experimental.WithMemoryAllocator(context.Background(), experimental.MemoryAllocatorFunc(newMemory)),
		MinIdle: 1, MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config,
		FSConfig: wazero.NewFSConfig(), // else it would see the whole disk
		Stdout:   os.Stderr, Stderr: os.Stderr,
	})
}

// server answers one request.
type server struct {
	pdf     lib.Pdfium
	doc     references.FPDF_DOCUMENT
	out     *bufio.Writer
	answers *gob.Encoder
}

// send hands one answer to the parent at once: it tells that the work goes on.
func (s *server) send(a pdfium.Answer) error {
	return errors.Join(s.answers.Encode(a), s.out.Flush())
}

func (s *server) serve(ask *pdfium.Request, data []byte) error {
	fault, err := s.open(data, ask.Password)
	if err != nil {
		return err
	}
	if fault != pdfium.None {
		return s.send(pdfium.Answer{Fault: fault})
	}
	count, err := s.pdf.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: s.doc})
	if err != nil {
		return err
	}
	total := count.PageCount
	if err := s.send(pdfium.Answer{Total: total}); err != nil {
		return err
	}
	if ask.Draw.DPI == 0 {
		return s.sheets(min(total, ask.Pages))
	}
	return s.pictures(ask, total)
}

// open opens the file with the password, or without: one that opens without does so whatever password was given.
func (s *server) open(data []byte, password string) (pdfium.Fault, error) {
	tries := []*string{nil}
	if password != "" {
		tries = []*string{&password, nil}
	}
	fault := pdfium.Unreadable
	for _, p := range tries {
		res, err := s.pdf.OpenDocument(&requests.OpenDocument{File: &data, Password: p})
		switch {
		case err == nil:
			s.doc = res.Document
			return pdfium.None, nil
		case errors.Is(err, liberrors.ErrPassword):
			fault = pdfium.Password
		case !known(err):
			return 0, err
		}
	}
	return fault, nil
}

// known tells whether the library itself says what is wrong with the file.
func known(err error) bool {
	for _, e := range []error{liberrors.ErrSuccess, liberrors.ErrUnexpected, liberrors.ErrUnknown, liberrors.ErrFile, liberrors.ErrFormat, liberrors.ErrSecurity, liberrors.ErrPage} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

func (s *server) page(number int) (references.FPDF_PAGE, error) {
	res, err := s.pdf.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: s.doc, Index: number - 1})
	if err != nil {
		return "", err
	}
	return res.Page, nil
}

func (s *server) close(page references.FPDF_PAGE) {
	s.pdf.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: page}) // what stays open costs memory only
}
