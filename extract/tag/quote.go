package tag

import "sort"

// longestQuotation bounds a quotation, in lines: a mark that never closes quotes no more than that.
const longestQuotation = 40

// Quoted tells whether token i stands in a quotation, which may go over several lines.
func (x *Text) Quoted(i int) bool {
	at := sort.Search(len(x.quotations), func(k int) bool { return x.quotations[k][1] > i })
	return at < len(x.quotations) && x.quotations[at][0] <= i
}

// quote finds the stretches between quotation marks. One that does not close, or in which another opens, ends with its line.
func (x *Text) quote() [][2]int {
	var out [][2]int
	open, lineEnd, lastLine := -1, 0, 0
	for n := range x.Lines {
		l := &x.Lines[n]
		for i := l.From; i < l.To; i++ {
			if x.Tokens[i].Key != signs['"'] {
				continue
			}
			mark := x.String[x.Tokens[i].Start:x.Tokens[i].End]
			opens := mark == "“" || mark == "„" || mark == "«" || mark == "\"" && open < 0
			switch {
			case opens:
				if open >= 0 {
					out = append(out, [2]int{open, lineEnd})
				}
				open, lineEnd, lastLine = i, l.To, n
			case open >= 0:
				out = append(out, [2]int{open, i + 1})
				open = -1
			}
		}
		if open >= 0 && n-lastLine >= longestQuotation {
			out = append(out, [2]int{open, lineEnd})
			open = -1
		}
	}
	if open >= 0 {
		out = append(out, [2]int{open, lineEnd})
	}
	return out
}
