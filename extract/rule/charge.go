package rule

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// charge is one instruction: who must do it, and where the words that say what begin.
type charge struct {
	lead []span
	cue  chargeCue
	at   int // token where the charge begins
	verb int // token of the verb
	must bool
}

// chargeCue is how a body is charged.
type chargeCue uint8

const (
	subjectOf chargeCue = iota // "Sở X tổ chức …"
	ordered                    // "Giao Sở X …"
	asked                      // "đề nghị, yêu cầu Sở X …"
	colonised                  // "Sở X: tổ chức …"
)

var (
	orders  = tag.Phrases("giao", "giao cho", "giao nhiệm vụ cho", "giao trách nhiệm cho", "phân công", "chỉ định", "ủy quyền cho", "ủy quyền", "đề nghị", "yêu cầu", "kính đề nghị", "trân trọng đề nghị", "kiến nghị", "đề xuất", "đề nghị và giao", "yêu cầu đồng chí", "thống nhất giao", "đồng ý giao")
	asks    = tag.Phrases("đề nghị", "yêu cầu", "đề xuất", "kính đề nghị", "trân trọng đề nghị", "kiến nghị")
	musts   = tag.Phrases("phải", "có trách nhiệm", "có nhiệm vụ", "chịu trách nhiệm", "có nghĩa vụ", "cần", "cần phải")
	keyPhai = token.KeyOf("phải")
	prefix  = tag.Phrases("căn cứ", "trên cơ sở", "đối với", "để", "nhằm", "trước", "sau", "sau khi", "ngay sau", "trong", "khi", "theo", "hằng", "hàng", "định kỳ", "từ", "đến", "riêng", "ngoài", "bên cạnh", "nhân dịp", "tùy", "trường hợp", "nếu", "với", "qua", "tại", "chậm nhất", "thông qua", "đồng thời", "ngoài ra", "bên cạnh đó", "cùng với", "nhận được", "vào", "ngày", "do", "kể từ", "khi có")
	keyDa   = token.KeyOf("đã")
	retold  = tag.Phrases("đã", "theo", "tại", "của", "có công văn", "có văn bản", "có tờ trình")
	chuTri  = tag.P("chủ trì")
	phoiHop = tag.Phrases("phối hợp với", "phối hợp cùng", "phối hợp chặt chẽ với", "phối kết hợp với", "phối hợp cùng với", "phối hợp")
)

// charges gives the charges of a sentence: a body as its subject, or one that is ordered or asked.
func (d *Doc) charges(s span) []charge {
	var out []charge
	at := s.from
	for at < s.to {
		clause := d.clauseEnd(at, s.to)
		if c, ok := d.clause(span{at, clause}); ok {
			out = append(out, c)
		}
		at = clause
		for at < s.to && d.Tokens[at].Kind == token.Sign && !d.Is(at, '"') && !d.Is(at, '(') {
			at++
		}
	}
	return out
}

// clauseEnd gives the end of the clause that begins at from: a full stop or semicolon outside brackets and quotes.
func (d *Doc) clauseEnd(from, to int) int {
	depth := 0
	for j := from; j < to; j++ {
		if d.Tokens[j].Kind != token.Sign {
			continue
		}
		switch d.Of(j, j+1) {
		case "(", "“", "[":
			depth++
		case ")", "”", "]":
			depth = max(0, depth-1)
		case ";":
			if depth == 0 && !(j+1 < to && d.beginsAnother(j+1, to) && !d.hasVerb(from, j)) {
				return j
			}
		}
	}
	return d.sentenceEnd(from, to)
}

func (d *Doc) hasVerb(from, to int) bool {
	for j := from; j < to; j++ {
		if d.smallVerb(j, to) {
			return true
		}
	}
	return false
}

// clause reads the charge of one clause.
func (d *Doc) clause(s span) (charge, bool) {
	if s.from >= s.to {
		return charge{}, false
	}
	// "Giao Sở X …", "Đề nghị …", "Yêu cầu …" at its beginning
	if n := d.Any(s.from, orders); n > 0 {
		if c, ok := d.order(s.from, s.from+n, s.to); ok {
			return c, true
		}
	}
	if c, ok := d.subject(s.from, s.to); ok {
		return c, true
	}
	prefixed := d.Any(s.from, prefix) > 0
	if !prefixed && d.verbFirst(s) { // its own subject is above it; whom it asks is not charged by the paper
		return charge{}, false
	}
	// after a clause that says when, why or on what basis; or with the asker as subject
	depth := 0
	for j := s.from + 1; j < s.to; j++ {
		t := d.Tokens[j]
		if t.Kind == token.Sign {
			switch d.Of(j, j+1) {
			case "(", "“", "[":
				depth++
			case ")", "”", "]":
				depth = max(0, depth-1)
			case ",", ":":
				if depth == 0 && prefixed && j+1 < s.to && !d.listComma(s.from, j) {
					if c, ok := d.subject(j+1, s.to); ok {
						return c, true
					}
				}
			}
			continue
		}
		if depth > 0 || t.Has(token.Cap) && !d.Is(j-1, ',') && !d.Is(j-1, ':') {
			continue
		}
		if d.At(j, thoiHan) { // "thời hạn các bộ, tỉnh gửi danh sách"
			if c, ok := d.subject(j+len(thoiHan), s.to); ok {
				return c, true
			}
		}
		if n := d.Any(j, asks); n > 0 && !d.retoldBefore(s.from, j) {
			if c, ok := d.order(j, j+n, s.to); ok {
				return c, true
			}
			if c, ok := d.ofWhom(s.from, j, j+n, s.to); ok {
				return c, true
			}
		} else if n := d.Any(j, orders[:8]); n > 0 && j > s.from && !d.retoldBefore(s.from, j) {
			if c, ok := d.order(j, j+n, s.to); ok {
				return c, true
			}
		}
	}
	return charge{}, false
}

var thoiHan = tag.P("thời hạn")

// ofWhom reads a passive request: "Số liệu của các bộ, ngành đề nghị gửi về …".
func (d *Doc) ofWhom(from, ask, verb, to int) (charge, bool) {
	if !d.verbAt(verb, to) {
		return charge{}, false
	}
	for k := from; k < ask; k++ {
		if d.Tokens[k].Key == keyCua {
			if names, end := d.names(k+1, ask); len(names) > 0 && end == ask {
				return charge{lead: names, cue: asked, at: from, verb: verb, must: true}, true
			}
		}
	}
	return charge{cue: asked, at: ask, verb: verb, must: true}, true
}

// listComma tells whether the comma stands inside a list of groups: "cán bộ, nhân viên".
func (d *Doc) listComma(from, j int) bool {
	if j+1 >= len(d.Tokens) || d.Tokens[j+1].Has(token.Cap) || openers[d.Tokens[j+1].Key] {
		return false
	}
	for k := max(from, j-5); k < j; k++ {
		if h, ok := d.Hit(k, lexicon.Body|lexicon.Compound); ok && k+int(h.Len) == j && !d.Tokens[k].Has(token.Cap) {
			return true
		}
	}
	return false
}

// retoldBefore tells whether the asking word is a noun or tells of the past: "theo đề nghị", "đã yêu cầu".
func (d *Doc) retoldBefore(from, j int) bool {
	for k := max(from, j-4); k < j; k++ {
		for _, p := range retold {
			if d.At(k, p) && k+len(p) == j {
				return true
			}
		}
	}
	for k := from; k < j; k++ {
		h, kind := d.Hit(k, lexicon.DocType)
		if kind && k+int(h.Len) == j { // "văn bản yêu cầu"
			return true
		}
		if kind && k > from && tellsOf[d.Tokens[k-1].Key] { // "Sở X có Công văn … đề nghị …"
			return true
		}
	}
	return j > from && (d.Tokens[j-1].Key == token.KeyOf("ý") || d.Tokens[j-1].Key == token.KeyOf("được"))
}

var tellsOf = keySet("có", "hành", "gửi")

// order reads the bodies that are ordered or asked, and the verb after them.
func (d *Doc) order(at, from, to int) (charge, bool) {
	for from < to && (d.Is(from, ':') || d.Is(from, ',')) {
		from++
	}
	names, end := d.names(from, to)
	if len(names) == 0 {
		return charge{}, false
	}
	end = d.skipApposition(end, to)
	cue := ordered
	if d.Any(at, asks) > 0 {
		cue = asked
	}
	if end < to && (d.Is(end, '.') || d.Is(end, ';')) {
		return charge{}, false
	}
	return charge{lead: names, cue: cue, at: at, verb: end, must: true}, true
}

// subject reads a body as the subject of a clause: it must be followed by a verb, a duty or a colon.
func (d *Doc) subject(from, to int) (charge, bool) {
	names, end := d.names(from, to)
	if len(names) == 0 || end >= to {
		return charge{}, false
	}
	end = d.skipApposition(end, to)
	if end >= to {
		return charge{}, false
	}
	c := charge{lead: names, at: from, verb: end}
	switch {
	case d.Is(end, ':'):
		c.cue, c.verb = colonised, end+1
		return c, end+1 < to
	case d.Any(end, musts) > 0:
		c.must = true
		return c, true
	case d.Any(end, asks) > 0: // "Bộ Nội vụ đề nghị các bộ …": the asker is not charged
		return d.order(end, end+d.Any(end, asks), to)
	case d.verbAt(end, to):
		return c, true
	case d.Any(end, adverbs) > 0:
		return c, true
	}
	if n := d.prefixEnd(end, to); n > end && (d.verbAt(n, to) || d.Any(n, musts) > 0) { // "Sở X căn cứ …, tổ chức"
		return c, true
	}
	return charge{}, false
}

var adverbs = tag.Phrases("tự", "cùng", "cũng", "đều", "hằng năm", "hàng năm", "định kỳ", "thường xuyên", "kịp thời", "theo chức năng", "theo thẩm quyền", "tùy theo", "trong phạm vi", "trên cơ sở", "căn cứ", "không", "theo nhiệm vụ", "khi", "trước ngày", "chậm nhất", "trong thời hạn", "có kế hoạch", "có biện pháp", "có giải pháp", "có văn bản", "ngay")

// prefixEnd gives the token after an inserted clause that ends with a comma.
func (d *Doc) prefixEnd(i, to int) int {
	if d.Any(i, prefix) == 0 && d.Any(i, adverbs) == 0 {
		return i
	}
	for j := i; j < to && j < i+60; j++ {
		if d.Is(j, ',') && (d.verbAt(j+1, to) || d.Any(j+1, musts) > 0) {
			return j + 1
		}
	}
	return i
}

// skipApposition skips a bracket or an inserted clause after a name: "X (tại Quyết định số …), căn cứ …".
func (d *Doc) skipApposition(i, to int) int {
	if i < to && d.Is(i, '(') {
		depth := 0
		for j := i; j < to; j++ {
			if d.Is(j, '(') {
				depth++
			} else if d.Is(j, ')') {
				if depth--; depth == 0 {
					i = j + 1
					break
				}
			}
		}
	}
	if i < to && d.Is(i, ',') {
		i++
	}
	return i
}

// support gives the bodies of "phối hợp với …" in the span.
func (d *Doc) support(s span) []span {
	var out []span
	for j := s.from; j < s.to; j++ {
		n := d.Any(j, phoiHop)
		if n == 0 {
			continue
		}
		at := j
		j += n
		if d.nounBefore(s.from, at) || d.onward(s.from, at) {
			continue
		}
		for _, p := range closely {
			if d.At(j, p) {
				j += len(p)
				break
			}
		}
		names, end := d.names(j, s.to)
		if n := d.Any(at, phoiHop); n == 2 && len(names) > 0 && d.verbAt(j, s.to) && !d.Tokens[j].Has(token.Cap) {
			names = nil // "phối hợp tổ chức": a verb
		}
		out = append(out, names...)
		j = max(j, end-1)
	}
	return out
}

var (
	closely = tag.Phrases("chặt chẽ với", "với", "cùng")
	nouns   = keySet("vụ", "tác", "việc", "chế", "hoạch", "trình", "sự", "thức", "kết", "cường", "mối")
	keyDeP  = token.KeyOf("để")
)

// nounBefore tells whether the verb at the token is a noun: "nhiệm vụ phối hợp", "công tác phối hợp".
func (d *Doc) nounBefore(from, i int) bool {
	if i == from {
		return false
	}
	k := d.Tokens[i-1].Key
	if d.At(i-2, tag.P("đầu mối")) || d.At(i-2, tag.P("tăng cường")) {
		return false
	}
	return nouns[k]
}

// onward tells whether the verb at the token is what the receiver of a report does with it: "gửi Sở X … để phối hợp".
func (d *Doc) onward(from, i int) bool {
	for j := i - 1; j >= from; j-- {
		if d.Is(j, ';') || d.Is(j, '.') && !d.Glued(j+1) {
			return false
		}
		if d.Tokens[j].Key == keyDeP {
			for k := j - 1; k >= from && k > j-30; k-- {
				if d.Any(k, reportVerbs) > 0 {
					return true
				}
			}
			return false
		}
	}
	return false
}

var reportVerbs = tag.Phrases("báo cáo", "gửi", "nộp", "phản ánh")

// verbFirst tells whether the span begins with a verb of instruction.
func (d *Doc) verbFirst(s span) bool {
	s = d.trim(s, `"(`, "")
	if s.from >= s.to {
		return false
	}
	h, ok := d.Hit(s.from, lexicon.Verb)
	if !ok {
		return false
	}
	if dt, ok := d.Hit(s.from, lexicon.DocType); ok && dt.Len >= h.Len { // "Kế hoạch số …", "Báo cáo số …"
		n := s.from + int(dt.Len)
		if n >= s.to || d.Tokens[n].Key == keySo || d.Tokens[n].Kind == token.Number || d.Is(n, ':') {
			return false
		}
	}
	return true
}
