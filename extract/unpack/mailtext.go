package unpack

import (
	"bytes"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/paper"

	"golang.org/x/text/encoding/htmlindex"
)

// text is a piece of the letter's own text.
type text struct{ part }

// addText makes the letter's own text the first of its files: one, or one of each form where a letter mixes them.
func (l *letter) addText() {
	var files []File
	for _, form := range [...]struct{ media, name string }{{"text/html", "nội dung thư.html"}, {"text/plain", "nội dung thư.txt"}} {
		var joined []byte
		var failed error
		cut := false
		for _, t := range l.texts {
			if t.media != form.media {
				continue
			}
			data, err := t.decode(l.left.lim.Part - int64(len(joined)))
			if err != nil {
				failed = err
				continue
			}
			if data = t.unicode(data); !blank(data, form.media) {
				joined = append(append(joined, data...), '\n')
			}
			cut = cut || t.cut
		}
		if failed != nil {
			files = append(files, File{Name: form.name, Cut: cut, Read: func() ([]byte, error) { return nil, failed }})
		} else if joined != nil {
			files = append(files, File{Name: form.name, Cut: cut, Read: func() ([]byte, error) { return joined, l.left.take(joined) }})
		}
	}
	l.files = append(files, l.files...)
}

// unicode gives text in UTF-8 where its charset is known and another one.
func (p *part) unicode(data []byte) []byte {
	if utf8.Valid(data) && !bytes.Contains(data, []byte{0x1b}) {
		return data
	}
	enc, err := htmlindex.Get(p.params["charset"])
	if err != nil {
		return data // the reader of text finds out
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return data
	}
	return []byte(paper.NFC(string(out))) // windows-1258 has its tone marks apart
}

// blank tells whether text shows nothing.
func blank(data []byte, media string) bool {
	if media == "text/html" {
		data = []byte(html.UnescapeString(string(withoutTags(data))))
	}
	return strings.TrimFunc(string(data), func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || r == '\u034f' }) == ""
}

// withoutTags drops tags, comments, and what style and script elements hold.
func withoutTags(data []byte) []byte {
	var out []byte
	for len(data) > 0 {
		i := bytes.IndexByte(data, '<')
		if i < 0 {
			return append(out, data...)
		}
		out = append(out, data[:i]...)
		data = data[i:]
		end := ">"
		for _, hidden := range [...][2]string{{"<!--", "-->"}, {"<style", "</style>"}, {"<script", "</script>"}, {"<head", "</head>"}, {"<title", "</title>"}} {
			n := len(hidden[0])
			if len(data) > n && strings.EqualFold(string(data[:n]), hidden[0]) && (hidden[0] == "<!--" || bytes.IndexByte([]byte("> \t\r\n"), data[n]) >= 0) {
				end = hidden[1]
			}
		}
		k := indexFold(data, end)
		if k < 0 {
			return append(out, data...) // no tag, or one without its end: rather too much than too little
		}
		data = data[k+len(end):]
	}
	return out
}

// indexFold finds an end tag in either case.
func indexFold(data []byte, s string) int {
	for from := 0; ; {
		i := bytes.IndexByte(data[from:], s[0])
		if i < 0 || from+i+len(s) > len(data) {
			return -1
		}
		if from += i; strings.EqualFold(string(data[from:from+len(s)]), s) {
			return from
		}
		from++
	}
}
