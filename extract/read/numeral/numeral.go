// Package numeral writes the numbers of automatic lists as word processors print them.
//
// In: a counter and the list's number format. Out: its letters, "iv", "AB", "07". It knows no file format: each reader
// maps its own codes (nfc in .doc, \levelnfc in RTF, style:num-format in ODT, type in HTML) to a Format.
package numeral

import (
	"strconv"
	"strings"
)

// Format is how a counter is written.
type Format uint8

// The formats in use. None prints nothing.
const (
	Decimal Format = iota
	UpperRoman
	LowerRoman
	UpperLetter // A … Z, AA, BB: as Word counts
	LowerLetter
	UpperAlpha // A … Z, AA, AB: as OpenDocument and web pages count
	LowerAlpha
	Ordinal     // 1st, 2nd
	DecimalZero // 01, 02 … 10
	None
	Vietnamese // một, hai
)

// OfWord gives the format for the code that .doc and RTF have (nfc, [MS-OSHARED] 2.2.1.3); those of other scripts are
// shown as decimals.
func OfWord(nfc int) Format {
	const bullet, none = 23, 255
	switch nfc {
	case 1:
		return UpperRoman
	case 2:
		return LowerRoman
	case 3:
		return UpperLetter
	case 4:
		return LowerLetter
	case 5:
		return Ordinal
	case 22:
		return DecimalZero
	case 56:
		return Vietnamese
	case bullet, none:
		return None
	}
	return Decimal
}

// Text writes n. Roman numbers and letters of n below 1, and Roman numbers past 32767, come out as decimals.
func (f Format) Text(n int) string {
	switch f {
	case UpperRoman:
		return roman(n)
	case LowerRoman:
		return strings.ToLower(roman(n))
	case UpperLetter:
		return strings.ToUpper(letters(n))
	case LowerLetter:
		return letters(n)
	case UpperAlpha:
		return strings.ToUpper(alpha(n))
	case LowerAlpha:
		return alpha(n)
	case Ordinal:
		return strconv.Itoa(n) + ordinalEnd(n)
	case DecimalZero:
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case None:
		return ""
	case Vietnamese:
		return vietnamese(n)
	}
	return strconv.Itoa(n)
}

var romanSteps = []struct {
	value int
	text  string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
	{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

func roman(n int) string {
	if n < 1 || n > 32767 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, s := range romanSteps {
		for ; n >= s.value; n -= s.value {
			b.WriteString(s.text)
		}
	}
	return b.String()
}

// letters counts as Word does: a … z, aa, bb … zz, aaa.
func letters(n int) string {
	if n < 1 || n > 26*30 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
}

// alpha counts as the columns of a sheet do: a … z, aa, ab.
func alpha(n int) string {
	if n < 1 {
		return strconv.Itoa(n)
	}
	var b [8]byte
	at := len(b)
	for ; n > 0 && at > 0; n = (n - 1) / 26 {
		at--
		b[at] = byte('a' + (n-1)%26)
	}
	return string(b[at:])
}

func ordinalEnd(n int) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

// vietnamese writes a number of at most two figures in words, others in figures.
func vietnamese(n int) string {
	if n < 1 || n > 99 {
		return strconv.Itoa(n)
	}
	units := [...]string{"", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}
	unit := units[n%10]
	switch {
	case n < 10:
		return unit
	case n%10 == 5:
		unit = "lăm"
	case n%10 == 1 && n > 20:
		unit = "mốt"
	}
	tens := "mười"
	if n >= 20 {
		tens = units[n/10] + " mươi"
	}
	return strings.TrimSpace(tens + " " + unit)
}
