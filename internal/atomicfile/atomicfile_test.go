package atomicfile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestWrite(t *testing.T) {
	failure := errors.New("disk on fire")
	tests := []struct {
		name string
		old  string // "": no such file before
		new  string
		err  error
		want string
	}{
		{"a new file", "", "mới", nil, "mới"},
		{"in the place of an old one", "cũ", "mới", nil, "mới"},
		{"empty", "cũ", "", nil, ""},
		{"an error keeps the old one", "cũ", "nửa chừng", failure, "cũ"},
		{"an error leaves no new one", "", "nửa chừng", failure, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "giấy mời.json")
			if test.old != "" {
				if err := os.WriteFile(path, []byte(test.old), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			err := Write(path, func(w io.Writer) error {
				if _, err := io.WriteString(w, test.new); err != nil {
					return err
				}
				return test.err
			})
			if !errors.Is(err, test.err) {
				t.Fatalf("Write gives %v, want %v", err, test.err)
			}
			got, readErr := os.ReadFile(path)
			if exists := readErr == nil; exists != (test.old != "" || test.err == nil) {
				t.Errorf("the file exists: %v", exists)
			}
			if string(got) != test.want {
				t.Errorf("the file holds %q, want %q", got, test.want)
			}
			if info, err := os.Stat(path); err == nil && test.old != "" && runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
				t.Errorf("permissions are %v, want those of the old file", info.Mode().Perm())
			}
			onlyFile(t, dir)
		})
	}
}

func TestWriteFails(t *testing.T) {
	dir := t.TempDir()
	nothing := func(io.Writer) error { return nil }
	if err := Write(filepath.Join(dir, "no", "such", "folder"), nothing); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing folder gives %v", err)
	}
	if err := Write(dir, nothing); err == nil || !strings.Contains(err.Error(), "not a regular file") {
		t.Errorf("a folder in the place of the file gives %v", err)
	}
}

// onlyFile fails when a temporary file is left behind.
func onlyFile(t *testing.T, dir string) {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(dir, ".congvan-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}
