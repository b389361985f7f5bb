// Package readtest is what the tests of all readers share: a paper as text for golden files, and hostile input.
//
// In: a reader and bytes. Out: failed tests. Only tests import it.
package readtest

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"testing"
	"time"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/paper"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Read reads data with the default limits.
func Read(r read.Reader, data []byte) (*read.Result, error) {
	return r.Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
}

// Golden compares the paper that a file gives with the file of the same name and the ending .golden.
func Golden(t *testing.T, r read.Reader, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	res, err := Read(r, data)
	if err != nil {
		t.Fatal(err)
	}
	got := []byte(Dump(res.Paper) + dumpApart(res.Pages))
	golden := path + ".golden"
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	want = bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))
	if !bytes.Equal(got, want) {
		t.Errorf("%s: the paper is not the golden one; the first line that differs:\n%s", path, firstDifference(got, want))
	}
}

func firstDifference(got, want []byte) string {
	g, w := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := 0; i < len(g) && i < len(w); i++ {
		if !bytes.Equal(g[i], w[i]) {
			return "got  " + string(g[i]) + "\nwant " + string(w[i])
		}
	}
	return "one of them ends early"
}

// Sound fails where a result is neither a paper with text nor an error that says what and, as a *congvan.Error, in both
// languages; or where the paper's ranges do not hold.
func Sound(t *testing.T, res *read.Result, err error) {
	t.Helper()
	if err != nil {
		var e *congvan.Error
		if !errors.As(err, &e) {
			t.Fatalf("the error is no *congvan.Error: %v", err)
		}
		if e.What.VI == "" || e.What.EN == "" {
			t.Fatalf("the error does not say what: %+v", e)
		}
		return
	}
	if res == nil || res.Paper == nil || len(res.Paper.Sections) == 0 {
		t.Fatal("neither a paper nor an error")
	}
	text := paper.Flatten(res.Paper)
	for _, l := range text.Lines {
		if l.Start > l.End || l.End > len(text.String) {
			t.Fatalf("line %d–%d of %d bytes", l.Start, l.End, len(text.String))
		}
	}
	for _, s := range res.Paper.Sections {
		sound(t, s.Blocks)
	}
}

func sound(t *testing.T, blocks []paper.Block) {
	t.Helper()
	for _, b := range blocks {
		table, ok := b.(*paper.Table)
		if !ok {
			continue
		}
		for _, r := range table.Rows {
			for _, c := range r.Cells {
				if c.Col < 0 || c.Span < 0 || c.Rows < 0 {
					t.Fatalf("a cell at column %d over %d columns and %d rows", c.Col, c.Span, c.Rows)
				}
				sound(t, c.Blocks)
			}
		}
	}
}

// Truncated reads the file cut at every step bytes: each cut gives a result or an error, in time.
func Truncated(t *testing.T, r read.Reader, data []byte, step int) {
	t.Helper()
	for n := 0; n < len(data); n += step {
		read1(t, r, data[:n])
	}
}

// Damaged reads the file with single bytes and numbers overwritten, by a fixed sequence of places.
func Damaged(t *testing.T, r read.Reader, data []byte, times int) {
	t.Helper()
	seed := uint32(1)
	next := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	for range times {
		bad := bytes.Clone(data)
		for range 1 + next(8) {
			at := next(len(bad))
			switch next(3) {
			case 0:
				bad[at] ^= 1 << next(8)
			case 1:
				copy(bad[at:], "\xff\xff\xff\xff")
			default:
				copy(bad[at:], "\xff\xff\xff\x7f")
			}
		}
		read1(t, r, bad)
	}
}

func read1(t *testing.T, r read.Reader, data []byte) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	lim := limits.Default()
	lim.Part, lim.Unpacked = 8<<20, 16<<20
	res, err := r.Read(ctx, bytes.NewReader(data), int64(len(data)), lim)
	if ctx.Err() != nil {
		t.Fatal("the reader did not end")
	}
	Sound(t, res, err)
}

// Fuzz gives the reader what the fuzzer makes of the seeds.
func Fuzz(f *testing.F, r read.Reader, seeds ...[]byte) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data []byte) { read1(t, r, data) })
}
