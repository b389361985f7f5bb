//go:build unix

// Speed prints the processor time of congvan beside that of its peers over copies of the shipped papers, as ratios, and the
// memory that congvan had at most: PDF and pdftotext, DOCX and pandoc (a call for each file, as both are made), DOC and
// LibreOffice (calls of 200 files), pages of scans and Tesseract. "text" is congvan extract --format text, what the peers
// do; "records" finds tasks, time limits and the rest as well.
//
//	go run ./scripts/speed [-copies 1000] [-scans 20] [KIND…]     pdf, docx, doc, scan; all where none is named
//
// It needs poppler, pandoc, LibreOffice and Tesseract with Vietnamese.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"congvan/extract/read/scan/spoil"
)

func main() {
	copies := flag.Int("copies", 1000, "files of each kind")
	scans := flag.Int("scans", 20, "scanned pages")
	flag.Parse()
	if err := run(*copies, *scans, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// bench is one kind of file: where the copies come from, and what the peer does with them.
type bench struct {
	kind, peer string
	files      func(work string, n int) ([]string, error)
	run        func(work string, files []string) (spent, error)
}

var benches = []bench{
	{"pdf", "pdftotext", copied("testdata/dispatch/*.pdf"), each("pdftotext", nil, "-")},
	{"docx", "pandoc", copied("testdata/dispatch/*.docx"), each("pandoc", []string{"-t", "plain"})},
	{"doc", "soffice", oldWord, office},
	{"scan", "tesseract", scanned, each("tesseract", nil, "stdout", "-l", "vie")},
}

func run(copies, scans int, kinds []string) error {
	work, err := os.MkdirTemp("", "speed")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	program := filepath.Join(work, "congvan")
	build := exec.Command("go", "build", "-o", program, "./cmd/congvan")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w: %s", err, out)
	}
	for _, b := range benches {
		if len(kinds) > 0 && !slices.Contains(kinds, b.kind) {
			continue
		}
		if _, err := exec.LookPath(b.peer); err != nil {
			fmt.Printf("%-5s %s is not installed\n", b.kind, b.peer)
			continue
		}
		n := copies
		if b.kind == "scan" {
			n = scans
		}
		if err := b.measure(work, program, n); err != nil {
			return fmt.Errorf("%s: %w", b.kind, err)
		}
	}
	return nil
}

func (b bench) measure(work, program string, n int) error {
	files, err := b.files(work, n)
	if err != nil {
		return err
	}
	text, err := timed(exec.Command(program, append([]string{"extract", "--format", "text"}, files...)...))
	if err != nil {
		return err
	}
	records, err := timed(exec.Command(program, append([]string{"extract"}, files...)...))
	if err != nil {
		return err
	}
	peer, err := b.run(work, files)
	if err != nil {
		return err
	}
	fmt.Printf("%-5s %d files: text %.2f s, records %.2f s, %s %.2f s: ratio %.3f, of records %.3f; at most %d MB\n", b.kind, len(files),
		text.seconds, records.seconds, b.peer, peer.seconds, text.seconds/peer.seconds, records.seconds/peer.seconds,
		max(text.memory, records.memory)>>20)
	return nil
}

// spent is what a program took: processor time, its children's too, and the most memory that it had itself, in bytes.
type spent struct {
	seconds float64
	memory  int64
}

func timed(cmd *exec.Cmd) (spent, error) {
	var said strings.Builder
	cmd.Stdout, cmd.Stderr = io.Discard, &said
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1") // Tesseract spins its threads otherwise
	if err := cmd.Start(); err != nil {
		return spent{}, err
	}
	ended, peak := make(chan struct{}), make(chan int64)
	go func() { peak <- watch(cmd.Process.Pid, ended) }()
	err := cmd.Wait()
	close(ended)
	s := spent{memory: <-peak}
	if err != nil {
		return s, fmt.Errorf("%s: %w: %s", filepath.Base(cmd.Path), err, said.String())
	}
	s.seconds = (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
	return s, nil
}

// watch gives the most memory that Linux counted for the process until it ended, 0 elsewhere. What the system tells when a
// process is gone has its children in it.
func watch(pid int, ended <-chan struct{}) (most int64) {
	for {
		status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
		for line := range strings.Lines(string(status)) {
			var kb int64
			if n, _ := fmt.Sscanf(line, "VmHWM: %d kB", &kb); n == 1 {
				most = max(most, kb<<10)
			}
		}
		select {
		case <-ended:
			return most
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// each calls the peer once for each file.
func each(peer string, before []string, after ...string) func(string, []string) (spent, error) {
	return func(_ string, files []string) (sum spent, err error) {
		for _, f := range files {
			s, err := timed(exec.Command(peer, slices.Concat(before, []string{f}, after)...))
			if err != nil {
				return sum, err
			}
			sum.seconds += s.seconds
		}
		return sum, nil
	}
}

// copied gives the files that fit, copied in turn until there are n.
func copied(pattern string) func(string, int) ([]string, error) {
	return func(work string, n int) ([]string, error) {
		sources, err := filepath.Glob(pattern)
		if err != nil || len(sources) == 0 {
			return nil, fmt.Errorf("no file %s: start this in the folder of the project", pattern)
		}
		files := make([]string, n)
		for i := range files {
			source := sources[i%len(sources)]
			data, err := os.ReadFile(source)
			if err != nil {
				return nil, err
			}
			files[i] = filepath.Join(work, fmt.Sprintf("%d-%s", i, filepath.Base(source)))
			if err := os.WriteFile(files[i], data, 0o600); err != nil {
				return nil, err
			}
		}
		return files, nil
	}
}

// soffice calls LibreOffice with a profile of its own.
func soffice(work string, args ...string) (spent, error) {
	return timed(exec.Command("soffice", append([]string{"-env:UserInstallation=file://" + work + "/profile", "--headless"}, args...)...))
}

func oldWord(work string, n int) ([]string, error) {
	sources, err := filepath.Glob("testdata/dispatch/*.fodt")
	if err != nil || len(sources) == 0 {
		return nil, fmt.Errorf("no dispatch in testdata/dispatch: start this in the folder of the project")
	}
	made := filepath.Join(work, "made")
	if _, err := soffice(work, append([]string{"--convert-to", "doc:MS Word 97", "--outdir", made}, sources...)...); err != nil {
		return nil, err
	}
	return copied(made+"/*.doc")(work, n)
}

// officeCall is how many files LibreOffice is given at once: its start is spread over them.
const officeCall = 200

func office(work string, files []string) (sum spent, err error) {
	out := filepath.Join(work, "out")
	for some := range slices.Chunk(files, officeCall) {
		s, err := soffice(work, append([]string{"--convert-to", "txt:Text", "--outdir", out}, some...)...)
		if err != nil {
			return sum, err
		}
		sum.seconds += s.seconds
	}
	if made, err := filepath.Glob(out + "/*.txt"); err != nil || len(made) != len(files) {
		return sum, fmt.Errorf("soffice wrote %d of %d files", len(made), len(files))
	}
	return sum, nil
}

// scanned prints the dispatches at 300 dpi and spoils the pages a little, as an office's scanner does.
func scanned(work string, n int) ([]string, error) {
	sources, err := filepath.Glob("testdata/dispatch/*.pdf")
	if err != nil || len(sources) == 0 {
		return nil, fmt.Errorf("no dispatch in testdata/dispatch: start this in the folder of the project")
	}
	var pages [][]byte
	for _, source := range sources {
		printed, err := spoil.Print(source, 300, 2)
		if err != nil {
			return nil, err
		}
		for _, p := range printed {
			page, err := spoil.Page(p, spoil.Way{DPI: 300, Degrees: 0.3, Noise: 4, Quality: 80})
			if err != nil {
				return nil, err
			}
			pages = append(pages, page)
		}
	}
	files := make([]string, n)
	for i := range files {
		files[i] = filepath.Join(work, fmt.Sprintf("%d.jpg", i))
		if err := os.WriteFile(files[i], pages[i%len(pages)], 0o600); err != nil {
			return nil, err
		}
	}
	return files, nil
}
