package doc

import (
	"slices"
	"strings"
	"testing"
)

// lvl makes one LVL: start, format, flags, text with its levels as bytes below 9.
func lvl(start, format, flags, restart int, text string) []byte {
	places := make([]byte, 9)
	n := 0
	for i, c := range text {
		if c < 9 {
			places[n] = byte(i + 1)
			n++
		}
	}
	b := slices.Concat(le32(start), []byte{byte(format), byte(flags)}, places, make([]byte, 9), []byte{0, 0, byte(restart), 0})
	b = append(b, le16(len(text))...)
	for _, c := range []byte(text) {
		b = append(b, c, 0)
	}
	return b
}

// table makes a PlfLst of one list of nine levels, and a PlfLfo of four uses of it: the second begins at 5, the third its second
// level at 7, the fourth has a first level of its own.
func table(levels ...[]byte) (plf, lfo []byte) {
	plf = slices.Concat(le16(1), le32(77), make([]byte, 24))
	for len(levels) < 9 {
		levels = append(levels, lvl(1, 255, 0, 0, ""))
	}
	plf = append(plf, slices.Concat(levels...)...)
	one := slices.Concat(le32(77, 0, 0), []byte{0, 0, 0, 0})
	two := slices.Concat(le32(77, 0, 0), []byte{1, 0, 0, 0})
	lfo = slices.Concat(le32(4), one, two, two, two, le32(-1), le32(-1), le32(5, 0x10), le32(-1), le32(7, 0x11),
		le32(-1), le32(0, 0x20), lvl(1, 3, 0, 0, "\x00/"))
	return plf, lfo
}

func TestNumbers(t *testing.T) {
	const legal, keep = 4, 8
	for _, c := range []struct {
		name   string
		levels [][]byte
		steps  [][2]int // use, level
		want   string
	}{
		{"three levels that begin anew", [][]byte{lvl(1, 1, 0, 0, "\x00."), lvl(1, 0, 0, 0, "\x00.\x01"), lvl(1, 4, 0, 0, "\x02)")},
			[][2]int{{1, 0}, {1, 1}, {1, 1}, {1, 2}, {1, 2}, {1, 0}, {1, 1}, {1, 2}}, "I.|I.1|I.2|a)|b)|II.|II.1|a)"},
		{"a second use begins at its own number", [][]byte{lvl(1, 0, 0, 0, "\x00.")},
			[][2]int{{1, 0}, {1, 0}, {2, 0}, {2, 0}, {1, 0}}, "1.|2.|5.|6.|7."},
		{"a level that a use begins at its own number, each time", [][]byte{lvl(1, 1, 0, 0, "\x00."), lvl(1, 0, 0, 0, "\x00.\x01")},
			[][2]int{{1, 0}, {1, 1}, {3, 0}, {3, 1}, {3, 1}, {3, 0}, {3, 1}}, "I.|I.1|II.|II.7|II.8|III.|III.7"},
		{"a level that a use replaces", [][]byte{lvl(1, 1, 0, 0, "\x00."), lvl(1, 0, 0, 0, "\x00.\x01")},
			[][2]int{{1, 0}, {4, 0}, {4, 1}, {1, 0}}, "I.|B/|B.1|III."},
		{"legal numbers", [][]byte{lvl(1, 1, 0, 0, "\x00"), lvl(1, 0, legal, 0, "\x00.\x01")}, [][2]int{{1, 0}, {1, 1}}, "I|1.1"},
		{"a level that goes on", [][]byte{lvl(1, 1, 0, 0, "\x00"), lvl(1, 0, keep, 0, "\x01")},
			[][2]int{{1, 0}, {1, 1}, {1, 1}, {1, 0}, {1, 1}}, "I|1|2|II|3"},
		{"a level without those above", [][]byte{lvl(3, 1, 0, 0, "\x00"), lvl(2, 0, 0, 0, "\x00.\x01")}, [][2]int{{1, 1}, {1, 1}}, "III.2|III.3"},
		{"words around", [][]byte{lvl(1, 0, 0, 0, "So \x00:")}, [][2]int{{1, 0}}, "So 1:"},
		{"a bullet", [][]byte{lvl(1, 23, 0, 0, "-")}, [][2]int{{1, 0}, {1, 0}}, "-|-"},
		{"no such use or level", [][]byte{lvl(1, 0, 0, 0, "\x00")}, [][2]int{{5, 0}, {1, 12}, {1, 0}}, "||1"},
	} {
		l := parseLists(table(c.levels...))
		var got []string
		for _, s := range c.steps {
			text, _ := l.next(s[0], s[1])
			got = append(got, text)
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s: got %s, want %s", c.name, g, c.want)
		}
	}
}

func TestListOverride(t *testing.T) {
	for in, want := range map[int]int{0: 0, 3: 3, -3: 3, 0x7fe: 0x7fe, -0x7ff: 0, 0x7ff: 0} {
		if got := listOverride(in); got != want {
			t.Errorf("listOverride(%d) = %d, want %d", in, got, want)
		}
	}
}
