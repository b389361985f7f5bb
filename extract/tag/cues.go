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
	key     token.Key
	seconds uint64 // a bit of each second word: most words that come after the first fail here
	alone   int    // the place in the list of the word alone, -1 where it is no phrase
	list    []cue
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
		e := cues{key: k, alone: -1, list: list}
		for i, q := range list {
			if len(q.phrase) > 1 {
				e.seconds |= 1 << (q.phrase[1] & 63)
			} else if e.alone < 0 {
				e.alone = i
			}
		}
		c.table[at] = e
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

// of gives the phrases that begin with the word, nil where none does.
func (c *Cues) of(k token.Key) *cues {
	for at := k & c.mask; ; at = (at + 1) & c.mask {
		if e := &c.table[at]; e.key == k && e.list != nil {
			return e
		} else if e.list == nil {
			return nil
		}
	}
}

func (c *Cues) longest(x *Text, i int) (length, group int) {
	e := c.of(x.Tokens[i].Key)
	if e == nil {
		return 0, 0
	}
	if i+1 < len(x.Tokens) && e.seconds>>(x.Tokens[i+1].Key&63)&1 != 0 {
		for n := range e.list {
			if q := &e.list[n]; x.At(i+1, q.phrase[1:]) {
				return len(q.phrase), q.group
			}
		}
	} else if e.alone >= 0 {
		return 1, e.list[e.alone].group
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
		e := c.of(k)
		if e == nil || n > 1 && e.seconds>>(x.Tokens[i-n+1].Key&63)&1 == 0 {
			continue
		}
		for _, q := range e.list {
			if len(q.phrase) == n && x.At(i-n, q.phrase) {
				return n, q.group
			}
		}
	}
	return 0, 0
}
