// Package tag is the normalised text as rules see it: lines of tokens, each place with the phrases of the lexicon that
// begin there. Rules match tokens and classes with small matchers, never regular expressions over raw text.
//
// In: the normalised text of a paper. Out: its tokens and lines. It decides nothing.
package tag

import (
	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/token"
	"congvan/internal/reuse"
	"congvan/paper"
)

// Text is a normalised text cut into lines of tokens.
type Text struct {
	String string
	Tokens []token.Token
	Lines  []Line

	quotations [][2]int       // tokens between quotation marks, marks included, in order
	ranges     congvan.Ranges // room for the next that Ranges gives
	spans      []Span         // and Spans

	tokensAt []int32 // by block of bytes, the first token that begins in it or after it
	linesAt  []int32 // by block of tokens, the line of its first

	lexicon *lexicon.Lexicon
	begins  []beginning // by token
}

// Line is one line: a paragraph, or a piece of one that a line break ends.
type Line struct {
	From, To   int // tokens, the line end left out
	Start, End int // bytes
	Para       *paper.Paragraph
	Cell       *paper.CellRef // nil outside tables
	Section    int
	Letters    int  // letters of the line
	Numbers    bool // it has a number in figures
	Upper      bool // no letter is small (and there are some)
	Bold       bool // every letter is bold
	Italic     bool // every letter is italic
}

// The room of texts that are done with.
// beginning is what begins with a token.
type beginning struct {
	place   lexicon.Place // the phrases of the lexicon
	watched Watch         // the sets of words that have it
	class   lexicon.Class // what the phrases are
}

var (
	tokensRoom reuse.Room[token.Token]
	beginsRoom reuse.Room[beginning]
	blocksRoom reuse.Room[int32]
	linesRoom  reuse.Room[Line]
)

// New tags the text.
func New(t *paper.Text, lex *lexicon.Lexicon) *Text {
	x := &Text{String: t.String, lexicon: lex}
	x.Tokens = token.AppendTokens(tokensRoom.Take(len(t.String)/4+8), t.String)
	x.begins = beginsRoom.Take(len(x.Tokens))[:len(x.Tokens)] // nothing stands in it
	x.Lines = linesRoom.Take(len(t.Lines))
	at := 0
	var marks []mark
	for n, l := range t.Lines {
		x.Lines = append(x.Lines, Line{Start: l.Start, End: l.End, Para: l.Para, Cell: l.Cell, Section: l.Section, From: at})
		line, small := &x.Lines[n], false
		for ; at < len(x.Tokens) && int(x.Tokens[at].Start) < l.End; at++ {
			t := &x.Tokens[at]
			switch t.Kind {
			case token.Word:
				b := &x.begins[at]
				b.watched = watchesOf(t.Key)
				if p := lex.Find(x.Tokens[at:]); p != 0 {
					b.place, b.class = p, lex.Classes(p)
				}
				line.Letters += int(t.Letters)
				small = small || !t.Has(token.Upper)
			case token.Number:
				line.Numbers = true
			case token.Sign:
				if t.Key == signs['"'] {
					marks = append(marks, mark{at, n})
				}
			}
		}
		line.To = at
		for at < len(x.Tokens) && x.Tokens[at].Kind == token.Line {
			at++
		}
		line.Upper = !small && line.Letters > 0
		line.Bold, line.Italic = line.looks()
	}
	x.quotations = x.quote(marks)
	x.index()
	return x
}

// Free says that nobody will use the text again, nor its tokens and lines. The strings that were cut from it stay.
func (x *Text) Free() {
	tokensRoom.Give(x.Tokens)
	beginsRoom.Give(x.begins)
	blocksRoom.Give(x.tokensAt)
	blocksRoom.Give(x.linesAt)
	linesRoom.Give(x.Lines)
	*x = Text{}
}

// looks tells whether every letter of the line is bold, and whether it is italic.
func (l *Line) looks() (bold, italic bool) {
	if l.Para == nil || l.Letters == 0 {
		return false, false
	}
	bold, italic = true, true
	for i := range l.Para.Runs {
		r := &l.Para.Runs[i]
		if r.Range[0] >= l.End || r.Range[1] <= l.Start || r.Range[0] == r.Range[1] {
			continue
		}
		bold = bold && r.Bold
		italic = italic && r.Italic
	}
	return bold, italic
}

// Of gives the text of the tokens [from, to).
func (x *Text) Of(from, to int) string {
	if from >= to {
		return ""
	}
	return x.String[x.Tokens[from].Start:x.Tokens[to-1].End]
}

// Range gives the bytes of the tokens [from, to).
func (x *Text) Range(from, to int) congvan.Range {
	if from >= to {
		return congvan.Range{}
	}
	return congvan.Range{int(x.Tokens[from].Start), int(x.Tokens[to-1].End)}
}

func (x *Text) longest(i int, class lexicon.Class) (lexicon.Hit, bool) {
	hits := x.lexicon.Hits(x.begins[i].place)
	for k := len(hits) - 1; k >= 0; k-- {
		if hits[k].Class&class != 0 {
			return hits[k], true
		}
	}
	return lexicon.Hit{}, false
}

// Has tells whether a phrase of the class begins with token i.
func (x *Text) Has(i int, class lexicon.Class) bool { return x.begins[i].class&class != 0 }

// Hit gives the longest phrase of the class that begins with token i.
func (x *Text) Hit(i int, class lexicon.Class) (lexicon.Hit, bool) {
	if i >= len(x.begins) || x.begins[i].class&class == 0 {
		return lexicon.Hit{}, false
	}
	return x.longest(i, class)
}

// Phrase is a sequence of folded words and signs.
type Phrase []token.Key

// P folds a phrase of words and signs.
func P(s string) Phrase { return token.KeysOf(s) }

// At tells whether the phrase begins with token i.
func (x *Text) At(i int, p Phrase) bool {
	if i < 0 || i+len(p) > len(x.Tokens) {
		return false
	}
	for k := range p {
		if x.Tokens[i+k].Key != p[k] {
			return false
		}
	}
	return true
}

// Any gives the length of the longest of the phrases that begins with token i, 0 if none does.
func (x *Text) Any(i int, phrases *Cues) int {
	n, _ := phrases.At(x, i)
	return n
}

// Some tells whether a phrase of the set begins with one of the tokens [from, to).
func (x *Text) Some(from, to int, phrases *Cues) bool {
	at, _, _ := phrases.In(x, from, to)
	return at >= 0
}

// Find gives the first token in [from, to) where the phrase begins, -1 if none.
func (x *Text) Find(from, to int, p Phrase) int {
	for i := from; i+len(p) <= to; i++ {
		if x.At(i, p) {
			return i
		}
	}
	return -1
}

// Is tells whether token i is the sign, a single ASCII sign as dashes and quotes are folded.
func (x *Text) Is(i int, sign byte) bool {
	return i >= 0 && i < len(x.Tokens) && x.Tokens[i].Kind == token.Sign && x.Tokens[i].Key == signs[sign]
}

// Number gives the number of a Number token, -1 for any other.
func (x *Text) Number(i int) int {
	if i < 0 || i >= len(x.Tokens) || x.Tokens[i].Kind != token.Number {
		return -1
	}
	return int(x.Tokens[i].Value)
}

// Glued tells whether no blank stands before token i.
func (x *Text) Glued(i int) bool {
	return i < len(x.Tokens) && x.Tokens[i].Has(token.Glued)
}

// Blocks of the indexes, as powers of two.
const (
	byteBlock  = 6
	tokenBlock = 5
)

// index makes the two indexes.
func (x *Text) index() {
	x.tokensAt = blocksRoom.Take(len(x.String)>>byteBlock + 1)
	for i := range x.Tokens {
		for int(x.Tokens[i].Start) >= len(x.tokensAt)<<byteBlock {
			x.tokensAt = append(x.tokensAt, int32(i))
		}
	}
	x.linesAt = blocksRoom.Take(len(x.Tokens)>>tokenBlock + 1)
	for n := range x.Lines {
		for x.Lines[n].To > len(x.linesAt)<<tokenBlock {
			x.linesAt = append(x.linesAt, int32(n))
		}
	}
}

// LineOf gives the line of token i; a line end belongs to the line after it.
func (x *Text) LineOf(i int) int {
	n := len(x.Lines)
	if k := i >> tokenBlock; i < 0 {
		n = 0
	} else if k < len(x.linesAt) {
		n = int(x.linesAt[k])
	}
	for n < len(x.Lines) && x.Lines[n].To <= i {
		n++
	}
	return n
}

// TokenAt gives the first token that begins at the byte or after it.
func (x *Text) TokenAt(pos int) int {
	i := len(x.Tokens)
	if k := pos >> byteBlock; k < len(x.tokensAt) {
		i = int(x.tokensAt[max(k, 0)])
	}
	for i < len(x.Tokens) && int(x.Tokens[i].Start) < pos {
		i++
	}
	return i
}

var signs = func() (s [128]token.Key) {
	for c := byte('!'); c < 127; c++ {
		s[c] = token.KeyOf(string(rune(c)))
	}
	return s
}()
