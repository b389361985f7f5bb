package ours

import (
	"unicode"
	"unicode/utf8"

	"congvan/extract/token"

	"golang.org/x/text/unicode/norm"
)

// word is one token of a name.
type word struct {
	token.Token
	initial byte   // base letter that it begins with, 0 for a number or sign
	letters string // base letters of what may be a short form ("GDĐT": gddt), "" for any other word
}

// phrase is a name or a part of one.
type phrase []word

// longest is how many tokens of a name are read: what is longer is no name.
const longest = 160

func scan(s string) phrase {
	tokens := token.Scan(s)
	if len(tokens) > longest {
		tokens = tokens[:longest]
	}
	out := make(phrase, len(tokens))
	for i, t := range tokens {
		out[i].Token = t
		if t.Kind != token.Word {
			continue
		}
		base, toned := baseLetters(s[t.Start:t.End])
		if base == "" {
			continue
		}
		out[i].initial = base[0]
		if t.Has(token.Upper) && len(base) > 1 && !toned {
			out[i].letters = base
		}
	}
	return out
}

// baseLetters gives the ASCII letters of a word in small letters, and whether one of them carries a tone.
func baseLetters(s string) (letters string, toned bool) {
	var b []byte
	for _, r := range norm.NFD.String(s) {
		switch r = unicode.ToLower(r); {
		case r == 'đ':
			b = append(b, 'd')
		case 'a' <= r && r <= 'z':
			b = append(b, byte(r))
		case r == 0x300, r == 0x301, r == 0x303, r == 0x309, r == 0x323:
			toned = true
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			b = append(b, '?')
		}
	}
	return string(b), toned
}

var (
	keyAnd = token.KeyOf("và")
	signs  = func() (s [128]token.Key) {
		for c := byte('!'); c < 127; c++ {
			s[c] = token.KeyOf(string(rune(c)))
		}
		return s
	}()
)

// is tells whether token i is the sign.
func (n phrase) is(i int, sign byte) bool {
	return i >= 0 && i < len(n) && n[i].Kind == token.Sign && n[i].Key == signs[sign]
}

// joins tells whether token i only joins words of a name: "và", a comma, "&", a dash, a point, a stroke.
func (n phrase) joins(i int) bool {
	return n[i].Key == keyAnd || n.is(i, ',') || n.is(i, '&') || n.is(i, '-') || n.is(i, '.') || n.is(i, '/')
}

// capital tells whether token i is a word with a capital.
func (n phrase) capital(i int) bool {
	return i >= 0 && i < len(n) && n[i].Kind == token.Word && n[i].Has(token.Cap)
}

// match gives the token of n after the phrase p, which begins there with token at; -1 when it does not. Words that join
// do not count, and a short form in capitals stands for the words that begin with its letters: "GD&ĐT".
func (p phrase) match(n phrase, at int) int {
	if len(p) == 0 || at < 0 || at >= len(n) || p[0].Key != n[at].Key && p[0].letters == "" && n[at].letters == "" {
		return -1
	}
	return p.walk(n, 0, at)
}

func (p phrase) walk(n phrase, i, j int) int {
	if i == len(p) {
		return j
	}
	if j < len(n) {
		if p[i].Key == n[j].Key {
			if e := p.walk(n, i+1, j+1); e >= 0 {
				return e
			}
		}
		if k := n[j].covers(p, i); k > 0 {
			next := j + 1
			if n.is(next, '.') && next+1 < len(n) {
				next++
			}
			if e := p.walk(n, k, next); e >= 0 {
				return e
			}
		}
		if k := p[i].covers(n, j); k > 0 {
			if e := p.walk(n, i+1, k); e >= 0 {
				return e
			}
		}
	}
	if i > 0 && p.joins(i) {
		if e := p.walk(n, i+1, j); e >= 0 {
			return e
		}
	}
	if i > 0 && j < len(n) && n.joins(j) {
		return p.walk(n, i, j+1)
	}
	return -1
}

// covers gives the token after the words of n, from token at on, that the short form stands for; 0 when it does not.
func (w word) covers(n phrase, at int) int {
	if w.letters == "" {
		return 0
	}
	for i := 0; i < len(w.letters); at++ {
		switch {
		case at >= len(n):
			return 0
		case i > 0 && n.joins(at):
		case n[at].Kind != token.Word || n[at].initial != w.letters[i] || n[at].letters != "" && len(n[at].letters) > 1:
			return 0
		default:
			i++
		}
	}
	return at
}

// whole tells whether the phrase is all of the other.
func (p phrase) whole(n phrase) bool { return p.match(n, 0) == len(n) }

// phrases scans each of the texts.
func phrases(texts ...string) []phrase {
	out := make([]phrase, 0, len(texts))
	for _, s := range texts {
		if p := scan(s); len(p) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// longestAt gives the token after the longest of the phrases that begins with token at; -1 when none does.
func longestAt(list []phrase, n phrase, at int) int {
	end := -1
	for _, p := range list {
		if e := p.match(n, at); e > end {
			end = e
		}
	}
	return end
}

// exactly gives the token after the longest of the phrases that stands at token at word by word; -1 when none does.
func exactly(list []phrase, n phrase, at int) int {
	end := -1
	for _, p := range list {
		if at < 0 || at+len(p) > len(n) || at+len(p) <= end {
			continue
		}
		same := true
		for i := range p {
			same = same && p[i].Key == n[at+i].Key
		}
		if same {
			end = at + len(p)
		}
	}
	return end
}
