package object

import (
	"bytes"
	"errors"
	"slices"
	"strconv"

	"congvan/extract/open/limits"
)

var errNoStream = errors.New("not a stream")

// store is the own layer: the bytes, and where in them each object stands.
type store struct {
	data     []byte
	budget   *budget
	at       map[int]place
	trailer  map[string]value
	cache    map[int]value
	packs    map[int]*pack // unpacked object streams
	busy     map[int]bool  // objects being loaded: a reference to one of them leads nowhere
	scanned  bool          // the places come from looking at the bytes
	tame     bool          // nothing in it that another parser may hang or die on
	cut      bool
	crypt    *crypt // nil where the file is not encrypted
	locked   error  // why it could not be decrypted
	password string // that the user gave
	spent    int    // bytes looked at by object and body together, against files made to be read over and over
}

// spendable is how many times the length of the file may be looked at.
const spendable = 40

// place says where an object stands: at an offset, or in an object stream.
type place struct {
	offset int
	pack   int // number of the object stream, 0: none
	gen    int
}

// pack is an object stream, unpacked.
type pack struct {
	data    []byte
	offsets map[int]int
}

func newStore(data []byte, password string, lim limits.Limits) *store {
	return &store{
		data: data, password: password, budget: newBudget(lim),
		at: map[int]place{}, trailer: map[string]value{}, cache: map[int]value{}, packs: map[int]*pack{}, busy: map[int]bool{},
	}
}

// load gives the object of the number, or null.
func (s *store) load(num int) value {
	if v, ok := s.cache[num]; ok {
		return v
	}
	p, ok := s.at[num]
	if !ok || s.busy[num] {
		return value{}
	}
	if len(s.busy) > maxDepth {
		return value{}
	}
	s.busy[num] = true
	v, ok := s.parse(num, p)
	if !ok && !s.scanned {
		delete(s.busy, num)
		s.scan() // the table lies: look for the objects ourselves
		return s.load(num)
	}
	if v.ref != 0 {
		v = s.load(v.ref)
	}
	delete(s.busy, num)
	s.cache[num] = v
	return v
}

func (s *store) parse(num int, p place) (value, bool) {
	if p.pack != 0 {
		k := s.unpack(p.pack)
		if k == nil {
			return value{}, false
		}
		off, ok := k.offsets[num]
		if !ok || off < 0 || off >= len(k.data) {
			return value{}, false
		}
		in := parser{lex: Lexer{Data: k.data, Pos: off}}
		v, _ := in.value()
		return v, true
	}
	n, gen, at, ok := header(s.data, p.offset)
	if !ok || n != num {
		return value{}, false
	}
	v := s.object(at)
	if s.crypt != nil {
		v = s.crypt.value(v, num, gen)
	}
	return v, true
}

// header reads "12 0 obj" at the offset and gives the numbers and where the object begins.
func header(data []byte, offset int) (num, gen, at int, ok bool) {
	if offset < 0 || offset >= len(data) {
		return 0, 0, 0, false
	}
	l := Lexer{Data: data[:min(len(data), offset+64)], Pos: offset}
	n, g, w := l.Next(), l.Next(), l.Next()
	if n.Kind != NumberToken || g.Kind != NumberToken || w.Kind != Word || !bytes.HasPrefix(w.Bytes, []byte("obj")) {
		return 0, 0, 0, false
	}
	return int(n.Num), int(g.Num), l.Pos - len(w.Bytes) + 3, true
}

// object reads the value at pos, and the bytes of its stream.
func (s *store) object(pos int) value {
	if s.spent > spendable*(len(s.data)+1<<16) {
		return value{}
	}
	in := parser{lex: Lexer{Data: s.data, Pos: pos}}
	v, _ := in.value()
	s.spent += in.lex.Pos - pos
	if in.items > maxItems {
		s.tame = false
	}
	if v.kind != Dict {
		return v
	}
	in.lex.SkipSpace()
	rest := s.data[in.lex.Pos:]
	if !bytes.HasPrefix(rest, []byte("stream")) {
		return v
	}
	rest = rest[len("stream"):]
	if bytes.HasPrefix(rest, []byte("\r\n")) {
		rest = rest[2:]
	} else if len(rest) > 0 && (rest[0] == '\n' || rest[0] == '\r') {
		rest = rest[1:]
	}
	v.kind = Stream
	v.data, v.cut = s.body(v, rest)
	return v
}

// body gives the bytes of a stream: as long as it says, where "endstream" stands there; else up to "endstream".
func (s *store) body(v value, rest []byte) (data []byte, cut bool) {
	length := v.dict["Length"]
	if length.ref != 0 {
		length = s.load(length.ref)
	}
	if n := int(length.num); length.kind == Number && n >= 0 && n <= len(rest) {
		tail := rest[n:min(len(rest), n+32)]
		if bytes.HasPrefix(bytes.TrimLeft(tail, "\r\n\t \x00"), []byte("endstream")) {
			return rest[:n], false
		}
	}
	i := bytes.Index(rest, []byte("endstream"))
	if s.spent += i; i < 0 {
		s.spent += len(rest)
	}
	if i >= 0 {
		return bytes.TrimSuffix(bytes.TrimSuffix(rest[:i], []byte("\n")), []byte("\r")), false
	}
	return rest, true
}

// unpack gives the object stream of the number, or nil.
func (s *store) unpack(num int) *pack {
	if k, ok := s.packs[num]; ok {
		return k
	}
	s.packs[num] = nil // a stream that needs itself gets nothing
	if s.at[num].pack != 0 {
		return nil // an object stream never stands in another
	}
	v := s.load(num)
	if v.kind != Stream || v.dict["Type"].str != "ObjStm" {
		return nil
	}
	k := &pack{offsets: map[int]int{}}
	k.data, _ = node{s, v}.Data()
	count, first := int(s.follow(v.dict["N"]).num), int(s.follow(v.dict["First"]).num)
	l := Lexer{Data: k.data}
	for i := 0; i < count; i++ {
		n, off := l.Next(), l.Next()
		if n.Kind != NumberToken || off.Kind != NumberToken {
			break
		}
		k.offsets[int(n.Num)] = first + int(off.Num)
	}
	s.packs[num] = k
	return k
}

func (s *store) follow(v value) value {
	if v.ref != 0 {
		return s.load(v.ref)
	}
	return v
}

// node is a value of the own layer as an Object.
type node struct {
	s *store
	v value
}

func (n node) Kind() Kind             { return n.v.kind }
func (n node) Number() float64        { return n.v.num }
func (n node) Text() string           { return n.v.str }
func (n node) True() bool             { return n.v.kind == Bool && n.v.num == 1 }
func (n node) Len() int               { return len(n.v.arr) }
func (n node) Key(name string) Object { return node{n.s, n.s.follow(n.v.dict[name])} }

func (n node) Index(i int) Object {
	if i < 0 || i >= len(n.v.arr) {
		return null{}
	}
	return node{n.s, n.s.follow(n.v.arr[i])}
}

func (n node) Keys() []string {
	keys := make([]string, 0, len(n.v.dict))
	for k := range n.v.dict {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func (n node) Refs() map[string]int {
	refs := map[string]int{}
	for k, v := range n.v.dict {
		if v.ref != 0 {
			refs[k] = v.ref
		}
	}
	for i, v := range n.v.arr {
		if v.ref != 0 {
			refs[strconv.Itoa(i)] = v.ref
		}
	}
	return refs
}

func (n node) Data() ([]byte, error) {
	if n.v.kind != Stream {
		return nil, errNoStream
	}
	data, err := decode(n, n.v.data, n.s.budget)
	if err == nil && n.v.cut {
		err = errCut
	}
	return data, err
}
