package object

// maxDepth caps how deep arrays and dictionaries may nest: a Go stack that overflows cannot be recovered.
const maxDepth = 100

// value is an object as it stands in the file, references not followed.
type value struct {
	kind Kind
	ref  int // object number where the value is a reference; kind is Null then
	gen  int
	num  float64
	str  string
	arr  []value
	dict map[string]value
	data []byte // of a stream: its bytes as they stand in the file
	cut  bool   // the stream's end is missing
}

// parser reads values.
type parser struct {
	lex   Lexer
	depth int
	items int // values read; capped by maxItems, which no object of an office paper comes near
}

const maxItems = 200_000

// value reads one value. ok is false at the end of the data or where a keyword or closing bracket stands instead.
func (p *parser) value() (v value, ok bool) {
	p.items++
	if p.items > maxItems {
		p.lex.Pos = len(p.lex.Data)
		return value{}, false
	}
	t := p.lex.Next()
	switch t.Kind {
	case NumberToken:
		return p.numberOrRef(t), true
	case StringToken:
		v = value{kind: String, str: string(t.Bytes)}
		p.lex.Reset()
		return v, true
	case NameToken:
		v = value{kind: Name, str: string(t.Bytes)}
		p.lex.Reset()
		return v, true
	case ArrayOpen:
		return p.array(), true
	case DictOpen:
		return p.dictionary(), true
	case Word:
		switch string(t.Bytes) {
		case "true":
			return value{kind: Bool, num: 1}, true
		case "false":
			return value{kind: Bool}, true
		case "null":
			return value{}, true
		}
		p.lex.Pos -= len(t.Bytes)
	case ArrayClose:
		p.lex.Pos--
	case DictClose:
		p.lex.Pos -= 2
	}
	return value{}, false
}

// numberOrRef reads "12 0 R" where it follows, else the number alone.
func (p *parser) numberOrRef(t Token) value {
	v := value{kind: Number, num: t.Num}
	if !t.Int || t.Num < 0 || t.Num > 1<<31 {
		return v
	}
	d, i := p.lex.Data, p.lex.Pos
	for i < len(d) && class[d[i]] == space {
		i++
	}
	gen, from := 0, i
	for i < len(d) && d[i] >= '0' && d[i] <= '9' && i-from < 5 {
		gen = gen*10 + int(d[i]-'0')
		i++
	}
	if i == from {
		return v
	}
	from = i
	for i < len(d) && class[d[i]] == space {
		i++
	}
	if i == from || i >= len(d) || d[i] != 'R' || i+1 < len(d) && class[d[i+1]] == regular {
		return v
	}
	p.lex.Pos = i + 1
	return value{ref: int(t.Num), gen: gen}
}

func (p *parser) array() value {
	v := value{kind: Array}
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > maxDepth {
		p.lex.Pos = len(p.lex.Data)
		return v
	}
	for {
		e, ok := p.value()
		if ok {
			v.arr = append(v.arr, e)
			continue
		}
		t := p.lex.Next()
		if t.Kind == ArrayClose || t.Kind == End || t.Kind == Word && stops(t.Bytes) {
			return v
		}
	}
}

func (p *parser) dictionary() value {
	v := value{kind: Dict, dict: map[string]value{}}
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > maxDepth {
		p.lex.Pos = len(p.lex.Data)
		return v
	}
	for {
		t := p.lex.Next()
		switch t.Kind {
		case DictClose, End:
			return v
		case NameToken:
			key := string(t.Bytes)
			p.lex.Reset()
			if e, ok := p.value(); ok {
				v.dict[key] = e
			}
		case Word:
			if stops(t.Bytes) {
				p.lex.Pos -= len(t.Bytes)
				return v
			}
		}
	}
}

// stops tells whether the word ends an object, so that an unclosed bracket does not swallow what follows.
func stops(word []byte) bool {
	switch string(word) {
	case "endobj", "obj", "stream", "endstream", "xref", "trailer":
		return true
	}
	return false
}
