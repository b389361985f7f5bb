package charge

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// abbreviations end with a full stop that ends no sentence.
var abbreviations = tag.NewCues([]string{"TP", "TX", "TT", "ThS", "TS", "PGS", "GS", "BS", "KS", "CN", "Tr", "Đ", "c", "P", "Q", "H", "X", "St", "No", "Th", "TM", "KT", "TL", "TUQ", "BSCK", "DS", "LS", "Mr", "Mrs", "Dr", "vd", "tr", "NXB"})

var keyV = token.KeyOf("v")

// SentenceEnd gives the token after the sentence that begins at from; to where the line ends first. Signs inside
// quotes and brackets end nothing.
func (x Reader) SentenceEnd(from, to int) int {
	depth := 0
	straight := false
	for j := from; j < to; j++ {
		if x.Tokens[j].Kind != token.Sign {
			continue
		}
		switch x.Tokens[j].Value {
		case '(', '“', '„', '[', '«':
			depth++
		case ')', ']':
			depth = max(0, depth-1)
		case '”', '»':
			if depth = max(0, depth-1); depth == 0 && x.quoteEnds(j, to) {
				return j + 1
			}
		case '"':
			if straight = !straight; !straight && depth == 0 && x.quoteEnds(j, to) {
				return j + 1
			}
		case '…':
			if depth == 0 && !straight && j > from && x.key(j-1, keyV) && x.cap(j+1) && j+1 < to {
				return j + 1
			}
		case '.', '!', '?':
			if j+1 >= to {
				return to
			}
			if depth == 0 && !straight && x.stopEnds(from, j) {
				return j + 1
			}
		}
	}
	return to
}

// quoteEnds tells whether a sentence ends with the quotation that the sign closes: "… kịp thời.” Các đơn vị …".
func (x Reader) quoteEnds(j, to int) bool {
	return x.Is(j-1, '.') && j+1 < to && x.cap(j+1) && !x.Glued(j+1)
}

// stopEnds tells whether the full stop ends a sentence: not that of an abbreviation, a number or a web address.
func (x Reader) stopEnds(from, j int) bool {
	next := x.Tokens[j+1]
	switch {
	case next.Has(token.Glued), next.Kind == token.Word && !next.Has(token.Cap):
		return false
	case next.Kind == token.Sign:
		return x.Is(j+1, '"') || x.Is(j+1, '(')
	case j == from || !x.Is(j, '.'):
		return true
	}
	last := x.Tokens[j-1]
	if last.Key == keyV { // "v.v. Các đơn vị …"
		return j-2 >= from && x.Is(j-2, '.')
	}
	if last.Kind == token.Word && x.in(abbreviations, j-1) && last.Has(token.Cap) {
		return next.Kind == token.Word && x.Is(j-2, '/') // "6/Q.", a symbol, and not "Q. 1"
	}
	return true
}
