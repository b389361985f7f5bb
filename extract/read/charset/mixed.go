package charset

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"congvan/paper"
)

// read gives bytes of an old encoding in Unicode; false where they cannot be in it.
func read(data []byte, enc Encoding) (string, bool) {
	switch enc {
	case UTF8:
		return string(data), utf8.Valid(data)
	case Windows1258:
		text, err := charmap.Windows1258.NewDecoder().Bytes(data)
		return paper.NFC(string(text)), err == nil
	case TCVN3:
		text, ok := decode(latin1(data), TCVN3)
		return capitals(text), ok
	}
	return decode(latin1(data), enc)
}

// mixed reads a text whose lines are not all in one encoding, as where papers of several years were joined: each line in
// the encoding in which it spells Vietnamese, that of the line before where it can. enc is the encoding of most letters
// past ASCII; clear tells that each line that has any spells something.
func mixed(data []byte) (text string, enc Encoding, clear bool) {
	var out strings.Builder
	out.Grow(len(data) * 3 / 2)
	weight := map[Encoding]int{}
	last, clear := UTF8, true
	for line := range strings.Lines(string(data)) {
		if isASCII(line) {
			out.WriteString(line)
			continue
		}
		best, bestText, share := last, "", -1.0
		for _, try := range [...]Encoding{last, UTF8, Windows1258, TCVN3, VNI} {
			decoded, ok := read([]byte(line), try)
			if !ok {
				continue
			}
			if s := judge(decoded).share(); s > share {
				best, bestText, share = try, decoded, s
			}
			if share == 1 {
				break
			}
		}
		if share < spells {
			clear = false
		}
		out.WriteString(bestText)
		weight[best] += len(line)
		last = best
	}
	for e, n := range weight {
		if n > weight[enc] || n == weight[enc] && e < enc {
			enc = e
		}
	}
	return strings.ToValidUTF8(out.String(), "\ufffd"), enc, clear
}
