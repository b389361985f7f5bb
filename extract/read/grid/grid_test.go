package grid

import (
	"fmt"
	"strings"
	"testing"

	"congvan/paper"
)

func par(text string) paper.Block {
	if text == "" {
		return &paper.Paragraph{}
	}
	return &paper.Paragraph{Runs: []paper.Run{{Text: text}}}
}

// sketch writes blocks on one line: a table as [columns|row/row], a cell as col+span*rows(blocks).
func sketch(blocks []paper.Block) string {
	var b strings.Builder
	for i, block := range blocks {
		if i > 0 {
			b.WriteByte(' ')
		}
		switch x := block.(type) {
		case *paper.Paragraph:
			if len(x.Runs) > 0 {
				b.WriteString(x.Runs[0].Text)
			} else {
				b.WriteByte('_')
			}
		case *paper.Table:
			fmt.Fprintf(&b, "[%.0f", x.Columns)
			if x.Borders {
				b.WriteString(" ruled")
			}
			if x.Layout {
				b.WriteString(" layout")
			}
			for _, r := range x.Rows {
				b.WriteByte('/')
				for _, c := range r.Cells {
					fmt.Fprintf(&b, "%d+%d*%d(%s)", c.Col, c.Span, c.Rows, sketch(c.Blocks))
				}
			}
			b.WriteByte(']')
		}
	}
	return b.String()
}

// row puts one row of cells into the flow.
func row(f *Flow, depth int, r Row, cells ...string) {
	f.Enter(depth)
	for _, c := range cells {
		f.Add(par(c))
		f.EndCell()
	}
	f.EndRow(r)
}

func TestFlow(t *testing.T) {
	two := Row{Edges: []int{0, 1000, 2000}, Cells: make([]Cell, 2)}
	boxed := Row{Edges: []int{0, 1000, 2000}, Cells: []Cell{{Boxed: true}, {Boxed: true}}}
	for _, c := range []struct {
		name string
		make func(f *Flow)
		want string
	}{
		{"side by side", func(f *Flow) { row(f, 1, two, "a", "b") }, "[[50 50] layout/0+1*1(a)1+1*1(b)]"},
		{"edges a little off", func(f *Flow) {
			row(f, 1, boxed, "a", "b")
			row(f, 1, Row{Edges: []int{-8, 1012, 1500, 2003}, Cells: []Cell{{Boxed: true}, {Boxed: true}, {}}}, "c", "d", "e")
		}, "[[50 25 25] ruled/0+1*1(a)1+2*1(b)/0+1*1(c)1+1*1(d)2+1*1(e)]"},
		{"merged at the left", func(f *Flow) {
			row(f, 1, Row{Edges: []int{0, 1000, 2000}, Cells: []Cell{{}, {Merged: true}}}, "a", "b")
			row(f, 1, two, "c", "d")
		}, "[[50 50] layout/0+2*1(a b)/0+1*1(c)1+1*1(d)]"},
		{"merged above, which stops", func(f *Flow) {
			below := Row{Edges: []int{0, 1000, 2000}, Cells: []Cell{{Below: true}, {}}}
			row(f, 1, two, "a", "b")
			row(f, 1, below, "", "c")
			row(f, 1, two, "d", "e")
			row(f, 1, below, "f", "g")
		}, "[[50 50] layout/0+1*2(a)1+1*1(b)/1+1*1(c)/0+1*2(d f)1+1*1(e)/1+1*1(g)]"},
		{"merged above nothing", func(f *Flow) {
			row(f, 1, Row{Edges: []int{0, 1000}, Cells: []Cell{{Below: true}}}, "a")
		}, "[[50] layout/0+1*1(a)]"},
		{"a table in a cell", func(f *Flow) {
			f.Enter(1)
			f.Add(par("a"))
			row(f, 2, Row{Edges: []int{0, 500}, Cells: make([]Cell, 1)}, "b")
			f.Enter(1)
			f.Add(par("c"))
			f.EndCell()
			f.EndRow(Row{Edges: []int{0, 1000}, Cells: make([]Cell, 1)})
			f.Enter(0)
			f.Add(par("d"))
		}, "[[50] layout/0+1*1(a [[25] layout/0+1*1(b)] c)] d"},
		{"an empty cell too many", func(f *Flow) { row(f, 1, two, "a", "b", "") }, "[[50 50] layout/0+1*1(a)1+1*1(b)]"},
		{"a full cell too many", func(f *Flow) { row(f, 1, two, "a", "b", "c") }, "[[50 50] layout/0+1*1(a)1+1*1(b)2+1*1(c)]"},
		{"a row without an end", func(f *Flow) {
			f.Enter(1)
			f.Add(par("a"))
			f.EndCell()
			f.Add(par("b"))
		}, "a b"},
		{"ends outside of tables", func(f *Flow) {
			f.EndCell()
			f.EndRow(two)
			f.Add(par("a"))
		}, "a"},
		{"a depth out of reason", func(f *Flow) { row(f, 1<<30, two, "a", "b"); f.Enter(-5); f.Add(par("c")) },
			"[[50 50] layout/0+1*1(a)1+1*1(b)] c"},
	} {
		f := NewFlow(3)
		c.make(f)
		if got := sketch(f.Close()); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}
