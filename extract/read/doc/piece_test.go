package doc

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"
	"unicode/utf16"
)

func le16(n ...int) []byte {
	var b []byte
	for _, v := range n {
		b = binary.LittleEndian.AppendUint16(b, uint16(v))
	}
	return b
}

func le32(n ...int) []byte {
	var b []byte
	for _, v := range n {
		b = binary.LittleEndian.AppendUint32(b, uint32(v))
	}
	return b
}

// clx makes a Clx of one property list and a piece table: positions, then for each piece fc and prm.
func clx(list []byte, cps []int, pieces ...[2]int) []byte {
	b := append([]byte{1}, le16(len(list))...)
	b = append(b, list...)
	plc := le32(cps...)
	for _, p := range pieces {
		plc = append(plc, le16(0)...)
		plc = append(plc, le32(p[0])...)
		plc = append(plc, le16(p[1])...)
	}
	b = append(b, 2)
	b = append(b, le32(len(plc))...)
	return append(b, plc...)
}

func TestPieces(t *testing.T) {
	word := append(bytes.Repeat([]byte{0}, 20), "caf\xe9 \x93a\x94"...)
	wide := len(word)
	for _, u := range utf16.Encode([]rune("Việt")) {
		word = append(word, le16(int(u))...)
	}
	list := []byte{0x35, 0x08, 1} // bold
	const compressed = 1 << 30
	table, err := parsePieces(clx(list, []int{0, 8, 12, 14}, [2]int{20*2 | compressed, 0}, [2]int{wide, 1}, [2]int{20*2 | compressed, 0x56<<1 | 1<<8}), word)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(utf16.Decode(table.text)); got != "café “a”Việtca" {
		t.Errorf("the text is %q", got)
	}
	if table.cut {
		t.Error("the text is whole, but said to be cut")
	}
	if got := table.pieces[1].prl; !bytes.Equal(got, list) {
		t.Errorf("the second piece has the properties % x", got)
	}
	if got := table.pieces[2].prl; !bytes.Equal(got, []byte{0x36, 0x08, 1}) {
		t.Errorf("the third piece has the properties % x, want italic", got)
	}
	if got := table.pieces[1].fileAt(10); got != wide+4 {
		t.Errorf("character 10 lies at byte %d, want %d", got, wide+4)
	}
	for cp, want := range map[int]int{0: 0, 7: 0, 8: 1, 13: 2, 14: -1, -1: -1} {
		if got := table.pieceAt(cp); got != want {
			t.Errorf("character %d lies in piece %d, want %d", cp, got, want)
		}
	}
}

func TestPiecesBroken(t *testing.T) {
	word := make([]byte, 64)
	for name, b := range map[string][]byte{
		"nothing":            nil,
		"no table":           {1, 0, 0},
		"positions go back":  clx(nil, []int{0, 8, 4}, [2]int{0, 0}, [2]int{0, 0}),
		"first is not 0":     clx(nil, []int{2, 8}, [2]int{0, 0}),
		"more than the file": clx(nil, []int{0, 1 << 28}, [2]int{0, 0}),
		"negative":           clx(nil, []int{0, -5}, [2]int{0, 0}),
	} {
		if _, err := parsePieces(b, word); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	table, err := parsePieces(clx(nil, []int{0, 40}, [2]int{0, 0}), word)
	if err != nil || !table.cut || len(table.text) != 40 {
		t.Errorf("a piece behind the end: %v, cut is %v", err, table != nil && table.cut)
	}
}

func TestSprms(t *testing.T) {
	list := slices.Concat(
		[]byte{0x35, 0x08, 1},                              // 1 byte
		[]byte{0x0f, 0x84, 0x10, 0x00},                     // 2 bytes
		[]byte{0x03, 0x6a, 1, 2, 3, 4},                     // 4 bytes
		[]byte{0x31, 0xc6, 2, 7, 8},                        // variable
		[]byte{0x08, 0xd6, 4, 0, 9, 9, 9},                  // TDefTable: its length counts one more
		[]byte{0x15, 0xc6, 255, 1, 1, 0, 2, 0, 1, 3, 0, 4}, // tabs, one dropped and one added
		[]byte{0x70, 0x68, 1},                              // cut
	)
	var codes, sizes []int
	for {
		s, rest, ok := nextSprm(list)
		if !ok {
			break
		}
		codes, sizes, list = append(codes, s.code), append(sizes, len(s.operand)), rest
	}
	if want := []int{0x0835, 0x840f, 0x6a03, 0xc631, 0xd608, 0xc615}; !slices.Equal(codes, want) {
		t.Errorf("codes %x, want %x", codes, want)
	}
	if want := []int{1, 2, 4, 2, 3, 9}; !slices.Equal(sizes, want) {
		t.Errorf("sizes %v, want %v", sizes, want)
	}
}

func TestToggles(t *testing.T) {
	for _, c := range []struct {
		operand     byte
		style, want bool
	}{{0, true, false}, {1, false, true}, {0x80, true, true}, {0x80, false, false}, {0x81, true, false}, {0x81, false, true}} {
		base := chp{bold: c.style}
		got := base
		got.apply([]byte{0x35, 0x08, c.operand}, &base)
		if got.bold != c.want {
			t.Errorf("operand %#x in a style that is bold %v: %v", c.operand, c.style, got.bold)
		}
	}
}

func TestTabs(t *testing.T) {
	p := pap{tabs: []tab{{at: 100}, {at: 200}, {at: 300}}}
	p.changeTabs(slices.Concat([]byte{1}, le16(205), le16(10), []byte{2}, le16(50), le16(400), []byte{1, 2}), 4)
	if want := []tab{{at: 100}, {at: 300}, {50, 1}, {400, 2}}; !slices.Equal(p.tabs, want) {
		t.Errorf("got %v, want %v", p.tabs, want)
	}
}

func TestRowOfTable(t *testing.T) {
	cell := func(flags int) []byte {
		return slices.Concat(le16(flags, 0), []byte{4, 1, 0, 0, 4, 1, 0, 0}, make([]byte, 8)) // top and left lines
	}
	define := slices.Concat([]byte{3}, le16(0, 1000, 2000, 3000), cell(1), cell(2), cell(0x60|1<<7))
	list := slices.Concat(le16(sprmTDefTable, len(define)+1), define, le16(sprmTVertMerge), []byte{2, 2, 1})
	row := tap{}
	row.apply(list, &file{})
	if !slices.Equal(row.edges, []int{0, 1000, 2000, 3000}) {
		t.Errorf("the edges are %v", row.edges)
	}
	if c := row.cells; c[0].merged || !c[1].merged || c[2].merged || !c[2].below || !c[2].middle {
		t.Errorf("the cells are %+v", c)
	}
	if g := row.row(); !g.Cells[0].Boxed || len(g.Edges) != 4 {
		t.Errorf("the row is %+v", g)
	}
}
