package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"congvan"
	"congvan/extract"
	"congvan/extract/explain"
	"congvan/extract/open/limits"
	"congvan/internal/atomicfile"

	"github.com/spf13/cobra"
)

var (
	extractUse   = congvan.Message{VI: "extract TỆP…", EN: "extract FILE…"}
	extractShort = congvan.Message{VI: "Đọc văn bản thành bản ghi", EN: "Read documents into records"}
	extractLong  = congvan.Message{
		VI: `Đọc từng văn bản (PDF, DOCX, DOC, RTF, ODT, HTML, văn bản thuần …) và in bản ghi: số, ngày, cơ quan, trích yếu,
nhiệm vụ, ai làm, thời hạn, văn bản được dẫn. Tên “-” là đầu vào chuẩn.

Một văn bản cho một bản ghi JSON; nhiều văn bản cho mỗi dòng một bản ghi (JSON Lines). Tệp không đọc được thì báo lỗi,
các tệp khác vẫn làm tiếp, mã kết thúc là 1. Trong PowerShell nên dùng -o thay cho dấu “>” để giữ đúng chữ Việt.`,
		EN: `Reads each document (PDF, DOCX, DOC, RTF, ODT, HTML, plain text …) and prints its record: number, date, issuer,
subject, tasks, who does them, time limits, documents named. The name "-" is standard input.

One document gives one JSON record; several give one record a line (JSON Lines). A file that cannot be read gives an
error, the others go on, and the exit code is 1. In PowerShell use -o rather than ">" to keep Vietnamese letters.`,
	}
	extractExample = congvan.Message{
		VI: `  congvan extract cong-van.pdf
  congvan extract *.docx -o ban-ghi.jsonl
  congvan extract --format table cong-van.pdf
  congvan extract --format table --office office.yaml cong-van.pdf
  congvan extract --explain 3.a cong-van.pdf`,
		EN: `  congvan extract dispatch.pdf
  congvan extract *.docx -o records.jsonl
  congvan extract --format table dispatch.pdf
  congvan extract --format table --office office.yaml dispatch.pdf
  congvan extract --explain 3.a dispatch.pdf`,
	}
	outFlag    = congvan.Message{VI: "ghi ra `TỆP` thay vì màn hình", EN: "write to `FILE` rather than the screen"}
	formatFlag = congvan.Message{
		VI: "kiểu in: json (bản ghi), text (chữ của văn bản), table (bảng để đọc)",
		EN: "what to print: json (the record), text (the document's text), table (to read)",
	}
	asOfFlag = congvan.Message{
		VI: "tính thời hạn định kỳ kế tiếp từ `NGÀY` (2026-03-01); không có thì từ ngày văn bản",
		EN: "count the next recurring time limit from `DAY` (2026-03-01); else from the dispatch's date",
	}
	badDay = congvan.Message{VI: "“%s” không phải là ngày", EN: "%q is no day"}
	dayIs  = congvan.Message{VI: "viết như 2026-03-01", EN: "write it as 2026-03-01"}

	truncated = congvan.Message{VI: "tệp bị cắt, chỉ đọc được phần còn lại", EN: "the file is cut; only what is left was read"}
	askWhole  = congvan.Message{VI: "xin lại tệp đầy đủ", EN: "ask for the whole file"}
	crashed   = congvan.Message{VI: "chương trình gặp lỗi khi đọc tệp này: %v", EN: "the program failed on this file: %v"}
	tellUs    = congvan.Message{VI: "báo cho người phát triển", EN: "tell the developers"}
	wroteLine = congvan.Message{VI: "đã ghi %s: %d trên %d văn bản\n", EN: "wrote %s: %d of %d documents\n"}
)

// extraction is what the flags of extract ask for.
type extraction struct {
	format string
	out    string
	asOf   string
	entry  string // to be explained
	whose  whose
}

func extractCommand(t *terminal) *cobra.Command {
	var x extraction
	cmd := &cobra.Command{
		Use:     t.say(extractUse),
		Short:   t.say(extractShort),
		Long:    t.say(extractLong),
		Example: t.say(extractExample),
		Args:    files,
		RunE:    func(cmd *cobra.Command, args []string) error { return x.run(cmd.Context(), t, args) },
	}
	cmd.Flags().StringVarP(&x.out, "output", "o", "", t.say(outFlag))
	cmd.Flags().Var(newChoice(&x.format, "json", "text", "table"), "format", t.say(formatFlag))
	cmd.Flags().StringVar(&x.asOf, "as-of", "", t.say(asOfFlag))
	cmd.Flags().StringVar(&x.entry, "explain", "", t.say(explainFlag))
	x.whose.flags(t, cmd.Flags())
	return cmd
}

func (x *extraction) run(ctx context.Context, t *terminal, args []string) error {
	if x.asOf != "" && !congvan.IsDay(x.asOf) {
		return wrongUse(fill(badDay, x.asOf), dayIs)
	}
	if err := x.whose.read(t); err != nil {
		return err
	}
	names, err := expand(args)
	if err != nil {
		return err
	}
	if x.entry != "" && len(names) != 1 {
		return wrongUse(explainOne, congvan.Message{})
	}
	var (
		done int
		left error // what went wrong with single files: the others are worth a file
	)
	write := func(w io.Writer) (err error) {
		done, err = x.all(ctx, t, w, names)
		if err == errReported && done > 0 {
			left, err = err, nil
		}
		return err
	}
	if x.out == "" {
		return errors.Join(write(t.out), left)
	}
	switch err := atomicfile.Write(x.out, write); {
	case errors.Is(err, errReported):
		return err
	case err != nil:
		return fileError(x.out, err)
	}
	fmt.Fprint(t.err, t.say(fill(wroteLine, x.out, done, len(names))))
	return left
}

// all prints every document and tells of those that failed. It gives the number of those printed, and errReported when
// one failed or was not whole.
func (x *extraction) all(ctx context.Context, t *terminal, w io.Writer, names []string) (done int, err error) {
	print := x.printer(t, len(names))
	whole := true
	for i, name := range names {
		if ctx.Err() != nil {
			return done, fileError(name, ctx.Err())
		}
		res, err := t.extract(ctx, name, x.asOf)
		if err != nil {
			whole = false
			t.warn(err)
			continue
		}
		x.whose.mark(res.Record)
		if res.Record.Source.Truncated {
			whole = false
			t.warn(fileError(name, &congvan.Error{What: truncated, Next: askWhole}))
		}
		if err := print(w, i, name, res); err != nil {
			return done, err
		}
		done++
	}
	if !whole {
		return done, errReported
	}
	return done, nil
}

// printer gives what prints one of so many documents.
func (x *extraction) printer(t *terminal, documents int) func(w io.Writer, i int, name string, res *extract.Result) error {
	switch {
	case x.entry != "":
		return func(w io.Writer, _ int, name string, res *extract.Result) error {
			e, err := explain.Of(res, x.entry)
			if err != nil {
				return fileError(name, err)
			}
			return writeExplanation(w, t.lang, e)
		}
	case x.format == "table":
		return func(w io.Writer, i int, name string, res *extract.Result) error {
			if i > 0 {
				if _, err := io.WriteString(w, "\n"); err != nil {
					return err
				}
			}
			return writeRecordTable(w, t.lang, name, res.Record)
		}
	case x.format == "text":
		return func(w io.Writer, _ int, name string, res *extract.Result) error {
			if documents > 1 {
				if _, err := fmt.Fprintf(w, "==> %s <==\n", name); err != nil {
					return err
				}
			}
			_, err := fmt.Fprintln(w, res.Text.String)
			return err
		}
	case documents > 1:
		return func(w io.Writer, _ int, _ string, res *extract.Result) error {
			_, err := w.Write(append(res.Record.AppendJSON(nil), '\n'))
			return err
		}
	}
	return func(w io.Writer, _ int, _ string, res *extract.Result) error {
		var pretty bytes.Buffer
		if err := json.Indent(&pretty, res.Record.AppendJSON(nil), "", "  "); err != nil {
			return err
		}
		pretty.WriteByte('\n')
		_, err := w.Write(pretty.Bytes())
		return err
	}
}

// extract reads one document. The error names the file as the user did.
func (t *terminal) extract(ctx context.Context, name, asOf string) (res *extract.Result, err error) {
	defer func() {
		if fault := recover(); fault != nil { // a bug; the other files must not suffer from it
			err = &congvan.Error{File: name, What: fill(crashed, fault), Next: tellUs, Err: fmt.Errorf("%v\n%s", fault, debug.Stack())}
		}
	}()
	lim := limits.Default()
	in, err := t.openInput(name, lim.Input)
	if err != nil {
		return nil, err
	}
	defer in.close() // read only: nothing can be lost
	res, err = extract.Document(ctx, name, in, in.size, extract.Options{Limits: lim, Program: program(), AsOf: asOf})
	if err != nil {
		return nil, fileError(name, err)
	}
	return res, nil
}
