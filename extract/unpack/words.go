package unpack

import (
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/paper"

	"golang.org/x/text/encoding/htmlindex"
)

// wordDecoder decodes the encoded words of addresses in every charset that browsers know.
func wordDecoder() *mime.WordDecoder {
	return &mime.WordDecoder{CharsetReader: func(charset string, r io.Reader) (io.Reader, error) {
		enc, err := htmlindex.Get(charset)
		if err != nil {
			return nil, errors.New("unknown charset " + charset)
		}
		return enc.NewDecoder().Reader(r), nil
	}}
}

// words decodes the encoded words (RFC 2047) of a field. Words that follow each other in one charset are decoded as one:
// many programs cut a letter of several bytes between two of them.
func words(s string) string {
	var out strings.Builder
	var bytes []byte // of the words at work
	charset := ""
	flush := func() {
		out.WriteString(inCharset(bytes, charset))
		bytes, charset = nil, ""
	}
	for s != "" {
		i := strings.Index(s, "=?")
		if i < 0 {
			break
		}
		cs, data, rest, ok := encodedWord(s[i:])
		if !ok {
			flush()
			out.WriteString(s[:i+2])
			s = s[i+2:]
			continue
		}
		between := s[:i]
		if charset == "" || strings.TrimSpace(between) != "" || !strings.EqualFold(cs, charset) {
			if charset != "" && strings.TrimSpace(between) == "" {
				between = "" // blanks between two encoded words are none
			}
			flush()
			out.WriteString(between)
		}
		bytes, charset, s = append(bytes, data...), cs, rest
	}
	flush()
	out.WriteString(s)
	return clean(out.String())
}

// encodedWord reads "=?utf-8?B?…?=" at the start of s.
func encodedWord(s string) (charset string, data []byte, rest string, ok bool) {
	charset, s, ok1 := strings.Cut(s[len("=?"):], "?")
	enc, s, ok2 := strings.Cut(s, "?")
	text, rest, ok3 := strings.Cut(s, "?=")
	charset, _, _ = strings.Cut(charset, "*") // a language (RFC 2231)
	if !ok1 || !ok2 || !ok3 || charset == "" || strings.ContainsAny(charset, " \t\"") {
		return "", nil, "", false
	}
	switch strings.ToLower(enc) {
	case "b":
		data, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(strings.Map(noBlank, text), "="))
		return charset, data, rest, err == nil
	case "q":
		return charset, unescape(nil, []byte(strings.ReplaceAll(text, "_", " ")), '='), rest, true
	}
	return "", nil, "", false
}

func noBlank(r rune) rune {
	if unicode.IsSpace(r) {
		return -1
	}
	return r
}

// inCharset gives bytes of a charset in Unicode; those of one that nobody knows, as they are if they are UTF-8.
func inCharset(b []byte, charset string) string {
	if enc, err := htmlindex.Get(charset); err == nil {
		if out, err := enc.NewDecoder().Bytes(b); err == nil {
			return string(out)
		}
	}
	return strings.ToValidUTF8(string(b), "\ufffd")
}

// clean makes one line of text: NFC, single blanks, no control characters. Bytes that are no UTF-8 stay for shown.
func clean(s string) string {
	if !utf8.ValidString(s) {
		return strings.TrimSpace(s)
	}
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return paper.NFC(strings.Join(strings.Fields(s), " "))
}

// parseValue reads "application/pdf; name=…": what stands before the first semicolon, in small letters, and the
// parameters. Names may be encoded as RFC 2231 says, as RFC 2047 forbids and everybody does, or not at all.
func parseValue(s string) (string, map[string]string) {
	value, rest, _ := strings.Cut(s, ";")
	params, pieces := map[string]string{}, map[string]map[int]piece{}
	const mostParams = 100
	for n := 0; rest != "" && n < mostParams; n++ {
		var name, v string
		name, v, rest = parameter(rest)
		if name == "" {
			continue
		}
		base, number, encoded, split := continued(name)
		if !encoded && !split {
			if _, known := params[name]; !known {
				params[name] = words(v)
			}
			continue
		}
		if pieces[base] == nil {
			pieces[base] = map[int]piece{}
		}
		pieces[base][number] = piece{v, encoded}
	}
	for base, list := range pieces { // RFC 2231 goes before the plain form beside it
		if v := joined(list); v != "" {
			params[base] = v
		}
	}
	return strings.ToLower(strings.TrimSpace(value)), params
}

// parameter cuts one parameter off: its name in small letters, its value without quotes.
func parameter(s string) (name, value, rest string) {
	s = strings.TrimLeft(s, "; \t")
	end := strings.IndexAny(s, "=;")
	if end < 0 {
		return "", "", ""
	}
	if s[end] == ';' {
		return "", "", s[end+1:]
	}
	name = strings.ToLower(strings.TrimSpace(s[:end]))
	s = strings.TrimLeft(s[end+1:], " \t")
	if !strings.HasPrefix(s, `"`) {
		value, rest, _ = strings.Cut(s, ";")
		return name, strings.TrimSpace(value), rest
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && (s[i+1] == '"' || s[i+1] == '\\'):
			i++
			b.WriteByte(s[i])
		case s[i] == '"':
			_, rest, _ = strings.Cut(s[i:], ";")
			return name, b.String(), rest
		default:
			b.WriteByte(s[i])
		}
	}
	return name, b.String(), ""
}

// piece is one part of a value that was cut into several.
type piece struct {
	text    string
	encoded bool
}

// continued reads the name of a parameter in the form of RFC 2231: "filename*", "filename*0", "filename*0*".
func continued(name string) (base string, number int, encoded, split bool) {
	base, rest, ok := strings.Cut(name, "*")
	if !ok {
		return name, 0, false, false
	}
	if rest == "" {
		return base, 0, true, false
	}
	digits, star := strings.CutSuffix(rest, "*")
	n, err := strconv.Atoi(digits)
	if err != nil || n < 0 {
		return name, 0, false, false
	}
	return base, n, star, true
}

// joined puts the parts of a value together, the charset named in the first.
func joined(list map[int]piece) string {
	var b []byte
	charset := "utf-8"
	for i := 0; ; i++ {
		p, ok := list[i]
		if !ok {
			break
		}
		text := p.text
		if p.encoded {
			if i == 0 {
				if cs, after, ok := strings.Cut(text, "'"); ok {
					if _, value, ok := strings.Cut(after, "'"); ok {
						charset, text = cs, value
					}
				}
			}
			b = unescape(b, []byte(text), '%')
			continue
		}
		b = append(b, text...)
	}
	if charset == "" {
		charset = "utf-8"
	}
	return clean(inCharset(b, charset))
}
