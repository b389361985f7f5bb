package tag

import (
	"slices"

	"congvan/extract/token"
)

// Cues is a fixed set of phrases in groups, made once: most tokens are refused by one look at a bit table.
type Cues struct {
	first [32]uint64
	mask  token.Key
	table []cues // by the key of the first word, open addressing
}

// cues are the phrases that begin with one word, longer ones first.
type cues struct {
	key  token.Key
	list []cue
}

type cue struct {
	phrase Phrase
	group  int
}

// NewCues makes the set. The group of a phrase is its place among the arguments.
func NewCues(groups ...[]string) *Cues {
	by := map[token.Key][]cue{}
	for g, phrases := range groups {
		for _, s := range phrases {
			p := P(s)
			by[p[0]] = append(by[p[0]], cue{p, g})
		}
	}
	size := 4
	for size < 2*len(by) {
		size *= 2
	}
	c := &Cues{mask: token.Key(size - 1), table: make([]cues, size)}
	for k, list := range by {
		slices.SortStableFunc(list, func(a, b cue) int { return len(b.phrase) - len(a.phrase) })
		c.first[k>>6&31] |= 1 << (k & 63)
		at := k & c.mask
		for c.table[at].list != nil {
			at = (at + 1) & c.mask
		}
		c.table[at] = cues{k, list}
	}
	return c
}

// Phrases makes a set of one group.
func Phrases(s ...string) *Cues { return NewCues(s) }

// At gives the length in tokens and the group of the longest phrase that begins with token i; the length is 0 if none does.
func (c *Cues) At(x *Text, i int) (length, group int) {
	if uint(i) < uint(len(x.Tokens)) && c.begins(x.Tokens[i].Key) {
		return c.longest(x, i)
	}
	return
}

// begins tells whether a phrase may begin with the word; it is right but for one word in many.
// In gives the first token of [from, to) with which a phrase begins, with its length and group as At does; -1 where none does.
func (c *Cues) In(x *Text, from, to int) (at, length, group int) {
	for i, t := range x.Tokens[max(from, 0):max(from, 0, min(to, len(x.Tokens)))] {
		if c.begins(t.Key) {
			if length, group = c.longest(x, from+i); length > 0 {
				return from + i, length, group
			}
		}
	}
	return -1, 0, 0
}

func (c *Cues) begins(k token.Key) bool { return c.first[k>>6&31]>>(k&63)&1 != 0 }

// list gives the phrases that begin with the word.
func (c *Cues) list(k token.Key) []cue {
	at := k & c.mask
	for c.table[at].key != k {
		if c.table[at].list == nil {
			return nil
		}
		at = (at + 1) & c.mask
	}
	return c.table[at].list
}

func (c *Cues) longest(x *Text, i int) (length, group int) {
	list := c.list(x.Tokens[i].Key)
	for n := range list {
		if q := &list[n]; x.At(i+1, q.phrase[1:]) {
			return len(q.phrase), q.group
		}
	}
	return 0, 0
}

// Before gives the length and group of the longest phrase that ends right before token i, of at most so many tokens; the
// length is 0 if none does.
func (c *Cues) Before(x *Text, i, longest int) (length, group int) {
	for n := min(longest, i); n > 0; n-- {
		k := x.Tokens[i-n].Key
		if !c.begins(k) {
			continue
		}
		for _, q := range c.list(k) {
			if len(q.phrase) == n && x.At(i-n, q.phrase) {
				return n, q.group
			}
		}
	}
	return 0, 0
}
