package charge

import (
	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

var (
	// sends are the verbs of reporting.
	sends = tag.NewCues([]string{"báo cáo", "gửi", "gửi về", "nộp", "nộp về", "phản ánh", "gửi báo cáo", "báo cáo kết quả", "gởi", "trình báo cáo", "gửi đến", "gửi tới", "đồng gửi", "báo cáo ngay", "báo cáo kịp thời", "báo cáo trực tiếp", "báo cáo bằng văn bản", "gửi kết quả", "báo cáo thường xuyên"})
	// goesTo stand between the verb and the receiver.
	goesTo = tag.NewCues([]string{"về", "cho", "với", "tới", "đến", "lên", "gửi"})
	// unsent stand before a verb of reporting that is a noun, is told of the past, or is passive.
	unsent = tag.NewCues([]string{"nội dung", "mẫu", "các", "bản", "dự thảo", "toàn bộ", "bằng", "theo", "chế độ", "kỳ", "số", "xây dựng", "hoàn thiện", "và những", "những", "việc", "công tác", "tại", "đã", "chưa", "đã được", "vừa được", "khi", "hoàn thành", "kể từ ngày", "hội nghị", "một", "từng", "trong", "ngày", "của", "sẽ"})
	via    = tag.NewCues([]string{"qua", "thông qua", "đầu mối là", "thông qua đầu mối", "qua đầu mối"})
	// takesOver are verbs of the receiver: "gửi về Sở X tổng hợp, báo cáo …".
	takesOver = tag.NewCues([]string{"tổng hợp", "xem xét", "theo dõi", "tham mưu", "thẩm định", "trình", "báo cáo", "chỉ đạo", "xử lý", "giải quyết", "hướng dẫn", "kiểm tra", "biết", "phối hợp"})
)

const sure = 0.92 // confidence of a report whose verb and receiver stand together

// Reports gives the duties to report in the span: "báo cáo X (qua Y)", "gửi … về X". What the receiver does with the
// report, and what goes to be signed, is none.
func (x Reader) Reports(s span) []congvan.Report {
	var out []congvan.Report
	s.To = min(s.To, len(x.Tokens))
	if !x.Some(s.From, s.To, sends) {
		return nil
	}
	taken := false // a receiver does what follows, up to the end of the clause
	told := 0      // token up to which a sentence only tells what was reported
	for j := s.From; j < s.To; j++ {
		if j >= told {
			told = x.SentenceEnd(j, s.To)
			if x.in(backgrounds, j) && x.tellsPast(span{From: j, To: told}) {
				j = told - 1
				continue
			}
		}
		if taken {
			taken = !x.Is(j, ';') && !(x.Is(j, '.') && !x.Glued(j+1)) && !x.in(connectives, j)
		}
		n := x.at(sends, j)
		if n == 0 || taken || x.unsent(s.From, j) || x.onward(s.From, j) {
			continue
		}
		if taken = x.advised(s.From, j); taken { // the one who is helped reports
			continue
		}
		names, end := x.receiver(j+n, s.To)
		if len(names) == 0 {
			continue
		}
		through, end := x.through(end, s.To)
		out = x.appendReports(out, names, through)
		if !through.Empty() && end+1 < s.To && (x.key(end, keyVa) || x.Is(end, ',')) {
			if more, e := x.receivers(end+1, s.To); len(more) > 0 && x.cap(end+1) {
				out, end = x.appendReports(out, more, span{}), e
			}
		}
		taken = x.in(takesOver, end)
		j = max(j+n, end) - 1
	}
	return out
}

// advised tells whether the verb of reporting is that of a body that is helped or advised to report: "tham mưu UBND tỉnh báo
// cáo Bộ X".
func (x Reader) advised(from, j int) bool {
	const longest = 20 // tokens of the body's name
	for k := j - 2; k >= max(from, j-longest) && !x.Is(k, ';') && !x.Is(k, '.'); k-- {
		if n := x.at(advises, k); n > 0 {
			names, end := x.Names(k+n, j)
			return len(names) > 0 && end == j
		}
	}
	return false
}

var advises = tag.NewCues([]string{"tham mưu", "tham mưu cho", "giúp", "tham mưu, giúp", "tham mưu giúp", "trình"})

// tellsPast tells whether somebody has done what the sentence says: "Ngày 11/01/2012, Bộ trưởng đã ký Công điện gửi …".
func (x Reader) tellsPast(s span) bool {
	for j := s.From; j < s.To; j++ {
		if x.key(j, keyDa) && x.VerbAt(j+1, s.To) {
			return true
		}
	}
	return false
}

// appendReports adds a report to each of the bodies, through another for all of them.
func (x Reader) appendReports(out []congvan.Report, names []span, through span) []congvan.Report {
	for _, name := range names {
		r := congvan.Report{To: x.Value(name)}
		r.At.Set("to", x.Where(sure, name))
		if !through.Empty() {
			r.Via = x.Value(through)
			r.At.Set("via", x.Where(sure, through))
		}
		if !HasReport(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// unsent tells whether the verb is a noun or tells of the past: "chế độ báo cáo", "đã gửi".
func (x Reader) unsent(from, j int) bool {
	return x.before(unsent, from, j) > 0 && x.before(inWriting, from, j) == 0
}

// inWriting say how or how often something is sent, or that the sending is to be done: "có ý kiến bằng văn bản gửi Sở X".
var inWriting = tag.NewCues([]string{"bằng văn bản", "có văn bản", "có báo cáo", "có ý kiến bằng văn bản", "hằng ngày", "hàng ngày", "định kỳ", "gửi văn bản", "thực hiện việc", "thực hiện nghiêm việc", "thực hiện tốt việc", "duy trì việc"})

// HasReport tells whether the list has a report to the same body.
func HasReport(list []congvan.Report, r congvan.Report) bool {
	for _, x := range list {
		if Fold(x.To) == Fold(r.To) {
			return true
		}
	}
	return false
}

// through reads "(qua Phòng X)", ", qua Phòng X" after a receiver.
func (x Reader) through(i, to int) (span, int) {
	k := i
	bracket := k < to && x.Is(k, '(')
	if bracket || k < to && x.Is(k, ',') {
		k++
	}
	n := x.at(via, k)
	if n == 0 {
		return x.throughAfter(i, to)
	}
	if k+n >= to {
		return span{}, i
	}
	k += n
	if names, end := x.Names(k, to); len(names) > 0 {
		if bracket {
			end = max(end, x.close(i, to))
		}
		return span{From: names[0].From, To: names[len(names)-1].To}, end
	}
	if !bracket {
		return span{}, i
	}
	end := x.close(i, to)
	if end == 0 {
		return span{}, i
	}
	stop := k
	for stop < end-1 && !x.Is(stop, ',') && !x.Is(stop, ';') && !x.Is(stop, ':') && !x.in(timeLimits, stop) {
		stop++
	}
	return span{From: k, To: stop}, end
}

// throughAfter reads the office through which a report goes after what it is about: "báo cáo UBND tỉnh kết quả thực hiện thông
// qua Sở X".
func (x Reader) throughAfter(i, to int) (span, int) {
	const longest = 10 // tokens of what the report is about
	for j := i; j < min(to, i+longest) && x.word(j); j++ {
		if x.At(j, thongQua) {
			if names, end := x.Names(j+len(thongQua), to); len(names) == 1 && x.cap(names[0].From) {
				return names[0], end
			}
			break
		}
	}
	return span{}, i
}

var thongQua = tag.P("thông qua")

var timeLimits = tag.NewCues([]string{"trước ngày", "trước", "chậm nhất", "để"})

// receiver finds to whom: at once after the verb ("báo cáo UBND tỉnh"), or after "về", "cho", "tới", "đến" within the clause.
func (x Reader) receiver(from, to int) ([]span, int) {
	const reach = 40 // tokens between the verb and the one who gets it

	if x.Is(from, ',') || x.key(from, keyVa) { // "báo cáo, đề xuất UBND tỉnh"
		if n := x.at(addressing, from+1); n > 0 {
			if names, end := x.receivers(from+1+n, to); len(names) > 0 {
				return names, end
			}
		}
	}
	if from < to && x.in(goesTo, from) {
		if names, end := x.receivers(from+1, to); len(names) > 0 {
			return names, end
		}
	}
	if names, end := x.receivers(from, to); len(names) > 0 {
		return names, end
	}
	for j := from; j < min(to, from+reach); j++ {
		if x.Is(j, ';') || x.Is(j, '.') && !x.Glued(j+1) || x.Tokens[j].Key == keyDe || j > from && x.in(sends, j) && !x.Is(j+1, ',') {
			return nil, j
		}
		if x.in(goesTo, j) {
			if names, end := x.receivers(j+1, to); len(names) > 0 {
				return names, end
			}
		}
	}
	return nil, from
}

// addressing are verbs that have the receiver of a report as theirs too.
var addressing = tag.NewCues([]string{"đề xuất", "kiến nghị", "tham mưu", "xin ý kiến", "xin ý kiến chỉ đạo của", "đề nghị"})

// anyone are receivers that no name says: nothing is reported to a named body.
var anyone = tag.NewCues([]string{"cấp", "cơ quan có thẩm quyền", "cơ quan chức năng", "các đơn vị", "các cơ quan", "người", "đơn vị", "cơ quan", "tổ chức", "cá nhân", "các tổ chức", "học sinh", "phụ huynh", "doanh nghiệp", "các doanh nghiệp", "công dân", "người dân", "từng", "hội nghị"})

// receivers reads the names of particular bodies, not "các đơn vị" who get nothing reported.
func (x Reader) receivers(i, to int) ([]span, int) {
	if i >= to || !x.word(i) {
		return nil, i
	}
	if h, ok := x.Hit(i, lexicon.DocType); ok {
		if b, body := x.Hit(i, bodyWords); !body || b.Len <= h.Len {
			return nil, i
		}
	}
	if !x.cap(i) && x.in(anyone, i) {
		return nil, i
	}
	names, end := x.Names(i, to)
	if len(names) == 0 || !x.cap(i) && !x.particular(names) && !x.in(definite, i) {
		return nil, i
	}
	if k := x.meant(names[len(names)-1], end, to); k > end {
		names[len(names)-1].To, end = k, k
	}
	return names, end
}

// meant gives the token after the words that say which of a kind get a report, "các sở, ngành chủ trì, quản lý dự án"; 0
// where none do.
func (x Reader) meant(last span, i, to int) int {
	if !x.in(inChargeOf, i) || !x.isGroup(last) {
		return 0
	}
	for j := i; j < to; j++ {
		if x.Tokens[j].Kind == token.Line || x.Tokens[j].Kind == token.Sign && !x.Is(j, ',') || x.in(timeLimits, j) || x.in(competent, j) ||
			x.Is(j, ',') && x.in(takesOver, j+1) && !x.in(inChargeOf, j+1) {
			return j
		}
	}
	return to
}

var (
	// inChargeOf are verbs of bodies that answer for a thing, no matter who reports to them.
	inChargeOf = tag.NewCues([]string{"chủ trì", "quản lý", "trực tiếp quản lý", "phụ trách", "trực tiếp phụ trách", "chủ quản"})
	// competent end the words that say which.
	competent = tag.NewCues([]string{"theo quy định", "theo đúng quy định", "theo thẩm quyền", "theo định kỳ", "kết quả", "tình hình", "việc"})
)

// definite are receivers in small letters that are nevertheless one body to the reader.
var definite = tag.NewCues([]string{"nhà trường", "ban giám hiệu", "ban giám đốc", "hiệu trưởng", "giám đốc", "trưởng thôn", "bí thư chi bộ", "chủ đầu tư", "trưởng phòng", "tổ trưởng", "công an xã", "công an phường",
	"công an huyện", "trạm y tế xã", "lãnh đạo xã", "lãnh đạo sở", "lãnh đạo bộ", "chi ủy", "đảng ủy", "trưởng ban", "chủ tịch hội đồng", "văn phòng nhà trường", "văn phòng trường", "văn phòng khoa", "văn phòng đoàn", "ban tổ chức", "ban chỉ đạo", "bộ phận văn thư", "văn thư", "tổ văn phòng", "đoàn trường", "liên đội", "cấp ủy", "chi bộ", "ban thường vụ", "thường trực", "văn phòng cấp ủy", "chủ tịch xã", "lãnh đạo phòng", "lãnh đạo trường"})
