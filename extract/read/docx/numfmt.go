package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"congvan/extract/read/numeral"
	"congvan/extract/read/symbol"
)

// printNumber writes a number in one of Word's formats (ISO 29500-1, 17.18.59). Formats of other scripts and those in
// English words are printed in digits. custom is the pattern of the format "custom", such as "001, 002, 003, ...".
func printNumber(n int, format, custom string) string {
	switch format {
	case "none":
		return ""
	case "upperRoman":
		return numeral.UpperRoman.Text(n)
	case "lowerRoman":
		return numeral.LowerRoman.Text(n)
	case "upperLetter":
		return numeral.UpperLetter.Text(n)
	case "lowerLetter":
		return numeral.LowerLetter.Text(n)
	case "decimalZero":
		return numeral.DecimalZero.Text(n)
	case "ordinal":
		return numeral.Ordinal.Text(n)
	case "decimalEnclosedParen":
		return "(" + strconv.Itoa(n) + ")"
	case "decimalEnclosedFullstop":
		return strconv.Itoa(n) + "."
	case "numberInDash":
		return "- " + strconv.Itoa(n) + " -"
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		if n >= 1 && n <= 20 {
			return string(rune('①' + n - 1))
		}
	case "vietnameseCounting":
		return numeral.Vietnamese.Text(n)
	case "custom":
		first, _, _ := strings.Cut(custom, ",")
		return padded(n, min(len(strings.TrimSpace(first)), 9))
	}
	return strconv.Itoa(n)
}

func padded(n, width int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(width-len(s), 0)) + s
}

// bullet gives the printed character of a bullet: those of symbol fonts as the Unicode character that looks like them.
func bullet(text, font string) string {
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	if size < len(text) {
		return text
	}
	return string(symbol.Rune(font, r))
}
