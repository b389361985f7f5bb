package deadline

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// ongoing reads "thường xuyên", "liên tục" before a verb, at the end of a clause or after a label; elsewhere they tell
// what a thing is like.
func (p *parser) ongoing(i, n int) (atom, bool) {
	x, to := p.x, i+n
	a := atom{span: span{i, to}, shape: ongoing, bound: on, inner: true}
	if k, _ := notOngoing.Before(x, i, 2); k > 0 || p.qualifies(i) || p.measured(i) {
		return a, false
	}
	for to < p.to && (x.Is(to, ',') || x.Tokens[to].Key == kVa) {
		if k, g := starts.At(x, to+1); k > 0 && g == startOngoing { // "thường xuyên, liên tục"
			a.to = to + 1 + k
			to = a.to
			continue
		}
		break
	}
	if to < p.to && (x.Tokens[to].Key == kH || x.Tokens[to].Key == kGio) {
		a.to = to + 1
		return a, true
	}
	if p.labelled || p.ctx.Setting >= Completion || to >= p.to || x.Tokens[to].Kind == token.Sign || x.Tokens[to].Key == kVa {
		return a, true
	}
	if _, ok := x.Hit(to, lexicon.Verb); ok {
		return a, true
	}
	if x.Tokens[to].Key == kCua { // "sự chỉ đạo thường xuyên của cấp ủy"
		return a, false
	}
	for k := 1; k <= 2 && i-k >= p.from; k++ { // "duy trì thường xuyên chuyên mục"
		if hit, ok := x.Hit(i-k, lexicon.Verb); ok && int(hit.Len) == k {
			return a, true
		}
	}
	k, _ := alsoAfter.At(x, to)
	return a, k > 0
}

// qualifies tells whether the word is the last of a list of words that say what a task is like: "là nhiệm vụ trọng tâm,
// thường xuyên".
func (p *parser) qualifies(i int) bool {
	const longest = 14 // tokens of the list
	x := p.x
	for j := i - 1; j >= p.from && j > i-longest; j-- {
		if n, _ := duty.At(x, j); n > 0 {
			return true
		}
		if n, g := starts.At(x, j); n > 0 && g == startOngoing {
			continue
		}
		if hit, ok := x.Hit(j, lexicon.Verb); ok && j+int(hit.Len) <= i || x.Tokens[j].Kind == token.Sign && !x.Is(j, ',') {
			return false
		}
	}
	return false
}

// measured tells whether the word only says of what the number, share or state is asked: "tỷ lệ cán bộ thường xuyên sử dụng".
func (p *parser) measured(i int) bool {
	const reach = 16 // tokens between the measure and the word
	for j := i - 1; j >= p.from && j > i-reach; j-- {
		if p.x.Tokens[j].Kind == token.Sign && !p.x.Is(j, '/') && !p.x.Is(j, ',') {
			return false
		}
		if n, _ := measures.At(p.x, j); n > 0 {
			return true
		}
	}
	return false
}

var measures = tag.NewCues([]string{"số lượng", "tỷ lệ", "tỉ lệ", "mức độ", "tần suất", "tổng số", "số cán bộ", "số người", "số đơn vị", "số máy", "số văn bản", "số hồ sơ", "số vụ", "số liệu", "hiện trạng", "thực trạng", "nhu cầu"})

var duty = tag.NewCues([]string{"là nhiệm vụ", "là việc", "là công việc", "là một nhiệm vụ", "là yêu cầu"})

var (
	notOngoing = tag.NewCues([]string{"năm", "tháng", "ngày", "không", "chi", "vốn", "hoạt động chi", "sử dụng", "nhiệm vụ", "kinh phí", "công việc", "hình thức", "ngân sách", "tính", "kỳ", "đào tạo", "chế độ", "khám bệnh", "việc", "quan hệ", "bồi dưỡng"})
	alsoAfter  = tag.NewCues([]string{"công tác", "việc", "có", "thông tin", "nhắc", "trao", "trong", "trên", "với", "tự", "bám"})
)

// afterEvent reads "ngay sau khi các lớp kết thúc", "ngay khi nhận được văn bản".
func (p *parser) afterEvent(i, n int) (atom, bool) {
	end := p.endOfEvent(i + n)
	if k, _ := thereupon.At(p.x, i+n); k > 0 || end == i+n {
		return atom{}, false
	}
	return atom{span: span{i, end}, shape: event, bound: within, inner: true}, true
}

var thereupon = tag.NewCues([]string{"đó", "này"})

// setAfter reads "sau khi …" where it is the time that a label or a column of times gives: "Thời gian thực hiện: Sau khi
// Nghị định được ban hành". Elsewhere it is a condition.
func (p *parser) setAfter(i, n int) (atom, bool) {
	x, at := p.x, i
	if at > p.lineFrom && x.Is(at-1, ':') {
		at--
	}
	k, _ := labels.Before(x, at, 5)
	if (k == 0 || at-k < p.lineFrom) && (p.ctx.Setting < Completion || i > p.lineFrom) {
		return atom{}, false
	}
	end := p.endOfEvent(i + n)
	return atom{span: span{i, end}, shape: event, bound: start, inner: true}, end > i+n
}

// beforeEvent reads "trước khi đưa vào hoạt động", "trước thời điểm tập huấn".
func (p *parser) beforeEvent(i, n int) (atom, bool) {
	if k, _ := notBefore.Before(p.x, i, 2); k > 0 {
		return atom{}, false
	}
	end := p.endOfEvent(i + n)
	if end == i+n && n == 2 && p.x.Tokens[i+1].Key == kKhi {
		return atom{}, false
	}
	for k := i + n; k < end && p.measured(i); k++ { // "tỷ lệ người được khám trước khi nhận việc đạt 90%"
		if p.x.Tokens[k].Key == kDat {
			return atom{}, false
		}
	}
	return atom{span: span{i, end}, shape: event, bound: before, inner: true}, true
}

var notBefore = tag.NewCues([]string{"như", "so với", "trách nhiệm", "báo cáo giải trình", "phát biểu"})

// whenAtOnce reads "Khi phát hiện dịch bệnh xảy ra, báo cáo ngay về …" at the begin of a clause.
func (p *parser) whenAtOnce(i int) (atom, bool) {
	x := p.x
	if k := i - p.from; k > 3 {
		return atom{}, false
	}
	comma := -1
	for k := i + 1; k < p.to && k < i+60; k++ {
		if comma < 0 {
			if x.Is(k, ',') {
				comma = k
			}
			continue
		}
		if x.Tokens[k].Key == kNgayX {
			if n, _ := starts.At(x, k); n > 0 {
				return atom{}, false
			}
			return atom{span: span{i, comma}, shape: event, bound: within, inner: true}, true
		}
	}
	return atom{}, false
}
