package main

import (
	"slices"
	"strings"

	"congvan"

	"github.com/spf13/pflag"
)

var (
	passwordFlag = congvan.Message{
		VI: "`MẬT-KHẨU` mở tệp PDF (lưu lại trong lịch sử lệnh: nên dùng --password-file)",
		EN: "`PASSWORD` that opens PDF files (the shell keeps it in its history: --password-file does not)",
	}
	passwordFileFlag = congvan.Message{
		VI: "đọc mật khẩu từ dòng đầu của `TỆP`; “-” là đầu vào chuẩn",
		EN: "take the password from the first line of `FILE`; - is standard input",
	}
	onePassword   = congvan.Message{VI: "chỉ dùng một trong hai: --password, --password-file", EN: "give --password or --password-file, not both"}
	emptyPassword = congvan.Message{VI: "dòng đầu không có mật khẩu", EN: "its first line has no password"}
)

// password is what opens encrypted files, given on the command line or kept from it.
type password struct{ word, file string }

func (p *password) flags(t *terminal, f *pflag.FlagSet) {
	f.StringVar(&p.word, "password", "", t.say(passwordFlag))
	f.StringVar(&p.file, "password-file", "", t.say(passwordFileFlag))
}

// read gives the password, "" where none was given. The documents tell whether standard input is taken already.
func (p *password) read(t *terminal, documents []string) (string, error) {
	switch {
	case p.file == "":
		return p.word, nil
	case p.word != "":
		return "", wrongUse(onePassword, congvan.Message{})
	case p.file == stdin && slices.Contains(documents, stdin):
		return "", wrongUse(stdinTwo, congvan.Message{})
	}
	data, err := t.readSmall(p.file)
	if err != nil {
		return "", err
	}
	line, _, _ := strings.Cut(strings.TrimPrefix(string(data), "\ufeff"), "\n")
	if line = strings.TrimSuffix(line, "\r"); line == "" {
		return "", &congvan.Error{File: p.file, What: emptyPassword}
	}
	return line, nil
}
