package main

import (
	"archive/zip"
	"io"
	"os"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"
)

// Commands of the scripts that make the files which no text archive can hold.

// zeros FILE N writes a file of N zero bytes, after what the file holds.
func zeros(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: zeros FILE N")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	ts.Check(err)
	_, err = f.Write(make([]byte, n))
	ts.Check(err)
	ts.Check(f.Close())
}

// latin1 IN OUT writes a text with one byte a character; those beyond become their low byte.
func latin1(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: latin1 IN OUT")
	}
	var out []byte
	for _, r := range ts.ReadFile(args[0]) {
		out = append(out, byte(r))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), out, 0o644))
}

// cutpart IN OUT PART N copies a ZIP file and keeps N bytes of one part.
func cutPart(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: cutpart IN OUT PART N")
	}
	n, err := strconv.Atoi(args[3])
	ts.Check(err)
	in, err := zip.OpenReader(ts.MkAbs(args[0]))
	ts.Check(err)
	defer in.Close() // read only
	f, err := os.Create(ts.MkAbs(args[1]))
	ts.Check(err)
	w := zip.NewWriter(f)
	cut := false
	for _, part := range in.File {
		r, err := part.Open()
		ts.Check(err)
		data, err := io.ReadAll(r)
		ts.Check(err)
		ts.Check(r.Close())
		if part.Name == args[2] {
			cut = n < len(data)
			data = data[:min(n, len(data))]
		}
		to, err := w.Create(part.Name)
		ts.Check(err)
		_, err = to.Write(data)
		ts.Check(err)
	}
	if !cut {
		ts.Fatalf("no part %s longer than %d bytes", args[2], n)
	}
	ts.Check(w.Close())
	ts.Check(f.Close())
}
