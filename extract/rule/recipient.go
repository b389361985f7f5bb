package rule

import (
	"congvan"
	"congvan/extract/outline"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Recipient reads Nơi nhận (ô 9b), one entry a line, with its purpose and role.
var Recipient = &Rule{
	Name: "recipient",
	Doc:  "who gets the paper and what for; \"Lưu: VT, VP\" is one archive entry with units",
	Keys: []string{"recipients"},
	Run:  recipient,
}

var (
	nhuTren  = tag.Phrases("như trên", "như điều", "như kính gửi", "như kính mời", "như thành phần", "như đã gửi", "như trên,")
	luu      = tag.P("lưu")
	purposes = []struct {
		role    string
		phrases *tag.Cues
	}{
		{"report", tag.Phrases("b/c", "báo cáo", "để báo cáo", "để b/c", "thay báo cáo", "để bc", "bc", "b/cáo", "để b/cáo", "thay b/c")},
		{"action", tag.Phrases("t/h", "thực hiện", "để thực hiện", "để t/h", "để th", "th", "tổ chức thực hiện", "chỉ đạo thực hiện", "thi hành", "để thi hành", "t/hiện", "để t/hiện", "thực hiện tốt")},
		{"copy", tag.Phrases("p/h", "để p/h", "phối hợp", "để phối hợp", "để biết", "biết", "để theo dõi", "theo dõi", "để chỉ đạo", "chỉ đạo", "để c/đ", "c/đ", "đăng", "để đăng", "để cập nhật", "để đưa tin", "để giám sát", "để phổ biến", "để đôn đốc", "để kiểm tra", "đưa tin", "ph", "để ph", "để tham mưu", "để lưu", "để tổng hợp", "qua email", "để xem xét", "để niêm yết", "để công khai", "để triển khai", "để xin ý kiến", "thay trả lời")},
	}
	keyDe = token.KeyOf("để")
)

func recipient(d *Doc, r *congvan.Record) []congvan.Warning {
	for _, spans := range d.recipientEntries() {
		e := congvan.Recipient{Role: "copy"}
		conf := sure
		first := spans[0]
		if d.At(first.From, luu) {
			d.archive(&e, spans, conf)
		} else {
			spans, purpose, role := d.purpose(spans)
			e.Name = d.Value(spans...)
			if e.Name == "" {
				continue
			}
			set(&e.At, "name", d.Where(conf, spans...))
			if purpose.From < purpose.To {
				e.Purpose = d.Value(purpose)
				set(&e.At, "purpose", d.Where(conf, purpose))
				e.Role = role
				set(&e.At, "role", d.Where(conf, purpose))
			} else if d.Any(first.From, nhuTren) > 0 || d.ownPart(first) {
				e.Role = "as-addressed"
				set(&e.At, "role", d.Where(conf, spans...))
			} else {
				set(&e.At, "role", congvan.Where{From: congvan.FromInferred, Confidence: likely})
			}
		}
		r.Recipients = append(r.Recipients, e)
	}
	return nil
}

// ownPart tells whether an entry is nothing but a part of the paper itself, the bodies named there: "Mục IV", "Điều 3".
func (d *Doc) ownPart(s span) bool {
	s = d.Trim(s, "-", ".;,:/")
	return s.To-s.From == 2 && d.Any(s.From, ownParts) == 1 && (d.Number(s.From+1) >= 0 || d.Tokens[s.From+1].Has(token.Upper))
}

var ownParts = tag.Phrases("mục", "điều", "phần")

// recipientEntries gives the spans of each line of the list, torn lines joined.
func (d *Doc) recipientEntries() [][]span {
	p := d.main()
	var entries [][]span
	start := -1
	for i := p.Closing.From; i < p.Closing.To; i++ {
		if outline.KindOf(d.Text, i) == outline.Recipients {
			start = i
			break
		}
	}
	if start < 0 {
		return nil
	}
	open, bullets := false, false
	for i := start; i < p.Closing.To; i++ {
		s := d.line(i)
		if i == start {
			s.From += 2
			s = d.Trim(s, ":", "")
		} else if !sameColumn(d.Lines[start], d.Lines[i]) {
			continue
		}
		if s.From >= s.To {
			continue
		}
		kind := outline.KindOf(d.Text, i)
		if i > start && (kind == outline.Authority || kind == outline.Position || kind == outline.Signed) {
			if d.Lines[i].Cell == nil {
				break
			}
			continue
		}
		bullet := kind == outline.Entry || d.Is(s.From, '-') || d.Is(s.From, '+')
		if bullet {
			s.From++
			bullets = true
		}
		torn := open && !bullet && (bullets || !d.Tokens[s.From].Has(token.Cap))
		if kind == outline.Name && !bullet && len(entries) > 0 && d.Lines[i].Cell == nil && (!torn || archived(d, entries)) {
			break
		}
		if d.Lines[i].Upper && !bullet && d.Lines[i].Cell == nil && d.Words(s) > 1 {
			break
		}
		if !bullet && bullets && archived(d, entries) && d.draft(s) {
			continue
		}
		open = !d.Is(s.To-1, ';') && !d.Is(s.To-1, '.')
		if torn {
			entries[len(entries)-1] = append(entries[len(entries)-1], s)
		} else {
			entries = append(entries, []span{s})
		}
	}
	for k := range entries {
		last := len(entries[k]) - 1
		entries[k][last] = d.Trim(entries[k][last], "", ";.,:/")
		entries[k][0] = d.Trim(entries[k][0], "-+*•", "")
	}
	return d.splitEntries(entries)
}

// draft tells whether a line under "Lưu" is the mark of the drafter or the machine: "12 TH", "KH03".
func (d *Doc) draft(s span) bool {
	number := false
	for j := s.From; j < s.To; j++ {
		t := d.Tokens[j]
		number = number || t.Kind == token.Number
		if t.Kind == token.Word && !t.Has(token.Upper) {
			return false
		}
	}
	return number && s.To-s.From <= 4
}

// archived tells whether the list has come to its last line, "Lưu".
func archived(d *Doc, entries [][]span) bool { return d.At(entries[len(entries)-1][0].From, luu) }

// splitEntries cuts entries that were typed in one line: "- Như trên; - Lưu: VT."
func (d *Doc) splitEntries(entries [][]span) [][]span {
	var out [][]span
	for _, e := range entries {
		if len(e) > 1 {
			out = append(out, e)
			continue
		}
		s := e[0]
		for j := s.From; j+1 < s.To; j++ {
			if d.Is(j, ';') && d.Is(j+1, '-') {
				out = append(out, []span{d.Trim(span{From: s.From, To: j}, "-", ";.,")})
				s.From = j + 2
			}
		}
		if s.From < s.To {
			out = append(out, []span{s})
		}
	}
	return out
}

// sameColumn tells whether both lines stand in the same column of the closing block.
func sameColumn(a, b tag.Line) bool {
	if a.Cell == nil || b.Cell == nil {
		return a.Cell == nil && b.Cell == nil
	}
	return a.Cell.Index == b.Cell.Index && a.Cell.Col == b.Cell.Col
}

// archive reads "Lưu: VT, VP (50b)": one entry, the drafters' marks dropped from its units.
func (d *Doc) archive(e *congvan.Recipient, spans []span, conf float64) {
	name := span{From: spans[0].From, To: spans[0].From + 1}
	e.Name, e.Role = d.Value(name), "archive"
	set(&e.At, "name", d.Where(conf, name))
	set(&e.At, "role", d.Where(conf, name))
	var where congvan.Where
	for _, s := range spans {
		if s.From == name.From {
			s = d.Trim(span{From: name.To, To: s.To}, ":", "")
		}
		for s.From < s.To {
			cut := s.From
			depth := 0
			for ; cut < s.To; cut++ {
				if d.Is(cut, '(') {
					depth++
				} else if d.Is(cut, ')') {
					depth--
				} else if depth == 0 && (d.Is(cut, ',') || d.Is(cut, ';')) {
					break
				}
			}
			if u := d.unit(span{From: s.From, To: cut}); u.From < u.To {
				e.Units = append(e.Units, d.Value(u))
				where.Ranges = append(where.Ranges, d.Range(u.From, u.To))
			}
			s.From = cut + 1
		}
	}
	if len(e.Units) > 0 {
		where.Confidence = likely
		set(&e.At, "units", where)
	}
}

// unit drops the drafter's mark after a unit: "NC.Châu", "TCCC(Thuận)", "VP (50b)", "HC_Lan", "NC (3).23".
func (d *Doc) unit(s span) span {
	s = d.Trim(s, "-: ", ".,;/")
	if d.Is(s.From, '(') { // nothing but the mark: "VT, (KT/Hà)"
		return span{}
	}
	for j := s.From + 1; j < s.To; j++ {
		t := d.Tokens[j]
		switch {
		case d.Is(j, '('), d.Is(j, '_'), d.Is(j, '.') && d.Tokens[s.From].Has(token.Upper) && d.Tokens[s.From].End-d.Tokens[s.From].Start > 1:
			return d.Trim(span{From: s.From, To: j}, "", ".-_ ")
		case t.Kind == token.Number && d.Is(j-1, '.'):
			return d.Trim(span{From: s.From, To: j}, "", ".-_ ")
		}
	}
	return s
}

// purpose takes "(để báo cáo)" off the end of an entry. A bracket that is no purpose stays in the name.
func (d *Doc) purpose(spans []span) (name []span, purpose span, role string) {
	last := spans[len(spans)-1]
	s := d.Trim(last, "", ".;,")
	if s.To-s.From < 2 || !d.Is(s.To-1, ')') {
		spans[len(spans)-1] = s
		return spans, span{}, "copy"
	}
	open := s.To - 1
	for open > s.From && !d.Is(open, '(') {
		open--
	}
	in := span{From: open + 1, To: s.To - 1}
	role = d.roleOf(in)
	if role == "" {
		spans[len(spans)-1] = s
		return spans, span{}, "copy"
	}
	rest := d.Trim(span{From: s.From, To: open}, "", ";,.:")
	if rest.From >= rest.To {
		spans = spans[:len(spans)-1]
		if len(spans) > 0 {
			spans[len(spans)-1] = d.Trim(spans[len(spans)-1], "", ";,.:")
		}
	} else {
		spans[len(spans)-1] = rest
	}
	return spans, in, role
}

// roleOf gives the role that a purpose means, "" where the words are no purpose.
func (d *Doc) roleOf(s span) string {
	best, role := 0, ""
	for _, p := range purposes {
		if n := d.Any(s.From, p.phrases); n > best {
			best, role = n, p.role
		}
	}
	if role == "" && s.From < s.To && d.Tokens[s.From].Key == keyDe {
		role = "copy"
	}
	for j := s.From; j < s.To && role == "copy"; j++ { // "để biết và thực hiện", "để chỉ đạo, t/h"
		for _, p := range purposes[:2] {
			if d.Any(j, p.phrases) > 0 {
				role = p.role
			}
		}
	}
	return role
}
