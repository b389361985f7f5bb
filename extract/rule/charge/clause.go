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
	depth := 0
	for j := from; j < sentence; j++ {
		if x.Tokens[j].Kind != token.Sign {
			continue
		}
		depth = x.nest(j, depth)
		if x.Is(j, ';') && depth == 0 && (j+1 >= sentence || !x.BeginsName(j+1) || x.verbIn(from, j, sentence)) {
			return j
		}
	}
	return sentence
}

// verbIn tells whether a verb in small letters begins in the tokens, which stand in a sentence.
func (x Reader) verbIn(from, to, sentence int) bool {
	for j := from; j < to; j++ {
		if x.smallVerb(j, sentence) {
			return true
		}
	}
	return false
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
		if found.Cue == Subject && !found.Must && c.in(conditions, found.Verb) {
			if doer, ok := c.thenDoes(found.Verb); ok {
				return doer, true
			}
		}
		return found, true
	}
	if n := c.at(alone, at); n > 0 { // "Riêng Phòng X rà soát …"
		if found, ok := c.direct(at + n); ok && found.Cue == Subject && c.cap(found.Lead[0].From) && !c.Is(found.Verb-1, ',') {
			return found, true
		}
	}
	if found, ok := c.deadlineOf(at); ok {
		return found, true
	}
	if n := c.at(ownsPolicy, at); n > 0 && c.key(at+n, keyCho) { // "Đồng ý cho Hội X lùi đại hội": the issuer's own decision
		if names, end := c.Names(at+n+1, c.to); len(names) > 0 && end < c.to && c.word(end) {
			return Charge{Lead: names, At: at, Verb: end}, true
		}
	}
	kind := none
	if n, g := leadIns.At(c.Text, at); n > 0 {
		kind = g
	} else if c.citesReason(at) {
		kind = leadsLong
	}
	if kind == none && c.VerbFirst(span{From: at, To: c.to}) && !c.in(owns, at) { // its own subject is above it; whom it asks is not charged by the paper
		return c.afterColon(at)
	}
	if kind == leadsTopic {
		if found, ok := c.topic(at); ok {
			return found, true
		}
	}
	found, ok := c.later(at, kind)
	if ok && kind != none && !found.Must && c.willFollow(found.Verb) {
		return Charge{}, false
	}
	return found, ok
}

// alone sets one body apart from the others.
var alone = tag.NewCues([]string{"riêng"})

// conditions stand between whom something befalls and what then is to be done.
var conditions = tag.NewCues([]string{"khi", "nếu", "mà"})

// thenDoes reads whose duty follows from a condition: "Cán bộ khi có đơn từ chức, thì Sở Nội vụ phải xem xét".
func (c clause) thenDoes(from int) (Charge, bool) {
	for j := from; j < c.to; j++ {
		if c.key(j, keyThi) {
			return c.direct(j + 1)
		}
	}
	return Charge{}, false
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
	// ownsPolicy are those of them that allow somebody something, "cho", in general or in principle.
	ownsPolicy = tag.NewCues([]string{"thống nhất", "đồng ý", "chấp thuận", "nhất trí", "thống nhất chủ trương", "đồng ý chủ trương", "đồng ý về chủ trương", "thống nhất về chủ trương", "chấp thuận chủ trương", "nhất trí chủ trương", "đồng ý về nguyên tắc", "đồng ý về nguyên tắc chủ trương", "nhất trí về chủ trương"})
)

// citesReason tells whether the clause begins with the document that it carries out: "Thực hiện Kế hoạch số …, Sở X đề nghị …".
func (c clause) citesReason(at int) bool {
	n := c.at(reasons, at)
	if n == 0 || at+n >= c.to {
		return false
	}
	return c.document(at+n) || c.cap(at+n) || c.in(quantifiers, at+n-1) && c.document(at+n)
}

// direct reads a charge that begins with the token itself.
func (c clause) direct(at int) (Charge, bool) {
	if n := c.at(orders, at); n > 0 {
		if found, ok := c.order(at, n); ok {
			return found, true
		}
	}
	return c.subject(at)
}
