package ours

// governs are the kinds of people's committees.
var governs = []string{"tinh", "huyen", "xa"}

// governments reads places that stand for their people's committees: "các xã, phường".
func (x *nameReader) governments(i int) bool {
	p := readPlaces(x.voc, x.n, i)
	if len(p.list) == 0 || p.list[0].level == central {
		return false
	}
	f := finding{words: x.words(x.from, p.end), note: noteOther}
	if x.is(governs) {
		v := x.placed(p, true)
		f = x.apart(finding{how: v.how, words: f.words, note: v.note}, v.named)
	}
	x.head = ""
	x.narrow(f, p.end, false)
	return true
}

// group reads a word for many offices, or for an office whose name is not given: "các sở", "nhà trường".
func (x *nameReader) group(i int) bool {
	g, e := x.voc.groupAt(x.n, i)
	if g == nil || x.voc.bodyEnd(x.n, i) > e && exactly(manyWords, x.n, e) < 0 { // "Ban Chấp hành …"
		return false
	}
	kinds, h := x.voc.kindAt(x.n, i)
	head := ""
	if h == e {
		head = keyText(kinds[0].words)
	}
	if x.n.capital(e) || x.n.is(e, ':') || x.n.is(e, '(') && x.enumerates(e+1, head) { // "các Sở Tài chính, Nội vụ"
		if x.n.capital(e) && (!x.many || !x.enumerates(e, head)) {
			return false
		}
		if head != "" {
			x.head, x.at = head, e
			return true
		}
	}
	if x.voc.sectorEnd(head, x.n, e) > 0 { // "sở tài chính"
		return false
	}
	x.head = ""
	f := finding{words: x.words(x.from, e), note: noteOther}
	single := !x.many && x.ends(e) && !x.n.is(e, ',') // "Sở", "nhà trường": which, the issuer tells
	theirs := x.issuer.known && !x.issuer.us && x.issuer.peer(x.body)
	switch {
	case g.people:
	case g.inside && x.issuer.us:
		f.how, f.note = ours, noteUnit
	case single && x.is(g.kinds) && theirs:
	case single && head != "" && head == x.headWords() && !x.issuer.us:
		f.how, f.note = maybe, noteWhose
	case g.every && x.list:
		f.how, f.note = maybe, noteWhose
	case g.every, x.is(g.kinds):
		f.how, f.note, f.all = ours, noteGroup, x.all && g.every
		switch {
		case x.issuer.us && single:
			f.note = noteIssuer
		case x.issuer.us && g.every:
			f.note = noteUnit
		}
	}
	x.list = x.list || g.inside && f.how == other
	x.named = g.inside || g.people
	x.narrow(f, e, g.every)
	return true
}

// enumerates tells whether names under the head are listed from token i on.
func (x *nameReader) enumerates(i int, head string) bool {
	return head != "" && x.n.capital(i) && (x.voc.sectorEnd(head, x.n, i) > 0 || head == x.headWords() && x.field.match(x.n, i) > 0)
}

// another reads the name of a body that is not the office.
func (x *nameReader) another(i int) bool {
	e := x.voc.headEnd(x.n, i)
	if e < 0 {
		return false
	}
	x.settle(i)
	kinds, h := x.voc.kindAt(x.n, i)
	inside := x.inside(i)
	x.head = ""
	if len(kinds) > 0 {
		x.head = keyText(kinds[0].words)
		if s := x.voc.sectorEnd(x.head, x.n, h); s > 0 {
			e = s
		}
	}
	e = x.past(e)
	j, owned, local := e, false, false
	for ; !x.ends(j); j++ {
		if p := readPlaces(x.voc, x.n, j); len(p.list) > 0 {
			local = x.is(governs) && x.placed(p, x.many).how == ours
			j, owned = p.end-1, true
		} else if j > e && x.voc.headEnd(x.n, j) > 0 && exactly(ofWords, x.n, j-1) > 0 {
			owned = true
		}
	}
	f := finding{words: x.words(x.from, j), note: noteOther}
	switch {
	case inside && x.issuer.us && !owned:
		f.how, f.note = ours, noteUnit
	case inside && local && !x.issuer.us: // "Phòng Kinh tế xã An Phú", for its people's committee
		f = x.apart(finding{how: maybe, words: f.words, note: noteMaybeUnit}, true)
	}
	x.found(f)
	x.at, x.named = x.past(j), true
	return true
}

// unknown passes words that the lexicon does not know; after a name they may be the rest of it: "Ban Chỉ đạo phòng, chống
// thiên tai".
func (x *nameReader) unknown(i int, afterName bool) {
	j := x.next(i + 1)
	f := finding{words: x.words(x.from, j), note: noteOther}
	if x.head == "" && !afterName {
		f.how, f.note = maybe, noteUnknown
	}
	x.settle(i)
	x.found(f)
	x.at, x.named = j, afterName
}
