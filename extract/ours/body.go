package ours

import "slices"

// body is the name of one office taken apart: "Sở Nội vụ tỉnh Long Thuận" is the head "Sở", the field "Nội vụ" and a place.
type body struct {
	core   phrase // without the places: "Sở Nội vụ", "Ủy ban nhân dân"
	kinds  []kindWords
	field  phrase // core without the head; empty when the head is all of it
	places []place
	inHead bool   // the head tells the level: "Tỉnh ủy"
	loose  phrase // a place without its level: "Sở Y tế Long Thuận"
}

// bare tells whether only the places tell the office from others of its kind: "Ủy ban nhân dân xã An Phú".
func (b *body) bare() bool { return len(b.field) == 0 }

// headWords is the key of the head, "" when no kind is known.
func (b *body) headWords() string {
	if len(b.kinds) == 0 {
		return ""
	}
	return keyText(b.kinds[0].words)
}

// level gives the level of government that the office is of; noLevel when its name has none.
func (b *body) level() level {
	for _, k := range b.kinds {
		if k.level != noLevel {
			return k.level
		}
	}
	if len(b.places) > 0 {
		return b.places[0].level
	}
	return noLevel
}

func (b *body) is(kinds []string) bool {
	return slices.ContainsFunc(b.kinds, func(k kindWords) bool { return slices.Contains(kinds, k.kind) })
}

// peer tells whether the other is an office of the same kind.
func (b *body) peer(other *body) bool {
	return slices.ContainsFunc(b.kinds, func(k kindWords) bool {
		return slices.ContainsFunc(other.kinds, func(o kindWords) bool { return o.kind == k.kind && o.level == k.level })
	})
}

// takeApart reads the name of one office.
func takeApart(w *vocabulary, name string) *body {
	n := scan(name)
	n = n[min(w.titleEnd(n, 0), len(n)):]
	b := &body{}
	if len(n) == 0 {
		return b
	}
	kinds, head := w.kindAt(n, 0)
	b.kinds = kinds
	cut := len(n)
	from := max(head, 1)
	if l, e := levelAt(n, head-1); l != noLevel && e >= head { // the head holds the level: "Ủy ban nhân dân xã"
		from = head - 1
	} else if l, e := levelAt(n, head-2); l != noLevel && e >= head {
		from = head - 2
	}
	sector := -1
	if len(kinds) > 0 {
		sector = w.sectorEnd(keyText(kinds[0].words), n, head)
	}
	for i := max(from, sector); i < len(n); i++ {
		if l, _ := levelAt(n, i); l == noLevel || l == central {
			continue
		}
		p := readPlaces(w, n, i)
		if len(p.list) > 0 {
			b.places, cut = p.list, i
			break
		}
	}
	b.core = n[:cut]
	for len(b.core) > 1 && b.core.joins(len(b.core)-1) {
		b.core = b.core[:len(b.core)-1]
	}
	if sector > 0 && sector < len(b.core) {
		b.loose, b.core = b.core[sector:], b.core[:sector]
	}
	b.inHead = len(kinds) > 0 && kinds[0].level != noLevel && partyHead(kinds[0].kind)
	if b.inHead && head < len(b.core) {
		b.loose, b.core = b.core[head:], b.core[:head]
	}
	if head < len(b.core) {
		b.field = b.core[head:]
	}
	return b
}

// without gives the core without the place name at its end, nil when it does not end so.
func (b *body) without(place phrase) phrase {
	if n := len(b.core) - len(place); n > 1 && len(place) > 0 && place.match(b.core, n) == len(b.core) {
		return b.core[:n]
	}
	return nil
}

// partyHead tells whether offices of the kind have their level in one word with the head: "Tỉnh ủy", "Huyện đoàn".
func partyHead(kind string) bool { return kind == "dang" || kind == "doan-the" }
