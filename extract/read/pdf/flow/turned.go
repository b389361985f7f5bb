package flow

// splitTurned parts the words that run to the right from the others.
func splitTurned(words []*Word) (level, turned []*Word) {
	for _, w := range words {
		if w.Turn == Level {
			level = append(level, w)
		} else {
			turned = append(turned, w)
		}
	}
	return level, turned
}

// turnedLines puts turned words on lines, in the order in which they were set.
func turnedLines(page int, words []*Word) []*line {
	var out []*line
	for _, w := range words {
		if n := len(out); w.Goes && n > 0 && out[n-1].last().Turn == w.Turn {
			out[n-1].words = append(out[n-1].words, w)
			continue
		}
		out = append(out, &line{page: page, words: []*Word{w}})
	}
	for _, l := range out {
		l.measure()
	}
	return out
}

// fillTurned puts words that run up or down within a cell of a table into it: the head of a narrow column.
func fillTurned(page int, tables []*grid, turned []*Word) {
	in := map[*cell][]*Word{}
	var cells []*cell
	for _, w := range turned {
		if w.Turn != Up && w.Turn != Down || !w.Apart {
			continue
		}
		for _, g := range tables {
			c := g.at(w.middle(), (w.Y0+w.Y1)/2) // what stands in the table of a cell is rarer still
			if c == nil || w.Y0 < g.ys[c.row]-near || w.Y1 > g.ys[c.row+c.rows]+near {
				continue
			}
			if in[c] == nil {
				cells = append(cells, c)
			}
			in[c] = append(in[c], w)
			break
		}
	}
	for _, c := range cells {
		words := in[c]
		for _, w := range words {
			w.Apart = false
		}
		l := &line{page: page, words: words}
		l.measure()
		c.lines = append(c.lines, l)
	}
}
