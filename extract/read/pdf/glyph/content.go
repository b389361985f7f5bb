package glyph

import (
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
	maxGrounds   = 5_000 // painted areas
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
	inks       inks    // the colour spaces of both
	veil       float64 // how much of what lies under a filled shape shows through it, 0: none
	width      float64 // of lines
	clip       box     // nothing shows outside
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
	clipping bool // the path under construction cuts what is drawn after it
	layers   layers
	marked   []marked // for each open marked content
	artifact int      // how many of them are artifacts
	off      int      // how many of them belong to layers that are not shown
	apart    bool     // all that is shown now is an annotation of a signature or stamp, or a watermark
	inline   *object.Inline
	invoked  []int // forms being drawn, by object number
	forms    int   // drawn so far
	ops      int
	drawn    func(image object.Object) // told of every image; may be nil
}

// operand is one operand of an operator. Elements of an array stand between two brackets. Of a dictionary only what is
// of use is kept: the text that stands for what is marked by it, and the kind of an artifact.
type operand struct {
	kind   object.TokenKind
	num    float64
	bytes  []byte
	actual string
	stands bool
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
			p.properties(&lex)
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
				p.inlineImage(&lex)
			} else if err := p.operator(string(t.Bytes), resources); err != nil {
				return err
			}
			p.operands = p.operands[:0]
			lex.Reset()
			continue
		}
		if len(p.operands) < maxOperands || t.Kind == object.ArrayClose {
			p.operands = append(p.operands, operand{kind: t.Kind, num: t.Num, bytes: t.Bytes})
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
		p.mark(op, resources)
	case "EMC":
		p.unmark()
	case "gs":
		p.setGraphics(resources.Key("ExtGState").Key(string(p.name(0))), resources)
	default:
		if !p.color(op, resources) && !p.draw(op) {
			return p.text(op, resources)
		}
	}
	return nil
}

func (p *painter) matrix() matrix {
	return matrix{p.num(5), p.num(4), p.num(3), p.num(2), p.num(1), p.num(0)}
}

func (p *painter) setGraphics(gs, resources object.Object) {
	if w := gs.Key("LW"); w.Kind() == object.Number {
		p.width = w.Number()
	}
	if a := gs.Key("ca"); a.Kind() == object.Number {
		p.veil = 1 - max(0, min(1, a.Number()))
	}
	if f := gs.Key("Font"); f.Len() == 2 {
		p.font, p.size = p.fonts.get(gs.Key("Font").Refs()["0"], f.Index(0)), f.Index(1).Number()
	}
}
