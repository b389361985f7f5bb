// Package generate makes the paper that follows a dispatch: it fills a form with the record, the review, the office and
// the clerk's choices, and lays it out by the profile.
//
// In: those four, and the texts of the forms. Out: the paper, the record of what it says, and the choices with every
// proposal filled in. It writes no file, reads no clock, and invents nothing: what stands in no source stays blank.
package generate

import (
	"io/fs"
	"strings"

	"congvan"
	"congvan/paper"
	"congvan/templates"
	"congvan/templates/profile"
)

// Input is what a follow-up is made of.
type Input struct {
	Record    *congvan.Record
	Review    *congvan.Review // may be nil
	Office    *congvan.Office
	Choices   *congvan.Choices // may be nil: all is proposed
	Templates fs.FS            // the office's own texts of forms; may be nil
	AsOf      string           // ISO day of the drafting, for the year of a date left blank; "" takes the incoming paper's
}

// Result is the paper and what it says.
type Result struct {
	Paper    *paper.Document
	Outgoing *congvan.Record   // what the paper says, without places and confidence
	Choices  *congvan.Choices  // with every proposal filled in
	Left     []string          // ids of tasks of the incoming paper that the new one does not pass on
	Notes    []congvan.Message // what people must look at before the paper is signed
}

// Make makes the paper of a form. The error tells everything that is missing or wrong at once.
func Make(name string, in Input) (*Result, error) {
	form := formOf(name)
	if form == nil {
		return nil, &congvan.Error{What: say("không có mẫu “%s”", "no form %q", name), Next: say("các mẫu: %s", "the forms are: %s", strings.Join(formNames(), ", "))}
	}
	d, err := newDraft(form, in)
	if err != nil {
		return nil, err
	}
	tpl, err := templates.Load(in.Templates, name)
	if err != nil {
		return nil, err
	}
	text, err := d.fill(tpl)
	if err != nil {
		return nil, err
	}
	doc := (&page{draft: d, text: text, prof: profile.ND30()}).document()
	return &Result{Paper: doc, Outgoing: d.outgoing(text), Choices: d.choices, Left: d.left(), Notes: d.notes()}, nil
}

// notes tells what the program leaves to people: marks of the incoming paper, and readings that it is not sure of.
func (d *draft) notes() []congvan.Message {
	var out []congvan.Message
	if s := d.record.Secrecy; s != "" {
		out = append(out, say("văn bản đến có dấu chỉ độ mật “%s”: xác định độ mật của văn bản này theo quy định về bảo vệ bí mật nhà nước",
			"the incoming dispatch is marked secret (%q): this paper's own degree must be settled by the rules on state secrets", s))
	}
	if u := d.record.Urgency; u != "" {
		out = append(out, say("văn bản đến có dấu chỉ mức độ khẩn “%s”: đề xuất mức độ khẩn cho văn bản này nếu cần",
			"the incoming dispatch is marked urgent (%q): propose a mark for this paper where needed", u))
	}
	if n := len(d.record.Warnings); n > 0 {
		out = append(out, say("bản ghi có %d chỗ đọc chưa chắc chắn (warnings): đối chiếu với văn bản đến",
			"the record has %d doubtful readings (warnings): compare it with the dispatch", n))
	}
	return out
}

// filled is the text of the paper's parts.
type filled struct {
	subject string
	body    []templates.Line
	annex   string // "" when there is none
	title   string
	note    string
	columns []string // widths of the table in percent
	table   []templates.Line
}

// fill renders every part of the template; what is missing in any of them is named at once.
func (d *draft) fill(tpl *templates.Template) (*filled, error) {
	scope := d.form.scope(d)
	var (
		out     filled
		missing []string
	)
	render := func(name string) ([]templates.Line, error) {
		b := tpl.Block(name)
		if b == nil {
			return nil, nil
		}
		lines, miss, err := b.Render(scope)
		for _, m := range miss {
			missing = appendNew(missing, m)
		}
		return lines, err
	}
	one := func(name string, to *string) error {
		lines, err := render(name)
		var parts []string
		for _, l := range lines {
			parts = append(parts, l.Text())
		}
		*to = strings.Join(parts, " ")
		return err
	}
	var err error
	if out.body, err = render("body"); err != nil {
		return nil, err
	}
	if err := one("subject", &out.subject); err != nil {
		return nil, err
	}
	if d.form.annex && tpl.Block("table") != nil {
		if out.table, err = render("table"); err != nil {
			return nil, err
		}
		out.columns = tpl.Block("table").Args
		if err := one("annex", &out.annex); err != nil {
			return nil, err
		}
		if err := one("annex-title", &out.title); err != nil {
			return nil, err
		}
		if err := one("annex-note", &out.note); err != nil {
			return nil, err
		}
	}
	if err := d.missing(missing); err != nil {
		return nil, err
	}
	endBody(out.body)
	return &out, nil
}

// missing makes the error that names what the paper lacks.
func (d *draft) missing(fields []string) error {
	var what [2][]string
	for _, f := range fields {
		m := templates.Describe(f)
		what[0] = append(what[0], m.VI)
		what[1] = append(what[1], m.EN)
	}
	for _, m := range d.lacks {
		what[0] = append(what[0], m.VI)
		what[1] = append(what[1], m.EN)
	}
	if len(what[0]) == 0 {
		return nil
	}
	return &congvan.Error{What: congvan.Message{VI: "thiếu: " + strings.Join(what[0], "; "), EN: "missing: " + strings.Join(what[1], "; ")},
		Next: say("ghi vào choices hoặc sửa bản ghi bằng review", "give it in the choices or mend the record by a review")}
}

// endBody ends the last line of the body with "./.", as every form of NĐ 30/2020/NĐ-CP, Phụ lục III ends.
func endBody(body []templates.Line) {
	if len(body) == 0 {
		return
	}
	cell := body[len(body)-1].Cells[0]
	last := &cell[len(cell)-1]
	last.Text = strings.TrimRight(strings.TrimSuffix(last.Text, "./."), ".;:, ") + "./."
}

func appendNew(list []string, s string) []string {
	for _, own := range list {
		if own == s {
			return list
		}
	}
	return append(list, s)
}
