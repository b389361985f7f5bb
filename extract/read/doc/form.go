package doc

import "congvan/extract/read/symbol"

// formField tells what a form field shows by its data (FFData, [MS-DOC] 2.9.78): the sign of a check box, the entry of a list
// to choose from, "" for others. at is where they lie in the Data stream.
func (f *file) formField(at int) string {
	const headSize, checkBox, toChoose, unset, nameAt, texts = 0x44, 1, 2, 25, 10, 5
	data := part(f.data, at+headSize, int(min(u32(f.data, at), 1<<16))-headSize)
	bits := u16(data, 4)
	kind, result := bits&3, bits>>2&31
	if at < 0 || u32(data, 0) != 0xffffffff || kind != checkBox && kind != toChoose {
		return ""
	}
	next := func(at int) int { return at + 2 + 2*u16(data, at) }
	usual := next(nameAt) + 2 // texts end with a 0
	if result == unset {
		result = u16(data, usual)
	}
	if kind == checkBox {
		return symbol.CheckBox(result == 1)
	}
	entry := usual + 2
	for range texts { // format, help, status, macros
		entry = next(entry) + 2
	}
	if result >= u16(data, entry+2) {
		return ""
	}
	entry += 6 // of the table of entries: mark, count, size of what stands beside an entry
	for range result {
		entry = next(entry)
	}
	return utf16String(part(data, entry+2, 2*u16(data, entry)))
}
