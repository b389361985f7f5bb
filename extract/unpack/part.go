package unpack

import (
	"bytes"
	"encoding/base64"
	"strings"

	"congvan/extract/open/limits"
)

// part is one part of a letter.
type part struct {
	header      header
	body        []byte
	media       string            // of Content-Type, lower case
	params      map[string]string // of Content-Type
	disposition string
	file        map[string]string // parameters of Content-Disposition
	inside      bool              // belongs to the text of the letter (multipart/related)
	cut         bool
}

// header are the fields of a part, in order, unfolded.
type header []field

type field struct{ name, value string }

// get gives the first field of a name, "" where there is none.
func (h header) get(name string) string {
	for _, f := range h {
		if f.name == name {
			return f.value
		}
	}
	return ""
}

// The most of a header that is read.
const (
	mostFields = 1000
	mostHeader = 1 << 20
)

// parsePart cuts a part into header and body. A line that is no field ends the header.
func parsePart(data []byte) part {
	p := part{media: "text/plain"}
	rest, read := data, 0
	var value []byte
	end := func() {
		if n := len(p.header); n > 0 {
			p.header[n-1].value = strings.TrimSpace(string(value))
		}
	}
	for len(rest) > 0 && read < mostHeader {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			rest = after
			break
		}
		read += len(line)
		if len(p.header) > 0 && (line[0] == ' ' || line[0] == '\t') {
			value = append(append(value, ' '), bytes.TrimSpace(line)...)
			rest = after
			continue
		}
		name, first, ok := bytes.Cut(line, []byte(":"))
		if !ok || len(p.header) == mostFields || bytes.ContainsAny(bytes.TrimRight(name, " \t"), " \t") {
			break
		}
		end()
		p.header = append(p.header, field{name: strings.ToLower(strings.TrimRight(string(name), " \t"))})
		value = append(value[:0], first...)
		rest = after
	}
	end()
	p.body = rest
	if v := p.header.get("content-type"); v != "" {
		p.media, p.params = parseValue(v)
	}
	p.disposition, p.file = parseValue(p.header.get("content-disposition"))
	return p
}

// name gives the name of the file that the part is.
func (p *part) name() string {
	if n := p.file["filename"]; n != "" {
		return clean(n)
	}
	return clean(p.params["name"])
}

// split cuts the body of a multipart at its boundary, into one part more than the most at most. closed tells whether the last delimiter is there.
func (p *part) split(most int) (parts []part, closed bool) {
	boundary := p.params["boundary"]
	if boundary == "" {
		return nil, true
	}
	mark := []byte("--" + boundary)
	from := -1 // where the current part begins
	for at := 0; at < len(p.body); {
		i := bytes.Index(p.body[at:], mark)
		if i < 0 {
			break
		}
		start := at + i
		at = start + len(mark)
		end := bytes.IndexByte(p.body[at:], '\n')
		line := p.body[at:]
		next := len(p.body)
		if end >= 0 {
			line, next = p.body[at:at+end], at+end+1
		}
		last := bytes.HasPrefix(line, []byte("--"))
		if start > 0 && p.body[start-1] != '\n' || !last && len(bytes.TrimSpace(line)) > 0 {
			continue // inside a line, or the boundary of another part that begins like this one
		}
		if from >= 0 {
			parts = append(parts, parsePart(withoutLineEnd(p.body[from:start])))
		}
		if last || len(parts) > most {
			return parts, true
		}
		from, at = next, next
	}
	if from >= 0 && from <= len(p.body) {
		parts = append(parts, parsePart(p.body[from:]))
	}
	return parts, false
}

// withoutLineEnd drops the line end that belongs to the delimiter behind it.
func withoutLineEnd(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}

// decode undoes the transfer encoding, of what is at most so long.
func (p *part) decode(most int64) ([]byte, error) {
	switch enc := strings.ToLower(strings.TrimSpace(p.header.get("content-transfer-encoding"))); enc {
	case "base64":
		data, err := decodeBase64(p.body, most)
		if err != nil && p.cut {
			err = nil // it ends in the middle
		}
		return data, err
	case "quoted-printable":
		data := quotedPrintable(p.body)
		return data, within(data, most)
	case "", "7bit", "8bit", "binary":
		return p.body, within(p.body, most)
	default:
		return nil, fault("cách mã hóa “"+clean(enc)+"” không đọc được", "the transfer encoding "+clean(enc)+" is unknown", askAgain, nil)
	}
}

// within refuses data past the limit of a part.
func within(data []byte, most int64) error {
	if int64(len(data)) > most {
		return tooLarge(limits.Part)
	}
	return nil
}

// stretch is how many letters of base64 are decoded at once, in whole groups of four.
const stretch = 4096

// decodeBase64 reads base64, line ends and single other letters between passed over, as far as it goes. What stands
// behind its end, such as the footer that a mailing list adds, is no part of it, unless it is base64 again.
func decodeBase64(in []byte, most int64) ([]byte, error) {
	out := make([]byte, 0, min(int64(base64.RawStdEncoding.DecodedLen(len(in))), most+stretch))
	packed := make([]byte, 0, stretch)
	stray := 0
	flush := func() error {
		odd := len(packed)%4 == 1
		if odd {
			packed = packed[:len(packed)-1]
		}
		var err error
		if out, err = base64.RawStdEncoding.AppendDecode(out, packed); err != nil || odd {
			return badBase64(err)
		}
		packed = packed[:0]
		return within(out, most)
	}
	for i := 0; i < len(in); i++ {
		switch c := in[i]; {
		case isBase64(c):
			if packed = append(packed, c); len(packed) == stretch {
				if err := flush(); err != nil {
					return out, err
				}
			}
		case c == '=':
			if err := flush(); err != nil {
				return out, err
			}
			if !goesOn(in[i:]) {
				return out, nil
			}
		case c != ' ' && c != '\t' && c != '\r' && c != '\n':
			if stray++; stray > len(in)/16 {
				return nil, badBase64(nil)
			}
		}
	}
	return out, flush()
}

func isBase64(c byte) bool {
	return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '+' || c == '/'
}

// goesOn tells whether a whole line of base64 follows padding: some programs pad each piece that they write.
func goesOn(in []byte) bool {
	const shortest = 20
	line, _, _ := bytes.Cut(bytes.TrimLeft(in, "= \t\r\n"), []byte("\n"))
	line = bytes.TrimRight(line, "=\r ")
	for _, c := range line {
		if !isBase64(c) {
			return false
		}
	}
	return len(line) >= shortest
}

// quotedPrintable undoes quoted-printable; what is no escape stands for itself.
func quotedPrintable(in []byte) []byte {
	out := make([]byte, 0, len(in))
	for len(in) > 0 {
		line, rest, more := bytes.Cut(in, []byte("\n"))
		in = rest
		line = bytes.TrimRight(line, " \t\r")
		soft := len(line) > 0 && line[len(line)-1] == '='
		if soft {
			line = line[:len(line)-1]
		}
		out = unescape(out, line, '=')
		if more && !soft {
			out = append(out, '\n')
		}
	}
	return out
}

// unescape adds text to out, with "=C3" or "%C3" replaced by the byte.
func unescape(out, in []byte, mark byte) []byte {
	for i := 0; i < len(in); i++ {
		if in[i] == mark && i+2 < len(in) {
			hi, ok1 := hexDigit(in[i+1])
			lo, ok2 := hexDigit(in[i+2])
			if ok1 && ok2 {
				out = append(out, hi<<4|lo)
				i += 2
				continue
			}
		}
		out = append(out, in[i])
	}
	return out
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	}
	return 0, false
}
