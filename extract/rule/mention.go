package rule

import (
	"slices"
	"sort"

	"congvan"
	"congvan/extract/tag"
	"congvan/internal/reuse"
)

// mentions are the places of the documents that the paper names, by line: a task looks at its own lines only, so a long
// paper costs what its pages cost.
type mentions struct {
	x      *tag.Text
	named  byLine[span] // the documents with number and date
	titles byLine[span] // what they are about
	refs   byLine[mention]
}

// mention is one place of a reference.
type mention struct {
	ref int // index into the record's references
	at  congvan.Range
}

// byLine are things that stand in a text.
type byLine[T any] struct {
	room  *reuse.Room[T]
	all   []T
	lines [][2]int // of each the first line and the one after the last
	from  []int    // by line, where its own begin
	own   []T      // line by line, in the order of all
}

func (b *byLine[T]) add(thing T, from, to int) {
	b.all, b.lines = append(b.all, thing), append(b.lines, [2]int{from, to})
}

// sort puts the things by the lines of a text of so many.
func (b *byLine[T]) sort(lines int) {
	b.from = intsRoom.Take(lines + 1)[:lines+1]
	for _, l := range b.lines {
		for n := l[0]; n < l[1]; n++ {
			b.from[n]++
		}
	}
	total := 0
	for n := range b.from { // each is for now where its line ends
		total += b.from[n]
		b.from[n] = total
	}
	b.own = b.room.Take(total)[:total]
	for i := len(b.all) - 1; i >= 0; i-- {
		for n := b.lines[i][0]; n < b.lines[i][1]; n++ {
			b.from[n]--
			b.own[b.from[n]] = b.all[i]
		}
	}
}

// open makes room for so many things, which close gives back.
func (b *byLine[T]) open(room *reuse.Room[T], size int) {
	b.room, b.all, b.lines = room, room.Take(size), pairsRoom.Take(size)
}

func (b *byLine[T]) close() {
	b.room.Give(b.all)
	b.room.Give(b.own)
	pairsRoom.Give(b.lines)
	intsRoom.Give(b.from)
}

var (
	spansRoom    reuse.Room[span]
	mentionsRoom reuse.Room[mention]
	pairsRoom    reuse.Room[[2]int]
	intsRoom     reuse.Room[int]
)

// on gives the things on the line.
func (b *byLine[T]) on(line int) []T { return b.own[b.from[line]:b.from[line+1]] }

func newMentions(x *tag.Text, refs []congvan.Reference) *mentions {
	m := &mentions{x: x}
	m.named.open(&spansRoom, 3*len(refs))
	m.titles.open(&spansRoom, len(refs))
	m.refs.open(&mentionsRoom, len(refs))
	for i := range refs {
		ref := &refs[i]
		for _, ranges := range ref.Mentions {
			m.add(&m.named, ranges)
			for _, r := range ranges {
				if n := m.lineAt(r[0]); n < len(x.Lines) {
					m.refs.add(mention{i, r}, n, n+1)
				}
			}
		}
		m.add(&m.named, ref.At.Of("date").Ranges)
		m.add(&m.named, ref.At.Of("number").Ranges)
		m.add(&m.titles, ref.At.Of("title").Ranges)
	}
	m.named.sort(len(x.Lines))
	m.titles.sort(len(x.Lines))
	m.refs.sort(len(x.Lines))
	return m
}

// close gives back the room; the mentions must not be asked again.
func (m *mentions) close() {
	m.named.close()
	m.titles.close()
	m.refs.close()
}

func (m *mentions) add(b *byLine[span], ranges congvan.Ranges) {
	for _, r := range ranges {
		s := span{From: m.x.TokenAt(r[0]), To: m.x.TokenAt(r[1])}
		from := m.x.LineOf(s.From)
		to := from
		for to < len(m.x.Lines) && m.x.Lines[to].From < s.To {
			to++
		}
		b.add(s, from, to)
	}
}

// around gives those of the spans that stand on the line of s, all where it has several lines.
func (m *mentions) around(b *byLine[span], s span) []span {
	n := m.x.LineOf(s.From)
	if n < len(m.x.Lines) && s.To <= m.x.Lines[n].To {
		return b.on(n)
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
			for _, r := range m.refs.on(n) {
				if own[0] <= r.at[0] && r.at[1] <= own[1] {
					out = append(out, r.ref)
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// lineAt gives the line on which the byte stands.
func (m *mentions) lineAt(pos int) int {
	return sort.Search(len(m.x.Lines), func(i int) bool { return m.x.Lines[i].End > pos })
}
