package paper

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Look is what a text is made of. What it tells is so; where it tells nothing it may be so all the same.
type Look struct {
	Composed   bool // the text is in Unicode form NFC
	Plain      bool // no two blanks side by side, no blank but ' ', no control and no invisible character
	Characters int
}

// LookAt looks at the text in one pass over its bytes, without a branch: what kind of byte comes next cannot be guessed.
func LookAt(s string) Look {
	var seen, open uint8
	within := 0
	for i := 0; i < len(s); i++ {
		b := &looks[s[i]]
		seen |= b.alone | open&b.closes
		open = b.opens | open&b.keeps<<1
		within += int(b.within)
	}
	seen |= open & (markedLead | signLead | looseLead) // the last character is cut
	return Look{
		Composed:   seen&(markedLead|signLead|looseLead) == 0,
		Plain:      seen&(odd|twoBlanks|signLead|spaceSign) == 0,
		Characters: len(s) - within,
	}
}

// What bytes show, some only by the byte after them.
const (
	odd        uint8 = 1 << iota // a control character, or a lead byte that wide blanks and invisible characters have
	twoBlanks                    // opened by a blank, closed by one
	markedLead                   // opened by 0xe1, closed by all but the letters from U+1E80 to U+1EFF: those are composed
	signLead                     // opened by 0xe2, closed by all but U+2000 to U+203F
	spaceSign                    // in these, closed by blanks and invisible characters
	looseLead                    // a lead byte of characters that may be marks, closed by anything
)

// looks tells of each byte what it shows alone, what it opens, which of these it closes, which it keeps for the byte
// after it (as the next flag), and whether it stands within a character.
var looks = func() (t [256]struct{ alone, opens, closes, keeps, within uint8 }) {
	for c := range t {
		b := &t[c]
		b.closes = markedLead | signLead | looseLead
		switch {
		case c < ' ' || c == 0x7f:
			b.alone = odd
		case c == ' ':
			b.opens, b.closes = twoBlanks, b.closes|twoBlanks
		case c < utf8.RuneSelf:
		case c < 0xc0:
			b.within = 1
			if c == 0xba || c == 0xbb {
				b.closes &^= markedLead
			}
			if c == 0x80 {
				b.closes, b.keeps = b.closes&^signLead, signLead
			}
			if c < 0x90 || c >= 0xa8 && c < 0xb0 {
				b.closes |= spaceSign
			}
		case c == 0xc2:
			b.alone = odd
		case c >= 0xc3 && c <= 0xc6:
		case c == 0xe1:
			b.opens = markedLead
		case c == 0xe2:
			b.opens = signLead
		default:
			b.opens = looseLead
			if c >= 0xe0 {
				b.alone = odd
			}
		}
	}
	return t
}()

// NFC gives the text in Unicode form NFC; text of precomposed Vietnamese letters comes back at once.
func NFC(s string) string { return nfc(s, LookAt(s)) }

func nfc(s string, look Look) string {
	if look.Composed {
		return s
	}
	if composed, ok := compose(s); ok {
		return composed
	}
	return norm.NFC.String(s)
}

// compose gives the text in form NFC where no marks stand in it but those of Vietnamese on its vowels.
func compose(s string) (string, bool) {
	var b strings.Builder
	b.Grow(len(s))
	known := vietnamese()
	done := 0 // what of s is written
	for i := 0; i < len(s); i++ {
		if s[i] != 0xcc && s[i] != 0xcd { // the lead bytes of marks
			continue
		}
		base, size := utf8.DecodeLastRuneInString(s[done:i])
		end := i
		var found [2]rune
		for n := 0; end+1 < len(s) && (s[end] == 0xcc || s[end] == 0xcd) && s[end+1]&0xc0 == 0x80; n++ {
			if n == len(found) {
				return "", false
			}
			found[n] = rune(s[end]&0x1f)<<6 | rune(s[end+1]&0x3f)
			end += 2
		}
		if end == i {
			return "", false
		}
		letter := known.of(base, found[0], found[1])
		if letter == 0 {
			return "", false
		}
		b.WriteString(s[done : i-size])
		b.WriteRune(letter)
		done, i = end, end-1
	}
	b.WriteString(s[done:])
	out := b.String()
	return out, LookAt(out).Composed
}

// marks are those that Vietnamese sets on vowels: huyền sắc ngã hỏi nặng, and those of â ă ơ.
var marks = [...]rune{0x300, 0x301, 0x303, 0x309, 0x323, 0x302, 0x306, 0x31b}

// letters are what a vowel and one or two marks make.
type letters struct {
	vowel [0x1b1]uint8 // the place of a vowel, from 1; 0 for what is none
	mark  [0x80]uint8  // the place of a mark less U+0300, from 1
	made  [][len(marks) + 1][len(marks) + 1]rune
}

// of gives the letter, 0 where they make none. A mark is in U+0300 to U+037F, the second one may be 0.
func (l *letters) of(vowel, first, second rune) rune {
	if int(vowel) >= len(l.vowel) {
		return 0
	}
	row := &l.made[l.vowel[vowel]][l.mark[first-0x300]]
	if second == 0 {
		return row[0]
	}
	if at := l.mark[second-0x300]; at > 0 {
		return row[at]
	}
	return 0
}

// vietnamese makes the letters by the rules of Unicode. Only a decomposed text needs them.
var vietnamese = sync.OnceValue(func() *letters {
	l := &letters{made: make([][len(marks) + 1][len(marks) + 1]rune, 1)}
	for i, m := range marks {
		l.mark[m-0x300] = uint8(i + 1)
	}
	for _, vowel := range "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" {
		l.vowel[vowel] = uint8(len(l.made))
		var made [len(marks) + 1][len(marks) + 1]rune
		for i, first := range marks {
			made[i+1][0] = single(vowel, first)
			for k, second := range marks {
				made[i+1][k+1] = single(vowel, first, second)
			}
		}
		l.made = append(l.made, made)
	}
	return l
})

// single gives the one character that the characters are in form NFC, 0 where they are several.
func single(characters ...rune) rune {
	s := norm.NFC.String(string(characters))
	if r, size := utf8.DecodeRuneInString(s); size == len(s) {
		return r
	}
	return 0
}
