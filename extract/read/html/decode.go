package html

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"congvan/extract/read/charset"

	"golang.org/x/text/encoding/htmlindex"
)

// decode gives the page in UTF-8 and names what it was in: by a byte order mark, by what the page says, else by what its
// letters spell. hint is what the envelope of the page says.
func decode(data []byte, hint string) (text []byte, encoding charset.Encoding, err error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}):
		return data[3:], charset.UTF8, nil
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), bytes.HasPrefix(data, []byte{0xfe, 0xff}):
	case utf8.Valid(data): // whatever it says: other encodings hardly ever look like it
		return data, charset.UTF8, nil
	default:
		name := declared(data)
		if name == "" {
			name = hint
		}
		if enc, err := htmlindex.Get(name); err == nil && name != "utf-8" {
			if out, err := enc.NewDecoder().Bytes(data); err == nil {
				if canonical, err := htmlindex.Name(enc); err == nil {
					name = canonical
				}
				if name == "windows-1252" { // what a program says that knows nothing of the fonts
					if old, err := charset.Text(data); err == nil && (old.Encoding == charset.TCVN3 || old.Encoding == charset.VNI) {
						return []byte(old.Text), old.Encoding, nil
					}
				}
				return out, charset.Encoding(name), nil
			}
		}
	}
	plain, err := charset.Text(data)
	if err != nil {
		return nil, "", err
	}
	return []byte(plain.Text), plain.Encoding, nil
}

// declared gives the encoding that a meta element near the start of the page names, "" where none does.
func declared(data []byte) string {
	const near = 4096
	head := strings.ToLower(string(data[:min(len(data), near)]))
	_, name, found := strings.Cut(head, "charset=")
	if !found && strings.HasPrefix(head, "<?xml") {
		_, name, found = strings.Cut(head[:strings.Index(head+"?>", "?>")], "encoding=")
	}
	if !found {
		return ""
	}
	name = strings.TrimLeft(name, `"' `)
	if end := strings.IndexAny(name, "\"' />;\r\n\t"); end >= 0 {
		name = name[:end]
	}
	return name
}
