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
	if tone := f.tone(); tone != 0 {
		h.tone = tone
	}
	h.sum = (h.sum ^ uint64(f.base())) * prime64
}

func (h *hasher) key() Key { return Key((h.sum ^ uint64(h.tone)) * prime64) }

// folded is a character in one word: its lower case without tone (the marks of ă â ê ô ơ ư đ stay), its tone, and what kind
// of character it is.
type folded uint32

const (
	baseBits           = 1<<21 - 1
	toneAt             = 21 // 0 none, 1 huyền, 2 sắc, 3 ngã, 4 hỏi, 5 nặng
	toneBits           = 7
	isLetter    folded = 1 << 24 // or a mark on one
	smallAt            = 25
	smallLetter folded = 1 << smallAt // a small letter, or one that has no capital
)

func (f folded) base() rune { return rune(f & baseBits) }

func (f folded) tone() byte { return byte(f >> toneAt & toneBits) }

func foldRune(r rune) folded {
	if uint32(r) < uint32(len(foldTable)) {
		return foldTable[r]
	}
	switch r { // dashes and quotes that mean the same
	case '‐', '‑', '‒', '–', '—', '−':
		return '-'
	case '“', '”', '„', '«', '»':
		return '"'
	case '‘', '’':
		return '\''
	}
	return fold(r, unicode.ToLower(r), 0)
}

// fold adds to the base and the tone of a character what kind it is.
func fold(r, base rune, tone byte) folded {
	f := folded(base)&baseBits | folded(tone)<<toneAt
	if unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) {
		f |= isLetter
	}
	if base == r || tone != 0 && unicode.IsLower(r) {
		f |= smallLetter
	}
	return f
}

var foldTable = makeFoldTable()

func makeFoldTable() (t [0x1f00]folded) {
	tones := map[rune]byte{0x300: 1, 0x301: 2, 0x303: 3, 0x309: 4, 0x323: 5}
	for r := rune(0); int(r) < len(t); r++ {
		base, tone := unicode.ToLower(r), byte(0)
		var rest []rune
		for _, d := range norm.NFD.String(string(base)) {
			if mark, ok := tones[d]; ok {
				tone = mark
			} else {
				rest = append(rest, d)
			}
		}
		if tone != 0 {
			base, _ = utf8.DecodeRuneInString(norm.NFC.String(string(rest)))
		}
		t[r] = fold(r, base, tone)
	}
	t['\u00a0'] = t['\u00a0']&^baseBits | ' '
	return t
}
