package charge

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// abbreviations end with a full stop that ends no sentence.
var abbreviations = keySet("TP", "TX", "TT", "ThS", "TS", "PGS", "GS", "BS", "KS", "Tr", "Đ", "đ", "c", "v", "P", "Q", "H", "X", "tp", "St", "No", "Th", "CN", "TM", "KT", "TL", "TUQ")

// SentenceEnd gives the token after the sentence that begins at from; to where the line ends first. Signs inside
// quotes and brackets end nothing.
func (x Reader) SentenceEnd(from, to int) int {
	depth := 0
	straight := false
	for j := from; j < to; j++ {
		if x.Tokens[j].Kind != token.Sign {
			continue
		}
		switch s := x.String[x.Tokens[j].Start:x.Tokens[j].End]; s {
		case "(", "“", "„", "[", "«":
			depth++
		case ")", "”", "]", "»":
			if depth > 0 {
				depth--
			}
		case `"`:
			straight = !straight
		case ".", "!", "?":
			if j+1 >= to {
				return to
			}
			if depth > 0 || straight || x.Glued(j+1) || !x.Tokens[j+1].Has(token.Cap) && x.Tokens[j+1].Kind == token.Word {
				continue
			}
			if x.Tokens[j+1].Kind == token.Sign && !x.Is(j+1, '"') && !x.Is(j+1, '(') {
				continue
			}
			if j > from && s == "." && abbreviations[x.Tokens[j-1].Key] && x.Tokens[j-1].End-x.Tokens[j-1].Start <= 4 {
				continue
			}
			return j + 1
		}
	}
	return to
}

// background openings of a first sentence that only tells why.
var tells = tag.Phrases("hiện nay", "trong thời gian qua", "thời gian qua", "thời gian gần đây", "trong những năm qua", "vừa qua", "những năm qua", "qua theo dõi", "qua kiểm tra", "đến nay")

// Title gives the sentence of the span that says what is to be done: the first, unless it only tells the background.
func (x Reader) Title(s span) span {
	end := x.SentenceEnd(s.From, s.To)
	first := span{From: s.From, To: end}
	if end < s.To && x.Any(s.From, tells) > 0 && len(x.Charges(first)) == 0 {
		first = span{From: end, To: x.SentenceEnd(end, s.To)}
	}
	return x.Trim(first, "", ".;:/,")
}
