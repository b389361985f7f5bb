package odt

import (
	"slices"
	"strings"

	"congvan/extract/read/numeral"
	"congvan/paper"
)

type listKey struct {
	scope scope
	name  string
}

// listStyle are the levels of a text:list-style, from 1.
type listStyle struct{ levels [listDeep + 1]*listLevel }

const listDeep = 10

// listLevel is one level of a list.
type listLevel struct {
	bullet         string
	format         numeral.Format
	prefix, suffix string
	template       string // "%1%.%2%." where the file has one
	shown          int    // levels shown in the number
	start          int
	nothing        bool // nothing follows the number
	left, first    paper.Length
	indents        bool // left and first hold
	text           []attr
	textStyle      string
}

func (p *parser) readListStyle(where scope) {
	name := p.attr("style", "name")
	p.lists[listKey{where, name}] = p.listLevels()
}

func (p *parser) listLevels() *listStyle {
	s := &listStyle{}
	x := p.xml
	for depth := x.Depth(); x.In(depth); {
		n := p.number("text", "level", 0, listDeep)
		l := &listLevel{
			format: formatOf(p.attr("style", "num-format"), p.attr("style", "num-letter-sync") == "true"), prefix: p.attr("style", "num-prefix"),
			suffix: p.attr("style", "num-suffix"), template: p.attr("loext", "num-list-format"),
			shown: p.number("text", "display-levels", 1, listDeep), start: p.number("text", "start-value", 1, 1<<20),
			textStyle: p.attr("text", "style-name"),
		}
		switch string(x.Local) {
		case "list-level-style-bullet":
			l.bullet = p.attr("text", "bullet-char")
		case "list-level-style-number", "outline-level-style":
		default:
			l.format = numeral.None // a picture
		}
		for depth := x.Depth(); x.In(depth); {
			switch string(x.Local) {
			case "list-level-properties":
				p.listIndents(l)
			case "text-properties":
				l.text = p.attrs()
			}
		}
		if n > 0 {
			s.levels[n] = l
		}
	}
	return s
}

func (p *parser) listIndents(l *listLevel) {
	x := p.xml
	if space, width := p.attr("text", "space-before"), p.attr("text", "min-label-width"); space != "" || width != "" {
		set(&l.left, space) // of the oldest files: the number begins here, and has this width
		set(&l.first, width)
		l.left, l.first, l.indents = l.left+l.first, -l.first, true
	}
	for depth := x.Depth(); x.In(depth); {
		if string(x.Local) != "list-level-label-alignment" {
			continue
		}
		l.left, l.first = 0, 0
		l.nothing = p.attr("text", "label-followed-by") == "nothing"
		l.indents = true
		set(&l.left, p.attr("fo", "margin-left"))
		set(&l.first, p.attr("fo", "text-indent"))
	}
}

// formatOf reads a num-format. sync tells that the letters of a number past z are all the same: "bb".
func formatOf(v string, sync bool) numeral.Format {
	switch v {
	case "1":
		return numeral.Decimal
	case "a":
		if sync {
			return numeral.LowerLetter
		}
		return numeral.LowerAlpha
	case "A":
		if sync {
			return numeral.UpperLetter
		}
		return numeral.UpperAlpha
	case "i":
		return numeral.LowerRoman
	case "I":
		return numeral.UpperRoman
	case "01, 02, 03, ...": // as LibreOffice writes formats of Word
		return numeral.DecimalZero
	case "1st":
		return numeral.Ordinal
	case "":
		return numeral.None
	}
	return numeral.Decimal // of another script
}

// counters are the numbers of one list; from 1.
type counters struct {
	value [listDeep + 1]int
	begun [listDeep + 1]bool
}

// numbering is the state of all lists.
type numbering struct {
	byID  map[string]*counters
	heads counters
	last  openList   // the outermost list that was read last
	open  []openList // the lists that hold the place
}

// openList is a text:list that is open.
type openList struct {
	style    string
	counters *counters
	item     bool   // an item began whose number is not yet printed
	override string // the style of this item alone
}

// list reads a text:list.
func (p *parser) list(look textLook) {
	x, n := p.xml, &p.numbers
	l := openList{style: p.attr("text", "style-name")}
	id := p.attr("xml", "id")
	switch outer := len(n.open); {
	case outer > 0:
		l.counters = n.open[outer-1].counters
		if l.style == "" {
			l.style = n.open[outer-1].style
		}
		if at := outer + 1; at <= listDeep && !n.open[outer-1].item { // an item without text goes on with the list before
			l.counters.begun[at] = false
		}
	case n.byID[p.attr("text", "continue-list")] != nil:
		l.counters = n.byID[p.attr("text", "continue-list")]
	case p.attr("text", "continue-numbering") == "true" && n.last.style == l.style && n.last.counters != nil:
		l.counters = n.last.counters
	default:
		l.counters = &counters{}
	}
	if len(n.open) == 0 {
		n.last = l
		if id != "" {
			n.byID[id] = l.counters
		}
	}
	n.open = append(n.open, l)
	for depth := x.Depth(); p.err == nil && x.In(depth); {
		if x.Space != "text" {
			continue
		}
		level := len(n.open)
		switch string(x.Local) {
		case "list-item":
			if v := p.number("text", "start-value", -1, 1<<20); v >= 0 && level <= listDeep {
				l.counters.value[level], l.counters.begun[level] = v-1, true
			}
			n.open[level-1].item, n.open[level-1].override = true, p.attr("text", "style-override")
			p.flow(look)
			n.open[level-1].item = false
		case "list-header":
			n.open[level-1].item = false
			p.flow(look)
		}
	}
	n.open = n.open[:len(n.open)-1]
}

// numberedParagraph reads a text:numbered-paragraph: an item of a list that has no element of its own.
func (p *parser) numberedParagraph(look textLook) {
	n := &p.numbers
	l := openList{style: p.attr("text", "style-name"), counters: n.byID[p.attr("text", "list-id")]}
	if l.counters == nil {
		l.counters = &counters{}
		n.byID[p.attr("text", "list-id")] = l.counters
	}
	level := max(p.number("text", "level", 1, listDeep), 1)
	if v := p.number("text", "start-value", -1, 1<<20); v >= 0 {
		l.counters.value[level], l.counters.begun[level] = v-1, true
	}
	outer := n.open
	n.open = slices.Repeat([]openList{l}, level)
	n.open[level-1].item = true
	p.flow(look)
	n.open = outer
}

// listNumber gives the number that stands before a paragraph with its level, "" where none does.
func (p *parser) listNumber(paraStyle string, heading int) (string, *listLevel, int) {
	n := &p.numbers
	level := len(n.open)
	if level == 0 {
		if heading == 0 || p.outline == nil {
			return "", nil, 0
		}
		l := p.outline.levels[min(heading, listDeep)]
		if l == nil || l.format == numeral.None && l.bullet == "" {
			return "", nil, 0
		}
		heading = min(heading, listDeep)
		if p.attr("text", "restart-numbering") == "true" {
			n.heads.value[heading], n.heads.begun[heading] = p.number("text", "start-value", l.start, 1<<20)-1, true
		}
		return n.heads.next(p.outline, heading), l, heading
	}
	open := &n.open[level-1]
	item := open.item
	for i := range n.open {
		n.open[i].item = false // the first paragraph of an item has its number, in whatever list it stands
	}
	if level > listDeep {
		return "", nil, level
	}
	name := open.style
	if item && open.override != "" {
		name = open.override
	}
	style := p.listStyle(name, paraStyle)
	if style == nil || style.levels[level] == nil {
		return "", nil, level
	}
	if !item {
		return "", style.levels[level], level
	}
	return open.counters.next(style, level), style.levels[level], level
}

// listStyle gives the style of a list; one without a style has that of the paragraph.
func (p *parser) listStyle(name, paraStyle string) *listStyle {
	if name == "" {
		for _, s := range p.chain("paragraph", paraStyle) {
			if s.list != "" {
				name = s.list
			}
		}
	}
	if s := p.lists[listKey{p.scope, name}]; s != nil {
		return s
	}
	return p.lists[listKey{commonPart, name}]
}

// next counts and gives the number at the level.
func (c *counters) next(s *listStyle, level int) string {
	for i := 1; i < level; i++ {
		if !c.begun[i] {
			c.value[i], c.begun[i] = s.start(i), true
		}
	}
	if !c.begun[level] {
		c.value[level], c.begun[level] = s.start(level)-1, true
	}
	c.value[level]++
	for i := level + 1; i < len(c.begun); i++ {
		c.begun[i] = false
	}
	return s.text(c, level)
}

func (s *listStyle) start(level int) int {
	if l := s.levels[level]; l != nil {
		return l.start
	}
	return 1
}

func (s *listStyle) text(c *counters, level int) string {
	l := s.levels[level]
	if l.bullet != "" {
		return l.bullet // LibreOffice repeats it as the suffix
	}
	if l.format == numeral.None {
		return strings.TrimSpace(l.prefix + l.suffix)
	}
	show := func(i int) string {
		if s.levels[i] == nil {
			return ""
		}
		return s.levels[i].format.Text(c.value[i])
	}
	if l.template != "" {
		var b strings.Builder
		for rest := l.template; rest != ""; {
			before, after, found := strings.Cut(rest, "%")
			b.WriteString(before)
			if !found {
				break
			}
			digits, after, found := strings.Cut(after, "%")
			if !found {
				break
			}
			i := 0
			for _, d := range digits {
				i = min(i*10+int(d-'0'), 99)
			}
			if i >= 1 && i <= level {
				b.WriteString(show(i))
			}
			rest = after
		}
		return b.String()
	}
	var parts []string
	for i := max(1, level-l.shown+1); i <= level; i++ {
		if t := show(i); t != "" {
			parts = append(parts, t)
		}
	}
	return l.prefix + strings.Join(parts, ".") + l.suffix
}
