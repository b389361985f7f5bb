package odt

import (
	"strconv"
	"strings"

	"congvan/extract/open/xml"
	"congvan/extract/read/letters"
	"congvan/extract/read/symbol"
	"congvan/paper"
)

// inline is the content of one paragraph.
type inline struct {
	p      *parser
	runs   []paper.Run
	text   []byte    // at work, in one look
	look   paper.Run // of the text at work
	blank  bool      // a blank would be one too many: the start, or behind another
	gone   bool      // a field hides the paragraph
	above  []paper.Block
	behind []paper.Block
}

// read reads the content of the current element in the look.
func (in *inline) read(t textLook) {
	x := in.p.xml
	depth := x.Depth()
	for in.p.err == nil && x.Next() == nil {
		switch {
		case x.Kind == xml.End && x.Depth() < depth:
			return
		case x.Kind == xml.Text:
			if !t.hidden {
				in.collapse(&t.run, x.Text())
			}
		case x.Kind == xml.Start:
			in.element(t)
		}
	}
}

// element reads one element inside a paragraph to its end.
func (in *inline) element(t textLook) {
	p := in.p
	x := p.xml
	switch x.Space {
	case "text":
		if p.attr("text", "display") == "none" {
			x.Skip() // a variable that is set, not shown
			return
		}
		switch string(x.Local) {
		case "span":
			in.span(t)
		case "s":
			n := p.number("text", "c", 1, 1000)
			in.put(&t, strings.Repeat(" ", n))
			x.Skip()
		case "tab":
			in.put(&t, "\t")
			x.Skip()
		case "line-break":
			in.put(&t, "\n")
			x.Skip()
		case "note":
			in.note(t)
		case "page-number":
			in.end()
			r := t.run
			r.Field, r.Text = paper.PageNumberField, string(x.Content())
			in.runs = append(in.runs, r)
			in.blank = false
		case "hidden-paragraph":
			in.gone = in.gone || p.attr("text", "is-hidden") == "true"
			x.Skip()
		case "tracked-changes", "note-citation", "number", "ruby-text", "soft-page-break", "hidden-text", "script",
			"bookmark-start", "bookmark-end", "change", "change-start", "change-end":
			x.Skip()
		default:
			in.read(t) // a link, a field by its content
		}
	case "draw":
		if t.hidden {
			x.Skip()
			return
		}
		p.drawing(&in.above, &in.behind)
	case "office":
		x.Skip() // a comment
	default:
		in.read(t)
	}
}

func (in *inline) span(t textLook) {
	p := in.p
	for _, s := range p.chain("text", p.attr("text", "style-name")) {
		t.apply(s.text, p.faces)
	}
	in.read(t)
}

// collapse adds text as written in the file, where any white space is one blank.
func (in *inline) collapse(look *paper.Run, b []byte) {
	out := make([]byte, 0, len(b))
	for _, c := range b {
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			if !in.blank {
				out = append(out, ' ')
			}
			in.blank = true
			continue
		}
		in.blank = false
		out = append(out, c)
	}
	in.emit(look, string(out))
}

// put adds text that stands for itself.
func (in *inline) put(t *textLook, s string) {
	if t.hidden {
		return
	}
	in.emit(&t.run, s)
	in.blank = false
}

func (in *inline) emit(look *paper.Run, s string) {
	if s == "" {
		return
	}
	if !in.p.anything && strings.TrimSpace(s) != "" {
		in.p.anything = true
	}
	if symbol.Is(look.Font) || strings.ContainsFunc(s, private) && !letters.Old(look.Font) {
		font := look.Font
		s = strings.Map(func(r rune) rune {
			if private(r) || r < 0x80 && r > ' ' && symbol.Is(font) {
				return symbol.Rune(font, r)
			}
			return r
		}, s)
	}
	if in.look != *look {
		in.end()
		in.look = *look
	}
	in.text = append(in.text, s...)
}

func private(r rune) bool { return r >= 0xf000 && r <= 0xf0ff }

// end makes a run of the text at work.
func (in *inline) end() {
	if len(in.text) > 0 {
		r := in.look
		r.Text = string(in.text)
		in.runs = append(in.runs, r)
		in.text = in.text[:0]
	}
}

// note reads a text:note: its mark stays in the paragraph, its text goes to the notes.
func (in *inline) note(t textLook) {
	p := in.p
	x := p.xml
	var body []paper.Block
	for depth := x.Depth(); p.err == nil && x.In(depth); {
		if string(x.Local) != "note-body" {
			continue
		}
		into := p.blocks
		open, anything := p.numbers.open, p.anything
		p.blocks, p.numbers.open = &body, nil
		p.apart++
		p.flow(textLook{})
		p.apart--
		p.blocks, p.numbers.open, p.anything = into, open, anything
	}
	n := len(p.notes) + 1
	p.notes = append(p.notes, &paper.Note{Number: n, Blocks: body})
	in.end()
	r := t.run
	r.Text, r.Note, r.Raise = strconv.Itoa(n), n, 1
	in.runs = append(in.runs, r)
	in.blank = false
}

// numberRun makes the run of a number. A bullet has the font of the text, for it is no sign of its own font any more.
func numberRun(look paper.Run, number string, l *listLevel, font string) paper.Run {
	look.Auto, look.Underline = true, false
	var b strings.Builder
	for _, r := range number {
		b.WriteRune(symbol.Rune(look.Font, r))
	}
	if l.bullet != "" {
		look.Font = font
	}
	if !l.nothing {
		b.WriteByte(' ')
	}
	look.Text = b.String()
	return look
}
