package reference

import (
	"strconv"
	"strings"

	"congvan"
)

// entry gathers the mentions of one document.
type entry struct {
	mentions []int
}

// merge makes one reference of all mentions of a document.
func (p *parser) merge() ([]congvan.Reference, []congvan.Warning) {
	entries, of := p.gather()
	refs := make([]congvan.Reference, 0, len(entries))
	var warnings []congvan.Warning
	for i := range entries {
		r, unsure := p.reference(&entries[i])
		r.ID = "r" + strconv.Itoa(i+1)
		if unsure {
			warnings = append(warnings, congvan.NewWarning(congvan.ReferenceUnsure, r.Mentions[0]...))
		}
		refs = append(refs, r)
	}
	for i := range p.out {
		m := &p.out[i]
		one, other := m.parent, i
		if m.changed > 0 {
			one, other = i, m.changed-1
		}
		if one < 0 || m.link == "" || of[one] < 0 || of[other] < 0 || of[one] == of[other] {
			continue
		}
		from, link := &refs[of[one]], congvan.Link{Relation: m.link, To: refs[of[other]].ID}
		if !hasLink(from.Links, link) {
			from.Links = append(from.Links, link)
		}
	}
	return refs, warnings
}

func hasLink(links []congvan.Link, l congvan.Link) bool {
	for _, k := range links {
		if k == l {
			return true
		}
	}
	return false
}

// rank is how much a mention says of its document.
func (m *mention) rank() int {
	n := 0
	if len(m.date) == 10 {
		n += 4
	} else if m.date != "" {
		n++
	}
	if m.after {
		n += 3
	} else if m.issuer.some() {
		n++
	}
	if m.explicit {
		n += 2
	}
	if m.num.slip {
		n -= 8
	}
	if m.kind == bare {
		n -= 4
	}
	return n
}

// reference takes each value from the mention that says it most fully.
func (p *parser) reference(e *entry) (congvan.Reference, bool) {
	x := p.x
	r := congvan.Reference{At: make(congvan.At, 0, 6), Relation: congvan.Cites, Links: []congvan.Link{}}
	full, typ, date, issuer, title, rel := -1, -1, -1, -1, -1, e.mentions[0]
	unsure := true
	places := make(congvan.Ranges, 0, len(e.mentions))
	r.Mentions = make([]congvan.Ranges, 0, len(e.mentions))
	better := func(best *int, i int) {
		if *best < 0 || p.out[i].rank() > p.out[*best].rank() {
			*best = i
		}
	}
	for _, i := range e.mentions {
		m := &p.out[i]
		places = append(places, x.Range(m.from, m.to))
		r.Mentions = append(r.Mentions, places[len(places)-1:len(places):len(places)])
		if stronger(m.relation, r.Relation) {
			r.Relation, rel = m.relation, i
		}
		if m.kind == back {
			continue
		}
		unsure = unsure && m.unsure
		if m.number.some() {
			better(&full, i)
		}
		if typ < 0 || m.explicit && (!p.out[typ].explicit || p.out[typ].code == "VB" && m.code != "VB") {
			typ = i
		}
		if m.date != "" && (date < 0 || len(m.date) > len(p.out[date].date) || len(m.date) == len(p.out[date].date) && m.rank() > p.out[date].rank()) {
			date = i
		}
		if m.issuer.some() && (issuer < 0 || m.after && !p.out[issuer].after || m.after == p.out[issuer].after && (m.rank() > p.out[issuer].rank() || p.fuller(m, &p.out[issuer]))) {
			issuer = i
		}
		if m.title.some() && (m.kind == law || m.kind == dated || m.number.some()) {
			switch {
			case title < 0:
				title = i
			case m.kind == numbered && p.out[title].kind == numbered: // about what, at its fullest
				if m.title.to-m.title.from > p.out[title].title.to-p.out[title].title.from {
					title = i
				}
			case (m.kind == law) == (p.out[title].kind == law) && m.rank() > p.out[title].rank():
				title = i
			}
		}
	}
	sure := 0.95
	if unsure {
		sure = 0.6
	}
	if date >= 0 {
		m := &p.out[date]
		_, w := p.value(m.dateAt, span{}, 0.97)
		r.At.Set("date", w)
		r.Date = m.date
	}
	if issuer >= 0 {
		m := &p.out[issuer]
		c := 0.85
		if m.after {
			c = 0.93
		}
		issuer, w := p.value(m.issuer, span{}, c)
		r.Issuer = issuer
		r.At.Set("issuer", w)
	}
	if full >= 0 {
		m := &p.out[full]
		number, w := p.value(m.number, m.symbol, sure)
		r.At.Set("number", w)
		r.Number = strings.ReplaceAll(number, " ", "")
	}
	m := &p.out[rel]
	r.At.Set("relation", x.Where(0.8, Span{From: m.from, To: m.to}))
	if title >= 0 {
		m := &p.out[title]
		title, w := p.title(m)
		r.Title = title
		r.At.Set("title", w)
	}
	if typ >= 0 {
		m := &p.out[typ]
		r.Type = m.code
		w := congvan.Where{From: congvan.FromInferred, Confidence: 0.8}
		if m.typ.some() && (m.explicit || m.num.code != "" || m.typ.from < m.from) {
			_, w = p.value(m.typ, span{}, sure)
		}
		r.At.Set("type", w)
	}
	return r, unsure
}

// value gives the text of the span and where it stands; of a number whose symbol stands elsewhere both, joined.
func (p *parser) value(s, symbol span, confidence float64) (string, congvan.Where) {
	w := p.x.Where(confidence, Span{From: s.from, To: s.to})
	if !symbol.some() {
		return p.x.Of(s.from, s.to), w
	}
	w.Ranges = append(w.Ranges, p.x.Range(symbol.from, symbol.to))
	return p.x.Of(s.from, s.to) + p.x.Of(symbol.from, symbol.to), w
}

// title gives what the document is called or about.
func (p *parser) title(m *mention) (string, congvan.Where) {
	if !m.prefix.some() {
		return p.value(m.title, span{}, 0.85)
	}
	word, w := p.value(m.prefix, span{}, 0.8)
	w.Ranges = append(w.Ranges, p.x.Range(m.title.from, m.title.to))
	return word + " " + p.x.Of(m.title.from, m.title.to), w
}

// stronger tells whether a wins over b where both fit: the order of congvan.Relations.
func stronger(a, b congvan.Relation) bool {
	for _, r := range congvan.Relations() {
		if r == b {
			return false
		}
		if r == a {
			return true
		}
	}
	return false
}

// fuller tells whether the first mention names the issuer of the second with more words: a line may end within the name.
func (p *parser) fuller(m, known *mention) bool {
	name, rest := p.x.Of(known.issuer.from, known.issuer.to), p.x.Of(m.issuer.from, m.issuer.to)
	return len(rest) > len(name) && rest[:len(name)] == name && rest[len(name)-1] != ' '
}
