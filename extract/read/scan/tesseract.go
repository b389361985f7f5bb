package scan

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"congvan"
)

// Engine is the Tesseract program of this machine.
type Engine struct {
	path string
}

var (
	// ErrNoEngine tells that Tesseract is not installed.
	ErrNoEngine = errors.New("tesseract not found")
	// ErrNoVietnamese tells that Tesseract is installed without Vietnamese.
	ErrNoVietnamese = errors.New("tesseract has no Vietnamese data")
)

var install = congvan.Message{
	VI: "cài Tesseract có tiếng Việt: Windows: tải bộ cài Tesseract của UB Mannheim, đánh dấu «Vietnamese» ở mục «Additional language data»; " +
		"Debian, Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-vie",
	EN: "install Tesseract with Vietnamese. Windows: the UB Mannheim installer, tick “Vietnamese” under “Additional language data”; " +
		"Debian, Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-vie",
}

// FindEngine looks for Tesseract on the PATH and in the folders where its installers put it, and asks whether it knows
// Vietnamese. The error is a *congvan.Error that tells how to install it.
func FindEngine(ctx context.Context) (*Engine, error) {
	var missing error
	for _, path := range programs() {
		found, err := exec.LookPath(path)
		if err != nil {
			continue
		}
		e := &Engine{path: found}
		out, faults, err := e.run(ctx, nil, "--list-langs")
		if ctx.Err() != nil {
			return nil, stopped(ctx.Err())
		}
		if err == nil && (hasLine(out, "vie") || hasLine(faults, "vie")) {
			return e, nil
		}
		missing = ErrNoVietnamese
	}
	if missing != nil {
		return nil, &congvan.Error{
			What: congvan.Message{VI: "Tesseract chưa có dữ liệu tiếng Việt", EN: "Tesseract has no Vietnamese data"}, Next: install, Err: missing,
		}
	}
	return nil, &congvan.Error{
		What: congvan.Message{VI: "bản quét cần nhận dạng chữ, nhưng máy chưa có Tesseract", EN: "a scan needs text recognition, but Tesseract is not installed"},
		Next: install, Err: ErrNoEngine,
	}
}

// programs lists where the program may be: on the PATH first.
func programs() []string {
	out := []string{"tesseract"}
	if runtime.GOOS != "windows" {
		return append(out, "/usr/bin/tesseract", "/usr/local/bin/tesseract", "/opt/homebrew/bin/tesseract")
	}
	for _, name := range []string{"ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"} {
		if dir := os.Getenv(name); dir != "" {
			out = append(out, filepath.Join(dir, "Tesseract-OCR", "tesseract.exe"))
		}
	}
	if dir := os.Getenv("LOCALAPPDATA"); dir != "" {
		out = append(out, filepath.Join(dir, "Programs", "Tesseract-OCR", "tesseract.exe"), filepath.Join(dir, "Tesseract-OCR", "tesseract.exe"))
	}
	return out
}

func hasLine(text, want string) bool {
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == want {
			return true
		}
	}
	return false
}

// segmentation is a page segmentation mode of Tesseract.
type segmentation int

const (
	wholePage  segmentation = 3  // finds columns and blocks itself
	oneLine    segmentation = 7  // takes the picture for one line of text
	sparseText segmentation = 11 // finds words wherever they stand
)

// sheet is a grey picture of so many dots an inch.
type sheet struct {
	*image.Gray
	dpi int
}

// read recognises the words on a grey picture of wantedDPI dots an inch.
func (e *Engine) read(ctx context.Context, img *image.Gray, mode segmentation, settings ...string) ([]token, error) {
	found, err := e.readAll(ctx, []sheet{{img, wantedDPI}}, mode, settings...)
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// sheetTime is how long one sheet may take: a page takes seconds, on a busy machine half a minute.
const sheetTime = 3 * time.Minute

// readAll recognises the words on each of the sheets in one run of the program: to start it takes as long as to read some
// lines. What spoils one sheet does not spoil the others: they are read once more, each alone.
func (e *Engine) readAll(ctx context.Context, sheets []sheet, mode segmentation, settings ...string) ([][]token, error) {
	if len(sheets) == 0 {
		return nil, nil
	}
	args := []string{"stdin", "stdout", "-l", "vie", "--psm", strconv.Itoa(int(mode))}
	for _, s := range settings {
		args = append(args, "-c", s)
	}
	bound, cancel := context.WithTimeout(ctx, time.Duration(len(sheets))*sheetTime)
	defer cancel()
	out, _, err := e.run(bound, packTIFF(sheets), append(args, "tsv")...)
	if err == nil {
		return parseTSV(out, len(sheets)), nil
	}
	if len(sheets) == 1 || ctx.Err() != nil {
		return nil, err
	}
	found, failed := make([][]token, len(sheets)), 0
	for i := range sheets {
		one, fault := e.readAll(ctx, sheets[i:i+1], mode, settings...)
		if fault != nil {
			failed++
			continue
		}
		found[i] = one[0]
	}
	if failed == len(sheets) {
		return nil, err
	}
	return found, nil
}

const maxOutput = 32 << 20 // bytes: a full page gives some 50 kB

// run starts the program, feeds it and gives what it prints and what it complains of. It is killed when the context ends.
func (e *Engine) run(ctx context.Context, in []byte, args ...string) (out, faults string, err error) {
	cmd := exec.CommandContext(ctx, e.path, args...)
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1") // pages run side by side; threads within one only cost
	cmd.Stdin = bytes.NewReader(in)
	cmd.WaitDelay = 2 * time.Second
	printed, complained := &capped{left: maxOutput}, &capped{left: 16 << 10}
	cmd.Stdout, cmd.Stderr = printed, complained
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return "", "", ctx.Err()
		}
		return "", "", fmt.Errorf("tesseract: %w: %s", err, strings.TrimSpace(complained.String()))
	}
	return printed.String(), complained.String(), nil
}

// capped keeps the first bytes written to it and passes over the rest.
type capped struct {
	bytes.Buffer
	left int
}

func (c *capped) Write(p []byte) (int, error) {
	n := min(len(p), c.left)
	c.left -= n
	c.Buffer.Write(p[:n])
	return len(p), nil
}

// stopped says that there was no time.
func stopped(err error) *congvan.Error {
	return &congvan.Error{
		What: congvan.Message{VI: "nhận dạng chữ quá lâu nên đã dừng", EN: "text recognition took too long and was stopped"},
		Next: congvan.Message{VI: "tách tệp thành các phần ít trang hơn, hoặc cho thêm thời gian", EN: "split the file into parts of fewer pages, or allow more time"},
		Err:  err,
	}
}
