package scan

import "math"

const (
	maxSkew   = 3.0  // degrees: more is no page laid on a scanner
	leastSkew = 0.03 // degrees: less does not show
)

// skew gives the angle in radians by which the lines of text run down to the right. It tries angles and takes the one
// under which dark rows and light rows are told apart best.
func skew(tone *plane) float64 {
	n := max(1, tone.Rect.Dx()/700)
	small := shrink(tone, n)
	dark := darkest(small)
	if len(dark) < 200 {
		return 0
	}
	h := small.Rect.Dy()
	best, most := 0.0, -1.0
	try := func(deg float64) {
		if s := sharpness(dark, small.Rect.Dx(), h, deg); s > most*1.0005 {
			best, most = deg, s
		}
	}
	try(0)
	for deg := -maxSkew; deg <= maxSkew; deg += 0.5 {
		try(deg)
	}
	for _, step := range []float64{0.1, 0.02} {
		for mid, i := best, -5; i <= 5; i++ {
			try(mid + float64(i)*step)
		}
	}
	if math.Abs(best) < leastSkew || math.Abs(best) > maxSkew {
		return 0
	}
	return best * math.Pi / 180
}

type point struct {
	x, y   float32
	weight float32
}

// darkest gives the points of ink, at most so many that trying angles stays cheap.
func darkest(p *plane) []point {
	const most = 60_000
	limit := uint8(max(60, int(median(p.Pix))*7/10))
	var out []point
	w, h := p.Rect.Dx(), p.Rect.Dy()
	for y := h / 50; y < h-h/50; y++ {
		for x := w / 50; x < w-w/50; x++ { // the edges of the sheet run askew by themselves
			if v := p.Pix[y*p.Stride+x]; v < limit {
				out = append(out, point{float32(x), float32(y), float32(limit - v)})
			}
		}
	}
	if step := len(out)/most + 1; step > 1 {
		kept := out[:0]
		for i := 0; i < len(out); i += step {
			kept = append(kept, out[i])
		}
		out = kept
	}
	return out
}

// sharpness measures how uneven the ink lies over the rows that run down to the right by the angle.
func sharpness(dark []point, w, h int, deg float64) float64 {
	slope := float32(math.Tan(deg * math.Pi / 180))
	room := int(float64(w)*math.Tan(maxSkew*1.3*math.Pi/180)) + 2
	rows := make([]float64, h+2*room)
	for _, p := range dark {
		y := int(p.y-slope*p.x+0.5) + room
		if y >= 0 && y < len(rows) {
			rows[y] += float64(p.weight)
		}
	}
	sum := 0.0
	for i := 1; i < len(rows); i++ {
		d := rows[i] - rows[i-1]
		sum += d * d
	}
	return sum
}
