package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Action gives the words from the verb on, ready to stand after "giao [body]": the title without its subject, without
// what leads in (time, reason, condition, topic) and without the words of duty.
func (x Reader) Action(title span, charges []Charge) span {
	a := title
	led := false
	for _, c := range charges {
		if len(c.Lead) == 0 && x.in(proposals, c.At) {
			continue
		}
		if title.From < c.At && x.VerbFirst(title) && x.parts(title.From, c.At) {
			break // "Tổng hợp …; giao Sở Y …": what comes first is this point's own
		}
		if title.From <= c.At && c.At < title.To {
			if a.From = min(c.Verb, title.To); c.Cue == Colonised {
				a.From = max(a.From, c.At)
			}
			led = true
			break
		}
	}
	c := clause{x, a.From, a.To}
	if next := c.start(a.From, led); x.Words(span{From: next, To: max(next, a.To)}) > 0 {
		a.From = next
	}
	return x.Trim(a, ",:;-", "")
}

// parts tells whether a semicolon stands between the tokens.
func (x Reader) parts(from, to int) bool {
	for j := from; j < to; j++ {
		if x.Is(j, ';') {
			return true
		}
	}
	return false
}

// proposals without a body asked are themselves what is to be done.
var proposals = tag.NewCues([]string{"kiến nghị", "đề xuất"})

// start gives the token where the instruction begins, after what leads in.
func (c clause) start(i int, led bool) int {
	for steps := 0; steps < 8; steps++ {
		at := i
		for i < c.to && c.Tokens[i].Kind == token.Sign && !c.Is(i, '"') && !c.Is(i, '(') {
			i++
		}
		i = c.connective(i)
		i = c.afterDuty(i)
		if !led {
			i = c.afterTopic(i)
		}
		i = c.afterLeadIn(i)
		if i == at || i >= c.to {
			break
		}
	}
	if !led && i < c.to && !c.VerbAt(i, c.to) && !c.in(adverbSet, i) {
		if k := c.passive(i); k > i {
			return k
		}
	}
	return i
}

var charged = tag.NewCues([]string{"có trách nhiệm", "có nhiệm vụ", "phải", "cần", "cần phải", "có nghĩa vụ", "đều phải", "đều có trách nhiệm", "được giao", "được phân công", "được giao nhiệm vụ"},
	[]string{"chịu trách nhiệm", "có trách nhiệm chính trong việc"})

// afterDuty skips the words of duty; "chịu trách nhiệm" only where a verb follows.
func (c clause) afterDuty(i int) int {
	n, group := charged.At(c.Text, i)
	if n == 0 || i+n >= c.to || group == 1 && !c.VerbAt(i+n, c.to) {
		return i
	}
	return i + n
}

// afterTopic skips a heading word with a colon before an instruction: "Về kinh phí: bố trí …".
func (c clause) afterTopic(i int) int {
	const longest = 9 // tokens of a heading word
	for j := i + 1; j < min(c.to, i+longest); j++ {
		if c.Is(j, ':') {
			k := j + 1
			if !c.VerbAt(i, c.to) && (c.VerbAt(k, c.to) || c.in(leadIns, k) || c.in(orders, k) || c.in(adverbSet, k)) {
				return k
			}
			return i
		}
		if c.Tokens[j].Kind == token.Sign {
			return i
		}
	}
	return i
}

// afterLeadIn skips a clause of time, reason or condition: to the comma or "thì" before the verb, or to the first verb
// where it has neither.
func (c clause) afterLeadIn(i int) int {
	n, kind := leadIns.At(c.Text, i)
	if n == 0 && !c.citesReason(i) || i+n >= c.to || c.verbLen(i, c.to) > n && n > 0 {
		return i
	}
	depth, first := 0, 0
	for j := i + n; j < c.to; j++ {
		t := &c.Tokens[j]
		if t.Kind == token.Sign {
			if depth = c.nest(j, depth); depth > 0 {
				continue
			}
			if (c.Is(j, ',') || c.Is(j, ':')) && !c.insideList(i, j) && c.acts(j+1) && !c.cites(j+1) && !(kind == leadsShort && c.insideVerbs(i+n, j) && c.nominalFrom(i+n, j)) {
				return j + 1
			}
			if c.Is(j, ';') {
				return max(i, first)
			}
			continue
		}
		if depth > 0 {
			continue
		}
		if t.Key == keyThi && c.acts(j+1) {
			return j + 1
		}
		if kind == leadsLong && (c.must(j) || c.key(j, keyDeu) && c.must(j+1)) && j > i+n {
			return j
		}
		if first == 0 && kind != leadsLong && n > 0 && c.smallVerb(j, c.to) && c.before(nominal, i, j) == 0 && !c.key(j-1, keyVa) && !c.Is(j-1, ',') {
			first = j
		}
	}
	return max(i, first)
}

// cites tells whether a paper with its number stands at the token: "Quyết định số …", no verb there.
func (c clause) cites(i int) bool {
	h, ok := c.Hit(i, lexicon.DocType)
	n := i + int(h.Len)
	return ok && n < c.to && (c.key(n, keySo) || c.Tokens[n].Kind == token.Number)
}

// nominalFrom tells whether a noun opens the list of verbs: "kết quả rà soát, đánh giá".
func (c clause) nominalFrom(from, to int) bool {
	const reach = 30
	for k := max(from, to-reach); k < to; k++ {
		if c.in(nominal, k) {
			return true
		}
	}
	return false
}

// acts tells whether an instruction can begin at the token.
func (c clause) acts(i int) bool {
	return c.VerbAt(i, c.to) || c.must(i) || c.in(adverbSet, i) && !c.in(leadIns, i) || c.in(orders, i) || c.in(negatives, i)
}

var negatives = tag.NewCues([]string{"không", "tuyệt đối không", "chưa", "cấm"})

// passive gives the verb after an object that stands first: "Đề án … gửi về Sở Nội vụ", "Số liệu … đề nghị nhập vào …".
func (c clause) passive(i int) int {
	for j := i + 1; j < c.to; j++ {
		if c.Tokens[j].Kind == token.Sign {
			return i
		}
		if c.in(passing, j) && c.before(unsent, i, j) == 0 && !c.document(j) {
			return j
		}
	}
	return i
}
