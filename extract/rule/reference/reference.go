// Package reference finds the documents that a dispatch names: by number, laws by name, other unnumbered papers by their
// date; what the dispatch has to do with each, and what they have to do with each other.
//
// In: tagged text and what is known of the dispatch itself. Out: one reference a document, every place that names it,
// and warnings. It knows no outline and no task; the caller tells which stretches are head, recipients or attached parts.
package reference

import (
	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
	"congvan/internal/reuse"
)

// Span is a stretch of tokens [From, To).
type Span = tag.Span

// Context is what is known of the dispatch before its references are read. The zero value knows nothing.
type Context struct {
	Number   string // its own number and symbol, "" when blank
	Type     string // its own type's code
	Decision bool   // QĐ or NQ: what its recitals consider and propose is basis, not answered
	Skip     []Span // head lines with the own number, recipients, signature: nothing there is read
	Recitals []Span // "Căn cứ …" clauses; lines that begin with "Căn cứ" before the first point count without
	Parts    []Span // documents attached after the dispatch: their reasons are not this dispatch's
}

// All reads the text once. References stand in the order of their first mention, with ids r1, r2 …
func All(x *tag.Text, ctx Context) ([]congvan.Reference, []congvan.Warning) {
	p := parser{x: x, ctx: ctx, own: foldNumber(ctx.Number), prev: -1, preamble: true, out: mentionsRoom.Take(0)}
	for n := range x.Lines {
		p.line(&x.Lines[n])
	}
	refs, warnings := p.merge()
	mentionsRoom.Give(p.out)
	return refs, warnings
}

var mentionsRoom reuse.Room[mention]

// span is a stretch of tokens; to 0 is none.
type span struct{ from, to int }

func (s span) some() bool { return s.to > s.from }

// kind is how a mention names its document.
type kind uint8

const (
	numbered kind = iota // by number and symbol
	bare                 // by number alone: "Kế hoạch số 32"
	law                  // by name
	dated                // an unnumbered paper with its date
	back                 // "văn bản trên"
)

// mention is one place that names a document.
type mention struct {
	span     // from the type word to the last of number, date and issuer
	kind     kind
	code     string // of the type word, or of the symbol
	typ      span   // what tells the type
	explicit bool   // typ is a word, not the symbol's code
	number   span   // with the symbol, or the ordinal alone where the symbol stands with a later number
	symbol   span   // that symbol
	num      num
	date     string
	dateAt   span
	issuer   span
	after    bool // the issuer stands after the number
	title    span
	prefix   span // the type word of a title that stands once for a list of laws
	relation congvan.Relation
	parent   int // the mention in whose title this one stands, -1 none
	link     congvan.Relation
	changed  int // the mention that this one is said to have changed, from 1; 0 none
	refers   int // of back: the mention that it points to
	unsure   bool
	quoted   bool
}

// parser goes through the text line by line and keeps what the next mention depends on.
type parser struct {
	x        *tag.Text
	ctx      Context
	own      string
	out      []mention
	prev     int // last mention of the sentence, -1 none
	first    int // first mention of the sentence where there is a last
	at       *tag.Line
	start    int  // token where the sentence begins, label left out
	preamble bool // no point or article has begun
	attached bool // in a part after the dispatch
	subject  bool // the sentence is a trích yếu: "V/v …"
	outer    int  // a law that amends others begins here
	inner    int  // and its title ends before this token
	lead     lead
	carried  congvan.Relation // of the list that the line before has left open, "" none
	carry    congvan.Relation // of the list that this line leaves open
}

// line reads one line.
func (p *parser) line(l *tag.Line) {
	if l.From >= l.To {
		return
	}
	p.at, p.prev = l, -1
	p.attached = within(p.ctx.Parts, l.From) >= 0
	p.begin(l)
	for i := l.From; i < l.To; {
		if end := within(p.ctx.Skip, i); end >= 0 {
			i = end
			p.sentence(i)
			continue
		}
		t := &p.x.Tokens[i]
		if t.Kind == token.Word && !p.x.Has(i, lexicon.DocType) { // as nearly all
			i++
			continue
		}
		next := i + 1
		switch {
		case t.Value > 0 && t.Kind == token.Number:
			if n, ok := readNumber(p.x, i); ok {
				if m, ok := p.numbered(i, n); ok {
					next = p.add(m)
				}
			}
		case t.Kind == token.Word:
			if hit, ok := p.x.Hit(i, lexicon.DocType); ok {
				m, to, ok := p.named(i, hit)
				next = max(next, to)
				if ok {
					next = max(p.add(m), to)
					if m.kind == law && p.inner > m.typ.to {
						next = m.typ.to // the laws inside its title are read too
					}
				}
			}
		case p.x.Is(i, '.') && i+1 < l.To && !p.x.Glued(i+1) && p.x.Tokens[i+1].Has(token.Cap):
			p.sentence(i + 1)
		}
		i = max(next, i+1)
	}
	if p.prev >= 0 && p.preamble && p.x.Is(l.To-1, ';') {
		if r := p.out[p.first].relation; r == congvan.Implements || r == congvan.Basis {
			p.carry = r
		}
	}
}

func (p *parser) sentence(at int) {
	p.start, p.prev, p.subject = at, -1, false
}

// add puts the mention into its sentence and gives the token after it.
func (p *parser) add(m mention) int {
	if m.kind == numbered && p.own != "" && m.num.key == p.own {
		return m.to
	}
	if p.own == "" && p.attached && m.kind == numbered && p.comesWith(&m) {
		p.own = m.num.key
		return m.to
	}
	m.quoted = p.x.Quoted(m.from)
	p.place(&m)
	p.out = append(p.out, m)
	if p.prev < 0 {
		p.first = len(p.out) - 1
	}
	p.prev = len(p.out) - 1
	p.share()
	return m.to
}

// share gives the members of a list before the last one what it says for all: "báo cáo số 1 ngày …, số 2 ngày … của X".
func (p *parser) share() {
	last := &p.out[p.prev]
	if !last.issuer.some() || !last.after {
		return
	}
	if last.explicit { // each with its type word: what begins with "các" is one list
		first := p.prev
		for first > 0 && p.out[first-1].from >= p.start && p.out[first-1].code == last.code && !p.out[first-1].issuer.some() && p.listed(p.out[first-1].to, p.out[first].from) {
			first--
		}
		if first < p.prev && p.out[first].from > p.start && p.x.Tokens[p.out[first].from-1].Key == kCac {
			for i := first; i < p.prev; i++ {
				p.out[i].issuer, p.out[i].after = last.issuer, true
			}
		}
		return
	}
	for i := p.prev - 1; i >= 0 && i >= p.prev-8; i-- {
		m := &p.out[i]
		if m.issuer.some() || m.code != last.code || m.from < p.start || !p.listed(m.to, p.out[i+1].from) {
			return
		}
		m.issuer, m.after = last.issuer, true
		if m.explicit {
			return
		}
	}
}

// within gives the end of the span that holds the token, -1 if none does.
func within(spans []Span, i int) int {
	for _, s := range spans {
		if s.From <= i && i < s.To {
			return s.To
		}
	}
	return -1
}
