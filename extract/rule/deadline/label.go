package deadline

import (
	"congvan/extract/tag"
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
