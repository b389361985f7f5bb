package apart

import (
	"testing"

	"congvan/paper"
)

func par(runs ...paper.Run) *paper.Paragraph { return &paper.Paragraph{Runs: runs} }

func TestFurniture(t *testing.T) {
	number := paper.Run{Text: "2", Field: paper.PageNumberField}
	for _, c := range []struct {
		name   string
		blocks []paper.Block
		left   int
		number bool
	}{
		{"nothing", nil, 0, false},
		{"a number between dashes", []paper.Block{par(paper.Run{Text: "- "}, number, paper.Run{Text: " -"}), par()}, 0, true},
		{"a number with words", []paper.Block{par(paper.Run{Text: "Trang "}, number)}, 1, true},
		{"words", []paper.Block{par(paper.Run{Text: "Phụ lục"})}, 1, false},
		{"a table", []paper.Block{&paper.Table{}}, 1, false},
	} {
		f := Furniture(c.blocks, c.blocks, false)
		if len(f.Blocks) != c.left || f.PageNumber != c.number || f.First != nil || f.Different {
			t.Errorf("%s: got %+v", c.name, f)
		}
		if f = Furniture(nil, c.blocks, true); len(f.First) != c.left || f.PageNumber || !f.Different {
			t.Errorf("%s on the first page: got %+v", c.name, f)
		}
	}
}

func TestUnmark(t *testing.T) {
	for _, c := range []struct {
		name  string
		runs  []string
		first string
	}{
		{"a mark of its own look", []string{"*", "Dấu sao."}, "Dấu sao."}, {"a mark in the text", []string{"*Dấu sao."}, "Dấu sao."},
		{"none", []string{"Không có."}, "Không có."}, {"nothing", nil, ""},
	} {
		p := par()
		for _, s := range c.runs {
			p.Runs = append(p.Runs, paper.Run{Text: s})
		}
		Unmark([]paper.Block{p}, "*")
		if got := append(p.Runs, paper.Run{})[0].Text; got != c.first {
			t.Errorf("%s: got %q, want %q", c.name, got, c.first)
		}
	}
}

func TestBox(t *testing.T) {
	inner := par(paper.Run{Text: "b"})
	table := &paper.Table{Rows: []*paper.Row{{Cells: []*paper.Cell{{Blocks: []paper.Block{inner}}}}}}
	out := Box([]paper.Block{par(), par(paper.Run{Text: "a"}), table}, true)
	if len(out) != 2 {
		t.Fatalf("%d blocks, want 2", len(out))
	}
	if p := out[0].(*paper.Paragraph); !p.TextBox || !p.Box || !inner.TextBox || !inner.Box {
		t.Errorf("got %+v and %+v", p, inner)
	}
}
