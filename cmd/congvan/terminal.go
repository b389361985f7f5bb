package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"congvan"
)

// Exit codes.
const (
	allDone    = 0
	someFailed = 1
	wrongUsage = 2
)

// terminal is what a command talks to.
type terminal struct {
	in   io.Reader
	out  io.Writer
	err  io.Writer
	lang congvan.Lang
}

// say gives the message in the user's language.
func (t *terminal) say(m congvan.Message) string { return m.In(t.lang) }

// warn prints the error at once; the command goes on with the next file and gives errReported at its end.
func (t *terminal) warn(err error) {
	for _, e := range unjoin(err) {
		fmt.Fprintln(t.err, t.sayError(e))
	}
}

// report prints what went wrong and gives the exit code for it.
func (t *terminal) report(err error) int {
	var use *usageError
	switch {
	case err == nil:
		return allDone
	case errors.Is(err, errReported):
		return someFailed
	case errors.As(err, &use):
		t.warn(use.fault)
		return wrongUsage
	}
	t.warn(err)
	return someFailed
}

func (t *terminal) sayError(err error) string {
	var known *congvan.Error
	if errors.As(err, &known) {
		return known.In(t.lang)
	}
	return fileError("", err).In(t.lang)
}

// unjoin gives the errors that errors.Join put together.
func unjoin(err error) []error {
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		return many.Unwrap()
	}
	return []error{err}
}

// langOf finds --lang before anything else is parsed, since help and errors need it wherever it stands.
// A value that is no language is left to the flag's own check.
func langOf(args []string) congvan.Lang {
	lang := congvan.Vietnamese
	for i, arg := range args {
		value, ok := strings.CutPrefix(arg, "--lang=")
		switch {
		case arg == "--":
			return lang
		case arg == "--lang" && i+1 < len(args):
			value = args[i+1]
		case !ok:
			continue
		}
		if slices.Contains([]congvan.Lang{congvan.Vietnamese, congvan.English}, congvan.Lang(value)) {
			lang = congvan.Lang(value)
		}
	}
	return lang
}

// fill puts the arguments into both texts of a message.
func fill(m congvan.Message, args ...any) congvan.Message {
	return congvan.Message{VI: fmt.Sprintf(m.VI, args...), EN: fmt.Sprintf(m.EN, args...)}
}
