//go:debug zipinsecurepath=0

// Command congvan reads official dispatches into records and makes the papers that follow.
//
// In: a command line, files, standard input. Out: what the command yields on standard output or in the file named by
// -o, errors and warnings on standard error, and an exit code: 0 all done, 1 some failed, 2 wrong use.
// Each subcommand is one file here; it parses its flags, calls the packages and prints. It holds no rule of its own.
package main

import (
	"context"
	"os"
	"os/signal"

	"congvan/extract/child"
	"congvan/extract/open/limits"
	"congvan/extract/read/pdf/pdfium"
	"congvan/extract/read/pdf/pdfium/engine"
)

// jobs are what the program does in child processes of its own.
var jobs = map[string]child.Job{pdfium.Job: engine.Serve}

func main() {
	child.Main(jobs)
	limits.SetRuntime()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
