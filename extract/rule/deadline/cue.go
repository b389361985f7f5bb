package deadline

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// cueNothing is the group of cues that say nothing by themselves; those before it are in the order of bound.
const cueNothing = 5

// cues stand right before a time and say how it binds.
var cues = tag.NewCues(
	[]string{"trước", "xong trước", "hoàn thành trước", "chậm nhất trước", "muộn nhất trước"},
	[]string{"chậm nhất", "chậm nhất là", "chậm nhất vào", "chậm nhất đến", "chậm nhất đến hết", "muộn nhất", "muộn nhất là", "muộn nhất vào", "trễ nhất", "trễ nhất là", "trễ nhất vào",
		"đến", "đến hết", "hết", "hết ngày", "tới", "cho đến", "cho đến hết", "cho tới", "xong", "xong vào", "hoàn thành", "hoàn thành vào", "không quá", "không chậm quá", "không muộn quá",
		"hạn cuối", "hạn chót", "hạn cuối là", "thời hạn cuối", "thời hạn đến", "hạn đến", "kết thúc", "kết thúc vào", "không quá hết", "quá", "không trễ hơn", "không muộn hơn", "chậm nhất vào hết", "chậm nhất hết",
		"kéo dài đến", "gia hạn đến", "hạn cuối cùng là", "thời hạn là", "hạn là", "chậm nhất là hết", "chậm nhất là đến", "chậm nhất là vào"},
	[]string{"trong", "ngay trong", "trong vòng", "trong thời gian", "nội trong", "vào trong", "vào tuần", "trong tuần", "vào tuần cuối", "trong tuần cuối", "vào tuần đầu", "trong tuần đầu", "trong các ngày"},
	[]string{"từ", "kể từ", "bắt đầu từ", "bắt đầu", "bắt đầu vào", "khởi công", "tính từ", "từ sau"},
	[]string{"vào", "vào lúc", "lúc", "hồi", "vào hồi", "diễn ra", "tổ chức vào", "vào các", "nhằm"},
	[]string{"ngày", "là", "khoảng", "thời điểm", "các", "thời gian", "cả", "(", "hồi", "tháng"},
)

// bind reads the cue words that stand right before the atom.
func (p *parser) bind(a *atom) {
	x, at := p.x, a.from
	if a.timeAt.to > a.timeAt.from && a.timeAt.from < at {
		at = a.timeAt.from
	}
	a.cue = span{at, at}
	for steps := 0; steps < 6 && at > p.from; steps++ {
		if x.Is(at-1, ',') && steps == 0 && a.shape == dates && a.time != "" {
			at--
			continue
		}
		n, g := cues.Before(x, at, 4)
		if n == 0 || at-n < p.from {
			break
		}
		if g == cueNothing {
			at -= n
			continue
		}
		b := bound(g + 1)
		if a.bound == none || a.bound == on && b != start {
			a.bound = b
		} else if b == by && a.bound == within && latestWord(x.Tokens[at-n].Key) {
			a.bound = by // "chậm nhất trong quý II"
		} else if b != by && b != a.bound && !(b == within && a.bound == before) {
			break
		}
		at -= n
		a.cue.from = at
	}
}

// latestWord tells whether the word says that what follows is the last day.
func latestWord(k token.Key) bool { return k == kCham || k == kMuon || k == kTre }

var (
	kCham = token.KeyOf("chậm")
	kMuon = token.KeyOf("muộn")
	kTre  = token.KeyOf("trễ")
)

// hour reads an hour that begins with token i: "16h30", "16 giờ 30 phút", "8h", "08:00". It gives the token after it.
func (p *parser) hour(i int) (string, int) {
	x := p.x
	h := x.Number(i)
	if h < 0 || h > 24 || i+1 >= p.to {
		return "", 0
	}
	j, m := i+1, 0
	switch k := x.Tokens[j].Key; {
	case k == kGio, (k == kH || k == kG) && x.Glued(j):
		j++
		if n := x.Number(j); n >= 0 && n < 60 && j < p.to && !x.Is(j+1, '/') && !(k == kGio && !(j+1 < p.to && x.Tokens[j+1].Key == kPhut) && x.Tokens[j].End-x.Tokens[j].Start != 2) {
			m, j = n, j+1
			if j < p.to && (x.Tokens[j].Key == kPhut || x.Is(j, '\'') && x.Glued(j)) {
				j++
			}
		}
	case x.Is(j, ':') && x.Glued(j) && x.Glued(j+1) && x.Number(j+1) >= 0 && x.Number(j+1) < 60 && x.Tokens[j+1].End-x.Tokens[j+1].Start == 2:
		m, j = x.Number(j+1), j+2
	default:
		return "", 0
	}
	if h == 24 && m > 0 {
		return "", 0
	}
	return clock(h, m), j
}

func clock(h, m int) string {
	return string([]byte{byte('0' + h/10), byte('0' + h%10), ':', byte('0' + m/10), byte('0' + m%10)})
}

// toDay are the words between an hour and its day.
var toDay = tag.NewCues([]string{",", "ngày", "của ngày", "vào ngày", ", ngày", "các ngày", "cùng ngày", "sáng", "chiều", "(", "trong ngày", "phút", "hằng ngày", "hàng ngày", "tối"})

// clock reads an hour and the day after it: "16h30 ngày 15/3/2024", "8h00-10h00 ngày …", "từ 14h00 đến 17h00 ngày …".
func (p *parser) clock(i int) (atom, bool) {
	x := p.x
	time, to := p.hour(i)
	if to == 0 {
		return atom{}, false
	}
	end := to
	for k := to; k < to+3 && k < p.to; k++ { // the hour at which it ends
		if x.Is(k, '-') || x.Tokens[k].Key == kDen {
			if _, e := p.hour(k + 1); e > 0 {
				end = e
			}
			break
		}
	}
	at := end
	for steps := 0; steps < 4; steps++ {
		n, _ := toDay.At(x, at)
		if n == 0 { // ", thứ Năm, ngày 23/5/2024", "thứ Năm ngày 23/5/2024"
			if k, g := starts.At(x, at); k > 0 && g == startWeekday {
				n = k
				if x.Is(at+n, ',') {
					n++
				}
				if at+n >= p.to || x.Tokens[at+n].Key != kNgay {
					n = 0
				}
			}
		}
		if n == 0 || at+n > p.to || x.Tokens[at].Key == kNgay && n == 1 {
			break
		}
		if last := at + n - 1; x.Tokens[last].Key == kNgay { // "vào ngày": the day begins with its own word
			n--
		}
		if n == 0 {
			break
		}
		at += n
	}
	if a, ok := p.days(at); ok && a.points[0].day > 0 {
		a.time, a.timeAt, a.from, a.hourEnds = time, span{i, end}, at, end > to
		return a, true
	}
	if n, g := starts.At(x, at); n > 0 && (g == startWeekday || g == startDay) {
		if g == startDay {
			at++
			n, g = starts.At(x, at)
		}
		if n > 0 && g == startWeekday {
			if a, ok := p.weekday(at, n); ok {
				a.time, a.timeAt = time, span{i, end}
				return a, true
			}
		}
	}
	return atom{span: span{i, end}, shape: hours, time: time, timeAt: span{i, end}}, true
}

// clockAfter reads an hour that stands after the day: "ngày 05/3/2024, lúc 8h00", "ngày 05/3/2024 (08 giờ 00)".
func (p *parser) clockAfter(a *atom) {
	x, i := p.x, a.to
	if a.time != "" || a.points[0].day == 0 {
		return
	}
	for steps := 0; steps < 3 && i < p.to; steps++ {
		n, _ := toHour.At(x, i)
		if n == 0 {
			break
		}
		i += n
	}
	if i == a.to || i >= p.to {
		return
	}
	if time, to := p.hour(i); to > 0 {
		for _, s := range []int{to, to + 1} { // not the hour of another day
			if s < p.to && x.Tokens[s].Key == kNgay {
				return
			}
		}
		a.time, a.timeAt, a.to = time, span{i, to}, to
	}
}

var toHour = tag.NewCues([]string{",", "lúc", "vào lúc", "hồi", "vào hồi", "(", "từ", "bắt đầu từ", "bắt đầu lúc", "thời gian"})
