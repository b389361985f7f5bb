package rtf

import (
	"strings"

	"congvan/extract/read/grid"
	"congvan/paper"
)

// rowDef is the row that \trowd and the words behind it describe.
type rowDef struct {
	left      int
	edges     []int // right edges of the cells
	cells     []cellDef
	next      cellDef // the cell at work
	borders   [6]bool // top, left, bottom, right, between rows, between cells
	align     paper.Align
	header    bool
	cantSplit bool
	height    int
}

type cellDef struct {
	merged, below, middle bool
	borders               [4]bool // top, left, bottom, right
}

// edge is a line: of what, and which side.
type edge struct {
	of   owner
	side int
}

type owner uint8

const (
	ofNothing owner = iota
	ofParagraph
	ofCell
	ofRow
)

const mostCells = 256 // in a row

// tableWord handles the words that describe rows and lines.
func (p *parser) tableWord(name string, t *token) bool {
	r := &p.row
	switch name {
	case "trowd":
		*r = rowDef{}
	case "trleft":
		r.left = t.num
	case "trhdr":
		r.header = true
	case "trkeep":
		r.cantSplit = true
	case "trrh":
		r.height = t.num
	case "trqc":
		r.align = paper.Center
	case "trqr":
		r.align = paper.Right
	case "clmrg":
		r.next.merged = true
	case "clvmrg":
		r.next.below = true
	case "clmgf", "clvmgf":
	case "clvertalc":
		r.next.middle = true
	case "cellx":
		if len(r.edges) < mostCells {
			r.edges, r.cells = append(r.edges, t.num), append(r.cells, r.next)
		}
		r.next = cellDef{}
		p.edge = edge{}
	default:
		if !strings.Contains(name, "brdr") {
			return false
		}
		if side, ok := cellSides[name]; ok {
			p.edge = edge{ofCell, side}
			return true
		}
		if side, ok := rowSides[name]; ok {
			p.edge = edge{ofRow, side}
			return true
		}
		if drawn, ok := lineKinds[name]; ok {
			p.line(drawn)
			return true
		}
		return false
	}
	return true
}

var (
	cellSides = map[string]int{"clbrdrt": 0, "clbrdrl": 1, "clbrdrb": 2, "clbrdrr": 3}
	rowSides  = map[string]int{"trbrdrt": 0, "trbrdrl": 1, "trbrdrb": 2, "trbrdrr": 3, "trbrdrh": 4, "trbrdrv": 5}
	lineKinds = map[string]bool{
		"brdrs": true, "brdrth": true, "brdrdb": true, "brdrdot": true, "brdrdash": true, "brdrhair": true,
		"brdrdashsm": true, "brdrdashd": true, "brdrdashdd": true, "brdrtriple": true, "brdrtnthsg": true,
		"brdrthtnsg": true, "brdrtnthtnsg": true, "brdrtnthmg": true, "brdrthtnmg": true, "brdrtnthlg": true,
		"brdrthtnlg": true, "brdrwavy": true, "brdrnone": false, "brdrnil": false, "brdrtbl": false,
	}
)

// line says whether the edge at work is drawn.
func (p *parser) line(drawn bool) {
	switch p.edge.of {
	case ofParagraph:
		p.top().pap.edges[p.edge.side] = drawn
	case ofCell:
		p.row.next.borders[p.edge.side] = drawn
	case ofRow:
		p.row.borders[p.edge.side] = drawn
	}
}

// row gives what the table's grid needs to know. A later \trowd makes a new row, so that the slices are not shared.
func (r *rowDef) row() grid.Row {
	out := grid.Row{
		Edges: append([]int{r.left}, r.edges...), Align: r.align, Header: r.header, CantSplit: r.cantSplit,
		Height: r.height, Cells: make([]grid.Cell, len(r.cells)),
	}
	for i, c := range r.cells {
		out.Cells[i] = grid.Cell{Merged: c.merged, Below: c.below, Middle: c.middle, Boxed: r.boxed(c.borders)}
	}
	return out
}

// boxed tells whether the cell has lines on two sides that meet, its own or the row's.
func (r *rowDef) boxed(b [4]bool) bool {
	level := b[0] || b[2] || r.borders[0] || r.borders[2] || r.borders[4]
	upright := b[1] || b[3] || r.borders[1] || r.borders[3] || r.borders[5]
	return level && upright
}
