package ours

// verdict is what places or an owner say about a name or group.
type verdict struct {
	how   how
	note  string
	named bool // one of the office's own places is named
}

var (
	ofWords   = phrases("thuộc", "trực thuộc", "của", "thuộc, trực thuộc", "trực thuộc, thuộc", "thuộc và trực thuộc", "thuộc quyền quản lý của", "thuộc phạm vi quản lý của", "do")
	directly  = phrases("trực thuộc", "thuộc, trực thuộc", "thuộc và trực thuộc")
	inWords   = phrases("trên địa bàn", "trong địa bàn", "thuộc địa bàn", "trong", "ở", "tại", "toàn", "trong toàn", "trong phạm vi", "trên phạm vi", "trên toàn", "trên")
	wideWords = phrases("cả nước", "trong cả nước", "trên cả nước", "toàn quốc", "trên toàn quốc", "trong toàn quốc", "nói chung", "trong ngành", "toàn ngành", "trong toàn ngành")
	keyState  = scan("chính phủ")
)

// tierOrder gives higher levels the smaller number.
func tierOrder(l level) int {
	for i, x := range []level{central, province, district, commune} {
		if l&x != 0 {
			return i
		}
	}
	return 9
}

// placed tells whether the office's own name with these places means the office.
func (r *reading) placed(p places, many bool) verdict {
	mine := r.level()
	if len(p.list) == 0 {
		switch {
		case !r.bare(), mine == noLevel, r.inHead, r.issuer.us:
			return verdict{how: ours, note: noteSelf}
		}
		return verdict{how: maybe, note: noteWhose}
	}
	v := verdict{how: ours, note: noteSelf}
	if many {
		v.note = noteGroup
	}
	var mentioned, same, differs, open level
	var moved string
	for _, m := range p.list {
		mentioned |= m.level
		if m.proper == nil {
			continue
		}
		switch r.compare(m) {
		case ours:
			same |= m.level
		case other:
			differs |= m.level
			if note := r.movedPlace(m); note != "" {
				moved = note
			}
		default:
			open |= m.level
		}
	}
	v.named = same != noLevel
	switch {
	case differs&^same != noLevel && moved != "":
		return verdict{how: maybe, note: moved}
	case differs&^same != noLevel:
		return verdict{how: other, note: noteOther}
	case r.bare() && !r.inHead && mine != noLevel && mentioned&mine == noLevel:
		if mentioned&district != noLevel && mine == commune {
			if f, ok := r.endedNote(); ok {
				return verdict{how: maybe, note: f}
			}
		}
		return verdict{how: other, note: noteOther}
	case open&mine != noLevel && same&mine == noLevel:
		return verdict{how: maybe, note: "chưa rõ có phải địa phương của cơ quan mình không"}
	}
	return v
}

// compare tells whether a place is the office's.
func (r *reading) compare(m place) how {
	known := false
	for _, l := range []level{central, province, district, commune} {
		if m.level&l == 0 {
			continue
		}
		mine, ok := r.up[l]
		if !ok {
			continue
		}
		known = true
		if mine.proper.whole(m.proper) && (m.word == "" || mine.word == "" || m.word == mine.word) {
			return ours
		}
	}
	switch {
	case known:
		return other
	case r.near(m.proper):
		return ours
	}
	return maybe
}

// scope tells whether a group in these places holds the office.
func (r *reading) scope(p places, every bool) verdict {
	v := verdict{how: ours}
	mine := r.level()
	first := true
	for _, m := range p.list {
		w := verdict{how: ours}
		switch {
		case m.proper != nil:
			switch w.how = r.compare(m); {
			case w.how == ours:
				w.named = true
			case w.how == other:
				if note := r.movedPlace(m); note != "" {
					w = verdict{how: maybe, note: note}
				}
			}
		case m.tier && mine == noLevel:
			w.how = maybe
		case m.tier && m.level&mine == 0:
			w.how = other
		case m.tier, m.level&mine != 0:
		case mine == noLevel:
			if _, ok := r.up[m.level]; !ok && m.level != province && m.level != central {
				w.how = maybe
			}
		case tierOrder(m.level) > tierOrder(mine):
			w.how = other
		case m.level == central, every:
			w.how = maybe
		}
		if first || w.how > v.how {
			v, first = w, false
		}
	}
	return v
}

// narrow takes a group, and reads what narrows it and those before it, from token e on: "các sở, ngành liên quan".
func (x *nameReader) narrow(f finding, e int, every bool) {
	x.run = append(x.run, x.apart(f, false))
	x.at = e
	if n := exactly(wideWords, x.n, e); n > 0 {
		e, x.at = n, n
	}
	if x.ends(e) {
		return
	}
	v := verdict{how: ours}
	end := e
	for !x.ends(end) && !x.n.is(end, '-') {
		w, to := x.tail(end, every)
		if w.how < v.how || v.note == "" {
			w.named = w.named || v.named
			v = w
		}
		end = to
	}
	if w, ok := x.bracketed(end); ok && v.how == maybe {
		v = w
	}
	for i := range x.run {
		x.run[i] = x.run[i].narrowed(v, x.words(x.from, end))
	}
	x.settle(end)
	x.at = x.past(x.next(end))
	if x.ownersFollow(e, end) {
		for x.at < len(x.n) && !x.n.is(x.at, ';') && exactly(manyWords, x.n, x.at) < 0 {
			x.at++
		}
	}
}

// bracketed reads the office in the bracket at token i that says who is meant: "Cơ quan thường trực (Sở Nội vụ)".
func (x *nameReader) bracketed(i int) (verdict, bool) {
	if !x.n.is(i, '(') || x.voc.headEnd(x.n, i+1) < 0 {
		return verdict{}, false
	}
	e := longestAt(x.cores, x.n, i+1)
	if e < 0 || x.longerField(i+1, e) {
		return verdict{how: other}, true
	}
	v := x.placed(readPlaces(x.voc, x.n, e), false)
	return v, true
}

// narrowed is the finding of a group after what the words behind it say of it.
func (f finding) narrowed(v verdict, words string) finding {
	switch {
	case f.how == other && v.how == ours && v.note == noteUnit:
		return finding{how: ours, words: words, note: noteUnit}
	case f.how == other:
	case v.how == maybe && f.note == noteUnit: // "giáo viên chủ nhiệm các lớp" in the school's own paper
	case v.how < f.how:
		f.how, f.note, f.words, f.all = v.how, v.note, words, false
		if v.note == "" && v.how == maybe {
			f.note = noteDoubt
		} else if v.note == "" {
			f.note = noteOther
		}
	case v.how == ours && v.named && f.how == maybe:
		f.how, f.note, f.words = ours, noteGroup, words
	case v.how == ours && v.note != "":
		f.note, f.words = v.note, words
	}
	return f
}

// ownersFollow tells whether a list of owners goes on after the words: "các đơn vị chuyên trách của các bộ, ngành".
func (x *nameReader) ownersFollow(from, to int) bool {
	for i := from; i < to; i++ {
		if e := exactly(ofWords, x.n, i); e > 0 && exactly(manyWords, x.n, e) > 0 {
			return true
		}
	}
	return false
}

// tail reads the next words that narrow a group, and gives the token after them.
func (x *nameReader) tail(e int, every bool) (verdict, int) {
	n := x.n
	if p := readPlaces(x.voc, n, e); len(p.list) > 0 {
		return x.scope(p, every), p.end
	}
	if i := exactly(inWords, n, e); i > 0 {
		if p := readPlaces(x.voc, n, i); len(p.list) > 0 {
			return x.scope(p, false), p.end
		}
	}
	if i := exactly(ofWords, n, e); i > 0 {
		if p := readPlaces(x.voc, n, i); len(p.list) > 0 {
			return x.scope(p, every), p.end
		}
		if x.ends(i) {
			if exactly(directly, n, e) > 0 {
				return x.underIssuer(), i
			}
		} else if v, end := x.owner(max(i, exactly(manyWords, n, i))); end > 0 {
			return v, end
		}
	}
	end := e + 1
	for !x.ends(end) && !n.is(end, '-') {
		if p := readPlaces(x.voc, n, end); len(p.list) > 0 || exactly(inWords, n, end) > 0 || exactly(ofWords, n, end) > 0 {
			break
		}
		end++
	}
	return verdict{how: maybe, note: "(“" + x.words(e, end) + "”): " + noteDoubt}, end
}

// underIssuer judges "các đơn vị trực thuộc": those of the issuer.
func (x *nameReader) underIssuer() verdict {
	switch {
	case x.issuer.us:
		return verdict{how: ours, note: noteUnit}
	case x.issuer.parent:
		return verdict{how: ours}
	}
	return verdict{how: maybe, note: "chưa rõ trực thuộc cơ quan nào"}
}

// owner judges the body after "thuộc" whose units or offices the group means; the end is 0 when no body is named.
func (x *nameReader) owner(i int) (verdict, int) {
	n := x.n
	if e := longestAt(x.cores, n, i); e > 0 && !n.capital(e) && !x.longerField(i, e) {
		p := readPlaces(x.voc, n, e)
		if v := x.placed(p, false); v.how != other {
			v.note = noteUnit
			return v, x.next(p.end)
		}
	}
	if e := keyState.match(n, i); e > 0 {
		if x.is([]string{"bo", "trung-uong"}) {
			return verdict{how: ours}, x.next(e)
		}
		return verdict{how: other}, x.next(e)
	}
	if x.parent != nil {
		if e := x.parent.core.match(n, i); e > 0 && !n.capital(e) && !x.longerField(i, e) {
			p := readPlaces(x.voc, n, e)
			if !x.parent.bare() || len(p.list) == 0 || p.list[0].level&x.parent.level() != 0 {
				return verdict{how: x.scope(p, false).how}, x.next(p.end)
			}
		}
	}
	h := x.voc.headEnd(n, i)
	if h < 0 {
		return verdict{}, 0
	}
	kinds, k := x.voc.kindAt(n, i)
	if len(kinds) == 0 || k != h || !x.ends(h) { // a body that is named, and is not the parent
		end := x.next(max(h, x.sectorAfter(i)))
		if x.parent == nil && x.level() == noLevel {
			return verdict{how: maybe, note: "chưa rõ cơ quan mình có thuộc “" + x.words(i, end) + "” không"}, end
		}
		return verdict{how: other}, end
	}
	head := keyText(kinds[0].words)
	named := &body{kinds: kinds}
	switch {
	case head == x.headWords() && x.issuer.us:
		return verdict{how: ours, note: noteUnit}, h
	case x.parent != nil && x.parent.headWords() == head:
		if x.issuer.known && !x.issuer.parent && !x.issuer.us && x.issuer.peer(named) {
			return verdict{how: other}, h
		}
		return verdict{how: ours}, h
	case x.issuer.us && x.issuer.headWords() == head:
		return verdict{how: ours, note: noteUnit}, h
	case head == x.headWords() && !x.issuer.known, x.parent == nil && x.level() == noLevel:
		return verdict{how: maybe, note: noteWhose}, h
	}
	return verdict{how: other}, h
}

// sectorAfter gives the token after a known field of work in the name that begins with token i; -1 when there is none.
func (x *nameReader) sectorAfter(i int) int {
	kinds, h := x.voc.kindAt(x.n, i)
	if len(kinds) == 0 {
		return -1
	}
	return x.voc.sectorEnd(keyText(kinds[0].words), x.n, h)
}
