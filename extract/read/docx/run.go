package docx

import (
	"bytes"
	"strconv"
	"strings"

	"congvan/extract/read/charset"
	"congvan/extract/read/symbol"
	"congvan/paper"
)

// pageBreakText stands for a page break until its paragraph is complete.
const pageBreakText = "\f"

// inline is what a paragraph holds: its runs, and the blocks that are anchored in it.
type inline struct {
	base   runLayers
	frame  frame
	runs   []paper.Run
	above  []paper.Block // drawn over the first line
	below  []paper.Block
	breaks bool   // a page break stands at its front
	boxed  int    // runs with a border
	filled bool   // letters were printed
	hidden []byte // letters in the code of a field that is open

	ownMark int // the note whose mark the next letters are, as the author chose it

	props runProps // of the letters in text, which wait for more of the same look
	text  []byte
}

// runLayers are the styles that the runs of a paragraph build on.
type runLayers struct{ table, para *style }

// resolve gives the look of a run from its own properties and the styles under it.
func (s *story) resolve(base runLayers, direct runProps) runProps {
	var table, char runProps
	if base.table != nil {
		table = base.table.run
	}
	if direct.style != "" {
		char = s.styles.of("character", direct.style).run
	}
	p := across(s.styles.runDefaults, direct, table, base.para.run, char)
	p.has, p.style, p.mark, p.lang = 0, "", 0, ""
	return p
}

// inline reads one child of a paragraph, the current element.
func (s *story) inline(in *inline) {
	switch s.xml.Space {
	case w:
	case mc:
		s.alternate(func() { s.inline(in) })
		return
	case m:
		s.math(in)
		return
	default:
		return
	}
	switch string(s.xml.Local) {
	case "r":
		s.run(in)
	case "hyperlink", "smartTag", "customXml", "bdo", "dir", "sdtContent", "rubyBase":
		s.inlines(in)
	case "ins", "moveTo", "del", "moveFrom":
		if s.stands(s.xml.Local) {
			s.inlines(in)
		}
	case "sdt", "ruby":
		for depth := s.xml.Depth(); s.xml.In(depth); {
			switch string(s.xml.Local) {
			case "sdtContent", "rubyBase":
				s.inlines(in)
			}
		}
	case "fldSimple":
		code, _ := s.xml.Attr(w, "instr")
		if isPageField(code) {
			s.pageNumber(in, s.resolve(in.base, runProps{}))
			return
		}
		s.inlines(in)
	}
}

func (s *story) inlines(in *inline) {
	for depth := s.xml.Depth(); s.xml.In(depth); {
		s.inline(in)
	}
}

// run reads w:r, the current element.
func (s *story) run(in *inline) {
	if s.runs++; s.tooLong() {
		s.xml.Skip()
		return
	}
	look := s.resolve(in.base, runProps{})
	for depth := s.xml.Depth(); s.xml.In(depth); {
		if s.xml.Space == w && string(s.xml.Local) == "rPr" {
			look = s.resolve(in.base, readRunProps(s.xml, &s.theme, s.original))
			continue
		}
		s.runContent(in, look)
	}
}

// runContent reads one child of a run, the current element.
func (s *story) runContent(in *inline, look runProps) {
	r := s.xml
	switch r.Space {
	case w:
	case mc:
		s.alternate(func() { s.runContent(in, look) })
		return
	default:
		return
	}
	switch string(r.Local) {
	case "t", "delText": // the second stands in w:del alone
		space, _ := r.Attr("http://www.w3.org/XML/1998/namespace", "space")
		text := r.Content()
		if string(space) != "preserve" {
			text = bytes.Trim(text, " \t\r\n")
		}
		s.put(in, look, text)
	case "tab", "ptab":
		s.put(in, look, []byte("\t"))
	case "br":
		if kind, _ := r.Attr(w, "type"); string(kind) == "page" {
			s.pageBreak(in)
			return
		}
		s.put(in, look, []byte("\n"))
	case "cr":
		s.put(in, look, []byte("\n"))
	case "noBreakHyphen":
		s.put(in, look, []byte("-"))
	case "sym":
		font, _ := r.Attr(w, "font")
		char, _ := r.Attr(w, "char")
		if n, err := strconv.ParseUint(string(char), 16, 16); err == nil {
			s.sign(in, look, string(symbol.Rune(string(font), rune(n))))
		}
	case "pgNum":
		s.pageNumber(in, look)
	case "fldChar":
		s.fieldChar(in, look)
	case "instrText", "delInstrText":
		if n := len(s.fields); n > 0 && !s.fields[n-1].result {
			f := &s.fields[n-1]
			if len(f.code) < 200 {
				f.code = append(f.code, r.Content()...)
			}
		}
	case "footnoteReference", "endnoteReference":
		if id, ok := intAttr(r, w, "id"); ok && s.visible() {
			own, _ := r.Attr(w, "customMarkFollows")
			s.noteMark(in, look, noteID{string(r.Local[:len("endnote")]), id}, own != nil && isOn(own))
		}
	case "drawing", "pict", "object":
		if s.visible() && look.on&vanish == 0 {
			s.drawing(in)
		}
	case "ruby":
		for depth := r.Depth(); r.In(depth); {
			if string(r.Local) == "rubyBase" {
				s.inlines(in)
			}
		}
	}
}

// put adds letters to the paragraph, unless they are hidden or a field's code.
func (s *story) put(in *inline, look runProps, text []byte) {
	if len(text) == 0 || look.on&vanish != 0 {
		return
	}
	if !s.visible() {
		if !s.fields[len(s.fields)-1].page {
			in.hidden = append(in.hidden, text...)
		}
		return
	}
	for i := range s.fields {
		s.fields[i].shown = true
	}
	if in.ownMark > 0 {
		in.runs = append(in.runs, markOfNote(look, string(text), in.ownMark))
		in.ownMark = 0
		return
	}
	if len(in.text) > 0 && look != in.props {
		s.flush(in)
	}
	in.props = look
	from := len(in.text)
	in.text = append(in.text, text...)
	if len(text) > 1 {
		for i, c := range in.text[from:] { // in w:t these are mere blanks
			if c == '\n' || c == '\t' || c == '\f' {
				in.text[from+i] = ' '
			}
		}
	}
}

// sign adds a character that is Unicode whatever the run's font.
func (s *story) sign(in *inline, look runProps, text string) {
	if enc, _ := charset.OfFont(look.high); enc != charset.UTF8 {
		look.high = ""
	}
	s.put(in, look, []byte(text))
}

// flush makes a run of the letters that wait.
func (s *story) flush(in *inline) {
	if len(in.text) == 0 {
		return
	}
	run := in.props.run()
	run.Text = string(in.text)
	in.text = in.text[:0]
	s.letters.decode(&run, in.props.high)
	if in.props.boxed {
		in.boxed++
	}
	in.filled = in.filled || strings.TrimSpace(run.Text) != ""
	in.runs = append(in.runs, run)
}

func (s *story) pageBreak(in *inline) {
	s.flush(in)
	if in.filled {
		in.runs = append(in.runs, paper.Run{Text: pageBreakText})
		return
	}
	in.breaks = true
}
