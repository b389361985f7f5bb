package congvan

import (
	"encoding/json"
	"fmt"
	"regexp"
)

// SchemaChoices names the version of the choices file.
const SchemaChoices = "congvan/choices/1"

// Choices is what a clerk decides for one follow-up to one record. Every key that is left out has a proposal, so that an
// empty file gives a usable draft; generate gives the choices back with every proposal filled in.
type Choices struct {
	Schema string `json:"schema" yaml:"schema"`
	Record string `json:"record" yaml:"record"` // sha256 of the file whose record the task ids are of; "" is not checked

	Decides string `json:"decides" yaml:"decides"` // who gives the task
	Issuer  string `json:"issuer" yaml:"issuer"`   // how the text names who issued the incoming paper: "Bộ Nội vụ"
	Short   string `json:"short" yaml:"short"`     // what is to be done, in a few words, for the trích yếu
	Unit    string `json:"unit" yaml:"unit"`       // the unit that drafts, by name or abbreviation

	Charges []Charge  `json:"charges" yaml:"charges"`
	Reply   ReplyMode `json:"reply" yaml:"reply"`
	Result  string    `json:"result" yaml:"result"` // what is to be sent: "báo cáo", "văn bản góp ý"

	Results      []TaskResult `json:"results" yaml:"results"`           // of a report: what was done, task by task
	Difficulties []string     `json:"difficulties" yaml:"difficulties"` // of a report, a paragraph each
	Proposals    []string     `json:"proposals" yaml:"proposals"`       // of a report, a paragraph each

	Signer     string            `json:"signer" yaml:"signer"` // id or name of a signer of the office
	Recipients []RecipientChoice `json:"recipients" yaml:"recipients"`
	Number     string            `json:"number" yaml:"number"` // "15" or "15/UBND-VX"; "" leaves it blank
	Date       string            `json:"date" yaml:"date"`     // ISO day, "2026-03" or "2026"; what is missing stays blank
}

// Role is what a body does for a task.
type Role string

// The roles of a charge.
const (
	Lead    Role = "lead"
	Support Role = "support"
)

// ReplyMode says where the result of a charged body goes.
type ReplyMode string

// The reply modes.
const (
	ReplyDirect ReplyMode = "direct" // straight to the issuer
	ReplyDraft  ReplyMode = "draft"  // as a draft for the office
)

// Charge gives tasks of the incoming paper to one body.
type Charge struct {
	Body             string  `json:"body" yaml:"body"`
	Role             Role    `json:"role" yaml:"role"`                           // "": lead
	Tasks            TaskSet `json:"tasks" yaml:"tasks"`                         // left out: all
	Action           string  `json:"action" yaml:"action"`                       // instead of the tasks' own words; "" keeps them
	InternalDeadline string  `json:"internal_deadline" yaml:"internal_deadline"` // ISO day, not after the stated one
}

// TaskResult is what a report says of one task.
type TaskResult struct {
	Task string `json:"task" yaml:"task"`
	Done string `json:"done" yaml:"done"` // kết quả
	Note string `json:"note" yaml:"note"` // ghi chú
}

// RecipientChoice is one line of Nơi nhận, or the name of one of the office's lists.
type RecipientChoice struct {
	List    string `json:"list,omitempty" yaml:"list,omitempty"`
	Name    string `json:"name,omitempty" yaml:"name,omitempty"`
	Purpose string `json:"purpose,omitempty" yaml:"purpose,omitempty"`
}

// TaskSet is the word "all" or a list of task ids. The zero value is not chosen yet.
type TaskSet struct {
	All bool
	IDs []string
}

// Chosen tells whether the set was given at all.
func (s TaskSet) Chosen() bool { return s.All || s.IDs != nil }

// Has tells whether the task is in the set.
func (s TaskSet) Has(id string) bool {
	for _, own := range s.IDs {
		if own == id {
			return true
		}
	}
	return s.All
}

// MarshalJSON gives "all" or the ids.
func (s TaskSet) MarshalJSON() ([]byte, error) {
	if s.All {
		return []byte(`"all"`), nil
	}
	return json.Marshal(s.IDs)
}

// UnmarshalJSON takes "all" or the ids.
func (s *TaskSet) UnmarshalJSON(data []byte) error {
	return s.take(func(v any) error { return json.Unmarshal(data, v) })
}

// MarshalYAML gives "all" or the ids.
func (s TaskSet) MarshalYAML() (any, error) {
	if s.All {
		return "all", nil
	}
	return s.IDs, nil
}

// UnmarshalYAML takes "all" or the ids.
func (s *TaskSet) UnmarshalYAML(decode func(any) error) error { return s.take(decode) }

func (s *TaskSet) take(decode func(any) error) error {
	var ids []string
	if decode(&ids) == nil {
		*s = TaskSet{IDs: ids}
		return nil
	}
	var word string
	if err := decode(&word); err != nil || word != "all" {
		return &Error{What: say("tasks phải là all hoặc danh sách mã nhiệm vụ, ví dụ [1, 2.a]", "tasks must be all or a list of task ids, such as [1, 2.a]"),
			Err: fmt.Errorf("tasks %q", word)}
	}
	*s = TaskSet{All: true}
	return nil
}

// ParseChoices reads a choices file, JSON or YAML, and checks it. Empty data are the choices that leave all to the proposals.
func ParseChoices(data []byte) (*Choices, error) {
	var c Choices
	if err := decodeYAML(data, &c); err != nil {
		return nil, err
	}
	if err := c.Validate(); err != nil {
		return nil, err
	}
	return &c, nil
}

// chosenNumber is a number given for the new paper: the ordinal, with or without the symbol.
var chosenNumber = regexp.MustCompile(`^[0-9]+(/[\p{Lu}0-9&yr]+(-[\p{Lu}0-9&yr]+)+)?$`)

// Validate tells everything that is wrong with the choices at once. Whether ids and names exist is judged by generate.
func (c *Choices) Validate() error {
	var f faults
	checkSchema(&f, c.Schema, SchemaChoices)
	for i, ch := range c.Charges {
		if ch.Body == "" {
			f.add(say("charges, mục %d: thiếu body", "charges, item %d: body is missing", i+1))
		}
		if ch.Role != "" && ch.Role != Lead && ch.Role != Support {
			f.add(say("charges, %s: role là lead hoặc support, không phải “%s”", "charges, %s: role is lead or support, not %q", ch.Body, ch.Role))
		}
		if ch.InternalDeadline != "" && !IsDay(ch.InternalDeadline) {
			f.add(say("charges, %s: internal_deadline “%s” không phải ngày dạng 2026-03-05", "charges, %s: internal_deadline %q is no day like 2026-03-05", ch.Body, ch.InternalDeadline))
		}
	}
	if c.Reply != "" && c.Reply != ReplyDirect && c.Reply != ReplyDraft {
		f.add(say("reply là direct hoặc draft, không phải “%s”", "reply is direct or draft, not %q", c.Reply))
	}
	for i, r := range c.Results {
		if r.Task == "" {
			f.add(say("results, mục %d: thiếu task", "results, item %d: task is missing", i+1))
		}
	}
	for i, r := range c.Recipients {
		if (r.List == "") == (r.Name == "") {
			f.add(say("recipients, mục %d: ghi hoặc list hoặc name", "recipients, item %d: give either list or name", i+1))
		}
	}
	if c.Number != "" && !chosenNumber.MatchString(c.Number) {
		f.add(say("number “%s” không đúng dạng 15 hoặc 15/UBND-VX (Phụ lục I, Phần I, Mục II, khoản 3)", "number %q is not like 15 or 15/UBND-VX (Phụ lục I, Phần I, Mục II, khoản 3)", c.Number))
	}
	if c.Date != "" && !isPartDay(c.Date) {
		f.add(say("date “%s” không phải 2026-03-05, 2026-03 hoặc 2026 (Phụ lục I, Phần I, Mục II, khoản 4 điểm b)", "date %q is not 2026-03-05, 2026-03 or 2026 (Phụ lục I, Phần I, Mục II, khoản 4 điểm b)", c.Date))
	}
	return f.err()
}

// isPartDay tells whether s is a day, a month or a year in ISO form.
func isPartDay(s string) bool {
	return IsDay(s) || IsDay(s+"-01") || IsDay(s+"-01-01")
}
