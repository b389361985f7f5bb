package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf16"

	"congvan"
	"congvan/generate"
	"congvan/generate/write/docx"
	"congvan/generate/write/pdf"
	"congvan/internal/atomicfile"
	"congvan/paper"

	"github.com/goccy/go-yaml"
	"github.com/spf13/cobra"
)

var (
	generateUse   = congvan.Message{VI: "generate MẪU", EN: "generate FORM"}
	generateShort = congvan.Message{VI: "Lập văn bản tiếp theo", EN: "Draft the paper that follows"}
	generateLong  = congvan.Message{
		VI: `Lập văn bản theo mẫu từ bản ghi của văn bản đến (congvan extract), tệp cơ quan (congvan office init) và, nếu có,
những chỗ đã sửa (review) và lựa chọn của người soạn (choices). Không có choices thì chương trình tự đề xuất mọi lựa chọn:
--write-choices ghi các đề xuất ra tệp để xem, sửa và dùng lại. Số và ngày để trống cho văn thư điền.

Đuôi tệp ra cho biết kiểu: .docx hoặc .pdf. Tệp cũ cùng tên được thay khi tệp mới đã ghi xong.`,
		EN: `Drafts the paper of a form from the record of the incoming dispatch (congvan extract), the office file (congvan
office init) and, where there are any, the corrections (review) and what the clerk decides (choices). Without choices
the program proposes every one: --write-choices writes them to a file to look at, change and use again. Number and date
stay blank for the registry.

The name's ending says what is written: .docx or .pdf. An old file of that name is replaced once the new one is whole.`,
	}
	generateExample = congvan.Message{
		VI: `  congvan generate --list
  congvan generate giao-viec --from ban-ghi.json --office office.yaml -o giao-viec.docx
  congvan generate trien-khai --from ban-ghi.json --office office.yaml --choices chon.yaml --record di.json -o di.pdf`,
		EN: `  congvan generate --list
  congvan generate giao-viec --from record.json --office office.yaml -o out.docx
  congvan generate trien-khai --from record.json --office office.yaml --choices choices.yaml --record out.json -o out.pdf`,
	}
	formWord         = congvan.Message{VI: "tên mẫu", EN: "the form"}
	listFlag         = congvan.Message{VI: "liệt kê các mẫu", EN: "list the forms"}
	fromFlag         = congvan.Message{VI: "`TỆP` bản ghi JSON của văn bản đến; “-” là đầu vào chuẩn", EN: "JSON record `FILE` of the incoming dispatch; \"-\" is standard input"}
	officeFlag       = congvan.Message{VI: "`TỆP` cơ quan (YAML)", EN: "office `FILE` (YAML)"}
	reviewFlag       = congvan.Message{VI: "`TỆP` những chỗ đã sửa trong bản ghi (JSON)", EN: "`FILE` of corrections to the record (JSON)"}
	choicesFlag      = congvan.Message{VI: "`TỆP` lựa chọn của người soạn (YAML)", EN: "`FILE` of the clerk's choices (YAML)"}
	writeChoicesFlag = congvan.Message{VI: "ghi mọi lựa chọn, kể cả đề xuất, ra `TỆP`", EN: "write all choices, the proposals too, to `FILE`"}
	recordFlag       = congvan.Message{VI: "ghi bản ghi của văn bản mới ra `TỆP`", EN: "write the record of the new paper to `FILE`"}
	templatesFlag    = congvan.Message{VI: "`THƯ MỤC` mẫu chữ riêng; không có thì theo tệp cơ quan", EN: "`FOLDER` of own form texts; else as the office file says"}
	paperFlag        = congvan.Message{VI: "ghi văn bản ra `TỆP` .docx hoặc .pdf", EN: "write the paper to `FILE`, .docx or .pdf"}
	draftDayFlag     = congvan.Message{VI: "`NGÀY` soạn, cho năm của ngày để trống (không có: hôm nay)", EN: "`DAY` of drafting, for the year of a blank date (else today)"}

	needFlag       = congvan.Message{VI: "thiếu %s", EN: "%s is missing"}
	badEnding      = congvan.Message{VI: "không biết ghi kiểu “%s”", EN: "cannot write the kind %q"}
	docxOrPDF      = congvan.Message{VI: "đặt tên tệp có đuôi .docx hoặc .pdf", EN: "give a name that ends in .docx or .pdf"}
	sameFile       = congvan.Message{VI: "hai tệp ra cùng tên", EN: "two output files have one name"}
	otherNames     = congvan.Message{VI: "đặt tên khác nhau", EN: "give them different names"}
	noRecord       = congvan.Message{VI: "không phải bản ghi JSON của congvan", EN: "this is no JSON record of congvan"}
	extractFirst   = congvan.Message{VI: "lập bản ghi trước: congvan extract VĂN-BẢN -o ban-ghi.json", EN: "make the record first: congvan extract DISPATCH -o record.json"}
	manyRecords    = congvan.Message{VI: "có nhiều bản ghi trong một tệp", EN: "there are several records in the file"}
	oneRecord      = congvan.Message{VI: "đưa tệp chỉ có một bản ghi", EN: "give a file with one record"}
	noFolder       = congvan.Message{VI: "không có thư mục mẫu này", EN: "no such folder of form texts"}
	wrotePaper     = congvan.Message{VI: "đã ghi %s\n", EN: "wrote %s\n"}
	leftTasks      = congvan.Message{VI: "nhiệm vụ của văn bản đến không đưa vào: %s\n", EN: "tasks of the incoming dispatch left out: %s\n"}
	formsWithNames = congvan.Message{VI: "  %-18s %s\n", EN: "  %-18s %s\n"}
)

// drafting is what the flags of generate ask for.
type drafting struct {
	from, office, review, choices, templates string
	out, record, writeChoices, asOf          string
	list                                     bool
}

// generateCommand drafts the paper that follows a dispatch.
func generateCommand(t *terminal) *cobra.Command {
	var x drafting
	cmd := &cobra.Command{
		Use:     t.say(generateUse),
		Short:   t.say(generateShort),
		Long:    t.say(generateLong),
		Example: t.say(generateExample),
		RunE: func(cmd *cobra.Command, args []string) error {
			if x.list {
				return listForms(t)
			}
			if err := words(formWord)(cmd, args); err != nil {
				return err
			}
			return x.run(t, cmd, args[0])
		},
	}
	f := cmd.Flags()
	f.StringVarP(&x.out, "output", "o", "", t.say(paperFlag))
	f.StringVar(&x.from, "from", "", t.say(fromFlag))
	f.StringVar(&x.office, "office", "", t.say(officeFlag))
	f.StringVar(&x.review, "review", "", t.say(reviewFlag))
	f.StringVar(&x.choices, "choices", "", t.say(choicesFlag))
	f.StringVar(&x.writeChoices, "write-choices", "", t.say(writeChoicesFlag))
	f.StringVar(&x.record, "record", "", t.say(recordFlag))
	f.StringVar(&x.templates, "templates", "", t.say(templatesFlag))
	f.StringVar(&x.asOf, "as-of", "", t.say(draftDayFlag))
	f.BoolVar(&x.list, "list", false, t.say(listFlag))
	return cmd
}

func listForms(t *terminal) error {
	for _, f := range generate.Forms() {
		if _, err := fmt.Fprintf(t.out, t.say(formsWithNames), f.Name, t.say(f.What)); err != nil {
			return fileError("", err)
		}
	}
	return nil
}

func (x *drafting) run(t *terminal, cmd *cobra.Command, form string) error {
	write, err := x.check(cmd)
	if err != nil {
		return err
	}
	in, err := x.input(t)
	if err != nil {
		return err
	}
	res, err := generate.Make(form, *in)
	if err != nil {
		var known *congvan.Error
		if errors.As(err, &known) && known.File != "" {
			return err // it is a form's text that is wrong, not the record
		}
		return fileError(x.from, err)
	}
	outputs := []output{{x.out, func(w io.Writer) error { return write(w, res.Paper) }}}
	if x.record != "" {
		outputs = append(outputs, output{x.record, func(w io.Writer) error { return writeJSON(w, res.Outgoing) }})
	}
	if x.writeChoices != "" {
		outputs = append(outputs, output{x.writeChoices, func(w io.Writer) error { return yaml.NewEncoder(w).Encode(res.Choices) }})
	}
	for _, o := range outputs {
		if err := atomicfile.Write(o.name, o.write); err != nil {
			return fileError(o.name, err)
		}
		fmt.Fprintf(t.err, t.say(wrotePaper), o.name)
	}
	for _, note := range res.Notes {
		fmt.Fprintln(t.err, t.say(note))
	}
	if len(res.Left) > 0 {
		fmt.Fprintf(t.err, t.say(leftTasks), strings.Join(res.Left, ", "))
	}
	return nil
}

// output is a file to write and what writes it.
type output struct {
	name  string
	write func(io.Writer) error
}

// check judges the flags and gives the writer that the ending of the output's name asks for.
func (x *drafting) check(cmd *cobra.Command) (func(io.Writer, *paper.Document) error, error) {
	for _, need := range [][2]string{{"--from", x.from}, {"--office", x.office}, {"--output", x.out}} {
		if need[1] == "" {
			return nil, wrongUse(fill(needFlag, need[0]), useOf(cmd))
		}
	}
	if x.asOf != "" && !congvan.IsDay(x.asOf) {
		return nil, wrongUse(fill(badDay, x.asOf), dayIs)
	}
	seen := map[string]bool{}
	for _, name := range []string{x.out, x.record, x.writeChoices} {
		if name = filepath.Clean(name); name != "." && seen[name] {
			return nil, wrongUse(sameFile, otherNames)
		}
		seen[filepath.Clean(name)] = true
	}
	switch end := strings.ToLower(filepath.Ext(x.out)); end {
	case ".docx":
		return docx.Write, nil
	case ".pdf":
		return pdf.Write, nil
	default:
		return nil, wrongUse(fill(badEnding, end), docxOrPDF)
	}
}

// input reads every file that the flags name.
func (x *drafting) input(t *terminal) (*generate.Input, error) {
	in := &generate.Input{AsOf: x.asOf}
	if in.AsOf == "" {
		in.AsOf = time.Now().Format("2006-01-02")
	}
	data, err := t.readSmall(x.from)
	if err != nil {
		return nil, err
	}
	if in.Record, err = parseRecord(data); err != nil {
		return nil, fileError(x.from, err)
	}
	if data, err = t.readSmall(x.office); err != nil {
		return nil, err
	}
	if in.Office, err = congvan.ParseOffice(data); err != nil {
		return nil, fileError(x.office, err)
	}
	if x.review != "" {
		if data, err = t.readSmall(x.review); err != nil {
			return nil, err
		}
		if in.Review, err = congvan.ParseReview(data); err != nil {
			return nil, fileError(x.review, err)
		}
	}
	if x.choices != "" {
		if data, err = t.readSmall(x.choices); err != nil {
			return nil, err
		}
		if in.Choices, err = congvan.ParseChoices(data); err != nil {
			return nil, fileError(x.choices, err)
		}
	}
	in.Templates, err = x.templateFolder(in.Office)
	return in, err
}

// templateFolder gives the folder of the office's own form texts, nil when it has none.
func (x *drafting) templateFolder(o *congvan.Office) (fs.FS, error) {
	dir := x.templates
	if dir == "" && o.Templates != "" {
		dir = filepath.FromSlash(o.Templates)
		if !filepath.IsAbs(dir) {
			dir = filepath.Join(filepath.Dir(x.office), dir)
		}
	}
	if dir == "" {
		return nil, nil
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil, &congvan.Error{File: dir, What: noFolder, Next: checkName, Err: err}
	}
	return os.DirFS(dir), nil
}

// maxSmall is the most bytes of a record or of a file written by hand.
const maxSmall = 64 << 20

// readSmall reads a whole file, or standard input.
func (t *terminal) readSmall(name string) ([]byte, error) {
	in, err := t.openInput(name, maxSmall)
	if err != nil {
		return nil, err
	}
	defer in.close() // read only: nothing can be lost
	if in.size > maxSmall {
		return nil, &congvan.Error{File: name, What: fill(tooBig, maxSmall>>20)}
	}
	data, err := io.ReadAll(io.NewSectionReader(in, 0, in.size))
	if err != nil {
		return nil, fileError(name, err)
	}
	return fromUTF16(data), nil
}

// fromUTF16 gives the text in UTF-8 when it begins with the mark of UTF-16: older PowerShell writes ">" so.
func fromUTF16(data []byte) []byte {
	rest, ok := bytes.CutPrefix(data, []byte{0xff, 0xfe})
	if !ok {
		return data
	}
	units := make([]uint16, len(rest)/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(rest[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}

// parseRecord reads the one record in a JSON file.
func parseRecord(data []byte) (*congvan.Record, error) {
	var r congvan.Record
	dec := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))))
	if err := dec.Decode(&r); err != nil || r.Schema != congvan.SchemaDispatch {
		return nil, &congvan.Error{What: noRecord, Next: extractFirst, Err: err}
	}
	if dec.More() {
		return nil, &congvan.Error{What: manyRecords, Next: oneRecord}
	}
	return &r, nil
}

// writeJSON writes a record on lines of its own.
func writeJSON(w io.Writer, r *congvan.Record) error {
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, r.AppendJSON(nil), "", "  "); err != nil {
		return err
	}
	pretty.WriteByte('\n')
	_, err := w.Write(pretty.Bytes())
	return err
}
