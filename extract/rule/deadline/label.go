package deadline

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// The labels of a line, by bound: by, on.
var labels = tag.NewCues(
	[]string{"thời gian hoàn thành", "thời hạn hoàn thành", "thời hạn", "hạn hoàn thành", "thời gian trình", "thời gian nộp", "thời gian gửi", "thời gian báo cáo", "tiến độ", "tiến độ hoàn thành",
		"hạn nộp", "hạn cuối", "thời hạn thực hiện", "thời hạn gửi", "thời gian gửi báo cáo", "hoàn thành", "thời hạn trình", "thời gian gửi hồ sơ", "thời hạn nộp", "tiến độ thực hiện", "thời hạn báo cáo", "thời gian nhận hồ sơ", "thời gian kết thúc", "thời điểm hoàn thành"},
	[]string{"thời gian", "thời gian thực hiện", "thời gian tổ chức", "thời gian dự kiến", "thời gian họp", "thời gian tiến hành", "lịch", "thời gian, địa điểm", "thời gian và địa điểm", "thời điểm", "thời gian kiểm tra", "thời gian làm việc",
		"thời gian triển khai", "thời gian khảo sát", "thời gian diễn ra", "dự kiến thời gian", "thời gian bắt đầu", "thời gian đào tạo", "thời gian tập huấn", "thời điểm tổ chức", "ngày họp", "thời điểm thực hiện"},
)

// noLabel: these times are of the paper itself.
var noLabel = tag.NewCues([]string{"thời gian ký", "thời gian in", "thời gian nhận", "thời hạn bảo quản", "thời gian làm thêm"})

// columnOf takes the label of a table's column.
func (p *parser) columnOf() {
	p.label, p.labelled = none, false
	switch p.ctx.Setting {
	case Completion:
		p.label, p.labelled = by, true
	case Schedule:
		p.label, p.labelled = on, true
	}
}

// heading takes the label of a heading over the line: "2. Thời gian tổ chức" and below it "- Từ ngày 05/9 đến ngày 10/9/2024".
// Only a line that begins with a time is under it.
func (p *parser) heading() {
	if p.labelled || !p.beginsWithTime(p.n) {
		return
	}
	for k := p.n - 1; k >= 0 && k >= p.n-4; k-- {
		if g := p.onlyLabel(k); g >= 0 {
			p.label, p.labelled = by, true
			if g == 1 {
				p.label = on
			}
			return
		}
		if !p.beginsWithTime(k) {
			return
		}
	}
}

// beginsWithTime tells whether line n begins with a time, a list's mark left out.
func (p *parser) beginsWithTime(n int) bool {
	l := &p.x.Lines[n]
	if l.From >= l.To || l.Cell != nil {
		return false
	}
	i := l.From
	if p.x.Tokens[i].Kind == token.Sign {
		i++
	}
	return p.timeAt(i, l.To) || p.timeAt(p.afterTopic(i, l.To), l.To)
}

// timeAt tells whether a time begins with the token.
func (p *parser) timeAt(i, to int) bool {
	if i >= to {
		return false
	}
	k, g := starts.At(p.x, i)
	return k > 0 && (g <= startPart || g == startSpan || g == startNow) || p.x.Number(i) >= 0 && i+1 < to && !p.x.Is(i+1, '.') && !p.x.Is(i+1, ')')
}

// afterTopic gives the token after what the time is of, "Khảo sát trực tiếp: Từ ngày …", and the words that bind the time;
// to where no colon is near.
func (p *parser) afterTopic(i, to int) int {
	const longest = 16 // tokens of a topic
	for j := i; j < min(to, i+longest); j++ {
		if p.x.Is(j, ':') {
			n, _ := cues.At(p.x, j+1)
			if _, g := starts.At(p.x, j+1); g == startSpan {
				n = 0
			}
			return j + 1 + n
		}
	}
	return to
}

// onlyLabel gives the group of the label that is all that line n says, -1 if it is none.
func (p *parser) onlyLabel(n int) int {
	l := &p.x.Lines[n]
	if l.Cell != nil || l.To-l.From > 12 {
		return -1
	}
	for i := l.From; i < l.To && i < l.From+5; i++ {
		k, g := labels.At(p.x, i)
		if k == 0 {
			continue
		}
		for j := i + k; j < l.To; j++ {
			if p.x.Tokens[j].Kind == token.Number {
				return -1
			}
		}
		return g
	}
	return -1
}

// labelOf reads a label such as "- Thời gian trình:" at the begin of a line or sentence. It holds to the end of the line.
func (p *parser) labelOf(from, to int) {
	for i := from; i < to && i < from+5; i++ {
		n, g := labels.At(p.x, i)
		if n == 0 {
			continue
		}
		if k, _ := noLabel.At(p.x, i); k > 0 {
			return
		}
		for k := i + n; k < to && k < i+n+8; k++ {
			if p.x.Is(k, ':') {
				p.label, p.labelled = by, true
				if g == 1 {
					p.label = on
				}
				return
			}
		}
		return
	}
}
