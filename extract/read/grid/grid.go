// Package grid builds tables from rows whose cells are given by their edges, as .doc and RTF have them.
//
// In: blocks, ends of cells and ends of rows in the order of the file, with the nesting depth of each. Out: the blocks of
// the story with its tables on one column grid, merged cells joined. It knows no file format.
package grid

import (
	"congvan/paper"
)

// Row is what the file says of one row. Lengths are in twips.
type Row struct {
	Edges     []int // left edge of each cell and the right edge of the last
	Cells     []Cell
	Align     paper.Align
	Header    bool
	CantSplit bool
	Height    int
}

// Cell is what the row says of one of its cells.
type Cell struct {
	Merged bool // continues the cell at its left
	Below  bool // continues the cell above
	Middle bool // centred vertically
	Boxed  bool // ruled on two sides that meet
}

// Flow collects the blocks of a story: the outermost ones and those of the tables that are open.
type Flow struct {
	levels []*level // 0 is the story itself
	deep   int
}

// level is a story or an open table: finished rows, finished cells of the row at work, blocks of the cell at work.
type level struct {
	blocks []paper.Block
	cells  [][]paper.Block
	rows   []filled
}

type filled struct {
	Row
	blocks [][]paper.Block // by cell
}

// NewFlow begins a story; tables nested deeper than deep are taken for that deep.
func NewFlow(deep int) *Flow { return &Flow{levels: []*level{{}}, deep: deep} }

func (f *Flow) top() *level { return f.levels[len(f.levels)-1] }

// Enter opens and closes tables until depth of them are open.
func (f *Flow) Enter(depth int) {
	depth = max(0, min(depth, f.deep))
	for len(f.levels)-1 > depth {
		f.leave()
	}
	for len(f.levels)-1 < depth {
		f.levels = append(f.levels, &level{})
	}
}

// leave closes the innermost table. What stands in a row without an end is kept as blocks of their own.
func (f *Flow) leave() {
	l := f.top()
	f.levels = f.levels[:len(f.levels)-1]
	if len(l.rows) > 0 {
		f.Add(makeTable(l.rows))
	}
	for _, c := range l.cells {
		f.Add(c...)
	}
	if outer := f.top(); len(outer.blocks) == 0 {
		outer.blocks = l.blocks // a table that is none is left at no cost, however many are open
	} else {
		f.Add(l.blocks...)
	}
}

// Add puts blocks where the story stands.
func (f *Flow) Add(blocks ...paper.Block) {
	l := f.top()
	l.blocks = append(l.blocks, blocks...)
}

// EndCell ends the cell at work; outside of tables it does nothing.
func (f *Flow) EndCell() {
	if len(f.levels) == 1 {
		return
	}
	l := f.top()
	l.cells = append(l.cells, l.blocks)
	l.blocks = nil
}

// EndRow ends the row at work; outside of tables it does nothing.
func (f *Flow) EndRow(r Row) {
	if len(f.levels) == 1 {
		return
	}
	l := f.top()
	if len(l.blocks) > 0 {
		f.EndCell()
	}
	l.rows = append(l.rows, filled{r, l.cells})
	l.cells = nil
}

// Close ends all tables and gives the blocks of the story.
func (f *Flow) Close() []paper.Block {
	f.Enter(0)
	return f.levels[0].blocks
}
