// Package token cuts normalised text into words, numbers and signs, each with its place and folded key.
//
// In: text. Out: tokens. It knows no word of the language: classes of words come from extract/lexicon.
package token

import (
	"unicode"
	"unicode/utf8"
)

// Kind is what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters
	Number             // digits
	Sign               // one sign
	Line               // the end of a line
)

// Flags tell how a token is written.
type Flags uint8

// The flags.
const (
	Glued Flags = 1 << iota // no blank before it
	First                   // first of its line
	Cap                     // begins with a capital
	Upper                   // has only capitals (at least one letter)
)

// Token is one word, number or sign of the text.
type Token struct {
	Key        Key
	Start, End int32 // bytes of the text
	Kind       Kind
	Flags      Flags
	Letters    uint16 // of a Word, at most 65535
	Value      int32  // of a Number with at most nine digits, else -1; of a Sign its character
}

// Has tells whether all the flags are set.
func (t Token) Has(f Flags) bool { return t.Flags&f == f }

// Scan cuts the text. A line end is a token of kind Line.
func Scan(text string) []Token {
	return AppendTokens(make([]Token, 0, len(text)/4+8), text)
}

// AppendTokens is Scan into a slice that is reused.
func AppendTokens(out []Token, text string) []Token {
	blank, first := true, true
	for pos := 0; pos < len(text); {
		c := text[pos]
		switch {
		case c == ' ' || c == '\t' || c == '\r':
			pos++
			blank = true
			continue
		case c == '\n':
			out = append(out, Token{Start: int32(pos), End: int32(pos + 1), Kind: Line})
			pos++
			blank, first = true, true
			continue
		}
		t := Token{Start: int32(pos)}
		if !blank {
			t.Flags |= Glued
		}
		if first {
			t.Flags |= First
		}
		blank, first = false, false
		if lowered[c] != 0 || c >= utf8.RuneSelf {
			if end, key, letters, flags := word(text, pos); letters > 0 {
				t.Key, t.End, t.Letters, t.Flags = key, int32(end), uint16(min(letters, 1<<16-1)), t.Flags|flags
				out = append(out, t)
				pos = end
				continue
			}
		}
		switch r, size := decode(text, pos); {
		case isDigit(r):
			pos = number(text, pos, &t)
		case r == '\u00a0' || unicode.IsSpace(r):
			pos += size
			blank = true
			first = t.Has(First)
			continue
		default:
			t.Kind, t.Value = Sign, r
			if r < utf8.RuneSelf {
				t.Key = signKeys[r]
			} else {
				t.Key = keyOf(r)
			}
			pos += size
		}
		t.End = int32(pos)
		out = append(out, t)
	}
	return out
}

// word reads the word that begins at pos; without letters it is none.
func word(text string, pos int) (end int, key Key, letters int, flags Flags) {
	h := hasher{sum: offset64}
	small := 0
	for pos < len(text) {
		c := text[pos]
		if low := lowered[c]; low != 0 {
			small += int(c >> 5 & 1) // the bit by which small letters of ASCII differ
			h.sum = (h.sum ^ uint64(low)) * prime64
			pos++
		} else if c < utf8.RuneSelf {
			break
		} else {
			r, size := decode(text, pos)
			f := foldRune(r)
			if f&isLetter == 0 {
				break
			}
			small += int(f >> smallAt & 1)
			if tone := f.tone(); tone != 0 {
				h.tone = tone
			}
			h.sum = (h.sum ^ uint64(f.base())) * prime64
			pos += size
		}
		if letters++; letters == 1 && small == 0 {
			flags = Cap
		}
	}
	if small == 0 {
		flags |= Upper
	}
	return pos, h.key(), letters, flags
}

// keyOf is the key of a character that stands alone.
func keyOf(r rune) Key {
	h := hasher{sum: offset64}
	h.rune(r)
	return h.key()
}

var signKeys = func() (t [utf8.RuneSelf]Key) {
	for c := range t {
		t[c] = keyOf(rune(c))
	}
	return t
}()

// lowered gives the small letter of a letter of ASCII, 0 of any other byte.
var lowered = func() (t [256]byte) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = byte(c), byte(c)
	}
	return t
}()

func number(text string, pos int, t *Token) int {
	h := hasher{sum: offset64}
	start, v := pos, int32(0)
	for pos < len(text) && isDigit(rune(text[pos])) {
		v = v*10 + int32(text[pos]-'0')
		h.sum = (h.sum ^ uint64(text[pos])) * prime64
		pos++
		if pos-start > 9 {
			v = 0
		}
	}
	if pos-start > 9 {
		v = -1
	}
	t.Key, t.Kind, t.Value = h.key(), Number, v
	return pos
}

func decode(text string, pos int) (rune, int) {
	c := text[pos]
	switch {
	case c < utf8.RuneSelf:
		return rune(c), 1
	case 0xc3 <= c && c <= 0xc6 && pos+1 < len(text) && text[pos+1]&0xc0 == 0x80: // ă đ ĩ ô ư
		return rune(c&0x1f)<<6 | rune(text[pos+1]&0x3f), 2
	case c == 0xe1 && pos+2 < len(text) && text[pos+1]&0xc0 == 0x80 && text[pos+2]&0xc0 == 0x80: // ạ ế ọ ự
		return 0x1000 | rune(text[pos+1]&0x3f)<<6 | rune(text[pos+2]&0x3f), 3
	}
	return utf8.DecodeRuneInString(text[pos:])
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
