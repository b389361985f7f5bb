package charge

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Action gives the words from the verb on, ready to stand after "giao [body]".
func (x Reader) Action(title span, charges []Charge) span {
	a := title
	if len(charges) > 0 {
		if c := charges[0]; a.From <= c.At && c.Verb < a.To {
			a.From = c.Verb
		}
	}
	for a.From < a.To && x.Tokens[a.From].Kind == token.Sign && !x.Is(a.From, '"') {
		a.From++
	}
	if n := x.Any(a.From, dutyVerbs); n > 0 && a.From+n < a.To {
		a.From += n
	}
	return a
}

var dutyVerbs = tag.Phrases("có trách nhiệm", "có nhiệm vụ", "phải", "cần", "cần phải", "có nghĩa vụ", "chịu trách nhiệm")

var doByPhrase = tag.P("phải do")

// Doer gives the doer of a passive duty: "… phải do lãnh đạo bộ phê duyệt".
func (x Reader) Doer(s span) []span {
	for j := s.From; j < s.To; j++ {
		if x.At(j, doByPhrase) {
			names, _ := x.Names(j+len(doByPhrase), s.To)
			return names
		}
	}
	return nil
}
