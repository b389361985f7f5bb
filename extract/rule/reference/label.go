package reference

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// The ranks of labels, the highest first.
const (
	rankPart = iota
	rankRoman
	rankNumber
	rankLetter
	rankBullet
	rankNone
)

var parts = tag.NewCues([]string{"phần", "chương", "mục"}, []string{"điều"})

// label gives the token after the line's label, and the label's rank.
func label(x *tag.Text, l *tag.Line) (int, int) {
	i := l.From
	t := x.Tokens[i]
	switch {
	case t.Kind == token.Sign && (x.Is(i, '-') || x.Is(i, '+') || x.Is(i, '*') || t.Key == kBullet):
		return i + 1, rankBullet
	case x.Is(i, '(') && i+2 < l.To && x.Is(i+2, ')') && x.Tokens[i+1].Kind == token.Number:
		return i + 3, rankNumber
	case t.Kind == token.Number && t.End-t.Start <= 2 && i+1 < l.To && !(x.Is(i+1, '/') && x.Glued(i+2)) && (x.Is(i+1, '.') || x.Is(i+1, ')') || x.Is(i+1, '/')) && x.Glued(i+1):
		for i += 2; i+1 < l.To && x.Tokens[i].Kind == token.Number && x.Glued(i) && x.Is(i+1, '.'); i += 2 {
		}
		if i < l.To && x.Glued(i) && x.Tokens[i].Kind == token.Number {
			if i+1 < l.To && x.Glued(i+1) {
				return l.From, rankNone // "12/3/2024"
			}
			return i + 1, rankNumber // "1.1"
		}
		return i, rankNumber
	case t.Kind == token.Word && i+1 < l.To && x.Glued(i+1) && (x.Is(i+1, '.') || x.Is(i+1, ')') || x.Is(i+1, '/') && !x.Glued(i+2)):
		if t.Has(token.Upper) && roman(x.Of(i, i+1)) {
			return i + 2, rankRoman
		}
		if t.End-t.Start <= 2 && !x.Is(i+1, '/') {
			return i + 2, rankLetter
		}
	}
	if n, group := parts.At(x, i); n > 0 && i+1 < l.To {
		if group == 1 && x.Number(i+1) >= 0 {
			i += 2
			if x.Is(i, '.') || x.Is(i, ':') {
				i++
			}
			return i, rankPart
		}
		if group == 0 && x.Tokens[i+1].Has(token.Upper) && roman(x.Of(i+1, i+2)) {
			return i + 2, rankPart
		}
	}
	return i, rankNone
}

var kBullet = token.KeyOf("•")

func roman(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] != 'I' && s[i] != 'V' && s[i] != 'X' {
			return false
		}
	}
	return len(s) > 0 && len(s) < 6
}
