// Package wordlist counts the automatic lists of Word, of which .doc and RTF say the same in different forms.
//
// In: the uses of lists that paragraphs name, with their levels, then paragraph by paragraph the use and the level. Out: the
// numbers as Word prints them. It knows no file format, no font and no indent.
package wordlist

import (
	"strings"

	"congvan/extract/read/numeral"
)

// Levels is how many levels a list has at most.
const Levels = 9

// NoFollow is the Follow of a level whose number stands right before the text.
const NoFollow = 2

// Bullet is the Format of a level that shows a sign.
const Bullet = 23

// Level is one level of a list.
type Level struct {
	Start     int
	Format    int    // as .doc and RTF have it (nfc)
	Legal     bool   // the numbers of all levels are shown as decimals
	NoRestart bool   // goes on after a paragraph of a higher level
	RestartAt int    // with NoRestart: begins anew behind a level below this one all the same
	Text      []rune // what is printed; the number of a level stands as a character below Levels
	Follow    int    // 0 tab, 1 blank, NoFollow
}

// Use is a use of a list: what paragraphs point to.
type Use struct {
	List   int            // uses of one list count on
	Levels [Levels]*Level // the list's, or those that the use puts in their place; nil: there is none
	Starts [Levels]*int   // where the count begins, anew with the first paragraph of this use
	begun  [Levels]bool   // Starts has done so
}

// Counters are the counts of all lists of a document, by list.
type Counters map[int]*[Levels]counter

type counter struct {
	value int
	begun bool
}

// Next counts a paragraph and gives what is printed before it, without what follows it. Without such a level it is "".
func (all Counters) Next(u *Use, at int) string {
	if at < 0 || at >= Levels || u.Levels[at] == nil {
		return ""
	}
	counters := all[u.List]
	if counters == nil {
		counters = &[Levels]counter{}
		all[u.List] = counters
	}
	if start := u.Starts[at]; start != nil && !u.begun[at] {
		counters[at] = counter{*start - 1, true}
	}
	u.begun[at] = true
	for i := range at {
		if !counters[i].begun {
			counters[i] = counter{u.start(i), true}
			u.begun[i] = true
		}
	}
	c := &counters[at]
	if !c.begun {
		*c = counter{u.start(at) - 1, true}
	}
	c.value++
	for i := at + 1; i < Levels; i++ {
		if below := u.Levels[i]; below != nil && below.NoRestart && at >= below.RestartAt {
			continue
		}
		counters[i].begun = false
	}
	return u.text(u.Levels[at], counters)
}

func (u *Use) start(at int) int {
	switch {
	case u.Starts[at] != nil:
		return *u.Starts[at]
	case u.Levels[at] != nil:
		return u.Levels[at].Start
	}
	return 1
}

func (u *Use) text(level *Level, counters *[Levels]counter) string {
	var b strings.Builder
	for _, c := range level.Text {
		if c >= Levels || level.Format == Bullet {
			b.WriteRune(c)
			continue
		}
		of := u.Levels[c]
		if of == nil {
			continue
		}
		format := numeral.OfWord(of.Format)
		if level.Legal && format != numeral.None {
			format = numeral.Decimal
		}
		b.WriteString(format.Text(counters[c].value))
	}
	return b.String()
}
