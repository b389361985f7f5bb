package rtf

import "strings"

// style is a paragraph style: what it says on top of the style that it grows from.
type style struct {
	number int
	base   int // noStyle: it grows from none
	words  []token
	name   string

	known bool // chp and pap hold
	chp   chp
	pap   pap
}

const (
	noStyle        = -1
	mostStyles     = 10_000
	mostStyleWords = 200
	stylesDeep     = 32 // longest chain of base styles that is followed
)

// styleWord takes one word of a style. Character, table and section styles are not kept.
func (p *parser) styleWord(t *token) {
	switch string(t.bytes) {
	case "s":
		p.style.number = t.num
	case "cs", "ts", "ds":
		p.style.number = noStyle
	case "sbasedon":
		p.style.base = t.num
	default:
		if len(p.style.words) < mostStyleWords {
			p.style.words = append(p.style.words, *t)
		}
	}
}

// endStyle keeps the style at work.
func (p *parser) endStyle() {
	if p.style.number != noStyle && len(p.styles) < mostStyles {
		s := p.style
		s.name = strings.TrimSpace(string(p.name))
		p.styles[s.number] = &s
	}
	p.beginStyle()
}

func (p *parser) beginStyle() {
	p.name, p.style = p.name[:0], style{base: noStyle}
}

// useStyle gives the paragraph a style. Its formats count where the file has said nothing since \pard and \plain; Word
// repeats them anyway, other programs do not.
func (p *parser) useStyle(number int) {
	g := p.top()
	s := p.styles[number]
	if s == nil {
		g.pap.style = number
		return
	}
	p.resolve(s)
	if g.pap.fresh {
		inTable, depth := g.pap.inTable, g.pap.depth
		g.pap = s.pap
		g.pap.inTable, g.pap.depth = inTable, depth
	}
	if g.chp == plain() {
		g.chp = s.chp
	}
	g.pap.style, g.pap.fresh = number, false
}

// resolve works out the formats of a style with those it grows from.
func (p *parser) resolve(s *style) {
	if s.known {
		return
	}
	s.known = true
	chain := []*style{s}
	for up := p.styles[s.base]; up != nil && len(chain) < stylesDeep; up = p.styles[up.base] {
		chain = append(chain, up)
	}
	p.groups = append(p.groups, group{chp: plain(), pap: pard()})
	edge := p.edge
	for i := len(chain) - 1; i >= 0; i-- {
		for k := range chain[i].words {
			t := &chain[i].words[k]
			name := string(t.bytes)
			if !p.characterWord(name, t) && !p.paragraphWord(name, t) && p.edge.of == ofParagraph {
				if drawn, ok := lineKinds[name]; ok {
					p.line(drawn)
				}
			}
		}
	}
	p.edge = edge
	s.chp, s.pap = p.top().chp, p.top().pap
	p.groups = p.groups[:len(p.groups)-1]
}

// styleName gives the name of a style, "" where the file has none of the number.
func (p *parser) styleName(number int) string {
	if s := p.styles[number]; s != nil {
		return s.name
	}
	return ""
}
