package rule

import (
	"slices"

	"congvan/extract/rule/charge"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// know tells by what name the paper calls its issuer: what it says of itself is read otherwise than what it says of others.
func (d *Doc) know(issuer string) {
	if d.self != nil {
		return
	}
	words := keysOf(issuer)
	if len(words) == 0 {
		return
	}
	d.self = append(d.self, words)
	switch n := len(committee); { // "UBND tỉnh" is the Ủy ban nhân dân tỉnh …
	case len(words) > n && slices.Equal(words[:n], committee):
		d.self = append(d.self, append([]token.Key{keyUBND}, words[n:]...))
	case words[0] == keyUBND:
		d.self = append(d.self, append(slices.Clone(committee), words[1:]...))
	}
}

var (
	committee = keysOf("Ủy ban nhân dân")
	keyUBND   = token.KeyOf("UBND")
)

func keysOf(phrase string) []token.Key {
	var out []token.Key
	for _, t := range token.Scan(phrase) {
		out = append(out, t.Key)
	}
	return out
}

// isSelf tells whether the name is the issuer's, in full or cut short, or that of who heads it: "Sở", "Giám đốc Sở", "UBND tỉnh".
func (d *Doc) isSelf(n span) bool {
	from := n.From + d.Any(n.From, heads)
	if from > n.From && from >= n.To {
		return true
	}
	for _, words := range d.self {
		if n.To-from > len(words) {
			continue
		}
		i := from
		for i < n.To && d.Tokens[i].Key == words[i-from] {
			i++
		}
		if i == n.To {
			return true
		}
	}
	return false
}

// heads are who speaks for an office.
var heads = tag.Phrases("giám đốc", "phó giám đốc", "ban giám đốc", "lãnh đạo", "ban lãnh đạo", "chủ tịch", "phó chủ tịch", "thường trực", "tập thể lãnh đạo", "bộ trưởng", "thứ trưởng",
	"hiệu trưởng", "ban giám hiệu", "cục trưởng", "chi cục trưởng", "trưởng ban", "chánh văn phòng", "tổng giám đốc", "nhà")

// passOn reads a charge whose subject is the issuer itself, and whose verb only hands the work on: "Sở chỉ đạo Phòng Nghiệp vụ
// rà soát …" charges the Phòng.
func (d *Doc) passOn(c charge.Charge, to int) charge.Charge {
	if c.Cue != charge.Subject || len(c.Lead) != 1 {
		return c
	}
	n := d.Any(c.Verb, handing)
	if n == 0 || !d.isSelf(c.Lead[0]) {
		return c
	}
	names, end := d.Names(c.Verb+n, to)
	if len(names) == 0 {
		return c
	}
	end += d.Any(end, forThat)
	if end < to && (d.VerbAt(end, to) || d.Any(end, charge.Adverbs) > 0 || d.Any(end, charge.Musts) > 0) {
		return charge.Charge{Lead: names, By: c.Lead, Cue: charge.Ordered, At: c.Verb, Verb: end, Must: true}
	}
	return c
}

var (
	handing = tag.Phrases("phân công", "chỉ đạo", "ủy quyền", "ủy quyền cho", "nhắc", "nhắc nhở", "đôn đốc", "lưu ý", "chỉ định", "điều động", "hướng dẫn", "thông báo", "thông báo để", "thông báo đến", "thông báo tới", "thông báo cho")
	forThat = tag.Phrases("để", "nghiêm túc", "khẩn trương", "tập trung", "tiếp tục")
)
