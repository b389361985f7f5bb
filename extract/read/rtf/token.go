package rtf

// kind says what a token is.
type kind uint8

const (
	end     kind = iota
	open         // {
	shut         // }
	word         // \name or \nameN
	symbols      // \ and one character that is no letter
	hexByte      // \'hh
	text         // bytes that stand for themselves
)

// token is one piece of the file.
type token struct {
	kind  kind
	bytes []byte // word: its name; symbols: the character; text: the bytes
	num   int    // word: its number; hexByte: the byte
	given bool   // word: a number was given
	data  []byte // \bin: what stands behind it
}

// on tells whether a word that switches something on does so: \b and \b1 do, \b0 does not.
func (t *token) on() bool { return !t.given || t.num != 0 }

// or gives the word's number, def where none was given.
func (t *token) or(def int) int {
	if t.given {
		return t.num
	}
	return def
}

// scanner cuts the file into tokens.
type scanner struct {
	file []byte
	at   int
}

func (s *scanner) next() token {
	for s.at < len(s.file) {
		switch c := s.file[s.at]; c {
		case '{':
			s.at++
			return token{kind: open}
		case '}':
			s.at++
			return token{kind: shut}
		case '\\':
			return s.control()
		case '\r', '\n', 0:
			s.at++
		default:
			from := s.at
			for s.at < len(s.file) && !special[s.file[s.at]] {
				s.at++
			}
			return token{kind: text, bytes: s.file[from:s.at]}
		}
	}
	return token{kind: end}
}

var special = [256]bool{'{': true, '}': true, '\\': true, '\r': true, '\n': true, 0: true}

// control reads what begins with a backslash. The bytes behind \binN are no tokens.
func (s *scanner) control() token {
	s.at++
	if s.at >= len(s.file) {
		return token{kind: end}
	}
	c := s.file[s.at]
	if !letter(c) {
		s.at++
		if c != '\'' {
			return token{kind: symbols, bytes: s.file[s.at-1 : s.at]}
		}
		if s.at+2 > len(s.file) {
			s.at = len(s.file)
			return token{kind: end}
		}
		hi, lo := hexDigit(s.file[s.at]), hexDigit(s.file[s.at+1])
		if hi < 0 || lo < 0 {
			return token{kind: symbols, bytes: []byte{'\''}}
		}
		s.at += 2
		return token{kind: hexByte, num: hi<<4 | lo}
	}
	from := s.at
	for s.at < len(s.file) && letter(s.file[s.at]) {
		s.at++
	}
	t := token{kind: word, bytes: s.file[from:s.at]}
	t.num, t.given = s.number()
	if s.at < len(s.file) && s.file[s.at] == ' ' {
		s.at++
	}
	if string(t.bytes) == "bin" {
		from = s.at
		s.at += min(max(t.num, 0), len(s.file)-s.at)
		t.data = s.file[from:s.at]
	}
	return t
}

// number reads the number behind a word; one out of the range of 32 bits is cut to it.
func (s *scanner) number() (n int, given bool) {
	at, minus := s.at, false
	if at < len(s.file) && s.file[at] == '-' {
		minus = true
		at++
	}
	for at < len(s.file) && s.file[at] >= '0' && s.file[at] <= '9' {
		n = min(n*10+int(s.file[at]-'0'), 1<<31-1)
		given = true
		at++
	}
	if !given {
		return 0, false
	}
	s.at = at
	if minus {
		n = -n
	}
	return n, true
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
