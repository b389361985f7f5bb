// Package unpack opens what papers travel in: ZIP archives, letters (EML) and edXML packages (QCVN 102:2016/BTTTT).
//
// In: the bytes of one container and limits. Out: its files, one layer deep, each unpacked only when asked for, and what
// the envelope says. It tells no format: who calls finds out what a file is, and unpacks again what is a container
// itself. It writes nothing to disk, and a name is something to show, never a path.
package unpack

import (
	"context"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/paper"

	"golang.org/x/text/encoding/charmap"
)

// Opener opens one kind of container. Its errors are *congvan.Error without File.
type Opener func(ctx context.Context, src io.ReaderAt, size int64, lim limits.Limits) (*Container, error)

// Container is what was found in one container.
type Container struct {
	Files    []File
	Envelope *congvan.Envelope // nil where it has none
	Warnings []congvan.Warning // of what was left out
}

// File is one file of a container.
type File struct {
	Name string                 // as the container says, NFC; folders of an archive with "/"; never empty
	Cut  bool                   // the container ends before the file does
	Read func() ([]byte, error) // gives the bytes; the error is a *congvan.Error without File
}

// longestName is the longest name kept, in bytes: what file systems take.
const longestName = 255

// shown makes a name that can be shown: in Unicode, without control characters, not too long. folders tells whether "/"
// parts folders; elsewhere it is a letter of the name, as in "12/KH-UBND.pdf".
func shown(name string, folders bool, number int) string {
	if !utf8.ValidString(name) {
		name = ofCodePage(name)
	}
	name = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r): // Cf: letters that turn the direction of writing
			return -1
		case r == '/' && !folders:
			return '-'
		}
		return r
	}, paper.NFC(name))
	if !folders { // "C:\Users\an\12.pdf"
		name = name[strings.LastIndexByte(name, '\\')+1:]
	}
	name = strings.Trim(name, " ")
	if len(name) > longestName {
		ext := path.Ext(name)
		if len(ext) > 10 {
			ext = ""
		}
		name = strings.ToValidUTF8(name[:longestName-len(ext)], "") + ext
	}
	if strings.Trim(name, "./ ") == "" {
		return fmt.Sprintf("tệp %d", number)
	}
	return name
}

// ofCodePage reads a name of an older archive or letter: in the code page of a Vietnamese Windows, or in that of an
// English one's DOS, whose letters all stand where windows-1258 has signs.
func ofCodePage(name string) string {
	page := charmap.CodePage437
	for i := range len(name) {
		if name[i] >= 0xc0 {
			page = charmap.Windows1258
		}
	}
	if out, err := page.NewDecoder().String(name); err == nil {
		name = out
	}
	return strings.ToValidUTF8(name, "_")
}

// left counts the bytes that the files of a container may still take.
type left struct{ lim limits.Limits }

func (l *left) take(data []byte) error {
	n := int64(len(data))
	switch {
	case n > l.lim.Part:
		return tooLarge(limits.Part)
	case n > l.lim.Unpacked:
		return tooLarge(limits.Unpacked)
	}
	l.lim.Unpacked -= n
	return nil
}

// around is room for what a letter or a package says beside its files.
const around = 1 << 20

// all reads a container that must be in memory as a whole: one that has room for the largest file in base64.
func all(src io.ReaderAt, size int64, lim limits.Limits) ([]byte, error) {
	switch {
	case size > lim.Input:
		return nil, tooLarge(limits.Input)
	case size > lim.Part/2*3+around:
		return nil, tooLarge(limits.Part)
	}
	data := make([]byte, size)
	n, err := src.ReadAt(data, 0)
	if err != nil && err != io.EOF {
		return nil, unreadable(err)
	}
	return data[:n], nil
}
