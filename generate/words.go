package generate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lowerFirst makes the first letter small, but not that of a name or a short form: "Các sở" gives "các sở", "UBND tỉnh"
// and "Sở Nội vụ" stay.
func lowerFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	if !unicode.IsUpper(first) || unicode.IsUpper(second) || second == '.' {
		return s
	}
	_, rest, _ := strings.Cut(s, " ")
	next, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsUpper(next) || opensWithBody(s) {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}

// upperFirst makes the first letter a capital.
func upperFirst(s string) string {
	if s == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// inSentence gives a body's name as it stands after "giao": groups begin with a small letter.
func inSentence(name string) string {
	for _, w := range []string{"Các ", "Toàn thể ", "Những ", "Mọi "} {
		if strings.HasPrefix(name, w) {
			return lowerWord(name)
		}
	}
	return name
}

func lowerWord(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(first)) + s[size:]
}

// bare takes closing punctuation and blanks off the end.
func bare(s string) string {
	s = strings.TrimSpace(s)
	s = strings.TrimSuffix(s, "./.")
	return strings.TrimRight(s, ".;:,… ")
}

// fold makes two writings of one text equal: case, blanks, dashes.
func fold(s string) string {
	s = strings.Join(strings.Fields(strings.ToLower(s)), " ")
	return strings.NewReplacer("–", "-", "—", "-").Replace(s)
}

// says tells whether the text already has the words.
func says(text, words string) bool { return words != "" && strings.Contains(fold(text), fold(words)) }
