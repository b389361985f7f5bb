package scan

// lean is the slope of italic letters.
const lean = 0.25

// style tells bold and italic words. The strokes of most words of a page are thin and upright; bold ones are measured
// against these.
func (p *page) style(segs []*segment) {
	stems := map[*word]float64{}
	var usual []float64
	for _, s := range segs {
		for _, w := range s.words {
			if letters(w.text) >= 2 && !w.red {
				stems[w] = stem(p.planes.tone, w.box) / s.size
				usual = append(usual, stems[w])
			}
		}
	}
	thin := middle(usual)
	for _, s := range segs {
		var bold, known, slanted, straight float64
		changes := 0
		var before *word
		for _, w := range s.words {
			if v, ok := stems[w]; ok {
				n := float64(letters(w.text))
				known += n
				if w.bold = v > 1.38*thin; w.bold {
					bold += n
				}
				if before != nil && before.bold != w.bold {
					changes++
				}
				before = w
				straight += upright(p.planes.tone, w.box, 0)
				slanted += upright(p.planes.tone, w.box, lean)
			}
		}
		italic := slanted > 1.12*straight
		for i, w := range s.words {
			w.italic = italic
			switch {
			case bold > 0.7*known, changes > 2 && bold > 0.5*known: // nobody sets every other word bold
				w.bold = true
			case bold < 0.15*known, changes > 2:
				w.bold = false
			case stems[w] == 0 && i > 0: // a sign alone goes with what stands before it
				w.bold = s.words[i-1].bold
			}
		}
	}
}
