package html

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"congvan/extract/read/charset"
	"congvan/paper"

	"golang.org/x/text/encoding/htmlindex"
)

// decode gives the page in UTF-8 and names what it was in: by a byte order mark, by what the page says, else by what its
// letters spell.
func decode(data []byte) (text []byte, encoding string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}):
		return data[3:], string(charset.UTF8), nil
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), bytes.HasPrefix(data, []byte{0xfe, 0xff}):
	case utf8.Valid(data): // whatever it says: other encodings hardly ever look like it
		return data, string(charset.UTF8), nil
	default:
		name := declared(data)
		if enc, err := htmlindex.Get(name); err == nil && name != "utf-8" {
			if out, err := enc.NewDecoder().Bytes(data); err == nil {
				if canonical, err := htmlindex.Name(enc); err == nil {
					name = canonical
				}
				return out, name, nil
			}
		}
	}
	plain, err := charset.Text(data)
	if err != nil {
		return nil, "", err
	}
	return []byte(plain.Text), string(plain.Encoding), nil
}

// declared gives the encoding that a meta element near the start of the page names, "" where none does.
func declared(data []byte) string {
	const near = 4096
	head := strings.ToLower(string(data[:min(len(data), near)]))
	at := strings.Index(head, "charset=")
	if at < 0 {
		return ""
	}
	name := strings.TrimLeft(head[at+len("charset="):], `"' `)
	if end := strings.IndexAny(name, "\"' />;\r\n\t"); end >= 0 {
		name = name[:end]
	}
	return name
}

// tally counts the bytes of text by what they were read from: the encoding of the page, or that of an old font.
type tally map[charset.Encoding]int

// decode turns text in the fonts of older papers into Unicode in form NFC.
func (t tally) decode(runs []paper.Run) {
	for i := range runs {
		text, changed := charset.Letters(runs[i].Text, runs[i].Font)
		enc := charset.UTF8
		if changed {
			enc, _ = charset.OfFont(runs[i].Font)
		}
		runs[i].Text = paper.NFC(text)
		t[enc] += len(text)
	}
}

// most gives the encoding that most of the text was in, page's for all but old fonts.
func (t tally) most(page string) string {
	best, name := charset.UTF8, page
	for _, enc := range []charset.Encoding{charset.TCVN3, charset.VNI} {
		if t[enc] > t[best] {
			best, name = enc, string(enc)
		}
	}
	return name
}
