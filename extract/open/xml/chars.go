package xml

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// toUTF8 gives the part without a byte order mark, UTF-16 recoded. Offsets count in what it gives.
func toUTF8(data []byte) ([]byte, error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}):
		data = data[3:]
	case len(data) >= 2 && (data[0] == 0xff && data[1] == 0xfe || data[0] == 0xfe && data[1] == 0xff):
		high := 0 // place of the high byte in each pair
		if data[0] == 0xff {
			high = 1
		}
		units := make([]uint16, 0, len(data)/2)
		for i := 2; i+1 < len(data); i += 2 {
			units = append(units, uint16(data[i+high])<<8|uint16(data[i+1-high]))
		}
		data = []byte(string(utf16.Decode(units)))
		if i := bytes.Index(data, []byte("?>")); i > 0 && bytes.HasPrefix(data, []byte("<?xml")) {
			data = data[i+2:] // it declares utf-16, which the bytes no longer are
		}
	}
	if !utf8.Valid(data) {
		return data, &Error{Problem: NotUTF8}
	}
	return data, nil
}

// knownDeclaration tells whether the text of an XML declaration names an encoding that we read.
func knownDeclaration(decl []byte) bool {
	s := string(decl)
	i := strings.Index(s, "encoding")
	if i < 0 {
		return true
	}
	s = strings.TrimLeft(s[i+len("encoding"):], " \t\r\n=")
	if s == "" {
		return true
	}
	s, _, _ = strings.Cut(s[1:], s[:1])
	switch strings.ToLower(s) {
	case "", "utf-8", "utf8", "us-ascii", "ascii":
		return true
	}
	return false
}

// plain marks the bytes that stand for themselves in text and attributes.
var plain = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= ' ' && c != '&' && c != '<' && c != '>' && c != 0xef || c == '\t' || c == '\n'
	}
	return t
}()

func validText(b []byte) bool {
	for i := 0; i < len(b); i++ {
		if plain[b[i]] {
			continue
		}
		n := special(b[i:])
		if n == 0 || b[i] == '>' && i >= 2 && b[i-1] == ']' && b[i-2] == ']' {
			return false
		}
		i += n - 1
	}
	return true
}

func validAttr(b []byte) bool {
	for i := 0; i < len(b); i++ {
		if plain[b[i]] {
			continue
		}
		n := special(b[i:])
		if n == 0 {
			return false
		}
		i += n - 1
	}
	return true
}

func validChars(b []byte) bool {
	for i, c := range b {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' || noncharacter(b[i:]) {
			return false
		}
	}
	return true
}

// special gives the length of what begins with a byte that is not plain; 0 where it may not stand.
func special(b []byte) int {
	switch {
	case b[0] == '&':
		_, n := entity(b)
		return n
	case b[0] == '\r' || b[0] == '>' || b[0] == 0xef && !noncharacter(b):
		return 1
	}
	return 0
}

// noncharacter tells whether b begins with U+FFFE or U+FFFF.
func noncharacter(b []byte) bool {
	return len(b) >= 3 && b[0] == 0xef && b[1] == 0xbf && b[2] >= 0xbe
}

// entity gives the character of a reference and the reference's length; 0 where it is none that XML has.
func entity(b []byte) (r rune, n int) {
	end := bytes.IndexByte(b[:min(len(b), 40)], ';')
	if end < 2 {
		return 0, 0
	}
	name := b[1:end]
	switch string(name) {
	case "amp":
		return '&', end + 1
	case "lt":
		return '<', end + 1
	case "gt":
		return '>', end + 1
	case "quot":
		return '"', end + 1
	case "apos":
		return '\'', end + 1
	}
	if name[0] != '#' || len(name) < 2 {
		return 0, 0
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	if len(digits) == 0 || digits[0] == '+' || digits[0] == '-' || bytes.IndexByte(digits, '_') >= 0 {
		return 0, 0
	}
	v, err := strconv.ParseUint(string(digits), base, 32)
	if err != nil || v > unicode.MaxRune || v < ' ' && v != '\t' && v != '\n' && v != '\r' || v == 0xfffe || v == 0xffff {
		return 0, 0
	}
	return rune(v), end + 1
}

// unescape gives text with references replaced and line ends as "\n"; b itself where it holds none.
func unescape(b []byte) []byte {
	i := bytes.IndexAny(b, "&\r")
	if i < 0 {
		return b
	}
	out := append(make([]byte, 0, len(b)), b[:i]...)
	for i < len(b) {
		switch {
		case b[i] == '&':
			r, n := entity(b[i:])
			if n == 0 { // cannot be: the token was checked
				n, r = 1, '&'
			}
			out = utf8.AppendRune(out, r)
			i += n
		case b[i] == '\r':
			if i+1 >= len(b) || b[i+1] != '\n' {
				out = append(out, '\n')
			}
			i++
		default:
			out = append(out, b[i])
			i++
		}
	}
	return out
}

func newlines(b []byte) []byte {
	if bytes.IndexByte(b, '\r') < 0 {
		return b
	}
	b = bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(b, []byte("\r"), []byte("\n"))
}
