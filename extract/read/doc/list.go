package doc

import (
	"bytes"
	"strings"

	"congvan/extract/read/numeral"
)

// listLevel is one level of an automatic list ([MS-DOC] 2.9.150, LVL).
type listLevel struct {
	start     int
	format    int    // nfc
	legal     bool   // the numbers of higher levels are shown as decimals
	noRestart bool   // goes on after a paragraph of a higher level
	restartAt int    // with noRestart: begins anew behind a level below this one
	places    []byte // where in text a number stands, from 1
	text      []uint16
	follow    int // 0 tab, 1 blank, 2 nothing
	papx      []byte
	chpx      []byte
}

// listDef is a list (LSTF with its levels).
type listDef struct {
	id     int
	levels []listLevel
}

// listUse is a use of a list (LFO): what paragraphs point to.
type listUse struct {
	id        int
	overrides [9]levelOverride
	begun     [9]bool // its start number was set
}

type levelOverride struct {
	level *listLevel // replaces the list's own
	start int
	set   bool // start holds
}

// lists are the automatic lists of a document with the state of their counters.
type lists struct {
	defs     map[int]*listDef
	uses     []listUse
	counters map[int]*[9]counter
}

type counter struct {
	value int
	begun bool
}

const (
	nfcBullet   = 23
	nfcNone     = 255
	noListLevel = 9
	mostUses    = 0x7fe // the highest index that a paragraph can name

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
	l := &lists{defs: map[int]*listDef{}, counters: map[int]*[9]counter{}}
	const lstfSize = 28
	count := u16(plf, 0)
	at := 2 + count*lstfSize
	for i := range count {
		lstf := part(plf, 2+i*lstfSize, lstfSize)
		if len(lstf) < lstfSize {
			break
		}
		levels := 9
		if u8(lstf, 26)&1 != 0 {
			levels = 1 // a simple list
		}
		def := &listDef{id: s32(lstf, 0)}
		for range levels {
			if at >= len(plf) {
				break
			}
			lvl, n := parseLevel(part(plf, at, len(plf)))
			at += n
			def.levels = append(def.levels, lvl)
		}
		l.defs[def.id] = def
	}
	l.parseUses(plfLfo)
	return l
}

// parseLevel reads one LVL and gives its size.
func parseLevel(b []byte) (listLevel, int) {
	const fixed = 28
	flags := u8(b, 5)
	lvl := listLevel{
		start: s32(b, 0), format: u8(b, 4), legal: flags&4 != 0, noRestart: flags&8 != 0,
		places: part(b, 6, 9), follow: u8(b, 15), restartAt: u8(b, 26),
	}
	chpx, papx := u8(b, 24), u8(b, 25)
	lvl.papx = part(b, fixed, papx)
	lvl.chpx = part(b, fixed+papx, chpx)
	at := fixed + papx + chpx
	n := u16(b, at)
	text := part(b, at+2, 2*min(n, longestLevelText))
	for i := 0; i+1 < len(text); i += 2 {
		lvl.text = append(lvl.text, uint16(u16(text, i)))
	}
	return lvl, at + 2 + 2*n
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
		use := listUse{id: s32(lfo, 0)}
		at += 4 // the characters' position, not used
		for range u8(lfo, 12) {
			if at >= len(b) {
				break
			}
			start, flags := s32(b, at), int(u32(b, at+4))
			at += 8
			which := min(flags&15, 8)
			o := &use.overrides[which]
			if flags&0x20 != 0 {
				lvl, n := parseLevel(part(b, at, len(b)))
				at += n
				o.level = &lvl
				start = lvl.start
			}
			if flags&0x10 != 0 {
				o.set, o.start = true, start
			}
		}
		l.uses = append(l.uses, use)
	}
}

// level gives the level that a paragraph's numbers name, nil where there is none.
func (l *lists) level(ilfo, ilvl int) *listLevel {
	if l == nil || ilfo < 1 || ilfo > len(l.uses) || ilvl < 0 || ilvl >= noListLevel {
		return nil
	}
	use := &l.uses[ilfo-1]
	if o := use.overrides[ilvl].level; o != nil {
		return o
	}
	def := l.defs[use.id]
	if def == nil || ilvl >= len(def.levels) {
		return nil
	}
	return &def.levels[ilvl]
}

// next counts a paragraph of the list and gives what is printed before it, without the blank that follows.
func (l *lists) next(ilfo, ilvl int) (text string, lvl *listLevel) {
	lvl = l.level(ilfo, ilvl)
	if lvl == nil {
		return "", nil
	}
	use := &l.uses[ilfo-1]
	counters := l.counters[use.id]
	if counters == nil {
		counters = &[9]counter{}
		l.counters[use.id] = counters
	}
	if o := &use.overrides[ilvl]; o.set && !use.begun[ilvl] {
		counters[ilvl] = counter{o.start - 1, true}
	}
	use.begun[ilvl] = true
	for i := range ilvl {
		if !counters[i].begun {
			counters[i] = counter{l.startOf(ilfo, i), true}
			use.begun[i] = true
		}
	}
	c := &counters[ilvl]
	if !c.begun {
		*c = counter{lvl.start - 1, true}
	}
	c.value++
	for i := ilvl + 1; i < len(counters); i++ {
		if below := l.level(ilfo, i); below != nil && below.noRestart && ilvl >= below.restartAt {
			continue
		}
		counters[i].begun = false
	}
	return l.text(ilfo, lvl, counters), lvl
}

func (l *lists) startOf(ilfo, ilvl int) int {
	if o := l.uses[ilfo-1].overrides[ilvl]; o.set {
		return o.start
	}
	if lvl := l.level(ilfo, ilvl); lvl != nil {
		return lvl.start
	}
	return 1
}

func (l *lists) text(ilfo int, lvl *listLevel, counters *[9]counter) string {
	if lvl.format == nfcNone && len(lvl.text) == 0 {
		return ""
	}
	var b strings.Builder
	for i, c := range lvl.text {
		if c >= noListLevel || lvl.format == nfcBullet {
			b.WriteRune(rune(c))
			continue
		}
		if bytes.IndexByte(lvl.places, byte(i+1)) < 0 {
			continue
		}
		of := l.level(ilfo, int(c))
		if of == nil {
			continue
		}
		format := numeral.OfWord(of.format)
		if lvl.legal && format != numeral.None {
			format = numeral.Decimal
		}
		b.WriteString(format.Text(counters[c].value))
	}
	return b.String()
}
