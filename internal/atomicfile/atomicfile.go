// Package atomicfile writes a file as a whole or not at all.
//
// In: a path and what writes the bytes. Out: the file, complete, or the old one untouched. It makes no folders.
package atomicfile

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// Write lets write fill a new file in the folder of path, and puts it in the place of path once it is complete and on
// disk. On an error, of write too, path is as it was and the new file is gone. An existing file keeps its permissions.
func Write(path string, write func(io.Writer) error) (err error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return &fs.PathError{Op: "write", Path: path, Err: ErrNotRegular}
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".congvan-*.tmp")
	if err != nil {
		return &FolderError{Folder: filepath.Dir(path), Err: err}
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(tmp.Name()))
		}
	}()
	err = fill(tmp, write)
	if closeErr := tmp.Close(); err == nil { // before the rename: Windows renames no open file
		err = closeErr
	}
	if err != nil {
		return err
	}
	if err := os.Chmod(tmp.Name(), permissions(path)); err != nil {
		return err
	}
	return rename(tmp.Name(), path)
}

// ErrNotRegular says that a folder or a device stands at the path.
var ErrNotRegular = errors.New("not a regular file")

// FolderError says that nothing can be written into the folder.
type FolderError struct {
	Folder string
	Err    error
}

func (e *FolderError) Error() string { return e.Folder + ": " + e.Err.Error() }

// Unwrap gives what the system says.
func (e *FolderError) Unwrap() error { return e.Err }

func fill(tmp *os.File, write func(io.Writer) error) error {
	w := bufio.NewWriter(tmp)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return tmp.Sync()
}

// permissions are those of the file at path, or those that a new file usually has.
func permissions(path string) fs.FileMode {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}

// rename replaces path. On Windows a virus scanner or an indexer may hold either file for a moment: a few tries help.
func rename(from, to string) error {
	err := os.Rename(from, to)
	for wait := 10 * time.Millisecond; err != nil && runtime.GOOS == "windows" && wait < time.Second; wait *= 2 {
		time.Sleep(wait)
		err = os.Rename(from, to)
	}
	return err
}
