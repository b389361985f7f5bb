package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"congvan/extract/child"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the golden parts of the scripts")

func TestMain(m *testing.M) {
	child.Main(jobs) // a child is started by the name of the test binary
	testscript.Main(m, map[string]func(){"congvan": main})
}

// TestScripts runs testdata/*.txt. In them, "code N congvan …" runs the command and wants exit code N.
// $TESTDATA is the project's folder of invented papers.
func TestScripts(t *testing.T) {
	papers, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("TESTDATA", papers)
			env.Setenv("XDG_CACHE_HOME", cache) // a script has no home: pdfium would be compiled anew for each command
			env.Setenv("LocalAppData", cache)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": code, "zeros": zeros, "latin1": latin1, "cutpart": cutPart, "setpart": setPart, "encrypt": encrypt,
		},
	})
}

// code runs a command and compares its exit code.
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N command args…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}
