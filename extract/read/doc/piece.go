package doc

import (
	"sort"

	"golang.org/x/text/encoding/charmap"
)

// piece is a stretch of characters that lie together in the WordDocument stream ([MS-DOC] 2.8.35, Pcd).
type piece struct {
	from, to int    // characters
	at       int    // byte of the first one
	width    int    // bytes a character: 1 (Windows-1252) or 2 (UTF-16)
	prl      []byte // properties that a fast save laid over the piece
}

// pieceTable is the text of all stories.
type pieceTable struct {
	pieces []piece
	text   []uint16 // one unit a character position
	cut    bool     // some characters lie behind the end of the stream
}

// parsePieces reads the Clx ([MS-DOC] 2.9.38): property lists, then the table of pieces.
func parsePieces(clx, word []byte) (*pieceTable, error) {
	var prcs [][]byte
	at := 0
	for u8(clx, at) == 1 && at < len(clx) {
		n := u16(clx, at+1)
		prcs = append(prcs, part(clx, at+3, n))
		at += 3 + n
	}
	if u8(clx, at) != 2 {
		return nil, damaged(nil)
	}
	const pcdSize = 8
	p := newPlc(part(clx, at+5, int(u32(clx, at+1))), pcdSize)
	if p.n == 0 || p.at(p.n) < 0 || p.at(p.n) > len(word) {
		return nil, damaged(nil) // a character takes at least one byte
	}
	t := &pieceTable{text: make([]uint16, 0, p.at(p.n))}
	for i := range p.n {
		from, to, pcd := p.at(i), p.at(i+1), p.rec(i)
		if from != len(t.text) || to < from || to > p.at(p.n) {
			return nil, damaged(nil)
		}
		fc := u32(pcd, 2)
		pc := piece{from: from, to: to, at: int(fc & 0x3fffffff), width: 2, prl: piecePrl(u16(pcd, 6), prcs)}
		if fc&0x40000000 != 0 {
			pc.at, pc.width = pc.at/2, 1
		}
		t.pieces = append(t.pieces, pc)
		t.add(word, pc)
	}
	return t, nil
}

func (t *pieceTable) add(word []byte, pc piece) {
	b := part(word, pc.at, (pc.to-pc.from)*pc.width)
	n := len(b) / pc.width
	if pc.width == 1 {
		for _, c := range b {
			t.text = append(t.text, windows1252(c))
		}
	} else {
		for i := range n {
			t.text = append(t.text, uint16(b[2*i])|uint16(b[2*i+1])<<8)
		}
	}
	for ; n < pc.to-pc.from; n++ {
		t.text = append(t.text, 0)
		t.cut = true
	}
}

// pieceAt gives the index of the piece that holds the character, -1 where there is none.
func (t *pieceTable) pieceAt(cp int) int {
	i := sort.Search(len(t.pieces), func(i int) bool { return t.pieces[i].to > cp })
	if i == len(t.pieces) || cp < t.pieces[i].from {
		return -1
	}
	return i
}

// fileAt gives the byte at which the character lies.
func (p *piece) fileAt(cp int) int { return p.at + (cp-p.from)*p.width }

func windows1252(c byte) uint16 {
	if c >= 0x80 && c < 0xa0 {
		return uint16(charmap.Windows1252.DecodeByte(c))
	}
	return uint16(c)
}

// piecePrl gives the property list that a piece's prm stands for: one short property, or a list of the Clx.
func piecePrl(prm int, prcs [][]byte) []byte {
	if prm == 0 {
		return nil
	}
	if prm&1 != 0 {
		if i := prm >> 1; i < len(prcs) {
			return prcs[i]
		}
		return nil
	}
	code, known := shortSprms[prm>>1&0x7f]
	if !known {
		return nil
	}
	return []byte{byte(code), byte(code >> 8), byte(prm >> 8)}
}

// shortSprms maps the property numbers of a Prm0 ([MS-DOC] 2.9.215) to property codes, for those used here.
var shortSprms = map[int]int{
	0x05: sprmPJc80, 0x07: sprmPFKeep, 0x08: sprmPFKeepFollow, 0x09: sprmPFPageBreakBefore, 0x0c: sprmPIlvl,
	0x18: sprmPFInTable, 0x19: sprmPFTtp, 0x33: sprmPFWidowControl, 0x41: sprmCFRMarkDel, 0x42: sprmCFRMark, 0x53: sprmCPlain, 0x55: sprmCFBold,
	0x56: sprmCFItalic, 0x57: sprmCFStrike, 0x5a: sprmCFSmallCaps, 0x5b: sprmCFCaps, 0x5c: sprmCFVanish, 0x5e: sprmCKul,
	0x62: sprmCIco, 0x68: sprmCIss, 0x73: sprmCFDStrike, 0x75: sprmCFSpec, 0x78: sprmPOutLvl,
}
