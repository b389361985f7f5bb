package charge

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Charge is one instruction: who must do it, and where the words that say what begin.
type Charge struct {
	Lead []span // who is charged; empty where a request names nobody
	By   []span // who orders or asks, where the clause says it: "Giám đốc Sở giao Chánh Văn phòng …"
	Cue  Cue
	At   int  // token where the charge begins
	Verb int  // token of the verb
	Must bool // it is ordered, asked, or a duty
}

// Cue is how a body is charged.
type Cue uint8

// The ways to charge a body.
const (
	Subject   Cue = iota // "Sở X tổ chức …"
	Ordered              // "Giao Sở X …"
	Asked                // "đề nghị, yêu cầu Sở X …"
	Colonised            // "Sở X: tổ chức …"
)

// Charges gives the charges of a sentence: a body as its subject, or one that is ordered or asked.
func (x Reader) Charges(s span) []Charge {
	var out []Charge
	s.To = min(s.To, len(x.Tokens))
	for at := s.From; at < s.To; {
		sentence := x.SentenceEnd(at, s.To)
		for at < sentence {
			end := x.clauseEnd(at, sentence)
			c := clause{x, at, end}
			if found, ok := c.charge(); ok && !(len(out) > 0 && x.helps(out[len(out)-1], found)) {
				out = append(out, found)
				out = append(out, c.more(found)...)
			}
			at = end
			for at < s.To && x.Tokens[at].Kind == token.Sign && !x.Is(at, '"') && !x.Is(at, '(') {
				at++
			}
		}
	}
	return out
}

// clauseEnd gives the end of the clause that begins at from inside a sentence: a semicolon outside brackets and quotes
// that does not part the names of a list, else the end of the sentence.
func (x Reader) clauseEnd(from, sentence int) int {
	depth, acts := 0, false
	for j := from; j < sentence; j++ {
		if x.Tokens[j].Kind != token.Sign {
			acts = acts || x.smallVerb(j, sentence)
			continue
		}
		switch x.String[x.Tokens[j].Start:x.Tokens[j].End] {
		case "(", "“", "[":
			depth++
		case ")", "”", "]":
			depth = max(0, depth-1)
		case ";":
			if depth == 0 && (acts || j+1 >= sentence || !x.BeginsName(j+1)) {
				return j
			}
		}
	}
	return sentence
}

// helps tells whether the second charge only says who helps the first: "X chủ trì; Y phối hợp …".
func (x Reader) helps(first, second Charge) bool {
	return second.Cue == Subject && x.At(second.Verb, phoiHop) && x.Find(first.Verb, min(first.Verb+4, len(x.Tokens)), chuTri) >= 0 && !x.key(second.Verb+2, keyVoi)
}

var (
	chuTri  = tag.P("chủ trì")
	phoiHop = tag.P("phối hợp")
)

// clause is one clause of a sentence.
type clause struct {
	Reader
	from, to int
}

// charge reads whom the clause charges.
func (c clause) charge() (Charge, bool) {
	at := c.connective(c.from)
	if at >= c.to {
		return Charge{}, false
	}
	if found, ok := c.direct(at); ok {
		if found.Cue == Subject && c.key(found.Verb, keyKhong) && c.willFollow(found.Verb) { // "Ai không đăng ký sẽ không được xét"
			return Charge{}, false
		}
		return found, true
	}
	if found, ok := c.deadlineOf(at); ok {
		return found, true
	}
	if n := c.at(owns, at); n > 0 && c.key(at+n, keyCho) { // "Đồng ý cho Hội X lùi đại hội": the issuer's own decision
		if names, end := c.Names(at+n+1, c.to); len(names) > 0 && end < c.to && c.word(end) {
			return Charge{Lead: names, At: at, Verb: end}, true
		}
	}
	kind := -1
	if n, g := leadIns.At(c.Text, at); n > 0 {
		kind = g
	} else if c.citesReason(at) {
		kind = leadsLong
	}
	if kind < 0 && c.VerbFirst(span{From: at, To: c.to}) && !c.own(at) { // its own subject is above it; whom it asks is not charged by the paper
		return c.afterColon(at)
	}
	if kind == leadsTopic {
		if found, ok := c.topic(at); ok {
			return found, true
		}
	}
	found, ok := c.later(at, kind)
	if ok && kind >= 0 && !found.Must && c.willFollow(found.Verb) {
		return Charge{}, false
	}
	return found, ok
}

// willFollow tells whether what somebody will do then follows: "Quá thời hạn này, X không tổ chức đại hội, Sở Y sẽ …".
func (c clause) willFollow(i int) bool {
	for j := i; j < c.to; j++ {
		if c.key(j, keySe) {
			return true
		}
	}
	return false
}

// connective skips words that only join the clause to the one before: "Đồng thời, …".
func (c clause) connective(at int) int {
	for n := c.at(connectives, at); n > 0 && at+n < c.to && c.verbLen(at, c.to) <= n; n = c.at(connectives, at) {
		at += n
		if c.Is(at, ',') || c.Is(at, ':') {
			at++
		}
	}
	return at
}

var (
	reasons = tag.NewCues([]string{"thực hiện", "triển khai", "triển khai thực hiện", "tiếp theo", "thực hiện ý kiến chỉ đạo của", "phúc đáp", "trả lời", "tiếp tục thực hiện", "thi hành", "thực hiện nội dung", "thực hiện chỉ đạo của", "thực hiện theo", "thực hiện kết luận", "để triển khai", "thực hiện các", "theo đề nghị của"})
	// owns open what the issuer itself says; an order may follow.
	owns = tag.NewCues([]string{"thống nhất", "đồng ý", "chấp thuận", "nhất trí", "ghi nhận", "biểu dương", "hoan nghênh", "cơ bản thống nhất", "cơ bản đồng ý", "cho phép"})
)

// citesReason tells whether the clause begins with the document that it carries out: "Thực hiện Kế hoạch số …, Sở X đề nghị …".
func (c clause) citesReason(at int) bool {
	n := c.at(reasons, at)
	if n == 0 || at+n >= c.to {
		return false
	}
	return c.document(at+n) || c.cap(at+n) || c.in(quantifiers, at+n-1) && c.document(at+n)
}

func (c clause) own(at int) bool { return c.in(owns, at) }

// direct reads a charge that begins with the token itself.
func (c clause) direct(at int) (Charge, bool) {
	if n := c.at(orders, at); n > 0 {
		if found, ok := c.order(at, n); ok {
			return found, true
		}
	}
	return c.subject(at)
}

// later reads a charge that begins after a clause that says when, why or on what basis, after a heading word with a
// colon, or with a request inside the clause.
func (c clause) later(at, kind int) (Charge, bool) {
	const reach = 600 // tokens of what leads in
	depth, told, acts := 0, false, false
	for j := at + 1; j < min(c.to, at+reach); j++ {
		t := &c.Tokens[j]
		if t.Kind == token.Sign {
			switch c.String[t.Start:t.End] {
			case "(", "“", "[":
				depth++
			case ")", "”", "]":
				depth = max(0, depth-1)
			case ",":
				if depth > 0 || kind < 0 || told || acts && kind == leadsShort || c.insideList(at, j) {
					continue
				}
				if found, ok := c.direct(j + 1); ok && found.Cue != Colonised {
					return found, true
				}
				acts = acts || c.VerbAt(j+1, c.to) && !c.insideVerbs(at, j)
			case ":":
				if depth > 0 {
					continue
				}
				if found, ok := c.direct(c.connective(j + 1)); ok && (found.Cue != Subject || found.Must || c.named(found.Lead)) {
					return found, true
				}
				if found, ok := c.deadlineOf(j + 1); ok {
					return found, true
				}
				if kind < 0 && c.VerbAt(j+1, c.to) {
					return Charge{}, false
				}
			}
			continue
		}
		if depth > 0 || t.Kind != token.Word {
			continue
		}
		told = told || c.tells(at, j)
		if t.Has(token.Cap) {
			if kind >= 0 && c.afterTime(at, j) {
				if found, ok := c.subject(j); ok {
					return found, true
				}
			}
			if !c.Is(j-1, ',') {
				continue
			}
		}
		if c.in(thoiHan, j) {
			if found, ok := c.deadlineOf(j); ok {
				return found, true
			}
		}
		if t.Key == keyThi && kind != leadsShort || t.Key == keyThi && c.condition(at, j) {
			if found, ok := c.direct(j + 1); ok {
				return found, true
			}
		}
		if kind >= 0 && c.afterTime(at, j) && c.in(quantifiers, j) {
			if found, ok := c.subject(j); ok {
				return found, true
			}
		}
		n, g := orders.At(c.Text, j)
		if n == 0 {
			continue
		}
		if told || c.noun(at, j) || g == given && kind >= 0 && !c.Is(j-1, ',') {
			continue
		}
		if found, ok := c.order(j, n); ok {
			return found, true
		}
		if g != given {
			if found, ok := c.ofWhom(at, j, j+n); ok {
				return found, true
			}
		}
	}
	return Charge{}, false
}

// more reads further orders of the clause: "Giao Sở A …, giao Sở B …", "…, đồng thời đề nghị Sở C …".
func (c clause) more(first Charge) []Charge {
	if first.Cue != Ordered && first.Cue != Asked {
		return nil
	}
	var out []Charge
	for j := first.Verb + 1; j < c.to; j++ {
		if !c.Is(j, ',') && !c.key(j, keyVa) {
			continue
		}
		k := c.connective(j + 1)
		n, g := orders.At(c.Text, k)
		if n == 0 || g != given && k == j+1 || !c.cap(k+n) && !c.in(quantifiers, k+n) {
			continue
		}
		if g == given && (first.Cue != Ordered && k == j+1) {
			continue
		}
		if found, ok := c.order(k, n); ok && found.Verb < c.to {
			out = append(out, found)
			j = found.Verb
		}
	}
	return out
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

// particular tells whether every name has a capital after its first letter: a body, and no kind of persons.
func (x Reader) particular(names []span) bool {
	for _, n := range names {
		found := false
		for j := n.From; j < n.To; j++ {
			found = found || x.cap(j)
		}
		if !found {
			return false
		}
	}
	return true
}

// named tells whether the first of the names has a capital or the plural: no kind of persons that a heading lists.
func (x Reader) named(names []span) bool {
	return x.in(quantifiers, names[0].From) || x.cap(names[0].From)
}

var thoiHan = tag.NewCues([]string{"thời hạn", "thời gian", "hạn cuối", "thời hạn để", "thời điểm"})

// afterColon reads "Điều tra xã hội học: Thời hạn các bộ, tỉnh gửi …".
func (c clause) afterColon(at int) (Charge, bool) {
	for j := at; j < c.to; j++ {
		if c.Is(j, ':') {
			return c.deadlineOf(j + 1)
		}
	}
	return Charge{}, false
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
	n := c.before(generic, from, j)
	return n > 0 && (j-n == from || !c.cap(j-n)) && (c.at(placeSet, j-n) == n) == c.in(placeSet, k)
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
	return false
}

var timeUnits = tag.NewCues([]string{"ngày", "tháng", "quý", "năm"})
