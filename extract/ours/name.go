package ours

import (
	"strings"

	"congvan/extract/token"
)

// how sure it is that a name means the office.
type how int

const (
	other how = iota
	maybe
	ours
)

// finding is what a name means for the office.
type finding struct {
	how   how
	words string // of the name
	note  string // Vietnamese: what the words are to the office
	all   bool   // everybody is meant
}

// Notes: what the words of a name are to the office.
const (
	noteSelf      = "là cơ quan mình"
	noteGroup     = "gồm cơ quan mình"
	noteUnit      = "là đơn vị của cơ quan mình"
	noteIssuer    = "là cơ quan mình, nơi ban hành"
	noteOther     = "không phải cơ quan mình"
	noteBelow     = "là cơ quan cấp dưới của cơ quan mình"
	noteWhose     = "không ghi của cơ quan, địa phương nào"
	noteUnknown   = "chưa rõ là ai"
	noteMaybeUnit = "có thể là đơn vị của cơ quan mình"
	noteDoubt     = "chưa rõ có cơ quan mình không"
	noteTheirUnit = "cùng tên với đơn vị của cơ quan mình, có thể là của cơ quan khác"
)

// reading is one record read for one office.
type reading struct {
	*own
	issuer issuer
	date   string // ISO, of the dispatch
	known  map[string]finding
}

// name tells what the name of a body in the record means for the office.
func (r *reading) name(s string) finding {
	f, ok := r.known[s]
	if !ok {
		f = r.read(s)
		r.known[s] = f
	}
	return f
}

var (
	exceptWords = phrases("ngoại trừ", "trừ", "không bao gồm", "không kể", "loại trừ")
	lightWords  = phrases("cùng", "cũng như", "gồm", "bao gồm", "cùng với", "của", "nói chung")
)

func (r *reading) read(s string) finding {
	n := scan(s)
	cut := len(n)
	for i := range n {
		if exactly(exceptWords, n, i) > 0 {
			cut = i
			break
		}
	}
	end := cut
	for cut < len(n) && end > 0 && (n.is(end-1, '(') || n.is(end-1, ',')) {
		end--
	}
	x := &nameReader{reading: r, text: s, n: n[:end]}
	f := x.members()
	if cut == len(n) || f.how == other {
		return f
	}
	out := &nameReader{reading: r, text: s, n: n, at: exactly(exceptWords, n, cut), head: x.head}
	switch g := out.members(); g.how {
	case ours:
		return finding{how: other, words: x.words(0, end), note: "trừ “" + g.words + "”, " + noteSelf}
	case maybe:
		return finding{how: maybe, words: x.words(0, end), note: "trừ “" + g.words + "”: chưa rõ có trừ cơ quan mình không"}
	}
	return f
}

// nameReader goes through the members of one name: "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã".
type nameReader struct {
	*reading
	text    string
	n       phrase
	at      int
	from    int // where the members that are told of together begin, with their titles
	many    bool
	list    bool // units inside an office were named: "các phòng, ban, đơn vị"
	named   bool // the member before is a body, a unit or people, whose name may go on after a comma
	counted int  // token after the last "các"
	all     bool
	head    string    // key of the head that the names after it share: "các sở: A, B"
	run     []finding // groups that a word after them may narrow: "các sở, ngành liên quan"
	best    finding
	some    bool // best is set
}

// words gives the text of the tokens.
func (x *nameReader) words(from, to int) string {
	to = min(to, len(x.n))
	for to > from+1 && x.n[to-1].Kind == token.Sign && !x.n.is(to-1, ')') {
		to--
	}
	if from >= to {
		return ""
	}
	return strings.Join(strings.Fields(x.text[x.n[from].Start:x.n[to-1].End]), " ")
}

// found takes a finding where it counts more than those before.
func (x *nameReader) found(f finding) {
	if !x.some || f.how > x.best.how {
		x.best, x.some = f, true
	}
}

// settle takes the groups of the run as they are, for nothing narrows them, before the name that begins with token i.
func (x *nameReader) settle(i int) {
	if len(x.run) > 0 {
		x.from = i
	}
	for _, f := range x.run {
		x.found(f)
	}
	x.run = x.run[:0]
}

// members reads all of them and gives the finding that counts.
func (x *nameReader) members() finding {
	x.from = x.at
	for x.at < len(x.n) {
		start := x.at
		x.member()
		if x.at <= start {
			x.at = start + 1
		}
	}
	x.settle(x.at)
	return x.best
}

// ends tells whether a member may end before token i.
func (x *nameReader) ends(i int) bool {
	return i >= len(x.n) || x.n.lists(i) || x.n.is(i, ')') || x.n.is(i, '.')
}

// next gives the token where the member that token i is in ends; the places that it names are part of it.
func (x *nameReader) next(i int) int {
	for !x.ends(i) {
		if p := readPlaces(x.voc, x.n, i); len(p.list) > 0 {
			i = p.end
			continue
		}
		i++
	}
	return i
}

// past gives the token after a bracket that opens at token i; i when none does.
func (x *nameReader) past(i int) int {
	if !x.n.is(i, '(') {
		return i
	}
	for ; i < len(x.n); i++ {
		if x.n.is(i, ')') {
			return i + 1
		}
	}
	return i
}

func (x *nameReader) member() {
	n, i := x.n, x.at
	if n[i].Kind == token.Sign || n[i].Key == keyAnd {
		if n.is(i, ';') {
			x.settle(i + 1)
			x.head, x.many, x.all = "", false, false
		}
		if x.at = i + 1; len(x.run) == 0 {
			x.from = i + 1
		}
		return
	}
	if e := exactly(manyWords, n, i); e > 0 {
		x.all = exactly(allWords, n, i) > 0
		x.many, x.at, x.counted = true, e, e
		return
	}
	if e := exactly(lightWords, n, i); e > 0 {
		x.at = e
		return
	}
	if n[i].Kind == token.Number && x.begins(i+1) { // "15 sở, ngành"
		x.many, x.at, x.counted = true, i+1, i+1
		return
	}
	if e := x.voc.titleEnd(n, i); e > i && !x.ends(e) {
		if x.begins(e) {
			x.settle(i)
			x.at, x.head = e, ""
			return
		}
		if n.capital(e) {
			x.person(i, e)
			return
		}
	}
	named := x.named
	x.named = false
	for _, read := range []func(int) bool{x.officeGroup, x.unitWithUs, x.us, x.listed, x.ownUnit, x.formerField, x.governments, x.group, x.another} {
		if read(i) {
			return
		}
	}
	x.unknown(i, named)
}

// begins tells whether the name of a body, or a word for many, begins with token i.
func (x *nameReader) begins(i int) bool {
	if exactly(manyWords, x.n, i) > 0 || longestAt(x.cores, x.n, i) > 0 || x.voc.headEnd(x.n, i) > 0 {
		return true
	}
	g, _ := x.voc.groupAt(x.n, i)
	l, _ := levelAt(x.n, i)
	return g != nil || l != noLevel
}

// person reads a title with the name of a person: one of the issuer's people.
func (x *nameReader) person(i, e int) {
	f := finding{words: x.words(i, x.next(e)), note: noteOther}
	if x.issuer.us {
		f.how, f.note = ours, noteUnit
	}
	x.settle(i)
	x.found(f)
	x.at = x.next(e)
}

// officeGroup reads a group that the office file names.
func (x *nameReader) officeGroup(i int) bool {
	e := longestAt(x.groups, x.n, i)
	if e < 0 || !x.ends(e) {
		return false
	}
	x.found(finding{how: ours, words: x.words(x.from, e), note: noteGroup})
	x.at = e
	return true
}

// unitWithUs reads a unit or the staff of the office named with its name: "Phòng Tổ chức thuộc Sở Nội vụ".
func (x *nameReader) unitWithUs(i int) bool {
	if !x.inside(i) {
		return false
	}
	_, j := x.voc.groupAt(x.n, i)
	for ; !x.ends(j); j++ {
		e := longestAt(x.cores, x.n, j)
		if e < 0 || x.n.capital(e) || x.n.is(j-1, '-') { // "Ban Tổ chức Tỉnh ủy - Sở Nội vụ": two offices
			continue
		}
		p := readPlaces(x.voc, x.n, e)
		if v := x.placed(p, x.many); v.how == ours {
			x.settle(i)
			x.found(x.apart(finding{how: ours, words: x.words(x.from, p.end), note: noteUnit}, v.named))
			x.at = p.end
			return true
		}
	}
	return false
}

// inside tells whether a unit, or people, inside an office are named from token i on.
func (x *nameReader) inside(i int) bool {
	g, e := x.voc.groupAt(x.n, i)
	return g != nil && e > i && g.inside
}

// us reads the office's own name.
func (x *nameReader) us(i int) bool {
	e := longestAt(x.cores, x.n, i)
	if e < 0 || x.longerField(i, e) {
		return false
	}
	p := readPlaces(x.voc, x.n, e)
	if len(p.list) == 0 && x.n.capital(e) { // "Sở GDĐT An Hải", or another name that begins as ours
		to := x.next(e)
		p = places{list: []place{{level: x.level(), proper: x.n[e:to]}}, end: to}
		if x.bare() {
			return false
		}
	}
	x.settle(i)
	many := x.many || p.many
	if len(p.list) == 0 && many && x.bare() { // "các đảng ủy trực thuộc"
		x.narrow(finding{how: ours, words: x.words(x.from, e), note: noteGroup}, e, false)
		return true
	}
	v := x.placed(p, many)
	f := x.apart(finding{how: v.how, words: x.words(x.from, p.end), note: v.note}, v.named)
	x.at = p.end
	if many && f.how == ours && !v.named {
		x.narrow(f, p.end, false)
		x.settle(x.at)
		return true
	}
	x.found(f)
	x.at = x.past(x.next(p.end))
	return true
}

// longerField tells whether the name that begins with token i goes on past token e with a field of work that is known.
func (x *nameReader) longerField(i, e int) bool {
	kinds, h := x.voc.kindAt(x.n, i)
	return len(kinds) > 0 && x.voc.sectorEnd(keyText(kinds[0].words), x.n, h) > e
}

// listed reads a name in a list under a head that they share: "các sở: Tài chính, Nội vụ".
func (x *nameReader) listed(i int) bool {
	if x.head == "" {
		return false
	}
	known := x.voc.sectorEnd(x.head, x.n, i)
	if x.head == x.headWords() && len(x.field) > 0 {
		if e := x.field.match(x.n, i); e >= known && e > 0 && !x.n.capital(e) {
			p := readPlaces(x.voc, x.n, x.past(e))
			v := x.placed(p, x.many)
			x.found(x.apart(finding{how: v.how, words: x.words(x.from, p.end), note: v.note}, v.named))
			x.at = p.end
			return true
		}
		if f, e := x.former(i); e > 0 {
			x.found(f)
			x.at = e
			return true
		}
	}
	if known > 0 {
		x.at = x.whole(known)
		x.found(finding{words: x.words(x.from, x.at), note: noteOther})
		x.named = true
		return true
	}
	return false
}

// whole gives the token after the bracket and the places that go with the name that ends before token e.
func (x *nameReader) whole(e int) int {
	e = x.past(e)
	of := e
	if o := exactly(ofWords, x.n, e); o > 0 {
		of = o
	}
	if p := readPlaces(x.voc, x.n, of); len(p.list) > 0 {
		return p.end
	}
	return e
}

// ownUnit reads a unit of the office, or a body below it, that the office file lists.
func (x *nameReader) ownUnit(i int) bool {
	if e := longestAt(x.units, x.n, i); e > 0 && (x.ends(e) || !x.n.capital(e)) {
		f := finding{how: maybe, words: x.words(x.from, e), note: noteTheirUnit}
		switch {
		case x.issuer.us:
			f.how, f.note = ours, noteUnit
		case x.issuer.known && x.issuer.peer(x.body):
			f.how, f.note = other, noteOther
		}
		x.settle(i)
		x.found(f)
		x.at = x.next(e)
		return true
	}
	if e := longestAt(x.below, x.n, i); e > 0 && !x.longerField(i, e) {
		p := readPlaces(x.voc, x.n, e)
		f := finding{how: maybe, words: x.words(x.from, p.end), note: noteBelow}
		if x.issuer.us || x.scope(p, false).how == other {
			f.how = other
		}
		x.settle(i)
		x.found(f)
		x.at = x.next(p.end)
		return true
	}
	return false
}

// formerField reads a ministry or department whose work passed to the office, or the office's to it.
func (x *nameReader) formerField(i int) bool {
	kinds, h := x.voc.kindAt(x.n, i)
	if len(kinds) == 0 || keyText(kinds[0].words) != x.headWords() {
		return false
	}
	f, e := x.former(h)
	if e < 0 {
		return false
	}
	x.settle(i)
	x.found(f)
	x.at, x.head = e, x.headWords()
	return true
}

// apart makes a finding unsure when the paper comes from another part of the country and the name does not say that it
// means ours.
func (x *reading) apart(f finding, named bool) finding {
	if f.how == ours && !named && x.issuer.apart != "" {
		f.how, f.note = maybe, "văn bản của “"+x.issuer.apart+"”, có thể không phải cơ quan mình"
	}
	return f
}
