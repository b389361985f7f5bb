package rule

import (
	"slices"

	"congvan/extract/lexicon"
	"congvan/extract/outline"
	"congvan/extract/rule/charge"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// attr is what a line such as "Cơ quan chủ trì: Sở Nội vụ" says of the point that it stands below.
type attr uint8

const (
	attrNone    attr = iota
	attrLead         // cơ quan chủ trì, đơn vị thực hiện
	attrSupport      // cơ quan phối hợp
	attrTime         // thời gian, thời hạn
	attrOutput       // sản phẩm, kết quả
	attrOther        // địa điểm, thành phần, kinh phí
)

var attributes = []struct {
	kind    attr
	phrases *tag.Cues
}{
	{attrLead, tag.Phrases("cơ quan chủ trì", "đơn vị chủ trì", "chủ trì", "đơn vị thực hiện", "cơ quan thực hiện", "chủ trì thực hiện", "cơ quan, đơn vị chủ trì",
		"đơn vị chủ trì thực hiện", "cơ quan chủ trì thực hiện", "bộ phận thực hiện", "người thực hiện", "phụ trách", "người phụ trách", "đơn vị phụ trách", "trách nhiệm thực hiện", "đơn vị chịu trách nhiệm", "cơ quan, tổ chức chủ trì", "cơ quan chủ trì tham mưu", "cơ quan thẩm định", "lực lượng thực hiện", "tổ chức thực hiện")},
	{attrSupport, tag.Phrases("cơ quan phối hợp", "đơn vị phối hợp", "phối hợp", "cơ quan, đơn vị phối hợp", "phối hợp thực hiện", "đơn vị phối hợp thực hiện", "cơ quan phối hợp thực hiện")},
	{attrTime, tag.Phrases("thời gian", "thời hạn", "thời gian thực hiện", "thời gian hoàn thành", "thời hạn hoàn thành", "thời gian trình", "thời hạn trình", "tiến độ", "thời điểm",
		"tiến độ thực hiện", "hoàn thành", "thời gian dự kiến", "thời hạn thực hiện", "thời gian tổ chức", "ngày hoàn thành", "thời gian báo cáo", "thời hạn báo cáo", "thời hạn gửi báo cáo", "thời gian và địa điểm", "thời gian, địa điểm", "thời gian đào tạo")},
	{attrOutput, tag.Phrases("sản phẩm", "kết quả", "sản phẩm dự kiến", "kết quả đầu ra", "sản phẩm đầu ra", "kết quả dự kiến", "sản phẩm hoàn thành")},
	{attrOther, tag.Phrases("địa điểm", "thành phần", "thành phần tham dự", "thành phần tham gia", "đối tượng", "số lượng", "hình thức", "nội dung", "kinh phí", "kinh phí thực hiện", "nguồn kinh phí", "phạm vi", "chủ đề", "cách thức", "phương thức", "giảng viên", "báo cáo viên", "tài liệu", "yêu cầu", "mục đích", "chế độ", "trang phục", "khẩu hiệu", "liên hệ", "địa chỉ", "nơi nhận", "ghi chú", "lưu ý", "số điện thoại", "điện thoại", "email", "cấp trình", "cấp ban hành", "hình thức văn bản", "mục tiêu")},
}

// attribute tells what the line says of its point; it must be a phrase of the list and a colon.
func (d *Doc) attribute(s span) attr {
	s = d.Trim(s, `"(`, "")
	for _, a := range attributes {
		n := d.Any(s.From, a.phrases)
		if n == 0 {
			continue
		}
		j := s.From + n
		for k := 0; k < 6 && j < s.To && !d.Is(j, ':'); k++ { // "Thời gian thực hiện dự kiến:"
			if d.Tokens[j].Kind == token.Sign && !d.Is(j, ',') && !d.Is(j, '/') {
				break
			}
			j++
		}
		if j < s.To && d.Is(j, ':') && (a.kind != attrLead || n > 1 || j == s.From+n) {
			return a.kind
		}
	}
	return attrNone
}

// labelled is attribute of what begins inside a text: the colon must follow the phrase at once.
func (d *Doc) labelled(i int) attr {
	for _, a := range attributes {
		if n := d.Any(i, a.phrases); n > 0 && d.Is(i+n, ':') {
			return a.kind
		}
	}
	return attrNone
}

// addAttributes adds the line to the task that holds it, and to those of the work that is told beside it.
func (t *taskReader) addAttributes(ctx *context, kind attr, s span) {
	if ctx.task >= 0 {
		t.addAttribute(ctx.task, kind, s)
	}
	for i := ctx.work.From; i < ctx.work.To; i++ {
		t.addAttribute(i, kind, s)
	}
}

// attributable tells whether lines that say who and by when belong to a task here.
func (ctx *context) attributable() bool { return ctx.task >= 0 || !ctx.work.Empty() }

// tellsWork tells whether the point says what is to be done, who does it and by when standing in points beside it: "a) Nhiệm
// vụ: …", "b) Cơ quan thực hiện: …".
func (t *taskReader) tellsWork(p *outline.Point) bool {
	if t.worksBelow(p) {
		return true
	}
	n := t.Any(p.From, work)
	return n > 0 && p.Table == nil && p.Label.Kind != outline.Plain && p.From+n < p.To && t.Is(p.From+n, ':')
}

// worksBelow tells whether the point is nothing but the word for what is to be done, which stands in its points: "- Nội dung:".
func (t *taskReader) worksBelow(p *outline.Point) bool {
	n := t.Any(p.From, contents)
	if n == 0 || len(p.Children) == 0 || p.From+n+1 != p.To || !t.Is(p.From+n, ':') {
		return false
	}
	for _, q := range p.Children {
		if !t.VerbFirst(span{From: q.From, To: q.To}) {
			return false
		}
	}
	return true
}

var contents = tag.Phrases("nội dung", "nội dung thực hiện", "nội dung công việc", "công việc")

var work = tag.Phrases("nhiệm vụ", "nhiệm vụ cụ thể", "các nhiệm vụ", "các nhiệm vụ cụ thể")

// addAttribute adds the line to its task.
func (t *taskReader) addAttribute(task int, kind attr, s span) {
	x := &t.tasks[task]
	x.own = append(x.own, s)
	t.fill(x, kind, s)
}

// fill takes from the line who does the task, who helps, and what comes of it.
func (t *taskReader) fill(x *draft, kind attr, s span) {
	value := s
	for value.From < value.To && !t.Is(value.From, ':') {
		value.From++
	}
	value.From++
	value = t.Trim(value, "", ".;")
	if value.From >= value.To {
		return
	}
	switch kind {
	case attrLead:
		if len(x.Inherited) > 0 || t.anybody(x.lead) { // the line says who of them does it
			x.lead, x.Inherited = nil, nil
		}
		if names, end := t.Names(value.From, value.To); len(names) > 0 && t.At(end, chuTri) { // "Cơ quan thực hiện: Sở X chủ trì, phối hợp với …; Sở Y …"
			x.lead, x.support = t.addNames(x.lead, names), t.addNames(x.support, t.Support(value))
			for _, c := range t.Charges(value) {
				x.lead = t.addNames(x.lead, c.Lead)
			}
			return
		}
		x.lead = t.addNames(x.lead, t.nameList(value))
	case attrSupport:
		x.support = t.addNames(x.support, t.withoutNames(t.nameList(value), x.lead))
	case attrOutput:
		x.output = append(x.output, value)
	}
}

// within reads who does the task and who helps where its own text says it behind what is to be done: "Rà soát biên chế; đơn vị
// chủ trì: Phòng Nghiệp vụ", "Rà soát biên chế (Phòng Nghiệp vụ chủ trì)".
func (t *taskReader) within(x *draft, s span) {
	if !t.parts(s) {
		return
	}
	for j := s.From + 1; j+2 < s.To; j++ {
		if !t.Is(j, '.') && !t.Is(j, ';') && !t.Is(j, '(') && !t.Is(j, ',') {
			continue
		}
		part := span{From: j + 1, To: t.SentenceEnd(j+1, s.To)}
		for k := part.From; k < part.To; k++ {
			if t.Is(k, ';') || t.Is(k, ')') || t.Is(k, ',') && t.labelled(k+1) != attrNone {
				part.To = k
			}
		}
		switch kind := t.labelled(part.From); {
		case kind == attrLead || kind == attrSupport:
			x.support = slices.DeleteFunc(x.support, func(n span) bool { return n.From >= part.From && n.To <= part.To }) // "đơn vị" of the label
			t.fill(x, kind, part)
		case t.Is(j, '('):
			names, end := t.Names(part.From, part.To)
			if k := end + len(chuTri); len(names) > 0 && t.At(end, chuTri) && (k == part.To || t.Is(k, ',')) {
				x.lead, x.Inherited = names, nil
				x.support = t.withoutNames(append(x.support, t.Support(part)...), x.lead)
			}
		default:
			continue
		}
		j = part.To - 1
	}
}

// parts tells whether a colon or a bracket stands inside the span, without which nothing is said behind it.
func (t *taskReader) parts(s span) bool {
	for j := s.From; j+1 < s.To; j++ {
		if k := &t.Tokens[j]; k.Kind == token.Sign && (k.Value == ':' || k.Value == '(') {
			return true
		}
	}
	return false
}

// anybody tells whether the names, one at least, are all of bodies in general: "các cơ quan, đơn vị".
func (t *taskReader) anybody(names []span) bool {
	for _, n := range names {
		if k := t.Any(n.From, inGeneral); n.From+k < n.To || k == 0 {
			return false
		}
	}
	return len(names) > 0
}

// inGeneral are the words for bodies of any kind.
var inGeneral = tag.Phrases("các cơ quan, đơn vị", "các đơn vị", "các cơ quan", "cơ quan, đơn vị", "các địa phương", "các đơn vị, địa phương", "các cơ quan, đơn vị, địa phương", "các bộ phận")

// nameList reads a cell or line that holds nothing but names: ";" and line ends part them, and so does what names does.
func (d *Doc) nameList(s span) []span {
	var out []span
	for s.From < s.To {
		if names, end := d.Names(s.From, s.To); len(names) > 0 {
			out = append(out, names...)
			if end >= s.To {
				break
			}
			if d.Is(end, ',') || d.Is(end, ';') || d.Tokens[end].Kind == token.Line {
				s.From = end + 1
				continue
			}
			if n := d.Any(end, competence); n > 0 { // "… theo chức năng, nhiệm vụ được giao và các cơ quan liên quan"
				s.From = d.nextName(end+n, s.To)
				continue
			}
			// the name goes on with words that look like a verb; where an object follows, they are what the body does
			stop := end
			for stop < s.To && !d.Is(stop, ';') && !d.Is(stop, ',') && d.Tokens[stop].Kind != token.Line {
				stop++
			}
			if d.acts(end, stop) || d.VerbAt(end, s.To) && d.Is(stop, ',') && d.VerbAt(stop+1, s.To) { // "Sở X thúc đẩy, theo dõi, báo cáo chỉ tiêu"
				for stop < s.To && !d.Is(stop, ';') && d.Tokens[stop].Kind != token.Line {
					stop++
				}
			} else {
				out[len(out)-1].To = stop
			}
			s.From = stop + 1
			continue
		}
		stop := s.From
		for stop < s.To && !d.Is(stop, ';') && d.Tokens[stop].Kind != token.Line {
			stop++
		}
		if n := d.Trim(span{From: s.From, To: stop}, "-+•", ".,;"); n.From < n.To {
			out = append(out, n)
		}
		s.From = stop + 1
	}
	return out
}

// competence begins the words that say in which part of its work a body acts.
var competence = tag.Phrases("theo chức năng", "trong phạm vi chức năng", "trong phạm vi nhiệm vụ", "trong phạm vi thẩm quyền", "theo nhiệm vụ", "theo thẩm quyền", "theo phân công", "theo lĩnh vực", "theo phân cấp")

// nextName gives the token after the next semicolon, or where another body begins after a comma or "và"; to where none does.
func (d *Doc) nextName(from, to int) int {
	for j := from; j < to; j++ {
		if d.Is(j, ';') || (d.Is(j, ',') || d.Tokens[j].Key == keyVa) && d.BeginsName(j+1) {
			return j + 1
		}
	}
	return to
}

var keyVa = token.KeyOf("và")

// acts tells whether the words after a name say what the body does: a verb and, after it, the plural of a thing.
func (d *Doc) acts(from, to int) bool {
	const shortest = 4 // tokens of a verb and its object
	if to-from < shortest || !d.VerbAt(from, to) {
		return false
	}
	for j := from + 1; j < to; j++ {
		if d.Any(j, quantifiers) > 0 || d.isPaper(j) {
			return true
		}
	}
	return false
}

// isPaper tells whether the name of a kind of paper begins with the token.
func (d *Doc) isPaper(j int) bool {
	_, ok := d.Hit(j, lexicon.DocType)
	return ok
}

var chuTri = tag.P("chủ trì")

var (
	dutyOf = tag.Phrases("trách nhiệm của", "nhiệm vụ của", "đối với", "về phía", "quyền và nghĩa vụ của", "nghĩa vụ của", "quyền hạn và trách nhiệm của", "trách nhiệm", "giao", "đề nghị", "yêu cầu", "nhiệm vụ")
	anyFor = tag.P("đối với")
)

// agencyHeading tells whether the heading names bodies, and nothing else: "1. Sở Y tế:", "Điều 7. Trách nhiệm của Sở Tư pháp".
func (t *taskReader) agencyHeading(s span, p *outline.Point) ([]span, bool) {
	s = t.Trim(s, "", ".:;")
	if s.From >= s.To || len(p.Children) == 0 && !t.headingWithoutPoints(p) {
		return nil, false
	}
	from := s.From + t.Any(s.From, dutyOf)
	if from > s.From && t.Is(from, ':') { // "Đề nghị: Sở X, Sở Y:"
		from++
	}
	if from == s.From && p.Label.Kind == outline.Article { // "Điều 5. Các quy định đối với các doanh nghiệp …"
		if k := t.Find(s.From, s.To, anyFor); k >= 0 {
			from = k + len(anyFor)
		}
	}
	if n := t.Any(s.From, contentOf); from == s.From && n > 0 && len(p.Children) > 0 && t.VerbFirst(span{From: p.Children[0].From, To: p.Children[0].To}) { // "Nội dung giám sát của X"
		if k := t.Find(s.From+n, s.To, cua); k >= 0 {
			from = k + len(cua)
		}
	}
	if n := t.Any(from, kinds); n > 0 && (from+n >= s.To && from > s.From || t.At(from, nhom) && from+n < s.To && (t.Tokens[from+n].Kind == token.Number || t.Tokens[from+n].Has(token.Upper))) {
		return nil, false
	}
	if t.allUpper(s) && !t.bodyFirst(from) || t.quantified(from) && !t.bodyFirst(from+1) {
		return nil, false
	}
	if v, ok := t.Hit(from, lexicon.Verb); ok && t.Is(from+int(v.Len), ',') && t.VerbAt(from+int(v.Len)+1, s.To) { // "Lãnh đạo, chỉ đạo", no officers
		return nil, false
	}
	names, end := t.Names(from, s.To)
	if n := t.Any(from, headsOf); len(names) == 0 && n > 0 { // "Lãnh đạo các phòng:", a verb elsewhere
		if names, end = t.Names(from+n-1, s.To); len(names) > 0 && end >= s.To {
			names[0].From = from
			return names, true
		}
		names = nil
	}
	if len(names) == 0 || t.VerbFirst(s) && from == s.From && !t.Tokens[from].Has(token.Upper) && !t.bodyFirst(from) {
		return nil, false
	}
	if (t.Is(p.To-1, ':') || end < s.To && t.endsWithDuty(s.To-4, s.To) && len(p.Children) > 0) && t.endsWithDuty(end, s.To) { // "Sở Y tế có trách nhiệm:", "Văn phòng là cơ quan thường trực, có nhiệm vụ:"
		if k := t.Find(end, s.To, coTrachNhiem); k > end && t.IsGroup(names[len(names)-1]) && !t.signIn(end, k) { // "Các hộ khai thác nước có trách nhiệm"
			names[len(names)-1].To = k
		}
		return names, true
	}
	if end < s.To && t.Is(end, ':') { // "Nhà sản xuất: A - B" is a label with its value
		return nil, false
	}
	if end < s.To && (t.Is(end, '(') || t.Is(end, ',') && end+2 >= s.To) {
		end = s.To
	}
	if n := t.InOffice(end); end < s.To && n > 0 && end+n >= s.To { // "Sở Y tế theo chức năng, nhiệm vụ:"
		return names, true
	}
	if end < s.To && len(p.Children) > 0 && t.saysWhich(p, names, span{From: end, To: s.To}) {
		names[len(names)-1].To = s.To
		return names, true
	}
	if rest := (span{From: end + 1, To: s.To}); rest.From < s.To && t.Is(p.To-1, ':') && (t.Is(end, ',') || t.Tokens[end].Key == keyVa) && t.Words(rest) <= mostOfAName && !t.HasVerb(rest.From, rest.To) && !t.signIn(rest.From, rest.To) {
		return append(names, rest), true // "Báo An Hải và hệ thống truyền thanh cơ sở:"
	}
	if end < s.To && p.Label.Kind == outline.Article && from > s.From && t.Words(span{From: end, To: s.To}) <= 12 { // "… trong việc quản lý"
		return names, true
	}
	if end < s.To && t.Words(s) <= 14 && t.bodyFirst(s.From) && !t.Is(p.To-1, ':') && !t.directs(end) && !(t.Is(p.To-1, '.') && t.VerbAt(end, s.To)) { // "Trung tâm Tư vấn phát triển công nghiệp"
		names[len(names)-1].To = s.To
		return names, true
	}
	return names, end >= s.To
}

var (
	// kinds are the words for what is sorted or rewarded by kinds, "Đối với tập thể:", "Nhóm II": nobody is charged by them.
	kinds = tag.Phrases("tập thể", "cá nhân", "tập thể, cá nhân", "tập thể và cá nhân", "nhóm")
	nhom  = tag.P("nhóm")
)

// mostOfAName is how many words whoever no list knows may have in a heading.
const mostOfAName = 6

var coTrachNhiem = tag.P("có trách nhiệm")

// signIn tells whether a sign stands in the tokens.
func (t *taskReader) signIn(from, to int) bool {
	for j := from; j < to; j++ {
		if t.Tokens[j].Kind == token.Sign {
			return true
		}
	}
	return false
}

var (
	// contentOf are headings that say whose work follows.
	contentOf = tag.Phrases("nội dung", "công việc", "nội dung công việc", "phạm vi trách nhiệm")
	cua       = tag.P("của")
)

// headsOf are the words for who heads bodies of a kind; the first of them is a verb too.
var headsOf = tag.Phrases("lãnh đạo các", "ban lãnh đạo các")

// saysWhich tells whether what follows the names in a heading only says which bodies of a kind are meant: "Cơ quan chủ trì
// giải quyết hồ sơ:", "Các đơn vị được giao chủ trì nhiệm vụ:", "Các cơ quan đăng ký đầu tư (Sở A, Ban B):". What each is to
// do stands in the points.
func (t *taskReader) saysWhich(p *outline.Point, names []span, rest span) bool {
	const longest = 4 // tokens before a bracket
	last := names[len(names)-1]
	if !t.IsGroup(last) || t.Is(p.To-1, '.') || !t.actsAt(p.Children[0].From, p.Children[0].To) && !t.At(p.Children[0].From, la) {
		return false
	}
	if t.Is(rest.To-1, ')') {
		for j := rest.From; j < min(rest.To, rest.From+longest+1); j++ {
			if t.Is(j, '(') {
				return t.BeginsName(j + 1)
			}
		}
		return false
	}
	if t.Some(rest.From, rest.To, charge.Musts) || t.Some(rest.From, rest.To, helped) || t.Some(rest.From, rest.To, following) {
		return false
	}
	if t.Any(last.From, anyBody) == last.To-last.From {
		return t.VerbAt(rest.From, rest.To) || t.Any(rest.From, beingCharged) > 0
	}
	return t.Any(rest.From, beingCharged) > 0 || t.Any(rest.From, fieldOf) > 0 || t.At(last.To-len(dichVu), dichVu) || t.At(rest.From, chuTri) && t.Is(rest.From+len(chuTri), ',')
}

var (
	// anyBody are the words for one body of any kind: which one, only a verb after them says.
	anyBody = tag.Phrases("cơ quan", "đơn vị", "tổ chức", "cá nhân", "địa phương", "bộ phận", "cơ quan, đơn vị", "tổ chức, cá nhân", "cơ quan, tổ chức")
	// fieldOf begin the words for the field or place in which those of a kind work.
	fieldOf = tag.Phrases("hoạt động trong", "hoạt động trên", "trong lĩnh vực", "trên lĩnh vực", "đóng trên", "đóng tại")
	dichVu  = tag.P("dịch vụ") // what the words after it say of which kind it is
	// beingCharged are what was done to those of a kind who are meant.
	beingCharged = tag.Phrases("được giao", "được phân công", "được giao nhiệm vụ", "được giao chủ trì", "được phân công chủ trì")
)

// leadsWith reads a heading that says who leads and with whom, and not what: "1. Sở Y tế chủ trì, phối hợp với các sở liên
// quan:".
func (t *taskReader) leadsWith(s span, p *outline.Point) (lead, support []span, ok bool) {
	if len(p.Children) == 0 || !t.Is(p.To-1, ':') {
		return nil, nil, false
	}
	s = t.Trim(s, "", ".:;")
	lead, end := t.Names(s.From+t.Any(s.From, ordering), s.To)
	if len(lead) == 0 || !t.At(end, chuTri) {
		return nil, nil, false
	}
	if end+len(chuTri) >= s.To { // "Sở Y tế chủ trì:"
		return lead, nil, true
	}
	support = t.withWhom(span{From: end, To: s.To})
	return lead, support, len(support) > 0
}

// withWhom gives the bodies of a heading that only says with whom the body above does what its points say: "a) Chủ trì, phối hợp
// với các sở, ngành:".
func (t *taskReader) withWhom(s span) []span {
	s = t.Trim(s, "", ".:;")
	at := s.From
	if t.At(at, chuTri) {
		if at += len(chuTri); t.Is(at, ',') {
			at++
		}
	}
	n := t.Any(at, helped)
	if n == 0 {
		return nil
	}
	names, end := t.Names(at+n, s.To)
	if k := t.Any(end, advising); len(names) > 0 && k > 0 { // "… tham mưu cho UBND tỉnh:"
		if _, to := t.Names(end+k, s.To); to >= s.To {
			return names
		}
	}
	for len(names) > 0 && end < s.To {
		n := max(t.Any(end, carrying), t.Any(end, opening))
		if n == 0 {
			return nil
		}
		end += n
	}
	return names
}

var advising = tag.Phrases("tham mưu", "tham mưu cho", "giúp", "tham mưu, giúp", "tham mưu giúp")

// ordering are the words with which a body is charged in a heading.
var ordering = tag.Phrases("giao", "đề nghị", "yêu cầu", "phân công")

var helped = tag.Phrases("phối hợp với", "phối hợp cùng", "phối hợp chặt chẽ với", "cùng", "cùng với")

var duties = tag.Phrases("có trách nhiệm", "có nhiệm vụ", "có các quyền và nghĩa vụ", "có quyền và nghĩa vụ", "có các nhiệm vụ", "có nhiệm vụ, quyền hạn", "có các trách nhiệm",
	"có nghĩa vụ", "thực hiện các nhiệm vụ", "thực hiện các nội dung", "có các nghĩa vụ", "chịu trách nhiệm", "thực hiện nhiệm vụ")

// endsWithDuty tells whether the text ends with the words that open a list of duties.
func (t *taskReader) endsWithDuty(from, to int) bool {
	for j := from; j < to; j++ {
		if n := t.Any(j, duties); n > 0 && to-j-n <= 3 {
			return true
		}
	}
	return false
}

// directives are verbs that no name of a body holds: what follows is an instruction.
var directives = tag.Phrases("chủ trì", "phối hợp", "tổ chức", "thực hiện", "triển khai", "tiếp tục", "tăng cường", "chỉ đạo", "hướng dẫn", "rà soát", "báo cáo", "lập",
	"ban hành", "căn cứ", "khẩn trương", "chủ động", "phải", "có", "cần", "đề nghị", "yêu cầu", "gửi", "hoàn thành", "thường xuyên", "được", "đã", "kịp thời", "theo dõi", "tham mưu", "xây dựng kế hoạch", "là", "không")

func (t *taskReader) directs(i int) bool { return t.Any(i, directives) > 0 }

// allUpper tells whether no word of the span has a small letter.
func (t *taskReader) allUpper(s span) bool {
	for _, k := range t.Tokens[s.From:s.To] {
		if k.Kind == token.Word && !k.Has(token.Upper) {
			return false
		}
	}
	return true
}

// quantified tells whether "các", "những" stands at the token: the word for a body must follow.
func (t *taskReader) quantified(i int) bool {
	return t.Any(i, quantifiers) > 0
}

var quantifiers = tag.Phrases("các", "những")

// bodyFirst tells whether the name of a body stands at the token, longer than a verb of the same words.
func (t *taskReader) bodyFirst(i int) bool {
	_, ok := t.Hit(i, bodyClass)
	return ok
}

// headingWithoutPoints tells whether unlabelled paragraphs follow the heading as its tasks.
func (t *taskReader) headingWithoutPoints(p *outline.Point) bool { return false }
