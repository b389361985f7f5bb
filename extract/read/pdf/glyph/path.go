package glyph

import (
	"math"

	"congvan/extract/read/pdf/flow"
)

// path is the path under construction: its subpaths in the page's space.
type path struct{ points []point }

type point struct {
	x, y  float64
	start bool // begins a subpath
	curve bool // reached by a curve: no straight line
}

const maxPath = 100_000

// draw runs the operators that build and paint paths; false where op is none of them.
func (p *painter) draw(op string) bool {
	switch op {
	case "m":
		p.point(p.num(1), p.num(0), true, false)
	case "l":
		p.point(p.num(1), p.num(0), false, false)
	case "c", "v", "y":
		p.point(p.num(1), p.num(0), false, true)
	case "h":
		p.close()
	case "re":
		x, y, w, h := p.num(3), p.num(2), p.num(1), p.num(0)
		p.point(x, y, true, false)
		p.point(x+w, y, false, false)
		p.point(x+w, y+h, false, false)
		p.point(x, y+h, false, false)
		p.point(x, y, false, false)
	case "S":
		p.strokePath()
	case "s":
		p.close()
		p.strokePath()
	case "f", "F", "f*":
		p.fillPath()
	case "B", "B*", "b", "b*":
		if op[0] == 'b' {
			p.close()
		}
		p.fillPath()
		p.strokePath()
	case "n":
	case "W", "W*":
		p.clipping = true
		return true
	case "sh":
		p.ground(p.clip)
		return true
	default:
		return false
	}
	switch op {
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n":
		if p.clipping {
			p.cutOff()
		}
		p.path.points = p.path.points[:0]
	}
	return true
}

func (p *painter) point(x, y float64, start, curve bool) {
	if len(p.path.points) < maxPath {
		x, y = p.ctm.apply(x, y)
		p.path.points = append(p.path.points, point{x, y, start, curve})
	}
}

// close draws the line back to where the subpath began.
func (p *painter) close() {
	for i := len(p.path.points) - 1; i >= 0; i-- {
		if q := p.path.points[i]; q.start {
			p.path.points = append(p.path.points, point{q.x, q.y, false, false})
			return
		}
	}
}

// strokePath notes the straight lines of a stroked path.
func (p *painter) strokePath() {
	if white(p.line) {
		return
	}
	half := p.width * p.ctm.scale() / 2
	pts := p.path.points
	for i := 1; i < len(pts); i++ {
		a, b := pts[i-1], pts[i]
		if b.start || b.curve {
			continue
		}
		p.rule(box{min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y)}, half)
	}
}

// ground notes a painted area: white letters show on it.
func (p *painter) ground(b box) {
	if len(p.page.grounds) < maxGrounds && p.off == 0 {
		p.page.grounds = append(p.page.grounds, b.meet(p.clip))
	}
}

// fillPath notes filled rectangles that are so thin that they are lines, and what is painted as a ground.
func (p *painter) fillPath() {
	if white(veiled(p.fill, p.veil)) {
		return
	}
	pts := p.path.points
	for from := 0; from < len(pts); {
		to := from + 1
		b := box{pts[from].x, pts[from].y, pts[from].x, pts[from].y}
		curved := false
		for ; to < len(pts) && !pts[to].start; to++ {
			q := pts[to]
			b = box{min(b.x0, q.x), min(b.y0, q.y), max(b.x1, q.x), max(b.y1, q.y)}
			curved = curved || q.curve
		}
		if curved && p.off == 0 {
			p.page.shapes++
		}
		if thin := min(b.x1-b.x0, b.y1-b.y0) <= 3; !thin {
			p.ground(b)
		} else if n := to - from; !curved && n >= 4 && n <= 6 {
			p.rule(b, 0)
		}
		from = to
	}
}

// rule notes a line that runs along an axis. Artifacts count: writers mark the lines of tables so.
func (p *painter) rule(b box, half float64) {
	const shortest = 3 // points
	w, h := b.x1-b.x0, b.y1-b.y0
	if p.apart || p.off > 0 || p.cutAway(b) || min(w, h) > 3 || max(w, h) < shortest || math.IsNaN(w+h) || len(p.page.rules) >= maxRules {
		return
	}
	half = min(half, 3)
	if w >= h {
		b.y0, b.y1 = b.y0-half, b.y1+half
	} else {
		b.x0, b.x1 = b.x0-half, b.x1+half
	}
	p.page.rules = append(p.page.rules, flow.Rule{X0: b.x0, Y0: b.y0, X1: b.x1, Y1: b.y1})
}
