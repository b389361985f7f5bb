package xlsx

import (
	"encoding/binary"
	"unicode/utf16"
)

// records goes through the records of a stream.
type records struct {
	data []byte
	pos  int
	id   int
	body []byte
}

const recContinue = 0x003c

// next reads the next record; false at the end, or where the stream breaks off.
func (r *records) next() bool {
	const head = 4
	if r.pos < 0 || len(r.data)-r.pos < head {
		return false
	}
	size := u16(r.data, r.pos+2)
	if len(r.data)-r.pos-head < size {
		return false
	}
	r.id, r.body = u16(r.data, r.pos), r.data[r.pos+head:r.pos+head+size]
	r.pos += head + size
	return true
}

// continued gives the current record with those that carry it on.
func (r *records) continued() *pieces {
	p := &pieces{all: [][]byte{r.body}}
	for len(r.data)-r.pos >= 4 && u16(r.data, r.pos) == recContinue && r.next() {
		p.all = append(p.all, r.body)
	}
	return p
}

// pieces is the content of a record over several.
type pieces struct {
	all [][]byte
	pos int // in the first
}

// left tells whether something is left.
func (p *pieces) left() bool {
	for len(p.all) > 0 && p.pos >= len(p.all[0]) {
		p.all, p.pos = p.all[1:], 0
	}
	return len(p.all) > 0
}

func (p *pieces) byte() int {
	if !p.left() {
		return 0
	}
	p.pos++
	return int(p.all[0][p.pos-1])
}

func (p *pieces) u16() int { return p.byte() | p.byte()<<8 }

func (p *pieces) u32() int { return p.u16() | p.u16()<<16 }

func (p *pieces) skip(n int) {
	for n > 0 && p.left() {
		step := min(n, len(p.all[0])-p.pos)
		p.pos += step
		n -= step
	}
}

// text reads n characters. Where they go on in the next piece, that says anew whether they are wide.
func (p *pieces) text(n int, wide bool) []uint16 {
	out := make([]uint16, 0, min(n, 1<<12))
	for len(out) < n && len(p.all) > 0 {
		if p.pos >= len(p.all[0]) {
			if !p.left() {
				break
			}
			wide = p.byte()&1 != 0
			continue
		}
		if wide {
			out = append(out, uint16(p.u16()))
		} else {
			out = append(out, uint16(p.byte()))
		}
	}
	return out
}

// long and short read a string whose length has two bytes or one.
func (p *pieces) long() string  { return p.string(p.u16()) }
func (p *pieces) short() string { return p.string(p.byte()) }

func (p *pieces) string(n int) string {
	wide := p.byte()&1 != 0
	return string(utf16.Decode(p.text(n, wide)))
}

func at(b []byte, i int) int {
	if i < 0 || i >= len(b) {
		return 0
	}
	return int(b[i])
}

func u16(b []byte, i int) int { return at(b, i) | at(b, i+1)<<8 }

func u32(b []byte, i int) uint32 {
	if i < 0 || i+4 > len(b) {
		return 0
	}
	return binary.LittleEndian.Uint32(b[i:])
}

func u64(b []byte, i int) uint64 { return uint64(u32(b, i)) | uint64(u32(b, i+4))<<32 }

// tail gives what stands from i on, nothing where that is behind the end.
func tail(b []byte, i int) []byte {
	if i >= len(b) {
		return nil
	}
	return b[i:]
}
