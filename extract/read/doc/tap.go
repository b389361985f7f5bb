package doc

import (
	"congvan/extract/read/grid"
	"congvan/paper"
)

// tap are the properties of one table row used here; lengths are in twips.
type tap struct {
	edges      []int // left edge of each cell and the right edge of the last
	cells      []tableCell
	borders    [6]bool // top, left, bottom, right, between rows, between cells
	bordersSet bool    // borders holds
	align      paper.Align
	header     bool
	cantSplit  bool
	height     int
	istd       int // table style
}

// tableCell is what the row says of one of its cells.
type tableCell struct {
	merged  bool // continues the cell at its left
	below   bool // continues the cell above
	middle  bool
	borders [4]bool // top, left, bottom, right
}

const maxCells = 64 // Word makes no more in a row

func (t *tap) apply(list []byte, f *file) { t.applyDepth(list, f, 0) }

func (t *tap) applyDepth(list []byte, f *file, depth int) {
	for {
		s, rest, ok := nextSprm(list)
		if !ok {
			return
		}
		list = rest
		switch s.code {
		case sprmTDefTable:
			t.define(s.operand)
		case sprmTIstd:
			t.istd = s.short()
		case sprmTJc90, sprmTJc:
			t.align = alignOf(s.byte())
		case sprmTTableHeader:
			t.header = s.bool()
		case sprmTFCantSplit, sprmTFCantSplit90:
			t.cantSplit = s.bool()
		case sprmTDyaRowHeight:
			t.height = s.short()
		case sprmTTableBorders80:
			t.tableBorders(s.operand, 4)
		case sprmTTableBorders:
			t.tableBorders(s.operand, 8)
		case sprmTMerge:
			for i := s.byte() + 1; i < u8(s.operand, 1) && i < len(t.cells); i++ {
				t.cells[i].merged = true
			}
		case sprmTSplit:
			for i := s.byte(); i < u8(s.operand, 1) && i < len(t.cells); i++ {
				t.cells[i].merged = false
			}
		case sprmTVertMerge:
			if i := s.byte(); i < len(t.cells) {
				t.cells[i].below = u8(s.operand, 1) == 1
			}
		case sprmTVertAlign:
			for i := s.byte(); i < u8(s.operand, 1) && i < len(t.cells); i++ {
				t.cells[i].middle = u8(s.operand, 2) == 1
			}
		case sprmTSetBrc80, sprmTSetBrc:
			t.setBorders(s.operand)
		case sprmPHugePapx, sprmPHugePapxOld, sprmPTableProps:
			if depth == 0 {
				t.applyDepth(f.hugeList(s.long()), f, depth+1)
			}
		}
	}
}

// define reads a TDefTableOperand ([MS-DOC] 2.9.315): the number of cells, their edges, then what is known of each.
func (t *tap) define(b []byte) {
	n := u8(b, 0)
	if n > maxCells || len(b) < 1+2*(n+1) {
		return
	}
	const tcSize = 20
	t.edges, t.cells = make([]int, n+1), make([]tableCell, n)
	for i := range t.edges {
		t.edges[i] = s16(b, 1+2*i)
	}
	for i := range t.cells {
		tc := part(b, 1+2*(n+1)+i*tcSize, tcSize)
		if len(tc) < tcSize {
			continue
		}
		c, flags := &t.cells[i], u16(tc, 0)
		c.merged = flags&2 != 0
		c.below = flags&0x60 == 0x20
		c.middle = flags>>7&3 == 1
		for k := range c.borders {
			c.borders[k] = ruled(part(tc, 4+4*k, 4))
		}
	}
}

func (t *tap) tableBorders(b []byte, size int) {
	t.bordersSet = true
	for i := range t.borders {
		t.borders[i] = ruled(part(b, i*size, size))
	}
}

// setBorders reads a TableBrc80Operand or TableBrcOperand: first cell, the one behind the last, which edges, the border.
func (t *tap) setBorders(b []byte) {
	for i := u8(b, 0); i < u8(b, 1) && i < len(t.cells); i++ {
		for k := range 4 {
			if u8(b, 2)>>k&1 != 0 {
				t.cells[i].borders[k] = ruled(part(b, 3, 8))
			}
		}
	}
}

// row gives what the table's grid needs to know.
func (t *tap) row() grid.Row {
	r := grid.Row{
		Edges: t.edges, Align: t.align, Header: t.header, CantSplit: t.cantSplit, Height: t.height,
		Cells: make([]grid.Cell, len(t.cells)),
	}
	for i, c := range t.cells {
		r.Cells[i] = grid.Cell{Merged: c.merged, Below: c.below, Middle: c.middle, Boxed: t.boxed(c)}
	}
	return r
}

// boxed tells whether the cell has lines on two sides that meet, its own or the table's.
func (t *tap) boxed(c tableCell) bool {
	b := c.borders
	top := b[0] || t.borders[0] || t.borders[4]
	bottom := b[2] || t.borders[2] || t.borders[4]
	left := b[1] || t.borders[1] || t.borders[5]
	right := b[3] || t.borders[3] || t.borders[5]
	return (top || bottom) && (left || right)
}

// tableStyle adds the lines that the row's table style draws, where the row itself says nothing of lines.
func (b *builder) tableStyle(t *tap) {
	if t.istd == 0 || t.bordersSet {
		return
	}
	styled := tap{}
	for _, st := range b.styles.chain(t.istd) {
		if st.kind == tableStyle {
			styled.apply(st.tapx, b.file)
		}
	}
	t.borders = styled.borders
}
