package rtf

import (
	"strings"

	"congvan/extract/read/numeral"
	"congvan/extract/read/symbol"
	"congvan/paper"
)

// lists are what the list tables say. The numbers themselves stand in the text as the file has them resolved; they are
// counted here only where a file has none of them.
type lists struct {
	count    bool                  // the file has no resolved numbers
	counters [][mostLevels]counter // by list
	levels   [][]listLevel         // by list
	byID     map[int]int           // \listid → index of the list
	uses     map[int]int           // \ls → \listid
	id       int                   // \listid of the override at work
	over     bool                  // in the table of overrides
}

type listLevel struct {
	font    int
	nothing bool // nothing follows the number
	format  int  // nfc
	start   int
	text    []rune // its length, then letters, with levels as characters below 9, then ";"
}

type counter struct {
	value int
	begun bool
}

const (
	mostLists  = 10_000
	mostLevels = 9
)

// listWord takes one word of the list tables.
func (p *parser) listWord(name string, t *token) {
	l := &p.lists
	last := len(l.levels) - 1
	switch name {
	case "list":
		if len(l.levels) < mostLists {
			l.levels = append(l.levels, nil)
		}
	case "listlevel":
		if last >= 0 && len(l.levels[last]) < mostLevels {
			l.levels[last] = append(l.levels[last], listLevel{font: -1, start: 1})
		}
	case "f", "levelfollow", "levelnfc", "levelnfcn", "levelstartat":
		if last < 0 || len(l.levels[last]) == 0 {
			return
		}
		level := &l.levels[last][len(l.levels[last])-1]
		switch name {
		case "f":
			level.font = t.num
		case "levelfollow":
			level.nothing = t.num == 2
		case "levelstartat":
			level.start = t.num
		default:
			level.format = t.num
		}
	case "listoverride":
		l.over = true
	case "listid":
		if l.byID == nil {
			l.byID, l.uses = map[int]int{}, map[int]int{}
		}
		if l.id = t.num; !l.over && last >= 0 {
			l.byID[t.num] = last
		}
	case "ls":
		if l.uses != nil && len(l.uses) < mostLists {
			l.uses[t.num] = l.id
		}
	}
}

// addText takes one character of a level's text.
func (l *lists) addText(r rune) {
	const longest = 64
	last := len(l.levels) - 1
	if last < 0 || len(l.levels[last]) == 0 {
		return
	}
	if level := &l.levels[last][len(l.levels[last])-1]; len(level.text) < longest {
		level.text = append(level.text, r)
	}
}

// next counts a paragraph of a list and gives its number.
func (l *lists) next(use, at int) string {
	level := l.level(use, at)
	if level == nil || len(level.text) < 2 {
		return ""
	}
	list := l.byID[l.uses[use]]
	for len(l.counters) <= list {
		l.counters = append(l.counters, [mostLevels]counter{})
	}
	counters := &l.counters[list]
	for i := 0; i <= at; i++ {
		if !counters[i].begun {
			counters[i] = counter{l.levels[list][i].start, true}
			if i == at {
				counters[i].value--
			}
		}
	}
	counters[at].value++
	for i := at + 1; i < mostLevels; i++ {
		counters[i].begun = false
	}
	var b strings.Builder
	text := level.text[1:]
	if text[len(text)-1] == ';' {
		text = text[:len(text)-1]
	}
	for _, c := range text {
		if c < mostLevels && int(c) <= at {
			b.WriteString(numeral.OfWord(l.levels[list][c].format).Text(counters[c].value))
		} else if c >= ' ' {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// level gives the level of a list that a paragraph names, nil where the tables have none.
func (l *lists) level(use, level int) *listLevel {
	id, ok := l.uses[use]
	if !ok {
		return nil
	}
	list, ok := l.byID[id]
	if !ok || level >= len(l.levels[list]) {
		return nil
	}
	return &l.levels[list][level]
}

// endNumber gives the number of a paragraph its signs and the blank that follows it.
func (p *parser) endNumber(r *paper.Run, a *pap) {
	level := p.lists.level(a.list, a.level)
	font := r.Font
	if level != nil && level.font >= 0 {
		font = p.fontOf(level.font)
	}
	r.Text = strings.Map(func(c rune) rune {
		if c >= 0xf000 && c <= 0xf0ff {
			return symbol.Rune(font, c)
		}
		return c
	}, r.Text)
	if level == nil || !level.nothing {
		r.Text += " "
	}
}
