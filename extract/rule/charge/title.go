package charge

import "congvan/extract/tag"

var (
	// backgrounds open a sentence that only tells why.
	backgrounds = tag.NewCues([]string{"hiện nay", "hiện tại", "trong thời gian qua", "thời gian qua", "thời gian gần đây", "trong những năm qua", "vừa qua", "những năm qua", "qua theo dõi",
		"qua kiểm tra", "đến nay", "tính đến nay", "tính đến ngày", "tuy nhiên", "thực tế", "trong năm qua", "mặc dù", "do", "qua rà soát", "theo báo cáo", "theo phản ánh", "qua nắm tình hình", "theo dự báo",
		"theo thống kê", "ngày", "năm qua", "nhìn chung", "những ngày qua", "trong những ngày qua", "gần đây", "qua tổng hợp", "qua công tác kiểm tra"})
	past = tag.NewCues([]string{"đã", "còn", "vẫn", "chưa", "đang", "có", "diễn biến", "xảy ra", "xuất hiện", "thiếu", "chậm"})
)

// Title gives the sentence of the span that says what is to be done: the first, unless it only tells the background.
func (x Reader) Title(s span) span {
	first := span{From: s.From, To: x.SentenceEnd(s.From, s.To)}
	title := first
	if x.in(backgrounds, s.From) {
		for title.To < s.To && x.tellsWhy(title) {
			title = span{From: title.To, To: x.SentenceEnd(title.To, s.To)}
		}
		if x.tellsWhy(title) { // nothing but background: the first sentence stands for the point
			title = first
		}
	}
	if x.in(owns, s.From) && first.To < s.To && len(x.Charges(first)) == 0 { // "Đồng ý với đề xuất … Giao Sở X thẩm định …"
		next := span{From: first.To, To: x.SentenceEnd(first.To, s.To)}
		if c := x.Charges(next); len(c) > 0 && c[0].Must {
			title = next
		}
	}
	return x.Trim(title, "", ".;:/,")
}

// tellsWhy tells whether the sentence only tells how things are.
func (x Reader) tellsWhy(s span) bool {
	if x.VerbFirst(s) {
		return false
	}
	return x.Some(s.From, s.To, past) && len(x.Charges(s)) == 0
}
