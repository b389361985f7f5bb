package flow

import (
	"math"
	"slices"
	"strings"
)

// line is words that stand side by side: at first all that stand on one height of the page, later those of one column.
type line struct {
	page   int // index of its page
	words  []*Word
	x0, x1 float64
	base   float64
	size   float64 // of most of its letters
}

func newLine(page int, words []*Word) *line {
	l := &line{page: page, words: words}
	slices.SortStableFunc(words, func(a, b *Word) int { return compare(a.X0, b.X0) })
	l.measure()
	return l
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// measure works out box, baseline and size from the words.
func (l *line) measure() {
	l.x0, l.x1 = math.Inf(1), math.Inf(-1)
	letters := map[float64]int{}
	for _, w := range l.words {
		l.x0, l.x1 = min(l.x0, w.X0), max(l.x1, w.X1)
		letters[w.size()] += len(w.Text)
	}
	most := -1
	for size, n := range letters {
		if n > most || n == most && size > l.size {
			most, l.size = n, size
		}
	}
	for _, w := range l.words {
		if w.size() == l.size {
			l.base = w.Base
			break
		}
	}
}

func (l *line) top() float64    { return l.base - 0.9*l.size }
func (l *line) bottom() float64 { return l.base + 0.22*l.size }
func (l *line) middle() float64 { return (l.x0 + l.x1) / 2 }
func (l *line) first() *Word    { return l.words[0] }
func (l *line) last() *Word     { return l.words[len(l.words)-1] }

// text gives the line's words with blanks between them.
func (l *line) text() string {
	var b strings.Builder
	for i, w := range l.words {
		if i > 0 && !w.Glued {
			b.WriteByte(' ')
		}
		b.WriteString(w.Text)
	}
	return b.String()
}

// bold and italic tell whether all letters of the line are so; upper whether it has capitals only.
func (l *line) bold() bool {
	return !slices.ContainsFunc(l.words, func(w *Word) bool { return !w.Style.Bold && hasLetter(w.Text) })
}

func (l *line) italic() bool {
	return !slices.ContainsFunc(l.words, func(w *Word) bool { return !w.Style.Italic && hasLetter(w.Text) })
}

// rows puts words that stand side by side on one line. A raised or lowered word, or one typed onto the page later a
// little off the line, belongs to the line where it has room.
func rows(page int, words []*Word) []*line {
	words = slices.Clone(words)
	slices.SortStableFunc(words, func(a, b *Word) int {
		if a.Typed != b.Typed { // last, when the line that it belongs to is there
			if b.Typed {
				return -1
			}
			return 1
		}
		return compare(a.Base, b.Base)
	})
	type row struct {
		base, size float64
		words      []*Word
	}
	var all []*row
	for _, w := range words {
		var best *row
		from, far := max(0, len(all)-4), 0.0
		if w.Typed {
			from, far = 0, 0.9*w.size()
		}
		for i := len(all) - 1; i >= from; i-- {
			r := all[i]
			if math.Abs(w.Base-r.base) <= max(far, reach(r.size, w.size())) && room(r.words, w) &&
				(best == nil || math.Abs(w.Base-r.base) < math.Abs(w.Base-best.base)) {
				best = r
			}
		}
		if best == nil {
			all = append(all, &row{w.Base, w.size(), []*Word{w}})
			continue
		}
		best.words = append(best.words, w)
		if w.size() > best.size && !w.Typed {
			best.base, best.size = w.Base, w.size()
		}
	}
	out := make([]*line, 0, len(all))
	for _, r := range all {
		l := newLine(page, r.words)
		l.raise()
		out = append(out, l)
	}
	slices.SortStableFunc(out, func(a, b *line) int { return compare(a.base, b.base) })
	return out
}

// reach gives how far baselines of words of one line may differ: a small word may stand above or below the others.
func reach(a, b float64) float64 {
	if min(a, b) < 0.75*max(a, b) {
		return 0.5 * max(a, b)
	}
	return 0.36 * max(a, b)
}

// room tells whether the word overlaps no word of the row.
func room(row []*Word, w *Word) bool {
	for _, o := range row {
		if min(o.X1, w.X1)-max(o.X0, w.X0) > 0.3*min(o.X1-o.X0, w.X1-w.X0) {
			return false
		}
	}
	return true
}

// raise marks small words above or below the line as raised or lowered, and glues them to the word that they touch.
func (l *line) raise() {
	for i, w := range l.words {
		if w.size() > 0.82*l.size {
			continue
		}
		shift := (l.base - w.Base) / l.size
		before := i > 0 && w.X0-l.words[i-1].X1 < 0.15*l.size
		after := i+1 < len(l.words) && l.words[i+1].X0-w.X1 < 0.15*l.size
		if math.Abs(shift) < 0.08 || !before && !after {
			continue
		}
		w.Style.Raise = 1
		if shift < 0 {
			w.Style.Raise = -1
		}
		if before {
			w.Glued = true
		}
		if after {
			l.words[i+1].Glued = true
		}
	}
}
