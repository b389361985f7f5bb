package object

import (
	"bytes"
	"slices"
)

// scan looks for "n g obj" in the bytes and so finds the objects of a file whose table is broken or cut off.
// Of two objects with one number the later one counts, as after an incremental save.
func (s *store) scan() {
	s.scanned, s.tame = true, false
	clear(s.at)
	clear(s.cache)
	clear(s.packs)
	var streams []int
	for pos := 0; ; {
		i := bytes.Index(s.data[pos:], []byte("obj"))
		if i < 0 {
			break
		}
		at := pos + i
		pos = at + 3
		num, gen, start, ok := headerBefore(s.data, at)
		if !ok {
			continue
		}
		s.at[num] = place{offset: start, gen: gen}
		if bytes.Contains(s.data[pos:min(len(s.data), pos+300)], []byte("ObjStm")) {
			streams = append(streams, num)
		}
	}
	s.scanTrailers()
	s.locked = s.unlock(s.password)
	if s.locked == nil {
		s.scanPacks(streams)
	}
	s.findCatalog()
}

// headerBefore reads the two numbers before the "obj" at the offset.
func headerBefore(data []byte, at int) (num, gen, start int, ok bool) {
	i := at
	read := func() (int, bool) {
		for i > 0 && class[data[i-1]] == space {
			i--
		}
		end := i
		for i > 0 && data[i-1] >= '0' && data[i-1] <= '9' {
			i--
		}
		if i == end || end-i > 9 {
			return 0, false
		}
		n := 0
		for _, c := range data[i:end] {
			n = n*10 + int(c-'0')
		}
		return n, true
	}
	if gen, ok = read(); !ok {
		return 0, 0, 0, false
	}
	if i == 0 || class[data[i-1]] != space {
		return 0, 0, 0, false
	}
	num, ok = read()
	return num, gen, i, ok && num > 0
}

// scanPacks notes the objects that stand in object streams. An object that also stands by itself later in the file is
// newer there.
func (s *store) scanPacks(streams []int) {
	for _, num := range streams {
		where := s.at[num].offset
		k := s.unpack(num)
		if k == nil {
			continue
		}
		for n := range k.offsets {
			if old, ok := s.at[n]; !ok || old.pack != 0 || old.offset < where {
				s.at[n] = place{pack: num}
			}
		}
	}
	clear(s.cache)
}

// scanTrailers takes what the trailers say, the last first. Where they are lost, an encryption dictionary that stands in
// the file counts.
func (s *store) scanTrailers() {
	clear(s.trailer)
	for end := len(s.data); ; {
		i := bytes.LastIndex(s.data[:end], []byte("trailer"))
		if i < 0 {
			break
		}
		end = i
		p := parser{lex: Lexer{Data: s.data, Pos: i + len("trailer")}}
		v, _ := p.value()
		s.addTrailer(v.dict)
	}
	nums := s.numbers()
	slices.Reverse(nums)
	for _, num := range nums {
		if v := s.load(num); v.kind == Stream && v.dict["Type"].str == "XRef" {
			s.addTrailer(v.dict)
		}
	}
	if _, ok := s.trailer["Encrypt"]; ok {
		return
	}
	for _, num := range nums {
		if v := s.load(num); v.kind == Dict && v.dict["Filter"].str == "Standard" && v.dict["O"].kind == String && v.dict["U"].kind == String {
			s.trailer["Encrypt"] = value{ref: num}
			return
		}
	}
}

// findCatalog finds the catalog by its type where no trailer names it.
func (s *store) findCatalog() {
	if s.load(s.trailer["Root"].ref).kind == Dict {
		return
	}
	nums := s.numbers()
	slices.Reverse(nums)
	for _, num := range nums {
		if v := s.load(num); v.kind == Dict && v.dict["Type"].str == "Catalog" {
			s.trailer["Root"] = value{ref: num}
			return
		}
	}
	delete(s.trailer, "Root")
}

func (s *store) addTrailer(dict map[string]value) {
	for _, key := range []string{"Root", "Encrypt", "Info", "ID"} {
		if v, ok := dict[key]; ok && s.trailer[key].ref == 0 {
			s.trailer[key] = v
		}
	}
}

// numbers gives the numbers of all objects in the order in which they stand in the file.
func (s *store) numbers() []int {
	nums := make([]int, 0, len(s.at))
	for num := range s.at {
		nums = append(nums, num)
	}
	where := func(num int) int {
		if p := s.at[num]; p.pack != 0 {
			return s.at[p.pack].offset
		} else {
			return p.offset
		}
	}
	slices.SortFunc(nums, func(a, b int) int {
		if d := where(a) - where(b); d != 0 {
			return d
		}
		return a - b
	})
	return nums
}

// pages gives the page objects in the order in which they stand in the file.
func (s *store) pages() []Object {
	var out []Object
	for _, num := range s.numbers() {
		if v := s.load(num); v.kind == Dict && v.dict["Type"].str == "Page" {
			out = append(out, node{s, v})
		}
	}
	return out
}

// Cut tells whether the file ends before its end mark: there is none, or objects follow the last one.
func Cut(data []byte) bool {
	i := bytes.LastIndex(data, []byte("%%EOF"))
	if i < 0 {
		tail := data[max(0, len(data)-1024):]
		return !bytes.Contains(tail, []byte("startxref"))
	}
	rest := data[i:]
	return bytes.Contains(rest, []byte(" obj")) && !bytes.Contains(rest, []byte("startxref"))
}
