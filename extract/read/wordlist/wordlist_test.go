package wordlist

import (
	"strings"
	"testing"
)

// use makes a use of list 1 with the texts of its levels, all in decimals; starts are by level from 0.
func use(starts map[int]int, texts ...string) *Use {
	u := &Use{List: 1}
	for i, text := range texts {
		u.Levels[i] = &Level{Start: 1, Text: []rune(text)}
	}
	for i, start := range starts {
		u.Starts[i] = &start
	}
	return u
}

func TestNext(t *testing.T) {
	texts := []string{"\x00.", "\x00.\x01", "\x02)"}
	roman := use(nil, texts...)
	roman.Levels[0].Format, roman.Levels[2].Legal = 1, true
	kept := use(nil, texts...)
	kept.Levels[2].NoRestart, kept.Levels[2].RestartAt = true, 1
	sign := use(nil, "\x01")
	sign.Levels[0].Format = Bullet
	for _, c := range []struct {
		name string
		uses []*Use
		step [][2]int // use, level
		want string
	}{
		{"levels begin anew", []*Use{use(nil, texts...)}, [][2]int{{0, 0}, {0, 1}, {0, 1}, {0, 2}, {0, 0}, {0, 1}, {0, 2}}, "1. 1.1 1.2 1) 2. 2.1 1)"},
		{"a level before those above it", []*Use{use(nil, texts...)}, [][2]int{{0, 1}, {0, 0}, {0, 1}}, "1.1 2. 2.1"},
		{"uses of one list count on", []*Use{use(nil, texts...), use(nil, texts...)}, [][2]int{{0, 0}, {1, 0}, {0, 0}}, "1. 2. 3."},
		{"a use begins once at its number", []*Use{use(nil, texts...), use(map[int]int{0: 5}, texts...)}, [][2]int{{0, 0}, {1, 0}, {1, 0}, {0, 0}}, "1. 5. 6. 7."},
		{"a level begins there each time", []*Use{use(map[int]int{1: 3}, texts...)}, [][2]int{{0, 0}, {0, 1}, {0, 0}, {0, 1}}, "1. 1.3 2. 2.3"},
		{"formats", []*Use{roman}, [][2]int{{0, 0}, {0, 1}, {0, 2}}, "I. I.1 1)"},
		{"a level that begins anew behind the first alone", []*Use{kept}, [][2]int{{0, 0}, {0, 2}, {0, 1}, {0, 2}, {0, 0}, {0, 2}}, "1. 1) 1.2 2) 2. 1)"},
		{"a sign is as it stands", []*Use{sign}, [][2]int{{0, 0}}, "\x01"},
		{"no such level", []*Use{use(nil, texts...)}, [][2]int{{0, 5}, {0, -1}, {0, 9}, {0, 0}}, "   1."},
	} {
		counts := Counters{}
		var got []string
		for _, s := range c.step {
			got = append(got, counts.Next(c.uses[s[0]], s[1]))
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: got %q, want %q", c.name, g, c.want)
		}
	}
}
