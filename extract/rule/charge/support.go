package charge

import "congvan/extract/tag"

// together are the words after which whoever helps is named.
var together = tag.NewCues(
	[]string{"phối hợp với", "phối hợp cùng", "phối hợp chặt chẽ với", "phối kết hợp với", "phối kết hợp cùng", "phối hợp cùng với", "phối hợp chặt chẽ cùng", "với sự phối hợp của", "phối hợp tốt với",
		"phối hợp chặt chẽ", "phối hợp thường xuyên với", "phối hợp đồng bộ với", "phối hợp kịp thời với", "phối hợp, trao đổi với", "phối hợp, thống nhất với", "phối hợp tích cực với", "phối hợp hiệu quả với"},
	[]string{"phối hợp"},
)

const bare = 1 // group of together: "phối hợp" without "với"

// nominalHelp make a noun of "phối hợp": "công tác phối hợp với …" charges nobody.
var nominalHelp = tag.NewCues([]string{"nhiệm vụ", "công tác", "việc", "cơ chế", "kế hoạch", "chương trình", "quy trình", "sự", "hình thức", "kết quả", "mối quan hệ", "quan hệ", "quy chế", "hoạt động", "tinh thần", "nội dung", "cơ quan", "đơn vị"})

// Support gives the bodies of "phối hợp với …" in the span, and those of "X chủ trì; Y phối hợp".
func (x Reader) Support(s span) []span {
	var out []span
	s.To = min(s.To, len(x.Tokens))
	for j := s.From; j < s.To; j++ {
		n, group := together.At(x.Text, j)
		if n == 0 {
			continue
		}
		if x.before(nominalHelp, s.From, j) > 0 || x.onward(s.From, j) {
			j += n - 1
			continue
		}
		if group == bare {
			if names := x.helpers(s.From, j); len(names) > 0 {
				out = append(out, names...)
				continue
			}
			if x.VerbAt(j+n, s.To) && !x.cap(j+n) { // "phối hợp tổ chức"
				continue
			}
		}
		names, end := x.Names(j+n, s.To)
		if group == bare && !x.particular(names) && !x.in(quantifiers, j+n) {
			continue
		}
		out = append(out, names...)
		j = max(j+n, end) - 1
	}
	return out
}

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
			for k := j - 1; k >= from && k > j-40 && !x.Is(k, ';'); k-- {
				if x.in(passing, k) {
					return true
				}
			}
			return false
		}
	}
	return false
}

// passing verbs hand a paper or a report to somebody.
var passing = tag.NewCues([]string{"báo cáo", "gửi", "gởi", "nộp", "phản ánh"})
