package docx

import (
	"strconv"

	"congvan/extract/open/xml"
	"congvan/paper"
)

// tableProps is w:tblPr, of a table or a table style.
type tableProps struct {
	style   string
	visible borders // sides that are ruled
	named   borders // sides of which it says whether
	align   paper.Align
	indent  paper.Length
	look    look
}

// look is w:tblLook: the parts of the table that show what its style says of them.
type look struct{ firstRow, firstColumn bool }

func readLook(r *xml.Reader) look {
	value, _ := r.Attr(w, "val")
	bits, _ := strconv.ParseUint(string(value), 16, 16)
	l := look{firstRow: bits&0x20 != 0, firstColumn: bits&0x80 != 0}
	if b, ok := r.Attr(w, "firstRow"); ok {
		l.firstRow = isOn(b)
	}
	if b, ok := r.Attr(w, "firstColumn"); ok {
		l.firstColumn = isOn(b)
	}
	return l
}

// read reads w:tblPr, the current element.
func (t *tableProps) read(r *xml.Reader) {
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "tblStyle":
			t.style = val(r)
		case "jc":
			t.align = alignOf(val(r))
		case "tblInd":
			t.indent, _ = length(r, "w")
		case "tblBorders":
			t.visible, t.named = readBorders(r)
		case "tblLook":
			t.look = readLook(r)
		}
	}
}

func (t *tableProps) inherit(base tableProps) {
	t.visible |= base.visible &^ t.named
	t.named |= base.named
}

// tableState is a table while it is read.
type tableState struct {
	*paper.Table
	props  tableProps
	owners map[int]*paper.Cell // by grid column: the cell that goes on below
	cells  int
	ruled  int // cells with at least two ruled sides
	frame  frame
}

// table reads w:tbl, the current element; nil when it has no row.
func (s *story) table(f frame) *paper.Table {
	t := &tableState{Table: &paper.Table{}, owners: map[int]*paper.Cell{}}
	t.frame = frame{width: f.width, boxed: f.boxed, style: s.styles.of("table", "")}
	t.props.inherit(t.frame.style.table)
	for depth := s.xml.Depth(); s.xml.In(depth); {
		switch string(s.xml.Local) {
		case "tblPr":
			t.props = tableProps{}
			t.props.read(s.xml)
			t.frame.style = s.styles.of("table", t.props.style)
			t.props.inherit(t.frame.style.table)
			t.Align, t.LeftIndent = t.props.align, t.props.indent
		case "tblGrid":
			for depth := s.xml.Depth(); s.xml.In(depth); {
				if string(s.xml.Local) == "gridCol" {
					width, _ := length(s.xml, "w")
					t.Columns = append(t.Columns, width)
				}
			}
		default:
			s.row(t)
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	t.Borders = 2*t.ruled > t.cells
	t.Layout = !t.Borders && t.width() <= layoutColumns && !t.Rows[0].Header
	return t.Table
}

// layoutColumns is the number of columns up to which a borderless table only sets blocks side by side: head and
// signature block have two, with a gap between or two signers three.
const layoutColumns = 3

// width gives the most cells that a row has.
func (t *tableState) width() int {
	n := 0
	for _, r := range t.Rows {
		n = max(n, len(r.Cells))
	}
	return n
}

// row reads a child of w:tbl: w:tr, or what wraps it.
func (s *story) row(t *tableState) {
	r := s.xml
	if r.Space == mc {
		s.alternate(func() { s.row(t) })
		return
	}
	switch string(r.Local) {
	case "tr":
	case "ins", "moveTo", "del", "moveFrom":
		if !s.stands(r.Local) {
			return
		}
		fallthrough
	case "sdt", "sdtContent", "customXml":
		for depth := r.Depth(); r.In(depth); {
			s.row(t)
		}
		return
	default:
		return
	}
	row := &rowState{Row: &paper.Row{}}
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "trPr":
			row.props(r)
		case "tblPrEx":
		default:
			s.cell(t, row)
		}
	}
	if !s.gone(row.changes) && !row.hidden {
		t.Rows = append(t.Rows, row.Row)
	}
}

type rowState struct {
	*paper.Row
	column  int
	changes changes
	hidden  bool
}

func (row *rowState) props(r *xml.Reader) {
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "gridBefore":
			if n, ok := intAttr(r, w, "val"); ok && n > 0 && n <= maxColumns {
				row.column = n
			}
		case "tblHeader":
			row.Header = on(r)
		case "cantSplit":
			row.CantSplit = on(r)
		case "trHeight":
			row.Height, _ = length(r, "val")
		case "hidden":
			row.hidden = on(r)
		case "ins":
			row.changes |= inserted
		case "del":
			row.changes |= deleted
		}
	}
}

// maxColumns is what Word allows.
const maxColumns = 63

// cellProps is w:tcPr.
type cellProps struct {
	width          paper.Length
	span           int
	merged         bool // w:vMerge: this cell goes on from above
	starts         bool // w:vMerge: cells below go on from this one
	besides        bool // w:hMerge: this cell goes on from the left
	visible, named borders
	middle         bool
	changes        changes
}

func readCellProps(r *xml.Reader) cellProps {
	p := cellProps{span: 1}
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "tcW":
			if kind, _ := r.Attr(w, "type"); string(kind) != "pct" && string(kind) != "auto" {
				p.width, _ = length(r, "w")
			}
		case "gridSpan":
			if n, ok := intAttr(r, w, "val"); ok && n > 1 && n <= maxColumns {
				p.span = n
			}
		case "vMerge":
			p.starts = val(r) == "restart"
			p.merged = !p.starts
		case "hMerge":
			p.besides = val(r) != "restart"
		case "tcBorders":
			p.visible, p.named = readBorders(r)
		case "vAlign":
			p.middle = val(r) == "center"
		case "cellIns":
			p.changes |= inserted
		case "cellDel":
			p.changes |= deleted
		}
	}
	return p
}

// cell reads a child of w:tr: w:tc, or what wraps it.
func (s *story) cell(t *tableState, row *rowState) {
	r := s.xml
	if r.Space == mc {
		s.alternate(func() { s.cell(t, row) })
		return
	}
	switch string(r.Local) {
	case "tc":
	case "ins", "moveTo", "del", "moveFrom":
		if !s.stands(r.Local) {
			return
		}
		fallthrough
	case "sdt", "sdtContent", "customXml":
		for depth := r.Depth(); r.In(depth); {
			s.cell(t, row)
		}
		return
	default:
		return
	}
	if s.cells++; s.tooLong() {
		r.Skip()
		return
	}
	p := cellProps{span: 1}
	var blocks []paper.Block
	f := t.frame
	f.style = t.styleAt(len(t.Rows), row.column)
	if width := t.columnsWidth(row.column, 1); width > 0 {
		f.width = width
	}
	s.previous, s.last = nil, nil
	for depth := r.Depth(); r.In(depth); {
		if string(r.Local) == "tcPr" {
			p = readCellProps(r)
			if width := max(p.width, t.columnsWidth(row.column, p.span)); width > 0 {
				f.width = width
			}
			continue
		}
		s.block(f, &blocks)
	}
	s.addParagraph(f, &blocks, s.joined)
	s.joined = nil
	col := row.column
	row.column += p.span
	if s.gone(row.changes) || s.gone(p.changes) {
		return
	}
	if owner := t.owners[col]; p.merged && owner != nil {
		owner.Rows = max(owner.Rows, 1) + 1
		return
	}
	if n := len(row.Cells); p.besides && n > 0 {
		row.Cells[n-1].Span = max(row.Cells[n-1].Span, 1) + p.span
		return
	}
	cell := &paper.Cell{Col: col, Blocks: blocks, Middle: p.middle}
	if p.span > 1 {
		cell.Span = p.span
	}
	delete(t.owners, col)
	if p.starts {
		t.owners[col] = cell
	}
	row.Cells = append(row.Cells, cell)
	t.cells++
	if t.isRuled(p, len(t.Rows) == 0, col == 0) {
		t.ruled++
	}
}

// styleAt gives the style of the cell in a row and a column of the grid.
func (t *tableState) styleAt(row, column int) *style {
	st := t.frame.style
	if t.props.look.firstColumn && column == 0 {
		st = st.with(st.firstColumn)
	}
	if t.props.look.firstRow && row == 0 {
		st = st.with(st.firstRow)
	}
	return st
}

func (t *tableState) columnsWidth(from, span int) paper.Length {
	var width paper.Length
	for i := from; i < from+span && i < len(t.Columns); i++ {
		width += t.Columns[i]
	}
	return width
}

// isRuled tells whether at least two sides of a cell are drawn, by its own borders or by the table's.
func (t *tableState) isRuled(p cellProps, firstRow, firstColumn bool) bool {
	sides := p.visible & (topSide | bottomSide | leftSide | rightSide)
	inherit := func(side, from borders) {
		if p.named&side == 0 && t.props.visible&from != 0 {
			sides |= side
		}
	}
	if inherit(topSide, insideH); firstRow {
		inherit(topSide, topSide)
	}
	if inherit(leftSide, insideV); firstColumn {
		inherit(leftSide, leftSide)
	}
	inherit(bottomSide, insideH)
	inherit(rightSide, insideV)
	n := 0
	for ; sides != 0; sides &= sides - 1 {
		n++
	}
	return n >= 2
}
