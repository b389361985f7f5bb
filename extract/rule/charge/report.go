package charge

import (
	"congvan"
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

var (
	sendVerbs  = tag.Phrases("báo cáo", "gửi", "gửi về", "nộp", "nộp về", "phản ánh", "gửi báo cáo", "báo cáo kết quả", "gởi", "trình báo cáo", "gửi đến", "gửi tới")
	toWords    = keySet("về", "cho", "với", "tới", "đến", "lên", "gửi")
	trinhKy    = tag.Phrases("phê duyệt", "ký", "ban hành", "xem xét, quyết định", "xem xét quyết định", "quyết định")
	quaWord    = token.KeyOf("qua")
	thongQua   = tag.P("thông qua")
	nounReport = keySet("dung", "mẫu", "các", "bản", "dự", "bộ", "bằng", "theo", "chế", "kỳ", "hạn", "số", "xây", "hoàn", "và", "những", "việc", "tác", "tại")
)

const sure = 0.92 // confidence of a report whose verb and receiver stand together

// Reports gives the duties to report in the span: "báo cáo X (qua Y)", "gửi … về X". What the receiver does with the
// report, and what goes to be signed, is none.
func (x Reader) Reports(s span) []congvan.Report {
	var out []congvan.Report
	for j := s.From; j < s.To; j++ {
		n := x.Any(j, sendVerbs)
		if n == 0 || x.onward(s.From, j) {
			continue
		}
		if j > s.From && nounReport[x.Tokens[j-1].Key] && x.At(j, sendVerbs[0]) {
			continue
		}
		names, end := x.receiver(j, j+n, s.To)
		if len(names) == 0 {
			continue
		}
		via := span{}
		k := end
		if k < s.To && x.Is(k, '(') {
			k++
		}
		if k < s.To && x.Is(k, ',') {
			k++
		}
		if k < s.To && x.Tokens[k].Key == quaWord || x.At(k, thongQua) {
			k++
			if x.At(k-1, thongQua) {
				k++
			}
			if v, e := x.Names(k, s.To); len(v) > 0 {
				via, end = v[0], e
			}
		}
		for i, name := range names {
			name, inner := x.splitVia(name)
			if inner.From < inner.To {
				via = inner
			}
			r := congvan.Report{To: x.Value(name), At: congvan.At{}}
			r.At["to"] = x.Where(sure, name)
			if via.From < via.To && i == len(names)-1 {
				r.Via = x.Value(via)
				r.At["via"] = x.Where(sure, via)
			}
			if !HasReport(out, r) {
				out = append(out, r)
			}
		}
		j = max(j, end-1)
	}
	return out
}

// splitVia parts "Sở Nội vụ (qua Phòng X)" that was read as one name.
func (x Reader) splitVia(n span) (name, via span) {
	for j := n.From; j+2 < n.To; j++ {
		if x.Is(j, '(') && (x.Tokens[j+1].Key == quaWord || x.At(j+1, thongQua)) {
			from := j + 2
			if x.At(j+1, thongQua) {
				from++
			}
			v := x.Trim(span{From: from, To: n.To}, "", ").,;")
			if names, _ := x.Names(from, v.To); len(names) > 0 {
				v = names[0]
			}
			return x.Trim(span{From: n.From, To: j}, "", " "), x.Trim(v, "", ")")
		}
	}
	return n, span{}
}

// HasReport tells whether the list has a report to the same body.
func HasReport(list []congvan.Report, r congvan.Report) bool {
	for _, x := range list {
		if Fold(x.To) == Fold(r.To) {
			return true
		}
	}
	return false
}

// receiver finds to whom: at once after the verb ("báo cáo UBND tỉnh"), or after "về", "cho", "tới", "đến" within the clause.
func (x Reader) receiver(verb, from, to int) ([]span, int) {
	const reach = 30 // tokens between the verb and the one who gets it
	if from < to && toWords[x.Tokens[from].Key] {
		if names, end := x.named(from+1, to); len(names) > 0 {
			return names, end
		}
	}
	if names, end := x.named(from, to); len(names) > 0 {
		return names, end
	}
	for j := from; j < to && j < from+reach; j++ {
		if x.Is(j, ';') || x.Is(j, '.') && !x.Glued(j+1) || x.Tokens[j].Key == keyDeP {
			return nil, j
		}
		if j > from && x.Any(j, sendVerbs) > 0 {
			return nil, j
		}
		if toWords[x.Tokens[j].Key] && j+1 < to {
			if names, end := x.named(j+1, to); len(names) > 0 {
				return names, end
			}
		}
	}
	return nil, from
}

// named reads the names of particular bodies: with a capital, not "các đơn vị" who get nothing reported.
func (x Reader) named(i, to int) ([]span, int) {
	if i >= to || !x.Tokens[i].Has(token.Cap) {
		return nil, i
	}
	if _, ok := x.Hit(i, lexicon.DocType); ok {
		return nil, i
	}
	names, end := x.Names(i, to)
	for end < to && x.Any(end, trinhKy) > 0 {
		break
	}
	return names, end
}
