package object

import "math"

// TokenKind is the kind of a Token.
type TokenKind uint8

// The kinds of tokens.
const (
	End TokenKind = iota
	NumberToken
	StringToken
	NameToken
	ArrayOpen
	ArrayClose
	DictOpen
	DictClose
	Word // a keyword or an operator
)

// Token is one token of PDF syntax.
type Token struct {
	Kind  TokenKind
	Num   float64
	Bytes []byte // of a string, name or word; valid until Reset of the lexer
	Int   bool   // a number without fraction
}

// Lexer splits bytes into the tokens of PDF syntax. Objects and content streams share it.
type Lexer struct {
	Data []byte
	Pos  int
	buf  []byte
}

// Reset gives up the bytes of the tokens read so far.
func (l *Lexer) Reset() { l.buf = l.buf[:0] }

const (
	regular = iota
	space
	delimiter
)

var class = func() (t [256]uint8) {
	for _, c := range "\x00\t\n\f\r " {
		t[c] = space
	}
	for _, c := range "()<>[]{}/%" {
		t[c] = delimiter
	}
	return t
}()

// SkipSpace moves past blanks and comments.
func (l *Lexer) SkipSpace() {
	for l.Pos < len(l.Data) {
		c := l.Data[l.Pos]
		if c == '%' {
			for l.Pos < len(l.Data) && l.Data[l.Pos] != '\n' && l.Data[l.Pos] != '\r' {
				l.Pos++
			}
			continue
		}
		if class[c] != space {
			return
		}
		l.Pos++
	}
}

// Next gives the next token; at the end of the data and ever after, End.
func (l *Lexer) Next() Token {
	l.SkipSpace()
	if l.Pos >= len(l.Data) {
		return Token{Kind: End}
	}
	c := l.Data[l.Pos]
	switch c {
	case '[':
		l.Pos++
		return Token{Kind: ArrayOpen}
	case ']':
		l.Pos++
		return Token{Kind: ArrayClose}
	case '(':
		return l.literal()
	case '/':
		return l.name()
	case '<':
		if l.Pos+1 < len(l.Data) && l.Data[l.Pos+1] == '<' {
			l.Pos += 2
			return Token{Kind: DictOpen}
		}
		return l.hex()
	case '>':
		if l.Pos+1 < len(l.Data) && l.Data[l.Pos+1] == '>' {
			l.Pos += 2
			return Token{Kind: DictClose}
		}
		l.Pos++
		return Token{Kind: Word} // a stray ">": an empty word, so that the caller goes on
	case ')', '{', '}':
		l.Pos++
		return Token{Kind: Word, Bytes: l.Data[l.Pos-1 : l.Pos]}
	}
	start := l.Pos
	for l.Pos < len(l.Data) && class[l.Data[l.Pos]] == regular {
		l.Pos++
	}
	b := l.Data[start:l.Pos]
	if c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' {
		if n, whole, ok := number(b); ok {
			return Token{Kind: NumberToken, Num: n, Int: whole}
		}
	}
	return Token{Kind: Word, Bytes: b}
}

// number reads a PDF number; the syntax knows no exponent. Faulty forms such as "--5" or "1-2" are read as far as they go.
func number(b []byte) (n float64, whole, ok bool) {
	i, neg := 0, false
	for i < len(b) && (b[i] == '-' || b[i] == '+') {
		neg = neg || b[i] == '-'
		i++
	}
	digits := 0
	for ; i < len(b) && b[i] >= '0' && b[i] <= '9'; i++ {
		n = n*10 + float64(b[i]-'0')
		digits++
	}
	whole = true
	if i < len(b) && b[i] == '.' {
		whole = false
		i++
		scale := 0.1
		for ; i < len(b) && b[i] >= '0' && b[i] <= '9'; i++ {
			n += float64(b[i]-'0') * scale
			scale /= 10
			digits++
		}
	}
	if digits == 0 && whole || i < len(b) && b[i] != '-' {
		return 0, false, false
	}
	if neg {
		n = -n
	}
	if math.IsInf(n, 0) {
		return 0, false, false
	}
	return n, whole, true
}

func (l *Lexer) name() Token {
	l.Pos++
	start := l.Pos
	escaped := false
	for l.Pos < len(l.Data) && class[l.Data[l.Pos]] == regular {
		escaped = escaped || l.Data[l.Pos] == '#'
		l.Pos++
	}
	raw := l.Data[start:l.Pos]
	if !escaped {
		return Token{Kind: NameToken, Bytes: raw}
	}
	from := len(l.buf)
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			hi, lo := nibble(raw[i+1]), nibble(raw[i+2])
			if hi >= 0 && lo >= 0 {
				l.buf = append(l.buf, byte(hi<<4|lo))
				i += 2
				continue
			}
		}
		l.buf = append(l.buf, raw[i])
	}
	return Token{Kind: NameToken, Bytes: l.buf[from:len(l.buf):len(l.buf)]}
}

func nibble(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func (l *Lexer) hex() Token {
	l.Pos++
	from := len(l.buf)
	half := -1
	for l.Pos < len(l.Data) {
		c := l.Data[l.Pos]
		l.Pos++
		if c == '>' {
			break
		}
		n := nibble(c)
		switch {
		case n < 0:
		case half < 0:
			half = n
		default:
			l.buf = append(l.buf, byte(half<<4|n))
			half = -1
		}
	}
	if half >= 0 {
		l.buf = append(l.buf, byte(half<<4))
	}
	return Token{Kind: StringToken, Bytes: l.buf[from:len(l.buf):len(l.buf)]}
}

func (l *Lexer) literal() Token {
	l.Pos++
	from := len(l.buf)
	depth := 1
	for l.Pos < len(l.Data) {
		c := l.Data[l.Pos]
		l.Pos++
		switch c {
		case '(':
			depth++
		case ')':
			depth--
			if depth == 0 {
				return Token{Kind: StringToken, Bytes: l.buf[from:len(l.buf):len(l.buf)]}
			}
		case '\\':
			l.escape()
			continue
		case '\r':
			if l.Pos < len(l.Data) && l.Data[l.Pos] == '\n' {
				l.Pos++
			}
			c = '\n'
		}
		l.buf = append(l.buf, c)
	}
	return Token{Kind: StringToken, Bytes: l.buf[from:len(l.buf):len(l.buf)]}
}

// escape reads what follows a backslash in a literal string.
func (l *Lexer) escape() {
	if l.Pos >= len(l.Data) {
		return
	}
	c := l.Data[l.Pos]
	l.Pos++
	switch c {
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case '\n':
		return
	case '\r':
		if l.Pos < len(l.Data) && l.Data[l.Pos] == '\n' {
			l.Pos++
		}
		return
	case '0', '1', '2', '3', '4', '5', '6', '7':
		n := int(c - '0')
		for i := 0; i < 2 && l.Pos < len(l.Data) && l.Data[l.Pos] >= '0' && l.Data[l.Pos] <= '7'; i++ {
			n = n<<3 | int(l.Data[l.Pos]-'0')
			l.Pos++
		}
		c = byte(n)
	}
	l.buf = append(l.buf, c)
}
