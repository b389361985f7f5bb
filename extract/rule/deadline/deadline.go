// Package deadline finds the time limits on doing or reporting something, and the set times of activities, in a stretch
// of a dispatch.
//
// In: tagged text, the tokens of a task or of a paragraph outside tasks, the dispatch's own date and the places of the
// documents that it names. Out: deadlines in their normal form, dates that are no limit with the reason, warnings. It does
// not work out days from the calendar and gives no ids.
package deadline

import (
	"congvan"
	"congvan/extract/rule/day"
	"congvan/extract/tag"
	"congvan/extract/token"
	"congvan/internal/reuse"
)

// Span is a stretch of tokens [From, To).
type Span = tag.Span

// Setting is where the stretch stands.
type Setting uint8

// The settings.
const (
	Task       Setting = iota // a task's own text
	Outside                   // a paragraph outside tasks: only what is said to be a time or a limit counts
	Completion                // a table's cell under "Thời gian hoàn thành", "Thời hạn"
	Schedule                  // a table's cell under "Thời gian", "Thời gian thực hiện"
)

// Context is what is known around the stretch.
type Context struct {
	Date    string // the dispatch's own: ISO, cut to what is written, "" unknown
	Skip    []Span // mentions of documents: dates there are the documents'
	Titles  []Span // what those documents are about: times there are parts of names
	Setting Setting
}

// Again is a place where a limit is told once more: the one with that index.
type Again struct {
	Of    int
	Range congvan.Range
}

// In reads the tokens [from, to). The deadlines have no id.
func In(x *tag.Text, from, to int, ctx Context) ([]congvan.Deadline, []congvan.Candidate, []congvan.Warning) {
	found, _, candidates, warnings := Places(x, from, to, ctx)
	return found, candidates, warnings
}

// Places reads as In does, and tells where a limit stands again.
func Places(x *tag.Text, from, to int, ctx Context) ([]congvan.Deadline, []Again, []congvan.Candidate, []congvan.Warning) {
	p := parser{x: x, ctx: ctx, atoms: atomsRoom.Take(0)}
	p.today(ctx.Date)
	for n := x.LineOf(from); n < len(x.Lines) && x.Lines[n].From < to; n++ {
		l := &x.Lines[n]
		p.n, p.lineFrom, p.lineTo = n, l.From, min(l.To, to)
		setting := p.ctx.Setting
		if setting <= Outside && p.dayCell(n) {
			p.ctx.Setting = Schedule
		}
		p.line(max(l.From, from), p.lineTo)
		p.ctx.Setting = setting
	}
	atomsRoom.Give(p.atoms)
	return p.found, p.again, p.candidates, p.warnings
}

var atomsRoom reuse.Room[atom]

// bound is how a limit binds; none until a cue tells.
type bound uint8

const (
	none bound = iota
	before
	by
	within
	start
	on
)

var bounds = [...]string{none: congvan.BoundOn, before: congvan.BoundBefore, by: congvan.BoundBy, within: congvan.BoundWithin,
	start: congvan.BoundFrom, on: congvan.BoundOn}

type span struct{ from, to int }

// parser gathers the time expressions of one sentence, then settles them.
type parser struct {
	x        *tag.Text
	ctx      Context
	year     int // of the dispatch, 0 unknown
	month    int
	day      int
	from, to int // the sentence, or the clause between semicolons
	n        int // the line
	lineFrom int
	lineTo   int
	label    bound // what a label such as "Thời gian hoàn thành:" says of bare times
	labelled bool
	atoms    []atom

	found      []congvan.Deadline
	again      []Again
	candidates []congvan.Candidate
	warnings   []congvan.Warning
}

// today reads the dispatch's own date.
func (p *parser) today(iso string) {
	d := splitDate(iso)
	p.year, p.month, p.day = d[0], d[1], d[2]
	if p.year < 1900 || p.year > 2199 || p.month > 12 || p.day > 31 {
		p.year, p.month, p.day = 0, 0, 0
	}
}

// splitDate gives year, month and day, as far as they are written.
func splitDate(iso string) (out [3]int) {
	part, n, digits := 0, 0, 0
	for i := 0; i <= len(iso) && part < len(out); i++ {
		if i == len(iso) || iso[i] == '-' {
			if digits == 0 {
				return out
			}
			out[part] = n
			part, n, digits = part+1, 0, 0
			continue
		}
		if iso[i] < '0' || iso[i] > '9' || digits > 4 {
			return out
		}
		n = n*10 + int(iso[i]-'0')
		digits++
	}
	return out
}

// line cuts the line into sentences and clauses and reads each.
func (p *parser) line(from, to int) {
	p.columnOf()
	p.heading()
	p.labelOf(p.lineFrom, to)
	if from == p.lineFrom {
		from = p.afterNumber(from, to)
	}
	begin := from
	for i := from; i < to; i++ {
		if p.x.Tokens[i].Kind != token.Sign {
			continue
		}
		if p.x.Is(i, ';') || p.x.Is(i, '.') && i+1 < to && !p.x.Glued(i+1) && p.x.Number(i+1) < 0 {
			p.clause(begin, i)
			begin = i + 1
		}
	}
	p.clause(begin, to)
}

// afterNumber gives the token after a point's number at the begin of a line: "2.1. ", "3)".
func (p *parser) afterNumber(from, to int) int {
	x, i := p.x, from
	for i+1 < to && x.Number(i) >= 0 && x.Number(i) < 100 && (x.Is(i+1, '.') || x.Is(i+1, ')')) && x.Glued(i+1) {
		i += 2
		if i < to && !x.Glued(i) {
			return i // "1. " or "2.1. "
		}
	}
	if i > from && i+1 < to && x.Number(i) >= 0 && x.Tokens[i+1].Kind == token.Word && !x.Glued(i+1) && p.ctx.Setting < Completion {
		return i + 1 // "2.1 "
	}
	return from
}

// dayCell tells whether line n is a cell of a schedule: nothing but a day, "Ngày 03/01/2012 (thứ 3)", in a column of such.
func (p *parser) dayCell(n int) bool {
	if !p.onlyDay(n) {
		return false
	}
	cell := p.x.Lines[n].Cell
	for _, step := range []int{-1, 1} {
		for k := n + step; k >= 0 && k < len(p.x.Lines) && k-n < 40 && n-k < 40; k += step {
			other := p.x.Lines[k].Cell
			if other == nil || other.Table != cell.Table {
				break
			}
			if other.Col == cell.Col && other.Row != cell.Row {
				if p.onlyDay(k) {
					return true
				}
				break
			}
		}
	}
	return false
}

// onlyDay tells whether line n is a cell with nothing but a day in figures.
func (p *parser) onlyDay(n int) bool {
	l := &p.x.Lines[n]
	if l.Cell == nil || l.To-l.From > 10 || l.From >= l.To || p.x.Tokens[l.From].Key != kNgay {
		return false
	}
	d, ok := day.At(p.x, l.From)
	return ok && d.Year > 0 && d.To-d.From == 6 && p.x.Tokens[l.From+2].Kind == token.Sign && (d.To == l.To || p.x.Is(d.To, '('))
}

func (p *parser) clause(from, to int) {
	if from >= to {
		return
	}
	p.from, p.to, p.atoms = from, to, p.atoms[:0]
	p.labelOf(from, to)
	for i := from; i < to; {
		n, group := 0, 0
		kind := p.x.Tokens[i].Kind
		if kind == token.Word && p.x.Watched(i, startWords) {
			n, group = starts.At(p.x, i)
		}
		if n == 0 && kind != token.Number { // as nearly all
			i++
			continue
		}
		if end := holding(p.ctx.Skip, i); end > i {
			i = end
			continue
		}
		a, ok := p.atom(i, n, group)
		if !ok {
			i++
			continue
		}
		if p.x.Quoted(i) {
			a.reason = reasonQuoted
		}
		p.atoms = append(p.atoms, a)
		i = max(a.to, i+1)
	}
	p.settle()
}

// atom reads the time expression that begins with token i: a number, or the n words of the group of starts.
func (p *parser) atom(i, n, group int) (atom, bool) {
	if p.x.Tokens[i].Kind == token.Number {
		return p.number(i)
	}
	return p.word(i, n, group)
}

// holding gives the end of the span that holds the token, -1 if none does.
func holding(spans []Span, i int) int {
	for _, s := range spans {
		if s.From <= i && i < s.To {
			return s.To
		}
	}
	return -1
}
