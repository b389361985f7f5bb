package main

import (
	"archive/zip"
	"io"
	"os"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
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
	changePart(ts, args[0], args[1], args[2], func(data []byte) []byte {
		if len(data) <= n {
			ts.Fatalf("%s has %d bytes only", args[2], len(data))
		}
		return data[:n]
	})
}

// setpart IN OUT PART FILE copies a ZIP file and takes the bytes of one part from a file.
func setPart(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: setpart IN OUT PART FILE")
	}
	changePart(ts, args[0], args[1], args[2], func([]byte) []byte { return []byte(ts.ReadFile(args[3])) })
}

func changePart(ts *testscript.TestScript, from, to, name string, change func([]byte) []byte) {
	in, err := zip.OpenReader(ts.MkAbs(from))
	ts.Check(err)
	defer in.Close() // read only
	f, err := os.Create(ts.MkAbs(to))
	ts.Check(err)
	w := zip.NewWriter(f)
	changed := false
	for _, part := range in.File {
		r, err := part.Open()
		ts.Check(err)
		data, err := io.ReadAll(r)
		ts.Check(err)
		ts.Check(r.Close())
		if part.Name == name {
			changed, data = true, change(data)
		}
		to, err := w.Create(part.Name)
		ts.Check(err)
		_, err = to.Write(data)
		ts.Check(err)
	}
	if !changed {
		ts.Fatalf("%s has no part %s", from, name)
	}
	ts.Check(w.Close())
	ts.Check(f.Close())
}

// encrypt IN OUT PASSWORD copies a PDF that then opens only with the password.
func encrypt(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: encrypt IN OUT PASSWORD")
	}
	api.DisableConfigDir()
	conf := model.NewAESConfiguration(args[2], "chủ", 256)
	ts.Check(api.EncryptFile(ts.MkAbs(args[0]), ts.MkAbs(args[1]), conf))
}
