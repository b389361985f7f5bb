package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"congvan/paper"
	"congvan/paper/layout"
)

// The writer's defaults, those of the style Normal.
const (
	defaultFont = "Times New Roman"
	defaultSize = 14 // points
)

func (p *pack) run(r *paper.Run) {
	switch {
	case r.Field == paper.PageNumberField:
		for _, s := range [...]string{`<w:fldChar w:fldCharType="begin"/>`, `<w:instrText xml:space="preserve"> PAGE </w:instrText>`,
			`<w:fldChar w:fldCharType="separate"/>`, `<w:t>1</w:t>`, `<w:fldChar w:fldCharType="end"/>`} {
			p.raw("<w:r>")
			p.runProperties(r)
			p.raw(s)
			p.raw("</w:r>")
		}
	case r.Note != 0 && p.hasNote(r.Note):
		p.raw("<w:r>")
		up := *r
		up.Raise = 1
		p.runProperties(&up)
		p.raw(`<w:footnoteReference w:id="`)
		p.int(int64(r.Note))
		p.raw(`"/></w:r>`)
	case r.Text != "":
		p.raw("<w:r>")
		p.runProperties(r)
		p.text(r.Text)
		p.raw("</w:r>")
	}
}

func (p *pack) runProperties(r *paper.Run) {
	p.raw("<w:rPr>")
	from := len(p.out)
	if r.Font != "" && r.Font != defaultFont {
		for _, s := range [...]string{`<w:rFonts w:ascii="`, `" w:hAnsi="`, `" w:eastAsia="`, `" w:cs="`} {
			p.raw(s)
			p.escape(r.Font)
		}
		p.raw(`"/>`)
	}
	if r.Bold {
		p.raw("<w:b/><w:bCs/>")
	}
	if r.Italic {
		p.raw("<w:i/><w:iCs/>")
	}
	if r.Caps {
		p.raw("<w:caps/>")
	}
	if r.Strike {
		p.raw("<w:strike/>")
	}
	if isColor(r.Color) {
		p.raw(`<w:color w:val="` + strings.ToUpper(r.Color) + `"/>`)
	}
	if half := halfPoints(r.Size); half != 2*defaultSize {
		n := strconv.Itoa(half)
		p.raw(`<w:sz w:val="` + n + `"/><w:szCs w:val="` + n + `"/>`)
	}
	if r.Underline {
		p.raw(`<w:u w:val="single"/>`)
	}
	switch {
	case r.Raise > 0:
		p.raw(`<w:vertAlign w:val="superscript"/>`)
	case r.Raise < 0:
		p.raw(`<w:vertAlign w:val="subscript"/>`)
	}
	if len(p.out) == from {
		p.out = p.out[:from-len("<w:rPr>")]
		return
	}
	p.raw("</w:rPr>")
}

// halfPoints gives a font size in half points; 0 is the default.
func halfPoints(size paper.Length) int {
	if !(size > 0) {
		return 2 * defaultSize
	}
	return min(max(int(size*2+0.5), 2), 3276)
}

func isColor(s string) bool {
	if len(s) != 6 {
		return false
	}
	for i := range len(s) {
		if !strings.Contains("0123456789abcdefABCDEF", s[i:i+1]) {
			return false
		}
	}
	return true
}

// text writes the text of a run; tabs and soft line breaks are elements, what is not printed is dropped.
func (p *pack) text(s string) {
	s = paper.NFC(s)
	if strings.IndexFunc(s, unseen) >= 0 {
		s = strings.Map(func(r rune) rune {
			if unseen(r) {
				return -1
			}
			return r
		}, s)
	}
	for s != "" {
		end := strings.IndexAny(s, "\t\n\v\u2028")
		if end != 0 {
			stretch := s
			if end > 0 {
				stretch = s[:end]
			}
			p.raw(`<w:t xml:space="preserve">`)
			p.escape(stretch)
			p.raw("</w:t>")
			if end < 0 {
				return
			}
			s = s[end:]
		}
		r, size := utf8.DecodeRuneInString(s)
		if r == '\t' {
			p.raw("<w:tab/>")
		} else {
			p.raw("<w:br/>")
		}
		s = s[size:]
	}
}

// unseen characters are those of package layout, but for the blank of no width: a line may end at it.
func unseen(r rune) bool {
	return layout.Invisible(r) && r != '\t' && r != '\n' && r != '\v' && r != '\u200b'
}

// escape writes text as XML; what XML cannot hold is dropped, bytes that are no UTF-8 become U+FFFD.
func (p *pack) escape(s string) {
	plain := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < utf8.RuneSelf && c != '&' && c != '<' && c != '>' && c != '"' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		var instead string
		switch {
		case r == '&':
			instead = "&amp;"
		case r == '<':
			instead = "&lt;"
		case r == '>':
			instead = "&gt;"
		case r == '"':
			instead = "&quot;"
		case r < ' ' || r == 0xfffe || r == 0xffff:
		case r == utf8.RuneError && size == 1:
			instead = "\ufffd"
		default:
			i += size
			continue
		}
		p.raw(s[plain:i])
		p.raw(instead)
		i += size
		plain = i
	}
	p.raw(s[plain:])
}
