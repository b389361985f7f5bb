package ours

import (
	"congvan"
	"congvan/extract/lexicon"
)

// own is what is known of one's office, worked out once.
type own struct {
	*body
	voc    *vocabulary
	office *congvan.Office
	cores  []phrase        // of all its names
	groups []phrase        // of the office file
	units  []phrase        // its own units, in the order of the office file
	below  []phrase        // bodies below it
	parent *body           // nil when unknown
	up     map[level]place // its place at each level
	loose  []phrase        // names of its places, of whatever level
}

func newOwn(o *congvan.Office) *own {
	w := theVocabulary()
	x := &own{body: takeApart(w, o.Name), voc: w, office: o, up: map[level]place{}}
	if o.Parent != "" {
		x.parent = takeApart(w, o.Parent)
	}
	x.settleKind()
	for _, g := range o.Groups {
		n := scan(g)
		if e := exactly(manyWords, n, 0); e > 0 {
			n = n[e:]
		}
		x.groups = append(x.groups, n)
	}
	for _, u := range o.Units {
		x.units = append(x.units, phrases(u.Name, u.Head)...)
	}
	for _, u := range o.Bodies {
		x.below = append(x.below, phrases(u.Name)...)
	}
	at := scan(o.Place)
	x.loose = append(x.loose, phrases(o.Place)...)
	names := append([]string{o.Name, o.Called, o.Short}, o.Aliases...)
	for _, name := range names {
		b := takeApart(w, name)
		if len(b.core) == 0 || b.bare() && b.headWords() != "" && len(b.places) == 0 {
			continue // "Sở", "Nhà trường": whose it is, the paper's issuer tells
		}
		x.cores = append(x.cores, b.core)
		if short := b.without(at); short != nil {
			x.cores = append(x.cores, short)
		}
		x.put(b)
	}
	if o.Abbreviation != "" && !x.bare() {
		x.cores = append(x.cores, scan(o.Abbreviation))
	}
	if x.parent != nil {
		x.put(x.parent)
	}
	if l := x.level(); l != noLevel && len(at) > 0 {
		if _, ok := x.up[l]; !ok {
			x.up[l] = place{level: l, proper: at}
		}
	}
	return x
}

// settleKind corrects the kind where the parent tells more: a city of a province is a district, a unit of a department
// is no office of a district.
func (x *own) settleKind() {
	if x.parent == nil {
		return
	}
	for i := range x.kinds {
		switch k := &x.kinds[i]; {
		case k.kind == "tinh" && x.parent.is([]string{"tinh"}):
			k.kind, k.level = "huyen", district
		case k.kind == "nganh" && x.parent.level() == central && len(x.places) == 0: // "Cục" of a ministry
			k.kind, k.level = "don-vi", central
		case k.kind == "phong" && !x.parent.bare():
			k.kind, k.level = lexicon.Inside, noLevel
		case k.kind == "phong":
			k.level = x.parent.level()
		}
	}
}

// put takes over the places of a name.
func (x *own) put(b *body) {
	for _, p := range b.places {
		if p.proper == nil {
			continue
		}
		l := p.level
		if l == province|district {
			if l = province; b.level() == district {
				l = district
			}
		}
		if _, ok := x.up[l]; !ok {
			x.up[l] = place{level: l, word: p.word, proper: p.proper}
		}
		x.loose = append(x.loose, p.proper)
	}
	if len(b.loose) > 0 {
		if l := b.level(); l != noLevel {
			if _, ok := x.up[l]; !ok {
				x.up[l] = place{level: l, proper: b.loose}
			}
		}
		x.loose = append(x.loose, b.loose)
	}
}
