package rule

import (
	"fmt"

	"congvan"
	"congvan/extract/outline"
	"congvan/extract/token"
)

// Date reads địa danh and the date of the dispatch (ô 4).
var Date = &Rule{
	Name: "date",
	Doc:  "place and date of the dispatch; the date is cut to what is filled in, and a warning says so",
	Keys: []string{"place", "date"},
	Run:  date,
}

func date(d *Doc, r *congvan.Record) []congvan.Warning {
	p := d.main()
	if line, at, ok := d.headDateLine(p); ok {
		return d.setDate(r, line, at)
	}
	for i := max(p.Body.To-3, p.Body.From); i < p.Closing.To; i++ { // above the signature
		l := d.Lines[i]
		if at := d.dateAt(l.From, l.To); at >= 0 && l.To-l.From <= 16 && (at == l.From || d.Is(at-1, ',')) {
			return d.setDate(r, span{From: l.From, To: l.To}, at)
		}
	}
	return []congvan.Warning{congvan.NewWarning(congvan.DateMissing)}
}

// headDateLine finds the line of place and date: first a date in words that ends its line, then any other; never one in
// the subject, but for heads that print "NGÀY … THÁNG …" there.
func (d *Doc) headDateLine(p *outline.Part) (line span, at int, ok bool) {
	subject := d.columnSubject(p)
	for _, strict := range []bool{true, false} {
		for i := p.Head.From; i < p.Head.To; i++ {
			l := d.Lines[i]
			if i == p.Title || p.Subject.Has(i) && !(l.Upper && d.Tokens[l.From].Key == keyNgay) || p.Address.Has(i) && d.headKind(p, i) != headDate || within(subject, l.From) {
				continue
			}
			at := d.dateAt(l.From, l.To)
			if at < 0 || l.To-l.From > 30 {
				continue
			}
			_, end := d.readDate(at, l.To)
			opens := at == l.From || d.Is(at-1, ',') || d.Is(at-1, '.')
			if !strict || opens && l.To-end <= 1 {
				return d.line(i), at, true
			}
		}
	}
	return span{}, 0, false
}

// within tells whether the token stands in one of the spans.
func within(spans []span, token int) bool {
	for _, s := range spans {
		if s.From <= token && token < s.To {
			return true
		}
	}
	return false
}

func (d *Doc) setDate(r *congvan.Record, line span, at int) []congvan.Warning {
	var out []congvan.Warning
	value, to := d.readDate(at, line.To)
	s := span{From: at, To: to}
	r.Date.Text, r.Date.Value = d.Value(s), value
	set(&r.Date.At, "text", d.Where(sure, s))
	if value != "" {
		set(&r.Date.At, "value", d.Where(sure, s))
	}
	if len(value) < 10 {
		out = append(out, congvan.NewWarning(congvan.DateBlank, d.Range(at, to)))
	}
	from := line.From
	if n := d.numberAt(line.From, line.To); n >= 0 && n < at { // number and date on one line
		from = d.numberSpan(n, at).To
	}
	place := d.Trim(span{From: from, To: at}, "*-_,.", ",.-_")
	for j := place.From; j < place.To; j++ {
		if d.Is(j, ',') { // "An Hải, 14 giờ 30, ngày …"
			place.To = j
		}
	}
	if d.Words(place) > 0 && d.Words(place) <= 8 && d.Tokens[place.From].Has(token.Cap) {
		r.Place = d.Value(place)
		set(&r.At, "place", d.Where(sure, place))
	}
	return out
}

// readDate reads "ngày 05 tháng 9 năm 2023" or "ngày 05/9/2023" at the token "ngày"; blanks and dots may stand for what
// is not filled in. It gives the ISO value cut to what is written, and the token after it.
func (d *Doc) readDate(at, to int) (string, int) {
	if d.Number(at+1) > 0 && d.Number(at+3) > 0 && d.Number(at+5) > 1900 && !d.Is(at+2, ',') {
		return isoDate(d.Number(at+5), d.Number(at+3), d.Number(at+1)), at + 6
	}
	day, month, year, end := 0, 0, 0, at+1
	field := &day
	for j := at + 1; j < to; j++ {
		t := d.Tokens[j]
		switch {
		case t.Key == keyThang && field == &day:
			field = &month
		case t.Key == keyNam && field != &year:
			field = &year
		case t.Kind == token.Number && (*field == 0 || d.Tokens[j-1].Kind == token.Number):
			for n := t.End - t.Start; n > 0; n-- { // "1 5 tháng 12": filled in digit by digit
				*field *= 10
			}
			*field += int(t.Value)
		case t.Kind == token.Sign && (d.Is(j, '.') || d.Is(j, '_') || d.Is(j, '-') || d.Of(j, j+1) == "…"):
			continue
		default:
			return isoDate(year, month, day), end
		}
		end = j + 1
	}
	return isoDate(year, month, day), end
}

// isoDate gives as much of a day as is known and possible.
func isoDate(year, month, day int) string {
	switch {
	case year < 1900 || year > 2999:
		return ""
	case month < 1 || month > 12:
		return fmt.Sprintf("%04d", year)
	case day < 1 || day > 31:
		return fmt.Sprintf("%04d-%02d", year, month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}
