package symbol

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// CheckBox gives the sign of a form's check box.
func CheckBox(checked bool) string {
	if checked {
		return "☒"
	}
	return "☐"
}

// Field gives what a SYMBOL field shows, of the words behind its name: a code, then switches such as \f "Wingdings".
// It gives "" where the code is none.
func Field(words []string) string {
	if len(words) == 0 {
		return ""
	}
	code, err := strconv.ParseInt(words[0], 0, 32)
	if err != nil || code < ' ' || code > utf8.MaxRune {
		return ""
	}
	font := "Symbol"
	for i, w := range words[:len(words)-1] {
		if !strings.EqualFold(w, `\f`) {
			continue
		}
		font = strings.TrimLeft(strings.Join(words[i+1:], " "), `"`)
		if end := strings.IndexAny(font, `"\`); end >= 0 {
			font = font[:end]
		}
		font = strings.TrimSpace(font)
	}
	return string(Rune(font, rune(code)))
}
