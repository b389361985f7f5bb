package generate

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// agency.txt holds the words of bodies' names with their capitals.
//
//go:embed agency.txt
var agencyText string

// agencies are the phrases of agency.txt by their folded first word, longest first.
var agencies = sync.OnceValue(func() map[string][][]string {
	out := map[string][][]string{}
	for line := range strings.Lines(agencyText) {
		words := strings.Fields(strings.TrimPrefix(line, "^"))
		if len(words) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		key := tone(words[0])
		list := out[key]
		at := len(list)
		for at > 0 && len(list[at-1]) < len(words) {
			at--
		}
		out[key] = append(list[:at], append([][]string{words}, list[at:]...)...)
	}
	return out
})

// tones folds case and the place of the tone mark.
var tones = strings.NewReplacer("oà", "òa", "oá", "óa", "oả", "ỏa", "oã", "õa", "oạ", "ọa", "uỷ", "ủy", "uý", "úy", "uỳ", "ùy", "uỵ", "ụy")

func tone(word string) string { return tones.Replace(strings.ToLower(word)) }

// running gives a name printed in capitals as it stands in a sentence: "SỞ GIÁO DỤC VÀ ĐÀO TẠO" as "Sở Giáo dục và Đào
// tạo" (NĐ 30/2020, Phụ lục II). A name that is not all capitals comes back as it is.
func running(name string) string {
	if strings.ToUpper(name) != name {
		return name
	}
	words := strings.Fields(name)
	for i := 0; i < len(words); {
		n := agencyAt(words[i:])
		if n == 0 {
			words[i] = properWord(words[i])
			n = 1
		}
		i += n
	}
	return upperFirst(strings.Join(words, " "))
}

// agencyAt sets the capitals of the longest known phrase at the start of the words and tells how many it has.
func agencyAt(words []string) int {
	for _, phrase := range agencies()[tone(strings.TrimRight(words[0], ",;"))] {
		if !begins(words, phrase) {
			continue
		}
		for i, pattern := range phrase {
			words[i] = like(words[i], pattern)
		}
		return len(phrase)
	}
	return 0
}

func begins(words, phrase []string) bool {
	if len(words) < len(phrase) {
		return false
	}
	for i, p := range phrase {
		w := words[i]
		if i == len(phrase)-1 {
			w, p = strings.TrimRight(w, ",;"), strings.TrimRight(p, ",;")
		}
		if tone(w) != tone(p) {
			return false
		}
	}
	return true
}

// like writes the word with the capitals of the pattern.
func like(word, pattern string) string {
	first, size := utf8.DecodeRuneInString(pattern)
	second, _ := utf8.DecodeRuneInString(pattern[size:])
	lower := strings.ToLower(word)
	switch {
	case unicode.IsUpper(first) && unicode.IsUpper(second):
		return word
	case unicode.IsUpper(first):
		return upperFirst(lower)
	}
	return lower
}

// properWord writes a word that is in no phrase: part of a proper name, or a short form without a vowel.
func properWord(word string) string {
	if roman.MatchString(word) || !strings.ContainsAny(strings.ToLower(word), "aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ") {
		return word
	}
	return upperFirst(strings.ToLower(word))
}

// sentence gives a text printed in capitals as it stands in a sentence: small letters, but for the names of bodies and for
// short forms. A text that is not all capitals comes back as it is.
func sentence(text string) string {
	if strings.ToUpper(text) != text || strings.ToLower(text) == text {
		return text
	}
	words := strings.Fields(text)
	for i := 0; i < len(words); {
		n := 1
		for _, phrase := range agencies()[tone(strings.TrimRight(words[i], ",;"))] {
			if openers()[strings.Join(phrase, " ")] && begins(words[i:], phrase) {
				n = agencyAt(words[i:])
				break
			}
		}
		if n == 1 && !openers()[words[i]] {
			if w := properWord(words[i]); strings.ToUpper(w) != w || utf8.RuneCountInString(w) < 2 {
				words[i] = strings.ToLower(w)
			}
		}
		i += n
	}
	return strings.Join(words, " ")
}

// opensWithBody tells whether a text begins with a body's name that stays a capital in a sentence though its second word
// has a small letter: "Ủy ban nhân dân tỉnh".
func opensWithBody(text string) bool {
	for _, words := range agencies()[tone(firstWord(text))] {
		phrase := strings.Join(words, " ")
		if openers()[phrase] && strings.HasPrefix(tone(text)+" ", tone(phrase)+" ") {
			return true
		}
	}
	return false
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// openers are the phrases of agency.txt that are marked with "^".
var openers = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(agencyText) {
		if phrase, ok := strings.CutPrefix(strings.TrimSpace(line), "^"); ok {
			out[phrase] = true
		}
	}
	return out
})
