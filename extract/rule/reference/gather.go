package reference

import (
	"strconv"
	"strings"
)

// known is a document that has been met: its first mention, and what tells it from others of the same number or name.
type known struct {
	first int
	year  string   // of its date, "" not yet said
	key   string   // of a law's number
	words []string // of a law's name
}

// manyLaws bounds how many other laws a name is compared with: no dispatch has so many.
const manyLaws = 300

// gathering puts mentions together.
type gathering struct {
	p       *parser
	group   []int              // of each mention one of the same document, itself for the first, -1 for none
	numbers map[string][]known // by folded number: a number is given anew each year
	laws    map[string][]known // by kind
	byOrd   map[int][]int      // mentions by number and symbol
	bare    map[[2]string]int  // first mention by number alone: type and number
	dated   map[[2]string]int  // first mention of an unnumbered paper: type and date
}

// gather puts mentions together; of gives the entry of each mention, -1 for none.
func (p *parser) gather() (entries []entry, of []int) {
	g := gathering{p: p, group: make([]int, len(p.out)), numbers: map[string][]known{}, laws: map[string][]known{}, byOrd: map[int][]int{},
		bare: map[[2]string]int{}, dated: map[[2]string]int{}}
	for i := range p.out {
		m := &p.out[i]
		g.group[i] = i
		if m.num.key != "" {
			g.group[i] = g.sameNumber(i)
		}
		switch m.kind {
		case law:
			g.group[i] = g.sameLaw(i)
		case numbered:
			g.byOrd[m.num.ordinal] = append(g.byOrd[m.num.ordinal], i)
		case dated:
			g.group[i] = firstOf(g.dated, [2]string{m.code, m.date}, i)
		}
	}
	for i := range p.out {
		switch m := &p.out[i]; {
		case m.kind == bare:
			g.group[i] = g.byOrdinal(i)
		case m.num.slip:
			g.mend(i)
		case m.kind == back:
			g.group[i] = m.refers
		}
	}
	return g.entries()
}

func firstOf(seen map[[2]string]int, key [2]string, i int) int {
	if first, ok := seen[key]; ok {
		return first
	}
	seen[key] = i
	return i
}

// entries follows each mention to the first of its document.
func (g *gathering) entries() (entries []entry, of []int) {
	of = make([]int, len(g.group))
	at := make([]int, len(g.group)) // entry of a first mention, from 1
	for i := range g.group {
		k := i
		for k >= 0 && g.group[k] != k {
			k = g.group[k]
		}
		if k < 0 {
			of[i] = -1
			continue
		}
		if at[k] == 0 {
			entries = append(entries, entry{})
			at[k] = len(entries)
		}
		of[i] = at[k] - 1
		entries[of[i]].mentions = append(entries[of[i]].mentions, i)
	}
	return entries, of
}

func yearOf(date string) string {
	if len(date) < 4 {
		return ""
	}
	return date[:4]
}

// sameNumber gives the first mention of the same number and year.
func (g *gathering) sameNumber(i int) int {
	m := &g.p.out[i]
	year := yearOf(m.date)
	if m.num.year > 0 {
		year = "" // it stands in the number
	}
	list := g.numbers[m.num.key]
	for k := range list {
		if d := &list[k]; d.year == "" || year == "" || d.year == year {
			if d.year == "" {
				d.year = year
			}
			return d.first
		}
	}
	g.numbers[m.num.key] = append(list, known{first: i, year: year})
	return i
}

// sameLaw gives the first mention of the same law: the name tells, and year and number where both have them.
func (g *gathering) sameLaw(i int) int {
	m := &g.p.out[i]
	words, year := nameWords(g.p.x, m.title), yearOf(m.date)
	list := g.laws[m.code]
	for k := max(0, len(list)-manyLaws); k < len(list); k++ {
		d := &list[k]
		if d.year != "" && year != "" && d.year != year || d.key != "" && m.num.key != "" && d.key != m.num.key || !sameName(words, d.words) {
			continue
		}
		if d.year == "" {
			d.year = year
		}
		if d.key == "" {
			d.key = m.num.key
		}
		return d.first
	}
	g.laws[m.code] = append(list, known{first: i, year: year, key: m.num.key, words: words})
	return i
}

// byOrdinal finds the document that a number alone means: the one of that type and ordinal. A number that stands for
// none is a document of its own, unless its type word is no kind of paper that one cites so.
func (g *gathering) byOrdinal(i int) int {
	m := &g.p.out[i]
	for _, k := range g.byOrd[m.num.ordinal] {
		q := &g.p.out[k]
		if strings.EqualFold(q.num.letter, m.num.letter) && (q.code == m.code || m.code == "VB") && (m.date == "" || q.date == "" || q.date == m.date) {
			return g.group[k]
		}
	}
	key := [2]string{m.code, strconv.Itoa(m.num.ordinal) + m.num.letter}
	if first, ok := g.bare[key]; ok {
		return first
	}
	if m.unsure && m.date == "" && !m.issuer.some() {
		switch m.code {
		case "NQ", "NĐ", "QĐ", "CT", "TT", "CV", "KL":
		default:
			return -1
		}
	}
	g.bare[key] = i
	return i
}

// mend joins a number with a year that is none to the document whose number is printed right elsewhere.
func (g *gathering) mend(i int) {
	m := &g.p.out[i]
	key := m.num.without(g.p.x)
	for _, k := range g.byOrd[m.num.ordinal] {
		q := &g.p.out[k]
		if k == i || q.num.slip || q.symbol.some() || q.num.without(g.p.x) != key || m.date != "" && q.date != "" && m.date != q.date {
			continue
		}
		if k > i && g.group[i] == i && g.group[k] == k { // the first mention of a document leads
			g.group[k] = i
		} else if g.group[i] == i && g.group[k] != i {
			g.group[i] = g.group[k]
		}
		return
	}
}
