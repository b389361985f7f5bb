package flow

import "math"

// marginNotes sets apart what stands in the margins beside the text: the receiver's stamp, a note of the printer. The
// long lines of the page show where the text begins and ends; without any, nothing is known of the margins.
func marginNotes(p *Page, rows []*line, parts [][]segment, tables []*grid) {
	left, right := math.Inf(1), math.Inf(-1)
	for _, g := range tables {
		left, right = min(left, g.x0), max(right, g.x1)
	}
	long := 0
	for _, row := range parts {
		for _, s := range row {
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
	for r, l := range rows {
		if inMargin(l, p.Height) {
			continue // running heads and page numbers stand there
		}
		row := parts[r]
		for i, s := range row {
			outLeft := s.x1 < min(left-clear, deep*p.Width) && (i+1 == len(row) || row[i+1].x0-s.x1 > 20)
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
