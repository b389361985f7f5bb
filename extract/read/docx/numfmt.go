package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// printNumber writes a number in one of Word's formats (ISO 29500-1, 17.18.59). Formats of other scripts and those in
// words are printed in digits. custom is the pattern of the format "custom", such as "001, 002, 003, ...".
func printNumber(n int, format, custom string) string {
	switch format {
	case "none":
		return ""
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperLetter":
		return letter(n, 'A')
	case "lowerLetter":
		return letter(n, 'a')
	case "decimalZero":
		return padded(n, 2)
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
	case "ordinal":
		return strconv.Itoa(n) + ordinal(n)
	case "custom":
		first, _, _ := strings.Cut(custom, ",")
		return padded(n, len(strings.TrimSpace(first)))
	}
	return strconv.Itoa(n)
}

func padded(n, width int) string {
	s := strconv.Itoa(n)
	if width > 8 {
		width = 8
	}
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// letter gives a, b … z, aa, bb …: Word repeats the letter.
func letter(n int, first rune) string {
	if n < 1 || n > 26*30 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
}

func ordinal(n int) string {
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range [...]struct {
		value int
		text  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= d.value {
			b.WriteString(d.text)
			n -= d.value
		}
	}
	return b.String()
}

// bullet gives the printed character of a bullet: those of symbol fonts as the Unicode character that looks like them.
func bullet(text, font string) string {
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	if size < len(text) && r < 0xf000 {
		return text
	}
	return string(symbol(r, font))
}

// symbol gives the Unicode character that looks like character r of a symbol font. What is unknown becomes "•".
func symbol(r rune, font string) rune {
	private := r >= 0xf000 && r <= 0xf0ff
	if private {
		r -= 0xf000
	}
	var table map[rune]rune
	switch font = lower(font); {
	case strings.HasPrefix(font, "wingdings 2"):
		table = wingdings2
	case strings.HasPrefix(font, "wingdings 3"):
		table = nil
	case strings.HasPrefix(font, "wingdings"):
		table = wingdings
	case strings.HasPrefix(font, "webdings"):
		table = nil
	case strings.HasPrefix(font, "symbol"):
		table = symbolFont
	default:
		if !private {
			return r
		}
		table = symbolFont // Word's usual bullet without its font
	}
	if u, ok := table[r]; ok {
		return u
	}
	if r < 0x80 && strings.HasPrefix(font, "symbol") || r > 0xff {
		return r
	}
	return '•'
}

// The characters of the symbol fonts that office papers use.
var (
	symbolFont = map[rune]rune{
		0x22: '∀', 0x2d: '-', 0x40: '≅', 0x61: 'α', 0x62: 'β', 0x63: 'χ', 0x64: 'δ', 0x65: 'ε', 0x67: 'γ', 0x6c: 'λ',
		0x6d: 'μ', 0x70: 'π', 0x71: 'θ', 0x72: 'ρ', 0x73: 'σ', 0x77: 'ω', 0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω', 0xa3: '≤',
		0xa5: '∞', 0xa8: '♦', 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×',
		0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xbc: '…', 0xbe: '—', 0xc5: '⊕', 0xd7: '⋅', 0xde: '⇒', 0xe5: '∑',
		0xf0: '•', // an apple, where the font is missing
	}
	wingdings = map[rune]rune{
		0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□', 0x70: '□', 0x71: '❑', 0x72: '❒', 0x73: '⬧', 0x74: '⧫', 0x75: '◆',
		0x76: '❖', 0x77: '⬥', 0x9f: '•', 0xa7: '▪', 0xa8: '◻', 0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe8: '➔', 0xf0: '⇨',
		0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑', 0x28: '☎', 0x2a: '✉', 0x46: '☞', 0xab: '★', 0xa1: '○', 0x22: '✂',
	}
	wingdings2 = map[rune]rune{0x50: '✓', 0x4f: '✗', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□', 0x97: '●', 0x98: '●'}
)
