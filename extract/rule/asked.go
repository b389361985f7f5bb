package rule

import (
	"slices"

	"congvan/extract/rule/charge"
)

// asked is a text and its charges.
type asked struct {
	of      span
	charges []charge.Charge
}

// Charges gives the charges of the text. A point asks of the same text several times: the last answers are kept. Nobody
// may change them; what is added to a copy stays in the copy.
func (d *Doc) Charges(s span) []charge.Charge {
	if s.Empty() {
		return nil
	}
	for i := range d.asked {
		if d.asked[i].of == s {
			return d.asked[i].charges
		}
	}
	charges := slices.Clip(d.Reader.Charges(s))
	for i := range charges {
		charges[i] = d.passOn(charges[i], s.To)
		charges[i].Lead = slices.Clip(charges[i].Lead)
	}
	d.asked[d.askedAt] = asked{s, charges}
	d.askedAt = (d.askedAt + 1) % len(d.asked)
	return charges
}
