// Package eval scores extracted records against gold files, by the rules of annotation: true positives, false positives
// and false negatives for each field over all documents, then precision, recall and F1.
//
// In: gold and records as JSON. Out: a table of rows, and what was missed or wrong. It reads no file and no document.
package eval

import (
	"encoding/json"

	"congvan"
)

// Facts are what a gold file or a record says, cut to what is scored. In gold a nil pointer or list is a key that is
// absent, and so not scored; an empty one says that the document has none.
type Facts struct {
	Issuer struct {
		Parent *string `json:"parent"`
		Name   *string `json:"name"`
	} `json:"issuer"`
	Number struct {
		Text *string `json:"text"`
	} `json:"number"`
	Place *string `json:"place"`
	Date  struct {
		Value *string `json:"value"`
	} `json:"date"`
	Type struct {
		Code *string `json:"code"`
	} `json:"type"`
	Subject *string `json:"subject"`
	Urgency *string `json:"urgency"`
	Secrecy *string `json:"secrecy"`
	Signer  struct {
		Authority *string `json:"authority"`
		Position  *string `json:"position"`
		Name      *string `json:"name"`
	} `json:"signer"`
	Addressees []Named     `json:"addressees"`
	Recipients []Named     `json:"recipients"`
	References []Reference `json:"references"`
	Tasks      []Task      `json:"tasks"`
	Deadlines  []Deadline  `json:"deadlines"`
	Indicators []Indicator `json:"indicators"`
}

// Named is an addressee, a recipient, or a body that leads or supports.
type Named struct {
	Name string  `json:"name"`
	Role *string `json:"role"`
}

// Reference is a document that the dispatch names.
type Reference struct {
	ID       string  `json:"id"`
	Type     *string `json:"type"`
	Number   string  `json:"number"`
	Date     *string `json:"date"`
	Issuer   *string `json:"issuer"`
	Title    string  `json:"title"`
	Relation *string `json:"relation"`
}

// Task is a task. Gold holds its deadlines themselves and its references as numbers, a record their ids.
type Task struct {
	ID         string       `json:"id"`
	Title      string       `json:"title"`
	Lead       []Named      `json:"lead"`
	Support    []Named      `json:"support"`
	Output     *string      `json:"output"`
	Deadlines  []DeadlineID `json:"deadlines"`
	Reports    []Report     `json:"reports"`
	References []string     `json:"references"`
}

// Report is a duty to report.
type Report struct {
	To  string `json:"to"`
	Via string `json:"via"`
}

// Deadline is the normal form of a time limit.
type Deadline struct {
	ID       string    `json:"id"`
	Kind     string    `json:"kind"`
	Bound    string    `json:"bound"`
	Date     string    `json:"date"`
	Time     string    `json:"time"`
	Start    string    `json:"start"`
	End      string    `json:"end"`
	RRule    string    `json:"rrule"`
	Relative *Relative `json:"relative"`
}

// Relative is a limit counted from an event.
type Relative struct {
	N    *float64 `json:"n"`
	Unit *string  `json:"unit"`
}

// DeadlineID is a deadline of a task: itself, or its id.
type DeadlineID struct {
	ID string
	*Deadline
}

// UnmarshalJSON takes an id or an object.
func (d *DeadlineID) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &d.ID)
	}
	return json.Unmarshal(data, &d.Deadline)
}

// Indicator is a measurable target.
type Indicator struct {
	Op    string  `json:"op"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	By    string  `json:"by"`
}

// Parse reads a gold file or a record.
func Parse(data []byte) (*Facts, error) {
	var f Facts
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, &congvan.Error{
			What: congvan.Message{VI: "không phải bản ghi JSON (" + err.Error() + ")", EN: "this is no JSON record (" + err.Error() + ")"},
			Err:  err,
		}
	}
	return &f, nil
}

// FromRecord cuts a record to what is scored.
func FromRecord(r *congvan.Record) (*Facts, error) { return Parse(r.AppendJSON(nil)) }
