package rtf

import (
	"bytes"
	"context"

	"congvan/extract/open/limits"
	"congvan/extract/read/grid"
	"congvan/extract/read/letters"
	"congvan/extract/read/wordlist"
	"congvan/paper"

	"golang.org/x/text/encoding/charmap"
)

// parser holds the state of one reading.
type parser struct {
	ctx    context.Context
	lim    limits.Limits
	groups []group
	star   bool // the group began with \*

	original bool // Reader.Original

	fonts  map[int]*font
	byName map[string]int // the first font of each name
	fontAt int
	page   int // code page of the document
	lists  lists
	colors []string
	rgb    [3]int
	styles map[int]*style // paragraph styles
	style  style          // the style at work
	name   []byte         // of a font, a style, the title, at work
	title  string
	author string

	stories  []*story
	sections []*paper.Section
	setup    setup // of the section at work
	base     setup // of the document
	heads    furniture
	facing   bool // even pages have heads and feet of their own
	notes    []*paper.Note
	row      rowDef
	fields   []field
	shapes   []*shape
	shapeKey string   // name of the shape's property at work
	picture  *picture // at work where a group goes to it
	pictured int64    // bytes of pictures so far
	edge     edge     // the line that \brdrs and its kin speak of
	begun    []byte   // first bytes of a letter whose others are still to come
	lowHalf  rune     // first half of a surrogate pair from \uN

	used     map[*charmap.Charmap]int // stretches of letters past ASCII by their code page
	letters  letters.Tally
	pieces   int   // paragraphs and runs that were made
	shown    int64 // bytes of text in them
	anything bool  // some letter was shown
	cut      bool  // the file ends inside a group
}

// story is a stretch of text of its own: the body, a footnote, a head, a text box.
type story struct {
	flow    *grid.Flow
	runs    []paper.Run
	text    []byte        // at work, in one look
	look    chp           // of the text at work
	inField bool          // the text at work is the page's number
	number  *paper.Run    // the automatic number of the paragraph at work
	bare    bool          // nothing was said of the number\'s look
	before  []paper.Block // rules over the paragraph at work
	behind  []paper.Block // text boxes and rules held by the paragraph at work
	breaks  bool          // the paragraph at work starts a new page
	note    bool
	goesOn  bool // the paragraph at work was begun before a page break
	hidden  bool // some of the paragraph at work is hidden text
}

func newParser(ctx context.Context, lim limits.Limits) *parser {
	p := &parser{ctx: ctx, lim: lim, fonts: map[int]*font{}, byName: map[string]int{}, page: 1252, styles: map[int]*style{}, used: map[*charmap.Charmap]int{}}
	p.lists = lists{counts: wordlist.Counters{}, levels: map[int][]*listLevel{}, uses: map[int]*listUse{}}
	p.base = defaultSetup()
	p.setup = p.base
	p.stories = []*story{p.newStory()}
	p.groups = []group{{chp: plain(), pap: pard(), to: toBody}}
	return p
}

func (p *parser) newStory() *story { return &story{flow: grid.NewFlow(p.lim.Depth)} }

func (p *parser) top() *group { return &p.groups[len(p.groups)-1] }

func (p *parser) story() *story { return p.stories[len(p.stories)-1] }

func (p *parser) parse(file []byte) error {
	s := scanner{file: file}
	p.lists.count = !bytes.Contains(file, []byte(`\listtext`)) && !bytes.Contains(file, []byte(`\pntext`))
	uc := []int{1}
	begun := false
	for n := 0; ; n++ {
		if n&0xffff == 0 {
			switch {
			case p.ctx.Err() != nil:
				return stopped(p.ctx.Err())
			case p.pieces > limits.PerBlock*p.lim.Blocks:
				return tooLarge(limits.Blocks)
			case p.shown > 2*p.lim.Text:
				return tooLarge(limits.Text)
			}
		}
		t := s.next()
		if t.kind == word || t.kind == open || t.kind == shut {
			p.begun = nil
		}
		switch t.kind {
		case end:
			p.cut = true
			p.closeAll()
			return nil
		case open:
			if len(p.groups) > p.lim.Depth {
				return tooDeep()
			}
			g := *p.top()
			g.closes, g.skip = nil, 0
			p.groups = append(p.groups, g)
			uc = append(uc, uc[len(uc)-1])
			p.star, begun = false, true
			continue
		case shut:
			if len(p.groups) == 1 {
				continue // one more than was opened
			}
			p.close()
			uc = uc[:len(uc)-1]
			if len(p.groups) == 1 && begun {
				p.closeAll()
				return nil // what stands behind is no RTF
			}
		case symbols:
			p.symbol(t.bytes[0])
		case hexByte:
			p.textBytes([]byte{byte(t.num)})
		case text:
			if p.top().to == toBody && int64(len(t.bytes)) > 2*p.lim.Text {
				return tooLarge(limits.Text)
			}
			p.textBytes(t.bytes)
		case word:
			switch string(t.bytes) {
			case "uc":
				uc[len(uc)-1] = max(0, t.num)
			case "u":
				p.unicode(t.num)
				p.top().skip = uc[len(uc)-1]
			case "bin":
				if p.top().skip > 0 {
					p.top().skip--
				} else if p.top().to == toPicture {
					p.pictureBytes(t.data)
				}
			default:
				p.word(&t)
			}
		}
		p.star = p.star && t.kind == symbols
	}
}

// close ends the innermost group.
func (p *parser) close() {
	closes := p.top().closes
	if closes != nil {
		closes(p)
	}
	p.groups = p.groups[:len(p.groups)-1]
}

func (p *parser) closeAll() {
	for len(p.groups) > 1 {
		p.close()
	}
}

// symbol handles a backslash with one character.
func (p *parser) symbol(c byte) {
	if p.top().skip > 0 && c != '*' {
		p.top().skip--
		return
	}
	switch c {
	case '*':
		p.star = true
	case '~':
		p.show("\u00a0")
	case '_':
		p.show("-")
	case '\\', '{', '}':
		p.textBytes([]byte{c})
	case '\r', '\n':
		p.endParagraph()
	case '\t':
		p.show("\t")
	}
}
