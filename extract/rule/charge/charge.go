package charge

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Charge is one instruction: who must do it, and where the words that say what begin.
type Charge struct {
	Lead []span // who is charged; empty where a request names nobody
	Cue  Cue
	At   int  // token where the charge begins
	Verb int  // token of the verb
	Must bool // it is ordered, asked, or a duty
}

// Cue is how a body is charged.
type Cue uint8

const (
	Subject   Cue = iota // "Sở X tổ chức …"
	Ordered              // "Giao Sở X …"
	Asked                // "đề nghị, yêu cầu Sở X …"
	Colonised            // "Sở X: tổ chức …"
)

var (
	orders  = tag.Phrases("giao", "giao cho", "giao nhiệm vụ cho", "giao trách nhiệm cho", "phân công", "chỉ định", "ủy quyền cho", "ủy quyền", "đề nghị", "yêu cầu", "kính đề nghị", "trân trọng đề nghị", "kiến nghị", "đề xuất", "đề nghị và giao", "yêu cầu đồng chí", "thống nhất giao", "đồng ý giao")
	Asks    = tag.Phrases("đề nghị", "yêu cầu", "đề xuất", "kính đề nghị", "trân trọng đề nghị", "kiến nghị")
	Musts   = tag.Phrases("phải", "có trách nhiệm", "có nhiệm vụ", "chịu trách nhiệm", "có nghĩa vụ", "cần", "cần phải")
	keyPhai = token.KeyOf("phải")
	Prefix  = tag.Phrases("căn cứ", "trên cơ sở", "đối với", "để", "nhằm", "trước", "sau", "sau khi", "ngay sau", "trong", "khi", "theo", "hằng", "hàng", "định kỳ", "từ", "đến", "riêng", "ngoài", "bên cạnh", "nhân dịp", "tùy", "trường hợp", "nếu", "với", "qua", "tại", "chậm nhất", "thông qua", "đồng thời", "ngoài ra", "bên cạnh đó", "cùng với", "nhận được", "vào", "ngày", "do", "kể từ", "khi có")
	keyDa   = token.KeyOf("đã")
	retold  = tag.Phrases("đã", "theo", "tại", "của", "có công văn", "có văn bản", "có tờ trình")
	chuTri  = tag.P("chủ trì")
	phoiHop = tag.Phrases("phối hợp với", "phối hợp cùng", "phối hợp chặt chẽ với", "phối kết hợp với", "phối hợp cùng với", "phối hợp")
)

// Charges gives the charges of a sentence: a body as its subject, or one that is Ordered or Asked.
func (x Reader) Charges(s span) []Charge {
	var out []Charge
	at := s.From
	for at < s.To {
		clause := x.clauseEnd(at, s.To)
		if c, ok := x.clause(span{From: at, To: clause}); ok {
			out = append(out, c)
		}
		at = clause
		for at < s.To && x.Tokens[at].Kind == token.Sign && !x.Is(at, '"') && !x.Is(at, '(') {
			at++
		}
	}
	return out
}

// clauseEnd gives the end of the clause that begins at from: a full stop or semicolon outside brackets and quotes.
func (x Reader) clauseEnd(from, to int) int {
	depth := 0
	for j := from; j < to; j++ {
		if x.Tokens[j].Kind != token.Sign {
			continue
		}
		switch x.Of(j, j+1) {
		case "(", "“", "[":
			depth++
		case ")", "”", "]":
			depth = max(0, depth-1)
		case ";":
			if depth == 0 && !(j+1 < to && x.beginsAnother(j+1, to) && !x.HasVerb(from, j)) {
				return j
			}
		}
	}
	return x.SentenceEnd(from, to)
}

func (x Reader) HasVerb(from, to int) bool {
	for j := from; j < to; j++ {
		if x.smallVerb(j, to) {
			return true
		}
	}
	return false
}

// clause reads the charge of one clause.
func (x Reader) clause(s span) (Charge, bool) {
	if s.From >= s.To {
		return Charge{}, false
	}
	// "Giao Sở X …", "Đề nghị …", "Yêu cầu …" at its beginning
	if n := x.Any(s.From, orders); n > 0 {
		if c, ok := x.order(s.From, s.From+n, s.To); ok {
			return c, true
		}
	}
	if c, ok := x.subject(s.From, s.To); ok {
		return c, true
	}
	prefixed := x.Any(s.From, Prefix) > 0 || x.citesReason(s.From)
	if !prefixed && x.VerbFirst(s) { // its own subject is above it; whom it asks is not charged by the paper
		return Charge{}, false
	}
	// after a clause that says when, why or on what basis; or with the asker as subject
	depth := 0
	for j := s.From + 1; j < s.To; j++ {
		t := x.Tokens[j]
		if t.Kind == token.Sign {
			switch x.Of(j, j+1) {
			case "(", "“", "[":
				depth++
			case ")", "”", "]":
				depth = max(0, depth-1)
			case ",", ":":
				if depth == 0 && prefixed && j+1 < s.To && !x.listComma(s.From, j) {
					if c, ok := x.subject(j+1, s.To); ok {
						return c, true
					}
				}
			}
			continue
		}
		if depth > 0 || t.Has(token.Cap) && !x.Is(j-1, ',') && !x.Is(j-1, ':') {
			continue
		}
		if x.At(j, thoiHan) { // "thời hạn các bộ, tỉnh gửi danh sách"
			if c, ok := x.subject(j+len(thoiHan), s.To); ok {
				return c, true
			}
		}
		if n := x.Any(j, Asks); n > 0 && !x.RetoldBefore(s.From, j) {
			if c, ok := x.order(j, j+n, s.To); ok {
				return c, true
			}
			if c, ok := x.ofWhom(s.From, j, j+n, s.To); ok {
				return c, true
			}
		} else if n := x.Any(j, orders[:8]); n > 0 && j > s.From && !x.RetoldBefore(s.From, j) {
			if c, ok := x.order(j, j+n, s.To); ok {
				return c, true
			}
		}
	}
	return Charge{}, false
}

var thoiHan = tag.P("thời hạn")

// ofWhom reads a passive request: "Số liệu của các bộ, ngành đề nghị gửi về …".
func (x Reader) ofWhom(from, ask, verb, to int) (Charge, bool) {
	if !x.VerbAt(verb, to) {
		return Charge{}, false
	}
	for k := from; k < ask; k++ {
		if x.Tokens[k].Key == keyCua {
			if names, end := x.Names(k+1, ask); len(names) > 0 && end == ask {
				return Charge{Lead: names, Cue: Asked, At: from, Verb: verb, Must: true}, true
			}
		}
	}
	return Charge{Cue: Asked, At: ask, Verb: verb, Must: true}, true
}

var reasons = tag.Phrases("thực hiện", "triển khai", "triển khai thực hiện", "tiếp theo", "xét", "thực hiện ý kiến chỉ đạo của")

// citesReason tells whether a clause begins with the document that it carries out: "Thực hiện Kế hoạch số …, Sở X đề nghị …".
func (x Reader) citesReason(i int) bool {
	n := x.Any(i, reasons)
	if n == 0 {
		return false
	}
	_, ok := x.Hit(i+n, lexicon.DocType)
	return ok
}

// listComma tells whether the comma stands inside a list of groups: "cán bộ, nhân viên".
func (x Reader) listComma(from, j int) bool {
	if j+1 >= len(x.Tokens) || x.Tokens[j+1].Has(token.Cap) || openers[x.Tokens[j+1].Key] {
		return false
	}
	for k := max(from, j-5); k < j; k++ {
		if h, ok := x.Hit(k, lexicon.Body|lexicon.Compound); ok && k+int(h.Len) == j && !x.Tokens[k].Has(token.Cap) {
			return true
		}
	}
	return false
}

// RetoldBefore tells whether the asking word is a noun or tells of the past: "theo đề nghị", "đã yêu cầu".
func (x Reader) RetoldBefore(from, j int) bool {
	for k := max(from, j-4); k < j; k++ {
		for _, p := range retold {
			if x.At(k, p) && k+len(p) == j {
				return true
			}
		}
	}
	for k := from; k < j; k++ {
		h, kind := x.Hit(k, lexicon.DocType)
		if kind && k+int(h.Len) == j { // "văn bản yêu cầu"
			return true
		}
		if kind && k > from && tellsOf[x.Tokens[k-1].Key] { // "Sở X có Công văn … đề nghị …"
			return true
		}
	}
	return j > from && (x.Tokens[j-1].Key == token.KeyOf("ý") || x.Tokens[j-1].Key == token.KeyOf("được"))
}

var tellsOf = keySet("có", "hành", "gửi")

// order reads the bodies that are Ordered or Asked, and the verb after them.
func (x Reader) order(at, from, to int) (Charge, bool) {
	for from < to && (x.Is(from, ':') || x.Is(from, ',')) {
		from++
	}
	names, end := x.Names(from, to)
	if len(names) == 0 {
		return Charge{}, false
	}
	end = x.skipApposition(end, to)
	cue := Ordered
	if x.Any(at, Asks) > 0 {
		cue = Asked
	}
	if end < to && (x.Is(end, '.') || x.Is(end, ';')) {
		return Charge{}, false
	}
	return Charge{Lead: names, Cue: cue, At: at, Verb: end, Must: true}, true
}

// subject reads a body as the subject of a clause: it must be followed by a verb, a duty or a colon.
func (x Reader) subject(from, to int) (Charge, bool) {
	names, end := x.Names(from, to)
	if len(names) == 0 || end >= to {
		return Charge{}, false
	}
	end = x.skipApposition(end, to)
	if end >= to {
		return Charge{}, false
	}
	c := Charge{Lead: names, At: from, Verb: end}
	switch {
	case x.Is(end, ':'):
		c.Cue, c.Verb = Colonised, end+1
		return c, end+1 < to
	case x.Any(end, Musts) > 0:
		c.Must = true
		return c, true
	case x.Any(end, Asks) > 0: // "Bộ Nội vụ đề nghị các bộ …": the asker is not charged
		return x.order(end, end+x.Any(end, Asks), to)
	case x.VerbAt(end, to):
		return c, true
	case x.Any(end, Adverbs) > 0:
		return c, true
	}
	if n := x.prefixEnd(end, to); n > end && (x.VerbAt(n, to) || x.Any(n, Musts) > 0) { // "Sở X căn cứ …, tổ chức"
		return c, true
	}
	return Charge{}, false
}

var Adverbs = tag.Phrases("tự", "cùng", "cũng", "đều", "hằng năm", "hàng năm", "định kỳ", "thường xuyên", "kịp thời", "theo chức năng", "theo thẩm quyền", "tùy theo", "trong phạm vi", "trên cơ sở", "căn cứ", "không", "theo nhiệm vụ", "khi", "trước ngày", "chậm nhất", "trong thời hạn", "có kế hoạch", "có biện pháp", "có giải pháp", "có văn bản", "ngay")

// prefixEnd gives the token after an inserted clause that ends with a comma.
func (x Reader) prefixEnd(i, to int) int {
	if x.Any(i, Prefix) == 0 && x.Any(i, Adverbs) == 0 {
		return i
	}
	for j := i; j < to && j < i+60; j++ {
		if x.Is(j, ',') && (x.VerbAt(j+1, to) || x.Any(j+1, Musts) > 0) {
			return j + 1
		}
	}
	return i
}

// skipApposition skips a bracket or an inserted clause after a name: "X (tại Quyết định số …), căn cứ …".
func (x Reader) skipApposition(i, to int) int {
	if i < to && x.Is(i, '(') {
		depth := 0
		for j := i; j < to; j++ {
			if x.Is(j, '(') {
				depth++
			} else if x.Is(j, ')') {
				if depth--; depth == 0 {
					i = j + 1
					break
				}
			}
		}
	}
	if i < to && x.Is(i, ',') {
		i++
	}
	return i
}

// Support gives the bodies of "phối hợp với …" in the span.
func (x Reader) Support(s span) []span {
	var out []span
	for j := s.From; j < s.To; j++ {
		n := x.Any(j, phoiHop)
		if n == 0 {
			continue
		}
		at := j
		j += n
		if x.nounBefore(s.From, at) || x.onward(s.From, at) {
			continue
		}
		for _, p := range closely {
			if x.At(j, p) {
				j += len(p)
				break
			}
		}
		names, end := x.Names(j, s.To)
		if n := x.Any(at, phoiHop); n == 2 && len(names) > 0 && x.VerbAt(j, s.To) && !x.Tokens[j].Has(token.Cap) {
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
func (x Reader) nounBefore(from, i int) bool {
	if i == from {
		return false
	}
	k := x.Tokens[i-1].Key
	if x.At(i-2, tag.P("đầu mối")) || x.At(i-2, tag.P("tăng cường")) {
		return false
	}
	return nouns[k]
}

// onward tells whether the verb at the token is what the receiver of a report does with it: "gửi Sở X … để phối hợp".
func (x Reader) onward(from, i int) bool {
	for j := i - 1; j >= from; j-- {
		if x.Is(j, ';') || x.Is(j, '.') && !x.Glued(j+1) {
			return false
		}
		if x.Tokens[j].Key == keyDeP {
			for k := j - 1; k >= from && k > j-30; k-- {
				if x.Any(k, reportVerbs) > 0 {
					return true
				}
			}
			return false
		}
	}
	return false
}

var reportVerbs = tag.Phrases("báo cáo", "gửi", "nộp", "phản ánh")

// VerbFirst tells whether the span begins with a verb of instruction.
func (x Reader) VerbFirst(s span) bool {
	s = x.Trim(s, `"(`, "")
	if s.From >= s.To {
		return false
	}
	h, ok := x.Hit(s.From, lexicon.Verb)
	if !ok {
		return false
	}
	if dt, ok := x.Hit(s.From, lexicon.DocType); ok && dt.Len >= h.Len { // "Kế hoạch số …", "Báo cáo số …"
		n := s.From + int(dt.Len)
		if n >= s.To || x.Tokens[n].Key == keySo || x.Tokens[n].Kind == token.Number || x.Is(n, ':') {
			return false
		}
	}
	return true
}
