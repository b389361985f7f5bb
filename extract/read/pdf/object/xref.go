package object

import (
	"bytes"
	"errors"
)

var errXref = errors.New("cross-reference table is broken")

// readTables follows the chain of cross-reference tables and streams from the last one.
func (s *store) readTables() error {
	i := bytes.LastIndex(s.data, []byte("startxref"))
	if i < 0 {
		return errXref
	}
	l := Lexer{Data: s.data, Pos: i + len("startxref")}
	t := l.Next()
	if t.Kind != NumberToken {
		return errXref
	}
	s.tame = true
	next, seen := []int{int(t.Num)}, map[int]bool{}
	for len(next) > 0 {
		at := next[0]
		next = next[1:]
		if at < 0 || at >= len(s.data) || len(seen) > 1000 {
			return errXref
		}
		if seen[at] {
			s.tame = false
			continue
		}
		seen[at] = true
		trailer, err := s.table(at)
		if err != nil {
			return err
		}
		for k, v := range trailer {
			if _, ok := s.trailer[k]; !ok {
				s.trailer[k] = v
			}
		}
		for _, key := range []string{"XRefStm", "Prev"} {
			v := trailer[key]
			if key == "XRefStm" && v.kind != Null {
				s.tame = false // not every parser looks there
			}
			if v.kind == Number {
				next = append(next, int(v.num))
			} else if v.ref != 0 {
				s.tame = false
			}
		}
	}
	if s.trailer["Root"].ref == 0 {
		return errXref
	}
	return nil
}

// table reads the table or stream at the offset and gives its trailer.
func (s *store) table(at int) (map[string]value, error) {
	l := Lexer{Data: s.data, Pos: at}
	if t := l.Next(); t.Kind == Word && string(t.Bytes) == "xref" {
		return s.plainTable(l)
	}
	_, _, pos, ok := header(s.data, at)
	if !ok {
		return nil, errXref
	}
	return s.streamTable(s.object(pos))
}

func (s *store) plainTable(l Lexer) (map[string]value, error) {
	for {
		t := l.Next()
		if t.Kind == Word && string(t.Bytes) == "trailer" {
			break
		}
		n := l.Next()
		if t.Kind != NumberToken || n.Kind != NumberToken || t.Num < 0 || n.Num < 0 || int(n.Num) > len(s.data)/10 {
			return nil, errXref
		}
		if int(t.Num)+int(n.Num) > len(s.data) {
			s.tame = false
		}
		for i := range int(n.Num) {
			off, gen, use := l.Next(), l.Next(), l.Next()
			if off.Kind != NumberToken || gen.Kind != NumberToken || use.Kind != Word {
				return nil, errXref
			}
			if string(use.Bytes) == "n" {
				s.note(int(t.Num)+i, place{offset: int(off.Num), gen: int(gen.Num)})
			}
		}
	}
	p := parser{lex: l}
	v, _ := p.value()
	if v.kind != Dict {
		return nil, errXref
	}
	if size := v.dict["Size"]; size.kind != Number || int(size.num) > len(s.data) {
		s.tame = false
	}
	return v.dict, nil
}

func (s *store) streamTable(v value) (map[string]value, error) {
	if v.kind != Stream || v.dict["Type"].str != "XRef" {
		return nil, errXref
	}
	var w [3]int
	widths := v.dict["W"].arr
	if len(widths) < 3 {
		return nil, errXref
	}
	for i := range w {
		w[i] = int(widths[i].num)
		if w[i] < 0 || w[i] > 8 {
			return nil, errXref
		}
	}
	size := int(v.dict["Size"].num)
	index := []int{0, size}
	if a := v.dict["Index"].arr; len(a) > 1 {
		index = index[:0]
		for _, e := range a {
			index = append(index, int(e.num))
		}
	}
	data, err := node{s, v}.Data()
	if size < 0 || size > 4*len(s.data) || err != nil || len(index)%2 != 0 || len(widths) > 3 {
		s.tame = false
	}
	width := w[0] + w[1] + w[2]
	if width == 0 {
		return nil, errXref
	}
	for i := 0; i+1 < len(index); i += 2 {
		for n := 0; n < index[i+1] && len(data) >= width; n++ {
			s.entry(index[i]+n, data[:width], w)
			data = data[width:]
		}
	}
	return v.dict, nil
}

// entry notes one entry of a cross-reference stream.
func (s *store) entry(num int, b []byte, w [3]int) {
	kind := 1
	if w[0] > 0 {
		kind = bigEndian(b[:w[0]])
	}
	second, third := bigEndian(b[w[0]:w[0]+w[1]]), bigEndian(b[w[0]+w[1]:])
	const most = 2_000_000 // objects
	if num < 0 || num > 4*len(s.data) || len(s.at) > most {
		s.tame = false
		return
	}
	switch kind {
	case 1:
		s.note(num, place{offset: second, gen: third})
	case 2:
		s.note(num, place{pack: second})
	}
}

// note keeps the first place told of an object: the newest table comes first.
func (s *store) note(num int, p place) {
	if _, ok := s.at[num]; !ok {
		s.at[num] = p
	}
}

func bigEndian(b []byte) int {
	n := 0
	for _, c := range b {
		n = n<<8 | int(c)
	}
	return n
}

// checkPacks clears tame where an object stream may lead another parser in circles: each must stand by itself, say all
// of itself directly, and hold as much as it says.
func (s *store) checkPacks() {
	seen := map[int]bool{}
	for _, p := range s.at {
		if p.pack == 0 || seen[p.pack] {
			continue
		}
		seen[p.pack] = true
		if s.at[p.pack].pack != 0 {
			s.tame = false
			return
		}
		v := s.load(p.pack)
		for _, key := range []string{"Type", "N", "First", "Length", "Filter", "DecodeParms"} {
			if v.dict[key].ref != 0 {
				s.tame = false
			}
		}
		_, extends := v.dict["Extends"]
		if v.kind != Stream || extends || v.dict["N"].num > float64(len(v.data))*100 {
			s.tame = false
		}
	}
}
