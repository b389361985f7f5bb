package glyph

import (
	"strings"

	"congvan/extract/read/pdf/object"
)

// composite is what a Type 0 font has beyond a simple one: codes of several bytes, CIDs, widths by CID.
type composite struct {
	encoding *cmap // nil: two bytes, the code is the CID
	foreign  bool  // a predefined encoding that we do not know: codes tell nothing
	width    map[uint32]float64
	dw       float64
	gids     []byte          // CIDToGIDMap
	chars    map[uint32]rune // by glyph number, from the embedded font
	cache    map[uint32]shape
}

func (k *composite) read(dict object.Object, f *font) {
	k.cache = map[uint32]shape{}
	descendant := dict.Key("DescendantFonts").Index(0)
	switch e := dict.Key("Encoding"); e.Kind() {
	case object.Stream:
		k.encoding = parseCMap(f.data(e))
	case object.Name:
		k.foreign = !strings.HasPrefix(e.Text(), "Identity")
	}
	k.dw = 1000
	if dw := descendant.Key("DW"); dw.Kind() == object.Number {
		k.dw = dw.Number()
	}
	k.readWidths(descendant.Key("W"))
	if m := descendant.Key("CIDToGIDMap"); m.Kind() == object.Stream {
		k.gids = f.data(m)
	}
	if dict.Key("ToUnicode").Kind() == object.Stream {
		return
	}
	if file := descendant.Key("FontDescriptor").Key("FontFile2"); file.Kind() == object.Stream {
		k.chars = reverseTrueType(f.data(file))
	}
}

// readWidths reads "c [w1 w2 …]" and "c1 c2 w".
func (k *composite) readWidths(w object.Object) {
	k.width = map[uint32]float64{}
	n, set := min(w.Len(), maxMappings), 0
	for i := 0; i+1 < n && set < maxMappings; {
		first, second := uint32(w.Index(i).Number()), w.Index(i+1)
		if second.Kind() == object.Array {
			for j := 0; j < second.Len() && set < maxMappings; j++ {
				set++
				k.width[first+uint32(j)] = second.Index(j).Number()
			}
			i += 2
			continue
		}
		last, width := uint32(second.Number()), w.Index(i+2).Number()
		for c := first; c <= last && c-first < 0x10000 && set < maxMappings; c++ {
			set++
			k.width[c] = width
		}
		i += 3
	}
}

// next gives the first code of the bytes and its length.
func (k *composite) next(b []byte) (uint32, int) {
	if k.encoding != nil && len(k.encoding.spaces) > 0 {
		return k.encoding.next(b)
	}
	n := min(2, len(b))
	return code(b[:n]), n
}

// shape gives what a code shows.
func (k *composite) shape(c uint32, f *font) shape {
	if s, ok := k.cache[c]; ok {
		return s
	}
	cid := c
	if k.encoding != nil {
		cid = k.encoding.cid(c)
	}
	s := shape{width: k.dw}
	if w, ok := k.width[cid]; ok {
		s.width = w
	}
	s.text, s.known = f.mapped(c)
	if !s.known && !k.foreign && f.toUnicode == nil {
		gid := cid
		if i := 2 * int(cid); i+1 < len(k.gids) {
			gid = code(k.gids[i : i+2])
		}
		if r, ok := k.chars[gid]; ok {
			s.text, s.known = f.plain(string(r)), true
		}
	}
	if len(k.cache) < maxMappings {
		k.cache[c] = s
	}
	return s
}
