package flow

import (
	"slices"
	"testing"

	"congvan/paper/layout"
)

func TestStrokes(t *testing.T) {
	got := strokes([]Rule{{X0: 85, Y0: 100, X1: 185, Y1: 100.5}, {X0: 85, Y0: 100, X1: 86, Y1: 300}, {X0: 10, Y0: 20, X1: 30, Y1: 20}})
	want := []layout.Stroke{
		{X1: 85, Y1: 100.25, X2: 185, Y2: 100.25, Weight: 0.5},
		{X1: 85.5, Y1: 100, X2: 85.5, Y2: 300, Weight: 1},
		{X1: 10, Y1: 20, X2: 30, Y2: 20},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}
