package congvan

import (
	"maps"
	"regexp"
	"slices"
	"strings"
)

// SchemaOffice names the version of the office file.
const SchemaOffice = "congvan/office/1"

// Office is what a follow-up takes from the office that sends it. It is written by hand in YAML.
type Office struct {
	Schema       string   `json:"schema" yaml:"schema"`
	Name         string   `json:"name" yaml:"name"`                 // official full name
	Called       string   `json:"called" yaml:"called"`             // as its own papers call it in running text; "": Name
	Short        string   `json:"short" yaml:"short"`               // in Nơi nhận and tables; "": Called
	Abbreviation string   `json:"abbreviation" yaml:"abbreviation"` // in the symbol of its papers: "UBND"
	Aliases      []string `json:"aliases" yaml:"aliases"`           // other names by which dispatches mean it
	Groups       []string `json:"groups" yaml:"groups"`             // groups it belongs to: "Ủy ban nhân dân các tỉnh"

	Parent     string   `json:"parent" yaml:"parent"`         // cơ quan chủ quản trực tiếp, as printed above the name
	Letterhead []string `json:"letterhead" yaml:"letterhead"` // the lines of the name in the head; empty: laid out from Name
	Place      string   `json:"place" yaml:"place"`           // địa danh
	Address    string   `json:"address" yaml:"address"`       // ô 13, at the foot of a công văn; may be empty

	Decides    string                       `json:"decides" yaml:"decides"` // who gives tasks: "Chủ tịch Ủy ban nhân dân tỉnh"
	Watches    string                       `json:"watches" yaml:"watches"` // who watches over tasks that were given; may be empty
	Signers    []OfficeSigner               `json:"signers" yaml:"signers"`
	Units      []OfficeUnit                 `json:"units" yaml:"units"`           // its own units: they draft, and may be charged
	Bodies     []OfficeUnit                 `json:"bodies" yaml:"bodies"`         // bodies below it that it may charge
	Recipients map[string][]OfficeRecipient `json:"recipients" yaml:"recipients"` // lists of Nơi nhận by name; one named as a form is that form's
	Templates  string                       `json:"templates" yaml:"templates"`   // folder of its own texts of forms, beside the office file
}

// OfficeSigner is someone who signs, and for whom.
type OfficeSigner struct {
	ID        string   `json:"id" yaml:"id"`
	Name      string   `json:"name" yaml:"name"`
	Authority []string `json:"authority" yaml:"authority"` // lines above the position: "TM. Ủy ban nhân dân", "KT. Chủ tịch"
	Position  string   `json:"position" yaml:"position"`   // "Phó Chủ tịch"; an acting head's begins with "Q."
}

// OfficeUnit is a unit of the office, or a body below it.
type OfficeUnit struct {
	Name         string   `json:"name" yaml:"name"`
	Abbreviation string   `json:"abbreviation" yaml:"abbreviation"`
	Head         string   `json:"head" yaml:"head"`       // title of its head: "Trưởng phòng Nội chính"
	Matters      []string `json:"matters" yaml:"matters"` // words of a dispatch that make it a matter of this unit: an issuer, a field
}

// OfficeRecipient is one line of Nơi nhận, without its final punctuation.
type OfficeRecipient struct {
	Name    string `json:"name" yaml:"name"`
	Purpose string `json:"purpose" yaml:"purpose"` // "để báo cáo"
}

// ParseOffice reads an office file and checks it. Keys that it does not know are an error.
func ParseOffice(data []byte) (*Office, error) {
	var o Office
	if err := decodeYAML(data, &o); err != nil {
		return nil, err
	}
	if err := o.Validate(); err != nil {
		return nil, err
	}
	return &o, nil
}

// InText is the name by which the office's papers call it in running text.
func (o *Office) InText() string { return first(o.Called, o.Name) }

// InLists is the name of the office in Nơi nhận and in tables.
func (o *Office) InLists() string { return first(o.Short, o.InText()) }

// Signer finds a signer by id or by name; nil when there is none.
func (o *Office) Signer(key string) *OfficeSigner {
	for i := range o.Signers {
		if s := &o.Signers[i]; key != "" && (s.ID == key || s.Name == key) {
			return s
		}
	}
	return nil
}

// Unit finds one of the office's own units by name or abbreviation; nil when there is none.
func (o *Office) Unit(key string) *OfficeUnit {
	for i := range o.Units {
		if u := &o.Units[i]; key != "" && (u.Name == key || u.Abbreviation == key) {
			return u
		}
	}
	return nil
}

// symbolPart is one group of a symbol: "UBND", "VX"; NĐ 30/2020, Phụ lục I, Phần I, Mục II, khoản 3 điểm b and c.
var symbolPart = regexp.MustCompile(`^[\p{Lu}0-9&]+$`)

// Validate tells everything that is wrong with the office file at once, with the clause of NĐ 30/2020/NĐ-CP.
func (o *Office) Validate() error {
	var f faults
	checkSchema(&f, o.Schema, SchemaOffice)
	if o.Name == "" {
		f.add(say("thiếu name: tên chính thức, đầy đủ của cơ quan (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2 điểm a)",
			"name is missing: the official full name (Decree 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2 điểm a)"))
	}
	if !symbolPart.MatchString(o.Abbreviation) {
		f.add(badAbbreviation("abbreviation", o.Abbreviation))
	}
	if o.Place == "" {
		f.add(say("thiếu place: địa danh (Phụ lục I, Phần I, Mục II, khoản 4 điểm a)",
			"place is missing: the địa danh (Phụ lục I, Phần I, Mục II, khoản 4 điểm a)"))
	}
	if len(o.Signers) == 0 {
		f.add(say("thiếu signers: chưa có người ký (Điều 13)", "signers is missing: nobody signs (Điều 13)"))
	}
	seen := map[string]bool{}
	for i, s := range o.Signers {
		s.validate(&f, i+1)
		if s.ID != "" && seen[s.ID] {
			f.add(say("signers: id “%s” dùng hai lần", "signers: the id %q is used twice", s.ID))
		}
		seen[s.ID] = true
	}
	units(&f, "units", o.Units)
	units(&f, "bodies", o.Bodies)
	for _, name := range slices.Sorted(maps.Keys(o.Recipients)) {
		for _, r := range o.Recipients[name] {
			r.validate(&f, name)
		}
	}
	return f.err()
}

func units(f *faults, key string, list []OfficeUnit) {
	seen := map[string]bool{}
	for i, u := range list {
		switch {
		case u.Name == "":
			f.add(say("%s, mục %d: thiếu name", "%s, item %d: name is missing", key, i+1))
		case seen[u.Name]:
			f.add(say("%s: “%s” ghi hai lần", "%s: %q is given twice", key, u.Name))
		}
		seen[u.Name] = true
		if u.Abbreviation != "" && !symbolPart.MatchString(u.Abbreviation) {
			f.add(badAbbreviation(key+", "+u.Name, u.Abbreviation))
		}
	}
}

func badAbbreviation(key, value string) Message {
	return say("%s: chữ viết tắt “%s” phải là chữ in hoa liền nhau, dùng trong ký hiệu (Phụ lục I, Phần I, Mục II, khoản 3 điểm b, c)",
		"%s: the abbreviation %q must be capitals without blanks, for the symbol (Phụ lục I, Phần I, Mục II, khoản 3 điểm b, c)", key, value)
}

func (r OfficeRecipient) validate(f *faults, list string) {
	lower := strings.ToLower(r.Name)
	switch {
	case r.Name == "":
		f.add(say("recipients, %s: có dòng thiếu name", "recipients, %s: a line without name", list))
	case strings.HasPrefix(lower, "như "), strings.HasPrefix(lower, "lưu"):
		f.add(say("recipients, %s: “%s” do chương trình tự ghi, bỏ khỏi danh sách (Phụ lục I, Phần I, Mục II, khoản 9)",
			"recipients, %s: %q is written by the program, take it out (Phụ lục I, Phần I, Mục II, khoản 9)", list, r.Name))
	}
}

func first(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}
