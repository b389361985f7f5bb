package glyph

import "encoding/binary"

// reverseTrueType gives the character of each glyph number from a font file's cmap, or from the names in its post table.
// It is empty where the file tells nothing.
func reverseTrueType(data []byte) map[uint32]rune {
	tables := sfntTables(data)
	out := map[uint32]rune{}
	if t := tables["cmap"]; len(t) >= 4 {
		n := int(binary.BigEndian.Uint16(t[2:]))
		for i := 0; i < n && 4+8*i+8 <= len(t); i++ {
			platform, encoding := binary.BigEndian.Uint16(t[4+8*i:]), binary.BigEndian.Uint16(t[6+8*i:])
			if off := int(binary.BigEndian.Uint32(t[8+8*i:])); off < len(t) && (platform == 0 || platform == 3 && encoding != 0) {
				readSubtable(t[off:], out)
			}
		}
	}
	if len(out) == 0 {
		readPost(tables["post"], out)
	}
	return out
}

// symbolGlyphs gives the glyph number of each code from the cmap of a symbolic font.
func symbolGlyphs(data []byte) map[rune]uint32 {
	t := sfntTables(data)["cmap"]
	if len(t) < 4 {
		return nil
	}
	out := map[rune]uint32{}
	for i := 0; i < int(binary.BigEndian.Uint16(t[2:])) && 4+8*i+8 <= len(t); i++ {
		if off := int(binary.BigEndian.Uint32(t[8+8*i:])); off < len(t) {
			back := map[uint32]rune{}
			readSubtable(t[off:], back)
			for gid, r := range back {
				out[r&0xff] = gid
			}
		}
	}
	return out
}

func sfntTables(data []byte) map[string][]byte {
	if len(data) < 12 {
		return nil
	}
	tables := map[string][]byte{}
	n := int(binary.BigEndian.Uint16(data[4:]))
	for i := 0; i < n && 12+16*i+16 <= len(data); i++ {
		rec := data[12+16*i:]
		off, length := uint64(binary.BigEndian.Uint32(rec[8:])), uint64(binary.BigEndian.Uint32(rec[12:]))
		if off < uint64(len(data)) {
			tables[string(rec[:4])] = data[off:min(uint64(len(data)), off+length)]
		}
	}
	return tables
}

// readSubtable adds what one cmap subtable maps, the first character of a glyph first.
func readSubtable(t []byte, out map[uint32]rune) {
	add := func(gid uint32, r rune) {
		if _, ok := out[gid]; !ok && gid != 0 {
			out[gid] = r
		}
	}
	if len(t) < 14 {
		return
	}
	switch binary.BigEndian.Uint16(t) {
	case 0:
		for c := 0; c < 256 && 6+c < len(t); c++ {
			add(uint32(t[6+c]), rune(c))
		}
	case 4:
		readSegments(t, add)
	case 6:
		first, n := int(binary.BigEndian.Uint16(t[6:])), int(binary.BigEndian.Uint16(t[8:]))
		for i := 0; i < n && 10+2*i+2 <= len(t); i++ {
			add(uint32(binary.BigEndian.Uint16(t[10+2*i:])), rune(first+i))
		}
	case 12:
		if len(t) < 16 {
			return
		}
		n := int(binary.BigEndian.Uint32(t[12:]))
		for i := 0; i < n && 16+12*i+12 <= len(t); i++ {
			g := t[16+12*i:]
			lo, hi, gid := binary.BigEndian.Uint32(g), binary.BigEndian.Uint32(g[4:]), binary.BigEndian.Uint32(g[8:])
			for c := lo; c <= hi && c-lo < 0x10000; c++ {
				add(gid+c-lo, rune(c))
			}
		}
	}
}

// readSegments reads format 4.
func readSegments(t []byte, add func(uint32, rune)) {
	n := int(binary.BigEndian.Uint16(t[6:])) / 2
	at := func(i int) int {
		if i < 0 || i+2 > len(t) {
			return 0
		}
		return int(binary.BigEndian.Uint16(t[i:]))
	}
	for i := 0; i < n && 16+8*n <= len(t)+8; i++ {
		end, start := at(14+2*i), at(16+2*n+2*i)
		delta, offset := at(16+4*n+2*i), at(16+6*n+2*i)
		for c := start; c <= end && c < 0xffff; c++ {
			gid := c + delta
			if offset != 0 {
				if gid = at(16 + 6*n + 2*i + offset + 2*(c-start)); gid == 0 {
					continue
				}
				gid += delta
			}
			add(uint32(gid&0xffff), rune(c))
		}
	}
}

// readPost reads the glyph names of a post table of format 2. The 258 names of the Macintosh order are left out but for
// the ASCII ones, which stand in order of code.
func readPost(t []byte, out map[uint32]rune) {
	if len(t) < 34 || binary.BigEndian.Uint32(t) != 0x00020000 {
		return
	}
	n := int(binary.BigEndian.Uint16(t[32:]))
	if 34+2*n > len(t) {
		return
	}
	var names []string
	for rest := t[34+2*n:]; len(rest) > 0 && int(rest[0])+1 <= len(rest); rest = rest[int(rest[0])+1:] {
		names = append(names, string(rest[1:int(rest[0])+1]))
	}
	for gid := range n {
		i := int(binary.BigEndian.Uint16(t[34+2*gid:]))
		switch {
		case i >= 3 && i < 98:
			out[uint32(gid)] = rune(' ' + i - 3)
		case i >= 258 && i-258 < len(names):
			if s, ok := runeOf(names[i-258]); ok {
				out[uint32(gid)] = []rune(s)[0]
			}
		}
	}
}
