package text

import "strings"

// wrap is how a text was wrapped.
type wrap struct {
	width   int // columns; 0 where it was not
	measure int // how columns were counted
	gap     int // blanks between two words
	exact   bool
	spaced  bool // paragraphs have blank lines between
}

// wrapOf finds the width from the lines that are surely broken in mid-sentence: not closed, and the next begins small.
func wrapOf(lines []line) wrap {
	const (
		narrow = 30  // columns below which a line is short, not wrapped
		wide   = 400 // columns past which a line is a paragraph of its own
	)
	var torn []int // lines broken in mid-sentence
	together, apart := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		a, b := &lines[i], &lines[i+1]
		if b.blank > 0 || b.page {
			apart++
			continue
		}
		together++
		if n := a.size[byLetter]; n >= narrow && n <= wide && !isClosed(a.text) && !isCapitals(a.text) && beginsSmall(b.text) && formOf(b.text) == noForm && !a.hasGap() {
			torn = append(torn, i)
		}
	}
	if len(torn) == 0 {
		return wrap{}
	}
	var best wrap
	bestFit, bestWaste := -1, 0.0
	for measure := range measures {
		w := wrap{measure: measure, gap: 1}
		if measure != byLetter {
			w.gap = blanksBetweenWords(lines)
		}
		for _, i := range torn {
			w.width = max(w.width, lines[i].size[measure])
		}
		fit, waste := 0, 0.0 // lines that were full, and what all lines left empty
		for _, i := range torn {
			if w.full(&lines[i], &lines[i+1]) {
				fit++
			}
			waste += 1 - float64(lines[i].size[measure])/float64(w.width)
		}
		if fit > bestFit || fit == bestFit && waste < bestWaste {
			w.exact = fit*100 >= 92*len(torn)
			best, bestFit, bestWaste = w, fit, waste
		}
	}
	const enough = 6 // torn lines that reach the width beyond doubt
	best.spaced = apart*3 > len(lines)-len(torn)
	if best.spaced && len(torn) < enough {
		best.width = longestNear(lines, best)
	}
	longer := 0
	for i := range lines {
		if lines[i].size[best.measure] > best.width+2 && !lines[i].hasGap() {
			longer++
		}
	}
	if longer*8 > len(lines) {
		return wrap{} // most paragraphs are on one line: the torn ones are healed one by one
	}
	return best
}

// longestNear gives the length of the longest line that is little longer than the width as far as it is known.
func longestNear(lines []line, w wrap) int {
	longest := w.width
	for i := range lines {
		if n := lines[i].size[w.measure]; n > longest && n <= w.width*6/5 && !lines[i].hasGap() {
			longest = n
		}
	}
	return longest
}

// full tells whether the first word of b would not have fitted on line a.
func (w wrap) full(a, b *line) bool {
	return w.width > 0 && a.size[w.measure]+w.gap+b.first[w.measure] > w.width
}

// nearly tells whether line a may have been broken by the width though the next word would have fitted, as far as we can
// count: in a text of uneven lines, or in one where only blank lines part paragraphs.
func (w wrap) nearly(a *line) bool {
	share := 75
	if w.spaced && !isClosed(a.text) {
		share = 60
	}
	return w.width > 0 && (!w.exact || w.spaced) && a.size[w.measure]*100 >= w.width*share
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// blanksBetweenWords gives the usual number of blanks between two words: 2 where the text doubles them.
func blanksBetweenWords(lines []line) int {
	single, double := 0, 0
	for i := range lines {
		inner := strings.TrimLeft(lines[i].wide, " ")
		double += strings.Count(inner, "  ")
		single += strings.Count(inner, " ")
	}
	if double*3 > single {
		return 2
	}
	return 1
}
