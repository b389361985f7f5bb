package glyph

// meet gives what two boxes share; one of no size where they share nothing.
func (b box) meet(o box) box {
	b = box{max(b.x0, o.x0), max(b.y0, o.y0), min(b.x1, o.x1), min(b.y1, o.y1)}
	b.x1, b.y1 = max(b.x0, b.x1), max(b.y0, b.y1)
	return b
}

// holds tells whether the point lies in the box or so near.
func (b box) holds(x, y, near float64) bool {
	return x >= b.x0-near && x <= b.x1+near && y >= b.y0-near && y <= b.y1+near
}

// cutOff makes the path the bound of what is drawn after it. Of a path with curves the bound is not looked for.
func (p *painter) cutOff() {
	p.clipping = false
	pts := p.path.points
	if len(pts) == 0 {
		return
	}
	b := box{pts[0].x, pts[0].y, pts[0].x, pts[0].y}
	for _, q := range pts {
		if q.curve {
			return
		}
		b = box{min(b.x0, q.x), min(b.y0, q.y), max(b.x1, q.x), max(b.y1, q.y)}
	}
	if b.x1 > b.x0 && b.y1 > b.y0 { // else it was not meant
		p.clip = p.clip.meet(b)
	}
}

// cutAway tells whether nothing of the line shows. Where no bound was set all shows.
func (p *painter) cutAway(line box) bool {
	return p.clip != (box{}) && !p.clip.holds((line.x0+line.x1)/2, (line.y0+line.y1)/2, max(line.x1-line.x0, line.y1-line.y0)/2+2)
}

// maxLooks is how often letters of one page are held against what lies under or over them; a page of an office has some
// thousands of each at most, and few of them are white or under a picture.
const maxLooks = 20_000_000

// over tells whether something dark, or a picture, was painted where the point is.
func (pg *page) over(x, y float64) bool {
	if pg.looks += len(pg.grounds) + len(pg.images); pg.looks > maxLooks {
		return false
	}
	for _, all := range [][]box{pg.grounds, pg.images} {
		for _, b := range all {
			if b.holds(x, y, 0) {
				return true
			}
		}
	}
	return false
}
