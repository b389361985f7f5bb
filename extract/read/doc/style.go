package doc

import "unicode/utf16"

// style is one style of the sheet, as the file has it.
type style struct {
	kind  int // 1 paragraph, 2 character, 3 table, 4 list
	base  int // istd of the style it grows from
	name  string
	papx  []byte
	chpx  []byte
	tapx  []byte
	known bool
}

// styleSheet holds the styles by istd, with their resolved properties once they were asked for.
type styleSheet struct {
	styles []style
	fonts  [3]int // the default fonts: ASCII, East Asia, other
	paps   map[int]pap
	chps   map[int]chp
}

const (
	noStyle       = 0x0fff
	stylesDeep    = 32 // longest chain of base styles that is followed
	paraStyle     = 1
	charStyle     = 2
	tableStyle    = 3
	listStyle     = 4
	stdfBaseLeast = 10
)

// parseStyles reads the STSH ([MS-DOC] 2.9.271).
func parseStyles(b []byte) *styleSheet {
	sheet := &styleSheet{paps: map[int]pap{}, chps: map[int]chp{}}
	head := u16(b, 0)
	count, baseSize := u16(b, 2), u16(b, 4)
	for i := range sheet.fonts {
		sheet.fonts[i] = u16(b, 2+12+2*i)
	}
	for at := 2 + head; len(sheet.styles) < count && at+2 <= len(b); {
		size := u16(b, at)
		sheet.styles = append(sheet.styles, parseStyle(part(b, at+2, size), baseSize))
		at += 2 + size
	}
	return sheet
}

// parseStyle reads one STD: its fixed part, its name, then its property lists.
func parseStyle(b []byte, baseSize int) style {
	if len(b) < stdfBaseLeast || baseSize < stdfBaseLeast {
		return style{base: noStyle}
	}
	s := style{kind: u16(b, 2) & 15, base: u16(b, 2) >> 4, known: true}
	lists := u16(b, 4) & 15
	length := u16(b, baseSize)
	s.name = utf16String(part(b, baseSize+2, 2*length))
	at := baseSize + 2 + 2*length + 2
	for i := range lists {
		at += at & 1
		list := part(b, at+2, u16(b, at))
		at += 2 + u16(b, at)
		switch {
		case s.kind == tableStyle && i == 0:
			s.tapx = list
		case (s.kind == paraStyle || s.kind == listStyle) && i == 0, s.kind == tableStyle && i == 1:
			s.papx = part(list, 2, len(list))
		case s.kind == paraStyle && i == 1, s.kind == charStyle && i == 0, s.kind == tableStyle && i == 2:
			s.chpx = list
		}
	}
	return s
}

// chain gives the style and those it grows from, the root first.
func (s *styleSheet) chain(istd int) []*style {
	var up []*style
	for istd >= 0 && istd < len(s.styles) && s.styles[istd].known && len(up) < stylesDeep {
		up = append(up, &s.styles[istd])
		istd = s.styles[istd].base
	}
	for i, j := 0, len(up)-1; i < j; i, j = i+1, j-1 {
		up[i], up[j] = up[j], up[i]
	}
	return up
}

// paragraph gives the paragraph properties of a style.
func (s *styleSheet) paragraph(istd int, f *file) pap {
	if p, ok := s.paps[istd]; ok {
		return p
	}
	p := defaultPap()
	for _, st := range s.chain(istd) {
		p.apply(st.papx, f)
	}
	s.paps[istd] = p
	return p
}

// character gives the character properties that the text of a paragraph style has.
func (s *styleSheet) character(istd int) chp {
	if c, ok := s.chps[istd]; ok {
		return c
	}
	c := defaultChp()
	c.font, c.fontOther = s.fonts[0], s.fonts[2]
	for _, st := range s.chain(istd) {
		base := c
		c.apply(st.chpx, &base)
	}
	s.chps[istd] = c
	return c
}

// name gives the name of a style, "" where there is none.
func (s *styleSheet) name(istd int) string {
	if istd < 0 || istd >= len(s.styles) {
		return ""
	}
	return s.styles[istd].name
}

func utf16String(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(u16(b, 2*i))
	}
	return string(utf16.Decode(units))
}
