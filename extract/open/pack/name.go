package pack

import (
	"archive/zip"
	"encoding/binary"
	"hash/crc32"
	"unicode/utf8"
)

// nameOf gives the name of an entry. Archivers that write it in a code page put it beside in UTF-8 (extra field 0x7075),
// with a checksum of the other one, for a program that renames the entry may not know of it.
func nameOf(f *zip.File) string {
	const unicodePath, headLen = 0x7075, 5
	for extra := f.Extra; len(extra) >= 4; {
		id, size := binary.LittleEndian.Uint16(extra), int(binary.LittleEndian.Uint16(extra[2:]))
		extra = extra[4:]
		if size > len(extra) {
			break
		}
		if field := extra[:size]; id == unicodePath && size > headLen && field[0] == 1 &&
			binary.LittleEndian.Uint32(field[1:]) == crc32.ChecksumIEEE([]byte(f.Name)) && utf8.Valid(field[headLen:]) {
			return string(field[headLen:])
		}
		extra = extra[size:]
	}
	return f.Name
}
