package deadline

import (
	"congvan/extract/lexicon"
	"congvan/extract/rule/day"
	"congvan/extract/tag"
	"congvan/extract/token"
)

var (
	effect = tag.NewCues([]string{"hiệu lực", "hiệu lực thi hành"})
	cutOff = tag.NewCues([]string{"tính đến", "tính từ", "số liệu đến", "tính đến hết", "số liệu từ", "tính đến thời điểm", "cập nhật đến", "cập nhật đến hết", "chốt đến", "tồn đến"})
	naming = tag.NewCues(
		[]string{"giai đoạn", "nhiệm kỳ", "tầm nhìn", "tầm nhìn đến", "định hướng", "định hướng đến", "năm học", "khóa", "niên khóa", "niên độ", "mùa", "giai đoạn từ", "giai đoạn đến", "thời kỳ", "chiến lược", "giai đoạn từ năm", "tầm nhìn đến năm"},
		[]string{"kỷ niệm", "so với", "so với năm", "cùng kỳ", "cùng kỳ năm", "sinh", "cấp", "do"},
	)
	telling = tag.NewCues([]string{"đã", "vừa qua", "trước đây", "vừa", "dự kiến", "hôm nay"})
)

const namesSpan = 0 // group of naming

// terms are the terms of office: their years are no time, also behind a label.
var terms = tag.NewCues([]string{"nhiệm kỳ", "khóa", "niên khóa"})

// refuse tells why a date is no limit, "" if it is one.
func (p *parser) refuse(a *atom) string {
	x := p.x
	cue := min(a.cue.from, a.from)
	if a.cue.to == 0 {
		cue = a.from
	}
	if p.fromNowOn(a) || p.anniversary(a) {
		return reasonName
	}
	firm := a.points[0].shape() == 3 && (a.bound == before || a.bound == by)
	if holding(p.ctx.Titles, a.from) >= 0 && !firm {
		return reasonName
	}
	if n, _ := terms.Before(x, a.from, 2); n > 0 && a.points[0].shape() == 0 {
		return reasonName
	}
	if n, g := naming.Before(x, cue, 3); n > 0 && cue-n >= p.from && !p.labelled && !(g == namesSpan && firm) { // "báo cáo năm học trước ngày …" is a limit
		return reasonName
	}
	if n, _ := naming.Before(x, a.from, 3); n > 0 && a.from-n >= p.from && a.bound == none && !p.labelled {
		return reasonName
	}
	if a.points[0].shape() < 3 && p.topical(a, cue) {
		return reasonName
	}
	if a.bound == start && p.appliesFrom(a, cue) {
		return reasonEffect
	}
	if p.cutsOff(cue) {
		return reasonCutOff
	}
	for i := cue - 1; i >= p.from && i > cue-6; i-- {
		if n, _ := effect.At(x, i); n > 0 {
			return reasonEffect
		}
	}
	shape := a.points[0].shape()
	switch {
	case p.labelled || p.ctx.Setting >= Completion:
		return ""
	case shape < 3 && a.bound == none && a.shape != stretch, shape < 3 && a.shape == stretch && a.bound == none:
		return reasonName
	case shape == 0 && a.bound == start && !a.inner:
		return reasonName
	case shape == 0 && a.bound == on && !a.inner && !p.partOfYear(a):
		return reasonNoCue
	}
	if p.heard(cue) || p.tellsDay() && a.from > p.from {
		return reasonRetold
	}
	if a.bound == none && a.time == "" && (p.feast(cue) || a.inferred && a.from > p.from && !p.happens(cue)) {
		return reasonNoCue
	}
	if (a.bound == within || a.bound == none) && shape < 3 && p.measured(cue) { // "số lượng văn bản đi, đến trong quý I/2024"
		return reasonCutOff
	}
	if a.bound == by && p.data(a) {
		return reasonCutOff
	}
	last := a.points[len(a.points)-1]
	if p.past(last) && !(firm && p.ctx.Setting == Task && p.lately(last) && !p.toldSince(p.from, cue)) {
		return reasonPast
	}
	if (a.bound == none || a.bound == on || a.bound == start || a.bound == by && shape < 3) && p.told(cue) {
		return reasonRetold
	}
	if shape == 0 && !p.whole(a) && (a.bound == by || a.bound == start || a.shape == stretch) && p.inName(cue) {
		return reasonName
	}
	if p.ctx.Setting == Outside {
		return p.outside(a, cue, shape)
	}
	return ""
}

// fromNowOn tells whether "từ nay đến …" only says of which time the tasks, aims or forecasts are: "phương hướng, nhiệm vụ từ
// nay đến cuối năm".
func (p *parser) fromNowOn(a *atom) bool {
	const reach = 8 // tokens between the noun and the time
	x := p.x
	if n, g := starts.At(x, a.from); n == 0 || g != startNow || p.labelled {
		return false
	}
	for i := a.from - 1; i >= p.from && i > a.from-reach && x.Tokens[i].Kind == token.Word; i-- {
		if n, _ := forecasts.At(x, i); n > 0 {
			return true
		}
	}
	return false
}

var forecasts = tag.NewCues([]string{"kịch bản", "phương hướng", "nhiệm vụ", "dự báo", "chương trình công tác"})

// anniversary tells whether the day is the second of two that lie whole years apart: "(19/8/1945 - 19/8/2025)".
func (p *parser) anniversary(a *atom) bool {
	x, pt := p.x, a.points[len(a.points)-1]
	if a.shape != dates || pt.day == 0 || !x.Is(a.from-1, '-') {
		return false
	}
	for k := range p.atoms {
		if b := &p.atoms[k]; b.to == a.from-1 && b.shape == dates {
			q := b.points[len(b.points)-1]
			return q.day == pt.day && q.month == pt.month && q.year < pt.year
		}
	}
	return false
}

// cutsOff tells whether the words before the time say up to when or from when data are counted.
func (p *parser) cutsOff(cue int) bool {
	n, _ := cutOff.At(p.x, cue-1)
	m, _ := cutOff.At(p.x, cue)
	return n > 1 || m > 1
}

// spans marks the days between which data are counted: "số liệu tính từ ngày 15/12 năm trước đến ngày 14/12".
func (p *parser) spans() {
	const reach = 12 // tokens between the two days
	for k := range p.atoms {
		a := &p.atoms[k]
		if a.shape != dates || a.reason != "" {
			continue
		}
		b := a
		if k > 0 {
			b = &p.atoms[k-1]
		}
		if p.cutsOff(min(a.cue.from, a.from)) || b.reason == reasonCutOff && b.bound == start && a.bound == by && a.from-b.to < reach {
			a.reason = reasonCutOff
		}
	}
}

// topical tells whether the time belongs to what the sentence is about, not to what is to be done: "Đối với các nhiệm vụ
// được giao trong năm 2025, …", "Về số vốn chưa giải ngân trong năm 2025 (…): …".
func (p *parser) topical(a *atom, cue int) bool {
	x := p.x
	if x.Is(a.to, ',') || x.Is(a.to, ':') {
		i := cue
		for i > p.from && x.Tokens[i-1].Kind == token.Word {
			i--
		}
		if n, g := topics.At(x, i); n > 0 && g == 0 {
			return true
		}
	}
	i := p.from
	for i < cue && x.Tokens[i].Kind == token.Sign {
		i++
	}
	if n, g := topics.At(x, i); n == 0 || g == 0 {
		return false
	}
	for ; i < cue; i++ {
		if x.Is(i, ':') {
			return false
		}
	}
	for i = a.to; i < p.to; i++ {
		if x.Is(i, ':') {
			return true
		}
	}
	return false
}

var topics = tag.NewCues([]string{"đối với"}, []string{"về"})

// appliesFrom tells whether a paper that is to be made applies from that day, or the purpose of the work begins then: "ban
// hành bảng giá áp dụng từ ngày …", "Để thu phí từ ngày …, đề nghị …".
func (p *parser) appliesFrom(a *atom, cue int) bool {
	const reach = 8 // tokens between the verb and the day
	x := p.x
	if n, _ := purpose.At(x, p.from); n > 0 && x.Is(a.to, ',') {
		return true
	}
	for i := cue - 1; i >= p.from && i > cue-reach; i-- {
		if n, _ := applied.At(x, i); n == 0 {
			continue
		}
		for i--; i >= p.from && !x.Is(i, ',') && x.Tokens[i].Key != kVa; i-- {
			if n, _ := issuing.At(x, i); n > 0 {
				return true
			}
		}
		return false
	}
	return false
}

var (
	purpose = tag.NewCues([]string{"để", "nhằm"})
	applied = tag.NewCues([]string{"áp dụng"})
	issuing = tag.NewCues([]string{"ban hành", "xây dựng", "phê duyệt", "công bố", "điều chỉnh", "sửa đổi"})
)

// partOfYear tells whether the year is cut down to a part, "vào cuối năm 2024", or is still to come.
func (p *parser) partOfYear(a *atom) bool {
	n, _ := partOf.At(p.x, a.from)
	return n > 0 || a.points[0].year > p.year && p.year > 0 // "tổng kết vào năm 2030"
}

// told tells whether the clause before the time speaks of what was done: "đã …".
func (p *parser) told(at int) bool { return p.toldSince(max(p.from, at-24), at) }

// toldSince looks for those words in [from, at).
func (p *parser) toldSince(from, at int) bool {
	for i := at - 1; i >= from; i-- {
		if n, _ := telling.At(p.x, i); n > 0 {
			return true
		}
	}
	return false
}

// feast tells whether the day is one that is remembered: "kỷ niệm ngày 20/11".
func (p *parser) feast(at int) bool {
	for i := at - 1; i >= p.from && i > at-12; i-- {
		if n, _ := remembered.At(p.x, i); n > 0 {
			return true
		}
	}
	return false
}

// happens tells whether the clause before the day speaks of something that is done or takes place.
func (p *parser) happens(at int) bool {
	for i := at - 1; i >= p.from && i > at-25; i-- {
		if n, _ := happening.At(p.x, i); n > 0 {
			return true
		}
	}
	return false
}

var happening = tag.NewCues([]string{
	"tổ chức", "họp", "khai mạc", "bế mạc", "diễn ra", "tập trung", "bắt đầu", "kết thúc", "nộp", "gửi", "nhận", "báo cáo", "đăng ký", "kiểm tra", "hoàn thành", "tiến hành", "thực hiện", "làm việc",
	"trình", "ra quân", "phát động", "tập huấn", "khảo sát", "thi", "chuyển", "bàn giao", "di dời", "dọn", "khám", "trả", "công bố", "thông báo", "mở", "đóng", "học",
})

var remembered = tag.NewCues([]string{"kỷ niệm", "chào mừng", "truyền thống", "quốc khánh", "thành lập ngày", "ngày lễ"})

// data tells whether "đến ngày …" says up to when data go: "kết quả thực hiện đến ngày 15/5/2024".
func (p *parser) data(a *atom) bool {
	if a.cue.to-a.cue.from > 2 || p.x.Tokens[a.cue.from].Key != kDen {
		return false
	}
	for i := a.cue.from - 1; i >= p.from && i > a.cue.from-8; i-- {
		if n, g := dataWords.At(p.x, i); n > 0 {
			return g == 0
		}
	}
	return false
}

var dataWords = tag.NewCues([]string{"số liệu", "kết quả thực hiện", "tình hình thực hiện", "lũy kế", "kết quả giải ngân"}, []string{"hoàn thành", "gia hạn", "kéo dài", "lùi"})

// heard tells whether the time is what somebody said of himself: "UBND huyện cho biết sẽ …".
func (p *parser) heard(at int) bool {
	for i := at - 1; i >= p.from && i > at-40; i-- {
		if n, _ := hearsay.At(p.x, i); n > 0 {
			return true
		}
	}
	return false
}

var hearsay = tag.NewCues([]string{"cho biết", "cho rằng", "dự kiến sẽ", "đã cam kết", "đã hứa", "xin được", "kiến nghị kéo dài", "báo cáo dự kiến"})

// inName tells whether "đến năm 2030" belongs to the name of a paper or programme: a type word, or a document with what
// it is about, stands before it and nothing ends the name.
func (p *parser) inName(at int) bool {
	x := p.x
	for i := at - 1; i >= p.from && i > at-60; i-- {
		t := x.Tokens[i]
		if i == at-1 && holding(p.ctx.Skip, i) >= 0 {
			return false // right after a document's number: of the task, not of the document
		}
		if x.Is(i, ';') || x.Is(i, ':') {
			return false
		}
		if n, _ := goal.At(x, i); n > 0 {
			return false
		}
		if hit, ok := x.Hit(i, lexicon.DocType); ok && (t.Has(token.Cap) && hit.Value != "L" || planned(hit.Value)) {
			return true
		}
		if n, _ := plans.At(x, i); n > 0 {
			return true
		}
		if holding(p.ctx.Skip, i) >= 0 {
			return true
		}
	}
	return false
}

// whole tells whether the cue says "hết": names of plans have "đến năm", not "đến hết năm".
func (p *parser) whole(a *atom) bool {
	for i := a.cue.from; i < a.from; i++ {
		if p.x.Tokens[i].Key == kHet {
			return true
		}
	}
	return false
}

// planned tells whether papers of the kind have a span of years in their name.
func planned(code string) bool { return code == "KH" || code == "ĐA" || code == "CTr" || code == "DA" }

var plans = tag.NewCues([]string{"quy hoạch", "chiến lược", "danh mục"})

var goal = tag.NewCues([]string{"đạt", "phấn đấu", "hoàn thành", "bảo đảm", "đảm bảo"})

// asks are the verbs of a duty that a limit outside tasks goes with.
var asks = tag.NewCues([]string{"gửi", "báo cáo", "nộp", "hoàn thành", "đăng ký", "trình", "gửi về", "thực hiện xong", "phản hồi", "cho ý kiến", "có ý kiến", "góp ý", "diễn ra", "tổ chức", "khai mạc", "tổ chức thực hiện"})

// outside takes a day outside tasks only with the verb of a duty or as the hour of a meeting, and not where the clause
// tells what was asked or hands over a draft.
func (p *parser) outside(a *atom, cue, shape int) string {
	if shape < 3 {
		if a.bound == by && p.aimsAtDeed(a) || a.bound != none && p.n > 0 && p.onlyLabel(p.n-1) >= 0 && !p.told(cue) {
			return ""
		}
		return reasonOutside
	}
	if p.told(a.from) || p.draft() || p.proposed(a.from) || p.x.Tokens[cue].Key == kHoi {
		return reasonRetold
	}
	if a.time != "" && a.points[0].day > 0 {
		return ""
	}
	if a.bound != before && a.bound != by {
		return reasonOutside
	}
	if n, _ := labels.At(p.x, p.from); n > 0 { // "Thời gian chấm điểm, xếp hạng trước ngày 31/12/2025"
		return ""
	}
	for i := max(p.from, a.from-200); i < a.from; i++ {
		if n, _ := asks.At(p.x, i); n > 0 {
			return ""
		}
	}
	return reasonOutside
}

// aimsAtDeed tells whether one of the aims that the time at the head of the line is set for is a deed that nothing
// measures: "Đến năm 2026: ít nhất 95% trạm cập nhật; hoàn thành liên thông hồ sơ". Measured ones are targets.
func (p *parser) aimsAtDeed(a *atom) bool {
	x := p.x
	if a.cue.from > p.lineFrom+3 || !x.Is(a.to, ':') && !x.Is(a.to, ',') {
		return false
	}
	for i := a.to; i < p.lineTo; i++ {
		if !x.Is(i, ';') && !x.Is(i, ':') {
			continue
		}
		n, _ := completing.At(x, i+1)
		for j := i + 1; n > 0 && j < p.lineTo && !x.Is(j, ';'); j++ {
			if x.Number(j) >= 0 || x.Is(j, '%') {
				n = 0
			}
		}
		if n > 0 {
			return true
		}
	}
	return false
}

var completing = tag.NewCues([]string{"hoàn thành", "cơ bản hoàn thành", "hoàn thành việc"})

// tellsDay tells whether the clause begins with a day that is past: "Ngày 06/5/2024, Văn phòng Chính phủ có Công văn …".
func (p *parser) tellsDay() bool {
	d, ok := day.At(p.x, p.from)
	return ok && d.Year > 0 && d.Day > 0 && p.x.Is(d.To, ',') && p.past(point{year: d.Year, month: d.Month, day: d.Day})
}

// proposed tells whether the clause before the time speaks of a proposal: outside tasks it is somebody's, retold.
func (p *parser) proposed(at int) bool {
	for i := at - 1; i >= p.from && i > at-60; i-- {
		if n, _ := proposing.At(p.x, i); n > 0 {
			return true
		}
	}
	return false
}

var proposing = tag.NewCues([]string{"đề xuất", "kiến nghị", "kéo dài", "xin gia hạn"})

// draft tells whether the line names a draft that is handed over: "a) Văn bản yêu cầu Hội …".
func (p *parser) draft() bool {
	for i := p.lineFrom; i < p.lineFrom+4 && i < p.lineTo; i++ {
		if hit, ok := p.x.Hit(i, lexicon.DocType); ok {
			n, _ := draftSays.At(p.x, i+int(hit.Len))
			return n > 0
		}
	}
	return false
}

var draftSays = tag.NewCues([]string{"yêu cầu", "đề nghị", "chỉ đạo", "giao", "thông báo", "về việc", "phê duyệt"})
