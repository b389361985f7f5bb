package tag

import (
	"strings"

	"congvan"
	"congvan/extract/token"
)

// Span is a stretch of tokens [From, To).
type Span struct{ From, To int }

// Empty tells whether no token is in it.
func (s Span) Empty() bool { return s.From >= s.To }

// Span gives the tokens of the line.
func (l Line) Span() Span { return Span{l.From, l.To} }

// Trim drops signs of the sets from both ends.
func (x *Text) Trim(s Span, left, right string) Span {
	for s.From < s.To && x.Tokens[s.From].Kind == token.Sign && strings.Contains(left, x.Of(s.From, s.From+1)) {
		s.From++
	}
	for s.From < s.To && x.Tokens[s.To-1].Kind == token.Sign && strings.Contains(right, x.Of(s.To-1, s.To)) {
		s.To--
	}
	return s
}

// Value gives the value of the spans: healed, joined by a blank.
func (x *Text) Value(spans ...Span) string {
	if len(spans) == 1 {
		return heal(x.Of(spans[0].From, spans[0].To))
	}
	var parts []string
	for _, s := range spans {
		if s.From < s.To {
			parts = append(parts, heal(x.Of(s.From, s.To)))
		}
	}
	return strings.Join(parts, " ")
}

// Code gives the value of the spans with all blanks dropped, as numbers and symbols have it.
func (x *Text) Code(spans ...Span) string { return strings.ReplaceAll(x.Value(spans...), " ", "") }

// heal makes one stretch of the lines that a span may run over.
func heal(s string) string { return strings.ReplaceAll(s, "\n", " ") }

// Where gives the place of the spans.
func (x *Text) Where(confidence float64, spans ...Span) congvan.Where {
	return congvan.Where{Ranges: x.Ranges(spans...), Confidence: confidence}
}

// Ranges gives the bytes of the spans, nil for empty ones. All ranges of a text share some room, and each is full.
func (x *Text) Ranges(spans ...Span) congvan.Ranges {
	const many = 64
	if cap(x.ranges)-len(x.ranges) < len(spans) {
		x.ranges = make(congvan.Ranges, 0, max(many, len(spans)))
	}
	from := len(x.ranges)
	for _, s := range spans {
		if s.From < s.To {
			x.ranges = append(x.ranges, x.Range(s.From, s.To))
		}
	}
	if to := len(x.ranges); from < to {
		return x.ranges[from:to:to]
	}
	return nil
}

// Spans gives an empty list with room for n spans, cut from one that many share.
func (x *Text) Spans(n int) []Span {
	const many = 64
	if cap(x.spans)-len(x.spans) < n {
		x.spans = make([]Span, 0, max(many, n))
	}
	from := len(x.spans)
	x.spans = x.spans[:from+n]
	return x.spans[from : from : from+n]
}

// Same tells whether the spans have the same words and signs, however they are written.
func (x *Text) Same(a, b Span) bool {
	for {
		for a.From < a.To && x.Tokens[a.From].Kind == token.Line {
			a.From++
		}
		for b.From < b.To && x.Tokens[b.From].Kind == token.Line {
			b.From++
		}
		if a.Empty() || b.Empty() {
			return a.Empty() && b.Empty()
		}
		if x.Tokens[a.From].Key != x.Tokens[b.From].Key {
			return false
		}
		a.From, b.From = a.From+1, b.From+1
	}
}

// Words counts the words of a span.
func (x *Text) Words(s Span) int {
	n := 0
	for _, t := range x.Tokens[s.From:s.To] {
		if t.Kind == token.Word {
			n++
		}
	}
	return n
}
