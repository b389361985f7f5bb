package reference

import (
	"strconv"
	"strings"

	"congvan"
)

// entry gathers the mentions of one document.
type entry struct {
	mentions []int
	name     []string // of a law
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
		if m.parent < 0 || m.link == "" || of[i] < 0 || of[m.parent] < 0 || of[i] == of[m.parent] {
			continue
		}
		from, link := &refs[of[m.parent]], congvan.Link{Relation: m.link, To: refs[of[i]].ID}
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

// gather puts mentions together; of gives the entry of each mention, -1 for none.
func (p *parser) gather() (entries []entry, of []int) {
	of = make([]int, len(p.out))
	group := make([]int, len(p.out)) // the first mention of the same document
	byKey := map[string]int{}
	var laws []int // first mentions of laws by name
	for i := range p.out {
		m := &p.out[i]
		group[i] = i
		if m.num.key != "" && m.kind != back {
			key := m.num.key
			if first, ok := byKey[key]; ok && p.sameYear(first, i) {
				group[i] = group[first]
			} else if !ok {
				byKey[key] = i
			}
		}
		if m.kind == law {
			group[i] = p.findLaw(laws, group, i)
			laws = append(laws, i)
		}
	}
	for i := range p.out {
		m := &p.out[i]
		switch {
		case m.kind == bare:
			group[i] = p.resolve(group, i)
		case m.num.slip:
			group[i] = p.mend(group, i)
		case m.kind == back:
			group[i] = m.refers
		case m.kind == dated:
			for k := 0; k < i; k++ {
				if q := &p.out[k]; q.kind == dated && q.code == m.code && q.date == m.date {
					group[i] = group[k]
					break
				}
			}
		}
	}
	at := map[int]int{}
	for i := range p.out {
		g := group[i]
		for g >= 0 && group[g] != g {
			g = group[g]
		}
		if g < 0 {
			of[i] = -1
			continue
		}
		e, ok := at[g]
		if !ok {
			e = len(entries)
			at[g] = e
			entries = append(entries, entry{})
		}
		of[i] = e
		entries[e].mentions = append(entries[e].mentions, i)
	}
	return entries, of
}

// sameYear tells whether two mentions of one number can be one document: a number is given anew each year.
func (p *parser) sameYear(i, k int) bool {
	a, b := &p.out[i], &p.out[k]
	if a.num.year > 0 || len(a.date) < 4 || len(b.date) < 4 {
		return true
	}
	return a.date[:4] == b.date[:4]
}

// findLaw gives the group of the earlier mention of the same law.
func (p *parser) findLaw(laws []int, group []int, i int) int {
	m := &p.out[i]
	words := nameWords(p.x, m.title)
	for _, k := range laws {
		q := &p.out[k]
		if q.code != m.code || len(q.date) >= 4 && len(m.date) >= 4 && q.date[:4] != m.date[:4] ||
			q.num.key != "" && m.num.key != "" && q.num.key != m.num.key {
			continue
		}
		if same, _ := sameName(words, nameWords(p.x, q.title)); same {
			return group[k]
		}
	}
	return group[i]
}

// resolve finds the document that a number alone means: the one of that type and ordinal. A number that stands for
// none is a document of its own, unless its type word is no kind of paper that one cites so.
func (p *parser) resolve(group []int, i int) int {
	m := &p.out[i]
	found := -1
	for k := range p.out {
		q := &p.out[k]
		if q.kind == numbered && q.num.ordinal == m.num.ordinal && strings.EqualFold(q.num.letter, m.num.letter) && (q.code == m.code || m.code == "VB") &&
			(m.date == "" || q.date == "" || q.date == m.date) {
			if found < 0 || k < i {
				found = k
			}
		}
	}
	if found >= 0 {
		return group[found]
	}
	for k := 0; k < i; k++ {
		q := &p.out[k]
		if q.kind == bare && q.num.ordinal == m.num.ordinal && q.code == m.code {
			return group[k]
		}
	}
	if m.unsure && m.date == "" && !m.issuer.some() {
		switch m.code {
		case "NQ", "NĐ", "QĐ", "CT", "TT", "CV", "KL":
		default:
			return -1
		}
	}
	return i
}

// mend finds the document whose number is printed right elsewhere.
func (p *parser) mend(group []int, i int) int {
	m := &p.out[i]
	key := m.num.without(p.x)
	for k := range p.out {
		q := &p.out[k]
		if k == i || q.kind != numbered || q.num.slip || q.num.ordinal != m.num.ordinal || q.num.to-q.num.symbol < 1 {
			continue
		}
		if !q.symbol.some() && q.num.without(p.x) == key && (m.date == "" || q.date == "" || m.date == q.date) {
			if group[i] == i && k > i {
				group[k] = i
				return i
			}
			return group[k]
		}
	}
	return group[i]
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
	r := congvan.Reference{At: congvan.At{}, Relation: congvan.Cites, Links: []congvan.Link{}}
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
		if m.issuer.some() && (issuer < 0 || m.after && !p.out[issuer].after || m.after == p.out[issuer].after && m.rank() > p.out[issuer].rank()) {
			issuer = i
		}
		if m.title.some() && (m.kind == law || m.kind == dated || m.number.some()) {
			if title < 0 || (m.kind == law) == (p.out[title].kind == law) && m.rank() > p.out[title].rank() {
				title = i
			}
		}
	}
	sure := 0.95
	if unsure {
		sure = 0.6
	}
	if full >= 0 {
		m := &p.out[full]
		r.Number, r.At["number"] = p.value(m.number, m.symbol, sure)
		r.Number = strings.ReplaceAll(r.Number, " ", "")
	}
	if typ >= 0 {
		m := &p.out[typ]
		r.Type = m.code
		if m.typ.some() && (m.explicit || m.num.code != "" || m.typ.from < m.from) {
			_, r.At["type"] = p.value(m.typ, span{}, sure)
		} else {
			r.At["type"] = congvan.Where{From: congvan.FromInferred, Confidence: 0.8}
		}
	}
	if date >= 0 {
		m := &p.out[date]
		_, r.At["date"] = p.value(m.dateAt, span{}, 0.97)
		r.Date = m.date
	}
	if issuer >= 0 {
		m := &p.out[issuer]
		c := 0.85
		if m.after {
			c = 0.93
		}
		r.Issuer, r.At["issuer"] = p.value(m.issuer, span{}, c)
	}
	if title >= 0 {
		m := &p.out[title]
		r.Title, r.At["title"] = p.title(m)
	}
	m := &p.out[rel]
	r.At["relation"] = congvan.Where{Ranges: congvan.Ranges{x.Range(m.from, m.to)}, Confidence: 0.8}
	return r, unsure
}

// value gives the text of the span and where it stands; of a number whose symbol stands elsewhere both, joined.
func (p *parser) value(s, symbol span, confidence float64) (string, congvan.Where) {
	w := congvan.Where{Ranges: congvan.Ranges{p.x.Range(s.from, s.to)}, Confidence: confidence}
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
