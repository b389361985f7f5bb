package xlsx

import (
	"strings"

	"congvan/extract/open/xml"
	"congvan/paper"
)

// paperSizes are the numbers of sizes of paper, upright, in millimetres.
var paperSizes = map[int][2]float64{1: {215.9, 279.4}, 5: {215.9, 355.6}, 8: {297, 420}, 9: {210, 297}, 11: {148, 210}}

// page reads pageMargins and pageSetup.
func (s *sheetWork) page(r *xml.Reader) {
	g := &s.section.Page
	if string(r.Local) == "pageMargins" {
		inches := func(name string) paper.Length {
			n, _ := number(r, name)
			return paper.Length(min(max(n, 0), 50) * 72)
		}
		g.Left, g.Right, g.Top, g.Bottom = inches("left"), inches("right"), inches("top"), inches("bottom")
		g.HeaderAt, g.FooterAt = inches("header"), inches("footer")
		return
	}
	n, ok := integer(r, "paperSize")
	size, known := paperSizes[n]
	if !ok || !known {
		size = paperSizes[9]
	}
	g.Width, g.Height = paper.Mm(size[0]), paper.Mm(size[1])
	if v, _ := r.Attr("", "orientation"); string(v) == "landscape" {
		g.Width, g.Height, g.Landscape = g.Height, g.Width, true
	}
}

// furniture reads the head or the foot of the pages: three parts, with codes for fonts and fields among the text.
func (s *sheetWork) furniture(f *paper.Furniture, code string) {
	align, text := paper.Center, strings.Builder{}
	flush := func() {
		if words := strings.TrimSpace(text.String()); words != "" {
			f.Blocks = append(f.Blocks, &paper.Paragraph{Align: align, Runs: []paper.Run{{Text: paper.NFC(words)}}})
		}
		text.Reset()
	}
	for i := 0; i < len(code); i++ {
		if code[i] != '&' || i+1 == len(code) {
			text.WriteByte(code[i])
			continue
		}
		i++
		switch c := code[i]; {
		case c == 'L' || c == 'C' || c == 'R':
			flush()
			align = map[byte]paper.Align{'L': paper.Left, 'C': paper.Center, 'R': paper.Right}[c]
		case c == 'P':
			f.PageNumber = true
		case c == '"': // a font
			if end := strings.IndexByte(code[i+1:], '"'); end >= 0 {
				i += end + 1
			}
		case c == 'A':
			text.WriteString(s.ref.name)
		case c == '&':
			text.WriteByte('&')
		case '0' <= c && c <= '9': // a size
			for i+1 < len(code) && '0' <= code[i+1] && code[i+1] <= '9' {
				i++
			}
		}
	}
	flush()
}
