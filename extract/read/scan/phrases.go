package scan

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"congvan/internal/edits"
)

//go:embed phrases.txt
var phraseFile string

// phrase is a fixed phrase: its words as printed and without marks.
type phrase struct {
	words   []string
	bare    []string
	slips   int // letters that may be wrong besides the marks
	capital bool
}

// phrases gives the fixed phrases, those of most words first.
var phrases = sync.OnceValue(func() []phrase {
	var out []phrase
	for _, line := range phraseLines() {
		name, province := strings.CutPrefix(line, "@")
		if !province {
			out = append(out, newPhrase(line))
			continue
		}
		out = append(out, newPhrase("tỉnh "+name), newPhrase("TỈNH "+strings.ToUpper(name)), newPhrase("THÀNH PHỐ "+strings.ToUpper(name)))
	}
	slices.SortStableFunc(out, func(a, b phrase) int { return len(b.words) - len(a.words) })
	return out
})

// provinces gives the names of the provinces alone.
var provinces = sync.OnceValue(func() []phrase {
	var out []phrase
	for _, line := range phraseLines() {
		if name, ok := strings.CutPrefix(line, "@"); ok {
			out = append(out, newPhrase(name))
		}
	}
	return out
})

func phraseLines() []string {
	var out []string
	for line := range strings.Lines(phraseFile) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func newPhrase(text string) phrase {
	p := phrase{words: strings.Fields(text)}
	n := 0
	for _, w := range p.words {
		p.bare = append(p.bare, bare(w))
		n += letters(w)
	}
	if n >= 14 {
		p.slips = n / 7
	}
	p.capital = strings.ToUpper(text) == text
	return p
}

// bare gives a word without the marks of its letters: "Kính" is "Kinh", "Độc" is "Doc".
func bare(word string) string {
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range word {
		if isLatin(r) && latinBases()[r] != 0 {
			b.WriteRune(latinBases()[r])
			continue
		}
		for _, r := range norm.NFD.String(string(r)) {
			if !unicode.Is(unicode.Mn, r) {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// latinBases holds the letters without their marks, 0 where one is made of more.
var latinBases = sync.OnceValue(func() []rune {
	out := make([]rune, latinEnd)
	for r := range rune(latinEnd) {
		switch {
		case !isLatin(r):
		case r == 'Đ', r == 'Ð': // with a stroke, or the eth that looks like it
			out[r] = 'D'
		case r == 'đ', r == 'ð':
			out[r] = 'd'
		default:
			apart := []rune(norm.NFD.String(string(r)))
			if !slices.ContainsFunc(apart[1:], func(m rune) bool { return !unicode.Is(unicode.Mn, m) }) {
				out[r] = apart[0]
			}
		}
	}
	return out
})

// matches tells whether the words are the phrase but for slips. Words of three letters or less must agree in theirs.
func (p phrase) matches(words []string) bool {
	if p.capital && !mostlyCapital(words) {
		return false
	}
	for i, w := range words {
		if n := lettersAndSigns(w) - len(p.bare[i]); n > p.slips || -n > p.slips { // cheap: most phrases end here
			return false
		}
	}
	slips := p.slips
	for i, w := range words {
		b := bare(w)
		if b == p.bare[i] {
			continue
		}
		if isDash(b) && isDash(p.bare[i]) {
			continue
		}
		d := edits.Distance(b, p.bare[i])
		if p.capital && p.slips > 0 { // a small letter among capitals is one slip less
			d = edits.Distance(strings.ToLower(b), strings.ToLower(p.bare[i]))
		}
		if slips -= d; slips < 0 || d > 1 && 3*d > len(p.bare[i]) {
			return false
		}
	}
	return true
}

// lettersAndSigns counts the letters and signs of a word, without marks that stand alone.
func lettersAndSigns(word string) int {
	n := 0
	for _, r := range word {
		if r < 0x300 || r > 0x36f {
			n++
		}
	}
	return n
}

func mostlyCapital(words []string) bool {
	capital, small := 0, 0
	for _, w := range words {
		for _, r := range w {
			switch {
			case unicode.IsUpper(r):
				capital++
			case unicode.IsLower(r):
				small++
			}
		}
	}
	return capital > 4*small
}

func isDash(s string) bool { return s == "-" || s == "–" || s == "—" }

// agrees tells whether a word is printed as the phrase has it, the dash and the sign at the end aside.
func agrees(word, want string) bool {
	return word == want || isDash(word) && isDash(want)
}
