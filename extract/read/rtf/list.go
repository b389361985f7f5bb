package rtf

import (
	"strings"

	"congvan/extract/read/symbol"
	"congvan/paper"
)

// lists are what the list tables say beside the numbers, which stand in the text as the file has them resolved.
type lists struct {
	levels [][]listLevel // by list
	byID   map[int]int   // \listid → index of the list
	uses   map[int]int   // \ls → \listid
	id     int           // \listid of the override at work
	over   bool          // in the table of overrides
}

type listLevel struct {
	font    int
	nothing bool // nothing follows the number
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
			l.levels[last] = append(l.levels[last], listLevel{font: -1})
		}
	case "f", "levelfollow":
		if last < 0 || len(l.levels[last]) == 0 {
			return
		}
		level := &l.levels[last][len(l.levels[last])-1]
		if name == "f" {
			level.font = t.num
		} else {
			level.nothing = t.num == 2
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
