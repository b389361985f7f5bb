package doc

import "congvan/extract/read/symbol"

// formField tells what the data of a form field say (FFData, [MS-DOC] 2.9.78): the sign of a check box, "" for others. at
// is where they lie in the Data stream.
func (f *file) formField(at int) string {
	const headSize, checkBox, unset, nameAt = 0x44, 1, 25, 10
	data := part(f.data, at+headSize, int(min(u32(f.data, at), 1<<16))-headSize)
	bits := u16(data, 4)
	if at < 0 || u32(data, 0) != 0xffffffff || bits&3 != checkBox {
		return ""
	}
	result := bits >> 2 & 31
	if result == unset {
		result = u16(data, nameAt+2+2*u16(data, nameAt)+2) // the name ends with a 0
	}
	return symbol.CheckBox(result == 1)
}
