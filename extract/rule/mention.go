package rule

import (
	"slices"
	"sort"

	"congvan"
	"congvan/extract/tag"
)

// mentions are the places of the documents that the paper names, by line: a task looks at its own lines only, so a long
// paper costs what its pages cost.
type mentions struct {
	x      *tag.Text
	named  byLine // the documents with number and date
	titles byLine // what they are about
	refs   [][]mention
}

// mention is one place of a reference.
type mention struct {
	ref int // index into the record's references
	at  congvan.Range
}

// byLine are spans and for each line those that stand on it, in the same order.
type byLine struct {
	all  []span
	line [][]span
}

func newMentions(x *tag.Text, refs []congvan.Reference) *mentions {
	m := &mentions{x: x, named: byLine{line: make([][]span, len(x.Lines))}, titles: byLine{line: make([][]span, len(x.Lines))}, refs: make([][]mention, len(x.Lines))}
	for i := range refs {
		ref := &refs[i]
		for _, ranges := range ref.Mentions {
			m.add(&m.named, ranges)
			for _, r := range ranges {
				if n := m.lineAt(r[0]); n < len(m.refs) {
					m.refs[n] = append(m.refs[n], mention{i, r})
				}
			}
		}
		m.add(&m.named, ref.At["date"].Ranges)
		m.add(&m.named, ref.At["number"].Ranges)
		m.add(&m.titles, ref.At["title"].Ranges)
	}
	return m
}

func (m *mentions) add(b *byLine, ranges congvan.Ranges) {
	for _, r := range ranges {
		s := span{From: m.tokenAt(r[0]), To: m.tokenAt(r[1])}
		b.all = append(b.all, s)
		for n := m.x.LineOf(s.From); n < len(m.x.Lines) && m.x.Lines[n].From < s.To; n++ {
			b.line[n] = append(b.line[n], s)
		}
	}
}

// in gives the spans that stand on the lines of s.
func (b *byLine) in(x *tag.Text, s span) []span {
	n := x.LineOf(s.From)
	if n < len(x.Lines) && s.To <= x.Lines[n].To {
		return b.line[n]
	}
	return b.all
}

// of gives the indexes of the references that are named in the spans, in order.
func (m *mentions) of(spans []span) []int {
	var out []int
	for _, s := range spans {
		if s.From >= s.To {
			continue
		}
		own := m.x.Range(s.From, s.To)
		for n := m.x.LineOf(s.From); n < len(m.x.Lines) && m.x.Lines[n].From < s.To; n++ {
			for _, r := range m.refs[n] {
				if own[0] <= r.at[0] && r.at[1] <= own[1] {
					out = append(out, r.ref)
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// tokenAt gives the first token that begins at the byte or after it.
func (m *mentions) tokenAt(pos int) int {
	from, to := 0, len(m.x.Tokens)
	for from < to {
		if mid := (from + to) / 2; int(m.x.Tokens[mid].Start) < pos {
			from = mid + 1
		} else {
			to = mid
		}
	}
	return from
}

// lineAt gives the line on which the byte stands.
func (m *mentions) lineAt(pos int) int {
	return sort.Search(len(m.x.Lines), func(i int) bool { return m.x.Lines[i].End > pos })
}
