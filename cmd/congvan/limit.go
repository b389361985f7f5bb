package main

import (
	"strings"

	"congvan"
	"congvan/extract/open/limits"

	"github.com/spf13/pflag"
)

var (
	limitFlag = congvan.Message{
		VI: "đổi một giới hạn: `TÊN=GIÁ-TRỊ`, ví dụ input=500MB, time=2m; dùng được nhiều lần. Các tên: congvan help extract",
		EN: "change a limit: `NAME=VALUE`, such as input=500MB, time=2m; may be given several times. The names: congvan help extract",
	}
	limitsAre = congvan.Message{
		VI: "Tệp vượt một giới hạn thì không đọc, và thông báo nêu giới hạn đó. Giới hạn mặc định (đổi bằng --limit):",
		EN: "A file that passes a limit is not read, and the message names the limit. The defaults (--limit changes them):",
	}
	limitForm = congvan.Message{VI: "viết TÊN=GIÁ-TRỊ, ví dụ input=500MB", EN: "write NAME=VALUE, such as input=500MB"}
)

// limitSet is the flag --limit of the commands that read documents.
type limitSet struct{ limits.Limits }

func (l *limitSet) flags(t *terminal, f *pflag.FlagSet) {
	l.Limits = limits.Default()
	f.Var(l, "limit", t.say(limitFlag))
}

// String gives the flag's default, which help shows in a table of its own.
func (l *limitSet) String() string { return "" }

// Type names the kind of value.
func (l *limitSet) Type() string { return "limit" }

// Set changes one limit.
func (l *limitSet) Set(s string) error {
	name, value, ok := strings.Cut(s, "=")
	if !ok {
		return &congvan.Error{What: limitForm}
	}
	return l.Limits.Set(strings.TrimSpace(name), strings.TrimSpace(value))
}

// limitTable tells the limits and their defaults, as a part of a help text.
func (t *terminal) limitTable() string {
	var b strings.Builder
	var rows [][2]string
	for _, n := range limits.Names() {
		rows = append(rows, [2]string{string(n) + "=" + limits.Default().Value(n), t.say(n.Doc())})
	}
	helpRows(&b, rows)
	return t.say(limitsAre) + "\n\n" + strings.TrimSuffix(b.String(), "\n")
}
