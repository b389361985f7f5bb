package rule

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

// reports gives the duties to report in the span: "báo cáo X (qua Y)", "gửi … về X". What the receiver does with the
// report, and what goes to be signed, is none.
func (t *taskReader) reports(s span) []congvan.Report {
	var out []congvan.Report
	for j := s.from; j < s.to; j++ {
		n := t.Any(j, sendVerbs)
		if n == 0 || t.onward(s.from, j) {
			continue
		}
		if j > s.from && nounReport[t.Tokens[j-1].Key] && t.At(j, sendVerbs[0]) {
			continue
		}
		names, end := t.receiver(j, j+n, s.to)
		if len(names) == 0 {
			continue
		}
		via := span{}
		k := end
		if k < s.to && t.Is(k, '(') {
			k++
		}
		if k < s.to && t.Is(k, ',') {
			k++
		}
		if k < s.to && t.Tokens[k].Key == quaWord || t.At(k, thongQua) {
			k++
			if t.At(k-1, thongQua) {
				k++
			}
			if v, e := t.names(k, s.to); len(v) > 0 {
				via, end = v[0], e
			}
		}
		for i, name := range names {
			name, inner := t.splitVia(name)
			if inner.from < inner.to {
				via = inner
			}
			r := congvan.Report{To: t.text(name)}
			set(&r.At, "to", t.where(likely, name))
			if via.from < via.to && i == len(names)-1 {
				r.Via = t.text(via)
				set(&r.At, "via", t.where(likely, via))
			}
			if !hasReport(out, r) {
				out = append(out, r)
			}
		}
		j = max(j, end-1)
	}
	return out
}

// splitVia parts "Sở Nội vụ (qua Phòng X)" that was read as one name.
func (t *taskReader) splitVia(n span) (name, via span) {
	for j := n.from; j+2 < n.to; j++ {
		if t.Is(j, '(') && (t.Tokens[j+1].Key == quaWord || t.At(j+1, thongQua)) {
			from := j + 2
			if t.At(j+1, thongQua) {
				from++
			}
			v := t.trim(span{from, n.to}, "", ").,;")
			if names, _ := t.names(from, v.to); len(names) > 0 {
				v = names[0]
			}
			return t.trim(span{n.from, j}, "", " "), t.trim(v, "", ")")
		}
	}
	return n, span{}
}

func hasReport(list []congvan.Report, r congvan.Report) bool {
	for _, x := range list {
		if foldName(x.To) == foldName(r.To) {
			return true
		}
	}
	return false
}

// receiver finds to whom: at once after the verb ("báo cáo UBND tỉnh"), or after "về", "cho", "tới", "đến" within the clause.
func (t *taskReader) receiver(verb, from, to int) ([]span, int) {
	const reach = 30 // tokens between the verb and the one who gets it
	if from < to && toWords[t.Tokens[from].Key] {
		if names, end := t.named(from+1, to); len(names) > 0 {
			return names, end
		}
	}
	if names, end := t.named(from, to); len(names) > 0 {
		return names, end
	}
	for j := from; j < to && j < from+reach; j++ {
		if t.Is(j, ';') || t.Is(j, '.') && !t.Glued(j+1) || t.Tokens[j].Key == keyDeP {
			return nil, j
		}
		if j > from && t.Any(j, sendVerbs) > 0 {
			return nil, j
		}
		if toWords[t.Tokens[j].Key] && j+1 < to {
			if names, end := t.named(j+1, to); len(names) > 0 {
				return names, end
			}
		}
	}
	return nil, from
}

// named reads the names of particular bodies: with a capital, not "các đơn vị" who get nothing reported.
func (t *taskReader) named(i, to int) ([]span, int) {
	if i >= to || !t.Tokens[i].Has(token.Cap) {
		return nil, i
	}
	if _, ok := t.Hit(i, lexicon.DocType); ok {
		return nil, i
	}
	names, end := t.names(i, to)
	for end < to && t.Any(end, trinhKy) > 0 {
		break
	}
	return names, end
}
