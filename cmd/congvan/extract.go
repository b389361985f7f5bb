package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"congvan"
	"congvan/extract"
	"congvan/extract/explain"
	"congvan/internal/atomicfile"
	"congvan/paper/layout"

	"github.com/spf13/cobra"
)

var (
	extractUse   = congvan.Message{VI: "extract TỆP…", EN: "extract FILE…"}
	extractShort = congvan.Message{VI: "Đọc văn bản thành bản ghi", EN: "Read documents into records"}
	extractLong  = congvan.Message{
		VI: `Đọc từng văn bản (PDF, DOCX, DOC, RTF, ODT, HTML, MHT, XLSX, XLS, văn bản thuần …) và in bản ghi: số, ngày, cơ
quan, trích yếu, nhiệm vụ, ai làm, thời hạn, văn bản được dẫn. Tên “-” là đầu vào chuẩn. Từ tệp ZIP, thư (EML) và gói liên
thông edXML thì đọc mọi văn bản bên trong.

Một văn bản cho một bản ghi JSON; nhiều văn bản cho mỗi dòng một bản ghi (JSON Lines). Tệp không đọc được thì báo lỗi,
các tệp khác vẫn làm tiếp, mã kết thúc là 1. Trong PowerShell nên dùng -o thay cho dấu “>” để giữ đúng chữ Việt.`,
		EN: `Reads each document (PDF, DOCX, DOC, RTF, ODT, HTML, MHT, XLSX, XLS, plain text …) and prints its record: number, date,
issuer, subject, tasks, who does them, time limits, documents named. The name "-" is standard input. Of a ZIP archive, a
letter (EML) and an edXML package every document inside is read.

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
		VI: "kiểu in: json (bản ghi), text (chữ của văn bản), table (bảng để đọc), paper (đoạn và bảng)",
		EN: "what to print: json (the record), text (the document's text), table (to read), paper (paragraphs, tables)",
	}
	asOfFlag = congvan.Message{
		VI: "tính thời hạn định kỳ kế tiếp từ `NGÀY` (2026-03-01); không có thì từ ngày văn bản",
		EN: "count the next recurring time limit from `DAY` (2026-03-01); else from the dispatch's date",
	}
	trackedFlag = congvan.Message{
		VI: "DOCX, DOC, RTF có theo dõi thay đổi: final (đã nhận mọi thay đổi), original (như trước khi sửa)",
		EN: "DOCX, DOC and RTF with tracked changes: final (all accepted), original (as it was before them)",
	}
	badDay = congvan.Message{VI: "“%s” không phải là ngày", EN: "%q is no day"}
	dayIs  = congvan.Message{VI: "viết như 2026-03-01", EN: "write it as 2026-03-01"}

	truncated = congvan.Message{VI: "tệp bị cắt, chỉ đọc được phần còn lại", EN: "the file is cut; only what is left was read"}
	askWhole  = congvan.Message{VI: "xin lại tệp đầy đủ", EN: "ask for the whole file"}
	wroteLine = congvan.Message{VI: "đã ghi %s: %d trên %d văn bản\n", EN: "wrote %s: %d of %d documents\n"}
)

// extraction is what the flags of extract ask for.
type extraction struct {
	format string
	out    string
	asOf   string
	entry  string // to be explained
	whose  whose

	tracked  string // which text of a document with tracked changes
	password password
	roots    roots
	limits   limitSet
}

func extractCommand(t *terminal) *cobra.Command {
	var x extraction
	cmd := &cobra.Command{
		Use:     t.say(extractUse),
		Short:   t.say(extractShort),
		Long:    t.say(extractLong) + "\n\n" + t.limitTable(),
		Example: t.say(extractExample),
		Args:    files,
		RunE:    func(cmd *cobra.Command, args []string) error { return x.run(cmd.Context(), t, args) },
	}
	cmd.Flags().StringVarP(&x.out, "output", "o", "", t.say(outFlag))
	cmd.Flags().Var(newChoice(&x.format, "json", "text", "table", "paper"), "format", t.say(formatFlag))
	cmd.Flags().StringVar(&x.asOf, "as-of", "", t.say(asOfFlag))
	cmd.Flags().StringVar(&x.entry, "explain", "", t.say(explainFlag))
	cmd.Flags().Var(newChoice(&x.tracked, "final", "original"), "tracked", t.say(trackedFlag))
	x.limits.flags(t, cmd.Flags())
	x.password.flags(t, cmd.Flags())
	x.roots.flags(t, cmd.Flags())
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
	opt := extract.Options{Limits: x.limits.Limits, AsOf: x.asOf, Original: x.tracked == "original"}
	opt.TextOnly = x.entry == "" && (x.format == "text" || x.format == "paper")
	if opt.Password, err = x.password.read(t, names); err != nil {
		return err
	}
	if opt.Roots, err = x.roots.read(t); err != nil {
		return err
	}
	var (
		done, all int
		left      error // what went wrong with single files: the others are worth a file
	)
	write := func(w io.Writer) (err error) {
		done, all, err = x.all(ctx, t, w, names, opt)
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
	fmt.Fprint(t.err, t.say(fill(wroteLine, x.out, done, all)))
	return left
}

// all prints every document and tells of those that failed. It gives the number of those printed and of all, and
// errReported when one failed or was not whole.
func (x *extraction) all(ctx context.Context, t *terminal, w io.Writer, names []string, opt extract.Options) (done, all int, err error) {
	whole := true
	for _, name := range names {
		if ctx.Err() != nil {
			return done, all, fileError(name, ctx.Err())
		}
		found, err := t.extract(ctx, name, opt)
		for _, fault := range faults(err) {
			whole = false
			all++
			t.warn(fault)
		}
		all += len(found)
		print := x.printer(t, len(names) > 1 || len(found) > 1)
		for _, res := range found {
			x.whose.mark(res.Record)
			if res.Record.Source.Truncated {
				whole = false
				t.warn(fileError(res.Name, &congvan.Error{What: truncated, Next: askWhole}))
			}
			if err := print(w, done, res); err != nil {
				return done, all, err
			}
			done++
		}
	}
	if !whole {
		return done, all, errReported
	}
	return done, all, nil
}

// faults gives the single errors of an error.
func faults(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	if err != nil {
		return []error{err}
	}
	return nil
}

// printer gives what prints a document, the i-th from 0, as the only one or as one of several.
func (x *extraction) printer(t *terminal, several bool) func(w io.Writer, i int, res *extract.Result) error {
	switch {
	case x.entry != "":
		return func(w io.Writer, _ int, res *extract.Result) error {
			e, err := explain.Of(res, x.entry)
			switch {
			case err != nil && several: // another document of the container may have it
				t.warn(fileError(res.Name, err))
				return nil
			case err != nil:
				return fileError(res.Name, err)
			}
			return writeExplanation(w, t.lang, e)
		}
	case x.format == "table":
		return func(w io.Writer, i int, res *extract.Result) error {
			if i > 0 {
				if _, err := io.WriteString(w, "\n"); err != nil {
					return err
				}
			}
			return writeRecordTable(w, t.lang, res.Name, res.Record)
		}
	case x.format == "text":
		return func(w io.Writer, _ int, res *extract.Result) error {
			if several {
				if _, err := fmt.Fprintf(w, "==> %s <==\n", res.Name); err != nil {
					return err
				}
			}
			_, err := fmt.Fprintln(w, res.Text.String)
			return err
		}
	case x.format == "paper":
		return func(w io.Writer, _ int, res *extract.Result) error {
			return printJSON(w, layout.AppendJSON(nil, res.Read.Paper, res.Text, res.Read.Pages), several)
		}
	}
	return func(w io.Writer, _ int, res *extract.Result) error {
		return printJSON(w, res.Record.AppendJSON(nil), several)
	}
}

// printJSON writes one value: on a line of its own where there are several, else indented.
func printJSON(w io.Writer, value []byte, several bool) error {
	if !several {
		var pretty bytes.Buffer
		if err := json.Indent(&pretty, value, "", "  "); err != nil {
			return err
		}
		value = pretty.Bytes()
	}
	_, err := w.Write(append(value, '\n'))
	return err
}

// extract reads the documents of a file. The errors name it as the user did.
func (t *terminal) extract(ctx context.Context, name string, opt extract.Options) (found []*extract.Result, err error) {
	opt.Program = program()
	in, err := t.openInput(name, opt.Limits.Input)
	if err != nil {
		return nil, err
	}
	defer in.close() // read only: nothing can be lost
	found, err = extract.Files(ctx, name, in, in.size, opt)
	var wrong []error
	for _, fault := range faults(err) {
		wrong = append(wrong, fileError("", fault))
	}
	return found, errors.Join(wrong...)
}
