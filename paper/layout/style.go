package layout

import (
	"math"
	"strconv"
	"strings"

	"congvan/paper"
	"congvan/paper/layout/measure"
)

// twip rounds to a twentieth of a point, the unit in which word processors lay out.
func twip(l paper.Length) paper.Length {
	const most = 1 << 14 // points: far beyond any page
	if l != l {
		return 0
	}
	return paper.Length(math.Round(float64(min(max(l, -most), most))*20)) / 20
}

// What rounding may add up to in a comparison of lengths: of gaps and heights, and of the widths of letters.
const (
	slack     = 0.025
	lineSlack = 0.004
)

// defaultSize is the size of text without one, that of the style Normal.
const defaultSize paper.Length = 14

// size gives the font size of a run in half points.
func size(r *paper.Run) paper.Length {
	if !(r.Size > 0) {
		return defaultSize
	}
	return paper.Length(math.Round(float64(min(max(r.Size, 1), 1638))*2)) / 2
}

// shown gives the text of a run as it is printed.
func shown(r *paper.Run) string {
	text := paper.NFC(r.Text)
	if r.Caps {
		return strings.ToUpper(text)
	}
	return text
}

// look is how a stretch of text is drawn.
type look struct {
	run    *paper.Run
	face   *measure.Face
	size   paper.Length // drawn; smaller than the run's where it is raised
	rise   paper.Length // of its baseline
	above  paper.Length // height above the line's baseline, external leading included, of the full size
	below  paper.Length
	number bool // stands for the page's number
}

// Raised text, as LibreOffice draws it: of this size, and so far above or below the baseline.
const (
	raisedSize = 0.58
	superRise  = 0.33
	subDrop    = 0.08
)

func lookOf(r *paper.Run) look {
	l := look{run: r, face: measure.Of(r.Bold, r.Italic), size: size(r), number: r.Field == paper.PageNumberField}
	l.above, l.below = heights(l.face, l.size)
	raise := r.Raise
	if r.Note != 0 {
		raise = 1
	}
	switch {
	case raise > 0:
		l.rise, l.size = superRise*l.size, raisedSize*l.size
	case raise < 0:
		l.rise, l.size = -subDrop*l.size, raisedSize*l.size
	}
	return l
}

// heights gives the height of a line of one size above and below its baseline. The sum is 1.15 of the size, rounded up
// to a twip: measured in LibreOffice 7.4 for Liberation Serif, and what Word gives for Times New Roman.
func heights(f *measure.Face, size paper.Length) (above, below paper.Length) {
	total := paper.Length(math.Ceil((f.Ascent+f.Descent+f.Gap)*float64(size)*20-0.01)) / 20
	above = twip(paper.Length(f.Ascent+f.Gap) * size)
	return above, total - above
}

// width gives the width of letters. Each is as wide as LibreOffice 7.4 takes it for: a whole number of 1/120 point,
// found by the widths at which lines of one letter break.
func (l *look) width(s string) paper.Length {
	const parts = 120
	w, size := 0.0, float64(l.size)*parts
	for _, r := range s {
		w += math.Floor(l.face.Advance(r)*size + 0.5)
	}
	return paper.Length(w / parts)
}

// runText gives the text that a run shows on a page with the number.
func runText(r *paper.Run, page int) string {
	switch {
	case r.Field == paper.PageNumberField:
		return strconv.Itoa(page)
	case r.Note != 0:
		return strconv.Itoa(r.Note)
	}
	return shown(r)
}
