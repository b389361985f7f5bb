package tag

import "congvan/extract/token"

// Cues is a fixed set of phrases in groups, made once: most tokens are refused by one look at a bit table.
type Cues struct {
	first [32]uint64
	by    map[token.Key][]cue
}

type cue struct {
	phrase Phrase
	group  int
}

// NewCues makes the set. The group of a phrase is its place among the arguments.
func NewCues(groups ...[]string) *Cues {
	c := &Cues{by: map[token.Key][]cue{}}
	for g, phrases := range groups {
		for _, s := range phrases {
			p := P(s)
			c.first[p[0]>>6&31] |= 1 << (p[0] & 63)
			c.by[p[0]] = append(c.by[p[0]], cue{p, g})
		}
	}
	return c
}

// At gives the length in tokens and the group of the longest phrase that begins with token i; the length is 0 if none does.
func (c *Cues) At(x *Text, i int) (length, group int) {
	if i < 0 || i >= len(x.Tokens) {
		return 0, 0
	}
	k := x.Tokens[i].Key
	if c.first[k>>6&31]&(1<<(k&63)) == 0 {
		return 0, 0
	}
	for _, q := range c.by[k] {
		if len(q.phrase) > length && x.At(i, q.phrase) {
			length, group = len(q.phrase), q.group
		}
	}
	return length, group
}

// Before gives the length and group of the longest phrase that ends right before token i, the length 0 if none does.
func (c *Cues) Before(x *Text, i, longest int) (length, group int) {
	for n := longest; n > 0; n-- {
		if l, g := c.At(x, i-n); l == n {
			return l, g
		}
	}
	return 0, 0
}
