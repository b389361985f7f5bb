package flow

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bullets are the signs that begin a point of a list.
const bullets = "-–—+*•●○◦·■□▪◆◻⬧⧫❖❍➢➲➔▶✓✗☐☑☒☞→⇒⇨"

// isBullet tells whether the word is a sign that begins a point, alone or fast to what follows ("-Như trên").
func isBullet(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	if !strings.ContainsRune(bullets, r) {
		return false
	}
	rest := word[size:]
	next, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsLetter(next) || unicode.IsDigit(next)
}

// label tells whether the line begins with the label of a point, an article or a chapter: "1.", "1.2.", "a)", "IV.",
// "-", "Điều 5.", "Chương II".
func label(l *line) bool {
	word := l.first().Text
	if isBullet(word) {
		return true
	}
	if len(l.words) < 2 {
		return numbered(word)
	}
	next := l.words[1].Text
	switch word {
	case "Điều", "Chương", "Mục", "Phần", "Khoản", "Bước", "ĐIỀU", "CHƯƠNG", "MỤC", "PHẦN":
		return numeral(strings.TrimRight(next, ".:"))
	case "Phụ", "PHỤ":
		return strings.EqualFold(next, "lục")
	}
	last := word[len(word)-1]
	return numbered(word) && (last == '.' || last == ')' || !startsLower(next))
}

// named tells whether the line begins with the name of a part: "Điều 5.", "Phụ lục I". Such a name may also stand in the
// middle of a sentence.
func named(l *line) bool {
	return hasLetter(l.first().Text) && !numbered(l.first().Text) && !isBullet(l.first().Text)
}

// numbered reads "1.", "12)", "1.2", "1.2.", "a)", "đ)", "IV.", "(1)" and the same fast to a letter: "1.Tên".
func numbered(word string) bool {
	word = strings.TrimPrefix(word, "(")
	i := strings.IndexAny(word, ".)/-")
	if i <= 0 || word[i] == '/' || word[i] == '-' {
		return false
	}
	head, rest := word[:i], word[i+1:]
	if !numeral(head) && utf8.RuneCountInString(head) != 1 && !numeral(strings.TrimRight(head, "abcdđe")) { // "5a."
		return false
	}
	r, _ := utf8.DecodeRuneInString(head)
	if !unicode.IsDigit(r) && !unicode.IsLetter(r) {
		return false
	}
	if rest == "" {
		return true
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsDigit(next) { // "1.2", not "1.000" nor "12.3"
		part, _, _ := strings.Cut(rest, ".")
		return len(head) <= 2 && len(strings.TrimRight(part, ")")) <= 2 && numbered(strings.TrimRight(rest, ".)")+".")
	}
	return unicode.IsUpper(next)
}

// numeral tells whether the word is a number of one to three digits or a Roman numeral.
func numeral(word string) bool {
	if word == "" || len(word) > 6 {
		return false
	}
	digits := strings.TrimFunc(word, unicode.IsDigit) == ""
	return digits && len(word) <= 3 || strings.Trim(word, "IVX") == ""
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
