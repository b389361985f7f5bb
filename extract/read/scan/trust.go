package scan

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"congvan/extract/read/charset"
	"congvan/paper"

	"golang.org/x/text/unicode/norm"
)

// rated says of words that were read with some confidence which part of them is right.
type rated struct{ confidence, right float64 }

// Counted on 20,000 words of invented dispatches that were printed and spoilt in six ways. Of figures, abbreviations and
// codes Tesseract claims to be surer than it is: no list of words helps it there.
var (
	wordsRight = []rated{{0, 0.02}, {0.5, 0.3}, {0.6, 0.45}, {0.7, 0.62}, {0.8, 0.82}, {0.88, 0.9}, {0.94, 0.98}}
	codesRight = []rated{{0, 0.02}, {0.5, 0.2}, {0.7, 0.3}, {0.8, 0.4}, {0.85, 0.6}, {0.9, 0.9}, {0.94, 0.98}}
)

const (
	// Of the words that were read without doubt so many are wrong, as a part of the share of doubtful ones on the page:
	// the worse a page, the more of its sure words are wrong. Most are letters with two marks (ế, ổ, ặ) that lost one.
	wordFaults, hatFaults = 0.2, 0.5
	// odd is the trust in a word that the language does not have, or not beside its neighbours.
	odd = 0.35
)

// judge says of each word how likely it is right in every letter.
func (p *page) judge() {
	words := running(segments(p.words))
	doubtful, all := 0.0, 25.0 // a page of few words says little
	for _, w := range words {
		if w != nil && letters(w.text) > 1 {
			if all++; w.confidence < 0.9 {
				doubtful++
			}
		}
	}
	for _, w := range p.words {
		w.trust = w.right(doubtful/all, hatted(w.text))
	}
	for i, w := range words {
		switch {
		case w == nil:
		case w.certain, knownBeside(words, i, w) > 0:
			w.trust = w.right(doubtful/all, false)
		case !possible(w.text), misplaced(words, i), mistakable(w.text):
			w.trust = min(w.trust, odd)
		}
	}
}

// right tells how likely the word is right on a page with such a share of doubtful words.
func (w *word) right(share float64, hatted bool) float64 {
	curve, top := wordsRight, 1-wordFaults*share
	if hatted {
		top = 1 - hatFaults*share
	}
	if !w.certain && isCode(w.text) {
		curve = codesRight
	}
	last := rated{0.96, max(top, 0.5)}
	for i, r := range curve {
		next := last
		if i+1 < len(curve) {
			next = curve[i+1]
		}
		if w.confidence < next.confidence {
			part := max(w.confidence-r.confidence, 0) / (next.confidence - r.confidence)
			return min(r.right+part*(next.right-r.right), last.right)
		}
	}
	return last.right
}

// isCode tells whether the word is a figure, an abbreviation or a code: it is spelt by no rule.
func isCode(text string) bool {
	text = inner(text)
	return !onlyLetters(text) || strings.ToUpper(text) == text && !charset.IsSyllable(text)
}

// inner gives the word without the signs around it.
func inner(text string) string {
	return strings.TrimRight(strings.TrimLeft(paper.NFC(text), opening), closing)
}

// hatted tells whether a letter of the word has a hat or a breve, the marks that another one stands on.
func hatted(text string) bool {
	return strings.ContainsFunc(norm.NFD.String(text), func(r rune) bool { return r == 0x302 || r == 0x306 })
}

// possible tells whether the language has the word. Codes, and words without marks, which may be names or foreign, it
// does not judge.
func possible(text string) bool {
	text = strings.ToLower(inner(text))
	if !onlyLetters(text) || len(marks(text)) == 0 || !strings.ContainsAny(bare(text), "aeiouy") { // "HĐND"
		return true
	}
	if !charset.IsSyllable(text) {
		return false
	}
	b := bare(text)
	stopped := strings.ContainsRune("cpt", rune(b[len(b)-1])) || strings.HasSuffix(b, "ch")
	return !stopped || slices.ContainsFunc(marks(text), func(m rune) bool { return m == 0x301 || m == 0x323 }) // no other tone is there
}

// misplaced tells whether the word, with one beside it, is a word of the language but for its marks: "khân" in "khân trương".
func misplaced(words []*word, i int) bool {
	for at := max(i-1, 0); at <= i && at+1 < len(words); at++ {
		as, ok := neighbouring(words[at], words[at+1])
		if !ok {
			continue
		}
		k := i - at
		want, ok := as.nearest(neighbours().words[as.bare()])
		if ok && !sameTone(as[k], want[k]) && !neighbours().alone[toned(as[k])] {
			return true
		}
	}
	return false
}

//go:embed mistakable.txt
var mistakableFile string

// mistakable tells whether the word is one that scans make of a more common one.
func mistakable(text string) bool { return mistakables()[toned(strings.ToLower(inner(text)))] }

var mistakables = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(mistakableFile) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out[toned(strings.Fields(line)[0])] = true
		}
	}
	return out
})
