package generate

import (
	"strings"

	"congvan"
	"congvan/templates"
)

// draft is one paper in the making: what it is made of, with the choices being filled in.
type draft struct {
	form    *form
	record  *congvan.Record // with the review
	office  *congvan.Office
	choices *congvan.Choices
	year    string // for a date left blank

	signer *congvan.OfficeSigner
	unit   *congvan.OfficeUnit // that drafts; nil when the office names none
	lacks  []congvan.Message   // what the paper needs and nobody gave
	taken  map[string]bool     // ids of tasks that the paper passes on
}

// newDraft checks what comes in and fills in every proposal.
func newDraft(f *form, in Input) (*draft, error) {
	if in.Record == nil || in.Office == nil {
		return nil, &congvan.Error{What: say("thiếu bản ghi văn bản đến hoặc tệp cơ quan", "the record or the office file is missing")}
	}
	if err := in.Office.Validate(); err != nil {
		return nil, err
	}
	record, err := in.Record.Amend(in.Review)
	if err != nil {
		return nil, err
	}
	d := &draft{form: f, record: record, office: in.Office, choices: &congvan.Choices{}, taken: map[string]bool{}}
	if in.Choices != nil {
		if err := in.Choices.Validate(); err != nil {
			return nil, err
		}
		if own := in.Choices.Record; own != "" && own != record.Source.SHA256 {
			return nil, &congvan.Error{What: say("choices này là của văn bản khác (sha256 %s)", "these choices are for another file (sha256 %s)", own)}
		}
		d.choices = copyChoices(in.Choices)
	}
	d.year, _, _ = cut(in.AsOf)
	for _, date := range []string{d.record.Arrival.Date, d.record.Date.Value} {
		if d.year == "" {
			d.year, _, _ = cut(date)
		}
	}
	d.propose()
	if err := d.check(); err != nil {
		return nil, err
	}
	return d, nil
}

func copyChoices(c *congvan.Choices) *congvan.Choices {
	out := *c
	out.Charges = append([]congvan.Charge(nil), c.Charges...)
	out.Results = append([]congvan.TaskResult(nil), c.Results...)
	if c.Recipients != nil {
		out.Recipients = append([]congvan.RecipientChoice{}, c.Recipients...)
	}
	return &out
}

// task finds a task of the incoming paper by its id.
func (d *draft) task(id string) *congvan.Task {
	for i := range d.record.Tasks {
		if d.record.Tasks[i].ID == id {
			return &d.record.Tasks[i]
		}
	}
	return nil
}

func (d *draft) deadline(id string) *congvan.Deadline {
	for i := range d.record.Deadlines {
		if d.record.Deadlines[i].ID == id {
			return &d.record.Deadlines[i]
		}
	}
	return nil
}

func (d *draft) reference(id string) *congvan.Reference {
	for i := range d.record.References {
		if d.record.References[i].ID == id {
			return &d.record.References[i]
		}
	}
	return nil
}

// left gives the ids of the tasks that the paper does not pass on, in the record's order.
func (d *draft) left() []string {
	var out []string
	for _, t := range d.record.Tasks {
		if !d.taken[t.ID] {
			out = append(out, t.ID)
		}
	}
	return out
}

// base gives the fields that every form has.
func (d *draft) base() templates.Scope {
	r := d.record
	return templates.Scope{
		Text: map[string]string{
			"type":        r.Type.Name,
			"number":      fullNumber(r.Number),
			"dated":       dated(r.Date.Value),
			"dated_long":  datedLong(r.Date.Value),
			"above":       d.above(),
			"issuer":      d.choices.Issuer,
			"subject":     plain(r.Subject),
			"about":       about(r.Subject),
			"office":      d.office.InText(),
			"office_name": d.office.Name,
			"decides":     d.choices.Decides,
			"short":       d.choices.Short,
			"own_number":  d.numberText(),
			"own_dated":   blankDay(d.dateValue()),
		},
		Lists: map[string][]templates.Scope{},
	}
}

// fullNumber gives the number of the incoming paper, "" when its ordinal is blank: a paper without it cannot be cited by it.
func fullNumber(n congvan.Number) string {
	if n.Ordinal == "" {
		return ""
	}
	return n.Text
}

// dateValue is the date of the new paper as far as it is known.
func (d *draft) dateValue() string {
	if d.choices.Date != "" {
		return d.choices.Date
	}
	return d.year
}

// symbol is the symbol of the new paper: type and office, for a công văn office and drafting unit (NĐ 30/2020, Phụ lục I,
// Phần I, Mục II, khoản 3 điểm b).
func (d *draft) symbol() string {
	if d.form.code != "CV" {
		return d.form.code + "-" + d.office.Abbreviation
	}
	if d.unit != nil && d.unit.Abbreviation != "" {
		return d.office.Abbreviation + "-" + d.unit.Abbreviation
	}
	return d.office.Abbreviation
}

// numberText is the number of the new paper as printed after "Số: ".
func (d *draft) numberText() string {
	n := d.choices.Number
	if strings.Contains(n, "/") {
		return n
	}
	if n == "" {
		return blank + "/" + d.symbol()
	}
	if len(n) == 1 {
		n = "0" + n
	}
	return n + "/" + d.symbol()
}
