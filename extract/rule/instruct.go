package rule

import (
	"congvan/extract/lexicon"
	"congvan/extract/outline"
	"congvan/extract/rule/charge"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// headings that begin with a verb and yet instruct nobody
var standing = tag.Phrases("tổ chức thực hiện", "phân công", "phân công thực hiện", "phân công nhiệm vụ", "phân công tổ chức thực hiện",
	"triển khai thực hiện", "thực hiện", "công tác", "tổ chức", "kiểm tra, giám sát", "chế độ báo cáo", "báo cáo", "thông tin, báo cáo", "trách nhiệm",
	"chế độ thông tin, báo cáo", "phân công trách nhiệm", "tổ chức triển khai", "tổ chức triển khai thực hiện", "giám sát, đánh giá", "hướng dẫn thực hiện", "đánh giá",
	"quy định chuyển tiếp", "quản lý", "đầu tư", "thông tin liên hệ", "đánh giá chung", "kiểm tra", "kế hoạch", "sửa đổi, bổ sung quy định", "khen thưởng", "kỷ luật", "khen thưởng, kỷ luật", "xử lý vi phạm", "điều khoản thi hành", "yêu cầu chung")

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
	if t.ownDoing(s) || t.speaksOfItself(s) || t.quotesLaw(s) || t.statesPrinciple(s) || t.Any(s.From, examples) > 0 || t.qualifies(s) || t.amends(s) {
		return false
	}
	if t.Any(s.From, requests) > 0 && t.Is(p.To-1, ':') { // what is answered, "Về kiến nghị giao Sở X …:"
		return false
	}
	if t.Any(s.From, ownWords) > 0 && t.hasLimit(s) && !(t.up && ctx.told) { // consent with a limit for the one who got it
		return true
	}
	sentence := span{From: s.From, To: t.SentenceEnd(s.From, s.To)}
	charges := t.Charges(whole)
	must := false
	for _, c := range charges {
		must = must || c.Must
	}
	switch {
	case ctx.id == "" && p.Label.Kind >= outline.Dash && t.givesReason(s.From) && t.Any(s.From, reasons) > 0: // a recital in a list of recitals
		return must
	case t.up && ctx.told: // what was asked and done is reported
		return false
	case t.up:
		return len(charges) > 0 && charges[0].Cue != charge.Subject && charges[0].Cue != charge.Colonised && t.requests(charges, whole)
	case ctx.background:
		return must
	case ctx.contents:
		return must
	case t.standingHeading(s, p), t.opensDuties(whole, p, charges), t.namesTopic(s, p, charges):
		return false
	case ctx.attributed, t.hasAttributes(p):
		return true
	case t.tellsWork(p) && t.VerbAt(s.From+t.Any(s.From, work)+1, s.To):
		return true
	case !ctx.agency && t.decides(p) && len(charges) == 0:
		return t.hasLimit(whole)
	case len(charges) > 0 && t.hasPower(charges[0]) && (t.regulation || t.decides(p) || t.Any(charges[0].Verb, decidesOn) > 0):
		return false
	case len(charges) > 0:
		return !t.retold(sentence, charges[0]) && !(t.regulation && t.defines(sentence))
	case t.regulation && t.defines(sentence):
		return false
	case t.VerbFirst(s):
		return !t.topicHeading(s, p) && !t.amongTopics(p) || t.mustAnywhere(s)
	case t.tellsDone(s):
		return t.mustAnywhere(s)
	case t.prefixThenVerb(s), (ctx.asked || ctx.agency) && t.At(s.From, khong) && (t.VerbAt(s.From+1, s.To) || t.At(s.From+1, de)):
		return true
	case ctx.agency && !t.regulation && len(p.Children) == 0 && t.Words(s) >= 4 && t.HasVerb(s.From, s.To):
		return true
	case t.mustAnywhere(s), t.sentIn(s, p), t.topicThenVerb(s, p):
		return true
	}
	if t.amongTasks(p) {
		return true
	}
	if t.regulation || len(p.Children) > 0 {
		return false
	}
	title := t.Title(s)
	return title.From > s.From && (t.VerbFirst(title) || t.prefixThenVerb(title))
}

// namesTopic tells whether the point is a heading that says what its points are about: "Về việc nhân sự phải đáp ứng tiêu chuẩn:".
func (t *taskReader) namesTopic(s span, p *outline.Point, charges []charge.Charge) bool {
	if len(p.Children) == 0 || t.Any(s.From, about) == 0 || t.Is(p.To-1, '.') || len(charges) > 0 {
		return false
	}
	for j := s.From; j < s.To; j++ {
		if t.Is(j, ':') || t.Is(j, ';') || t.Is(j, '.') && j+1 < s.To {
			return false
		}
	}
	return true
}

var about = tag.Phrases("về", "về việc", "việc")

var requests = tag.Phrases("về kiến nghị", "về đề nghị", "về đề xuất", "về các kiến nghị", "về các đề nghị", "đối với kiến nghị", "đối với đề nghị", "đối với đề xuất")

// opensDuties tells whether the point only says that duties follow in its points: "Thời gian tới, yêu cầu các đơn vị thực hiện
// một số nhiệm vụ sau:".
func (t *taskReader) opensDuties(s span, p *outline.Point, charges []charge.Charge) bool {
	if len(p.Children) == 0 || len(charges) > 1 || !t.Is(s.To-1, ':') {
		return false
	}
	if len(charges) == 0 {
		return t.opensBelow(s)
	}
	j := charges[0].Verb
	if charges[0].Cue == charge.Colonised && t.At(j, la) && t.Some(s.To-3, s.To, following) { // "Các sở: Là đơn vị …, chịu trách nhiệm các nội dung sau:"
		return true
	}
	for j < s.To-1 {
		n := max(t.Any(j, carrying), t.Any(j, opening))
		if n == 0 && t.Some(s.To-3, s.To, following) { // "… chỉ đạo các đơn vị thực hiện các nhiệm vụ sau:"
			if _, end := t.Names(j, s.To); end > j {
				n = end - j
			}
		}
		if n == 0 && charges[0].Cue != charge.Asked {
			if n = max(t.InOffice(j), t.Any(j, charge.Musts)); n == 0 && t.Is(j, ',') {
				n = 1
			}
		}
		if n == 0 {
			return false
		}
		j += n
	}
	return charges[0].Cue == charge.Asked || charges[0].Cue == charge.Subject && t.Some(s.To-3, s.To, following)
}

// following end a sentence that says that something follows.
var following = tag.Phrases("sau", "sau đây", "như sau")

// opensBelow tells whether the sentence ends with nothing but that something follows, or is asked: "…, thì thực hiện như
// sau:", "Để hoàn thành nhiệm vụ, đề nghị:".
func (t *taskReader) opensBelow(s span) bool {
	if n := t.Any(s.To-3, charge.Asks); n == 2 {
		return true
	}
	for j := max(s.From+1, s.To-9); j < s.To-1; j++ {
		if !t.At(j-1, thi) && !t.Is(j-1, ',') {
			continue
		}
		k, carried := j, false
		for n := 1; k < s.To-1 && n > 0; k += n {
			n = t.Any(k, carrying)
			carried = carried || n > 0
			n = max(n, t.Any(k, opening))
		}
		if carried && k == s.To-1 && t.Some(s.To-3, s.To, following) {
			return true
		}
	}
	return false
}

var (
	thi    = tag.P("thì")
	apDung = tag.P("áp dụng")
)

var opening = tag.Phrases("tập trung", "tập trung thực hiện", "tập trung triển khai", "tiếp tục", "tốt", "một số", "các", "những", "nhiệm vụ", "nội dung", "công việc", "giải pháp", "nhiệm vụ, giải pháp", "nội dung, nhiệm vụ", "trọng tâm", "trọng tâm sau", "chủ yếu", "cụ thể", "cụ thể sau", "cụ thể như sau", "sau", "sau đây", "như sau")

// topicThenVerb tells whether what is to be done stands after what it is about: "Tàu cá từ 6 m: hoàn thành trước 30/9".
func (t *taskReader) topicThenVerb(s span, p *outline.Point) bool {
	const longest = 14 // tokens of a topic
	if t.regulation || len(p.Children) > 0 || t.attribute(s) != attrNone {
		return false
	}
	for j := s.From + 1; j < min(s.To, s.From+longest); j++ {
		if t.Is(j, ':') {
			return t.VerbAt(j+1, s.To) && !t.Tokens[j+1].Has(token.Cap) && (t.hasLimit(s) || t.At(s.From, ve))
		}
	}
	return false
}

// sentIn tells whether the sentence says where a paper goes, and by when or what for: "Danh sách gửi về Sở X trước ngày …".
func (t *taskReader) sentIn(s span, p *outline.Point) bool {
	if t.regulation || len(p.Children) > 0 || len(t.Reports(s)) == 0 {
		return false
	}
	return t.hasLimit(s) || t.Find(s.From, s.To, de) >= 0
}

// tellsDone tells whether a body has done what the text says: "Sở X đã đề xuất phân bổ …, gửi Bộ Y …".
func (t *taskReader) tellsDone(s span) bool {
	const longest = 10 // tokens of its name
	for j := s.From + 1; j+1 < s.To; j++ {
		if !t.At(j, da) || !t.VerbAt(j+1, s.To) {
			continue
		}
		for k := max(s.From, j-longest); k < j; k++ {
			if k > s.From && !t.Is(k-1, ',') && !t.Is(k-1, ';') && !t.Is(k-1, '.') {
				continue
			}
			if names, end := t.Names(k, j); len(names) > 0 && end == j && t.Tokens[k].Has(token.Cap) {
				return true
			}
		}
	}
	return false
}

var da = tag.P("đã")

var (
	khong = tag.P("không")
	de    = tag.P("để") // "Không để tồn đọng …"
)

// decides tells whether the point is an article of a decision itself: without a body charged it is what the issuer does.
func (t *taskReader) decides(p *outline.Point) bool {
	for p.Parent != nil && p.Label.Kind != outline.Article {
		p = p.Parent
	}
	return p.Label.Kind == outline.Article && t.part.ID == "" && (t.record.Type.Code == "QĐ" || t.record.Type.Code == "NQ")
}

// amongTopics tells whether the point is one of a list whose other entries all name what something is about: its verb is a
// noun there, "góp ý các nội dung sau: a) Phạm vi điều chỉnh; b) Phân cấp thẩm quyền; c) Hiệu lực thi hành".
func (t *taskReader) amongTopics(p *outline.Point) bool {
	if p.Parent == nil || p.Label.Kind < outline.Letter && t.Any(p.Parent.From, lookedAt) == 0 || len(p.Children) > 0 || !t.Is(p.Parent.To-1, ':') && !t.bareHeading(p.Parent) || t.hasLimit(span{From: p.From, To: p.To}) {
		return false
	}
	others := 0
	for _, q := range p.Parent.Children {
		if q == p || q.Label.Kind != p.Label.Kind {
			continue
		}
		if !t.topics([]*outline.Point{q}) {
			return false
		}
		if others++; others >= mostEntries {
			break
		}
	}
	return others >= 2
}

// lookedAt are headings over what is looked at, not over what is done.
var lookedAt = tag.Phrases("nội dung kiểm tra", "nội dung giám sát", "nội dung khảo sát", "nội dung thanh tra", "nội dung đánh giá", "nội dung báo cáo", "nội dung hội nghị", "nội dung cuộc họp", "nội dung họp", "nội dung làm việc")

// bareHeading tells whether the point is a heading that begins with no verb: "VI. KINH PHÍ THỰC HIỆN".
func (t *taskReader) bareHeading(p *outline.Point) bool {
	return p.Label.Kind <= outline.Dotted && !t.Is(p.To-1, '.') && !t.VerbFirst(span{From: p.From, To: p.To})
}

// amongTasks tells whether the point is one of a list whose other entries all begin with a verb: its first word is one there
// too, "a) Khơi thông cống rãnh; b) Châm clo bể nước; c) Dọn vệ sinh chợ".
func (t *taskReader) amongTasks(p *outline.Point) bool {
	const shortest = 4 // words
	s := t.Trim(span{From: p.From, To: p.To}, "", ".:;,")
	if t.regulation || p.Parent == nil || p.Label.Kind < outline.Letter || t.Words(s) < shortest || t.attribute(s) != attrNone || t.BeginsName(s.From) || t.nominalFirst(s.From) {
		return false
	}
	others := 0
	for _, q := range p.Parent.Children {
		if q == p || q.Label.Kind != p.Label.Kind {
			continue
		}
		if !t.VerbFirst(span{From: q.From, To: q.To}) {
			return false
		}
		if others++; others >= mostEntries {
			break
		}
	}
	return others >= 2
}

// mostEntries of a list tell of what kind the others are.
const mostEntries = 50

var (
	tong   = tag.P("tổng")
	nhuMot = tag.P("như một")
)

// nominalFirst tells whether the text begins with what is no verb: a noun that the lexicon knows, a number, a clause of time.
func (t *taskReader) nominalFirst(i int) bool {
	if _, ok := t.Hit(i, lexicon.Noun|lexicon.DocType|lexicon.Field|lexicon.Compound|lexicon.Background); ok {
		return true
	}
	if t.At(i, tong) { // "Tổng vệ sinh đường phố"
		return !t.VerbAt(i+1, len(t.Tokens))
	}
	for j := i + 1; j < min(i+6, len(t.Tokens)); j++ { // "Dữ liệu số là tài nguyên …"
		if t.At(j, la) || t.At(j, nhuMot) {
			return true
		}
	}
	return t.Tokens[i].Kind != token.Word || t.Nominal(i) || t.quantified(i) || t.Any(i, charge.Prefix) > 0 || t.Any(i, dones) > 0
}

// topicHeading tells whether a heading that begins with a verb is the name of a topic: over points or in few words that
// end with a colon, of the kinds "Hướng dẫn …:", "Báo cáo:".
func (t *taskReader) topicHeading(s span, p *outline.Point) bool {
	if (p.Label.Kind == outline.Article || p.Label.Kind == outline.Roman || p.Label.Kind == outline.Capital) && len(p.Children) > 0 {
		return true
	}
	if len(p.Children) > 0 && t.verbsAlone(s) {
		return true
	}
	_, kind := t.Hit(s.From, lexicon.DocType)
	return kind && len(p.Children) > 0 && t.Is(p.To-1, ':')
}

// verbsAlone tells whether the text has verbs and nothing that they are done to: "Đào tạo và bồi dưỡng".
func (t *taskReader) verbsAlone(s span) bool {
	for j := s.From; ; j++ {
		h, ok := t.Hit(j, lexicon.Verb)
		if j += int(h.Len); !ok || j >= s.To {
			return ok && j == s.To
		}
		if !t.Is(j, ',') && t.Tokens[j].Key != keyVa { // "thu hút đầu tư": the second is the object
			return false
		}
	}
}

// amends tells whether the text changes a part of a paper, which is the issuer's own act: "Sửa đổi, bổ sung khoản 1 như sau:".
func (t *taskReader) amends(s span) bool {
	n := t.Any(s.From, changing)
	if n == 0 {
		return false
	}
	j := s.From + n
	m := t.Any(j, partsOfPapers)
	if m == 0 {
		return t.Any(j, wordings) > 0
	}
	j += m
	return j < s.To && (t.Tokens[j].Kind == token.Number || t.Tokens[j].End-t.Tokens[j].Start <= 2)
}

var (
	changing      = tag.Phrases("sửa đổi", "bổ sung", "sửa đổi, bổ sung", "bãi bỏ", "thay thế", "bỏ", "hủy bỏ", "thay")
	partsOfPapers = tag.Phrases("điều", "khoản", "điểm", "mục", "chương", "phụ lục", "tiết", "đoạn", "gạch đầu dòng thứ")
	wordings      = tag.Phrases("cụm từ", "tên điều", "tên khoản")
)

// prefixThenVerb tells whether a clause that says when or why is followed by a verb: "Căn cứ …, tổ chức …".
func (t *taskReader) prefixThenVerb(s span) bool {
	if t.Any(s.From, charge.Prefix) == 0 && t.Any(s.From, charge.Adverbs) == 0 {
		return false
	}
	const longest = 40 // tokens of a condition before "thì"
	depth := 0
	for j := s.From; j < s.To; j++ {
		switch {
		case t.Is(j, '('):
			depth++
		case t.Is(j, ')'):
			depth--
		case t.Is(j, ',') && depth == 0 && t.actsAt(j+1, s.To) && !t.verbEnds(j):
			return true
		case t.At(j, thi) && depth == 0 && !t.regulation && j < s.From+longest && t.actsAt(j+1, s.To) && !t.At(j+1, apDung): // "Đối với hồ sơ còn lại thì thực hiện …"
			return true
		case t.Is(j, ':') && depth == 0 && t.VerbAt(j+1, s.To):
			return true
		case depth == 0 && j > s.From+1 && j < s.From+14 && t.Is(j-1, ')') && t.VerbAt(j, s.To):
			return true
		}
	}
	if n := t.InOffice(s.From); n > 0 && t.VerbAt(s.From+n, s.To) {
		return true
	}
	if n := t.Any(s.From, meanwhile); n > 0 && t.Is(s.From+n, ',') && t.VerbAt(s.From+n+1, s.To) {
		return true
	}
	// "Định kỳ hằng quý báo cáo …", "Hằng năm tổ chức …"
	for j := s.From + 1; j < s.To && j < s.From+8; j++ {
		if t.Any(s.From, periodic) > 0 && t.VerbAt(j, s.To) {
			return true
		}
	}
	return false
}

// actsAt tells whether a verb stands at the token, or behind a word that says how: "chủ động phối hợp", "có kế hoạch triển khai".
func (t *taskReader) actsAt(i, to int) bool {
	n := t.Any(i, howTo)
	return t.VerbAt(i, to) || n > 0 && t.VerbAt(i+n, to)
}

var howTo = tag.Phrases("chủ động", "tích cực", "khẩn trương", "kịp thời", "thường xuyên", "có kế hoạch", "có biện pháp", "có giải pháp", "có phương án", "nghiêm túc", "định kỳ")

// meanwhile are clauses of time that end with a verb, and yet no list of verbs begins with it.
var meanwhile = tag.Phrases("trong quá trình thực hiện", "trong quá trình triển khai", "trong quá trình triển khai thực hiện", "trong quá trình tổ chức thực hiện")

// verbEnds tells whether a verb ends right before the token: "sửa đổi, bổ sung" is a list of verbs.
func (t *taskReader) verbEnds(j int) bool {
	for k := max(0, j-4); k < j; k++ {
		if h, ok := t.Hit(k, lexicon.Verb); ok && k+int(h.Len) == j && (k == 0 || t.Tokens[k-1].Key != keyDuoc) { // "nhiệm vụ được giao, chủ động …"
			return true
		}
	}
	return false
}

var periodic = tag.Phrases("định kỳ", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "hằng tuần", "hàng tuần", "hằng ngày", "hàng ngày", "thường xuyên", "trước ngày", "chậm nhất", "trong tháng", "trong quý", "trong năm", "trong thời hạn", "đến ngày", "từ ngày", "kịp thời")

var keyDuoc = token.KeyOf("được")

// hasPower tells whether the charge only says whose power something is: "Giám đốc Sở xem xét, quyết định việc …".
func (t *taskReader) hasPower(c charge.Charge) bool {
	return c.Cue == charge.Subject && !c.Must && (t.At(c.Verb, quyetDinh) || t.Any(c.Verb, decidesOn) > 0)
}

// decidesOn are the words of having the power over a thing.
var decidesOn = tag.Phrases("quyết định đối với", "quyết định việc", "quyết định theo thẩm quyền", "quyết định theo phân cấp", "xem xét, quyết định việc", "xem xét, quyết định đối với", "xem xét, quyết định theo thẩm quyền")

var quyetDinh = tag.P("quyết định")

var (
	// persons are the words for those who must be qualified, or for what qualifies them.
	persons = tag.Phrases("cán bộ", "nhân sự", "báo cáo viên", "giáo viên", "giảng viên", "thí sinh", "người", "người dự tuyển", "người được", "học viên", "ứng viên", "công chức", "viên chức", "đảng viên", "đối tượng", "hội viên", "sinh viên", "học sinh", "thành viên", "về trình độ", "về độ tuổi", "về tiêu chuẩn", "trình độ", "độ tuổi")
	// having are the verbs of being qualified, qualities what one is qualified by.
	having    = tag.Phrases("có", "đủ", "có đủ", "đáp ứng", "đáp ứng đủ", "bảo đảm", "đảm bảo", "đạt", "cơ bản đáp ứng", "đáp ứng đầy đủ", "bảo đảm đủ", "đảm bảo đủ")
	qualities = tag.Phrases("tiêu chuẩn", "điều kiện", "trình độ", "tuổi", "độ tuổi", "thời gian giữ chức vụ", "văn bằng", "chứng chỉ", "bằng tốt nghiệp", "sức khỏe", "phẩm chất", "kinh nghiệm", "thâm niên")
)

// qualifies tells whether the sentence says how persons must be, not what they must do: "Báo cáo viên phải có trình độ …".
func (t *taskReader) qualifies(s span) bool {
	const longest = 4 // tokens between the verb and the quality
	if t.Any(s.From, persons) == 0 || t.orderedBody(s) {
		return false
	}
	for j := s.From; j < s.To; j++ {
		n := t.Any(j, charge.Musts)
		if n == 0 {
			continue
		}
		k := j + n
		n = t.Any(k, having)
		return n > 0 && t.Some(k+n, min(k+n+longest, s.To), qualities)
	}
	return false
}

// binding are the duties that bind a thing too: "Kết quả phải …".
var binding = tag.Phrases("phải", "có trách nhiệm", "có nhiệm vụ", "chịu trách nhiệm", "có nghĩa vụ")

// mustAnywhere tells whether the sentence imposes a duty on a thing: "Kết quả … phải đính kèm …".
func (t *taskReader) mustAnywhere(s span) bool {
	for j, _, _ := binding.In(t.Text, s.From, s.To); j >= 0; j, _, _ = binding.In(t.Text, j+1, s.To) {
		if j == s.From || !t.At(j-1, khong) {
			return true
		}
	}
	return false
}

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
	if len(p.Children) > 0 && (t.ofKind(s) || t.Any(s.From, required) > 0) {
		return true
	}
	n := t.Any(s.From, standing)
	if n == 0 {
		return false
	}
	rest := s.To - s.From - n
	return rest == 0 || len(p.Children) > 0 && rest <= 4 && p.Label.Kind <= outline.Arabic && t.Any(s.From, alone) != n
}

// ofKind tells whether a heading of few words is a noun though it begins as a verb does: "Quy định chung", "Hướng dẫn chi tiết".
func (t *taskReader) ofKind(s span) bool {
	const longest = 5 // tokens
	if s.To-s.From > longest {
		return false
	}
	for j := s.From + 1; j < s.To; j++ {
		if j+t.Any(j, nounEnds) == s.To {
			return true
		}
	}
	return false
}

var nounEnds = tag.Phrases("chung", "khác", "cụ thể", "chi tiết", "liên quan", "chủ yếu", "trọng tâm")

// hasAttributes tells whether lines such as "Cơ quan chủ trì: …", "Thời gian trình: …" stand below the point.
func (t *taskReader) hasAttributes(p *outline.Point) bool {
	if t.attributesOfEach(p.Children) {
		return false
	}
	for _, c := range p.Children {
		if t.tellsWork(c) { // the work is a point of its own
			return false
		}
	}
	for _, c := range p.Children {
		switch t.attribute(span{From: c.From, To: c.To}) {
		case attrLead, attrOutput, attrSupport:
			return true
		}
	}
	return false
}
