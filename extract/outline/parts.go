package outline

import (
	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// findParts cuts the lines into the dispatch and what is attached after it.
func findParts(x *tag.Text) []*Part {
	n := len(x.Lines)
	starts := partStarts(x)
	parts := make([]*Part, 0, len(starts)+1)
	from := 0
	for k := 0; k <= len(starts); k++ {
		to := n
		if k < len(starts) {
			to = starts[k]
		}
		p := &Part{Span: Span{from, to}, Title: -1}
		if k > 0 {
			p.ID = "A" + itoa(k)
			if isAppendix(x, from) {
				p.Label = x.Of(x.Lines[from].From, appendixEnd(x, from))
			}
		}
		zones(x, p)
		parts = append(parts, p)
		from = to
	}
	return parts
}

func itoa(n int) string {
	if n >= 10 {
		return itoa(n/10) + itoa(n%10)
	}
	return string(rune('0' + n))
}

// partStarts gives the lines on which attached documents begin: an appendix's own line anywhere after the head; a new
// letterhead or the name of a kind of document once a closing block has ended.
func partStarts(x *tag.Text) []int {
	var starts []int
	closed := false // a closing block has been passed since the last start
	last := 0
	for i := 1; i < len(x.Lines); i++ {
		if end := closingEnd(x, i); end > i {
			closed = true
			i = end - 1
			continue
		}
		if !isAppendix(x, i) && !(closed && startsDocument(x, i)) {
			continue
		}
		if i-last < 3 && len(starts) > 0 && !closed { // title lines of the part just begun
			continue
		}
		starts = append(starts, i)
		last, closed = i, false
	}
	return starts
}

var (
	phuLuc      = tag.Phrases("phụ lục", "phụ biểu", "biểu mẫu", "phụ lục số", "biểu số", "mẫu số", "mẫu")
	mau         = tag.Phrases("mẫu", "mẫu số", "biểu mẫu", "biểu số") // of them, the names of forms
	quocHieu    = tag.P("cộng hòa xã hội chủ nghĩa việt nam")
	dangCongSan = tag.P("đảng cộng sản việt nam")
	hanhPhuc    = tag.P("hạnh phúc")
	danhSach    = tag.Phrases("danh sách", "danh mục", "bảng tổng hợp", "biểu tổng hợp", "đề cương", "chương trình", "lịch", "nội dung")
)

// isAppendix tells whether the line is the heading of an appendix: "Phụ lục", "PHỤ LỤC II", "Phụ lục 1: …", alone or
// in capitals, never "Phụ lục kèm theo Công văn này gồm …".
func isAppendix(x *tag.Text, i int) bool {
	l := x.Lines[i]
	n := x.Any(l.From, phuLuc)
	if n == 0 || !x.Tokens[l.From].Has(token.Cap) || l.Cell != nil && !l.Cell.Table.Layout {
		return false
	}
	end := appendixEnd(x, i)
	if end-l.From == 1 && !l.Upper { // "Mẫu" alone
		return false
	}
	rest := l.To - end
	if x.Any(l.From, mau) > 0 {
		return rest == 0 && end-l.From <= 5 && end-l.From > n // "Mẫu số 01", never "Mẫu báo cáo"
	}
	return rest == 0 || l.Upper || l.Bold && rest <= 30 || x.Is(end-1, ':') && rest <= 30 && x.Tokens[end].Has(token.Cap)
}

// appendixEnd gives the token after the label of an appendix.
func appendixEnd(x *tag.Text, i int) int {
	l := x.Lines[i]
	j := l.From + x.Any(l.From, phuLuc)
	for j < l.To && (x.Number(j) >= 0 || x.Tokens[j].Has(token.Upper) && j-l.From < 4 && romanOrLetter(x.Of(j, j+1)) ||
		x.Tokens[j].Kind == token.Sign && !x.Is(j, '(') && !x.Is(j, '"')) {
		j++
	}
	return j
}

func romanOrLetter(s string) bool { return romanValue(s) > 0 || len(s) == 1 }

// startsDocument tells whether a document of its own begins on the line: a letterhead, or the name of a kind in capitals.
func startsDocument(x *tag.Text, i int) bool {
	for j := i; j < len(x.Lines) && j < i+4; j++ { // the issuer's lines stand before the quốc hiệu
		l := x.Lines[j]
		if x.Find(l.From, l.To, quocHieu) >= 0 || x.At(l.From, dangCongSan) {
			return x.Lines[i].Upper || j == i
		}
	}
	l := x.Lines[i]
	if !l.Upper || l.Cell != nil && !l.Cell.Table.Layout {
		return false
	}
	h, ok := x.Hit(l.From, lexicon.DocType)
	if ok && (l.To-l.From == int(h.Len) || l.To-l.From <= 25) {
		return true
	}
	return x.Any(l.From, danhSach) > 0
}

// isTitle tells whether the line is the name of a kind of document as a title: "KẾ HOẠCH", "QUYẾT ĐỊNH", in capitals
// or, centred and bold, with a capital.
func isTitle(x *tag.Text, i int) (lexicon.Hit, bool) {
	l := x.Lines[i]
	if l.From >= l.To {
		return lexicon.Hit{}, false
	}
	h, ok := x.Hit(l.From, lexicon.DocType)
	if !ok || !l.Upper {
		return lexicon.Hit{}, false
	}
	rest := l.To - l.From - int(h.Len)
	if rest > 0 && x.Is(l.From+int(h.Len), ':') { // "QUYẾT ĐỊNH:" opens the articles
		return h, false
	}
	return h, true
}
