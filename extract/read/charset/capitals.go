package charset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// capitals raises what TCVN3 cannot write: its capitals with a tone are small letters that a capital font draws large, and
// a plain text has no fonts. "CéNG HßA" is CỘNG HÒA.
func capitals(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for line := range strings.Lines(text) {
		if _, lower := sure(line); lower == 0 && slices.ContainsFunc(strings.Fields(line), isCapital) {
			b.WriteString(strings.ToUpper(line))
			continue
		}
		raiseWords(&b, line)
	}
	return b.String()
}

// raiseWords raises the words of a line that are in capitals, and those of one capital beside them: "UBND TỉNH Hà GIANG".
func raiseWords(b *strings.Builder, line string) {
	beside := false // a word in capitals ends here, or a blank before
	for line != "" {
		n := wordLen(line)
		if n == 0 {
			_, n = utf8.DecodeRuneInString(line)
			beside = beside && line[:n] == " " && !strings.HasPrefix(line[n:], " ")
			b.WriteString(line[:n])
			line = line[n:]
			continue
		}
		word, rest := line[:n], line[n:]
		large := isCapital(word)
		if upper, lower := sure(word); !large && upper == 1 && lower == 0 {
			next, _ := strings.CutPrefix(rest, " ")
			large = beside || isCapital(next[:wordLen(next)])
		}
		if large {
			word = strings.ToUpper(word)
		}
		b.WriteString(word)
		line, beside = rest, large
	}
}

// wordLen gives the length of the word that a text begins with, in bytes.
func wordLen(s string) int {
	n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if n < 0 {
		return len(s)
	}
	return n
}

// isCapital tells whether all letters of a word whose case is sure are capitals, two at least.
func isCapital(s string) bool {
	upper, lower := sure(s)
	return upper >= 2 && lower == 0
}

// sure counts the letters whose case a byte of TCVN3 tells: those without a tone.
func sure(s string) (upper, lower int) {
	const marked = "ăâêôơưđ"
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z' || strings.ContainsRune(marked, r):
			lower++
		case unicode.IsUpper(r):
			upper++
		}
	}
	return upper, lower
}
