package object

import (
	"bytes"
	"errors"
	"fmt"

	"congvan/extract/open/limits"
)

var (
	// ErrPassword tells that the file opens only with a password.
	ErrPassword = errors.New("a password is needed")
	// ErrNotPDF tells that the bytes are not those of a PDF file.
	ErrNotPDF = errors.New("not a PDF file")
)

// Opener opens the file by one layer.
type Opener func() (*File, error)

// mostRepaired is the number of objects past which a file is not shown to pdfcpu: where it has to repair the table of
// objects it takes seconds for 50,000 and minutes for a million, whatever the context says. Office papers have some
// thousands. Nor is a file larger than a part may be, of which it makes a copy. Our own layer reads both.
const mostRepaired = 20_000

var errLarge = errors.New("too large for pdfcpu")

// Openers gives the ways to open the file, the one to try first first. A layer that fails half way is followed by the
// next; the first one skips files on which its library could hang.
// An encrypted file opens with the user's or the owner's password, which is "" for most.
func Openers(data []byte, password string, lim limits.Limits) ([]Opener, error) {
	i := bytes.Index(data[:min(len(data), 4096)], []byte("%PDF-"))
	if i < 0 {
		return nil, ErrNotPDF
	}
	data = data[i:]
	own := newStore(data, password, lim)
	own.cut = Cut(data)
	own.start()
	mine := func() (*File, error) { return own.file() }
	again := func() (*File, error) { return openPdfcpu(data, password, lim, own.cut) }
	if bytes.Count(data, []byte(" obj")) > mostRepaired || int64(len(data)) > lim.Part {
		again = func() (*File, error) { return nil, errLarge }
	}
	if _, encrypted := own.trailer["Encrypt"]; encrypted {
		return []Opener{again, mine}, nil
	}
	openers := []Opener{mine, again}
	if own.tame {
		own.checkPacks()
	}
	if own.tame && !own.cut {
		first := func() (*File, error) { return openLedongthuc(data, lim) }
		openers = append([]Opener{first}, openers...)
	}
	return openers, nil
}

// start finds the objects by the tables, or by looking where these lie: they must lead to a catalog, and say that the
// file is encrypted where something in it does.
func (s *store) start() {
	if s.readTables() == nil {
		_, encrypted := s.trailer["Encrypt"]
		if encrypted || !bytes.Contains(s.data, []byte("/Encrypt")) {
			s.locked = s.unlock(s.password)
			if s.locked != nil {
				return
			}
			if root := s.load(s.trailer["Root"].ref); root.kind == Dict {
				s.load(root.dict["Pages"].ref) // tells whether it is tame
				return
			}
		}
	}
	s.scan()
}

// file gives the own layer's view. Where the page tree is lost, the pages are those that stand in the file.
func (s *store) file() (*File, error) {
	if s.locked != nil {
		return nil, s.locked
	}
	f := &File{Layer: "own", Trailer: node{s, value{kind: Dict, dict: s.trailer}}, Cut: s.cut}
	if f.Trailer.Key("Root").Key("Pages").Kind() != Dict || s.cut {
		if !s.scanned {
			s.scan()
		}
		f.Pages = s.pages()
	}
	return f, s.locked
}

func openLedongthuc(data []byte, lim limits.Limits) (f *File, err error) {
	defer recoverTo(&err)
	trailer, err := fromLedongthuc(data, newBudget(lim))
	if err != nil {
		return nil, err
	}
	return &File{Layer: "ledongthuc", Trailer: trailer}, nil
}

func openPdfcpu(data []byte, password string, lim limits.Limits, cut bool) (f *File, err error) {
	defer recoverTo(&err)
	trailer, err := fromPdfcpu(data, password, newBudget(lim))
	if err != nil {
		return nil, err
	}
	return &File{Layer: "pdfcpu", Trailer: trailer, Cut: cut}, nil
}

// recoverTo turns a panic of a library into an error.
func recoverTo(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("malformed PDF: %v", r)
	}
}
