package layout

import (
	"math"
	"slices"
	"sort"

	"congvan"
)

// Index finds the boxes of ranges among bound pages, however many there are.
type Index struct {
	pages *Pages
	lines []lineAt // by where they begin in the text

	recognised bool // some words were, from a picture
}

// lineAt is a line of a page with the stretch of text in which its words stand.
type lineAt struct {
	from, to   int
	reach      int // the furthest end of this line and those before it
	page, line int
}

// NewIndex makes the index. The pages must be bound.
func NewIndex(p *Pages) *Index {
	x := &Index{pages: p}
	for i := range p.Pages {
		for j := range p.Pages[i].Lines {
			l := lineAt{page: i, line: j, from: -1}
			for _, w := range p.Pages[i].Lines[j].Words {
				if w.Apart {
					continue
				}
				if l.from < 0 || w.Range[0] < l.from {
					l.from = w.Range[0]
				}
				l.to = max(l.to, w.Range[1])
				x.recognised = x.recognised || w.Confidence < 1
			}
			if l.from >= 0 {
				x.lines = append(x.lines, l)
			}
		}
	}
	slices.SortStableFunc(x.lines, func(a, b lineAt) int { return a.from - b.from })
	reach := 0
	for i := range x.lines {
		reach = max(reach, x.lines[i].to)
		x.lines[i].reach = reach
	}
	return x
}

// Boxes gives the boxes that cover the ranges, one a line, in the order of the pages.
func (x *Index) Boxes(ranges congvan.Ranges) []congvan.Box {
	var out []congvan.Box
	for _, l := range x.linesOf(ranges) {
		var box congvan.Box
		for _, w := range x.words(l) {
			if !w.Apart && overlaps(ranges, w.Range) {
				box = union(box, w.Box)
			}
		}
		if box.Page != 0 {
			out = append(out, box)
		}
	}
	return out
}

// Confidence tells how sure it is that every word in the ranges was recognised rightly: one may be wrong whatever the
// others are, so their confidences are multiplied. It is 1 where nothing was recognised from a picture.
func (x *Index) Confidence(ranges congvan.Ranges) float64 {
	all := 1.0
	if !x.recognised {
		return all
	}
	for _, l := range x.linesOf(ranges) {
		for _, w := range x.words(l) {
			if !w.Apart && overlaps(ranges, w.Range) {
				all *= w.Confidence
			}
		}
	}
	return all
}

// words gives those of the line.
func (x *Index) words(l lineAt) []Word { return x.pages.Pages[l.page].Lines[l.line].Words }

// linesOf gives the lines that the ranges touch, each once, in the order of the pages.
func (x *Index) linesOf(ranges congvan.Ranges) []lineAt {
	var near []lineAt
	for _, r := range ranges {
		end := sort.Search(len(x.lines), func(i int) bool { return x.lines[i].from >= r[1] })
		for i := end - 1; i >= 0 && x.lines[i].reach > r[0]; i-- {
			if x.lines[i].to > r[0] {
				near = append(near, x.lines[i])
			}
		}
	}
	slices.SortFunc(near, func(a, b lineAt) int {
		if a.page != b.page {
			return a.page - b.page
		}
		return a.line - b.line
	})
	return slices.CompactFunc(near, func(a, b lineAt) bool { return a.page == b.page && a.line == b.line })
}

func overlaps(ranges congvan.Ranges, r congvan.Range) bool {
	for _, x := range ranges {
		if r[0] < x[1] && x[0] < r[1] {
			return true
		}
	}
	return false
}

func union(a, b congvan.Box) congvan.Box {
	if a.Page == 0 {
		return b
	}
	x1, y1 := max(a.X+a.W, b.X+b.W), max(a.Y+a.H, b.Y+b.H)
	a.X, a.Y = min(a.X, b.X), min(a.Y, b.Y)
	a.W, a.H = exact(x1-a.X), exact(y1-a.Y)
	return a
}

// exact gives the difference of two places as it would be written: 114.2, not 114.19999999999999.
func exact(d float64) float64 { return math.Round(d*1000) / 1000 }
