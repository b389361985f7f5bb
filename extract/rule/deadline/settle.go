package deadline

import (
	"strconv"

	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Why a time is no limit.
const (
	reasonQuoted  = "quoted"
	reasonName    = "part of a name"
	reasonPast    = "past event"
	reasonRetold  = "told, not asked"
	reasonEffect  = "entry into force"
	reasonCutOff  = "cut-off of data"
	reasonHabit   = "attribute"
	reasonNoCue   = "no cue of a limit"
	reasonOutside = "outside tasks"
)

// settle turns the atoms of a clause into deadlines and candidates.
func (p *parser) settle() {
	for k := range p.atoms {
		a := &p.atoms[k]
		if !a.inner {
			p.bind(a)
		} else if a.cue.to == 0 {
			a.cue = span{a.from, a.from}
		}
	}
	if len(p.atoms) > 1 {
		p.spans()
		p.listed()
	}
	p.narrow()
	for k := range p.atoms {
		if p.atoms[k].shape == frequency && p.atoms[k].reason == "" {
			p.pair(k)
		}
	}
	p.pairMore()
	for k := range p.atoms {
		a := &p.atoms[k]
		if a.used {
			continue
		}
		if a.shape == relative && k > 0 && p.atoms[k-1].shape == since && a.since.to == 0 { // "Kể từ ngày …, trong 07 ngày"
			a.first, a.since = p.atoms[k-1].span, p.atoms[k-1].since
		}
		switch a.shape {
		case dates, stretch:
			p.date(a)
		case frequency:
			p.frequency(k)
		case relative:
			p.relative(a)
		case event, ongoing:
			p.open(a)
		}
	}
}

// listed gives a day that only goes on with a list the bound of the one before: "trước ngày 15/6 và ngày 15/12".
func (p *parser) listed() {
	for k := 1; k < len(p.atoms); k++ {
		a, b := &p.atoms[k-1], &p.atoms[k]
		if a.shape != dates || b.shape != dates || b.bound != none || a.bound != before && a.bound != by || b.points[0].day == 0 || b.cue.from-a.to != 1 {
			continue
		}
		if p.x.Is(a.to, ',') || p.x.Tokens[a.to].Key == kVa {
			b.bound = a.bound
		}
	}
}

// narrow drops a time that the next one cuts down: "trong quý II, chậm nhất tháng 6".
func (p *parser) narrow() {
	for k := 1; k < len(p.atoms); k++ {
		a, b := &p.atoms[k-1], &p.atoms[k]
		if a.shape != dates || b.shape != dates || a.bound != within || b.bound != by || b.cue.from-a.to > 1 || b.cue.from > a.to && !p.x.Is(a.to, ',') {
			continue
		}
		if n, _ := latest.At(p.x, b.cue.from); n > 0 && inside(b.points[0], a.points[0]) {
			a.used = true
		}
	}
}

// inside tells whether the first point lies within the second, a longer one.
func inside(a, b point) bool {
	if a.year != b.year && a.year > 0 && b.year > 0 || a.shape() <= b.shape() {
		return false
	}
	if b.quarter > 0 {
		return (a.month+2)/3 == b.quarter
	}
	return b.month == 0 || a.month == b.month
}

// frequency takes a frequency that has no day of its own.
func (p *parser) frequency(k int) {
	a := &p.atoms[k]
	if a.rules[0].freq == "" || a.rules[0].report {
		return // "định kỳ", "báo cáo tháng" alone are no time
	}
	if a.reason == "" && !(k > 0 && p.atoms[k-1].shape == hours && p.atoms[k-1].bound == before) {
		a.reason = p.habit(a)
	}
	if a.reason == "" && p.ctx.Setting == Outside && !p.labelled {
		a.reason = reasonOutside
	}
	for _, r := range a.rules {
		s := "FREQ=" + r.freq
		if r.interval > 1 {
			s += ";INTERVAL=" + strconv.Itoa(r.interval)
		}
		if a.reason != "" {
			p.candidate(a, s)
			continue
		}
		c := 0.75
		if r.periodic || r.times || a.from == p.from || p.labelled {
			c = 0.92
		}
		b, time := congvan.BoundOn, ""
		at := []span{a.span}
		if k+1 < len(p.atoms) && p.atoms[k+1].shape == hours && p.atoms[k+1].from-a.to <= 3 && !p.atoms[k+1].used {
			h := &p.atoms[k+1]
			time, h.used = h.time, true
			b = bounds[h.bound]
			at = append(at, span{h.cue.from, h.to})
		} else if k > 0 && p.atoms[k-1].shape == hours && a.from-p.atoms[k-1].to <= 1 && !p.atoms[k-1].used { // "trước 17 giờ hằng ngày"
			h := &p.atoms[k-1]
			time, h.used = h.time, true
			b = bounds[h.bound]
			at = append(at, span{h.cue.from, h.to})
		}
		p.add(congvan.Deadline{Kind: congvan.KindRecurring, Bound: b, RRule: s, Time: time}, at, a, c)
	}
}

// habit tells why a frequency is no time: it says what kind of plan or report is meant, or when a place is open.
func (p *parser) habit(a *atom) string {
	x := p.x
	if p.background() {
		return reasonRetold
	}
	if a.rules[0].periodic || a.rules[0].times || a.from == p.from {
		return ""
	}
	if a.to < p.to && x.Tokens[a.to].Key == kCua && !reportsBefore(p, a.from) { // "giờ giấc hàng ngày của cán bộ"
		return reasonHabit
	}
	if x.Is(a.from-1, ',') {
		if n, _ := lengths.Before(x, a.from-1, 2); n > 0 { // "kế hoạch đầu tư công trung hạn, hằng năm"
			return reasonHabit
		}
		return ""
	}
	if n, _ := habits.Before(x, a.from, 4); n > 0 {
		return reasonHabit
	}
	const reach = 16 // tokens of what the plan is about
	for i := a.from - 1; i >= p.from && i > a.from-reach; i-- {
		t := x.Tokens[i]
		if t.Kind != token.Word {
			if x.Is(i, ',') || x.Is(i, '-') || x.Is(i, '/') {
				continue // "chương trình kiểm tra, giám sát hằng năm", "kế hoạch kinh tế - xã hội hằng năm"
			}
			return ""
		}
		if t.Key == kVa && i+1 < a.from {
			if _, ok := x.Hit(i+1, lexicon.Verb); ok { // "ban hành kế hoạch và sơ kết hằng năm"
				return ""
			}
		}
		if n, _ := yearlyThings.At(x, i); n > 0 {
			return reasonHabit
		}
		if hit, ok := x.Hit(i, lexicon.DocType); ok {
			switch hit.Value {
			case "KH", "CTr", "ĐA", "DA", "QC", "BC":
				if hit.Value == "BC" && !p.noun(i) {
					continue
				}
				return reasonHabit
			}
		}
	}
	return ""
}

// lengths say for how long a plan is made.
var lengths = tag.NewCues([]string{"trung hạn", "dài hạn", "5 năm", "05 năm"})

// yearlyThings are made for each year: what stands behind them before "hằng năm" is of their kind.
var yearlyThings = tag.NewCues([]string{"dự toán", "lộ trình"})

// reportsBefore tells whether the word for a report ends right before the token: "báo cáo hằng quý của các đơn vị".
func reportsBefore(p *parser, at int) bool {
	hit, ok := p.x.Hit(at-2, lexicon.DocType)
	return ok && hit.Value == "BC"
}

// background tells whether the clause only tells how things have been.
func (p *parser) background() bool {
	n, _ := backgrounds.At(p.x, p.from)
	return n > 0
}

var backgrounds = tag.NewCues([]string{"thời gian qua", "trong thời gian qua", "vừa qua", "thời gian gần đây", "những năm qua", "trong những năm qua", "những năm gần đây", "trong năm qua", "năm qua", "hiện nay", "thực tế", "tuy nhiên"})

// noun tells whether the word at i stands where only a noun can.
func (p *parser) noun(i int) bool {
	n, _ := nounBefore.Before(p.x, i, 2)
	return n > 0
}

var nounBefore = tag.NewCues([]string{"mẫu", "biểu", "các", "vào", "trong", "của", "những", "lập", "xây dựng", "gửi", "làm", "theo"})

// habits: after these words "hằng năm" says what kind of thing is meant.
var habits = tag.NewCues([]string{
	"kế hoạch", "chương trình", "công tác", "dự toán", "ngân sách nhà nước", "ngân sách tỉnh", "khen thưởng", "thi đua", "ngân sách", "chỉ tiêu", "nhiệm vụ", "xếp loại", "đóng cửa", "mở cửa", "kinh phí", "thu nhập", "giờ",
	"phí", "nghỉ", "lương", "thu", "sản lượng", "doanh thu", "kế hoạch công tác", "chi", "sinh hoạt", "trợ cấp", "phụ cấp", "hưu trí", "ngân sách địa phương", "ngân sách trung ương", "chi thường xuyên", "xếp loại cán bộ", "xếp loại công chức", "cuộc sống", "đời sống", "tăng", "giảm", "tiêu chí", "danh mục", "bình quân",
})

// relative takes a limit counted from an event.
func (p *parser) relative(a *atom) {
	if a.reason != "" {
		p.candidate(a, "")
		return
	}
	b := congvan.BoundWithin
	if n, _ := later.Before(p.x, a.from, 3); n > 0 && a.bound == none {
		a.cue = span{a.from - n, a.from}
		if k, _ := latest.Before(p.x, a.from-n, 3); k > 0 {
			a.cue.from -= k
		} else {
			a.bound = start
		}
	}
	if n, _ := limits.Before(p.x, a.from, 4); n > 0 {
		a.cue.from = min(a.cue.from, a.from-n)
		a.cue.to = a.from
	}
	switch a.bound {
	case before:
		b = congvan.BoundBefore
	case start:
		b = congvan.BoundFrom
	}
	if p.ctx.Setting == Outside && !p.labelled {
		a.reason = reasonOutside
		p.candidate(a, "")
		return
	}
	rel := &congvan.Relative{N: a.n, Unit: a.unit}
	if a.since.to > a.since.from {
		rel.From = p.x.Of(a.since.from, a.since.to)
	}
	at := []span{{min(a.cue.from, a.from), a.to}}
	if a.first.to > a.first.from {
		at = append([]span{a.first}, at...)
	}
	p.add(congvan.Deadline{Kind: congvan.KindRelative, Bound: b, Relative: rel}, at, a, 0.9)
}

var latest = tag.NewCues([]string{"chậm nhất", "chậm nhất là", "muộn nhất", "không quá"})

var later = tag.NewCues([]string{"sau", "sau thời hạn", "sau thời gian", "quá"})

// open takes an event or "thường xuyên".
func (p *parser) open(a *atom) {
	if a.reason == "" && p.ctx.Setting == Outside && !p.labelled && !(p.n > 0 && p.onlyLabel(p.n-1) >= 0) {
		a.reason = reasonOutside
	}
	if a.reason == "" && a.shape == event && p.permits(a.from) {
		a.reason = reasonHabit
	}
	if a.reason == "" && (p.background() || a.shape == event && p.happened(a.from)) {
		a.reason = reasonRetold
	}
	if a.reason != "" {
		if a.shape == event {
			p.candidate(a, "")
		}
		return
	}
	kind, c := congvan.KindOngoing, 0.8
	if a.shape == event {
		kind = congvan.KindEvent
	}
	p.add(congvan.Deadline{Kind: kind, Bound: bounds[a.bound]}, []span{a.span}, a, c)
}

// permits tells whether the clause before the event gives a right, and sets no limit: "có quyền yêu cầu làm rõ trước khi …".
func (p *parser) permits(at int) bool {
	const reach = 60 // tokens of the right
	for i := at - 1; i >= p.from && i > at-reach && !p.x.Is(i, ','); i-- {
		if n, _ := rights.At(p.x, i); n > 0 {
			return true
		}
	}
	return false
}

var rights = tag.NewCues([]string{"có quyền", "được quyền"})

// happened tells whether the part of the sentence before the event tells what came about: "đã xảy ra sạt lở ngay sau khi
// mưa tạnh".
func (p *parser) happened(at int) bool {
	for i := at - 1; i >= p.from && !p.x.Is(i, '('); i-- {
		if n, _ := events.At(p.x, i); n > 0 {
			return true
		}
		if _, verb := p.x.Hit(i+1, lexicon.Verb); verb && p.x.Is(i, ',') {
			return false
		}
	}
	return false
}

var events = tag.Phrases("đã xảy ra", "vừa xảy ra", "đã xuất hiện", "đã diễn ra", "đã phát sinh")

// add makes a deadline whose text stands in the spans; the same one twice in a clause is one.
func (p *parser) add(d congvan.Deadline, at []span, a *atom, confidence float64) {
	if len(at) == 2 {
		if at[1].from < at[0].from {
			at[0], at[1] = at[1], at[0]
		}
		if at[1].from <= at[0].to {
			at = []span{{at[0].from, max(at[0].to, at[1].to)}}
		}
	}
	for i := range at {
		at[i] = p.closed(at[i])
	}
	var room [2]Span
	stands := room[:0]
	for _, s := range at {
		if s.to > s.from {
			if len(stands) > 0 {
				d.Text += " "
			}
			d.Text += p.x.Of(s.from, s.to)
			stands = append(stands, Span{From: s.from, To: s.to})
		}
	}
	w := congvan.Where{Ranges: p.x.Ranges(stands...), Confidence: confidence}
	d.At = make(congvan.At, 0, 5)
	d.At.Set("bound", w)
	switch d.Kind {
	case congvan.KindDate:
		d.At.Set("date", w)
	case congvan.KindPeriod:
		d.At.Set("end", w)
	}
	d.At.Set("kind", w)
	switch {
	case d.Relative != nil:
		d.At.Set("relative", w)
	case d.Kind == congvan.KindRecurring:
		d.At.Set("rrule", w)
	case d.Kind == congvan.KindPeriod:
		d.At.Set("start", w)
	}
	d.At.Set("text", w)
	if d.Time != "" {
		t := w
		if a.timeAt.to > 0 {
			t.Ranges = p.x.Ranges(Span{From: a.timeAt.from, To: a.timeAt.to})
		}
		d.At.Set("time", t)
	}
	if (d.Kind == congvan.KindPeriod || d.Kind == congvan.KindRelative) && d.Validate() != nil { // the others are valid by their making
		p.impossible(w)
		return
	}
	for i := max(0, len(p.found)-32); i < len(p.found); i++ {
		f := &p.found[i]
		if f.Kind == d.Kind && f.Bound == d.Bound && f.Date == d.Date && f.Start == d.Start && f.End == d.End && f.RRule == d.RRule && f.Time == d.Time &&
			d.Kind != congvan.KindRelative && d.Kind != congvan.KindEvent {
			if len(w.Ranges) > 0 {
				p.again = append(p.again, Again{Of: i, Range: w.Ranges[0]})
			}
			return
		}
	}
	if d.YearInferred {
		p.warnings = append(p.warnings, congvan.NewWarning(congvan.YearInferred, w.Ranges...))
	}
	if confidence < 0.7 {
		p.warnings = append(p.warnings, congvan.NewWarning(congvan.DeadlineUnsure, w.Ranges...))
	}
	p.found = append(p.found, d)
}

// closed takes the bracket that closes one opened inside: "định kỳ (06 tháng một lần)".
func (p *parser) closed(s span) span {
	depth := 0
	for i := s.from; i < s.to; i++ {
		switch {
		case p.x.Is(i, '('):
			depth++
		case p.x.Is(i, ')'):
			depth--
		}
	}
	if depth == 1 && p.x.Is(s.to, ')') && s.to < p.to {
		s.to++
	}
	return s
}

func (p *parser) impossible(w congvan.Where) {
	p.warnings = append(p.warnings, congvan.NewWarning(congvan.DateImpossible, w.Ranges...))
}

// candidate keeps a time that is no limit.
func (p *parser) candidate(a *atom, value string) {
	from := a.from
	if a.cue.to > a.cue.from {
		from = a.cue.from
	}
	p.candidates = append(p.candidates, congvan.Candidate{Text: p.x.Of(from, a.to), Value: value, Reason: a.reason, Ranges: p.x.Ranges(Span{From: from, To: a.to})})
}
