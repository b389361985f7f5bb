package glyph

import (
	"unicode/utf16"

	"congvan/extract/read/pdf/object"
)

// cmap maps character codes to CIDs or to Unicode.
type cmap struct {
	spaces []codespace
	single map[uint32]string // to Unicode
	ranges []bfRange
	cids   []cidRange
}

type codespace struct {
	bytes  int
	lo, hi uint32
}

type bfRange struct {
	lo, hi uint32
	to     []uint16 // UTF-16 of lo; the last unit counts up
}

type cidRange struct {
	lo, hi uint32
	cid    uint32
}

const maxMappings = 200_000

// parseCMap reads a ToUnicode or an encoding CMap. What it does not understand it passes over.
func parseCMap(data []byte) *cmap {
	m := &cmap{single: map[uint32]string{}}
	lex := object.Lexer{Data: data}
	for {
		t := lex.Next()
		if t.Kind == object.End {
			return m
		}
		if t.Kind != object.Word {
			continue
		}
		switch string(t.Bytes) {
		case "begincodespacerange":
			m.readSpaces(&lex)
		case "beginbfchar":
			m.readChars(&lex)
		case "beginbfrange":
			m.readRanges(&lex)
		case "begincidchar":
			m.readCIDs(&lex, 1)
		case "begincidrange":
			m.readCIDs(&lex, 2)
		}
		lex.Reset()
	}
}

func (m *cmap) readSpaces(lex *object.Lexer) {
	for {
		lo, hi := lex.Next(), object.Token{}
		if lo.Kind != object.StringToken {
			return
		}
		if hi = lex.Next(); hi.Kind != object.StringToken {
			return
		}
		if n := len(lo.Bytes); n >= 1 && n <= 4 && len(m.spaces) < 100 {
			m.spaces = append(m.spaces, codespace{n, code(lo.Bytes), code(hi.Bytes)})
		}
	}
}

func (m *cmap) readChars(lex *object.Lexer) {
	for {
		from := lex.Next()
		if from.Kind != object.StringToken {
			return
		}
		to := lex.Next()
		if to.Kind == object.StringToken && len(m.single) < maxMappings {
			m.single[code(from.Bytes)] = utf16Text(units(to.Bytes))
		}
		lex.Reset()
	}
}

func (m *cmap) readRanges(lex *object.Lexer) {
	for {
		lo := lex.Next()
		if lo.Kind != object.StringToken {
			return
		}
		hi := lex.Next()
		if hi.Kind != object.StringToken {
			return
		}
		from, to := code(lo.Bytes), code(hi.Bytes)
		switch t := lex.Next(); t.Kind {
		case object.StringToken:
			if from <= to && len(m.ranges) < maxMappings {
				m.ranges = append(m.ranges, bfRange{from, to, units(t.Bytes)})
			}
		case object.ArrayOpen:
			for c := from; ; c++ {
				e := lex.Next()
				if e.Kind != object.StringToken {
					break
				}
				if c <= to && len(m.single) < maxMappings {
					m.single[c] = utf16Text(units(e.Bytes))
				}
			}
		default:
			return
		}
		lex.Reset()
	}
}

// readCIDs reads "<code> cid" (codes 1) or "<lo> <hi> cid" (codes 2).
func (m *cmap) readCIDs(lex *object.Lexer, codes int) {
	for {
		lo := lex.Next()
		if lo.Kind != object.StringToken {
			return
		}
		hi := lo
		if codes == 2 {
			hi = lex.Next()
		}
		cid := lex.Next()
		if cid.Kind != object.NumberToken || len(m.cids) > maxMappings {
			return
		}
		m.cids = append(m.cids, cidRange{code(lo.Bytes), code(hi.Bytes), uint32(cid.Num)})
		lex.Reset()
	}
}

// unicode gives the text of a code; ok is false where the map has none.
func (m *cmap) unicode(c uint32) (string, bool) {
	if s, ok := m.single[c]; ok {
		return s, true
	}
	for i := range m.ranges {
		r := &m.ranges[i]
		if c < r.lo || c > r.hi || len(r.to) == 0 {
			continue
		}
		u := append([]uint16(nil), r.to...)
		last := len(u) - 1
		if last == 1 && utf16.IsSurrogate(rune(u[0])) {
			return string(utf16.DecodeRune(rune(u[0]), rune(u[1])) + rune(c-r.lo)), true
		}
		u[last] += uint16(c - r.lo)
		return utf16Text(u), true
	}
	return "", false
}

func (m *cmap) cid(c uint32) uint32 {
	for i := range m.cids {
		if r := &m.cids[i]; c >= r.lo && c <= r.hi {
			return r.cid + c - r.lo
		}
	}
	return c
}

// next gives the first code of the bytes and its length.
func (m *cmap) next(b []byte) (c uint32, n int) {
	for n = 1; n <= 4 && n <= len(b); n++ {
		c = c<<8 | uint32(b[n-1])
		for _, s := range m.spaces {
			if s.bytes == n && c >= s.lo && c <= s.hi {
				return c, n
			}
		}
	}
	n = min(2, len(b))
	return code(b[:n]), n
}

func code(b []byte) uint32 {
	n := uint32(0)
	for _, c := range b {
		n = n<<8 | uint32(c)
	}
	return n
}

func units(b []byte) []uint16 {
	if len(b) == 1 {
		return []uint16{uint16(b[0])}
	}
	u := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		u = append(u, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return u
}

func utf16Text(u []uint16) string { return string(utf16.Decode(u)) }
