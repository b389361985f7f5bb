package object

import (
	"bytes"

	"congvan/extract/open/limits"
)

// Inline reads images that stand in the content of a page instead of in an object of their own.
type Inline struct{ s *store }

// NewInline makes a reader whose images share one limit.
func NewInline() *Inline { return &Inline{newStore(nil, "", limits.Default())} }

// Image reads the image after "BI", up to its "EI".
func (in *Inline) Image(lex *Lexer) Object {
	p := parser{lex: Lexer{Data: lex.Data, Pos: lex.Pos}}
	v := value{kind: Stream, dict: map[string]value{}}
	for len(v.dict) < 100 {
		t := p.lex.Next()
		if t.Kind != NameToken {
			break
		}
		key := string(t.Bytes)
		if long, ok := inlineKeys[key]; ok {
			key = long
		}
		v.dict[key], _ = p.value()
	}
	lex.Pos = min(p.lex.Pos+1, len(lex.Data)) // one blank after "ID"
	v.data = upToEI(lex)
	return node{in.s, v}
}

// inlineKeys are the short names that the dictionary of such an image may have.
var inlineKeys = map[string]string{
	"BPC": "BitsPerComponent", "CS": "ColorSpace", "D": "Decode", "DP": "DecodeParms", "F": "Filter", "H": "Height",
	"IM": "ImageMask", "W": "Width",
}

// upToEI gives the bytes up to the "EI" that stands between blanks, and moves past it.
func upToEI(lex *Lexer) []byte {
	from, i := lex.Pos, lex.Pos
	blank := func(k int) bool { return k >= len(lex.Data) || class[lex.Data[k]] == space }
	for {
		j := bytes.Index(lex.Data[i:], []byte("EI"))
		if j < 0 {
			lex.Pos = len(lex.Data)
			return lex.Data[from:]
		}
		i += j + 2
		if blank(i) && i-3 >= from && blank(i-3) {
			lex.Pos = i
			return lex.Data[from : i-3]
		}
	}
}
