package main

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/internal/atomicfile"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

var (
	unknownFlag   = congvan.Message{VI: "không có tùy chọn %s", EN: "no option %s"}
	flagNoValue   = congvan.Message{VI: "tùy chọn %s thiếu giá trị", EN: "option %s lacks its value"}
	flagBadValue  = congvan.Message{VI: "giá trị “%s” của %s không dùng được", EN: "value %q of %s cannot be used"}
	flagBadSyntax = congvan.Message{VI: "tùy chọn “%s” viết sai", EN: "option %q is badly written"}
	oneOf         = congvan.Message{VI: "chỉ nhận: %s", EN: "it takes one of: %s"}
	seeHelp       = congvan.Message{VI: "xem cách dùng: %s --help", EN: "see how it is used: %s --help"}

	missingFile   = congvan.Message{VI: "chưa cho biết tệp nào", EN: "no file named"}
	missingWord   = congvan.Message{VI: "thiếu %s", EN: "%s is missing"}
	tooManyWords  = congvan.Message{VI: "thừa “%s”", EN: "%q is one too many"}
	noSuchFile    = congvan.Message{VI: "không có tệp này", EN: "no such file"}
	checkName     = congvan.Message{VI: "kiểm tra lại tên và thư mục", EN: "check its name and folder"}
	noPermission  = congvan.Message{VI: "không có quyền đọc hoặc ghi", EN: "no permission to read or write it"}
	askPermission = congvan.Message{
		VI: "đóng chương trình đang mở tệp hoặc chọn thư mục khác",
		EN: "close the program that holds it or choose another folder",
	}
	notAFile     = congvan.Message{VI: "không ghi được: tên này là của một thư mục hay thiết bị", EN: "cannot be written: a folder or a device has this name"}
	otherName    = congvan.Message{VI: "đặt tên khác, hoặc tên một tệp trong thư mục đó", EN: "give another name, or that of a file in the folder"}
	noOutFolder  = congvan.Message{VI: "không có thư mục %s", EN: "no folder %s"}
	makeFolder   = congvan.Message{VI: "tạo thư mục trước, hoặc ghi vào thư mục khác", EN: "make it first, or write to another folder"}
	lockedFolder = congvan.Message{VI: "không có quyền ghi vào thư mục %s", EN: "no permission to write into the folder %s"}
	otherFolder  = congvan.Message{VI: "ghi vào thư mục khác, hoặc xin quyền ghi", EN: "write to another folder, or ask for the permission"}
	tooSlow      = congvan.Message{VI: "đọc quá lâu nên đã dừng", EN: "stopped: it took too long"}
	stopped      = congvan.Message{VI: "đã dừng giữa chừng", EN: "stopped half-way"}
)

// errReported says that some files failed and that each was already told of.
var errReported = errors.New("some failed")

// usageError is wrong use of the command line: exit code 2.
type usageError struct{ fault *congvan.Error }

func (e *usageError) Error() string { return e.fault.Error() }

// wrongUse makes the error for wrong use.
func wrongUse(what, next congvan.Message) error {
	return &usageError{&congvan.Error{What: what, Next: next}}
}

// useOf points to the help of the command.
func useOf(cmd *cobra.Command) congvan.Message { return fill(seeHelp, cmd.CommandPath()) }

// flagError puts what the flag parser found wrong into our words.
func flagError(cmd *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		novalue *pflag.ValueRequiredError
		bad     *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		return wrongUse(fill(unknownFlag, name), useOf(cmd))
	case errors.As(err, &novalue):
		return wrongUse(fill(flagNoValue, "--"+novalue.GetFlag().Name), useOf(cmd))
	case errors.As(err, &bad):
		next := useOf(cmd)
		var cause *congvan.Error
		if errors.As(err, &cause) {
			next = cause.What
		}
		return wrongUse(fill(flagBadValue, bad.GetValue(), "--"+bad.GetFlag().Name), next)
	case errors.As(err, &syntax):
		return wrongUse(fill(flagBadSyntax, syntax.GetSpecifiedFlag()), useOf(cmd))
	}
	return wrongUse(congvan.Message{VI: err.Error(), EN: err.Error()}, useOf(cmd))
}

// fileError names the file in an error, and puts what the system says into our words.
func fileError(name string, err error) *congvan.Error {
	e := &congvan.Error{What: congvan.Message{VI: err.Error(), EN: err.Error()}, Err: err}
	var known *congvan.Error
	if errors.As(err, &known) {
		*e = *known
	}
	var path *fs.PathError
	switch {
	case name != "":
		e.File = name
	case e.File == "" && errors.As(err, &path):
		e.File = path.Path
	}
	if e.File == stdin && e.Place == (congvan.Message{}) {
		e.File, e.Place = "", stdinName
	}
	var folder *atomicfile.FolderError
	switch {
	case errors.Is(err, context.Canceled):
		e.What = stopped
	case errors.Is(err, context.DeadlineExceeded) && limits.Passed(err) == "":
		e.What = tooSlow
	case known != nil:
	case errors.Is(err, atomicfile.ErrNotRegular):
		e.What, e.Next = notAFile, otherName
	case errors.As(err, &folder) && errors.Is(err, fs.ErrPermission):
		e.What, e.Next = fill(lockedFolder, folder.Folder), otherFolder
	case errors.As(err, &folder) && (errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)):
		e.What, e.Next = fill(noOutFolder, folder.Folder), makeFolder
	case errors.Is(err, fs.ErrNotExist):
		e.What, e.Next = noSuchFile, checkName
	case errors.Is(err, fs.ErrPermission):
		e.What, e.Next = noPermission, askPermission
	}
	return e
}

// files wants at least one file named.
func files(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return wrongUse(missingFile, useOf(cmd))
	}
	return nil
}

// words wants exactly the arguments named, in the order of the names.
func words(names ...congvan.Message) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < len(names) {
			name := names[len(args)]
			return wrongUse(congvan.Message{VI: fill(missingWord, name.VI).VI, EN: fill(missingWord, name.EN).EN}, useOf(cmd))
		}
		if len(args) > len(names) {
			return wrongUse(fill(tooManyWords, args[len(names)]), useOf(cmd))
		}
		return nil
	}
}

// choice is a flag that takes one of a few words.
type choice struct {
	value *string
	words []string
}

// newChoice makes the flag; its default is the first word, or what value already holds.
func newChoice(value *string, words ...string) *choice {
	if *value == "" {
		*value = words[0]
	}
	return &choice{value, words}
}

// String gives the word chosen.
func (c *choice) String() string { return *c.value }

// Type gives the words as help shows them.
func (c *choice) Type() string { return strings.Join(c.words, "|") }

// Set takes one of the words.
func (c *choice) Set(s string) error {
	for _, w := range c.words {
		if s == w {
			*c.value = s
			return nil
		}
	}
	return &congvan.Error{What: fill(oneOf, strings.Join(c.words, ", "))}
}
