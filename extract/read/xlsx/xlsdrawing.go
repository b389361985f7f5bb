package xlsx

import (
	"slices"
	"strings"

	"congvan/paper"
)

// textBox reads the text of a drawn object; that of a remark on a cell is none of the sheet.
func (s *oldSheet) textBox(r *records) error {
	const remark, markSize = 0x19, 8
	size, marked, own := u16(r.body, 10), u16(r.body, 12), len(r.body)
	p := r.continued()
	p.skip(own)
	wide := p.byte()&1 != 0
	text := p.text(size, wide)
	var marks [][2]int
	for range min(marked/markSize, len(text)+1) {
		marks = append(marks, [2]int{p.u16(), p.u16()})
		p.skip(4)
	}
	if s.object == remark {
		return nil
	}
	par := &paper.Paragraph{TextBox: true}
	end := func() {
		if filled := slices.ContainsFunc(par.Runs, func(r paper.Run) bool { return strings.TrimSpace(r.Text) != "" }); filled {
			s.letters.Decode(par.Runs)
			s.boxes = append(s.boxes, par)
		}
		par = &paper.Paragraph{TextBox: true}
	}
	for _, run := range s.old.dressed(text, marks) {
		for line := range strings.Lines(run.Text) {
			one := run
			if one.Text = strings.TrimRight(line, "\r\n"); one.Text != "" {
				par.Runs = append(par.Runs, one)
			}
			if strings.HasSuffix(line, "\n") {
				end()
			}
		}
	}
	end()
	return s.take(2*len(text) + runCost)
}
