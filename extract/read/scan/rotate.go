package scan

import "math"

// Places are reckoned in 1/65536 of a pixel; between two pixels so many are told apart.
const (
	placeBits = 16
	phaseBits = 7
	phases    = 1 << phaseBits
)

// curve holds the weights of the four pixels around a place between the second and the third, in 1/4096, by Catmull and
// Rom's curve.
var curve = func() (out [phases][4]int32) {
	for i := range out {
		t := float64(i) / phases
		t2, t3 := t*t, t*t*t
		for k, v := range [4]float64{-0.5*t + t2 - 0.5*t3, 1 - 2.5*t2 + 1.5*t3, 0.5*t + 2*t2 - 1.5*t3, -0.5*t2 + 0.5*t3} {
			out[i][k] = int32(math.Round(v * 4096))
		}
	}
	return out
}()

// rotated turns the plane clockwise by the angle in radians about its middle, with blank around.
func rotated(p *plane, angle float64, blank uint8) *plane {
	return turnedBy(p, angle, func(x, y int) uint8 {
		x0, y0 := x>>placeBits, y>>placeBits
		w, h := p.Rect.Dx(), p.Rect.Dy()
		if x0 < 1 || y0 < 1 || x0+2 >= w || y0+2 >= h {
			if x0 < 0 || y0 < 0 || x0 >= w || y0 >= h {
				return blank
			}
			return p.Pix[y0*p.Stride+x0]
		}
		kx, ky := &curve[x>>(placeBits-phaseBits)&(phases-1)], &curve[y>>(placeBits-phaseBits)&(phases-1)]
		sum := int32(0)
		for j, at := 0, (y0-1)*p.Stride+x0-1; j < 4; j, at = j+1, at+p.Stride {
			row := p.Pix[at : at+4 : at+4]
			sum += ky[j] * ((kx[0]*int32(row[0]) + kx[1]*int32(row[1]) + kx[2]*int32(row[2]) + kx[3]*int32(row[3]) + 1<<11) >> 12)
		}
		return uint8(min(max((sum+1<<11)>>12, 0), 255))
	})
}

// rotatedColour does it without values between pixels: the edges of colours are soft anyway.
func rotatedColour(p *plane, angle float64) *plane {
	const half = 1 << (placeBits - 1)
	return turnedBy(p, angle, func(x, y int) uint8 {
		if x, y = (x+half)>>placeBits, (y+half)>>placeBits; x < 0 || y < 0 || x >= p.Rect.Dx() || y >= p.Rect.Dy() {
			return 0
		}
		return p.Pix[y*p.Stride+x]
	})
}

// turnedBy asks for the value of each pixel at the place where it was.
func turnedBy(p *plane, angle float64, value func(x, y int) uint8) *plane {
	if p == nil {
		return nil
	}
	w, h := p.Rect.Dx(), p.Rect.Dy()
	out := newPlane(w, h)
	sin, cos := math.Sincos(angle)
	cx, cy := float64(w-1)/2, float64(h-1)/2
	place := func(v float64) int { return int(math.Round(v * (1 << placeBits))) }
	right, down := place(cos), -place(sin) // from a pixel to the next
	for y := range h {
		dy := float64(y) - cy
		px, py := place(cx-cos*cx+sin*dy), place(cy+sin*cx+cos*dy)
		row := out.Pix[y*w : (y+1)*w]
		for x := range row {
			row[x] = value(px, py)
			px, py = px+right, py+down
		}
	}
	return out
}
