package rule

import (
	"strconv"

	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/outline"
	"congvan/extract/rule/charge"
	"congvan/extract/rule/indicator"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Task reads what somebody is told to do: who, with whom, by when, to whom to report, on what basis.
var Task = &Rule{
	Name:  "task",
	Doc:   "points, paragraphs and table rows that instruct; silent on background, lists, closing formulas and what is retold",
	Needs: []*Rule{Type, Addressee, Reference},
	Keys:  []string{"tasks", "deadlines", "indicators", "candidates"},
	Run:   task,
}

func task(d *Doc, r *congvan.Record) []congvan.Warning {
	t := &taskReader{Doc: d, record: r, up: r.Type.Code == "TTr" || r.Type.Code == "BC" || d.isSlip()}
	for _, p := range d.Outline.Parts {
		t.part = p
		t.tables = 0
		t.regulation = d.isRegulation(p)
		t.points(p.Points, context{task: -1})
	}
	t.finish()
	return t.warnings
}

var phieuTrinh = tag.P("phiếu trình")

// isSlip tells whether the paper is a phiếu trình, with which a clerk goes up to the head.
func (d *Doc) isSlip() bool {
	p := d.main()
	return p.Title >= 0 && d.At(d.Lines[p.Title].From, phieuTrinh)
}

type taskReader struct {
	*Doc
	record     *congvan.Record
	part       *outline.Part
	up         bool // the paper goes up: only requests are tasks
	regulation bool // the part is a quy chế, quy định or điều lệ: articles that define or permit are none
	tables     int  // task tables of the part so far
	tasks      []draft
	outside    []left // texts of the body that stand in no task
	warnings   []congvan.Warning
	mentions   *mentions // of the documents that the paper names
}

// left is a text that is in no task.
type left struct {
	span
	aims bool   // it stands under Mục tiêu, Chỉ tiêu, Yêu cầu: what it measures is a target, not what was reached
	by   string // the time that the heading above sets: "2030"
}

// context is what a point takes from the points above it and the paragraphs before it.
type context struct {
	id         string
	ids        *counter // of the labelled point above, where headings without number stand between
	aims       bool     // below Mục tiêu, Chỉ tiêu, Yêu cầu
	by         string   // the time that the heading of those aims sets
	background bool     // below Mục đích, Tình hình …
	leadIn     bool     // the points are the topics of a lead-in that is the task
	contents   bool     // below a list of contents: "gồm các nội dung sau:"
	agency     bool     // below a heading that names a body
	asked      bool     // below a lead-in that asks the addressees: what they are to order stands in the points
	lead       []span   // of a heading or lead-in
	task       int      // index of the task that holds the points below, -1 if none
}

// draft is a task before its text is complete.
type draft struct {
	congvan.Task
	label    span
	title    span
	own      []span // its own text, in order
	lead     []span
	support  []span
	output   []span
	charges  []charge.Charge
	limit    []span // cells that say by when
	schedule bool   // those cells stand under "Thời gian", not under a time of completion
}

func (t *taskReader) points(points []*outline.Point, ctx context) {
	ids := ctx.ids
	if ids == nil {
		ids = &counter{}
	}
	ctx.ids = nil
	for i, p := range points {
		if p.Table != nil {
			t.table(p, ctx)
			continue
		}
		step := ids.of(p)
		if p.Label.Kind == outline.Plain {
			t.plain(points, i, &ctx, &ids.paras)
			continue
		}
		below := ctx
		if p.Label.Kind == outline.Heading { // no step of the id: what stands below is counted with what stands beside it
			below.ids = ids
		}
		t.point(p, below, join(ctx.id, step))
	}
}

// point reads a labelled point or heading.
func (t *taskReader) point(p *outline.Point, ctx context, id string) {
	s := span{From: p.From, To: p.To}
	below := ctx
	below.id, below.task = id, -1
	if p.Label.Kind == outline.Article || p.Label.Kind <= outline.Muc {
		below.asked = false
	}
	if h := t.attribute(s); h != attrNone && ctx.task >= 0 {
		t.addAttribute(ctx.task, h, s)
		below.task = ctx.task
		t.points(p.Children, below)
		return
	}
	switch {
	case t.isBackground(s, p):
		below.background, below.agency, below.lead = true, false, nil
		below.aims = ctx.aims || t.aimsAt(s)
		if by := indicator.By(t.Text, s.From, s.To); by != "" {
			below.by = by
		}
	case p.Label.Kind <= outline.Article && !ctx.contents && ctx.background && p.Label.Kind != outline.Plain:
		below.background = ctx.background && p.Label.Kind > outline.Muc
	}
	names, agency := t.agencyHeading(s, p)
	if agency {
		below.agency, below.lead, below.background, below.contents = true, names, false, false
	}
	is := !agency && t.isTask(p, s, ctx)
	if is {
		n := t.add(p, s, ctx, id)
		below.task = n
		if lead := t.tasks[n].lead; len(lead) > 0 && len(p.Children) > 0 && t.Is(s.To-1, ':') {
			below.lead, below.agency = lead, true
		}
		below.contents = t.listsContents(s)
	} else {
		below.contents = ctx.contents || t.listsContents(s)
		switch {
		case ctx.task >= 0 && len(p.Children) == 0 && !agency:
			t.tasks[ctx.task].own = append(t.tasks[ctx.task].own, s)
		case ctx.task >= 0 && !agency && p.Label.Kind > outline.Letter: // a list below a task belongs to it with all that is in it
			t.tasks[ctx.task].own = append(t.tasks[ctx.task].own, s)
			below.task = ctx.task
		default:
			t.leaveOut(p, s, ctx)
		}
	}
	t.points(p.Children, below)
}

// isBackground tells whether the heading opens a section that instructs nobody.
func (t *taskReader) isBackground(s span, p *outline.Point) bool {
	s = t.Trim(s, "", ".:")
	h, ok := t.Hit(s.From, lexicon.Background)
	if !ok {
		return false
	}
	rest := s.To - s.From - int(h.Len)
	heading := p.Label.Kind >= outline.Phan && p.Label.Kind <= outline.Article || len(p.Children) > 0 || rest == 0
	if !heading || p.Label.Kind >= outline.Dash && rest > 0 {
		return false
	}
	return (rest <= 14 || rest <= 24 && h.Len >= 4) && len(t.Charges(s)) == 0
}

var (
	gom          = tag.Phrases("gồm", "bao gồm", "sau đây", "sau", "cụ thể", "như sau")
	contentWords = tag.Phrases("nội dung sau", "các nội dung", "hồ sơ", "thành phần", "gồm", "bao gồm", "danh sách", "tài liệu", "đối tượng", "các bước", "mẫu")
	keyGom       = token.KeyOf("gồm")
)

var (
	principles = tag.Phrases("nguyên tắc sau", "nguyên tắc", "yêu cầu sau", "tiêu chí sau", "điều kiện sau", "trường hợp sau", "đối tượng sau", "căn cứ sau", "thành phần sau")
	handsOver  = tag.Phrases("kính trình", "tham mưu", "trình kèm", "gửi kèm")
)

// listsContents tells whether the points below only list what the point consists of: "… gồm các nội dung sau:".
func (t *taskReader) listsContents(s span) bool {
	if s.From >= s.To || !t.Is(s.To-1, ':') {
		return false
	}
	if !t.mustAnywhere(s) {
		for j := max(s.From, s.To-8); j < s.To; j++ {
			if t.Any(j, principles) > 0 {
				return true
			}
		}
	}
	if t.up {
		for j := s.From; j < s.To; j++ {
			if t.Any(j, handsOver) > 0 { // "kính trình, tham mưu Chủ tịch các nội dung sau:"
				return true
			}
		}
	}
	for j := max(s.From, s.To-12); j < s.To; j++ {
		if t.Tokens[j].Key == keyGom {
			return true
		}
	}
	return false
}

// headings that begin with a verb and yet instruct nobody
var standing = tag.Phrases("tổ chức thực hiện", "phân công", "phân công thực hiện", "phân công nhiệm vụ", "phân công tổ chức thực hiện",
	"triển khai thực hiện", "thực hiện", "công tác", "tổ chức", "kiểm tra, giám sát", "chế độ báo cáo", "báo cáo", "thông tin, báo cáo", "trách nhiệm",
	"chế độ thông tin, báo cáo", "phân công trách nhiệm", "tổ chức triển khai", "tổ chức triển khai thực hiện", "giám sát, đánh giá", "hướng dẫn thực hiện", "đánh giá",
	"quy định chuyển tiếp", "quản lý", "đầu tư", "thông tin liên hệ", "đánh giá chung", "kiểm tra", "kế hoạch", "sửa đổi, bổ sung quy định", "khen thưởng", "kỷ luật", "khen thưởng, kỷ luật", "xử lý vi phạm", "điều khoản thi hành")

// alone are those of them that are a heading only when nothing follows: "Tổ chức", never "Tổ chức sinh hoạt nội quy".
var alone = tag.Phrases("tổ chức", "thực hiện", "triển khai thực hiện", "báo cáo", "đánh giá", "quản lý", "đầu tư", "kiểm tra", "khen thưởng", "hướng dẫn thực hiện")

// isTask tells whether a labelled point tells someone to do something.
func (t *taskReader) isTask(p *outline.Point, s span, ctx context) bool {
	s = t.Trim(s, "", ".:;,")
	if p.Quoted || s.From >= s.To || p.Label.Kind == outline.Heading || p.Label.Kind == outline.Phan || p.Label.Kind == outline.Chuong || p.Label.Kind == outline.Muc {
		return false
	}
	whole := span{From: p.From, To: p.To}
	if t.citesOnly(s) || t.opensClosing(whole) && !t.hasLimit(whole) && !t.orderedBody(whole) {
		return false
	}
	if t.ownDoing(s) || t.speaksOfItself(s) {
		return false
	}
	if t.Any(s.From, ownWords) > 0 && t.hasLimit(s) { // consent with a limit for the one who got it
		return true
	}
	sentence := span{From: s.From, To: t.SentenceEnd(s.From, s.To)}
	charges := t.Charges(whole)
	must := false
	for _, c := range charges {
		must = must || c.Must
	}
	switch {
	case t.up:
		return len(charges) > 0 && charges[0].Cue != charge.Subject && charges[0].Cue != charge.Colonised && t.requests(charges, whole)
	case ctx.background:
		return must
	case ctx.contents:
		return must
	case t.standingHeading(s, p):
		return false
	case t.hasAttributes(p):
		return true
	case !ctx.agency && t.decides(p) && len(charges) == 0:
		return t.hasLimit(whole)
	case len(charges) > 0:
		return !t.retold(sentence, charges[0]) && !(t.regulation && t.defines(sentence))
	case t.regulation && t.defines(sentence):
		return false
	case t.VerbFirst(s):
		return !t.topicHeading(s, p) || t.mustAnywhere(s)
	case t.prefixThenVerb(s):
		return true
	case ctx.agency && !t.regulation && len(p.Children) == 0 && t.Words(s) >= 4 && t.HasVerb(s.From, s.To):
		return true
	case t.mustAnywhere(s):
		return true
	}
	return false
}

// decides tells whether the point is an article of a decision itself: without a body charged it is what the issuer does.
func (t *taskReader) decides(p *outline.Point) bool {
	for p.Parent != nil && p.Label.Kind != outline.Article {
		p = p.Parent
	}
	return p.Label.Kind == outline.Article && t.part.ID == "" && (t.record.Type.Code == "QĐ" || t.record.Type.Code == "NQ")
}

// topicHeading tells whether a heading that begins with a verb is the name of a topic: over points or in few words that
// end with a colon, of the kinds "Hướng dẫn …:", "Báo cáo:".
func (t *taskReader) topicHeading(s span, p *outline.Point) bool {
	if (p.Label.Kind == outline.Article || p.Label.Kind == outline.Roman || p.Label.Kind == outline.Capital) && len(p.Children) > 0 {
		return true
	}
	_, kind := t.Hit(s.From, lexicon.DocType)
	return kind && len(p.Children) > 0 && t.Is(p.To-1, ':')
}

// prefixThenVerb tells whether a clause that says when or why is followed by a verb: "Căn cứ …, tổ chức …".
func (t *taskReader) prefixThenVerb(s span) bool {
	if t.Any(s.From, charge.Prefix) == 0 && t.Any(s.From, charge.Adverbs) == 0 {
		return false
	}
	depth := 0
	for j := s.From; j < s.To; j++ {
		switch {
		case t.Is(j, '('):
			depth++
		case t.Is(j, ')'):
			depth--
		case t.Is(j, ',') && depth == 0 && t.VerbAt(j+1, s.To) && !t.verbEnds(j):
			return true
		case t.Is(j, ':') && depth == 0 && t.VerbAt(j+1, s.To):
			return true
		case depth == 0 && j > s.From+1 && j < s.From+14 && t.Is(j-1, ')') && t.VerbAt(j, s.To):
			return true
		}
	}
	// "Định kỳ hằng quý báo cáo …", "Hằng năm tổ chức …"
	for j := s.From + 1; j < s.To && j < s.From+8; j++ {
		if t.Any(s.From, periodic) > 0 && t.VerbAt(j, s.To) {
			return true
		}
	}
	return false
}

// verbEnds tells whether a verb ends right before the token: "sửa đổi, bổ sung" is a list of verbs.
func (t *taskReader) verbEnds(j int) bool {
	for k := max(0, j-4); k < j; k++ {
		if h, ok := t.Hit(k, lexicon.Verb); ok && k+int(h.Len) == j {
			return true
		}
	}
	return false
}

var periodic = tag.Phrases("định kỳ", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "hằng tuần", "hàng tuần", "hằng ngày", "hàng ngày", "thường xuyên", "trước ngày", "chậm nhất", "trong tháng", "trong quý", "trong năm", "trong thời hạn", "đến ngày", "từ ngày", "kịp thời")

// binding are the duties that bind a thing too: "Kết quả phải …".
var binding = tag.Phrases("phải", "có trách nhiệm", "có nhiệm vụ", "chịu trách nhiệm", "có nghĩa vụ")

// mustAnywhere tells whether the sentence imposes a duty on a thing: "Kết quả … phải đính kèm …".
func (t *taskReader) mustAnywhere(s span) bool {
	for j := s.From; j < s.To; j++ {
		if t.Any(j, binding) > 0 {
			return true
		}
	}
	return false
}

// citesOnly tells whether the point only names a document: "Kế hoạch số 86/KH-UBND ngày …".
func (t *taskReader) citesOnly(s span) bool {
	i := s.From
	several := t.Tokens[i].Key == charge.KeyCac
	if several {
		i++
	}
	h, ok := t.Hit(i, lexicon.DocType)
	if !ok || several {
		return ok && several // "Các Chương trình, kế hoạch của Sở …"
	}
	n := i + int(h.Len)
	if n >= s.To {
		return false
	}
	if t.Tokens[n].Key == keySo || t.Number(n) > 0 {
		return true
	}
	return false
}

var ownWords = tag.Phrases("thống nhất", "đồng ý", "chấp thuận", "ghi nhận", "đánh giá cao", "biểu dương", "nhất trí", "cơ bản thống nhất", "thống nhất chủ trương")

// ownDoing tells whether the issuer says what it decides or does itself.
func (t *taskReader) ownDoing(s span) bool {
	n := t.Any(s.From, ownWords)
	if n == 0 || t.hasLimit(s) {
		return false
	}
	for _, c := range t.Charges(s) {
		if c.Cue != charge.Subject {
			return false
		}
	}
	return true
}

var itself = tag.Phrases("quyết định này", "nghị quyết này", "chỉ thị này", "kế hoạch này", "công văn này", "quy định này", "quy chế này", "thông báo này", "kết luận này", "chương trình này", "hướng dẫn này", "giấy phép này", "văn bản này", "điều lệ này", "đề án này")

// speaksOfItself tells whether the paper says something of itself: "Quyết định này có hiệu lực …, thay thế …".
func (t *taskReader) speaksOfItself(s span) bool {
	return t.Any(s.From, itself) > 0 && len(t.Charges(s)) == 0
}

var closing = tag.Phrases("trên đây là", "trên đây", "nếu có vướng mắc", "nếu có khó khăn", "nếu có khó khăn, vướng mắc", "nếu phát sinh", "nếu có những khó khăn", "có vướng mắc",
	"có khó khăn, vướng mắc", "chịu trách nhiệm thi hành", "nghiêm túc nội dung trên", "thực hiện nghiêm túc nội dung", "nội dung trên", "để biết và thực hiện", "để biết, thực hiện", "nghiêm túc thực hiện", "nghiêm túc triển khai thực hiện",
	"có khó khăn vướng mắc", "khó khăn, vướng mắc", "gặp vướng mắc", "gặp khó khăn", "phát sinh vướng mắc", "có gì vướng mắc", "vướng mắc phát sinh", "triển khai thực hiện nghiêm túc", "tổ chức thực hiện nghiêm túc", "căn cứ quyết định thi hành", "có hiệu lực", "nhận được công văn này", "nhận được văn bản này", "quan tâm phối hợp thực hiện", "quan tâm, phối hợp thực hiện", "sự phối hợp")

// closingFormula tells whether the text is the phrase with which papers close.
func (t *taskReader) closingFormula(s span) bool {
	for j := s.From; j < s.To; j++ {
		if t.Any(j, closing) > 0 {
			return true
		}
	}
	return false
}

var closingOpeners = tag.Phrases("trong quá trình", "quá trình", "trên đây", "mọi vướng mắc", "nếu có", "nhận được", "căn cứ quyết định", "yêu cầu các cơ quan", "đề nghị các cơ quan")

// opensClosing tells whether a labelled point is the closing formula: it begins as one, or says who carries out a decision.
func (t *taskReader) opensClosing(s span) bool {
	if t.Any(s.From, closingOpeners) > 0 {
		return t.closingFormula(s)
	}
	return t.Find(s.From, s.To, thiHanh) >= 0
}

var thiHanh = tag.P("chịu trách nhiệm thi hành")

// orderedBody tells whether the text gives a named body an order of its own: "Giao Sở X theo dõi, đôn đốc".
func (t *taskReader) orderedBody(s span) bool {
	for _, c := range t.Charges(s) {
		if c.Cue == charge.Ordered && t.Any(c.At, charge.Asks) == 0 {
			return true
		}
	}
	return false
}

var dones = tag.Phrases("đã", "được", "cho thấy", "vẫn còn", "còn", "đạt")

// retold tells whether the sentence tells what somebody has done.
func (t *taskReader) retold(s span, c charge.Charge) bool {
	if c.Cue == charge.Ordered || c.Cue == charge.Asked {
		return false
	}
	return c.Verb < s.To && t.Any(c.Verb, dones) > 0
}

var definitions = tag.Phrases("là", "được hiểu", "có quyền", "được quyền", "được phép", "không được", "nghiêm cấm", "được hưởng", "quy định", "áp dụng", "điều chỉnh", "gồm", "bao gồm", "được")

var forbids = tag.Phrases("nghiêm cấm", "không được", "quy định này", "quy chế này")

// defines tells whether a sentence of a regulation defines, describes, permits or forbids.
func (t *taskReader) defines(s span) bool {
	if t.mustAnywhere(s) {
		return false
	}
	if n := t.Any(s.From, forbids); n > 0 {
		return true
	}
	_, end := t.Names(s.From, s.To)
	if end > s.From && end < s.To && t.Any(end, definitions) > 0 {
		return true
	}
	for j := s.From; j < s.To && j < s.From+10; j++ { // "Tuyển chọn là việc …", "Hồ sơ hợp lệ là …"
		if t.At(j, la) {
			return true
		}
	}
	return false
}

var la = tag.P("là")

// considers are what a superior does with a draft that is handed over: no act that is proposed.
var considers = tag.Phrases("xem xét, quyết định", "xem xét quyết định", "xem xét, phê duyệt", "xem xét phê duyệt", "xem xét, cho ý kiến", "xem xét cho ý kiến",
	"xem xét, ký", "xem xét ký", "xem xét, thống nhất", "xem xét, chấp thuận", "xem xét.", "xem xét./.", "cho ý kiến", "phê duyệt", "quyết định", "ký", "thẩm định", "quan tâm")

// requests tells whether a paper that goes up asks for an act.
func (t *taskReader) requests(charges []charge.Charge, s span) bool {
	for _, c := range charges {
		if (c.Cue == charge.Asked || c.Cue == charge.Ordered) && c.Verb < s.To && (t.Any(c.Verb, considers) == 0 || t.hasLimit(s)) {
			return true
		}
	}
	return false
}

// standingHeading tells whether the text is a usual heading, alone or with few words after it.
func (t *taskReader) standingHeading(s span, p *outline.Point) bool {
	n := t.Any(s.From, standing)
	if n == 0 {
		return false
	}
	rest := s.To - s.From - n
	return rest == 0 || len(p.Children) > 0 && rest <= 4 && p.Label.Kind <= outline.Arabic && t.Any(s.From, alone) != n
}

// hasAttributes tells whether lines such as "Cơ quan chủ trì: …", "Thời gian trình: …" stand below the point.
func (t *taskReader) hasAttributes(p *outline.Point) bool {
	for _, c := range p.Children {
		switch t.attribute(span{From: c.From, To: c.To}) {
		case attrLead, attrOutput, attrSupport:
			return true
		}
	}
	return false
}

// plain reads a paragraph without label.
func (t *taskReader) plain(points []*outline.Point, i int, ctx *context, paras *int) {
	p := points[i]
	if ctx.leadIn && i > 0 && points[i-1].Label.Kind != outline.Plain { // the topics of the lead-in are over
		ctx.leadIn, ctx.contents, ctx.task = false, false, -1
	}
	s := span{From: p.From, To: p.To}
	if h := t.attribute(s); h != attrNone && ctx.task >= 0 {
		t.addAttribute(ctx.task, h, s)
		return
	}
	leadIn := !p.Quoted && t.Is(s.To-1, ':') && i+1 < len(points) && t.SentenceEnd(s.From, s.To) >= s.To
	charges := t.Charges(s)
	if p.Quoted {
		charges = nil
	}
	if t.Is(s.To-1, ':') && t.pointsFollow(points, i) && t.closingFormula(s) {
		ctx.contents = true // "… vướng mắc, liên hệ theo địa chỉ sau:"
		t.hold(s, ctx)
		return
	}
	if leadIn && t.pointsFollow(points, i) && ctx.task < 0 && len(charges) > 0 && charges[0].Must && t.topicsFollow(points, i) {
		*paras++ // the points only say what it is about: the lead-in itself is the task
		t.add(p, s, *ctx, join(ctx.id, "¶"+strconv.Itoa(*paras)))
		ctx.leadIn, ctx.contents, ctx.task = true, true, len(t.tasks)-1
		return
	}
	if leadIn && t.pointsFollow(points, i) && ctx.task < 0 {
		if lead := t.particular(charges, ctx.id == ""); len(lead) > 0 {
			ctx.lead, ctx.agency = lead, true
		} else if len(charges) > 0 && charges[0].Cue == charge.Asked {
			ctx.asked = true
		}
		ctx.contents = ctx.contents || t.listsContents(s) || t.closingFormula(s)
		if !(ctx.agency && ctx.id != "" && len(charges) == 0 && t.VerbFirst(s)) {
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
				x.lead = t.addNames(x.lead, c.Lead)
			}
		}
		x.support = t.withoutNames(append(x.support, t.Support(s)...), x.lead)
	}
}

// hold keeps a text that is no task with the task that holds it, or outside.
func (t *taskReader) hold(s span, ctx *context) {
	if ctx.task >= 0 {
		t.tasks[ctx.task].own = append(t.tasks[ctx.task].own, s)
		return
	}
	t.leaveOut(nil, s, *ctx)
}

// leaveOut keeps a text that is in no task. What may instruct all the same is said: it charges a body that must, or sets
// a time limit, and is no background, recital or closing formula.
func (t *taskReader) leaveOut(p *outline.Point, s span, ctx context) {
	t.outside = append(t.outside, left{span: s, aims: ctx.aims || t.aimsAt(s), by: ctx.by})
	if s.From >= s.To || t.up || ctx.background || ctx.contents || p != nil && (p.Quoted || len(p.Children) > 0) || t.Is(s.To-1, ':') ||
		t.givesReason(s.From) || t.closingFormula(s) || t.speaksOfItself(s) {
		return
	}
	doubt := t.hasLimit(s) || p == nil && ctx.id != "" && t.VerbFirst(s)
	for _, c := range t.Charges(s) {
		doubt = doubt || c.Must
	}
	if doubt {
		t.warnings = append(t.warnings, congvan.NewWarning(congvan.TaskUnsure, t.Range(s.From, s.To)))
	}
}

var aims = tag.Phrases("mục tiêu", "chỉ tiêu", "yêu cầu", "phấn đấu", "đến năm", "đến hết năm")

// aimsAt tells whether the text speaks of targets.
func (t *taskReader) aimsAt(s span) bool {
	for j := s.From; j < s.To; j++ {
		if t.Any(j, aims) > 0 {
			return true
		}
	}
	return false
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
		for _, n := range c.Lead {
			if !t.addressed(n) && !((top || c.Cue == charge.Asked) && t.Any(n.From, genericNames) > 0) {
				out = append(out, n)
			}
		}
	}
	return out
}

var announces = tag.Phrases("hướng dẫn", "thông báo", "yêu cầu", "đề nghị", "chỉ đạo", "ban hành", "báo cáo", "trình", "xin", "đề xuất", "kiến nghị", "thống nhất", "quyết định", "chỉ thị", "xây dựng kế hoạch", "kết luận", "cung cấp", "gửi", "triển khai", "tổ chức")

var genericNames = tag.Phrases("các cơ quan, đơn vị", "các đơn vị", "các cơ quan", "các địa phương", "các bộ", "các sở", "các trường", "thủ trưởng các", "các đồng chí", "các cấp", "các ngành", "các phòng", "UBND các", "ủy ban nhân dân các", "trưởng phòng", "hiệu trưởng", "các tổ chức", "chủ tịch UBND các", "chủ tịch ủy ban nhân dân các", "giám đốc các", "quý")

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
	if t.Is(s.From, '(') || t.Any(s.From, notices) > 0 || t.citesOnly(s) || t.ownDoing(s) {
		return false
	}
	limited := t.hasLimit(s)
	if t.closingFormula(s) && !limited && !t.orderedBody(s) {
		return false
	}
	strong := false // a body is ordered, asked or has a duty
	for _, c := range charges {
		strong = strong || c.Must
	}
	if t.givesReason(s.From) && (!strong || i == 0 && t.encloses(s) || t.beforePoints(points, i) && !limited) {
		return false // a recital, or the opening paragraph: carry out what is enclosed, or what follows
	}
	labelled := t.labelledAround(points, i)
	switch {
	case t.up:
		return !ctx.contents && len(charges) > 0 && t.requests(charges, s)
	case ctx.background || ctx.contents:
		return strong
	case ctx.task >= 0: // it belongs to the point, unless it charges another body or sets a limit of its own
		return strong && len(charges) > 0 && t.otherLead(ctx.task, charges) || limited && (len(charges) > 0 || t.VerbFirst(s) || t.Any(s.From, periodic) > 0)
	case ctx.agency:
		return len(charges) > 0 || t.VerbFirst(s) || t.prefixThenVerb(s)
	case ctx.id != "":
		if len(charges) == 0 {
			return !t.regulation && t.VerbFirst(s) && limited
		}
		return !t.retold(s, charges[0]) && (strong || limited || !t.regulation && t.verbish(charges, s))
	case !labelled: // a paper without points
		return strong || limited && (len(charges) > 0 || t.asksSomewhere(s)) || t.verbish(charges, s) && t.capitals(charges[0].Lead) && !t.issues(charges)
	case t.beforePoints(points, i):
		return strong && charges[0].At == s.From && t.capitals(charges[0].Lead) || limited && strong
	}
	return t.orderedBody(s) || strong && !t.closingFormula(s) || limited && (strong || t.asksSomewhere(s) || len(t.Reports(s)) > 0)
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
	_, kind := t.Hit(i+n, lexicon.DocType)
	return kind || n > 3
}

// encloses tells whether the paragraph hands on an enclosed paper.
func (t *taskReader) encloses(s span) bool {
	for j := s.From; j < s.To; j++ {
		if t.Any(j, enclosing) > 0 {
			return true
		}
	}
	return false
}

// issues tells whether the first charge's subject is the issuer itself.
func (t *taskReader) issues(charges []charge.Charge) bool {
	for _, n := range charges[0].Lead {
		if charge.Fold(t.Value(n)) == charge.Fold(t.record.Issuer.Name) {
			return true
		}
	}
	return t.Any(charges[0].Verb, announces) > 0
}

// verbish tells whether a charge without order is one: its body is followed by a verb.
func (t *taskReader) verbish(charges []charge.Charge, s span) bool {
	for _, c := range charges {
		if c.Cue == charge.Subject && c.Verb < s.To && t.VerbAt(c.Verb, s.To) {
			return true
		}
	}
	return false
}

func (t *taskReader) asksSomewhere(s span) bool {
	for j := s.From; j < s.To; j++ {
		if t.Any(j, charge.Asks) > 0 && !t.RetoldBefore(s.From, j) {
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

// labelledAround tells whether the paragraph has labelled points beside it.
func (t *taskReader) labelledAround(points []*outline.Point, i int) bool {
	for _, p := range points {
		if p.Label.Kind != outline.Plain && p.Label.Kind != outline.Heading {
			return true
		}
	}
	return false
}

// beforePoints tells whether labelled points come after the paragraph.
func (t *taskReader) beforePoints(points []*outline.Point, i int) bool {
	for _, p := range points[i+1:] {
		if p.Label.Kind != outline.Plain {
			return true
		}
	}
	return false
}
