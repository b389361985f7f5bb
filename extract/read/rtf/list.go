package rtf

import (
	"strings"

	"congvan/extract/read/letters"
	"congvan/extract/read/symbol"
	"congvan/extract/read/wordlist"
	"congvan/paper"
)

// lists are what the list tables say. The numbers themselves stand in the text as the file has them resolved; they are
// counted here only where a file has none of them.
type lists struct {
	count  bool // the file has no resolved numbers
	counts wordlist.Counters
	levels map[int][]*listLevel // by \listid
	uses   map[int]*listUse     // by \ls

	list  []*listLevel // at work
	level *listLevel   // at work
	use   *listUse     // at work, nil outside of the table of overrides
	at    int          // level of the override at work
	start *int         // of the override at work: what \levelstartat means
}

type listLevel struct {
	wordlist.Level
	font int // noFont: none is named
}

type listUse struct {
	wordlist.Use
	levels [wordlist.Levels]*listLevel
}

const (
	mostLists = 10_000
	noFont    = -1
)

// listWord takes one word of the list tables.
func (p *parser) listWord(name string, t *token) {
	l := &p.lists
	switch name {
	case "list":
		l.list, l.level = nil, nil
	case "listlevel":
		l.level = &listLevel{Level: wordlist.Level{Start: 1}, font: noFont}
		switch {
		case l.use != nil:
			l.use.replace(l.at, l.level)
		case len(l.list) < wordlist.Levels:
			l.list = append(l.list, l.level)
		}
	case "listoverride":
		l.use, l.level, l.at, l.start = &listUse{}, nil, -1, nil
	case "lfolevel":
		l.at++
		l.level, l.start = nil, nil
	case "listoverridestartat":
		if l.use != nil && l.at >= 0 && l.at < wordlist.Levels {
			l.start = new(int)
			*l.start = 1
			l.use.Starts[l.at] = l.start
		}
	case "listid":
		if l.use != nil {
			l.use.of(t.num, l.levels[t.num])
		} else if len(l.levels) < mostLists {
			l.levels[t.num] = l.list
		}
	case "ls":
		if l.use != nil && len(l.uses) < mostLists {
			l.uses[t.num] = l.use
		}
	default:
		l.levelWord(name, t)
	}
}

// levelWord takes one word of the level at work.
func (l *lists) levelWord(name string, t *token) {
	if name == "levelstartat" && l.start != nil {
		*l.start = t.num
	}
	if l.level == nil {
		return
	}
	switch name {
	case "f":
		l.level.font = t.num
	case "levelfollow":
		l.level.Follow = t.num
	case "levelstartat":
		l.level.Start = t.num
	case "levellegal":
		l.level.Legal = t.on()
	case "levelnorestart":
		l.level.NoRestart = t.on()
	case "levelnfc", "levelnfcn":
		l.level.Format = t.num
	}
}

// of makes the use one of the list; levels that it replaced stay.
func (u *listUse) of(list int, levels []*listLevel) {
	u.List = list
	for i, level := range levels {
		if u.levels[i] == nil {
			u.replace(i, level)
		}
	}
}

func (u *listUse) replace(at int, level *listLevel) {
	if at >= 0 && at < wordlist.Levels {
		u.levels[at], u.Levels[at] = level, &level.Level
	}
}

// addText takes one character of a level's text.
func (l *lists) addText(r rune) {
	const longest = 64
	if l.level != nil && len(l.level.Text) < longest {
		l.level.Text = append(l.level.Text, r)
	}
}

// endText ends the text of a level: its length stands before it, ";" behind.
func (l *lists) endText() {
	if l.level == nil || len(l.level.Text) == 0 {
		return
	}
	text := l.level.Text[1:]
	if n := len(text); n > 0 && text[n-1] == ';' {
		text = text[:n-1]
	}
	l.level.Text = text
}

// next counts a paragraph of a list and gives its number.
func (l *lists) next(use, at int) string {
	if u := l.uses[use]; u != nil {
		return l.counts.Next(&u.Use, at)
	}
	return ""
}

// find gives the level of a list that a paragraph names, nil where the tables have none.
func (l *lists) find(use, at int) *listLevel {
	if u := l.uses[use]; u != nil && at < wordlist.Levels {
		return u.levels[at]
	}
	return nil
}

// putNumber puts the automatic number of the paragraph at work before its runs; false: it has none. A number of which the
// file says no look has that of the paragraph.
func (p *parser) putNumber() bool {
	st, a := p.story(), &p.top().pap
	if st.number == nil && p.lists.count && a.list > 0 && !st.goesOn {
		if text := p.lists.next(a.list, a.level); text != "" {
			st.number, st.bare = &paper.Run{Text: text}, true
		}
	}
	if st.number == nil {
		return false
	}
	level := p.lists.find(a.list, a.level)
	r := *st.number
	font := r.Font
	if level != nil && level.font != noFont {
		font = p.fontOf(level.font)
	}
	r.Text = signs(r.Text, font)
	if level == nil || level.Follow != wordlist.NoFollow {
		r.Text += " "
	}
	unsaid := r.Size == paper.Length(plain().half)/2
	if st.bare {
		r = p.run(&p.top().chp, r.Text)
	}
	if len(st.runs) > 0 {
		if first := st.runs[0]; st.bare || symbol.Is(r.Font) { // a sign is none of that font any more
			r.Font, r.Size = first.Font, first.Size
		} else if unsaid {
			r.Size = first.Size
		}
	}
	if st.bare && letters.Old(font) {
		r.Font = font
	}
	r.Auto, r.Underline = true, false
	st.runs = append([]paper.Run{r}, st.runs...)
	return true
}

// signs gives the characters of a picture font as the signs that they show.
func signs(text, font string) string {
	if letters.Old(font) {
		return text
	}
	return strings.Map(func(c rune) rune {
		if c >= 0xf000 && c <= 0xf0ff {
			return symbol.Rune(font, c)
		}
		return c
	}, text)
}
