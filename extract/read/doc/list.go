package doc

import (
	"bytes"
	"unicode/utf16"

	"congvan/extract/read/wordlist"
)

// listLevel is one level of an automatic list ([MS-DOC] 2.9.150, LVL) with the formats that it brings.
type listLevel struct {
	wordlist.Level
	papx []byte
	chpx []byte
}

// listUse is a use of a list (LFO): what paragraphs point to.
type listUse struct {
	wordlist.Use
	levels [wordlist.Levels]*listLevel
}

// lists are the automatic lists of a document with the state of their counters.
type lists struct {
	levels map[int][]*listLevel // by list
	uses   []*listUse
	counts wordlist.Counters
}

const (
	mostUses = 0x7fe // the highest index that a paragraph can name

	longestLevelText = 254 // places are bytes
)

// listOverride gives the index of a use of a list: a negative one keeps the paragraph's own indents, 0xF801 is none.
func listOverride(ilfo int) int {
	if ilfo < 0 {
		ilfo = -ilfo
	}
	if ilfo > 0x7fe {
		return 0
	}
	return ilfo
}

// parseLists reads PlfLst and PlfLfo ([MS-DOC] 2.9.190, 2.9.189). plf is the table stream from the begin of the PlfLst on,
// for the levels stand behind it and are not counted in its length.
func parseLists(plf []byte, plfLfo []byte) *lists {
	l := &lists{levels: map[int][]*listLevel{}, counts: wordlist.Counters{}}
	const lstfSize = 28
	count := u16(plf, 0)
	at := 2 + count*lstfSize
	for i := range count {
		lstf := part(plf, 2+i*lstfSize, lstfSize)
		if len(lstf) < lstfSize {
			break
		}
		n := wordlist.Levels
		if u8(lstf, 26)&1 != 0 {
			n = 1 // a simple list
		}
		var levels []*listLevel
		for range n {
			if at >= len(plf) {
				break
			}
			lvl, size := parseLevel(part(plf, at, len(plf)))
			at += size
			levels = append(levels, lvl)
		}
		l.levels[s32(lstf, 0)] = levels
	}
	l.parseUses(plfLfo)
	return l
}

// parseLevel reads one LVL and gives its size.
func parseLevel(b []byte) (*listLevel, int) {
	const fixed = 28
	flags := u8(b, 5)
	lvl := &listLevel{Level: wordlist.Level{
		Start: s32(b, 0), Format: u8(b, 4), Legal: flags&4 != 0, NoRestart: flags&8 != 0, Follow: u8(b, 15), RestartAt: u8(b, 26),
	}}
	chpx, papx := u8(b, 24), u8(b, 25)
	lvl.papx = part(b, fixed, papx)
	lvl.chpx = part(b, fixed+papx, chpx)
	at := fixed + papx + chpx
	n := u16(b, at)
	lvl.Text = levelText(part(b, at+2, 2*min(n, longestLevelText)), part(b, 6, wordlist.Levels), lvl.Format)
	return lvl, at + 2 + 2*n
}

// levelText gives the text of a level; places says where in it a number stands, from 1.
func levelText(b, places []byte, format int) []rune {
	var units []uint16
	for i := range len(b) / 2 {
		c := uint16(u16(b, 2*i))
		if c < wordlist.Levels && format != wordlist.Bullet && bytes.IndexByte(places, byte(i+1)) < 0 {
			continue
		}
		units = append(units, c)
	}
	return utf16.Decode(units)
}

func (l *lists) parseUses(b []byte) {
	const lfoSize = 16
	count := int(u32(b, 0))
	at := 4 + count*lfoSize
	for i := range min(count, mostUses) {
		lfo := part(b, 4+i*lfoSize, lfoSize)
		if len(lfo) < lfoSize {
			return
		}
		use := &listUse{Use: wordlist.Use{List: s32(lfo, 0)}}
		copy(use.levels[:], l.levels[use.List])
		at += 4 // the characters' position, not used
		for range u8(lfo, 12) {
			if at >= len(b) {
				break
			}
			start, flags := s32(b, at), int(u32(b, at+4))
			at += 8
			which := min(flags&15, wordlist.Levels-1)
			if flags&0x20 != 0 {
				lvl, n := parseLevel(part(b, at, len(b)))
				at += n
				use.levels[which] = lvl
				start = lvl.Start
			}
			if flags&0x10 != 0 {
				use.Starts[which] = &start
			}
		}
		for i, lvl := range use.levels {
			if lvl != nil {
				use.Levels[i] = &lvl.Level
			}
		}
		l.uses = append(l.uses, use)
	}
}

// level gives the level that a paragraph's numbers name, nil where there is none.
func (l *lists) level(ilfo, ilvl int) *listLevel {
	if l == nil || ilfo < 1 || ilfo > len(l.uses) || ilvl < 0 || ilvl >= wordlist.Levels {
		return nil
	}
	return l.uses[ilfo-1].levels[ilvl]
}

// next counts a paragraph of the list and gives what is printed before it, without the blank that follows.
func (l *lists) next(ilfo, ilvl int) (text string, lvl *listLevel) {
	if lvl = l.level(ilfo, ilvl); lvl == nil {
		return "", nil
	}
	return l.counts.Next(&l.uses[ilfo-1].Use, ilvl), lvl
}
