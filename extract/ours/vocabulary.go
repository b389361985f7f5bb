package ours

import (
	"strings"
	"sync"

	"congvan/extract/lexicon"
	"congvan/extract/token"
)

// vocabulary is the lexicon's words of offices, scanned once.
type vocabulary struct {
	kinds   []kindWords
	groups  []groupWords
	titles  []phrase
	renamed []renaming
	sectors []sector
	lex     *lexicon.Lexicon
}

type kindWords struct {
	kind  string
	level level
	words phrase
}

type groupWords struct {
	kinds  []string
	inside bool
	people bool
	every  bool
	words  phrase
}

type renaming struct {
	lexicon.Renaming
	old, new phrase
}

type sector struct {
	head  string // "sở", as a key
	words phrase
}

var theVocabulary = sync.OnceValue(func() *vocabulary {
	in := lexicon.Offices()
	w := &vocabulary{titles: phrases(in.Titles...), lex: lexicon.Default()}
	for _, k := range in.Kinds {
		w.kinds = append(w.kinds, kindWords{k.Kind, levelNames[k.Level], scan(k.Words)})
	}
	at := map[string]int{}
	for _, g := range in.Groups {
		i, ok := at[g.Words]
		if !ok {
			i = len(w.groups)
			at[g.Words] = i
			w.groups = append(w.groups, groupWords{words: scan(g.Words)})
		}
		switch to := &w.groups[i]; g.Kind {
		case lexicon.Inside:
			to.inside = true
		case lexicon.People:
			to.people = true
		case lexicon.AnyOffice:
			to.every = true
		default:
			to.kinds = append(to.kinds, g.Kind)
		}
	}
	for _, r := range in.Renamed {
		w.renamed = append(w.renamed, renaming{r, scan(r.Old), scan(r.New)})
	}
	for _, s := range in.Sectors {
		w.sectors = append(w.sectors, sector{keyText(scan(s.Head)), scan(s.Words)})
	}
	return w
})

// kindAt gives the longest words of a kind of office that begin with token i, every kind of them, and the token after;
// no kinds when none do.
func (w *vocabulary) kindAt(n phrase, i int) (found []kindWords, end int) {
	for _, k := range w.kinds {
		switch e := k.words.match(n, i); {
		case e > end:
			found, end = append(found[:0:0], k), e
		case e == end && e > 0:
			found = append(found, k)
		}
	}
	return found, end
}

// groupAt gives the longest word for a group that begins with token i, and the token after; nil when none does.
func (w *vocabulary) groupAt(n phrase, i int) (found *groupWords, end int) {
	for k := range w.groups {
		if e := w.groups[k].words.match(n, i); e > end {
			found, end = &w.groups[k], e
		}
	}
	return found, end
}

// headEnd gives the token after the words with which a name of a body begins at token i; -1 when none begins there.
func (w *vocabulary) headEnd(n phrase, i int) int {
	end := w.bodyEnd(n, i)
	if _, e := w.kindAt(n, i); e > max(end, 0) {
		end = e
	}
	return end
}

// bodyEnd is headEnd by the lexicon's heads of names alone.
func (w *vocabulary) bodyEnd(n phrase, i int) int {
	if i >= len(n) || n[i].Kind != token.Word || exactly(manyWords, n, i) > 0 {
		return -1
	}
	var tokens [8]token.Token
	k := 0
	for ; k < len(tokens) && i+k < len(n); k++ {
		tokens[k] = n[i+k].Token
	}
	end := -1
	for _, h := range w.lex.Hits(w.lex.Find(tokens[:k])) {
		if h.Class&lexicon.Body != 0 {
			end = max(end, i+int(h.Len))
		}
	}
	return end
}

// sectorEnd gives the token after the field of work that begins with token i under the head ("sở"); -1 when none does.
func (w *vocabulary) sectorEnd(head string, n phrase, i int) int {
	end := -1
	for _, s := range w.sectors {
		if s.head == head {
			if e := s.words.match(n, i); e > end {
				end = e
			}
		}
	}
	return end
}

// titleEnd gives the token after titles and forms of address from token i on; i when there are none.
func (w *vocabulary) titleEnd(n phrase, i int) int {
	for at := i; ; {
		e := exactly(w.titles, n, at)
		if e < 0 {
			return i
		}
		i, at = e, e
		if at < len(n) && (n.is(at, ',') || n[at].Key == keyAnd) { // "Trưởng, Phó các phòng"
			at++
		}
	}
}

// day writes an ISO day as papers do: 01/3/2025.
func day(iso string) string {
	parts := strings.Split(iso, "-")
	if len(parts) != 3 {
		return iso
	}
	month := parts[1]
	if month > "02" {
		month = strings.TrimPrefix(month, "0")
	}
	return parts[2] + "/" + month + "/" + parts[0]
}
