package ours

import "congvan/extract/token"

// level is a level of government as bits: "thành phố" may be of two.
type level uint8

const (
	central  level = 1 << iota
	province       // tỉnh, thành phố trực thuộc trung ương
	district       // huyện, quận, thị xã, thành phố
	commune        // xã, phường, thị trấn, đặc khu
	noLevel  level = 0
)

// levelNames are those of officekinds.txt.
var levelNames = map[string]level{"tw": central, "tinh": province, "huyen": district, "xa": commune}

var (
	levelWords = map[level][]phrase{
		central:             phrases("trung ương", "TƯ", "TW"),
		province:            phrases("tỉnh"),
		province | district: phrases("thành phố", "TP", "TP."),
		district:            phrases("huyện", "quận", "thị xã", "TX", "TX."),
		commune:             phrases("xã", "phường", "thị trấn", "đặc khu"),
	}
	afterLevel  = phrases("hội", "ủy", "đoàn", "viên", "trưởng") // "xã hội", "tỉnh ủy", "tỉnh đoàn" are no places
	underCentre = phrases("trực thuộc trung ương", "thuộc trung ương", "trực thuộc TW", "trực thuộc TƯ")
	manyWords   = phrases("các", "những", "mọi", "mỗi", "từng", "tất cả", "tất cả các", "toàn thể", "toàn bộ", "toàn thể các", "toàn bộ các", "hai", "ba")
	allWords    = phrases("tất cả", "toàn thể", "toàn bộ", "mọi")
	keyLevelOf  = token.KeyOf("cấp")
	everyLevel  = phrases("các cấp")
)

// place is a place or a kind of place that a name gives.
type place struct {
	level  level
	word   string // the word, "xã" or "phường", as a key; "" when not written
	proper phrase // "An Phú"; nil for "các xã", "cấp xã"
	tier   bool   // after "cấp"
}

// places are what stands after the head of a name: "các xã, phường", "xã An Phú, tỉnh Long Thuận".
type places struct {
	list []place
	many bool // "các", or a list without proper names
	end  int
}

// levelAt gives the level word that begins with token i, and the token after it; noLevel when there is none.
func levelAt(n phrase, i int) (l level, end int) {
	for of, words := range levelWords {
		if e := exactly(words, n, i); e > end {
			l, end = of, e
		}
	}
	if l != noLevel && exactly(afterLevel, n, end) > 0 {
		return noLevel, 0
	}
	return l, end
}

// readPlaces reads the places that begin with token i; the list is empty when none does.
func readPlaces(w *vocabulary, n phrase, i int) places {
	out := places{end: i}
	listing := false // after a colon or bracket: each name may be of any of the kinds before
	for i < len(n) {
		j := i
		if e := exactly(manyWords, n, i); e > 0 {
			if c := exactly(everyLevel, n, i); c > 0 {
				out.list, out.many, out.end = append(out.list, place{level: central | province | district | commune}), true, c
				break
			}
			j = e
		} else if l, _ := levelAt(n, i+1); n[i].Kind == token.Number && l != noLevel { // "96 xã, phường"
			j = i + 1
		}
		of := j
		if of < len(n) && n[of].Key == keyLevelOf {
			of++
		}
		p := place{}
		if l, e := levelAt(n, of); l != noLevel {
			p.level, p.word = l, keyText(n[of:e])
			out.end = e
			if p.tier = of > j; !p.tier {
				out.end = properEnd(n, e)
			}
			if out.end > e {
				p.proper = n[e:out.end]
			}
			out.many = out.many || j > i
		} else if len(out.list) > 0 && j == i && w.headEnd(n, i) < 0 && properEnd(n, i) > i {
			last := out.list[len(out.list)-1]
			out.end = properEnd(n, i)
			p = place{level: last.level, word: last.word, proper: n[i:out.end]}
			if listing {
				p.word = ""
			}
		} else {
			break
		}
		out.list = append(out.list, p)
		if c := exactly(underCentre, n, out.end); c > 0 {
			if out.end = c; p.level&province != noLevel {
				out.list[len(out.list)-1].level = province
			}
		}
		if out.end >= len(n) || !n.lists(out.end) {
			break
		}
		listing = listing || n.is(out.end, ':') || n.is(out.end, '(')
		i = out.end + 1
	}
	if listing && n.is(out.end, ')') {
		out.end++
	}
	return out.closed()
}

// lists tells whether token i stands between the members of a list.
func (n phrase) lists(i int) bool {
	return n[i].Key == keyAnd || n.is(i, ',') || n.is(i, ';') || n.is(i, ':') || n.is(i, '(') || n.is(i, '/')
}

// properEnd gives the token after the proper name that begins with token i.
func properEnd(n phrase, i int) int {
	for j := i; ; j++ {
		if !n.capital(j) && (j >= len(n) || n[j].Kind != token.Number) {
			return j
		}
		if l, _ := levelAt(n, j); l != noLevel && j > i {
			return j
		}
	}
}

// closed says that a list of kinds of place without a name means many, and which "thành phố" a list means: "tỉnh, thành
// phố" or "huyện, thành phố".
func (p places) closed() places {
	named := false
	var clear level
	for _, x := range p.list {
		named = named || x.proper != nil
		if x.level != province|district {
			clear |= x.level
		}
	}
	if both := province | district; clear&both != noLevel && clear&both != both {
		for i := range p.list {
			if x := &p.list[i]; x.level == both && x.proper == nil {
				x.level = clear & both
			}
		}
	}
	p.many = p.many || len(p.list) > 1 && !named
	return p
}

// keyText is a map key for the folded words.
func keyText(p phrase) string {
	b := make([]byte, 0, 8*len(p))
	for _, w := range p {
		for s := 0; s < 64; s += 8 {
			b = append(b, byte(w.Key>>s))
		}
	}
	return string(b)
}
