package eval

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold gives the form in which two strings are compared: case, tone placement (hoà, hòa), dashes, quotes and blanks
// folded, ". ; , :" dropped at both ends, and one blank after TM., KT., TL., TUQ., Q. Nothing else is forgiven.
func Fold(text string) string {
	text = signs.Replace(cases.Fold().String(norm.NFC.String(text)))
	text = strings.Trim(blanks(authority(text)), " .;,:")
	words := strings.Split(text, " ")
	for i, w := range words {
		words[i] = toneLast(w)
	}
	return strings.Join(words, " ")
}

// foldCode is for numbers and symbols: blanks do not count.
func foldCode(text string) string { return strings.ReplaceAll(Fold(text), " ", "") }

var signs = strings.NewReplacer(
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2212", "-",
	"“", `"`, "”", `"`, "„", `"`, "‘", "'", "’", "'")

var authorities = regexp.MustCompile(`(?:tm|kt|tl|tuq|q)\.`)

// authority puts a blank after the mark of an authority that stands close to the next word: "kt.chủ tịch".
func authority(text string) string {
	found := authorities.FindAllStringIndex(text, -1)
	if found == nil {
		return text
	}
	var b strings.Builder
	at := 0
	for _, f := range found {
		from, to := f[0], f[1]
		// A mark that begins inside a word is none; a shorter one may end it ("btuq." has no q. either).
		if before, _ := lastRune(text[:from]); from > 0 && isWord(before) {
			continue
		}
		if next, ok := firstRune(text[to:]); !ok || isBlank(next) {
			continue
		}
		b.WriteString(text[at:to])
		b.WriteByte(' ')
		at = to
	}
	b.WriteString(text[at:])
	return b.String()
}

func firstRune(s string) (rune, bool) {
	for _, r := range s {
		return r, true
	}
	return 0, false
}

func lastRune(s string) (rune, bool) {
	runes := []rune(s[max(0, len(s)-4):])
	if len(runes) == 0 {
		return 0, false
	}
	return runes[len(runes)-1], true
}

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

// isBlank takes the four separators of ASCII as blanks too.
func isBlank(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

// blanks makes every stretch of blanks one blank.
func blanks(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	in := false
	for _, r := range text {
		blank := isBlank(r)
		switch {
		case !blank:
			b.WriteRune(r)
		case !in:
			b.WriteByte(' ')
		}
		in = blank
	}
	return b.String()
}

// toneLast takes the word apart into letters and marks and puts its tone marks last.
func toneLast(word string) string {
	var b, tones strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch r {
		case 0x300, 0x301, 0x303, 0x309, 0x323: // huyền, sắc, ngã, hỏi, nặng
			tones.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + tones.String()
}
