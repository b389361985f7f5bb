package scan

import "image"

// drawnLines finds the straight lines drawn on the page: the edges of tables, the strokes under a heading. n is by how much
// the plane was shrunk; the boxes are in pixels of the full one.
func drawnLines(tone *plane) []image.Rectangle {
	const n = 2
	p := shrink(tone, n)
	var out []image.Rectangle
	for _, r := range longRuns(p) {
		out = append(out, image.Rect(r.Min.X*n, r.Min.Y*n, r.Max.X*n, r.Max.Y*n))
	}
	for _, r := range longRuns(transposed(p)) {
		out = append(out, image.Rect(r.Min.Y*n, r.Min.X*n, r.Max.Y*n, r.Max.X*n))
	}
	return out
}

func transposed(p *plane) *plane {
	w, h := p.Rect.Dx(), p.Rect.Dy()
	out := newPlane(h, w)
	for y := range h {
		for x := range w {
			out.Pix[x*h+y] = p.Pix[y*p.Stride+x]
		}
	}
	return out
}

// longRuns gives the boxes of dark runs in rows, at 112 dots an inch. A line that is not quite level steps from row to
// row: runs that touch are one.
func longRuns(p *plane) []image.Rectangle {
	const (
		least    = 52 // pixels, 1.2 cm: no stroke of a letter is so long
		gap      = 2  // pixels that may be missing within a run
		thick    = 5  // pixels, 1.2 mm: more is no line
		most     = 4000
		ink      = 170 // thin lines get pale when the page is shrunk
		piece    = 9   // pixels: shorter pieces are no part of a line
		nextPart = 4   // pixels between two pieces of one line
	)
	type line struct {
		box  image.Rectangle
		last int // row in which it was last seen
	}
	var open []*line
	var out []image.Rectangle
	w, h := p.Rect.Dx(), p.Rect.Dy()
	closeBefore := func(y int) {
		kept := open[:0]
		for _, l := range open {
			switch {
			case l.last >= y:
				kept = append(kept, l)
			case l.box.Dx() >= least && (l.box.Dy() <= thick || l.box.Dx() > 60*l.box.Dy()):
				out = append(out, l.box)
			}
		}
		open = kept
	}
	for y := range h {
		row := p.Pix[y*p.Stride : y*p.Stride+w]
		for x := 0; x < w; {
			if row[x] >= ink {
				x++
				continue
			}
			from, end := x, x+1
			for x++; x < w && x-end <= gap; x++ {
				if row[x] < ink {
					end = x + 1
				}
			}
			if end-from < piece {
				continue
			}
			run := image.Rect(from, y, end, y+1)
			var into *line
			kept := open[:0]
			for _, l := range open {
				if l.last >= y-2 && run.Min.X <= l.box.Max.X+nextPart && l.box.Min.X <= run.Max.X+nextPart {
					if into == nil {
						into = l
					} else { // the run joins two
						into.box = into.box.Union(l.box)
						continue
					}
				}
				kept = append(kept, l)
			}
			open = kept
			if into == nil {
				into = &line{box: run}
				open = append(open, into)
			}
			into.box, into.last = into.box.Union(run), y
		}
		closeBefore(y - 1)
		if len(out) > most {
			return nil // a picture, not a page
		}
	}
	closeBefore(h + 1)
	return out
}
