// Package rule turns the outline of a dispatch into the values of its record, one file a field.
//
// In: tagged text with its outline. Out: values with their ranges and confidence, and warnings for what is unsure.
// A rule owns the keys of the record that it names, and touches no other. It reads no file and keeps no state.
package rule

import (
	"strings"

	"congvan"
	"congvan/extract/outline"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Doc is what rules read.
type Doc struct {
	*tag.Text
	Outline *outline.Outline
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
		Letterhead, Number, Date, Type, Subject, Marks, Addressee, Recipient, Signer, Part, Outline, Reference, Task,
	}
}

// Confidence of a value, by how it was found.
const (
	sure   = 0.97 // form and words agree
	likely = 0.92 // one of them
	unsure = 0.6  // a guess that must be shown as one
)

// span is a stretch of tokens [from, to).
type span struct{ from, to int }

// line gives the tokens of a line.
func (d *Doc) line(i int) span { return span{d.Lines[i].From, d.Lines[i].To} }

// trim drops signs of the set and blanks from both ends.
func (d *Doc) trim(s span, left, right string) span {
	for s.from < s.to && d.Tokens[s.from].Kind == token.Sign && strings.Contains(left, d.Of(s.from, s.from+1)) {
		s.from++
	}
	for s.from < s.to && d.Tokens[s.to-1].Kind == token.Sign && strings.Contains(right, d.Of(s.to-1, s.to)) {
		s.to--
	}
	return s
}

// text gives the value of the spans: healed, joined by a blank.
func (d *Doc) text(spans ...span) string {
	if len(spans) == 1 {
		return heal(d.Of(spans[0].from, spans[0].to))
	}
	var parts []string
	for _, s := range spans {
		if s.from < s.to {
			parts = append(parts, heal(d.Of(s.from, s.to)))
		}
	}
	return strings.Join(parts, " ")
}

// code gives the value of the spans with all blanks dropped.
func (d *Doc) code(spans ...span) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\n' {
			return -1
		}
		return r
	}, d.text(spans...))
}

// heal makes one stretch of the lines that a span may run over.
func heal(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// where gives the place of the spans.
func (d *Doc) where(confidence float64, spans ...span) congvan.Where {
	w := congvan.Where{Confidence: confidence}
	for _, s := range spans {
		if s.from < s.to {
			w.Ranges = append(w.Ranges, d.Range(s.from, s.to))
		}
	}
	return w
}

// ranges gives the ranges of the spans.
func (d *Doc) ranges(spans ...span) congvan.Ranges { return d.where(0, spans...).Ranges }

// set puts a place into an object's at, making it where needed.
func set(at *congvan.At, key string, w congvan.Where) {
	if *at == nil {
		*at = congvan.At{}
	}
	(*at)[key] = w
}

// words counts the words of a span.
func (d *Doc) words(s span) int {
	n := 0
	for _, t := range d.Tokens[s.from:s.to] {
		if t.Kind == token.Word {
			n++
		}
	}
	return n
}

// main is the dispatch itself.
func (d *Doc) main() *outline.Part { return d.Outline.Parts[0] }
