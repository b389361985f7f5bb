// Package rule turns the outline of a dispatch into the values of its record, one file a field.
//
// In: tagged text with its outline. Out: values with their ranges and confidence, and warnings for what is unsure.
// A rule owns the keys of the record that it names, and touches no other. It reads no file and keeps no state.
package rule

import (
	"congvan"
	"congvan/extract/outline"
	"congvan/extract/rule/charge"
	"congvan/extract/tag"
	"congvan/extract/token"
	"congvan/paper/layout"
)

// Doc is what rules read.
type Doc struct {
	charge.Reader
	Outline *outline.Outline

	self    [][]token.Key // by what names the paper calls its issuer
	asked   [4]asked      // what Charges was asked last
	askedAt int
	Notes   []*tag.Text     // the footnotes, each a text of its own
	Ink     [][]layout.Word // what stands apart from the text on the first page, by lines
}

// New makes what rules read of a text and its outline.
func New(x *tag.Text, o *outline.Outline) *Doc {
	return &Doc{Reader: charge.Reader{Text: x}, Outline: o}
}

// Rule is one field's reading.
type Rule struct {
	Name  string
	Doc   string   // what it reads, and where it keeps silent
	Needs []*Rule  // whose values it reads
	Keys  []string // of the record
	Run   func(*Doc, *congvan.Record) []congvan.Warning
}

// Rules, in the order in which they run. A new rule is its file, its cases and its line here.
func Rules() []*Rule {
	return []*Rule{
		Letterhead, Number, Date, Type, Subject, Marks, Arrival, Addressee, Recipient, Signer, Part, Outline, Reference, Task,
	}
}

// Confidence of a value, by how it was found.
const (
	sure   = 0.97 // form and words agree
	likely = 0.92 // one of them
	unsure = 0.6  // a guess that must be shown as one
)

// span is a stretch of tokens.
type span = tag.Span

// line gives the tokens of a line.
func (d *Doc) line(i int) span { return d.Lines[i].Span() }

// set puts a place into an object's at, making it where needed.
func set(at *congvan.At, key string, w congvan.Where) {
	at.Set(key, w)
}

// main is the dispatch itself.
func (d *Doc) main() *outline.Part { return d.Outline.Parts[0] }
