package doc

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"congvan/extract/read/letters"
	"congvan/extract/read/symbol"
	"congvan/extract/read/wordlist"
	"congvan/paper"
)

// field is a field that was begun: its instruction is not shown, its result is.
type field struct {
	code   []byte
	result bool
	form   string // what a check box or a list to choose from shows
	shown  bool   // letters of its result were
}

// Characters that stand for something else ([MS-DOC] 2.4.1 and 2.9.44).
const (
	charPicture     = 0x01
	charNoteMark    = 0x02
	charComment     = 0x05
	charCell        = 0x07
	charDrawing     = 0x08
	charLineBreak   = 0x0b
	charPageBreak   = 0x0c
	charParagraph   = 0x0d
	charColumnBreak = 0x0e
	charFieldBegin  = 0x13
	charFieldSep    = 0x14
	charFieldEnd    = 0x15
	charHardHyphen  = 0x1e
	charSoftHyphen  = 0x1f
	charSymbol      = 0x28
)

// inline reads the characters [from, to) of one paragraph into what is held.
func (b *builder) inline(held *pending, from, to int, base *chp) {
	var text []byte
	for cp := from; cp < to; {
		c, end := b.characterFormat(cp, to, base)
		end = max(end, cp+1)
		text = text[:0]
		pictures := symbol.Is(b.fontName(c.font))
		flush := func() {
			if len(text) > 0 {
				b.emit(held, b.run(&c, string(text)))
				text = text[:0]
			}
		}
		for ; cp < end; cp++ {
			ch := b.text.text[cp]
			if ch >= charFieldBegin && ch <= charFieldEnd {
				flush()
				b.fieldMark(held, ch, &c)
				continue
			}
			if n := len(b.fields); n > 0 && b.inInstruction() {
				if ch == charPicture && c.special && c.noPicture {
					b.fields[n-1].form = b.formField(c.picture)
				} else if !b.fields[n-1].result {
					b.fields[n-1].code = utf8.AppendRune(b.fields[n-1].code, rune(ch))
				}
				continue
			}
			if c.hidden || b.gone(&c) {
				held.hidden = held.hidden || c.hidden
				continue
			}
			if ch > charSymbol && ch < 0xd800 && !pictures && !b.ownMarks {
				text = utf8.AppendRune(text, rune(ch)) // nearly all characters
				continue
			}
			switch {
			case b.ownMarks && b.notes[cp] > 0 && ch != charNoteMark:
				flush()
				r := b.run(&c, string(rune(ch)))
				r.Note = b.notes[cp]
				b.emit(held, r)
			case ch == charNoteMark && c.special:
				flush()
				b.noteMark(held, cp, &c)
			case ch == charSymbol && c.special && c.symbol != 0:
				text = utf8.AppendRune(text, symbol.Rune(b.fontName(c.symFont), c.symbol))
			case ch == charPicture && c.special && c.picture >= 0 && !c.noPicture:
				if image := b.inlinePicture(c.picture); image != nil {
					held.images = append(held.images, image)
				}
			case ch == charDrawing:
				held.shapes = append(held.shapes, b.shapes[cp]...)
			case ch == charPageBreak:
				flush()
				held.parts = append(held.parts, nil)
			case ch == charLineBreak || ch == charColumnBreak:
				text = append(text, '\n')
			case ch == charHardHyphen:
				text = append(text, '-')
			case ch == charSoftHyphen || ch < ' ' && ch != '\t':
			case utf16.IsSurrogate(rune(ch)):
				if r := b.surrogates(cp); r != utf8.RuneError {
					text = utf8.AppendRune(text, r)
				}
			case ch >= 0xf000 && ch <= 0xf0ff && !letters.Old(b.fontName(c.fontOther)),
				ch < utf8.RuneSelf && pictures:
				text = utf8.AppendRune(text, symbol.Rune(b.fontName(c.font), rune(ch)))
			default:
				text = utf8.AppendRune(text, rune(ch))
			}
		}
		flush()
	}
}

// surrogates decodes the pair that begins at cp; for its second half and broken pairs it gives RuneError.
func (b *builder) surrogates(cp int) rune {
	if cp+1 >= len(b.text.text) {
		return utf8.RuneError
	}
	return utf16.DecodeRune(rune(b.text.text[cp]), rune(b.text.text[cp+1]))
}

// inInstruction tells whether some open field is still at its instruction.
func (b *builder) inInstruction() bool {
	for i := range b.fields {
		if !b.fields[i].result {
			return true
		}
	}
	return false
}

func (b *builder) fieldMark(held *pending, ch uint16, c *chp) {
	switch ch {
	case charFieldBegin:
		if len(b.fields) < b.lim.Depth {
			b.fields = append(b.fields, field{})
		}
	case charFieldSep:
		if n := len(b.fields); n > 0 {
			b.fields[n-1].result = true
		}
	case charFieldEnd:
		n := len(b.fields)
		if n == 0 {
			return
		}
		f := b.fields[n-1]
		b.fields = b.fields[:n-1]
		text := f.form
		if text == "" {
			text = shownByCode(string(f.code))
		}
		if !f.shown && text != "" && !b.inInstruction() && !c.hidden && !b.gone(c) {
			b.emit(held, b.run(c, text))
		}
	}
}

// closeFields shows what stands in an instruction that its paragraph does not end: a damaged field hides nothing.
func (b *builder) closeFields(held *pending, c *chp) {
	for i := range b.fields {
		f := &b.fields[i]
		if !f.result && len(f.code) > 0 {
			b.emit(held, b.run(c, string(f.code)))
		}
		f.result = true
	}
}

// pageNumber tells whether the innermost open field is the page's number.
func (b *builder) pageNumber() bool {
	n := len(b.fields)
	if n == 0 {
		return false
	}
	words := strings.Fields(string(b.fields[n-1].code))
	return len(words) > 0 && strings.EqualFold(words[0], "PAGE")
}

// shownByCode gives what a field shows that has no result of its own.
func shownByCode(code string) string {
	words := strings.Fields(code)
	if len(words) < 2 {
		return ""
	}
	switch strings.ToUpper(words[0]) {
	case "MACROBUTTON":
		return strings.Join(words[min(2, len(words)):], " ")
	case "SYMBOL":
		return symbol.Field(words[1:])
	}
	return ""
}

// noteMark adds the mark of a footnote. In the notes themselves the mark is left out.
func (b *builder) noteMark(held *pending, cp int, c *chp) {
	if n := b.notes[cp]; n > 0 {
		r := b.run(c, strconv.Itoa(n))
		r.Note = n
		b.emit(held, r)
	}
}

// run makes a run of the properties.
func (b *builder) run(c *chp, text string) paper.Run {
	font := c.font
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			font = c.fontOther
			break
		}
	}
	r := paper.Run{
		Text: text, Font: b.fontName(font), Size: paper.Length(c.halfSize) / 2, Bold: c.bold, Italic: c.italic,
		Underline: c.underline, Strike: c.strike, Caps: c.caps, Raise: c.raise, Color: c.color,
	}
	if b.pageNumber() {
		r.Field = paper.PageNumberField
	}
	return r
}

// emit adds a run; one that looks like the run before it goes on there.
func (b *builder) emit(held *pending, r paper.Run) {
	for i := range b.fields {
		b.fields[i].shown = true
	}
	runs := held.last()
	if n := len(*runs); n > 0 {
		last := (*runs)[n-1]
		text := last.Text
		last.Text = r.Text
		if last == r && r.Note == 0 {
			(*runs)[n-1].Text = text + r.Text
			return
		}
	}
	*runs = append(*runs, r)
}

// number counts the paragraph in its list and gives the run that Word prints before it, nil where it prints nothing.
func (b *builder) number(p *pap, look chp) *paper.Run {
	if p.ilfo == 0 || b.gone(&look) {
		return nil
	}
	text, lvl := b.lists.next(p.ilfo, p.ilvl)
	if text == "" {
		return nil
	}
	base := look
	look.apply(lvl.chpx, &base)
	if look.hidden {
		return nil
	}
	var shown strings.Builder
	old := letters.Old(b.fontName(look.fontOther))
	for _, r := range text {
		if !old {
			r = symbol.Rune(b.fontName(look.font), r)
		}
		shown.WriteRune(r)
	}
	if lvl.Format == wordlist.Bullet { // its font is one of symbols, of which the sign is none any more
		look.font, look.fontOther = base.font, base.fontOther
	}
	if lvl.Follow < wordlist.NoFollow {
		shown.WriteByte(' ')
	}
	look.underline = false
	run := b.run(&look, shown.String())
	run.Auto = true
	return &run
}
