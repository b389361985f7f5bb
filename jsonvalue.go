package congvan

import (
	"math"
	"strconv"
	"unicode/utf8"

	"congvan/internal/sound"
)

// The writers of single values. A key comes with its punctuation: `,"name":`.

// AppendText adds a JSON string to b as records have it: UTF-8 as it is, bytes that are none as U+FFFD.
func AppendText(b []byte, s string) []byte { return textJSON(b, &s) }

// AppendNumber adds a JSON number to b as records have it: the shortest that reads back the same, 0 for what is no number.
func AppendNumber(b []byte, f float64) []byte { return floatKey(b, "", f) }

// AppendBox adds the JSON of a box to b as records have it.
func AppendBox(b []byte, x Box) []byte { return boxJSON(b, &x) }

func textKey(b []byte, key, s string) []byte { b = append(b, key...); return textJSON(b, &s) }

func numberKey(b []byte, key string, n int) []byte {
	return strconv.AppendInt(append(b, key...), int64(n), 10)
}

func boolKey(b []byte, key string, v bool) []byte { return strconv.AppendBool(append(b, key...), v) }

// list writes an array; a nil one is [].
func list[T any](b []byte, items []T, write func([]byte, *T) []byte) []byte {
	b = append(b, '[')
	for i := range items {
		if i > 0 {
			b = append(b, ',')
		}
		b = write(b, &items[i])
	}
	return append(b, ']')
}

// textJSON writes a string: only what JSON must escape is escaped.
func textJSON(b []byte, p *string) []byte {
	s := *p
	b = append(b, '"')
	if sound.Is(unescaped, s) {
		b = append(b, s...)
	} else {
		b = escaped(b, s)
	}
	return append(b, '"')
}

// unescaped are texts in which nothing must be escaped.
var unescaped = sound.Without(func(c byte) bool { return c < ' ' || c == '"' || c == '\\' })

func escaped(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	for _, r := range s { // a byte that is no UTF-8 comes as U+FFFD
		switch {
		case r == '"', r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// floatKey writes the shortest number that reads back the same. JSON has no NaN and no infinity: they become 0.
func floatKey(b []byte, key string, f float64) []byte {
	b = append(b, key...)
	// Nearly all have at most three decimals: a whole number of thousandths is written without the general algorithm.
	if f >= 0 && f < 1e12 {
		if t := int64(f*1000 + 0.5); float64(t)/1000 == f {
			return thousandths(b, t)
		}
	}
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return append(b, '0')
	}
	if a := math.Abs(f); a >= 1e21 || a < 1e-6 {
		return strconv.AppendFloat(b, f, 'e', -1, 64)
	}
	return strconv.AppendFloat(b, f, 'f', -1, 64)
}

func thousandths(b []byte, t int64) []byte {
	b = strconv.AppendInt(b, t/1000, 10)
	rest := t % 1000
	if rest == 0 {
		return b
	}
	b = append(b, '.', byte('0'+rest/100))
	if rest %= 100; rest > 0 {
		b = append(b, byte('0'+rest/10))
		if rest %= 10; rest > 0 {
			b = append(b, byte('0'+rest))
		}
	}
	return b
}
