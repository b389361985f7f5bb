package doc

import "strings"

// parseFonts reads the font table (SttbfFfn, [MS-DOC] 2.9.286) and gives the names by index.
func parseFonts(b []byte) []string {
	const fixed = 39 // bytes of an FFN before its name
	count := u16(b, 0)
	at := 4
	if count == 0xffff { // an extended table
		count, at = u16(b, 2), 6
	}
	var names []string
	for range count {
		if at >= len(b) {
			break
		}
		size := int(b[at])
		ffn := part(b, at+1, size)
		name := utf16String(part(ffn, fixed, size))
		if end := strings.IndexByte(name, 0); end >= 0 {
			name = name[:end] // behind it may stand another name of the font
		}
		names = append(names, name)
		at += 1 + size
	}
	return names
}
