package lexicon

import (
	"math/bits"

	"congvan/extract/token"
)

// tree holds the phrases word by word: all steps from a node to the next in one table, which a look-up enters once.
type tree struct {
	steps []step // open addressing; a step to the root is a free place
	used  int
	// Most words lead nowhere, which is told without reading the table: once closed, by a bit of each word that is a phrase
	// alone, of each two words with which a phrase begins, and of each step further on.
	alone [1024]uint64
	marks [2048]uint64

	hits    [][]Hit // by node, what ends there; once closed also what ends on the way there
	classes []Class // by node, of these hits; once closed
}

const root = 0

type step struct {
	word     token.Key
	from, to uint32 // nodes; once closed, to has leadsOn where more words lead on
}

const leadsOn = 1 << 31

func newTree() tree { return tree{steps: make([]step, 64), hits: make([][]Hit, 1)} }

// place gives where the step stands, or would stand.
func (t *tree) place(from uint32, word token.Key) int {
	mask := uint64(len(t.steps) - 1)
	for at := uint64(word) ^ uint64(from)*0x9e3779b97f4a7c15>>32; ; at++ {
		s := &t.steps[at&mask]
		if s.to == root || s.word == word && s.from == from {
			return int(at & mask)
		}
	}
}

// next gives the node to which the word leads, root where it leads nowhere.
func (t *tree) next(from uint32, word token.Key) uint32 { return t.steps[t.place(from, word)].to }

// follow gives the last node to which the tokens of a line lead.
func (t *tree) follow(tokens []token.Token) Place {
	if k := tokens[0].Key; t.alone[k>>6&1023]&(1<<(k&63)) == 0 {
		if len(tokens) < 2 {
			return root
		}
		if at, bit := pairMark(k, tokens[1].Key); t.marks[at]&bit == 0 {
			return root
		}
	}
	next := t.next(root, tokens[0].Key)
	for i := 1; next&leadsOn != 0 && i < len(tokens) && tokens[i].Kind != token.Line; i++ {
		last := next &^ leadsOn
		if word, bit := mark(last, tokens[i].Key); t.marks[word]&bit == 0 {
			break
		}
		if next = t.next(last, tokens[i].Key); next == root {
			next = last
			break
		}
	}
	return Place(next &^ leadsOn)
}

// pairMark gives the place of the bit of two words with which a phrase begins.
func pairMark(a, b token.Key) (at int, bit uint64) {
	h := bits.RotateLeft64(uint64(a), 7) ^ uint64(b)
	return int(h >> 53), 1 << (h >> 47 & 63)
}

// mark gives the place of the step's bit.
func mark(from uint32, word token.Key) (at int, bit uint64) {
	h := (uint64(word) ^ uint64(from)) * 0x9e3779b97f4a7c15
	return int(h >> 53), 1 << (h >> 47 & 63)
}

// close adds to the hits of each node those of the nodes above. A node is younger than those above it.
func (t *tree) close() {
	above, more := make([]uint32, len(t.hits)), make([]bool, len(t.hits))
	for _, s := range t.steps {
		if s.to != root {
			above[s.to] = s.from
			more[s.from] = true
		}
	}
	for i := range t.steps {
		if s := &t.steps[i]; more[s.to] && s.to != root {
			s.to |= leadsOn
		}
	}
	t.markSteps(above)
	t.classes = make([]Class, len(t.hits))
	for n := 1; n < len(t.hits); n++ {
		if up := t.hits[above[n]]; len(up) > 0 {
			t.hits[n] = append(up[:len(up):len(up)], t.hits[n]...)
		}
		for _, h := range t.hits[n] {
			t.classes[n] |= h.Class
		}
	}
}

// markSteps sets the bits of the steps. Of each node the one above is given.
func (t *tree) markSteps(above []uint32) {
	word := make([]token.Key, len(t.hits)) // that leads to the node
	for _, s := range t.steps {
		if s.to != root {
			word[s.to&^leadsOn] = s.word
		}
	}
	for n := 1; n < len(t.hits); n++ {
		k := word[n]
		switch from := above[n]; {
		case from == root && len(t.hits[n]) > 0:
			t.alone[k>>6&1023] |= 1 << (k & 63)
		case from == root:
		case above[from] == root:
			at, bit := pairMark(word[from], k)
			t.marks[at] |= bit
			fallthrough
		default:
			at, bit := mark(from, k)
			t.marks[at] |= bit
		}
	}
}

// add gives the node to which the word leads, a new one where it led nowhere.
func (t *tree) add(from uint32, word token.Key) uint32 {
	at := t.place(from, word)
	if to := t.steps[at].to; to != root {
		return to
	}
	to := uint32(len(t.hits))
	t.hits = append(t.hits, nil)
	t.steps[at] = step{word, from, to}
	if t.used++; 2*t.used > len(t.steps) {
		old := t.steps
		t.steps = make([]step, 2*len(old))
		for _, s := range old {
			if s.to != root {
				t.steps[t.place(s.from, s.word)] = s
			}
		}
	}
	return to
}
