package glyph

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// marks are the accents that glyph names of Latin letters are put together of, as combining characters.
// "ocircumflexacute" is o, circumflex, acute.
var marks = []struct {
	name string
	mark rune
}{
	{"circumflex", 0x302}, {"dieresis", 0x308}, {"hookabove", 0x309}, {"dotbelow", 0x323}, {"macron", 0x304}, {"caron", 0x30c},
	{"cedilla", 0x327}, {"ogonek", 0x328}, {"breve", 0x306}, {"grave", 0x300}, {"acute", 0x301}, {"tilde", 0x303},
	{"horn", 0x31b}, {"ring", 0x30a}, {"hook", 0x309}, {"dotaccent", 0x307},
}

// signs are the names that are not built of a letter and its accents.
var signs = map[string]rune{
	"space": ' ', "exclam": '!', "quotedbl": '"', "numbersign": '#', "dollar": '$', "percent": '%', "ampersand": '&',
	"quotesingle": '\'', "parenleft": '(', "parenright": ')', "asterisk": '*', "plus": '+', "comma": ',', "hyphen": '-',
	"period": '.', "slash": '/', "zero": '0', "one": '1', "two": '2', "three": '3', "four": '4', "five": '5', "six": '6',
	"seven": '7', "eight": '8', "nine": '9', "colon": ':', "semicolon": ';', "less": '<', "equal": '=', "greater": '>',
	"question": '?', "at": '@', "bracketleft": '[', "backslash": '\\', "bracketright": ']', "asciicircum": '^',
	"underscore": '_', "grave": '`', "braceleft": '{', "bar": '|', "braceright": '}', "asciitilde": '~',
	"nbspace": 0xa0, "nonbreakingspace": 0xa0, "exclamdown": 0xa1, "cent": 0xa2, "sterling": 0xa3, "currency": 0xa4,
	"yen": 0xa5, "brokenbar": 0xa6, "section": 0xa7, "dieresis": 0xa8, "copyright": 0xa9, "ordfeminine": 0xaa,
	"guillemotleft": 0xab, "logicalnot": 0xac, "sfthyphen": 0xad, "softhyphen": 0xad, "registered": 0xae, "macron": 0xaf,
	"degree": 0xb0, "plusminus": 0xb1, "twosuperior": 0xb2, "threesuperior": 0xb3, "acute": 0xb4, "mu": 0xb5,
	"paragraph": 0xb6, "periodcentered": 0xb7, "middot": 0xb7, "cedilla": 0xb8, "onesuperior": 0xb9, "ordmasculine": 0xba,
	"guillemotright": 0xbb, "onequarter": 0xbc, "onehalf": 0xbd, "threequarters": 0xbe, "questiondown": 0xbf,
	"AE": 0xc6, "Eth": 0xd0, "multiply": 0xd7, "Oslash": 0xd8, "Thorn": 0xde, "germandbls": 0xdf, "ae": 0xe6, "eth": 0xf0,
	"divide": 0xf7, "oslash": 0xf8, "thorn": 0xfe, "Dcroat": 0x110, "dcroat": 0x111, "Dslash": 0x110, "dslash": 0x111,
	"dmacron": 0x111, "Dmacron": 0x110, "dotlessi": 0x131, "Lslash": 0x141, "lslash": 0x142, "OE": 0x152, "oe": 0x153,
	"florin": 0x192, "circumflex": 0x2c6, "caron": 0x2c7, "breve": 0x2d8, "dotaccent": 0x2d9, "ring": 0x2da, "ogonek": 0x2db,
	"tilde": 0x2dc, "hungarumlaut": 0x2dd, "gravecomb": 0x300, "acutecomb": 0x301, "tildecomb": 0x303, "hookabovecomb": 0x309,
	"dotbelowcomb": 0x323, "endash": 0x2013, "emdash": 0x2014, "quoteleft": 0x2018, "quoteright": 0x2019,
	"quotesinglbase": 0x201a, "quotedblleft": 0x201c, "quotedblright": 0x201d, "quotedblbase": 0x201e, "dagger": 0x2020,
	"daggerdbl": 0x2021, "bullet": 0x2022, "ellipsis": 0x2026, "perthousand": 0x2030, "guilsinglleft": 0x2039,
	"guilsinglright": 0x203a, "fraction": 0x2044, "dong": 0x20ab, "Euro": 0x20ac, "trademark": 0x2122, "arrowright": 0x2192,
	"arrowleft": 0x2190, "arrowup": 0x2191, "arrowdown": 0x2193, "minus": 0x2212, "infinity": 0x221e, "approxequal": 0x2248,
	"notequal": 0x2260, "lessequal": 0x2264, "greaterequal": 0x2265, "H22073": 0x25a1, "H18543": 0x25aa, "circle": 0x25cb,
	"H18533": 0x25cf, "openbullet": 0x25e6, "fi": 0xfb01, "fl": 0xfb02, "ff": 0xfb00, "ffi": 0xfb03, "ffl": 0xfb04,
}

// runeOf gives the text of a glyph name; ok is false where the name does not tell it.
func runeOf(name string) (string, bool) {
	if base, _, cut := strings.Cut(name, "."); cut && base != "" {
		name = base // "a.alt"
	}
	if r, ok := signs[name]; ok {
		return string(r), true
	}
	if s, ok := hexName(name); ok {
		return s, true
	}
	if len(name) == 0 || !letter(name[0]) {
		return "", false
	}
	out, rest := []rune{rune(name[0])}, name[1:]
	for rest != "" {
		found := false
		for _, m := range marks {
			if strings.HasPrefix(rest, m.name) {
				out, rest, found = append(out, m.mark), rest[len(m.name):], true
				break
			}
		}
		if !found {
			return "", false
		}
	}
	return norm.NFC.String(string(out)), true
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// hexName reads "uni1EA1", "uni00410302" and "u1EA1".
func hexName(name string) (string, bool) {
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) >= 4 && len(hex)%4 == 0 {
		var out []rune
		for ; hex != ""; hex = hex[4:] {
			n, err := strconv.ParseUint(hex[:4], 16, 32)
			if err != nil {
				return "", false
			}
			out = append(out, rune(n))
		}
		return norm.NFC.String(string(out)), true
	}
	if hex, ok := strings.CutPrefix(name, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		if n, err := strconv.ParseUint(hex, 16, 32); err == nil && n <= 0x10ffff {
			return string(rune(n)), true
		}
	}
	return "", false
}
