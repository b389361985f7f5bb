package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"congvan"
	"congvan/internal/atomicfile"
)

func TestFileError(t *testing.T) {
	known := &congvan.Error{File: "bên trong.docx", What: congvan.Message{VI: "hỏng", EN: "damaged"}, Place: congvan.Message{VI: "trang 2", EN: "page 2"}}
	for _, test := range []struct {
		name string
		err  error
		want string
	}{
		{"a.pdf", known, "a.pdf: trang 2: hỏng"},
		{"", known, "bên trong.docx: trang 2: hỏng"},
		{"a.pdf", fmt.Errorf("reading: %w", known), "a.pdf: trang 2: hỏng"},
		{"a.pdf", &fs.PathError{Op: "open", Path: "/x/a.pdf", Err: fs.ErrNotExist}, "a.pdf: không có tệp này; kiểm tra lại tên và thư mục"},
		{"", &fs.PathError{Op: "open", Path: "x/a.pdf", Err: fs.ErrPermission}, "x/a.pdf: không có quyền đọc hoặc ghi; đóng chương trình đang mở tệp hoặc chọn thư mục khác"},
		{"a.pdf", &congvan.Error{What: congvan.Message{VI: "không đọc được"}, Err: context.DeadlineExceeded}, "a.pdf: đọc quá lâu nên đã dừng"},
		{"a.pdf", context.Canceled, "a.pdf: đã dừng giữa chừng"},
		{"a.pdf", errors.New("boom"), "a.pdf: boom"},
		{"-", known, "-: trang 2: hỏng"},
		{"-", &congvan.Error{What: congvan.Message{VI: "hỏng"}}, "đầu vào chuẩn: hỏng"},
		{"b/a.json", &atomicfile.FolderError{Folder: "b", Err: fs.ErrNotExist}, "b/a.json: không có thư mục b; tạo thư mục trước, hoặc ghi vào thư mục khác"},
		{"b/a.json", &atomicfile.FolderError{Folder: "b", Err: fs.ErrPermission}, "b/a.json: không có quyền ghi vào thư mục b; ghi vào thư mục khác, hoặc xin quyền ghi"},
	} {
		if got := fileError(test.name, test.err).In(congvan.Vietnamese); got != test.want {
			t.Errorf("%v is told as %q, want %q", test.err, got, test.want)
		}
	}
	if known.File != "bên trong.docx" {
		t.Error("naming the file changed the error itself")
	}
}

func TestReport(t *testing.T) {
	one, two := &congvan.Error{File: "a", What: congvan.Message{VI: "hỏng"}}, &congvan.Error{File: "b", What: congvan.Message{VI: "trống"}}
	for _, test := range []struct {
		err  error
		code int
		want string
	}{
		{nil, 0, ""}, {errReported, 1, ""}, {errors.Join(errReported, nil), 1, ""},
		{errors.Join(one, two), 1, "a: hỏng\nb: trống\n"},
		{wrongUse(congvan.Message{VI: "dùng sai"}, congvan.Message{}), 2, "dùng sai\n"},
	} {
		var b strings.Builder
		term := &terminal{err: &b, lang: congvan.Vietnamese}
		if code := term.report(test.err); code != test.code || b.String() != test.want {
			t.Errorf("%v gives %d and %q", test.err, code, b.String())
		}
	}
}

func TestLangOf(t *testing.T) {
	for _, test := range []struct {
		args string
		want congvan.Lang
	}{
		{"", "vi"}, {"--lang en", "en"}, {"extract a --lang=en", "en"}, {"--lang en extract --lang vi", "vi"}, {"extract -- --lang en", "vi"},
		{"--lang", "vi"}, {"--lang xx", "vi"}, {"--lang=", "vi"},
	} {
		if got := langOf(strings.Fields(test.args)); got != test.want {
			t.Errorf("%q is in %s, want %s", test.args, got, test.want)
		}
	}
}

// TestMessages has every subcommand, so that no text of a language is missing.
func TestMessages(t *testing.T) {
	for _, lang := range []congvan.Lang{congvan.Vietnamese, congvan.English} {
		for _, cmd := range newRoot(&terminal{lang: lang}).Commands() {
			if cmd.Short == "" || cmd.Use == "" {
				t.Errorf("%s has no text in %s", cmd.Name(), lang)
			}
		}
	}
}
