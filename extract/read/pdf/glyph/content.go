package glyph

import (
	"bytes"
	"context"
	"errors"

	"congvan/extract/read/pdf/object"
)

// Caps against content that never ends. A dense page of text has some ten thousand operators.
const (
	maxOperators = 3_000_000 // on one page with all its forms
	maxForms     = 12        // nested
	maxInvoked   = 10_000    // forms drawn on one page
	maxStates    = 256       // saved by q
	maxOperands  = 2_000
	maxGlyphs    = 400_000 // on one page
	maxRules     = 50_000
)

var errTooMuch = errors.New("page content is too large")

// state is the graphics state as far as text and lines need it.
type state struct {
	ctm        matrix
	font       *font
	size       float64
	charSpace  float64
	wordSpace  float64
	stretch    float64 // horizontal scaling, 1 is none
	leading    float64
	rise       float64
	mode       int // text rendering mode
	fill, line uint32
	width      float64 // of lines
}

// painter runs the content of one page.
type painter struct {
	ctx   context.Context
	fonts fontCache
	named map[string]*font // of the resources in force
	page  *page

	state
	saved    []state
	tm, tlm  matrix
	operands []operand
	path     path
	marked   []bool // for each open marked content: an artifact
	artifact int    // how many of them are artifacts
	apart    bool   // all that is shown now is an annotation of a signature or stamp
	invoked  []int  // forms being drawn, by object number
	forms    int    // drawn so far
	ops      int
	drawn    func(image object.Object) // told of every image; may be nil
}

// operand is one operand of an operator. Elements of an array stand between two brackets.
type operand struct {
	kind  object.TokenKind
	num   float64
	bytes []byte
}

// run executes a content stream. What cannot be understood is passed over, as viewers do.
func (p *painter) run(data []byte, resources object.Object) error {
	lex := object.Lexer{Data: data}
	depth, named := len(p.saved), p.named
	p.named = map[string]*font{}
	defer func() { p.named = named }()
	for {
		t := lex.Next()
		switch t.Kind {
		case object.End:
			p.saved = p.saved[:min(depth, len(p.saved))]
			return nil
		case object.DictOpen:
			p.skipDict(&lex)
			continue
		case object.DictClose:
			continue
		case object.Word:
			if p.ops++; p.ops > maxOperators {
				return errTooMuch
			}
			if p.ops&0x3fff == 0 && p.ctx.Err() != nil {
				return p.ctx.Err()
			}
			if string(t.Bytes) == "BI" {
				skipImage(&lex)
				p.image()
			} else if err := p.operator(string(t.Bytes), resources); err != nil {
				return err
			}
			p.operands = p.operands[:0]
			lex.Reset()
			continue
		}
		if len(p.operands) < maxOperands || t.Kind == object.ArrayClose {
			p.operands = append(p.operands, operand{t.Kind, t.Num, t.Bytes})
		}
	}
}

// skipDict passes over an inline dictionary, the properties of marked content; it is kept as one operand.
func (p *painter) skipDict(lex *object.Lexer) {
	for depth := 1; depth > 0; {
		switch lex.Next().Kind {
		case object.DictOpen:
			depth++
		case object.DictClose:
			depth--
		case object.End:
			return
		}
	}
	p.operands = append(p.operands, operand{kind: object.DictOpen})
}

// skipImage passes over the bytes of an inline image.
func skipImage(lex *object.Lexer) {
	i := lex.Pos
	for {
		j := bytes.Index(lex.Data[i:], []byte("EI"))
		if j < 0 {
			lex.Pos = len(lex.Data)
			return
		}
		i += j + 2
		blank := func(k int) bool {
			return k >= len(lex.Data) || bytes.IndexByte([]byte("\x00\t\n\f\r "), lex.Data[k]) >= 0
		}
		if blank(i) && blank(i-3) {
			lex.Pos = i
			return
		}
	}
}

// num gives the i-th operand from the end, counted from 0, as a number.
func (p *painter) num(i int) float64 {
	if i = len(p.operands) - 1 - i; i < 0 {
		return 0
	}
	return p.operands[i].num
}

// name gives the last operand as a name or string.
func (p *painter) name(i int) []byte {
	if i = len(p.operands) - 1 - i; i < 0 {
		return nil
	}
	return p.operands[i].bytes
}

func (p *painter) operator(op string, resources object.Object) error {
	switch op {
	case "q":
		if len(p.saved) < maxStates {
			p.saved = append(p.saved, p.state)
		}
	case "Q":
		if n := len(p.saved); n > 0 {
			p.state, p.saved = p.saved[n-1], p.saved[:n-1]
		}
	case "cm":
		if m := p.matrix().then(p.ctm); len(p.operands) >= 6 && m.finite() {
			p.ctm = m
		}
	case "w":
		p.width = p.num(0)
	case "Do":
		return p.invoke(string(p.name(0)), resources)
	case "BMC", "BDC":
		p.mark(op)
	case "EMC":
		p.unmark()
	case "gs":
		p.setGraphics(resources.Key("ExtGState").Key(string(p.name(0))), resources)
	default:
		if !p.color(op) && !p.draw(op) {
			return p.text(op, resources)
		}
	}
	return nil
}

func (p *painter) matrix() matrix {
	return matrix{p.num(5), p.num(4), p.num(3), p.num(2), p.num(1), p.num(0)}
}

// mark opens marked content. Writers mark running heads and page numbers as artifacts, and also the lines of tables.
func (p *painter) mark(op string) {
	tag := p.name(0)
	if op == "BDC" {
		tag = p.name(1)
	}
	artifact := string(tag) == "Artifact"
	if len(p.marked) < maxStates {
		p.marked = append(p.marked, artifact)
		if artifact {
			p.artifact++
		}
	}
}

func (p *painter) unmark() {
	if n := len(p.marked); n > 0 {
		if p.marked[n-1] {
			p.artifact--
		}
		p.marked = p.marked[:n-1]
	}
}

func (p *painter) setGraphics(gs, resources object.Object) {
	if w := gs.Key("LW"); w.Kind() == object.Number {
		p.width = w.Number()
	}
	if f := gs.Key("Font"); f.Len() == 2 {
		p.font, p.size = p.fonts.get(gs.Key("Font").Refs()["0"], f.Index(0)), f.Index(1).Number()
	}
}

// color keeps the colours of letters and lines; false where the operator sets none.
func (p *painter) color(op string) bool {
	switch op {
	case "g":
		p.fill = grey(p.num(0))
	case "G":
		p.line = grey(p.num(0))
	case "rg":
		p.fill = rgb(p.num(2), p.num(1), p.num(0))
	case "RG":
		p.line = rgb(p.num(2), p.num(1), p.num(0))
	case "k":
		p.fill = cmyk(p.num(3), p.num(2), p.num(1), p.num(0))
	case "K":
		p.line = cmyk(p.num(3), p.num(2), p.num(1), p.num(0))
	case "cs":
		p.fill = 0
	case "CS":
		p.line = 0
	case "sc", "scn":
		p.fill = p.components(p.fill)
	case "SC", "SCN":
		p.line = p.components(p.line)
	default:
		return false
	}
	return true
}

// components takes one number as grey, three as RGB, four as CMYK; a pattern leaves the colour as it was.
func (p *painter) components(before uint32) uint32 {
	if n := len(p.operands); n > 0 && p.operands[n-1].kind == object.NameToken {
		return before
	}
	switch len(p.operands) {
	case 1:
		return grey(p.num(0))
	case 3:
		return rgb(p.num(2), p.num(1), p.num(0))
	case 4:
		return cmyk(p.num(3), p.num(2), p.num(1), p.num(0))
	}
	return before
}

func grey(v float64) uint32 { return rgb(v, v, v) }

func rgb(r, g, b float64) uint32 {
	part := func(v float64) uint32 { return uint32(max(0, min(1, v))*255 + 0.5) }
	return part(r)<<16 | part(g)<<8 | part(b)
}

func cmyk(c, m, y, k float64) uint32 { return rgb((1-c)*(1-k), (1-m)*(1-k), (1-y)*(1-k)) }
