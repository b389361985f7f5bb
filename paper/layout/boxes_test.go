package layout

import (
	"fmt"
	"testing"

	"congvan"
)

// TestBoxes asks for stretches of two columns that the text has one after the other, though each line shows both.
func TestBoxes(t *testing.T) {
	const rows, width = 5, 10 // bytes of a word
	p := &Pages{}
	for page := range 2 {
		var pg Page
		for row := range rows {
			var l Line
			for column := range 2 {
				at := ((page*2+column)*rows + row) * width
				l.Words = append(l.Words, Word{
					Text: "x", Range: congvan.Range{at, at + width - 1},
					Box: congvan.Box{Page: page + 1, X: float64(100 * column), Y: float64(20 * row), W: 50, H: 10},
				})
			}
			l.Words = append(l.Words, Word{Text: "apart", Apart: true, Box: congvan.Box{Page: page + 1, X: 900, W: 9, H: 9}})
			pg.Lines = append(pg.Lines, l)
		}
		p.Pages = append(p.Pages, pg)
	}
	x := NewIndex(p)
	for _, c := range []struct {
		ranges congvan.Ranges
		want   string
	}{
		{nil, "[]"},
		{congvan.Ranges{{0, 5}}, "[{1 0 0 50 10}]"},
		{congvan.Ranges{{9, 10}}, "[]"}, // the blank between two words
		{congvan.Ranges{{45, 55}}, "[{1 100 0 50 10} {1 0 80 50 10}]"},
		{congvan.Ranges{{50, 59}, {0, 9}, {3, 4}}, "[{1 0 0 150 10}]"},
		{congvan.Ranges{{190, 205}, {88, 95}}, "[{1 100 60 50 10} {1 100 80 50 10} {2 100 80 50 10}]"},
		{congvan.Ranges{{198, 400}}, "[{2 100 80 50 10}]"},
		{congvan.Ranges{{500, 600}}, "[]"},
	} {
		if got := fmt.Sprint(x.Boxes(c.ranges)); got != c.want {
			t.Errorf("%v: %s, want %s", c.ranges, got, c.want)
		}
	}
}

// TestConfidence: a value of several recognised words is right only where all of them are.
func TestConfidence(t *testing.T) {
	words := []Word{
		{Range: congvan.Range{0, 4}, Confidence: 0.5, Box: congvan.Box{Page: 1}},
		{Range: congvan.Range{5, 9}, Confidence: 0.8, Box: congvan.Box{Page: 1}},
		{Range: congvan.Range{5, 9}, Confidence: 0.1, Apart: true},
		{Range: congvan.Range{10, 14}, Confidence: 1, Box: congvan.Box{Page: 1}},
	}
	x := NewIndex(&Pages{Pages: []Page{{Lines: []Line{{Words: words}}}}})
	for _, c := range []struct {
		ranges congvan.Ranges
		want   float64
	}{
		{congvan.Ranges{{0, 4}}, 0.5}, {congvan.Ranges{{0, 9}}, 0.4}, {congvan.Ranges{{0, 2}, {11, 12}}, 0.5}, {congvan.Ranges{{10, 14}}, 1}, {nil, 1},
	} {
		if got := x.Confidence(c.ranges); got != c.want {
			t.Errorf("%v: %v, want %v", c.ranges, got, c.want)
		}
	}
}
