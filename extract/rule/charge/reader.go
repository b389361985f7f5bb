// Package charge reads who is told to do what in a stretch of a dispatch: names of bodies, instructions and their
// bodies, support, duties to report, the sentence and the action.
//
// In: tagged text and spans of tokens. Out: spans and reports. It knows no outline: what a point inherits is not its
// business. It knows no issuer either: whether "Sở X đề nghị …" is the paper's own voice is the caller's to tell.
package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Reader is a tagged text with the questions that charges answer.
type Reader struct{ *tag.Text }

// Span is a stretch of tokens [From, To).
type Span = tag.Span

type span = Span

// at gives the length in tokens of the longest phrase of the set that begins with token i, 0 if none does.
func (x Reader) at(set *tag.Cues, i int) int {
	n, _ := set.At(x.Text, i)
	return n
}

// in tells whether token i begins a phrase of the set.
func (x Reader) in(set *tag.Cues, i int) bool { return x.at(set, i) > 0 }

// before gives the length of the longest phrase of the set, of at most four words, that ends right before token i.
func (x Reader) before(set *tag.Cues, from, i int) int {
	for n := min(4, i-from); n > 0; n-- {
		if x.at(set, i-n) == n {
			return n
		}
	}
	return 0
}

// word tells whether token i is a word, not a number, a sign or a line end.
func (x Reader) word(i int) bool {
	return i >= 0 && i < len(x.Tokens) && x.Tokens[i].Kind == token.Word
}

// document tells whether the name of a kind of paper begins at the token.
func (x Reader) document(i int) bool {
	_, ok := x.Hit(i, lexicon.DocType)
	return ok
}

// particular tells whether every name has a capital: a body, and no kind of persons.
func (x Reader) particular(names []span) bool {
	for _, n := range names {
		found := false
		for j := n.From; j < n.To; j++ {
			found = found || x.cap(j)
		}
		if !found {
			return false
		}
	}
	return true
}

// cap tells whether token i is a word that begins with a capital.
func (x Reader) cap(i int) bool { return x.word(i) && x.Tokens[i].Has(token.Cap) }

// key tells whether token i is the word.
func (x Reader) key(i int, k token.Key) bool {
	return i >= 0 && i < len(x.Tokens) && x.Tokens[i].Key == k
}

// close gives the token after the bracket that closes the one at i, 0 where it does not close before to or is too long
// for one that stands beside a name.
func (x Reader) close(i, to int) int {
	const longest = 200
	depth := 0
	for j := i; j < min(to, i+longest); j++ {
		switch {
		case x.Is(j, '('), x.Is(j, '['):
			depth++
		case x.Is(j, ')'), x.Is(j, ']'):
			if depth--; depth == 0 {
				return j + 1
			}
		}
	}
	return 0
}

// nest gives the depth of brackets and quotes after the sign at the token.
func (x Reader) nest(j, depth int) int {
	switch x.Tokens[j].Value {
	case '(', '“', '[':
		return depth + 1
	case ')', '”', ']':
		return max(0, depth-1)
	}
	return depth
}
