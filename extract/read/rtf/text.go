package rtf

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"congvan/extract/read/letters"
	"congvan/extract/read/symbol"
	"congvan/paper"
)

// textBytes takes bytes of text in the code page of the font.
func (p *parser) textBytes(b []byte) {
	g := p.top()
	if g.skip > 0 {
		n := min(g.skip, len(b))
		g.skip -= n
		if b = b[n:]; len(b) == 0 {
			return
		}
	}
	switch g.to {
	case toNothing:
	case toPicture:
		p.figures(b)
	case toFonts:
		p.fontText(b)
	case toColors:
		p.colorText(b)
	case toLevelText:
		for _, c := range b {
			if c < utf8.RuneSelf {
				p.lists.addText(rune(c))
			} else {
				p.show(p.decode([]byte{c}, noFont))
			}
		}
	default:
		p.show(p.decode(b, g.chp.font))
	}
}

// decode gives the Unicode of bytes in a font's code page.
func (p *parser) decode(b []byte, font int) string {
	name := p.fontOf(font)
	if symbol.Is(name) {
		var out strings.Builder
		for _, c := range b {
			out.WriteRune(symbol.Rune(name, rune(c)))
		}
		return out.String()
	}
	page := p.pageOf(font)
	if takesMany(page) {
		return p.manyBytes(b, page)
	}
	ascii := true
	for _, c := range b {
		ascii = ascii && c < utf8.RuneSelf
	}
	if ascii || len(b) > 1 && utf8.Valid(b) {
		return string(b) // some programs write UTF-8, against the specification
	}
	m := charmapOf(page)
	p.used[m]++
	out := make([]byte, 0, 2*len(b))
	for _, c := range b {
		out = utf8.AppendRune(out, m.DecodeByte(c))
	}
	return string(out)
}

func (p *parser) fontOf(index int) string {
	if f := p.fonts[index]; f != nil {
		return f.name
	}
	return ""
}

// unicode takes the character of \uN; halves of a pair come one after the other.
func (p *parser) unicode(n int) {
	r := rune(uint16(n))
	if n > 0xffff && n <= utf8.MaxRune {
		r = rune(n)
	}
	switch {
	case r >= 0xd800 && r < 0xdc00:
		p.lowHalf = r
		return
	case utf16.IsSurrogate(r):
		if r = utf16.DecodeRune(p.lowHalf, r); r == utf8.RuneError {
			return
		}
	case r >= 0xf000 && r <= 0xf0ff:
		name := p.fontOf(p.top().chp.font)
		if to := p.top().to; (to == toNumber || to == toLevelText) && !symbol.Is(name) {
			break // the font stands at the list's level
		}
		if !letters.Old(name) {
			r = symbol.Rune(name, r)
		}
	}
	p.show(string(r))
}

// show sends text where the group's text goes.
func (p *parser) show(s string) {
	g := p.top()
	switch g.to {
	case toNothing, toFonts, toColors, toLists:
	case toLevelText:
		for _, r := range s {
			p.lists.addText(r)
		}
	case toStyles:
		for {
			name, rest, ended := strings.Cut(s, ";")
			p.name = append(p.name, name...)
			if !ended {
				return
			}
			p.endStyle()
			s = rest
		}
	case toTitle, toAuthor, toPropertyName, toPropertyValue:
		p.name = append(p.name, s...)
	case toInstruction:
		if n := len(p.fields); n > 0 {
			p.fields[n-1].code = append(p.fields[n-1].code, s...)
		}
	case toNumber:
		p.numberText(s)
	case toBody:
		if g.chp.hidden || p.gone(&g.chp) {
			p.story().hidden = p.story().hidden || g.chp.hidden
			return
		}
		p.typed(&g.chp, s)
	}
}

// gone tells whether a tracked change took the text away, or put it there where the original is asked for.
func (p *parser) gone(c *chp) bool {
	if p.original {
		return c.inserted
	}
	return c.deleted
}

// run makes a run of the properties.
func (p *parser) run(c *chp, s string) paper.Run {
	return paper.Run{
		Text: s, Font: p.fontOf(c.font), Size: paper.Length(c.half) / 2, Bold: c.bold, Italic: c.italic,
		Underline: c.underline, Strike: c.strike, Caps: c.caps, Raise: c.raise, Color: p.color(c.color),
	}
}

// typed adds text to the paragraph at work. Text that looks like what stands before it goes on in the same run.
func (p *parser) typed(c *chp, text string) {
	st, field, look := p.story(), p.inPageNumber(), *c
	if f := p.fonts[c.font]; f != nil && f.name != "" {
		look.font = f.same
	}
	if len(st.text) > 0 && (st.look != look || st.inField != field) {
		p.flush()
	}
	st.look, st.inField = look, field
	st.text = append(st.text, text...)
	p.shown += int64(len(text))
}

// flush makes a run of the text at work.
func (p *parser) flush() {
	st := p.story()
	if len(st.text) == 0 {
		return
	}
	r := p.run(&st.look, string(st.text))
	if st.inField {
		r.Field = paper.PageNumberField
	}
	p.emit(r)
	st.text = st.text[:0]
}

// longRun is the length past which a run is not joined with the next one that looks the same.
const longRun = 4096

// emit adds a run to the paragraph at work.
func (p *parser) emit(r paper.Run) {
	p.pieces++
	p.anything = p.anything || strings.TrimSpace(r.Text) != ""
	runs := &p.story().runs
	if n := len(*runs); n > 0 && r.Note == 0 && len((*runs)[n-1].Text) < longRun {
		last := (*runs)[n-1]
		text := last.Text
		if last.Text = r.Text; last == r {
			(*runs)[n-1].Text = text + r.Text
			return
		}
	}
	*runs = append(*runs, r)
}

// numberText adds to the number of an automatic list; a tab behind it is the blank that follows.
func (p *parser) numberText(s string) {
	st := p.story()
	if st.number == nil {
		r := p.run(&p.top().chp, "")
		st.bare = p.top().chp == plain()
		st.number = &r
	}
	st.number.Text += s
}

// colorText takes ";" of the colour table: the end of one colour.
func (p *parser) colorText(b []byte) {
	for _, c := range b {
		if c == ';' && len(p.colors) < 1<<12 {
			p.colors = append(p.colors, hexColor(p.rgb))
			p.rgb = noColor
		}
	}
}

var noColor = [3]int{-1, -1, -1}

func hexColor(rgb [3]int) string {
	if rgb == noColor {
		return ""
	}
	const digits = "0123456789abcdef"
	var b []byte
	for _, c := range rgb {
		c = max(0, min(c, 255))
		b = append(b, digits[c>>4], digits[c&15])
	}
	return string(b)
}

func (p *parser) color(i int) string {
	if i < 0 || i >= len(p.colors) {
		return ""
	}
	return p.colors[i]
}
