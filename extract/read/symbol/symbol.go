// Package symbol turns the characters of picture fonts (Symbol, Wingdings) into Unicode.
//
// In: a font's name and a character code of that font, with or without the private-use base 0xF000. Out: the Unicode
// character that looks most like it. It knows the signs that office papers use: bullets, boxes, arrows, Greek letters.
package symbol

import "strings"

// Is tells whether the font is one whose character codes are pictures rather than letters.
func Is(font string) bool { return table(font) != nil }

// Rune gives the Unicode character of a code in the font. Codes from 0xF000 to 0xF0FF in a font that is no picture font
// are taken for the bullets that word processors write so; other codes of such fonts come back as they are.
func Rune(font string, code rune) rune {
	private := code >= 0xf000 && code <= 0xf0ff
	c := code
	if private {
		c -= 0xf000
	}
	t := table(font)
	if t == nil {
		if !private {
			return code
		}
		return bullet(c)
	}
	if r, ok := t[c]; ok {
		return r
	}
	if c < 0x20 || c >= 0x7f && !private {
		return code
	}
	if strings.EqualFold(font, "Symbol") {
		return c // digits and marks are where ASCII has them
	}
	return unknown
}

// bullet gives what a code of an unknown picture font stands for. Nearly always it is a sign of Wingdings, but for the
// round bullet of Symbol and the marks of ASCII.
func bullet(c rune) rune {
	if r, ok := wingdings[c]; ok && c != symbolBullet && (c >= 'A' && c <= 'z' || c > 0x7e) {
		return r
	}
	if r, ok := symbolFont[c]; ok {
		return r
	}
	if c > 0x20 && c < 0x7f {
		return c
	}
	return unknown
}

const symbolBullet = 0xb7

// unknown stands for a sign of a picture font that the tables do not have: nearly always a bullet.
const unknown = '•'

func table(font string) map[rune]rune {
	for i := range fonts {
		if len(font) == len(fonts[i].name) && strings.EqualFold(font, fonts[i].name) {
			return fonts[i].runes
		}
	}
	return nil
}

var fonts = [...]struct {
	name  string
	runes map[rune]rune
}{
	{"Symbol", symbolFont}, {"Wingdings", wingdings}, {"Wingdings 2", wingdings2}, {"Wingdings 3", wingdings3},
	{"Webdings", webdings},
}

var symbolFont = map[rune]rune{
	0x22: '∀', 0x24: '∃', 0x27: '∋', 0x2a: '*', 0x2d: '-', 0x40: '≅', 0x41: 'Α', 0x42: 'Β', 0x43: 'Χ', 0x44: 'Δ',
	0x45: 'Ε', 0x46: 'Φ', 0x47: 'Γ', 0x48: 'Η', 0x49: 'Ι', 0x4a: 'ϑ', 0x4b: 'Κ', 0x4c: 'Λ', 0x4d: 'Μ', 0x4e: 'Ν',
	0x4f: 'Ο', 0x50: 'Π', 0x51: 'Θ', 0x52: 'Ρ', 0x53: 'Σ', 0x54: 'Τ', 0x55: 'Υ', 0x56: 'ς', 0x57: 'Ω', 0x58: 'Ξ',
	0x59: 'Ψ', 0x5a: 'Ζ', 0x5c: '∴', 0x5e: '⊥', 0x61: 'α', 0x62: 'β', 0x63: 'χ', 0x64: 'δ', 0x65: 'ε', 0x66: 'φ',
	0x67: 'γ', 0x68: 'η', 0x69: 'ι', 0x6a: 'ϕ', 0x6b: 'κ', 0x6c: 'λ', 0x6d: 'μ', 0x6e: 'ν', 0x6f: 'ο', 0x70: 'π',
	0x71: 'θ', 0x72: 'ρ', 0x73: 'σ', 0x74: 'τ', 0x75: 'υ', 0x76: 'ϖ', 0x77: 'ω', 0x78: 'ξ', 0x79: 'ψ', 0x7a: 'ζ',
	0xa2: '′', 0xa3: '≤', 0xa4: '⁄', 0xa5: '∞', 0xa7: '♣', 0xa8: '♦', 0xa9: '♥', 0xaa: '♠', 0xab: '↔', 0xac: '←',
	0xad: '↑', 0xae: '→', 0xaf: '↓', 0xb0: '°', 0xb1: '±', 0xb2: '″', 0xb3: '≥', 0xb4: '×', 0xb6: '∂', 0xb7: '•',
	0xb8: '÷', 0xb9: '≠', 0xba: '≡', 0xbb: '≈', 0xbc: '…', 0xd0: '∠', 0xd1: '∇', 0xd2: '®', 0xd3: '©', 0xd4: '™',
	0xd5: '∏', 0xd6: '√', 0xd7: '⋅', 0xd8: '¬', 0xd9: '∧', 0xda: '∨', 0xdb: '⇔', 0xdc: '⇐', 0xdd: '⇑', 0xde: '⇒',
	0xdf: '⇓', 0xe0: '◊', 0xe5: '∑', 0xf2: '∫',
}

var wingdings = map[rune]rune{
	0x20: ' ', 0x21: '✏', 0x22: '✂', 0x28: '☎', 0x29: '✆', 0x2a: '✉', 0x36: '⌛', 0x3f: '✍', 0x41: '✌', 0x46: '☞',
	0x45: '☜', 0x47: '☝', 0x48: '☟', 0x4a: '☺', 0x4c: '☹', 0x52: '☼', 0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□',
	0x70: '◻', 0x71: '❑', 0x72: '❒', 0x73: '⬧', 0x74: '⧫', 0x75: '◆', 0x76: '❖', 0x77: '⬥', 0x78: '☒', 0x9f: '•',
	0x9e: '·', 0xa1: '○', 0xa2: '○', 0xa6: '◦', 0xa7: '▪', 0xa8: '◻', 0xaa: '✦', 0xab: '★', 0xac: '✶', 0xb6: '✰',
	0xd7: '◂', 0xd8: '➢', 0xdc: '➲', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xe8: '➔', 0xef: '⇦', 0xf0: '⇨',
	0xf1: '⇧', 0xf2: '⇩', 0xf3: '⇔', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
}

var wingdings2 = map[rune]rune{
	0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x54: '☒', 0x96: '•', 0x97: '●', 0x98: '•', 0x99: '◦', 0xa0: '▪',
	0xa2: '▪', 0xa3: '□', 0xae: '◆',
}

var wingdings3 = map[rune]rune{
	0x21: '→', 0x22: '↑', 0x23: '↓', 0x7d: '▶', 0x70: '▲', 0x71: '▼', 0x74: '◀', 0x75: '▶', 0x84: '◀',
}

var webdings = map[rune]rune{0x3d: '■', 0x61: '✓', 0x63: '□', 0x67: '■', 0x6e: '●', 0x72: '✗', 0xa8: '✉'}
