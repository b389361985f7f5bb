// Package recordtest checks what must hold of every record, whatever the document: each value that stands in the text is
// its ranges, every other one says where it comes from.
//
// In: a record and the normalised text that its ranges point into. Out: what is wrong. It judges no reading.
package recordtest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"congvan"
)

// class is how a value follows from its ranges.
type class uint8

const (
	plain  class = iota // the ranges' text, joined by a blank
	code                // the same with blanks dropped
	mark                // the same in small letters
	normal              // a normal form: the ranges hold the words that it comes from
)

type value struct {
	name, key, text string
	class           class
	at              congvan.At
}

// Faults gives everything of the record that does not hold against the text.
func Faults(r *congvan.Record, text string) []string {
	var faults []string
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	for _, v := range values(r) {
		if v.text == "" {
			continue
		}
		w, ok := v.at.Get(v.key)
		if !ok {
			fault("%s %q has no place", v.name, v.text)
			continue
		}
		if w.Confidence <= 0 || w.Confidence > 1 {
			fault("%s: confidence %v", v.name, w.Confidence)
		}
		if len(w.Ranges) == 0 {
			if w.From == "" {
				fault("%s %q has neither ranges nor from", v.name, v.text)
			}
			continue
		}
		if bad := badRange(w.Ranges, text); bad != "" {
			fault("%s: %s", v.name, bad)
			continue
		}
		if got := read(w.Ranges, text, v.class); v.class != normal && got != v.text {
			fault("%s is %q, its ranges read %q", v.name, v.text, got)
		}
	}
	for _, ranges := range loose(r) {
		if bad := badRange(ranges, text); bad != "" {
			fault("%s", bad)
		}
	}
	return append(faults, ids(r)...)
}

func read(ranges congvan.Ranges, text string, c class) string {
	parts := make([]string, len(ranges))
	for i, r := range ranges {
		parts[i] = strings.ReplaceAll(text[r[0]:r[1]], "\n", " ")
	}
	s := strings.Join(parts, " ")
	switch c {
	case code:
		s = strings.ReplaceAll(s, " ", "")
	case mark:
		s = strings.ToLower(s)
	}
	return s
}

func badRange(ranges congvan.Ranges, text string) string {
	for _, r := range ranges {
		switch {
		case r[0] < 0 || r[1] > len(text) || r[0] >= r[1]:
			return fmt.Sprintf("range %v is not in a text of %d bytes", r, len(text))
		case !utf8.RuneStart(text[r[0]]) || r[1] < len(text) && !utf8.RuneStart(text[r[1]]):
			return fmt.Sprintf("range %v cuts a letter", r)
		}
	}
	return ""
}

// loose gives the ranges that stand outside at.
func loose(r *congvan.Record) []congvan.Ranges {
	var out []congvan.Ranges
	for i := range r.References {
		out = append(out, r.References[i].Mentions...)
	}
	for i := range r.Candidates {
		out = append(out, r.Candidates[i].Ranges)
	}
	for i := range r.Warnings {
		out = append(out, r.Warnings[i].Ranges)
	}
	var walk func([]congvan.Node)
	walk = func(nodes []congvan.Node) {
		for i := range nodes {
			out = append(out, nodes[i].Ranges)
			walk(nodes[i].Children)
		}
	}
	walk(r.Outline)
	return out
}

// ids gives names that point at nothing.
func ids(r *congvan.Record) []string {
	known := map[string]bool{}
	for i := range r.Deadlines {
		known[r.Deadlines[i].ID] = true
	}
	for i := range r.References {
		known[r.References[i].ID] = true
	}
	for i := range r.Indicators {
		known[r.Indicators[i].ID] = true
	}
	var faults []string
	need := func(of, id string) {
		if id != "" && !known[id] {
			faults = append(faults, fmt.Sprintf("%s names %q, which is not there", of, id))
		}
	}
	for i := range r.Tasks {
		t := &r.Tasks[i]
		for _, list := range [][]string{t.Deadlines, t.References, t.Indicators} {
			for _, id := range list {
				need("task "+t.ID, id)
			}
		}
		for _, p := range t.Reports {
			need("report of task "+t.ID, p.Deadline)
		}
	}
	for i := range r.References {
		for _, l := range r.References[i].Links {
			need("link of "+r.References[i].ID, l.To)
		}
	}
	return faults
}
