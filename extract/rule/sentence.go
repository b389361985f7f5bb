package rule

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// abbreviations end with a full stop that ends no sentence.
var abbreviations = keySet("TP", "TX", "TT", "ThS", "TS", "PGS", "GS", "BS", "KS", "Tr", "Đ", "đ", "c", "v", "P", "Q", "H", "X", "tp", "St", "No", "Th", "CN", "TM", "KT", "TL", "TUQ")

// sentenceEnd gives the token after the sentence that begins at from; to where the line ends first. Signs inside
// quotes and brackets end nothing.
func (d *Doc) sentenceEnd(from, to int) int {
	depth := 0
	straight := false
	for j := from; j < to; j++ {
		if d.Tokens[j].Kind != token.Sign {
			continue
		}
		switch s := d.String[d.Tokens[j].Start:d.Tokens[j].End]; s {
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
			if depth > 0 || straight || d.Glued(j+1) || !d.Tokens[j+1].Has(token.Cap) && d.Tokens[j+1].Kind == token.Word {
				continue
			}
			if d.Tokens[j+1].Kind == token.Sign && !d.Is(j+1, '"') && !d.Is(j+1, '(') {
				continue
			}
			if j > from && s == "." && abbreviations[d.Tokens[j-1].Key] && d.Tokens[j-1].End-d.Tokens[j-1].Start <= 4 {
				continue
			}
			return j + 1
		}
	}
	return to
}

// background openings of a first sentence that only tells why.
var tells = tag.Phrases("hiện nay", "trong thời gian qua", "thời gian qua", "thời gian gần đây", "trong những năm qua", "vừa qua", "những năm qua", "qua theo dõi", "qua kiểm tra", "đến nay")

// title gives the sentence of the span that says what is to be done: the first, unless it only tells the background.
func (d *Doc) title(s span) span {
	end := d.sentenceEnd(s.from, s.to)
	first := span{s.from, end}
	if end < s.to && d.Any(s.from, tells) > 0 && len(d.charges(first)) == 0 {
		first = span{end, d.sentenceEnd(end, s.to)}
	}
	return d.trim(first, "", ".;:/,")
}
