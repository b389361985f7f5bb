package tag

import "congvan/extract/token"

// Watch is a set of first words: of a loop over tokens that looks for phrases, most words begin none. The loop asks of each
// word whether it is watched, which costs next to nothing, and looks closer at these alone.
type Watch uint32

// watches are the words of all sets, by their keys; open addressing. They are complete before the first text is tagged.
var watches struct {
	sets  int
	used  int
	words []watched
	first [256]uint64 // a bit of each word: most others fail here
}

type watched struct {
	key token.Key
	in  Watch
}

// NewWatch makes a set of the words with which the phrases begin. It is for variables of packages.
func NewWatch(cues ...*Cues) Watch {
	if watches.sets == 32 {
		panic("tag: more sets of watched words than bits")
	}
	w := Watch(1) << watches.sets
	watches.sets++
	for _, c := range cues {
		for _, l := range c.table {
			if l.list != nil {
				watch(l.key, w)
			}
		}
	}
	return w
}

func watch(k token.Key, in Watch) {
	if 3*watches.used >= len(watches.words) {
		old := watches.words
		watches.words, watches.used = make([]watched, max(64, 4*len(old))), 0
		for _, w := range old {
			if w.in != 0 {
				watch(w.key, w.in)
			}
		}
	}
	w := watchedAt(k)
	if w.in == 0 {
		w.key = k
		watches.used++
	}
	w.in |= in
	watches.first[k>>6&255] |= 1 << (k & 63)
}

// watchedAt gives where the word stands, or would stand.
func watchedAt(k token.Key) *watched {
	mask := token.Key(len(watches.words) - 1)
	for at := k >> 20 & mask; ; at = (at + 1) & mask {
		if w := &watches.words[at]; w.in == 0 || w.key == k {
			return w
		}
	}
}

// watchesOf gives the sets that have the word.
func watchesOf(k token.Key) Watch {
	if watches.first[k>>6&255]>>(k&63)&1 == 0 {
		return 0
	}
	return watchedAt(k).in
}

// Watched tells whether the word is in one of the sets.
func (x *Text) Watched(i int, w Watch) bool { return x.begins[i].watched&w != 0 }
