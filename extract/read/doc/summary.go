package doc

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// summaryOf reads title and author from the SummaryInformation property set ([MS-OLEPS]); "" where it has none.
func summaryOf(b []byte) (title, author string) {
	const sectionAt, codePage, titleID, authorID = 44, 1, 2, 4
	at := int(u32(b, sectionAt))
	set := part(b, at, len(b))
	page := 1252
	const most = 64 // properties of a summary
	for _, want := range []int{codePage, titleID, authorID} {
		for i := range min(int(u32(set, 4)), most) {
			if int(u32(set, 8+8*i)) != want {
				continue
			}
			value := part(set, int(u32(set, 12+8*i)), len(set))
			switch want {
			case codePage:
				page = u16(value, 4)
			case titleID:
				title = summaryString(value, page)
			case authorID:
				author = summaryString(value, page)
			}
		}
	}
	return title, author
}

func summaryString(b []byte, page int) string {
	const narrow, wide, utf8Page = 30, 31, 65001
	size := int(min(u32(b, 4), 1<<20))
	var s string
	switch u16(b, 0) {
	case wide:
		s = utf16String(part(b, 8, 2*size))
	case narrow:
		raw := part(b, 8, size)
		if s = string(raw); page != utf8Page || !utf8.ValidString(s) {
			m := charmap.Windows1252
			if page == 1258 {
				m = charmap.Windows1258
			}
			decoded, err := m.NewDecoder().Bytes(raw)
			if err != nil {
				return ""
			}
			s = string(decoded)
		}
	}
	if end := strings.IndexByte(s, 0); end >= 0 {
		s = s[:end]
	}
	return strings.TrimSpace(s)
}
