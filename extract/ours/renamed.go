package ours

// former reads the field of a body at token i, the head of which stands before: one whose work passed to the office, or
// that took over the office's. The end is -1 when it is neither.
func (x *nameReader) former(i int) (finding, int) {
	for _, n := range x.voc.renamed {
		if n.What != "field" {
			continue
		}
		f := finding{how: maybe}
		e := n.old.match(x.n, i)
		switch {
		case e > 0 && !x.n.capital(e) && n.new.whole(x.field):
			f.note = "tên cũ; từ " + day(n.Day) + " việc chuyển về “" + n.New + "”, có thể là của cơ quan mình"
		case n.old.whole(x.field) && (x.date == "" || x.date >= n.Day):
			if e = n.new.match(x.n, i); e < 0 || x.n.capital(e) || e < x.voc.sectorEnd(x.headWords(), x.n, i) {
				continue
			}
			f.note = "tên mới; từ " + day(n.Day) + " việc của “" + n.Old + "” chuyển về đây, có thể là của cơ quan mình"
		default:
			continue
		}
		p := readPlaces(x.voc, x.n, e)
		if len(p.list) > 0 && x.placed(p, x.many).how == other {
			f.how, f.note = other, noteOther
		}
		f.words = x.words(x.from, p.end)
		return f, p.end
	}
	return finding{}, -1
}

// movedPlace tells in words that a province became part of the office's, or the office's of it; "" when neither.
func (r *reading) movedPlace(m place) string {
	mine, ok := r.up[province]
	if !ok || m.level&province == 0 {
		return ""
	}
	for _, n := range r.voc.renamed {
		if n.What != "place" {
			continue
		}
		switch {
		case n.old.whole(m.proper) && n.new.whole(mine.proper):
			return "tên cũ; từ " + day(n.Day) + " nhập vào địa phương của cơ quan mình, có thể là của cơ quan mình"
		case n.new.whole(m.proper) && n.old.whole(mine.proper) && (r.date == "" || r.date >= n.Day):
			return "từ " + day(n.Day) + " địa phương của cơ quan mình nhập vào đây, có thể là của cơ quan mình"
		}
	}
	return ""
}

// endedNote tells in words that districts ended, when the dispatch is of a later day.
func (r *reading) endedNote() (string, bool) {
	for _, n := range r.voc.renamed {
		if n.What == "level" && (r.date == "" || r.date >= n.Day) {
			return "từ " + day(n.Day) + " không còn cấp huyện, việc có thể về cấp xã", true
		}
	}
	return "", false
}
