package tag

import "sort"

// longestQuotation bounds a quotation, in lines: a mark that never closes quotes no more than that.
const longestQuotation = 40

// Quoted tells whether token i stands in a quotation, which may go over several lines.
func (x *Text) Quoted(i int) bool {
	at := sort.Search(len(x.quotations), func(k int) bool { return x.quotations[k][1] > i })
	return at < len(x.quotations) && x.quotations[at][0] <= i
}

// mark is a quotation mark, a token of a line.
type mark struct{ at, line int }

// quote finds the stretches between quotation marks. One that does not close, or in which another opens, ends with its line.
func (x *Text) quote(marks []mark) [][2]int {
	var out [][2]int
	open := mark{at: -1}
	end := func() {
		if open.at >= 0 {
			out = append(out, [2]int{open.at, x.Lines[open.line].To})
		}
		open.at = -1
	}
	for _, m := range marks {
		if m.line-open.line > longestQuotation {
			end()
		}
		switch s := x.Of(m.at, m.at+1); {
		case s == "“" || s == "„" || s == "«" || s == "\"" && open.at < 0:
			end()
			open = m
		case open.at >= 0:
			out = append(out, [2]int{open.at, m.at + 1})
			open.at = -1
		}
	}
	end()
	return out
}
