package charge

import "congvan/extract/tag"

// together are the words after which whoever helps is named: those of the first group name them at once, the others
// after a word of manner or none.
var together = tag.NewCues(
	[]string{"với sự phối hợp của", "có sự phối hợp của", "kết hợp với", "kết hợp cùng", "chủ trì, cùng", "chủ trì, cùng với", "chủ trì cùng", "chủ trì cùng với"},
	[]string{"phối hợp", "phối kết hợp"},
)

const plain = 1 // group of together

// manners may stand between "phối hợp" and "với".
var manners = tag.NewCues([]string{"chặt chẽ", "thường xuyên", "đồng bộ", "kịp thời", "hiệu quả", "tích cực", "trực tiếp", "chủ động", "nhịp nhàng", "tốt", "đầy đủ", "có hiệu quả", "trao đổi", "trao đổi ý kiến", "trao đổi thông tin", "thống nhất", "liên hệ", "mật thiết", "nghiêm túc", "toàn diện", "cụ thể"})

// partners gives the token after "phối hợp [chặt chẽ, …] với", 0 where no "với" or "cùng" comes.
func (x Reader) partners(i, to int) int {
	for i < to {
		if x.Is(i, '(') && x.close(i, to) > 0 {
			i = x.close(i, to)
			continue
		}
		n := x.at(manners, i)
		if n == 0 && (x.Is(i, ',') || x.key(i, keyVa)) {
			if n = x.at(manners, i+1); n > 0 {
				n++
			}
		}
		if n == 0 {
			break
		}
		i += n
	}
	if n := x.at(withWords, i); n > 0 && i < to {
		return i + n
	}
	return 0
}

var withWords = tag.NewCues([]string{"với", "cùng", "cùng với"})

// nominalHelp make a noun of "phối hợp": "công tác phối hợp với …" charges nobody.
var nominalHelp = tag.NewCues([]string{"nhiệm vụ", "công tác", "việc", "cơ chế", "kế hoạch", "chương trình", "quy trình", "sự", "hình thức", "kết quả", "mối quan hệ", "quan hệ", "quy chế", "hoạt động", "tinh thần", "nội dung", "cơ quan", "đơn vị"})

// Support gives the bodies of "phối hợp với …" in the span, and those of "X chủ trì; Y phối hợp".
func (x Reader) Support(s span) []span {
	var out []span
	s.To = min(s.To, len(x.Tokens))
	for j, n, group := together.In(x.Text, s.From, s.To); j >= 0; j, n, group = together.In(x.Text, j+1, s.To) {
		colon := x.Is(j+n, ':') && j+n < s.To
		if x.before(nominalHelp, s.From, j) > 0 && !colon || x.onward(s.From, j) {
			j += n - 1
			continue
		}
		at, sure := j+n, group != plain
		if group == plain {
			if k := x.partners(at, s.To); k > 0 {
				at, sure = k, true
			} else if names := x.helpers(s.From, j); len(names) > 0 {
				out = append(out, names...)
				continue
			} else if colon {
				at++
			} else if x.VerbAt(at, s.To) && !x.cap(at) { // "phối hợp tổ chức"
				continue
			}
		}
		names, end := x.Names(at, s.To)
		if !sure && !x.particular(names[:min(1, len(names))]) && !x.in(quantifiers, at) {
			continue
		}
		if len(names) == 1 && names[0].To-names[0].From == x.at(whoever, at) { // "phối hợp với cơ quan chủ trì": no body is named
			names = nil
		}
		out = append(out, names...)
		j = max(at, end) - 1
	}
	return out
}

// whoever are words for a body that none names.
var whoever = tag.NewCues([]string{"cơ quan", "đơn vị", "tổ chức", "bộ phận"})

// helpers gives the bodies before "phối hợp" where another one leads: "Sở A chủ trì; Sở B và Sở C phối hợp nâng cấp".
func (x Reader) helpers(from, at int) []span {
	lead := -1
	for k := at - 1; k >= from && k > at-60 && lead < 0; k-- {
		if x.At(k, chuTri) {
			lead = k
		}
	}
	if lead < 0 {
		return nil
	}
	k := lead + len(chuTri)
	for k < at && !x.Is(k, ',') && !x.Is(k, ';') && !x.key(k, keyVa) && !x.key(k, keyVoi) {
		k++
	}
	if k >= at || x.key(k, keyVoi) {
		return nil
	}
	if names, end := x.Names(k+1, at); len(names) > 0 && end == at {
		return names
	}
	return nil
}

// onward tells whether the verb at the token is what the receiver of a report does with it: "gửi Sở X … để phối hợp",
// "gửi về Sở X tổng hợp, báo cáo …".
func (x Reader) onward(from, i int) bool {
	const reach = 80
	for j := i - 1; j >= max(from, i-reach); j-- {
		if x.Is(j, ';') || x.Is(j, '.') && !x.Glued(j+1) {
			return false
		}
		if x.Tokens[j].Key == keyDe && j > from {
			if x.At(j+1, coCoSo) { // "hoàn thiện báo cáo để có cơ sở báo cáo Bộ X"
				return true
			}
			for k := j - 1; k >= from && k > j-40 && !x.Is(k, ';'); k-- {
				if x.in(handing, k) && !x.insideNoun(k) && (k == from || !x.cap(k)) && !x.composed(from, k) { // "Báo cáo đề xuất …" is a paper
					return true
				}
			}
			return x.receives(from, j)
		}
	}
	return false
}

// composed tells whether the word is a paper that somebody writes, or one of several: "xây dựng báo cáo giám sát, báo cáo đánh giá".
func (x Reader) composed(from, k int) bool {
	const reach = 8 // tokens of the papers before
	for j := k; j > max(from, k-reach) && !x.Is(j, ';'); j-- {
		if x.before(composing, from, j) > 0 && x.At(j, baoCao) {
			return true
		}
	}
	return false
}

var (
	baoCao = tag.P("báo cáo")
	coCoSo = tag.P("có cơ sở")
	// composing are the verbs of writing a paper.
	composing = tag.NewCues([]string{"xây dựng", "lập", "hoàn thiện", "viết", "soạn thảo", "dự thảo"})
)

// receives tells whether somebody to whom something goes is named right before the token: "… về Sở X để tổng hợp".
func (x Reader) receives(from, to int) bool {
	const longest = 12 // tokens of a name
	for k := to - 2; k >= max(from, to-longest); k-- {
		if x.key(k, keyVe) {
			names, end := x.Names(k+1, to)
			return len(names) > 0 && end == to
		}
	}
	return false
}

// handing verbs are passing ones, and those that submit.
var handing = tag.NewCues([]string{"báo cáo", "gửi", "gởi", "nộp", "phản ánh", "trình"})

// passing verbs hand a paper or a report to somebody.
var passing = tag.NewCues([]string{"báo cáo", "gửi", "gởi", "nộp", "phản ánh"})
