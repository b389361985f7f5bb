package measure

import (
	"encoding/binary"
	"slices"
)

// Subset gives a TrueType file with the glyphs of these letters alone, and those that the glyphs are put together from.
// Letters without a glyph are left out. Widths, outlines and hints are those of the face; the same letters give the same
// bytes. The checksums are zero: a writer that embeds the font makes its own.
func (f *Face) Subset(letters []rune) []byte {
	letters = slices.Clone(letters)
	slices.Sort(letters)
	letters = slices.DeleteFunc(slices.Compact(letters), func(r rune) bool { return !f.Has(r) })
	kept, number := f.closure(letters)

	tables := map[string][]byte{"cmap": f.cmap(letters, number)}
	for _, tag := range [...]string{"OS/2", "cvt ", "fpgm", "gasp", "name", "prep"} {
		tables[tag] = f.tables[tag]
	}
	tables["post"] = slices.Concat([]byte{0, 3, 0, 0}, f.tables["post"][4:32]) // version 3: glyphs have no names
	tables["head"] = patched(f.tables["head"], 50, 1)                          // loca has 32 bits
	tables["hhea"] = patched(f.tables["hhea"], 34, len(kept))
	tables["maxp"] = patched(f.tables["maxp"], 4, len(kept))
	var glyf, loca, hmtx []byte
	for _, old := range kept {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		hmtx = binary.BigEndian.AppendUint16(hmtx, f.advances[old])
		hmtx = binary.BigEndian.AppendUint16(hmtx, f.bearing(old))
		glyph := f.glyph(old)
		start := len(glyf)
		glyf = append(glyf, glyph...)
		for _, at := range parts(glyph) {
			binary.BigEndian.PutUint16(glyf[start+at:], number[u16(glyph, at)])
		}
		glyf = pad(glyf)
	}
	tables["loca"] = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	tables["glyf"], tables["hmtx"] = glyf, hmtx
	return assemble(tables)
}

// closure gives the glyphs of the letters and all their parts in the order of the face, and by old number the new one.
func (f *Face) closure(letters []rune) (kept []uint16, number []uint16) {
	number = make([]uint16, len(f.advances))
	kept = append(kept, 0) // the box for what has no glyph
	seen := make([]bool, len(f.advances))
	seen[0] = true
	add := func(glyph uint16) {
		if !seen[glyph] {
			seen[glyph] = true
			kept = append(kept, glyph)
		}
	}
	for _, r := range letters {
		add(f.glyphs[r])
	}
	for i := 0; i < len(kept); i++ { // grows by the parts
		glyph := f.glyph(kept[i])
		for _, at := range parts(glyph) {
			add(uint16(u16(glyph, at)))
		}
	}
	slices.Sort(kept)
	for i, old := range kept {
		number[old] = uint16(i)
	}
	return kept, number
}

// glyph gives the outline of a glyph; a blank has none.
func (f *Face) glyph(n uint16) []byte {
	loca, i := f.tables["loca"], int(n)
	if u16(f.tables["head"], 50) == 0 {
		return f.tables["glyf"][2*u16(loca, 2*i) : 2*u16(loca, 2*i+2)]
	}
	return f.tables["glyf"][u32(loca, 4*i):u32(loca, 4*i+4)]
}

// bearing gives the left side bearing of a glyph.
func (f *Face) bearing(n uint16) uint16 {
	i, long := int(n), u16(f.tables["hhea"], 34)
	if i < long {
		return uint16(u16(f.tables["hmtx"], 4*i+2))
	}
	return uint16(u16(f.tables["hmtx"], 4*long+2*(i-long)))
}

// parts gives where in a glyph the numbers of the glyphs stand that it is put together from; none in a simple one.
func parts(glyph []byte) (at []int) {
	const words, scale, more, twoScales, matrix = 1 << 0, 1 << 3, 1 << 5, 1 << 6, 1 << 7
	if len(glyph) == 0 || i16(glyph, 0) >= 0 {
		return nil
	}
	for i, flags := 10, more; flags&more != 0; {
		flags = u16(glyph, i)
		at = append(at, i+2)
		i += 6
		if flags&words != 0 {
			i += 2
		}
		switch {
		case flags&scale != 0:
			i += 2
		case flags&twoScales != 0:
			i += 4
		case flags&matrix != 0:
			i += 8
		}
	}
	return at
}

// cmap writes the table that leads from letters to glyphs: one subtable of format 4, a segment a letter.
func (f *Face) cmap(letters []rune, number []uint16) []byte {
	n := len(letters) + 1 // the last segment ends the list
	var out []byte
	put := func(values ...int) {
		for _, v := range values {
			out = binary.BigEndian.AppendUint16(out, uint16(v))
		}
	}
	search, exponent := halving(n)
	put(0, 1, 3, 1, 0, 12) // version, one subtable: Windows, Unicode, at 12
	put(4, 16+8*n, 0, 2*n, 2*search, exponent, 2*(n-search))
	for _, r := range letters {
		put(int(r)) // the segment's end
	}
	put(0xffff, 0)
	for _, r := range letters {
		put(int(r)) // its start
	}
	put(0xffff)
	for _, r := range letters {
		put(int(number[f.glyphs[r]]) - int(r)) // delta
	}
	put(1)
	return append(out, make([]byte, 2*n)...) // no glyph arrays
}

// halving gives the largest power of two up to n, and its exponent: what a binary search in the font starts with.
func halving(n int) (power, exponent int) {
	for power = 1; 2*power <= n; power *= 2 {
		exponent++
	}
	return power, exponent
}

// assemble makes a font file of its tables.
func assemble(tables map[string][]byte) []byte {
	tags := make([]string, 0, len(tables))
	size := 0
	for tag, data := range tables {
		tags = append(tags, tag)
		size += 16 + len(data) + 3
	}
	slices.Sort(tags)
	search, exponent := halving(len(tags))
	out := make([]byte, 0, 12+size)
	out = binary.BigEndian.AppendUint32(out, 0x00010000)
	for _, v := range [...]int{len(tags), 16 * search, exponent, 16 * (len(tags) - search)} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at := 12 + 16*len(tags)
	for _, tag := range tags {
		out = append(out, tag...)
		out = binary.BigEndian.AppendUint32(out, 0)
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(tables[tag])))
		at += (len(tables[tag]) + 3) &^ 3
	}
	for _, tag := range tags {
		out = pad(append(out, tables[tag]...))
	}
	return out
}

// pad fills up to four bytes, at which tables and glyphs begin.
func pad(b []byte) []byte { return append(b, make([]byte, -len(b)&3)...) }

// patched gives the table with another number of 16 bits in it.
func patched(table []byte, at, value int) []byte {
	out := slices.Clone(table)
	binary.BigEndian.PutUint16(out[at:], uint16(value))
	return out
}
