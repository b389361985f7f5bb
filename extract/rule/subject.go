package rule

import (
	"strings"

	"congvan"
	"congvan/extract/outline"
	"congvan/extract/rule/charge"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// Subject reads the trích yếu: after "V/v" under the number (ô 5b), or below the title (ô 5a).
var Subject = &Rule{
	Name:  "subject",
	Doc:   "the trích yếu without \"V/v\", \"Về việc\" or a leading \"về\", and without final punctuation",
	Needs: []*Rule{Number, Letterhead},
	Keys:  []string{"subject"},
	Run:   subject,
}

var leadIns = tag.Phrases("V/v", "V/v:", "về việc", "về việc:", "về", "v/v về", "v/v về việc", "VV", "Vv:")

func subject(d *Doc, r *congvan.Record) []congvan.Warning {
	p := d.main()
	spans := d.titleSubject(p, r)
	if len(spans) == 0 {
		spans = d.columnSubject(p)
	}
	if len(spans) == 0 {
		return []congvan.Warning{congvan.NewWarning(congvan.SubjectMissing)}
	}
	spans[0] = d.Trim(spans[0], ":([", "") // "(V/v …)"
	spans[0].From += d.Any(spans[0].From, leadIns)
	spans[0] = d.Trim(spans[0], ":([", "")
	last := &spans[len(spans)-1]
	*last = d.Trim(*last, "", ".,;:_-*")
	if p.Title >= 0 && len(spans) == 1 && last.To == d.Lines[p.Title].To {
		last.To = d.beforeDecider(*last, r)
	}
	if last.To > last.From && (d.Is(last.To-1, ')') && !d.opens(spans, '(') || d.Is(last.To-1, ']') && !d.opens(spans, '[')) {
		last.To--
	}
	r.Subject = d.Value(spans...)
	set(&r.At, "subject", d.Where(sure, spans...))
	return nil
}

// beforeDecider gives the end of a subject that stands on the title's line: before who decides, whose line has been joined to
// it, "QUYẾT ĐỊNH VỀ … CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" over "Căn cứ …".
func (d *Doc) beforeDecider(s span, r *congvan.Record) int {
	const longest = 16 // tokens of a position and a body
	next := d.LineOf(s.From) + 1
	if next >= len(d.Lines) || d.Any(d.Lines[next].From, recitals) == 0 {
		return s.To
	}
	issuer := charge.Fold(r.Issuer.Name)
	for j := s.To - 1; j > s.From && j > s.To-longest; j-- {
		n := outline.PositionAt(d.Text, j)
		if n == 0 || j+n >= s.To || d.Any(j-1, ofOne) > 0 || d.Is(j-1, ',') || !strings.HasSuffix(issuer, charge.Fold(d.Value(span{From: j + n, To: s.To}))) {
			continue
		}
		if outline.PositionAt(d.Text, j-1) > n { // "PHÓ CHỦ TỊCH …"
			continue
		}
		return j
	}
	return s.To
}

var (
	recitals = tag.Phrases("căn cứ", "theo đề nghị", "xét đề nghị", "xét")
	ofOne    = tag.Phrases("của", "các", "và", "cho", "với", "do", "phó")
)

// opens tells whether a bracket that closes the spans is opened inside them.
func (d *Doc) opens(spans []span, sign byte) bool {
	for _, s := range spans {
		for j := s.From; j < s.To; j++ {
			if d.Is(j, sign) {
				return true
			}
		}
	}
	return false
}

// titleSubject gives the lines below the title.
func (d *Doc) titleSubject(p *outline.Part, r *congvan.Record) []span {
	if p.Title < 0 {
		return nil
	}
	var spans []span
	title := d.Lines[p.Title]
	h, ok := d.titleHit(p)
	if n := d.notice(span{From: title.From, To: title.From + h}, r); n > 0 {
		h = n
	}
	if ok && title.From+h < title.To && !d.isSlip() && !d.aside(p, title.From+h, title.To) { // on the title's own line
		spans = append(spans, span{From: title.From + h, To: title.To})
	}
	for i := p.Subject.From; i < p.Subject.To; i++ {
		l := d.Lines[i]
		if (l.Upper || i+1 < p.Subject.To && d.Any(d.Lines[i+1].From, leadIns) > 0) && (d.Tokens[l.From].Key == keyCua || d.Tokens[l.From].Key == keyNgay) && len(spans) == 0 && !d.speaks(p, i) {
			continue // "CỦA BỘ … SỐ …", "NGÀY … THÁNG …" of a gazette; "của Ban Thường vụ Tỉnh ủy"
		}
		spans = append(spans, d.line(i))
	}
	return spans
}

// speaks tells whether the line says whose words the paper passes on, and the next one where: "KẾT LUẬN" over "CỦA ĐỒNG CHÍ …"
// and "TẠI HỘI NGHỊ …".
func (d *Doc) speaks(p *outline.Part, i int) bool {
	return i+1 < p.Subject.To && d.Tokens[d.Lines[i+1].From].Key == keyTai
}

var keyTai = token.KeyOf("tại")

// aside tells whether what follows the kind on the title's line is no subject: a mark ("CÔNG ĐIỆN KHẨN"), or whose
// paper it is ("NGHỊ QUYẾT CỦA HỘI ĐỒNG …") over a line "(Về việc …)".
func (d *Doc) aside(p *outline.Part, from, to int) bool {
	if d.mark(from, to) >= 0 {
		return true
	}
	if d.Tokens[from].Key != keyCua || p.Subject.Empty() {
		return false
	}
	l := d.Lines[p.Subject.From]
	s := d.Trim(d.line(p.Subject.From), "([", "")
	return l.To > s.From && d.Any(s.From, leadIns) > 0
}

func (d *Doc) titleHit(p *outline.Part) (int, bool) {
	h, ok := d.Hit(d.Lines[p.Title].From, docType)
	return int(h.Len), ok
}

// columnSubject gives the lines from "V/v" on, within its column.
func (d *Doc) columnSubject(p *outline.Part) []span {
	for i := p.Head.From; i < p.Head.To; i++ {
		l := d.Lines[i]
		from := d.behindNumber(p, i)
		if from == 0 && (d.Any(l.From, veViec) == 0 || !d.Tokens[l.From].Has(token.Cap) && !d.Is(l.From+1, '/')) {
			continue
		}
		spans := []span{{From: max(from, l.From), To: l.To}}
		for j := i + 1; j < p.Head.To; j++ {
			if p.Address.Has(j) || d.headKind(p, j) != headOther || !sameCell(d.Lines[i], d.Lines[j]) ||
				d.Lines[j].Upper && !d.Lines[i].Upper {
				break
			}
			spans = append(spans, d.line(j))
		}
		return spans
	}
	return nil
}

// behindNumber gives the token of "V/v" that stands behind the number in its line, 0 if none does.
func (d *Doc) behindNumber(p *outline.Part, i int) int {
	l := d.Lines[i]
	for j := l.From + 2; j+2 < l.To; j++ {
		if d.Is(j+1, '/') && d.Any(j, veViec) > 0 && d.headKind(p, i) == headNumber {
			return j
		}
	}
	return 0
}

func sameCell(a, b tag.Line) bool {
	if a.Cell == nil || b.Cell == nil {
		return a.Cell == nil && b.Cell == nil
	}
	return a.Cell.Index == b.Cell.Index && a.Cell.Row == b.Cell.Row && a.Cell.Col == b.Cell.Col
}
