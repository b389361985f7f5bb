package tag

import (
	"testing"

	"congvan/extract/lexicon"
	"congvan/paper"
)

func text(lines ...string) *Text {
	s := &paper.Section{}
	for _, l := range lines {
		s.Blocks = append(s.Blocks, &paper.Paragraph{Runs: []paper.Run{{Text: l}}})
	}
	return New(paper.Flatten(&paper.Document{Sections: []*paper.Section{s}}), lexicon.Default())
}

func TestCues(t *testing.T) {
	c := NewCues([]string{"trước", "trước ngày"}, []string{"chậm nhất", "chậm nhất là"})
	x := text("Chậm nhất là trước ngày 15")
	for _, want := range []struct{ at, length, group int }{{0, 3, 1}, {1, 0, 0}, {3, 2, 0}, {5, 0, 0}, {-1, 0, 0}, {99, 0, 0}} {
		if n, g := c.At(x, want.at); n != want.length || g != want.group {
			t.Errorf("at %d: %d of group %d, want %+v", want.at, n, g, want)
		}
	}
	if n, g := c.Before(x, 3, 4); n != 3 || g != 1 {
		t.Errorf("before 3: %d of group %d", n, g)
	}
	if n, _ := c.Before(x, 2, 4); n != 2 { // "chậm nhất" ends there, though "chậm nhất là" is longer
		t.Errorf("before 2: %d", n)
	}
	if n, _ := c.Before(x, 1, 4); n != 0 {
		t.Errorf("before 1: %d", n)
	}
}
