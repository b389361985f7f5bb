package scan

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"congvan/extract/lexicon"
	"congvan/paper"
)

//go:embed neighbours.txt
var neighbourFile string

// pair is two syllables that stand side by side in the language.
type pair [2]string

// pairs holds the pairs of the language by the pair without marks.
type pairs struct {
	words   map[pair][]pair // two syllables that are a word
	running map[pair][]pair // those, and two that follow each other in a longer phrase
	alone   map[string]bool // words of one syllable: "quỹ", "giao"; as toned gives them
}

// neighbours gives the pairs of the lexicon and of the list, in small letters. A sign between two words parts them; words
// with capitals are names or short forms.
var neighbours = sync.OnceValue(func() pairs {
	out := pairs{map[pair][]pair{}, map[pair][]pair{}, map[string]bool{}}
	add := func(phrase string) {
		words := strings.Fields(paper.NFC(phrase))
		if len(words) == 1 {
			out.alone[toned(strings.ToLower(words[0]))] = true
		}
		for i := 1; i < len(words); i++ {
			p := pair{words[i-1], words[i]}
			if !small(p[0]) || !small(p[1]) {
				continue
			}
			k := p.bare()
			if !slices.ContainsFunc(out.running[k], p.same) {
				out.running[k] = append(out.running[k], p)
			}
			if len(words) == 2 && !slices.ContainsFunc(out.words[k], p.same) {
				out.words[k] = append(out.words[k], p)
			}
		}
	}
	for _, phrase := range lexicon.Phrases() {
		add(phrase)
	}
	for line := range strings.Lines(neighbourFile) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			add(line)
		}
	}
	return out
})

// small tells whether the word is of small letters alone.
func small(word string) bool { return onlyLetters(word) && strings.ToLower(word) == word }

func (p pair) bare() pair { return pair{bare(p[0]), bare(p[1])} }

// same tells whether both are the same words, wherever the mark of the tone is put: "hoà" is "hòa".
func (p pair) same(o pair) bool { return sameTone(p[0], o[0]) && sameTone(p[1], o[1]) }

func sameTone(a, b string) bool { return a == b || toned(a) == toned(b) }

// toned gives the word with its marks behind its letters, one form for all places where the mark of the tone can stand.
func toned(word string) string { return bare(word) + string(marks(word)) }

// marks gives the marks of the word's letters, sorted, and the stroke of đ among them.
func marks(word string) []rune {
	var out []rune
	for _, r := range norm.NFD.String(word) {
		if unicode.Is(unicode.Mn, r) || r == 'đ' {
			out = append(out, r)
		}
	}
	slices.Sort(out)
	return out
}

// doubtful is the confidence below which the marks of a word may be wrong. It was set by looking
// at the words that were mended on a few scans, not measured on many.
const doubtful = 0.93

// doubted tells whether the marks of the word may be wrong: little confidence in the first reading, even where the second
// one agrees, or two readings that differ.
func (w *word) doubted() bool {
	return w.confidence < doubtful || w.shaky || w.rival != ""
}

// chooseRivals takes the other reading of a word, where two differ, if that one makes words of the language with those
// beside it and the surer one does not: "khẩn" after "điện", "bắt" after "nắm".
func (p *page) chooseRivals(segs []*segment) {
	words := running(segs)
	for i, w := range words {
		if w == nil || w.rival == "" || w.certain {
			continue
		}
		other := *w
		other.text = w.rival
		if knownBeside(words, i, &other) > knownBeside(words, i, w) {
			w.rival = w.text
			p.change(w, other.text)
		}
	}
}

// knownBeside counts the words of the language that the word makes at the place with those before and behind it.
func knownBeside(words []*word, i int, w *word) int {
	n := 0
	if i > 0 && known(words[i-1], w) {
		n++
	}
	if i+1 < len(words) && known(w, words[i+1]) {
		n++
	}
	return n
}

// known tells whether the two are side by side in the language, as they are.
func known(a, b *word) bool {
	as, ok := neighbouring(a, b)
	return ok && slices.ContainsFunc(neighbours().running[as.bare()], as.same)
}

// correctNeighbours mends the marks of words that make a word of the language with the one beside them: "khân trương". A
// word stays that makes one as it is with its other neighbour, one that is a word alone ("Quỹ trình Hội đồng" is no "quy
// trình"), and one that was read without doubt: it may be the paper's own slip.
func (p *page) correctNeighbours(segs []*segment) {
	words := running(segs)
	known := func(i int) bool { return i >= 0 && i+1 < len(words) && known(words[i], words[i+1]) }
	for i := range len(words) - 1 {
		as, ok := neighbouring(words[i], words[i+1])
		if !ok || known(i) {
			continue
		}
		want, ok := as.nearest(neighbours().words[as.bare()])
		if !ok {
			continue
		}
		firm := false
		for k, w := range words[i : i+2] {
			if sameTone(as[k], want[k]) {
				continue
			}
			if w.certain || !w.doubted() || known(i-1+2*k) || neighbours().alone[toned(as[k])] {
				firm = true
			}
		}
		if firm {
			continue
		}
		for k, w := range words[i : i+2] {
			if !sameTone(as[k], want[k]) {
				p.change(w, recased(w.text, as[k], want[k]))
			}
		}
	}
}

// nearest gives the pair of the list that is meant by one that is not in it: the one that differs by the fewest marks, if
// there is one such.
func (p pair) nearest(list []pair) (pair, bool) {
	if len(list) == 0 || slices.ContainsFunc(list, p.same) {
		return pair{}, false
	}
	best, least, tied := pair{}, 1<<30, false
	for _, o := range list {
		switch n := p.marksApart(o); {
		case n < least:
			best, least, tied = o, n, false
		case n == least:
			tied = true
		}
	}
	return best, !tied
}

// marksApart counts the marks that one of the pairs has and the other has not.
func (p pair) marksApart(o pair) int {
	n := 0
	for k := range p {
		a, b := marks(p[k]), marks(o[k])
		for _, m := range a {
			if i := slices.Index(b, m); i >= 0 {
				b = slices.Delete(b, i, i+1)
			} else {
				n++
			}
		}
		n += len(b)
	}
	return n
}

// running gives the words of the text in reading order, nil where one line does not run on in the next.
func running(segs []*segment) []*word {
	var out []*word
	for i, s := range segs {
		if i > 0 {
			before := segs[i-1]
			down := (s.base - before.base) / s.size
			if a, b := before.box(), s.box(); down < 0.8 || down > 2.5 || b.Min.X > a.Max.X || a.Min.X > b.Max.X {
				out = append(out, nil)
			}
		}
		for _, w := range s.words {
			if w.apart {
				w = nil
			}
			out = append(out, w)
		}
	}
	return out
}

// neighbouring gives two words without the signs around them, in small letters, if nothing parts them.
func neighbouring(a, b *word) (pair, bool) {
	if a == nil || b == nil {
		return pair{}, false
	}
	first, second := strings.TrimLeft(a.text, opening), strings.TrimRight(b.text, closing)
	if !onlyLetters(first) || !onlyLetters(second) || isName(second) {
		return pair{}, false
	}
	return pair{strings.ToLower(paper.NFC(first)), strings.ToLower(paper.NFC(second))}, true
}

const (
	opening = "“\"‘'(«-"
	closing = "”\"’').,;:»/…"
)

func onlyLetters(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) })
}

// isName tells whether only the first letter is a capital: as the second of two words it is a name.
func isName(s string) bool {
	r := []rune(s)
	return unicode.IsUpper(r[0]) && (len(r) == 1 || !unicode.IsUpper(r[len(r)-1]))
}

// recased puts the wanted word in the place of the one that was read, with its capitals and the signs around it.
func recased(text, read, want string) string {
	text = paper.NFC(text)
	at := strings.Index(strings.ToLower(text), read)
	if at < 0 {
		return text
	}
	old, wanted := []rune(text[at:at+len(read)]), []rune(want)
	if len(old) != len(wanted) {
		return text
	}
	for i, r := range old {
		if unicode.IsUpper(r) {
			wanted[i] = unicode.ToUpper(wanted[i])
		}
	}
	return text[:at] + string(wanted) + text[at+len(read):]
}
