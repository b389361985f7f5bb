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
	if first.To < s.To && title == first {
		own := x.in(owns, x.afterHeading(first))
		if (own || x.tellsAct(first)) && len(x.Charges(first)) == 0 { // "Đồng ý với đề xuất … Giao Sở X thẩm định …", "Bộ X đã hướng dẫn … Đề nghị …"
			next := span{From: first.To, To: x.SentenceEnd(first.To, s.To)}
			if c := x.Charges(next); len(c) > 0 && c[0].Must || own && len(c) == 0 && x.in(prefixSet, next.From) {
				title = next
			}
		}
	}
	return x.Trim(title, "", ".;:/,")
}

// afterHeading gives the token after the heading word and its colon, with which the sentence begins: "Về nguồn lực: …".
func (x Reader) afterHeading(s span) int {
	if !x.key(s.From, keyVe) {
		return s.From
	}
	for j := s.From + 1; j < s.To; j++ {
		if x.Is(j, ':') {
			return j + 1
		}
	}
	return s.From
}

// tellsAct tells whether the sentence tells what somebody has done or is going to do: "đã", "sẽ" and a verb.
func (x Reader) tellsAct(s span) bool {
	if x.VerbFirst(s) {
		return false
	}
	for j := s.From + 1; j < s.To; j++ {
		if (x.key(j, keyDa) || x.key(j, keySe)) && x.VerbAt(j+1, s.To) {
			return true
		}
	}
	return false
}

// tellsWhy tells whether the sentence only tells how things are.
func (x Reader) tellsWhy(s span) bool {
	if x.VerbFirst(s) {
		return false
	}
	return x.Some(s.From, s.To, past) && len(x.Charges(s)) == 0
}
