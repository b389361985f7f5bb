package scan

import (
	"math"

	"congvan"
	"congvan/extract/read/pdf/flow"
	"congvan/paper"
	"congvan/paper/layout"
)

// finish turns the words of all pages into those of the flow. Sizes are measured with some error: those next to the one
// in which most of the text is set are that one.
func (r *Recognition) finish() {
	weight := map[int]int{} // letters by half points
	for _, p := range r.read {
		if p == nil {
			continue
		}
		for _, w := range p.words {
			if !w.apart {
				weight[int(math.Round(2*w.size/p.scale))] += letters(w.text)
			}
		}
	}
	body, most := 0, 0
	for size := range weight {
		if n := weight[size-1] + 2*weight[size] + weight[size+1]; n > most || n == most && size < body {
			body, most = size, n
		}
	}
	for i, p := range r.read {
		if p != nil {
			r.Pages[i] = p.flow(float64(body) / 2)
		}
	}
}

// flow gives the page in points; body is the size of most of the text.
func (p *page) flow(body float64) flow.Page {
	out := flow.Page{Number: p.number, Width: p.width, Height: p.height}
	pt := func(px int) float64 { return float64(px) / p.scale }
	sin, cos := math.Sincos(p.tilt)
	cx, cy := p.width/2, p.height/2
	level := func(x, y float64) (dx, dy float64) { // by how much a place moves when the tilt is taken out
		x, y = x-cx, y-cy
		return cos*x - sin*y - x, sin*x + cos*y - y
	}
	for _, w := range p.words {
		size := w.size / p.scale
		near := 1.0
		if w.letters < 8 {
			near = 1.6
		}
		if math.Abs(size-body) <= near {
			size = body
		} else {
			size = math.Round(size)
		}
		dx, dy := level(pt(w.box.Min.X+w.box.Max.X)/2, pt(w.box.Min.Y+w.box.Max.Y)/2)
		w.x, w.y = pt(w.box.Min.X)+dx, pt(w.box.Min.Y)+dy
		_, rise := level(w.middle/p.scale, w.base/p.scale)
		out.Words = append(out.Words, flow.Word{
			Text: paper.NFC(w.text), X0: w.x, X1: pt(w.box.Max.X) + dx, Y0: w.y, Y1: pt(w.box.Max.Y) + dy,
			Base: w.base/p.scale + rise, Apart: w.apart, Red: w.red, Confidence: math.Round(w.trust*1000) / 1000,
			Style: paper.Run{Size: paper.Length(max(size, 4)), Bold: w.bold, Italic: w.italic},
		})
	}
	for _, l := range p.lines {
		dx, dy := level(pt(l.Min.X+l.Max.X)/2, pt(l.Min.Y+l.Max.Y)/2)
		out.Rules = append(out.Rules, flow.Rule{X0: pt(l.Min.X) + dx, Y0: pt(l.Min.Y) + dy, X1: pt(l.Max.X) + dx, Y1: pt(l.Max.Y) + dy})
	}
	return out
}

// Settle gives the warnings, with the ranges of the words that they are about, and puts the boxes of all words where they
// stand on the picture as it lies. The pages are those that flow.Build gave for r.Pages, maybe among others.
func (r *Recognition) Settle(pages *layout.Pages) []congvan.Warning {
	var out []congvan.Warning
	byNumber := map[int]*layout.Page{}
	for i := range pages.Pages {
		byNumber[pages.Pages[i].Number] = &pages.Pages[i]
	}
	for i, p := range r.read {
		if p == nil {
			w := congvan.NewWarning(congvan.NoText)
			why := failure(r.fault[i])
			w.Message = congvan.Message{VI: why.What.VI + "; " + why.Next.VI, EN: why.What.EN + "; " + why.Next.EN}
			out = append(out, onPage(w, r.Pages[i].Number))
			continue
		}
		on := byNumber[p.number]
		if on == nil {
			continue
		}
		out = append(out, p.warnings(on)...)
		lay(on, -p.angle-p.tilt)
	}
	return out
}

const poor = 0.75 // mean confidence below which many words are wrong

func (p *page) warnings(on *layout.Page) []congvan.Warning {
	var out []congvan.Warning
	switch {
	case p.blank:
	case len(p.words) == 0:
		out = append(out, onPage(congvan.NewWarning(congvan.NoText), p.number))
	case p.confidence < poor:
		out = append(out, onPage(congvan.NewWarning(congvan.OCRPoor), p.number))
	}
	for _, d := range p.doubts {
		w := congvan.NewWarning(d.code)
		if d.word != nil {
			if rng, ok := p.find(on, d.word); ok {
				w.Ranges = congvan.Ranges{rng}
			}
		}
		if d.message.VI != "" {
			w.Message = congvan.Message{VI: w.Message.VI + ": " + d.message.VI, EN: w.Message.EN + ": " + d.message.EN}
		}
		out = append(out, w)
	}
	return out
}

func onPage(w congvan.Warning, number int) congvan.Warning {
	place := pagePlace(number)
	w.Message = congvan.Message{VI: place.VI + ": " + w.Message.VI, EN: place.EN + ": " + w.Message.EN}
	return w
}

// find gives the range of a word in the text.
func (p *page) find(on *layout.Page, w *word) (congvan.Range, bool) {
	for i := range on.Lines {
		for _, l := range on.Lines[i].Words {
			if math.Abs(l.Box.X-w.x) < 0.2 && math.Abs(l.Box.Y-w.y) < 0.2 && l.Range[0] < l.Range[1] {
				return l.Range, true
			}
		}
	}
	return congvan.Range{}, false
}

// lay turns the boxes clockwise by the angle about the middle of the page: each keeps its size, its middle moves.
func lay(on *layout.Page, angle float64) {
	if angle == 0 {
		return
	}
	sin, cos := math.Sincos(angle)
	cx, cy := float64(on.Width)/2, float64(on.Height)/2
	for i := range on.Lines {
		l := &on.Lines[i]
		var x0, y0, x1, y1 float64
		for j := range l.Words {
			b := &l.Words[j].Box
			dx, dy := b.X+b.W/2-cx, b.Y+b.H/2-cy
			b.X, b.Y = tenth(cx+cos*dx-sin*dy-b.W/2), tenth(cy+sin*dx+cos*dy-b.H/2)
			if j == 0 {
				x0, y0, x1, y1 = b.X, b.Y, b.X+b.W, b.Y+b.H
			}
			x0, y0, x1, y1 = min(x0, b.X), min(y0, b.Y), max(x1, b.X+b.W), max(y1, b.Y+b.H)
		}
		if len(l.Words) > 0 {
			l.Box.X, l.Box.Y, l.Box.W, l.Box.H = x0, y0, tenth(x1-x0), tenth(y1-y0)
		}
	}
}

func tenth(v float64) float64 { return math.Round(v*10) / 10 }
