package extract_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"congvan"
	"congvan/extract"
	"congvan/extract/open/limits"
)

const (
	hostileMemory = 300 << 20 // bytes that the program may take for a hostile file
	hostileTime   = 5         // seconds
	hostileGuard  = time.Minute
)

// outcome is what a child process tells of one file.
type outcome struct {
	Memory    uint64   // bytes that the process had, at the most
	Seconds   float64  // of the processor's time that it took
	Documents int      // that were read
	Errors    []string // in English
	Unclear   []string // errors that do not say what, or not in both languages
}

// TestHostile reads each hostile file in a child process of its own. It must end, with documents or with errors that say
// what is wrong, within the memory and the time. Both are of the process itself: PDFium and Tesseract, in processes of
// their own, have their own limits. The time is that of the processor, since a test cannot help how busy the machine is;
// the guard ends one that waits for ever. -v shows what each took.
func TestHostile(t *testing.T) {
	if path := os.Getenv("CONGVAN_HOSTILE"); path != "" {
		readHostile(path)
		return
	}
	all := hostileFiles(t)
	if len(all) < 60 {
		t.Errorf("only %d hostile files", len(all))
	}
	seen := map[string]bool{}
	for _, c := range all {
		if seen[c.name] {
			t.Errorf("%q stands twice", c.name)
		}
		seen[c.name] = true
		t.Run(c.name, func(t *testing.T) {
			t.Parallel() // a process each
			path := filepath.Join(t.TempDir(), "x")
			if err := os.WriteFile(path, c.make(), 0o644); err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithTimeout(context.Background(), hostileGuard)
			defer cancel()
			cmd := exec.CommandContext(ctx, os.Args[0], "-test.run=^TestHostile$")
			cmd.Env = append(os.Environ(), "CONGVAN_HOSTILE="+path)
			msg, err := cmd.CombinedOutput()
			if ctx.Err() != nil {
				t.Fatal("it did not end")
			}
			var got outcome
			if at := bytes.IndexByte(msg, '{'); err != nil || at < 0 || json.NewDecoder(bytes.NewReader(msg[at:])).Decode(&got) != nil {
				t.Fatalf("the process died: %v\n%.2000s", err, msg)
			}
			spent := got.Seconds
			if spent == 0 {
				spent = (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
			}
			t.Logf("%5.2f s of CPU, %3d MB, %d documents, %.200q", spent, got.Memory>>20, got.Documents, got.Errors)
			if spent > hostileTime {
				t.Errorf("%.1f s", spent)
			}
			if got.Memory > hostileMemory {
				t.Errorf("%d MB", got.Memory>>20)
			}
			if len(got.Unclear) > 0 {
				t.Errorf("unclear: %q", got.Unclear)
			}
			all := strings.Join(got.Errors, "\n")
			switch {
			case got.Documents == 0 && len(got.Errors) == 0:
				t.Error("neither a document nor an error")
			case c.want == anyEnd:
			case c.want == "" && len(got.Errors) > 0:
				t.Errorf("errors %q", got.Errors)
			case !strings.Contains(all, c.want):
				t.Errorf("errors %q, want %q", got.Errors, c.want)
			}
		})
	}
}

// readHostile reads one file and prints its outcome.
func readHostile(path string) {
	limits.SetRuntime() // as the program does
	var o outcome
	f, err := os.Open(path)
	if err != nil {
		panic(err)
	}
	info, err := f.Stat()
	if err != nil {
		panic(err)
	}
	from, sizes := int64(0), []int64{info.Size()}
	mark := make([]byte, len(everyKB))
	if _, err := f.ReadAt(mark, 0); err == nil && string(mark) == everyKB {
		from, sizes = int64(len(everyKB)), nil
		for n := from; n < info.Size(); n += 1 << 10 {
			sizes = append(sizes, n-from)
		}
	}
	for _, size := range sizes {
		found, err := extract.Files(context.Background(), "x", io.NewSectionReader(f, from, size), size, extract.Options{Limits: limits.Default()})
		o.Documents += len(found)
		o.note(err)
	}
	o.Memory, o.Seconds = mostMemory(), ownTime()
	out, err := json.Marshal(o)
	if err != nil {
		panic(err)
	}
	os.Stdout.Write(append(out, '\n'))
}

// ownTime gives the seconds of processor time that the process has taken, as Linux counts them for it without the processes
// it started; 0 elsewhere.
func ownTime() float64 {
	const ticks = 100 // a second
	stat, _ := os.ReadFile("/proc/self/stat")
	var user, system float64
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	if len(fields) < 13 {
		return 0
	}
	if _, err := fmt.Sscan(fields[11]+" "+fields[12], &user, &system); err != nil {
		return 0
	}
	return (user + system) / ticks
}

// mostMemory gives the most that the process had in memory, as Linux counts it; elsewhere what the runtime took from the
// system, which is less by the program's own code.
func mostMemory() uint64 {
	status, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(status)) {
		if kb, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			var n uint64
			if _, err := fmt.Sscan(kb, &n); err == nil {
				return n << 10
			}
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Sys
}

// note keeps the errors, the first ones of many.
func (o *outcome) note(err error) {
	if err == nil {
		return
	}
	all := []error{err}
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		all = many.Unwrap()
	}
	for _, err := range all {
		var e *congvan.Error
		if !errors.As(err, &e) || e.What.VI == "" || e.What.EN == "" || strings.Contains(e.What.EN, "the program failed") {
			o.Unclear = append(o.Unclear, err.Error())
		}
		if len(o.Errors) < 20 {
			o.Errors = append(o.Errors, err.Error())
		}
	}
}
