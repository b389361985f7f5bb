package rule

import (
	"strconv"

	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/outline"
	"congvan/extract/rule/charge"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// plain reads a paragraph without label.
func (t *taskReader) plain(points []*outline.Point, i int, ctx *context, paras *int) {
	p := points[i]
	if ctx.leadIn && i > 0 && points[i-1].Label.Kind != outline.Plain { // the topics of the lead-in are over
		ctx.leadIn, ctx.contents, ctx.task = false, false, -1
	}
	s := span{From: p.From, To: p.To}
	if h := t.attribute(s); h != attrNone && ctx.attributable() {
		t.addAttributes(ctx, h, s)
		return
	}
	if t.Any(s.From, examples) > 0 && !p.Quoted { // what is told as an example binds nobody, nor do the points of the example
		ctx.contents = ctx.contents || t.Is(s.To-1, ':')
		t.hold(s, ctx)
		return
	}
	if names := t.onlyNames(s); len(names) > 0 && !p.Quoted && t.pointsFollow(points, i) { // "Sở X:" over its points
		ctx.lead, ctx.agency, ctx.support = names, true, nil
		t.hold(s, ctx)
		return
	}
	leadIn := !p.Quoted && t.Is(s.To-1, ':') && i+1 < len(points) && t.onlyLastCharges(s)
	charges := t.Charges(s)
	if p.Quoted {
		charges = nil
	}
	if t.Is(s.To-1, ':') && t.pointsFollow(points, i) && t.closesWithList(s) && (t.saysWhere(s) || t.topicsFollow(points, i)) {
		if first := (span{From: s.From, To: t.lastSentence(s).From}); first.From < first.To && t.plainTask(first, t.Charges(first), ctx, points, i) {
			*paras++
			t.add(p, s, *ctx, join(ctx.id, "¶"+strconv.Itoa(*paras)))
		} else {
			t.hold(s, ctx)
		}
		ctx.contents = true // "… vướng mắc, liên hệ theo địa chỉ sau:"
		return
	}
	if leadIn && t.pointsFollow(points, i) && ctx.task < 0 && len(charges) > 0 && charges[0].Must && t.topicsFollow(points, i) {
		*paras++ // the points only say what it is about: the lead-in itself is the task
		t.add(p, s, *ctx, join(ctx.id, "¶"+strconv.Itoa(*paras)))
		ctx.leadIn, ctx.contents, ctx.task = true, true, len(t.tasks)-1
		return
	}
	if leadIn && len(charges) > 0 && t.reportsOn(charges[0], s) {
		charges = nil
	}
	if leadIn && !t.pointsFollow(points, i) && t.directsBelow(s) { // "Phó Thủ tướng có ý kiến như sau:" over paragraphs
		ctx.directed = true
		t.hold(s, ctx)
		return
	}
	if leadIn && ctx.task < 0 && len(charges) > 0 && charges[0].Must && t.dutiesFollow(points[i+1:]) { // points whose bullets are lost
		ctx.listed, ctx.lead = true, t.particular(charges, ctx.id == "")
		ctx.agency = len(ctx.lead) > 0
		t.hold(s, ctx)
		return
	}
	if leadIn && t.pointsFollow(points, i) && ctx.task < 0 {
		if ctx.told && len(charges) > 0 && charges[0].Must { // what is told ends with whose duty follows from it
			ctx.told, ctx.background = false, false
		}
		if lead := t.particular(charges, ctx.id == "" || p.Parent != nil && p.Parent.Label.Kind <= outline.Roman); len(lead) > 0 {
			ctx.lead, ctx.agency = lead, true
		} else if len(charges) > 0 && charges[0].Cue == charge.Asked && t.SentenceEnd(s.From, s.To) >= s.To {
			ctx.asked = true
		}
		ctx.contents = ctx.contents || t.listsContents(s) || t.willDo(s, charges)
		if !(ctx.agency && ctx.id != "" && len(charges) == 0 && t.VerbFirst(s)) {
			t.hold(s, ctx)
			return
		}
	}
	if leadIn && t.pointsFollow(points, i) && ctx.task >= 0 && t.listsContents(s) {
		ctx.contents = true
		t.hold(s, ctx)
		return
	}
	if len(ctx.lead) > 0 && t.pointsFollow(points, i) {
		if support := t.withWhom(s); len(support) > 0 {
			ctx.support = support
			t.hold(s, ctx)
			return
		}
	}
	if !p.Quoted && t.plainTask(s, charges, ctx, points, i) {
		*paras++
		n := t.add(p, s, *ctx, join(ctx.id, "¶"+strconv.Itoa(*paras)))
		if t.Is(s.To-1, ':') && t.pointsFollow(points, i) && len(t.tasks[n].lead) > 0 {
			ctx.lead, ctx.agency = t.tasks[n].lead, true
		}
		return
	}
	t.hold(s, ctx)
	if ctx.task >= 0 && !p.Quoted {
		x := &t.tasks[ctx.task]
		if len(x.lead) == 0 {
			for _, c := range charges {
				if !t.byIssuer(c) {
					x.lead = t.addNames(x.lead, c.Lead)
				}
			}
		}
		x.support = t.withoutNames(append(x.support, t.Support(s)...), x.lead)
	}
}

// examples open what only illustrates.
var examples = tag.Phrases("ví dụ", "chẳng hạn", "thí dụ")

// onlyNames gives the names of a line that has nothing but bodies, with capitals or in the plural, and a colon: "Sở X:".
func (t *taskReader) onlyNames(s span) []span {
	if s.From >= s.To || !t.Is(s.To-1, ':') || !t.Tokens[s.From].Has(token.Cap) {
		return nil
	}
	if names, end := t.Names(s.From, s.To-1); len(names) > 0 && end == s.To-1 && t.bodyFirst(names[0].From) || len(names) > 0 && end == s.To-1 && t.quantified(s.From) {
		return names
	}
	return nil
}

// closesWithList tells whether the sentence that opens the list is the closing formula: "… vướng mắc, liên hệ theo địa chỉ
// sau:". What was said before it in the paragraph opens no list.
func (t *taskReader) closesWithList(s span) bool { return t.closingFormula(t.lastSentence(s)) }

// saysWhere tells whether the sentence says whom to turn to: the points after it are addresses, whatever they begin with.
func (t *taskReader) saysWhere(s span) bool {
	s = t.lastSentence(s)
	return t.Some(s.From, s.To, turning)
}

var turning = tag.Phrases("liên hệ", "liên lạc", "đầu mối", "địa chỉ", "giải đáp")

// lastSentence gives the last sentence of the span.
func (t *taskReader) lastSentence(s span) span {
	for e := t.SentenceEnd(s.From, s.To); e < s.To; e = t.SentenceEnd(s.From, s.To) {
		s.From = e
	}
	return s
}

// onlyLastCharges tells whether the span is one sentence, or only its last one charges anybody.
func (t *taskReader) onlyLastCharges(s span) bool {
	last := t.lastSentence(s)
	if last.From == s.From {
		return true
	}
	charges := t.Charges(last)
	return len(charges) > 0 && charges[0].Must && len(t.Charges(span{From: s.From, To: last.From})) == 0
}

// willDo tells whether the lead-in says what somebody is going to do: its points ask for nothing, "… sẽ tạm dừng một số
// chức năng, cụ thể như sau:".
func (t *taskReader) willDo(s span, charges []charge.Charge) bool {
	if len(charges) > 0 || t.asksSomewhere(s) {
		return false
	}
	for j := s.From; j+1 < s.To; j++ {
		if t.At(j, se) && t.VerbAt(j+1, s.To) {
			return true
		}
	}
	return false
}

var se = tag.P("sẽ")

// reportsOn tells whether the lead-in reports on what it was asked: "Thực hiện Công văn số … của X đề nghị …, Sở Y báo cáo
// kết quả như sau:". The request in it is retold.
func (t *taskReader) reportsOn(c charge.Charge, s span) bool {
	for j := s.To - 1; j > c.At; j-- {
		if t.Is(j, ',') {
			names, end := t.Names(j+1, s.To)
			return len(names) > 0 && t.At(end, baoCao)
		}
	}
	return false
}

var baoCao = tag.P("báo cáo")

// hold keeps a text that is no task with the task that holds it, or outside.
func (t *taskReader) hold(s span, ctx *context) {
	if ctx.task >= 0 {
		t.tasks[ctx.task].own = append(t.tasks[ctx.task].own, s)
		return
	}
	t.leaveOut(nil, s, *ctx)
}

// received tells whether the paragraph says what came in: "Sở X nhận được Công văn số … của Y đề nghị …". What Y asks is
// retold; who is charged with it stands after it.
func (t *taskReader) received(s span) bool {
	j := t.Find(s.From, min(s.From+12, s.To), nhanDuoc)
	if j < 0 {
		return false
	}
	_, paper := t.Hit(j+len(nhanDuoc), lexicon.DocType)
	return paper
}

var (
	nhanDuoc = tag.P("nhận được")
	past     = tag.Phrases("tình hình", "kết quả", "thực trạng", "ưu điểm", "hạn chế", "tồn tại", "khó khăn", "nguyên nhân", "bối cảnh", "đặc điểm tình hình", "đánh giá chung", "đánh giá tình hình")
)

// leaveOut keeps a text that is in no task. What may instruct all the same is said: it charges a body that must, or sets
// a time limit, and is no background, recital or closing formula.
func (t *taskReader) leaveOut(p *outline.Point, s span, ctx context) {
	if ctx.told || t.received(s) {
		t.outside = append(t.outside, left{span: s, told: true})
		return
	}
	t.outside = append(t.outside, left{span: s, aims: ctx.aims || t.aimsAt(s), by: ctx.by, below: ctx.aims})
	if s.From >= s.To || t.up || ctx.background || ctx.contents || p != nil && (p.Quoted || len(p.Children) > 0) || t.Is(s.To-1, ':') ||
		t.givesReason(s.From) || t.closingFormula(s) || t.carriesOut(t.Charges(s), s) || t.speaksOfItself(s) {
		return
	}
	doubt := t.hasLimit(s) || p == nil && (ctx.id != "" || t.record.Type.Code == "CV") && t.VerbFirst(s)
	for _, c := range t.Charges(s) {
		doubt = doubt || c.Must
	}
	if doubt {
		t.warnings = append(t.warnings, congvan.NewWarning(congvan.TaskUnsure, t.Range(s.From, s.To)))
	}
}

// pointsFollow tells whether labelled points come next.
func (t *taskReader) pointsFollow(points []*outline.Point, i int) bool {
	for _, p := range points[i+1:] {
		if p.Table != nil {
			return true
		}
		return p.Label.Kind != outline.Plain
	}
	return false
}

// dutiesFollow tells whether paragraphs without label come next that begin with a verb, two at least.
func (t *taskReader) dutiesFollow(points []*outline.Point) bool {
	for i, p := range points {
		if p.Label.Kind != outline.Plain || p.Table != nil || p.Quoted || !t.VerbFirst(span{From: p.From, To: p.To}) {
			return i > 1
		}
	}
	return len(points) > 1
}

// topicsFollow tells whether the labelled points that come next are mere topics: none begins with a verb or charges.
func (t *taskReader) topicsFollow(points []*outline.Point, i int) bool {
	rest := points[i+1:]
	n := 0
	for n < len(rest) && rest[n].Label.Kind != outline.Plain && rest[n].Label.Kind != outline.Heading {
		n++
	}
	return n > 0 && t.topics(rest[:n])
}

// topics tells whether all the points, and those below them, only name what something is about.
func (t *taskReader) topics(points []*outline.Point) bool {
	for _, p := range points {
		s := span{From: p.From, To: p.To}
		if p.Table != nil || t.VerbFirst(s) || t.prefixThenVerb(s) || len(t.Charges(s)) > 0 || t.mustAnywhere(s) || !t.topics(p.Children) {
			return false
		}
	}
	return true
}

// particular gives the leads of a lead-in that names a particular body, none where it speaks to all addressees.
func (t *taskReader) particular(charges []charge.Charge, top bool) []span {
	var out []span
	for _, c := range charges {
		if c.Cue == charge.Subject && !c.Must && t.Any(c.Verb, announces) > 0 {
			continue // the issuer says what follows
		}
		first, all := len(out), 0
		everyone := t.everyone(c.Lead)
		for _, n := range c.Lead {
			if everyone && t.addressed(n) || (top || c.Cue == charge.Asked) && t.Any(n.From, genericNames) > 0 {
				all++
				continue
			}
			out = append(out, n)
		}
		if all > 0 && all >= len(out)-first { // "các sở, ngành, UBND các xã, tổng công ty": all of them
			out = out[:first]
		}
	}
	return out
}

var announces = tag.Phrases("phân công nhiệm vụ", "giao nhiệm vụ", "hướng dẫn", "thông báo", "yêu cầu", "đề nghị", "chỉ đạo", "ban hành", "báo cáo", "trình", "xin", "đề xuất", "kiến nghị", "thống nhất", "quyết định", "chỉ thị", "xây dựng kế hoạch", "kết luận", "cung cấp", "gửi", "triển khai", "tổ chức", "có ý kiến", "có ý kiến chỉ đạo")

var genericNames = tag.Phrases("các cơ quan, đơn vị", "các đơn vị", "các cơ quan", "các địa phương", "các bộ", "các sở", "các trường", "thủ trưởng các", "các đồng chí", "các cấp", "các ngành", "các phòng", "UBND các", "ủy ban nhân dân các", "trưởng phòng", "hiệu trưởng", "các tổ chức", "chủ tịch UBND các", "chủ tịch ủy ban nhân dân các", "giám đốc các", "quý")

// everyone tells whether the names are of all the addressees, one of several being a particular body.
func (t *taskReader) everyone(names []span) bool {
	n := 0
	for _, name := range names {
		if t.addressed(name) {
			n++
		}
	}
	return n >= len(t.record.Addressees)
}

// addressed tells whether the name is one of the addressees.
func (t *taskReader) addressed(n span) bool {
	name := charge.Fold(t.Value(n))
	for _, a := range t.record.Addressees {
		if charge.Fold(a.Name) == name {
			return true
		}
	}
	return false
}

// plainTask tells whether a paragraph without label is a task of its own.
func (t *taskReader) plainTask(s span, charges []charge.Charge, ctx *context, points []*outline.Point, i int) bool {
	if t.Is(s.From, '(') || t.Any(s.From, notices) > 0 && !t.bindsWith(s, charges) || t.citesOnly(s) || t.ownDoing(s) || t.qualifies(s) {
		return false
	}
	limited := t.hasLimit(s)
	if len(charges) > 0 && t.hasPower(charges[0]) && t.Any(charges[0].Verb, decidesOn) > 0 {
		return false
	}
	closes := (!limited || len(charges) > 0) && t.closingFormula(s) && !t.chargesBefore(s, charges) && !(ctx.agency && ctx.id != "" && t.actsBefore(s))
	if !limited && (closes || ctx.id == "" && t.carriesOut(charges, s)) && !t.orderedBody(s) {
		return false
	}
	strong := false // a body is ordered, asked or has a duty
	for _, c := range charges {
		strong = strong || c.Must
	}
	if ctx.directed && len(charges) > 0 && t.particularBody(charges) && !t.issues(charges) && !t.retold(s, charges[0]) && !t.closingFormula(s) {
		return true
	}
	if ctx.listed && (len(charges) > 0 && !t.retold(s, charges[0]) || t.VerbFirst(s) || t.prefixThenVerb(s)) {
		return true
	}
	if t.givesReason(s.From) && !(ctx.agency && ctx.id != "") && (!strong && !(limited && t.others(charges, s)) || i == 0 && t.encloses(s) || t.beforePoints(points, i) && !limited) {
		return false // a recital, or the opening paragraph: carry out what is enclosed, or what follows
	}
	labelled := t.among(points).labelled
	switch {
	case t.up:
		return !ctx.contents && !ctx.told && len(charges) > 0 && t.requests(charges, s)
	case ctx.background:
		return t.bound(charges)
	case ctx.contents:
		return strong
	case ctx.task >= 0: // it belongs to the point, unless it charges another body or sets a limit of its own
		return len(charges) > 0 && (strong || t.ownLead(ctx.task) && t.verbish(charges, s) && t.capitals(charges[0].Lead) && charges[0].At == s.From && !t.byIssuer(charges[0]) && !t.retold(s, charges[0])) && t.otherLead(ctx.task, charges) || limited && (len(charges) > 0 || t.VerbFirst(s) || t.Any(s.From, periodic) > 0)
	case ctx.agency:
		return len(charges) > 0 || t.VerbFirst(s) && t.Any(s.From, reasons) == 0 || t.prefixThenVerb(s)
	case ctx.id != "":
		if len(charges) == 0 {
			return !t.regulation && (t.VerbFirst(s) && (limited || len(points) == 1) || t.followsFrom(s))
		}
		return !t.retold(s, charges[0]) && (strong || limited || !t.regulation && t.verbish(charges, s))
	case !labelled: // a paper without points
		return strong || limited && (len(charges) > 0 || t.asksSomewhere(s)) || t.verbish(charges, s) && t.capitals(charges[0].Lead) && !t.issues(charges)
	case t.beforePoints(points, i):
		return strong && charges[0].At == s.From && t.capitals(charges[0].Lead) || limited && strong
	}
	return t.orderedBody(s) || strong && !closes || limited && (strong || t.asksSomewhere(s) || len(t.Reports(s)) > 0)
}

// actsBefore tells whether a paragraph says what to do before a semicolon, and what may come only after it.
func (t *taskReader) actsBefore(s span) bool {
	for j := s.From; j < s.To; j++ {
		if t.Is(j, ';') {
			first := span{From: s.From, To: j}
			return !t.closingFormula(first) && (t.VerbFirst(first) || t.prefixThenVerb(first))
		}
	}
	return false
}

// followsFrom tells whether a guideline says what follows from a condition: "Trường hợp chưa đủ hồ sơ, thì phải bổ sung …".
func (t *taskReader) followsFrom(s span) bool {
	const longest = 120 // tokens of the condition
	if t.record.Type.Code != "HD" || t.Any(s.From, conditions) == 0 {
		return false
	}
	for j := s.From; j < min(s.To, s.From+longest); j++ {
		if t.At(j, thi) {
			return t.Any(j+1, charge.Musts) > 0 || t.actsAt(j+1, s.To) && !t.At(j+1, apDung)
		}
	}
	return false
}

var conditions = tag.Phrases("trường hợp", "nếu", "khi")

// bindsWith tells whether a notice says whose duty something is: "Lưu ý: …, các đơn vị có trách nhiệm …".
func (t *taskReader) bindsWith(s span, charges []charge.Charge) bool {
	return t.At(s.From, luuY) && len(charges) > 0 && t.bound(charges) && charges[len(charges)-1].Cue == charge.Subject && len(charges[len(charges)-1].Lead) > 0
}

var luuY = tag.P("lưu ý")

// chargesBefore tells whether a named body is asked to do something before the sentence that closes the paper: "Đề nghị Sở X
// đối chiếu … Nếu có vướng mắc, đề nghị …".
func (t *taskReader) chargesBefore(s span, charges []charge.Charge) bool {
	first := span{From: s.From, To: t.SentenceEnd(s.From, s.To)}
	return first.To < s.To && len(charges) > 0 && charges[0].Must && charges[0].At < first.To &&
		t.particularBody(charges) && t.Any(charges[0].Lead[0].From, genericNames) == 0 && !t.closingFormula(first) && !t.carriesOut(charges[:1], first) && !t.Some(first.From, first.To, justSaid)
}

// justSaid are the words with which a paper points to what stands above.
var justSaid = tag.Phrases("nêu trên", "dẫn trên", "nói trên", "trên đây", "đã nêu", "đã dẫn")

// ownLead tells whether the task itself says who does it.
func (t *taskReader) ownLead(task int) bool {
	x := &t.tasks[task]
	return len(x.lead) > 0 && len(x.Inherited) == 0
}

// others tells whether a body with a name that is not the issuer does something: "Trên cơ sở đó, Phòng Nghiệp vụ tổng hợp …".
func (t *taskReader) others(charges []charge.Charge, s span) bool {
	return len(charges) > 0 && t.verbish(charges, s) && t.capitals(charges[0].Lead) && !t.isSelf(charges[0].Lead[0]) && !t.issues(charges)
}

// bound tells whether a body is ordered or asked, or has a duty that binds: more than "cần".
func (t *taskReader) bound(charges []charge.Charge) bool {
	for _, c := range charges {
		if c.Must && (c.Cue != charge.Subject || t.mustAnywhere(span{From: c.Verb, To: c.Verb + 2})) {
			return true
		}
	}
	return false
}

// directsBelow tells whether the lead-in says that somebody directs what the paragraphs after it hold.
func (t *taskReader) directsBelow(s span) bool {
	return t.Some(s.From, s.To, directing)
}

var directing = tag.Phrases("có ý kiến như sau", "có ý kiến chỉ đạo như sau", "chỉ đạo như sau", "kết luận như sau", "yêu cầu như sau", "có ý kiến chỉ đạo", "giao nhiệm vụ như sau")

// particularBody tells whether the first charge names bodies with capitals.
func (t *taskReader) particularBody(charges []charge.Charge) bool {
	return len(charges[0].Lead) > 0 && t.capitals(charges[0].Lead)
}

var (
	notices   = tag.Phrases("trên đây là", "lưu ý", "ghi chú", "kính thưa", "nơi nhận")
	reasons   = tag.Phrases("căn cứ", "tiếp theo", "xét", "trên cơ sở")
	carryOut  = tag.Phrases("thực hiện", "triển khai", "triển khai thực hiện", "theo", "thực hiện ý kiến chỉ đạo của", "thực hiện chỉ đạo của")
	enclosing = tag.Phrases("gửi kèm", "kèm theo", "đính kèm", "có văn bản kèm theo", "gửi tới", "sao gửi", "sao y")
)

// givesReason tells whether a paragraph begins with its basis, or with the document that it carries out.
func (t *taskReader) givesReason(i int) bool {
	if t.Any(i, reasons) > 0 {
		return true
	}
	n := t.Any(i, carryOut)
	if n == 0 {
		return false
	}
	h, kind := t.Hit(i+n, lexicon.DocType)
	if next := i + n + int(h.Len); kind && !t.Tokens[i+n].Has(token.Cap) && next < len(t.Tokens) { // "Triển khai kế hoạch trên địa bàn": no paper in particular
		kind = t.Tokens[next].Has(token.Cap) || t.Tokens[next].Key == keySo || t.Tokens[next].Kind != token.Word
	}
	return kind || n > 4 // "thực hiện ý kiến chỉ đạo của …"
}

// encloses tells whether the paragraph hands on an enclosed paper.
func (t *taskReader) encloses(s span) bool {
	return t.Some(s.From, s.To, enclosing)
}

// issues tells whether the first charge's subject is the issuer itself.
func (t *taskReader) issues(charges []charge.Charge) bool {
	return t.byIssuer(charges[0]) || t.Any(charges[0].Verb, announces) > 0
}

// byIssuer tells whether the charge's subject has the issuer's name.
func (t *taskReader) byIssuer(c charge.Charge) bool {
	for _, n := range c.Lead {
		if charge.Fold(t.Value(n)) == charge.Fold(t.record.Issuer.Name) {
			return true
		}
	}
	return false
}

// verbish tells whether a charge without order is one: its body is followed by a verb.
func (t *taskReader) verbish(charges []charge.Charge, s span) bool {
	for _, c := range charges {
		if c.Cue == charge.Subject && c.Verb < s.To && (t.VerbAt(c.Verb, s.To) || t.InOffice(c.Verb) > 0 || t.Any(c.Verb, reasons) > 0) {
			return true
		}
	}
	return false
}

func (t *taskReader) asksSomewhere(s span) bool {
	for j, _, _ := charge.Asks.In(t.Text, s.From, s.To); j >= 0; j, _, _ = charge.Asks.In(t.Text, j+1, s.To) {
		if !t.RetoldBefore(s.From, j) {
			return true
		}
	}
	return false
}

// otherLead tells whether the charges name a body that the task does not.
func (t *taskReader) otherLead(task int, charges []charge.Charge) bool {
	for _, c := range charges {
		for _, n := range c.Lead {
			known := false
			for _, l := range t.tasks[task].lead {
				known = known || charge.Fold(t.Value(l)) == charge.Fold(t.Value(n))
			}
			if !known {
				return true
			}
		}
	}
	return false
}

// around is what stands among the points of one level, found once for all of them.
type around struct {
	count    int  // of the points
	labelled bool // one has a label
	last     int  // index of the last that is no plain paragraph; -1: there is none
}

// among looks at the points of a level, at least one, once for all of them.
func (t *taskReader) among(points []*outline.Point) around {
	if a, ok := t.around[points[0]]; ok && a.count == len(points) {
		return a
	}
	a := around{count: len(points), last: -1}
	for i, p := range points {
		if p.Label.Kind != outline.Plain {
			a.last = i
			a.labelled = a.labelled || p.Label.Kind != outline.Heading
		}
	}
	if t.around == nil {
		t.around = map[*outline.Point]around{}
	}
	t.around[points[0]] = a
	return a
}

// beforePoints tells whether labelled points or headings come after the paragraph.
func (t *taskReader) beforePoints(points []*outline.Point, i int) bool {
	return t.among(points).last > i
}
