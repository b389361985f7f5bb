// Package indicator finds measurable targets: a number and a unit that something is to reach.
//
// In: tagged text, the tokens of a task or of a paragraph under Mục tiêu. Out: indicators with operator, value, unit and
// the time by which they must be reached. It takes no conditions and ways of doing ("cách tối thiểu 200 m"), no results
// that are told, and gives no ids.
package indicator

import (
	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Span is a stretch of tokens [From, To).
type Span = tag.Span

// Context is what is known around the stretch.
type Context struct {
	By   string // the time that a heading sets for all below it: "2030"; "" none
	Task string // id of the task it stands in, "" outside tasks
	Skip []Span // mentions of documents
	Who  []Span // the names of those who lead and support: what is measured begins behind them
	Aims bool   // it stands below a heading such as Mục tiêu: what is measured is a target
}

// In reads the tokens [from, to). The indicators have no id.
func In(x *tag.Text, from, to int, ctx Context) []congvan.Indicator {
	p := parser{x: x, ctx: ctx, by: ctx.By}
	for n := x.LineOf(from); n < len(x.Lines) && x.Lines[n].From < to; n++ {
		if l := &x.Lines[n]; l.Numbers { // without one there is neither target nor time
			p.line(max(l.From, from), min(l.To, to))
		}
	}
	return p.found
}

type span struct{ from, to int }

// measure is what a number counts.
type measure uint8

const (
	share   measure = iota // in "%"
	counted                // with a unit
	setUp                  // what is set up or made, below a heading of aims
)

type parser struct {
	x        *tag.Text
	ctx      Context
	from, to int // the sentence
	by       string
	byAt     span // where the time stands
	timeAt   span // the same with the words before it, in this sentence
	times    []limit
	base     span // "từ 25 vụ" before "xuống 10 vụ"
	hits     int  // targets of the sentence so far
	lead     span // "Tỷ lệ trường đạt chuẩn quốc gia:" over a list
	end      int  // token after the indicator before
	target   bool // the sentence or its lead speaks of a target
	found    []congvan.Indicator
}

func (p *parser) line(from, to int) {
	begin := from
	for i := from; i < to; i++ {
		if p.x.Is(i, '.') && i+1 < to && !p.x.Glued(i+1) && p.x.Number(i+1) < 0 {
			p.sentence(begin, i)
			begin = i + 1
		}
	}
	p.sentence(begin, to)
}

// sentence reads one sentence if it has a number with a unit at all.
func (p *parser) sentence(from, to int) {
	x := p.x
	if x.Is(to-1, '.') || x.Is(to-1, ';') {
		to--
	}
	p.from, p.to, p.end, p.lead, p.target, p.timeAt, p.hits, p.base = from, to, from, span{}, false, span{}, 0, span{}
	p.findTimes()
	if !p.counts() {
		return
	}
	for i := from; i < to; i++ {
		t := &x.Tokens[i]
		if t.Kind == token.Word {
			if n, _ := targets.At(x, i); n > 0 {
				p.target = true
			}
			continue
		}
		if t.Kind == token.Sign {
			if x.Is(i, ':') {
				p.lead, p.end = span{p.clauseStart(i), i + 1}, i+1
				if n, _ := aiming.At(x, p.lead.from); n > 0 && p.lead.from+n+2 >= p.lead.to { // "Chỉ tiêu 2:"
					p.lead = span{}
				}
			}
			continue
		}
		if end := skipped(p.ctx.Skip, i); end > 0 {
			i = end - 1
			continue
		}
		if x.Quoted(i) { // the name of a contest or programme
			continue
		}
		if to := p.number(i); to > i {
			i = to - 1
		}
	}
}

// counts tells whether the sentence has a number with a unit at all.
func (p *parser) counts() bool {
	for i := p.from + 1; i < p.to; i++ {
		if p.x.Tokens[i-1].Kind != token.Number {
			continue
		}
		if p.x.Is(i, '%') || p.x.At(i, percent) {
			return true
		}
		if p.unitAt(i) > 0 {
			return true
		}
	}
	return false
}

// unitAt gives the length of the unit at the token, 0 if none stands there. Below a heading of aims what is set up or made is
// counted, too; elsewhere such numbers tell how something is done.
func (p *parser) unitAt(i int) int {
	n, _ := units.At(p.x, i)
	if p.ctx.Aims {
		m, _ := made.At(p.x, i)
		n = max(n, m)
	}
	return n
}

func skipped(spans []Span, i int) int {
	for _, s := range spans {
		if s.From <= i && i < s.To {
			return s.To
		}
	}
	return 0
}

// number reads an indicator whose value begins with token i; it gives the token after it, or i.
func (p *parser) number(i int) int {
	x := p.x
	v, to, ok := decimal(x, i)
	if !ok || to > p.to {
		return i
	}
	if k := to; x.Is(k, '-') || k+1 < p.to && x.Tokens[k].Key == kDen { // "90-95%": the least
		if _, end, ok := decimal(x, k+1); ok && x.Is(end, '%') && end < p.to && x.Glued(end) {
			return p.take(i, v, to, span{end, p.perEnd(end + 1)}, share, true)
		}
	}
	switch {
	case x.Is(to, '%') && to < p.to:
		end := to + 1
		if x.Is(end, '-') { // "1% - 1,5%"
			if _, k, ok := decimal(x, end+1); ok && x.Is(k, '%') && k < p.to {
				return p.take(i, v, to, span{k, p.perEnd(k + 1)}, share, true)
			}
		}
		return p.take(i, v, to, span{to, p.perEnd(end)}, share, false)
	case to+1 < p.to && x.At(to, percent):
		return p.take(i, v, to, span{to, to + 2}, share, false)
	}
	if n := p.unitAt(to); n > 0 && to+n <= p.to {
		end := p.perEnd(to + n)
		kind := counted
		if k, _ := units.At(x, to); k < n {
			kind = setUp
		}
		return p.take(i, v, to, span{to, end}, kind, false)
	}
	return to
}

// perEnd gives the end of a unit that may go on with "/năm".
func (p *parser) perEnd(i int) int {
	if p.x.Is(i, '/') {
		if k, _ := perWord.At(p.x, i+1); k > 0 && i+1+k <= p.to {
			return i + 1 + k
		}
	}
	return i
}

// decimal reads "97,8", "1.200", "16".
func decimal(x *tag.Text, i int) (float64, int, bool) {
	n := x.Number(i)
	if n < 0 {
		return 0, i, false
	}
	v, j := float64(n), i+1
	for x.Is(j, '.') && x.Glued(j) && x.Glued(j+1) && x.Number(j+1) >= 0 && x.Tokens[j+1].End-x.Tokens[j+1].Start == 3 { // thousands
		v = v*1000 + float64(x.Number(j+1))
		j += 2
	}
	if (x.Is(j, ',') || x.Is(j, '.')) && x.Glued(j) && x.Glued(j+1) && x.Number(j+1) >= 0 {
		f := float64(x.Number(j + 1))
		for k := x.Tokens[j+1].Start; k < x.Tokens[j+1].End; k++ {
			f /= 10
		}
		v += f
		j += 2
	}
	return v, j, true
}

// take makes an indicator of the number [i, to) with its unit. A count needs the words of a target right before it.
func (p *parser) take(i int, v float64, to int, unit span, kind measure, least bool) int {
	x := p.x
	end := unit.to
	p.timeFor(i)
	op, cue, sure := "=", i, false
	if n, g := operator.Before(x, i, 3); n > 0 && i-n >= p.from {
		op, cue, sure = operators[g], i-n, true
		for { // "phấn đấu đạt trên"
			n, g := operator.Before(x, cue, 3)
			if n == 0 || cue-n < p.from || g != len(operators)-1 {
				break
			}
			cue -= n
		}
	}
	if at, g := p.beyond(i, end); at >= 0 {
		op, cue, sure = operators[g], at, true
	}
	if n, _ := about.At(x, cue); n > 0 && cue+n == i {
		sure = false // "khoảng" alone says nothing of what is to be reached
	}
	if least {
		op = ">="
	}
	if cue < i && x.Tokens[i-1].Key == kTu && op == ">=" && !least {
		op = "=" // "từ 70%" says the least only with "trở lên"
	}
	more := span{} // "trở lên"
	for k := end; k < end+8 && k < p.to && x.Tokens[k].Kind == token.Word; k++ {
		if n, g := orMore.At(x, k); n > 0 {
			more = span{k, k + n}
			op = operators[2*g]
		}
	}
	if !p.aims(cue, i, end, kind, sure && !(kind == setUp && op == "=")) {
		return end
	}
	p.end = max(p.end, p.from)
	name := p.name(cue, end, unit, more, kind != share)
	by, byAt := p.by, p.byAt
	if by == "" {
		by, byAt = p.planYear(cue, end)
	}
	in := congvan.Indicator{Op: op, Value: v, Unit: x.Of(unit.from, unit.to), By: by, Task: p.ctx.Task}
	in.At.Set("value", congvan.Where{Ranges: congvan.Ranges{x.Range(i, to)}, Confidence: 0.95})
	in.At.Set("unit", congvan.Where{Ranges: congvan.Ranges{x.Range(unit.from, unit.to)}, Confidence: 0.95})
	if cue < i {
		in.At.Set("op", congvan.Where{Ranges: congvan.Ranges{x.Range(cue, i)}, Confidence: 0.9})
	} else {
		in.At.Set("op", congvan.Where{From: congvan.FromInferred, Confidence: 0.8})
	}
	if by != "" {
		w := congvan.Where{From: congvan.FromInferred, Confidence: 0.7}
		if byAt.to > 0 {
			w = congvan.Where{Ranges: congvan.Ranges{x.Range(byAt.from, byAt.to)}, Confidence: 0.9}
		}
		in.At.Set("by", w)
	}
	if len(name) > 0 {
		w := congvan.Where{Confidence: 0.8}
		for k, s := range name {
			if k > 0 {
				in.Name += " "
			}
			in.Name += x.Of(s.from, s.to)
			w.Ranges = append(w.Ranges, x.Range(s.from, s.to))
		}
		in.At.Set("name", w)
	}
	p.found = append(p.found, in)
	p.hits++
	p.end = max(end, p.end)
	return end
}

// aims tells whether the number is a target.
func (p *parser) aims(cue, i, end int, kind measure, sure bool) bool {
	x := p.x
	if n, g := noTarget.Before(x, cue, 2); n > 0 && (g == 0 || cue == i && !p.ctx.Aims) {
		return false
	}
	if n, _ := told.Before(x, cue, 2); n > 0 && !p.anew(cue-n) {
		return false
	}
	if n, g := told.At(x, p.first()); n > 0 && g == 0 {
		return false
	}
	if n, _ := praising.At(x, p.first()); n > 0 {
		return false
	}
	for k := cue - 1; k >= p.from && k > cue-80 && !x.Is(k, ';'); k-- {
		if n, _ := state.At(x, k); n > 0 {
			return false
		}
	}
	for k := cue - 1; k >= p.from && k > cue-8 && x.Tokens[k].Kind == token.Word; k-- {
		if n, _ := rates.At(x, k); n > 0 {
			return false
		}
	}
	if cue < i && x.Tokens[i-1].Key == kTu && p.rises(end) {
		p.base = span{i - 1, end}
		return false
	}
	if p.reported(cue) || p.topical(cue) {
		return false
	}
	if kind != share {
		if !sure || p.defines(cue) || p.ofShare(cue) {
			return false
		}
		for k := cue; k < i; k++ {
			if t := x.Tokens[k].Key; t == kDat || t == kPhan {
				return true
			}
		}
		return p.timeAt.to > 0 || p.hits > 0 || p.ctx.By != "" || p.aim()
	}
	return p.target || (p.ctx.Aims || p.timeAt.to > 0 && p.timeAt.to <= i) && p.to-end > 1 || sure && x.Tokens[cue].Kind == token.Word
}

// anew tells whether "mới" at the token says how something is done, "trồng mới 200 ha"; elsewhere it is "only".
func (p *parser) anew(i int) bool {
	if p.x.Tokens[i].Key != kMoi {
		return false
	}
	for k := i - 1; k >= p.from && k >= i-2; k-- {
		if hit, ok := p.x.Hit(k, lexicon.Verb); ok && k+int(hit.Len) == i {
			return true
		}
	}
	n, _ := making.Before(p.x, i, 2)
	return n > 0
}

// making are verbs of what has not been there before.
var making = tag.NewCues([]string{"trồng", "xây", "xây dựng", "thành lập", "mở", "kết nạp", "tuyển", "khai hoang", "đầu tư", "phát triển", "đăng ký", "hình thành"})

// ofShare tells whether the number says of what the share before it is: "100% xã có ít nhất 2 bác sĩ".
func (p *parser) ofShare(cue int) bool {
	const reach = 60 // tokens of what the share is of
	for k := cue - 1; k >= p.from && k > cue-reach; k-- {
		switch {
		case p.x.Is(k, '%'):
			return p.hits > 0
		case p.x.Is(k, ','):
			if _, verb := p.x.Hit(k+1, lexicon.Verb); verb {
				return false
			}
		case p.x.Tokens[k].Kind == token.Sign && !p.x.Is(k, '-') && !p.x.Is(k, '/'), p.x.Tokens[k].Key == kVa:
			return false
		}
	}
	return false
}

// reported tells whether the clause of the number tells what was reached, "10 tháng ước đạt 47%, tăng 8% so với cùng kỳ",
// and no word before the number sets a target. In a task a comparison with the year before may be one.
func (p *parser) reported(cue int) bool {
	x := p.x
	from, to := cue, cue
	for from > p.from && !x.Is(from-1, ';') {
		from--
	}
	for to < p.to && !x.Is(to, ';') {
		to++
	}
	results := false
	for k := from; k < to; k++ {
		if n, _ := setting.At(x, k); n > 0 && k < cue {
			return false
		}
		if n, g := reporting.At(x, k); n > 0 && !p.agreement(k) && (g == 0 || p.ctx.Task == "" && !p.ctx.Aims) {
			results = true
		}
	}
	return results
}

// agreement tells whether "ước" at the token is the end of a word for an agreement, "hương ước", and no estimate.
func (p *parser) agreement(k int) bool {
	n, _ := agreements.Before(p.x, k+1, 2)
	return n > 0
}

// topical tells whether the number belongs to what the sentence is about: "Về số vốn dư (khoảng 12 tỷ đồng): …".
func (p *parser) topical(cue int) bool {
	x := p.x
	if x.Tokens[p.first()].Key != kVe {
		return false
	}
	for k := cue; k < p.to; k++ {
		if x.Is(k, ':') {
			return p.lead.to == 0
		}
	}
	return false
}

// rises tells whether the number that ends at the token is only where the way begins: "giảm từ 23 ca xuống 18 ca".
func (p *parser) rises(end int) bool {
	const reach = 8 // tokens between the two
	x := p.x
	for k := end; k+1 < p.to && k < end+reach && !x.Is(k, ';') && !x.Is(k, ','); k++ {
		if n, _ := towards.At(x, k); n > 0 && x.Number(k+n) >= 0 {
			return true
		}
	}
	return false
}

// beyond reads "vượt mục tiêu được giao (10%)": where the number in brackets is that of a plan, what is asked stands before
// the plan. It gives the token of that word, -1 if there is none, and its group.
func (p *parser) beyond(i, end int) (at, group int) {
	const reach = 12 // tokens of the plan
	x := p.x
	if !x.Is(i-1, '(') || !x.Is(end, ')') {
		return -1, 0
	}
	for k := i - 2; k >= p.from && k > i-reach && x.Tokens[k].Kind == token.Word; k-- {
		if n, g := operator.At(x, k); n > 0 && g < len(operators)-1 {
			if m, _ := plans.At(x, k+n); m > 0 {
				return k, g
			}
			break
		}
	}
	return -1, 0
}

// defines tells whether the sentence says of whom or what it speaks: "Đối tượng là hộ có doanh thu trên 100 triệu đồng".
func (p *parser) defines(cue int) bool {
	n, _ := defining.At(p.x, p.first())
	for k := p.first() + n; n > 0 && k < cue; k++ {
		if p.x.Tokens[k].Key == kLa {
			return true
		}
	}
	return false
}

// first gives the first word of the sentence, a list's mark left out.
func (p *parser) first() int {
	i := p.from
	for i < p.to && p.x.Tokens[i].Kind == token.Sign {
		i++
	}
	return i
}

// aim tells whether the sentence speaks of a target in so many words.
func (p *parser) aim() bool {
	for i := p.from; i < min(p.to, p.from+200); i++ {
		if n, _ := aiming.At(p.x, i); n > 0 {
			return true
		}
	}
	return false
}
