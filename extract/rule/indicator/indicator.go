// Package indicator finds measurable targets: a number and a unit that something is to reach.
//
// In: tagged text, the tokens of a task or of a paragraph under Mục tiêu. Out: indicators with operator, value, unit and
// the time by which they must be reached. It takes no conditions and ways of doing ("cách tối thiểu 200 m"), no results
// that are told, and gives no ids.
package indicator

import (
	"strconv"

	"congvan"
	"congvan/extract/rule/day"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Span is a stretch of tokens [From, To).
type Span struct{ From, To int }

// Context is what is known around the stretch.
type Context struct {
	By   string // the time that a heading sets for all below it: "2030"; "" none
	Task string // id of the task it stands in, "" outside tasks
	Skip []Span // mentions of documents
}

// In reads the tokens [from, to). The indicators have no id.
func In(x *tag.Text, from, to int, ctx Context) []congvan.Indicator {
	p := parser{x: x, ctx: ctx, by: ctx.By}
	for n := x.LineOf(from); n < len(x.Lines) && x.Lines[n].From < to; n++ {
		l := &x.Lines[n]
		p.line(max(l.From, from), min(l.To, to))
	}
	return p.found
}

type span struct{ from, to int }

type parser struct {
	x        *tag.Text
	ctx      Context
	from, to int // the sentence
	by       string
	byAt     span // where the time stands
	timeAt   span // the same with the words before it, in this sentence
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
	p.from, p.to, p.end, p.lead, p.target, p.timeAt = from, to, from, span{}, false, span{}
	p.time()
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
			}
			continue
		}
		if end := skipped(p.ctx.Skip, i); end > 0 {
			i = end - 1
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
		if n, _ := units.At(p.x, i); n > 0 {
			return true
		}
	}
	return false
}

func skipped(spans []Span, i int) int {
	for _, s := range spans {
		if s.From <= i && i < s.To {
			return s.To
		}
	}
	return 0
}

var (
	// targets are the words of a target.
	targets = tag.NewCues([]string{"đạt", "phấn đấu", "bảo đảm", "đảm bảo", "tối thiểu", "ít nhất", "trên", "dưới", "không quá", "giảm", "tăng", "tỷ lệ", "tỉ lệ", "duy trì", "nâng", "chỉ tiêu", "mục tiêu", "hoàn thành",
		"không dưới", "tối đa", "xuống còn", "giữ"})
	// told: right before the number's verb they tell a result.
	told = tag.NewCues([]string{"đã", "ước", "mới", "chỉ", "đều đã"})
	// state: in the clause before the number they tell how things are.
	state = tag.NewCues([]string{"hiện nay", "hiện có", "tính đến", "kết quả cho thấy", "trong năm qua", "vừa qua", "nếu", "trường hợp"})
	// noTarget: a number after these words is a rate or condition.
	noTarget = tag.NewCues([]string{"thuế suất", "lãi suất", "mức thuế", "phí", "hỗ trợ", "cách", "cử", "giảm trừ", "chiếm", "tạm ứng", "bằng", "phạt", "mức", "trích", "cự ly", "bán kính", "mỗi"})
)

// The operators, in the order of the groups of operator.
var operators = [...]string{">=", ">", "<=", "<", "="}

// operator are the words right before a number.
var operator = tag.NewCues(
	[]string{"tối thiểu", "ít nhất", "không dưới", "từ", "đạt từ", "tối thiểu là", "đạt tối thiểu", "ít nhất là", "tối thiểu đạt", "không thấp hơn", "đạt ít nhất"},
	[]string{"trên", "hơn", "đạt trên", "đạt hơn", "vượt", "cao hơn", "lên trên"},
	[]string{"không quá", "tối đa", "không vượt quá", "không vượt", "không cao hơn", "tối đa là", "nhiều nhất", "không trên"},
	[]string{"dưới", "thấp hơn", "xuống dưới", "còn dưới", "dưới mức"},
	[]string{"đạt", "bảo đảm", "đảm bảo", "là", "còn", "xuống còn", "lên", "bằng", "tăng", "giảm", "có", "đạt tỷ lệ", "đạt mức", "đạt khoảng", "khoảng", "phấn đấu", "phấn đấu đạt", "phấn đấu có", "duy trì", "thêm", "tăng thêm", "bình quân", "đạt được", "hoàn thành", "tăng lên", "giảm còn", ":"},
)

// orMore make the number before them the least, or the most.
var orMore = tag.NewCues([]string{"trở lên"}, []string{"trở xuống"})

// units are what is counted with the words of a target; "%" needs none.
var units = tag.NewCues([]string{
	"tỷ đồng", "triệu đồng", "nghìn tỷ đồng", "triệu USD", "tỷ USD", "trường", "xã", "huyện", "phường", "người", "lao động", "hộ", "doanh nghiệp", "hợp tác xã", "ha", "km", "m2", "lớp", "giường bệnh", "bác sĩ", "học sinh",
	"sản phẩm", "điểm", "tấn", "thôn", "cơ sở", "đơn vị", "lượt", "lượt khách", "triệu lượt khách", "dịch vụ công", "căn", "căn hộ", "căn nhà", "công trình", "dự án", "mô hình", "đảng viên", "tổ chức đảng", "hội viên", "thủ tục", "hồ sơ",
	"giờ", "tiêu chí", "sáng kiến", "lượt người", "cuộc", "buổi", "đề tài", "nhiệm vụ", "máy tính", "bộ", "thành viên", "bậc", "vụ", "trường hợp", "ca", "văn bản",
})

// perWord may follow a unit after "/".
var perWord = tag.NewCues([]string{"tháng", "năm", "người", "ngày", "ha", "hộ", "vạn dân", "10.000 dân", "người/năm", "người/tháng", "100 dân", "quý", "giờ", "km2", "tuần"})

// number reads an indicator whose value begins with token i; it gives the token after it, or i.
func (p *parser) number(i int) int {
	x := p.x
	v, to, ok := decimal(x, i)
	if !ok || to > p.to {
		return i
	}
	if k := to; x.Is(k, '-') || k+1 < p.to && x.Tokens[k].Key == kDen { // "90-95%": the least
		if _, end, ok := decimal(x, k+1); ok && x.Is(end, '%') && end < p.to && x.Glued(end) {
			return p.take(i, v, to, span{end, end + 1}, 0, true)
		}
	}
	switch {
	case x.Is(to, '%') && to < p.to:
		end := to + 1
		if x.Is(end, '/') {
			if k, _ := perWord.At(x, end+1); k > 0 && end+1+k <= p.to {
				end += 1 + k
			}
		}
		return p.take(i, v, to, span{to, end}, 0, false)
	case to+1 < p.to && x.At(to, percent):
		return p.take(i, v, to, span{to, to + 2}, 0, false)
	}
	if n, _ := units.At(x, to); n > 0 && to+n <= p.to {
		end := to + n
		if x.Is(end, '/') {
			if k, _ := perWord.At(x, end+1); k > 0 && end+1+k <= p.to {
				end += 1 + k
			}
		}
		return p.take(i, v, to, span{to, end}, 1, false)
	}
	return to
}

var (
	percent = tag.P("phần trăm")
	kDen    = token.KeyOf("đến")
	kTu     = token.KeyOf("từ")
	kVa     = token.KeyOf("và")
)

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
func (p *parser) take(i int, v float64, to int, unit span, count int, least bool) int {
	x := p.x
	end := unit.to
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
	if !p.aims(cue, i, count, sure) {
		return end
	}
	p.end = max(p.end, p.from)
	name := p.name(cue, end, unit, more, count == 1)
	in := congvan.Indicator{Op: op, Value: v, Unit: x.Of(unit.from, unit.to), By: p.by, Task: p.ctx.Task}
	in.At = congvan.At{
		"value": {Ranges: congvan.Ranges{x.Range(i, to)}, Confidence: 0.95},
		"unit":  {Ranges: congvan.Ranges{x.Range(unit.from, unit.to)}, Confidence: 0.95},
	}
	if cue < i {
		in.At["op"] = congvan.Where{Ranges: congvan.Ranges{x.Range(cue, i)}, Confidence: 0.9}
	} else {
		in.At["op"] = congvan.Where{From: congvan.FromInferred, Confidence: 0.8}
	}
	if p.by != "" {
		w := congvan.Where{From: congvan.FromInferred, Confidence: 0.7}
		if p.byAt.to > 0 {
			w = congvan.Where{Ranges: congvan.Ranges{x.Range(p.byAt.from, p.byAt.to)}, Confidence: 0.9}
		}
		in.At["by"] = w
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
		in.At["name"] = w
	}
	p.found = append(p.found, in)
	p.end = max(end, p.end)
	return end
}

// aims tells whether the number is a target.
func (p *parser) aims(cue, i, count int, sure bool) bool {
	x := p.x
	if n, _ := noTarget.Before(x, cue, 2); n > 0 {
		return false
	}
	if n, _ := told.Before(x, cue, 2); n > 0 {
		return false
	}
	for k := cue - 1; k >= p.from && k > cue-40 && !x.Is(k, ';'); k-- {
		if n, _ := state.At(x, k); n > 0 {
			return false
		}
	}
	if count == 1 {
		if !sure {
			return false
		}
		for k := cue; k < i; k++ {
			if t := x.Tokens[k].Key; t == kDat || t == kPhan {
				return true
			}
		}
		return p.timeAt.to > 0 || p.aim()
	}
	return p.target || sure && x.Tokens[cue].Kind == token.Word
}

// aim tells whether the sentence speaks of a target in so many words.
func (p *parser) aim() bool {
	for i := p.from; i < p.to; i++ {
		if n, _ := aiming.At(p.x, i); n > 0 {
			return true
		}
	}
	return false
}

var aiming = tag.NewCues([]string{"phấn đấu", "chỉ tiêu", "mục tiêu"})

var (
	kDat  = token.KeyOf("đạt")
	kPhan = token.KeyOf("phấn")
)

// clauseStart gives the first token of the clause that ends at i: after the last sign, a list's mark left out.
func (p *parser) clauseStart(i int) int {
	k := i
	for k > p.from && !p.x.Is(k-1, ';') && !p.x.Is(k-1, ':') {
		k--
	}
	for k < i && (p.x.Is(k, '-') || p.x.Is(k, '+') || p.x.Is(k, '*')) {
		k++
	}
	return k
}

// name gives what is measured: the words before the number and its cue, those after it, or both; with the lead of a list,
// without the time and the general verb of the target.
func (p *parser) name(cue, end int, unit, more span, counted bool) []span {
	x := p.x
	head := p.trim(span{p.end, cue})
	if n, _ := general.At(x, head.from); n > 0 && head.from+n <= head.to && (head.from+n == head.to || p.measure(head.from+n)) {
		head.from += n
	}
	tail := span{end, end}
	if !p.reaches(cue, end) || head.to <= head.from {
		for tail.to < p.to && tail.to < end+60 && !x.Is(tail.to, ';') && !(x.Is(tail.to, ',') && p.nextNumber(tail.to)) {
			tail.to++
		}
		if n, _ := apart.At(x, tail.from); n > 0 {
			tail.to = tail.from
		}
		p.end = max(p.end, tail.to)
	}
	var out []span
	if p.lead.to > p.lead.from && head.to > head.from && p.lead.to <= head.from {
		out = append(out, p.lead)
	}
	out = p.cut(out, head, more)
	if counted && tail.to > tail.from && head.to <= head.from {
		tail.from = unit.from
	}
	out = p.cut(out, tail, more)
	if len(out) == 0 && p.lead.to > p.lead.from {
		return []span{{p.lead.from, p.lead.to - 1}}
	}
	return out
}

// reaches tells whether the number's verb says what the words before it reach: "Tỷ lệ … đạt 90%".
func (p *parser) reaches(cue, end int) bool {
	for i := cue; i < end; i++ {
		if p.x.Tokens[i].Key == kDat {
			return true
		}
	}
	return false
}

// cut adds the stretch without the time and "trở lên".
func (p *parser) cut(out []span, s, more span) []span {
	for _, hole := range []span{p.timeAt, more} {
		if hole.to <= hole.from || hole.from < s.from || hole.to > s.to {
			continue
		}
		if first := p.trim(span{s.from, hole.from}); first.to > first.from {
			out = append(out, first)
		}
		s.from = hole.to
	}
	if s = p.trim(s); s.to > s.from {
		out = append(out, s)
	}
	return out
}

// trim drops signs, "và", and the general verbs at the edges, the time where it stands at an edge.
func (p *parser) trim(s span) span {
	x := p.x
	for s.from < s.to {
		t := x.Tokens[s.from]
		if t.Kind == token.Sign && !x.Is(s.from, '(') && t.Key != kQuote || t.Key == kVa {
			s.from++
			continue
		}
		if s.from == p.timeAt.from && p.timeAt.to > s.from && p.timeAt.to <= s.to {
			s.from = p.timeAt.to
			continue
		}
		if n, _ := edge.At(x, s.from); n > 0 && s.from+n <= s.to {
			s.from += n
			continue
		}
		break
	}
	for s.to > s.from {
		if t := x.Tokens[s.to-1]; t.Kind == token.Sign && !x.Is(s.to-1, ')') && t.Key != kQuote || t.Key == kVa {
			s.to--
			continue
		}
		if s.to == p.timeAt.to && p.timeAt.from >= s.from {
			s.to = p.timeAt.from
			continue
		}
		break
	}
	return s
}

var (
	// edge are words that only lead to a target.
	edge = tag.NewCues([]string{"trong đó", "đồng thời", "phấn đấu", "cụ thể", "trong đó có"})
	// general are the verbs of a target that say nothing of what is measured.
	general = tag.NewCues([]string{"bảo đảm", "đảm bảo", "giảm", "nâng", "duy trì", "giữ", "đưa", "hoàn thành"})
	// measures name what a number is of.
	measures = tag.NewCues([]string{"tỷ lệ", "tỉ lệ", "chỉ số", "chỉ tiêu", "mức độ", "số", "điểm", "tốc độ", "số lượng", "thời gian"})
	// apart begins what no longer belongs to the thing measured.
	apart = tag.NewCues([]string{"theo", "so với", "vào", "trong", "để", "nhằm", "đến", "trước", "tại", "và", "trở lên"})
)

func (p *parser) measure(i int) bool {
	n, _ := measures.At(p.x, i)
	return n > 0
}

// nextNumber tells whether a number with "%" follows within a few words.
func (p *parser) nextNumber(i int) bool {
	for k := i + 1; k < i+8 && k < p.to; k++ {
		if p.x.Is(k, '%') {
			return true
		}
	}
	return false
}

// until stand before the time of a target.
var until = tag.NewCues([]string{"đến", "đến hết", "hết", "trước", "chậm nhất", "chậm nhất đến", "chậm nhất là", "vào", "trong", "đến cuối", "chậm nhất trong", "trước hết"})

// time finds the time of the sentence's targets; that of the sentences before holds on.
func (p *parser) time() {
	x := p.x
	for i := p.from; i < p.to; i++ {
		iso, to := p.date(i)
		if to == 0 {
			continue
		}
		if n, _ := until.Before(x, i, 3); n > 0 && skipped(p.ctx.Skip, i) == 0 {
			if k, _ := vision.Before(x, i-n, 2); k > 0 {
				continue
			}
			p.by, p.byAt, p.timeAt = iso, span{i, to}, span{max(i-n, p.from), to}
			return
		}
		i = to - 1
	}
}

// date reads a day, month, quarter or year with its year.
func (p *parser) date(i int) (string, int) {
	x := p.x
	switch x.Tokens[i].Key {
	case kNam, kNgay, kThang:
		if d, ok := day.At(x, i); ok && d.Year > 0 && d.To <= p.to {
			return d.ISO(), d.To
		}
	case kQuy:
		q := x.Number(i + 1)
		if q < 0 && i+1 < p.to {
			q = len(x.Of(i+1, i+2)) // I, II, III
			switch x.Of(i+1, i+2) {
			case "I", "II", "III":
			case "IV":
				q = 4
			default:
				return "", 0
			}
		}
		if y := x.Number(i + 3); q >= 1 && q <= 4 && y > 1900 && y < 2200 && i+3 < p.to && (x.Is(i+2, '/') || x.Tokens[i+2].Key == kNam) {
			return strconv.Itoa(y) + "-Q" + strconv.Itoa(q), i + 4
		}
	}
	return "", 0
}

var (
	vision = tag.NewCues([]string{"tầm nhìn", "định hướng"})
	kNam   = token.KeyOf("năm")
	kNgay  = token.KeyOf("ngày")
	kThang = token.KeyOf("tháng")
	kQuy   = token.KeyOf("quý")
	kQuote = token.KeyOf("\"")
)
