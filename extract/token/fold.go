package token

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key is the folded form of one word, hashed: case, tone placement (hoà = hòa, uỷ = ủy) and Unicode form do not count.
// Two words of the language never share a key in practice: 64 bits over some ten thousand words.
type Key uint64

const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

// KeyOf folds one word.
func KeyOf(word string) Key {
	if !norm.NFC.IsNormalString(word) {
		word = norm.NFC.String(word)
	}
	h := hasher{sum: offset64}
	for _, r := range word {
		h.rune(r)
	}
	return h.key()
}

// KeysOf folds each word and sign of a phrase.
func KeysOf(phrase string) []Key {
	tokens := Scan(phrase)
	keys := make([]Key, len(tokens))
	for i, t := range tokens {
		keys[i] = t.Key
	}
	return keys
}

type hasher struct {
	sum  uint64
	tone byte
}

func (h *hasher) rune(r rune) {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		h.sum = (h.sum ^ uint64(r)) * prime64
		return
	}
	f := foldRune(r)
	if f.tone != 0 {
		h.tone = f.tone
	}
	h.sum = (h.sum ^ uint64(f.base)) * prime64
}

func (h *hasher) key() Key { return Key((h.sum ^ uint64(h.tone)) * prime64) }

type folded struct {
	base rune // lower case, without tone; the marks of ă â ê ô ơ ư đ stay
	tone byte // 0 none, 1 huyền, 2 sắc, 3 ngã, 4 hỏi, 5 nặng

	letter bool // or a mark on one
	small  bool // a small letter, or one that has no capital
}

func foldRune(r rune) folded {
	if int(r) < len(foldTable) {
		return foldTable[r]
	}
	switch r { // dashes and quotes that mean the same
	case '‐', '‑', '‒', '–', '—', '−':
		return folded{base: '-'}
	case '“', '”', '„', '«', '»':
		return folded{base: '"'}
	case '‘', '’':
		return folded{base: '\''}
	}
	return kindOf(r, folded{base: unicode.ToLower(r)})
}

// kindOf adds what kind of character it is.
func kindOf(r rune, f folded) folded {
	f.letter = unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
	f.small = f.base == r || f.tone != 0 && unicode.IsLower(r)
	return f
}

var foldTable = makeFoldTable()

func makeFoldTable() (t [0x1f00]folded) {
	tones := map[rune]byte{0x300: 1, 0x301: 2, 0x303: 3, 0x309: 4, 0x323: 5}
	for r := rune(0); int(r) < len(t); r++ {
		f := folded{base: unicode.ToLower(r)}
		var rest []rune
		for _, d := range norm.NFD.String(string(f.base)) {
			if tone, ok := tones[d]; ok {
				f.tone = tone
			} else {
				rest = append(rest, d)
			}
		}
		if f.tone != 0 {
			f.base, _ = utf8.DecodeRuneInString(norm.NFC.String(string(rest)))
		}
		t[r] = kindOf(r, f)
	}
	t['\u00a0'].base = ' '
	return t
}
