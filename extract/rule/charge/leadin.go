package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// leadIn goes through what stands before the charge: a clause that says when, why or on what basis, or a heading word.
type leadIn struct {
	clause
	at   int
	kind int  // of leadIns; none where the clause begins with something else
	told bool // a paper was named in which somebody told or asked something
	acts bool // an instruction without a body stands between
}

const none = -1

// later reads a charge that begins after what leads in, or a request inside the clause.
func (c clause) later(at, kind int) (Charge, bool) {
	const reach = 600 // tokens of what leads in
	l := leadIn{clause: c, at: at, kind: kind}
	depth := 0
	for j := at + 1; j < min(c.to, at+reach); j++ {
		if c.Tokens[j].Kind == token.Word && (depth > 0 || !l.mayLead(j)) {
			continue // as nearly all
		}
		var found Charge
		ok := false
		switch c.Tokens[j].Kind {
		case token.Sign:
			if depth = c.nest(j, depth); depth > 0 {
				continue
			}
			if c.Is(j, ',') {
				found, ok = l.comma(j)
			} else if c.Is(j, ':') {
				if found, ok = l.colon(j); !ok && kind == none && c.VerbAt(j+1, c.to) { // "Tài liệu: in …, yêu cầu …"
					return c.afterSecond(j)
				}
			}
		case token.Word:
			found, ok = l.word(j)
		}
		if ok {
			return found, true
		}
	}
	return Charge{}, false
}

// afterSecond reads an order after a second colon, what stands between the two being part of the topic: "Về biên chế: bổ
// sung cấp phó: giao Sở X …".
func (c clause) afterSecond(from int) (Charge, bool) {
	for j := from + 1; j < c.to; j++ {
		if c.Is(j, ':') {
			if n, g := orders.At(c.Text, j+1); n > 0 && g == given {
				return c.order(j+1, n)
			}
		}
	}
	return Charge{}, false
}

// comma reads a charge after the comma that ends what leads in.
func (l *leadIn) comma(j int) (Charge, bool) {
	if l.kind == none || l.told || l.acts && l.kind == leadsShort || l.insideList(l.at, j) || l.before(ministers, l.at, j) > 0 {
		return Charge{}, false
	}
	if found, ok := l.direct(j + 1); ok && found.Cue != Colonised && !l.receives(found, j) && !l.shares(found, j) {
		return found, true
	}
	l.acts = l.acts || l.VerbAt(j+1, l.to) && !l.insideVerbs(l.at, j)
	return Charge{}, false
}

var phoiHopSet = tag.NewCues([]string{"phối hợp", "phối hợp chặt chẽ", "chủ động phối hợp"})

// receives tells whether the subject after the comma is one more of those who get a report, "báo cáo Bộ X, UBND tỉnh theo quy
// định": no verb stands right after it, and the name of another ends before the comma.
func (l *leadIn) receives(found Charge, j int) bool {
	const longest = 24 // tokens between the verb of reporting and the comma
	if found.Cue != Subject || found.Must {
		return false
	}
	acts := l.VerbAt(found.Verb, l.to)
	for k := j - 2; k >= max(l.at, j-longest) && !l.Is(k, ';'); k-- {
		n := max(l.Reader.at(handing, k), l.Reader.at(goesTo, k))
		if l.key(k, keyCua) && l.Is(found.Verb-1, ',') { // "văn bản của Chính phủ, bộ và tỉnh, phối hợp …"
			if names, end := l.Names(k+1, j); len(names) > 0 && end == j {
				return true
			}
		}
		if n > 0 && (!acts || l.in(withWords, k) && l.before(phoiHopSet, l.at, k) > 0) { // "phối hợp với các sở, UBND xã bố trí kinh phí"
			if names, end := l.Names(k+n, j); len(names) > 0 && end == j {
				return true
			}
		}
	}
	return false
}

// shares tells whether the subject after the comma is one more of the kinds that share the plural before it: "đối với các ngành
// du lịch, ngân hàng".
func (l *leadIn) shares(found Charge, j int) bool {
	const longest = 16 // tokens of the kinds before
	if found.Cue != Subject || found.Must || l.cap(j+1) || l.in(quantifiers, j+1) || l.in(definite, j+1) || l.in(positions, j+1) {
		return false
	}
	for k := j - 1; k > max(l.at, j-longest) && (l.Reader.word(k) || l.Is(k, ',')) && !l.smallVerb(k, l.to); k-- {
		if n := l.Reader.at(quantifiers, k); n > 0 {
			return l.bodyAfter(k + n)
		}
	}
	return false
}

// ministers have a second office after a comma: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ".
var ministers = tag.NewCues([]string{"bộ trưởng"})

// colon reads a charge after a heading word: "Về kinh phí: Sở Tài chính …"; kinds of persons there are a list.
func (l *leadIn) colon(j int) (Charge, bool) {
	if l.Is(j+1, '(') && l.Is(j+3, ')') && j+4 < l.to { // the label of the first of several: "Về điện: (i) Công ty …"
		j += 3
	}
	if found, ok := l.direct(l.connective(j + 1)); ok && (found.Cue != Subject || found.Must || l.named(found.Lead)) {
		return found, true
	}
	if found, ok := l.deadlineOf(j + 1); ok {
		return found, true
	}
	if n, kind := leadIns.At(l.Text, j+1); n > 0 && kind != leadsTopic { // "Về báo cáo: trước ngày 25 hằng tháng, các chi cục …"
		after := clause{l.Reader, j + 1, l.to}
		if found, ok := after.later(j+1, kind); ok && (found.Must || l.named(found.Lead)) {
			return found, true
		}
	}
	return Charge{}, false
}

// actsBefore tells whether what stands between the comma and the one before it begins as an instruction.
func (l *leadIn) actsBefore(comma int) bool {
	const longest = 12 // tokens between the two
	for k := comma - 1; k > max(l.at, comma-longest); k-- {
		if l.Is(k, ',') {
			return l.clause.acts(k + 1)
		}
	}
	return false
}

// mayLead tells whether the word is one that word looks at.
func (l *leadIn) mayLead(j int) bool {
	return l.Watched(j, leadWords) || l.Text.Has(j, lexicon.DocType) || l.kind != none && (l.cap(j) || l.Watched(j, quantities))
}

// word reads a charge that begins with the word itself: after "thì", after a time without a comma, or a request.
func (l *leadIn) word(j int) (Charge, bool) {
	l.told = l.told || l.tells(l.at, j)
	capital := l.cap(j)
	if l.kind != none && (capital || l.in(quantifiers, j)) && l.afterTime(l.at, j) {
		if found, ok := l.subject(j); ok {
			return found, true
		}
	}
	if capital && !l.Is(j-1, ',') {
		return Charge{}, false
	}
	if found, ok := l.deadlineOf(j); ok {
		return found, true
	}
	if l.key(j, keyThi) && (l.kind != leadsShort || l.condition(l.at, j)) {
		return l.direct(j + 1)
	}
	n, group := orders.At(l.Text, j)
	if n == 0 || l.told || l.noun(l.at, j) || l.insideVerb(j) || group == given && l.kind != none && !l.Is(j-1, ',') {
		return Charge{}, false
	}
	if l.in(proposals, j) && l.Is(j-1, ',') && l.actsBefore(j-1) { // "…, kịp thời thông báo, kiến nghị Bộ X …"
		return Charge{}, false
	}
	if found, ok := l.order(j, n); ok || group == given {
		return found, ok
	}
	return l.ofWhom(l.at, j, j+n)
}

// topic reads "Đối với X: …", "Riêng X, …": X is charged where it is a body and a verb follows.
func (c clause) topic(at int) (Charge, bool) {
	n := c.at(leadIns, at)
	names, end := c.Names(at+n, c.to)
	if len(names) == 0 || end+1 >= c.to {
		return Charge{}, false
	}
	switch {
	case c.Is(end, ',') && c.in(orders, end+1) && c.particular(names): // "Riêng Cục Thuế tỉnh, đề nghị cung cấp …"
		return Charge{Lead: names, Cue: Asked, At: at, Verb: end + 1 + c.at(orders, end+1), Must: true}, true
	case c.Is(end, ':') && (c.VerbAt(end+1, c.to) || c.must(end+1) || c.in(adverbSet, end+1)):
		return Charge{Lead: names, Cue: Colonised, At: at, Verb: end + 1}, true
	case c.Is(end, ',') && (c.VerbAt(end+1, c.to) || c.must(end+1)) && c.particular(names):
		return Charge{Lead: names, At: at, Verb: end + 1, Must: c.must(end + 1)}, true
	case c.must(end) && c.particular(names):
		return Charge{Lead: names, At: at, Verb: end, Must: true}, true
	}
	return Charge{}, false
}

// named tells whether the first of the names has a capital or the plural: no kind of persons that a heading lists.
func (x Reader) named(names []span) bool {
	return x.in(quantifiers, names[0].From) || x.cap(names[0].From)
}

// leadWords may begin what word reads, besides capitals and names of papers.
var leadWords = tag.NewWatch(orders, thoiHan, tag.Phrases("thì"))

// quantities are the first words of quantifiers.
var quantities = tag.NewWatch(quantifiers)

var thoiHan = tag.NewCues([]string{"thời hạn", "thời gian", "hạn cuối", "thời hạn để", "thời điểm"})

// afterColon reads "Điều tra xã hội học: Thời hạn các bộ, tỉnh gửi …", and after a few words "Nộp hồ sơ: Các khoa lập …".
func (c clause) afterColon(at int) (Charge, bool) {
	const longest = 10 // tokens of a topic
	for j := at; j < c.to; j++ {
		if !c.Is(j, ':') {
			continue
		}
		if found, ok := c.deadlineOf(j + 1); ok || j-at > longest || j+1 >= c.to || !c.cap(j+1) || c.several(max(at, j-4), j) {
			return found, ok
		}
		if found, ok := c.direct(j + 1); ok && found.Cue == Subject && found.At == j+1 {
			return found, true
		}
		return Charge{}, false
	}
	return Charge{}, false
}

// several tells whether a plural stands in the tokens before a colon: "Phối hợp với các đơn vị: Sở X …" names who they are.
func (c clause) several(from, to int) bool {
	for k := from; k < to; k++ {
		if c.in(quantifiers, k) {
			return true
		}
	}
	return false
}

// deadlineOf reads "Thời hạn các bộ, tỉnh gửi danh sách …".
func (c clause) deadlineOf(at int) (Charge, bool) {
	n := c.at(thoiHan, at)
	if n == 0 {
		return Charge{}, false
	}
	if found, ok := c.subject(at + n); ok || !c.in(quantifiers, at+n) {
		return found, ok
	}
	const longest = 6 // tokens of whoever no word of the lexicon names: "các đối tượng"
	for j := at + n + 1; j < min(c.to, at+n+longest); j++ {
		if c.smallVerb(j, c.to) {
			return Charge{Lead: []span{{From: at + n, To: j}}, At: at + n, Verb: j}, true
		}
	}
	return Charge{}, false
}

// insideList tells whether the comma stands inside a list of groups: "cán bộ, nhân viên", "xã, phường".
func (c clause) insideList(from, j int) bool {
	k := j + 1
	if k >= c.to || c.cap(k) || c.in(quantifiers, k) {
		return false
	}
	if c.groupEnds(from, j, c.in(placeSet, k)) {
		return !c.VerbAt(k, c.to) || c.before(nominal, from, j) == 0 // "… nhiệm vụ, chỉ đạo …" holds no "vụ"
	}
	return c.cap(j-1) && c.groupWord(j-1) == 1 && c.in(quantifiers, j-2) // "của các Bộ, cơ quan"
}

// insideVerbs tells whether a verb ends right before the comma: "sửa đổi, bổ sung" is a list of verbs.
func (c clause) insideVerbs(from, j int) bool {
	for k := max(from, j-4); k < j; k++ {
		if n := c.verbLen(k, c.to); n > 0 && k+n == j {
			return true
		}
	}
	return false
}

// condition tells whether "nào" stands before "thì": "Đơn vị nào chậm trễ thì …".
func (c clause) condition(from, j int) bool {
	const reach = 12 // tokens before "thì"
	for k := max(from, j-reach); k < j; k++ {
		if c.key(k, keyNao) {
			return true
		}
	}
	return false
}

// afterTime tells whether a time that needs no comma ends right before the token: "Hằng năm Hội đồng …", "trong tháng 12/2014 UBND …".
func (c clause) afterTime(from, j int) bool {
	if c.Tokens[j-1].Kind == token.Number && (c.Is(j-2, '/') || c.Is(j-2, '-') || c.in(timeUnits, j-2)) {
		return true
	}
	if n := c.at(periods, from); n > 0 && from+n == j {
		return true
	}
	return c.before(periods, from, j) > 0 || c.afterReceipt(from, j)
}

// afterReceipt tells whether the receipt of a paper, with no comma behind it, ends right before the token: "Ngay khi nhận
// được Công điện này các địa phương …".
func (c clause) afterReceipt(from, j int) bool {
	const longest = 8 // tokens before the paper
	for k := from; k < min(from+longest, j); k++ {
		if !c.At(k, nhanDuoc) {
			continue
		}
		h, ok := c.Hit(k+len(nhanDuoc), lexicon.DocType)
		end := k + len(nhanDuoc) + int(h.Len)
		if ok && c.key(end, keyNay) {
			end++
		}
		return ok && end == j
	}
	return false
}

var timeUnits = tag.NewCues([]string{"ngày", "tháng", "quý", "năm"})
