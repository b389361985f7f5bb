package flow

import "math"

// marginNotes sets apart what stands in the margins beside the text: the receiver's stamp, a note of the printer. The
// long lines of the page show where the text begins and ends; without any, nothing is known of the margins.
func marginNotes(p *Page, rows []*line, tables []*grid) {
	left, right := math.Inf(1), math.Inf(-1)
	for _, g := range tables {
		left, right = min(left, g.x0), max(right, g.x1)
	}
	long := 0
	for _, l := range rows {
		for _, s := range segments(l) {
			if s.x1-s.x0 > 0.4*p.Width {
				long++
				left, right = min(left, s.x0), max(right, s.x1)
			}
		}
	}
	if long < 3 {
		return
	}
	const clear, deep = 6, 0.16 // points; of the width of the page
	for _, l := range rows {
		if inMargin(l, p.Height) {
			continue // running heads and page numbers stand there
		}
		parts := segments(l)
		for i, s := range parts {
			outLeft := s.x1 < min(left-clear, deep*p.Width) && (i+1 == len(parts) || parts[i+1].x0-s.x1 > 20)
			outRight := s.x0 > max(right+clear, (1-deep)*p.Width)
			if !outLeft && !outRight || label(newLine(l.page, s.words)) {
				continue
			}
			for _, w := range s.words {
				w.Apart = true
			}
		}
	}
}
