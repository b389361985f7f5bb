package congvan

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"time"
)

// SchemaReview names the version of the review.
const SchemaReview = "congvan/review/1"

// FromReview marks in At a value that people set: it stands in no range of the text.
const FromReview = "review"

// Review is what people made of a record: changes in the order in which they were made. The record itself stays as it is.
type Review struct {
	Schema  string   `json:"schema"`
	Record  string   `json:"record"` // sha256 of the file whose record is changed; "" is not checked
	Changes []Change `json:"changes"`
}

// Change sets one value. Path is a JSON pointer (RFC 6901) into the record in which an item of a list that has ids goes
// by its id: "/tasks/3.a/lead", "/subject", "/tasks/A1~1II.3/title"; items of other lists go by index from 0, and "-" is
// the place after the last. Before is the value that is changed, absent when there was none; After is the new one,
// absent to take an item out of its list.
type Change struct {
	Path   string          `json:"path"`
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
	Who    string          `json:"who"`
	When   string          `json:"when"` // RFC 3339
}

// ParseReview reads a review and checks its form. Keys that it does not know are an error.
func ParseReview(data []byte) (*Review, error) {
	var r Review
	dec := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&r); err != nil {
		return nil, jsonError(data, err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, &Error{What: say("có chữ thừa sau tệp review", "something follows the review")}
	}
	if err := r.Validate(); err != nil {
		return nil, err
	}
	return &r, nil
}

// Validate tells everything that is wrong with the form of the review at once.
func (r *Review) Validate() error {
	var f faults
	checkSchema(&f, r.Schema, SchemaReview)
	for i, c := range r.Changes {
		if c.Path == "" || c.Path[0] != '/' {
			f.add(say("changes, mục %d: path “%s” phải bắt đầu bằng dấu /", "changes, item %d: path %q must begin with /", i+1, c.Path))
		}
		if c.Who == "" {
			f.add(say("changes, mục %d: thiếu who: ai sửa", "changes, item %d: who is missing", i+1))
		}
		if _, err := time.Parse(time.RFC3339, c.When); err != nil {
			f.add(say("changes, mục %d: when “%s” không phải thời điểm dạng 2026-03-05T08:00:00+07:00", "changes, item %d: when %q is no time like 2026-03-05T08:00:00+07:00", i+1, c.When))
		}
	}
	return f.err()
}

// jsonError puts what the JSON library found wrong into our words, with the line where it is known.
func jsonError(data []byte, err error) error {
	e := &Error{What: say("JSON sai: %s", "bad JSON: %s", err.Error()), Err: err}
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	offset := int64(-1)
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset = kind.Offset
	}
	if offset >= 0 && offset <= int64(len(data)) {
		e.Place = atLine(1 + bytes.Count(data[:offset], []byte("\n")))
	}
	return e
}
